"""Asks a matter out one question at a time, with a line for the answer (A5, B4)."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance.answer_rows import AnswerRows
from ui.guidance.views import AskingView
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.say_text import SayText, plain


class AskingCard(Card):
    """Shows the topics, then one question after the other; the agent opens it by its key.

    Signals:
        topic_wanted: a topic's id.
        answer_wanted: what was typed; empty text leaves the question out.
        back_wanted: to the question before.
        question_wanted: the id of a question whose answer is there, to say it anew.
        left: back to the stage.
    """

    topic_wanted = Signal(str)
    answer_wanted = Signal(str)
    back_wanted = Signal()
    question_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._view = AskingView("")
        self._choices: tuple[Choice, ...] = ()
        self._announced = ""
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.place = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.topics: dict[str, Button] = {}
        self.phrase = SayText((), self)
        self.where = label("", self, role=Type.BODY, ink="text2", wraps=True)
        self.line = TypedLine(tr("The customer’s answer"), self, hint=tr("Their answer"))
        self.trouble = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self.next_button = Button("", self, look=Look.MAIN, key_hint=tr("Enter"))
        self.next_button.setAutoDefault(True)
        self.back_button = Button(tr("Back"), self, look=Look.QUIET, key_hint="↑")
        self.leave_button = Button(tr("Back to the talk"), self, look=Look.QUIET, key_hint="Esc")
        self.answers = AnswerRows(self)
        self._lay_out()
        self.line.typed.connect(self._on_typed)
        self.line.returnPressed.connect(self.do_main_action)
        self.line.installEventFilter(self)
        self.next_button.clicked.connect(self.do_main_action)
        self.back_button.clicked.connect(self.back_wanted)
        self.leave_button.clicked.connect(self.left)
        self.answers.wanted.connect(self.question_wanted)

    def _lay_out(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.title)
        heading.addWidget(self.place)
        self._topic_column = QVBoxLayout()
        self._topic_column.setSpacing(6)
        below = QHBoxLayout()
        below.setSpacing(measures.S4)
        below.addWidget(self.back_button)
        below.addStretch(1)
        below.addWidget(self.leave_button)
        self.column.setSpacing(10)
        self.column.addLayout(heading)
        self.column.addLayout(self._topic_column)
        for part in (self.phrase, self.where, self.line, self.trouble, self.next_button):
            self.column.addWidget(part)
        self.column.addLayout(below)
        self.column.addWidget(self.answers)

    def show_asking(self, view: AskingView) -> None:
        """Show ``view``; what is being typed stays while its question does."""
        if view == self._view:
            return
        self._view = view
        is_asked = view.phrase is not None
        self.title.setText(view.title)
        show_or_hide(self.place, view.place)
        self._show_topics(view.topics)
        self.phrase.setVisible(is_asked)
        self.line.setVisible(is_asked)
        if view.phrase is not None:
            self.phrase.show_phrase(view.phrase.phrase)
            self.line.show_text(view.answer, view.subject)
            asked = " ".join((plain(view.phrase.phrase), view.where)).strip()
            self.line.setAccessibleDescription(asked)
        show_or_hide(self.where, view.where)
        show_or_hide(self.trouble, view.trouble)
        if view.trouble and view.trouble != self._announced:
            announce(self.line, view.trouble)
        self._announced = view.trouble
        self.next_button.setVisible(not view.topics)
        self.back_button.setVisible(view.can_go_back)
        self.back_button.set_shown(label=True, hint=is_asked)  # the key works in the line
        self.answers.show_rows(view.answers)
        self._name_next()

    def take_focus(self) -> None:
        """Give the keyboard to what is asked now: only after the agent's own key or press."""
        if self._view.topics:
            next(iter(self.topics.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._view.phrase is not None:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.line.selectAll()
        else:
            self.next_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def do_main_action(self) -> None:
        """Keep the answer and go on; without one, leave the question out (Enter)."""
        if self._view.phrase is not None:
            self.answer_wanted.emit(self.line.text())
        elif not self._view.topics:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_up = event.key() == Qt.Key.Key_Up and not event.modifiers() & ~_KEYPAD
            if is_up and self._view.can_go_back:
                self.back_wanted.emit()
            if is_up:
                return True
        return super().eventFilter(watched, event)

    def _show_topics(self, choices: tuple[Choice, ...]) -> None:
        if choices == self._choices:
            return
        self._choices = choices
        remove_widgets(self._topic_column)
        self.topics = {}
        for choice in choices:
            button = Button(choice.label, self, size=Size.MAIN)
            button.setAutoDefault(True)  # Enter presses it, as it does in the line
            button.setProperty("topic", choice.key)
            button.clicked.connect(self._on_topic)
            self.topics[choice.key] = button
            self._topic_column.addWidget(button)

    def _name_next(self) -> None:
        """Say what Enter does: it goes on with what is typed, or leaves the question out."""
        words = self.tr("Done")
        if self._view.phrase is not None:
            has_text = bool(self.line.text().strip())
            words = self.tr("Keep and go on") if has_text else self.tr("Leave it out")
            if self._view.trouble and self.line.text().strip() == self._view.answer:
                words = self.tr("Keep it as it is")
        self.next_button.show_as(words, "")

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._name_next()

    @Slot()
    def _on_topic(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.topic_wanted.emit(str(button.property("topic")))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
