"""What the search looks in: one index of words for each kind of thing, and the parts of numbers.

The indexes hold no text of their own (``content=''``, ``detail=none``): each row number leads to
the table that has it. Triggers keep them true, at a cost only where an indexed text changed. A
long text is indexed by its first 100,000 characters, so that saving one stays quick.
``prefix='2 3 4 5 7'``: FTS5 answers a beginning of exactly these lengths lazily, the newest row
first, and gathers all rows for any other length.

Source: https://www.sqlite.org/fts5.html sections 4.2 (prefix), 4.4.2 (contentless), 4.5, 4.6.
"""

from sqlite_utils import Database

from storage.migrations.schema import SCHEMA

_LONGEST = 100_000
_TICKET = (
    "subject",
    "customer_words",
    "understood",
    "real_need",
    "may_come_next",
    "answer",
    "notes",
    "internal_cause",
    "extra",
    "link",
)
_MESSAGE = ("recipient", "copies", "subject", "body")
_CALL = ("note", "internal_cause")
_CUSTOMER = ("name", "salutation", "organisation", "email")
# Their texts are always the same few words of ours, and a third of all entries.
_ENTRY_IS_TOLD = "{row}kind not in ('opened', 'status', 'check_in')"


@SCHEMA()
def m050_entries_with_row_numbers(db: Database) -> None:
    """Give timeline entries an explicit row number, with their triggers and indexes as they are."""
    kept = [
        sql
        for (sql,) in db.execute(
            "select sql from sqlite_master where tbl_name = 'timeline_entries'"
            " and type in ('index', 'trigger') and sql is not null"
        ).fetchall()
    ]
    db.executescript("""
        create table timeline_entries_with_row (
            row integer primary key,
            id text not null unique,
            ticket_id text not null references tickets(id),
            at text not null,
            kind text not null,
            text text not null,
            detail text not null,
            call_id text
        ) strict;
        insert into timeline_entries_with_row (id, ticket_id, at, kind, text, detail, call_id)
            select id, ticket_id, at, kind, text, detail, call_id
            from timeline_entries order by at, id;
        drop table timeline_entries;
        alter table timeline_entries_with_row rename to timeline_entries;
    """)
    for sql in kept:
        db.execute(sql)


@SCHEMA()
def m051_search_of_tickets(db: Database) -> None:
    _drop_first_indexes(db)
    db.execute(_index("tickets_fts"))
    _follow(db, "tickets", "tickets_fts", "row", _doc(_TICKET, "{row}number || ' '"), _TICKET)
    db.execute(_index("entries_fts"))
    _follow(
        db,
        "timeline_entries",
        "entries_fts",
        "row",
        _doc(("text", "detail")),
        ("text", "detail"),
        _ENTRY_IS_TOLD,
    )
    db.execute(_index("messages_fts"))
    _follow(db, "messages", "messages_fts", "row", _doc(_MESSAGE), _MESSAGE)


@SCHEMA()
def m052_search_of_calls(db: Database) -> None:
    # A call has no row number of its own; one is given to those that somebody wrote about.
    db.executescript(f"""
        create table call_notes (
            row integer primary key,
            call_id text not null unique references calls(id) on delete cascade,
            words text not null
        ) strict;
        create trigger call_notes_of_new after insert on calls
        when new.note <> '' or new.internal_cause <> '' begin
            insert into call_notes (call_id, words) values (new.id, {_doc(_CALL, row="new.")});
        end;
        create trigger call_notes_of_changed after update of note, internal_cause on calls
        when new.note is not old.note or new.internal_cause is not old.internal_cause begin
            insert into call_notes (call_id, words) values (new.id, {_doc(_CALL, row="new.")})
                on conflict (call_id) do update set words = excluded.words;
        end;
        create view call_notes_now as
            select id as call_id, {_doc(_CALL, row="")} as words from calls
            where note <> '' or internal_cause <> '' order by placed_at;
        insert into call_notes (call_id, words) select call_id, words from call_notes_now;
    """)
    db.execute(_index("calls_fts"))
    _follow(db, "call_notes", "calls_fts", "row", "{row}words", ("words",))


@SCHEMA()
def m053_search_of_customers(db: Database) -> None:
    # Names, e-mails and SIP addresses stand in three tables; what is indexed is put together here.
    words = (
        f"{_doc(_CUSTOMER, row='c.')}"
        " || ' ' || coalesce((select group_concat(email, ' ') from customer_emails"
        " where customer_id = c.id), '')"
        " || ' ' || coalesce((select group_concat(address, ' ') from customer_sip_addresses"
        " where customer_id = c.id), '')"
    )
    anew = (
        "update customer_words set words ="
        " (select d.words from customer_words_now d where d.row = customer_words.row)"
        " where row = (select row from customers where id = {id})"
        " and words <> (select d.words from customer_words_now d where d.row = customer_words.row);"
    )
    db.executescript(f"""
        create table customer_words (row integer primary key, words text not null) strict;
        create view customer_words_now as select c.row, {words} as words from customers c;
        create trigger customer_words_of_new after insert on customers begin
            insert into customer_words (row, words)
                select row, words from customer_words_now where row = new.row;
        end;
        create trigger customer_words_of_changed
        after update of {", ".join(_CUSTOMER)} on customers begin
            {anew.format(id="new.id")}
        end;
        create trigger customer_words_of_gone after delete on customers begin
            delete from customer_words where row = old.row;
        end;
        insert into customer_words (row, words)
            select row, words from customer_words_now order by row;
    """)
    for table in ("customer_emails", "customer_sip_addresses"):
        for event, side in (("insert", "new"), ("update", "new"), ("delete", "old")):
            db.execute(
                f"create trigger {table}_words_{event} after {event} on {table} begin"
                f" {anew.format(id=f'{side}.customer_id')} end"
            )
    db.execute(_index("customers_fts", "1 2 3 4 5 7"))
    _follow(db, "customer_words", "customers_fts", "row", "{row}words", ("words",))


@SCHEMA()
def m054_parts_of_numbers(db: Database) -> None:
    # Each number by all of its ends of three digits and more: any part of it is then the
    # beginning of one of these, found in one step however many numbers there are.
    add = """
        insert or ignore into number_parts (part, customer_row, position)
            select substr(ltrim({row}number, '+'), s.at), c.row, {row}position
            from number_starts s, customers c
            where c.id = {row}customer_id and s.at <= length(ltrim({row}number, '+')) - 2;
    """
    take = """
        delete from number_parts where (part, customer_row, position) in (
            select substr(ltrim({row}number, '+'), s.at), c.row, {row}position
            from number_starts s, customers c where c.id = {row}customer_id);
    """
    rows = ", ".join(f"({at})" for at in range(1, 33))
    db.executescript(f"""
        create table number_starts (at integer primary key) strict;
        insert into number_starts values {rows};
        create table number_parts (
            part text not null,
            customer_row integer not null,
            position integer not null,
            primary key (part, customer_row, position)
        ) strict, without rowid;
        create trigger number_parts_insert after insert on customer_numbers begin
            {add.format(row="new.")}
        end;
        create trigger number_parts_update after update on customer_numbers begin
            {take.format(row="old.")}
            {add.format(row="new.")}
        end;
        create trigger number_parts_delete after delete on customer_numbers begin
            {take.format(row="old.")}
        end;
        create trigger number_parts_of_gone before delete on customers begin
            delete from customer_numbers where customer_id = old.id;
        end;
        create view number_parts_now as
            select substr(ltrim(n.number, '+'), s.at) as part, c.row as customer_row, n.position
            from customer_numbers n join customers c on c.id = n.customer_id
            join number_starts s on s.at <= length(ltrim(n.number, '+')) - 2;
        insert into number_parts (part, customer_row, position)
            select part, customer_row, position from number_parts_now order by 1, 2, 3;
    """)


def _drop_first_indexes(db: Database) -> None:
    for table in ("customers", "tickets"):
        for event in ("insert", "update", "delete"):
            db.execute(f"drop trigger if exists {table}_fts_{event}")
        db.execute(f"drop table {table}_fts")


def _index(name: str, prefix: str = "2 3 4 5 7") -> str:
    return (
        f"create virtual table {name} using fts5(words, content='', detail=none, columnsize=0,"
        f" tokenize='unicode61 remove_diacritics 2', prefix='{prefix}')"
    )


def _doc(columns: tuple[str, ...], first: str = "''", row: str = "{row}") -> str:
    """Return the SQL for what is indexed of a row; ``{row}`` stands before each column."""
    parts = [f"substr({{row}}{column}, 1, {_LONGEST})" for column in columns]
    return f"({first} || {' || char(10) || '.join(parts)})".replace("{row}", row)


def _follow(
    db: Database,
    table: str,
    index: str,
    key: str,
    doc: str,
    columns: tuple[str, ...],
    condition: str = "1",
) -> None:
    """Fill ``index`` from ``table`` and make triggers that keep it true; also a view for anew."""
    new, old, plain = (doc.replace("{row}", side) for side in ("new.", "old.", ""))
    when_new, when_old, when = (condition.replace("{row}", side) for side in ("new.", "old.", ""))
    changed = " or ".join(f"new.{column} is not old.{column}" for column in columns)
    put = f"insert into {index} (rowid, words) values (new.{key}, {new});"
    take = (
        f"insert into {index} ({index}, rowid, words)"
        f" select 'delete', old.{key}, {old} where {when_old};"
    )
    db.executescript(f"""
        create view {index}_now as select {key} as row, {plain} as words from {table} where {when};
        create trigger {index}_insert after insert on {table} when {when_new} begin {put} end;
        create trigger {index}_update after update of {", ".join(columns)} on {table}
        when {when_new} and ({changed}) begin {take} {put} end;
        create trigger {index}_delete after delete on {table} when {when_old} begin {take} end;
        insert into {index} (rowid, words) select row, words from {index}_now order by row;
    """)
