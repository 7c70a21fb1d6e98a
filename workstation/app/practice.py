"""The practice desk: a line of its own on loopback, a simulated customer, a score at the end."""

import logging
import wave
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

import resources
from telephony.engine_process import own_command
from telephony.practice.process import CustomerProcess, PracticeCall
from telephony.practice.voices import sound_of, speech_program
from ui.presenters.desk import DeskPresenter
from workstation.accounts import Account, Transport
from workstation.app.running import RunningDesk
from workstation.clock import ScaledClock
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.desk.practising import PracticeBook
from workstation.ids import AccountId, CustomerId, new_id
from workstation.phone import AnyEvent, Snapshot
from workstation.ports import StorageTrouble, Stores
from workstation.practice import AgentLine, AgentLines, Scenario
from workstation.practice_acts import Deed
from workstation.practice_library import ScenarioLibrary, StagedScenario, library_from
from workstation.profiles import Profile, profile_at
from workstation.scores import Score, ScoredCall, score
from workstation.settings import Settings

log = logging.getLogger(__name__)

LINE = Account(
    id=AccountId("practice"),
    user="agent",
    domain="127.0.0.1",
    display_name="Practice",
    line="Service line",
    transport=Transport.UDP,
    registers=False,
)


def practice_profile(profile: Profile) -> Profile:
    """Return the profile beside ``profile`` where practice keeps its files, apart from work."""
    name = f"{profile.name[:31]}-practice"
    base = profile.data_dir.parent.parent
    return profile_at(name, base if profile_at(profile.name, base) == profile else None)


def fresh_profile(profile: Profile, now: datetime) -> Profile:
    """Return an empty place for one unattended run, below the practice data of ``profile``."""
    runs = practice_profile(profile).data_dir / "runs"
    return profile_at("run", runs / f"{now:%Y%m%d-%H%M%S-%f}")


def load_library(own: Path | None = None) -> ScenarioLibrary:
    """Return all scenarios, those of a trainer in the folder ``own`` included.

    Errors: BadPracticeFile for a file of the program.
    """
    return library_from(resources.path("practice"), own)


def own_settings(profile: Profile) -> Settings:
    """Return the settings the agent works with; the defaults when they cannot be read."""
    from storage.settings_file import SettingsFile

    try:
        return SettingsFile(profile.settings_file).load()
    except StorageTrouble as trouble:
        log.warning("practice goes on with default settings: %s", trouble)
        return Settings()


def practice_settings(
    settings: Settings, own: Settings, lines: AgentLines, language: str
) -> Settings:
    """Return the settings of a practice desk: only the practice line, a name to greet with."""
    return replace(
        settings,
        accounts=(LINE,),
        started_once=True,
        agent_name=own.agent_name or settings.agent_name or lines.agent,
        organisation=own.organisation or settings.organisation or lines.organisation,
        language=language,
        theme=own.theme,
        window_language=own.window_language,
        devices=own.devices,
        hold=own.hold,
    )


def introduce(scenarios: Iterable[Scenario], stores: Stores) -> None:
    """Make customers of the practice callers, so that they are recognised when they ring (A3)."""
    for scenario in scenarios:
        persona = scenario.persona
        if not stores.customers.by_number(persona.number):
            customer_id = CustomerId(new_id())
            numbers = (persona.number,)
            customer = Customer(
                customer_id,
                persona.name,
                persona.address_as,
                numbers=numbers,
                language=scenario.language,
            )
            stores.customers.save(customer)


@dataclass(frozen=True, slots=True)
class PracticeWish:
    """Which customer is to call."""

    staged: StagedScenario
    seed: int


class PracticeLine(QObject):
    """Lets a practice customer call this desk, once the phone is there.

    Signals:
        said, finished, mood_changed, voice_changed: as CustomerProcess.
        ended: the customer's process is over; one plain sentence when it went wrong.
    """

    said = Signal(str, str)
    finished = Signal(str)
    mood_changed = Signal(str)
    voice_changed = Signal(str)
    ended = Signal(str)

    def __init__(
        self, running: RunningDesk, profile: Profile, clock: ScaledClock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._running = running
        self._profile = profile
        self._clock = clock
        self._wish: PracticeWish | None = None
        self._customer = CustomerProcess([*own_command(), "customer"], self)
        self._customer.said.connect(self.said)
        self._customer.finished.connect(self.finished)
        self._customer.mood_changed.connect(self.mood_changed)
        self._customer.voice_changed.connect(self.voice_changed)
        self._customer.ended.connect(self._on_ended)
        running.phone.happened.connect(self._on_event)

    def call_me(self, wish: PracticeWish) -> None:
        """Let the customer call, as soon as the phone is ready and the one before has gone."""
        self._wish = wish
        self._start_if_ready()

    @Slot(object)
    def tell(self, deed: Deed) -> None:
        """Let the customer know what the agent did at this desk."""
        self._customer.tell(deed)

    def stop(self) -> None:
        self._wish = None
        self._customer.stop()

    @Slot(object)
    def _on_event(self, event: AnyEvent) -> None:
        if isinstance(event, Snapshot):
            self._start_if_ready()

    def _start_if_ready(self) -> None:
        port = self._running.desk.line.sip_port
        if self._wish is None or not port or self._customer.is_running:
            return
        wish, self._wish = self._wish, None
        self._customer.start(
            PracticeCall(
                target=f"sip:{LINE.user}@127.0.0.1:{port}",
                scenario=wish.staged.file,
                seed=wish.seed,
                speed=self._clock.speed,
                origin=self._clock.origin,
                report=self._profile.data_dir / "customer.json",
            )
        )

    @Slot(int, str)
    def _on_ended(self, code: int, words: str) -> None:
        self.ended.emit(words if code else "")
        self._start_if_ready()


def score_of(presenter: DeskPresenter, conversation: Conversation) -> Score:
    """Return the rules that a call kept and missed, as everything stands now."""
    desk = presenter.desk
    ticket_id = conversation.ticket_id
    stores = desk.stores
    return score(
        ScoredCall(
            conversation=conversation,
            rules=desk.settings.value.hold,
            now=desk.clock.now(),
            ticket=stores.tickets.get(ticket_id) if ticket_id else None,
            steps=stores.tickets.next_steps(ticket_id) if ticket_id else (),
            plan=stores.plans.of_ticket(ticket_id) if ticket_id else (),
            promises=stores.promises.of_ticket(ticket_id) if ticket_id else (),
            callbacks=stores.callbacks.of_call(conversation.id),
            offers_callback=desk.guidance.of(conversation).offers_callback,
        )
    )


def practice_book(presenter: DeskPresenter) -> PracticeBook:
    """Return the book of practice results of a desk."""
    return PracticeBook(presenter.desk.stores, lambda call: score_of(presenter, call))


class Recordings:
    """The agent's recorded lines; at speed, cut to one second of real audio each."""

    def __init__(self, library: ScenarioLibrary, folder: Path, speed: float) -> None:
        self._library = library
        self._folder = folder
        self._speed = speed

    def path(self, staged: StagedScenario, line: AgentLine) -> Path:
        """Return the file to play for a line in a call with this customer.

        Errors: KeyError when the scenario has no words for it.
        """
        whole = self._whole(staged, line)
        if self._speed <= 1:
            return whole
        cut = self._folder / whole.parent.parent.name / whole.parent.name / whole.name
        if not cut.exists():
            cut.parent.mkdir(parents=True, exist_ok=True)
            _cut_to_a_second(whole, cut)
        return cut

    def _whole(self, staged: StagedScenario, line: AgentLine) -> Path:
        language = staged.scenario.language
        own = staged.scenario.agent.lines if staged.scenario.agent else {}
        words = {**self._library.agent_lines(language).lines, **own}[line].words
        recording = self._library.agent_recording(staged, line)
        spare = self._folder / staged.scenario.language / staged.scenario.name
        return sound_of(recording, words, language, spare, speech_program())[0]


def _cut_to_a_second(whole: Path, cut: Path) -> None:
    with wave.open(str(whole), "rb") as source, wave.open(str(cut), "wb") as target:
        target.setparams(source.getparams())
        target.writeframes(source.readframes(source.getframerate()))


def default_seed(now: datetime) -> int:
    """Return a seed that differs from call to call."""
    return int(now.timestamp()) % 100_000
