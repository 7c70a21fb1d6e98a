"""What a call's guidance depends on: the language the agent chose, the queue it came through."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m060_language_of_calls(db: Database) -> None:
    db.executescript("alter table calls add column language text not null default ''")


@SCHEMA()
def m060_queue_of_calls(db: Database) -> None:
    db.executescript("alter table calls add column queue text not null default ''")
