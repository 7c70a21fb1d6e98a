"""The ticket's values that are chosen from menus: channel, status, priority, owner, next update."""

from datetime import datetime
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Slot

from ui.ticket.ticket_pane import TicketPane
from workstation.desk.desk import Desk
from workstation.tickets import Channel, Priority, TicketStatus

_LOOKED_AT: Final = 50  # open tickets, for the names of their owners
_MOST_OWNERS: Final = 8


class Change(Protocol):
    """Saves fields of the ticket on the screen at once."""

    def __call__(self, **values: Any) -> None: ...


class FieldsPresenter(QObject):
    """Takes the agent's choices; each is saved at once and can be taken back."""

    def __init__(
        self, pane: TicketPane, desk: Desk, change: Change, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._change = change
        self.owners: tuple[str, ...] = ()
        pane.channel_wanted.connect(self.set_channel)
        pane.status_wanted.connect(self.set_status)
        pane.priority_wanted.connect(self.set_priority)
        pane.owner_wanted.connect(self.set_owner)
        pane.next_update_wanted.connect(self.set_next_update)

    def look_for_owners(self) -> None:
        """Gather who can own a ticket: the colleagues in the settings, and owners seen lately."""
        known = [colleague.name for colleague in self._desk.settings.value.colleagues]
        lately = [t.owner for t in self._desk.stores.tickets.open_tickets(_LOOKED_AT) if t.owner]
        seen = [name for name in dict.fromkeys(lately) if name not in known]
        self.owners = (*known, *seen[:_MOST_OWNERS])

    @Slot(str)
    def set_channel(self, key: str) -> None:
        self._change(channel=Channel(key))

    @Slot(str)
    def set_status(self, key: str) -> None:
        self._change(status=TicketStatus(key))

    @Slot(str)
    def set_priority(self, key: str) -> None:
        self._change(priority=Priority[key])

    @Slot(str)
    def set_owner(self, name: str) -> None:
        self._change(owner=name.strip())

    @Slot(object)
    def set_next_update(self, at: datetime) -> None:
        self._change(next_update_at=at)
