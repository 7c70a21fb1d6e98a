"""Gathers what the composer needs to know of a message, its ticket and its customer."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Final

from ui.presenters.message_view import MessageScene
from workstation.callers import CallerType
from workstation.customers import Customer
from workstation.desk.desk import Desk
from workstation.desk.messages import MailNotThere
from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.message_templates import FALLBACK, MessageContentBroken, short_language
from workstation.messages import (
    Message,
    MessageIncomplete,
    MessageNotOpen,
    MessageState,
    MessageTemplate,
    TemplateUnusable,
)
from workstation.ports import StorageTrouble
from workstation.ticket_ports import AttachmentGone
from workstation.tickets import Ticket

TROUBLES: Final = (
    StorageTrouble,
    MessageNotOpen,
    MessageIncomplete,
    MessageContentBroken,
    MailNotThere,
    AttachmentGone,
    TemplateUnusable,
)
USUAL_TEMPLATE: Final = "summary"  # what a follow-up begins with where nothing else was chosen
WRITABLE: Final = (MessageState.DRAFT, MessageState.FAILED)


def latest_draft(desk: Desk, ticket: Ticket) -> Message | None:
    """Return the ticket's latest message that can still be written on."""
    return next((m for m in desk.messages.of_ticket(ticket.id) if m.state in WRITABLE), None)


class MessageSource:
    """Asks the desk; holds nothing."""

    def __init__(self, desk: Desk, zone: tzinfo) -> None:
        self._desk = desk
        self._zone = zone

    def scene(self, message: Message) -> MessageScene:
        desk = self._desk
        ticket = desk.stores.tickets.get(message.ticket_id)
        assert ticket is not None, "a message without its ticket cannot be stored"
        drafts = [
            one
            for one in desk.messages.of_ticket(ticket.id)
            if one.state in WRITABLE and one.id != message.id
        ]
        return MessageScene(
            message=message,
            ticket=ticket,
            now=desk.clock.now().at,
            zone=self._zone,
            customer=self._customer(ticket),
            steps=tuple(desk.stores.tickets.next_steps(ticket.id)),
            stages=desk.stores.plans.of_ticket(ticket.id),
            languages=desk.messages.languages,
            templates=self.templates(message.language),
            drafts=tuple(drafts),
            is_editable=message.state in WRITABLE,
        )

    def _customer(self, ticket: Ticket) -> Customer | None:
        if ticket.customer_id is None:
            return None
        return self._desk.stores.customers.standing(ticket.customer_id)

    def language_of(self, ticket: Ticket) -> str:
        """Return the customer's language where there are templates in it."""
        customer = self._customer(ticket)
        wanted = short_language(customer.language if customer else "")
        return wanted if self._desk.messages.templates(wanted) else FALLBACK

    def templates(self, language: str) -> tuple[MessageTemplate, ...]:
        """Return the templates of a language.

        Errors: MessageContentBroken when there are none at all.
        """
        found = self._desk.messages.templates(language) or self._desk.messages.templates(FALLBACK)
        if not found:
            raise MessageContentBroken(
                "There is no template for messages here; nothing was begun: ask whoever set this "
                "desk up to put templates back."
            )
        return found

    def terms(self) -> tuple[GlossaryTerm, ...]:
        """Return the organisation's own terms that are valid today, in every language."""
        today = self._desk.clock.now().at.astimezone(self._zone).date()
        glossary = self._desk.stores.glossary
        return tuple(
            term
            for language in self._desk.messages.languages
            for term in glossary.valid_on(today, language)
        )

    def context(self, message: Message) -> CheckContext:
        """Return what the language check must know of ``message``."""
        desk, settings = self._desk, self._desk.settings.value
        ticket = desk.stores.tickets.get(message.ticket_id)
        promises = desk.stores.promises.of_ticket(message.ticket_id)
        return CheckContext(
            language=message.language,
            filled=message.filled,
            questions=message.questions,
            steps=tuple(desk.stores.tickets.next_steps(message.ticket_id)),
            promised_times=tuple(each.due_at for each in promises if each.is_open),
            work_from=settings.work_from,
            work_until=settings.work_until,
            zone=self._zone,
            caller_type=self._caller_type(message),
            known_words=frozenset(self._known_words(ticket)),
        )

    def _caller_type(self, message: Message) -> CallerType | None:
        """Return how the caller sounded, while their call is on or is being wrapped up."""
        calls = (c for c in self._desk.book.all if c.ticket_id == message.ticket_id)
        return next((c.caller_type for c in calls if c.caller_type is not None), None)

    def _known_words(self, ticket: Ticket | None) -> Iterator[str]:
        settings = self._desk.settings.value
        customer = self._customer(ticket) if ticket is not None else None
        names = [settings.agent_name, settings.organisation]
        names += [colleague.name for colleague in settings.colleagues]
        names += [ticket.owner] if ticket is not None else []
        if customer is not None:
            names += [customer.name, customer.salutation, customer.organisation]
        for name in names:
            yield from name.replace(".", " ").split()
