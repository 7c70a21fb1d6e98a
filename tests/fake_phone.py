"""A phone without a network: does what it is told and says so as the engine would."""

from collections import deque
from dataclasses import replace

from tests.fakes import ManualClock
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.ids import AccountId, CallId, EventId, new_id
from workstation.phone import (
    Answer,
    AnyCommand,
    AnyEvent,
    CallChanged,
    CommandRefused,
    HangUp,
    Hold,
    MediaQuality,
    Mute,
    PlaceCall,
    QualityMeasured,
    RecordingChanged,
    Reject,
    Resume,
    SendDtmf,
    Snapshot,
    SpeakNow,
)
from workstation.recorded_greetings import GreetingEnd, GreetingPlay
from workstation.voice_activity import VoiceFigures

ACCOUNT_ID = AccountId("a1")
LINE = "Billing line"
_ENDS = {
    EndedBy.AGENT: CallEnd(EndedBy.AGENT, 200, "OK", "you hung up"),
    EndedBy.CUSTOMER: CallEnd(EndedBy.CUSTOMER, 200, "OK", "they hung up"),
    EndedBy.FAILURE: CallEnd(EndedBy.FAILURE, 0, "", "connection lost"),
}


class FakePhone:
    """A ``workstation.ports.Phone``; its events wait until somebody takes them.

    ``journal`` has every CallChanged, as the engine's own has. With ``refuses`` set, commands
    about a call that is on are refused with that sentence.
    """

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._calls: dict[CallId, Call] = {}
        self._waiting: deque[AnyEvent] = deque()
        self.engine_id = new_id()
        self.started_at = clock.now().at
        self.done: list[AnyCommand] = []
        self.journal: list[CallChanged] = []
        self.refuses = ""
        self.greeting_s = 4.0

    def take(self) -> list[AnyEvent]:
        """Return the events since the last time, the oldest first."""
        events = list(self._waiting)
        self._waiting.clear()
        return events

    @property
    def untold(self) -> int:
        """Return how many events of the journal wait to be taken."""
        return sum(isinstance(event, CallChanged) for event in self._waiting)

    def snapshot(self) -> Snapshot:
        calls = tuple(call for call in self._calls.values() if not call.is_over)
        return Snapshot(
            engine_id=self.engine_id,
            pid=1,
            version="1",
            started_at=self.started_at,
            calls=calls,
            sip_port=5060,
        )

    def call(self, call_id: CallId) -> Call:
        return self._calls[call_id]

    def do(self, command: AnyCommand) -> None:
        self.done.append(command)
        if isinstance(command, PlaceCall):
            self._place(command)
            return
        call = self._calls.get(getattr(command, "call_id", CallId("")))
        if call is None or call.is_over:
            return
        if self.refuses:
            name = type(command).__name__
            self._waiting.append(CommandRefused(command=name, reason=self.refuses, call_id=call.id))
            return
        self._act(command, call)

    def _act(self, command: AnyCommand, call: Call) -> None:
        match command:
            case Answer(greeting=greeting):
                self._answered(call, greeting)
            case SpeakNow():
                self.end_greeting(call.id, GreetingEnd.SKIPPED)
            case HangUp():
                self.end(call.id, EndedBy.AGENT)
            case Reject(sip_code=code):
                self.end(call.id, EndedBy.AGENT, CallEnd(EndedBy.AGENT, code, "", "declined"))
            case Hold() if call.is_talking and not call.held_by_us:
                self._change(replace(call, held_since=self._clock.now()))
            case Resume() if call.held_by_us:
                self._change(replace(call, held_since=None))
            case Mute(on=on):
                self._change(replace(call, muted=on))
            case SendDtmf() | _:
                pass

    # --- what the far end does

    def ring(self, remote_uri: str, *, name: str = "", asserted_uri: str = "") -> CallId:
        """Let somebody call: INCOMING, then EARLY."""
        now = self._clock.now()
        call = Call(
            CallId(new_id()),
            Direction.INBOUND,
            remote_uri,
            now.at,
            CallState.INCOMING,
            ACCOUNT_ID,
            LINE,
            name,
            asserted_uri,
        )
        self._change(call)
        self._change(call.moved_to(CallState.EARLY, at=now))
        return call.id

    def pick_up(self, call_id: CallId) -> None:
        """Let the far end answer a call that we placed."""
        self._answered(self._calls[call_id])

    def end(self, call_id: CallId, by: EndedBy, end: CallEnd | None = None) -> None:
        ended = self._calls[call_id].moved_to(
            CallState.DISCONNECTED, at=self._clock.now(), end=end or _ENDS[by]
        )
        self._change(ended)

    def end_greeting(self, call_id: CallId, end: GreetingEnd) -> None:
        """Let the recorded greeting of a call stop."""
        self._change(self._calls[call_id].without_greeting(end, self._clock.now()))

    def keep_voice(self, call_id: CallId, voice: VoiceFigures) -> None:
        """Let the call have measured so much talk, to be told with its next change."""
        self._calls[call_id] = replace(self._calls[call_id], voice=voice)

    def recorded(self, path: str, seconds: float = 0.0, *, trouble: str = "") -> None:
        """Tell that a recording ended, or with neither seconds nor trouble that it began."""
        is_recording = not seconds and not trouble
        self._waiting.append(
            RecordingChanged(path=path, is_recording=is_recording, seconds=seconds, trouble=trouble)
        )

    def hold_us(self, call_id: CallId, held: bool) -> None:
        """Let the far end put us on hold, or come back."""
        self._change(replace(self._calls[call_id], held_by_them=held))

    def crash(self) -> None:
        """Let the engine die without a word and another one begin: it knows no calls."""
        self._calls.clear()
        self._waiting.clear()
        self.engine_id = new_id()
        self.started_at = self._clock.now().at

    def measure(self, call_id: CallId, quality: MediaQuality) -> None:
        self._waiting.append(QualityMeasured(call_id=call_id, quality=quality))

    def _place(self, command: PlaceCall) -> None:
        now = self._clock.now()
        call = Call(
            command.call_id,
            Direction.OUTBOUND,
            command.target,
            now.at,
            CallState.CALLING,
            command.account_id,
            LINE,
        )
        self._change(call)
        self._change(call.moved_to(CallState.EARLY, at=now))

    def _answered(self, call: Call, greeting: str = "") -> None:
        now = self._clock.now()
        self._change(call.moved_to(CallState.CONFIRMED, at=now))
        if greeting:
            playing = GreetingPlay(now, self.greeting_s)
            self._change(replace(self._calls[call.id], greeting=playing))

    def _change(self, call: Call) -> None:
        self._calls[call.id] = call
        now = self._clock.now()
        event = CallChanged(event_id=EventId(new_id()), at=now.at, call=call, tick=now.tick)
        self.journal.append(event)
        self._waiting.append(event)
