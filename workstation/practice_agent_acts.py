"""What the agent does in an unattended practice call, and what the script must be told."""

from dataclasses import dataclass
from typing import TypeAlias

from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.calls import CallState
from workstation.clock import Moment
from workstation.closing import ItemId
from workstation.hold import HoldDue
from workstation.practice import AgentLine, LineKind
from workstation.wrap_up import SelfReview


@dataclass(frozen=True, slots=True)
class Observation:
    """All that the script looks at before its next act.

    Shape: ``call_state`` is None before there is a call. ``is_speaking`` holds from the moment an
    act with a speech is carried out until that recording's PlaybackEnded. The customer's lines
    are counted from the call's beginning; ``customer_line`` is the latest begun.
    """

    now: Moment
    call_state: CallState | None = None
    held_by_us: bool = False
    hold_due: HoldDue = HoldDue.NOTHING
    is_speaking: bool = False
    customer_line: LineKind | None = None
    customer_lines_begun: int = 0
    customer_lines_finished: int = 0

    @property
    def customer_is_speaking(self) -> bool:
        return self.customer_lines_begun > self.customer_lines_finished


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said into the call, as shown; the line names the recording."""

    line: AgentLine
    text: str


@dataclass(frozen=True, slots=True)
class AnswerCall:
    """Press Answer."""


@dataclass(frozen=True, slots=True)
class SayGreeting:
    """Tick the greeting and speak it."""

    speech: Speech


@dataclass(frozen=True, slots=True)
class Speak:
    """Say something that is no act of the guidance by itself."""

    speech: Speech


@dataclass(frozen=True, slots=True)
class WriteSubject:
    """Name the ticket."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteCustomersWords:
    """Fill "In the customer's words"."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteUnderstood:
    """Fill "What I understood"."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteRealNeed:
    """Fill the real need behind the call (B5)."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Type into the ticket's note."""

    text: str


@dataclass(frozen=True, slots=True)
class MarkCaller:
    """Mark how the caller sounds."""

    caller_type: CallerType


@dataclass(frozen=True, slots=True)
class EnterStage:
    """Go to a stage of the call."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class ConfirmUnderstood:
    """Tick "customer confirmed" (B2)."""


@dataclass(frozen=True, slots=True)
class AskToHold:
    """Press Hold once: the permission card opens, and the question is spoken (E1)."""

    speech: Speech
    stated_wait_s: int
    reason: str


@dataclass(frozen=True, slots=True)
class PutOnHold:
    """Press Hold again: the customer has agreed."""

    stated_wait_s: int
    reason: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Press Check in: the audio is resumed (E2). The words follow as a Speak."""


@dataclass(frozen=True, slots=True)
class HoldAgain:
    """Go on with the hold after a check-in."""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Press Resume: the hold is over."""


@dataclass(frozen=True, slots=True)
class AddNextStep:
    """Add a next step (C3). Units: ``due_in_s`` from now."""

    owner: str
    text: str
    due_in_s: float


@dataclass(frozen=True, slots=True)
class MakePromise:
    """Promise a call (C2). Units: ``due_in_s`` from now."""

    text: str
    due_in_s: float


@dataclass(frozen=True, slots=True)
class PressEnd:
    """Press End once: the checklist opens (F1)."""


@dataclass(frozen=True, slots=True)
class AskItem:
    """Ask a point of the checklist; no speech where the customer's last answer settled it."""

    item: ItemId
    speech: Speech | None = None


@dataclass(frozen=True, slots=True)
class EndCall:
    """Press End again."""


@dataclass(frozen=True, slots=True)
class WriteWrapUp:
    """Fill the wrap-up. Units: ``callback_in_s`` from now, None when no callback is owed."""

    disposition: str  # its id
    note: str
    internal_cause: str = ""
    review: SelfReview | None = None
    callback_in_s: float | None = None


@dataclass(frozen=True, slots=True)
class FinishWrapUp:
    """Press Finish."""


AgentAct: TypeAlias = (
    AnswerCall
    | SayGreeting
    | Speak
    | WriteSubject
    | WriteCustomersWords
    | WriteUnderstood
    | WriteRealNeed
    | WriteNote
    | MarkCaller
    | EnterStage
    | ConfirmUnderstood
    | AskToHold
    | PutOnHold
    | CheckIn
    | HoldAgain
    | ComeBack
    | AddNextStep
    | MakePromise
    | PressEnd
    | AskItem
    | EndCall
    | WriteWrapUp
    | FinishWrapUp
)


def speech_of(act: AgentAct) -> Speech | None:
    """Return what is to be played into the call with ``act``, if anything."""
    if isinstance(act, SayGreeting | Speak | AskToHold | AskItem):
        return act.speech
    return None
