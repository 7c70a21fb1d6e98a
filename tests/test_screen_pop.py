"""Before the answer the screen tells who calls, which ticket, and why they may call (A3)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.database import Database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.dispositions import FOLLOW_UP, SOLVED
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.contacts import ContactKind
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.ids import (
    AccountId,
    CallbackId,
    CallId,
    CustomerId,
    MergeId,
    MessageId,
    PromiseId,
    TicketId,
)
from workstation.likely_callers import Likeness
from workstation.merges import Merge, MergeKind
from workstation.messages import Message, MessageState
from workstation.ports import Stores
from workstation.promises import Promise, PromiseState
from workstation.screen_pop import ReasonKind, ScreenPop, screen_pop
from workstation.tickets import Priority, Ticket, TicketStatus
from workstation.wrap_up import WrapUp

LONDON = ZoneInfo("Europe/London")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OKAFOR = Customer(
    CustomerId("cu1"),
    "Daniel Okafor",
    "Mr. Okafor",
    numbers=("+441614960182",),
    sip_addresses=("do@pbx.example",),
)
CALL = Call(
    CallId("c9"),
    Direction.INBOUND,
    "sip:01614960182@pbx.example",
    T0,
    CallState.INCOMING,
    AccountId("a1"),
)
BILL = Ticket(TicketId("t1"), 48213, T0 - 5 * DAY, "November bill", OKAFOR.id)
METER = Ticket(TicketId("t2"), 48220, T0 - DAY, "Meter exchange", OKAFOR.id)
PROMISE = Promise(PromiseId("p1"), BILL.id, "Result of the check", T0 + HOUR, T0 - DAY)
CALLBACK = Callback(
    CallbackId("b1"),
    "+441614960182",
    "Daniel Okafor",
    T0 + 2 * HOUR,
    T0 - HOUR,
    CallbackReason.WRAP_UP,
    "Meter photo",
    OKAFOR.id,
    METER.id,
)


@pytest.fixture
def stores() -> Iterator[Stores]:
    db = empty_database()
    stores = SqliteStores(db, "Dana Reyes")
    stores.customers.save(OKAFOR)
    yield stores
    db.close()


def pop(stores: Stores, call: Call = CALL) -> ScreenPop:
    return screen_pop(call, stores, "GB", T0, LONDON)


def titles(stores: Stores) -> list[str]:
    return [reason.title for reason in pop(stores).reasons]


def test_caller_is_recognised_by_number_in_any_spelling(stores: Stores) -> None:
    assert pop(stores).customer == OKAFOR


def test_caller_is_recognised_by_sip_address(stores: Stores) -> None:
    assert pop(stores, replace(CALL, remote_uri="sip:DO@pbx.example")).customer == OKAFOR


def test_unknown_and_withheld_callers_are_nobody(stores: Stores) -> None:
    for uri in ("sip:+442079460000@pbx.example", "sip:anonymous@anonymous.invalid"):
        found = pop(stores, replace(CALL, remote_uri=uri))
        assert (found.customer, found.maybe, found.reasons) == (None, (), ())


def test_number_of_two_customers_is_left_to_the_agent(stores: Stores) -> None:
    wife = replace(OKAFOR, id=CustomerId("cu2"), name="Ada Okafor")
    stores.customers.save(wife)
    found = pop(stores)
    assert found.customer is None
    assert {each.customer for each in found.maybe} == {OKAFOR, wife}
    assert {each.likeness for each in found.maybe} == {Likeness.SAME_NUMBER}
    assert screen_pop(CALL, stores, "GB", T0, LONDON, chosen=wife).customer == wife


def test_latest_open_ticket_is_offered(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.tickets.save(METER)
    assert pop(stores).offered == METER


def test_ticket_on_which_something_is_owed_goes_before_the_latest(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.tickets.save(METER)
    stores.promises.save(PROMISE)
    assert pop(stores).offered == BILL


def test_solved_ticket_is_not_offered(stores: Stores) -> None:
    stores.tickets.save(replace(BILL, status=TicketStatus.SOLVED))
    found = pop(stores)
    assert found.offered is None
    assert [ticket.id for ticket in found.tickets] == [BILL.id]


def test_promise_that_is_due_is_a_reason(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.promises.save(PROMISE)
    reason = pop(stores).reasons[0]
    assert reason.kind is ReasonKind.PROMISE_DUE
    assert (reason.title, reason.detail) == ("Promise due today 15:00", "Result of the check")


def test_promise_that_was_not_kept_comes_first(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.promises.save(PROMISE)
    stores.promises.save(replace(PROMISE, id=PromiseId("p2"), due_at=T0 - DAY))
    kinds = [reason.kind for reason in pop(stores).reasons]
    assert kinds[:2] == [ReasonKind.PROMISE_BROKEN, ReasonKind.PROMISE_DUE]
    assert titles(stores)[0] == "Promise not kept, was due Sun 1 Mar 14:00"


def test_promise_that_was_kept_is_no_reason(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.promises.save(replace(PROMISE, state=PromiseState.KEPT, settled_at=T0))
    assert all("romise" not in title for title in titles(stores))


def test_call_dropped_on_hold_is_named_as_such(stores: Stores) -> None:
    stores.tickets.save(METER)
    dropped = replace(
        CALLBACK, reason=CallbackReason.DROPPED_ON_HOLD, priority=Priority.URGENT, due_at=T0
    )
    stores.callbacks.save(dropped)
    assert titles(stores)[0] == "Call dropped on hold today 13:00"


def test_callback_is_found_by_number_without_a_customer(stores: Stores) -> None:
    number = "+442079460000"
    stores.callbacks.save(replace(CALLBACK, number=number, customer_id=None, ticket_id=None))
    found = pop(stores, replace(CALL, remote_uri=f"sip:{number}@pbx.example"))
    assert [reason.title for reason in found.reasons] == ["Callback due today 16:00"]


def test_callback_that_is_done_is_no_reason(stores: Stores) -> None:
    stores.tickets.save(METER)
    stores.callbacks.save(replace(CALLBACK, state=CallbackState.DONE))
    assert [r.kind for r in pop(stores).reasons] == [ReasonKind.TICKET_OPEN]


def earlier_call(answered: bool = True) -> Conversation:
    call = replace(CALL, id=CallId("c1"), placed_at=T0 - 2 * DAY)
    begun = Moment(T0 - 2 * DAY, 10.0)
    if answered:
        call = call.moved_to(CallState.CONFIRMED, at=begun)
    ended = Moment(T0 - 2 * DAY + HOUR, 3610.0)
    end = CallEnd(EndedBy.CUSTOMER, 200)
    return Conversation(
        call.moved_to(CallState.DISCONNECTED, at=ended, end=end), OKAFOR.id, BILL.id
    )


def test_last_call_is_told_with_its_outcome_and_the_customers_own_words(stores: Stores) -> None:
    stores.tickets.save(replace(BILL, customer_words="The bill says £412.60."))
    wrapped = WrapUp(FOLLOW_UP, "Bill of £412.60, normally about £140")
    stores.conversations.save(replace(earlier_call(), wrap_up=wrapped))
    found = {reason.kind: reason for reason in pop(stores).reasons}
    last = found[ReasonKind.LAST_CALL]
    assert last.title == "Last call Sat 14:00, follow-up agreed"
    assert last.detail == "Bill of £412.60, normally about £140"
    assert found[ReasonKind.LAST_WORDS].detail == "The bill says £412.60."


def test_call_that_was_not_answered_is_told_as_such(stores: Stores) -> None:
    stores.tickets.save(BILL)
    stores.conversations.save(earlier_call(answered=False))
    assert "Called Sat 14:00, not answered" in titles(stores)


def test_call_that_rings_now_is_not_its_own_history(stores: Stores) -> None:
    stores.conversations.save(Conversation(CALL, OKAFOR.id))
    assert titles(stores) == []


# --- who it may be


BECK = Customer(
    CustomerId("cu5"),
    "Nora Beck",
    organisation="Beck Freight Ltd",
    numbers=("+442079460500",),
)
BESIDE = "sip:+442079460555@pbx.example"
SOMEWHERE = "sip:+441312345678@pbx.example"


def likely(found: ScreenPop) -> list[tuple[str, Likeness]]:
    return [(each.customer.name, each.likeness) for each in found.maybe]


def test_name_that_the_telephone_sends_puts_its_owner_first_among_those_who_share(
    stores: Stores,
) -> None:
    stores.customers.save(replace(OKAFOR, id=CustomerId("cu2"), name="Ada Okafor"))
    found = pop(stores, replace(CALL, remote_name="Ada Okafor"))
    assert [name for name, _ in likely(found)] == ["Ada Okafor", "Daniel Okafor"]


@pytest.mark.parametrize("sent", ["Daniel Okafor", "DANIEL OKAFOR", "Okafor, Daniel"])
def test_customer_of_the_name_that_the_telephone_sends_is_only_maybe(
    stores: Stores, sent: str
) -> None:
    found = pop(stores, replace(CALL, remote_uri=SOMEWHERE, remote_name=sent))
    assert found.customer is None
    assert likely(found) == [("Daniel Okafor", Likeness.SAME_NAME)]


def test_number_beside_those_of_a_company_may_be_somebody_there(stores: Stores) -> None:
    stores.customers.save(BECK)
    assert likely(pop(stores, replace(CALL, remote_uri=BESIDE))) == [
        ("Nora Beck", Likeness.SAME_COMPANY)
    ]


def test_numbers_of_two_companies_side_by_side_say_nothing(stores: Stores) -> None:
    stores.customers.save(BECK)
    other = replace(
        BECK, id=CustomerId("cu6"), organisation="Other Ltd", numbers=("+442079460501",)
    )
    stores.customers.save(other)
    assert pop(stores, replace(CALL, remote_uri=BESIDE)).maybe == ()


def test_mobile_numbers_side_by_side_say_nothing(stores: Stores) -> None:
    stores.customers.save(replace(BECK, numbers=("+447400123456",)))
    assert pop(stores, replace(CALL, remote_uri="sip:+447400123457@pbx.example")).maybe == ()


def test_withheld_caller_is_not_guessed_by_a_name(stores: Stores) -> None:
    hidden = replace(
        CALL, remote_uri="sip:anonymous@anonymous.invalid", remote_name="Daniel Okafor"
    )
    assert pop(stores, hidden).maybe == ()


def test_network_s_own_word_tells_who_a_caller_without_a_number_is(stores: Stores) -> None:
    asserted = replace(
        CALL,
        remote_uri="sip:anonymous@anonymous.invalid",
        asserted_uri='"Okafor" <tel:+44-161-496-0182>',
    )
    assert pop(stores, asserted).customer == OKAFOR


def test_merged_customer_calls_as_the_one_who_stands_for_both(stores: Stores) -> None:
    twin = Customer(CustomerId("cu3"), "D. Okafor", numbers=("+442079460123",))
    stores.customers.save(twin)
    stores.tickets.save(replace(METER, customer_id=twin.id))
    stores.promises.save(replace(PROMISE, ticket_id=METER.id))
    merge = Merge(MergeId("m1"), MergeKind.CUSTOMER, twin.id, OKAFOR.id, T0)
    stores.merges.merge(merge)

    found = pop(stores, replace(CALL, remote_uri="sip:+442079460123@pbx.example"))
    assert found.customer is not None
    assert found.customer.id == OKAFOR.id
    assert found.offered is not None
    assert found.offered.id == METER.id
    assert found.reasons[0].kind is ReasonKind.PROMISE_DUE
    stores.merges.undo(merge.id, T0)
    again = pop(stores, replace(CALL, remote_uri="sip:+442079460123@pbx.example"))
    assert again.customer is not None
    assert again.customer.id == twin.id


# --- what there was before


def test_last_contacts_come_latest_first_with_how_they_ended(stores: Stores) -> None:
    stores.tickets.save(BILL)
    wrapped = WrapUp(SOLVED, "Bill explained")
    stores.conversations.save(replace(earlier_call(), wrap_up=wrapped))
    missed = earlier_call(answered=False)
    stores.conversations.save(
        replace(
            missed,
            call=replace(missed.call, id=CallId("c2"), placed_at=T0 - DAY, ended_at=T0 - DAY),
        )
    )
    sent = Message(
        MessageId("m1"),
        BILL.id,
        T0 - HOUR,
        T0 - HOUR,
        "<m1@x>",
        subject="Your bill",
        state=MessageState.SENT,
        settled_at=T0 - HOUR,
    )
    stores.messages.save(sent)
    stores.messages.save(replace(sent, id=MessageId("m2"), state=MessageState.DRAFT))

    told = [(c.kind, c.outcome, c.about) for c in pop(stores).contacts]
    assert told == [
        (ContactKind.WE_WROTE, None, "Your bill"),
        (ContactKind.MISSED, None, "November bill"),
        (ContactKind.THEY_CALLED, SOLVED, "Bill explained"),
    ]


def test_customers_own_words_are_those_of_the_ticket_that_is_offered(stores: Stores) -> None:
    stores.tickets.save(replace(BILL, customer_words="The bill says £412.60."))
    stores.tickets.save(replace(METER, customer_words="The meter stands still."))
    assert pop(stores).customer_words == "The meter stands still."


def test_screen_pop_asks_a_bounded_number_of_questions(stores: Stores) -> None:
    stores.tickets.save(BILL)
    few = len(asked(stores))
    for number in range(60):
        ticket = replace(BILL, id=TicketId(f"x{number}"), number=50000 + number)
        stores.tickets.save(ticket)
        stores.promises.save(
            replace(PROMISE, id=PromiseId(f"q{number}"), ticket_id=TicketId(f"x{number}"))
        )
        stores.callbacks.save(
            replace(CALLBACK, id=CallbackId(f"r{number}"), customer_id=None, ticket_id=ticket.id)
        )
    many = asked(stores)
    assert len(many) <= few + 20
    assert len(pop(stores).tickets) <= 50
    for sql in set(many):
        plan = stores_db(stores).execute(f"explain query plan {sql}").fetchall()
        assert not any(str(step[3]).startswith("SCAN promises") for step in plan), sql
        assert not any(str(step[3]).startswith("SCAN callbacks") for step in plan), sql


def stores_db(stores: Stores) -> Database:
    assert isinstance(stores, SqliteStores)
    return stores._db


def asked(stores: Stores) -> list[str]:
    """Return the questions to the database of one screen pop."""
    seen: list[str] = []
    db = stores_db(stores)
    db.conn.set_trace_callback(seen.append)
    pop(stores)
    db.conn.set_trace_callback(None)
    return [sql for sql in seen if sql.lstrip().lower().startswith(("select", "with"))]
