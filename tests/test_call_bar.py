"""The call bar: shows one call, asks for what the agent wants, keeps the field below it still."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.call_bar.call_bar import CallBar
from ui.call_bar.view import NO_CALL, CallBarState, CallBarView
from ui.theme import measures
from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import LIGHT

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

TALKING = CallBarView(
    CallBarState.TALKING,
    name="Daniel Okafor",
    words="+44 161 496 0182  ·  called the Billing line",
    time_text="04:32",
    caption="talk time",
    mos_text="MOS 4.3",
    bars=4,
    can_mute=True,
    can_hold=True,
    can_send_digits=True,
    can_end=True,
)
ON_HOLD = replace(TALKING, state=CallBarState.HOLD, tag="On hold", is_held=True)


class Desk(QWidget):
    """A window with the bar over a text field."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = CallBar(self)
        self.note = QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        column.addStretch(1)
        self.resize(760, 400)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    apply_theme(qapp, ThemeName.LIGHT)
    desk = Desk()
    qtbot.addWidget(desk)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    return desk


@pytest.fixture
def bar(desk: Desk) -> CallBar:
    return desk.bar


def test_idle_bar_is_low_and_offers_to_call_again(qtbot: QtBot, bar: CallBar) -> None:
    bar.show_call(replace(NO_CALL, words="Last: Ruth Lindqvist, 13:51", can_call_again=True))
    assert bar.height() == measures.CALL_BAR_IDLE_HEIGHT
    assert bar.again_button.isVisible()
    assert bar.again_button.width() == bar.again_button.sizeHint().width()
    assert not bar.end_button.isVisible()
    with qtbot.waitSignal(bar.call_again_wanted, timeout=1000):
        bar.again_button.click()


def test_call_in_progress_shows_who_how_long_and_how_it_sounds(bar: CallBar) -> None:
    bar.show_call(TALKING)
    assert bar.height() == measures.CALL_BAR_HEIGHT
    assert bar.name_label.text() == "Daniel Okafor"
    assert bar.time_label.text() == "04:32"
    assert bar.sound.bars.accessibleName() == "MOS 4.3"
    assert bar.sound.bars.lit == 4


def test_a_rough_figure_says_why_it_is_rough(bar: CallBar) -> None:
    bar.show_call(replace(TALKING, mos_text="MOS ~4.3", mos_note="judged like G.711"))
    assert bar.sound.mos.text() == bar.sound.bars.accessibleName() == "MOS ~4.3"
    assert bar.sound.mos.toolTip() == bar.sound.bars.accessibleDescription() == "judged like G.711"
    bar.show_call(TALKING)
    assert bar.sound.mos.toolTip() == bar.sound.bars.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("state", "ground"),
    [
        (CallBarState.TALKING, LIGHT.live_tint),
        (CallBarState.HOLD, LIGHT.due_tint),
        (CallBarState.LATE, LIGHT.late_tint),
        (CallBarState.CALLING, LIGHT.accent_tint),
        (CallBarState.ENDED, LIGHT.surface),
    ],
)
def test_bar_carries_the_tint_of_the_state(bar: CallBar, state: CallBarState, ground: str) -> None:
    bar.show_call(replace(TALKING, state=state))
    assert bar.grab().toImage().pixelColor(3, 3).name().upper() == ground


def test_call_that_ended_leaves_the_bar_as_high_as_it_was(desk: Desk) -> None:
    desk.bar.show_call(TALKING)
    desk.layout().activate()
    before = desk.note.y()
    desk.bar.show_call(replace(TALKING, state=CallBarState.ENDED, can_end=False, can_hold=False))
    desk.layout().activate()
    assert desk.note.y() == before


def test_hold_button_asks_to_hold_and_then_to_resume(qtbot: QtBot, bar: CallBar) -> None:
    bar.show_call(TALKING)
    with qtbot.waitSignal(bar.hold_wanted, timeout=1000) as asked:
        bar.hold_button.click()
    assert asked.args == [True]
    bar.show_call(ON_HOLD)
    assert bar.hold_button.text() == "Resume"
    assert bar.tag.text == "On hold"
    with qtbot.waitSignal(bar.hold_wanted, timeout=1000) as asked:
        bar.hold_button.click()
    assert asked.args == [False]


def test_mute_button_asks_to_mute_and_to_be_heard_again(qtbot: QtBot, bar: CallBar) -> None:
    bar.show_call(TALKING)
    with qtbot.waitSignal(bar.mute_wanted, timeout=1000) as asked:
        bar.mute_button.click()
    assert asked.args == [True]
    bar.show_call(replace(TALKING, is_muted=True))
    assert bar.mute_button.accessibleName() == "Unmute"
    with qtbot.waitSignal(bar.mute_wanted, timeout=1000) as asked:
        bar.mute_button.click()
    assert asked.args == [False]


def test_end_button_says_that_the_next_press_ends_the_call(qtbot: QtBot, bar: CallBar) -> None:
    bar.show_call(TALKING)
    assert bar.end_button.text() == "End call"
    bar.show_call(replace(TALKING, is_end_now=True))
    assert bar.end_button.text() == "End now"
    with qtbot.waitSignal(bar.end_wanted, timeout=1000):
        bar.end_button.click()


def test_what_cannot_be_done_now_is_disabled(bar: CallBar) -> None:
    bar.show_call(replace(TALKING, state=CallBarState.CALLING, can_hold=False, can_mute=False))
    assert not bar.hold_button.isEnabled()
    assert "answered" in bar.hold_button.toolTip()
    assert not bar.mute_button.isEnabled()
    assert bar.end_button.isEnabled()


def test_keypad_takes_digits_from_the_keyboard_and_gives_the_focus_back(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.bar.show_call(TALKING)
    desk.note.setFocus()
    sent: list[str] = []
    desk.bar.digit_wanted.connect(sent.append)
    desk.bar.keypad_button.click()
    pad = desk.bar.keypad
    assert pad is not None
    qtbot.keyClicks(pad, "12#x*")
    pad.keys["0"].click()
    assert sent == ["1", "2", "#", "*", "0"]
    assert pad.sent.text() == "12#*0"
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert not pad.isVisible()
    assert desk.note.hasFocus()
    assert desk.note.text() == ""


def test_keypad_closes_when_the_call_ends(desk: Desk) -> None:
    desk.bar.show_call(TALKING)
    desk.bar.toggle_keypad()
    assert desk.bar.keypad is not None
    desk.bar.show_call(replace(TALKING, state=CallBarState.ENDED, can_send_digits=False))
    assert not desk.bar.keypad.isVisible()


def test_narrow_bar_drops_key_hints_first_and_then_labels_but_never_of_end_call(
    desk: Desk,
) -> None:
    desk.bar.show_call(TALKING)
    wide = (desk.bar.hold_button.shows_label, desk.bar.hold_button.shows_hint)
    desk.bar.resize(430, desk.bar.height())
    middle = (desk.bar.hold_button.shows_label, desk.bar.hold_button.shows_hint)
    desk.bar.resize(300, desk.bar.height())
    narrow = (desk.bar.hold_button.shows_label, desk.bar.hold_button.shows_hint)
    assert (wide, middle, narrow) == ((True, True), (True, False), (False, False))
    assert desk.bar.end_button.shows_label
    assert "F6" in desk.bar.hold_button.toolTip()


def test_levels_are_shown_for_both_directions(bar: CallBar) -> None:
    bar.show_call(TALKING)
    bar.show_levels(1.0, 0.5)
    assert (bar.sound.microphone.lit, bar.sound.speaker.lit) == (14, 7)


def test_meters_fall_silent_when_nobody_hears_anybody(bar: CallBar) -> None:
    bar.show_call(TALKING)
    bar.show_levels(1.0, 1.0)
    bar.show_call(ON_HOLD)
    assert (bar.sound.microphone.lit, bar.sound.speaker.lit) == (0, 0)
    ground = LIGHT.ring_track
    meter = bar.sound.microphone
    assert meter.grab().toImage().pixelColor(meter.width() - 2, 4).name().upper() == ground
