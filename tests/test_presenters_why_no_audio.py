"""The panel "Why no sound?" in the window: by key, with words for every cause."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.test_why_no_audio import WELL
from tests.window_rig import WindowRig
from ui.presenters.why_no_audio import _words, rows_of
from workstation.phone import LevelsMeasured, MediaQuality, QualityMeasured
from workstation.why_no_audio import Cause

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def test_every_cause_has_words_and_something_to_do() -> None:
    assert set(_words()) == set(Cause)
    assert all(words and to_do for words, to_do in _words().values())


def test_a_call_that_is_well_shows_both_legs_well() -> None:
    assert [row.is_well for row in rows_of(WELL)] == [True, True]


def test_the_key_opens_the_panel_and_esc_gives_the_focus_back(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F2")
    before = rig.window.focusWidget()
    rig.press("Ctrl+Shift+A")
    why = rig.presenter.phone_features.why_no_audio
    assert why.panel is not None
    assert why.panel.isVisible()
    assert "There is no microphone." in why.panel.accessibleName()
    rig.press("Esc")
    assert not why.panel.isVisible()
    assert rig.window.focusWidget() is before


def test_the_panel_follows_what_is_measured(rig: WindowRig) -> None:
    rig.talk()
    current = rig.desk.book.current
    assert current is not None
    why = rig.presenter.phone_features.why_no_audio
    why.toggle()
    assert why.panel is not None
    for count in (50, 100):
        why.on_event(LevelsMeasured(microphone=0.5, speaker=0.5))
        quality = MediaQuality(codec="PCMU", rtp_sent=count)
        why.on_event(QualityMeasured(call_id=current.id, quality=quality))
    assert why.panel.rows[1].words == "No sound has arrived since the call began."
