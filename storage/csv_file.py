"""Writes tables as CSV that spreadsheets read right: whole or not at all, with no formula in it.

Source: RFC 4180 (CRLF, quotes doubled); OWASP, "CSV Injection", for the characters that a
spreadsheet takes as the beginning of a formula.
"""

import contextlib
import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from workstation.ports import StorageTrouble

Cell: TypeAlias = str | int | float | None
Rows: TypeAlias = Iterable[Sequence[Cell]]

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_TELL_EVERY: Final = 200


class CsvUnwritable(StorageTrouble):
    """The file could not be written; the message is one plain sentence."""


class CsvCancelled(Exception):
    """Somebody stopped it; nothing was left behind."""


def write_csv(
    target: Path,
    columns: Sequence[str],
    rows: Rows,
    *,
    with_bom: bool = False,
    progress: Callable[[int], None] = lambda done: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write ``target`` in UTF-8 and return how many rows it has; one row in memory at a time.

    Shape: what was at ``target`` before stays until the new file is whole; ``with_bom`` is for
    Excel, which takes a file without one for another encoding. None is an empty cell; a text that
    would be a formula gets an apostrophe before it.
    Errors: CsvUnwritable; CsvCancelled.
    """
    count = 0
    try:
        with _written_whole(target, "utf-8-sig" if with_bom else "utf-8") as write:
            write(columns)
            for row in rows:
                if count % _TELL_EVERY == 0:
                    progress(count)
                    if is_cancelled():
                        raise CsvCancelled
                write([_safe(cell) for cell in row])
                count += 1
    except OSError as error:
        raise CsvUnwritable(
            f"{target} could not be written ({error.strerror or error}); nothing was left behind "
            "and what was there is as it was: choose another place or make room there, then try "
            "again."
        ) from error
    progress(count)
    return count


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return round(cell, 3) if isinstance(cell, float) else cell


@contextlib.contextmanager
def _written_whole(target: Path, encoding: str) -> Iterator[Callable[[Sequence[Cell]], object]]:
    """Give a way to write rows into a private file, which takes its place once all went well."""
    handle, name = tempfile.mkstemp(prefix=".csv-", dir=target.absolute().parent)
    part = Path(name)
    try:
        # newline="": the writer ends lines itself, with CRLF on every system.
        with os.fdopen(handle, "w", encoding=encoding, errors="replace", newline="") as file:
            yield csv.writer(file, lineterminator="\r\n").writerow
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
