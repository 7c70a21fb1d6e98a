"""A saved choice of rows of the work queue."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import FilterId
from workstation.queue import WorkItem, WorkKind
from workstation.tickets import Channel, Priority


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which rows to show; everything left empty lets all through.

    Shape: ``owner`` is a name, or "" for anybody; with ``only_unowned`` only what nobody has.
    A callback without a ticket counts as the phone's.
    """

    id: FilterId
    name: str
    owner: str = ""
    only_unowned: bool = False
    kinds: frozenset[WorkKind] = frozenset()
    channels: frozenset[Channel] = frozenset()
    at_least: Priority = Priority.LOW
    only_late: bool = False

    def lets_through(self, item: WorkItem, now: datetime) -> bool:
        """Tell whether ``item`` is one of those asked for."""
        channel = item.ticket.channel if item.ticket else Channel.PHONE
        return (
            (not self.owner or item.owner == self.owner)
            and not (self.only_unowned and item.owner)
            and (not self.kinds or item.kind in self.kinds)
            and (not self.channels or channel in self.channels)
            and item.priority >= self.at_least
            and (not self.only_late or item.is_late(now))
        )
