"""The database file itself: opened, upgraded, refused, killed, full, locked."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from storage.database import (
    Database,
    close,
    keep_copy,
    open_database,
    reading,
)
from storage.migrations import SCHEMA
from storage.stores import SqliteStores
from storage.trouble import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseFull,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseUnwritable,
)
from tests.databases import empty_database
from tests.disks import disk_of
from tests.fakes import T0
from workstation.ids import TicketId
from workstation.ports import StorageTrouble
from workstation.tickets import Ticket

TICKET = Ticket(TicketId("t1"), 48213, T0, notes="typed by somebody")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "workstation.db"


@pytest.fixture
def filled(path: Path) -> Path:
    """A database with one ticket in it, closed."""
    db = open_database(path)
    SqliteStores(db).tickets.save(TICKET)
    close(db)
    return path


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB of its own."""
    with disk_of(4, tmp_path / "small") as folder:
        yield folder


def kept_ticket(path: Path) -> Ticket | None:
    db = open_database(path)
    found = SqliteStores(db).tickets.get(TICKET.id)
    close(db)
    return found


def assert_plain(trouble: pytest.ExceptionInfo[StorageTrouble]) -> None:
    """A sentence that tells what happened, what was kept and what to do."""
    sentence = str(trouble.value)
    assert sentence.endswith(".")
    assert "kept" in sentence or "left as it is" in sentence or "nothing was changed" in sentence
    assert "sqlite" not in sentence.lower()


# --- made and opened ----------------------------------------------------------------------------


def test_a_new_database_is_private_and_safe(path: Path) -> None:
    db = open_database(path)

    pragmas = ("journal_mode", "synchronous", "foreign_keys")
    assert [db.execute(f"pragma {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 1]
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    close(db)
    assert os.listdir(path.parent) == [path.name]


def test_every_table_of_ours_is_strict() -> None:
    with empty_database() as db:
        loose = {table.name for table in db.tables if not table.strict}
    assert {name for name in loose if "_fts" not in name} == {"_sqlite_migrations"}


def test_what_was_saved_is_there_after_the_next_start(filled: Path) -> None:
    assert kept_ticket(filled) == TICKET
    assert [p.name for p in filled.parent.iterdir()] == [filled.name]  # nothing to copy


# --- older and newer ----------------------------------------------------------------------------


def older_database(path: Path) -> None:
    """Make the file that a version without the last step would have left."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection)
        last = SCHEMA.pending(db)[-1].name
        SCHEMA.apply(db, stop_before=last)
        SqliteStores(db).tickets.save(TICKET)


def test_an_older_database_is_copied_and_brought_up_to_date(path: Path) -> None:
    older_database(path)

    db = open_database(path)
    stores = SqliteStores(db)
    assert SCHEMA.pending(db) == []
    assert stores.tickets.get(TICKET.id) == TICKET
    assert stores.agent_states.latest() is None
    close(db)

    (copy,) = path.parent.glob("workstation-before-*.db")
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as connection:
        before = Database(connection)
        assert SCHEMA.pending(before) == SCHEMA.pending(Database(memory=True))[-1:]
        assert before.table("tickets").count == 1


def test_a_step_that_fails_leaves_the_database_as_it_was(path: Path) -> None:
    older_database(path)
    broken = Migrations("workstation")

    @broken()
    def m008_broken(db: Database) -> None:
        db.execute("create table half_done (id text) strict")
        raise ZeroDivisionError

    for step in SCHEMA.pending(Database(memory=True)):
        broken(name=step.name)(step.fn)
    with pytest.raises(ZeroDivisionError):
        open_database(path, schema=broken)

    db = open_database(path)
    assert "half_done" not in db.table_names()
    close(db)


def test_a_newer_database_is_refused_and_not_touched(filled: Path) -> None:
    newer = Migrations("workstation")

    @newer()
    def m999_from_the_future(db: Database) -> None:
        db.execute("create table wonders (id text primary key) strict")

    with closing(sqlite3.connect(filled)) as connection:
        newer.apply(Database(connection))
    before = filled.read_bytes()

    with pytest.raises(DatabaseNewer, match="newer version") as trouble:
        open_database(filled)

    assert_plain(trouble)
    assert filled.read_bytes() == before


def test_another_programs_database_is_refused_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table places (url text)")
    before = path.read_bytes()

    with pytest.raises(DatabaseForeign) as trouble:
        open_database(path)

    assert_plain(trouble)
    assert path.read_bytes() == before


# --- damaged ------------------------------------------------------------------------------------


def overwrite_start(data: bytearray) -> None:
    data[:100] = b"\xde" * 100


def overwrite_middle(data: bytearray) -> None:
    data[4096 * 3 : 4096 * 20] = b"\xde" * 4096 * 17


def cut_short(data: bytearray) -> None:
    del data[len(data) // 2 :]


@pytest.mark.parametrize("damage", [overwrite_start, overwrite_middle, cut_short])
def test_a_damaged_database_is_refused_and_left_alone(
    filled: Path, damage: Callable[[bytearray], None], caplog: pytest.LogCaptureFixture
) -> None:
    data = bytearray(filled.read_bytes())
    damage(data)
    filled.write_bytes(data)

    with pytest.raises(DatabaseDamaged) as trouble:
        open_database(filled)

    assert_plain(trouble)
    assert filled.read_bytes() == bytes(data)


# --- no right to write --------------------------------------------------------------------------


def test_a_read_only_folder_is_named(small_disk: Path) -> None:
    path = small_disk / "workstation.db"
    close(open_database(path))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    for file in (path, small_disk / "new" / "workstation.db"):
        with pytest.raises(DatabaseUnwritable, match="cannot be written") as trouble:
            open_database(file)
        assert_plain(trouble)


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(DatabaseUnwritable) as trouble:
        open_database(tmp_path / "file" / "workstation.db")
    assert_plain(trouble)


def test_a_write_that_is_no_longer_allowed_is_named(filled: Path) -> None:
    db = open_database(filled)
    db.execute("pragma query_only = on")

    with pytest.raises(DatabaseUnwritable) as trouble:
        SqliteStores(db).tickets.save(TICKET)
    assert_plain(trouble)
    db.close()


# --- locked -------------------------------------------------------------------------------------

LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("locked", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def lock(filled: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Make another process that begins a transaction and stays in it."""
    others = []

    def begin(statement: str) -> subprocess.Popen[str]:
        other = subprocess.Popen(
            [sys.executable, "-c", LOCK, str(filled), statement],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        others.append(other)
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        return other

    yield begin
    for other in others:
        other.communicate()


def test_a_database_that_another_program_holds_is_named(
    filled: Path, lock: Callable[[str], object]
) -> None:
    lock("begin exclusive")

    with pytest.raises(DatabaseLocked) as trouble:
        open_database(filled, busy_timeout_s=0.05)
    assert_plain(trouble)


def test_a_save_that_meets_a_lock_is_named_and_works_afterwards(
    filled: Path, lock: Callable[[str], subprocess.Popen[str]]
) -> None:
    db = open_database(filled, busy_timeout_s=0.05)
    tickets = SqliteStores(db).tickets
    changed = replace(TICKET, notes="typed during the lock")
    other = lock("begin immediate")

    with pytest.raises(DatabaseLocked) as trouble:
        tickets.save(changed)
    assert_plain(trouble)
    assert tickets.get(TICKET.id) == TICKET

    other.communicate()
    tickets.save(changed)
    assert tickets.get(TICKET.id) == changed
    close(db)


def test_a_window_waits_for_a_lock_no_longer_than_a_blink_or_two(
    filled: Path, lock: Callable[[str], subprocess.Popen[str]]
) -> None:
    db = open_database(filled)
    other = lock("begin immediate")
    began = time.perf_counter()
    with pytest.raises(DatabaseLocked):
        SqliteStores(db).tickets.save(replace(TICKET, notes="typed during the lock"))
    assert time.perf_counter() - began < 1.0
    other.communicate()
    close(db)


def test_a_second_desk_waits_for_the_first_instead_of_failing(filled: Path) -> None:
    """Two connections that read and write by turns never meet a stale snapshot."""
    one, two = open_database(filled), open_database(filled)
    for number in range(20):
        changed = replace(TICKET, notes=f"{number}")
        for db in (one, two):
            tickets = SqliteStores(db).tickets
            assert tickets.get(TICKET.id) is not None
            tickets.save(changed)
    assert SqliteStores(two).tickets.get(TICKET.id) == changed
    close(one)
    close(two)


# --- full ---------------------------------------------------------------------------------------


def test_a_full_disk_is_named_and_keeps_what_was_saved(small_disk: Path) -> None:
    path = small_disk / "workstation.db"
    db = open_database(path)
    tickets = SqliteStores(db).tickets
    saved = TICKET

    def fill() -> None:
        nonlocal saved
        for number in range(1000):
            changed = replace(TICKET, notes=f"{number} " + "x" * 20_000)
            tickets.save(changed)
            saved = changed

    with pytest.raises(DatabaseFull) as trouble:
        fill()
    assert_plain(trouble)
    assert tickets.get(TICKET.id) == saved

    subprocess.run(["mount", "-o", "remount,size=12m", str(small_disk)], check=True)
    tickets.save(TICKET)
    close(db)
    assert kept_ticket(path) == TICKET


def test_a_full_disk_at_the_first_start_is_named(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 3_900_000)

    with pytest.raises(DatabaseFull) as trouble:
        open_database(small_disk / "workstation.db")
    assert_plain(trouble)


def test_a_database_at_its_size_limit_is_full(filled: Path) -> None:
    db = open_database(filled)
    pages = db.execute("pragma page_count").fetchone()[0]
    db.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(DatabaseFull):
        SqliteStores(db).tickets.save(replace(TICKET, notes="x" * 100_000))
    assert SqliteStores(db).tickets.get(TICKET.id) == TICKET
    close(db)


# --- killed -------------------------------------------------------------------------------------

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from storage.database import open_database
from storage.stores import SqliteStores
from tests.test_storage_database import TICKET
tickets = SqliteStores(open_database(Path(sys.argv[1]))).tickets
number = 0
while True:
    number += 1
    tickets.save(replace(TICKET, notes=f"{number} " + "x" * 5000))
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 40, 250])
def test_a_writer_killed_in_mid_write_loses_nothing_it_had_saved(
    filled: Path, acknowledged: int
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(filled)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    seen = 0
    while seen < acknowledged:
        seen = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    rest = writer.communicate()[0].split()
    last = int(rest[-1]) if rest else seen

    found = kept_ticket(filled)  # opens with quick_check
    assert found is not None
    assert int(found.notes.split()[0]) in (last, last + 1)


# --- copies -------------------------------------------------------------------------------------


def test_a_copy_is_whole_while_the_database_is_in_use(filled: Path, tmp_path: Path) -> None:
    db = open_database(filled)
    target = tmp_path / "copies" / "copy.db"
    keep_copy(db, target)
    SqliteStores(db).tickets.save(replace(TICKET, notes="later"))
    close(db)

    assert kept_ticket(target) == TICKET


def test_a_copy_that_does_not_fit_leaves_the_older_copy(filled: Path, small_disk: Path) -> None:
    target = small_disk / "copy.db"
    db = open_database(filled)
    keep_copy(db, target)
    older = target.read_bytes()
    SqliteStores(db).tickets.save(replace(TICKET, notes="x" * 5_000_000))

    with pytest.raises(DatabaseFull):
        keep_copy(db, target)
    close(db)

    assert target.read_bytes() == older
    assert os.listdir(small_disk) == [target.name]


def test_a_bug_keeps_its_own_name() -> None:
    with empty_database() as db, pytest.raises(sqlite3.OperationalError), reading():
        db.execute("select * from nothing_of_the_kind")


def test_settings_secrets_and_rescue_cost_no_database_import() -> None:
    code = (
        "import sys, storage.settings_file, storage.secrets, storage.rescue;"
        "print({'sqlite3', 'sqlite_utils', 'keyring'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
