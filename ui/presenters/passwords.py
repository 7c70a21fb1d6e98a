"""Keeps SIP passwords off the window's thread: in the keyring, or in memory for this session."""

import contextlib
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.errands import Errands, Tell
from ui.window_language.sentences import in_window_language
from workstation.ids import AccountId
from workstation.secrets import Secrets, SecretTrouble


class PasswordKeeper(QObject):
    """Takes passwords to where they are kept.

    Thread: the GUI thread; the keyring is asked on a thread of a pool.
    Signals:
        kept: the id of the account whose password is kept now.
        failed: an account's id and one plain sentence; nothing was kept.
    """

    kept = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self,
        secrets: Secrets,
        use_session: Callable[[Mapping[AccountId, str]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._secrets = secrets
        self._use_session = use_session
        self._session: dict[AccountId, str] = {}
        self._errands = Errands(self)
        self._errands.told.connect(self._on_answered)

    def keep(self, account_id: AccountId, password: str) -> None:
        """Put a password into the system's keyring."""
        secrets = self._secrets

        def keep(tell: Tell) -> None:
            try:
                secrets.keep(account_id, password)
            except SecretTrouble as trouble:
                tell((account_id, in_window_language(trouble)))
            else:
                tell((account_id, ""))

        self._errands.start(keep)

    def keep_for_session(self, account_id: AccountId, password: str) -> None:
        """Keep a password in memory until the program ends."""
        self._session[account_id] = password
        self._use_session(self._session)
        self.kept.emit(account_id)

    def forget(self, account_id: AccountId) -> None:
        if self._session.pop(account_id, None) is not None:
            self._use_session(self._session)
        secrets = self._secrets

        def forget(tell: Tell) -> None:
            with contextlib.suppress(SecretTrouble):  # nobody waits to hear of it
                secrets.forget(account_id)

        self._errands.start(forget)

    @Slot(object)
    def _on_answered(self, answer: tuple[str, str]) -> None:
        account_id, trouble = answer
        if trouble:
            self.failed.emit(account_id, trouble)
        else:
            self.kept.emit(account_id)
