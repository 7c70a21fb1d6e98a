"""The ringing card: tells who calls, takes no focus, moves nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.customers.views import CallerFormView, LikelyView
from ui.ringing.ringing_card import SHADOW, RingingCard
from ui.ringing.view import ContactView, ReasonView, RingingView
from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import Tone
from ui.widgets.say_text import Part

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

RINGING = RingingView(
    call_id="c1",
    line="Incoming, Billing line",
    name="Daniel Okafor",
    number="+44 161 496 0182",
    ring_text="7 s",
    ring_share=0.35,
    reasons=(
        ReasonView("handshake", "Promise due today 15:40", "Result of the meter check", Tone.DUE),
        ReasonView("phone-incoming", "Last call Tue 17 Nov, with you"),
    ),
    greeting=(Part("Good afternoon, this is "), Part("Dana", is_fact=True), Part(".")),
    footnote="Keep typing. Your note stays open.",
)


class Desk(QWidget):
    """A window with a note being written and the card over its right side."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(900, 700)
        self.note = QPlainTextEdit(self)
        self.note.setGeometry(10, 10, 500, 200)
        self.card = RingingCard(self)
        self.card.place(QRect(600, 8, 284, 684))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    apply_theme(qapp, ThemeName.LIGHT)
    desk = Desk()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.note.setFocus()
    return desk


def test_card_that_appears_takes_neither_focus_nor_caret_from_the_note(
    qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClicks(desk.note, "the morning of")
    place, geometry = desk.note.textCursor().position(), desk.note.geometry()
    desk.card.show_ringing(RINGING)
    assert desk.card.isVisible()
    assert desk.note.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), " 30 Nov")
    assert desk.note.toPlainText() == "the morning of 30 Nov"
    assert desk.note.textCursor().position() == place + len(" 30 Nov")
    assert desk.note.geometry() == geometry
    desk.card.show_ringing(None)
    assert desk.note.hasFocus()


def test_clicking_the_buttons_does_not_take_the_focus_and_tab_reaches_them(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.card.show_ringing(RINGING)
    for button in (desk.card.answer_button, desk.card.decline_button):
        assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
    desk.note.setTabChangesFocus(True)
    qtbot.keyClick(desk.note, Qt.Key.Key_Tab)
    assert desk.card.answer_button.hasFocus()


def test_answer_and_decline_name_the_call_that_rings(qtbot: QtBot, desk: Desk) -> None:
    desk.card.show_ringing(RINGING)
    with qtbot.waitSignal(desk.card.answer_wanted, timeout=1000) as answered:
        desk.card.answer_button.click()
    with qtbot.waitSignal(desk.card.decline_wanted, timeout=1000) as declined:
        desk.card.decline_button.click()
    assert answered.args == ["c1"]
    assert declined.args == ["c1"]


def test_card_says_who_why_and_what_to_say(desk: Desk) -> None:
    desk.card.show_ringing(RINGING)
    assert desk.card.caller.name.text() == "Daniel Okafor"
    assert desk.card.caller.avatar.share == 0.35
    assert desk.card.reasons.isVisible()
    assert "Dana" in desk.card.greeting.accessibleName()
    assert not desk.card.warning.isVisible()
    assert not desk.card.others.isVisible()


def test_further_ringing_calls_and_an_outdated_greeting_are_told(desk: Desk) -> None:
    desk.card.show_ringing(
        replace(RINGING, others=("Ruth Lindqvist, 4 s",), warning="This greeting ended on 1 Nov.")
    )
    assert "Ruth Lindqvist, 4 s" in desk.card.others.text()
    assert desk.card.warning.isVisible()


def test_card_without_reasons_is_lower_and_stays_in_its_room(desk: Desk) -> None:
    desk.card.show_ringing(RINGING)
    full = desk.card.height()
    desk.card.show_ringing(replace(RINGING, reasons=()))
    assert desk.card.height() < full
    assert desk.card.width() == 284 + 2 * SHADOW
    assert not desk.card.reasons.isVisible()


def test_ring_steps_without_moving_the_card(desk: Desk, qtbot: QtBot) -> None:
    desk.card.show_ringing(RINGING)
    qtbot.waitUntil(lambda: desk.card.geometry().y() == 8 - SHADOW, timeout=2000)
    rest = desk.card.geometry()
    desk.card.show_ringing(replace(RINGING, ring_text="18 s", ring_share=0.9, ring_tone=Tone.LATE))
    assert desk.card.geometry() == rest
    assert desk.card.caller.ring_time.text() == "18 s"
    assert desk.card.caller.avatar.tone is Tone.LATE


def test_ringing_call_is_announced_once_and_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    heard: list[tuple[str, bool]] = []

    def hear(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
        heard.append((words, is_urgent))

    window = QWidget()
    qtbot.addWidget(window)
    card = RingingCard(window, say=hear)
    card.show_ringing(RINGING)
    card.show_ringing(replace(RINGING, ring_text="8 s"))
    assert len(heard) == 1
    words, is_urgent = heard[0]
    assert "Daniel Okafor" in words
    assert "Promise due today 15:40" in words
    assert is_urgent


LIKELY = (
    LikelyView("cu1", "Daniel Okafor", "Okafor Ltd · has this number", "Shift+F1"),
    LikelyView("cu2", "Ada Okafor", "has this number", "Shift+F2"),
)
MAYBE = replace(
    RINGING, name="Maybe Daniel Okafor or Ada Okafor", reasons=(), maybe=LIKELY, can_name=True
)


def test_those_who_it_may_be_are_picked_by_a_press_that_takes_no_focus(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.card.show_ringing(MAYBE)
    rows = [row for row in desk.card.maybe.likely.rows if row.isVisible()]
    assert [row.accessibleName() for row in rows] == [
        "Daniel Okafor, Okafor Ltd · has this number",
        "Ada Okafor, has this number",
    ]
    assert [row.accessibleDescription() for row in rows] == ["Key Shift+F1", "Key Shift+F2"]
    with qtbot.waitSignal(desk.card.customer_taken, timeout=1000) as taken:
        rows[1].click()
    assert taken.args == ["c1", "cu2"]
    assert desk.note.hasFocus()


def test_who_it_may_be_is_announced_with_the_keys(qtbot: QtBot, qapp: QApplication) -> None:
    heard: list[str] = []

    def hear(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
        heard.append(words)

    window = QWidget()
    qtbot.addWidget(window)
    RingingCard(window, say=hear).show_ringing(MAYBE)
    assert "Shift+F1 Daniel Okafor, Shift+F2 Ada Okafor" in heard[0]


def test_known_caller_is_not_asked_for_a_name_and_an_unknown_one_is(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.card.show_ringing(RINGING)
    assert not desk.card.maybe.isVisible()
    desk.card.show_ringing(replace(RINGING, call_id="c2", reasons=(), can_name=True))
    assert desk.card.maybe.name_button.isVisible()
    with qtbot.waitSignal(desk.card.name_wanted, timeout=1000) as wanted:
        desk.card.maybe.name_button.click()
    assert wanted.args == ["c2"]


def test_form_in_the_card_leaves_the_answer_key_and_makes_room_for_itself(desk: Desk) -> None:
    unknown = replace(RINGING, reasons=(), can_name=True)
    desk.card.show_ringing(unknown)
    before = desk.card.height()
    desk.card.form.show_form(CallerFormView("c1", "Who is calling?", known="+44 20 7946 0555"))
    desk.card.show_form(True)
    assert desk.card.form.isVisible()
    assert not desk.card.maybe.name_button.isVisible()
    assert desk.card.height() > before
    assert desk.card.answer_button.isVisible()
    desk.card.show_form(False)
    assert desk.card.height() == before


def test_history_goes_before_the_buttons_do_where_room_is_short(desk: Desk) -> None:
    full = replace(
        RINGING,
        quote="“The bill says £412.60, and we were not even at home in November.”",
        contacts=tuple(ContactView(f"Mon {n} Nov", "Called, solved") for n in (2, 9, 16)),
    )
    desk.card.show_ringing(full)
    assert desk.card.contacts.isVisible()
    assert desk.card.contacts.quote.isVisible()
    desk.card.place(QRect(600, 8, 284, 340))
    assert not desk.card.contacts.isVisible()
    assert desk.card.answer_button.isVisible()
    assert desk.card.seen_area.bottom() <= 8 + 340
