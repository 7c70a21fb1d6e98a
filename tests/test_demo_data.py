"""Made-up data: the same for a seed, whole, believable, and read by the real stores."""

import os
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import phonenumbers
import pytest
from click.testing import CliRunner, Result

from storage.database import close, open_database
from storage.demo_data import DataPresent, DemoPlan, write_demo_data
from storage.demo_data.dice import Dice, id_of
from storage.demo_data.names import COUNTRIES
from storage.demo_data.numbers import number_of
from storage.demo_data.tables import COLUMNS
from storage.demo_data.writer import Cancelled
from storage.stores import SqliteStores
from storage.trouble import DatabaseFull
from tests.disks import disk_of
from tests.promised_invariants import troubles
from workstation.cli import main
from workstation.desk.work import open_work
from workstation.ids import CustomerId, MergeId, TicketId
from workstation.merges import MergeKind
from workstation.promise_figures import Span
from workstation.search import HitKind
from workstation.tickets import Ticket

UNTIL = datetime(2026, 11, 19, 14, 7, tzinfo=timezone.utc)
DAY = timedelta(days=1)
PLAN = DemoPlan(400, 7, UNTIL)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_demo_data(path, PLAN)
    return path


@pytest.fixture
def db(made: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{made.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def stores(made: Path, tmp_path: Path) -> Iterator[SqliteStores]:
    copy = tmp_path / "copy.db"
    copy.write_bytes(made.read_bytes())
    opened = open_database(copy)
    yield SqliteStores(opened)
    close(opened)


def values_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every plain table but the list of the schema's steps."""
    with closing(sqlite3.connect(path)) as db:
        tables = [
            name
            for (name,) in db.execute(
                "select name from sqlite_master where type = 'table' and name not like '%fts%'"
                " and name not like 'sqlite_%' and name not like '\\_sqlite%' escape '\\'"
            )
        ]
        return {name: sorted(db.execute(f"select * from {name}"), key=repr) for name in tables}


def count(db: sqlite3.Connection, what: str) -> int:
    return int(db.execute(f"select count(*) from {what}").fetchone()[0])


def ids(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[0] for row in db.execute(f"select id from {table} order by id")]


# --- the same, and whole ------------------------------------------------------------------------


def test_one_seed_gives_the_same_values_and_another_different_ones(
    made: Path, tmp_path: Path
) -> None:
    write_demo_data(tmp_path / "again.db", PLAN)
    write_demo_data(tmp_path / "other.db", DemoPlan(400, 8, UNTIL))

    assert values_of(tmp_path / "again.db") == values_of(made)
    other = values_of(tmp_path / "other.db")
    assert other["tickets"] != values_of(made)["tickets"]
    assert other["customers"] != values_of(made)["customers"]


def test_sqlite_finds_nothing_wrong_with_it(db: sqlite3.Connection) -> None:
    assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert db.execute("pragma foreign_key_check").fetchall() == []


def test_schema_triggers_and_indexes_are_those_of_a_new_database(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    fresh = open_database(tmp_path / "fresh.db")
    sql = "select type, name, sql from sqlite_master where name not like 'sqlite_stat%'"
    assert set(db.execute(sql)) == set(fresh.execute(sql))
    close(fresh)


def test_only_columns_that_there_are_are_written(db: sqlite3.Connection) -> None:
    for table, columns in COLUMNS.items():
        there = {row[1] for row in db.execute(f"pragma table_info({table})")}
        assert set(columns) <= there, table


def test_the_search_index_holds_every_row_that_it_must(db: sqlite3.Connection) -> None:
    views = [n for (n,) in db.execute("select name from sqlite_master where type = 'view'")]
    derived = [view.removesuffix("_now") for view in views if view.endswith("_now")]
    assert derived
    for name in derived:
        (sql,) = db.execute("select sql from sqlite_master where name = ?", [name]).fetchone()
        rows = f"{name}_docsize" if "fts5" in sql and "columnsize=0" not in sql else name
        if "columnsize=0" not in sql:
            assert count(db, rows) == count(db, f"{name}_now"), name


# --- read by the stores -------------------------------------------------------------------------


def test_every_row_can_be_read_by_the_stores(stores: SqliteStores, db: sqlite3.Connection) -> None:
    seen: Counter[str] = Counter()
    for ticket_id in map(TicketId, ids(db, "tickets")):
        ticket = stores.tickets.get(ticket_id)
        assert isinstance(ticket, Ticket)
        seen["tickets"] += 1
        seen["next_steps"] += len(stores.tickets.next_steps(ticket_id))
        seen["plan_stages"] += len(stores.plans.of_ticket(ticket_id))
        seen["field_origins"] += len(stores.origins.of(ticket_id))
        if ticket.merged_into is None:  # the one it stands for shows these of both
            seen["timeline_entries"] += len(stores.tickets.timeline(ticket_id))
            seen["promises"] += len(stores.promises.of_ticket(ticket_id))
            seen["messages"] += len(stores.messages.of_ticket(ticket_id))
    for customer_id in map(CustomerId, ids(db, "customers")):
        customer = stores.customers.get(customer_id)
        assert customer is not None
        seen["customers"] += 1
        seen["field_origins"] += len(stores.origins.of(customer_id))
        seen["customer_numbers"] += len(customer.numbers)
        seen["customer_emails"] += len(customer.emails)
    for merge_id in map(MergeId, ids(db, "merges")):
        merge = stores.merges.get(merge_id)
        assert merge is not None
        assert stores.merges.surviving(merge.kind, merge.from_id) == merge.into_id
        seen["merges"] += 1
    span = (UNTIL - 2000 * DAY, UNTIL + 30 * DAY)
    seen["calls"] = len(stores.conversations.started_between(*span))
    seen["callbacks"] = len(stores.callbacks.due_between(*span))
    seen["agent_states"] = len(stores.agent_states.logged_between(*span))

    assert seen == {table: count(db, table) for table in seen}
    assert min(seen.values()) > 0
    assert {kind for (kind,) in db.execute("select kind from merges")} <= {
        kind.value for kind in MergeKind
    }


def test_it_is_found_by_typing_and_stands_in_the_queue(stores: SqliteStores) -> None:
    found = stores.search.find("meter")
    assert HitKind.TICKET in {hit.kind for hit in found}
    assert HitKind.CUSTOMER in {hit.kind for hit in stores.search.find("müll")}
    assert len(open_work(stores, UNTIL)) > 12


def test_the_told_afternoon_stands_at_the_end_with_the_latest_numbers(
    stores: SqliteStores, db: sqlite3.Connection
) -> None:
    ((number, subject),) = db.execute(
        "select number, subject from tickets order by number desc limit 1"
    ).fetchall()
    assert (number, subject) == (48213, "November bill three times the usual amount")
    assert stores.tickets.next_number() == 48214


# --- as much as was asked for -------------------------------------------------------------------


def test_there_is_as_much_as_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "asked.db"
    write_demo_data(path, DemoPlan(30_001, 1, UNTIL, customers=500, entries=40_000))
    with closing(sqlite3.connect(path)) as db:
        assert [count(db, t) for t in ("tickets", "customers", "timeline_entries")] == [
            30_001,
            500,
            40_000,
        ]
        share = count(db, "tickets where status <> 'solved'") / 30_001
        assert 0.02 < share < 0.04
        assert count(db, "hold_spells") > 0
        assert count(db, "tickets where merged_into is not null") > 0
        assert count(db, "customers where merged_into is not null") > 0


def test_nothing_happened_after_the_last_moment(db: sqlite3.Connection) -> None:
    last = UNTIL.isoformat(timespec="microseconds")
    past = {
        "tickets": ("opened_at", "first_response_at", "confirmed_at"),
        "timeline_entries": ("at",),
        "promises": ("made_at", "settled_at"),
        "callbacks": ("made_at",),
        "messages": ("made_at", "settled_at"),
        "calls": ("placed_at", "ended_at"),
        "agent_states": ("at",),
        "customers": ("made_at",),
    }
    late = {
        f"{table}.{column}": count(db, f"{table} where {column} > '{last}'")
        for table, columns in past.items()
        for column in columns
    }
    assert {name: number for name, number in late.items() if number} == {}


def test_few_words_are_frequent_and_many_are_rare(db: sqlite3.Connection) -> None:
    text = " ".join(row[0] for row in db.execute("select customer_words || notes from tickets"))
    counts = sorted(Counter(re.findall(r"\w+", text.lower())).values(), reverse=True)
    assert counts[0] > 20 * counts[200]
    assert sum(number == 1 for number in counts) > 100


def test_both_languages_are_spoken(db: sqlite3.Connection) -> None:
    languages = dict(db.execute("select language, count(*) from customers group by 1").fetchall())
    assert languages["de"] > 10
    assert languages["en"] > 10
    assert count(db, "tickets where subject glob '*Rechnung*'") > 0


# --- believable ---------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", sorted({country.numbers for country in COUNTRIES}))
def test_numbers_are_of_their_country_and_differ(plan: str) -> None:
    numbers = [number_of(plan, index) for index in range(2000)]
    assert len(set(numbers)) == 2000
    for number in numbers[:200]:
        parsed = phonenumbers.parse(number)
        assert phonenumbers.is_possible_number(parsed), number
        assert phonenumbers.region_code_for_country_code(parsed.country_code) == plan


def test_ids_are_those_of_uuid_version_7() -> None:
    made = id_of(1_700_000_000.5, Dice(1).bits(74))
    assert re.fullmatch(
        r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", made
    )
    assert int(made.replace("-", "")[:12], 16) == 1_700_000_000_500


# --- refused and stopped ------------------------------------------------------------------------


def test_a_file_with_data_is_refused_and_left_alone(made: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "letter.txt"
    foreign.write_text("Dear Sir or Madam, " * 100)
    for path in (made, foreign):
        before = path.read_bytes()
        with pytest.raises(DataPresent, match="left as it is"):
            write_demo_data(path, PLAN)
        assert path.read_bytes() == before


def test_a_database_that_nobody_used_yet_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    close(open_database(path))
    write_demo_data(path, DemoPlan(1, 1, UNTIL))
    with closing(sqlite3.connect(path)) as db:
        assert count(db, "tickets") > 1


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_demo_data(tmp_path / "demo.db", PLAN, is_cancelled=lambda: True)
    assert os.listdir(tmp_path) == []


def test_a_full_disk_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with disk_of(1, tmp_path / "small") as disk:
        with pytest.raises(DatabaseFull):
            write_demo_data(disk / "demo.db", PLAN)
        assert os.listdir(disk) == []


def test_open_callbacks_come_with_settled_ones_and_promises_that_keep_the_rules(
    tmp_path: Path,
) -> None:
    path = tmp_path / "demo.db"
    write_demo_data(path, replace(PLAN, callbacks=120))
    db = open_database(path)
    stores = SqliteStores(db)
    assert stores.callbacks.open_count() >= 120
    figures = stores.promise_counter.between(
        Span(PLAN.until - timedelta(days=40), PLAN.until + timedelta(days=1)), PLAN.until
    )
    assert min(figures.kept, figures.renegotiated, figures.reached, figures.tries) > 0
    found = {each.partition(":")[0] for each in troubles(db)}
    assert found <= {"a callback on a ticket is not on its timeline"}  # there are no such words
    close(db)


# --- the command --------------------------------------------------------------------------------


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_command_makes_a_profile_that_opens_as_a_settled_desk(tmp_path: Path) -> None:
    place = ("--data-dir", str(tmp_path))
    done = run(*place, "demo-data", "--tickets", "20", "--until", "2026-11-19T14:07+00:00")

    assert done.exit_code == 0, done.output
    assert "20 tickets" in done.output
    opened = open_database(tmp_path / "default" / "data" / "workstation.db")
    assert SqliteStores(opened).tickets.open_tickets(1)
    close(opened)
    settings = (tmp_path / "default" / "config" / "settings.toml").read_text(encoding="utf-8")
    assert "Dana Reyes" in settings
    again = run(*place, "demo-data")
    assert again.exit_code == 3
    assert "holds data already" in again.output


def test_made_up_data_is_never_put_among_real_work() -> None:
    refused = run("demo-data", "--tickets", "1")
    assert refused.exit_code == 2
    assert "does not mix" in refused.output


def test_a_moment_that_is_none_is_refused(tmp_path: Path) -> None:
    refused = run("demo-data", "--db", str(tmp_path / "a.db"), "--until", "tomorrow")
    assert refused.exit_code == 2
    assert os.listdir(tmp_path) == []
