"""The account that follow-up messages are sent from; its password lies in the keyring."""

import enum
from dataclasses import dataclass
from typing import Final

from workstation.ids import AccountId

MAIL_PASSWORD: Final = AccountId("mail")  # what the keyring calls it


class MailSecurity(enum.Enum):
    """How the line to the mail server is made safe; there is no unsafe way."""

    STARTTLS = "starttls"  # usually port 587
    TLS = "tls"  # usually port 465


@dataclass(frozen=True, slots=True)
class MailAccount:
    """An SMTP account.

    Shape: ``host`` empty means that messages go to the mail program instead; ``user`` empty means
    a server that asks for no password; ``ca_file`` empty means the system's certificate store.
    """

    host: str = ""
    port: int = 587
    security: MailSecurity = MailSecurity.STARTTLS
    user: str = ""
    from_address: str = ""
    from_name: str = ""
    ca_file: str = ""

    @property
    def is_set(self) -> bool:
        return bool(self.host and self.from_address)

    @property
    def sender(self) -> str:
        """Return who the customer sees the message come from; empty when none is set."""
        if self.from_name and self.from_address:
            return f"{self.from_name} <{self.from_address}>"
        return self.from_address
