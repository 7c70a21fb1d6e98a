"""``workstation practice``: a simulated customer calls; no PBX, no account, no headset needed."""

import logging
import sys
from pathlib import Path

import click
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from telephony.own_address import own_address
from ui.presenters.practice import PracticePresenter
from ui.presenters.practice_deeds import PracticeDeeds
from ui.presenters.practice_voice import PracticeVoice
from workstation.app.crash import CrashGuard
from workstation.app.practice import (
    PracticeLine,
    PracticeWish,
    Recordings,
    default_seed,
    fresh_profile,
    introduce,
    load_library,
    own_settings,
    practice_book,
    practice_profile,
    practice_settings,
)
from workstation.app.program import DeskOptions, DeskProgram
from workstation.app.running import RunningDesk
from workstation.app.signals import SignalGuard
from workstation.app.trainee import TrainerPractice, fresh_code, trainee_options
from workstation.callers import CallerType
from workstation.cli.desk import make_app, open_beside
from workstation.cli.unattended import UnattendedRun
from workstation.clock import ScaledClock, SystemClock
from workstation.practice import AgentLine
from workstation.practice_library import ScenarioLibrary, ScenarioNotFound, StagedScenario
from workstation.profiles import Profile
from workstation.settings import Settings

log = logging.getLogger(__name__)

_TYPES = [kind.value for kind in CallerType]
_LANGUAGE = "en"


@click.command()
@click.option("--persona", type=click.Choice(_TYPES), help="The caller's type; the first such.")
@click.option("--scenario", metavar="NAME", help="The scenario by its name; asked when left out.")
@click.option("--language", metavar="CODE", help="The customer's language, en or de.")
@click.option(
    "--scenarios",
    type=click.Path(exists=True, path_type=Path),
    help="A folder, or a file, of scenarios of your own.",
)
@click.option("--with-trainer", is_flag=True, help="A person calls from another desk.")
@click.option("--address", help="With a trainer: this computer's address in the network.")
@click.option("--seed", type=int, help="The same seed gives the same customer.")
@click.option("--speed", type=click.FloatRange(1, 100), default=1.0, show_default=True)
@click.option("--unattended", is_flag=True, help="A script plays the agent's part.")
@click.option("--neglect-hold", is_flag=True, help="The script never checks in on hold.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="JSON report.")
@click.option("--screenshots", type=click.Path(file_okay=False, path_type=Path))
@click.pass_obj
def practice(
    profile: Profile,
    persona: str | None,
    scenario: str | None,
    language: str | None,
    scenarios: Path | None,
    with_trainer: bool,
    address: str | None,
    seed: int | None,
    speed: float,
    unattended: bool,
    neglect_hold: bool,
    report: Path | None,
    screenshots: Path | None,
) -> None:
    """Practise a call: a customer rings, you answer, and see how it went, rule by rule."""
    if with_trainer and (unattended or speed != 1):
        raise click.UsageError("--with-trainer is a real call: without --unattended and --speed.")
    if neglect_hold and not unattended:
        raise click.UsageError("--neglect-hold needs --unattended.")
    own = Settings() if unattended else own_settings(profile)
    library = load_library(scenarios or _own_folder(own))
    staged = _wanted(library, persona, scenario, language or own.language)
    app = make_app(is_seen=not unattended)
    if with_trainer:
        sys.exit(_with_trainer(app, profile, own, library, staged, address))
    clock = ScaledClock(SystemClock().now(), speed)
    now = clock.origin.at
    place = fresh_profile(profile, now) if unattended else practice_profile(profile)
    program = DeskProgram(app, _options(place, clock, own, library, staged))
    program.ended.connect(app.quit)
    CrashGuard(program)
    SignalGuard(program)
    wish = PracticeWish(staged, default_seed(now) if seed is None else seed)
    if unattended:
        run = UnattendedRun(program, place, clock, library, wish, neglect_hold, report, screenshots)
        program.start()
        app.exec()
        sys.exit(run.exit_code)
    is_chosen = bool(persona or scenario)
    attended = AttendedPractice(
        program,
        place,
        clock,
        library,
        staged.scenario.language,
        wish if is_chosen else None,
    )
    attended.trainer_wanted.connect(lambda: open_beside(profile, "practice", "--with-trainer"))
    attended.playing_wanted.connect(lambda: open_beside(profile, "trainer"))
    program.start()
    sys.exit(app.exec())


def _with_trainer(
    app: QApplication,
    profile: Profile,
    own: Settings,
    library: ScenarioLibrary,
    staged: StagedScenario,
    address: str | None,
) -> int:
    """Wait for a trainer's call and practise with them; return the exit code."""
    host, code = address or own_address(), fresh_code()
    place = practice_profile(profile)
    language = staged.scenario.language
    program = DeskProgram(app, trainee_options(place, own, library, language, host, code))
    program.ended.connect(app.quit)
    CrashGuard(program)
    SignalGuard(program)
    practice = TrainerPractice(program, library, host, code)
    practice.alone_wanted.connect(lambda: open_beside(profile, "practice"))
    program.start()
    return app.exec()


def _own_folder(own: Settings) -> Path | None:
    return Path(own.scenario_folder) if own.scenario_folder else None


def _wanted(
    library: ScenarioLibrary, persona: str | None, name: str | None, language: str
) -> StagedScenario:
    """Return the scenario that the command line asks for, or the first of the language."""
    if language not in library.languages and not name:
        language = _LANGUAGE
    caller_type = CallerType(persona) if persona else None
    try:
        return library.chosen(name=name or "", caller_type=caller_type, language=language)
    except ScenarioNotFound as error:
        raise click.UsageError(str(error)) from error


def _options(
    place: Profile,
    clock: ScaledClock,
    own: Settings,
    library: ScenarioLibrary,
    staged: StagedScenario,
) -> DeskOptions:
    """Return how a practice desk is run: on loopback, by the practice clock."""
    language = staged.scenario.language
    lines = library.agent_lines(language)
    scenarios = [one.scenario for one in library.staged]
    origin = clock.origin
    return DeskOptions(
        place,
        clock=clock,
        engine_options=(
            *("--bind", "127.0.0.1"),
            *("--speed", str(clock.speed)),
            *("--origin-at", origin.at.isoformat()),
            *("--origin-tick", repr(origin.tick)),
        ),
        is_practice=True,
        adjust=lambda settings: practice_settings(settings, own, lines, language),
        prepare=lambda stores: introduce(scenarios, stores),
    )


class AttendedPractice(QObject):
    """The agent practises: choose a customer, take the call, read the score, choose again.

    Signals:
        trainer_wanted: practise with a trainer; this window closes.
        playing_wanted: play the customer, in a window beside this one.
    """

    trainer_wanted = Signal()
    playing_wanted = Signal()

    def __init__(
        self,
        program: DeskProgram,
        place: Profile,
        clock: ScaledClock,
        library: ScenarioLibrary,
        language: str,
        wish: PracticeWish | None,
    ) -> None:
        super().__init__(program)
        self._program = program
        self._place = place
        self._clock = clock
        self._library = library
        self._language = language
        self._wish = wish
        self._line: PracticeLine | None = None
        self._presenter: PracticePresenter | None = None
        self._wants_trainer = False
        program.opened.connect(self._on_opened)
        program.ended.connect(self._on_ended)

    @Slot()
    def _on_opened(self) -> None:
        running = self._program.running
        assert running is not None
        self._line = PracticeLine(running, self._place, self._clock, self)
        self._recordings = Recordings(
            self._library, self._place.data_dir / "lines", self._clock.speed
        )
        presenter = self._furnish(running, self._line)
        if self._wish is None:
            presenter.show_chooser()
        else:
            presenter.begin(self._wish.staged.key)
            self._call(self._wish)

    def _furnish(self, running: RunningDesk, line: PracticeLine) -> PracticePresenter:
        presenter = PracticePresenter(
            running.presenter,
            {one.key: one.scenario for one in self._library.staged},
            practice_book(running.presenter),
            self,
        )
        self._voice = PracticeVoice(running.presenter, self._recording, self)
        self._presenter = presenter
        presenter.began.connect(self._voice.speak_to)
        self._deeds = PracticeDeeds(running.presenter, self)
        self._deeds.did.connect(line.tell)
        line.said.connect(presenter.on_said)
        line.ended.connect(presenter.on_customer_ended)
        line.mood_changed.connect(presenter.on_mood)
        line.voice_changed.connect(presenter.on_voice_changed)
        presenter.recorded = {one.key for one in self._library.staged if one.is_recorded}
        presenter.problems = tuple(map(str, self._library.problems))
        presenter.choose_language(self._language)
        presenter.customer_wanted.connect(self._on_wanted)
        presenter.done.connect(self._program.leave)
        presenter.playing_wanted.connect(self.playing_wanted)
        presenter.trainer_wanted.connect(self._on_trainer_wanted)
        return presenter

    def _recording(self, key: str, line: AgentLine) -> Path:
        return self._recordings.path(self._library.get(key), line)

    @Slot(str)
    def _on_wanted(self, key: str) -> None:
        now = self._clock.now().at
        self._call(PracticeWish(self._library.get(key), default_seed(now)))

    def _call(self, wish: PracticeWish) -> None:
        if self._line is not None and self._presenter is not None:
            self._presenter.seed = wish.seed
            self._line.call_me(wish)

    @Slot()
    def _on_trainer_wanted(self) -> None:
        self._wants_trainer = True
        self._program.leave()

    @Slot()
    def _on_ended(self) -> None:
        if self._wants_trainer:  # now, when the results are free to be written by another window
            self.trainer_wanted.emit()
        if self._line is not None:
            self._line.stop()
