"""Answers on tickets, and what was asked in a call, on a real SQLite."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from storage.database import Database
from storage.stores import SqliteStores
from storage.trouble import ReferenceMissing
from tests.databases import empty_database
from tests.fakes import T0
from workstation.asked_questions import AskedQuestion, AskResult
from workstation.calls import Call, CallState, Direction
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.ids import AccountId, CallId, CustomerId, MergeId, TicketId
from workstation.merges import Merge, MergeKind
from workstation.ticket_facts import TicketFact
from workstation.tickets import Ticket
from workstation.understanding import UnderstandingCheck

HOUR = timedelta(hours=1)
MIA = CustomerId("mia")
BILL, OLD = TicketId("bill"), TicketId("old")
READING = TicketFact(BILL, "meter_reading", "Meter reading", "7 418 kWh", T0, "Dana Reyes")
CONTRACT = TicketFact(OLD, "contract", "Contract number", "1234567890", T0, "Ian", CallId("c0"))


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    stores.customers.save(Customer(MIA, "Mia Sol"))
    stores.tickets.save(Ticket(BILL, 1, T0, customer_id=MIA))
    stores.tickets.save(Ticket(OLD, 2, T0, customer_id=MIA))
    return stores


def test_answers_come_back_and_the_latest_of_a_name_holds(stores: SqliteStores) -> None:
    corrected = replace(READING, value="7 481 kWh", asked_at=T0 + HOUR, is_unusual=True)
    stores.facts.save(READING)
    stores.facts.save(replace(CONTRACT, ticket_id=BILL))
    stores.facts.save(corrected)

    assert stores.facts.of_ticket(BILL) == [replace(CONTRACT, ticket_id=BILL), corrected]
    stores.facts.remove(BILL, "contract")
    assert stores.facts.of_ticket(BILL) == [corrected]
    assert stores.facts.of_ticket(OLD) == []


def test_an_answer_of_another_ticket_is_found_by_its_customer(stores: SqliteStores) -> None:
    stores.facts.save(CONTRACT)
    stores.facts.save(READING)

    assert stores.facts.of_customer(MIA, ["contract", "postcode"]) == {"contract": CONTRACT}
    assert stores.facts.of_customer(MIA, []) == {}


def test_a_merged_ticket_brings_its_answers_and_the_own_ones_win(stores: SqliteStores) -> None:
    stores.facts.save(READING)
    stores.facts.save(CONTRACT)
    stores.facts.save(replace(READING, ticket_id=OLD, value="1", asked_at=T0 + HOUR))
    stores.merges.merge(Merge(MergeId("m"), MergeKind.TICKET, OLD, BILL, T0, "Dana Reyes"))

    assert stores.facts.of_ticket(BILL) == [CONTRACT, READING]


def test_an_answer_needs_its_ticket(stores: SqliteStores) -> None:
    with pytest.raises(ReferenceMissing):
        stores.facts.save(replace(READING, ticket_id=TicketId("nowhere")))


def test_what_was_asked_and_reminded_comes_back_with_the_call(stores: SqliteStores) -> None:
    call = Call(
        CallId("c1"), Direction.INBOUND, "sip:x@pbx.example", T0, CallState.INCOMING, AccountId("a")
    )
    m1, m2 = Moment(T0, 1000.0), Moment(T0 + HOUR, 4600.0)
    asked = (
        AskedQuestion("bill", "Bill unclear", "bill-month", AskResult.KNOWN, m1, 2),
        AskedQuestion("bill", "Bill unclear", "bill-sum", AskResult.ANSWERED, m1, 1, True, False),
        AskedQuestion("bill", "Bill unclear", "bill-reading", AskResult.SKIPPED, m2),
    )
    checks = (UnderstandingCheck(m1, asked=m2), UnderstandingCheck(m2, left_out=m2))
    conversation = Conversation(call, asked=asked, understanding_checks=checks)

    stores.conversations.save(conversation)

    assert stores.conversations.get(call.id) == conversation
