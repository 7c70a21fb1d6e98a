"""A follow-up to the customer: drafted from the ticket, checked, handed over or sent (F3, G)."""

import enum
from dataclasses import dataclass
from datetime import date, datetime

from workstation.ids import CustomerId, MessageId, TemplateId, TicketId


class MessageState(enum.Enum):
    """How far a message is on its way."""

    DRAFT = "draft"
    QUEUED = "queued"  # in the outbox
    SENDING = "sending"  # the server is being told; may or may not arrive if we die now
    SENT = "sent"  # the server took it
    HANDED_OVER = "handed_over"  # opened in the mail program, or saved as a file for it
    UNSURE = "unsure"  # we died or lost the line while sending: the agent decides, never we
    FAILED = "failed"  # the server refused it for good
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the customer asked (G4)."""

    text: str
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One follow-up message of a ticket.

    Shape: ``recipient`` and ``copies`` are mail addresses; ``filled`` is what the template gave,
    so that an untouched one can be told; ``message_id`` is the Message-ID header, made once
    and the same in every try; ``trouble`` is one plain sentence and may be empty.
    """

    id: MessageId
    ticket_id: TicketId
    made_at: datetime
    changed_at: datetime
    message_id: str
    owner: str = ""
    customer_id: CustomerId | None = None
    language: str = "en"
    recipient: str = ""
    copies: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    template_id: str = ""
    filled: str = ""
    questions: tuple[Question, ...] = ()
    state: MessageState = MessageState.DRAFT
    attempts: int = 0
    next_try_at: datetime | None = None
    settled_at: datetime | None = None
    trouble: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be written, sent or decided."""
        return self.state not in (
            MessageState.SENT,
            MessageState.HANDED_OVER,
            MessageState.DISCARDED,
        )


@dataclass(frozen=True, slots=True)
class MessageTemplate:
    """The wording of a kind of follow-up, in one language.

    Shape: ``subject`` and ``body`` are sandboxed jinja2 with the facts of
    ``workstation.message_facts``; valid from ``valid_from`` up to and with ``valid_to``.
    """

    id: TemplateId
    language: str
    name: str
    subject: str
    body: str
    valid_from: date | None = None
    valid_to: date | None = None


class MessageRefused(Exception):
    """The mail server said no for good; the message is one plain sentence."""


class MessageNotSent(Exception):
    """Nothing left this computer; trying again is safe. The message is one plain sentence."""


class MessageUnsure(Exception):
    """The line broke after the text had begun to leave: it may have arrived or not."""
