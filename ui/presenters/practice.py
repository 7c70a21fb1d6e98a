"""Practice as the agent sees it: choose a customer, hear them in captions, read the score."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.practice.caption_strip import CaptionStrip
from ui.practice.persona_page import PersonaPage
from ui.practice.progress_page import ProgressPage
from ui.practice.score_page import ScorePage
from ui.practice.views import CaptionView, PersonasView, PersonaView
from ui.presenters.desk import DeskPresenter
from ui.presenters.labels import CALLER, label
from ui.presenters.practice_progress import progress_view
from ui.presenters.practice_summary import summary_view
from ui.theme.tokens import Tone
from workstation.call_timeline import Heard
from workstation.callers import CallerType
from workstation.desk.practising import CoachedCall, PracticeBook, Practised
from workstation.phrases import GuidanceFacts
from workstation.ports import StorageTrouble
from workstation.practice import Scenario

_PERSONAS: Final = "personas"
_SCORE: Final = "score"
_PROGRESS: Final = "progress"
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
        book: PracticeBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = desk
        self._window = desk.window
        self._scenarios = scenarios
        self._book = book
        self.seed = 0  # of the customer who calls
        self._heard: list[Heard] = []
        self._filters = ("", "")
        self._persona = next(iter(scenarios))
        self._is_awaited = False
        self.chooser = PersonaPage()
        self.score_page = ScorePage()
        self.progress_page = ProgressPage()
        self.captions = CaptionStrip()
        self.captions.hide()
        self._window.pages.add_page(_PERSONAS, self.chooser, is_wide=True)
        self._window.pages.add_page(_SCORE, self.score_page, is_wide=True)
        self._window.pages.add_page(_PROGRESS, self.progress_page, is_wide=True)
        self._window.work.add_strip(self.captions)
        self._window.setWindowTitle(self.tr("Practice – Agent workstation"))
        self.chooser.persona_wanted.connect(self._on_persona)
        self.chooser.back_wanted.connect(self.done)
        self.score_page.again_wanted.connect(self._on_again)
        self.score_page.other_wanted.connect(self.show_chooser)
        self.score_page.progress_wanted.connect(self.show_progress)
        self.score_page.done_wanted.connect(self.done)
        self.chooser.progress_wanted.connect(self.show_progress)
        self.progress_page.temper_wanted.connect(self._on_temper_wanted)
        self.progress_page.scenario_wanted.connect(self._on_scenario_wanted)
        self.progress_page.customer_wanted.connect(self.show_chooser)
        self.progress_page.back_wanted.connect(self.show_chooser)
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
            last=self._last_words(name),
        )

    def _last_words(self, name: str) -> str:
        """Return how the last call with this customer went; empty when there was none."""
        last = self._book.last_of(name)
        if last is None:
            return ""
        words = self.tr("Last time {kept} of {of} rules")
        return words.format(kept=last.kept, of=len(last.rules))

    def begin(self, persona: str) -> None:
        """Go to the desk and wait for ``persona`` to ring."""
        self._persona = persona
        self._is_awaited = True
        self._heard = []
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
        self._heard.append(Heard(self._presenter.desk.clock.now().at, text))
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

    # --- the summary and the progress

    @Slot()
    def _on_wrapped_up(self) -> None:
        QTimer.singleShot(0, self, self.show_score)

    @Slot()
    def show_score(self) -> None:
        """Show how the latest call went, rule by rule, and keep what it came to."""
        stores = self._presenter.desk.stores
        conversation = next(iter(stores.conversations.recent(1)), None)
        if conversation is None or conversation.call.answered is None:
            self.show_chooser()
            return
        try:
            coached = self._book.finish(conversation, self._practised())
        except StorageTrouble as trouble:
            self._presenter.tell_trouble(str(trouble))
            return
        self._show_summary(coached)
        self._window.pages.show_page(_SCORE)

    def _practised(self) -> Practised:
        persona = self._scenarios[self._persona].persona
        language = self._presenter.desk.settings.value.language
        return Practised(self._persona, persona.caller_type, language, self.seed)

    def _show_summary(self, coached: CoachedCall) -> None:
        name = self._scenarios[self._persona].persona.name
        zone = self._presenter.zone
        guidance = self._presenter.desk.guidance.of(coached.conversation)
        coach = guidance.content.coach
        self.score_page.show_score(summary_view(coached, coach, name, zone, self._heard))

    @Slot()
    def show_progress(self) -> None:
        """Show all practice calls, as the filters have it."""
        names = {key: one.persona.name for key, one in self._scenarios.items()}
        try:
            results = self._book.results()
        except StorageTrouble as trouble:
            self._presenter.tell_trouble(str(trouble))
            return
        now, zone = self._presenter.desk.clock.now().at, self._presenter.zone
        view = progress_view(results, names, now, zone, *self._filters)
        self.progress_page.show_progress(view)
        self._window.pages.show_page(_PROGRESS)

    @Slot(str)
    def _on_temper_wanted(self, temper: str) -> None:
        self._filters = (temper, "")
        self.show_progress()

    @Slot(str)
    def _on_scenario_wanted(self, scenario: str) -> None:
        self._filters = ("", scenario)
        self.show_progress()
