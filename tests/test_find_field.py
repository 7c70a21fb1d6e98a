"""The find field and its panel: shown, gone through by keys, chosen, announced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.search.result_delegate import VIEW_ROLE
from ui.search.view import GroupView, MarkedText, ResultsView, ResultView
from ui.top_bar.find_field import FindField

CUSTOMER = ResultView(
    "customer:c1",
    "user",
    MarkedText("Daniel Okafor", ((7, 10),)),
    MarkedText("+44 161 496 0182"),
    hint="similar spelling",
    spoken="Customer, Daniel Okafor",
)
TICKET = ResultView(
    "ticket:t1",
    "ticket",
    MarkedText("#48213 Meter"),
    MarkedText("…خدمة العملاء oka 😀…", ((15, 18),)),
    MarkedText("Daniel Okafor", ((7, 10),)),
    "Today 14:08",
    spoken="Ticket, #48213 Meter",
)
LATE = ResultView("ticket:t2", "note", MarkedText("#48300"), spoken="On the timeline, #48300")
FOUND = ResultsView(
    "oka",
    (
        GroupView("Customers", (CUSTOMER,)),
        GroupView("Tickets", (TICKET,)),
        GroupView("Timelines, messages and calls", (LATE,)),
    ),
    spoken="3 found",
)
NOTHING = ResultsView("zzz", title="Nothing found for “zzz”", sentence="Try part of a name.")


class Speech:
    """Keeps what was to be spoken."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __call__(self, widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
        self.words.append(words)


class Desk(QWidget):
    """A window with a find field in its first row and another field below."""

    def __init__(self) -> None:
        super().__init__()
        self.speech = Speech()
        self.field = FindField(self, self.speech)
        self.other = QLineEdit(self)
        row = QHBoxLayout()
        row.addWidget(self.field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.other)
        column.addStretch(1)
        self.resize(900, 600)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    desk.field.setFocus()
    return desk


def look(qtbot: QtBot, desk: Desk, view: ResultsView = FOUND) -> None:
    """Type the text of ``view`` and let it be found."""
    with qtbot.waitSignal(desk.field.find_wanted, timeout=2000) as wanted:
        qtbot.keyClicks(desk.field, view.text)
    assert wanted.args == [view.text]
    desk.field.show_results(view)


def test_results_hang_below_the_field_and_leave_it_the_focus(qtbot: QtBot, desk: Desk) -> None:
    look(qtbot, desk)
    panel = desk.field.panel
    assert panel.isVisible()
    assert desk.field.hasFocus()
    assert panel.geometry().top() > desk.field.geometry().bottom()
    assert desk.rect().contains(panel.geometry())
    headings = [
        item.text()
        for row in range(panel.list.count())
        if isinstance((item := panel.list.item(row)).data(VIEW_ROLE), str)
    ]
    assert headings == ["Customers", "Tickets", "Timelines, messages and calls"]
    assert not panel.grab().isNull()


def test_arrows_go_round_the_results_past_the_headings_and_enter_chooses(
    qtbot: QtBot, desk: Desk
) -> None:
    look(qtbot, desk)
    assert desk.field.panel.current == CUSTOMER
    seen = []
    for _ in range(3):
        qtbot.keyClick(desk.field, Qt.Key.Key_Down)
        seen.append(desk.field.panel.current)
    assert seen == [TICKET, LATE, CUSTOMER]
    qtbot.keyClick(desk.field, Qt.Key.Key_Up)
    with qtbot.waitSignal(desk.field.found_chosen, timeout=1000) as chosen:
        qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert chosen.args == [LATE.id]
    assert not desk.field.panel.isVisible()
    assert desk.field.text() == ""


def test_a_click_chooses(qtbot: QtBot, desk: Desk) -> None:
    look(qtbot, desk)
    results = desk.field.panel.list
    place = results.visualItemRect(results.item(3)).center()
    with qtbot.waitSignal(desk.field.found_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [TICKET.id]


def test_enter_before_the_answer_opens_the_first_that_comes(qtbot: QtBot, desk: Desk) -> None:
    chosen: list[str] = []
    desk.field.found_chosen.connect(chosen.append)
    qtbot.keyClicks(desk.field, "oka")
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert chosen == []
    desk.field.show_results(FOUND)
    assert chosen == [CUSTOMER.id]


def test_results_of_another_text_are_not_shown(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "okaf")
    desk.field.show_results(FOUND)
    assert not desk.field.panel.isVisible()


def test_escape_closes_and_the_focus_elsewhere_hides(qtbot: QtBot, desk: Desk) -> None:
    look(qtbot, desk)
    desk.other.setFocus()
    assert not desk.field.panel.isVisible()
    desk.field.setFocus()
    assert desk.field.panel.isVisible()
    qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert not desk.field.panel.isVisible()
    assert desk.field.text() == ""


def test_nothing_found_says_what_can_be_looked_for(qtbot: QtBot, desk: Desk) -> None:
    look(qtbot, desk, NOTHING)
    panel = desk.field.panel
    assert panel.title.isVisible()
    assert panel.sentence.text() == NOTHING.sentence
    assert not panel.list.isVisible()
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.field.text() == "zzz"


def test_a_slow_search_says_that_it_is_looking(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.field, "oka")
    qtbot.waitUntil(lambda: desk.field.panel.sentence.text() == "Looking …", timeout=2000)
    assert desk.field.panel.isVisible()
    desk.field.show_results(FOUND)
    assert not desk.field.panel.sentence.isVisible()


def test_a_screen_reader_hears_how_many_and_which(qtbot: QtBot, desk: Desk) -> None:
    look(qtbot, desk)
    qtbot.keyClick(desk.field, Qt.Key.Key_Down)
    assert desk.speech.words == ["3 found", "Ticket, #48213 Meter, 2 of 3"]
    results = desk.field.panel.list
    assert results.accessibleName() == "Search results"
    assert results.item(1).text() == "Customer, Daniel Okafor"
    assert results.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_panel_stays_inside_a_narrow_mirrored_window(qtbot: QtBot, desk: Desk) -> None:
    desk.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.resize(420, 300)
    look(qtbot, desk)
    assert desk.rect().contains(desk.field.panel.geometry())
    assert not desk.grab().isNull()
