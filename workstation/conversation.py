"""One guided call with all that the agent did in it: what the desk keeps, shows and scores."""

from dataclasses import dataclass, field

from workstation.call_flow import CallFlow
from workstation.callers import CallerType
from workstation.calls import Call
from workstation.clock import Moment
from workstation.closing import ClosingChecklist
from workstation.hold import HoldSpell
from workstation.ids import CallbackId, CallId, CustomerId, TicketId
from workstation.phone import MediaQuality
from workstation.wrap_up import WrapUp


@dataclass(frozen=True, slots=True)
class Conversation:
    """A call together with its guidance record.

    Shape: immutable; the call's id is its id. ``said`` are ids of phrases ticked as said, oldest
    first, unique; ``used_phrases`` are ids of check-in phrases already shown, so that none
    comes twice (E2). ``callback_id`` is the callback that this call is an attempt at.
    ``is_practice`` calls count in no report.
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
    said: tuple[str, ...] = ()
    used_phrases: tuple[str, ...] = ()
    checklist: ClosingChecklist = field(default_factory=ClosingChecklist)
    wrap_up: WrapUp = field(default_factory=WrapUp)
    quality: MediaQuality = MediaQuality()
    is_practice: bool = False

    @property
    def id(self) -> CallId:
        return self.call.id

    @property
    def open_hold(self) -> HoldSpell | None:
        """Return the spell that has not ended yet, a check-in between two stretches included."""
        if self.holds and self.holds[-1].ended is None:
            return self.holds[-1]
        return None
