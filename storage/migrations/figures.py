"""Finds promises by when they were due, and attempts by when they were made."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m078_figures_of_promises(db: Database) -> None:
    db.executescript("""
        create index promises_due_of_all on promises(due_at);
        create index callback_attempts_at on callback_attempts(at);
    """)
