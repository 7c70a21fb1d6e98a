"""Indexes for the first page of the work queue: one for each order that it is gathered in."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m030_queue_indexes(db: Database) -> None:
    db.executescript("""
        create index tickets_by_next_update on tickets(priority, strain, next_update_at)
            where status <> 'solved' and merged_into is null and next_update_at is not null;
        create index tickets_waiting on tickets(priority, strain, opened_at)
            where status <> 'solved' and merged_into is null and next_update_at is null;
        create index tickets_unanswered on tickets(channel, priority, strain, opened_at)
            where status <> 'solved' and merged_into is null and first_response_at is null;
        create index tickets_of_owner on tickets(owner, priority, strain, next_update_at)
            where status <> 'solved' and merged_into is null and next_update_at is not null;
    """)
