"""A follow-up to the customer: drafted from the ticket, checked, handed over or sent (F3, G)."""

import enum
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

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
    def is_untouched(self) -> bool:
        """Tell whether it is a draft that still is as the template gave it."""
        is_new = self.state is MessageState.DRAFT and self.attempts == 0
        return is_new and bool(self.filled) and self.body == self.filled

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be written, sent or decided."""
        return self.state not in (
            MessageState.SENT,
            MessageState.HANDED_OVER,
            MessageState.DISCARDED,
        )


class Lack(enum.Enum):
    """What keeps a message from being ready."""

    RECIPIENT = "recipient"
    ADDRESS = "address"  # one of the addresses is none
    SUBJECT = "subject"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """A message as the customer will see it (G1), and the roads that are open to it.

    Shape: ``sender`` may be empty when the mail program knows it; ``fits_link`` tells whether the
    mail program can be handed all of it by a link; ``can_be_sent`` whether we can send it.
    """

    sender: str
    recipient: str
    copies: tuple[str, ...]
    subject: str
    body: str
    lacks: frozenset[Lack]
    fits_link: bool
    can_be_sent: bool


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that goes along with a message."""

    name: str
    media_type: str
    path: Path


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


class MessageNotFound(LookupError):
    """No message has this id."""


class TemplateNotFound(LookupError):
    """No template valid today has this id in this language or in English."""


class TemplateUnusable(Exception):
    """One of the organisation's own templates is broken; one plain sentence says which and why."""


class MessageNotOpen(Exception):
    """The message is past this; one plain sentence says where it stands."""


class MessageIncomplete(Exception):
    """The message cannot go out like this; one plain sentence says what it lacks."""


class MessageRefused(Exception):
    """The mail server said no for good; the message is one plain sentence."""


class MessageNotSent(Exception):
    """Nothing left this computer; trying again is safe. The message is one plain sentence."""


class MessageUnsure(Exception):
    """The line broke after the text had begun to leave: it may have arrived or not."""


_ADDRESS: Final = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,253}")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def is_address(text: str) -> bool:
    """Tell whether ``text`` can be a mail address, an international one included."""
    joined = text.replace("\u200c", "").replace("\u200d", "")  # parts of words in some scripts
    if not _ADDRESS.fullmatch(text) or not joined.isprintable():
        return False
    local, _, domain = text.partition("@")
    parts = (*local.split("."), *domain.split("."))
    return all(parts)


def clean_text(text: str) -> str:
    """Return ``text`` without control characters and halves of characters.

    Lines stay, each ended by one line feed; marks of writing direction stay.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _UNPRINTABLE.sub("", lines.replace("\u2029", "\n\n"))


def clean_line(text: str) -> str:
    """Return ``text`` as one line: what a header may hold."""
    return " ".join(clean_text(text).split())


def lacks_of(message: Message) -> frozenset[Lack]:
    """Return what ``message`` still lacks; empty when it can go."""
    lacks = set()
    if not message.recipient:
        lacks.add(Lack.RECIPIENT)
    if not all(is_address(one) for one in (message.recipient, *message.copies) if one):
        lacks.add(Lack.ADDRESS)
    if not clean_line(message.subject):
        lacks.add(Lack.SUBJECT)
    if not clean_text(message.body).strip():
        lacks.add(Lack.BODY)
    return frozenset(lacks)
