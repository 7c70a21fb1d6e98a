"""Files of the ticket on the screen: noted, taken off, put back."""

from workstation.attachments import Attachment, StoredFile
from workstation.clock import Clock
from workstation.desk.history import Edit
from workstation.desk.tickets import TicketDesk
from workstation.ids import AttachmentId, TicketId
from workstation.ports import Stores
from workstation.tickets import EntryKind


class AttachmentDesk:
    """Keeps which files a ticket has; copying their content is the store's and takes its time."""

    def __init__(self, stores: Stores, tickets: TicketDesk, clock: Clock) -> None:
        self._stores = stores
        self._tickets = tickets
        self._clock = clock

    @property
    def files(self) -> list[Attachment]:
        ticket = self._tickets.ticket
        return self._stores.attachments.of_ticket(ticket.id) if ticket else []

    def is_there(self, attachment: Attachment) -> bool:
        return self._stores.attachments.is_there(attachment)

    def attach(self, ticket_id: TicketId, stored: StoredFile) -> Attachment:
        """Note a content that was copied in as a file of a ticket."""
        now = self._clock.now().at
        with self._stores.as_one():
            by = self._tickets.owner
            attachment = self._stores.attachments.attach(ticket_id, stored, now, by)
            words = f"File added: {attachment.name}"
            self._tickets.note(ticket_id, EntryKind.ATTACHMENT, words, detail=by)
        self._tickets.history.note(ticket_id, "file", Edit(None, attachment))
        self._tickets.changes.announce()
        return attachment

    def remove(self, attachment_id: AttachmentId) -> None:
        """Take a file off the ticket on the screen; it can be put back."""
        found = next((each for each in self.files if each.id == attachment_id), None)
        if found is None:
            return
        with self._stores.as_one():
            self._stores.attachments.remove(found.id)
            words = f"File taken off: {found.name}"
            self._tickets.note(
                found.ticket_id, EntryKind.ATTACHMENT, words, detail=self._tickets.owner
            )
        self._tickets.history.note(found.ticket_id, "file", Edit(found, None))
        self._tickets.changes.announce()
