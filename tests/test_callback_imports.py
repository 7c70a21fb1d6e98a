"""Callbacks from a CSV file: read with what is wrong named, folded, taken back, on the page."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from storage.callback_import_worker import CallbackImportWorker
from storage.database import Database, close, open_database
from storage.settings_file import SettingsFile
from storage.stores import SqliteStores
from ui.imports.import_page import ImportPage
from ui.presenters.imports import ImportPresenter
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason
from workstation.cli import main
from workstation.customers import Customer
from workstation.folding import reasons
from workstation.ids import CustomerId
from workstation.imports.owed_calls import RowReader
from workstation.imports.reading import guessed_for_calls
from workstation.imports.values import (
    Duplicates,
    ImportField,
    ImportReport,
    ImportUnreadable,
    Record,
)
from workstation.profiles import profile_at
from workstation.settings import Settings

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=timezone.utc)
LONDON = ZoneInfo("Europe/London")
MIA = Customer(CustomerId("cu1"), "Mia Fenn", numbers=("+441614960182",), time_zone="Europe/Madrid")
HEAD = "Phone;Name;Due;Subject;Owner;Time zone\n"
ROWS = (
    "0161 496 0182;Mia F.;2026-12-08 10:00;The bill;Sam Reed;\n"
    "+44 161 496 0999;Jon Ash;08.12.2026 10:00-12:00;Meter;;Europe/Madrid\n"
    "0161 496 0182;;2026-12-08 11:30;The meter;Sam Reed;\n"
    "12x4;Nobody;2026-12-08 10:00;;;\n"
    "0161 496 0777;Ann Poe;next week;;;\n"
    "0161 496 0778;Bo Lee;2026-11-30 10:00;;;\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def stores(path: Path) -> Iterator[SqliteStores]:
    db: Database = open_database(path)
    stores = SqliteStores(db)
    stores.customers.save(MIA)
    yield stores
    close(db)


@pytest.fixture
def worker(path: Path, stores: SqliteStores) -> CallbackImportWorker:
    minutes = (NOW + timedelta(minutes=n) for n in itertools.count())
    return CallbackImportWorker(
        path, lambda: "GB", lambda: "Dana Reyes", lambda: next(minutes), LONDON
    )


def written(folder: Path, text: str) -> Path:
    file = folder / "calls.csv"
    file.write_text(text, encoding="utf-8")
    return file


def taken_in(worker: CallbackImportWorker, file: Path) -> ImportReport:
    source, mapped = worker.look_at(file)
    return worker.run(source, mapped, Duplicates.SKIP, lambda _: None, lambda: False)


def by_number(stores: SqliteStores) -> dict[str, Callback]:
    return {each.number: each for each in stores.callbacks.open_callbacks()}


# --- reading a row


def read(due: str, region: str = "GB", zone: str = "") -> str:
    values = [(ImportField.NUMBER, "+441614960182"), (ImportField.DUE, due)]
    values += [(ImportField.TIME_ZONE, zone)] if zone else []
    parsed = RowReader(region, LONDON, NOW).parsed(Record(7, tuple(values)))
    if parsed.call is None:
        return parsed.problems[0]
    until = parsed.call.until
    end = f" – {until:%H:%M}" if until else ""
    return f"{parsed.call.due_at:%Y-%m-%d %H:%M}{end}"


@pytest.mark.parametrize(
    ("due", "found"),
    [
        ("2026-12-24 10:00", "2026-12-24 10:00"),
        ("2026-12-24T10:00:30", "2026-12-24 10:00"),
        ("2026-12-24T10:00:00Z", "2026-12-24 10:00"),
        ("2026-12-24 10:00+02:00", "2026-12-24 08:00"),
        ("24.12.2026 9.30", "2026-12-24 09:30"),
        ("24.12.2026, 10:00 – 12:00", "2026-12-24 10:00 – 12:00"),
        ("5/6/2027 10:00", "2027-06-05 09:00"),
        ("2027-07-01 10:00", "2027-07-01 09:00"),
    ],
)
def test_usual_ways_to_write_a_time_are_read(due: str, found: str) -> None:
    assert read(due) == found


def test_month_and_day_are_in_the_order_of_the_country() -> None:
    assert read("5/6/2027 10:00", "US") == "2027-05-06 09:00"


def test_the_customers_zone_counts_for_their_time() -> None:
    assert read("2026-12-24 10:00", zone="Europe/Madrid") == "2026-12-24 09:00"


@pytest.mark.parametrize(
    ("due", "why"),
    [
        ("", "Line 7 is left out: it has no time."),
        ("Tuesday", "Line 7 is left out: “Tuesday” is no date and time, as in 2026-12-24 10:00."),
        (
            "31.02.2027 10:00",
            "Line 7 is left out: “31.02.2027 10:00” is no date and time, as in 2026-12-24 10:00.",
        ),
        (
            "2026-12-24 12:00-10:00",
            "Line 7 is left out: “2026-12-24 12:00-10:00” ends before it begins.",
        ),
        (
            "2027-03-28 01:30",
            "Line 7 is left out: “2027-03-28 01:30” does not exist there: the clocks are put "
            "forward then.",
        ),
    ],
)
def test_a_time_that_is_none_is_named_with_its_line(due: str, why: str) -> None:
    assert read(due) == why


def test_columns_are_guessed_in_both_languages() -> None:
    columns = ("Telefon", "Kunde", "Fällig am", "Betreff", "Zuständig", "Zeitzone", "Notiz")
    assert guessed_for_calls(columns) == {
        "Telefon": ImportField.NUMBER,
        "Kunde": ImportField.NAME,
        "Fällig am": ImportField.DUE,
        "Betreff": ImportField.SUBJECT,
        "Zuständig": ImportField.OWNER,
        "Zeitzone": ImportField.TIME_ZONE,
    }


# --- taken in, and back


def test_a_file_is_taken_in_with_what_is_wrong_named(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    report = taken_in(worker, written(tmp_path, HEAD + ROWS))
    assert (report.records, report.added, report.left_out) == (6, 4, 2)
    assert [problem.words for problem in report.problems] == [
        "Line 5 is left out: “12x4” is no telephone number.",
        "Line 6 is left out: “next week” is no date and time, as in 2026-12-24 10:00.",
        "Line 7: its time is past, so it is late at once.",
    ]
    owed = by_number(stores)
    mia = owed["+441614960182"]
    assert (mia.name, mia.customer_id, mia.owner) == ("Mia Fenn", MIA.id, "Sam Reed")
    assert [each.subject for each in reasons(mia)] == ["The bill", "The meter"]
    assert {mia.reason, *(each.reason for each in mia.also)} == {CallbackReason.IMPORTED}
    jon = owed["+441614960999"]
    assert (jon.owner, jon.time_zone) == ("Dana Reyes", "Europe/Madrid")
    assert (jon.due_at.hour, jon.until.hour if jon.until else 0) == (9, 11)


def test_looking_changes_nothing_and_tells_what_is_owed_already(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    file = written(tmp_path, HEAD + ROWS)
    source, mapped = worker.look_at(file)
    report = worker.check(source, mapped, lambda _: None, lambda: False)
    assert stores.callbacks.open_count() == 0
    assert [call.name for call in report.first_calls[:2]] == ["Mia Fenn", "Jon Ash"]
    taken_in(worker, file)
    again = worker.check(source, mapped, lambda _: None, lambda: False)
    assert (again.duplicate_count, again.left_out) == (4, 2)


def test_the_same_file_twice_owes_nothing_twice(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    file = written(tmp_path, HEAD + ROWS)
    taken_in(worker, file)
    before = by_number(stores)
    report = taken_in(worker, file)
    assert (report.added, report.skipped) == (0, 4)
    assert by_number(stores) == before


def test_an_import_is_taken_back_but_for_what_was_tried(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    report = taken_in(worker, written(tmp_path, HEAD + ROWS))
    jon = by_number(stores)["+441614960999"]
    stores.callbacks.save(replace(jon, attempts=(Attempt(NOW, AttemptOutcome.BUSY),)))
    assert worker.undo(report.import_id) == 1
    assert list(by_number(stores)) == ["+441614960999"]
    assert worker.undo(report.import_id) == 0


def test_what_was_owed_before_stands_again_when_an_import_is_taken_back(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    taken_in(worker, written(tmp_path, HEAD + "0161 496 0182;;2026-12-08 11:00;First;Sam;\n"))
    before = by_number(stores)
    later = taken_in(worker, written(tmp_path, HEAD + "0161 496 0182;;2026-12-08 9:00;New;Sam;\n"))
    (both,) = by_number(stores).values()
    assert [each.subject for each in reasons(both)] == ["New", "First"]
    worker.undo(later.import_id)
    (left,) = by_number(stores).values()
    (first,) = before.values()
    assert (left.id, left.due_at, left.subject, left.also) == (first.id, first.due_at, "First", ())


def test_a_cancelled_import_leaves_nothing(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    rows = "".join(f"+4416149{n:05};;2026-12-08 10:00;;;\n" for n in range(300))
    source, mapped = worker.look_at(written(tmp_path, HEAD + rows))
    seen: list[int] = []
    report = worker.run(source, mapped, Duplicates.SKIP, seen.append, lambda: len(seen) == 2)
    assert (report.was_cancelled, seen) == (True, [25, 50])
    assert stores.callbacks.open_count() == 0


def test_an_import_that_died_is_taken_back_at_the_next_start(
    worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    class Died(BaseException):
        pass

    def die(rows: int) -> None:
        raise Died

    rows = "".join(f"+4416149{n:05};;2026-12-08 10:00;;;\n" for n in range(150))
    source, mapped = worker.look_at(written(tmp_path, HEAD + rows))
    with pytest.raises(Died):
        worker.run(source, mapped, Duplicates.SKIP, die, lambda: False)
    worker.undo_unfinished()
    assert stores.callbacks.open_count() == 0


def test_a_vcard_tells_no_times(worker: CallbackImportWorker, tmp_path: Path) -> None:
    card = tmp_path / "mia.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Mia\nEND:VCARD\n")
    with pytest.raises(ImportUnreadable, match="tells no times"):
        worker.look_at(card)


# --- the page


def test_page_shows_the_calls_takes_them_in_and_back(
    qtbot: QtBot, worker: CallbackImportWorker, stores: SqliteStores, tmp_path: Path
) -> None:
    file = written(tmp_path, HEAD + ROWS)
    page = ImportPage(for_calls=True)
    qtbot.addWidget(page)

    def choose(taken: Callable[[Path], None]) -> None:
        taken(file)

    presenter = ImportPresenter(page, worker, choose, calls=worker, zone=LONDON)
    presenter.open()
    page.show()
    page.file_button.click()
    qtbot.waitUntil(lambda: page.act_button.isVisible() and page.act_button.isEnabled())
    first = [page.preview.item(0, column).text() for column in range(4)]  # type: ignore[union-attr]
    assert first == ["Mia Fenn", "+44 161 496 0182", "8 Dec 2026 10:00", "The bill"]
    assert not page.duplicates_card.isVisible()
    assert "Line 6" in page.problems.text()
    with qtbot.waitSignal(presenter.finished):
        page.act_button.click()
    assert stores.callbacks.open_count() == 3
    assert page.undo_button.isVisible()
    page.undo_button.click()
    qtbot.waitUntil(lambda: not page.undo_button.isVisible())
    assert page.facts.text() == "Taken back: nothing of this file is owed any more."
    assert stores.callbacks.open_count() == 0


# --- the command


def test_command_takes_in_and_takes_back(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    profile = profile_at("t", folder)
    profile.make_folders()
    SettingsFile(profile.settings_file).save(Settings(agent_name="Dana Reyes"))
    file = written(tmp_path, HEAD + ROWS)

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["--data-dir", str(folder), *words])
        return result.exit_code, result.output

    code, said = run("import-callbacks", str(file), "--dry-run")
    assert (code, said.splitlines()[-1]) == (
        0,
        "6 rows: 4 new, 0 owed already, 2 would be left out. Nothing was changed.",
    )
    code, said = run("import-callbacks", str(file))
    assert (code, said.splitlines()[-1]) == (0, "6 rows: 4 taken in, 0 owed already, 2 left out.")
    assert "Line 6 is left out" in said
    assert run("import-callbacks", "--undo") == (0, "The import was taken back.\n")
    code, said = run("import-callbacks", "--undo")
    assert (code, said) == (1, "Error: There is no import of callbacks to take back.\n")
    headless = written(tmp_path, "a;b\n1;2\n")
    code, said = run("import-callbacks", str(headless))
    assert code == 2
    assert "No column says due and number" in said
