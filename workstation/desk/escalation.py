"""Handing a matter to somebody who decides (C7), with all that there is to know about it."""

from dataclasses import dataclass, replace
from datetime import datetime

from workstation.callbacks import Callback, CallbackReason
from workstation.clock import Clock
from workstation.colleagues import Colleague
from workstation.customers import Customer
from workstation.desk.book import ConversationBook
from workstation.desk.callbacks import CallbackDesk, CallbackWish
from workstation.desk.history import Edit
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.numbers import caller_identity
from workstation.origins import OriginSource
from workstation.ports import Stores
from workstation.promises import Promise
from workstation.tickets import EntryKind, NextStep, Priority, Ticket


class EscalationIncomplete(ValueError):
    """Something is missing; the message is one sentence for the agent, nothing was changed."""


@dataclass(frozen=True, slots=True)
class Escalation:
    """To whom, why, and how.

    Shape: ``callback_at`` None hands the matter over now; else ``to`` calls the customer then.
    """

    to: str
    why: str
    callback_at: datetime | None = None


class EscalationDesk:
    """Escalates the ticket on the screen in one step."""

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        callbacks: CallbackDesk,
        book: ConversationBook,
        clock: Clock,
        settings: SettingsDesk,
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._book = book
        self._clock = clock
        self._settings = settings

    @property
    def colleagues(self) -> list[Colleague]:
        """Return whom there is to escalate to, those who take escalations first."""
        others = [c for c in self._settings.value.colleagues if c.name != self._tickets.owner]
        return sorted(others, key=lambda each: not each.takes_escalations)

    def escalate(self, wanted: Escalation) -> None:
        """Make ``wanted.to`` the owner, tell the timeline all, and owe the callback if any.

        Errors: EscalationIncomplete; StorageTrouble. Nothing is changed then.
        """
        ticket = self._tickets.ticket
        if ticket is None:
            return
        to, why = wanted.to.strip(), wanted.why.strip()
        if not to:
            raise EscalationIncomplete("Say who takes over; nothing was changed.")
        number = self._number(ticket) if wanted.callback_at else ""
        if wanted.callback_at is not None and not number:
            raise EscalationIncomplete(
                "There is no number to call back, so nothing was changed: hand it over now, or "
                "add the customer’s number first."
            )
        words = f"Escalated to {to}: {why}" if why else f"Escalated to {to}"
        back = f"Escalation to {to} taken back"
        history, stores = self._tickets.history, self._stores
        with history.together(ticket.id, "escalation", back, words), stores.as_one():
            self._hand_over(ticket, to, wanted.callback_at, number)
            self._tickets.note(ticket.id, EntryKind.ESCALATED, words, detail=self.summary(ticket))
        self._tickets.changes.announce()
        self._callbacks.changes.announce()

    def _hand_over(self, ticket: Ticket, to: str, at: datetime | None, number: str) -> None:
        if at is not None:
            self._owe_call(ticket, to, at, number)
        self._tickets.keep(replace(ticket, owner=to))
        ticket = replace(ticket, owner=to)
        if at is not None and ticket.next_update_at is None:
            updated = replace(ticket, next_update_at=at)
            self._tickets.keep(updated, OriginSource.SUGGESTED, "callback")

    def _owe_call(self, ticket: Ticket, to: str, at: datetime, number: str) -> None:
        customer = self._tickets.customer
        wish = CallbackWish(
            number=number,
            name=customer.name if customer else "",
            due_at=at,
            reason=CallbackReason.TICKET,
            subject=ticket.subject,
            customer_id=ticket.customer_id,
            ticket_id=ticket.id,
            priority=max(ticket.priority, Priority.HIGH),
        )
        made = self._callbacks.make(wish)
        owned: Callback = replace(made, owner=to)
        self._stores.callbacks.save(owned)
        self._tickets.history.note(ticket.id, "escalation", Edit(None, owned))

    def _number(self, ticket: Ticket) -> str:
        """Return what to dial: the number of the call about this ticket, or one that is known."""
        for conversation in self._book.all:
            if conversation.ticket_id == ticket.id:
                identity = caller_identity(conversation.call, self._settings.value.region)
                if identity.dialable:
                    return identity.dialable
        return _first_number(self._tickets.customer)

    def summary(self, ticket: Ticket) -> str:
        """Return what the next one has to know, so that the customer need not say it again."""
        stores = self._stores
        steps = [s for s in stores.tickets.next_steps(ticket.id) if s.what and not s.done_at]
        promises = [p for p in stores.promises.of_ticket(ticket.id) if p.is_open]
        parts = (
            ticket.subject,
            ticket.understood or ticket.customer_words,
            ticket.real_need and f"Behind it: {ticket.real_need}",
            *(_step_words(step) for step in steps),
            *(_promise_words(promise) for promise in promises),
        )
        return "\n".join(part for part in parts if part)


def _first_number(customer: Customer | None) -> str:
    known = (*customer.numbers, *customer.sip_addresses) if customer else ()
    return next(iter(known), "")


def _step_words(step: NextStep) -> str:
    by = f", by {step.due_at:%Y-%m-%d %H:%M} UTC" if step.due_at else ""
    return f"Next: {step.who}: {step.what}{by}"


def _promise_words(promise: Promise) -> str:
    return f"Promised: {promise.what}, by {promise.due_at:%Y-%m-%d %H:%M} UTC"
