"""Is the file whole? A glance at every start, a full look when asked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import close, open_database
from storage.integrity import CheckCancelled, full_check, glance
from storage.stores import SqliteStores
from storage.trouble import DatabaseDamaged
from tests.fakes import T0
from workstation.ids import TicketId
from workstation.tickets import Ticket

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of some hundred pages, closed."""
    path = tmp_path / "workstation.db"
    db = open_database(path)
    stores = SqliteStores(db)
    with stores.as_one():
        for number in range(400):
            words = f"the meter reads {number} " * 60
            stores.tickets.save(Ticket(TicketId(f"t{number}"), number, T0, notes=words))
    close(db)
    return path


def look(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        glance(connection, path, whole_up_to=0)


def pages_of(path: Path) -> int:
    return path.stat().st_size // PAGE


def root_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "select rootpage from sqlite_master where name = ?"
        return int(connection.execute(sql, [table]).fetchone()[0])


def overwrite(path: Path, first: int, count: int) -> None:
    """Put rubbish over pages, counted from 1."""
    with path.open("r+b") as file:
        file.seek((first - 1) * PAGE)
        file.write(b"\xde" * PAGE * count)


def test_a_whole_database_passes_both_looks(path: Path) -> None:
    told: list[tuple[int, int]] = []
    look(path)
    full_check(path, lambda done, total: told.append((done, total)))

    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] == len(told) - 1


def test_a_database_in_use_passes_both_looks(path: Path) -> None:
    db = open_database(path)
    SqliteStores(db).tickets.save(Ticket(TicketId("new"), 9999, T0, notes="x" * 200_000))
    look(path)
    full_check(path)
    close(db)


def cut_short(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def cut_within_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 100)


def overwrite_a_stretch(path: Path) -> None:
    overwrite(path, pages_of(path) // 2, pages_of(path) // 10)


def overwrite_a_root(path: Path) -> None:
    overwrite(path, root_of(path, "promises"), 1)


@pytest.mark.parametrize(
    "damage", [cut_short, cut_within_a_page, overwrite_a_stretch, overwrite_a_root]
)
def test_a_glance_sees_what_is_cut_or_overwritten(
    path: Path, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    damage(path)
    with pytest.raises(DatabaseDamaged, match="left as it is"):
        look(path)


def test_the_full_look_finds_a_single_bad_page(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = path.read_bytes()
    leaf = next(
        page
        for page in range(pages_of(path), 1, -1)
        if before[(page - 1) * PAGE] == 13 and page != root_of(path, "tickets")
    )
    with path.open("r+b") as file:
        file.seek((leaf - 1) * PAGE + 8)
        file.write(b"\xff" * 200)  # the page still begins as a page does

    look(path)
    with pytest.raises(DatabaseDamaged, match="restore a copy"):
        full_check(path)


def test_the_full_look_finds_a_row_without_its_ticket(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "insert into next_steps values ('s', 'no such ticket', '', '', null, null, null, 0)"
        )
    with pytest.raises(DatabaseDamaged):
        full_check(path)


def test_the_full_look_can_be_stopped_between_tables_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(CheckCancelled):
        full_check(path, is_cancelled=lambda: True)
    assert path.read_bytes() == before
