"""The whole program calls back over SIP: the promise is painted first, and each end is noted."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_driver import AGENT, CALLER
from tests.driven_desk import DrivenDesk, State, Workplace
from tests.peers import PeerPhone
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.ids import CallbackId, TicketId
from workstation.settings import Settings
from workstation.slots import trouble_with, working_hours
from workstation.tickets import EntryKind, Ticket, TicketStatus

pytestmark = [pytest.mark.desktop, pytest.mark.sip]

MINUTE = timedelta(minutes=1)
NUMBER = CALLER.numbers[0]
# What the far end says, in the order in which it is called: what was promised first comes first.
ENDS = (
    (486, AttemptOutcome.BUSY, 10 * MINUTE),
    (480, AttemptOutcome.NO_ANSWER, 60 * MINUTE),
    (603, AttemptOutcome.REFUSED, None),
    (404, AttemptOutcome.WRONG_NUMBER, None),
    (503, AttemptOutcome.FAILED, 5 * MINUTE),
    (200, AttemptOutcome.REACHED, None),
)


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    peer = PeerPhone(qtbot, user=NUMBER, name=CALLER.name)
    yield peer
    peer.close()


@pytest.fixture
def place(qtbot: QtBot, data_dir: Path, customer: PeerPhone) -> Iterator[Workplace]:
    place = Workplace(qtbot, data_dir, customer.port)
    yield place
    place.close()


def owe(place: Workplace) -> list[Callback]:
    """Owe a call for each end, the first the longest ago."""
    now = place.now.at
    owed = []
    with place.stores() as stores:
        stores.customers.save(CALLER)
        for number in range(len(ENDS)):
            ticket = Ticket(
                TicketId(f"t{number}"),
                stores.tickets.next_number(),
                now - 60 * MINUTE,
                f"Matter {number}",
                CALLER.id,
                status=TicketStatus.IN_PROGRESS,
                owner=AGENT,
            )
            stores.tickets.save(ticket)
            one = Callback(
                CallbackId(f"b{number}"),
                NUMBER,
                CALLER.name,
                now - (30 - number) * MINUTE,
                now - 90 * MINUTE,
                CallbackReason.TICKET,
                ticket.subject,
                CALLER.id,
                ticket.id,
                owner=AGENT,
            )
            stores.callbacks.save(one)
            owed.append(one)
    return owed


def call_first(qtbot: QtBot, desk: DrivenDesk, customer: PeerPhone, number: int) -> State:
    """Press the key once, and wait until it rings there."""
    desk.press("Ctrl+F9")
    qtbot.waitUntil(lambda: customer.count(event="incoming") == number + 1, timeout=8000)
    state = desk.wait_until(lambda s: bool(s["call"]))
    assert state["promise"] == f"Calling {CALLER.name} back"
    return state


def test_promise_is_painted_before_it_rings_and_each_end_has_its_outcome(
    qtbot: QtBot, place: Workplace, customer: PeerPhone
) -> None:
    owed = owe(place)
    desk = place.open()
    desk.tell(do="watch promise")
    for number, (code, _, _) in enumerate(ENDS):
        state = call_first(qtbot, desk, customer, number)
        assert state["page"] == "ticket"
        rang = [said for said in customer.said if said["event"] == "incoming"][-1]
        if number == 0:
            painted = desk.wait_for(event="promise painted")
            assert painted["at"] < rang["at"]
        if code == 200:
            customer.tell(do="answer", call=rang["call"])
            desk.wait_until(lambda s: bool(s["call"]) and s["call"]["state"] == "confirmed")
            customer.tell(do="hang up", call=rang["call"])
            desk.wait_until(lambda s: bool(s["call"]) and s["call"]["state"] == "disconnected")
        else:
            customer.tell(do="hang up", call=rang["call"], code=code)
            desk.wait_until(lambda s: not s["call"])
    for number, (_, outcome, wait) in enumerate(ENDS):
        after, told = kept(place, owed[number])
        (attempt,) = after.attempts
        assert (attempt.outcome, attempt.told_as, attempt.number) == (outcome, outcome, NUMBER)
        assert after.state is (
            CallbackState.DONE if outcome is AttemptOutcome.REACHED else CallbackState.OPEN
        )
        assert f"Callback tried: {outcome.value.replace('_', ' ')}" in told
        if wait is None:
            assert after.due_at == owed[number].due_at
        else:
            assert_due(after, attempt.at, wait)


def kept(place: Workplace, callback: Callback) -> tuple[Callback, list[str]]:
    """Return a callback as the database has it, and what its ticket's timeline tells of it."""
    with place.stores() as stores:
        found = stores.callbacks.get(callback.id)
        assert found is not None
        assert found.ticket_id is not None
        timeline = stores.tickets.timeline(found.ticket_id)
    return found, [entry.text for entry in timeline if entry.kind is EntryKind.CALLBACK]


def assert_due(after: Callback, tried_at: datetime, wait: timedelta) -> None:
    """The next try is when the rule says, or at the next time that suits when that is at night."""
    earliest, zone = tried_at + wait, tried_at.astimezone().tzinfo
    hours = working_hours(Settings())
    assert zone is not None
    if trouble_with(earliest, (), hours, tried_at, zone) is None:
        assert earliest <= after.due_at <= earliest + 60 * MINUTE  # the others' slots are taken
    else:
        assert after.due_at > earliest
        assert hours.hold(after.due_at.astimezone(zone))
