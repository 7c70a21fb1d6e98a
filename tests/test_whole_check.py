"""The look at every page runs beside the window and tells what it found in one sentence."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from pytestqt.qtbot import QtBot

from storage.database import close, open_database
from workstation.app.whole_check import WholeCheck


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "workstation.db"
    close(open_database(path))
    return path


@pytest.fixture
def check(path: Path) -> Iterator[WholeCheck]:
    check = WholeCheck(path, from_bytes=0)
    yield check
    check.stop()


def test_a_whole_database_is_looked_at_in_silence(qtbot: QtBot, check: WholeCheck) -> None:
    told: list[str] = []
    check.damage_found.connect(told.append)
    with qtbot.waitSignal(check.ended, timeout=10_000):
        check.start()
    assert told == []


def test_damage_is_told_in_one_sentence(
    qtbot: QtBot, check: WholeCheck, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(connect(path)) as db, db:
        db.execute("insert into next_steps values ('s', 'none', '', '', null, null, null, 0)")
    with qtbot.waitSignal(check.damage_found, timeout=10_000) as found:
        check.start()
    (words,) = found.args
    assert words.startswith(f"The database {path} is damaged; it is left as it is")


def test_a_small_database_needs_no_second_look(qtbot: QtBot, path: Path) -> None:
    check = WholeCheck(path)
    with qtbot.waitSignal(check.ended, timeout=0):
        check.start()
    check.stop()


def test_it_can_be_stopped_at_once(check: WholeCheck) -> None:
    check.start()
    check.stop()
    check.stop()
