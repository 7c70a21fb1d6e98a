"""A desk with the shipped templates, a mail account and a ticket to write about."""

from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import resources
from mail.formats import MailProgramFormats
from tests.desk_rig import SETTINGS, DeskRig, guidance_library
from workstation.customers import Customer
from workstation.desk.desk import Desk, make_desk
from workstation.desk.settings import SettingsDesk
from workstation.ids import CustomerId, MessageId, NextStepId, TicketId
from workstation.mail_account import MailAccount
from workstation.message_templates import MessageLibrary
from workstation.messages import Message, MessageState
from workstation.settings import Settings
from workstation.tickets import NextStep, Ticket

ACCOUNT = MailAccount("mail.example", from_address="dana@northwind.example", from_name="Dana Reyes")
LIBRARY = MessageLibrary(resources.path("writing"))
WITH_MAIL = replace(SETTINGS, contact="0161 496 0000", mail=ACCOUNT)
MIA = Customer(
    CustomerId("mia"),
    "Mia Krüger",
    "Frau Krüger",
    emails=("mia@example.test", "old@example.test"),
    language="de-AT",
    time_zone="Europe/Berlin",
)


class MessageRig(DeskRig):
    """A desk that writes to customers; ``ticket`` is Mia's."""

    def __init__(self, path: Path | None = None, *, settings: Settings = WITH_MAIL) -> None:
        super().__init__(path, settings=settings)
        self.stores.customers.save(MIA)
        self.ticket = self._ticket()

    def _desk(self) -> Desk:
        return make_desk(
            self.phone,
            self.stores,
            self.clock,
            SettingsDesk(self._settings, lambda _: None),
            zone=timezone.utc,
            library=LIBRARY,
            mail=MailProgramFormats(),
            guidance=guidance_library(),
        )

    def _ticket(self) -> Ticket:
        ticket = self.desk.tickets.open_new(MIA.id)
        ticket = replace(
            ticket,
            subject="Scanner at gate 3",
            customer_words="It stopped again. Why? When will it work?",
            understood="the scanner loses its link",
            next_update_at=self.clock.now().at + timedelta(hours=3),
        )
        self.desk.tickets.keep(ticket)
        self.stores.tickets.save_next_step(
            NextStep(NextStepId("s1"), ticket.id, "Dana", "Replace the cradle")
        )
        return ticket

    def draft(self, template_id: str = "summary", language: str = "en") -> Message:
        return self.desk.messages.draft(self.ticket.id, template_id, language)

    def queued(self) -> MessageId:
        """Write a message, whole, and put it into the outbox."""
        message = self.draft()
        self.desk.messages.keep(replace(message, body="All of it, by hand."))
        self.desk.messages.queue(message.id)
        return message.id

    def message(self, message_id: MessageId) -> Message:
        message = self.stores.messages.get(message_id)
        assert message is not None
        return message

    def state(self, message_id: MessageId) -> MessageState:
        return self.message(message_id).state

    def told_of(self, ticket_id: TicketId) -> list[str]:
        return [entry.text for entry in self.timeline(ticket_id)]
