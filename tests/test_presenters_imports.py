"""The import page: a file is looked at, columns are named, all of it or nothing comes in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.database import Database, close, open_database
from storage.import_worker import ImportWorker
from storage.stores import SqliteStores
from tests.fakes import T0
from ui.imports.import_page import ImportPage
from ui.panels.pick_box import PickBox
from ui.presenters.imports import ImportPresenter
from ui.presenters.long_work import LongWork
from workstation.customers import Customer
from workstation.ids import CustomerId
from workstation.imports.values import ImportField, ImportUnreadable

ROWS = "Name,Kontaktart,Phone\r\nAna Ruiz,0161 496 0183,0161 496 0182\r\nGrace Lim,,12\r\n"


class Choosing:
    """Chooses the file that the test names."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def __call__(self, taken: Callable[[Path], None]) -> None:
        if self.path is not None:
            taken(self.path)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_database(tmp_path / "workstation.db")
    yield db
    close(db)


@pytest.fixture
def choosing() -> Choosing:
    return Choosing()


@pytest.fixture
def page(qtbot: QtBot) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.resize(960, 760)
    page.show()
    return page


@pytest.fixture
def presenter(
    page: ImportPage, db: Database, choosing: Choosing, tmp_path: Path
) -> Iterator[ImportPresenter]:
    worker = ImportWorker(
        tmp_path / "workstation.db", lambda: "GB", lambda: "Dana Reyes", lambda: T0
    )
    presenter = ImportPresenter(page, worker, choosing)
    presenter.open()
    yield presenter
    presenter.work.wait()


def wait(qtbot: QtBot, presenter: ImportPresenter) -> None:
    qtbot.waitUntil(lambda: not presenter.work.is_running, timeout=10_000)


def choose(
    qtbot: QtBot, presenter: ImportPresenter, page: ImportPage, choosing: Choosing, path: Path
) -> None:
    choosing.path = path
    page.file_button.click()
    wait(qtbot, presenter)


def box_of(page: ImportPage, column: str) -> PickBox:
    (box,) = [b for b in page.findChildren(PickBox) if b.property("column") == column]
    return box


def names(db: Database) -> list[str]:
    return sorted(row["name"] for row in db.query("select name from customers"))


def test_a_file_is_looked_at_and_nothing_changes_until_told(
    qtbot: QtBot,
    presenter: ImportPresenter,
    page: ImportPage,
    choosing: Choosing,
    db: Database,
    tmp_path: Path,
) -> None:
    SqliteStores(db).customers.save(Customer(CustomerId("g"), "Grace Lim"))
    file = tmp_path / "c.csv"
    file.write_text(ROWS)
    choose(qtbot, presenter, page, choosing, file)

    assert page.facts.text() == "2 rows: 1 new, 1 known already, 0 cannot be taken."
    assert page.duplicates.text() == "Line 3: Grace Lim is known as Grace Lim"
    assert "“12” is no telephone number" in page.problems.text()
    assert page.preview.rowCount() == 2
    assert names(db) == ["Grace Lim"]

    with qtbot.waitSignal(presenter.finished, timeout=10_000):
        page.act_button.click()
    assert page.facts.text() == "1 added, 0 filled in, 1 as they were, 0 left out."
    assert names(db) == ["Ana Ruiz", "Grace Lim"]
    with qtbot.waitSignal(presenter.left, timeout=1000):
        page.act_button.click()


def test_a_column_gets_its_meaning_and_the_file_is_looked_at_again(
    qtbot: QtBot,
    presenter: ImportPresenter,
    page: ImportPage,
    choosing: Choosing,
    db: Database,
    tmp_path: Path,
) -> None:
    file = tmp_path / "c.csv"
    file.write_text(ROWS)
    choose(qtbot, presenter, page, choosing, file)
    assert box_of(page, "Phone").currentData() == ImportField.NUMBER.value
    box_of(page, "Kontaktart").wanted.emit(ImportField.NUMBER.value)
    wait(qtbot, presenter)

    numbers = page.preview.item(0, 2)
    assert numbers is not None
    assert set(numbers.text().split(", ")) == {"+44 161 496 0182", "+44 161 496 0183"}


def test_what_is_no_customer_file_is_said_on_the_page(
    qtbot: QtBot,
    presenter: ImportPresenter,
    page: ImportPage,
    choosing: Choosing,
    tmp_path: Path,
) -> None:
    file = tmp_path / "photo.csv"
    file.write_bytes(b"\x00\x01\x02")
    choose(qtbot, presenter, page, choosing, file)
    assert "binary data" in page.trouble.text()
    assert not page.act_button.isVisible()


def test_cancelling_puts_everything_back(
    qtbot: QtBot,
    presenter: ImportPresenter,
    page: ImportPage,
    choosing: Choosing,
    db: Database,
    tmp_path: Path,
) -> None:
    file = tmp_path / "c.csv"
    lines = "".join(f"Person {n},,020 7946 {n:04}\r\n" for n in range(3000))
    file.write_text("Name,X,Phone\r\n" + lines)
    choose(qtbot, presenter, page, choosing, file)
    page.act_button.click()
    qtbot.waitUntil(lambda: "rows so far" in page.progress.text(), timeout=10_000)
    page.cancel_button.click()
    wait(qtbot, presenter)

    assert page.trouble.text() == "Cancelled: everything is as it was before."
    assert names(db) == []


def test_leaving_the_choice_of_a_file_changes_nothing(
    presenter: ImportPresenter, page: ImportPage
) -> None:
    page.file_button.click()
    assert not presenter.work.is_running
    assert page.file_name.text() == "A CSV or vCard file (.csv, .vcf)"


def test_a_bug_in_long_work_is_raised_where_the_window_sees_it(qtbot: QtBot) -> None:
    work = LongWork((ImportUnreadable,))

    def broken(*_: object) -> object:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as seen:
        work.start(broken)
        qtbot.waitUntil(lambda: not work.is_running, timeout=5000)
    assert [kind for kind, *_ in seen] == [ZeroDivisionError]
    with pytest.raises(RuntimeError, match="still running"):
        _start_twice(work)
    work.wait()


def _start_twice(work: LongWork) -> None:
    work.start(lambda progress, is_cancelled: None)
    work.start(lambda progress, is_cancelled: None)
