"""Writes a plan of made-up data into a new file, whole or not at all."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from storage.database import Database, make_private_file, reading
from storage.demo import write_demo
from storage.demo_data.bulk import BulkWriter, DerivedTables
from storage.demo_data.dice import Dice, Stamps
from storage.demo_data.matters import Matters
from storage.demo_data.owed import Owed
from storage.demo_data.people import People
from storage.demo_data.plan import DataPresent, DemoPlan
from storage.demo_data.states import agent_states
from storage.demo_data.tables import COLUMNS
from storage.demo_data.talks import Talks
from storage.migrations import SCHEMA
from storage.stores import SqliteStores

Progress = Callable[[str, int, int], None]
_TELL_EVERY: Final = 2000
_CACHE_KB: Final = 48 * 1024


class Cancelled(Exception):
    """Somebody stopped it; nothing was written."""


def _never() -> bool:
    return False


def _tell_nobody(part: str, done: int, total: int) -> None:
    """Take a report of progress and do nothing with it."""


def write_demo_data(
    path: Path,
    plan: DemoPlan,
    progress: Progress = _tell_nobody,
    is_cancelled: Callable[[], bool] = _never,
) -> None:
    """Make the database at ``path``, with everything in ``plan``.

    Shape: the file is written under another name and put in place when it is whole.
    ``progress`` is told which part is being made, how many of how many are done.
    Errors: DataPresent when there is data at ``path``; StorageTrouble; Cancelled.
    """
    _refuse_data(path)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    try:
        with reading(), contextlib.closing(sqlite3.connect(part)) as connection:
            db = Database(connection, execute_plugins=False)
            _prepare(db)
            _fill(db, plan, progress, is_cancelled)
        _on_disk(part)
        for end in ("-wal", "-shm"):  # of an empty database that was looked at; not for this one
            path.with_name(path.name + end).unlink(missing_ok=True)
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _refuse_data(path: Path) -> None:
    """Let pass what is missing, empty, or a database of ours that nobody has used yet."""
    if not path.exists() or not path.stat().st_size:
        return
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as db:
            used = sum(
                db.execute(f"select exists (select 1 from {table})").fetchone()[0]
                for table in ("customers", "tickets", "calls", "agent_states")
            )
    except sqlite3.Error:
        used = 1
    if used or has_log:
        raise DataPresent(
            f"The file {path} holds data already; it is left as it is: name another file, or "
            "remove this one first."
        )


def _prepare(db: Database) -> None:
    # The file is new and nobody else knows it: what goes wrong is made again from the start.
    for pragma in ("journal_mode = off", "synchronous = off", f"cache_size = -{_CACHE_KB}",
                   "temp_store = file", "locking_mode = exclusive"):  # fmt: skip
        db.execute(f"pragma {pragma}")
    SCHEMA.apply(db)


def _fill(
    db: Database, plan: DemoPlan, progress: Progress, is_cancelled: Callable[[], bool]
) -> None:
    if plan.has_story:
        write_demo(SqliteStores(db, plan.agent), plan.until, plan.agent)
    derived = DerivedTables(db)
    db.execute("begin")
    derived.let_go()
    for part, done, total in _rows(db, plan):
        progress(part, done, total)
        if is_cancelled():
            raise Cancelled
    db.execute(
        "update counters set value = (select max(number) from tickets) where name = 'ticket_number'"
    )
    for done, _ in enumerate(derived.build()):
        progress("indexes", done, derived.count)
        if is_cancelled():
            raise Cancelled
    db.conn.commit()
    progress("indexes", derived.count, derived.count)
    db.execute("pragma analysis_limit = 1000")
    db.execute("analyze")
    db.execute("pragma journal_mode = delete")


def _rows(db: Database, plan: DemoPlan) -> Iterator[tuple[str, int, int]]:
    """Write everything, telling now and then how far it is."""
    dice, stamps, bulk = Dice(plan.seed), Stamps(), BulkWriter(db)
    for table, columns in COLUMNS.items():
        bulk.expect(table, columns)
    people = People(plan, dice)
    bulk.add(people.organisations())
    for number, row in enumerate(people.rows(stamps)):
        bulk.add((row,))
        if number % _TELL_EVERY == 0:
            yield "customers", min(people.made, people.count), people.count
    matters = Matters(plan, people, dice, stamps)
    talks = Talks(dice)
    for index in range(plan.tickets):
        matter, rows = matters.ticket(index)
        bulk.add(rows)
        bulk.add_named(talks.rows(matter, matters.wording_of(matter)))
        if index % _TELL_EVERY == 0:
            yield "tickets", index, plan.tickets
    bulk.add_named(agent_states(plan))
    yield "tickets", plan.tickets, plan.tickets
    for number, rows in enumerate(Owed(plan, people, matters, dice, stamps).rows()):
        bulk.add(rows)
        if number % _TELL_EVERY == 0:
            yield "callbacks", number, plan.callbacks * 5 // 2
    bulk.flush()


def _on_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
