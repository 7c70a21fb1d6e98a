"""Beside the text: what to look at, the customer's questions, and what happens next."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.finding_card import FindingCard
from ui.messages.views import FindingView, FollowsView, QuestionView, SideView
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.say_text import Part
from ui.widgets.tick_item import TickItem


class MessageSide(ScrollPanel):
    """Shows findings, questions, steps and plan; decides nothing.

    Signals:
        finding_chosen: a finding's id.
        wording_wanted: a finding's id and the number of its wording, from 0 on.
        leave_wanted, learn_wanted: a finding's id.
        question_ticked: the number of the question, from 0 on, and whether it is answered.
    """

    finding_chosen = Signal(str)
    wording_wanted = Signal(str, int)
    leave_wanted = Signal(str)
    learn_wanted = Signal(str)
    question_ticked = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Beside the message"))
        self.cards: dict[str, FindingCard] = {}
        self.ticks: list[TickItem] = []
        self._view: SideView | None = None
        page = QWidget(self)
        self.heading = label("", page, role=Type.SECTION)
        self.keys = label("", page, role=Type.LABEL, ink="text3")
        self.trouble = label("", page, role=Type.LABEL, ink="due_text", wraps=True)
        self.more = label("", page, role=Type.LABEL, ink="text2", wraps=True)
        self._card_column = QVBoxLayout()
        self._card_column.setSpacing(measures.S8)
        self.questions = _Part(tr("Their questions: answered?"), page)
        self.steps = _Part(tr("What happens next"), page)
        self.stages = _Part(tr("If a stage fails"), page)
        self._lay_out(page)
        self.show_page(page)

    def show_side(self, view: SideView) -> None:
        """Show ``view``; the cards of findings that are still there keep the focus."""
        before, self._view = self._view, view
        if view == before:
            return
        show_or_hide(self.heading, view.heading)
        self.keys.setVisible(bool(view.findings))
        self.keys.setText(self.tr("Alt+↑  Alt+↓") if view.findings else "")
        show_or_hide(self.trouble, view.trouble)
        show_or_hide(self.more, view.more)
        self._show_findings(view.findings, view.current)
        if before is None or before.questions != view.questions:
            self._show_questions(view.questions)
        if before is None or before.steps != view.steps:
            self.steps.show_lines(view.steps)
        if before is None or before.stages != view.stages:
            self.stages.show_lines(view.stages)

    def _show_findings(self, findings: tuple[FindingView, ...], current: str) -> None:
        wanted = {finding.id for finding in findings}
        for gone in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(gone)
            self._card_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, finding in enumerate(findings):
            card = self.cards.get(finding.id) or self._new_card(finding)
            if self._card_column.indexOf(card) != place:
                self._card_column.insertWidget(place, card)
            card.show_finding(finding, is_current=finding.id == current)
            card.show()
        if current in self.cards and current != getattr(self, "_seen", ""):
            self.ensureWidgetVisible(self.cards[current], 0, measures.S8)
        self._seen = current

    def _new_card(self, finding: FindingView) -> FindingCard:
        card = FindingCard(finding, self)
        card.chosen.connect(self.finding_chosen)
        card.wording_wanted.connect(self.wording_wanted)
        card.leave_wanted.connect(self.leave_wanted)
        card.learn_wanted.connect(self.learn_wanted)
        self.cards[finding.id] = card
        return card

    def _show_questions(self, questions: tuple[QuestionView, ...]) -> None:
        self.questions.setVisible(bool(questions))
        if [tick.phrase for tick in self.ticks] != [(Part(q.text),) for q in questions]:
            remove_widgets(self.questions.lines)
            self.ticks = []
            for place, question in enumerate(questions):
                tick = TickItem((Part(question.text),), self, role=Type.BODY, is_boxed=False)
                tick.setProperty("place", place)
                tick.clicked.connect(self._on_tick)
                self.ticks.append(tick)
                self.questions.lines.addWidget(tick)
        for tick, question in zip(self.ticks, questions, strict=True):
            tick.setChecked(question.is_answered)

    @Slot(bool)
    def _on_tick(self, is_answered: bool) -> None:
        self.question_ticked.emit(int(self.sender().property("place")), is_answered)

    def _lay_out(self, page: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(measures.S8)
        head.addWidget(self.heading, stretch=1)
        head.addWidget(self.keys)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
        column.setSpacing(measures.S8)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addLayout(self._card_column)
        column.addWidget(self.more)
        for part in (self.questions, self.steps, self.stages):
            column.addWidget(part)
        column.addStretch(1)


class _Part(QWidget):
    """A heading over lines; hidden while there are none."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(measures.S8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures.S12, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(heading, self, role=Type.SECTION))
        column.addLayout(self.lines)
        self.hide()

    def show_lines(self, lines: tuple[FollowsView, ...]) -> None:
        self.setVisible(bool(lines))
        remove_widgets(self.lines)
        for line in lines:
            self.lines.addWidget(_Line(line, self))


class _Line(QWidget):
    """What happens, and below it when and what else there is to say."""

    def __init__(self, view: FollowsView, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(view.what, self, wraps=True))
        ink = "due_text" if view.is_due_missing else "text2"
        for words in (view.when, view.note):
            if words:
                line = label(words, self, role=Type.LABEL, ink=ink, wraps=True)
                line.setAlignment(Qt.AlignmentFlag.AlignLeading)
                column.addWidget(line)
                ink = "text2"
