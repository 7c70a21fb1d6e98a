"""Rings, meters and bars: what they show can be read off their pixels."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import LIGHT, Tone
from ui.widgets.avatar import Avatar, initials_of
from ui.widgets.hold_ring import HoldRing, HoldRingView, HoldState
from ui.widgets.level_meter import LevelMeter
from ui.widgets.ring import Ring
from ui.widgets.signal_bars import SignalBars


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeName.LIGHT)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name().upper()


@pytest.mark.parametrize(
    ("share", "state", "expected"),
    [
        (0.5, HoldState.CALM, {"right": LIGHT.due, "left": LIGHT.ring_track}),
        (0.8, HoldState.CALM, {"right": LIGHT.due, "left": LIGHT.due}),
        (1.0, HoldState.DUE, {"right": LIGHT.due, "left": LIGHT.due}),
        (1.0, HoldState.LATE, {"right": LIGHT.late, "left": LIGHT.late}),
    ],
)
def test_hold_ring_fills_clockwise_and_turns_red_when_overdue(
    qtbot: QtBot, share: float, state: HoldState, expected: dict[str, str]
) -> None:
    ring = HoldRing()
    qtbot.addWidget(ring)
    ring.resize(104, 104)
    ring.show_hold(HoldRingView("0:45", share, state, "on hold"))
    image = picture(ring)
    assert colour_at(image, 99, 52) == expected["right"]
    assert colour_at(image, 4, 52) == expected["left"]
    assert ring.accessibleName() == "0:45 on hold"


def test_hold_ring_draws_the_way_from_due_to_overdue(qtbot: QtBot) -> None:
    ring = HoldRing()
    qtbot.addWidget(ring)
    ring.resize(104, 104)
    calm = HoldRingView("1:30", 1.0, HoldState.DUE)
    ring.show_hold(calm)
    before = picture(ring)
    ring.show_hold(HoldRingView("1:30", 1.0, HoldState.DUE, overtime=0.5))
    assert picture(ring) != before


def test_ring_shows_its_share_and_keeps_it_within_bounds(qtbot: QtBot) -> None:
    ring = Ring(diameter=40, stroke=6)
    qtbot.addWidget(ring)
    ring.resize(40, 40)
    ring.show_time(7.0, Tone.LIVE)
    assert colour_at(picture(ring), 2, 20) == LIGHT.live
    ring.show_time(0.0, Tone.LIVE)
    assert colour_at(picture(ring), 37, 20) == LIGHT.ring_track


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Daniel Okafor", "DO"),
        ("fátima el idrissi", "FI"),
        ("Cher", "C"),
        ("+44 161 496 0182", "#"),
        ("", "?"),
        ("Ø. Å.", "ØÅ"),
    ],
)
def test_initials_are_taken_from_first_and_last_name(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_avatar_is_named_after_its_person(qtbot: QtBot) -> None:
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.show_person("Daniel Okafor", Tone.LIVE)
    assert avatar.accessibleName() == "Daniel Okafor"


@pytest.mark.parametrize(("level", "lit"), [(0.0, 0), (0.5, 7), (1.0, 14), (3.0, 14), (-1.0, 0)])
def test_level_meter_lights_as_many_blocks_as_it_is_loud(
    qtbot: QtBot, level: float, lit: int
) -> None:
    meter = LevelMeter("Microphone level")
    qtbot.addWidget(meter)
    meter.show_level(level)
    assert meter.lit == lit


def test_level_meter_marks_the_loudest_of_the_last_second(qtbot: QtBot) -> None:
    meter = LevelMeter("Microphone level")
    qtbot.addWidget(meter)
    meter.resize(meter.sizeHint())
    meter.show_level(0.5)
    meter.show_level(0.0)
    image = picture(meter)
    assert colour_at(image, 6 * 7 + 2, 4) == LIGHT.live
    assert colour_at(image, 2, 4) == LIGHT.ring_track


@pytest.mark.parametrize(
    ("lit", "colour"), [(4, LIGHT.live), (3, LIGHT.live), (2, LIGHT.due), (1, LIGHT.late)]
)
def test_signal_bars_warn_in_colour_and_in_words(qtbot: QtBot, lit: int, colour: str) -> None:
    bars = SignalBars()
    qtbot.addWidget(bars)
    bars.resize(bars.sizeHint())
    bars.show_bars(lit, f"MOS {lit}.0")
    assert colour_at(picture(bars), 2, 12) == colour
    assert bars.accessibleName() == f"MOS {lit}.0"
