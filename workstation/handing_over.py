"""What one agent owes, given to another at the end of a shift: nobody is forgotten by it (C1)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from workstation.callbacks import AttemptOutcome, Callback
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.moves import Move
from workstation.promises import Promise

ANYONE: Final = ""

Progress: TypeAlias = Callable[[int], None]
IsCancelled: TypeAlias = Callable[[], bool]


class HandOverStopped(Exception):
    """The person cancelled; nothing was handed over."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One callback or promise that somebody owns.

    Shape: ``due_at`` is the begin of a window, ``until`` its end or None; ``moves`` and
    ``attempts`` say what the customer was told and how they were tried, oldest first;
    ``ticket_number`` is 0 without a ticket; ``move_reason`` is why a promise stands at a later
    time than the first.
    """

    id: CallbackId | PromiseId
    is_promise: bool
    whom: str
    what: str
    due_at: datetime
    until: datetime | None = None
    ticket_id: TicketId | None = None
    ticket_number: int = 0
    number: str = ""
    time_zone: str = ""
    moves: tuple[Move, ...] = ()
    attempts: tuple[tuple[datetime, AttemptOutcome], ...] = ()
    move_reason: str = ""

    @property
    def late_at(self) -> datetime:
        return self.until or self.due_at


@dataclass(frozen=True, slots=True)
class Handing:
    """One thing that goes from one owner to another; ``note`` is for who has it then."""

    id: CallbackId | PromiseId
    is_promise: bool
    from_whom: str
    to: str
    note: str = ""

    @property
    def taken_back(self) -> "Handing":
        return Handing(self.id, self.is_promise, self.to, self.from_whom)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What went over.

    Shape: ``done`` leaves out what somebody settled or gave away meanwhile.
    """

    done: tuple[Handing, ...]


def owed_of_callback(callback: Callback, ticket_number: int, customer: str) -> Owed:
    """Return a callback; ``customer`` is the ticket's, for one that names nobody."""
    return Owed(
        id=callback.id,
        is_promise=False,
        whom=callback.name or customer,
        what=callback.subject,
        due_at=callback.due_at,
        until=callback.until,
        ticket_id=callback.ticket_id,
        ticket_number=ticket_number,
        number=callback.number,
        time_zone=callback.time_zone,
        moves=callback.moves,
        attempts=tuple((each.at, each.outcome) for each in callback.attempts),
    )


def owed_of_promise(promise: Promise, ticket_number: int, customer: str) -> Owed:
    """Return a promise; ``customer`` is the ticket's, for one that names nobody."""
    begins = promise.begins_at
    return Owed(
        id=promise.id,
        is_promise=True,
        whom=promise.to_whom or customer,
        what=promise.what,
        due_at=begins or promise.due_at,
        until=promise.due_at if begins is not None else None,
        ticket_id=promise.ticket_id,
        ticket_number=ticket_number,
        move_reason=promise.move_reason,
    )
