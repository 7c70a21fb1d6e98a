"""The tray icon and the system's notices: they tell the state and never take the focus."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.notices.desktop import DesktopNotices, may_have_bus
from ui.notices.notice import NoticeAction, TrayNotice
from ui.theme.app_icon import app_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from workstation.profiles import APP_NAME

_SHOWN_MS = 10_000


class Tray(QObject):
    """Keeps the tray icon where the desktop has a tray; is silent where it has none.

    Notices go to the desktop's own service on Linux, which shows buttons and needs no tray, and
    through Qt's tray icon elsewhere.

    Signals:
        open_wanted: the agent clicked the icon, its first entry or a notice.
        notice_chosen: the agent clicked a notice; its id.
        action_chosen: a notice's id, and the key of the button that was pressed.
        told: a TrayNotice that was to be shown, whether or not there is anywhere to show it.
        taken_back: the id of a notice that is out of date.
        quit_wanted: the agent chose to end the program.
    """

    open_wanted = Signal()
    notice_chosen = Signal(str)
    action_chosen = Signal(str, str)
    told = Signal(object)
    taken_back = Signal(str)
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone | None = None
        self._notice_id = ""
        self._icon = QSystemTrayIcon(self)
        self.desktop = DesktopNotices("Agent workstation", APP_NAME, self)
        self.desktop.chosen.connect(self._on_chosen)
        self.desktop.action_chosen.connect(self._on_action)
        self.desktop.refused.connect(self._show_by_icon)
        self._menu = QMenu()
        self._open_action, self._quit_action = QAction(self), QAction(self)
        self._open_action.triggered.connect(self.open_wanted)
        self._quit_action.triggered.connect(self.quit_wanted)
        self._menu.addAction(self._open_action)
        self._menu.addAction(self._quit_action)
        self.name_actions()
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self._on_message_clicked)

    def name_actions(self) -> None:
        """Name what the menu offers, in the language that is on now."""
        self._open_action.setText(self.tr("Open the workstation"))
        self._quit_action.setText(self.tr("Quit"))

    @property
    def is_there(self) -> bool:
        """Return whether this desktop has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def tool_tip(self) -> str:
        return self._icon.toolTip()

    def show_state(self, words: str, tone: Tone) -> None:
        """Show the phone's state in the icon's colour and tool tip."""
        if tone is not self._tone:
            self._tone = tone
            self._icon.setIcon(app_icon(tone, tokens_now()))
        self._icon.setToolTip(words)
        if self.is_there and not self._icon.isVisible():
            self._icon.show()

    def notify(
        self, notice_id: str, title: str, words: str, actions: tuple[NoticeAction, ...] = ()
    ) -> bool:
        """Show a notice; return whether there was anywhere to show it.

        One of the same id takes the place of the former.
        """
        notice = TrayNotice(notice_id, title, words, actions)
        self.told.emit(notice)
        if may_have_bus() and self.desktop.show_notice(notice):
            return True
        return self._show_by_icon(notice)

    def take_back(self, notice_id: str) -> None:
        """Remove a notice that is out of date, where the system can."""
        self.desktop.take_back(notice_id)
        self.taken_back.emit(notice_id)

    def put_away(self) -> None:
        """Remove the icon, when the program ends."""
        self._icon.hide()
        self.desktop.close()

    @Slot(object)
    def _show_by_icon(self, notice: TrayNotice) -> bool:
        if not (self.is_there and self._icon.isVisible()):
            return False
        self._notice_id = notice.id
        self._icon.showMessage(notice.title, notice.words, self._icon.icon(), _SHOWN_MS)
        return True

    @Slot(str)
    def _on_chosen(self, notice_id: str) -> None:
        self.open_wanted.emit()
        self.notice_chosen.emit(notice_id)

    @Slot(str, str)
    def _on_action(self, notice_id: str, action: str) -> None:
        self.action_chosen.emit(notice_id, action)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    @Slot()
    def _on_message_clicked(self) -> None:
        self.open_wanted.emit()
        if self._notice_id:
            self.notice_chosen.emit(self._notice_id)
