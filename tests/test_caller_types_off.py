"""Where "how does the caller sound?" is switched off, nothing of it is shown and no key marks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window_rig import WindowRig
from workstation.callers import CallerType

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def test_marks_can_be_changed_and_taken_back_with_one_key(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("Alt+4")
    assert rig.rig.stored(call_id).caller_type is CallerType.ANGRY
    rig.press("Alt+1")
    assert rig.rig.stored(call_id).caller_type is CallerType.ANXIOUS
    rig.press("Alt+1")
    assert rig.rig.stored(call_id).caller_type is None


def test_nothing_is_shown_and_no_key_marks_once_it_is_switched_off(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.press("Alt+4")
    rig.desk.settings.change(replace(rig.desk.settings.value, caller_types=False))
    rig.presenter.refresh()
    assert not rig.presenter.column.caller_type.types.isVisible()
    rig.press("Alt+2", "F12")
    rig.presenter.guidance.mark_caller(CallerType.HURT.value)
    assert rig.rig.stored(call_id).caller_type is None
    hints = [
        item.mark.accessibleDescription() for item in rig.presenter.closing_page.items.values()
    ]
    assert "Every one that was asked" in hints


def test_checklist_follows_the_mark_at_once(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F12", "Alt+4")
    items = rig.presenter.closing_page.items.values()
    hints = [item.mark.accessibleDescription() for item in items]
    assert hints[:2] == ["The matter only, calmly", "Calmly: no small talk, no smile yet"]
