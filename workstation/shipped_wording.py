"""The wording that comes with the program, to start a copy from; and a sample ticket.

A desk is never stopped by this: whoever shows it says what cannot be read.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

from workstation.callbacks import Callback, CallbackReason
from workstation.content_files import read_content
from workstation.customers import Customer
from workstation.glossary import GlossaryTerm
from workstation.guidance_content import GuidanceError
from workstation.ids import (
    CallbackId,
    CustomerId,
    NextStepId,
    PromiseId,
    TermId,
    TicketId,
)
from workstation.language_check.content import GlossaryContent
from workstation.message_facts import FactSource
from workstation.message_templates import MessageContentBroken, MessageLibrary
from workstation.messages import MessageTemplate, Question
from workstation.own_wording import OwnWording, WordingKind
from workstation.plans import Plan, PlanStage
from workstation.plans_content import read_plans
from workstation.promises import Promise
from workstation.tickets import NextStep, Ticket

SAMPLE_FILE: Final = "sample.toml"
_DAY: Final = datetime.timedelta(days=1)


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table in a content file."""


class _Step(_Content, frozen=True):
    who: str
    what: str


class _Stage(_Content, frozen=True):
    what: str
    takes_min: int
    what_if: str = ""
    contact: str = ""


class SampleContent(_Content, frozen=True):
    """The file ``sample.toml``: a ticket with everything known, to fill a template from."""

    agent: str
    organisation: str
    contact: str
    name: str
    customer: str
    ticket_number: int
    subject: str
    customer_words: str
    understood: str
    real_need: str
    answer: str
    colleague: str
    promise: str
    delay_reason: str
    callback_number: str
    questions: tuple[str, ...]
    next_steps: tuple[_Step, ...]
    plan: tuple[_Stage, ...]


@dataclass(frozen=True, slots=True)
class ShippedWording:
    """What comes with the program, in every language.

    Shape: a term is written as one says it, not as its pattern; ``trouble`` is one sentence when
    some of it cannot be read, and the rest is there; ``placeholders`` name the facts of a template
    in the words of each language.
    """

    templates: tuple[MessageTemplate, ...] = ()
    terms: tuple[GlossaryTerm, ...] = ()
    plans: tuple[Plan, ...] = ()
    placeholders: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    trouble: str = ""

    def of_kind(self, kind: WordingKind) -> tuple[OwnWording, ...]:
        if kind is WordingKind.TEMPLATE:
            return self.templates
        return self.terms if kind is WordingKind.TERM else self.plans


def read_shipped(library: MessageLibrary) -> ShippedWording:
    """Read everything; takes a part of a second.

    Thread: any; let another than the window's do it.
    """
    templates: list[MessageTemplate] = []
    terms: list[GlossaryTerm] = []
    plans: list[Plan] = []
    placeholders: dict[str, Mapping[str, str]] = {}
    trouble = ""
    for language in library.languages():
        folder = library.folder_of(language)
        try:
            content = library.language(language)
            templates += content.templates
            placeholders[language] = content.placeholders
            terms += _terms_of(folder)
            plans += read_plans(folder)
        except (MessageContentBroken, GuidanceError) as broken:
            trouble = trouble or f"Some wording of the program cannot be read: {broken}"
    return ShippedWording(tuple(templates), tuple(terms), tuple(plans), placeholders, trouble)


def _terms_of(folder: Path) -> list[GlossaryTerm]:
    file = folder / "glossary.toml"
    if not file.is_file():
        return []
    content, _ = read_content(file, GlossaryContent, MessageContentBroken)
    return [
        GlossaryTerm(TermId(f"{number}"), folder.name, words_of_pattern(rule.term), rule.plain[0])
        for number, rule in enumerate(content.terms)
    ]


def words_of_pattern(pattern: str) -> str:
    """Return words that a pattern of the glossary finds: each first choice, nothing optional."""
    words = re.sub(r"\[[^\]]*\]", "", pattern)
    words = re.sub(r"\(([^)|]*)[^)]*\)", r"\1", words)
    words = re.sub(r"<[^>]*>", "", words).replace("*", "").replace('"', "")
    return " ".join(words.split())


def sample_source(library: MessageLibrary, language: str, now: datetime.datetime) -> FactSource:
    """Return the sample ticket of a language, as if it were worked on ``now``.

    Errors: MessageContentBroken when its file is missing or of another shape.
    Thread: any.
    """
    file = library.folder_of(language) / SAMPLE_FILE
    content, _ = read_content(file, SampleContent, MessageContentBroken)
    ticket_id = TicketId("sample")
    ticket = _ticket_of(content, ticket_id, now)
    steps = tuple(
        NextStep(NextStepId(f"{n}"), ticket_id, each.who, each.what, now + (n + 1) * _DAY)
        for n, each in enumerate(content.next_steps)
    )
    number = content.callback_number
    return FactSource(
        ticket=ticket,
        now=now,
        customer=Customer(CustomerId("sample"), content.name, content.customer),
        steps=steps,
        promises=(_promise_of(content, ticket_id, now),),
        callbacks=(
            Callback(
                CallbackId("sample"), number, content.name, now + _DAY, now, CallbackReason.TICKET
            ),
        ),
        plan=tuple(
            PlanStage(
                each.what,
                datetime.timedelta(minutes=each.takes_min),
                each.what_if,
                each.contact,
            )
            for each in content.plan
        ),
        questions=tuple(Question(each) for each in content.questions),
        agent=content.agent,
        organisation=content.organisation,
        contact=content.contact,
    )


def _promise_of(content: SampleContent, ticket_id: TicketId, now: datetime.datetime) -> Promise:
    return Promise(
        PromiseId("sample"),
        ticket_id,
        content.promise,
        now + 2 * _DAY,
        now,
        move_reason=content.delay_reason,
    )


def _ticket_of(content: SampleContent, ticket_id: TicketId, now: datetime.datetime) -> Ticket:
    return Ticket(
        ticket_id,
        content.ticket_number,
        now,
        subject=content.subject,
        customer_words=content.customer_words,
        understood=content.understood,
        real_need=content.real_need,
        answer=content.answer,
        owner=content.colleague,
        next_update_at=now + _DAY,
    )
