"""Writes a believable day of a made-up company: for practice, screenshots, and on request."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from storage.demo_memory import demo_id, write_memory, write_organisations
from storage.demo_story import PEOPLE, Matter, Told, open_matters
from storage.demo_week import Owed, conversation_of, kept, owed, spoken
from storage.stores import SqliteStores
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackState
from workstation.customers import Customer
from workstation.ids import (
    CallbackId,
    CallId,
    CustomerId,
    EntryId,
    NextStepId,
    PromiseId,
    TicketId,
)
from workstation.ports import Stores
from workstation.promises import Promise, PromiseState
from workstation.tickets import NextStep, Ticket, TicketStatus, TimelineEntry

_CUSTOMER, _TICKET, _ENTRY, _STEP, _PROMISE, _CALLBACK, _CALL = range(1, 8)
# Promised and kept today: what, number of the ticket, minutes ago that it was made.
_KEPT_TODAY: Final = (
    ("Send the tariff sheet", 48190, 35),
    ("Ask billing about the second instalment", 48191, 52),
    ("Send the corrected bill", 48193, 88),
    ("Confirm the new bank details", 48195, 121),
    ("Send the meter reading form", 48196, 166),
)
_KEPT_WHO: Final = ("Emma Clarke", "Peter Hughes", "Bilal Ahmed", "Liam Byrne", "Nuno Silva")


class RealDataPresent(Exception):
    """The database holds calls with real customers; made-up ones must not mix with them."""


def write_demo(stores: SqliteStores, now: datetime, agent: str) -> None:
    """Fill ``stores`` with the demo; all of it or nothing; a second time changes nothing.

    For a practice or demo profile, or when somebody asked for it: never by itself elsewhere.

    Units: ``now`` is aware; days and times of day are told in its own zone.
    Errors: RealDataPresent when there are calls that are neither practice nor of the demo.
    """
    if stores.customers.get(_customer_id(PEOPLE[0].name)) is not None:
        return
    if any(not conversation.is_practice for conversation in stores.conversations.recent(1000)):
        raise RealDataPresent(
            "This profile holds calls with real customers, so the demo was not written; nothing "
            "was changed: start the practice profile for it."
        )
    with stores.as_one():
        _write_all(stores, Told(now), agent)


def _write_all(stores: SqliteStores, told: Told, agent: str) -> None:
    write_organisations(stores)
    _write_people(stores)
    for matter in (*open_matters(told, agent), *_settled(told)):
        _write_matter(stores, matter, agent)
    _write_kept_promises(stores, told, agent)
    _write_calls(stores, told)
    for number, one in enumerate((*owed(told), *kept(told))):
        _write_callback(stores, one, number, agent, is_open=number < len(owed(told)))
    write_memory(stores, told, agent)


def _customer_id(name: str) -> CustomerId:
    return CustomerId(demo_id(_CUSTOMER, [person.name for person in PEOPLE].index(name)))


def _ticket_id(number: int) -> TicketId:
    return TicketId(demo_id(_TICKET, number))


def _write_people(stores: Stores) -> None:
    for person in PEOPLE:
        customer = Customer(
            id=_customer_id(person.name),
            name=person.name,
            salutation=person.salutation,
            numbers=tuple(number for number in (person.number, person.switchboard) if number),
            emails=(person.email,) if person.email else (),
            organisation=person.organisation,
            time_zone=person.zone,
            language=person.language,
        )
        stores.customers.save(customer)


def _settled(told: Told) -> list[Matter]:
    return [
        Matter(number, who, what, told.ago(ago), TicketStatus.SOLVED)
        for (what, number, ago), who in zip(_KEPT_TODAY, _KEPT_WHO, strict=True)
    ]


def _write_matter(stores: Stores, matter: Matter, agent: str) -> None:
    ticket = Ticket(
        id=_ticket_id(matter.number),
        number=matter.number,
        opened_at=matter.opened,
        subject=matter.subject,
        customer_id=_customer_id(matter.who),
        channel=matter.channel,
        status=matter.status,
        priority=matter.priority,
        owner=agent,
        next_update_at=matter.next_update,
        customer_words=matter.customer_words,
        understood=matter.understood,
        confirmed_at=matter.confirmed,
        notes=matter.notes,
    )
    stores.tickets.save(ticket)
    for position, step in enumerate(matter.steps):
        step_id = NextStepId(demo_id(_STEP, matter.number * 10 + position))
        row = NextStep(step_id, ticket.id, step.who, step.what, step.due, step.confirmed)
        stores.tickets.save_next_step(replace(row, position=position))
    for position, one in enumerate(matter.happened):
        entry_id = EntryId(demo_id(_ENTRY, matter.number * 10 + position))
        entry = TimelineEntry(entry_id, ticket.id, one.at, one.kind, one.text, one.detail)
        stores.tickets.add_entry(entry)
    if matter.promised is not None:
        what, due, made = matter.promised
        promise_id = PromiseId(demo_id(_PROMISE, matter.number))
        promise = Promise(promise_id, ticket.id, what, due, made, agent, kind="call")
        customer_id = ticket.customer_id
        stores.promises.save(replace(promise, to_whom=matter.who, customer_id=customer_id))


def _write_kept_promises(stores: Stores, told: Told, agent: str) -> None:
    for what, number, ago in _KEPT_TODAY:
        made = told.ago(ago)
        promise = Promise(
            id=PromiseId(demo_id(_PROMISE, number)),
            ticket_id=_ticket_id(number),
            what=what,
            due_at=made + timedelta(minutes=30),
            made_at=made,
            owner=agent,
            state=PromiseState.KEPT,
            settled_at=made + timedelta(minutes=12),
        )
        stores.promises.save(promise)


def _write_calls(stores: Stores, told: Told) -> None:
    numbers = {person.name: person.number for person in PEOPLE}
    for position, call in enumerate(spoken(told)):
        made = conversation_of(call, CallId(demo_id(_CALL, position)), numbers[call.who])
        customer_id = _customer_id(call.who)
        tickets = stores.tickets.of_customer(customer_id)
        ticket_id = tickets[0].id if tickets else None
        stores.conversations.save(replace(made, customer_id=customer_id, ticket_id=ticket_id))


def _write_callback(stores: Stores, one: Owed, position: int, agent: str, *, is_open: bool) -> None:
    person = next((person for person in PEOPLE if person.name == one.who), None)
    tickets = stores.tickets.of_customer(_customer_id(one.who)) if person else []
    ticket = tickets[0] if tickets and is_open else None
    attempt = Attempt(one.due, AttemptOutcome.REACHED)
    callback = Callback(
        id=CallbackId(demo_id(_CALLBACK, position)),
        number=person.number if person else one.number,
        name=one.who,
        due_at=one.due,
        made_at=one.made,
        reason=one.reason,
        subject=one.subject or (ticket.subject if ticket else ""),
        customer_id=_customer_id(one.who) if person else None,
        ticket_id=ticket.id if ticket else None,
        priority=one.priority,
        owner=agent,
        time_zone=person.zone if person else "",
        state=CallbackState.OPEN if is_open else CallbackState.DONE,
        attempts=() if is_open else (attempt,),
    )
    stores.callbacks.save(callback)
