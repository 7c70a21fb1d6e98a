"""Practice as the agent sees it: choose a customer, hear them in captions, read the score."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.practice.caption_strip import CaptionStrip
from ui.practice.persona_page import PersonaPage
from ui.practice.score_page import ScorePage
from ui.practice.views import (
    CaptionView,
    PersonasView,
    PersonaView,
    ScoreRowView,
    ScoreView,
)
from ui.presenters.desk import DeskPresenter
from ui.presenters.labels import CALLER, label
from ui.presenters.rule_titles import rule_title, what_to_try
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.callers import CallerType
from workstation.conversation import Conversation
from workstation.phrases import GuidanceFacts
from workstation.practice import Scenario
from workstation.scores import Finding, Score

_PERSONAS: Final = "personas"
_SCORE: Final = "score"
_SOON: Final = "practice"
_ICONS: Final = {
    CallerType.ANXIOUS: "smiley-nervous",
    CallerType.HURT: "smiley-sad",
    CallerType.RATIONAL: "list-numbers",
    CallerType.ANGRY: "lightning",
}


class PracticePresenter(QObject):
    """Leads through practice calls on a desk of their own.

    Signals:
        customer_wanted: the name of the persona who is to call.
        began: the name of the persona who will ring in a moment.
        done: the agent has practised enough.
    """

    customer_wanted = Signal(str)
    began = Signal(str)
    done = Signal()

    def __init__(
        self,
        desk: DeskPresenter,
        scenarios: Mapping[str, Scenario],
        score_of: Callable[[Conversation], Score],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = desk
        self._window = desk.window
        self._scenarios = scenarios
        self._score_of = score_of
        self._persona = next(iter(scenarios))
        self._last: dict[str, str] = {}
        self._is_awaited = False
        self.chooser = PersonaPage()
        self.score_page = ScorePage()
        self.captions = CaptionStrip()
        self.captions.hide()
        self._window.pages.add_page(_PERSONAS, self.chooser, is_wide=True)
        self._window.pages.add_page(_SCORE, self.score_page, is_wide=True)
        self._window.work.add_strip(self.captions)
        self._window.setWindowTitle(self.tr("Practice – Agent workstation"))
        self.chooser.persona_wanted.connect(self._on_persona)
        self.chooser.back_wanted.connect(self.done)
        self.score_page.again_wanted.connect(self._on_again)
        self.score_page.other_wanted.connect(self.show_chooser)
        self.score_page.done_wanted.connect(self.done)
        desk.wrap_up.finished.connect(self._on_wrapped_up)
        desk.calls.answered.connect(self._on_answered)

    @Slot()
    def show_chooser(self) -> None:
        personas = tuple(self._persona_view(name) for name in self._scenarios)
        self.chooser.show_personas(PersonasView(personas))
        self._window.pages.show_page(_PERSONAS)

    def _persona_view(self, name: str) -> PersonaView:
        scenario = self._scenarios[name]
        kind = scenario.persona.caller_type
        guide = self._presenter.desk.guidance.of().caller(kind, GuidanceFacts())
        return PersonaView(
            key=name,
            name=scenario.persona.name,
            temper=label(CALLER[kind]),
            concern=scenario.concern.subject,
            practises=guide.do[:3],
            icon=_ICONS[kind],
            last=self._last.get(name, ""),
        )

    def begin(self, persona: str) -> None:
        """Go to the desk and wait for ``persona`` to ring."""
        self._persona = persona
        self._is_awaited = True
        self._window.show_work()
        name = self._scenarios[persona].persona.name
        words = self.tr("{name} will ring in a moment. Press F9 to answer.").format(name=name)
        if not self._presenter.desk.line.audio.input_in_use:
            words += " " + self.tr("Without a microphone, what you tick is said for you.")
        self._presenter.notices.tell(_SOON, words, Tone.ACCENT)
        self.began.emit(persona)

    @Slot(str)
    def _on_persona(self, persona: str) -> None:
        self.begin(persona)
        self.customer_wanted.emit(persona)

    @Slot()
    def _on_again(self) -> None:
        self._on_persona(self._persona)

    # --- during the call

    @Slot(str)
    def _on_answered(self, call_id: str) -> None:
        self._is_awaited = False
        self._presenter.notices.withdraw(_SOON)

    @Slot(str, str)
    def on_said(self, line: str, text: str) -> None:
        self._show_caption(text, True)

    @Slot(str)
    def on_customer_ended(self, trouble: str) -> None:
        """The customer's part is over; one who was not answered leaves nothing to score."""
        self.captions.hide()
        if not trouble:
            return
        self._presenter.notices.withdraw(_SOON)
        self._presenter.tell_trouble(trouble)
        if self._is_awaited:
            self._is_awaited = False
            self.show_chooser()

    def _show_caption(self, text: str, is_speaking: bool) -> None:
        who = self._scenarios[self._persona].persona.name
        self.captions.show_caption(CaptionView(who, text, is_speaking))
        self.captions.show()

    # --- the score

    @Slot()
    def _on_wrapped_up(self) -> None:
        QTimer.singleShot(0, self, self.show_score)

    @Slot()
    def show_score(self) -> None:
        """Show how the latest call went, rule by rule."""
        stores = self._presenter.desk.stores
        conversation = next(iter(stores.conversations.recent(1)), None)
        if conversation is None or conversation.call.answered is None:
            self.show_chooser()
            return
        found = self._score_of(conversation)
        kept, of = len(found.kept), len(found.findings)
        self._last[self._persona] = self.tr("Last time {kept} of {of} rules").format(
            kept=kept, of=of
        )
        first = next((f for f in found.findings if not f.is_kept), None)
        name = self._scenarios[self._persona].persona.name
        self.score_page.show_score(
            ScoreView(
                title=self.tr("Your call with {name}").format(name=name),
                summary=self.tr("{kept} of {of} rules kept").format(kept=kept, of=of),
                rows=tuple(self._row(finding) for finding in found.findings),
                next_try=what_to_try(first.rule) if first else "",
                next_why=first.evidence if first else "",
            )
        )
        self._window.pages.show_page(_SCORE)

    def _row(self, finding: Finding) -> ScoreRowView:
        zone = self._presenter.zone
        at = times.clock_time(finding.at, zone) if finding.at else ""
        return ScoreRowView(
            finding.rule, rule_title(finding.rule), finding.evidence, at, finding.is_kept
        )
