"""The tables of the first call: customers, tickets, promises, callbacks, calls, agent states."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m001_customers(db: Database) -> None:
    db.executescript("""
        create table customers (
            row integer primary key,
            id text not null unique,
            name text not null,
            salutation text not null default '',
            organisation text not null default '',
            email text not null default '',
            time_zone text not null default '',
            language text not null default 'en'
        ) strict;
        create table customer_numbers (
            customer_id text not null references customers(id) on delete cascade,
            position integer not null,
            number text not null,
            primary key (customer_id, position)
        ) strict;
        create index customer_numbers_number on customer_numbers(number);
        create table customer_sip_addresses (
            customer_id text not null references customers(id) on delete cascade,
            position integer not null,
            address text not null,
            primary key (customer_id, position)
        ) strict;
        create index customer_sip_addresses_address on customer_sip_addresses(address);

        create virtual table customers_fts using fts5(
            name, salutation, organisation, email,
            content='customers', content_rowid='row',
            tokenize='unicode61 remove_diacritics 2', prefix='2 3'
        );
        create trigger customers_fts_insert after insert on customers begin
            insert into customers_fts(rowid, name, salutation, organisation, email)
            values (new.row, new.name, new.salutation, new.organisation, new.email);
        end;
        create trigger customers_fts_update after update on customers begin
            insert into customers_fts(customers_fts, rowid, name, salutation, organisation, email)
            values ('delete', old.row, old.name, old.salutation, old.organisation, old.email);
            insert into customers_fts(rowid, name, salutation, organisation, email)
            values (new.row, new.name, new.salutation, new.organisation, new.email);
        end;
        create trigger customers_fts_delete after delete on customers begin
            insert into customers_fts(customers_fts, rowid, name, salutation, organisation, email)
            values ('delete', old.row, old.name, old.salutation, old.organisation, old.email);
        end;
    """)


@SCHEMA()
def m002_tickets(db: Database) -> None:
    db.executescript("""
        create table counters (name text primary key, value integer not null) strict;
        insert into counters values ('ticket_number', 10000);
        create table tickets (
            row integer primary key,
            id text not null unique,
            number integer not null unique,
            opened_at text not null,
            subject text not null,
            customer_id text references customers(id),
            channel text not null,
            status text not null,
            priority integer not null,
            owner text not null,
            next_update_at text,
            customer_words text not null,
            understood text not null,
            confirmed_at text,
            notes text not null
        ) strict;
        create index tickets_customer on tickets(customer_id);
        create index tickets_open on tickets(next_update_at) where status <> 'solved';

        create virtual table tickets_fts using fts5(
            number, subject, customer_words, understood, notes,
            content='tickets', content_rowid='row',
            tokenize='unicode61 remove_diacritics 2', prefix='2 3'
        );
        create trigger tickets_fts_insert after insert on tickets begin
            insert into tickets_fts(rowid, number, subject, customer_words, understood, notes)
            values (new.row, new.number, new.subject, new.customer_words, new.understood,
                new.notes);
        end;
        create trigger tickets_fts_update
        after update of number, subject, customer_words, understood, notes on tickets begin
            insert into tickets_fts(
                tickets_fts, rowid, number, subject, customer_words, understood, notes)
            values ('delete', old.row, old.number, old.subject, old.customer_words,
                old.understood, old.notes);
            insert into tickets_fts(rowid, number, subject, customer_words, understood, notes)
            values (new.row, new.number, new.subject, new.customer_words, new.understood,
                new.notes);
        end;
        create trigger tickets_stay before delete on tickets begin
            select raise(abort, 'a ticket is never deleted');
        end;
    """)


@SCHEMA()
def m003_timeline_and_next_steps(db: Database) -> None:
    db.executescript("""
        create table timeline_entries (
            id text primary key,
            ticket_id text not null references tickets(id),
            at text not null,
            kind text not null,
            text text not null,
            detail text not null,
            call_id text
        ) strict;
        create index timeline_entries_ticket on timeline_entries(ticket_id, at);
        create trigger timeline_entries_never_change before update on timeline_entries begin
            select raise(abort, 'a timeline entry never changes');
        end;
        create trigger timeline_entries_stay before delete on timeline_entries begin
            select raise(abort, 'a timeline entry is never deleted');
        end;
        create table next_steps (
            id text primary key,
            ticket_id text not null references tickets(id),
            who text not null,
            what text not null,
            due_at text,
            confirmed_at text,
            done_at text,
            position integer not null
        ) strict;
        create index next_steps_ticket on next_steps(ticket_id, position);
    """)


@SCHEMA()
def m004_promises_and_callbacks(db: Database) -> None:
    # A call_id names a call without a foreign key: the call's own record may come later.
    db.executescript("""
        create table promises (
            id text primary key,
            ticket_id text not null references tickets(id),
            what text not null,
            due_at text not null,
            made_at text not null,
            owner text not null,
            call_id text,
            state text not null,
            settled_at text,
            moved_from text references promises(id),
            move_reason text not null
        ) strict;
        create index promises_ticket on promises(ticket_id);
        create index promises_made on promises(made_at);
        create index promises_open on promises(due_at) where state = 'open';
        create table callbacks (
            id text primary key,
            number text not null,
            name text not null,
            due_at text not null,
            made_at text not null,
            reason text not null,
            subject text not null,
            customer_id text references customers(id),
            ticket_id text references tickets(id),
            call_id text,
            priority integer not null,
            owner text not null,
            time_zone text not null,
            state text not null,
            reminded_at text,
            snoozed_until text
        ) strict;
        create index callbacks_open on callbacks(due_at) where state = 'open';
        create index callbacks_due on callbacks(due_at);
        create index callbacks_call on callbacks(call_id);
        create index callbacks_ticket on callbacks(ticket_id);
        create table callback_attempts (
            callback_id text not null references callbacks(id) on delete cascade,
            position integer not null,
            at text not null,
            outcome text not null,
            call_id text,
            note text not null,
            primary key (callback_id, position)
        ) strict;
    """)


@SCHEMA()
def m005_calls(db: Database) -> None:
    # progress ranks the states, so that no late event turns a call back; event_id is the latest
    # journal event taken in; revision counts the writes, parts of the call included.
    db.executescript("""
        create table calls (
            id text primary key,
            direction text not null, remote_uri text not null, placed_at text not null,
            state text not null, progress integer not null, account_id text not null,
            line text not null, remote_name text not null, asserted_uri text not null,
            ringing_at text, answered_at text, answered_tick real,
            ended_at text, ended_by text, sip_code integer, sip_text text, end_words text,
            held_since_at text, held_since_tick real, held_by_them integer not null,
            muted integer not null, recording integer not null, dtmf_received text not null,
            event_id text not null default '', revision integer not null default 1,
            agent text not null default '',
            customer_id text references customers(id), ticket_id text references tickets(id),
            callback_id text, greeting_said_at text, greeting_said_tick real,
            was_already_clear integer not null default 0, caller_type text,
            checklist_opened_at text, checklist_opened_tick real,
            disposition text, note text not null default '',
            internal_cause text not null default '', review text,
            wrap_up_started_at text, wrap_up_started_tick real,
            wrap_up_finished_at text, wrap_up_finished_tick real,
            codec text not null default '', rtp_sent integer not null default 0,
            rtp_received integer not null default 0, lost integer not null default 0,
            jitter_ms real not null default 0, round_trip_ms real not null default 0,
            mos real not null default 0, is_practice integer not null default 0
        ) strict;
        create index calls_placed on calls(placed_at);
        create index calls_customer on calls(customer_id, placed_at);
        create index calls_ticket on calls(ticket_id);
        create index calls_not_over on calls(placed_at) where state <> 'disconnected';
        create index calls_to_wrap_up on calls(placed_at)
            where state = 'disconnected' and answered_at is not null
                and wrap_up_finished_at is null;
        create table folded_events (event_id text primary key, call_id text not null) strict;
    """)


@SCHEMA()
def m006_parts_of_calls(db: Database) -> None:
    db.executescript("""
        create table call_stages (
            call_id text not null references calls(id) on delete cascade,
            position integer not null, stage text not null, at text not null, tick real not null,
            primary key (call_id, position)
        ) strict;
        create table hold_spells (
            call_id text not null references calls(id) on delete cascade,
            position integer not null, asked_permission integer not null, stated_wait_s integer,
            reason text not null, ended_at text, ended_tick real, outcome text,
            primary key (call_id, position)
        ) strict;
        create table hold_stretches (
            call_id text not null references calls(id) on delete cascade,
            spell integer not null, position integer not null, started_at text not null,
            started_tick real not null, ended_at text, ended_tick real,
            primary key (call_id, spell, position)
        ) strict;
        create table check_ins (
            call_id text not null references calls(id) on delete cascade,
            spell integer not null, position integer not null, at text not null,
            tick real not null, phrase_id text not null, gap_s real not null,
            primary key (call_id, spell, position)
        ) strict;
        create table closing_items (
            call_id text not null references calls(id) on delete cascade,
            position integer not null, item text not null, result text not null, at text,
            tick real, primary key (call_id, position)
        ) strict;
        create table call_phrases (
            call_id text not null references calls(id) on delete cascade,
            use text not null check (use in ('said', 'check_in')), position integer not null,
            phrase_id text not null, primary key (call_id, use, position)
        ) strict;
    """)


@SCHEMA()
def m007_agent_states(db: Database) -> None:
    db.executescript("""
        create table agent_states (
            row integer primary key,
            at text not null,
            tick real not null,
            activity text not null,
            reason text,
            agent text not null
        ) strict;
        create index agent_states_at on agent_states(at);
    """)
