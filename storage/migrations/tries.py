"""What became of each try at a callback: the number, who corrected it, and the times it moved."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m076_what_a_try_came_to(db: Database) -> None:
    db.executescript("""
        alter table callback_attempts add column number text not null default '';
        alter table callback_attempts add column told_as text;
        alter table callback_attempts add column corrected_by text not null default '';
        alter table callback_attempts add column corrected_at text;
        alter table callback_attempts add column chosen_at text;
        alter table callback_attempts add column due_before text;
        alter table callback_attempts add column until_before text;
        alter table callback_attempts add column due_after text;
        update callback_attempts set number =
            (select number from callbacks where callbacks.id = callback_attempts.callback_id);
        create index callback_attempts_call on callback_attempts(call_id)
            where call_id is not null;
        create index callback_attempts_number on callback_attempts(number, at)
            where number <> '';
    """)
