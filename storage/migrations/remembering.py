"""What the tickets remember: organisations, origins, plans, attachments, messages, merges."""

import uuid6
from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m008_organisations_and_customers(db: Database) -> None:
    # A merged customer stays as it was and points to the one that stands for both, so that
    # nothing is lost and undoing is one write. The same holds for tickets below.
    db.executescript("""
        create table organisations (
            row integer primary key,
            id text not null unique,
            name text not null,
            key text not null,
            email_domain text not null default '',
            notes text not null default ''
        ) strict;
        create index organisations_key on organisations(key);
        alter table customers add column organisation_id text references organisations(id);
        alter table customers add column merged_into text references customers(id);
        alter table customers add column made_at text;
        alter table customers add column erased_at text;
        create index customers_organisation on customers(organisation_id)
            where organisation_id is not null;
        create index customers_merged on customers(merged_into) where merged_into is not null;
        create table customer_emails (
            customer_id text not null references customers(id) on delete cascade,
            position integer not null,
            email text not null,
            primary key (customer_id, position)
        ) strict;
        create index customer_emails_email on customer_emails(email collate nocase);
        insert into customer_emails (customer_id, position, email)
            select id, 0, email from customers where email <> '';
        create index customers_erased on customers(erased_at) where erased_at is not null;
    """)
    names: dict[str, str] = {}
    for (name,) in db.execute("select organisation from customers where organisation <> ''"):
        names.setdefault(" ".join(name.split()).casefold(), name)
    for key, name in names.items():
        values = [str(uuid6.uuid7()), name, key]
        db.execute("insert into organisations (id, name, key) values (?, ?, ?)", values)
    for (name,) in db.execute("select distinct organisation from customers").fetchall():
        key = " ".join(name.split()).casefold()
        db.execute(
            "update customers set organisation_id = (select id from organisations where key = ?)"
            " where organisation = ? and organisation <> ''",
            [key, name],
        )


@SCHEMA()
def m009_fields_of_tickets(db: Database) -> None:
    db.executescript("""
        alter table tickets add column link text not null default '';
        alter table tickets add column real_need text not null default '';
        alter table tickets add column may_come_next text not null default '';
        alter table tickets add column answer text not null default '';
        alter table tickets add column internal_cause text not null default '';
        alter table tickets add column extra text not null default '';
        alter table tickets add column strain integer not null default 0;
        alter table tickets add column first_response_at text;
        alter table tickets add column merged_into text references tickets(id);
        create index tickets_merged on tickets(merged_into) where merged_into is not null;
        drop index tickets_open;
        create index tickets_open
            on tickets(next_update_at is null, next_update_at, opened_at desc)
            where status <> 'solved' and merged_into is null;
        create table field_origins (
            subject_id text not null,
            field text not null,
            source text not null,
            detail text not null,
            at text not null,
            by text not null,
            primary key (subject_id, field)
        ) strict, without rowid;
    """)


@SCHEMA()
def m010_plans_and_attachments(db: Database) -> None:
    db.executescript("""
        create table plan_stages (
            ticket_id text not null references tickets(id),
            position integer not null,
            what text not null,
            takes_min integer,
            what_if text not null,
            contact text not null,
            done_at text,
            primary key (ticket_id, position)
        ) strict;
        create table plans (
            id text primary key,
            name text not null,
            language text not null,
            valid_from text,
            valid_to text
        ) strict;
        create table plan_parts (
            plan_id text not null references plans(id) on delete cascade,
            position integer not null,
            what text not null,
            takes_min integer,
            what_if text not null,
            contact text not null,
            primary key (plan_id, position)
        ) strict;
        create table attachments (
            id text primary key,
            ticket_id text not null references tickets(id),
            name text not null,
            size integer not null,
            sha256 text not null,
            media_type text not null,
            added_at text not null,
            added_by text not null
        ) strict;
        create index attachments_ticket on attachments(ticket_id);
        create index attachments_content on attachments(sha256);
    """)


@SCHEMA()
def m011_messages(db: Database) -> None:
    db.executescript("""
        create table messages (
            row integer primary key,
            id text not null unique,
            ticket_id text not null references tickets(id),
            customer_id text references customers(id),
            made_at text not null,
            changed_at text not null,
            owner text not null,
            language text not null,
            recipient text not null,
            copies text not null,
            subject text not null,
            body text not null,
            template_id text not null,
            filled text not null,
            state text not null,
            message_id text not null,
            attempts integer not null,
            next_try_at text,
            settled_at text,
            trouble text not null
        ) strict;
        create index messages_ticket on messages(ticket_id, made_at);
        create index messages_customer on messages(customer_id) where customer_id is not null;
        create index messages_waiting on messages(next_try_at)
            where state in ('queued', 'sending', 'unsure', 'failed');
        create table message_questions (
            message_id text not null references messages(id) on delete cascade,
            position integer not null,
            question text not null,
            is_answered integer not null,
            primary key (message_id, position)
        ) strict;
        create table message_templates (
            id text primary key,
            language text not null,
            name text not null,
            subject text not null,
            body text not null,
            valid_from text,
            valid_to text
        ) strict;
        create table glossary_terms (
            id text primary key,
            language text not null,
            term text not null,
            plain text not null,
            valid_from text,
            valid_to text
        ) strict;
        create index glossary_terms_language on glossary_terms(language, term);
    """)


@SCHEMA()
def m012_merges_and_filters(db: Database) -> None:
    db.executescript("""
        create table merges (
            id text primary key,
            kind text not null check (kind in ('customer', 'ticket')),
            from_id text not null,
            into_id text not null,
            at text not null,
            by text not null,
            update_at text,
            undone_at text
        ) strict;
        create index merges_into on merges(into_id) where undone_at is null;
        create table queue_filters (
            id text primary key,
            name text not null,
            position integer not null,
            definition text not null
        ) strict;
        create table import_mappings (
            header text primary key,
            mapping text not null,
            used_at text not null
        ) strict;
    """)


@SCHEMA()
def m013_erasing(db: Database) -> None:
    # What never changes may still be erased where the law asks for it: one connection says so in
    # its own way, by setting the counter inside the transaction that erases.
    db.executescript("""
        insert into counters values ('erasing', 0);
        drop trigger timeline_entries_never_change;
        create trigger timeline_entries_never_change before update on timeline_entries
        when (select value from counters where name = 'erasing') = 0 begin
            select raise(abort, 'a timeline entry never changes');
        end;
        create table erasures (
            id text primary key,
            customer_id text not null,
            at text not null,
            by text not null,
            reason text not null
        ) strict;
        alter table tickets add column erased_at text;
        create index tickets_to_erase on tickets(opened_at)
            where status = 'solved' and erased_at is null;
        create trigger tickets_have_texts_again after update of status on tickets
        when new.erased_at is not null and new.status <> 'solved' begin
            update tickets set erased_at = null where row = new.row;
        end;
        create index messages_to_erase on messages(changed_at)
            where body <> '' or subject <> '' or recipient <> '';
        create index attachments_added on attachments(added_at);
    """)
