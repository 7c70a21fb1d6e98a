"""Reads the body of a message-summary NOTIFY: the lamp of the voicemail."""

import re
from dataclasses import dataclass
from typing import Final

_LINE: Final = re.compile(r"([A-Za-z-]+)[ \t]*:[ \t]*(.*?)[ \t]*")
_COUNTS: Final = re.compile(
    r"(\d{1,9})[ \t]*/[ \t]*(\d{1,9})(?:[ \t]*\([ \t]*(\d{1,9})[ \t]*/[ \t]*(\d{1,9})[ \t]*\))?"
)
_LONGEST: Final = 4096
_LONGEST_ADDRESS: Final = 200


class NotASummary(ValueError):
    """The text is no message summary."""


@dataclass(frozen=True, slots=True)
class MessageSummary:
    """The voice messages of one mailbox.

    Shape: ``urgent_new`` of ``new`` are urgent; ``account`` is the mailbox's URI, may be empty.
    """

    new: int
    old: int
    urgent_new: int = 0
    account: str = ""


def summary_of(body: str) -> MessageSummary:
    """Return what a message-summary body says about voice messages.

    "Messages-Waiting: yes" without a count is one new message; "no" is none, whatever is counted
    as new beside it. Other kinds of message (fax, text) are left out.

    Errors: NotASummary when there is no Messages-Waiting line.
    Source: RFC 3842, section 5.2.
    """
    fields: dict[str, str] = {}
    for line in body[:_LONGEST].splitlines():
        match = _LINE.fullmatch(line)
        if match is not None:
            fields.setdefault(match[1].lower(), match[2])
    waiting = fields.get("messages-waiting", "").lower()
    if waiting not in ("yes", "no"):
        raise NotASummary(body[:80])
    account = fields.get("message-account", "")[:_LONGEST_ADDRESS]
    counts = _COUNTS.match(fields.get("voice-message", ""))
    if counts is None:
        # Where other kinds are counted, it is those that wait.
        has_others = any(name.endswith("-message") for name in fields)
        return MessageSummary(int(waiting == "yes" and not has_others), 0, 0, account)
    new, old, urgent = int(counts[1]), int(counts[2]), int(counts[3] or 0)
    if waiting == "no":
        new = urgent = 0
    return MessageSummary(new, old, min(urgent, new), account)
