"""Storage limitation on real files: what is past its time goes, statistics stay."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage.retention import apply_retention
from storage.rows import select
from tests.fakes import T0
from tests.privacy_rig import (
    BILL,
    DAY,
    JON,
    JONS,
    METER,
    MIA,
    NUMBER,
    SECRET,
    SHARED,
    Desk,
    filled_desk,
    secret,
)
from workstation.ids import (
    CallbackId,
    EntryId,
    MessageId,
)
from workstation.messages import MessageState
from workstation.privacy import ERASED_NAME, Erased
from workstation.retention import Retention
from workstation.tickets import (
    EntryKind,
    Ticket,
    TicketStatus,
    TimelineEntry,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with filled_desk(tmp_path) as desk:
        yield desk


# --- retention ----------------------------------------------------------------------------------


def kept(desk: Desk, retention: Retention, days: int, *, cancel: bool = False) -> Erased:
    return apply_retention(desk.db, retention, now=T0 + days * DAY, is_cancelled=lambda: cancel)


def test_nothing_goes_while_nothing_is_set(desk: Desk) -> None:
    assert kept(desk, Retention(), 10_000) == Erased()
    assert kept(desk, Retention(1, 1, 1, 1), 10_000, cancel=True) == Erased()
    assert SECRET.encode() in desk.bytes_left()


def test_texts_of_tickets_solved_long_ago_go_and_the_customer_stays(desk: Desk) -> None:
    thirty = Retention(solved_tickets_days=30)
    assert kept(desk, thirty, 30) == Erased()

    assert kept(desk, thirty, 31) == Erased(tickets=1)

    ticket, bill = desk.stores.tickets.get(METER), desk.stores.tickets.get(BILL)
    assert ticket is not None
    assert bill is not None
    assert (ticket.subject, ticket.notes, bill.subject) == ("", "", secret("bill"))
    customer = desk.stores.customers.get(MIA)
    assert customer is not None
    assert customer.numbers == (NUMBER, SHARED)
    assert kept(desk, thirty, 31) == Erased()


def test_a_ticket_opened_again_gets_texts_that_go_again(desk: Desk) -> None:
    thirty = Retention(solved_tickets_days=30)
    kept(desk, thirty, 31)
    again = Ticket(METER, 1, T0, "again", MIA)
    desk.stores.tickets.save(again)
    desk.stores.tickets.save(replace(again, status=TicketStatus.SOLVED))

    assert kept(desk, thirty, 31) == Erased(tickets=1)


def test_what_happened_lately_keeps_a_ticket(desk: Desk) -> None:
    entry = TimelineEntry(EntryId("late"), METER, T0 + 20 * DAY, EntryKind.NOTE, "Asked again")
    desk.stores.tickets.add_entry(entry)

    assert kept(desk, Retention(solved_tickets_days=30), 40) == Erased()
    assert kept(desk, Retention(solved_tickets_days=30), 51) == Erased(tickets=1)


def test_messages_that_left_and_files_of_solved_tickets_go(desk: Desk) -> None:
    erased = kept(desk, Retention(messages_days=7, attachments_days=7), 8)

    assert erased == Erased(messages=1, attachments=1)
    queued = desk.stores.messages.get(MessageId("queued"))
    assert queued is not None
    assert (queued.state, queued.body) == (MessageState.QUEUED, secret("body"))
    assert desk.stores.attachments.of_ticket(METER) == []
    assert len(desk.stores.attachments.of_ticket(BILL)) == 1


def test_customers_without_contact_go_and_unknown_callers_too(desk: Desk) -> None:
    year = Retention(customers_days=365)
    assert kept(desk, year, 366) == Erased(calls=2)  # of nobody's; the others have open tickets
    for ticket_id in (BILL, JONS):
        ticket = desk.stores.tickets.get(ticket_id)
        assert ticket is not None
        desk.stores.tickets.save(replace(ticket, status=TicketStatus.SOLVED))
    one = desk.stores.callbacks.get(CallbackId("c"))
    assert one is not None

    assert kept(desk, year, 366) == Erased(customers=1, tickets=1, attachments=1)

    jon, mia = desk.stores.customers.get(JON), desk.stores.customers.get(MIA)
    assert jon is not None
    assert mia is not None
    assert (jon.name, mia.name[:2]) == (ERASED_NAME, SECRET)  # she is still owed a call
    (row,) = select(desk.db, "select by, reason from erasures")
    assert row == {"by": "", "reason": "kept as long as the settings say"}


def test_progress_is_told_up_to_the_end(desk: Desk) -> None:
    told: list[tuple[int, int]] = []

    apply_retention(
        desk.db,
        Retention(7, 7, 7, 7),
        now=T0 + 8 * DAY,
        progress=lambda done, total: told.append((done, total)),
    )

    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
