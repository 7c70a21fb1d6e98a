"""Updates that come back, at the desk: the next one exactly once, whatever happens (C1, F4)."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from tests.fakes import ManualClock
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason, CallbackState
from workstation.desk.callbacks import CallbackWish
from workstation.desk.series import SeriesWish
from workstation.holidays import ClosedDays, ClosedTime
from workstation.series import CallbackSeries, Frequency, Repeat, SeriesEnd
from workstation.tickets import Ticket, TicketStatus

UTC = timezone.utc
MONDAY = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
TUESDAYS = Repeat(Frequency.WEEKLY, 1, (1,))
WEEK = timedelta(days=7)


def rig_at(at: datetime = MONDAY, path: Path | None = None) -> DeskRig:
    rig = DeskRig(path, ManualClock(at))
    rig.stores.customers.save(replace(DANIEL, time_zone="Europe/Madrid"))
    return rig


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = rig_at()
    yield rig
    rig.close()


def opened(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


def begun(rig: DeskRig, ticket: Ticket | None = None, **wish: object) -> CallbackSeries:
    first = CallbackWish(
        NUMBER,
        "Daniel Okafor",
        datetime(2026, 12, 1, 10, 0, tzinfo=UTC),
        CallbackReason.SERIES,
        "the meter",
        DANIEL.id,
        ticket.id if ticket else None,
    )
    values = {"first": first, "repeat": TUESDAYS, "zone": "Europe/London", **wish}
    return rig.desk.series.start(SeriesWish(**values))  # type: ignore[arg-type]


def owed(rig: DeskRig) -> list[Callback]:
    return rig.desk.callbacks.open_callbacks


def go_to(rig: DeskRig, at: datetime) -> None:
    rig.clock.advance((at - rig.clock.now().at).total_seconds())
    rig.desk.series.look()


def test_first_update_is_owed_at_once_with_all_that_is_known(rig: DeskRig) -> None:
    ticket = opened(rig)
    series = begun(rig, ticket)
    (first,) = owed(rig)
    assert (first.series_id, first.reason) == (series.id, CallbackReason.SERIES)
    assert (first.due_at.day, first.owner, first.time_zone) == (1, "Dana Reyes", "Europe/Madrid")
    assert rig.desk.series.next_callback(series.id) == first
    known = rig.stores.tickets.get(ticket.id)
    assert known is not None
    assert known.next_update_at == first.due_at


def test_next_one_stands_when_the_last_is_settled_or_cancelled(rig: DeskRig) -> None:
    begun(rig)
    go_to(rig, datetime(2026, 12, 1, 10, 5, tzinfo=UTC))
    rig.desk.callbacks.record(owed(rig)[0].id, AttemptOutcome.REACHED)
    assert [c.due_at.day for c in owed(rig)] == [8]
    rig.desk.callbacks.cancel(owed(rig)[0].id)
    assert [c.due_at.day for c in owed(rig)] == [15]
    rig.desk.series.look()
    assert len(owed(rig)) == 1


def test_window_comes_back_as_a_window(rig: DeskRig) -> None:
    due = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
    first = CallbackWish(NUMBER, "D", due, CallbackReason.SERIES, until=due + timedelta(hours=2))
    begun(rig, first=first)
    (one,) = owed(rig)
    assert one.until == due + timedelta(hours=2)


def test_missed_update_is_folded_into_the_call_that_is_still_owed(rig: DeskRig) -> None:
    ticket = opened(rig)
    begun(rig, ticket)
    go_to(rig, datetime(2026, 12, 22, 11, 0, tzinfo=UTC))
    (one,) = owed(rig)
    assert one.due_at.day == 1, "it is as late as it is"
    assert [because.reason for because in one.also] == [CallbackReason.SERIES]
    rig.desk.callbacks.record(one.id, AttemptOutcome.REACHED)
    assert [c.due_at.day for c in owed(rig)] == [29]
    assert any(e.text == "Update missed" for e in rig.timeline(ticket.id))


def test_corrected_outcome_takes_the_next_one_back(rig: DeskRig) -> None:
    begun(rig)
    go_to(rig, datetime(2026, 12, 1, 10, 5, tzinfo=UTC))
    first = owed(rig)[0]
    rig.desk.callbacks.record(first.id, AttemptOutcome.REACHED)
    known = rig.desk.callbacks.find(first.id)
    assert known is not None
    rig.stores.callbacks.save(replace(known, state=CallbackState.OPEN))
    rig.desk.callbacks.changes.announce()
    assert [c.id for c in owed(rig)] == [first.id]
    rig.desk.callbacks.record(first.id, AttemptOutcome.REACHED)
    assert [c.due_at.day for c in owed(rig)] == [8]


def test_solved_ticket_ends_it_and_opened_again_it_may_go_on(rig: DeskRig) -> None:
    ticket = opened(rig)
    series = begun(rig, ticket)
    solve(rig, ticket, TicketStatus.SOLVED)
    known = rig.desk.series.find(series.id)
    assert known is not None
    assert known.ended_by is SeriesEnd.SOLVED
    assert owed(rig) == []
    rig.desk.series.go_on(series.id)
    assert owed(rig) == [], "a solved ticket needs no update"
    solve(rig, ticket, TicketStatus.IN_PROGRESS)
    rig.desk.series.go_on(series.id)
    assert [c.due_at.day for c in owed(rig)] == [1], "the day that was taken back is ahead still"


def solve(rig: DeskRig, ticket: Ticket, status: TicketStatus) -> None:
    known = rig.stores.tickets.get(ticket.id)
    assert known is not None
    rig.desk.tickets.keep(replace(known, status=status))


def test_ended_by_the_agent_it_takes_back_what_is_ahead(rig: DeskRig) -> None:
    series = begun(rig)
    rig.desk.series.end(series.id)
    assert owed(rig) == []
    assert rig.desk.series.find(series.id) == replace(
        series, ended_at=MONDAY, ended_by=SeriesEnd.AGENT
    )


def test_last_day_runs_out(rig: DeskRig) -> None:
    series = begun(rig, last_on=date(2026, 12, 2))
    rig.clock.advance(2 * 24 * 3600)
    rig.desk.callbacks.record(owed(rig)[0].id, AttemptOutcome.REACHED)
    known = rig.desk.series.find(series.id)
    assert known is not None
    assert (known.ended_by, owed(rig)) == (SeriesEnd.RUN_OUT, [])


def test_day_off_moves_it_to_the_next_working_day_and_says_so(rig: DeskRig) -> None:
    ticket = opened(rig)
    saturday = datetime(2026, 12, 5, 10, 0, tzinfo=UTC)
    first = CallbackWish(NUMBER, "D", saturday, CallbackReason.SERIES, ticket_id=ticket.id)
    begun(rig, first=first, repeat=Repeat(Frequency.WEEKLY))
    assert [c.due_at.day for c in owed(rig)] == [7]
    assert ("Update of 2026-12-05 comes later", "day off") in [
        (e.text, e.detail) for e in rig.timeline(ticket.id)
    ]


def test_preview_says_the_next_five(rig: DeskRig) -> None:
    due = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
    wish = SeriesWish(
        CallbackWish(NUMBER, "D", due, CallbackReason.SERIES), TUESDAYS, "Europe/London"
    )
    assert [each.day.day for each in rig.desk.series.preview(wish)] == [1, 8, 15, 22, 29]
    assert owed(rig) == [], "nothing is promised by looking"


# --- a crash at any write -----------------------------------------------------------------------


class DiskAtEachWrite:
    """Keeps a copy of the database as it lay on the disk before each write: what a crash leaves."""

    def __init__(self, rig: DeskRig, path: Path) -> None:
        self._path = path
        self._rig = rig
        self.copies: list[Path] = []

    def __enter__(self) -> "DiskAtEachWrite":
        self._rig.db.conn.set_trace_callback(self._on_statement)
        return self

    def __exit__(self, *_: object) -> None:
        self._rig.db.conn.set_trace_callback(None)
        self._copy()

    def _on_statement(self, sql: str) -> None:
        if sql.lstrip().split(" ", 1)[0].lower() in ("insert", "update", "delete", "commit"):
            self._copy()

    def _copy(self) -> None:
        folder = self._path.parent / f"crash-{len(self.copies)}"
        folder.mkdir()
        for name in (self._path.name, f"{self._path.name}-wal"):
            if (self._path.parent / name).exists():
                shutil.copy(self._path.parent / name, folder / name)
        self.copies.append(folder / self._path.name)


def start_it(rig: DeskRig) -> None:
    begun(rig, opened(rig))


def reach(rig: DeskRig) -> None:
    rig.clock.advance(timedelta(days=1, hours=2).total_seconds())
    rig.desk.callbacks.record(owed(rig)[0].id, AttemptOutcome.REACHED)


def miss(rig: DeskRig) -> None:
    rig.clock.advance(2 * WEEK.total_seconds())
    rig.desk.series.look()


def end_it(rig: DeskRig) -> None:
    (series,) = rig.desk.series.of_ticket(owed(rig)[0].ticket_id)  # type: ignore[arg-type]
    rig.desk.series.end(series.id)


@pytest.mark.parametrize("step", [reach, miss, end_it])
def test_crash_at_any_write_loses_no_update_and_doubles_none(
    tmp_path: Path, step: Callable[[DeskRig], None]
) -> None:
    path = tmp_path / "desk.db"
    rig = rig_at(path=path)
    start_it(rig)
    with DiskAtEachWrite(rig, path) as disk:
        step(rig)
    at = rig.clock.now().at
    rig.close()
    assert len(disk.copies) > 4
    for copy in disk.copies:
        again = DeskRig(copy, ManualClock(at))
        again.desk.series.look()
        assert_whole(again)
        again.restart()
        assert_whole(again)
        again.close()


def assert_whole(rig: DeskRig) -> None:
    """Check what must hold whenever nothing is under way."""
    series = list(rig.db.query("select * from callback_series"))
    days = list(rig.db.query("select series_id, day, callback_id from series_occurrences"))
    callbacks = list(rig.db.query("select id, state from callbacks where reason = 'series'"))
    assert {c["id"] for c in callbacks} >= {day["callback_id"] for day in days}
    running = [each for each in series if each["ended_at"] is None]
    of_open = [c for c in callbacks if c["state"] == "open"]
    assert len(of_open) == len(running), "one is owed for each series that runs"


@examples(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]),
    st.times(),
    st.lists(
        st.one_of(
            st.sampled_from(["reach", "cancel", "busy", "restart", "solve", "go_on"]),
            st.integers(1, 60 * 24 * 20).map(lambda minutes: timedelta(minutes=minutes)),
        ),
        max_size=20,
    ),
)
def test_whatever_happens_one_update_is_owed_and_none_twice(
    zone: str, at_time: time, deeds: list[str | timedelta]
) -> None:
    rig = rig_at()
    ticket = opened(rig)
    due = datetime.combine(date(2026, 12, 1), at_time, UTC).replace(microsecond=0)
    first = CallbackWish(NUMBER, "D", due, CallbackReason.SERIES, ticket_id=ticket.id)
    series = begun(rig, first=first, zone=zone, repeat=Repeat(Frequency.WEEKLY))
    for deed in deeds:
        do(rig, ticket, series, deed)
        known = rig.desk.series.find(series.id)
        assert known is not None
        mine = [c for c in owed(rig) if c.series_id == series.id]
        assert len(mine) == known.is_running or (not known.is_running and len(mine) <= 1)
        days = [kept.day for kept in rig.stores.series.kept(series.id, 100)]
        assert len(set(days)) == len(days)
        made = rig.stores.callbacks.of_ticket(ticket.id)
        untried = [c for c in made if not c.attempts and c.state is not CallbackState.CANCELLED]
        times = [c.due_at for c in untried]
        assert len(set(times)) == len(times), "no day is called twice"
    rig.close()


def do(rig: DeskRig, ticket: Ticket, series: CallbackSeries, deed: str | timedelta) -> None:
    first = next((c for c in owed(rig) if c.series_id == series.id), None)
    if isinstance(deed, timedelta):
        rig.clock.advance(deed.total_seconds())
        rig.desk.series.look()
    elif deed == "restart":
        rig.restart()
    elif deed == "solve":
        solve(rig, ticket, TicketStatus.SOLVED)
    elif deed == "go_on":
        solve(rig, ticket, TicketStatus.IN_PROGRESS)
        rig.desk.series.go_on(series.id)
    elif first is not None and deed == "cancel":
        rig.desk.callbacks.cancel(first.id)
    elif first is not None:
        outcome = AttemptOutcome.REACHED if deed == "reach" else AttemptOutcome.BUSY
        rig.desk.callbacks.record(first.id, outcome)


def test_holiday_of_the_organisation_moves_it_and_is_named(rig: DeskRig) -> None:
    ticket = opened(rig)
    closed = ClosedDays((ClosedTime("Founders' Day", date(2026, 12, 8)),))
    rig.desk.settings.ask_for_holidays(lambda: closed)
    begun(rig, ticket)
    go_to(rig, datetime(2026, 12, 1, 10, 5, tzinfo=UTC))
    rig.desk.callbacks.record(owed(rig)[0].id, AttemptOutcome.REACHED)
    assert [c.due_at.day for c in owed(rig)] == [9]
    assert ("Update of 2026-12-08 comes later", "Founders' Day") in [
        (e.text, e.detail) for e in rig.timeline(ticket.id)
    ]
