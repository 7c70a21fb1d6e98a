"""Follow-ups to customers: drafted from the ticket, kept as typed, handed over or queued (F3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Final

from workstation.clock import Clock
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.desk.written import note_written
from workstation.ids import AttachmentId, MessageId, TicketId
from workstation.language_check.library import LanguageLibrary
from workstation.message_drafts import DraftIds, draft_of, new_draft_ids
from workstation.message_facts import DelayFacts, FactSource
from workstation.message_templates import FALLBACK, MessageLibrary, short_language
from workstation.messages import (
    Lack,
    MailFile,
    Message,
    MessageIncomplete,
    MessageNotFound,
    MessageNotOpen,
    MessageState,
    MessageTemplate,
    Question,
    ReadyMessage,
    TemplateNotFound,
    TemplateUnusable,
    clean_line,
    clean_text,
    lacks_of,
)
from workstation.ports import Stores
from workstation.templates import BadTemplate
from workstation.ticket_ports import MailFormats
from workstation.tickets import Ticket, TicketNotFound

_WRITABLE: Final = (MessageState.DRAFT, MessageState.FAILED)
_STANDS: Final = {
    MessageState.QUEUED: "The message waits in the outbox",
    MessageState.SENDING: "The message is being sent",
    MessageState.SENT: "The message was sent",
    MessageState.HANDED_OVER: "The message was handed to the mail program",
    MessageState.UNSURE: "The message may have been sent",
    MessageState.FAILED: "The server refused the message",
    MessageState.DISCARDED: "The message was discarded",
    MessageState.DRAFT: "The message is still a draft",
}
_LACKING: Final = {
    Lack.RECIPIENT: "The message has no recipient; it is kept as a draft: enter an address.",
    Lack.ADDRESS: "One of the addresses is no mail address; the message is kept: correct it.",
    Lack.SUBJECT: "The message has no subject; it is kept as a draft: enter one.",
    Lack.BODY: "The message has no text; it is kept as a draft: write one.",
}


class MailNotThere(Exception):
    """This desk can neither write mail files nor links; one plain sentence."""


class MessageDesk:
    """Holds nothing; every message lies in the store from its first draft on.

    Shape: ``formats`` None means a desk that writes no mail files (a test, a sample).
    Errors: MessageNotFound, TicketNotFound and TemplateNotFound for unknown ids; MessageNotOpen
    for what a message is past; StorageTrouble when the store refuses.
    """

    def __init__(
        self,
        stores: Stores,
        clock: Clock,
        tickets: TicketDesk,
        settings: SettingsDesk,
        content: MessageLibrary,
        formats: MailFormats | None = None,
        *,
        zone: tzinfo | None = None,
        language: LanguageLibrary | None = None,
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._tickets = tickets
        self._settings = settings
        self._content = content
        self._formats = formats
        self._zone = zone
        self._language = language or LanguageLibrary()
        self.changes = Changes()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that there are templates in."""
        return self._content.languages()

    # --- writing

    def of_ticket(self, ticket_id: TicketId) -> tuple[Message, ...]:
        """Return the ticket's messages, the latest first, without those thrown away."""
        found = self._stores.messages.of_ticket(ticket_id)
        return tuple(one for one in found if one.state is not MessageState.DISCARDED)

    def templates(self, language: str) -> tuple[MessageTemplate, ...]:
        """Return what is valid today: the organisation's own first, then those of the content."""
        today = self._clock.now().at.astimezone(self._zone).date()
        code = short_language(language)
        own = self._stores.message_templates.valid_on(today, code)
        return (*own, *self._content.templates(code, today))

    def draft(
        self,
        ticket_id: TicketId,
        template_id: str,
        language: str = "",
        *,
        delay: DelayFacts | None = None,
    ) -> Message:
        """Fill a template from the ticket, keep it as a draft and return it.

        A draft of the ticket that nobody has touched yet gives its place to this one. An empty
        ``language`` is the customer's; one without templates is English instead. ``delay`` is a
        time that is about to move: such a draft is one of its own, and keeps its place.

        Errors: TemplateUnusable when one of the organisation's own templates is broken.
        """
        source = self._source(ticket_id)
        wanted = short_language(language or (source.customer.language if source.customer else ""))
        template = self._template(template_id, wanted)
        found = self._language.questions_in(source.ticket.customer_words, template.language)
        source = replace(source, questions=tuple(map(Question, found)), delay=delay)
        known = None if delay else self._ids_of_untouched(ticket_id)
        ids = known or new_draft_ids(self._settings.value.mail)
        try:
            message = draft_of(source, template, self._content.language(template.language), ids)
        except BadTemplate as error:
            raise TemplateUnusable(
                f"The template “{template.name}” cannot be used: {error}. Nothing was changed; "
                "choose another one, and tell whoever looks after the templates."
            ) from error
        self._save(message)
        return message

    def keep(self, message: Message) -> Message:
        """Keep what the agent has typed so far and return what is kept.

        Recipient, copies, subject, text, language and questions are taken from ``message``; where
        it stands on its way is for the desk alone.
        """
        stored = self._writable(message.id)
        kept = replace(
            stored,
            recipient=clean_line(message.recipient),
            copies=tuple(filter(None, map(clean_line, message.copies))),
            subject=clean_line(message.subject) if message.subject.strip() else "",
            body=clean_text(message.body),
            language=message.language,
            questions=message.questions,
            state=MessageState.DRAFT,
            changed_at=self._clock.now().at,
        )
        self._save(kept)
        return kept

    def tick_question(self, message_id: MessageId, position: int, on: bool) -> Message:
        """Note that the message answers a question of the customer, or does not (G4)."""
        message = self._writable(message_id)
        questions = list(message.questions)
        questions[position] = replace(questions[position], is_answered=on)
        ticked = replace(message, questions=tuple(questions), changed_at=self._clock.now().at)
        self._save(ticked)
        return ticked

    def ready(self, message: Message) -> ReadyMessage:
        """Return the message as the customer will see it, and the ways on from here (G1)."""
        account = self._settings.value.mail
        lacks = lacks_of(message)
        return ReadyMessage(
            sender=account.sender,
            recipient=message.recipient,
            copies=message.copies,
            subject=clean_line(message.subject),
            body=clean_text(message.body),
            lacks=lacks,
            fits_link=self._formats is not None and self._formats.mailto(message) is not None,
            can_be_sent=account.is_set and not lacks,
        )

    def discard(self, message_id: MessageId) -> None:
        """Throw a message away; one that is being sent right now cannot be caught any more."""
        message = self._existing(message_id)
        if not message.is_open or message.state is MessageState.SENDING:
            raise self._not_open(message, "it cannot be thrown away")
        self._settle(message, MessageState.DISCARDED)

    # --- handing over to the mail program

    def mailto(self, message: Message) -> str | None:
        """Return a link that opens the mail program; None when only a file can hold all of it."""
        return self._formats.mailto(message) if self._formats is not None else None

    def eml(self, message: Message, attachment_ids: Sequence[AttachmentId] = ()) -> bytes:
        """Return a mail file for the mail program, with files of the ticket.

        Errors: AttachmentGone; OSError when a file cannot be read; MailNotThere.
        """
        if self._formats is None:
            raise MailNotThere(
                "This desk writes no mail files; the message is kept as a draft: copy its text."
            )
        store = self._stores.attachments
        chosen = [one for one in store.of_ticket(message.ticket_id) if one.id in attachment_ids]
        files = [MailFile(one.name, one.media_type, store.path_of(one)) for one in chosen]
        return self._formats.eml(message, self._settings.value.mail, files)

    def handed_over(self, message_id: MessageId) -> None:
        """Note that the mail program has it; whether it was sent there, only the agent knows."""
        message = self._writable(message_id)
        self._written(message, MessageState.HANDED_OVER)

    # --- the outbox

    def outbox(self) -> tuple[Message, ...]:
        """Return what waits, is being sent, or is for the agent to decide, the oldest first."""
        return tuple(self._stores.messages.outbox())

    def queue(self, message_id: MessageId, leave_at: datetime | None = None) -> None:
        """Put a message into the outbox; it leaves as soon as the server takes it.

        With ``leave_at`` not before that time, so that asking how it went can be written now and
        leave in some days (H4); a time that has passed is now.

        Errors: MessageIncomplete when there is no account, or it lacks something.
        """
        message = self._existing(message_id)
        if message.state not in (*_WRITABLE, MessageState.QUEUED):
            raise self._not_open(message, "it cannot be queued")
        self._queue(message, leave_at)

    def cancel(self, message_id: MessageId) -> None:
        """Take a message out of the outbox; it is a draft again."""
        message = self._existing(message_id)
        if message.state is not MessageState.QUEUED:
            raise self._not_open(message, "it cannot be taken back")
        draft = replace(message, state=MessageState.DRAFT, next_try_at=None, trouble="")
        self._save(draft)

    def send_again(self, message_id: MessageId) -> None:
        """Send what may have arrived or was refused once more: the agent's decision alone."""
        message = self._existing(message_id)
        if message.state not in (MessageState.UNSURE, MessageState.FAILED):
            raise self._not_open(message, "there is nothing to send again")
        self._queue(message)

    def it_arrived(self, message_id: MessageId) -> None:
        """Note that a message nobody was sure of has arrived."""
        message = self._existing(message_id)
        if message.state is not MessageState.UNSURE:
            raise self._not_open(message, "there is nothing to decide")
        self._written(message, MessageState.SENT)

    # --- steps of these

    def _queue(self, message: Message, leave_at: datetime | None = None) -> None:
        if not self._settings.value.mail.is_set:
            raise MessageIncomplete(
                "No mail account is set up here; the message is kept as a draft: hand it to the "
                "mail program, or enter an account in the settings."
            )
        lacks = lacks_of(message)
        for lack, sentence in _LACKING.items():
            if lack in lacks:
                raise MessageIncomplete(sentence)
        now = self._clock.now().at
        due_at = max(now, leave_at or now)
        queued = replace(
            message, state=MessageState.QUEUED, changed_at=now, next_try_at=due_at, trouble=""
        )
        self._save(queued)

    def _written(self, message: Message, state: MessageState) -> None:
        note_written(self._stores, self._tickets, message, state, self._clock.now().at)
        self.changes.announce()

    def _settle(self, message: Message, state: MessageState) -> None:
        now = self._clock.now().at
        self._save(replace(message, state=state, settled_at=now, next_try_at=None))

    def _save(self, message: Message) -> None:
        self._stores.messages.save(message)
        self.changes.announce()

    def _existing(self, message_id: MessageId) -> Message:
        message = self._stores.messages.get(message_id)
        if message is None:
            raise MessageNotFound(message_id)
        return message

    def _writable(self, message_id: MessageId) -> Message:
        message = self._existing(message_id)
        if message.state not in _WRITABLE:
            raise self._not_open(message, "it cannot be changed any more")
        return message

    @staticmethod
    def _not_open(message: Message, so: str) -> MessageNotOpen:
        return MessageNotOpen(f"{_STANDS[message.state]}, so {so}; nothing was changed.")

    def _source(self, ticket_id: TicketId) -> FactSource:
        ticket = self._stores.tickets.get(ticket_id)
        if ticket is None:
            raise TicketNotFound(ticket_id)
        return self._source_of(ticket)

    def _source_of(self, ticket: Ticket) -> FactSource:
        stores = self._stores
        settings = self._settings.value
        return FactSource(
            ticket=ticket,
            customer=stores.customers.standing(ticket.customer_id) if ticket.customer_id else None,
            steps=tuple(stores.tickets.next_steps(ticket.id)),
            promises=tuple(stores.promises.of_ticket(ticket.id)),
            callbacks=tuple(stores.callbacks.of_ticket(ticket.id)),
            plan=stores.plans.of_ticket(ticket.id),
            agent=settings.agent_name,
            organisation=settings.organisation,
            contact=settings.contact,
            now=self._clock.now().at,
            zone=self._zone,
        )

    def _template(self, template_id: str, language: str) -> MessageTemplate:
        for code in dict.fromkeys((language, FALLBACK)):
            for template in self.templates(code):
                if template.id == template_id:
                    return template
        raise TemplateNotFound(template_id)

    def _ids_of_untouched(self, ticket_id: TicketId) -> DraftIds | None:
        """Return the identity of a draft that is still as the template gave it."""
        for one in self._stores.messages.of_ticket(ticket_id):
            if one.is_untouched and self._stores.delays.waiting_for(one.id) is None:
                return DraftIds(one.id, one.message_id, one.made_at)
        return None
