"""SIP passwords in the system's keyring, asked with a time limit; or in memory for one session."""

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from workstation.ids import AccountId
from workstation.profiles import APP_NAME
from workstation.secrets import (
    KeyringHanging,
    KeyringLocked,
    KeyringMissing,
    PasswordMissing,
    Secrets,
    SecretTrouble,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_log = logging.getLogger(__name__)

# keyring's own measure: what it recommends has 1 or more; its plain files, its null and its
# "there is none" have less. Source: keyring.core.recommended.
_LOWEST_SAFE_PRIORITY: Final = 1.0


class InsecureKeyring(KeyringMissing):
    """The only keyring here would keep passwords readable, or not at all."""


class KeyringFailed(SecretTrouble):
    """The keyring reported an error of its own."""


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    value: T | None = None
    error: Exception | None = None


def system_keyring() -> "KeyringBackend":
    """Return the keyring that the system, or the user's own configuration, names."""
    # Imported here because it takes 50 ms and may ask the session bus.
    import keyring

    return keyring.get_keyring()


class KeyringSecrets:
    """The passwords of one profile in the system's keyring.

    A keyring that does not answer keeps its thread; the next call waits for that same thread
    instead of starting another, so that an unlock dialog that was open too long still counts.

    Units: ``timeout_s`` for each call in whole.
    Thread: any; calls are made one after the other.
    """

    def __init__(
        self,
        profile: str,
        timeout_s: float = 5.0,
        find_keyring: "Callable[[], KeyringBackend]" = system_keyring,
    ) -> None:
        self._service = f"{APP_NAME}/{profile}"
        self._timeout_s = timeout_s
        self._find_keyring = find_keyring
        self._turn = threading.Lock()
        self._worker: threading.Thread | None = None

    def password(self, account_id: AccountId) -> str:
        """Errors: PasswordMissing when the keyring has none; SecretTrouble."""
        found = self._ask(lambda keyring: keyring.get_password(self._service, account_id))
        if found is None:
            raise PasswordMissing(
                "The keyring has no password for this account; the account is kept: enter its "
                "password in the settings."
            )
        return found

    def keep(self, account_id: AccountId, password: str) -> None:
        self._ask(lambda keyring: keyring.set_password(self._service, account_id, password))

    def forget(self, account_id: AccountId) -> None:
        """Remove the password; there being none is no trouble."""

        def remove(keyring: "KeyringBackend") -> None:
            if keyring.get_password(self._service, account_id) is not None:
                keyring.delete_password(self._service, account_id)

        self._ask(remove)

    def _ask(self, question: "Callable[[KeyringBackend], T]") -> T | None:
        """Put ``question`` to the keyring on a thread that may be left behind."""
        if not self._turn.acquire(timeout=self._timeout_s):
            raise self._hanging()
        try:
            if self._worker is not None:
                self._worker.join(self._timeout_s)
                if self._worker.is_alive():
                    raise self._hanging()
            answers: queue.SimpleQueue[_Answer[T]] = queue.SimpleQueue()

            def work() -> None:
                try:
                    answers.put(_Answer(value=question(_usable(self._find_keyring))))
                except Exception as error:  # back ends raise what they like, bare bus errors too
                    answers.put(_Answer(error=error))

            self._worker = threading.Thread(target=work, name="keyring", daemon=True)
            self._worker.start()
            try:
                answer = answers.get(timeout=self._timeout_s)
            except queue.Empty:
                raise self._hanging() from None
        finally:
            self._turn.release()
        if answer.error is not None:
            raise _trouble_of(answer.error) from answer.error
        return answer.value

    def _hanging(self) -> KeyringHanging:
        return KeyringHanging(
            f"The keyring did not answer within {self._timeout_s:g} seconds; nothing was changed: "
            "unlock it if it asks for that and try again, or enter the password for this session "
            "only."
        )


class SessionSecrets:
    """Passwords that last as long as this object, in front of ``behind``.

    Thread: any.
    """

    def __init__(self, passwords: Mapping[AccountId, str], behind: Secrets) -> None:
        self._passwords = dict(passwords)
        self._behind = behind

    def password(self, account_id: AccountId) -> str:
        try:
            return self._passwords[account_id]
        except KeyError:
            return self._behind.password(account_id)

    def keep_for_session(self, account_id: AccountId, password: str) -> None:
        """Use ``password`` until the program ends; the keyring does not learn of it."""
        self._passwords[account_id] = password

    def keep(self, account_id: AccountId, password: str) -> None:
        """Keep ``password`` for good in place of the session's one.

        Errors: SecretTrouble; the session's password then stays.
        """
        self._behind.keep(account_id, password)
        self._passwords.pop(account_id, None)

    def forget(self, account_id: AccountId) -> None:
        self._passwords.pop(account_id, None)
        self._behind.forget(account_id)


def _usable(find_keyring: "Callable[[], KeyringBackend]") -> "KeyringBackend":
    """Return the keyring, or of a chain its best link, if it keeps passwords from other eyes.

    Errors: KeyringMissing; InsecureKeyring. keyring's "there is none" passes: it says so itself
    when asked.
    """
    try:
        keyring = find_keyring()
        links = getattr(keyring, "backends", None)  # only keyring.backends.chainer has it
        keyring = links[0] if links else keyring
        kind = type(keyring)
        priority = kind.priority  # asks the service whether it is there
    except RuntimeError as error:
        raise _missing() from error
    if priority < _LOWEST_SAFE_PRIORITY and kind.__module__ != "keyring.backends.fail":
        _log.warning("keyring back end %s.%s is not secure", kind.__module__, kind.__qualname__)
        raise InsecureKeyring(
            "The keyring that is set up here would not keep a password secret, so it is not used; "
            "nothing was changed: ask IT for a keyring service, or enter the password for this "
            "session only."
        )
    return keyring


# The names of the exceptions that mean each trouble: keyring's own and those that come through
# it from secretstorage, which is not there on every system.
_LOCKED_NAMES: Final = frozenset(
    {"KeyringLocked", "InitError", "LockedException", "PromptDismissedException"}
)
_MISSING_NAMES: Final = frozenset({"NoKeyringError", "SecretServiceNotAvailableException"})


def _trouble_of(error: Exception) -> SecretTrouble:
    """Return our name for ``error``; what it says is left out, for it may quote a secret."""
    if isinstance(error, SecretTrouble):
        return error
    name = type(error).__name__
    if name in _LOCKED_NAMES:
        return KeyringLocked(
            "The keyring is locked, so the password could not be read or kept; nothing was "
            "changed: unlock the keyring and try again, or enter the password for this session "
            "only."
        )
    if name in _MISSING_NAMES:
        return _missing()
    _log.warning("the keyring failed with %s", name)
    return KeyringFailed(
        f"The keyring reported an error of its own ({name}); nothing was changed: try again, or "
        "enter the password for this session only."
    )


def _missing() -> KeyringMissing:
    return KeyringMissing(
        "This computer runs no keyring service, so passwords cannot be kept; nothing was "
        "changed: ask IT for one, or enter the password for this session only."
    )
