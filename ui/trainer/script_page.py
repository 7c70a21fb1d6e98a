"""The script during the call: what to say now, the story, and what the agent does, noted by key."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import ElidedLabel, label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.practice.score_rows import RuleRows
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.trainer.mark_list import MarkList
from ui.trainer.views import ScriptView
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.tag import Tag

_STACKED_BELOW = 860


class ScriptPage(QWidget):
    """The script of one call.

    Signals:
        marked: the key of what the agent did.
        note_edited: words for the latest mark.
        undo_wanted: take the latest mark back.
        hang_up_wanted: end the call; ``anger_wanted``: end it in anger.
        send_wanted: send the marks to the trainee.
        again_wanted: call the same trainee once more; ``back_wanted``: another customer.
    """

    marked = Signal(str)
    note_edited = Signal(str)
    undo_wanted = Signal()
    hang_up_wanted = Signal()
    anger_wanted = Signal()
    send_wanted = Signal()
    again_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("The customer’s script"))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said: tuple[str, ...] = ()
        self._filled: dict[QVBoxLayout, tuple[str, ...]] = {}
        self.title = ElidedLabel(self, role=Type.H1)
        self.temper = Tag("", self)
        self.status = label("", self, role=Type.CARD, ink="text2")
        self.trouble = label("", self, ink="late_text", wraps=True)
        left, right = ScrollPanel(self), ScrollPanel(self)
        left.setAccessibleName(tr("What to say"))
        right.setAccessibleName(tr("What the agent does"))
        self._left, self._right = QWidget(left), QWidget(right)
        self.say_card = Card(self._left, padding=16, gap=8)
        self.say_card.set_tone(Tone.ACCENT)
        self.direction = label("", self.say_card, role=Type.LABEL_STRONG, ink="text2", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(measures.S8)
        self.story = Card(self._left, padding=16, gap=6)
        self._story = QVBoxLayout()
        self.play = Card(self._left, padding=16, gap=6)
        self._play = QVBoxLayout()
        self.marks = MarkList(self._right)
        self.note = QLineEdit(self._right)
        self.note.setMaxLength(240)
        self.notes = RuleRows(tr("What you noted"), self._left)
        self._make_buttons()
        self._lay_out(left, right)
        self.marks.marked.connect(self.marked)
        self.note.textEdited.connect(self.note_edited)
        self.note.returnPressed.connect(self._leave_note)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._go_to_note)

    def _make_buttons(self) -> None:
        tr = self.tr
        self.hang_up_button = Button(
            tr("Hang up"), self, look=Look.END, icon_name="phone-disconnect", key_hint="F12"
        )
        self.anger_button = Button(
            tr("Hang up in anger"), self, icon_name="lightning", key_hint="Ctrl+F12"
        )
        self.undo_button = Button(tr("Take the last one back"), self, key_hint="Ctrl+Z")
        self.send_button = Button(
            tr("Send to the trainee"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="paper-plane-tilt",
            key_hint="Ctrl+Enter",
        )
        self.again_button = Button(tr("Call again"), self, size=Size.MAIN)
        self.back_button = Button(tr("Another customer"), self, size=Size.MAIN)
        self.sending = label("", self, wraps=True)
        for button, key in (
            (self.hang_up_button, "F12"),
            (self.anger_button, "Ctrl+F12"),
            (self.undo_button, "Ctrl+Z"),
            (self.send_button, "Ctrl+Return"),
        ):
            button.setShortcut(key)
        self.hang_up_button.clicked.connect(self.hang_up_wanted)
        self.anger_button.clicked.connect(self.anger_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.send_button.clicked.connect(self.send_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.back_button.clicked.connect(self.back_wanted)

    def show_script(self, view: ScriptView) -> None:
        self.title.setText(view.title)
        self.temper.show_tag(view.temper)
        self.status.setText(view.status)
        show_or_hide(self.trouble, view.trouble)
        self.direction.setText(view.direction)
        if view.say != self._said:
            self._said = view.say
            self._fill(self._lines, view.say, Type.SAY)
            if view.say:
                announce(self.say_card, view.say[0])
        self._fill(self._story, view.story, Type.BODY)
        self._fill(self._play, view.how_to_play, Type.BODY)
        self.marks.show_marks(view.marks, is_open=view.is_talking)
        self.notes.show_rows(view.notes)
        if self.note.text() != view.note and not self.note.hasFocus():
            self.note.setText(view.note)
        self.note.setEnabled(bool(view.notes))
        self.undo_button.setEnabled(bool(view.notes))
        for button in (self.hang_up_button, self.anger_button):
            button.setVisible(not view.is_over)
        self.anger_button.setEnabled(view.is_talking)
        for button in (self.again_button, self.back_button, self.send_button):
            button.setVisible(view.is_over)
        for card in (self._marks_card, self.play, self.story):
            card.setVisible(not view.is_over)
        self.send_button.setEnabled(view.can_send)
        show_or_hide(self.sending, view.sending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what to say above what to note where both have no room side by side."""
        is_narrow = self.width() < _STACKED_BELOW
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        super().resizeEvent(event)

    def show_clock(self, status: str) -> None:
        """Show only how long the call has lasted."""
        self.status.setText(status)

    def _fill(self, column: QVBoxLayout, lines: tuple[str, ...], role: Type) -> None:
        holder = column.parentWidget() or self
        if self._filled.get(column) == lines:
            return
        self._filled[column] = lines
        remove_widgets(column)
        for words in lines:
            column.addWidget(label(words, holder, role=role, wraps=True))

    @Slot()
    def _go_to_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _leave_note(self) -> None:
        self.note.clearFocus()

    def _lay_out(self, left: ScrollPanel, right: ScrollPanel) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(self.temper)
        top.addWidget(self.title, stretch=1)
        top.addWidget(self.status)
        for button in (self.anger_button, self.hang_up_button):
            top.addWidget(button)
        self._fill_left()
        self._fill_right()
        left.show_page(self._left)
        right.show_page(self._right)
        both = self._both
        both.setSpacing(measures.S20)
        both.addWidget(left, stretch=3)
        both.addWidget(right, stretch=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S24, measures.S20, measures.S24, measures.S20)
        column.setSpacing(measures.S12)
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addLayout(both, stretch=1)

    def _fill_left(self) -> None:
        tr = self.tr
        self.say_card.column.addWidget(self.direction)
        self.say_card.column.addLayout(self._lines)
        for card, words, lines in (
            (self.story, tr("Your story"), self._story),
            (self.play, tr("How you play it"), self._play),
        ):
            heading = label(words, card, role=Type.LABEL_STRONG, ink="text2")
            card.column.addWidget(heading)
            lines.setSpacing(measures.S4)
            card.column.addLayout(lines)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, measures.S8, 0)
        column.setSpacing(measures.S16)
        for part in (self.say_card, self.play, self.story, self.notes):
            column.addWidget(part)
        column.addStretch(1)

    def _fill_right(self) -> None:
        tr = self.tr
        card = self._marks_card = Card(self._right, padding=12, gap=6)
        words = tr("The agent … (one key each)")
        card.column.addWidget(label(words, card, role=Type.LABEL_STRONG, ink="text2"))
        card.column.addWidget(self.marks)
        field = Field(tr("Note to the last one"), self.note, self._right, key_hint="Ctrl+N")
        ways = FlowLayout(gap=measures.S8)
        for button in (self.send_button, self.again_button, self.back_button):
            ways.addWidget(button)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, measures.S8, 0)
        column.setSpacing(measures.S12)
        column.addWidget(self.sending)
        column.addLayout(ways)
        column.addWidget(card)
        column.addWidget(field)
        undo = QHBoxLayout()
        undo.addWidget(self.undo_button)
        undo.addStretch(1)
        column.addLayout(undo)
        column.addStretch(1)
