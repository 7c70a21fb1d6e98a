"""The facts of a ticket in words, for a message to speak with; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from workstation.callbacks import Callback
from workstation.customers import Customer
from workstation.messages import Question, clean_text
from workstation.plans import PlanStage
from workstation.promises import Promise, PromiseState
from workstation.tickets import NextStep, Ticket
from workstation.written_dates import DateWords, written_span, written_time, zone_named

# What a template may speak of: texts, and lists with the parts of each row.
TEXT_FACTS: Final = frozenset(
    {
        "agent",
        "answer",
        "callback_number",
        "callback_time",
        "colleague",
        "contact",
        "customer",
        "customer_words",
        "delay_reason",
        "name",
        "needed",
        "next_step",
        "next_update",
        "organisation",
        "promise",
        "promise_time",
        "real_need",
        "subject",
        "ticket_number",
        "understood",
        "where_to_find",
    }
)
LIST_FACTS: Final[Mapping[str, frozenset[str]]] = {
    "next_steps": frozenset({"who", "what", "when"}),
    "promises": frozenset({"what", "when"}),
    "plan": frozenset({"what", "takes", "what_if", "contact"}),
    "questions": frozenset({"text"}),
}
LONGEST_FACT: Final = 4_000
MOST_ROWS: Final = 50


@dataclass(frozen=True, slots=True)
class DelayFacts:
    """What a delay is told with before anything has moved: what was promised, till when, why."""

    what: str
    due_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class FactSource:
    """What a message is written from.

    Shape: ``zone`` is the desk's own, None the machine's; ``callbacks`` are the ticket's; with
    ``delay`` the message speaks of a time that is about to move.
    """

    ticket: Ticket
    now: datetime
    customer: Customer | None = None
    steps: tuple[NextStep, ...] = ()
    promises: tuple[Promise, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    plan: tuple[PlanStage, ...] = ()
    questions: tuple[Question, ...] = ()
    agent: str = ""
    organisation: str = ""
    contact: str = ""
    zone: tzinfo | None = None
    delay: DelayFacts | None = None


def facts_for(source: FactSource, words: DateWords) -> dict[str, Any]:
    """Return what is known, by name: texts that are not empty, and every list.

    Shape: texts are clean and at most 4 000 characters long, lists have 50 rows at most; rows
    hold only what is known of them. "needed" and "where_to_find" are never known: only the
    agent can say what is missing (A5).
    """
    ticket, customer = source.ticket, source.customer
    when = _Times(source, words)
    promise = next((p for p in source.promises if p.is_open), None)
    callback = next((c for c in source.callbacks if c.is_open), None)
    step = next((s for s in source.steps if _is_to_do(s)), None)
    texts = {
        "agent": source.agent,
        "answer": ticket.answer,
        "callback_number": callback.number if callback else "",
        "callback_time": when.of(callback.due_at, callback.until) if callback else "",
        "colleague": ticket.owner,
        "contact": source.contact,
        "customer": customer.spoken_name if customer else "",
        "customer_words": ticket.customer_words,
        "delay_reason": _latest_reason(source.promises),
        "name": customer.name if customer else "",
        "next_step": step.what if step else "",
        "next_update": when.of(ticket.next_update_at),
        "organisation": source.organisation,
        "promise": promise.what if promise else "",
        "promise_time": when.of(promise.due_at) if promise else "",
        "real_need": ticket.real_need,
        "subject": ticket.subject,
        "ticket_number": str(ticket.number),
        "understood": ticket.understood,
    }
    if source.delay is not None:
        texts |= _of_delay(source.delay, ticket, when)
    return {**_known(texts), **_lists(source, words, when)}


def _of_delay(delay: DelayFacts, ticket: Ticket, when: "_Times") -> dict[str, str]:
    """Return the facts as they will be when the customer has read of the delay."""
    texts = {"delay_reason": delay.reason, "promise_time": when.of(delay.due_at)}
    if delay.what:
        texts["promise"] = delay.what
    if ticket.next_update_at is None or ticket.next_update_at < delay.due_at:
        texts["next_update"] = when.of(delay.due_at)
    return texts


class _Times:
    """Writes times in the customer's zone."""

    def __init__(self, source: FactSource, words: DateWords) -> None:
        theirs = zone_named(source.customer.time_zone) if source.customer else None
        self._now, self._words, self._ours = source.now, words, source.zone
        self._zone = source.zone if theirs is None else theirs

    def of(self, at: datetime | None, until: datetime | None = None) -> str:
        if at is None:
            return ""
        try:
            ours, theirs = at.astimezone(self._ours), at.astimezone(self._zone)
            is_theirs = ours.utcoffset() != theirs.utcoffset()
            return written_time(
                at, self._now, self._zone, self._words, is_theirs=is_theirs, until=until
            )
        except (OverflowError, ValueError, OSError):  # the edge of the calendar, over it by a zone
            return ""


def _lists(
    source: FactSource, words: DateWords, when: _Times
) -> dict[str, tuple[dict[str, str], ...]]:
    open_promises = (p for p in source.promises if p.state is PromiseState.OPEN)
    return {
        "next_steps": _rows(
            {"who": step.who, "what": step.what, "when": when.of(step.due_at)}
            for step in source.steps
            if _is_to_do(step)
        ),
        "promises": _rows(
            {"what": promise.what, "when": when.of(promise.due_at)} for promise in open_promises
        ),
        "plan": _rows(
            {
                "what": stage.what,
                "takes": written_span(stage.takes, words) if stage.takes else "",
                "what_if": stage.what_if,
                "contact": stage.contact or source.contact,
            }
            for stage in source.plan
            if stage.done_at is None
        ),
        "questions": _rows({"text": question.text} for question in source.questions),
    }


def _is_to_do(step: NextStep) -> bool:
    return step.done_at is None and bool(step.what.strip())


def _rows(rows: Iterable[Mapping[str, str]]) -> tuple[dict[str, str], ...]:
    found: list[dict[str, str]] = []
    for row in rows:
        if len(found) == MOST_ROWS:
            break
        found.append(_known(row))
    return tuple(found)


def _known(texts: Mapping[str, str]) -> dict[str, str]:
    short = {name: _short(text) for name, text in texts.items()}
    return {name: text for name, text in short.items() if text}


def _short(text: str) -> str:
    """Return ``text`` clean and of a length for a letter; what is cut off is seen to be."""
    clean = clean_text(text[: LONGEST_FACT * 2]).strip()
    return clean if len(clean) <= LONGEST_FACT else clean[: LONGEST_FACT - 1] + "…"


def _latest_reason(promises: Iterable[Promise]) -> str:
    """Return why the promise that stands now was moved; empty when none was."""
    reasons = (p.move_reason for p in reversed(tuple(promises)) if p.is_open and p.move_reason)
    return next(reasons, "")
