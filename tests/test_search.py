"""The search over everything, on a real SQLite: what is found, marked, tolerated and kept true."""

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.database import Database, close, open_database
from storage.migrations import SCHEMA
from storage.needed_sqlite import check_sqlite
from storage.search import SqliteSearch
from storage.search_index import loading_in_bulk, rebuild_search
from storage.stores import SqliteStores
from storage.trouble import SqliteTooOld
from storage.words import folded
from tests.databases import empty_database
from tests.fakes import T0
from workstation.customers import Customer
from workstation.ids import CallId, CustomerId, EntryId, MergeId, MessageId, TicketId
from workstation.merges import Merge, MergeKind
from workstation.messages import Message
from workstation.search import Hit, HitKind, SearchStopped
from workstation.tickets import EntryKind, Ticket, TicketStatus, TimelineEntry

DANIEL = Customer(
    CustomerId("daniel"),
    "Daniel Okafor",
    "Mr. Okafor",
    "Brightwater Energy",
    numbers=("+441614960182",),
    sip_addresses=("dokafor@sip.example",),
    emails=("daniel@brightwater.example", "okafor.d@home.example"),
)
RENE = Customer(CustomerId("rene"), "René Müller", numbers=("+498912345678",))
METER = Ticket(
    TicketId("meter"),
    48213,
    T0,
    "Meter shows zero",
    DANIEL.id,
    customer_words="My new display stays dark",
    understood="The device was installed last week",
    real_need="A bill to trust",
    answer="Press the grey button twice",
    notes="Asked metering\nSerial 7LOG-2972",
    internal_cause="Firmware of batch nine",
    extra="A month free of charge",
)
BILL = Ticket(TicketId("bill"), 48300, T0 + timedelta(days=1), "Bill came twice", RENE.id)


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    return filled(SqliteStores(db))


def filled(stores: SqliteStores) -> SqliteStores:
    for customer in (DANIEL, RENE):
        stores.customers.save(customer)
    for ticket in (METER, BILL):
        stores.tickets.save(ticket)
    stores.tickets.add_entry(entry("e1", "Field team visits the cellar"))
    return stores


def entry(name: str, text: str, kind: EntryKind = EntryKind.NOTE) -> TimelineEntry:
    return TimelineEntry(EntryId(name), METER.id, T0, kind, text)


def put_call_note(db: Database, note: str) -> None:
    """Write a call as the phone's journal would, with the agent's note."""
    columns = (
        "id, direction, remote_uri, placed_at, state, progress, account_id, line, remote_name,"
        " asserted_uri, held_by_them, muted, recording, dtmf_received, ticket_id, note"
    )
    values = ["c1", "inbound", "sip:x@y", "2026-11-20T10:00:00.000000+00:00", "disconnected", 9]
    values += ["a", "", "", "", 0, 0, 0, "", METER.id, note]
    db.execute(f"insert into calls ({columns}) values ({', '.join('?' * 16)})", values)


def found(stores: SqliteStores, text: str) -> set[tuple[HitKind, str]]:
    return {(hit.kind, hit.id) for hit in stores.search.find(text)}


def marked(hit: Hit) -> list[str]:
    pieces = (hit.title, hit.who, hit.excerpt)
    return [piece.text[start:end] for piece in pieces for start, end in piece.marks]


# --- what is found ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "daniel",
        "OKAFOR",
        "okafor daniel",
        "oka",
        "brightwater",
        "okafor.d@home.example",
        "dokafor@sip",
        "0161 496",
        "+44 (0)161 496-0182",
        "0044161",
        "496 01",
        "0182",
        "daniel 0161",
    ],
)
def test_customers_are_found_by_all_that_names_them(stores: SqliteStores, text: str) -> None:
    first = stores.search.find(text)[0]
    assert (first.kind, first.customer_id) == (HitKind.CUSTOMER, DANIEL.id)
    assert not first.is_near
    assert marked(first)


@pytest.mark.parametrize(
    "text",
    [
        "48213",
        "#48213",
        "#482",
        "meter zero",
        "display",
        "installed",
        "trust",
        "grey button",
        "7log",
        "firmware",
        "month free",
        "okafor display",
    ],
)
def test_tickets_are_found_by_every_field(stores: SqliteStores, text: str) -> None:
    hits = [hit for hit in stores.search.find(text) if hit.kind is HitKind.TICKET]
    assert hits[0].ticket_id == METER.id
    assert hits[0].who.text == "Daniel Okafor"
    assert marked(hits[0])


def test_timelines_messages_and_call_notes_are_found_with_their_ticket(
    stores: SqliteStores, db: Database
) -> None:
    message = Message(
        MessageId("m1"),
        METER.id,
        T0,
        T0,
        "<1@desk.example>",
        recipient="cellar@brightwater.example",
        subject="About your cellar",
        body="Kind regards from below",
    )
    stores.messages.save(message)
    put_call_note(db, "Cellar is flooded")
    kinds = {HitKind.ENTRY: "e1", HitKind.MESSAGE: "m1", HitKind.CALL: "c1"}
    assert found(stores, "cellar") == set(kinds.items())
    assert found(stores, "regards") == {(HitKind.MESSAGE, "m1")}
    assert {hit.ticket_id for hit in stores.search.find("cellar")} == {METER.id}
    assert found(stores, "flooded") == {(HitKind.CALL, CallId("c1"))}


def test_accents_and_capitals_make_no_difference(stores: SqliteStores) -> None:
    for text in ("rene muller", "RENÉ MÜLLER", "rene\u0301"):
        hit = stores.search.find(text)[0]
        assert hit.customer_id == RENE.id
        assert marked(hit)


@pytest.mark.parametrize("text", ["Okafro", "okfaor", "daneil", "danel okafor", "brigthwater"])
def test_a_typing_error_in_a_name_is_tolerated_and_told(stores: SqliteStores, text: str) -> None:
    first = stores.search.find(text)[0]
    assert (first.kind, first.customer_id, first.is_near) == (
        HitKind.CUSTOMER,
        DANIEL.id,
        True,
    )
    assert marked(first)


def test_open_tickets_come_before_solved_ones_and_the_latest_first(stores: SqliteStores) -> None:
    for number, status in ((1, TicketStatus.NEW), (2, TicketStatus.SOLVED), (3, TicketStatus.NEW)):
        at = T0 + timedelta(days=number)
        ticket = Ticket(TicketId(f"t{number}"), number, at, "Boiler is cold", status=status)
        stores.tickets.save(ticket)
    assert [hit.id for hit in stores.search.find("boiler")] == ["t3", "t1", "t2"]


def test_each_group_gets_a_third_and_none_more_than_half(stores: SqliteStores) -> None:
    for number in range(20):
        customer = Customer(CustomerId(f"c{number}"), f"Meter Person {number}")
        stores.customers.save(customer)
        stores.tickets.save(Ticket(TicketId(f"t{number}"), 100 + number, T0, "Meter late"))
        stores.tickets.add_entry(entry(f"x{number}", f"Meter seen {number} times"))
    hits = stores.search.find("meter", 9)
    assert [hit.kind for hit in hits] == (
        [HitKind.CUSTOMER] * 3 + [HitKind.TICKET] * 3 + [HitKind.ENTRY] * 3
    )
    assert [hit.kind for hit in stores.search.find("person", 9)] == [HitKind.CUSTOMER] * 4


# --- merged, erased, changed --------------------------------------------------------------------


def test_merged_records_lead_to_the_one_that_stands_for_them(stores: SqliteStores) -> None:
    double = Customer(CustomerId("double"), "Danny Okaforsson", numbers=("+441614960999",))
    stores.customers.save(double)
    stores.tickets.save(Ticket(TicketId("photo"), 5, T0, "Polaroid wanted", double.id))
    stores.merges.merge(Merge(MergeId("1"), MergeKind.CUSTOMER, double.id, DANIEL.id, T0, "Dana"))
    stores.merges.merge(Merge(MergeId("2"), MergeKind.TICKET, "photo", METER.id, T0, "Dana"))

    assert found(stores, "danny") == {
        (HitKind.CUSTOMER, DANIEL.id),
        (HitKind.TICKET, METER.id),
    }
    (ticket,) = stores.search.find("polaroid")
    assert (ticket.id, ticket.ticket_id) == (METER.id, METER.id)
    assert "Polaroid" in marked(ticket)
    assert stores.search.find("0999")[0].customer_id == DANIEL.id


def test_who_was_erased_is_not_found(stores: SqliteStores) -> None:
    stores.customers.save(replace(DANIEL, erased_at=T0))
    assert not any(hit.kind is HitKind.CUSTOMER for hit in stores.search.find("okafor"))
    assert all(hit.who.text == "" for hit in stores.search.find("meter"))


def test_the_search_follows_every_change(stores: SqliteStores) -> None:
    stores.tickets.save(replace(METER, notes="Gone to archive"))
    stores.customers.save(replace(DANIEL, emails=("new@place.example",), numbers=("+33123456789",)))
    assert found(stores, "7log") == set()
    assert found(stores, "archive") == {(HitKind.TICKET, METER.id)}
    assert found(stores, "home.example") == set()
    assert (HitKind.CUSTOMER, DANIEL.id) in found(stores, "place.example")
    assert found(stores, "0161496") == set()
    assert (HitKind.CUSTOMER, DANIEL.id) in found(stores, "45 67")


def test_an_entry_that_is_erased_leaves_the_search_too(stores: SqliteStores, db: Database) -> None:
    with db.atomic():
        db.execute("update counters set value = 1 where name = 'erasing'")
        db.execute("update timeline_entries set text = 'erased'")
        db.execute("update counters set value = 0 where name = 'erasing'")
    assert found(stores, "cellar") == set()
    with pytest.raises(sqlite3.IntegrityError, match="never changes"):
        db.execute("update timeline_entries set text = 'other'")


def test_the_index_holds_exactly_what_a_new_one_would(stores: SqliteStores, db: Database) -> None:
    stores.tickets.save(replace(METER, subject="Changed", extra=""))
    stores.customers.save(replace(DANIEL, sip_addresses=()))
    put_call_note(db, "note")
    db.execute("update calls set note = 'another'")
    before = index_content(db)
    rebuild_search(db)
    assert index_content(db) == before


def index_content(db: Database) -> dict[str, list[object]]:
    content: dict[str, list[object]] = {}
    for name in ("customers", "tickets", "entries", "messages", "calls"):
        db.execute(f"create virtual table temp.seen using fts5vocab('main', {name}_fts, instance)")
        content[name] = sorted(db.execute("select term, doc from temp.seen").fetchall())
        db.execute("drop table temp.seen")
    parts = db.execute("select part, customer_row, position from number_parts order by 1, 2, 3")
    content["numbers"] = parts.fetchall()
    return content


def test_what_is_loaded_in_bulk_is_found_afterwards(stores: SqliteStores, db: Database) -> None:
    with loading_in_bulk(db):
        stores.tickets.save(replace(BILL, subject="Loaded in bulk"))
        assert found(stores, "loaded") == set()
    assert found(stores, "loaded") == {(HitKind.TICKET, BILL.id)}
    stores.tickets.save(replace(BILL, subject="Followed again"))
    assert found(stores, "followed") == {(HitKind.TICKET, BILL.id)}
    assert found(stores, "loaded") == set()


def test_row_numbers_outlive_a_vacuum(tmp_path: Path) -> None:
    db = open_database(tmp_path / "w.db")
    stores = filled(SqliteStores(db))
    stores.tickets.add_entry(entry("e2", "Attic is dry"))
    db.execute("vacuum")
    assert found(stores, "attic") == {(HitKind.ENTRY, "e2")}
    close(db)


def test_an_older_database_is_searched_after_its_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    old = Database(sqlite3.connect(path), execute_plugins=False)
    SCHEMA.apply(old, stop_before="m008_organisations_and_customers")
    old.executescript("""
        insert into customers (id, name, email) values ('c', 'Daniel Okafor', 'd@home.example');
        insert into customer_numbers values ('c', 0, '+441614960182');
        insert into tickets (id, number, opened_at, subject, customer_id, channel, status, priority,
            owner, customer_words, understood, notes) values ('t', 48213,
            '2026-11-20T10:00:00.000000+00:00', 'Meter', 'c', 'phone', 'new', 1, '', 'dark display',
            '', '');
        insert into timeline_entries values ('e2', 't', '2026-11-20T10:01:00.000000+00:00', 'note',
            'second cellar', '', null);
        insert into timeline_entries values ('e1', 't', '2026-11-20T10:00:00.000000+00:00', 'note',
            'first cellar', '', null);
    """)
    old.close()
    db = open_database(path)
    stores = SqliteStores(db)
    assert [hit.id for hit in stores.search.find("cellar")] == ["e2", "e1"]
    for text in ("okafor", "home.example", "0161 496"):
        assert stores.search.find(text)[0].customer_id == "c"
    assert stores.search.find("display")[0].ticket_id == "t"
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        db.execute("delete from timeline_entries")
    close(db)


# --- hostile and odd text -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["", " ", "*", '"', "NEAR(", "a AND", "-meter", "col:x", "(((", "%", "_", "\0", "\ud800", "#"],
)
def test_signs_and_operators_have_no_meaning(stores: SqliteStores, text: str) -> None:
    assert all(hit.title.text for hit in stores.search.find(text))


def test_operators_are_words_like_others(stores: SqliteStores) -> None:
    assert found(stores, "meter OR nothing") == set()
    assert found(stores, '"meter*" zero') == {(HitKind.TICKET, METER.id)}


@pytest.fixture(scope="module")
def odd() -> Iterator[SqliteStores]:
    """Stores with texts in several scripts."""
    db = empty_database()
    stores = filled(SqliteStores(db))
    subject = "Ärger über ﬁnal İstanbul ß हिन्दी 한글 شكرا 𝔘𝔫𝔦 e\u0301cole 0161 496"
    stores.tickets.save(replace(BILL, subject=subject, notes="a b c 1 2 3 or and not near"))
    yield stores
    db.close()


@given(st.text(max_size=60) | st.from_regex(r"[a-zé0-9 \"*():+#-]{1,30}", fullmatch=True))
def test_whatever_is_typed_the_search_answers_and_every_mark_matches(
    odd: SqliteStores, typed: str
) -> None:
    plain = folded(typed)
    for hit in odd.search.find(typed):
        for piece in (hit.title, hit.who, hit.excerpt):
            assert len(piece.text) <= 250
            last = 0
            for start, end in piece.marks:
                assert last <= start < end <= len(piece.text)
                last = end
                part = folded(piece.text[start:end])
                digits = "".join(sign for sign in part if sign.isdigit())
                is_number = bool(digits) and digits in "".join(filter(str.isdigit, typed))
                assert hit.is_near or is_number or part in plain


def test_a_very_long_note_is_shown_around_the_hit(stores: SqliteStores) -> None:
    long = "filler " * 10_000 + "needle in it " + "straw " * 1_700_000
    stores.tickets.save(replace(METER, notes=long))
    (hit,) = stores.search.find("needle")
    assert len(hit.excerpt.text) <= 200
    assert hit.excerpt.text.startswith("…")
    assert "needle" in marked(hit)


def test_control_and_direction_signs_do_not_reach_the_screen(stores: SqliteStores) -> None:
    stores.tickets.save(replace(METER, subject="Zero\u202e\x07 reversed\nline", notes="שלום עולם"))
    (hit,) = stores.search.find("reversed")
    assert hit.title.text == "#48213 Zero reversed line"
    (hit,) = stores.search.find("שלום")
    assert marked(hit) == ["שלום"]


# --- off the window's thread --------------------------------------------------------------------


def test_a_search_of_its_own_sees_what_was_saved_and_never_writes(tmp_path: Path) -> None:
    db = open_database(tmp_path / "w #?.db")
    stores = filled(SqliteStores(db))
    own = stores.search.on_its_own()
    assert own is not None
    results: list[list[Hit]] = []
    thread = threading.Thread(target=lambda: results.append(own.find("okafro")))
    thread.start()
    thread.join()
    assert results[0][0].customer_id == DANIEL.id
    stores.tickets.save(replace(BILL, subject="Saved meanwhile"))
    assert own.find("meanwhile")[0].ticket_id == BILL.id
    own.close()
    close(db)


def test_a_database_in_memory_has_no_search_of_its_own(stores: SqliteStores) -> None:
    assert stores.search.on_its_own() is None


def test_a_stopped_search_ends_and_the_next_one_answers(db: Database) -> None:
    filled(SqliteStores(db))
    search = SqliteSearch(db.conn)
    # SQLite calls this as it goes: here the stop arrives in the middle of the search.
    db.conn.set_progress_handler(lambda: search.stop(), 1)
    with pytest.raises(SearchStopped):
        search.find("okafor meter")
    db.conn.set_progress_handler(None, 1)
    assert search.find("okafor")[0].customer_id == DANIEL.id


def test_a_sqlite_without_strict_tables_is_refused_with_a_sentence() -> None:
    with pytest.raises(SqliteTooOld, match=r"3\.34\.1.*nothing was changed"):
        check_sqlite((3, 34, 1))
    check_sqlite((3, 37, 0))


def test_a_typing_error_after_reading_ahead_reads_no_vocabulary(tmp_path: Path) -> None:
    db = open_database(tmp_path / "workstation.db")
    SqliteStores(db).customers.save(DANIEL)
    search = SqliteSearch(db.conn)
    search.read_ahead()

    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    hits = search.find("Okafro")
    db.conn.set_trace_callback(None)

    assert [hit.is_near for hit in hits] == [True]
    assert asked
    assert not any("vocabulary" in sql for sql in asked)
    close(db)


def test_who_came_after_reading_ahead_is_found_after_reading_ahead_again(tmp_path: Path) -> None:
    db = open_database(tmp_path / "workstation.db")
    stores = SqliteStores(db)
    search = stores.search.on_its_own()
    assert search is not None
    search.read_ahead()
    assert search.find("Okafro") == []
    stores.customers.save(DANIEL)
    search.read_ahead()

    assert [hit.is_near for hit in search.find("Okafro")] == [True]
    search.close()
    close(db)
