"""Indexes for what is owed over time: the list with its counts, the day and the week."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m074_agenda_indexes(db: Database) -> None:
    db.executescript("""
        create index callbacks_agenda on callbacks(due_at, id, until, owner, reason, state)
            where state = 'open';
        create index promises_agenda on promises(due_at, id, owner, state) where state = 'open';
        create index promises_due on promises(due_at) where state <> 'open';
        create index callbacks_kept on callbacks(due_at) where state = 'done';
    """)
