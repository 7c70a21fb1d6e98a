"""Joins the outbox page with the message desk, and says where the agent must decide."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.messages.outbox_page import OutboxPage
from ui.presenters.message_scene import TROUBLES
from ui.presenters.message_view import outbox_view
from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.ids import MessageId
from workstation.messages import Message, MessageState

_NOTICE = "outbox"
_ASKING = (MessageState.UNSURE, MessageState.FAILED)


class OutboxPagePresenter(QObject):
    """Shows the outbox and takes the agent's decisions; none is ever made for them.

    Signals:
        opened: the outbox is to be shown.
        ticket_wanted: a ticket's id.
        trouble: one plain sentence.
    """

    opened = Signal()
    ticket_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        page: OutboxPage,
        notices: NoticesPresenter,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._notices = notices
        self._desk = desk
        self._zone = zone
        self._told: tuple[str, ...] = ()
        self._messages: tuple[Message, ...] = ()
        page.send_again_wanted.connect(self.send_again)
        page.arrived_wanted.connect(self.it_arrived)
        page.cancel_wanted.connect(self.cancel)
        page.ticket_wanted.connect(self._on_ticket)
        desk.messages.changes.listen(self.refresh)

    @Slot()
    def open(self) -> None:
        self.refresh()
        self.opened.emit()

    @Slot()
    def refresh(self) -> None:
        """Show the outbox as it is now, and tell of what waits for a decision."""
        self._messages = self._desk.messages.outbox()
        tickets = self._desk.stores.tickets.of_ids({m.ticket_id for m in self._messages})
        numbers = {str(ticket.id): ticket.number for ticket in tickets}
        now = self._desk.clock.now().at
        self._page.show_outbox(outbox_view(self._messages, numbers, now, self._zone))
        self._tell([m for m in self._messages if m.state in _ASKING])

    def _tell(self, asking: list[Message]) -> None:
        told = tuple(f"{m.id}{m.state.value}" for m in asking)
        if told == self._told:
            return
        self._told = told
        if not asking:
            self._notices.withdraw(_NOTICE)
            return
        words = self.tr("{count} messages wait for your decision: they are kept.")
        if len(asking) == 1:
            words = self.tr("Your message to {recipient} needs you: {trouble}")
        self._notices.tell(
            _NOTICE,
            words.format(
                count=len(asking),
                recipient=asking[0].recipient,
                trouble=in_window_language(asking[0].trouble),
            ),
            Tone.DUE,
            action=self.tr("Look at it"),
            act=self.open,
            lasts=True,
        )

    # --- decisions

    @Slot(str)
    def send_again(self, message_id: str) -> None:
        self._decide(self._desk.messages.send_again, message_id)

    @Slot(str)
    def it_arrived(self, message_id: str) -> None:
        self._decide(self._desk.messages.it_arrived, message_id)

    @Slot(str)
    def cancel(self, message_id: str) -> None:
        """Take it out of the outbox; it is a draft of its ticket again."""
        self._decide(self._desk.messages.cancel, message_id)

    def _decide(self, act: Callable[[MessageId], None], message_id: str) -> None:
        try:
            act(MessageId(message_id))
        except TROUBLES as trouble:
            self.trouble.emit(in_window_language(trouble))
        self.refresh()

    @Slot(str)
    def _on_ticket(self, message_id: str) -> None:
        found = next((m for m in self._messages if m.id == message_id), None)
        if found is not None:
            self.ticket_wanted.emit(found.ticket_id)
