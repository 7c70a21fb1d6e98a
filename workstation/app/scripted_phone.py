"""A phone without SIP and sound, whose far end is told what to do: pictures only use it."""

from collections import deque
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workstation.accounts import Account, Registration, RegistrationState, RegistrationTrouble
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Clock
from workstation.ids import CallId, EventId, new_id
from workstation.phone import (
    Answer,
    AnyCommand,
    AnyEvent,
    AudioState,
    CallChanged,
    HangUp,
    Hold,
    LevelsMeasured,
    MediaQuality,
    Mute,
    PhoneLink,
    PhoneLinkChanged,
    PlaceCall,
    QualityMeasured,
    RegistrationChanged,
    Reject,
    Resume,
    SendSnapshot,
    Snapshot,
    SpeakNow,
    UseAccounts,
)
from workstation.recorded_greetings import GreetingEnd, GreetingPlay
from workstation.voice_activity import VoiceFigures

_PBX = "pbx.northwind.example"
_SIP_PORT = 5060
_GREETING_S = 4.0


class ScriptedPhone(QObject):
    """A ``workstation.ports.Phone`` that answers commands as the engine does, at once and always.

    Nothing rings and nobody hears anything: it is for pictures, never for work. Commands that
    only make a sound change nothing here.

    Signals:
        happened: an AnyEvent, in a later turn of the loop than what caused it.
    """

    happened = Signal(object)

    def __init__(self, clock: Clock, audio: AudioState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._audio = audio
        self._accounts: tuple[Account, ...] = ()
        self._calls: dict[CallId, Call] = {}
        self._waiting: deque[AnyEvent] = deque()

    # --- what the desk asks

    def do(self, command: AnyCommand) -> None:
        match command:
            case UseAccounts(accounts=accounts):
                self._accounts = accounts
            case SendSnapshot():
                self._send_snapshot()
            case PlaceCall():
                self._place(command)
            case SpeakNow(call_id=call_id):
                self.end_greeting(call_id, GreetingEnd.SKIPPED)
            case Answer() | Reject() | HangUp() | Hold() | Resume() | Mute():
                self._change(command)
            case _:
                pass  # a sound

    def _place(self, command: PlaceCall) -> None:
        account = next(a for a in self._accounts if a.id == command.account_id)
        call = Call(
            id=command.call_id,
            direction=Direction.OUTBOUND,
            remote_uri=command.target,
            placed_at=self._clock.now().at,
            state=CallState.CALLING,
            account_id=account.id,
            line=account.line,
        )
        self._hold_others(call.id)
        self._report(call)
        self._report(call.moved_to(CallState.EARLY, at=self._clock.now()))

    def _hold_others(self, call_id: CallId) -> None:
        for other in tuple(self._calls.values()):
            if other.id != call_id and other.is_talking and not other.held_by_us:
                self._report(replace(other, held_since=self._clock.now()))

    def tell_voices(self, call_id: CallId, voice: VoiceFigures) -> None:
        """Let a call have had so much talk on each side."""
        self._calls[call_id] = replace(self._calls[call_id], voice=voice)
        quality = MediaQuality("PCMA", 9_100, 9_088, 0, 4.0, 21.0, 4.3)
        self._tell(QualityMeasured(call_id=call_id, quality=quality, voice=voice))

    def end_greeting(self, call_id: CallId, end: GreetingEnd) -> None:
        """Let the recorded greeting of a call stop."""
        self._report(self._calls[call_id].without_greeting(end, self._clock.now()))

    def _change(self, command: Answer | Reject | HangUp | Hold | Resume | Mute) -> None:
        call, now = self._calls[command.call_id], self._clock.now()
        match command:
            case Answer(greeting=greeting):
                self._hold_others(call.id)
                call = call.moved_to(CallState.CONFIRMED, at=now)
                if greeting:
                    call = replace(call, greeting=GreetingPlay(now, _GREETING_S))
            case Reject(sip_code=code):
                end = CallEnd(EndedBy.AGENT, code, words="declined by the agent")
                call = call.moved_to(CallState.DISCONNECTED, at=now, end=end)
            case HangUp():
                end = CallEnd(EndedBy.AGENT, 200, words="ended by the agent")
                call = call.moved_to(CallState.DISCONNECTED, at=now, end=end)
            case Hold():
                call = replace(call, held_since=now)
            case Resume():
                self._hold_others(call.id)
                call = replace(call, held_since=None)
            case Mute(on=on):
                call = replace(call, muted=on)
        self._report(call)

    # --- what the far end and the network do

    def connect_lines(self) -> None:
        """Be there: connected, all lines registered."""
        self._tell(PhoneLinkChanged(link=PhoneLink.CONNECTED))
        self._send_snapshot()

    def lose_engine(self, words: str) -> None:
        self._tell(PhoneLinkChanged(link=PhoneLink.LOST, words=words))

    def fail_registration(self, trouble: RegistrationTrouble) -> None:
        """Let the last line fail to register."""
        at = self._clock.now().at
        registration = Registration(
            self._accounts[-1].id, RegistrationState.FAILED, at, trouble, retry_after_s=60.0
        )
        self._tell(RegistrationChanged(registration=registration))

    def ring(self, number: str, name: str = "") -> CallId:
        """Let somebody call the first line."""
        account, at = self._accounts[0], self._clock.now().at
        call = Call(
            id=CallId(new_id()),
            direction=Direction.INBOUND,
            remote_uri=f"sip:{number}@{_PBX}",
            remote_name=name,
            placed_at=at,
            ringing_at=at,
            state=CallState.EARLY,
            account_id=account.id,
            line=account.line,
        )
        self._report(call)
        return call.id

    def far_end_answers(self, call_id: CallId) -> None:
        call = self._calls[call_id]
        self._report(call.moved_to(CallState.CONFIRMED, at=self._clock.now()))

    def far_end_is_busy(self, call_id: CallId) -> None:
        end = CallEnd(EndedBy.CUSTOMER, 486, "Busy Here", "busy")
        call = self._calls[call_id]
        self._report(call.moved_to(CallState.DISCONNECTED, at=self._clock.now(), end=end))

    def far_end_hangs_up(self, call_id: CallId) -> None:
        end = CallEnd(EndedBy.CUSTOMER, 200, "OK", "the customer hung up")
        call = self._calls[call_id]
        self._report(call.moved_to(CallState.DISCONNECTED, at=self._clock.now(), end=end))

    def far_end_holds(self, call_id: CallId) -> None:
        self._report(replace(self._calls[call_id], held_by_them=True))

    def measure(self, call_id: CallId, mos: float, microphone: float, speaker: float) -> None:
        """Report how a call sounds."""
        quality = MediaQuality("PCMA", 9_100, 9_088, 0, 4.0, 21.0, mos)
        self._tell(QualityMeasured(call_id=call_id, quality=quality))
        self._tell(LevelsMeasured(microphone=microphone, speaker=speaker))

    # --- telling

    def _send_snapshot(self) -> None:
        at = self._clock.now().at
        registrations = tuple(
            Registration(a.id, RegistrationState.REGISTERED, at) for a in self._accounts
        )
        self._tell(
            Snapshot(
                engine_id="scripted",
                pid=0,
                version="",
                started_at=at,
                calls=tuple(call for call in self._calls.values() if not call.is_over),
                accounts=self._accounts,
                registrations=registrations,
                audio=self._audio,
                sip_port=_SIP_PORT,
            )
        )

    def _report(self, call: Call) -> None:
        self._calls[call.id] = call
        at = self._clock.now().at
        self._tell(CallChanged(event_id=EventId(new_id()), at=at, call=call))

    def _tell(self, event: AnyEvent) -> None:
        self._waiting.append(event)
        QTimer.singleShot(0, self, self._deliver)

    @Slot()
    def _deliver(self) -> None:
        if self._waiting:
            self.happened.emit(self._waiting.popleft())
