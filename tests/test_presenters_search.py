"""The search joined with the find field: views, choices, and the thread that searches."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.database import close, open_database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0, ManualClock
from ui.presenters.search import SearchPresenter, results_view
from ui.presenters.searching import Searching
from ui.top_bar.find_field import FindField
from workstation.customers import Customer
from workstation.ids import CustomerId, TicketId
from workstation.ports import StorageTrouble
from workstation.search import Excerpt, Hit, HitKind, SearchStopped
from workstation.tickets import Ticket

DANIEL = Customer(CustomerId("c1"), "Daniel Okafor")
METER = Ticket(TicketId("t1"), 48213, T0, "Meter", DANIEL.id)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[SqliteStores]:
    db = open_database(tmp_path / "w.db")
    stores = SqliteStores(db)
    stores.customers.save(DANIEL)
    stores.tickets.save(METER)
    yield stores
    close(db)


@pytest.fixture
def field(qtbot: QtBot) -> FindField:
    field = FindField()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    return field


class SlowSearch:
    """Answers each text with a ticket of that name, when told to; notes on which thread."""

    def __init__(self) -> None:
        self.may_answer = threading.Event()
        self.began = threading.Event()
        self.was_stopped = threading.Event()
        self.asked: list[str] = []
        self.threads: set[int] = set()
        self.is_closed = False

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        self.asked.append(text)
        self.threads.add(threading.get_ident())
        self.began.set()
        self.may_answer.wait(5)
        if self.was_stopped.is_set():
            self.was_stopped.clear()
            raise SearchStopped
        return [Hit(HitKind.TICKET, text, Excerpt(text), ticket_id=TicketId(text))]

    def stop(self) -> None:
        self.was_stopped.set()
        self.may_answer.set()

    def read_ahead(self) -> None:
        """Have nothing to read."""

    def on_its_own(self) -> "SlowSearch":
        return self

    def close(self) -> None:
        self.is_closed = True


class FailingSearch(SlowSearch):
    """A search whose disk does not answer."""

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        raise StorageTrouble("The disk reported an error.")


def test_a_ticket_and_a_customer_are_found_and_chosen(
    qtbot: QtBot, field: FindField, stores: SqliteStores
) -> None:
    presenter = SearchPresenter(field, stores.search, ManualClock(), timezone.utc)
    for text, signal, thing in (
        ("okafor", presenter.customer_wanted, "c1"),
        ("48213", presenter.ticket_wanted, "t1"),
    ):
        qtbot.keyClicks(field, text)
        qtbot.waitUntil(lambda: field.panel.current is not None, timeout=5000)
        current = field.panel.current
        assert current is not None
        with qtbot.waitSignal(signal, timeout=1000) as wanted:
            field.panel.chosen.emit(current.id)
        assert wanted.args == [thing]
    presenter.close()


def test_the_latest_text_wins_and_outdated_answers_are_dropped(qtbot: QtBot) -> None:
    search = SlowSearch()
    searching = Searching(search)
    found: list[str] = []
    searching.found.connect(lambda text, hits: found.append(text))
    searching.look_for("a")
    assert search.began.wait(5)
    searching.look_for("ab")
    searching.look_for("abc")
    qtbot.waitUntil(lambda: found == ["abc"], timeout=5000)
    assert search.asked[0] == "a"
    assert search.asked[-1] == "abc"
    assert threading.get_ident() not in search.threads
    assert len(search.threads) == 1
    searching.close()
    assert search.is_closed


def test_an_answer_that_nobody_waits_for_any_more_is_dropped(qtbot: QtBot) -> None:
    search = SlowSearch()
    searching = Searching(search)
    searching.look_for("a")
    assert search.began.wait(5)
    searching.give_up()
    with qtbot.assertNotEmitted(searching.found, wait=100):
        searching.close()


def test_trouble_of_the_disk_is_said_in_the_panel(qtbot: QtBot, field: FindField) -> None:
    presenter = SearchPresenter(field, FailingSearch(), ManualClock(), timezone.utc)
    qtbot.keyClicks(field, "meter")
    qtbot.waitUntil(lambda: "disk" in field.panel.sentence.text(), timeout=5000)
    presenter.close()


def test_a_database_in_memory_is_asked_at_once(field: FindField) -> None:
    db = empty_database()
    stores = SqliteStores(db)
    stores.customers.save(DANIEL)
    searching = Searching(stores.search)
    found: list[object] = []
    searching.found.connect(lambda text, hits: found.extend(hits))
    searching.look_for("okafor")
    assert len(found) == 1
    searching.close()
    db.close()


def test_hits_stand_in_their_groups_with_all_there_is_to_tell() -> None:
    hits = [
        Hit(HitKind.CUSTOMER, "c1", Excerpt("Daniel"), customer_id=DANIEL.id, is_near=True),
        Hit(
            HitKind.MESSAGE,
            "m1",
            Excerpt("#48213 שלום"),
            Excerpt("a cellar", ((2, 8),)),
            T0 - timedelta(minutes=5),
            METER.id,
            who=Excerpt("Daniel"),
        ),
    ]
    view = results_view("x", hits, T0, timezone.utc)
    assert [group.title for group in view.groups] == [
        "Timelines, messages and calls",
        "Customers",
    ]
    message, customer = view.results
    assert (customer.id, customer.hint) == ("customer:c1", "similar spelling")
    assert message.id == "ticket:t1"
    assert message.detail.marks == ((2, 8),)
    assert message.when.startswith("Today")
    assert "\u2068#48213 שלום\u2069" in message.spoken
    assert view.spoken.startswith("2 found: Timelines, messages and calls 1, Customers 1.")


def test_nothing_found_teaches_what_can_be_searched() -> None:
    view = results_view("zzz", [], T0, timezone.utc)
    assert "zzz" in view.title
    assert "phone number" in view.sentence
    assert view.spoken


def test_names_that_are_only_alike_come_after_what_has_the_word() -> None:
    near = Hit(HitKind.CUSTOMER, "c1", Excerpt("Peter Hughes"), is_near=True)
    ticket = Hit(HitKind.TICKET, "t1", Excerpt("The meter stands still"))
    shown = results_view("meter", [near, ticket], T0, timezone.utc)
    assert [group.title for group in shown.groups] == ["Tickets", "Customers"]
    exact = replace(near, is_near=False)
    shown = results_view("peter", [exact, ticket], T0, timezone.utc)
    assert [group.title for group in shown.groups] == ["Customers", "Tickets"]
