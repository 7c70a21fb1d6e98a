"""The tray icon: shows the phone's state and carries notifications; never takes the focus."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ui.theme.app_icon import app_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone

_SHOWN_MS = 10_000


class Tray(QObject):
    """Keeps the tray icon where the desktop has a tray; is silent where it has none.

    Signals:
        open_wanted: the agent clicked the icon or its first entry.
        notice_chosen: the agent clicked the notification last shown; its id.
        quit_wanted: the agent chose to end the program.
    """

    open_wanted = Signal()
    notice_chosen = Signal(str)
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone | None = None
        self._notice_id = ""
        self._icon = QSystemTrayIcon(self)
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

    def notify(self, notice_id: str, title: str, words: str) -> bool:
        """Show a notification; return whether there was anywhere to show it."""
        if not (self.is_there and self._icon.isVisible()):
            return False
        self._notice_id = notice_id
        self._icon.showMessage(title, words, self._icon.icon(), _SHOWN_MS)
        return True

    def put_away(self) -> None:
        """Remove the icon, when the program ends."""
        self._icon.hide()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    @Slot()
    def _on_message_clicked(self) -> None:
        self.open_wanted.emit()
        if self._notice_id:
            self.notice_chosen.emit(self._notice_id)
