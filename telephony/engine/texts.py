"""Short texts between two desks: SIP MESSAGE requests, sent one after the other.

Only lines that do not register take texts: those that another desk calls directly. What a
server's users send is not read.

Source: RFC 3428; its section 8 keeps a MESSAGE below 1300 bytes, the headers included.
"""

import logging
from collections import deque
from collections.abc import Callable
from typing import Final

import pjsua2 as pj

from telephony.engine.agenda import Agenda
from telephony.engine.line import Line
from workstation.phone import LONGEST_TEXT, AnyEvent, SendText, TextReceived, TextSent

_WAITING_AT_MOST: Final = 100
_ANSWER_LIMIT_S: Final = 8.0  # SIP itself gives up after 32 s
_GONE: Final = "The other desk did not answer."

log = logging.getLogger(__name__)


class Texts:
    """Sends texts, and passes on those that come in.

    Thread: the SIP thread; ``on_…`` inside pjsua2's handlers.
    """

    def __init__(self, agenda: Agenda, report: Callable[[AnyEvent], None]) -> None:
        self._agenda = agenda
        self._report = report
        self._waiting: deque[tuple[Line, SendText]] = deque()
        self._under_way: tuple[Line, SendText] | None = None

    def send(self, line: Line, command: SendText) -> str:
        """Send a text as soon as those before it are through; return why it is refused."""
        if len(command.text.encode()) > LONGEST_TEXT:
            return "The text is too long for one message; nothing was sent."
        if len(self._waiting) >= _WAITING_AT_MOST:
            return "Too many texts wait to be sent; this one was not taken."
        self._waiting.append((line, command))
        self._send_next()
        return ""

    def on_outcome(self, line: Line, code: int) -> None:
        """Take the answer to the text that is under way."""
        if self._under_way is None or self._under_way[0] is not line:
            return
        _, command = self._under_way
        self._under_way = None
        self._tell(command, code)
        self._agenda.soon(self._send_next)

    def on_received(self, line: Line, sender: str, text: str) -> None:
        """Pass on a text that another desk sent to ``line``."""
        if line.account.registers or len(text.encode()) > LONGEST_TEXT:
            log.info("a text for %s was left unread", line.account.id)
            return
        self._report(TextReceived(account_id=line.account.id, sender=sender, text=text))

    def drop_all(self) -> None:
        self._waiting.clear()
        self._under_way = None

    def _send_next(self) -> None:
        if self._under_way is not None or not self._waiting:
            return
        line, command = self._under_way = self._waiting.popleft()
        self._agenda.after(_ANSWER_LIMIT_S, lambda: self._give_up(command))
        try:
            line.send_text(command.target, command.text)
        except pj.Error as error:
            log.info("a text could not be sent: %s", error.reason)
            self._under_way = None
            self._tell(command, 0)
            self._agenda.soon(self._send_next)

    def _give_up(self, command: SendText) -> None:
        if self._under_way is not None and self._under_way[1] is command:
            self.on_outcome(self._under_way[0], 0)

    def _tell(self, command: SendText, code: int) -> None:
        is_there = 200 <= code < 300
        self._report(
            TextSent(
                text_id=command.text_id, is_delivered=is_there, words="" if is_there else _GONE
            )
        )
