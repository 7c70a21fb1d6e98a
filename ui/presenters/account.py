"""Joins the form of a phone line with settings, passwords and the phone's own check."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.accounts.account_dialog import AccountDialog
from ui.accounts.views import AccountField, AccountView, CheckView, KeepingView
from ui.presenters.account_draft import (
    AccountDraft,
    account_of,
    draft_of,
    language_choices_of_line,
    transport_choices,
    troubles_of,
)
from ui.presenters.passwords import PasswordKeeper
from ui.presenters.standing import trouble_words
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.accounts import Account, Registration, RegistrationState, RegistrationTrouble
from workstation.desk.desk import Desk
from workstation.ids import AccountId, new_id
from workstation.phone import RegisterNow, UseAccounts
from workstation.ports import StorageTrouble

_KEYRING, _SESSION = "keyring", "session"
_KEYRING_TROUBLE = (
    RegistrationTrouble.KEYRING_LOCKED,
    RegistrationTrouble.KEYRING_MISSING,
    RegistrationTrouble.KEYRING_HANGING,
)


class AccountPresenter(QObject):
    """Shows one phone line; checked with the server before it is saved.

    Signals:
        saved: a line was saved or removed.
    """

    saved = Signal()

    def __init__(
        self,
        dialog: AccountDialog,
        desk: Desk,
        passwords: PasswordKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialog = dialog
        self._desk = desk
        self._passwords = passwords
        self._draft = AccountDraft(AccountId(""))
        self._keeping = KeepingView()
        self._check: CheckView | None = None
        self._shows_troubles = False
        self._is_checking = False
        self._is_saving = False
        dialog.text_edited.connect(self._on_text)
        dialog.transport_wanted.connect(self._on_transport)
        dialog.language_wanted.connect(self._on_language)
        dialog.mwi_wanted.connect(self._on_mwi)
        dialog.keeping_wanted.connect(self._on_keeping)
        dialog.check_wanted.connect(self.check)
        dialog.save_wanted.connect(self.save)
        dialog.removal_wanted.connect(self.remove)
        dialog.finished.connect(self._on_closed)
        passwords.kept.connect(self._on_kept)
        passwords.failed.connect(self._on_failed)
        desk.line.changes.listen(self._on_line_changed)

    @Slot(str)
    def open(self, account_id: str = "") -> None:
        """Show the line with this id, or an empty form for a new one."""
        known = next((a for a in self._accounts if a.id == account_id), None)
        self._draft = draft_of(known) if known else AccountDraft(AccountId(new_id()))
        self._keeping, self._check = KeepingView(), None
        self._shows_troubles = self._is_checking = self._is_saving = False
        self._dialog.open_for(self._view())

    @property
    def _accounts(self) -> tuple[Account, ...]:
        return self._desk.settings.value.accounts

    def _view(self) -> AccountView:
        troubles = troubles_of(self._draft) if self._shows_troubles else {}
        return AccountView(
            key=self._draft.id,
            texts=tuple((name, self._draft.texts.get(name, "")) for name in AccountField),
            troubles=tuple(troubles.items()),
            transports=transport_choices(),
            transport=self._draft.transport,
            languages=language_choices_of_line(self._desk.guidance.languages),
            language=self._draft.language,
            mwi=self._draft.mwi,
            has_password=not self._draft.is_new,
            keeping=self._keeping,
            check=self._check,
            is_new=self._draft.is_new,
            can_save=not self._is_checking,
        )

    def _show(self) -> None:
        if self._dialog.isVisible():
            self._dialog.show_account(self._view())

    @Slot(object, str)
    def _on_text(self, name: AccountField, text: str) -> None:
        self._draft = self._draft.typed(name, text)
        self._show()

    @Slot(str)
    def _on_transport(self, key: str) -> None:
        self._draft = replace(self._draft, transport=key)
        self._show()

    @Slot(bool)
    def _on_mwi(self, on: bool) -> None:
        self._draft = replace(self._draft, mwi=on)

    @Slot(str)
    def _on_language(self, code: str) -> None:
        self._draft = replace(self._draft, language=code)
        self._show()

    @Slot(str)
    def _on_keeping(self, key: str) -> None:
        self._keeping = replace(self._keeping, chosen=key)
        self._show()

    # --- check and save

    @Slot(str)
    def check(self, password: str) -> None:
        """Try the line with the server; nothing is saved by that but the password."""
        if not self._is_right():
            return
        self._is_checking, self._is_saving = True, False
        self._say(CheckView(self.tr("Asking the server …"), is_running=True))
        self._keep(password)

    @Slot(str)
    def save(self, password: str) -> None:
        """Save the line; a keyring that refuses keeps the form open."""
        if not self._is_right():
            return
        self._is_checking, self._is_saving = False, True
        self._keep(password)

    def _is_right(self) -> bool:
        self._shows_troubles = True
        self._show()
        return account_of(self._draft) is not None

    def _keep(self, password: str) -> None:
        account_id = self._draft.id
        if not password:
            self._on_kept(account_id)
        elif self._keeping.chosen == _SESSION:
            self._passwords.keep_for_session(account_id, password)
        else:
            self._passwords.keep(account_id, password)

    @Slot(str)
    def _on_kept(self, account_id: str) -> None:
        account = account_of(self._draft)
        if account_id != self._draft.id or account is None:
            return
        if self._is_checking:
            others = tuple(a for a in self._accounts if a.id != account.id)
            self._desk.phone.do(UseAccounts(accounts=(*others, account)))
            self._register(account)
        elif self._is_saving:
            self._save(account)

    @Slot(str, str)
    def _on_failed(self, account_id: str, trouble: str) -> None:
        if account_id != self._draft.id:
            return
        self._is_checking = self._is_saving = False
        self._keeping = KeepingView(_SESSION, trouble, can_use_keyring=False)
        self._say(None)

    def _save(self, account: Account) -> None:
        accounts = tuple(account if a.id == account.id else a for a in self._accounts)
        if account.id not in {a.id for a in accounts}:
            accounts = (*accounts, account)
        try:
            self._desk.settings.change(
                replace(self._desk.settings.value, accounts=accounts, started_once=True)
            )
        except StorageTrouble as trouble:
            self._say(CheckView(in_window_language(trouble), tone=Tone.LATE))
            return
        self._register(account)
        self._dialog.accept()
        self.saved.emit()

    def _register(self, account: Account) -> None:
        """Let the phone read the password anew; for one of this session it starts anew anyway."""
        if self._keeping.chosen != _SESSION:
            self._desk.phone.do(RegisterNow(account_id=account.id))

    @Slot()
    def remove(self) -> None:
        """Forget the line and its password."""
        kept = tuple(a for a in self._accounts if a.id != self._draft.id)
        try:
            self._desk.settings.change(replace(self._desk.settings.value, accounts=kept))
        except StorageTrouble as trouble:
            self._say(CheckView(in_window_language(trouble), tone=Tone.LATE))
            return
        self._passwords.forget(self._draft.id)
        self._dialog.accept()
        self.saved.emit()

    def _say(self, check: CheckView | None) -> None:
        self._check = check
        self._show()

    @Slot()
    def _on_line_changed(self) -> None:
        """Hear what the server said to the line that is being checked."""
        registration = self._desk.line.registrations.get(self._draft.id)
        if self._is_checking and registration is not None:
            self._on_registration(registration)

    def _on_registration(self, registration: Registration) -> None:
        if registration.state is RegistrationState.REGISTERED:
            self._is_checking = False
            words = self.tr("The server accepts this line. You can save it.")
            self._say(CheckView(words, tone=Tone.LIVE))
        elif registration.state is RegistrationState.FAILED:
            self._is_checking = False
            if registration.trouble in _KEYRING_TROUBLE:
                words = trouble_words(registration)
                self._keeping = KeepingView(_SESSION, words, can_use_keyring=False)
            self._say(CheckView(trouble_words(registration), tone=Tone.LATE))

    @Slot(int)
    def _on_closed(self, result: int) -> None:
        """Without a save the phone goes back to the lines that are saved."""
        self._is_checking = self._is_saving = False
        if not result:
            self._desk.phone.do(UseAccounts(accounts=self._accounts))
