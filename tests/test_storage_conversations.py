"""Conversations on a real SQLite: nothing is lost, and desk and journal do not fight."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database, close, open_database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.dispositions import SOLVED
from tests.fakes import T0
from workstation.accounts import Account
from workstation.asked_questions import AskedQuestion
from workstation.call_flow import CallFlow, Stage, StageEntry
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.closing import ClosingChecklist, ClosingEntry, ClosingItem, FactTick
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.hold import CheckIn, DeclinedHold, HoldSpell, Stretch
from workstation.ids import AccountId, CallbackId, CallId, CustomerId, EventId, TicketId, new_id
from workstation.phone import CallChanged, MediaQuality
from workstation.recorded_greetings import GreetingPlay
from workstation.tickets import Ticket
from workstation.topics import Topic
from workstation.understanding import UnderstandingCheck
from workstation.voice_activity import VoiceFigures
from workstation.wrap_up import WrapUp

ACCOUNT = Account(AccountId("a1"), "dana", "pbx.example")
CUSTOMER = Customer(CustomerId("cu1"), "Daniel Okafor", numbers=("+441614960182",))
TICKET = Ticket(TicketId("t1"), 48213, T0, "November bill", CUSTOMER.id)
M0 = Moment(T0, 1000.0)


def later(seconds: float) -> Moment:
    return Moment(T0 + timedelta(seconds=seconds), 1000.0 + seconds)


RINGING = Call(
    CallId("c1"), Direction.INBOUND, "sip:x@pbx.example", T0, CallState.INCOMING, ACCOUNT.id
)
TALKING = replace(RINGING, state=CallState.CONFIRMED, answered=later(7), ringing_at=T0)
ENDED = TALKING.moved_to(
    CallState.DISCONNECTED, at=later(300), end=CallEnd(EndedBy.CUSTOMER, 200, "OK", "hung up")
)


def event(number: int, call: Call) -> CallChanged:
    return CallChanged(event_id=EventId(f"e{number:04}"), at=T0, call=call)


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db, "Dana Reyes")
    stores.customers.save(CUSTOMER)
    stores.tickets.save(TICKET)
    return stores


# --- the round trip -----------------------------------------------------------------------------

T = TypeVar("T")


def any_of(kind: type[T], **given_fields: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Build ``kind`` with every field of it varied, those that come later to the class too."""
    strategies = {field.name: given_fields.get(field.name, ...) for field in fields(kind)}  # type: ignore[arg-type]
    return st.builds(kind, **strategies)  # type: ignore[arg-type]


TIMES = st.integers(-(10**15), 10**15).map(lambda us: T0 + timedelta(microseconds=us))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
MOMENTS = st.builds(Moment, at=TIMES, tick=NUMBERS)
COUNTS = st.integers(0, 2**40)


def rows_of(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


CALLS = any_of(
    Call,
    placed_at=TIMES,
    ringing_at=st.none() | TIMES,
    answered=st.none() | MOMENTS,
    ended_at=st.none() | TIMES,
    end=st.none() | any_of(CallEnd, sip_code=COUNTS),
    held_since=st.none() | MOMENTS,
    voice=st.builds(VoiceFigures, *(NUMBERS,) * 6, COUNTS),
    greeting=st.none()
    | any_of(GreetingPlay, started=MOMENTS, length_s=NUMBERS, ended=st.none() | MOMENTS),
)
SPELLS = any_of(
    HoldSpell,
    stretches=rows_of(any_of(Stretch, started=MOMENTS, ended=st.none() | MOMENTS)),
    stated_wait_s=st.none() | COUNTS,
    check_ins=rows_of(any_of(CheckIn, at=MOMENTS, gap_s=NUMBERS)),
    ended=st.none() | MOMENTS,
)
QUALITIES = st.builds(
    MediaQuality,
    codec=st.text(),
    rtp_sent=COUNTS,
    rtp_received=COUNTS,
    lost=COUNTS,
    jitter_ms=NUMBERS,
    round_trip_ms=NUMBERS,
    mos=NUMBERS,
)
CHECKLISTS = any_of(
    ClosingChecklist,
    entries=rows_of(any_of(ClosingEntry, at=st.none() | MOMENTS)),
    opened=st.none() | MOMENTS,
    ticks=st.just(()),
)
TICKED = st.builds(
    lambda checklist, ticks: replace(checklist, ticks=ticks if checklist.entries else ()),
    CHECKLISTS,
    rows_of(any_of(FactTick, at=MOMENTS)),
)
OTHER_TOPICS = st.lists(
    any_of(
        Topic,
        number=st.integers(2, 9),
        ticket_id=st.sampled_from([None, TICKET.id]),
        checklist=TICKED,
        started=st.none() | MOMENTS,
    ),
    max_size=3,
    unique_by=lambda topic: topic.number,
).map(lambda topics: tuple(sorted(topics, key=lambda topic: topic.number)))
WITH_ONE_TOPIC = any_of(
    Conversation,
    call=CALLS,
    customer_id=st.sampled_from([None, CUSTOMER.id]),
    ticket_id=st.sampled_from([None, TICKET.id]),
    greeting_said=st.none() | MOMENTS,
    flow=st.builds(CallFlow, rows_of(any_of(StageEntry, at=MOMENTS))),
    holds=rows_of(SPELLS),
    declined_holds=rows_of(any_of(DeclinedHold, at=MOMENTS, stated_wait_s=st.none() | COUNTS)),
    said=rows_of(st.text()),
    used_phrases=rows_of(st.text()),
    checklist=TICKED,
    wrap_up=any_of(WrapUp, started=st.none() | MOMENTS, finished=st.none() | MOMENTS),
    asked=rows_of(any_of(AskedQuestion, at=MOMENTS, left=COUNTS)),
    understanding_checks=rows_of(
        any_of(
            UnderstandingCheck,
            due=MOMENTS,
            asked=st.none() | MOMENTS,
            left_out=st.none() | MOMENTS,
        )
    ),
    quality=QUALITIES,
    topic=st.just(1),
    topic_started=st.none(),
    other_topics=st.just(()),
)
CONVERSATIONS = st.builds(
    lambda conversation, others: replace(conversation, other_topics=others),
    WITH_ONE_TOPIC,
    OTHER_TOPICS,
)


@settings(max_examples=150, deadline=None)
@given(conversations=st.lists(CONVERSATIONS, max_size=3, unique_by=lambda c: c.id))
def test_a_conversation_comes_back_as_it_went_in(conversations: list[Conversation]) -> None:
    with empty_database() as db:
        stores = SqliteStores(db)
        stores.customers.save(CUSTOMER)
        stores.tickets.save(TICKET)
        for conversation in conversations:
            stores.conversations.save(conversation)
        for conversation in conversations:
            assert stores.conversations.get(conversation.id) == conversation


def test_a_changed_conversation_replaces_the_lists_of_the_old_one(stores: SqliteStores) -> None:
    spell = HoldSpell((Stretch(later(10), later(70)), Stretch(later(75))), check_ins=())
    first = Conversation(TALKING, said=("a", "b", "c"), holds=(spell, spell))
    changed = replace(first, said=("b",), holds=(replace(spell, ended=later(80)),))

    stores.conversations.save(first)
    stores.conversations.save(changed)

    assert stores.conversations.get(first.id) == changed


def test_a_call_of_an_unknown_ticket_is_refused_whole(stores: SqliteStores) -> None:
    with pytest.raises(LookupError):
        stores.conversations.save(Conversation(TALKING, ticket_id=TicketId("nowhere")))

    assert stores.conversations.get(TALKING.id) is None


# --- journal and desk ---------------------------------------------------------------------------


def test_an_event_is_taken_in_once(stores: SqliteStores) -> None:
    assert stores.conversations.fold(event(1, RINGING))
    assert not stores.conversations.fold(event(1, ENDED))

    assert stores.conversations.get(RINGING.id) == Conversation(RINGING)


def test_an_older_event_changes_nothing(stores: SqliteStores) -> None:
    held = replace(TALKING, held_since=later(60))
    for number, call in ((1, RINGING), (2, TALKING), (4, TALKING)):
        stores.conversations.fold(event(number, call))

    assert stores.conversations.fold(event(3, held))

    assert stores.conversations.get(RINGING.id) == Conversation(TALKING)


def test_a_call_that_is_over_stays_over(stores: SqliteStores) -> None:
    stores.conversations.fold(event(1, ENDED))

    stores.conversations.fold(event(2, TALKING))
    stores.conversations.save(Conversation(TALKING, said=("greeting",)))

    assert stores.conversations.get(ENDED.id) == Conversation(ENDED, said=("greeting",))


def test_an_event_leaves_what_the_agent_did(stores: SqliteStores) -> None:
    kept = Conversation(
        TALKING,
        customer_id=CUSTOMER.id,
        ticket_id=TICKET.id,
        flow=CallFlow((StageEntry(Stage.OPENING, later(8)),)),
        checklist=ClosingChecklist((ClosingEntry(ClosingItem.SUMMARY),), later(200)),
        wrap_up=WrapUp(note="typed while talking"),
        is_practice=True,
    )
    stores.conversations.save(kept)

    stores.conversations.fold(event(1, ENDED))

    assert stores.conversations.get(ENDED.id) == replace(kept, call=ENDED)


def test_the_journal_corrects_the_end_that_the_desk_assumed(stores: SqliteStores) -> None:
    stopped = CallEnd(EndedBy.FAILURE, words="phone engine stopped")
    assumed = TALKING.moved_to(CallState.DISCONNECTED, at=later(301), end=stopped)
    stores.conversations.fold(event(1, TALKING))
    stores.conversations.save(Conversation(assumed))
    assert stores.conversations.get(TALKING.id) == Conversation(assumed)

    stores.conversations.fold(event(2, ENDED))
    stores.conversations.save(Conversation(assumed, wrap_up=WrapUp(note="cut off")))

    found = stores.conversations.get(TALKING.id)
    assert found == Conversation(ENDED, wrap_up=WrapUp(note="cut off"))


@settings(max_examples=60, deadline=None)
@given(order=st.permutations(range(6)), repeats=st.lists(st.integers(0, 5), max_size=6))
def test_in_whatever_order_events_come_the_latest_state_wins(
    order: list[int], repeats: list[int]
) -> None:
    held = replace(TALKING, held_since=later(60))
    states = [RINGING, replace(RINGING, state=CallState.EARLY), TALKING, held, TALKING, ENDED]
    with empty_database() as db:
        conversations = SqliteStores(db).conversations
        for number in [*order, *repeats]:
            conversations.fold(event(number, states[number]))
        assert conversations.get(RINGING.id) == Conversation(ENDED)


# --- lists --------------------------------------------------------------------------------------


def test_lists_hold_what_their_names_say(stores: SqliteStores) -> None:
    def call(name: str, minutes: int, like: Call) -> Call:
        return replace(like, id=CallId(name), placed_at=T0 + timedelta(minutes=minutes))

    missed = replace(RINGING, state=CallState.DISCONNECTED, ended_at=T0)
    done = WrapUp(SOLVED, finished=later(400))
    saved = {
        "ringing": Conversation(call("ringing", 4, RINGING)),
        "talking": Conversation(call("talking", 3, TALKING), customer_id=CUSTOMER.id),
        "to wrap up": Conversation(call("to wrap up", 2, ENDED), customer_id=CUSTOMER.id),
        "wrapped up": Conversation(call("wrapped up", 1, ENDED), wrap_up=done, is_practice=True),
        "missed": Conversation(call("missed", 0, missed)),
    }
    for conversation in saved.values():
        stores.conversations.save(conversation)
    c = stores.conversations

    assert c.unfinished() == [saved["to wrap up"]]
    assert c.open_calls() == [saved["talking"], saved["ringing"]]
    assert c.recent() == list(saved.values())
    assert c.recent(limit=2) == [saved["ringing"], saved["talking"]]
    assert c.of_customer(CUSTOMER.id) == [saved["talking"], saved["to wrap up"]]
    span = c.started_between(T0 + timedelta(minutes=1), T0 + timedelta(minutes=3))
    assert span == [saved["wrapped up"], saved["to wrap up"]]


def test_what_another_connection_wrote_is_seen(tmp_path: Path) -> None:
    db, other = open_database(tmp_path / "w.db"), open_database(tmp_path / "w.db")
    mine, theirs = SqliteStores(db).conversations, SqliteStores(other).conversations
    mine.save(Conversation(TALKING))
    assert mine.recent() == theirs.recent() == [Conversation(TALKING)]

    changed = Conversation(TALKING, said=("greeting",))
    theirs.save(changed)
    assert mine.recent() == [changed]
    theirs.fold(event(1, ENDED))
    assert mine.get(ENDED.id) == replace(changed, call=ENDED)

    close(db)
    close(other)


def test_more_calls_than_are_remembered_come_in_full(stores: SqliteStores, db: Database) -> None:
    with db.atomic():
        for number in range(1100):
            at = T0 + timedelta(minutes=number)
            call = replace(ENDED, id=CallId(f"c{number}"), placed_at=at)
            stores.conversations.save(Conversation(call, said=(f"{number}",)))

    for _ in range(2):
        found = stores.conversations.started_between(T0, T0 + timedelta(days=2))
        assert [conversation.said for conversation in found] == [(f"{n}",) for n in range(1100)]


def test_a_call_names_the_agent_who_took_it(stores: SqliteStores, db: Database) -> None:
    stores.conversations.save(Conversation(TALKING))
    stores.sign_as("Priya Shah")
    stores.conversations.save(Conversation(ENDED))
    stores.conversations.fold(event(1, replace(RINGING, id=CallId("c2"))))

    agents = [(row["id"], row["agent"]) for row in db.query("select id, agent from calls")]
    assert agents == [("c1", "Dana Reyes"), ("c2", "Priya Shah")]


def test_a_callback_may_be_saved_before_the_call_it_was_promised_in(stores: SqliteStores) -> None:
    callback = Callback(
        CallbackId(new_id()), "+441614960182", "", T0, T0, CallbackReason.DROPPED_ON_HOLD,
        call_id=RINGING.id,
    )  # fmt: skip
    stores.callbacks.save(callback)

    assert stores.callbacks.of_call(RINGING.id) == [callback]
