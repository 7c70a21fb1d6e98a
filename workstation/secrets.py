"""Where SIP passwords come from, and each way in which that can fail."""

from typing import Protocol

from workstation.ids import AccountId


class SecretTrouble(Exception):
    """The keyring did not do what was asked; the message is one plain sentence."""


class PasswordMissing(SecretTrouble):
    """The keyring works and has no password for this account."""


class KeyringMissing(SecretTrouble):
    """This computer runs no keyring service."""


class KeyringLocked(SecretTrouble):
    """The keyring is locked and the unlocking was refused or impossible."""


class KeyringHanging(SecretTrouble):
    """The keyring did not answer within the time limit."""


class Secrets(Protocol):
    """Passwords by account.

    Errors: every method may raise a SecretTrouble.
    Thread: any but the GUI's and the phone's; a call may take seconds.
    """

    def password(self, account_id: AccountId) -> str: ...

    def keep(self, account_id: AccountId, password: str) -> None: ...

    def forget(self, account_id: AccountId) -> None: ...
