"""The language in which a call was led, where the agent chose another than its own."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m060_language_of_calls(db: Database) -> None:
    db.executescript("alter table calls add column language text not null default ''")
