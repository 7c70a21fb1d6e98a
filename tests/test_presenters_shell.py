"""Settings, phone lines, first start and trouble with lines, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desk_rig import ACCOUNT, SETTINGS
from tests.fakes import T0
from tests.window_rig import WindowRig
from ui.accounts.account_dialog import AccountDialog
from ui.first_start.first_start_page import FirstStartPage
from ui.presenters.standing import TROUBLE
from ui.settings.settings_dialog import SettingsDialog
from workstation.accounts import Registration, RegistrationState, RegistrationTrouble
from workstation.phone import (
    PhoneLink,
    PhoneLinkChanged,
    RegisterNow,
    RegistrationChanged,
    UseAccounts,
)
from workstation.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


@pytest.fixture
def new_rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path, Settings())
    rig.shell.show_first_start()
    yield rig
    rig.close()


def account_dialog(rig: WindowRig) -> AccountDialog:
    dialog = rig.window.findChild(AccountDialog)
    assert isinstance(dialog, AccountDialog)
    return dialog


def settings_dialog(rig: WindowRig) -> SettingsDialog:
    dialog = rig.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def first_page(rig: WindowRig) -> FirstStartPage:
    page = rig.window.findChild(FirstStartPage)
    assert isinstance(page, FirstStartPage)
    return page


# --- a phone line


def fill_in(rig: WindowRig, address: str, password: str) -> None:
    dialog = account_dialog(rig)
    QTest.keyClicks(dialog.address.editor, address)
    QTest.keyClicks(dialog.password.field.line, password)


def test_missing_keyring_is_told_and_the_session_way_saves_the_line(new_rig: WindowRig) -> None:
    rig = new_rig
    rig.shell.account.open()
    dialog = account_dialog(rig)
    fill_in(rig, "dana@pbx.example", "s3cret")
    dialog.save_button.click()
    rig.until(lambda: bool(dialog.password.trouble.text()), timeout=8000)
    assert "keyring" in dialog.password.trouble.text()
    assert dialog.isVisible()
    assert rig.desk.settings.value.accounts == ()

    dialog.save_button.click()
    rig.until(lambda: not dialog.isVisible())
    (account,) = rig.desk.settings.value.accounts
    assert (account.user, account.domain) == ("dana", "pbx.example")
    assert rig.session == [{account.id: "s3cret"}]
    assert "s3cret" not in repr(rig.desk.settings.value)


def test_wrong_address_is_named_and_what_was_typed_stays(new_rig: WindowRig) -> None:
    rig = new_rig
    rig.shell.account.open()
    dialog = account_dialog(rig)
    fill_in(rig, "dana pbx", "s3cret")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert rig.desk.settings.value.accounts == ()
    assert dialog.address.editor.text() == "dana pbx"


def test_line_keeps_the_language_that_its_callers_speak(rig: WindowRig) -> None:
    rig.shell.account.open(ACCOUNT.id)
    dialog = account_dialog(rig)
    shown = [dialog.language.itemText(row) for row in range(dialog.language.count())]
    assert shown == ["Like the desk", "Deutsch", "English"]
    dialog.language_wanted.emit("de")
    assert dialog.language.currentText() == "Deutsch"
    dialog.save_button.click()
    rig.until(lambda: not dialog.isVisible())
    (account,) = rig.desk.settings.value.accounts
    assert account.language == "de"
    assert rig.desk.guidance.language_of(rig.desk.book.find(rig.ring("sip:+1@x"))) == "de"


def test_form_that_is_closed_gives_the_phone_its_lines_back(rig: WindowRig) -> None:
    rig.shell.account.open(ACCOUNT.id)
    account_dialog(rig).reject()
    assert rig.phone.done[-1] == UseAccounts(accounts=(ACCOUNT,))


@pytest.mark.parametrize("trouble", list(TROUBLE))
def test_each_trouble_of_a_line_gets_its_sentence_and_a_way_on(
    rig: WindowRig, trouble: RegistrationTrouble
) -> None:
    failed = Registration(ACCOUNT.id, RegistrationState.FAILED, T0, trouble, 0)
    rig.say(RegistrationChanged(registration=failed))
    (view,) = rig.window.notices.views
    assert view.words.endswith(".")
    assert len(view.words) > 40
    rig.window.notices.action_button.click()
    assert RegisterNow(account_id=ACCOUNT.id) in rig.phone.done

    rig.say(RegistrationChanged(registration=failed))
    well = Registration(ACCOUNT.id, RegistrationState.REGISTERED, T0)
    rig.say(RegistrationChanged(registration=well))
    assert rig.notices == []


def test_every_trouble_that_there_is_has_a_sentence() -> None:
    assert set(TROUBLE) == set(RegistrationTrouble) - {RegistrationTrouble.NONE}


def test_lost_engine_is_told_until_it_is_back(rig: WindowRig) -> None:
    rig.say(PhoneLinkChanged(link=PhoneLink.LOST, words="The phone engine stopped."))
    assert rig.notices == ["The phone engine stopped."]
    assert rig.window.top_bar.registration.text() == "Phone stopped"
    rig.say(PhoneLinkChanged(link=PhoneLink.CONNECTED))
    assert rig.notices == []


# --- settings and first start


def test_settings_are_saved_as_they_are_chosen(rig: WindowRig) -> None:
    rig.shell.settings.open()
    dialog = settings_dialog(rig)
    dialog.check_in_after.setValue(60)
    dialog.ask_permission.click()
    hold = rig.desk.settings.value.hold
    assert (hold.check_in_after_s, hold.ask_permission_first) == (60, False)
    assert dialog.saved.text() == "Saved"
    assert dialog.check_in_after.minimum() == 30
    assert dialog.check_in_after.maximum() == 120


def test_first_start_takes_names_and_offers_three_ways(qtbot: QtBot, new_rig: WindowRig) -> None:
    rig = new_rig
    page = first_page(rig)
    assert rig.window.pages.current_name == "first_start"
    page.agent_name.setFocus()
    page.agent_name.selectAll()
    rig.type("Dana Reyes")
    assert rig.desk.settings.value.agent_name == "Dana Reyes"
    for card, wish in (
        (page.practice_card, rig.shell.practice_wanted),
        (page.look_card, rig.shell.look_around_wanted),
    ):
        with qtbot.waitSignal(wish, timeout=0):
            card.button.click()
    page.line_card.button.click()
    assert account_dialog(rig).isVisible()
    account_dialog(rig).reject()


def test_help_is_one_key_away_and_leads_back(rig: WindowRig) -> None:
    rig.press("F1")
    assert rig.window.pages.current_name == "help"
    rig.window.show_work()
    assert rig.window.pages.current_name == "work"
    assert SETTINGS.started_once is False
