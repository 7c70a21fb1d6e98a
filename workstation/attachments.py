"""Files kept with a ticket, each stored once by what is in it."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import AttachmentId, TicketId


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was copied into the data folder.

    Shape: ``sha256`` is 64 hex digits and names the content, so equal files lie there once;
    ``name`` is the file's own name without folders.
    Units: ``size`` in bytes.
    """

    id: AttachmentId
    ticket_id: TicketId
    name: str
    size: int
    sha256: str
    media_type: str
    added_at: datetime
    added_by: str = ""
