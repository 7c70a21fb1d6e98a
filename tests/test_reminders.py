"""Reminders come ahead of time, at the time and when it is over: each once, and none is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.database import Database
from storage.migrations import SCHEMA
from storage.rows import insert_sql, text_of
from tests.desk_rig import DeskRig
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.colleagues import Colleague
from workstation.desk.promises import NewTime
from workstation.holidays import ClosedDays, ClosedTime
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.moves import ToldBy
from workstation.promises import Promise, PromiseState
from workstation.reminders import (
    AT_ONCE,
    Opening,
    Reminder,
    ReminderBook,
    ReminderKind,
    ReminderStep,
    Snooze,
    Timing,
    snoozed_until,
    step_at,
)
from workstation.tickets import Priority, Ticket

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
# T0 is a Monday, 14:00.
OWED = Callback(
    CallbackId("cb1"), "+441614960182", "Daniel Okafor", T0 + HOUR, T0, CallbackReason.WRAP_UP
)
BILL = Ticket(TicketId("t1"), 17, T0, "Bill is wrong")


def promise(name: str = "p1", due: timedelta = HOUR, **changes: object) -> Promise:
    made = Promise(PromiseId(name), BILL.id, "Send the figures", T0 + due, T0, "Dana Reyes")
    return replace(made, **changes)  # type: ignore[arg-type]


def seen(rig: DeskRig) -> list[Reminder]:
    """Return what one look tells, whatever it calls it."""
    look = rig.desk.reminders.look()
    return [*look.fresh, *look.missed, *look.repeated]


def told(rig: DeskRig) -> list[tuple[str, ReminderStep]]:
    return [(reminder.id, reminder.step) for reminder in seen(rig)]


@pytest.fixture
def rig() -> DeskRig:
    rig = DeskRig()
    rig.stores.tickets.save(BILL)
    rig.stores.callbacks.save(OWED)
    rig.desk.reminders.look()
    return rig


# --- the three steps


def test_a_callback_is_told_of_ahead_at_its_time_and_when_it_is_overdue(rig: DeskRig) -> None:
    found = []
    for _ in range(80):
        rig.clock.advance(60)
        found += [(step, (rig.clock.now().at - T0) / MINUTE) for _, step in told(rig)]
    assert found == [
        (ReminderStep.AHEAD, 55.0),
        (ReminderStep.DUE, 60.0),
        (ReminderStep.OVERDUE, 70.0),
    ]


def test_a_promise_is_reminded_of_as_a_callback_is(rig: DeskRig) -> None:
    rig.stores.promises.save(promise(to_whom="Daniel Okafor", due=20 * MINUTE))
    rig.clock.advance(15 * 60)
    (look,) = seen(rig)
    assert (look.kind, look.name, look.subject) == (
        ReminderKind.PROMISE,
        "Daniel Okafor",
        "Send the figures",
    )


def test_a_window_is_due_from_its_begin_and_overdue_after_its_end(rig: DeskRig) -> None:
    rig.stores.callbacks.save(replace(OWED, until=T0 + 3 * HOUR))
    rig.clock.advance(3600)
    assert told(rig) == [("cb1", ReminderStep.DUE)]
    rig.clock.advance(2 * 3600 + 9 * 60)
    assert told(rig) == []
    rig.clock.advance(60)
    assert told(rig) == [("cb1", ReminderStep.OVERDUE)]


def test_the_next_look_is_when_something_falls_due(rig: DeskRig) -> None:
    assert rig.desk.reminders.next_look() == MINUTE  # the wall clock may be set meanwhile
    rig.clock.advance(54 * 60 + 30)
    assert rig.desk.reminders.next_look() == 30 * timedelta(seconds=1)


def test_without_anything_ahead_it_is_told_of_at_its_time(rig: DeskRig) -> None:
    rig.desk.settings.change(replace(rig.desk.settings.value, remind_before_s=0))
    rig.clock.advance(59 * 60)
    assert told(rig) == []
    rig.clock.advance(60)
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_urgent_things_come_first(rig: DeskRig) -> None:
    dropped = replace(OWED, id=CallbackId("e5"), due_at=T0 + 61 * MINUTE, priority=Priority.URGENT)
    rig.stores.callbacks.save(dropped)
    rig.clock.advance(62 * 60)
    assert told(rig) == [("e5", ReminderStep.DUE), ("cb1", ReminderStep.DUE)]
    assert [r.id for r in rig.desk.reminders.waiting()] == ["e5", "cb1"]


# --- overdue things come back gently


def test_what_is_overdue_comes_back_hourly_in_working_hours(rig: DeskRig) -> None:
    times = []
    for _ in range(24 * 60):
        rig.clock.advance(60)
        if rig.desk.reminders.look().repeated:
            times.append(f"{rig.clock.now().at:%a %H:%M}")
    assert times[:3] == ["Mon 16:10", "Mon 17:10", "Tue 08:00"]
    assert times[3] == "Tue 09:00"


def test_no_repeat_when_it_is_set_to_never(rig: DeskRig) -> None:
    settings = rig.desk.settings.value
    rules = replace(settings.reminders, repeat_s=0)
    rig.desk.settings.change(replace(settings, reminders=rules))
    rig.clock.advance(2 * 3600)
    assert told(rig) == [("cb1", ReminderStep.OVERDUE)]
    for _ in range(10):
        rig.clock.advance(3600)
        assert told(rig) == []


def test_working_hours_follow_the_desks_own_clock() -> None:
    berlin = Opening(zone=ZoneInfo("Europe/Berlin"))
    winter = datetime(2026, 10, 26, 6, 30, tzinfo=timezone.utc)  # a Monday, 07:30 there
    summer = datetime(2026, 10, 23, 6, 30, tzinfo=timezone.utc)  # the Friday before, 08:30
    assert berlin.first_from(winter) == winter + 30 * MINUTE
    assert berlin.first_from(summer) == summer


def test_a_holiday_is_no_day_of_work() -> None:
    friday = datetime(2026, 12, 25, 9, tzinfo=timezone.utc)
    opening = Opening(closed=ClosedDays((ClosedTime("Christmas Day", friday.date()),)))
    assert opening.first_from(friday) == datetime(2026, 12, 28, 8, tzinfo=timezone.utc)
    assert Opening().first_from(friday) == friday


@given(hours=st.integers(-50_000, 80_000), zone=st.timezones())
def test_the_first_working_time_lies_at_work_in_every_zone(hours: int, zone: ZoneInfo) -> None:
    at = T0 + hours * HOUR
    found = Opening(zone=zone).first_from(at)
    local = found.astimezone(zone)
    assert at <= found <= at + timedelta(days=4)
    assert local.weekday() < 5
    assert time(8) <= local.time() < time(18)


# --- putting off


def test_a_snooze_puts_off_the_reminder_and_not_the_promise(rig: DeskRig) -> None:
    rig.clock.advance(55 * 60)
    (now,) = seen(rig)
    rig.desk.reminders.snooze([now], Snooze.TEN)
    assert not rig.desk.reminders.waiting()
    rig.clock.advance(9 * 60)
    assert told(rig) == []
    rig.clock.advance(60)
    assert told(rig) == [("cb1", ReminderStep.DUE)]
    kept = rig.stores.callbacks.get(OWED.id)
    assert kept is not None
    assert kept.due_at == OWED.due_at


def test_until_tomorrow_is_nine_by_our_clock_also_over_a_change_of_the_clocks() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 10, 24, 20, tzinfo=timezone.utc)  # the night in which summer time ends
    until = snoozed_until(Snooze.TOMORROW, before, berlin)
    assert f"{until.astimezone(berlin):%a %H:%M}" == "Sun 09:00"
    assert until - before == 12 * HOUR


@pytest.mark.parametrize("snooze", [s for s in Snooze if s is not Snooze.TOMORROW])
def test_minutes_pass_in_any_zone(snooze: Snooze) -> None:
    minutes = int(snooze.value)
    assert snoozed_until(snooze, T0, ZoneInfo("Asia/Tokyo")) - T0 == minutes * MINUTE


# --- away, restarted, moved, settled


def test_what_fell_due_while_the_program_was_closed_is_told_at_once(rig: DeskRig) -> None:
    rig.stores.promises.save(promise())
    rig.clock.advance(3 * 24 * 3600)
    rig.restart()
    look = rig.desk.reminders.look()
    assert {r.id for r in look.missed} == {"cb1", "p1"}
    assert not look.fresh
    rig.restart()
    assert told(rig) == []  # and once only


def test_what_fell_due_during_a_sleep_counts_as_missed(rig: DeskRig) -> None:
    rig.clock.advance(2 * 3600)
    assert [r.id for r in rig.desk.reminders.look().missed] == ["cb1"]


def test_a_reminder_told_before_a_restart_still_waits_after_it(rig: DeskRig) -> None:
    rig.clock.advance(3600)
    rig.desk.reminders.look()
    rig.restart()
    assert told(rig) == []
    assert [r.id for r in rig.desk.reminders.waiting()] == ["cb1"]


def test_a_moved_callback_is_reminded_of_anew(rig: DeskRig) -> None:
    rig.clock.advance(3600)
    rig.desk.reminders.look()
    rig.desk.callbacks.move(OWED.id, NewTime(T0 + 2 * HOUR, "No figures yet", ToldBy.CALL))
    assert not rig.desk.reminders.waiting()
    rig.clock.advance(3600)
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_what_is_settled_reminds_no_more(rig: DeskRig) -> None:
    rig.stores.promises.save(promise())
    rig.clock.advance(3600)
    rig.desk.reminders.look()
    rig.stores.callbacks.save(replace(OWED, state=CallbackState.DONE))
    rig.stores.promises.save(promise(state=PromiseState.KEPT, settled_at=T0))
    assert not rig.desk.reminders.waiting()
    rig.stores.callbacks.save(OWED)  # opened again: the outcome was corrected
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_other_changes_of_a_callback_do_not_remind_again(rig: DeskRig) -> None:
    rig.clock.advance(3600)
    assert told(rig) == [("cb1", ReminderStep.DUE)]
    rig.stores.callbacks.save(replace(OWED, subject="The bill of May"))
    assert told(rig) == []
    assert [r.subject for r in rig.desk.reminders.waiting()] == ["The bill of May"]


def test_a_clock_that_was_wrong_for_a_while_costs_no_reminder(rig: DeskRig) -> None:
    rig.clock.turn_wall_clock(timedelta(days=30))
    assert told(rig) == [("cb1", ReminderStep.OVERDUE)]
    rig.clock.turn_wall_clock(timedelta(days=-30))
    assert told(rig) == []
    rig.clock.advance(3600)
    assert told(rig) == [("cb1", ReminderStep.DUE)]


# --- whose it is


def test_a_colleagues_callback_is_left_to_them_until_it_is_ours(rig: DeskRig) -> None:
    settings = rig.desk.settings.value
    rig.desk.settings.change(replace(settings, colleagues=(Colleague("Mia Wong"),)))
    rig.stores.callbacks.save(replace(OWED, owner="Mia Wong"))
    rig.clock.advance(3600)
    assert told(rig) == []
    assert not rig.desk.reminders.waiting()
    rig.stores.callbacks.save(replace(OWED, owner="Dana Reyes"))
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_an_owner_whom_nobody_here_knows_is_not_left_alone(rig: DeskRig) -> None:
    rig.stores.callbacks.save(replace(OWED, owner="Somebody who left"))
    rig.clock.advance(3600)
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_a_colleague_who_leaves_the_team_leaves_their_callbacks_to_us(rig: DeskRig) -> None:
    settings = rig.desk.settings.value
    rig.desk.settings.change(replace(settings, colleagues=(Colleague("Mia Wong"),)))
    rig.stores.callbacks.save(replace(OWED, owner="Mia Wong"))
    rig.clock.advance(3600)
    assert told(rig) == []
    rig.desk.settings.change(replace(settings, colleagues=()))
    assert told(rig) == [("cb1", ReminderStep.DUE)]


def test_what_is_owed_today_is_known(rig: DeskRig) -> None:
    tomorrow = replace(OWED, id=CallbackId("tomorrow"), due_at=T0 + 24 * HOUR)
    late = replace(OWED, id=CallbackId("late"), due_at=T0 - 24 * HOUR)
    for each in (tomorrow, late):
        rig.stores.callbacks.save(each)
    assert [r.id for r in rig.desk.reminders.owed_today()] == ["late", "cb1"]


# --- the book


def test_the_book_reads_no_more_than_it_tells(rig: DeskRig) -> None:
    """A hundred thousand open callbacks cost what ten do: every part is a range of an index."""
    plans: list[str] = []
    timing = rig.desk.reminders.timing
    for sql in _queries_of(rig, lambda book: book.to_tell(T0, timing, 5)):
        plans += [row[3] for row in rig.db.execute(f"explain query plan {sql}")]
    scans = [p for p in plans if p.startswith("SCAN") and "reminders" in p]
    assert plans
    assert not scans


def _queries_of(rig: DeskRig, act: Callable[[ReminderBook], object]) -> list[str]:
    """Return the statements that ``act`` runs, with their values filled in."""
    found: list[str] = []
    rig.db.conn.set_trace_callback(found.append)
    act(rig.stores.reminders)
    rig.db.conn.set_trace_callback(None)
    return found


def test_more_than_one_look_can_tell_is_told_in_the_next(rig: DeskRig) -> None:
    for number in range(450):
        rig.stores.callbacks.save(replace(OWED, id=CallbackId(f"c{number}")))
    rig.clock.advance(3 * 3600)
    missed: list[Reminder] = []
    for _ in range(451 // AT_ONCE + 1):
        look = rig.desk.reminders.look()
        missed += look.missed
        assert not look.fresh
    assert len({r.id for r in missed}) == len(missed) == 451
    assert not look.has_more
    assert rig.desk.reminders.waiting_count() == 451


@given(
    begins=st.integers(-600, 600),
    window=st.integers(0, 300),
    now=st.integers(-700, 1000),
    ahead=st.sampled_from([0, 5, 10, 15, 30]),
)
def test_the_step_follows_the_time(begins: int, window: int, now: int, ahead: int) -> None:
    begins_at = T0 + begins * MINUTE
    reminder = Reminder(ReminderKind.CALLBACK, "c", begins_at, begins_at + window * MINUTE)
    step = step_at(reminder, T0 + now * MINUTE, Timing(ahead * MINUTE, 10 * MINUTE))
    passed = now - begins
    assert (step >= ReminderStep.AHEAD) == (passed >= -ahead)
    assert (step >= ReminderStep.DUE) == (passed >= 0)
    assert (step is ReminderStep.OVERDUE) == (passed - window >= 10)


def test_a_database_of_an_older_version_knows_what_was_told() -> None:
    db = Database(memory=True, execute_plugins=False)
    SCHEMA.apply(db, stop_before="m075_reminders")
    times = {"due_at": T0, "made_at": T0 - HOUR}
    for name, more in (
        ("fresh", {}),
        ("ahead", {"reminded_at": T0 - 5 * MINUTE}),
        ("due", {"reminded_at": T0}),
        ("snoozed", {"reminded_at": None, "snoozed_until": T0 + HOUR}),
        ("done", {"state": "done"}),
    ):
        row = {"id": name, "number": "1", "name": "", "reason": "wrap_up", "subject": ""}
        row |= {"priority": 1, "owner": "", "time_zone": "", "state": "open"} | times | more
        texts = {k: text_of(v) if isinstance(v, datetime) else v for k, v in row.items()}
        db.execute(insert_sql("callbacks", list(texts)), texts)
    SCHEMA.apply(db)
    rows = db.query("select id, step, snoozed_until from reminders order by id")
    assert [(r["id"], r["step"], bool(r["snoozed_until"])) for r in rows] == [
        ("ahead", 1, False),
        ("due", 2, False),
        ("fresh", 0, False),
        ("snoozed", 0, True),
    ]
