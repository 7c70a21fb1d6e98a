"""What must not be waited for on the SIP thread: reading a password, finding a host.

Each errand runs on a thread of its own with a time limit; a keyring that hangs holds up nobody.
"""

import logging
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from workstation.ids import AccountId
from workstation.secrets import KeyringHanging, PasswordMissing, Secrets, SecretTrouble

KEYRING_LIMIT_S: Final = 20.0
_HANGING_WORDS: Final = "The keyring of this computer does not answer."

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What an account needs before it can register.

    Shape: ``attempt`` is the number given with the request; exactly one of ``password`` and
    ``trouble`` is set. ``repr`` keeps the password to itself.
    """

    account_id: AccountId
    attempt: int
    host_is_known: bool
    password: str | None = None
    trouble: SecretTrouble | None = None

    def __repr__(self) -> str:
        return f"Prepared({self.account_id}, attempt={self.attempt}, trouble={self.trouble!r})"


class Errands:
    """Prepares registrations: session passwords first, then the keyring.

    ``deliver`` is called on an errand's own thread, once for each request.
    """

    def __init__(
        self,
        secrets: Secrets,
        session_passwords: Mapping[AccountId, str],
        deliver: Callable[[Prepared], None],
        *,
        limit_s: float = KEYRING_LIMIT_S,
    ) -> None:
        self._secrets = secrets
        self._session_passwords = dict(session_passwords)
        self._deliver = deliver
        self._limit_s = limit_s

    def prepare(self, account_id: AccountId, attempt: int, host: str, password: str | None) -> None:
        """Look ``host`` up, and read the account's password unless it is given; returns at once."""
        errand = threading.Thread(
            target=self._run, args=(account_id, attempt, host, password), name="errand", daemon=True
        )
        errand.start()

    def _run(self, account_id: AccountId, attempt: int, host: str, password: str | None) -> None:
        trouble: SecretTrouble | None = None
        try:
            password = password if password is not None else self._password(account_id)
        except SecretTrouble as error:
            trouble = error
        known = _can_resolve(host)
        self._deliver(Prepared(account_id, attempt, known, password, trouble))

    def _password(self, account_id: AccountId) -> str:
        given = self._session_passwords.get(account_id)
        if given is not None:
            return given
        answer: list[str | SecretTrouble] = []
        reader = threading.Thread(
            target=self._read, args=(account_id, answer), name="keyring", daemon=True
        )
        reader.start()
        reader.join(self._limit_s)
        if not answer:
            raise KeyringHanging(_HANGING_WORDS)
        if isinstance(answer[0], SecretTrouble):
            raise answer[0]
        return answer[0]

    def _read(self, account_id: AccountId, answer: list[str | SecretTrouble]) -> None:
        try:
            answer.append(self._secrets.password(account_id))
        except SecretTrouble as error:
            answer.append(error)
        except Exception:  # back-ends of keyring raise whatever their bus does
            log.exception("reading a password failed")
            answer.append(PasswordMissing("The keyring of this computer failed to answer."))


def _can_resolve(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, None))
    except (OSError, UnicodeError):
        return False
