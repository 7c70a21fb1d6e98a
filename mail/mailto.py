"""Links that open the mail program with a message filled in."""

from typing import Final
from urllib.parse import quote

from workstation.messages import Message, clean_line, clean_text

# Windows cuts links at some 2 000 characters, and so do some mail programs.
LONGEST_LINK: Final = 1_900
_LONGEST_TEXT: Final = LONGEST_LINK  # each character takes one or more


def mailto(message: Message) -> str | None:
    """Return a link for ``message``; None when it would be longer than all programs take.

    Source: RFC 6068: UTF-8 in percents, lines ended by %0D%0A, no "+" for a space.
    """
    body = clean_text(message.body)
    if len(body) + len(message.subject) > _LONGEST_TEXT:
        return None
    fields = {
        "cc": ",".join(_address(one) for one in message.copies),
        "subject": _quoted(clean_line(message.subject)),
        "body": _quoted(body.replace("\n", "\r\n")),
    }
    given = "&".join(f"{name}={value}" for name, value in fields.items() if value)
    link = f"mailto:{_address(message.recipient)}?{given}".rstrip("?")
    return link if len(link) <= LONGEST_LINK else None


def _address(text: str) -> str:
    return quote(clean_line(text), safe="@")


def _quoted(text: str) -> str:
    return quote(text, safe="")
