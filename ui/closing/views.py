"""What the closing page shows, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice
from ui.widgets.say_text import Phrase
from ui.wrap_up.views import WrapUpView


class ItemMark(enum.Enum):
    """What became of an item."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"
    NOT_ASKED = "not_asked"  # the customer left first


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact of this call under an item: a question with its answer, a step with its time.

    Shape: ``lead`` is who or nothing; ``is_ticked`` None means no tick box; ``key`` comes back
    when it is ticked, which is over when the call is.
    """

    text: str
    key: str = ""
    lead: str = ""
    right: str = ""
    is_ticked: bool | None = None
    can_be_ticked: bool = True


@dataclass(frozen=True, slots=True)
class ClosingItemView:
    """One item; only the current one shows its phrase.

    Shape: the first of the current one's ``actions`` is the main one; those of another are what
    may come up at any time.
    """

    key: str
    title: str
    note: str = ""
    mark: ItemMark = ItemMark.OPEN
    phrase: Phrase = ()
    facts: tuple[FactView, ...] = ()
    actions: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicView:
    """One concern of a call with several; ``ticket`` is its number, empty for none."""

    key: str
    title: str
    ticket: str
    progress: str
    is_unfolded: bool = False
    is_settled: bool = False


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The checklist of one call; ``current`` is an item's key, empty when all is settled.

    Shape: ``topics`` is empty for a call with one concern; ``items`` are those of the topic that is
    unfolded.
    """

    title: str
    progress: str
    items: tuple[ClosingItemView, ...]
    current: str = ""
    can_go_back: bool = True
    wrap_up: WrapUpView | None = None
    wrap_up_hint: str = ""
    topics: tuple[TopicView, ...] = ()
