"""Two records that turned out to be one: merged by a pointer, so that undoing loses nothing."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import MergeId


class MergeKind(enum.Enum):
    """What was merged."""

    CUSTOMER = "customer"
    TICKET = "ticket"


class MergeImpossible(ValueError):
    """The two cannot be merged, or the merge cannot be undone; one plain sentence."""


@dataclass(frozen=True, slots=True)
class Merge:
    """``from_id`` is shown as a part of ``into_id`` until it is undone.

    Shape: ``update_at`` is the next update time that the surviving ticket took over from the other,
    None when it had one of its own.
    """

    id: MergeId
    kind: MergeKind
    from_id: str
    into_id: str
    at: datetime
    by: str = ""
    update_at: datetime | None = None
    undone_at: datetime | None = None
