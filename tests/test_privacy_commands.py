"""``workstation privacy``: whom it takes, what it asks, and when it refuses."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtCore import QLockFile

from storage.database import close, keep_copy, open_database
from storage.rows import select
from tests.privacy_rig import SHARED, Desk, filled_desk
from workstation.cli import main
from workstation.profiles import profile_at


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with filled_desk(tmp_path) as desk:
        yield desk


# --- commands -----------------------------------------------------------------------------------


@pytest.fixture
def place(desk: Desk, tmp_path: Path) -> Path:
    """A folder for ``--data-dir`` with the people above in it."""
    profile = profile_at("default", tmp_path / "desk")
    profile.make_folders()
    keep_copy(desk.db, profile.database_file)
    shutil.copytree(desk.path.parent / "attachments", profile.data_dir / "attachments")
    return tmp_path / "desk"


def ran(place: Path, *words: str, typed: str = "") -> Result:
    begin = ["--data-dir", str(place), "privacy"]
    return CliRunner().invoke(main, [*begin, *words], input=typed)


def erased_at(place: Path) -> list[object]:
    db = open_database(profile_at("default", place).database_file)
    found = [row["erased_at"] for row in select(db, "select erased_at from customers order by id")]
    close(db)
    return found


@pytest.mark.parametrize("who", ["mia", "mia2", "0161 496 0182", "ZQSECOND@fenn.example"])
def test_a_customer_is_exported_by_number_address_or_id(
    place: Path, tmp_path: Path, who: str
) -> None:
    target = tmp_path / "mia.zip"

    result = ran(place, "export", who, "--out", str(target))

    assert result.exit_code == 0, result.output
    assert "2 tickets, 2 calls, 2 files" in result.output
    with zipfile.ZipFile(target) as archive:
        assert len(archive.namelist()) == 3
    again = ran(place, "export", who, "--out", str(target))
    assert again.exit_code == 1
    assert "is there already" in again.output
    assert ran(place, "export", who, "--out", str(target), "--force").exit_code == 0


def test_several_with_one_number_are_listed_and_nothing_is_done(place: Path) -> None:
    result = ran(place, "erase", SHARED, "--reason", "asked", "--yes")

    assert result.exit_code == 1
    assert "2 customers have" in result.output
    assert "jon  Jon Fenn" in result.output
    assert "mia  zqmia Fenn" in result.output
    assert erased_at(place) == [None, None, None]


def test_nobody_of_that_name_is_said(place: Path) -> None:
    for who in ("nobody", "no@body.example", "+44 20 7946 0000"):
        result = ran(place, "erase", who, "--reason", "asked", "--yes")
        assert result.exit_code == 1
        assert "Nobody here has" in result.output
    empty = ran(place / "other", "erase", "mia", "--reason", "asked", "--yes")
    assert empty.exit_code == 1
    assert "holds no data" in empty.output


def test_erasing_asks_first(place: Path) -> None:
    refused = ran(place, "erase", "mia", "--reason", "asked", typed="n\n")
    assert refused.exit_code == 1
    assert "zqmia Fenn" in refused.output
    assert erased_at(place) == [None, None, None]

    result = ran(place, "erase", "mia", "--reason", "asked", typed="y\n")

    assert result.exit_code == 0, result.output
    assert "Erased: 2 records, 2 tickets, 2 messages, 2 files, 2 calls, 2 callbacks" in (
        result.output
    )
    assert [at is None for at in erased_at(place)] == [True, False, False]
    again = ran(place, "erase", "mia", "--reason", "asked", "--yes")
    assert "erased already" in again.output


def test_erasing_waits_until_the_window_is_closed(place: Path) -> None:
    lock = QLockFile(str(profile_at("default", place).runtime_dir / "desk.lock"))
    assert lock.tryLock(0)

    result = ran(place, "erase", "mia", "--reason", "asked", "--yes")

    lock.unlock()
    assert result.exit_code == 1
    assert "The workstation is open" in result.output
    assert erased_at(place) == [None, None, None]
