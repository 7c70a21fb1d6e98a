"""Finds open callbacks of a customer, a number or of high urgency without reading them all."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m014_callbacks_by_customer_and_number(db: Database) -> None:
    db.executescript("""
        create index callbacks_customer on callbacks(customer_id) where customer_id is not null;
        create index callbacks_number on callbacks(number);
        create index callbacks_urgent on callbacks(due_at) where state = 'open' and priority = 3;
    """)
