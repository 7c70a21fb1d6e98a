"""One guided call with all that the agent did in it: what the desk keeps, shows and scores."""

from dataclasses import dataclass, field

from workstation.asked_questions import AskedQuestion
from workstation.call_flow import CallFlow
from workstation.callers import CallerType
from workstation.calls import Call
from workstation.clock import Moment
from workstation.closing import ClosingChecklist
from workstation.hold import DeclinedHold, HoldSpell
from workstation.ids import CallbackId, CallId, CustomerId, TicketId
from workstation.phone import MediaQuality
from workstation.understanding import UnderstandingCheck
from workstation.voice_activity import VoiceFigures
from workstation.wrap_up import WrapUp


@dataclass(frozen=True, slots=True)
class Conversation:
    """A call together with its guidance record.

    Shape: immutable; the call's id is its id. ``said`` are ids of phrases ticked as said, oldest
    first, unique; ``used_phrases`` are ids of phrases said around a hold, before it, at a check-in
    and after it, so that none comes twice (E2). ``declined_holds`` are those that the customer did
    not want. ``callback_id`` is the callback that this call is an attempt at.
    ``is_practice`` calls count in no report. ``language`` is the one that the agent chose for this
    call; empty for that of the customer or the line.
    """

    call: Call
    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    callback_id: CallbackId | None = None
    greeting_said: Moment | None = None  # A2
    was_already_clear: bool = False  # B3, the restatement was skipped on purpose
    caller_type: CallerType | None = None
    flow: CallFlow = field(default_factory=CallFlow)
    holds: tuple[HoldSpell, ...] = ()
    declined_holds: tuple[DeclinedHold, ...] = ()
    said: tuple[str, ...] = ()
    used_phrases: tuple[str, ...] = ()
    checklist: ClosingChecklist = field(default_factory=ClosingChecklist)
    wrap_up: WrapUp = field(default_factory=WrapUp)
    asked: tuple[AskedQuestion, ...] = ()  # A5, B4
    understanding_checks: tuple[UnderstandingCheck, ...] = ()  # B6
    quality: MediaQuality = MediaQuality()
    is_practice: bool = False
    language: str = ""

    @property
    def id(self) -> CallId:
        return self.call.id

    @property
    def voice(self) -> VoiceFigures:
        """Return who spoke so far, as measured from the audio levels."""
        return self.call.voice

    @property
    def open_hold(self) -> HoldSpell | None:
        """Return the spell that has not ended yet, a check-in between two stretches included."""
        if self.holds and self.holds[-1].ended is None:
            return self.holds[-1]
        return None
