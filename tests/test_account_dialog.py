"""The form of a phone line: trouble stands at its field, a kept password is never shown."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.panel_page_views import ACCOUNT, LOCKED_KEYRING
from ui.accounts.account_dialog import AccountDialog
from ui.accounts.views import AccountField, CheckView

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> AccountDialog:
    dialog = AccountDialog()
    qtbot.addWidget(dialog)
    dialog.open_for(ACCOUNT)
    qtbot.waitExposed(dialog)
    return dialog


def test_it_does_not_block_the_window(dialog: AccountDialog) -> None:
    assert not dialog.isModal()


def test_typing_tells_the_field_and_the_text(qtbot: QtBot, dialog: AccountDialog) -> None:
    line = dialog.lines[AccountField.SERVER]
    with qtbot.waitSignal(dialog.text_edited, timeout=0) as told:
        qtbot.keyClicks(line, "p")
    assert told.args == [AccountField.SERVER, "p"]


def test_the_result_of_the_check_and_the_advice_are_shown(dialog: AccountDialog) -> None:
    assert dialog.check.words.text() == "The server does not accept this password."
    assert "Nothing was saved" in dialog.check.advice.text()
    dialog.show_account(replace(ACCOUNT, check=None))
    assert not dialog.check.isVisible()


def test_while_a_check_runs_it_is_not_started_again(dialog: AccountDialog) -> None:
    running = CheckView("Asking the server …", is_running=True)
    dialog.show_account(replace(ACCOUNT, check=running))
    assert not dialog.check_button.isEnabled()


def test_the_password_goes_out_with_check_and_save_only(
    qtbot: QtBot, dialog: AccountDialog
) -> None:
    qtbot.keyClicks(dialog.password.field.line, "s3cret")
    with qtbot.waitSignal(dialog.check_wanted, timeout=0) as told:
        dialog.check_button.click()
    assert told.args == ["s3cret"]
    with qtbot.waitSignal(dialog.save_wanted, timeout=0) as told:
        dialog.save_button.click()
    assert told.args == ["s3cret"]


def test_another_line_starts_with_an_empty_password(qtbot: QtBot, dialog: AccountDialog) -> None:
    qtbot.keyClicks(dialog.password.field.line, "s3cret")
    dialog.show_account(ACCOUNT)
    assert dialog.password.password == "s3cret"
    dialog.show_account(LOCKED_KEYRING)
    assert dialog.password.password == ""


def test_the_password_is_hidden_until_asked_for(dialog: AccountDialog) -> None:
    line = dialog.password.field.line
    assert line.echoMode() is line.EchoMode.Password
    dialog.password.show_button.click()
    assert line.echoMode() is line.EchoMode.Normal


def test_a_locked_keyring_leaves_the_session(qtbot: QtBot, dialog: AccountDialog) -> None:
    dialog.show_account(LOCKED_KEYRING)
    places = dialog.password.keeping.chips
    assert "locked" in dialog.password.trouble.text()
    assert not places["keyring"].isEnabled()
    assert places["session"].isChecked()
    with qtbot.waitSignal(dialog.keeping_wanted, timeout=0) as told:
        places["session"].click()
    assert told.args == ["session"]


def test_a_wrong_address_is_said_at_its_field(dialog: AccountDialog) -> None:
    dialog.show_account(LOCKED_KEYRING)
    assert dialog.address.error.text() == "An address looks like name@server."
    assert not dialog.save_button.isEnabled()


def test_a_certificate_is_asked_for_with_tls_only(qtbot: QtBot, dialog: AccountDialog) -> None:
    assert dialog.ca_file.isVisible()
    with qtbot.waitSignal(dialog.transport_wanted, timeout=0) as told:
        dialog.transport.buttons["udp"].click()
    assert told.args == ["udp"]
    dialog.show_account(replace(ACCOUNT, transport="udp"))
    assert not dialog.ca_file.isVisible()


def test_only_a_line_that_exists_can_be_removed(qtbot: QtBot, dialog: AccountDialog) -> None:
    assert not dialog.remove_button.isVisible()
    dialog.show_account(LOCKED_KEYRING)
    with qtbot.waitSignal(dialog.removal_wanted, timeout=0):
        dialog.remove_button.click()
