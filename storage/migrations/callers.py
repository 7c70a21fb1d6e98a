"""Finds customers by their whole name: the name that a caller's phone sends may tell who it is."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m040_customers_by_name(db: Database) -> None:
    db.executescript("""
        create index customers_name on customers(name collate nocase) where merged_into is null;
    """)
