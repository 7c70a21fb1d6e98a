"""Practice: four customers to choose from, captions that move nothing, a score to learn from."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.panel_page_views import PERSONAS, SCORE
from ui.help.help_page import HelpPage, key_groups
from ui.practice.caption_strip import CaptionStrip
from ui.practice.persona_page import PersonaPage
from ui.practice.score_page import ScorePage
from ui.practice.views import CaptionView

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def personas(qtbot: QtBot) -> PersonaPage:
    page = PersonaPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_personas(PERSONAS)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_a_customer_is_chosen_by_button(qtbot: QtBot, personas: PersonaPage) -> None:
    with qtbot.waitSignal(personas.persona_wanted, timeout=0) as told:
        personas.cards["angry"].button.click()
    assert told.args == ["angry"]


def test_a_customer_is_chosen_by_number(qtbot: QtBot, personas: PersonaPage) -> None:
    personas.activateWindow()
    qtbot.waitUntil(personas.isActiveWindow, timeout=2000)
    with qtbot.waitSignal(personas.persona_wanted, timeout=1000) as told:
        qtbot.keyClick(personas, Qt.Key.Key_3)
    assert told.args == ["rational"]


def test_languages_are_tabs_and_the_chosen_one_is_wanted(
    qtbot: QtBot, personas: PersonaPage
) -> None:
    assert not personas.languages.isVisibleTo(personas)
    both = (("de", "Deutsch"), ("en", "English"))
    personas.show_personas(replace(PERSONAS, languages=both, language="en"))
    assert personas.languages.isVisibleTo(personas)
    assert personas.languages.tabText(personas.languages.currentIndex()) == "English"
    with qtbot.waitSignal(personas.language_wanted, timeout=0) as told:
        personas.languages.setCurrentIndex(0)
    assert told.args == ["de"]


def test_customers_of_one_temper_stand_side_by_side_under_its_name(personas: PersonaPage) -> None:
    first = PERSONAS.personas[0]
    four = [replace(first, key=str(n), temper="anxious" if n < 3 else "hurt") for n in range(4)]
    personas.show_personas(replace(PERSONAS, personas=tuple(four)))
    QApplication.processEvents()
    places = [personas.cards[str(n)].pos() for n in range(4)]
    assert places[0].y() == places[1].y()
    assert places[0].x() == places[2].x() == places[3].x()
    assert places[1].y() < places[2].y() < places[3].y()


def test_files_that_were_left_out_are_told(personas: PersonaPage) -> None:
    personas.show_personas(replace(PERSONAS, problems="1 file was left out."))
    assert personas.problems.isVisibleTo(personas)


def test_trouble_is_said_and_nobody_can_call(personas: PersonaPage) -> None:
    personas.show_personas(replace(PERSONAS, trouble="The phone engine does not start."))
    assert personas.trouble.text() == "The phone engine does not start."
    assert not any(card.button.isEnabled() for card in personas.cards.values())


def test_a_caption_keeps_its_height_whatever_is_said(qtbot: QtBot) -> None:
    strip = CaptionStrip()
    qtbot.addWidget(strip)
    strip.resize(268, 128)
    strip.show_caption(CaptionView("Daniel Okafor", "Hello?", is_speaking=True))
    short = strip.height()
    strip.show_caption(CaptionView("Daniel Okafor", "The bill says £412.60! " * 4))
    assert strip.height() == short
    assert strip.who.text() == "Daniel Okafor said"


def test_the_score_counts_the_kept_rules(qtbot: QtBot) -> None:
    page = ScorePage()
    qtbot.addWidget(page)
    page.show_score(SCORE)
    assert page.ring.accessibleName() == "5/6"
    assert page.next_try.text() == "Check in when the ring is full"
    with qtbot.waitSignal(page.again_wanted, timeout=0):
        page.again_button.click()
    with qtbot.waitSignal(page.done_wanted, timeout=0):
        page.done_button.click()


def test_a_perfect_call_has_nothing_to_try(qtbot: QtBot) -> None:
    page = ScorePage()
    qtbot.addWidget(page)
    rows = tuple(replace(row, is_kept=True) for row in SCORE.rows)
    page.show_score(replace(SCORE, rows=rows, next_try="", next_why=""))
    assert page.ring.share == 1.0
    assert not page.next_card.isVisibleTo(page)


def test_help_names_the_keys_of_a_call(qtbot: QtBot) -> None:
    page = HelpPage()
    qtbot.addWidget(page)
    keys = {key for _, group in key_groups() for key, _ in group}
    assert {"F1", "F2", "F3", "F5", "F6", "F8", "F9", "F10", "F12", "Esc"} <= keys
    with qtbot.waitSignal(page.back_wanted, timeout=0):
        page.back_button.click()
