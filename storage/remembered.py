"""A list that is asked for far more often than it changes, kept until somebody writes."""

from collections.abc import Callable
from typing import Generic, TypeVar

from storage.database import Database
from storage.rows import select

T = TypeVar("T")


class Remembered(Generic[T]):
    """What ``read`` gave last time, as long as nobody wrote since.

    Whoever writes through this connection calls ``forget``; a write of any other connection is
    noticed by SQLite's data version. Inside a transaction nothing is remembered, since it may
    be rolled back.

    Shape: 2 000 open callbacks take 45 ms to read and are wanted once a second.
    Source: https://www.sqlite.org/pragma.html#pragma_data_version
    """

    def __init__(self, db: Database, read: Callable[[], list[T]]) -> None:
        self._db = db
        self._read = read
        self._values: tuple[T, ...] | None = None
        self._version = 0

    def forget(self) -> None:
        self._values = None

    def values(self) -> list[T]:
        if self._db.conn.in_transaction:
            return self._read()
        (row,) = select(self._db, "pragma data_version")
        if self._values is None or row["data_version"] != self._version:
            self._values = tuple(self._read())
            self._version = row["data_version"]
        return list(self._values)
