"""The outbox: what leaves when, and what became of it; nothing in it is ever sent twice by us.

A message is marked as being sent, on disk, before the server hears a word of it. Who finds that
mark after a crash knows only that it may have arrived, so the agent decides.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from workstation.clock import Clock
from workstation.desk.tickets import TicketDesk
from workstation.desk.written import note_written
from workstation.ids import MessageId
from workstation.messages import Message, MessageState
from workstation.ports import Stores

# Servers that greylist take the second try after some minutes; most other troubles last longer.
_PAUSES_MIN: Final = (1, 5, 10, 15, 30, 60)
_DIED: Final = (
    "The workstation ended while this message was being sent, so it may have arrived or not: ask "
    "the customer or look into the mailbox, then send it again or note that it arrived."
)


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after so many tries that came to nothing."""
    return timedelta(minutes=_PAUSES_MIN[min(max(attempts, 1), len(_PAUSES_MIN)) - 1])


class OutboxDesk:
    """Says what to send next and takes in how it went.

    Shape: ``announce`` is called after every change.
    Errors: StorageTrouble; what is on disk then stays, and the outcome may be told again.
    Thread: the one that owns the desk.
    """

    def __init__(
        self, stores: Stores, clock: Clock, tickets: TicketDesk, announce: Callable[[], None]
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._tickets = tickets
        self._announce = announce

    def take_up(self) -> None:
        """Call unsure what an earlier run was sending when it ended; before anything is sent."""
        found = self._in_state(MessageState.SENDING)
        for message in found:
            self._stores.messages.save(
                replace(message, state=MessageState.UNSURE, next_try_at=None, trouble=_DIED)
            )
        if found:
            self._announce()

    def next_due_at(self) -> datetime | None:
        """Return when the next message is due; None when none is queued."""
        return min(map(_due_at, self._in_state(MessageState.QUEUED)), default=None)

    def claim(self) -> Message | None:
        """Mark the message that has been due longest as being sent, on disk, and return it."""
        now = self._clock.now().at
        due = [one for one in self._in_state(MessageState.QUEUED) if _due_at(one) <= now]
        if not due:
            return None
        claimed = replace(
            min(due, key=_due_at), state=MessageState.SENDING, next_try_at=None, trouble=""
        )
        claimed = replace(claimed, attempts=claimed.attempts + 1)
        self._save(claimed)
        return claimed

    # --- how it went

    def sent(self, message_id: MessageId) -> None:
        """The server took it."""
        message = self._being_sent(message_id)
        if message is not None:
            now = self._clock.now().at
            note_written(self._stores, self._tickets, message, MessageState.SENT, now)
            self._announce()

    def not_sent(self, message_id: MessageId, why: str) -> None:
        """Nothing has left: try again after a pause that grows from try to try."""
        message = self._being_sent(message_id)
        if message is not None:
            again_at = self._clock.now().at + pause_after(message.attempts)
            self._save(
                replace(message, state=MessageState.QUEUED, next_try_at=again_at, trouble=why)
            )

    def refused(self, message_id: MessageId, why: str) -> None:
        """The server said no for good: the agent is asked."""
        self._end(message_id, MessageState.FAILED, why)

    def unsure(self, message_id: MessageId, why: str) -> None:
        """Nobody knows whether it arrived: the agent is asked."""
        self._end(message_id, MessageState.UNSURE, why)

    # --- steps of these

    def _end(self, message_id: MessageId, state: MessageState, why: str) -> None:
        message = self._being_sent(message_id)
        if message is not None:
            self._save(replace(message, state=state, trouble=why))

    def _being_sent(self, message_id: MessageId) -> Message | None:
        """Return the message if it still waits for its outcome: being told twice does no harm."""
        message = self._stores.messages.get(message_id)
        return message if message and message.state is MessageState.SENDING else None

    def _in_state(self, state: MessageState) -> list[Message]:
        return [one for one in self._stores.messages.outbox() if one.state is state]

    def _save(self, message: Message) -> None:
        self._stores.messages.save(message)
        self._announce()


def _due_at(message: Message) -> datetime:
    return message.next_try_at or message.changed_at
