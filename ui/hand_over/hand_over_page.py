"""The page on which an agent gives what is owed to others (C1)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.hand_over.hand_list import HandList
from ui.hand_over.views import HandOverView
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.undo_toast import UndoToast
from ui.widgets.button import Button, Look
from ui.widgets.empty_state import EmptyState


class HandOverPage(QWidget):
    """Everything that is owed, to whom it goes, and what they need to know.

    Signals:
        chosen_changed: the ids of the rows that the choice below counts for; none is all.
        to_wanted: the key of whom they go to. note_edited: the whole note for them.
        hand_wanted: give it over. cancel_wanted: stop that. undo_wanted: take it back.
        copy_wanted, save_wanted, write_wanted: the summary, out of here.
        back_wanted: back to where the agent came from.
    """

    chosen_changed = Signal(object)
    to_wanted = Signal(str)
    note_edited = Signal(str)
    hand_wanted = Signal()
    cancel_wanted = Signal()
    undo_wanted = Signal()
    copy_wanted = Signal()
    save_wanted = Signal()
    write_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Hand over"))
        self.heading = label("", self, ink="text2")
        self.back_button = Button(tr("Back"), self, icon_name="arrow-u-up-left", key_hint=tr("Esc"))
        self.scope = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self.to = PickBox(tr("Who takes it"), self)
        self.note = TypedLine(tr("Note for them"), self, hint=tr("What do they need to know?"))
        self.list = HandList(self)
        self.empty = EmptyState(
            "check-circle",
            tr("You owe nobody anything"),
            tr("Callbacks and promises that you own stand here until they are settled."),
        )
        self.reading = label(tr("Looking for what you owe …"), self, ink="text2")
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("How far it is"))
        self.progress.setTextVisible(False)
        self.cancel_button = Button(tr("Cancel"), self)
        self.copy_button = Button(tr("Copy summary"), self, icon_name="copy")
        self.save_button = Button(tr("Save summary …"), self)
        self.write_button = Button("", self, icon_name="envelope-simple")
        self.hand_button = Button(
            tr("Hand over"), self, look=Look.MAIN, icon_name="handshake", key_hint="Ctrl+Enter"
        )
        self.why_not = label("", self, role=Type.LABEL, ink="text2")
        self.body = _Body(self)
        self.toast = self.body.toast
        self._lay_out()
        self._connect()

    def show_hand_over(self, view: HandOverView) -> None:
        is_busy = view.progress is not None
        has_rows = bool(view.rows.ids)
        self.heading.setText(view.heading)
        self.list.hand_model.show_rows(view.rows)
        self.list.setVisible(has_rows)
        self.empty.setVisible(not has_rows and not view.is_reading)
        self.reading.setVisible(view.is_reading)
        self.scope.setText(view.scope)
        self.to.show_choices(view.people, view.chosen)
        self.note.show_text(view.note, view.note_key)
        for part in (self.scope, self.to, self.note):
            part.setVisible(has_rows)
            part.setEnabled(not is_busy)
        self.progress.setVisible(is_busy)
        self.progress.setValue(view.progress or 0)
        self.cancel_button.setVisible(is_busy)
        self.hand_button.setText(view.action)
        self.hand_button.setVisible(has_rows and not is_busy)
        self.hand_button.setEnabled(view.can_hand)
        self.hand_button.setToolTip(view.why_not)
        show_or_hide(self.why_not, "" if is_busy or not has_rows else view.why_not)
        for button in (self.copy_button, self.save_button):
            button.setVisible(view.has_summary)
        self.write_button.setVisible(view.has_summary and bool(view.write_to))
        self.write_button.setText(view.write_to)

    @Slot()
    def do_main_action(self) -> None:
        """Ctrl+Enter."""
        if self.hand_button.isVisibleTo(self) and self.hand_button.isEnabled():
            self.hand_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with whom it goes to, after the agent asked for the page."""
        self.to.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(label(self.tr("Hand over"), self, role=Type.H1))
        top.addWidget(self.heading, stretch=1)
        top.addWidget(self.back_button)
        choice = QHBoxLayout()
        choice.setSpacing(measures.S8)
        choice.addWidget(self.to, stretch=1)
        choice.addWidget(self.note, stretch=2)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        for part in (self.copy_button, self.save_button, self.write_button):
            ways.addWidget(part)
        ways.addWidget(self.progress, stretch=1)
        ways.addStretch(1)
        ways.addWidget(self.cancel_button)
        ways.addWidget(self.hand_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S20, 14, measures.S20, measures.S16)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addWidget(self.scope)
        column.addLayout(choice)
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.reading)
        body.addWidget(self.empty, stretch=1)
        body.addWidget(self.list, stretch=1)
        column.addWidget(self.body, stretch=1)
        column.addWidget(self.why_not, alignment=Qt.AlignmentFlag.AlignRight)
        column.addLayout(ways)

    def _connect(self) -> None:
        self.list.chosen_changed.connect(self._on_chosen)
        self.to.wanted.connect(self.to_wanted)
        self.note.typed.connect(self.note_edited)
        self.hand_button.clicked.connect(self.hand_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.write_button.clicked.connect(self.write_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.toast.undo_wanted.connect(self.undo_wanted)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo_key)

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen_changed.emit(self.list.chosen)

    @Slot()
    def _on_undo_key(self) -> None:
        if self.toast.isVisible():
            self.toast.button.click()


class _Body(QWidget):
    """What stands above the buttons; the toast floats at its foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.toast = UndoToast(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()
