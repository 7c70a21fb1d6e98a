"""Keeps SIP passwords off the window's thread: in the keyring, or in memory for this session."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from ui.window_language.sentences import in_window_language
from workstation.ids import AccountId
from workstation.secrets import Secrets, SecretTrouble


class _Errand(QRunnable):
    """One call to the keyring, which may take seconds."""

    def __init__(self, work: Callable[[], None], done: Callable[[SecretTrouble | None], None]):
        super().__init__()
        self._work = work
        self._done = done

    def run(self) -> None:
        try:
            self._work()
        except SecretTrouble as trouble:
            self._done(trouble)
        else:
            self._done(None)


class PasswordKeeper(QObject):
    """Takes passwords to where they are kept.

    Thread: the GUI thread; the keyring is asked on a thread of a pool.
    Signals:
        kept: the id of the account whose password is kept now.
        failed: an account's id and one plain sentence; nothing was kept.
    """

    kept = Signal(str)
    failed = Signal(str, str)
    _answered = Signal(str, str)

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
        self._pool = QThreadPool(self)
        self._answered.connect(self._on_answered)

    def keep(self, account_id: AccountId, password: str) -> None:
        """Put a password into the system's keyring."""
        self._run(account_id, lambda: self._secrets.keep(account_id, password))

    def keep_for_session(self, account_id: AccountId, password: str) -> None:
        """Keep a password in memory until the program ends."""
        self._session[account_id] = password
        self._use_session(self._session)
        self.kept.emit(account_id)

    def forget(self, account_id: AccountId) -> None:
        if self._session.pop(account_id, None) is not None:
            self._use_session(self._session)
        self._pool.start(_Errand(lambda: self._secrets.forget(account_id), lambda trouble: None))

    def _run(self, account_id: AccountId, work: Callable[[], None]) -> None:
        def tell(trouble: SecretTrouble | None) -> None:
            # A signal, since this runs on the pool's thread.
            self._answered.emit(account_id, in_window_language(trouble) if trouble else "")

        self._pool.start(_Errand(work, tell))

    @Slot(str, str)
    def _on_answered(self, account_id: str, trouble: str) -> None:
        if trouble:
            self.failed.emit(account_id, trouble)
        else:
            self.kept.emit(account_id)
