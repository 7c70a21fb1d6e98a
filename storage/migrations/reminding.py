"""What was told of each promised call and promise, and when to tell of it next (C2, F4)."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m075_reminders(db: Database) -> None:
    # One row for each thing that is owed. Triggers make, change and remove it, in the same
    # transaction as the thing itself, so that no way of writing forgets to be reminded; a new
    # time, owner or opening begins anew. Steps: -1 left to a colleague, 0 nothing told, 1 ahead,
    # 2 due, 3 overdue.
    db.executescript("""
        create table reminders (
            kind text not null check (kind in ('callback', 'promise')),
            id text not null,
            begins_at text not null,
            late_at text not null,
            priority integer not null,
            step integer not null default 0,
            told_at text,
            snoozed_until text,
            primary key (kind, id)
        ) strict, without rowid;
        create index reminders_coming on reminders(step, begins_at)
            where snoozed_until is null;
        create index reminders_late on reminders(late_at)
            where snoozed_until is null and step = 2;
        create index reminders_snoozed on reminders(snoozed_until)
            where snoozed_until is not null;
        -- The last two columns let what waits be counted without a look at each row.
        create index reminders_waiting on reminders(priority desc, begins_at, step, snoozed_until)
            where snoozed_until is null and step > 0;
        create index reminders_overdue on reminders(begins_at)
            where snoozed_until is null and step = 3;
        create index reminders_told on reminders(told_at) where told_at is not null;
        create index reminders_begin on reminders(begins_at);
        create table reminder_rounds (
            id integer primary key check (id = 1),
            repeated_at text not null
        ) strict;

        create view reminders_now as
            select 'callback' as kind, id, due_at as begins_at, coalesce(until, due_at) as late_at,
                priority, 0 as step, null as told_at, null as snoozed_until
            from callbacks where state = 'open'
            union all
            select 'promise', id, coalesce(begins_at, due_at), due_at, 1, 0, null, null
            from promises where state = 'open';
        insert into reminders select * from reminders_now;
        update reminders set step = case when c.reminded_at >= c.due_at then 2 else 1 end,
            told_at = c.reminded_at
            from callbacks c
            where c.id = reminders.id and reminders.kind = 'callback'
                and c.reminded_at is not null;
        update reminders set snoozed_until = c.snoozed_until
            from callbacks c
            where c.id = reminders.id and reminders.kind = 'callback'
                and c.snoozed_until is not null;
    """)
    for kind, table, begins, late, priority in (
        ("callback", "callbacks", "new.due_at", "coalesce(new.until, new.due_at)", "new.priority"),
        ("promise", "promises", "coalesce(new.begins_at, new.due_at)", "new.due_at", "1"),
    ):
        window = "until" if kind == "callback" else "begins_at"
        rank = ", priority" if kind == "callback" else ""
        db.executescript(f"""
            create trigger reminders_of_new_{table} after insert on {table}
            when new.state = 'open' begin
                insert or replace into reminders (kind, id, begins_at, late_at, priority)
                values ('{kind}', new.id, {begins}, {late}, {priority});
            end;
            create trigger reminders_of_changed_{table}
            after update of state, due_at, {window}, owner{rank} on {table}
            when new.state = 'open' begin
                delete from reminders where kind = '{kind}' and id = new.id and (
                    old.state <> 'open' or old.due_at <> new.due_at or old.owner <> new.owner
                    or old.{window} is not new.{window});
                insert into reminders (kind, id, begins_at, late_at, priority)
                select '{kind}', new.id, {begins}, {late}, {priority} where not exists
                    (select 1 from reminders where kind = '{kind}' and id = new.id);
                update reminders set priority = {priority}
                where kind = '{kind}' and id = new.id and priority <> {priority};
            end;
            create trigger reminders_of_settled_{table} after update of state on {table}
            when new.state <> 'open' begin
                delete from reminders where kind = '{kind}' and id = new.id;
            end;
            create trigger reminders_of_gone_{table} after delete on {table} begin
                delete from reminders where kind = '{kind}' and id = old.id;
            end;
        """)
