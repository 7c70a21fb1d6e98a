"""SIP accounts and how they stand with their registrar; a password is never part of them."""

import enum
from dataclasses import dataclass
from datetime import datetime

from workstation.ids import AccountId


class Transport(enum.Enum):
    """How SIP travels to the account's server."""

    UDP = "udp"
    TCP = "tcp"
    TLS = "tls"


@dataclass(frozen=True, slots=True)
class Account:
    """A SIP identity we can call from.

    Shape: ``user`` and ``domain`` make the address sip:user@domain; ``auth_user`` empty means
    ``user``; ``registrar`` and ``outbound_proxy`` are host[:port] and empty when the domain
    itself serves; ``line`` is what the agent calls it ("Billing line") and may be empty;
    ``ca_file`` empty means the system's certificate store; ``language`` is what its callers speak,
    empty for the desk's own; ``voicemail`` is what to dial to hear the voicemail, empty for the
    address that the exchange names; ``mwi`` asks the exchange to tell of new messages (H2);
    ``tls_relay`` has TLS done by our own relay (docs/tls.md) instead of by the SIP library.
    """

    id: AccountId
    user: str
    domain: str
    display_name: str = ""
    line: str = ""
    auth_user: str = ""
    registrar: str = ""
    outbound_proxy: str = ""
    transport: Transport = Transport.TLS
    ca_file: str = ""
    registers: bool = True
    language: str = ""
    voicemail: str = ""
    mwi: bool = True
    tls_relay: bool = False

    @property
    def is_relayed(self) -> bool:
        return self.tls_relay and self.transport is Transport.TLS

    @property
    def address(self) -> str:
        return f"sip:{self.user}@{self.domain}"

    @property
    def name(self) -> str:
        """Return what the screens call this account."""
        return self.line or f"{self.user}@{self.domain}"


class RegistrationState(enum.Enum):
    """The account's standing with its registrar."""

    REGISTERING = "registering"
    REGISTERED = "registered"
    FAILED = "failed"
    ENDED = "ended"  # unregistered, or never asked to


class RegistrationTrouble(enum.Enum):
    """Why a registration failed, as far as the agent or IT can act on it."""

    NONE = "none"
    WRONG_PASSWORD = "wrong_password"
    NO_PASSWORD = "no_password"  # neither in the keyring nor given for this session
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_MISSING = "keyring_missing"
    KEYRING_HANGING = "keyring_hanging"
    UNKNOWN_HOST = "unknown_host"
    CERTIFICATE_REFUSED = "certificate_refused"
    TLS_UNAVAILABLE = "tls_unavailable"  # this build of the SIP stack has no TLS
    SERVER_UNREACHABLE = "server_unreachable"
    REFUSED = "refused"  # any other final answer, see sip_code
    BAD_ADDRESS = "bad_address"
    TOO_MANY_ACCOUNTS = "too_many_accounts"


@dataclass(frozen=True, slots=True)
class Registration:
    """How one account stands.

    Shape: ``secured_by`` names TLS version and cipher where our own relay carries the line.
    Units: ``retry_after_s`` counts from ``changed_at``; None when no retry is planned.
    """

    account_id: AccountId
    state: RegistrationState
    changed_at: datetime
    trouble: RegistrationTrouble = RegistrationTrouble.NONE
    sip_code: int = 0
    sip_text: str = ""
    retry_after_s: float | None = None
    secured_by: str = ""
