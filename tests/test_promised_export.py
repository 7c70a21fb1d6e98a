"""Lists and figures as CSV: read back as they were, no formula in them, whole or not there."""

import csv
import os
from datetime import timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from storage.csv_file import CsvCancelled, CsvUnwritable, write_csv
from storage.database import close, open_database
from storage.promised_export import write_callbacks, write_promises
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.disks import disk_of
from tests.fakes import T0
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason
from workstation.cli import main
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.moves import ToldBy
from workstation.profiles import profile_at
from workstation.promise_figures import Span
from workstation.promises import Promise, PromiseState
from workstation.tickets import Ticket

HOUR = timedelta(hours=1)
TICKET = Ticket(TicketId("t1"), 48_201, T0, "Meter")
OLD = Promise(
    *(PromiseId("p1"), TICKET.id, "=HYPERLINK(1)", T0, T0 - HOUR, "Dana"),
    state=PromiseState.RENEGOTIATED,
    settled_at=T0 - timedelta(minutes=30),
    to_whom='Mia "Mo" Fenn, Leeds',
)
NEW = Promise(
    *(PromiseId("p2"), TICKET.id, "Call\r\nwith the result", T0 + 2 * HOUR, T0, "Dana"),
    moved_from=OLD.id,
    move_reason="Part missing",
    told_by=ToldBy.CALL,
)
CALLBACK = Callback(
    *(CallbackId("c1"), "+15550100", "Mia", T0, T0 - HOUR, CallbackReason.MISSED_CALL),
    ticket_id=TICKET.id,
    attempts=(Attempt(T0, AttemptOutcome.BUSY), Attempt(T0 + HOUR, AttemptOutcome.REACHED)),
)


def fill(stores: SqliteStores) -> None:
    stores.tickets.save(TICKET)
    for promise in (OLD, NEW):
        stores.promises.save(promise)
    stores.callbacks.save(CALLBACK)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_promises_are_told_with_times_here_and_in_utc(tmp_path: Path) -> None:
    db = empty_database()
    fill(SqliteStores(db))
    target = tmp_path / "promises.csv"

    count = write_promises(db, target, ZoneInfo("Europe/Berlin"), T0)

    first, second = rows_of(target)
    assert count == 2
    assert (first["ticket"], first["to_whom"]) == ("48201", 'Mia "Mo" Fenn, Leeds')
    assert first["what"] == "'=HYPERLINK(1)"
    assert first["due_utc"] == f"{T0:%Y-%m-%dT%H:%M:%SZ}"
    assert first["due_local"] == f"{T0.astimezone(ZoneInfo('Europe/Berlin')):%Y-%m-%d %H:%M:%S}"
    assert (first["outcome"], float(first["late_s"])) == ("renegotiated", -1800.0)
    assert (second["outcome"], second["late_s"], second["told_by"]) == ("open", "", "call")
    assert (second["moved_from"], second["reason"]) == ("p1", "Part missing")
    assert second["what"] == "Call\r\nwith the result"
    db.close()


def test_callbacks_tell_of_their_tries_as_numbers(tmp_path: Path) -> None:
    db = empty_database()
    fill(SqliteStores(db))
    target = tmp_path / "callbacks.csv"

    assert write_callbacks(db, target, timezone.utc) == 1

    (row,) = rows_of(target)
    assert (row["number"], row["ticket"], row["reason"]) == ("'+15550100", "48201", "missed_call")
    assert (row["tries"], float(row["first_try_after_s"])) == ("2", 3600.0)
    assert row["last_outcome"] == "reached"
    assert write_callbacks(db, target, None, Span(T0 + HOUR, T0 + 2 * HOUR)) == 0
    db.close()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), min_size=1))
def test_no_cell_begins_as_a_formula_and_every_text_comes_back(texts: list[str]) -> None:
    folder = Path(os.environ["XDG_CACHE_HOME"])
    target = folder / "texts.csv"
    write_csv(target, ("a",), ((text,) for text in texts))

    with target.open(encoding="utf-8", newline="") as file:
        _, *found = list(csv.reader(file, strict=True))

    for text, cells in zip(texts, found, strict=True):
        cell = cells[0] if cells else ""
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert cell in (text, f"'{text}")


def test_lines_end_as_rfc_4180_says_and_the_mark_is_there_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_csv(target, ("a", "b"), [("x", -1.5), (None, 2)], with_bom=True)
    assert target.read_bytes() == b"\xef\xbb\xbfa,b\r\nx,-1.5\r\n,2\r\n"


def test_stopping_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("before", encoding="utf-8")

    with pytest.raises(CsvCancelled):
        write_csv(target, ("a",), (("x",) for _ in range(1000)), is_cancelled=lambda: True)

    assert target.read_text(encoding="utf-8") == "before"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_full_disk_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with disk_of(1, tmp_path / "small") as disk:
        with pytest.raises(CsvUnwritable, match="No space left"):
            write_csv(disk / "a.csv", ("a",), (("x" * 1000,) for _ in range(5000)))
        assert os.listdir(disk) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CsvUnwritable, match="could not be written"):
        write_csv(tmp_path / "nowhere" / "a.csv", ("a",), ())


# --- commands -----------------------------------------------------------------------------------


@pytest.fixture
def place(tmp_path: Path) -> Path:
    profile = profile_at("default", tmp_path / "desk")
    profile.make_folders()
    db = open_database(profile.database_file)
    fill(SqliteStores(db))
    close(db)
    return tmp_path / "desk"


def run(place: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--data-dir", str(place), *words])


def test_the_commands_write_files_that_can_be_read(place: Path, tmp_path: Path) -> None:
    for words in (("callbacks", "export"), ("promises", "export"), ("callbacks", "figures")):
        target = tmp_path / f"{'-'.join(words)}.csv"
        done = run(place, *words, "--out", str(target))
        assert done.exit_code == 0, done.output
        assert rows_of(target)
        again = run(place, *words, "--out", str(target))
        assert (again.exit_code, "is there already" in again.output) == (1, True)


def test_figures_have_a_row_for_each_day_week_or_owner(place: Path, tmp_path: Path) -> None:
    day = T0.astimezone().date()
    spans = ("--from", str(day - timedelta(days=7)), "--to", str(day))
    found = {}
    for by in ("day", "week", "agent"):
        target = tmp_path / f"{by}.csv"
        done = run(place, "callbacks", "figures", *spans, "--by", by, "--out", str(target))
        assert done.exit_code == 0, done.output
        found[by] = rows_of(target)
    assert [row["promises_renegotiated"] for row in found["day"]] == [*"0000000", "1"]
    assert sum(int(row["tries"]) for row in found["week"]) == 2
    assert [(row["owner"], row["tries"]) for row in found["agent"]] == [("", "2"), ("Dana", "0")]


def test_days_the_wrong_way_round_and_a_full_place_are_refused(place: Path, tmp_path: Path) -> None:
    target = str(tmp_path / "a.csv")
    wrong = ("--from", "2026-11-30", "--to", "2026-11-01", "--out", target)
    assert run(place, "callbacks", "export", *wrong).exit_code == 2
    nowhere = run(place, "promises", "export", "--out", str(tmp_path / "no" / "a.csv"))
    assert (nowhere.exit_code, "could not be written" in nowhere.output) == (1, True)
    empty = run(tmp_path / "empty", "promises", "export", "--out", target)
    assert (empty.exit_code, "holds no data" in empty.output) == (1, True)
