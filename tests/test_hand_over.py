"""At the end of a shift what is owed goes to somebody else: all of it, and every ticket says so."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.database import open_database
from storage.stores import SqliteStores
from tests.desk_rig import DANIEL, NUMBER, DeskRig
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.desk.callbacks import CallbackWish
from workstation.desk.series import SeriesWish
from workstation.handing_over import Handing, HandOverStopped, Owed
from workstation.ids import PromiseId
from workstation.promises import Promise
from workstation.series import Frequency, Repeat
from workstation.tickets import Ticket

HOUR = timedelta(hours=1)
ME = "Dana Reyes"


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[DeskRig]:
    rig = DeskRig(tmp_path / "desk.db")
    rig.stores.customers.save(replace(DANIEL, time_zone="Europe/London"))
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


def callback(rig: DeskRig, ticket: Ticket | None, hours: int = 1, owner: str | None = None):
    due = rig.clock.now().at + hours * HOUR
    wish = CallbackWish(
        NUMBER,
        DANIEL.name,
        due,
        CallbackReason.TICKET,
        "the bill",
        ticket_id=ticket.id if ticket else None,
        owner=owner,
    )
    return rig.desk.callbacks.make(wish)


def promise(rig: DeskRig, ticket: Ticket) -> Promise:
    now = rig.clock.now().at
    made = Promise(PromiseId("p"), ticket.id, "A letter", now + 2 * HOUR, now, ME, to_whom="Daniel")
    rig.stores.promises.save(made)
    return made


def mine(rig: DeskRig) -> list[Owed]:
    return rig.desk.hand_over.store.owed_by(ME)


def to(owed: Owed, whom: str, note: str = "") -> Handing:
    return Handing(owed.id, owed.is_promise, ME, whom, note)


def owner_of(rig: DeskRig, of: Callback) -> str:
    found = rig.desk.callbacks.find(of.id)
    assert found is not None
    return found.owner


def test_mine_are_callbacks_and_promises_by_due_time(rig: DeskRig, ticket: Ticket) -> None:
    promise(rig, ticket)
    callback(rig, ticket, 3)
    callback(rig, ticket, 1)
    callback(rig, ticket, 1, "Ben Ortiz")
    assert [(o.is_promise, o.what, o.ticket_number) for o in mine(rig)] == [
        (False, "the bill", ticket.number),
        (True, "A letter", ticket.number),
        (False, "the bill", ticket.number),
    ]


def test_all_goes_over_and_each_ticket_says_who_has_it(rig: DeskRig, ticket: Ticket) -> None:
    promise(rig, ticket)
    callback(rig, ticket)
    handed = rig.desk.hand_over.hand(
        [to(owed, "Ben Ortiz", "key is with Sam") for owed in mine(rig)]
    )
    assert len(handed.done) == 2
    assert mine(rig) == []
    told = [(e.text, e.detail) for e in rig.timeline(ticket.id)]
    assert ("Callback handed over to Ben Ortiz", "key is with Sam") in told
    assert ("Promise handed over to Ben Ortiz", "key is with Sam") in told


def test_it_can_be_taken_back(rig: DeskRig, ticket: Ticket) -> None:
    one = callback(rig, ticket)
    handed = rig.desk.hand_over.hand([to(owed, "Ben Ortiz") for owed in mine(rig)])
    rig.desk.hand_over.hand([each.taken_back for each in handed.done])
    assert owner_of(rig, one) == ME


def test_what_was_settled_meanwhile_stays_as_it_is(rig: DeskRig, ticket: Ticket) -> None:
    one, other = callback(rig, ticket), callback(rig, ticket)
    handings = [to(owed, "Ben Ortiz") for owed in mine(rig)]
    rig.stores.callbacks.save(replace(one, state=CallbackState.DONE))
    handed = rig.desk.hand_over.hand(handings)
    assert [each.id for each in handed.done] == [other.id]
    assert owner_of(rig, one) == ME


def test_updates_that_come_back_come_to_the_new_owner(rig: DeskRig, ticket: Ticket) -> None:
    due = rig.clock.now().at + HOUR
    first = CallbackWish(NUMBER, "D", due, CallbackReason.SERIES, ticket_id=ticket.id)
    wish = SeriesWish(first, Repeat(Frequency.DAILY), "Europe/London")
    series = rig.desk.series.start(wish)
    rig.desk.hand_over.hand([to(owed, "Ben Ortiz") for owed in mine(rig)])
    rig.desk.callbacks.cancel(rig.desk.callbacks.open_callbacks[0].id)
    following = rig.desk.series.next_callback(series.id)
    assert following is not None
    assert following.owner == "Ben Ortiz"


def test_anyones_can_be_taken(rig: DeskRig, ticket: Ticket) -> None:
    one = callback(rig, ticket, owner="")
    rig.desk.hand_over.take(one.id)
    assert owner_of(rig, one) == ME
    rig.desk.hand_over.assign(one.id, "")
    assert owner_of(rig, one) == ""
    assert rig.timeline(ticket.id)[-1].text == "Callback handed over to anyone"


def test_cancelled_half_way_nothing_has_changed(rig: DeskRig, ticket: Ticket) -> None:
    for _ in range(900):
        rig.stores.callbacks.save(replace(callback(rig, None), ticket_id=ticket.id))
    handings = [to(owed, "Ben Ortiz") for owed in mine(rig)]
    done: list[int] = []
    with pytest.raises(HandOverStopped):
        rig.desk.hand_over.store.hand(
            handings, rig.clock.now().at, done.append, lambda: len(done) == 2
        )
    assert done == [400, 800]
    assert len(mine(rig)) == 900
    assert not any("handed over" in e.text for e in rig.timeline(ticket.id))


def test_worker_hands_over_beside_the_window(rig: DeskRig, ticket: Ticket, tmp_path: Path) -> None:
    one = callback(rig, ticket)
    assert [c.owner for c in rig.desk.callbacks.open_callbacks] == [ME]
    beside = rig.stores.beside()
    assert beside is not None
    with beside() as stores:
        stores.hand_overs.hand([to(mine(rig)[0], "Ben Ortiz")], rig.clock.now().at)
    assert [c.owner for c in rig.desk.callbacks.open_callbacks] == ["Ben Ortiz"]
    assert owner_of(rig, one) == "Ben Ortiz"
    with closing(open_database(tmp_path / "desk.db")) as again:
        assert SqliteStores(again).hand_overs.owed_by("Ben Ortiz")[0].id == one.id
