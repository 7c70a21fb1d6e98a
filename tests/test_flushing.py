"""What the window saved reaches the disk without the window waiting for it."""

import contextlib
import errno
import os
import queue
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from storage.database import Database, close, open_database
from storage.flushing import Flusher, start_flushing
from storage.integrity import glance
from storage.stores import SqliteStores
from tests.conftest import ExpectedLog
from tests.fakes import T0
from workstation.ids import MessageId, TicketId
from workstation.messages import Message, MessageState
from workstation.tickets import Ticket

TICKET = Ticket(TicketId("t1"), 48213, T0, notes="typed by somebody")
SOON_S = 0.002
PATIENCE_S = 10.0


class Disk:
    """Takes what is asked of the disk down, and says no when it is told to."""

    def __init__(self) -> None:
        self.asked: queue.Queue[int] = queue.Queue()  # the numbers of the files
        self.done: queue.Queue[int] = queue.Queue()
        self.error: int | None = None

    def sync(self, descriptor: int) -> None:
        file = os.fstat(descriptor).st_ino
        self.asked.put(file)
        if self.error is not None:
            raise OSError(self.error, os.strerror(self.error))
        os.fsync(descriptor)
        self.done.put(file)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "workstation.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    db = open_database(path)
    db.execute("pragma synchronous = normal")
    db.execute("pragma journal_size_limit = 0")
    yield db
    close(db)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def told() -> "queue.Queue[str]":
    return queue.Queue()


@pytest.fixture
def flusher(db: Database, path: Path, disk: Disk, told: "queue.Queue[str]") -> Iterator[Flusher]:
    made = Flusher(path, told.put, sync=disk.sync, every_s=SOON_S, fold_from_bytes=200_000)
    made.start()
    disk.done.get(timeout=PATIENCE_S)  # what was written before it began
    disk.asked.get()
    yield made
    disk.error = None
    made.stop()


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def test_what_is_saved_is_brought_to_the_disk(
    db: Database, path: Path, disk: Disk, flusher: Flusher
) -> None:
    SqliteStores(db).tickets.save(TICKET)

    assert disk.done.get(timeout=PATIENCE_S) == log_of(path).stat().st_ino


def test_a_quiet_desk_leaves_the_disk_alone(
    disk: Disk, flusher: Flusher, told: "queue.Queue[str]"
) -> None:
    with pytest.raises(queue.Empty):
        disk.done.get(timeout=SOON_S * 50)
    assert told.empty()


def test_a_disk_that_fails_is_told_once_and_asked_until_it_answers(
    db: Database,
    disk: Disk,
    flusher: Flusher,
    told: "queue.Queue[str]",
    expected_log: ExpectedLog,
) -> None:
    expected_log("could not write the log through")
    disk.error = errno.EIO
    SqliteStores(db).tickets.save(TICKET)

    sentence = told.get(timeout=PATIENCE_S)
    assert sentence.startswith("The disk reported an error")
    assert "kept" in sentence
    for _ in range(5):
        disk.asked.get(timeout=PATIENCE_S)
    assert told.empty()

    disk.error = None
    flusher.stop()
    assert told.empty()
    assert SqliteStores(db).tickets.get(TICKET.id) == TICKET


def test_a_full_disk_has_a_sentence_of_its_own(
    db: Database,
    disk: Disk,
    flusher: Flusher,
    told: "queue.Queue[str]",
    expected_log: ExpectedLog,
) -> None:
    expected_log("could not write the log through")
    disk.error = errno.ENOSPC
    SqliteStores(db).tickets.save(TICKET)

    assert told.get(timeout=PATIENCE_S).startswith("The disk is full")


def test_a_trouble_that_comes_back_is_told_again(
    db: Database,
    disk: Disk,
    flusher: Flusher,
    told: "queue.Queue[str]",
    expected_log: ExpectedLog,
) -> None:
    expected_log("could not write the log through")
    stores = SqliteStores(db)
    for count in range(2):
        disk.error = errno.EIO
        stores.tickets.save(replace(TICKET, notes=f"note {count}"))
        assert told.get(timeout=PATIENCE_S)
        disk.error = None
        disk.done.get(timeout=PATIENCE_S)


def test_a_long_log_is_folded_in_and_cut_in_the_next_pause(
    db: Database, path: Path, disk: Disk, flusher: Flusher
) -> None:
    db.execute("pragma wal_autocheckpoint = 0")
    stores = SqliteStores(db)
    while log_of(path).stat().st_size < 1_000_000:
        stores.tickets.save(replace(TICKET, notes="typed on and on " * 2000))
    pauses = 0
    while log_of(path).stat().st_size > 200_000:
        with contextlib.suppress(queue.Empty):  # a pause: until the disk is asked no more
            while True:
                disk.done.get(timeout=SOON_S * 50)
        pauses += 1
        assert pauses < 20
        stores.tickets.save(replace(TICKET, notes=f"pause {pauses}"))


def test_stopping_leaves_everything_in_the_database_itself(
    db: Database, path: Path, tmp_path: Path, flusher: Flusher
) -> None:
    SqliteStores(db).tickets.save(TICKET)
    flusher.stop()

    alone = tmp_path / "alone.db"
    alone.write_bytes(path.read_bytes())  # without its log
    with closing(sqlite3.connect(alone)) as copy:
        assert copy.execute("select notes from tickets").fetchall() == [(TICKET.notes,)]


def test_stopping_twice_or_before_anything_was_saved_does_no_harm(path: Path) -> None:
    db = open_database(path)
    flusher = start_flushing(db, path, pytest.fail)
    assert flusher is not None
    flusher.stop()
    flusher.stop()
    close(db)
    assert os.listdir(path.parent) == [path.name]


def test_only_the_connection_that_is_flushed_stops_waiting(path: Path) -> None:
    db = open_database(path)
    flusher = start_flushing(db, path, pytest.fail)
    other = open_database(path)
    levels = [one.execute("pragma synchronous").fetchone()[0] for one in (db, other)]
    assert levels == [1, 2]
    close(other)
    assert flusher is not None
    flusher.stop()
    close(db)


def test_a_database_without_a_log_waits_as_before() -> None:
    db = Database(memory=True)
    assert start_flushing(db, Path("nowhere"), pytest.fail) is None
    assert db.execute("pragma synchronous").fetchone()[0] == 2
    db.close()


def test_that_a_message_is_being_sent_waits_for_the_disk(db: Database) -> None:
    levels: list[int] = []
    stores = SqliteStores(db)
    stores.tickets.save(TICKET)
    message = Message(MessageId("m1"), TICKET.id, T0, T0, "<m1@desk.example>")
    db.conn.set_trace_callback(
        lambda sql: levels.append(2) if "synchronous = full" in sql.lower() else None
    )
    stores.messages.save(message)
    assert levels == []
    stores.messages.save(replace(message, state=MessageState.SENDING))
    assert levels == [2]
    assert db.execute("pragma synchronous").fetchone()[0] == 1


WRITER = """
import os, signal, sys
from pathlib import Path
from dataclasses import replace
from storage.database import open_database
from storage.flushing import start_flushing
from storage.stores import SqliteStores
from tests.test_flushing import TICKET

path = Path(sys.argv[1])
db = open_database(path)
start_flushing(db, path, print)
stores = SqliteStores(db)
for count in range(100):
    stores.tickets.save(replace(TICKET, notes=f"note {count}"))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_desk_killed_right_after_saving_loses_nothing(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", WRITER, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL

    db = open_database(path)
    found = SqliteStores(db).tickets.get(TICKET.id)
    close(db)
    assert found is not None
    assert found.notes == "note 99"


READER = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("select * from tickets").fetchall()
db.close()
"""


def test_another_program_leaves_the_log_of_an_open_desk_alone(db: Database, path: Path) -> None:
    glance(db.conn, path, whole_up_to=0)
    close(open_database(path))  # as long work does, beside the desk
    subprocess.run([sys.executable, "-c", READER, str(path)], check=True)

    assert log_of(path).exists()
    SqliteStores(db).tickets.save(TICKET)
    other = open_database(path)
    assert SqliteStores(other).tickets.get(TICKET.id) == TICKET
    close(other)
