"""The mail account as it is typed: each field kept when it is right, tried out when asked."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from ui.accounts.views import CheckView
from ui.panels.views import Choice
from ui.presenters.errands import Errands, Tell
from ui.presenters.passwords import PasswordKeeper
from ui.settings.views import MailAccountView, MailField
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.desk.settings import SettingsDesk
from workstation.mail_account import MAIL_PASSWORD, MailAccount, MailSecurity
from workstation.messages import MessageNotSent, is_address
from workstation.secrets import SecretTrouble

CheckMail: TypeAlias = Callable[[MailAccount], None]
_SERVER: Final = re.compile(r"[A-Za-z0-9.\-\[\]:]*")
_PORTS: Final = {MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465}


class MailSettings(QObject):
    """Holds what is typed and not right yet; what is right is changed in the settings.

    Thread: the GUI thread; the server is asked on a thread of a pool.

    Signals:
        changed: the view is another now.
        account_wanted: the MailAccount to save.
    """

    changed = Signal()
    account_wanted = Signal(object)

    def __init__(
        self,
        settings: SettingsDesk,
        passwords: PasswordKeeper | None,
        check: CheckMail | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._passwords = passwords
        self._check_mail = check
        self._typed: dict[MailField, str] = {}
        self._is_keeping = self._is_kept = self._waits_for_check = False
        self._password_trouble = ""
        self._check: CheckView | None = None
        self._errands = Errands(self)
        self._errands.told.connect(self._on_checked)
        if passwords is not None:
            passwords.kept.connect(self._on_kept)
            passwords.failed.connect(self._on_failed)

    @property
    def _account(self) -> MailAccount:
        return self._settings.value.mail

    def view(self) -> MailAccountView:
        account = self._account
        texts = {field: getattr(account, field.value) for field in MailField} | self._typed
        return MailAccountView(
            texts=tuple(texts.items()),
            troubles=tuple((field, self._trouble(field, text)) for field, text in texts.items()),
            port=account.port,
            security=account.security.value,
            securities=(
                Choice(MailSecurity.STARTTLS.value, self.tr("STARTTLS")),
                Choice(MailSecurity.TLS.value, self.tr("TLS")),
            ),
            password=self.tr("The password is in the system’s keyring.") if self._is_kept else "",
            password_trouble=self._password_trouble,
            is_kept=self._is_kept or bool(account.user and account.host),
            check=self._check,
        )

    def forget(self) -> None:
        """Begin anew with what is saved, as the dialog is opened."""
        self._typed, self._check, self._password_trouble = {}, None, ""

    # --- typing

    @Slot(object, str)
    def edit(self, field: MailField, text: str) -> None:
        """Keep a field's text when it is right; else show what is not."""
        text = text.strip()
        if text == getattr(self._account, field.value):
            self._typed.pop(field, None)
            self.changed.emit()
            return
        self._check = None
        self._typed[field] = text
        if not self._trouble(field, text):
            self._typed.pop(field)
            changes: dict[str, Any] = {field.value: text}
            self.account_wanted.emit(replace(self._account, **changes))
        self.changed.emit()

    @Slot(int)
    def use_port(self, port: int) -> None:
        self._check = None
        self.account_wanted.emit(replace(self._account, port=port))

    @Slot(str)
    def use_security(self, key: str) -> None:
        """Change the encryption, and the port with it where it was the usual one."""
        account, security = self._account, MailSecurity(key)
        self._check = None
        is_usual = account.port == _PORTS[account.security]
        port = _PORTS[security] if is_usual else account.port
        self.account_wanted.emit(replace(account, security=security, port=port))

    def _trouble(self, field: MailField, text: str) -> str:
        if field is MailField.HOST and not _SERVER.fullmatch(text):
            return self.tr("A server is a name without spaces, like smtp.company.example.")
        if field is MailField.FROM_ADDRESS and text and not is_address(text):
            return self.tr("This is not a complete address: it looks like name@company.example.")
        if field is MailField.CA_FILE and text and not Path(text).is_file():
            return self.tr("There is no such file; choose another one.")
        return ""

    # --- password and check

    @Slot(str)
    def keep_password(self, password: str) -> None:
        """Put the password into the system's keyring; it is kept nowhere else."""
        if self._passwords is not None:
            self._is_keeping = True
            self._password_trouble = ""
            self._passwords.keep(MAIL_PASSWORD, password)

    @Slot(str)
    def _on_kept(self, account_id: str) -> None:
        if account_id == MAIL_PASSWORD:
            self._is_keeping, self._is_kept = False, True
            self._go_on()

    @Slot(str, str)
    def _on_failed(self, account_id: str, trouble: str) -> None:
        if account_id == MAIL_PASSWORD:
            self._is_keeping = self._is_kept = self._waits_for_check = False
            self._password_trouble, self._check = trouble, None
            self.changed.emit()

    @Slot()
    def check(self) -> None:
        """Log in to the server and leave again; nothing is sent."""
        if not self._account.is_set or self._typed:
            words = self.tr("Fill in the server and the sender’s address first.")
            self._say(CheckView(words, tone=Tone.DUE))
            return
        self._waits_for_check = True
        self._say(CheckView(self.tr("Asking the mail server …"), is_running=True))
        if not self._is_keeping:
            self._go_on()

    def _go_on(self) -> None:
        """Check once the password is where the check reads it."""
        if self._waits_for_check and self._check_mail is not None:
            self._waits_for_check = False
            check, account = self._check_mail, self._account
            self._errands.start(lambda tell: _visit(check, account, tell))
        self.changed.emit()

    @Slot(object)
    def _on_checked(self, trouble: str) -> None:
        words = self.tr("The mail server accepts this account; messages can be sent.")
        self._say(CheckView(trouble or words, tone=Tone.LATE if trouble else Tone.LIVE))

    def _say(self, check: CheckView) -> None:
        self._check = check
        self.changed.emit()


def _visit(check: CheckMail, account: MailAccount, tell: Tell) -> None:
    """Visit the mail server, which may take some seconds, and tell the trouble with it or ""."""
    try:
        check(account)
    except (MessageNotSent, SecretTrouble) as trouble:
        tell(in_window_language(trouble))
    else:
        tell("")
