"""Backup and restore: whole or not at all, while the desk works, and never over real work."""

import io
import json
import os
import sqlite3
import threading
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtCore import QLockFile
from sqlite_utils import Migrations

from storage.backup import (
    BackupCancelled,
    BackupExists,
    BackupImpossible,
    BackupPlaces,
    NothingToBackUp,
    Watch,
    make_backup,
)
from storage.database import Database, close, open_database
from storage.restore import BackupDamaged, NotABackup, restore
from storage.stores import SqliteStores
from storage.trouble import DatabaseFull, DatabaseNewer
from tests.disks import disk_of
from tests.fakes import T0
from workstation.cli import main
from workstation.ids import TicketId
from workstation.profiles import profile_at
from workstation.tickets import Ticket

AT = datetime(2026, 11, 19, 14, 7, tzinfo=timezone.utc)
BILL = Ticket(TicketId("t1"), 48213, T0, notes="typed before the backup")
LATER = replace(BILL, notes="typed after the backup")
SETTINGS = 'agent_name = "Dana Reyes"\n'
LETTER = b"Dear Sir or Madam\n" * 50


@pytest.fixture
def places(tmp_path: Path) -> BackupPlaces:
    """A profile with a ticket, a file on it and settings."""
    profile = profile_at("default", tmp_path / "desk")
    profile.make_folders()
    profile.settings_file.write_text(SETTINGS, encoding="utf-8")
    letter = tmp_path / "letter.txt"
    letter.write_bytes(LETTER)
    db = open_database(profile.database_file)
    stores = SqliteStores(db)
    stores.tickets.save(BILL)
    stores.attachments.add(BILL.id, letter, T0, "Dana Reyes")
    close(db)
    return BackupPlaces(
        profile.database_file, profile.settings_file, profile.data_dir / "attachments"
    )


@pytest.fixture
def backup(places: BackupPlaces, tmp_path: Path) -> Path:
    return make_backup(places, tmp_path / "backup.zip", AT).path


def save(places: BackupPlaces, ticket: Ticket) -> None:
    db = open_database(places.database)
    SqliteStores(db).tickets.save(ticket)
    close(db)


def kept(database: Path) -> Ticket | None:
    db = open_database(database)
    found = SqliteStores(db).tickets.get(BILL.id)
    close(db)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its name."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def other_places(tmp_path: Path) -> BackupPlaces:
    profile = profile_at("default", tmp_path / "other")
    return BackupPlaces(
        profile.database_file, profile.settings_file, profile.data_dir / "attachments"
    )


# --- making -------------------------------------------------------------------------------------


def test_a_backup_holds_database_files_and_settings_and_is_private(
    backup: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(backup) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("manifest.json"))
    assert {"workstation.db", "settings.toml", "manifest.json"} <= set(names)
    assert len([name for name in names if name.startswith("attachments/")]) == 1
    assert manifest["made_at"] == AT.isoformat()
    assert backup.stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(tmp_path)) == ["backup.zip", "desk", "letter.txt"]


def test_what_was_backed_up_comes_back_on_another_computer(backup: Path, tmp_path: Path) -> None:
    places = other_places(tmp_path)

    done = restore(backup, places, AT)

    assert (done.made_at, done.attachments, done.aside) == (AT, 1, None)
    assert kept(places.database) == BILL
    assert places.settings.read_text(encoding="utf-8") == SETTINGS
    db = open_database(places.database)
    attachments = SqliteStores(db).attachments
    (file,) = attachments.of_ticket(BILL.id)
    assert attachments.path_of(file).read_bytes() == LETTER
    close(db)


def test_a_backup_of_a_desk_that_goes_on_writing_is_one_moment_of_it(
    places: BackupPlaces, tmp_path: Path
) -> None:
    """Two tickets are always saved together; no backup shows one without the other."""
    twin = replace(BILL, id=TicketId("t2"), number=48214)
    stop, saved = threading.Event(), threading.Event()
    rounds = 0

    def write() -> None:
        nonlocal rounds
        db = open_database(places.database)
        stores = SqliteStores(db)
        while not stop.is_set():
            rounds += 1
            with stores.as_one():
                for ticket in (BILL, twin):
                    stores.tickets.save(replace(ticket, notes=f"{rounds} " + "x" * 20_000))
            saved.set()
        close(db)

    writer = threading.Thread(target=write)
    writer.start()
    assert saved.wait(20)
    before = rounds
    steps: list[str] = []
    try:
        for number in range(3):
            saved.clear()
            target = tmp_path / f"{number}.zip"
            make_backup(places, target, AT, watch=Watch(lambda part, *_: steps.append(part)))
            assert saved.wait(20)
    finally:
        stop.set()
        writer.join()

    assert rounds > before
    assert {"copy", "check", "pack", "files"} <= set(steps)
    for number in range(3):
        copied = other_places(tmp_path / str(number))
        restore(tmp_path / f"{number}.zip", copied, AT)
        db = open_database(copied.database)
        one, other = SqliteStores(db).tickets.of_ids([BILL.id, twin.id])
        assert one.notes == other.notes
        close(db)


def test_an_existing_file_is_replaced_only_when_that_is_said(
    backup: Path, places: BackupPlaces
) -> None:
    before = backup.read_bytes()
    with pytest.raises(BackupExists, match="--force"):
        make_backup(places, backup, AT)
    assert backup.read_bytes() == before

    save(places, LATER)
    make_backup(places, backup, AT, overwrite=True)
    assert backup.read_bytes() != before


def test_a_profile_without_data_makes_no_backup(tmp_path: Path) -> None:
    with pytest.raises(NothingToBackUp):
        make_backup(other_places(tmp_path), tmp_path / "backup.zip", AT)
    assert os.listdir(tmp_path) == []


def test_a_file_of_a_ticket_that_is_gone_is_named_and_the_rest_is_kept(
    places: BackupPlaces, tmp_path: Path
) -> None:
    for path in places.attachments.rglob("*"):
        if path.is_file():
            path.unlink()
    made = make_backup(places, tmp_path / "backup.zip", AT)
    assert (made.attachments, made.missing) == (0, ("letter.txt",))
    assert restore(made.path, other_places(tmp_path), AT).attachments == 0


def test_a_damaged_database_is_not_backed_up_over_an_older_backup(
    backup: Path, places: BackupPlaces, caplog: pytest.LogCaptureFixture
) -> None:
    before = backup.read_bytes()
    with places.database.open("r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xde" * 4096 * 30)
    with pytest.raises(BackupImpossible, match="older backups"):
        make_backup(places, backup, AT, overwrite=True)
    assert backup.read_bytes() == before


def test_a_full_disk_leaves_the_older_backup(places: BackupPlaces, tmp_path: Path) -> None:
    with disk_of(1, tmp_path / "small") as disk:
        target = disk / "backup.zip"
        target.write_bytes(b"an older backup")
        (disk / "ballast").write_bytes(b"x" * 700_000)
        with pytest.raises(DatabaseFull, match="no backup was made"):
            make_backup(places, target, AT, overwrite=True)
        assert target.read_bytes() == b"an older backup"
        assert sorted(os.listdir(disk)) == ["backup.zip", "ballast"]


def test_a_folder_that_is_not_there_is_named(places: BackupPlaces, tmp_path: Path) -> None:
    with pytest.raises(BackupImpossible, match="cannot be written"):
        make_backup(places, tmp_path / "nowhere" / "backup.zip", AT)


def test_a_backup_that_is_stopped_leaves_nothing(places: BackupPlaces, tmp_path: Path) -> None:
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(BackupCancelled):
        make_backup(places, tmp_path / "b.zip", AT, watch=Watch(is_cancelled=lambda: True))
    assert sorted(os.listdir(tmp_path)) == before


# --- restoring ----------------------------------------------------------------------------------


def test_the_present_data_is_kept_aside_with_the_date(backup: Path, places: BackupPlaces) -> None:
    save(places, LATER)
    places.settings.write_text('agent_name = "Somebody Else"\n', encoding="utf-8")

    done = restore(backup, places, AT)

    assert kept(places.database) == BILL
    assert places.settings.read_text(encoding="utf-8") == SETTINGS
    assert done.aside is not None
    assert done.aside.name == "before-restore-2026-11-19-140700"
    assert "Somebody Else" in (done.aside / "settings.toml").read_text(encoding="utf-8")
    assert kept(done.aside / "workstation.db") == LATER
    assert LETTER in contents(done.aside / "attachments").values()


def test_a_damaged_database_can_be_replaced_and_is_kept_too(
    backup: Path, places: BackupPlaces
) -> None:
    rubbish = b"\xde" * 50_000
    places.database.write_bytes(rubbish)

    done = restore(backup, places, AT)

    assert kept(places.database) == BILL
    assert done.aside is not None
    assert (done.aside / "workstation.db").read_bytes() == rubbish


def test_an_old_log_never_meets_the_restored_database(backup: Path, places: BackupPlaces) -> None:
    db = open_database(places.database)  # killed: the log is never folded
    SqliteStores(db).tickets.save(LATER)
    log = places.database.with_name("workstation.db-wal")
    left = log.read_bytes()
    close(db)
    log.write_bytes(left)

    restore(backup, places, AT)

    assert kept(places.database) == BILL


def remade(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write the backup anew with changed entries."""
    with zipfile.ZipFile(backup) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    made = backup.with_name("changed.zip")
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return made


def no_zip(backup: Path) -> Path:
    made = backup.with_name("letter.zip")
    made.write_text("Dear Sir or Madam")
    return made


def empty(backup: Path) -> Path:
    made = backup.with_name("empty.zip")
    made.write_bytes(b"")
    return made


def another_programs(backup: Path) -> Path:
    return remade(backup, lambda entries: entries.pop("manifest.json"))


def climbing(backup: Path) -> Path:
    return remade(backup, lambda entries: entries.update({"../../climbed.txt": b"out"}))


def climbing_among_files(backup: Path) -> Path:
    inside = f"attachments/{'a' * 2}/../../../{'b' * 62}"
    return remade(backup, lambda entries: entries.update({inside: b"out"}))


def absolute(backup: Path) -> Path:
    return remade(backup, lambda entries: entries.update({"/tmp/absolute.txt": b"out"}))


def without_database(backup: Path) -> Path:
    return remade(backup, lambda entries: entries.pop("workstation.db"))


def odd_manifest(backup: Path) -> Path:
    return remade(backup, lambda entries: entries.update({"manifest.json": b'["a list"]'}))


@pytest.mark.parametrize(
    "make",
    [
        no_zip,
        empty,
        another_programs,
        climbing,
        climbing_among_files,
        absolute,
        without_database,
        odd_manifest,
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_is_touched(
    make: Callable[[Path], Path], backup: Path, places: BackupPlaces, tmp_path: Path
) -> None:
    strange = make(backup)
    before = contents(tmp_path)
    with pytest.raises(NotABackup, match="nothing was changed"):
        restore(strange, places, AT)
    assert contents(tmp_path) == before


def cut_short(backup: Path) -> Path:
    with zipfile.ZipFile(backup) as archive:  # the list of what is in it stands at the end
        at = archive.getinfo("workstation.db").header_offset + 5000
    data = bytearray(backup.read_bytes())
    data[at : at + 200] = b"\0" * 200
    made = backup.with_name("torn.zip")
    made.write_bytes(bytes(data))
    return made


def other_database(backup: Path) -> Path:
    def change(entries: dict[str, bytes]) -> None:
        data = bytearray(entries["workstation.db"])
        data[-100:] = b"\xde" * 100
        entries["workstation.db"] = bytes(data)

    return remade(backup, change)


def other_file(backup: Path) -> Path:
    def change(entries: dict[str, bytes]) -> None:
        name = next(name for name in entries if name.startswith("attachments/"))
        entries[name] = b"something else"

    return remade(backup, change)


@pytest.mark.parametrize("make", [cut_short, other_database, other_file])
def test_a_damaged_backup_is_refused_and_nothing_is_touched(
    make: Callable[[Path], Path], backup: Path, places: BackupPlaces, tmp_path: Path
) -> None:
    torn = make(backup)
    before = contents(tmp_path)
    with pytest.raises(BackupDamaged, match="nothing was changed"):
        restore(torn, places, AT)
    assert contents(tmp_path) == before


def test_half_a_zip_is_refused(backup: Path, places: BackupPlaces) -> None:
    half = backup.with_name("half.zip")
    half.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    with pytest.raises((NotABackup, BackupDamaged)):
        restore(half, places, AT)
    assert kept(places.database) == BILL


def test_a_backup_of_a_newer_version_is_refused(places: BackupPlaces, tmp_path: Path) -> None:
    newer = Migrations("workstation")

    @newer()
    def m999_from_the_future(db: Database) -> None:
        db.execute("create table wonders (id text primary key) strict")

    with closing(sqlite3.connect(places.database)) as connection:
        newer.apply(Database(connection))
    made = make_backup(places, tmp_path / "newer.zip", AT)
    other = other_places(tmp_path)

    with pytest.raises(DatabaseNewer, match="newer version"):
        restore(made.path, other, AT)
    assert not other.database.exists()


def test_an_archive_that_swells_beyond_the_disk_is_refused_before_it_is_unpacked(
    backup: Path, places: BackupPlaces, tmp_path: Path
) -> None:
    swelling = io.BytesIO()
    with zipfile.ZipFile(swelling, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("workstation.db", b"\0" * 30_000_000)
        with zipfile.ZipFile(backup) as real:
            archive.writestr("manifest.json", real.read("manifest.json"))
    made = tmp_path / "swelling.zip"
    made.write_bytes(swelling.getvalue())
    with disk_of(4, tmp_path / "small") as disk:
        small = BackupPlaces(disk / "workstation.db", places.settings, disk / "attachments")
        with pytest.raises(DatabaseFull, match="not enough room"):
            restore(made, small, AT)
        assert os.listdir(disk) == []


def test_a_restore_that_is_stopped_changes_nothing(
    backup: Path, places: BackupPlaces, tmp_path: Path
) -> None:
    save(places, LATER)
    before = contents(tmp_path)
    with pytest.raises(BackupCancelled):
        restore(backup, places, AT, Watch(is_cancelled=lambda: True))
    assert contents(tmp_path) == before


# --- the commands -------------------------------------------------------------------------------


def run(places: BackupPlaces, *words: str) -> Result:
    base = places.database.parent.parent.parent
    return CliRunner().invoke(main, ["--data-dir", str(base), *words])


def test_the_commands_say_what_they_did_and_answer_with_a_code(
    places: BackupPlaces, tmp_path: Path
) -> None:
    target = tmp_path / "made.zip"
    made = run(places, "backup", str(target))
    assert (made.exit_code, "is whole" in made.output) == (0, True)
    assert run(places, "backup", str(target)).exit_code == 3
    assert run(places, "backup", "--force", str(target)).exit_code == 0
    assert run(other_places(tmp_path), "backup", str(tmp_path / "b.zip")).exit_code == 4

    save(places, LATER)
    done = run(places, "restore", str(target))
    assert done.exit_code == 0
    assert "before-restore-" in done.output
    assert kept(places.database) == BILL
    assert run(places, "restore", str(no_zip(target))).exit_code == 3
    assert run(places, "restore", str(cut_short(target))).exit_code == 4


def test_nothing_is_restored_while_the_window_is_open(places: BackupPlaces, backup: Path) -> None:
    profile = profile_at("default", places.database.parent.parent.parent)
    save(places, LATER)
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    assert lock.tryLock(0)

    refused = run(places, "restore", str(backup))

    assert refused.exit_code == 6
    assert "is open" in refused.output
    assert kept(places.database) == LATER
    lock.unlock()
    assert run(places, "restore", str(backup)).exit_code == 0
