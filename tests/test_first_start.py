"""The first start: three ways on, a headset to try, and keys for each."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.panel_page_views import FIRST_START, NO_HEADSET
from ui.first_start.first_start_page import FirstStartPage

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> FirstStartPage:
    page = FirstStartPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_first_start(FIRST_START)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_it_greets_by_name_once_it_knows_one(page: FirstStartPage) -> None:
    assert page.title.text() == "Welcome, Dana. How would you like to start?"
    page.show_first_start(replace(FIRST_START, first_name=""))
    assert page.title.text() == "Welcome. How would you like to start?"


def test_each_card_starts_its_own_way(qtbot: QtBot, page: FirstStartPage) -> None:
    with qtbot.waitSignal(page.practice_wanted, timeout=0):
        page.practice_card.button.click()
    with qtbot.waitSignal(page.line_wanted, timeout=0):
        page.line_card.button.click()
    with qtbot.waitSignal(page.look_around_wanted, timeout=0):
        page.look_card.button.click()


def test_enter_starts_the_practice_also_from_the_name(qtbot: QtBot, page: FirstStartPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=2000)
    page.agent_name.setFocus()
    with qtbot.waitSignal(page.practice_wanted, timeout=1000):
        qtbot.keyClick(page.agent_name, Qt.Key.Key_Return)


def test_the_name_is_reported_and_kept_while_typed(qtbot: QtBot, page: FirstStartPage) -> None:
    page.agent_name.setFocus()
    page.agent_name.end(False)
    with qtbot.waitSignal(page.agent_name_edited, timeout=0) as told:
        qtbot.keyClicks(page.agent_name, "y")
    assert told.args == ["Dana Reyesy"]
    page.show_first_start(FIRST_START)
    assert page.agent_name.text() == "Dana Reyesy"


def test_a_device_that_is_picked_is_reported(qtbot: QtBot, page: FirstStartPage) -> None:
    with qtbot.waitSignal(page.input_wanted, timeout=0) as told:
        page.headset.input.activated.emit(1)
    assert told.args == ["in"]
    with qtbot.waitSignal(page.sound_wanted, timeout=0):
        page.headset.sound_button.click()


def test_the_meter_follows_the_voice(page: FirstStartPage) -> None:
    page.show_level(0.5)
    assert page.headset.meter.lit == 17


def test_without_a_headset_it_says_so_and_the_ways_stay_open(page: FirstStartPage) -> None:
    page.show_first_start(NO_HEADSET)
    assert "No microphone found" in page.headset.input_words.text()
    assert not page.headset.sound_button.isEnabled()
    assert page.practice_card.button.isEnabled()


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, page: FirstStartPage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=2000)
    page.line_card.button.setFocus()
    with (
        qtbot.waitSignal(page.line_wanted, timeout=1000),
        qtbot.assertNotEmitted(page.practice_wanted),
    ):
        qtbot.keyClick(page.line_card.button, Qt.Key.Key_Return)
