"""A quiet reminder in a side column: something promised is due."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.callbacks.reminder_views import ReminderView
from ui.panels.labels import ElidedLabel
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.ring import Ring

CALL_KEY = "Ctrl+Shift+D"
LATER_KEY = "Ctrl+Shift+L"


class ReminderStrip(Card):
    """Says whom to call and offers to; hidden while nothing is due, and never takes the focus.

    Signals: each starts with the id of what is shown.
        call_wanted: dial.
        open_wanted: show the ticket that it is about.
        later_wanted: a key of ``ReminderView.snoozes``.
        list_wanted: show everything that waits.
    """

    call_wanted = Signal(str)
    open_wanted = Signal(str)
    later_wanted = Signal(str, str)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=11, gap=measures.S8)
        tr = self.tr
        self._view: ReminderView | None = None
        self._snoozes: tuple[Choice, ...] = ()
        self.ring = Ring(self, diameter=14, stroke=2.5)
        self.name = ElidedLabel(self, role=Type.STRONG)
        self.text = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.call_button = Button(
            tr("Call"),
            self,
            look=Look.ANSWER,
            size=Size.SMALL,
            icon_name="phone",
            key_hint="Ctrl+F9",
        )
        self.call_button.set_key(CALL_KEY)
        self.later_button = Button(tr("In 10 minutes"), self, size=Size.SMALL)
        self.menu_button = Button(
            "", self, size=Size.SMALL, icon_name="bell-z", accessible_name=tr("Remind me later")
        )
        self.menu_button.opens_menu = True
        self.menu_button.set_key(LATER_KEY)
        self.menu_button.setToolTip(tr("Remind me later"))
        for button in (self.call_button, self.menu_button):
            button.set_shown(label=True, hint=False)
        self.menu = QMenu(self)
        self.more_button = Button("", self, look=Look.LINK, size=Size.SMALL)
        self._lay_out()
        self.call_button.clicked.connect(self._on_call)
        self.later_button.clicked.connect(self._on_later)
        self.menu_button.clicked.connect(self.open_menu)
        self.menu.triggered.connect(self._on_chosen)
        self.more_button.clicked.connect(self.list_wanted)
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.text)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.ring)
        top.addLayout(words, stretch=1)
        top.addWidget(self.more_button)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S4)
        ways.addWidget(self.call_button, stretch=1)
        ways.addWidget(self.later_button, stretch=1)
        ways.addWidget(self.menu_button)
        self.column.addLayout(top)
        self.column.addLayout(ways)

    def show_reminder(self, view: ReminderView | None) -> None:
        """Show what is due, or nothing; a new one is announced unless it comes quietly."""
        before = self._view.id if self._view is not None else ""
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self.set_tone(view.tone)
        self.ring.show_time(view.share, view.tone)
        self.name.setText(view.name)
        self.text.setText(view.text)
        self.more_button.setText(view.more)
        self.more_button.setVisible(bool(view.more))
        self._show_ways(view)
        if view.id != before and not view.is_quiet:
            announce(self, f"{view.name}, {view.text}")

    def _show_ways(self, view: ReminderView) -> None:
        if view.is_call:
            self.call_button.show_as(self.tr("Call"), "phone")
            spoken = self.tr("Call {name}").format(name=view.name)
        else:
            self.call_button.show_as(self.tr("Ticket"), "folder-open")
            spoken = self.tr("Open the ticket: {name}").format(name=view.name)
        self.call_button.set_look(Look.ANSWER if view.is_call else Look.PLAIN)
        self.call_button.setAccessibleName(spoken)
        self.call_button.set_available(not view.why_not, view.why_not)
        if view.snoozes != self._snoozes:
            self._snoozes = view.snoozes
            self.menu.clear()
            for choice in view.snoozes:
                self.menu.addAction(choice.label).setData(choice.key)

    @Slot()
    def open_menu(self) -> None:
        """Let the agent choose for how long; the arrow keys and Enter do."""
        if self._view is None:
            return
        self.menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))
        actions = self.menu.actions()
        if actions:
            self.menu.setActiveAction(actions[0])

    @Slot()
    def do_call(self) -> None:
        """Do what the first button does, where it can be pressed."""
        if self._view is not None and self.call_button.isEnabled():
            self.call_button.click()

    @Slot()
    def _on_call(self) -> None:
        if self._view is None:
            return
        wanted = self.call_wanted if self._view.is_call else self.open_wanted
        wanted.emit(self._view.id)

    @Slot()
    def _on_later(self) -> None:
        if self._view is not None:
            self.later_wanted.emit(self._view.id, "10")

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        if self._view is not None:
            self.later_wanted.emit(self._view.id, str(action.data()))
