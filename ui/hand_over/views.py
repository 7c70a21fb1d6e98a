"""What the hand-over page shows, ready to print."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.panels.views import Choice
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class HandRowView:
    """One thing that is owed.

    Shape: ``to`` is empty while nobody is chosen for it; ``tag`` says what sort it is.
    """

    id: str
    due: str
    whom: str
    what: str = ""
    tag: str = ""
    icon: str = "phone-outgoing"
    to: str = ""
    note: str = ""
    tone: Tone = Tone.NEUTRAL


def _no_row(place: int) -> HandRowView:
    raise IndexError(place)


@dataclass(frozen=True, slots=True)
class HandRows:
    """Rows by their places; each is made when it is seen, since there may be thousands.

    Shape: ``ids`` is the order; ``at`` makes the row of a place.
    """

    ids: tuple[str, ...] = ()
    at: Callable[[int], HandRowView] = _no_row


@dataclass(frozen=True, slots=True)
class HandOverView:
    """The whole page.

    Shape: ``scope`` says for which rows the choice below counts; ``chosen`` is the key of whom
    these go to, empty where they differ; ``progress`` is 0–100 while it is done, else None;
    ``summary`` is empty while there is nothing to tell; ``can_write`` names whom one can write to.
    """

    rows: HandRows = HandRows()
    heading: str = ""
    scope: str = ""
    people: tuple[Choice, ...] = ()
    chosen: str = ""
    note: str = ""
    note_key: str = ""
    action: str = ""
    can_hand: bool = False
    why_not: str = ""
    is_reading: bool = False
    progress: int | None = None
    has_summary: bool = False
    write_to: str = ""
