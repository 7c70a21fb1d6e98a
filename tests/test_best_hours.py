"""When a customer is best reached: learned from calls both ways, in the customer's own hours."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from workstation.best_hours import LEAST, BestHours, ContactTime, best_hours
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason
from workstation.calls import CallEnd, EndedBy
from workstation.desk.callbacks import CallbackWish
from workstation.desk.calls import DialIntent

MADRID = ZoneInfo("Europe/Madrid")
TUESDAY = date(2026, 3, 3)
MONDAY = date(2026, 3, 2)
SATURDAY = date(2026, 3, 7)
SUMMER = date(2026, 7, 7)


def at(hour: int, day: int = 24, month: int = 2) -> datetime:
    """Return an hour of a day in UTC: 24 February is a Tuesday."""
    return datetime(2026, month, day, hour, 20, tzinfo=timezone.utc)


def contacts(*hours: tuple[int, bool], day: int = 24) -> list[ContactTime]:
    return [ContactTime(at(hour, day), was_reached) for hour, was_reached in hours]


def test_nothing_is_known_from_few_contacts() -> None:
    few = contacts(*[(9, True)] * (LEAST - 1))
    assert best_hours(few, timezone.utc, TUESDAY) is None
    never = contacts(*[(9, False)] * 9)
    assert best_hours(never, timezone.utc, TUESDAY) is None


def test_hours_with_the_best_rate_win_and_say_how_sure_they_are() -> None:
    known = contacts((9, True), (9, True), (10, True), (10, False), (10, True), (15, False))
    assert best_hours(known, timezone.utc, TUESDAY) == BestHours(9, 11, 4, 5)


def test_one_lucky_call_outweighs_nothing() -> None:
    known = contacts((17, True), *[(9, True)] * 8, (9, False), (13, False), (14, False))
    best = best_hours(known, timezone.utc, TUESDAY)
    assert best is not None
    assert (best.reached, best.tries) == (8, 9)


def test_hours_are_those_of_the_customer_on_either_side_of_a_change_of_clocks() -> None:
    winter = contacts(*[(9, True)] * 4, (14, False))
    assert best_hours(winter, MADRID, TUESDAY) == BestHours(9, 11, 4, 4)
    summer = [ContactTime(at(8, 7, 7), True)] * 4 + [ContactTime(at(14, 7, 7), False)]
    assert best_hours(summer, MADRID, SUMMER) == BestHours(9, 11, 4, 4)


def test_weekend_is_another_matter_than_a_working_day() -> None:
    work = contacts(*[(9, True)] * 4)
    assert best_hours(work, timezone.utc, SATURDAY) is None
    free = contacts(*[(17, True)] * 4, day=28)
    assert best_hours(work + free, timezone.utc, SATURDAY) == BestHours(16, 18, 4, 4)
    assert best_hours(work + free, timezone.utc, MONDAY) == BestHours(8, 10, 4, 4)


def test_a_weekday_that_is_known_well_speaks_for_itself() -> None:
    tuesdays = contacts(*[(17, True)] * 5, (9, False))
    others = contacts(*[(9, True)] * 20, day=25)
    assert best_hours(tuesdays + others, timezone.utc, TUESDAY) == BestHours(16, 18, 5, 5)
    assert best_hours(tuesdays + others, timezone.utc, MONDAY) == BestHours(8, 10, 20, 21)


@given(
    st.lists(st.tuples(st.integers(0, 23), st.booleans(), st.integers(1, 28)), max_size=40),
    st.sampled_from([timezone.utc, MADRID, ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Apia")]),
)
def test_what_is_said_can_be_counted_again(
    made: list[tuple[int, bool, int]], there: ZoneInfo
) -> None:
    known = [ContactTime(at(hour, day), was) for hour, was, day in made]
    best = best_hours(known, there, TUESDAY)
    if best is None:
        return
    assert 0 <= best.begin < best.end <= 24
    assert 2 <= best.reached <= best.tries
    inside = [c for c in known if best.hold(c.at.astimezone(there))]
    assert best.tries <= len(inside)
    assert best.reached <= sum(c.was_reached for c in inside)


# --- learned at the desk, from a real database


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(replace(DANIEL, time_zone="Europe/Madrid"))
    yield rig
    rig.close()


def owed(rig: DeskRig) -> Callback:
    due_at = rig.clock.now().at
    wish = CallbackWish(NUMBER, DANIEL.name, due_at, CallbackReason.TICKET, "", DANIEL.id)
    return rig.desk.callbacks.make(wish)


def call_back(rig: DeskRig, callback: Callback, code: int | None) -> None:
    call_id = rig.dial(NUMBER, DialIntent(DANIEL.id, None, callback.id))
    rig.clock.advance(10)
    if code is None:
        rig.phone.pick_up(call_id)
        rig.hear()
        rig.end(call_id)
    else:
        rig.phone.end(call_id, EndedBy.CUSTOMER, CallEnd(EndedBy.CUSTOMER, code, "", "no"))
        rig.hear()


def learned(rig: DeskRig) -> list[bool]:
    now = rig.clock.now().at
    found = rig.stores.tries.contact_times(DANIEL.id, now - timedelta(days=365), 200)
    return [contact.was_reached for contact in found]


def test_calls_both_ways_and_corrected_tries_are_learned_from(rig: DeskRig) -> None:
    callback = owed(rig)
    rig.end(rig.talk())  # they called, and we answered
    rig.clock.advance(60)
    rig.end(rig.ring())  # they called, and nobody answered: says nothing of when to call them
    rig.clock.advance(60)
    call_back(rig, callback, 486)
    rig.clock.advance(60)
    call_back(rig, callback, 503)  # the network's trouble
    rig.clock.advance(60)
    call_back(rig, callback, None)
    assert learned(rig) == [True, False, True]
    found = rig.desk.callbacks.find(callback.id)
    assert found is not None
    last = found.attempts[-1]
    rig.desk.callbacks.record(callback.id, AttemptOutcome.VOICEMAIL, call_id=last.call_id)
    assert learned(rig) == [False, False, True]
    rig.clock.advance(60)
    rig.desk.callbacks.record(callback.id, AttemptOutcome.REACHED)  # from another telephone
    assert learned(rig) == [True, False, False, True]


def test_next_try_waits_for_a_later_hour_of_the_same_day(rig: DeskRig) -> None:
    callback = owed(rig)
    rig.clock.turn_wall_clock(timedelta(hours=2, minutes=30))  # 16:30, 17:30 in Madrid
    for _ in range(4):
        rig.end(rig.talk())
        rig.clock.advance(60)
    rig.clock.turn_wall_clock(timedelta(days=1, hours=-8, minutes=-30))  # 08:04 next day
    call_back(rig, callback, 480)
    found = rig.desk.callbacks.find(callback.id)
    assert found is not None
    # 16:00 in Madrid, the first of the best hours, is 15:00 here; plain it would be 09:04.
    assert found.due_at == datetime(2026, 3, 3, 15, 0, tzinfo=timezone.utc)


def test_best_hour_of_another_day_is_proposed_only(rig: DeskRig) -> None:
    callback = owed(rig)
    rig.clock.turn_wall_clock(timedelta(hours=-5))  # 09:00, 10:00 in Madrid
    for _ in range(4):
        rig.end(rig.talk())
        rig.clock.advance(60)
    rig.clock.turn_wall_clock(timedelta(hours=4))
    call_back(rig, callback, 480)
    found = rig.desk.callbacks.find(callback.id)
    assert found is not None
    (attempt,) = found.attempts
    assert found.due_at == attempt.at + timedelta(hours=1)
    proposed = rig.desk.callbacks.tries.next_best_time(found)
    assert proposed == datetime(2026, 3, 3, 8, 0, tzinfo=timezone.utc)


def test_question_is_answered_by_index(rig: DeskRig) -> None:
    plans = []
    rig.db.conn.set_trace_callback(plans.append)
    learned(rig)
    rig.stores.tries.numbers_tried(DANIEL.id)
    rig.db.conn.set_trace_callback(None)
    asked = [sql for sql in plans if "callback_attempts" in sql]
    assert len(asked) == 3
    for sql in asked:
        steps = [str(row[3]) for row in rig.db.conn.execute(f"explain query plan {sql}")]
        scans = [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step]
        assert scans == [], steps
