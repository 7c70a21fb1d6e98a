"""The voicemail lamps: what servers tell of the messages that wait (H2).

A server tells it to a line that subscribed, or unasked to a line that is registered; the second
is taken only from the address that answered the line's REGISTER, and only for the line's own name.

Source: RFC 3842; servers such as Asterisk also send its NOTIFY without a subscription.
"""

import logging
from collections.abc import Callable
from typing import Final

from telephony.engine.line import Line, Notice
from telephony.engine.targets import header_of, host_of
from telephony.message_summary import NotASummary, summary_of
from workstation.accounts import RegistrationState
from workstation.clock import Clock
from workstation.ids import AccountId
from workstation.mailboxes import Mailbox
from workstation.phone import AnyEvent, MessagesWaiting

_SUMMARY: Final = "application/simple-message-summary"

log = logging.getLogger(__name__)


class Mailboxes:
    """Takes NOTIFYs and reports what has changed. Thread: the SIP thread."""

    def __init__(self, clock: Clock, report: Callable[[AnyEvent], None]) -> None:
        self._clock = clock
        self._report = report
        self._known: dict[AccountId, Mailbox] = {}

    def take(self, line: Line, notice: Notice) -> None:
        """Take what the server of ``line`` says; anything else is left unread."""
        if not line.account.mwi:
            return
        if not notice.is_asked_for and not _is_of_its_server(line, notice.source):
            log.warning("a NOTIFY for %s came from elsewhere and was left", line.account.id)
            return
        head, _, body = notice.message.partition("\r\n\r\n")
        kind = header_of(head, "Content-Type") or header_of(head, "c")
        if kind.partition(";")[0].strip().lower() != _SUMMARY:
            return  # an empty NOTIFY says that the subscription stands, no more
        try:
            summary = summary_of(body)
        except NotASummary:
            log.info("a message summary for %s could not be read", line.account.id)
            return
        mailbox = Mailbox(
            line.account.id,
            self._clock.now().at,
            summary.new,
            summary.old,
            summary.urgent_new,
            summary.account,
        )
        known = self._known.get(line.account.id)
        if known is not None and known.says_the_same(mailbox):
            return  # told anew with each registration
        self._known[line.account.id] = mailbox
        self._report(MessagesWaiting(mailbox=mailbox))

    def forget(self, account_id: AccountId) -> None:
        """Let go of what is known of an account that is gone or was changed."""
        self._known.pop(account_id, None)


def _is_of_its_server(line: Line, source: str) -> bool:
    registration = line.standing.registration
    is_registered = registration is not None and registration.state is RegistrationState.REGISTERED
    server = line.standing.server
    return is_registered and bool(server) and host_of(source) == host_of(server)
