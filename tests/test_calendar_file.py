"""The calendar file: read back by two readers, the same entry through every move, names as told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from storage.calendar_file import CalendarUnwritable
from storage.stores import SqliteStores
from tests.databases import empty_database
from workstation.calendar_items import (
    CalendarItem,
    CalendarRules,
    CalendarWords,
    NameStyle,
    calendar_pieces,
    shown_name,
)
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.cli import main
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.moves import Move, ToldBy
from workstation.promises import Promise, moved
from workstation.tickets import Ticket

UTC = timezone.utc
T0 = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
RULES = CalendarRules(names=NameStyle.NAMES, with_subject=True)


@pytest.fixture
def stores() -> Iterator[SqliteStores]:
    db = empty_database()
    yield SqliteStores(db)
    db.close()


def callback(name: str = "c", **changes: object) -> Callback:
    made = Callback(
        CallbackId(name), "+441632960123", "Tom Brennan", T0 + HOUR, T0, CallbackReason.TICKET
    )
    return replace(made, subject="The meter", owner="Dana", **changes)  # type: ignore[arg-type]


def events(file: Path) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def written(stores: SqliteStores, target: Path, rules: CalendarRules = RULES) -> dict[str, Any]:
    stores.calendar.write_subscribed(target, rules, CalendarWords(), None, T0)
    return events(target)


def test_window_and_point_in_time_are_read_back_in_utc(
    stores: SqliteStores, tmp_path: Path
) -> None:
    stores.callbacks.save(callback("point"))
    stores.callbacks.save(callback("window", until=T0 + 3 * HOUR))
    found = written(stores, tmp_path / "desk.ics")
    point, window = (found[f"callback-{name}@workstation.invalid"] for name in ("point", "window"))
    assert (point.start, point.end) == (T0 + HOUR, T0 + HOUR + timedelta(minutes=15))
    assert (window.start, window.end) == (T0 + HOUR, T0 + 3 * HOUR)
    assert str(point["summary"]) == "Call Tom Brennan"
    assert str(point["status"]) == "CONFIRMED"


def test_another_reader_reads_the_same(stores: SqliteStores, tmp_path: Path) -> None:
    stores.callbacks.save(callback())
    target = tmp_path / "desk.ics"
    written(stores, target, replace(RULES, alarm_before_s=300))
    with target.open(encoding="utf-8") as file:
        (event,) = vobject.readOne(file).vevent_list
    assert event.dtstart.value == T0 + HOUR
    assert event.valarm.trigger.value == timedelta(minutes=-5)


def test_a_move_keeps_the_entry_and_raises_its_sequence(
    stores: SqliteStores, tmp_path: Path
) -> None:
    one = callback()
    stores.callbacks.save(one)
    before = written(stores, tmp_path / "desk.ics")
    move = Move(T0, one.due_at, one.due_at + HOUR, "report is late", ToldBy.CALL)
    stores.callbacks.save(replace(one, due_at=move.to_at, moves=(move,)))
    after = written(stores, tmp_path / "desk.ics")
    assert set(after) == set(before)
    (event,) = after.values()
    assert (event.start, event["sequence"]) == (T0 + 2 * HOUR, 1)


def test_moved_promise_is_one_entry(stores: SqliteStores, tmp_path: Path) -> None:
    stores.tickets.save(Ticket(TicketId("t"), 1, T0))
    first = Promise(PromiseId("p"), TicketId("t"), "A letter", T0 + HOUR, T0, to_whom="Tom")
    old, new = moved(first, PromiseId("q"), T0 + 5 * HOUR, "no stamps", T0, ToldBy.CALL)
    stores.promises.save(old)
    stores.promises.save(new)
    found = written(stores, tmp_path / "desk.ics")
    assert list(found) == ["promise-p@workstation.invalid"]
    (event,) = found.values()
    assert (event.end, event["sequence"]) == (T0 + 5 * HOUR, 1)


def test_cancelled_stays_so_that_calendars_take_it_away(
    stores: SqliteStores, tmp_path: Path
) -> None:
    stores.callbacks.save(callback(state=CallbackState.CANCELLED))
    (event,) = written(stores, tmp_path / "desk.ics").values()
    assert str(event["status"]) == "CANCELLED"


def test_no_more_of_a_person_than_was_chosen(stores: SqliteStores, tmp_path: Path) -> None:
    stores.callbacks.save(callback())
    target = tmp_path / "desk.ics"
    written(stores, target, CalendarRules())
    text = target.read_text(encoding="utf-8")
    assert "SUMMARY:Call T. B." in text
    for secret in ("Brennan", "960123", "meter"):
        assert secret not in text
    assert shown_name("Tom Brennan", NameStyle.NONE) == ""


def test_file_is_private_whole_and_left_alone_when_nothing_changed(
    stores: SqliteStores, tmp_path: Path
) -> None:
    stores.callbacks.save(callback())
    target = tmp_path / "desk.ics"
    written(stores, target)
    assert target.stat().st_mode & 0o077 == 0
    before = target.stat().st_ino
    written(stores, target)
    assert target.stat().st_ino == before
    assert [each.name for each in tmp_path.iterdir()] == ["desk.ics"]


def test_place_that_cannot_be_written_has_its_sentence(
    stores: SqliteStores, tmp_path: Path
) -> None:
    with pytest.raises(CalendarUnwritable, match="could not be written"):
        written(stores, tmp_path / "no such folder" / "desk.ics")


def test_command_writes_all_or_one_agents(tmp_path: Path) -> None:
    run = CliRunner()
    place = ["--data-dir", str(tmp_path / "data")]
    made = run.invoke(main, [*place, "demo-data", "--customers", "20", "--tickets", "20"])
    target = tmp_path / "out.ics"
    result = run.invoke(
        main, [*place, "callbacks", "export", "--format", "ics", "--out", str(target)]
    )
    assert result.exit_code == 0, (made.output, result.output)
    assert f"{len(events(target))} entries" in result.output


@given(
    st.lists(
        st.builds(
            CalendarItem,
            uid=st.uuids().map(str),
            begin=st.integers(946_684_800, 4_102_444_800).map(
                lambda second: datetime.fromtimestamp(second, UTC)
            ),
            end=st.just(datetime(2101, 1, 1, tzinfo=UTC)),
            name=st.text(max_size=40),
            subject=st.text(max_size=200),
            is_promise=st.booleans(),
            is_cancelled=st.booleans(),
            is_settled=st.booleans(),
            sequence=st.integers(0, 99),
            changed_at=st.just(T0),
        ),
        max_size=5,
        unique_by=lambda item: item.uid,
    )
)
def test_whatever_is_in_it_comes_back(items: list[CalendarItem]) -> None:
    data = b"".join(calendar_pieces(items, RULES, CalendarWords()))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = {str(e["uid"]): e for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    assert set(found) == {item.uid for item in items}
    for item in items:
        event = found[item.uid]
        assert event.start == item.begin.replace(microsecond=0)
        assert int(event["sequence"]) == item.sequence
