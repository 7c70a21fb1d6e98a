"""The engine's journal: written before reported, read after any end."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from telephony.journal import (
    EngineStarted,
    Journal,
    JournalRun,
    closings_of,
    read_journals,
    remove_folded,
)
from tests.fakes import T0, ManualClock
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.ids import AccountId, CallId, EventId
from workstation.phone import CallChanged

ENGINE = "01a20200-0000-7000-8000-000000000001"


def call(number: int = 1, state: CallState = CallState.INCOMING) -> Call:
    return Call(
        id=CallId(f"c{number}"),
        direction=Direction.INBOUND,
        remote_uri="sip:mia@example.test",
        placed_at=T0,
        state=state,
        account_id=AccountId("a1"),
    )


def event(number: int, value: Call, seconds: float = 0.0) -> CallChanged:
    return CallChanged(
        event_id=EventId(f"e{number}"), at=T0 + timedelta(seconds=seconds), call=value
    )


def ended(value: Call) -> Call:
    end = CallEnd(EndedBy.CUSTOMER, 200, "OK", "the customer hung up")
    return value.moved_to(CallState.DISCONNECTED, at=Moment(T0, 1.0), end=end)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    journal = make_journal(folder)
    yield journal
    journal.close(T0)


def make_journal(folder: Path, engine_id: str = ENGINE, hours: int = 0) -> Journal:
    at = T0 + timedelta(hours=hours)
    return Journal(folder, EngineStarted(engine_id=engine_id, at=at, pid=7, version="0.1.0"))


def only_run(folder: Path) -> JournalRun:
    (run,) = read_journals(folder)
    return run


def test_no_folder_holds_no_journals(folder: Path) -> None:
    assert read_journals(folder) == []


def test_what_was_appended_is_read_in_order(folder: Path, journal: Journal) -> None:
    events = [event(1, call(1)), event(2, call(2)), event(3, ended(call(1)))]
    for each in events:
        journal.append(each)
    run = only_run(folder)
    assert run.engine_id == ENGINE
    assert list(run.events) == events
    assert not run.ended_cleanly
    assert [value.id for value in run.open_calls()] == ["c2"]


def test_an_orderly_end_is_seen(folder: Path) -> None:
    journal = make_journal(folder)
    journal.append(event(1, call()))
    journal.close(T0 + timedelta(minutes=1))
    run = only_run(folder)
    assert run.ended_cleanly
    assert run.last_seen_at == T0 + timedelta(minutes=1)


@pytest.mark.parametrize("kept", range(1, 40, 7))
def test_a_torn_last_line_is_left_out(folder: Path, kept: int) -> None:
    journal = make_journal(folder)
    journal.append(event(1, call(1)))
    size = journal.path.stat().st_size
    journal.append(event(2, call(2)))
    os.truncate(journal.path, size + kept)
    run = only_run(folder)
    assert [each.event_id for each in run.events] == ["e1"]
    assert run.unreadable_lines == 1
    journal.close(T0)


def test_a_damaged_first_line_does_not_hide_the_rest(folder: Path, journal: Journal) -> None:
    journal.append(event(1, call(1)))
    data = journal.path.read_bytes()
    journal.path.write_bytes(b"\0\0\0" + data[3:])
    run = only_run(folder)
    assert (run.engine_id, len(run.events), run.unreadable_lines) == (ENGINE, 1, 1)


def test_a_file_without_one_good_line_is_no_run(folder: Path, journal: Journal) -> None:
    journal.path.write_bytes(b"\xff\xfe nonsense")
    assert read_journals(folder) == []


def test_a_full_disk_is_said_and_the_next_line_is_whole(folder: Path) -> None:
    journal = make_journal(folder)
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    good = os.dup(journal._file.fileno())
    with full.open("wb") as device:
        os.dup2(device.fileno(), journal._file.fileno())
    with pytest.raises(OSError, match="No space left"):
        journal.append(event(1, call(1)))
    os.dup2(good, journal._file.fileno())
    os.close(good)
    journal.append(event(2, call(2)))
    journal.close(T0)
    run = only_run(folder)
    assert [each.event_id for each in run.events] == ["e2"]
    assert run.unreadable_lines == 0


def test_runs_come_oldest_first(folder: Path) -> None:
    for number, hours in ((1, 5), (2, 1), (3, 3)):
        make_journal(folder, f"engine{number}", hours).close(T0)
    assert [run.engine_id for run in read_journals(folder)] == ["engine2", "engine3", "engine1"]


def test_open_calls_of_a_dead_engine_are_closed_truthfully(folder: Path, journal: Journal) -> None:
    talking = call(1).moved_to(CallState.CONFIRMED, at=Moment(T0, 1.0))
    journal.append(event(1, talking))
    journal.append(event(2, ended(call(2))))
    journal.note_still_on(T0 + timedelta(minutes=7))
    run = only_run(folder)
    (closing,) = closings_of(run)
    assert closing.call.id == "c1"
    assert closing.call.end == CallEnd(EndedBy.FAILURE, words="phone engine stopped")
    assert closing.call.ended_at == T0 + timedelta(minutes=7)
    assert closing.call.talk_time(now=T0) == timedelta(minutes=7)


def test_closing_twice_gives_the_same_events(folder: Path, journal: Journal) -> None:
    journal.append(event(1, call(1)))
    first = closings_of(only_run(folder))
    journal.append(event(2, replace(call(2), remote_name="Mia")))
    second = closings_of(only_run(folder))
    assert first[0].event_id == second[0].event_id
    assert len({closing.event_id for closing in second}) == 2


def test_every_state_a_call_can_be_left_in_can_be_closed(folder: Path, journal: Journal) -> None:
    states = [state for state in CallState if state is not CallState.DISCONNECTED]
    for number, state in enumerate(states):
        journal.append(event(number, call(number, state)))
    assert len(closings_of(only_run(folder))) == len(states)


def test_folded_runs_are_removed_but_not_that_of_the_running_engine(folder: Path) -> None:
    for number in (1, 2, 3):
        make_journal(folder, f"engine{number}", number).close(T0)
    remove_folded(read_journals(folder), running_engine_id="engine2")
    assert [run.engine_id for run in read_journals(folder)] == ["engine2"]


def test_only_this_user_can_read_a_journal(folder: Path, journal: Journal) -> None:
    assert journal.path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_appended_lines_are_on_the_disk_at_once(
    folder: Path, journal: Journal, clock: ManualClock
) -> None:
    journal.append(event(1, call(1)))
    assert [each.event_id for each in only_run(folder).events] == ["e1"]
    journal.note_still_on(clock.now().at)
    assert only_run(folder).last_seen_at == clock.now().at
