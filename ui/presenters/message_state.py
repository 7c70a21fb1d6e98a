"""Says on the ticket how far its latest message is (F3)."""

from datetime import tzinfo

from PySide6.QtCore import QObject, Slot

from ui.presenters.message_view import STATE_TONE, state_words
from ui.theme.tokens import Tone
from ui.ticket.ticket_pane import TicketPane
from workstation.desk.desk import Desk
from workstation.messages import MessageState


class MessageStatePresenter(QObject):
    """Shows "Draft", "Waiting to be sent", "Sent 14:32" beside the way to write."""

    def __init__(
        self, pane: TicketPane, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._zone = zone
        desk.messages.changes.listen(self.refresh)
        desk.tickets.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        ticket = self._desk.tickets.ticket
        latest = next(iter(self._desk.messages.of_ticket(ticket.id)), None) if ticket else None
        tag, button = self._pane.message_state, self._pane.message_button
        tag.setVisible(latest is not None)
        is_draft = latest is not None and latest.state is MessageState.DRAFT
        going_on, writing = self.tr("Go on with the draft"), self.tr("Write to the customer")
        button.show_as(going_on if is_draft else writing, "envelope-simple")
        if latest is not None:
            words = state_words(latest, self._desk.clock.now().at, self._zone)
            tag.show_tag(words, STATE_TONE.get(latest.state, Tone.NEUTRAL))
