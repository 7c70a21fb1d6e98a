"""The demo tells the afternoon of the look pictures, and never mixes with real calls."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.database import open_database
from storage.demo import RealDataPresent, write_demo
from storage.demo_memory import write_correspondence
from storage.demo_story import PEOPLE
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.test_storage_conversations import ENDED, RINGING
from workstation import words
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.figures import DayFigures, day_figures
from workstation.hold import HoldRules
from workstation.ids import CustomerId
from workstation.messages import MessageState
from workstation.queue import WorkKind, work_queue
from workstation.screen_pop import screen_pop
from workstation.tickets import Ticket, TicketStatus

LONDON = ZoneInfo("Europe/London")
THAT_AFTERNOON = datetime(2026, 11, 19, 14, 7, tzinfo=LONDON)
DAY = timedelta(days=1)


@pytest.fixture
def empty() -> Iterator[SqliteStores]:
    with empty_database() as db:
        yield SqliteStores(db, "Dana Reyes")


@pytest.fixture
def stores(empty: SqliteStores) -> SqliteStores:
    write_demo(empty, THAT_AFTERNOON, "Dana Reyes")
    return empty


def ticket_of(stores: SqliteStores, number: int) -> Ticket:
    (found,) = stores.tickets.search(str(number))
    return found


def told(at: datetime | None) -> str:
    return words.day_and_time(at, THAT_AFTERNOON, LONDON) if at else ""


def test_the_ticket_of_the_pictures_is_there_word_for_word(stores: SqliteStores) -> None:
    ticket = ticket_of(stores, 48213)
    (customer,) = stores.customers.by_number("+441614960182")

    assert ticket.subject == "November bill three times the usual amount"
    assert (ticket.owner, ticket.priority.name) == ("Dana Reyes", "HIGH")
    assert (told(ticket.opened_at), told(ticket.next_update_at)) == (
        "Tue 17 Nov 10:42",
        "Today 15:40",
    )
    assert ticket.customer_words == (
        "“The bill says £412.60. I normally pay about £140. Nobody has come to read the meter, "
        "and the debit goes out on the 24th.”"
    )
    assert ticket.understood == (
        "You want the reading of 3 Nov checked, and £412.60 not collected on 24 Nov while we check."
    )
    assert [
        (s.who, s.what, told(s.due_at), told(s.confirmed_at))
        for s in stores.tickets.next_steps(ticket.id)
    ] == [
        (
            "Metering team",
            "Compare the reading of 3 Nov with the photo",
            "Today 15:00",
            "Tue 17 Nov 10:58",
        ),
        ("Dana Reyes", "Call with the result of the check", "Today 15:40", "Tue 17 Nov 10:58"),
        ("Dana Reyes", "Hold the direct debit of 24 Nov", "", ""),
    ]
    assert [
        (words.past(e.at, THAT_AFTERNOON, LONDON), e.text, e.detail)
        for e in stores.tickets.timeline(ticket.id)
    ] == [
        ("Wed 09:20", "We wrote: your meter reading is being checked", "opened"),
        ("Tue 10:58", "We promised the result of the check by 15:40", ""),
        ("Tue 10:42", "Asked why the November bill is so high", "with Dana Reyes, 06:12"),
    ]
    assert (customer.name, customer.spoken_name) == ("Daniel Okafor", "Mr. Okafor")


def test_the_other_open_ticket_of_the_pictures_is_there(stores: SqliteStores) -> None:
    ticket = ticket_of(stores, 48197)

    assert ticket.subject == "Final reading when moving out on 30 November"
    assert told(ticket.confirmed_at) == "Today 13:54"
    assert [told(s.due_at) for s in stores.tickets.next_steps(ticket.id)] == [
        "Mon 30 Nov 12:00",
        "Today 17:00",
        "Mon 7 Dec 12:00",
    ]
    assert [
        words.past(e.at, THAT_AFTERNOON, LONDON) for e in stores.tickets.timeline(ticket.id)
    ] == ["Today 13:57", "Today 13:51", "Mon 2 Nov", "12 Nov 2025"]


def test_the_queue_begins_as_in_the_pictures(stores: SqliteStores) -> None:
    items = work_queue(
        stores.tickets.open_tickets(),
        stores.callbacks.open_callbacks(),
        stores.promises.open_promises(),
        THAT_AFTERNOON,
    )
    names = {
        customer.id: customer.name for customer in map(stores.customers.get, _ids()) if customer
    }
    first = [names[i.ticket.customer_id] for i in items if i.ticket and i.ticket.customer_id]

    assert items[0].kind is WorkKind.DROPPED_CALL
    assert first[:2] == ["Amira Haddad", "Tom Brennan"]
    assert set(first[2:5]) == {"Daniel Okafor", "Grace Lim", "Oliver Marsh"}
    assert len(items) == 12


def _ids() -> list[CustomerId]:
    return [CustomerId(f"01939d00-0001-7000-8000-{n:012x}") for n in range(len(PEOPLE))]


def test_the_callbacks_stand_as_in_the_pictures(stores: SqliteStores) -> None:
    assert [(c.name, told(c.due_at)) for c in stores.callbacks.open_callbacks()] == [
        ("Amira Haddad", "Today 14:07"),
        ("Tom Brennan", "Today 14:30"),
        ("Oliver Marsh", "Today 15:15"),
        ("Fátima El Idrissi", "Today 15:40"),
        ("Ruth Lindqvist", "Today 17:00"),
        ("Priya Shah, Metering", "Fri 20 Nov 12:00"),
        ("Sofia Virtanen", "Fri 20 Nov 14:00"),
        ("Karine Tremblay", "Fri 20 Nov 16:00"),
    ]
    monday = datetime(2026, 11, 16, tzinfo=LONDON)
    per_day = [
        len(stores.callbacks.due_between(monday + n * DAY, monday + (n + 1) * DAY))
        for n in range(5)
    ]
    assert per_day == [6, 5, 7, 8, 3]


def test_the_day_so_far_is_that_of_the_pictures(stores: SqliteStores) -> None:
    midnight = THAT_AFTERNOON.replace(hour=0, minute=0)
    figures = day_figures(
        stores.conversations.started_between(midnight, midnight + DAY),
        stores.promises.made_between(midnight, midnight + DAY),
        HoldRules(),
        Moment(THAT_AFTERNOON, 5000.0),
    )
    assert figures == DayFigures(17, 11, 11, 5, 5, waits_stated=7, waits_kept=4)


def test_a_call_from_mr_okafor_shows_why_he_may_call(stores: SqliteStores) -> None:
    call = replace(RINGING, remote_uri="sip:+441614960182@pbx.example")
    pop = screen_pop(call, stores, "GB", THAT_AFTERNOON, LONDON)

    assert pop.customer is not None
    assert pop.offered == ticket_of(stores, 48213)
    shown = [(reason.title, reason.detail) for reason in pop.reasons]
    assert ("Promise due today 15:40", "Result of the meter check") in shown
    assert "Bill of £412.60, normally about £140" in [detail for _, detail in shown]


def test_the_next_ticket_gets_the_next_number(stores: SqliteStores) -> None:
    assert stores.tickets.next_number() == 48214


@pytest.mark.parametrize("day", range(7))
@pytest.mark.parametrize("hour", [0, 8, 23])
def test_the_demo_can_be_told_at_any_time(empty: SqliteStores, day: int, hour: int) -> None:
    now = datetime(2027, 2, 26, hour, 58, 31, tzinfo=LONDON) + day * DAY
    write_demo(empty, now, "Dana Reyes")

    due = [c.due_at for c in empty.callbacks.open_callbacks()]
    assert min(due) >= now.replace(second=0)
    assert all(c.call.placed_at < now for c in empty.conversations.recent())
    done = [c for c in empty.callbacks.due_between(now - 14 * DAY, now + 14 * DAY) if not c.is_open]
    assert all(c.due_at.astimezone(LONDON).weekday() < 5 for c in done if c.due_at < now - DAY)


def test_a_second_time_changes_nothing(stores: SqliteStores) -> None:
    before = (stores.tickets.open_tickets(), stores.conversations.recent())

    write_demo(stores, THAT_AFTERNOON + 3 * DAY, "Somebody Else")

    assert (stores.tickets.open_tickets(), stores.conversations.recent()) == before


def test_made_up_data_never_joins_real_calls(empty: SqliteStores) -> None:
    empty.customers.save(Customer(CustomerId("real"), "Somebody"))
    empty.conversations.save(Conversation(ENDED))

    with pytest.raises(RealDataPresent, match="nothing was changed"):
        write_demo(empty, THAT_AFTERNOON, "Dana Reyes")
    assert empty.tickets.open_tickets() == []
    assert empty.customers.search("okafor") == []


def test_every_number_of_the_demo_is_one_that_nobody_has() -> None:
    # Source: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
    free = re.compile(
        r"\+44((11[3-8]|121|131|141|151|161)4960|2079460|2896496|2920180|1632960|7700900)\d{3}"
    )
    used = [person.number for person in PEOPLE]
    assert len(set(used)) == len(used)
    assert [number for number in used if not free.fullmatch(number)] == []


def test_solved_matters_stay_out_of_the_way(stores: SqliteStores) -> None:
    assert all(ticket.status is not TicketStatus.SOLVED for ticket in stores.tickets.open_tickets())


def test_a_newcomer_finds_something_of_every_kind(tmp_path: Path) -> None:
    with open_database(tmp_path / "d.db") as db:
        stores = SqliteStores(db, "Dana Reyes")
        write_demo(stores, THAT_AFTERNOON, "Dana Reyes")
        write_correspondence(stores, THAT_AFTERNOON, "Dana Reyes")
        meter, moving, bill = (ticket_of(stores, number) for number in (48176, 48197, 48183))

        (visit,) = stores.attachments.of_ticket(meter.id)
        assert "Display empty" in stores.attachments.path_of(visit).read_text()
        assert len(stores.plans.of_ticket(moving.id)) == 3
        assert "real_need" in stores.origins.of(meter.id)
        assert [m.state for m in stores.messages.of_ticket(bill.id)] == [MessageState.DRAFT]
        assert [m.state for m in stores.messages.outbox()] == [MessageState.FAILED]
        sharing = stores.customers.by_number("+442079460900")
        assert [c.organisation for c in sharing] == ["Harbour Lettings"] * 2
        day = THAT_AFTERNOON.date()
        assert {len(stores.plans.reusable(language, day)) for language in ("en", "de")} == {1, 2}
        assert stores.glossary.valid_on(day, "en")
        assert stores.message_templates.valid_on(day, "en")
