"""Tries the mail account of the settings, away from the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from workstation.mail_account import MAIL_PASSWORD, MailAccount
from workstation.messages import MessageNotSent
from workstation.secrets import Secrets, SecretTrouble

CheckAccount = Callable[[MailAccount, str], None]


class _Errand(QRunnable):
    """One log-in to the mail server, which may take seconds."""

    def __init__(self, work: Callable[[], None], done: Callable[[str], None]) -> None:
        super().__init__()
        self._work = work
        self._done = done

    def run(self) -> None:
        try:
            self._work()
        except (MessageNotSent, SecretTrouble) as trouble:
            self._done(str(trouble))
        else:
            self._done("")


class MailCheck(QObject):
    """Logs in to a mail server and leaves again; nothing is sent.

    Shape: ``check`` raises MessageNotSent with one sentence when something stands in the way.
    Thread: the GUI thread; the server is spoken to on a thread of a pool.
    Signals:
        passed: the server let us in.
        failed: one plain sentence.
    """

    passed = Signal()
    failed = Signal(str)
    _answered = Signal(str)

    def __init__(
        self, check: CheckAccount, secrets: Secrets, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._check_account = check
        self._secrets = secrets
        self._pool = QThreadPool(self)
        self._answered.connect(self._on_answered)

    def check(self, account: MailAccount, password: str = "") -> None:
        """Try ``account``; an empty password is the one that is kept, if the server wants one."""

        def work() -> None:
            is_kept = account.user and not password
            used = self._secrets.password(MAIL_PASSWORD) if is_kept else password
            self._check_account(account, used)

        self._pool.start(_Errand(work, self._answered.emit))

    @Slot(str)
    def _on_answered(self, trouble: str) -> None:
        if trouble:
            self.failed.emit(trouble)
        else:
            self.passed.emit()
