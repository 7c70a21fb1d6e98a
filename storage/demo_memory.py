"""What the made-up company remembers beside its tickets: plans, terms, letters, files, origins."""

import tempfile
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from storage.demo_story import PEOPLE, Told
from storage.stores import SqliteStores
from workstation.customers import Customer, Organisation
from workstation.glossary import GlossaryTerm
from workstation.ids import (
    EntryId,
    MessageId,
    OrganisationId,
    PlanId,
    TemplateId,
    TermId,
)
from workstation.messages import Message, MessageState, MessageTemplate, Question
from workstation.origins import Origin, OriginSource
from workstation.plans import Plan, PlanStage
from workstation.ticket_facts import TicketFact
from workstation.tickets import EntryKind, Ticket, TimelineEntry

_ORGANISATIONS: Final = {
    "Adeyemi Bakery": "adeyemi-bakery.example",
    "Harbour Lettings": "harbour-lettings.example",
}
_IMPORTED: Final = "customers-2025.csv"
_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_OUR_LINE: Final = "Meter service, 0161 496 0000"
_EXCHANGE: Final = (
    PlanStage("An engineer looks at the meter and its radio", timedelta(hours=1),
              "Nobody could open the door: we agree on a new day by phone", _OUR_LINE),
    PlanStage("We order the new meter", 3 * _DAY,
              "Not in stock: you hear from us on the third day", _OUR_LINE),
    PlanStage("The meter is exchanged, the power is off for 20 minutes", timedelta(hours=2),
              "Display empty after an hour: call us and say “new meter”", _OUR_LINE),
)  # fmt: skip
_MOVING: Final = (
    PlanStage("You send a photo of the meter on the day you hand over the keys", None,
              "You cannot get to the meter: the landlord may send it", _OUR_LINE),
    PlanStage("We close the contract with that reading", 5 * _DAY),
    PlanStage("The final bill comes to your new address", 2 * _WEEK,
              "Not there after two weeks: call us with your reference", _OUR_LINE),
)  # fmt: skip
_TAUSCH: Final = (
    PlanStage("Eine Technikerin sieht sich den Zähler an", timedelta(hours=1),
              "Niemand konnte öffnen: wir vereinbaren telefonisch einen neuen Tag", _OUR_LINE),
    PlanStage("Der Zähler wird getauscht, der Strom ist 20 Minuten aus", timedelta(hours=2),
              "Anzeige bleibt leer: rufen Sie uns bitte an", _OUR_LINE),
)  # fmt: skip
_PLANS: Final = (
    ("Meter exchange", "en", _EXCHANGE),
    ("Moving out", "en", _MOVING),
    ("Zählertausch", "de", _TAUSCH),
)
_TERMS: Final = (
    ("en", "MPAN", "the 21-digit number on your bill that names your meter"),
    ("en", "back-billing", "a bill for energy used earlier"),
    ("de", "Zählpunkt", "die Nummer Ihres Zählers auf der Rechnung"),
)
_MOVED: Final = """\
Dear {{ customer }},

your contract ends with the reading of the day on which you hand over the keys.

{{ answer|sentence }}

Your reference is {{ ticket_number }}. This is how you reach us: {{ contact }}

Kind regards,
{{ agent }}
"""
_READINGS: Final = """\
date,reading in kWh,how
2026-08-03,6 820,read by the customer
2026-09-02,7 011,read by the customer
2026-10-05,7 203,estimated
"""
_VISIT: Final = """\
Visit of this morning
Display empty, radio without supply. Fuse of the meter is whole.
Proposal: exchange. The key is with the neighbour, flat 4.
"""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a ticket knows beside the words of its story."""

    number: int
    texts: dict[str, Any]
    plan: tuple[PlanStage, ...] = ()


_KNOWN: Final = (
    _Known(48209, {"real_need": "To have the food in her freezer paid without a long argument",
                   "may_come_next": "Whether the power stays on over the weekend"}),
    _Known(48197, {"answer": "Send us a photo of the meter on the day you hand over the keys, so "
                             "that you pay for your own days only."}, _MOVING),
    _Known(48176, {"real_need": "To find a warm flat when he comes back",
                   "internal_cause": "The radio of this meter type loses its supply"}, _EXCHANGE),
    _Known(48181, {"link": "https://social.example/northwind/posts/48181"}),
    _Known(48170, {"strain": 2, "extra": "A voucher for the second visit that did not happen"}),
)  # fmt: skip


def demo_id(kind: int, number: int) -> str:
    """Return an id of the usual form that is the same each time."""
    return f"01939d00-{kind:04x}-7000-8000-{number:012x}"


# What was asked on the phone about the meter that shows nothing: fact, label, answer.
_ASKED: Final = (
    ("meter_number", "Meter number", "48120931"),
    ("happened_then", "Happened then", "The display went dark, then showed “no network”"),
    ("last_worked", "Last worked", "9 Nov"),
)


_ORGANISATION, _PLAN, _TERM, _TEMPLATE, _MESSAGE, _FILED = range(0x11, 0x17)


def write_organisations(stores: SqliteStores) -> None:
    """Write whom customers speak for; before the customers, so that they find them."""
    for number, (name, domain) in enumerate(_ORGANISATIONS.items()):
        organisation_id = OrganisationId(demo_id(_ORGANISATION, number))
        stores.organisations.save(Organisation(organisation_id, name, domain))


def write_memory(stores: SqliteStores, told: Told, agent: str) -> None:
    """Write what is known beside the stories; their tickets and customers are there already."""
    for number, (name, language, stages) in enumerate(_PLANS):
        stores.plans.save(Plan(PlanId(demo_id(_PLAN, number)), name, language, stages))
    for number, (language, term, plain) in enumerate(_TERMS):
        stores.glossary.save(GlossaryTerm(TermId(demo_id(_TERM, number)), language, term, plain))
    subject = "Moving out: your last reading (reference {{ ticket_number }})"
    own = MessageTemplate(TemplateId(demo_id(_TEMPLATE, 0)), "en", "Moving out", subject, _MOVED)
    stores.message_templates.save(own)
    for known in _KNOWN:
        ticket = _ticket(stores, known.number)
        stores.tickets.save(replace(ticket, **known.texts))
        stores.plans.save_for_ticket(ticket.id, known.plan)
        stores.origins.note(ticket.id, _typed(known, told.ago(20), agent))
    for name, label, value in _ASKED:
        ticket = _ticket(stores, 48176)
        stores.facts.save(TicketFact(ticket.id, name, label, value, told.ago(40), agent))
    for person in PEOPLE:
        (customer, *_) = stores.customers.by_number(person.number)
        stores.origins.note(customer.id, _imported(customer, told.workday(-40, "09:00")))


def _typed(known: _Known, at: datetime, agent: str) -> list[Origin]:
    return [Origin(field, OriginSource.AGENT, at, agent) for field in known.texts]


def _imported(customer: Customer, at: datetime) -> list[Origin]:
    fields = ("name", "salutation", "numbers", "emails", "organisation")
    return [
        Origin(field, OriginSource.IMPORT, at, detail=_IMPORTED)
        for field in fields
        if getattr(customer, field)
    ]


def write_correspondence(stores: SqliteStores, now: datetime, agent: str) -> None:
    """Write letters on their way and files of tickets: to look at, not to be sent.

    Errors: StorageTrouble when a file cannot be written.
    """
    told = Told(now)
    with stores.as_one():
        for number, letter in enumerate(_letters(stores, told, agent)):
            named = demo_id(_MESSAGE, number)
            mail_id = f"<{named}@northwind.example>"
            stores.messages.save(replace(letter, id=MessageId(named), message_id=mail_id))
    _attach(stores, 48213, "meter-readings.csv", _READINGS, told.workday(-2, "11:05"), agent)
    _attach(stores, 48176, "engineer-visit.txt", _VISIT, told.ago(40), agent)


def _attach(
    stores: SqliteStores, number: int, name: str, content: str, at: datetime, agent: str
) -> None:
    ticket = _ticket(stores, number)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_text(content, encoding="utf-8")
        stores.attachments.add(ticket.id, file, at, agent)
    entry_id = EntryId(demo_id(_FILED, number))
    text = f"File added: {name}"
    stores.tickets.add_entry(TimelineEntry(entry_id, ticket.id, at, EntryKind.ATTACHMENT, text))


def _letters(stores: SqliteStores, told: Told, agent: str) -> list[Message]:
    def letter(number: int, at: datetime, subject: str, body: str) -> Message:
        ticket = _ticket(stores, number)
        customer = stores.customers.get(ticket.customer_id) if ticket.customer_id else None
        return Message(
            MessageId(""), ticket.id, at, at, "", agent, ticket.customer_id,
            language=customer.language if customer else "en",
            recipient=customer.email if customer else "",
            subject=subject, body=body,
        )  # fmt: skip

    handed, refused = told.ago(280), told.workday(-1, "16:40")
    return [
        replace(
            letter(48176, handed, "Your smart meter: the engineer is on the way",
                   "Dear Mr. Brennan,\n\nthe engineer is with your neighbour this morning. You "
                   "hear from me today.\n\nKind regards,\n" + agent),
            state=MessageState.HANDED_OVER, settled_at=handed,
        ),
        replace(
            letter(48170, refused, "A new appointment for your meter",
                   "Dear Mr. Adeyemi,\n\nnobody came, twice, and I am sorry for the mornings that "
                   "this has taken. Which day suits you next week?\n\nKind regards,\n" + agent),
            state=MessageState.FAILED, attempts=1, settled_at=refused,
            trouble="The mail server did not take the address joseph@adeyemi-bakery.example: "
                    "ask the customer for it, then send again.",
        ),
        replace(
            letter(48183, told.ago(50), "Three open bills (reference 48183)",
                   "Dear Ms. Tremblay,\n\nthank you for your letter. Unfortunately we can't tell "
                   "you the sum before the MPAN of each flat is known to us.\n\nKind regards,\n"
                   + agent),
            questions=(Question("Which of the three bills is still open?"),),
        ),
    ]  # fmt: skip


def _ticket(stores: SqliteStores, number: int) -> Ticket:
    return next(one for one in stores.tickets.search(str(number)) if one.number == number)
