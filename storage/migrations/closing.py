"""Several topics in a call, facts ticked under the checklist's items, outcomes from the content."""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA


@SCHEMA()
def m063_topics_and_outcomes(db: Database) -> None:
    # A call with one topic has no row in call_topics: all of it stands in calls. The outcome's
    # words and meaning are kept with the call, because the content may drop or change it.
    db.executescript("""
        alter table calls add column disposition_label text not null default '';
        alter table calls add column disposition_inside text not null default '';
        alter table calls add column closes_ticket integer not null default 0;
        alter table calls add column expects_follow_up integer not null default 0;
        alter table calls add column is_wrong_number integer not null default 0;
        update calls set
            disposition_label = case disposition
                when 'solved' then 'Solved' when 'follow_up' then 'Follow-up agreed'
                when 'passed_on' then 'Passed on' when 'no_result' then 'No result'
                when 'wrong_number' then 'Wrong number' else disposition end,
            disposition_inside = case disposition
                when 'solved' then 'solved' when 'follow_up' then 'follow-up agreed'
                when 'passed_on' then 'passed on' when 'no_result' then 'no result'
                when 'wrong_number' then 'wrong number' else disposition end,
            closes_ticket = disposition = 'solved',
            expects_follow_up = disposition = 'follow_up',
            is_wrong_number = disposition = 'wrong_number'
        where disposition is not null;
        create index calls_marked on calls(id) where caller_type is not null;

        alter table closing_items add column topic integer not null default 1;
        alter table closing_items add column title text not null default '';
        alter table closing_items add column rule text not null default '';
        create table call_topics (
            call_id text not null references calls(id) on delete cascade,
            number integer not null, ticket_id text references tickets(id),
            note text not null, is_in_front integer not null, started_at text, started_tick real,
            opened_at text, opened_tick real,
            primary key (call_id, number)
        ) strict;
        create index call_topics_ticket on call_topics(ticket_id);
        create table closing_facts (
            call_id text not null references calls(id) on delete cascade,
            position integer not null, topic integer not null, item text not null,
            fact text not null, at text not null, tick real not null,
            primary key (call_id, position)
        ) strict;
    """)
