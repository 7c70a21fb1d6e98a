"""Writes callbacks and promises as an iCalendar file: whole or not at all, row by row.

Thread: a worker with a connection of its own, or a command; the window goes on working beside it.
"""

import contextlib
import filecmp
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading
from storage.promises import SqlitePromises
from storage.rows import marks, select, text_of
from workstation.calendar_items import (
    CalendarItem,
    CalendarRules,
    CalendarWords,
    calendar_pieces,
    item_of_callback,
    item_of_promise,
)
from workstation.ids import PromiseId
from workstation.ports import StorageTrouble

_AT_ONCE: Final = 400
_TELL_EVERY: Final = 200
_SETTLED_KEPT: Final = timedelta(days=31)  # so long what is over stays, for calendars to notice


class CalendarUnwritable(StorageTrouble):
    """The file could not be written; the message is one plain sentence."""


class CalendarCancelled(Exception):
    """Somebody stopped it; nothing was left behind."""


class SqliteCalendar:
    """The calendar of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, callbacks: SqliteCallbacks, promises: SqlitePromises) -> None:
        self._db = db
        self._callbacks = callbacks
        self._promises = promises

    def write(
        self,
        target: Path,
        rules: CalendarRules,
        words: CalendarWords,
        *,
        owner: str | None,
        since: datetime,
        until: datetime | None = None,
        progress: Callable[[int], None] = lambda done: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Write what is due from ``since`` on, up to, not at, ``until``; returns how many.

        Shape: what is open comes whatever its time, unless ``until`` is given; ``owner`` None is
        everybody. A file that says the same already is left as it is.
        Errors: CalendarUnwritable, CalendarCancelled, StorageTrouble.
        """
        count = 0

        def counted() -> Iterator[CalendarItem]:
            nonlocal count
            for item in self._items(owner, since, until):
                if count % _TELL_EVERY == 0:
                    progress(count)
                    if is_cancelled():
                        raise CalendarCancelled("cancelled")
                count += 1
                yield item

        try:
            with _written_whole(target) as write:
                for piece in calendar_pieces(counted(), rules, words):
                    write(piece)
        except OSError as error:
            raise CalendarUnwritable(
                f"The calendar file {target} could not be written ({error.strerror or error}); "
                "what was there is as it was: choose another place or make room there."
            ) from error
        progress(count)
        return count

    def write_subscribed(
        self,
        target: Path,
        rules: CalendarRules,
        words: CalendarWords,
        owner: str | None,
        now: datetime,
    ) -> int:
        """Write what calendars subscribe to: what is open, and what was over lately."""
        return self.write(target, rules, words, owner=owner, since=now - _SETTLED_KEPT)

    def _items(
        self, owner: str | None, since: datetime, until: datetime | None
    ) -> Iterator[CalendarItem]:
        for ids in self._ids("callbacks", "state = 'open'", owner, since, until):
            yield from map(item_of_callback, self._callbacks.of_ids(ids))
        # What was moved stands there as what it was moved to.
        is_last = "not exists (select 1 from promises n where n.moved_from = promises.id)"
        for ids in self._ids("promises", "state = 'open'", owner, since, until, is_last):
            for promise in self._promises.of_ids([PromiseId(each) for each in ids]):
                root, moves = self._root(promise.id, promise.moved_from)
                yield item_of_promise(promise, root, moves)

    def _ids(
        self,
        table: str,
        is_open: str,
        owner: str | None,
        since: datetime,
        until: datetime | None,
        condition: str = "1",
    ) -> Iterator[list[str]]:
        where, values = f"due_at >= ? and {condition}", [text_of(since)]
        if until is None:
            where = f"({is_open} or due_at >= ?) and {condition}"
        else:
            where, values = f"{where} and due_at < ?", [*values, text_of(until)]
        if owner is not None:
            where, values = f"{where} and owner = ?", [*values, owner]
        with reading():
            sql = f"select id from {table} where {where} order by due_at, id"
            found = [row["id"] for row in select(self._db, sql, values)]
        for start in range(0, len(found), _AT_ONCE):
            yield found[start : start + _AT_ONCE]

    def _root(self, promise_id: str, moved_from: str | None) -> tuple[str, int]:
        """Return the first promise of those that led to this one, and how often it was moved."""
        moves = 0
        while moved_from is not None:
            moves += 1
            promise_id = moved_from
            with reading():
                sql = f"select moved_from from promises where id in ({marks(1)})"
                rows = select(self._db, sql, [promise_id])
            moved_from = rows[0]["moved_from"] if rows else None
        return promise_id, moves


@contextlib.contextmanager
def _written_whole(target: Path) -> Iterator[Callable[[bytes], object]]:
    """Give a way to write into a private file, which takes its place once all went well."""
    handle, name = tempfile.mkstemp(prefix=".calendar-", dir=target.absolute().parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file.write
            file.flush()
            os.fsync(file.fileno())
        if target.is_file() and filecmp.cmp(part, target, shallow=False):
            part.unlink()
        else:
            os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
