"""Settings in the whole window: each kept at once, the mail account tried before it is trusted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.settings_file import SettingsFile
from tests.desk_rig import SETTINGS
from ui.presenters.passwords import PasswordKeeper
from ui.presenters.settings_mail import MailSettings
from ui.settings.views import MailField
from workstation.desk.settings import SettingsDesk
from workstation.ids import AccountId
from workstation.mail_account import MAIL_PASSWORD, MailAccount, MailSecurity
from workstation.messages import MessageNotSent
from workstation.secrets import KeyringLocked, PasswordMissing

READY = MailAccount("mail.example", user="service", from_address="service@northwind.example")


class Keys:
    """A keyring in memory; ``trouble`` is what it says when asked to keep something."""

    def __init__(self) -> None:
        self.kept: dict[AccountId, str] = {}
        self.trouble = ""

    def password(self, account_id: AccountId) -> str:
        if account_id not in self.kept:
            raise PasswordMissing("There is no password.")
        return self.kept[account_id]

    def keep(self, account_id: AccountId, password: str) -> None:
        if self.trouble:
            raise KeyringLocked(self.trouble)
        self.kept[account_id] = password

    def forget(self, account_id: AccountId) -> None:
        self.kept.pop(account_id, None)


class Desk:
    """The mail settings with their keyring and a mail server that knows one password."""

    def __init__(self, account: MailAccount) -> None:
        self.keys = Keys()
        self.settings = SettingsDesk(replace(SETTINGS, mail=account), lambda _: None)
        self.passwords = PasswordKeeper(self.keys, lambda _: None)
        self.mail = MailSettings(self.settings, self.passwords, self._check)
        self.mail.account_wanted.connect(self._on_account)

    def _on_account(self, account: MailAccount) -> None:
        self.settings.change(replace(self.settings.value, mail=account))

    def _check(self, account: MailAccount) -> None:
        if self.keys.password(MAIL_PASSWORD) != "right":
            raise MessageNotSent("The server does not accept the password.")

    @property
    def account(self) -> MailAccount:
        return self.settings.value.mail

    @property
    def said(self) -> str:
        check = self.mail.view().check
        return check.words if check is not None and not check.is_running else ""


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(READY)


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda is_so: qtbot.waitUntil(is_so, timeout=2000)


def test_a_right_field_is_kept_and_a_wrong_one_says_why(desk: Desk) -> None:
    desk.mail.edit(MailField.FROM_ADDRESS, " office@northwind.example ")
    assert desk.account.from_address == "office@northwind.example"
    desk.mail.edit(MailField.FROM_ADDRESS, "office at northwind")
    assert desk.account.from_address == "office@northwind.example"
    troubles = dict(desk.mail.view().troubles)
    assert "complete address" in troubles[MailField.FROM_ADDRESS]
    assert dict(desk.mail.view().texts)[MailField.FROM_ADDRESS] == "office at northwind"
    desk.mail.forget()
    assert not any(dict(desk.mail.view().troubles).values())


def test_a_certificate_file_must_be_there(desk: Desk, tmp_path: Path) -> None:
    desk.mail.edit(MailField.CA_FILE, str(tmp_path / "none.pem"))
    assert desk.account.ca_file == ""
    (tmp_path / "ca.pem").write_text("x")
    desk.mail.edit(MailField.CA_FILE, str(tmp_path / "ca.pem"))
    assert desk.account.ca_file == str(tmp_path / "ca.pem")


def test_the_usual_port_follows_the_encryption_and_an_own_one_stays(desk: Desk) -> None:
    desk.mail.use_security("tls")
    assert (desk.account.security, desk.account.port) == (MailSecurity.TLS, 465)
    desk.mail.use_port(2465)
    desk.mail.use_security("starttls")
    assert desk.account.port == 2465


def test_the_password_goes_to_the_keyring_and_is_checked_from_there(
    desk: Desk, until: Callable[[Callable[[], bool]], None]
) -> None:
    desk.mail.keep_password("right")
    desk.mail.check()
    until(lambda: bool(desk.said))
    assert "accepts this account" in desk.said
    assert desk.keys.kept == {MAIL_PASSWORD: "right"}


def test_what_the_server_says_against_it_is_shown(
    desk: Desk, until: Callable[[Callable[[], bool]], None]
) -> None:
    desk.keys.kept[MAIL_PASSWORD] = "wrong"
    desk.mail.check()
    until(lambda: bool(desk.said))
    assert desk.said == "The server does not accept the password."


def test_a_keyring_that_refuses_is_said_at_the_password(
    desk: Desk, until: Callable[[Callable[[], bool]], None]
) -> None:
    desk.keys.trouble = "The keyring is locked."
    desk.mail.keep_password("right")
    desk.mail.check()
    until(lambda: desk.mail.view().password_trouble == "The keyring is locked.")
    assert desk.mail.view().check is None


def test_nothing_is_asked_of_a_server_that_is_not_filled_in(qtbot: QtBot) -> None:
    desk = Desk(MailAccount())
    desk.mail.check()
    assert "Fill in the server" in desk.said


def test_a_target_that_is_taken_away_stays_away(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    file.save(replace(SETTINGS, first_response_h={"email": 4.0, "letter": 48.0}))
    file.save(replace(SETTINGS, first_response_h={"letter": 48.0}))
    assert file.load().first_response_h == {"letter": 48.0}
