"""The facts of one call in words, for the guidance to speak with; pure."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from workstation.callbacks import Callback
from workstation.calls import Call
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.guidance_content import SpokenWords
from workstation.numbers import caller_identity, shown
from workstation.phrases import GuidanceFacts, StepFact
from workstation.promises import Promise, PromiseState
from workstation.settings import Settings
from workstation.tickets import NextStep, Ticket


def facts_of(
    conversation: Conversation | None,
    ticket: Ticket | None,
    customer: Customer | None,
    steps: Sequence[NextStep],
    promises: Sequence[Promise],
    callbacks: Sequence[Callback],
    settings: Settings,
    now: datetime,
    zone: tzinfo,
    spoken: SpokenWords,
) -> GuidanceFacts:
    """Return what is known now, in the words of one language; what is not known stays empty."""
    call = conversation.call if conversation else None
    spell = conversation.open_hold if conversation else None
    promise = next((p for p in promises if p.state is PromiseState.OPEN), None)
    callback = next((c for c in callbacks if c.is_open), None)
    update = ticket.next_update_at if ticket else None
    return GuidanceFacts(
        agent=settings.agent_name,
        organisation=settings.organisation,
        line=line_of(call, settings) if call else "",
        queue=call.queue if call else "",
        customer=customer.spoken_name if customer else "",
        subject=ticket.subject if ticket else "",
        customer_words=ticket.customer_words if ticket else "",
        understood=ticket.understood if ticket else "",
        ticket_number=str(ticket.number) if ticket else "",
        next_steps=tuple(_step(step, now, zone, spoken) for step in steps if step.what),
        next_update=spoken.time_of(update, now, zone) if update else "",
        promise=promise.what if promise else "",
        promise_time=spoken.time_of(promise.due_at, now, zone) if promise else "",
        stated_wait=spoken.wait_of(spell.stated_wait_s) if spell and spell.stated_wait_s else "",
        hold_reason=spell.reason if spell else "",
        callback_time=spoken.time_of(callback.late_at, now, zone) if callback else "",
        hold_number=_hold_number(conversation) if conversation else "",
        caller_number=_number(call, settings) if call else "",
    )


def _hold_number(conversation: Conversation) -> str:
    """Return the number of the hold that goes on or comes next; what was declined counts too."""
    asked = len(conversation.holds) + len(conversation.declined_holds)
    return str(asked if conversation.open_hold is not None else asked + 1)


def _number(call: Call, settings: Settings) -> str:
    """Return the number that the call brought, so that nobody asks for it (A4)."""
    number = caller_identity(call, settings.region).number
    return shown(number) if number else ""


def line_of(call: Call, settings: Settings) -> str:
    """Return the line's spoken name; an account without one has an address, which nobody says."""
    account = next((a for a in settings.accounts if a.id == call.account_id), None)
    if account is not None:
        return account.line
    return "" if "@" in call.line else call.line


def _step(step: NextStep, now: datetime, zone: tzinfo, spoken: SpokenWords) -> StepFact:
    when = spoken.time_of(step.due_at, now, zone) if step.due_at else ""
    return StepFact(step.who, step.what, when)
