"""Practice as the agent sees it: choose a customer, hear them in captions, read the score."""

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.practice.caption_strip import CaptionStrip
from ui.practice.persona_page import PersonaPage
from ui.practice.views import CaptionView, PersonasView, PersonaView
from ui.presenters.coach import CoachPresenter
from ui.presenters.desk import DeskPresenter
from ui.presenters.labels import CALLER, label
from ui.presenters.settings_view import language_name
from ui.theme.tokens import Tone
from workstation.call_timeline import Heard
from workstation.callers import CallerType
from workstation.desk.practising import PracticeBook, Practised
from workstation.practice import Scenario
from workstation.practice_reactions import Mood

_PERSONAS: Final = "personas"
_SOON: Final = "practice"
_VOICE: Final = "practice voice"
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
        trainer_wanted: practise with a trainer who calls over the network.
        playing_wanted: play the customer on another desk.
        done: the agent has practised enough.
    """

    customer_wanted = Signal(str)
    began = Signal(str)
    trainer_wanted = Signal()
    playing_wanted = Signal()
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
        self.seed = 0  # of the customer who calls
        self._heard: list[Heard] = []
        self._persona = next(iter(scenarios))
        self._language = scenarios[self._persona].language
        self.recorded: Collection[str] = scenarios  # keys of those that have recordings
        self.problems: tuple[str, ...] = ()  # of scenario files that were left out
        self._is_awaited = False
        names = {key: one.persona.name for key, one in scenarios.items()}
        self.coach = CoachPresenter(desk, book, names, self)
        self._book = book
        self.chooser = PersonaPage()
        self.captions = CaptionStrip()
        self.captions.hide()
        self._window.pages.add_page(_PERSONAS, self.chooser, is_wide=True)
        self._window.work.add_strip(self.captions)
        self._window.setWindowTitle(self.tr("Practice – Agent workstation"))
        self.chooser.persona_wanted.connect(self._on_persona)
        self.chooser.back_wanted.connect(self.done)
        self.chooser.language_wanted.connect(self._on_language)
        self.chooser.progress_wanted.connect(self.coach.show_progress)
        self.chooser.trainer_wanted.connect(self.trainer_wanted)
        self.chooser.playing_wanted.connect(self.playing_wanted)
        self.coach.again_wanted.connect(self._on_again)
        self.coach.other_wanted.connect(self.show_chooser)
        self.coach.done_wanted.connect(self.done)
        desk.wrap_up.finished.connect(self._on_wrapped_up)
        desk.calls.answered.connect(self._on_answered)

    @Slot()
    def show_chooser(self) -> None:
        self._fill_chooser()
        self._window.pages.show_page(_PERSONAS)

    def _fill_chooser(self) -> None:
        names = [n for n, one in self._scenarios.items() if one.language == self._language]
        personas = tuple(self._persona_view(name) for name in names)
        codes = sorted({one.language for one in self._scenarios.values()})
        languages = tuple((code, language_name(code)) for code in codes)
        left_out = self.tr("Some of your own scenarios cannot be used. {first}")
        problems = left_out.format(first=self.problems[0]) if self.problems else ""
        self.chooser.show_personas(
            PersonasView(personas, languages=languages, language=self._language, problems=problems)
        )

    def _persona_view(self, name: str) -> PersonaView:
        scenario = self._scenarios[name]
        kind = scenario.persona.caller_type
        return PersonaView(
            key=name,
            name=scenario.persona.name,
            temper=label(CALLER[kind]),
            concern=scenario.title,
            practises=scenario.trains,
            icon=_ICONS[kind],
            last=self._last_words(name),
            difficulty=self._difficulty(scenario.difficulty),
            note="" if name in self.recorded else self.tr("Without recordings"),
        )

    def _difficulty(self, level: int) -> str:
        if level == 1:
            return self.tr("For a first day")
        return self.tr("With some practice") if level == 2 else self.tr("Hard")

    def choose_language(self, code: str) -> None:
        """Show the customers who speak this language, if there are any."""
        if any(one.language == code for one in self._scenarios.values()):
            self._language = code

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self.choose_language(code)
        self.show_chooser()

    @Slot(str)
    def on_voice_changed(self, voice: str) -> None:
        """Say once how a line is heard that nobody recorded."""
        if voice == "spoken":
            words = self.tr("This scenario has no recordings: espeak-ng speaks its lines.")
        elif voice == "tones":
            words = self.tr(
                "This scenario has no recordings, and espeak-ng is not installed: read the lines "
                "in the caption. A tone is heard for each word."
            )
        else:
            return
        self._presenter.notices.tell(_VOICE, words, Tone.ACCENT)

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
    def on_mood(self, mood: str) -> None:
        """Note how the customer feels from now on, for the summary; the agent is to hear it."""
        self._heard.append(Heard(self._presenter.desk.clock.now().at, mood=Mood(mood)))

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

    # --- the summary

    @Slot()
    def _on_wrapped_up(self) -> None:
        QTimer.singleShot(0, self, self.show_score)

    @Slot()
    def show_score(self) -> None:
        """Show how the latest call went, rule by rule, and keep what it came to."""
        scenario = self._scenarios[self._persona]
        persona = scenario.persona
        practised = Practised(self._persona, persona.caller_type, scenario.language, self.seed)
        if not self.coach.show_latest(practised, persona.name, self._heard):
            self.show_chooser()
