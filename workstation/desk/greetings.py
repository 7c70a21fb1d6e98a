"""The agent's recorded greetings: making them, and the right one at the answer (A2, A6)."""

import logging
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import Final

from workstation.calls import Call, Direction
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk.changes import Changes
from workstation.desk.flow import greeted
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.settings import SettingsDesk
from workstation.greeting_to_record import greeting_to_record, recordable_ids
from workstation.guidance import Guidance
from workstation.guidance_content import GuidanceError
from workstation.ids import AccountId
from workstation.phone import (
    AnyEvent,
    CommandRefused,
    PlayForAgent,
    RecordingChanged,
    RecordMicrophone,
    StopRecording,
)
from workstation.phrases import GuidanceFacts, SpokenPhrase
from workstation.ports import Phone, StorageTrouble, Stores
from workstation.recorded_greetings import (
    ALL_LINES,
    GreetingEnd,
    Outdated,
    RecordedGreeting,
    why_outdated,
)

_RECORD: Final = "RecordMicrophone"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Take:
    """A recording that is being made, or that waits to be kept.

    Shape: ``began`` is None until the first sound came; ``seconds`` is 0 until it has ended;
    ``phrase`` is what is read out.
    """

    account_id: AccountId
    path: Path
    phrase: SpokenPhrase
    began: Moment | None = None
    seconds: float = 0.0
    peak_dbov: float = 0.0

    @property
    def is_done(self) -> bool:
        return self.seconds > 0


class GreetingDesk:
    """Records, keeps and chooses greetings.

    Shape: ``take`` is the recording of the moment; ``trouble`` why the latest came to nothing.
    Errors: StorageTrouble when the store refuses.
    """

    def __init__(
        self,
        phone: Phone,
        stores: Stores,
        clock: Clock,
        settings: SettingsDesk,
        guidance: GuidanceDesk,
        zone: tzinfo | None = None,
    ) -> None:
        self._phone = phone
        self._store = stores.greetings
        self._clock = clock
        self._settings = settings
        self._guidance = guidance
        self._zone = zone
        self.take: Take | None = None
        self.trouble = ""
        self.changes = Changes()

    # --- at the answer

    def for_answer(self, call: Call) -> tuple[str, Outdated | None]:
        """Return the file to play at the answer, empty for none; and why one is not played.

        A greeting that no longer fits is not played (A6). A store that cannot be read plays
        none: the call comes first.
        """
        if call.direction is not Direction.INBOUND:
            return "", None
        try:
            greeting = self.in_use(call.account_id)
            if greeting is None:
                return "", None
            outdated = self.why_outdated(greeting, call.account_id)
            return ("", outdated) if outdated else (str(self._store.path_of(greeting)), None)
        except (StorageTrouble, GuidanceError) as trouble:
            log.warning("no recorded greeting at the answer: %s", trouble)
            return "", None

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Tick the greeting as said once the recording was played to its end (A2)."""
        played = now.call.greeting
        if played is None or played.end is not GreetingEnd.PLAYED or now.greeting_said is not None:
            return now
        return greeted(now, played.ended or at)

    def in_use(self, account_id: AccountId) -> RecordedGreeting | None:
        """Return what is played on a line: its own, else that for all lines, and only if on.

        What was recorded for all lines is for those whose callers speak its language.
        """
        own = self._store.of(account_id)
        chosen = own or self._store.of(ALL_LINES)
        if chosen is None or not (chosen.is_on and chosen.file):
            return None
        is_spoken_there = own is not None or chosen.phrase_id.startswith(
            _key(self._words(account_id).language, "")
        )
        return chosen if is_spoken_there else None

    def of(self, account_id: AccountId) -> RecordedGreeting | None:
        return self._store.of(account_id)

    def why_outdated(
        self, greeting: RecordedGreeting, account_id: AccountId = ALL_LINES
    ) -> Outdated | None:
        settings = self._settings.value
        line = self._line(greeting.account_id)
        try:
            words = self._words(account_id)
        except GuidanceError:
            ids = frozenset({greeting.phrase_id})
        else:
            now = self._clock.now().at
            found = recordable_ids(words, line, now, self._zone)
            ids = frozenset(_key(words.language, one) for one in found)
        return why_outdated(greeting, settings.agent_name, settings.organisation, line, ids)

    # --- making one

    def words_for(self, account_id: AccountId) -> SpokenPhrase:
        """Return what to read out for a line, or for all.

        Errors: GuidanceError when there is no guidance at all.
        """
        settings = self._settings.value
        facts = GuidanceFacts(
            agent=settings.agent_name,
            organisation=settings.organisation,
            line=self._line(account_id),
        )
        now = self._clock.now().at
        return greeting_to_record(self._words(account_id), facts, now, self._zone)

    def record(self, account_id: AccountId) -> None:
        """Begin a recording; it begins with the first sound, see ``take``."""
        self.trouble = ""
        self.take = Take(account_id, self._store.new_take(), self.words_for(account_id))
        self._phone.do(RecordMicrophone(path=str(self.take.path)))
        self.changes.announce()

    def stop(self) -> None:
        """End the recording; it waits to be heard and kept."""
        if self.take is not None and not self.take.is_done:
            self._phone.do(StopRecording())

    def drop(self) -> None:
        """Throw the recording of the moment away, done or not."""
        take, self.take = self.take, None
        if take is None:
            return
        if take.is_done:
            take.path.unlink(missing_ok=True)
        else:
            self._phone.do(StopRecording(keep=False))
        self.changes.announce()

    def keep(self) -> None:
        """Keep the recording of the moment as its line's greeting, switched on."""
        take = self.take
        if take is None or not take.is_done:
            return
        settings = self._settings.value
        greeting = RecordedGreeting(
            account_id=take.account_id,
            file="",
            at=self._clock.now().at,
            length_s=take.seconds,
            phrase_id=_key(self._words(take.account_id).language, take.phrase.id),
            words=take.phrase.text,
            agent=settings.agent_name,
            organisation=settings.organisation,
            line=self._line(take.account_id),
        )
        self._store.keep(greeting, take.path)
        self.take = None
        self.changes.announce()

    def listen(self, account_id: AccountId) -> None:
        """Play the recording of the moment, else what the line has, into the agent's headset."""
        if self.take is not None and self.take.is_done:
            self._phone.do(PlayForAgent(path=str(self.take.path)))
            return
        greeting = self._store.of(account_id)
        if greeting is not None and greeting.file:
            self._phone.do(PlayForAgent(path=str(self._store.path_of(greeting))))

    def switch(self, account_id: AccountId, on: bool) -> None:
        """Play a line's greeting at the answer, or greet oneself there.

        A line without a recording of its own can be switched off too; switched on, it uses again
        what there is for all lines.
        """
        greeting = self._store.of(account_id)
        if greeting is None:
            words = self._none_of(account_id)
            self._store.change(replace(words, is_on=on))
        elif on and not greeting.file:
            self._store.remove(account_id)
        else:
            self._store.change(replace(greeting, is_on=on))
        self.changes.announce()

    def delete(self, account_id: AccountId) -> None:
        self._store.remove(account_id)
        self.changes.announce()

    def on_event(self, event: AnyEvent) -> None:
        """Take in how the recording goes."""
        take = self.take
        if take is None:
            return
        if isinstance(event, CommandRefused) and event.command == _RECORD:
            self.take, self.trouble = None, event.reason
        elif not isinstance(event, RecordingChanged) or event.path != str(take.path):
            return
        elif event.trouble:
            self.take, self.trouble = None, event.trouble
        elif event.is_recording:
            self.take = replace(take, began=self._clock.now())
        elif event.seconds:
            self.take = replace(take, seconds=event.seconds, peak_dbov=event.peak_dbov)
        self.changes.announce()

    def _none_of(self, account_id: AccountId) -> RecordedGreeting:
        now = self._clock.now().at
        return RecordedGreeting(account_id, "", now, 0.0, "", "", "", "", "")

    def _words(self, account_id: AccountId) -> Guidance:
        """Return the guidance in the language that the line's callers speak."""
        accounts = self._settings.value.accounts
        language = next((one.language for one in accounts if one.id == account_id), "")
        return self._guidance.library.best(language, self._settings.value.language)

    def _line(self, account_id: AccountId) -> str:
        accounts = self._settings.value.accounts
        return next((one.line for one in accounts if one.id == account_id), "")


def _key(language: str, phrase_id: str) -> str:
    """Return what names a phrase of the content in all languages: "en/greeting"."""
    return f"{language}/{phrase_id}"
