"""What the desk asks of the phone (commands) and what the phone says happened (events).

Frozen structs that cross the process border as they are; ``telephony.protocol`` frames them.
Events carry the whole state of the thing that changed. Add fields with defaults only, so that
an older engine and a newer desk can still talk.
"""

import enum
from datetime import datetime
from typing import Final, TypeAlias

import msgspec

from workstation.accounts import Account, Registration
from workstation.calls import Call
from workstation.clock import Moment
from workstation.ids import AccountId, CallId, EventId
from workstation.mailboxes import Mailbox
from workstation.voice_activity import VoiceFigures

LONGEST_TEXT: Final = 800  # bytes of a SendText: one UDP packet with its headers


class _Message(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """A struct that names its own kind on the wire."""


# --- audio values -----------------------------------------------------------------------------


class AudioDevice(msgspec.Struct, frozen=True):
    """A microphone or a speaker as the system names it.

    Shape: ``id`` is stable across restarts as far as the platform allows; ``name`` is for people.
    """

    id: str
    name: str
    is_default: bool = False


class DeviceChoices(msgspec.Struct, frozen=True):
    """Which devices the agent chose; an empty id means "the system's default"."""

    input_id: str = ""
    output_id: str = ""
    ringer_id: str = ""


class AudioState(msgspec.Struct, frozen=True):
    """All devices, the agent's choice, and what is really in use.

    Shape: the ``…_in_use`` fields are names, empty when there is no such device at all;
    ``trouble`` is one plain sentence, empty when all is well.
    """

    inputs: tuple[AudioDevice, ...] = ()
    outputs: tuple[AudioDevice, ...] = ()
    chosen: DeviceChoices = DeviceChoices()
    input_in_use: str = ""
    output_in_use: str = ""
    ringer_in_use: str = ""
    trouble: str = ""


class MediaQuality(msgspec.Struct, frozen=True):
    """A call's media so far, summed over all re-INVITEs.

    Shape: ``sends_to`` and ``sends_from`` are address:port of this moment's media, theirs and
    ours, empty when unknown; these two are not stored.
    Units: packets; ``jitter_ms``, ``round_trip_ms`` in milliseconds, 0 when unknown;
    ``mos`` 1.0–4.5 by the E-model, 0 when unknown.
    Source: ITU-T G.107.
    """

    codec: str = ""
    rtp_sent: int = 0
    rtp_received: int = 0
    lost: int = 0
    jitter_ms: float = 0.0
    round_trip_ms: float = 0.0
    mos: float = 0.0
    sends_to: str = ""
    sends_from: str = ""


class SoundTarget(enum.Enum):
    """Where a sound for the agent is played."""

    HEADSET = "headset"
    RINGER = "ringer"


# --- commands ---------------------------------------------------------------------------------


class Command(_Message, frozen=True, kw_only=True):
    """Something the desk asks of the phone; the outcome is an event, also when refused."""


class UseAccounts(Command, frozen=True):
    """These are all the accounts there are; register what is new, drop what is gone."""

    accounts: tuple[Account, ...]


class RegisterNow(Command, frozen=True):
    """Read the password again and register at once (after a new password, or "try again")."""

    account_id: AccountId


class PlaceCall(Command, frozen=True):
    """Call ``target``, a SIP URI, from an account. The desk names the call's id."""

    call_id: CallId
    account_id: AccountId
    target: str


class Answer(Command, frozen=True):
    """Answer a ringing call, with a recorded greeting (a WAV file) before the microphone opens."""

    call_id: CallId
    greeting: str = ""


class SpeakNow(Command, frozen=True):
    """Stop the recorded greeting of a call and open the microphone at once."""

    call_id: CallId


class Reject(Command, frozen=True):
    """Refuse a ringing call: 486 busy here, or 603 decline."""

    call_id: CallId
    sip_code: int = 486


class HangUp(Command, frozen=True):
    call_id: CallId


class Hold(Command, frozen=True):
    call_id: CallId


class Resume(Command, frozen=True):
    call_id: CallId


class Mute(Command, frozen=True):
    call_id: CallId
    on: bool


class SendDtmf(Command, frozen=True):
    """Send ``digits`` (0–9 * # A–D) as RFC 4733 events."""

    call_id: CallId
    digits: str


class SendText(Command, frozen=True):
    """Send a short text from an account to another desk's; TextSent tells what became of it.

    Shape: ``target`` is a SIP URI; ``text`` is plain, at most LONGEST_TEXT bytes of UTF-8.
    """

    text_id: str
    account_id: AccountId
    target: str
    text: str


class UseDevices(Command, frozen=True):
    choices: DeviceChoices


class PlayIntoCall(Command, frozen=True):
    """Speak a WAV file into the call in place of the microphone until it ends."""

    call_id: CallId
    path: str


class PlayForAgent(Command, frozen=True):
    """Play a WAV file to the agent only: a headset test, a check-in alert."""

    path: str
    target: SoundTarget = SoundTarget.HEADSET


class MeasureMicrophone(Command, frozen=True):
    """Open the microphone without a call, so that LevelsMeasured tells whether it hears."""

    on: bool


class RecordMicrophone(Command, frozen=True):
    """Record the microphone into a WAV file at ``path`` until StopRecording; not during a call."""

    path: str


class StopRecording(Command, frozen=True):
    """End the recording: keep the file, or throw away what was heard."""

    keep: bool = True


class SendSnapshot(Command, frozen=True):
    """Ask for a Snapshot; sent by each desk that attaches."""


class StopEngine(Command, frozen=True):
    """End the engine in an orderly way; refused while a call is on."""


# --- events -----------------------------------------------------------------------------------


class Event(_Message, frozen=True, kw_only=True):
    """Something that happened at the phone."""


class Snapshot(Event, frozen=True):
    """Everything there is to know about the engine, for a desk that attaches."""

    engine_id: str
    pid: int
    version: str
    started_at: datetime
    calls: tuple[Call, ...] = ()
    accounts: tuple[Account, ...] = ()
    registrations: tuple[Registration, ...] = ()
    audio: AudioState = AudioState()
    sip_port: int = 0
    mailboxes: tuple[Mailbox, ...] = ()


class CallChanged(Event, frozen=True):
    """A call's whole new state; journalled before it is sent.

    Units: ``tick`` is the steady clock's word for ``at``, None where only the wall clock is
    known; a wall clock that was set in between then moves no length of time.
    """

    event_id: EventId
    at: datetime
    call: Call
    tick: float | None = None

    @property
    def moment(self) -> Moment | None:
        return None if self.tick is None else Moment(self.at, self.tick)


class RegistrationChanged(Event, frozen=True):
    registration: Registration


class MessagesWaiting(Event, frozen=True):
    """The voicemail of an account is not what it was (H2)."""

    mailbox: Mailbox


class DtmfReceived(Event, frozen=True):
    call_id: CallId
    digit: str


class TextReceived(Event, frozen=True):
    """Another desk sent a short text to an account; it may be anything, from anybody who can."""

    account_id: AccountId
    sender: str
    text: str


class TextSent(Event, frozen=True):
    """What became of a SendText; ``words`` is one plain sentence when it did not arrive."""

    text_id: str
    is_delivered: bool
    words: str = ""


class AudioChanged(Event, frozen=True):
    audio: AudioState


class LevelsMeasured(Event, frozen=True):
    """How loud both directions are, about ten times a second during a call.

    Units: 0.0 silence to 1.0 full scale, on a scale linear in dB from -60 dBov.
    """

    microphone: float
    speaker: float


class QualityMeasured(Event, frozen=True):
    """The media figures of a call and who spoke in it, once a second and once at its end."""

    call_id: CallId
    quality: MediaQuality
    voice: VoiceFigures = VoiceFigures()


class PlaybackEnded(Event, frozen=True):
    """A PlayIntoCall file came to its end (or its call did)."""

    call_id: CallId
    path: str


class RecordingChanged(Event, frozen=True):
    """A recording began, with the first sound that came, or it ended.

    Shape: once it has ended, ``seconds`` and ``peak_dbov`` are those of the file at ``path``,
    silence at both ends cut off; ``trouble`` is one plain sentence when there is no file.
    """

    path: str
    is_recording: bool
    seconds: float = 0.0
    peak_dbov: float = 0.0
    trouble: str = ""


class CommandRefused(Event, frozen=True):
    """A command could not be done; ``reason`` is one plain sentence for the agent."""

    command: str
    reason: str
    call_id: CallId | None = None


class PhoneLink(enum.Enum):
    """How the desk stands with the engine."""

    STARTING = "starting"
    CONNECTED = "connected"
    LOST = "lost"  # the engine died or its socket closed; a restart is under way
    FAILED = "failed"  # it could not be started at all; see words


class PhoneLinkChanged(Event, frozen=True):
    """Made by the desk's own client, never sent over the socket."""

    link: PhoneLink
    words: str = ""


AnyCommand: TypeAlias = (
    UseAccounts
    | RegisterNow
    | PlaceCall
    | Answer
    | Reject
    | HangUp
    | Hold
    | Resume
    | Mute
    | SendDtmf
    | SendText
    | UseDevices
    | PlayIntoCall
    | PlayForAgent
    | MeasureMicrophone
    | SpeakNow
    | RecordMicrophone
    | StopRecording
    | SendSnapshot
    | StopEngine
)
AnyEvent: TypeAlias = (
    Snapshot
    | CallChanged
    | RegistrationChanged
    | MessagesWaiting
    | DtmfReceived
    | TextReceived
    | TextSent
    | AudioChanged
    | LevelsMeasured
    | QualityMeasured
    | PlaybackEnded
    | RecordingChanged
    | CommandRefused
    | PhoneLinkChanged
)
