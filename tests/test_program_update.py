"""A big file of an older version is brought up to date before the desk opens, and beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlite_utils import Database

from storage.database import close, open_database, takes_long_to_open
from storage.integrity import WHOLE_UP_TO_BYTES
from storage.migrations import SCHEMA
from storage.stores import SqliteStores
from tests.driven_desk import DrivenDesk, Workplace
from tests.fakes import T0
from ui.main_window.waiting_page import WaitingPage, WaitingView
from workstation.ids import TicketId
from workstation.tickets import Ticket


def make_older(path: Path, size: int) -> None:
    """Make the file that a version without the last step would have left, ``size`` bytes big."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection, execute_plugins=False)
        SCHEMA.apply(db, stop_before=SCHEMA.pending(db)[-1].name)
        ticket = Ticket(TicketId("t1"), 48213, T0, notes="x" * size)
        SqliteStores(db).tickets.save(ticket)


def test_only_a_big_file_of_an_older_version_takes_long(tmp_path: Path) -> None:
    missing, small, big = tmp_path / "missing.db", tmp_path / "small.db", tmp_path / "big.db"
    make_older(small, 1000)
    make_older(big, WHOLE_UP_TO_BYTES)
    assert [takes_long_to_open(path) for path in (missing, small, big)] == [False, False, True]
    assert not missing.exists()

    close(open_database(big))
    assert not takes_long_to_open(big)


def test_what_is_no_database_is_left_to_the_opening_to_name(tmp_path: Path) -> None:
    path = tmp_path / "noise.db"
    path.write_bytes(b"noise " * WHOLE_UP_TO_BYTES)
    assert not takes_long_to_open(path)


def test_the_page_says_what_is_waited_for(qtbot: QtBot) -> None:
    page = WaitingPage()
    qtbot.addWidget(page)
    page.show_waiting(WaitingView("Bringing your data up to date", "A copy is kept."))
    assert page.title.text() == page.accessibleName() == "Bringing your data up to date"
    assert page.words.text() == page.accessibleDescription() == "A copy is kept."


@pytest.fixture
def workplace(qtbot: QtBot, data_dir: Path) -> Iterator[Workplace]:
    place = Workplace(qtbot, data_dir, customer_port=5060)
    yield place
    place.close()


@pytest.mark.desktop
def test_a_desk_opens_by_itself_once_its_data_are_up_to_date(workplace: Workplace) -> None:
    path = workplace.profile.database_file
    make_older(path, WHOLE_UP_TO_BYTES)

    desk: DrivenDesk = workplace.open()

    desk.wait_until(lambda state: state["full_page"] != "waiting" and not state["trouble"])
    assert len(list(path.parent.glob("*-before-*.db"))) == 1
    assert not takes_long_to_open(path)
