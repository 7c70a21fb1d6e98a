"""A call, and what the right column needs to know beside it."""

from dataclasses import dataclass
from datetime import tzinfo

from ui.guidance.views import AskingView
from ui.presenters.stage_fields_view import Known
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.greeting import Greeting
from workstation.guidance import Guidance
from workstation.hold import HoldAdvice, HoldRules
from workstation.hold_waits import UsualWait
from workstation.phrases import GuidanceFacts
from workstation.question_scripts import topics_for
from workstation.tickets import NextStep, Ticket


@dataclass(frozen=True, slots=True)
class PermissionDraft:
    """What the agent has chosen before the hold (E1): a reason's id, and the stated wait.

    Shape: ``usual`` is what this agent's holds for the reason took, None while that is not known;
    with ``is_own_wait`` the agent has chosen the wait, and no reason changes it.
    """

    reason: str = ""
    wait_s: int | None = None
    is_own_wait: bool = False
    usual: UsualWait | None = None


@dataclass(frozen=True, slots=True)
class GuidanceScene:
    """A call and all that the right column needs to know beside it."""

    conversation: Conversation
    facts: GuidanceFacts
    guidance: Guidance
    greeting: Greeting
    rules: HoldRules
    now: Moment
    zone: tzinfo
    advice: HoldAdvice | None = None
    permission: PermissionDraft | None = None
    ticket: Ticket | None = None
    steps: tuple[NextStep, ...] = ()
    asking: AskingView | None = None
    shows_caller_types: bool = True
    languages: tuple[str, ...] = ()

    @property
    def known(self) -> Known:
        """Return what the stage's fields are filled with."""
        has_topics = bool(topics_for(self.guidance.topics, self.facts.line))
        return Known(
            self.conversation,
            self.facts,
            self.ticket,
            self.steps,
            self.now.at,
            self.zone,
            has_topics,
        )
