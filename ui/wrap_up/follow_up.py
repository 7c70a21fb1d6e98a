"""What we owe the customer after this call: a callback, a promise, or nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.widgets.button import Button, Look
from ui.wrap_up.views import FollowUpKind, FollowUpView


class FollowUpPart(QWidget):
    """Kind, words, number and time of what is promised.

    Signals:
        kind_wanted: a FollowUpKind's value.
        what_edited: what we will do, the whole text.
        number_edited: the number to call, the whole text.
        time_wanted: an aware UTC datetime.
        message_wanted: write to the customer.
    """

    kind_wanted = Signal(str)
    what_edited = Signal(str)
    number_edited = Signal(str)
    time_wanted = Signal(object)
    message_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._kinds = (
            Choice(FollowUpKind.NOTHING.value, tr("Nothing open"), "O"),
            Choice(FollowUpKind.CALLBACK.value, tr("We call back"), "K"),
            Choice(FollowUpKind.PROMISE.value, tr("We promised"), "M"),
            Choice(FollowUpKind.SATISFACTION.value, tr("Ask how it went"), "I"),
        )
        self.kinds = ChipRow(tr("What we owe"), self)
        self.what = TypedLine(tr("What we will do"), self)
        self.number = TypedLine(tr("Number to call"), self, hint=tr("Number"))
        self.number.setFixedWidth(180)
        self.when = WhenChooser(tr("By when"), self)
        self.message_button = Button(
            tr("Write to the customer"),
            self,
            look=Look.LINK,
            icon_name="envelope-simple",
            key_hint=tr("Ctrl+M"),
        )
        words = QHBoxLayout()
        words.setSpacing(measures.S8)
        words.addWidget(self.what, stretch=1)
        words.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.kinds)
        column.addLayout(words)
        column.addWidget(self.when)
        column.addWidget(self.message_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.kinds.wanted.connect(self.kind_wanted)
        self.what.typed.connect(self.what_edited)
        self.number.typed.connect(self.number_edited)
        self.when.time_wanted.connect(self.time_wanted)
        self.message_button.clicked.connect(self.message_wanted)

    def show_follow_up(self, view: FollowUpView, call_id: str) -> None:
        is_owed = view.kind is not FollowUpKind.NOTHING
        is_asking = view.kind is FollowUpKind.SATISFACTION
        is_callback = is_asking or view.kind is FollowUpKind.CALLBACK
        self.kinds.show_choices(self._kinds, view.kind.value)
        self.what.show_text(view.what, call_id)
        self.what.setPlaceholderText(
            self.tr("What about?") if is_callback else self.tr("What did we promise?")
        )
        self.what.setVisible(is_owed)
        self.message_button.setText(
            self.tr("Ask in writing, and send it later")
            if is_asking
            else self.tr("Write to the customer")
        )
        self.number.show_text(view.number, call_id)
        self.number.setVisible(is_callback)
        self.when.setVisible(is_owed)
        self.when.show_when(view.when)
