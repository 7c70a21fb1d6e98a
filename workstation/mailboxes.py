"""Voicemail as the exchange tells of it: how many messages wait, and where they are heard (H2)."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import AccountId


@dataclass(frozen=True, slots=True)
class Mailbox:
    """What waits in the voicemail of one account.

    Shape: ``new`` and ``old`` count voice messages, ``urgent_new`` those of the new that are
    urgent; ``address`` is the URI that the exchange names for the mailbox and may be empty.
    An exchange that only says that something waits counts as one new message.
    Units: ``changed_at`` is when the exchange said so, an aware UTC time.
    Source: RFC 3842.
    """

    account_id: AccountId
    changed_at: datetime
    new: int = 0
    old: int = 0
    urgent_new: int = 0
    address: str = ""

    def says_the_same(self, other: "Mailbox") -> bool:
        """Tell whether both tell of the same messages, whenever they were told."""
        return (self.new, self.old, self.urgent_new, self.address) == (
            other.new,
            other.old,
            other.urgent_new,
            other.address,
        )
