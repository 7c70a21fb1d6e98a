"""Sends what the outbox holds, one message after the other, away from the window's thread."""

import enum
import logging
import queue
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from ui.presenters.errands import Errand
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.ids import MessageId
from workstation.mail_account import MailAccount
from workstation.messages import Message, MessageNotSent, MessageRefused, MessageUnsure
from workstation.ports import StorageTrouble
from workstation.ticket_ports import MailServer

log = logging.getLogger(__name__)

_LONGEST_WAIT_S: Final = 60.0  # the wall clock may be set meanwhile
_TRY_SAVING_AGAIN_S: Final = 5.0
_LAST_WORD_MS: Final = 10_000


class Outcome(enum.Enum):
    """How one try to send went."""

    SENT = "sent"
    NOT_SENT = "not_sent"
    REFUSED = "refused"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class SendResult:
    """What became of one try; ``why`` is one plain sentence, empty when it was sent."""

    message_id: MessageId
    outcome: Outcome
    why: str = ""


class _Wake(QObject):
    """Carries the news of a result to the window's thread."""

    there = Signal()


class OutboxPresenter(QObject):
    """Sends queued messages as they fall due, and takes in what became of them.

    Thread: the GUI thread; the server is spoken to on a thread of a pool of one.
    Signals:
        settled: a SendResult that is saved.
        attention_wanted: one sentence, when a message now waits for the agent's decision.
        trouble: one sentence, when an outcome could not be saved; it is tried again.
    """

    settled = Signal(object)
    attention_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(self, desk: Desk, server: MailServer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._server = server
        self._results: queue.SimpleQueue[SendResult] = queue.SimpleQueue()
        self._unsaved: SendResult | None = None
        self._is_sending = False
        self._is_stopped = False
        self._has_told = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wake = _Wake(self)
        self._wake.there.connect(self._on_result)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        desk.messages.changes.listen(self._look_soon)
        desk.settings.changes.listen(self._look_soon)

    @property
    def is_busy(self) -> bool:
        """Tell whether a message is being sent or its outcome waits to be saved."""
        return self._is_sending or self._unsaved is not None

    def start(self) -> None:
        """Begin to send what is due, what an earlier run left included."""
        self._look_soon()

    def stop(self, wait_ms: int = _LAST_WORD_MS) -> None:
        """Send nothing new; wait some seconds for the outcome of what is being sent."""
        self._is_stopped = True
        self._timer.stop()
        self._pool.waitForDone(wait_ms)
        self._take_in_results()

    @Slot()
    def look(self) -> None:
        """Send the next message if one is due and none is on its way."""
        if self._is_stopped or self._is_sending or not self._all_saved():
            return
        account = self._desk.settings.value.mail
        if not account.is_set:
            return
        try:
            message = self._desk.outbox.claim()
            if message is None:
                self._look_when_due()
                return
        except StorageTrouble as trouble:
            self._tell_trouble(in_window_language(trouble))
            return
        self._is_sending = True
        server, results, wake = self._server, self._results, self._wake

        def send() -> None:
            results.put(_sent(server, message, account))
            wake.there.emit()  # a signal, since this runs on the pool's thread

        self._pool.start(Errand(send))

    def _look_soon(self) -> None:
        # Not at once: this is called from inside changes, also from our own.
        if not self._is_stopped and not self._is_sending:
            self._timer.start(0)

    def _look_when_due(self) -> None:
        due = self._desk.outbox.next_due_at()
        if due is None:
            return
        wait = max(timedelta(), due - self._desk.clock.now().at).total_seconds()
        real_s = min(self._desk.clock.real_seconds(wait), _LONGEST_WAIT_S)
        self._timer.start(int(real_s * 1000) + 1)

    @Slot()
    def _on_result(self) -> None:
        self._take_in_results()
        self._look_soon()

    def _take_in_results(self) -> None:
        while not self._results.empty():
            self._unsaved = self._results.get()
            self._is_sending = False
            self._all_saved()

    def _all_saved(self) -> bool:
        """Save the outcome that waits for it; what is not saved is kept for the next look."""
        result = self._unsaved
        if result is None:
            return True
        try:
            self._tell_desk(result)
        except StorageTrouble as trouble:
            self._tell_trouble(in_window_language(trouble))
            return False
        self._unsaved = None
        self._has_told = False
        self.settled.emit(result)
        if result.outcome in (Outcome.REFUSED, Outcome.UNSURE):
            self.attention_wanted.emit(result.why)
        return True

    def _tell_desk(self, result: SendResult) -> None:
        outbox = self._desk.outbox
        if result.outcome is Outcome.SENT:
            outbox.sent(result.message_id)
        elif result.outcome is Outcome.NOT_SENT:
            outbox.not_sent(result.message_id, result.why)
        elif result.outcome is Outcome.REFUSED:
            outbox.refused(result.message_id, result.why)
        else:
            outbox.unsure(result.message_id, result.why)

    def _tell_trouble(self, words: str) -> None:
        """Say it once, and try again in a while."""
        if not self._has_told:
            self._has_told = True
            self.trouble.emit(words)
        if not self._is_stopped:
            self._timer.start(int(_TRY_SAVING_AGAIN_S * 1000))


def _sent(server: MailServer, message: Message, account: MailAccount) -> SendResult:
    """Try to send, which may take a minute. Thread: the pool's."""
    message_id = message.id
    try:
        server.send(message, account)
    except MessageNotSent as why:
        return SendResult(message_id, Outcome.NOT_SENT, str(why))
    except MessageRefused as why:
        return SendResult(message_id, Outcome.REFUSED, str(why))
    except MessageUnsure as why:
        return SendResult(message_id, Outcome.UNSURE, str(why))
    except Exception:
        # A bug, which must not make a message leave twice or never: the agent decides.
        log.exception("sending failed in a way that nobody thought of")
        return SendResult(
            message_id,
            Outcome.UNSURE,
            "Sending this message went wrong in a way that is not known, so it may have "
            "arrived or not: look into the mailbox, then send it again or note that it "
            "arrived.",
        )
    return SendResult(message_id, Outcome.SENT)
