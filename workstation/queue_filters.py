"""A saved choice of rows of the work queue."""

from dataclasses import dataclass

from workstation.ids import FilterId
from workstation.queue import WorkKind
from workstation.tickets import Channel, Priority


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which rows to show; everything left empty lets all through.

    Shape: ``owner`` is a name, or "" for anybody; with ``only_unowned`` only what nobody has.
    Rows that are overdue are never hidden by a filter: they are counted on top.
    """

    id: FilterId
    name: str
    owner: str = ""
    only_unowned: bool = False
    kinds: frozenset[WorkKind] = frozenset()
    channels: frozenset[Channel] = frozenset()
    at_least: Priority = Priority.LOW
    only_late: bool = False
    text: str = ""
