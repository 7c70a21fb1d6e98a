"""What the wrap-up shows, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice, StepView, WhenView
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class TopicNote:
    """What is written of one concern of a call that had several."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WrapUpView:
    """The draft of one call's wrap-up, during the call or after it.

    Shape: ``disposition``, ``cause`` and ``review`` are keys of their choices or empty; a cause
    that is none of the choices is the agent's own words. ``note`` is of the concern ``topic``,
    whose title is empty for a call with one; the others have their notes beside it.
    """

    call_id: str
    dispositions: tuple[Choice, ...] = ()
    disposition: str = ""
    note: str = ""
    causes: tuple[Choice, ...] = ()
    cause: str = ""
    review_question: str = ""
    reviews: tuple[Choice, ...] = ()
    review: str = ""
    saved: str = ""
    is_unsaved: bool = False
    topic: str = "1"
    topic_title: str = ""
    other_notes: tuple[TopicNote, ...] = ()


class FollowUpKind(enum.Enum):
    """What we owe the customer after this call."""

    NOTHING = "nothing"
    CALLBACK = "callback"
    PROMISE = "promise"
    SATISFACTION = "satisfaction"  # H4


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A callback or promise to be made with the wrap-up; ``what`` is what we will do or ask."""

    kind: FollowUpKind = FollowUpKind.NOTHING
    what: str = ""
    number: str = ""
    when: WhenView = WhenView()


@dataclass(frozen=True, slots=True)
class WrapUpPageView:
    """After the call.

    Shape: ``who`` is name and talk time; ``share`` is of the usual after-call time; ``trouble``
    is one sentence on what is missing, empty when nothing is.
    """

    wrap_up: WrapUpView
    title: str
    who: str
    clock: str
    share: float = 0.0
    tone: Tone = Tone.NEUTRAL
    steps: tuple[StepView, ...] = ()
    when: WhenView = WhenView()
    follow_up: FollowUpView = FollowUpView()
    trouble: str = ""
    can_finish: bool = True
