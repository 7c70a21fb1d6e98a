"""Origins, plans, glossary, message templates and queue filters on a real SQLite."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from storage.database import Database
from storage.stores import SqliteStores
from storage.trouble import ReferenceMissing
from tests.databases import empty_database
from tests.fakes import T0
from workstation.glossary import GlossaryTerm
from workstation.ids import FilterId, PlanId, TemplateId, TermId, TicketId
from workstation.messages import MessageTemplate
from workstation.origins import Origin, OriginSource
from workstation.plans import Plan, PlanStage
from workstation.queue import WorkKind
from workstation.queue_filters import QueueFilter
from workstation.tickets import Channel, Priority, Ticket

HOUR = timedelta(hours=1)
DAY = date(2026, 3, 2)
NEXT_DAY = DAY + timedelta(days=1)
BEFORE = DAY - timedelta(days=1)
BILL = TicketId("bill")
STAGES = (
    PlanStage("Send the photo", HOUR, "Call us", "+44 161 496 0182", done_at=T0),
    PlanStage("We compare the readings"),
)


@pytest.fixture
def db() -> Iterator[Database]:
    db = empty_database()
    yield db
    db.close()


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    stores = SqliteStores(db)
    stores.tickets.save(Ticket(BILL, 1, T0))
    return stores


def test_a_field_keeps_the_latest_of_its_origins(stores: SqliteStores) -> None:
    call = Origin("name", OriginSource.CALL, T0, "", "+44 161 496 0182")
    number = Origin("numbers", OriginSource.IMPORT, T0, "Dana Reyes", "customers.csv")
    said = Origin("name", OriginSource.CUSTOMER, T0 + HOUR, "Dana Reyes")

    stores.origins.note("mia", [call, number])
    stores.origins.note("mia", [said])
    stores.origins.note("mia", [])

    assert stores.origins.of("mia") == {"name": said, "numbers": number}
    assert stores.origins.of("jon") == {}


def test_a_tickets_plan_is_replaced_as_a_whole(stores: SqliteStores) -> None:
    stores.plans.save_for_ticket(BILL, STAGES)
    assert stores.plans.of_ticket(BILL) == STAGES

    stores.plans.save_for_ticket(BILL, STAGES[1:])

    assert stores.plans.of_ticket(BILL) == STAGES[1:]
    with pytest.raises(ReferenceMissing):
        stores.plans.save_for_ticket(TicketId("none"), STAGES)


def test_a_plan_is_offered_in_its_language_while_it_is_valid(stores: SqliteStores) -> None:
    stages = (replace(STAGES[0], done_at=None), STAGES[1])
    plan = Plan(PlanId("p"), "Check of the meter", "en", stages, DAY, NEXT_DAY)
    stores.plans.save(plan)
    stores.plans.save(replace(plan, id=PlanId("de"), language="de"))

    offered = {day: stores.plans.reusable("en", day) for day in (BEFORE, DAY, NEXT_DAY)}
    assert offered == {BEFORE: [], DAY: [plan], NEXT_DAY: [plan]}
    assert stores.plans.reusable("en", NEXT_DAY + timedelta(days=1)) == []
    shorter = replace(plan, name="Check", stages=stages[:1])
    stores.plans.save(shorter)
    assert stores.plans.reusable("en", DAY) == [shorter]
    stores.plans.remove(plan.id)
    assert stores.plans.reusable("en", DAY) == []


def test_terms_are_valid_between_their_days(stores: SqliteStores) -> None:
    term = GlossaryTerm(TermId("a"), "en", "MPAN", "the number of your meter")
    later = GlossaryTerm(TermId("b"), "en", "EAC", "what you use in a year", NEXT_DAY)
    stores.glossary.save(later)
    stores.glossary.save(term)

    assert stores.glossary.valid_on(DAY, "en") == [term]
    assert stores.glossary.valid_on(NEXT_DAY, "en") == [later, term]
    assert stores.glossary.valid_on(NEXT_DAY, "de") == []
    changed = replace(term, plain="your meter's number", valid_to=DAY)
    stores.glossary.save(changed)
    assert stores.glossary.valid_on(DAY, "en") == [changed]
    stores.glossary.remove(term.id)
    assert stores.glossary.valid_on(DAY, "en") == []


def test_templates_are_valid_between_their_days(stores: SqliteStores) -> None:
    template = MessageTemplate(
        TemplateId("a"), "en", "Summary", "Your {{ subject }}", "Dear {{ name }}", BEFORE, DAY
    )
    stores.message_templates.save(template)

    assert stores.message_templates.valid_on(DAY, "en") == [template]
    assert stores.message_templates.valid_on(NEXT_DAY, "en") == []
    stores.message_templates.save(replace(template, valid_to=None))
    assert len(stores.message_templates.valid_on(NEXT_DAY, "en")) == 1
    stores.message_templates.remove(template.id)
    assert stores.message_templates.valid_on(DAY, "en") == []


def test_filters_stand_in_the_agents_order(stores: SqliteStores) -> None:
    mine = QueueFilter(
        FilterId("z"),
        "Mine, by letter",
        owner="Dana Reyes",
        kinds=frozenset({WorkKind.PROMISE, WorkKind.CALLBACK}),
        channels=frozenset({Channel.LETTER}),
        at_least=Priority.HIGH,
        only_late=True,
    )
    nobodys = QueueFilter(FilterId("a"), "Nobody's", only_unowned=True)
    stores.queue_filters.save(mine)
    stores.queue_filters.save(nobodys)
    assert stores.queue_filters.all() == [mine, nobodys]

    renamed = replace(mine, name="Letters")
    stores.queue_filters.save(renamed)
    assert stores.queue_filters.all() == [renamed, nobodys]
    stores.queue_filters.remove(mine.id)
    assert stores.queue_filters.all() == [nobodys]


def test_a_filter_that_this_version_cannot_read_is_left_out_and_kept(
    stores: SqliteStores, db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    stores.queue_filters.save(QueueFilter(FilterId("a"), "Nobody's", only_unowned=True))
    db.execute("insert into queue_filters values ('b', 'Newer', 1, '{\"at_least\": \"soon\"}')")

    with caplog.at_level(logging.CRITICAL):
        assert [choice.id for choice in stores.queue_filters.all()] == ["a"]
    assert db.table("queue_filters").count == 2
