"""Customers, tickets, promises, callbacks and agent states on a real SQLite."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from storage.database import Database
from storage.rows import text_of, time_of
from storage.stores import SqliteStores
from storage.trouble import EntryIsFixed, ReferenceMissing
from tests.databases import empty_database
from tests.fakes import T0
from workstation.agents import AgentActivity, AgentState, NotReadyReason
from workstation.callbacks import (
    Attempt,
    AttemptOutcome,
    Because,
    Callback,
    CallbackReason,
    CallbackState,
)
from workstation.clock import Moment
from workstation.customers import Customer, Organisation
from workstation.ids import (
    CallbackId,
    CallId,
    CustomerId,
    EntryId,
    NextStepId,
    OrganisationId,
    PromiseId,
    SeriesId,
    TicketId,
)
from workstation.moves import Move, ToldBy
from workstation.ports import Stores
from workstation.promises import Promise, PromiseState
from workstation.tickets import (
    Channel,
    EntryKind,
    NextStep,
    Priority,
    Ticket,
    TicketNotFound,
    TicketStatus,
    TimelineEntry,
)

SONS = Organisation(OrganisationId("or1"), "Okafor & Sons")
OKAFOR = Customer(
    CustomerId("cu1"),
    "Daniel Okafor",
    "Mr. Okafor",
    "Okafor & Sons",
    ("+441614960182", "+447700900182"),
    ("daniel@okafor.example", "do@pbx.example"),
    ("daniel@okafor.example",),
    "Europe/London",
    "en",
    SONS.id,
)
FATIMA = Customer(CustomerId("cu2"), "Fátima El Idrissi", numbers=("+441614960182",))
BILL = Ticket(
    TicketId("t1"),
    48213,
    T0,
    "November bill three times the usual amount",
    OKAFOR.id,
    Channel.PHONE,
    TicketStatus.IN_PROGRESS,
    Priority.HIGH,
    "Dana Reyes",
    T0 + timedelta(hours=2),
    "“The bill says £412.60.”",
    "You want the reading checked.",
    T0 + timedelta(minutes=4),
    "His photo shows 7 418 kWh.\n\nAsk metering.",
)
HOUR = timedelta(hours=1)


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> Stores:
    stores = SqliteStores(db, "Dana Reyes")
    stores.organisations.save(SONS)
    stores.customers.save(OKAFOR)
    stores.customers.save(FATIMA)
    return stores


def ticket(name: str, number: int, **changes: object) -> Ticket:
    return replace(Ticket(TicketId(name), number, T0), **changes)  # type: ignore[arg-type]


# --- times --------------------------------------------------------------------------------------


def test_times_are_utc_text_of_one_length_whatever_their_zone() -> None:
    in_tokyo = datetime(2026, 3, 2, 23, 0, 0, 120, tzinfo=timezone(timedelta(hours=9)))

    assert text_of(in_tokyo) == "2026-03-02T14:00:00.000120+00:00"
    assert time_of(text_of(in_tokyo)) == in_tokyo
    assert len(text_of(T0)) == len(text_of(in_tokyo))


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        text_of(T0.replace(tzinfo=None))


# --- customers ----------------------------------------------------------------------------------


def test_a_customer_comes_back_as_saved_and_changed(stores: Stores) -> None:
    assert stores.customers.get(OKAFOR.id) == OKAFOR
    changed = replace(OKAFOR, name="D. Okafor", numbers=("+447700900182",), sip_addresses=())

    stores.customers.save(changed)

    assert stores.customers.get(OKAFOR.id) == changed
    assert stores.customers.get(CustomerId("nobody")) is None


def test_a_household_shares_a_number(stores: Stores) -> None:
    assert stores.customers.by_number("+441614960182") == [OKAFOR, FATIMA]
    assert stores.customers.by_number("+447700900182") == [OKAFOR]
    assert stores.customers.by_number("+441614960183") == []


def test_a_sip_address_is_found_in_any_case(stores: Stores) -> None:
    assert stores.customers.by_sip_address("DO@pbx.example") == [OKAFOR]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oka", [OKAFOR]),
        ("DAN oka", [OKAFOR]),
        ("fatima", [FATIMA]),  # no accent needed
        ("sons", [OKAFOR]),
        ("0161 496 0182", [OKAFOR, FATIMA]),
        ("+44 7700", [OKAFOR]),
        ("do@pbx", [OKAFOR]),
        ("okafor AND NOT", []),  # no operators
        ('"', []),
        ("-", []),
        ("", []),
        ("44", []),  # too short for a number
    ],
)
def test_customers_are_found_by_what_somebody_types(
    stores: Stores, text: str, found: list[Customer]
) -> None:
    assert stores.customers.search(text) == found


def test_the_look_up_by_number_uses_its_index(db: Database) -> None:
    plan = db.query(
        "explain query plan select customer_id from customer_numbers where number = '+441614960182'"
    )
    assert "USING INDEX customer_numbers_number" in next(iter(plan))["detail"]


# --- tickets ------------------------------------------------------------------------------------


def test_a_ticket_comes_back_as_saved_and_changed(stores: Stores) -> None:
    stores.tickets.save(BILL)
    assert stores.tickets.get(BILL.id) == BILL
    bare = ticket("t1", 48213)

    stores.tickets.save(bare)

    assert stores.tickets.get(BILL.id) == bare
    assert stores.tickets.get(TicketId("t2")) is None


def test_no_number_is_given_twice(stores: Stores) -> None:
    first, second = stores.tickets.next_number(), stores.tickets.next_number()
    stores.tickets.save(BILL)

    assert (first, second) == (10001, 10002)
    assert stores.tickets.next_number() == 48214


def test_open_tickets_stand_by_their_next_update(stores: Stores) -> None:
    soon = ticket("soon", 1, next_update_at=T0 + HOUR)
    later = ticket("later", 2, next_update_at=T0 + 2 * HOUR)
    unset = ticket("unset", 3)
    solved = ticket("solved", 4, status=TicketStatus.SOLVED, next_update_at=T0)
    for one in (solved, unset, later, soon):
        stores.tickets.save(one)

    assert stores.tickets.open_tickets() == [soon, later, unset]
    assert stores.tickets.open_tickets(limit=1) == [soon]


def test_a_customers_tickets_stand_open_first_then_latest_first(stores: Stores) -> None:
    old = ticket("old", 1, customer_id=OKAFOR.id)
    new = ticket("new", 2, customer_id=OKAFOR.id, opened_at=T0 + HOUR)
    solved = replace(new, id=TicketId("solved"), number=3, status=TicketStatus.SOLVED)
    other = ticket("other", 4, customer_id=FATIMA.id)
    for one in (old, solved, new, other):
        stores.tickets.save(one)

    assert stores.tickets.of_customer(OKAFOR.id) == [new, old, solved]


@pytest.mark.parametrize(
    "text", ["november", "48213", "#482", "412.60", "Okafor bill", "metering photo", "okafor 48"]
)
def test_tickets_are_found_by_number_words_notes_and_customer(stores: Stores, text: str) -> None:
    stores.tickets.save(BILL)
    stores.tickets.save(ticket("t2", 7, subject="Solar export", customer_id=FATIMA.id))

    assert stores.tickets.search(text) == [BILL]


def test_search_follows_every_change(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.tickets.save(replace(BILL, notes="", customer_id=FATIMA.id))

    assert stores.tickets.search("metering") == []
    assert stores.tickets.search("okafor") == []
    assert [found.id for found in stores.tickets.search("idrissi")] == [BILL.id]
    stores.customers.save(replace(FATIMA, name="Fátima Haddad"))
    assert [found.id for found in stores.tickets.search("haddad")] == [BILL.id]


def test_open_tickets_are_found_first(stores: Stores) -> None:
    solved = replace(BILL, id=TicketId("s"), number=1, status=TicketStatus.SOLVED)
    stores.tickets.save(replace(solved, opened_at=T0 + HOUR))
    stores.tickets.save(BILL)

    assert [found.number for found in stores.tickets.search("bill")] == [48213, 1]
    assert [found.number for found in stores.tickets.search("bill", limit=1)] == [48213]


# --- timeline and next steps --------------------------------------------------------------------


def entry(name: str, minutes: int = 0, text: str = "Called") -> TimelineEntry:
    at = T0 + timedelta(minutes=minutes)
    return TimelineEntry(EntryId(name), BILL.id, at, EntryKind.CALL, text, "06:12", CallId("c1"))


def test_the_timeline_stands_latest_first(stores: Stores) -> None:
    stores.tickets.save(BILL)
    first, second, third = entry("a"), entry("c", 5), entry("b", 9)
    for one in (second, third, first):
        stores.tickets.add_entry(one)

    assert stores.tickets.timeline(BILL.id) == [third, second, first]
    assert stores.tickets.timeline(TicketId("other")) == []


def test_the_same_entry_twice_is_one(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.tickets.add_entry(entry("a"))
    stores.tickets.add_entry(entry("a"))

    assert stores.tickets.timeline(BILL.id) == [entry("a")]


def test_an_entry_is_never_replaced(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.tickets.add_entry(entry("a"))

    with pytest.raises(EntryIsFixed):
        stores.tickets.add_entry(entry("a", text="Something else"))
    assert stores.tickets.timeline(BILL.id) == [entry("a")]


@pytest.mark.parametrize(
    "sql",
    [
        "update timeline_entries set text = 'other'",
        "delete from timeline_entries",
        "insert or replace into timeline_entries (id, ticket_id, at, kind, text, detail)"
        " values ('a', 't1', '', '', 'other', '')",
        "delete from tickets",
    ],
)
def test_the_database_itself_guards_the_timeline(stores: Stores, db: Database, sql: str) -> None:
    stores.tickets.save(BILL)
    stores.tickets.add_entry(entry("a"))

    with pytest.raises(sqlite3.IntegrityError, match="never"):
        db.execute(sql)
    assert stores.tickets.timeline(BILL.id) == [entry("a")]


def test_nothing_hangs_on_a_ticket_that_does_not_exist(stores: Stores) -> None:
    with pytest.raises(TicketNotFound):
        stores.tickets.add_entry(entry("a"))
    with pytest.raises(TicketNotFound):
        stores.tickets.save_next_step(NextStep(NextStepId("n"), BILL.id, "Dana", "Call"))
    with pytest.raises(ReferenceMissing):
        stores.promises.save(promise("p"))


def test_next_steps_stand_in_their_order_and_can_go(stores: Stores) -> None:
    stores.tickets.save(BILL)
    call = NextStep(
        NextStepId("a"), BILL.id, "Dana Reyes", "Call", T0 + HOUR, T0, T0 + 2 * HOUR, position=2
    )
    compare = NextStep(NextStepId("b"), BILL.id, "Metering team", "Compare", position=1)
    stores.tickets.save_next_step(call)
    stores.tickets.save_next_step(compare)
    assert stores.tickets.next_steps(BILL.id) == [compare, call]

    moved = replace(call, position=0, due_at=None)
    stores.tickets.save_next_step(moved)
    stores.tickets.remove_next_step(compare.id)

    assert stores.tickets.next_steps(BILL.id) == [moved]


# --- promises and callbacks ---------------------------------------------------------------------


def promise(name: str, hours: int = 1, **changes: object) -> Promise:
    made = Promise(PromiseId(name), BILL.id, "The result", T0 + hours * HOUR, T0, "Dana Reyes")
    return replace(made, **changes)  # type: ignore[arg-type]


def test_promises_are_found_by_state_ticket_and_time(stores: Stores) -> None:
    stores.tickets.save(BILL)
    kept = promise("kept", 1, state=PromiseState.KEPT, settled_at=T0 + HOUR, call_id=CallId("c"))
    moved = promise("moved", 3, moved_from=kept.id, move_reason="No report yet", made_at=T0 + HOUR)
    moved = replace(moved, told_by=ToldBy.CALL, begins_at=T0 + 2 * HOUR, kind="report")
    plain = promise("plain", 2, to_whom="Daniel Okafor", customer_id=OKAFOR.id)
    for one in (kept, moved, plain):
        stores.promises.save(one)

    assert stores.promises.get(kept.id) == kept
    assert stores.promises.get(PromiseId("nothing")) is None
    assert stores.promises.open_promises() == [plain, moved]
    assert stores.promises.of_ticket(BILL.id) == [kept, plain, moved]
    assert stores.promises.made_between(T0, T0 + HOUR) == [kept, plain]


def callback(callback_id: str, hours: int = 1, **changes: object) -> Callback:
    made = Callback(
        CallbackId(callback_id), "+441614960182", "", T0 + hours * HOUR, T0, CallbackReason.WRAP_UP
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_callback_comes_back_with_its_attempts(stores: Stores) -> None:
    stores.tickets.save(BILL)
    full = callback(
        "full",
        name="Daniel Okafor",
        subject="Bill",
        customer_id=OKAFOR.id,
        ticket_id=BILL.id,
        call_id=CallId("c1"),
        priority=Priority.URGENT,
        owner="Dana Reyes",
        time_zone="Europe/Madrid",
        attempts=(
            Attempt(T0, AttemptOutcome.BUSY),
            Attempt(T0, AttemptOutcome.REACHED, CallId("c2"), "all well"),
        ),
        until=T0 + 2 * HOUR,
        series_id=SeriesId("s1"),
        also=(
            Because(CallbackReason.MISSED_CALL, T0, "Rang at noon", BILL.id, CallId("c3")),
            Because(
                CallbackReason.WRAP_UP,
                T0,
                due_at=T0 + HOUR,
                until=T0 + 2 * HOUR,
                priority=Priority.HIGH,
                number="+441614960183",
                name="Mia",
                customer_id=OKAFOR.id,
                owner="Sam",
            ),
        ),
        reason_at=T0 + HOUR,
        moves=(
            Move(T0, T0 + HOUR, T0 + 2 * HOUR, "No report yet", ToldBy.MESSAGE),
            Move(T0, T0 + HOUR, T0 + 3 * HOUR, "Nobody told them"),
        ),
    )
    stores.callbacks.save(replace(full, attempts=full.attempts[:1]))
    stores.callbacks.save(full)

    assert stores.callbacks.get(full.id) == full
    assert stores.callbacks.of_call(CallId("c1")) == [full]
    assert stores.callbacks.of_ticket(BILL.id) == [full]


def test_open_callbacks_stand_earliest_first(stores: Stores) -> None:
    late, soon = callback("late", 3), callback("soon", 1)
    urgent = callback("urgent", 1, priority=Priority.URGENT)
    done = callback("done", 0, state=CallbackState.DONE)
    for one in (late, soon, urgent, done):
        stores.callbacks.save(one)

    assert stores.callbacks.open_callbacks() == [urgent, soon, late]
    assert stores.callbacks.due_between(T0, T0 + HOUR) == [done]


# --- agent states -------------------------------------------------------------------------------


def test_the_latest_agent_state_is_the_last_logged(stores: Stores) -> None:
    assert stores.agent_states.latest() is None
    ready = AgentState(AgentActivity.READY, Moment(T0 + HOUR, 20.5))
    calm = AgentState(AgentActivity.NOT_READY, Moment(T0, 10.0), NotReadyReason.CALM_DOWN)
    stores.agent_states.log(ready)
    stores.agent_states.log(calm)  # the wall clock was set back

    assert stores.agent_states.latest() == calm
    assert stores.agent_states.logged_between(T0, T0 + 2 * HOUR) == [ready, calm]
