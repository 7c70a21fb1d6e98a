"""A phone line as it is typed into its form, checked field by field; pure but for the language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.accounts.views import AccountField
from ui.panels.views import Choice
from ui.presenters.settings_view import language_choices
from workstation.accounts import Account, Transport
from workstation.ids import AccountId

_ADDRESS: Final = re.compile(r"(?:sips?:)?(?P<user>[^\s@:;?]+)@(?P<domain>[A-Za-z0-9.\-\[\]:]+)")
_VOICEMAIL: Final = re.compile(r"\+?[\d*#() /.-]{1,40}|(?:sips?:)?[^\s@:;?]+@[A-Za-z0-9.\-\[\]:]+")
_SERVER: Final = re.compile(r"[A-Za-z0-9.\-\[\]:]*")


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """What is typed so far. Shape: ``texts`` has every field."""

    id: AccountId
    texts: Mapping[AccountField, str] = field(default_factory=dict)
    transport: str = Transport.TLS.value
    is_new: bool = True
    language: str = ""
    mwi: bool = True
    tls_relay: bool = False

    def typed(self, name: AccountField, text: str) -> "AccountDraft":
        return replace(self, texts={**self.texts, name: text})

    def text(self, name: AccountField) -> str:
        return self.texts.get(name, "").strip()


def draft_of(account: Account) -> AccountDraft:
    """Return the form filled in with a line that is known."""
    texts = {
        AccountField.LINE: account.line,
        AccountField.ADDRESS: f"{account.user}@{account.domain}",
        AccountField.AUTH_USER: account.auth_user,
        AccountField.SERVER: account.outbound_proxy,
        AccountField.CA_FILE: account.ca_file,
        AccountField.VOICEMAIL: account.voicemail,
    }
    return AccountDraft(
        account.id,
        texts,
        account.transport.value,
        is_new=False,
        language=account.language,
        mwi=account.mwi,
        tls_relay=account.tls_relay,
    )


def troubles_of(draft: AccountDraft) -> dict[AccountField, str]:
    """Return one sentence for each field that is not right."""
    troubles = {}
    if not _ADDRESS.fullmatch(draft.text(AccountField.ADDRESS)):
        troubles[AccountField.ADDRESS] = _tr(
            "This is not a complete address: it looks like name@company.example."
        )
    if not _SERVER.fullmatch(draft.text(AccountField.SERVER)):
        troubles[AccountField.SERVER] = _tr(
            "A server is a name or an address without spaces, like sip.company.example."
        )
    voicemail = draft.text(AccountField.VOICEMAIL)
    if voicemail and not _VOICEMAIL.fullmatch(voicemail):
        troubles[AccountField.VOICEMAIL] = _tr(
            "This cannot be dialled: the voicemail has a number like *97, or a SIP address."
        )
    ca_file = draft.text(AccountField.CA_FILE)
    if ca_file and not Path(ca_file).is_file():
        troubles[AccountField.CA_FILE] = _tr("There is no such file; choose another one.")
    return troubles


def account_of(draft: AccountDraft) -> Account | None:
    """Return the line, None while a field is not right."""
    found = _ADDRESS.fullmatch(draft.text(AccountField.ADDRESS))
    if found is None or troubles_of(draft):
        return None
    return Account(
        id=draft.id,
        user=found["user"],
        domain=found["domain"],
        line=draft.text(AccountField.LINE),
        auth_user=draft.text(AccountField.AUTH_USER),
        outbound_proxy=draft.text(AccountField.SERVER),
        transport=Transport(draft.transport),
        ca_file=draft.text(AccountField.CA_FILE),
        language=draft.language,
        voicemail=draft.text(AccountField.VOICEMAIL),
        mwi=draft.mwi,
        tls_relay=draft.tls_relay,
    )


def language_choices_of_line(languages: Sequence[str]) -> tuple[Choice, ...]:
    """Return the languages that a line's callers may speak; the first is the desk's own."""
    return (Choice("", _tr("Like the desk")), *language_choices(languages))


def transport_choices() -> tuple[Choice, ...]:
    return (
        Choice("tls", _tr("TLS, encrypted")),
        Choice("tcp", _tr("TCP")),
        Choice("udp", _tr("UDP")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountDraft", text)
