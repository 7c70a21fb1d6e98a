"""What is owed over time: counts, pages and spans agree with a plain reading of all of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import agenda as agenda_module
from storage.database import Database
from storage.rows import select
from storage.stores import SqliteStores
from tests.databases import empty_database
from workstation.agenda import AgendaFilter, AgendaGroup, AgendaTimes, quarter_of
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 10, 24, 14, 38, tzinfo=ZONE)  # the clocks change in the night that follows
ALL = AgendaFilter()
TICKET = TicketId("bill")


@pytest.fixture
def db() -> Iterator[Database]:
    with empty_database() as db:
        yield db


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    stores.tickets.save(Ticket(TICKET, 1, NOW))
    return stores


def callback(name: str, minutes: int, **changes: object) -> Callback:
    due = (NOW + timedelta(minutes=minutes)).astimezone(timezone.utc)
    made = Callback(CallbackId(name), "+4930", "", due, NOW, CallbackReason.WRAP_UP)
    return replace(made, **changes)  # type: ignore[arg-type]


def expected_group(one: Callback, times: AgendaTimes) -> AgendaGroup:
    if one.late_at < times.now:
        return AgendaGroup.LATE
    if one.due_at < times.tomorrow:
        return AgendaGroup.TODAY
    return AgendaGroup.TOMORROW if one.due_at < times.after else AgendaGroup.LATER


CALLBACKS = st.lists(
    st.tuples(
        st.integers(-3000, 6000),
        st.sampled_from([None, 30, 120]),
        st.sampled_from(["Dana", "", "Kofi"]),
        st.sampled_from([CallbackReason.WRAP_UP, CallbackReason.VOICEMAIL]),
        st.sampled_from(list(CallbackState)),
    ),
    max_size=25,
)
FILTERS = st.builds(
    AgendaFilter,
    st.sampled_from([None, "Dana", ""]),
    st.frozensets(st.sampled_from([CallbackReason.WRAP_UP, CallbackReason.VOICEMAIL])),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(CALLBACKS, FILTERS)
def test_counts_and_pages_are_those_of_a_plain_reading(
    drawn: list[tuple[int, int | None, str, CallbackReason, CallbackState]], choice: AgendaFilter
) -> None:
    times = AgendaTimes.of(NOW, ZONE)
    with empty_database() as db:
        stores = SqliteStores(db)
        for place, (minutes, window, owner, reason, state) in enumerate(drawn):
            one = callback(f"{place:02}", minutes, owner=owner, reason=reason, state=state)
            until = one.due_at + timedelta(minutes=window) if window else None
            stores.callbacks.save(replace(one, until=until))
        wanted = [
            one
            for one in stores.callbacks.open_callbacks()
            if choice.owner in (None, one.owner)
            and (not choice.reasons or one.reason in choice.reasons)
        ]
        wanted.sort(key=lambda one: (one.due_at, one.id))
        counts = stores.agenda.counts(times, choice)
        for group in AgendaGroup:
            of_group = [one for one in wanted if expected_group(one, times) is group]
            assert counts[group] == len(of_group)
            pages = [stores.agenda.page(group, times, choice, at, 4) for at in range(0, 28, 4)]
            assert [one for page in pages for one in page] == of_group
            for position, one in enumerate(of_group):
                place = stores.agenda.place_of(one.id, times, choice)
                assert place is not None
                assert (place.group, place.position) == (group, position)


def test_a_settled_callback_has_no_place_in_the_list(stores: SqliteStores) -> None:
    stores.callbacks.save(callback("done", 10, state=CallbackState.DONE))
    times = AgendaTimes.of(NOW, ZONE)
    assert stores.agenda.place_of(CallbackId("done"), times, ALL) is None
    assert sum(stores.agenda.counts(times, ALL).values()) == 0


def test_a_span_holds_what_is_owed_kept_and_broken_but_not_what_was_given_up(
    stores: SqliteStores,
) -> None:
    for name, state in (
        ("open", CallbackState.OPEN),
        ("done", CallbackState.DONE),
        ("gone", CallbackState.CANCELLED),
    ):
        stores.callbacks.save(callback(name, 10, state=state))
    for state in PromiseState:
        settled = None if state is PromiseState.OPEN else NOW
        stores.promises.save(
            Promise(PromiseId(state.value), TICKET, "The letter", NOW, NOW, "Dana", state=state)
            if settled is None
            else Promise(
                PromiseId(state.value),
                TICKET,
                "The letter",
                NOW,
                NOW,
                "Dana",
                state=state,
                settled_at=settled,
            )
        )
    stores.callbacks.save(callback("yesterday", -2000))
    span = stores.agenda.span(NOW - timedelta(hours=1), NOW + timedelta(hours=1), ALL, 3)
    assert [one.id for one in span.callbacks] == ["done", "open"]
    assert {one.id for one in span.promises} == {"open", "kept", "broken"}
    assert span.taken == {quarter_of(callback("x", 10).due_at): 1}
    only_wrap_up = AgendaFilter(reasons=frozenset({CallbackReason.WRAP_UP}))
    span = stores.agenda.span(NOW - timedelta(hours=1), NOW + timedelta(hours=1), only_wrap_up, 3)
    assert span.promises == ()


def test_a_crowded_span_shows_a_few_of_each_quarter_and_counts_the_rest(
    stores: SqliteStores,
) -> None:
    many = agenda_module.MOST_AT_ONCE + 100
    with stores.as_one():
        for number in range(many):
            stores.callbacks.save(callback(f"{number:04}", number % 600))
    start, end = NOW - timedelta(hours=1), NOW + timedelta(hours=12)
    span = stores.agenda.span(start, end, ALL, 2)
    shown = Counter(quarter_of(one.due_at) for one in span.callbacks)
    assert max(shown.values()) == 2
    assert sum(span.taken.values()) == many
    assert {at: span.taken[at] - n for at, n in shown.items() if span.taken[at] > n} == span.hidden


def test_far_pages_and_crowded_days_are_found_by_index(db: Database) -> None:
    plan = select(
        db,
        "explain query plan select id from callbacks indexed by callbacks_agenda"
        " where state = 'open' and due_at >= '2026' order by due_at, id limit 60 offset 90000",
    )
    words = " ".join(str(row["detail"]) for row in plan)
    assert "COVERING INDEX callbacks_agenda" in words
    assert "TEMP B-TREE" not in words
