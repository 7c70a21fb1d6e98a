"""The window: columns that give way, keys that work while typing, nothing that takes the focus."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.test_call_bar import TALKING
from tests.test_ringing_card import RINGING
from tests.test_work_column import QUEUE
from ui.main_window.main_window import MainWindow
from ui.main_window.notice_strip import NoticeView
from ui.notices.tray import Tray
from ui.ringing.ringing_card import SHADOW
from ui.theme import measures
from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import Tone
from ui.top_bar.view import FigureView, StandingView, StateChoice, TopBarView

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
KEYS: list[tuple[Qt.Key, Qt.KeyboardModifier, str, list[int]]] = [
    (Qt.Key.Key_F1, NONE, "help_wanted", []),
    (Qt.Key.Key_F2, NONE, "note_wanted", []),
    (Qt.Key.Key_F3, NONE, "customer_words_wanted", []),
    (Qt.Key.Key_F8, NONE, "check_in_wanted", []),
    (Qt.Key.Key_F10, NONE, "callback_instead_wanted", []),
    (Qt.Key.Key_Return, CTRL, "main_action_wanted", []),
    (Qt.Key.Key_Left, ALT, "stage_back_wanted", []),
    (Qt.Key.Key_Right, ALT, "stage_forward_wanted", []),
    (Qt.Key.Key_3, ALT, "caller_type_wanted", [3]),
    (Qt.Key.Key_K, CTRL, "find_wanted", []),
    (Qt.Key.Key_D, CTRL, "dial_wanted", []),
    (Qt.Key.Key_2, CTRL, "tab_wanted", [1]),
    (Qt.Key.Key_M, CTRL, "message_wanted", []),
    (Qt.Key.Key_Escape, NONE, "back_wanted", []),
]
TOP_BAR = TopBarView(
    "Ready",
    Tone.LIVE,
    "03:12",
    (StateChoice("ready", "Ready", is_current=True), StateChoice("break", "Break")),
    (FigureView("17", "calls"), FigureView("11 of 11", "check-ins on time")),
    StandingView("Registered", Tone.LIVE, "Billing line is registered"),
    StandingView("USB headset"),
    clock="14:07",
)


class TicketPage(QWidget):
    """A page with a note and a line to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName("Note")
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Line")
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.line)


@pytest.fixture
def page() -> TicketPage:
    return TicketPage()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, page: TicketPage) -> MainWindow:
    apply_theme(qapp, ThemeName.LIGHT)
    window = MainWindow()
    qtbot.addWidget(window)
    window.centre.add_page("ticket", page)
    window.centre.show_page("ticket")
    window.guidance.add_page("nothing", QWidget())
    window.guidance.show_page("nothing")
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.note.setFocus()
    return window


def test_three_columns_have_their_widths_at_1280(window: MainWindow) -> None:
    assert window.work.width() == measures.LEFT_WIDTH - 1
    assert window.guidance.width() == measures.RIGHT_WIDTH - 1
    assert window.call_bar.width() == 1280 - measures.LEFT_WIDTH - measures.RIGHT_WIDTH


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [
        (1280, True, True),
        (1120, True, True),
        (1119, True, False),
        (860, True, False),
        (859, False, False),
    ],
)
def test_narrow_window_hides_the_right_column_then_the_left(
    window: MainWindow, width: int, left: bool, right: bool
) -> None:
    window.resize(width, 800)
    assert (window.work.isVisible(), window.guidance.isVisible()) == (left, right)
    assert window.top_bar.left_button.isVisible() is not left
    assert window.top_bar.right_button.isVisible() is not right


def test_hidden_columns_can_be_asked_for(window: MainWindow) -> None:
    window.resize(1000, 700)
    window.top_bar.right_button.click()
    assert window.guidance.isVisible()
    window.top_bar.right_button.click()
    assert not window.guidance.isVisible()


def test_wide_screens_stop_text_at_880_and_sides_at_360(
    window: MainWindow, page: TicketPage
) -> None:
    window.resize(2560, 1200)
    QApplication.processEvents()
    assert window.work.width() <= measures.SIDE_MAX_WIDTH
    assert window.guidance.width() <= measures.SIDE_MAX_WIDTH
    assert page.width() == measures.TEXT_MAX_WIDTH + 2 * measures.S20
    end = window.call_bar.again_button
    end.setVisible(True)
    left = page.mapTo(window, page.rect().topLeft()).x() + measures.S20
    assert window.call_bar.idle_icon.mapTo(window, end.rect().topLeft()).x() == left


@pytest.mark.parametrize(("key", "modifier", "wish", "arguments"), KEYS)
@pytest.mark.parametrize("field", ["note", "line"])
def test_key_works_while_a_text_field_is_being_typed_in(
    qtbot: QtBot,
    window: MainWindow,
    page: TicketPage,
    field: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    wish: str,
    arguments: list[int],
) -> None:
    editor: QWidget = getattr(page, field)
    editor.setFocus()
    qtbot.keyClicks(editor, "typed")
    signal: SignalInstance = getattr(window.keys, wish)
    with qtbot.waitSignal(signal, timeout=1000) as asked:
        qtbot.keyClick(editor, key, modifier)
    assert asked.args == arguments
    text = page.note.toPlainText() if field == "note" else page.line.text()
    assert text == "typed"


def test_digits_choose_the_caller_type_only_outside_text_fields(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    chosen: list[int] = []
    window.keys.caller_type_wanted.connect(chosen.append)
    qtbot.keyClicks(page.note, "1234")
    assert page.note.toPlainText() == "1234"
    assert chosen == []
    window.work.show_queue(QUEUE)
    window.work.queue.rows.setFocus()
    qtbot.keyClick(window.work.queue.rows, Qt.Key.Key_2)
    assert chosen == [2]


def _presses(window: MainWindow) -> dict[str, tuple[SignalInstance, Qt.Key, Qt.KeyboardModifier]]:
    bar, card = window.call_bar, window.ringing
    return {
        "mute": (bar.mute_wanted, Qt.Key.Key_F5, NONE),
        "hold": (bar.hold_wanted, Qt.Key.Key_F6, NONE),
        "end": (bar.end_wanted, Qt.Key.Key_F12, NONE),
        "answer": (card.answer_wanted, Qt.Key.Key_F9, NONE),
        "decline": (card.decline_wanted, Qt.Key.Key_F9, SHIFT),
    }


@pytest.mark.parametrize("name", ["mute", "hold", "end", "answer", "decline"])
def test_call_key_does_what_its_button_does_while_typing(
    qtbot: QtBot, window: MainWindow, page: TicketPage, name: str
) -> None:
    window.call_bar.show_call(TALKING)
    window.frame.show_ringing(RINGING)
    signal, key, modifier = _presses(window)[name]
    with qtbot.waitSignal(signal, timeout=1000):
        qtbot.keyClick(page.note, key, modifier)


@pytest.mark.parametrize("name", ["mute", "hold", "end", "answer", "decline"])
def test_call_key_without_a_call_does_nothing(
    qtbot: QtBot, window: MainWindow, page: TicketPage, name: str
) -> None:
    signal, key, modifier = _presses(window)[name]
    with qtbot.assertNotEmitted(signal):
        qtbot.keyClick(page.note, key, modifier)


def test_escape_never_ends_a_call(qtbot: QtBot, window: MainWindow, page: TicketPage) -> None:
    window.call_bar.show_call(replace(TALKING, is_end_now=True))
    with qtbot.assertNotEmitted(window.call_bar.end_wanted):
        qtbot.keyClick(page.note, Qt.Key.Key_Escape)


def test_keypad_key_opens_the_pad_and_escape_puts_it_away_without_going_back(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    window.call_bar.show_call(TALKING)
    qtbot.keyClick(page.note, Qt.Key.Key_F4)
    pad = window.call_bar.keypad
    assert pad is not None
    assert pad.isVisible()
    sent: list[str] = []
    types: list[int] = []
    window.call_bar.digit_wanted.connect(sent.append)
    window.keys.caller_type_wanted.connect(types.append)
    qtbot.keyClick(pad, Qt.Key.Key_1)
    assert (sent, types) == (["1"], [])
    with qtbot.assertNotEmitted(window.keys.back_wanted):
        qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert page.note.hasFocus()


def test_ringing_card_stands_in_the_right_column_and_leaves_the_focus(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    geometry = page.note.geometry()
    qtbot.keyClicks(page.note, "the morning of")
    window.frame.show_ringing(RINGING)
    qtbot.keyClicks(QApplication.focusWidget(), " 30 Nov")
    assert page.note.toPlainText() == "the morning of 30 Nov"
    assert page.note.geometry() == geometry
    card = window.ringing
    left = card.mapTo(window, card.rect().topLeft()).x() + SHADOW
    column_left = window.guidance.mapTo(window, window.guidance.rect().topLeft()).x()
    assert left == column_left + 8
    assert card.width() - 2 * SHADOW == pytest.approx(measures.CALL_CARD_WIDTH, abs=1)


def test_ringing_card_of_a_narrow_window_covers_the_lists_not_the_note(
    window: MainWindow, page: TicketPage
) -> None:
    window.resize(1024, 700)
    window.frame.show_ringing(RINGING)
    QApplication.processEvents()
    card = window.ringing
    right = card.mapTo(window, card.rect().topRight()).x() - SHADOW
    assert right < page.note.mapTo(window, page.note.rect().topLeft()).x()


def test_ctrl_d_and_ctrl_k_put_the_caret_into_their_fields(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    qtbot.keyClick(page.note, Qt.Key.Key_D, CTRL)
    assert window.work.dial.line.hasFocus()
    qtbot.keyClick(window.work.dial.line, Qt.Key.Key_K, CTRL)
    assert window.top_bar.find_field.hasFocus()


def test_top_bar_shows_the_state_and_offers_the_others(qtbot: QtBot, window: MainWindow) -> None:
    window.top_bar.show_top_bar(TOP_BAR)
    assert window.top_bar.agent.text() == "Ready"
    assert window.top_bar.registration.toolTip() == "Billing line is registered"
    assert window.top_bar.clock.text() == "14:07"
    assert window.top_bar.agent.choices == TOP_BAR.choices
    with qtbot.waitSignal(window.top_bar.state_wanted, timeout=1000) as wanted:
        window.top_bar.agent.choose("break")
    assert wanted.args == ["break"]


def test_notice_shows_at_the_foot_and_moves_nothing_that_is_typed(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    place = page.note.mapTo(window, page.note.rect().topLeft())
    notice = NoticeView("n1", "The phone engine stopped. Your note was kept.", Tone.LATE, "Redial")
    window.notices.show_notices((notice, replace(notice, id="n2")))
    assert window.notices.isVisible()
    assert page.note.hasFocus()
    assert page.note.mapTo(window, page.note.rect().topLeft()) == place
    with qtbot.waitSignal(window.notices.action_wanted, timeout=1000) as wanted:
        window.notices.action_button.click()
    assert wanted.args == ["n1"]
    window.notices.show_notices(())
    assert not window.notices.isVisible()


def test_full_page_takes_the_place_of_the_work_and_its_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    first_start = QWidget()
    window.pages.add_page("first start", first_start, is_wide=True)
    window.pages.show_page("first start")
    assert not window.frame.isVisible()
    with qtbot.assertNotEmitted(window.keys.note_wanted):
        qtbot.keyClick(window, Qt.Key.Key_F2)
    window.show_work()
    assert window.frame.isVisible()
    with qtbot.waitSignal(window.keys.note_wanted, timeout=1000):
        qtbot.keyClick(window, Qt.Key.Key_F2)


def test_two_pages_of_one_name_are_a_bug(window: MainWindow) -> None:
    with pytest.raises(ValueError, match="ticket"):
        window.centre.add_page("ticket", QWidget())
    with pytest.raises(KeyError):
        window.centre.show_page("no such page")


@pytest.mark.parametrize("may_close", [True, False])
def test_window_asks_before_it_closes(qtbot: QtBot, window: MainWindow, may_close: bool) -> None:
    closed: list[bool] = []
    window.was_closed.connect(lambda: closed.append(True))
    window.may_close = lambda: may_close
    window.close()
    assert bool(closed) is may_close
    assert window.isVisible() is not may_close
    window.may_close = None


def test_tab_reaches_everything_that_can_be_pressed_and_each_has_a_name(
    qtbot: QtBot, window: MainWindow, page: TicketPage
) -> None:
    window.top_bar.show_top_bar(TOP_BAR)
    window.call_bar.show_call(TALKING)
    window.work.show_queue(QUEUE)
    window.frame.show_ringing(RINGING)
    page.note.setTabChangesFocus(True)
    reached: set[QWidget] = set()
    widget: QWidget | None = page.note
    while widget is not None and widget not in reached:
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
    for wanted in (
        window.top_bar.menu_button,
        window.top_bar.agent,
        window.top_bar.find_field,
        window.top_bar.registration,
        window.work.tabs,
        window.work.queue.rows,
        window.work.dial.line,
        window.call_bar.mute_button,
        window.call_bar.end_button,
        window.ringing.answer_button,
        window.ringing.decline_button,
        page.note,
    ):
        assert wanted in reached, wanted
    for widget in reached:
        described = QAccessible.queryAccessibleInterface(widget)
        assert described.text(QAccessible.Text.Name), type(widget).__name__


def test_theme_changes_under_a_running_window(window: MainWindow, qapp: QApplication) -> None:
    window.call_bar.show_call(TALKING)
    window.work.show_queue(QUEUE)
    seen = set()
    for name in (ThemeName.LIGHT, ThemeName.DARK, ThemeName.CONTRAST):
        theme = apply_theme(qapp, name)
        corner = window.grab().toImage().pixelColor(270, 60).name().upper()
        assert corner == theme.tokens.live_tint
        seen.add(corner)
    apply_theme(qapp, ThemeName.LIGHT)
    assert len(seen) == 3


def test_tray_is_silent_where_there_is_none(qtbot: QtBot) -> None:
    tray = Tray()
    tray.show_state("Ready", Tone.LIVE)
    assert tray.tool_tip == "Ready"
    if not tray.is_there:
        assert tray.notify("n1", "Incoming call", "Daniel Okafor") is False
    tray.put_away()


def _measured(act: Callable[[], None], times: int) -> float:
    """Return the milliseconds that one ``act`` takes, repaint included."""
    start = perf_counter()
    for _ in range(times):
        act()
        QApplication.processEvents()
    return (perf_counter() - start) * 1000 / times


def test_levels_and_the_clock_cost_little(window: MainWindow) -> None:
    window.call_bar.show_call(TALKING)
    window.work.show_queue(QUEUE)
    window.top_bar.show_top_bar(TOP_BAR)
    levels = iter(range(10_000))

    def speak() -> None:
        window.call_bar.show_levels(next(levels) % 14 / 14, 0.3)

    def tick() -> None:
        window.call_bar.show_call(replace(TALKING, time_text=f"{next(levels)}"))
        window.top_bar.show_top_bar(replace(TOP_BAR, agent_time=f"{next(levels)}"))

    # Ten of the first and one of the second per second: well under a tenth of one core.
    assert _measured(speak, 50) < 5
    assert _measured(tick, 20) < 30


def test_window_that_was_just_opened_lights_no_button(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, ThemeName.LIGHT)
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert window.focusWidget() is window.frame


def test_narrow_top_bar_leaves_words_to_the_tool_tips_but_never_trouble(
    window: MainWindow,
) -> None:
    trouble = StandingView("No headset", Tone.LATE, "Plug one in.")
    window.top_bar.show_top_bar(replace(TOP_BAR, headset=trouble))
    assert window.top_bar.registration.shows_words
    window.resize(640, 600)
    assert not window.top_bar.registration.shows_words
    assert "Registered" in window.top_bar.registration.toolTip()
    assert window.top_bar.headset.shows_words
    assert window.top_bar.minimumSizeHint().width() <= 640


def test_right_to_left_window_mirrors_its_columns_and_the_card(
    qtbot: QtBot, qapp: QApplication, page: TicketPage
) -> None:
    apply_theme(qapp, ThemeName.LIGHT)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        window.centre.add_page("ticket", page)
        window.guidance.add_page("nothing", QWidget())
        window.show()
        window.work.show_queue(QUEUE)
        window.top_bar.show_top_bar(TOP_BAR)
        window.frame.show_ringing(RINGING)
        QApplication.processEvents()
        assert window.guidance.mapTo(window, window.guidance.rect().topLeft()).x() <= 1
        assert window.work.mapTo(window, window.work.rect().topRight()).x() >= 1279
        card = window.ringing
        assert card.mapTo(window, card.rect().topLeft()).x() + SHADOW in (8, 9)
        assert not window.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
