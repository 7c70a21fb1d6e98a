"""Holidays come from calendar files of real programs, and close the desk on their days."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.database import Database, close, open_database
from storage.holidays import SqliteHolidays
from tests import calendar_files
from workstation.desk.holidays import told
from workstation.holiday_files import (
    MOST_BYTES,
    CalendarReading,
    CalendarUnreadable,
    horizon,
    read_calendar,
)
from workstation.holidays import ClosedDays, ClosedTime
from workstation.settings import Settings
from workstation.slots import SlotTrouble, free_slots, objections, working_hours

LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 12, 1)


def read(text: str, zone: ZoneInfo = LONDON) -> CalendarReading:
    return read_calendar(text.encode(), "holidays.ics", zone, TODAY)


def days(reading: CalendarReading) -> list[tuple[str, str]]:
    return [(f"{each.day}", each.name) for event in reading.events for each in event.times]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_database(tmp_path / "desk.db")
    yield db
    close(db)


# --- files ---------------------------------------------------------------------------------------


def test_all_day_events_of_google_with_folded_lines_and_escapes() -> None:
    reading = read(calendar_files.GOOGLE)
    assert reading.calendar == "Holidays in United Kingdom"
    assert days(reading) == [
        ("2026-12-25", "Christmas Day"),
        (
            "2026-12-28",
            "Boxing Day (substitute day), England; Wales, Scotland and Northern Ireland",
        ),
    ]
    assert all(each.is_whole_day for event in reading.events for each in event.times)


def test_hours_of_outlook_in_its_own_time_zone_are_those_of_the_desk() -> None:
    (event,) = read(calendar_files.OUTLOOK).events
    (closed,) = event.times
    assert (closed.day, closed.begin, closed.end) == (date(2026, 12, 24), time(12), time(17))
    (there,) = read(calendar_files.OUTLOOK, ZoneInfo("Asia/Tokyo")).events
    assert [(each.day, each.begin, each.end) for each in there.times] == [
        (date(2026, 12, 24), time(21), None),
        (date(2026, 12, 25), None, time(2)),
    ]


def test_a_yearly_event_leaves_out_its_exception_and_follows_the_one_that_was_moved() -> None:
    assert days(read(calendar_files.THUNDERBIRD)) == [
        ("2025-06-04", "Betriebsausflug"),
        ("2026-06-04", "Betriebsausflug"),
        ("2028-06-09", "Betriebsausflug (verlegt)"),
        ("2029-06-04", "Betriebsausflug"),
        ("2030-06-04", "Betriebsausflug"),
        ("2031-06-04", "Betriebsausflug"),
    ]


def test_several_days_a_duration_and_an_event_without_an_end() -> None:
    reading = read(calendar_files.APPLE)
    assert days(reading) == [
        ("2027-01-04", "Stocktaking"),
        ("2027-01-05", "Stocktaking"),
        ("2027-01-11", "Fire drill"),
        ("2027-01-06", "Epiphany"),
    ]
    assert reading.events[1].times[0].end == time(10, 30)


def test_a_broken_event_costs_no_other_and_is_named_with_its_line() -> None:
    reading = read(calendar_files.BROKEN)
    assert days(reading) == [("2027-01-01", "New Year’s Day"), ("2027-03-26", "Good Friday")]
    assert told(reading) == (
        "2 holidays of holidays.ics kept and 1 left out: “Nonsense” in line 8 (its DTSTART cannot "
        "be read); correct the file and import it once more."
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_that_programs_write(encoding: str) -> None:
    data = calendar_files.BROKEN.replace("New Year", "Neujahr für alle – New Year")
    reading = read_calendar(data.encode(encoding), "a.ics", LONDON, TODAY)
    assert reading.events[0].name == "Neujahr für alle – New Year’s Day"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no event"),
        ("%PDF-1.4\nnothing here", "holds no event"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", "no beginning"),
        (
            "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT",
            "comes back within a day",
        ),
    ],
)
def test_what_is_no_calendar_is_refused_in_one_sentence(text: str, words: str) -> None:
    with pytest.raises(CalendarUnreadable, match=words) as trouble:
        read(text)
    assert "nothing was changed" in str(trouble.value)
    assert str(trouble.value).endswith(".")


def test_a_file_of_another_size_is_not_even_looked_at() -> None:
    with pytest.raises(CalendarUnreadable, match="larger than"):
        read_calendar(b"x" * (MOST_BYTES + 1), "film.ics", LONDON, TODAY)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400), st.integers(0, 900))
def test_no_file_breaks_the_reader(noise: bytes, at: int) -> None:
    data = calendar_files.OUTLOOK.encode()
    for made in (noise, data[:at] + noise + data[at:], data[:at]):
        assert answer(made)


def answer(data: bytes) -> bool:
    """Tell whether there is a holiday, or else one plain sentence; anything else is raised."""
    try:
        return bool(read_calendar(data, "a.ics", LONDON, TODAY).events)
    except CalendarUnreadable as trouble:
        return "nothing was changed" in str(trouble)


# --- kept ----------------------------------------------------------------------------------------


def test_holidays_come_back_as_they_were_read(db: Database) -> None:
    store = SqliteHolidays(db)
    reading = read(calendar_files.OUTLOOK)
    store.save(reading.events)
    assert store.times() == list(reading.events[0].times)
    (event,) = store.events()
    assert (event.source, event.known_to) == (reading.events[0].source, horizon(TODAY)[1])


def test_an_event_that_is_known_is_replaced_and_one_called_off_is_taken_out(db: Database) -> None:
    store = SqliteHolidays(db)
    store.save(read(calendar_files.GOOGLE).events)
    moved = calendar_files.GOOGLE.replace(
        "DTSTART;VALUE=DATE:20261228", "DTSTART;VALUE=DATE:20261227"
    )
    store.save(read(moved.replace("20261229", "20261228")).events)
    assert [each.day.day for each in store.times()] == [25, 27]
    off = calendar_files.GOOGLE.replace("STATUS:CONFIRMED", "STATUS:CANCELLED", 1)
    store.save(read(off).events)
    assert [each.day.day for each in store.times()] == [28]
    store.remove_calendar("Holidays in United Kingdom")
    assert store.times() == []
    assert store.events() == []


# --- what they close -----------------------------------------------------------------------------


def test_a_holiday_is_named_instead_of_the_hours_and_no_slot_is_offered_on_it() -> None:
    closed = ClosedDays((ClosedTime("Christmas Day", date(2026, 12, 25)),))
    hours = working_hours(Settings(), closed)
    now = datetime(2026, 12, 24, 17, 40, tzinfo=timezone.utc)
    at = datetime(2026, 12, 25, 10, 0, tzinfo=timezone.utc)
    (objection,) = objections(at, (), hours, now, LONDON)
    assert (objection.trouble, objection.name) == (SlotTrouble.HOLIDAY, "Christmas Day")
    slots = free_slots((), hours, now, LONDON, count=2)
    assert [f"{slot:%a %d %H:%M}" for slot in slots] == ["Mon 28 08:00", "Mon 28 08:15"]


def test_hours_of_a_day_close_only_these_hours() -> None:
    closed = ClosedDays((ClosedTime("Christmas Eve", date(2026, 12, 24), time(12), time(17)),))
    hours = working_hours(Settings(), closed)
    now = datetime(2026, 12, 24, 11, 20, tzinfo=timezone.utc)
    slots = free_slots((), hours, now, LONDON, count=2)
    assert [f"{slot:%H:%M}" for slot in slots] == ["11:45", "17:00"]
    assert hours.is_working_day(date(2026, 12, 24))


def test_two_calls_fit_into_a_slot_where_the_settings_say_so() -> None:
    now = datetime(2026, 12, 1, 9, 0, tzinfo=timezone.utc)
    at = now + timedelta(hours=1)
    one, two = Settings(), Settings(slot_capacity=2)
    for taken, setting, full in (
        ((at,), one, True),
        ((at,), two, False),
        ((at, at + timedelta(minutes=14)), two, True),
    ):
        found = objections(at, taken, working_hours(setting), now, LONDON)
        assert [each.trouble for each in found] == ([SlotTrouble.TAKEN] if full else [])
    (full_slot,) = objections(at, (at, at), working_hours(two), now, LONDON)
    assert (full_slot.taken, full_slot.capacity) == (2, 2)


def test_a_window_is_full_only_when_each_of_its_slots_is() -> None:
    now = datetime(2026, 12, 1, 9, 0, tzinfo=timezone.utc)
    at = now + timedelta(hours=1)
    until = at + timedelta(minutes=30)
    quarter = timedelta(minutes=15)
    hours = working_hours(Settings())
    assert objections(at, (at,), hours, now, LONDON, until=until) == ()
    (full,) = objections(at, (at, at + quarter), hours, now, LONDON, until=until)
    assert full.trouble is SlotTrouble.TAKEN


def test_quiet_hours_and_working_days_are_those_of_the_settings() -> None:
    mine = Settings(work_days=(5,), quiet_from="22:00", quiet_until="09:00")
    hours = working_hours(mine)
    now = datetime(2026, 12, 1, 9, 0, tzinfo=timezone.utc)
    tokyo = ZoneInfo("Asia/Tokyo")
    saturday = datetime(2026, 12, 5, 8, 0, tzinfo=timezone.utc)  # 17:00 in Tokyo
    assert objections(saturday, (), hours, now, LONDON, tokyo) == ()
    late = datetime(2026, 12, 5, 13, 30, tzinfo=timezone.utc)  # 22:30 in Tokyo
    found = objections(late, (), hours, now, LONDON, tokyo)
    assert [each.trouble for each in found] == [SlotTrouble.AT_NIGHT_THERE]
    monday = datetime(2026, 12, 7, 8, 0, tzinfo=timezone.utc)
    assert objections(monday, (), hours, now, LONDON)[0].trouble is SlotTrouble.OUTSIDE_HOURS


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001
    st.sampled_from(["Europe/London", "America/St_Johns", "Asia/Kathmandu"]),
    st.sets(st.integers(0, 6), min_size=1),
    st.tuples(st.integers(0, 23), st.integers(0, 23)),
    st.lists(st.integers(0, 20), max_size=5),
    st.integers(1, 3),
)
def test_offered_slots_have_nothing_against_them(
    naive: datetime,
    zone_name: str,
    work_days: set[int],
    clock: tuple[int, int],
    closed_days: list[int],
    capacity: int,
) -> None:
    """Also at a desk that works through the night or never closes."""
    now, zone = naive.replace(tzinfo=timezone.utc), ZoneInfo(zone_name)
    closed = ClosedDays(
        tuple(ClosedTime("Closed", now.date() + timedelta(days=n)) for n in closed_days)
    )
    mine = Settings(
        work_days=tuple(sorted(work_days)),
        work_from=f"{clock[0]:02}:00",
        work_until=f"{clock[1]:02}:00",
        slot_capacity=capacity,
    )
    hours = working_hours(mine, closed)
    taken = [now + timedelta(minutes=20)] * capacity
    slots = free_slots(taken, hours, now, zone)
    assert list(slots) == sorted(set(slots))
    for slot in slots:
        assert objections(slot, taken, hours, now, zone) == ()


# --- the command ---------------------------------------------------------------------------------


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "workstation", "--data-dir", str(tmp_path / "data")]
    return subprocess.run(
        [*command, "holidays", *arguments], capture_output=True, text=True, check=False
    )


def test_the_command_imports_lists_and_removes(tmp_path: Path) -> None:
    file = tmp_path / "company.ics"
    year = datetime.now(timezone.utc).year + 1
    file.write_text(
        "BEGIN:VCALENDAR\nX-WR-CALNAME:Company\nBEGIN:VEVENT\nUID:1\nSUMMARY:Company day\n"
        f"DTSTART;VALUE=DATE:{year}0604\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    assert run(tmp_path, "import", str(file)).stdout == "1 holiday of Company kept.\n"
    assert run(tmp_path, "list").stdout == f"{year}-06-04\tall day\tCompany day\tCompany\n"
    gone = run(tmp_path, "import", str(tmp_path / "nothing.ics"))
    assert gone.returncode == 1
    assert "nothing was changed" in gone.stderr
    assert run(tmp_path, "remove", "Other").returncode == 1
    assert run(tmp_path, "remove", "Company").stdout == "1 of Company removed.\n"
    assert run(tmp_path, "list").stdout == ""
