"""Messages in the form of RFC 5322: files for the mail program, and what a server is given."""

import email.policy
import re
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

from mail.addresses import BadAddress, needs_utf8, wire_address
from workstation.mail_account import MailAccount
from workstation.messages import MailFile, Message, clean_line, clean_text

_MOST_NAME: Final = 200
_MOST_SUBJECT: Final = 500
_MESSAGE_ID: Final = re.compile(
    r"<[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*@[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*>"
)


def eml(message: Message, account: MailAccount, files: Sequence[MailFile] = ()) -> bytes:
    """Return a mail file that mail programs open as a draft.

    An address that is none is left out, for the agent to enter in the mail program.

    Errors: OSError when a file cannot be read.
    """
    draft = _letter(message, account, tuple(filter(None, map(_wire_or_none, _all(message)))))
    # What Outlook and its relatives look for to open a file for writing, not for reading.
    draft["X-Unsent"] = "1"
    for file in files:
        kind, _, subtype = file.media_type.partition("/")
        draft.add_attachment(
            file.path.read_bytes(),
            maintype=kind if subtype else "application",
            subtype=subtype or "octet-stream",
            filename=_words(file.name, _MOST_NAME),
        )
    return draft.as_bytes()


def wire_bytes(message: Message, account: MailAccount) -> bytes:
    """Return ``message`` as the server is given it; the same bytes in every try.

    Errors: BadAddress.
    """
    return _letter(message, account, recipients_of(message)).as_bytes()


def recipients_of(message: Message) -> tuple[str, ...]:
    """Return where it goes, in the wire's form, each once. Errors: BadAddress."""
    return tuple(dict.fromkeys(wire_address(one) for one in _all(message)))


def _letter(message: Message, account: MailAccount, known: Sequence[str]) -> EmailMessage:
    sender = _wire_or_none(account.from_address)
    is_utf8 = any(needs_utf8(one) for one in (*known, sender or ""))
    letter = EmailMessage(policy=email.policy.SMTPUTF8 if is_utf8 else email.policy.SMTP)
    if sender:
        letter["From"] = _address(_words(account.from_name, _MOST_NAME), sender)
    first = _wire_or_none(message.recipient)
    if first in known and first:
        letter["To"] = _address("", first)
    copies = [_address("", one) for one in known if one != first]
    if copies:
        letter["Cc"] = copies
    letter["Subject"] = _words(message.subject, _MOST_SUBJECT)
    letter["Date"] = format_datetime(message.changed_at)
    letter["Message-ID"] = _message_id(message)
    letter["Content-Language"] = _token(message.language) or "en"
    # Not 8bit: this goes through every server, whatever it offers.
    letter.set_content(clean_text(message.body).rstrip("\n") + "\n", cte="quoted-printable")
    return letter


def _all(message: Message) -> tuple[str, ...]:
    return tuple(filter(None, (message.recipient, *message.copies)))


def _wire_or_none(text: str) -> str | None:
    try:
        return wire_address(text)
    except BadAddress:
        return None


def _address(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(display_name=name, username=local, domain=domain)


def _words(text: str, most: int) -> str:
    """Return ``text`` as what a header says in words.

    Python's parser decodes "=?…?=" in what it is given and writes out the line breaks inside it:
    a join that nobody sees keeps such text from being read so.
    """
    return clean_line(text)[:most].replace("=?", "=\u2060?")


def _message_id(message: Message) -> str:
    """Return our Message-ID; one made of the message's id where the kept one is none."""
    if _MESSAGE_ID.fullmatch(message.message_id):
        return message.message_id
    return f"<{_token(message.id) or 'message'}@workstation.invalid>"


def _token(text: str) -> str:
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c == "-"))[:35]
