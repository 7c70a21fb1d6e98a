"""What each import wrote, so that one that is broken off can be taken back."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m031_imports(db: Database) -> None:
    db.executescript("""
        create table imports (
            id text primary key,
            file text not null,
            at text not null,
            by text not null,
            state text not null check (state in ('running', 'done', 'undone'))
        ) strict;
        create index imports_running on imports(at) where state = 'running';
        create table import_changes (
            import_id text not null references imports(id),
            position integer not null,
            customer_id text not null,
            before text,
            primary key (import_id, position)
        ) strict, without rowid;
    """)
