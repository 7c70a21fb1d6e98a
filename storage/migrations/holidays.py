"""Holidays of the organisation, from calendar files, with every day worked out."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m072_holidays(db: Database) -> None:
    db.executescript("""
        create table holidays (
            uid text primary key,
            name text not null,
            calendar text not null,
            source text not null,
            known_to text not null
        ) strict;
        create index holidays_calendar on holidays(calendar);
        create table holiday_times (
            uid text not null references holidays(uid) on delete cascade,
            position integer not null,
            day text not null,
            name text not null,
            begins text,
            ends text,
            primary key (uid, position)
        ) strict;
        create index holiday_times_day on holiday_times(day);
    """)
