"""Refuses a SQLite that is too old, with a sentence instead of an error in the middle of it."""

import sqlite3
from typing import Final

from storage.trouble import SqliteTooOld

# Strict tables; the search's own needs (FTS5, row values, upsert) are older.
# Source: https://www.sqlite.org/stricttables.html
_NEEDED: Final = (3, 37, 0)


def check_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Do nothing for a ``version`` that is new enough.

    Errors: SqliteTooOld.
    """
    if version < _NEEDED:
        have, need = (".".join(str(part) for part in parts) for parts in (version, _NEEDED))
        raise SqliteTooOld(
            f"The Python that runs the workstation brings SQLite {have}, and the database needs "
            f"{need} or newer; nothing was changed: ask IT to install a newer Python, then start "
            "again."
        )
