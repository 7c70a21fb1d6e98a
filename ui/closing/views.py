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
    when it is ticked.
    """

    text: str
    key: str = ""
    lead: str = ""
    right: str = ""
    is_ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class ClosingItemView:
    """One item; only the current one shows its phrase and its actions.

    Shape: the first of ``actions`` is the main one.
    """

    key: str
    title: str
    note: str = ""
    mark: ItemMark = ItemMark.OPEN
    phrase: Phrase = ()
    facts: tuple[FactView, ...] = ()
    actions: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The checklist of one call; ``current`` is an item's key, empty when all is settled."""

    title: str
    progress: str
    items: tuple[ClosingItemView, ...]
    current: str = ""
    can_go_back: bool = True
    wrap_up: WrapUpView | None = None
    wrap_up_hint: str = ""
