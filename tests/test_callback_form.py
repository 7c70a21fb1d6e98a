"""The form for a callback: who calls, how often, and what that means, before it is promised."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window_rig import WindowRig
from ui.callbacks.callback_editor import CallbackEditor
from ui.presenters import centre
from workstation.callbacks import CallbackReason
from workstation.colleagues import Colleague

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    settings = rig.desk.settings
    settings.change(replace(settings.value, colleagues=(Colleague("Ben Ortiz"),)))
    rig.talk()
    rig.presenter.pane.callback_button.click()
    yield rig
    rig.close()


def editor(rig: WindowRig) -> CallbackEditor:
    return rig.presenter.promised.editor


def pick(rig: WindowRig, box_name: str, label: str) -> None:
    """Choose in a drop-down by keyboard, by its words."""
    box = getattr(editor(rig), box_name)
    box.setFocus()
    place = box.findText(label)
    assert place >= 0, [box.itemText(n) for n in range(box.count())]
    while box.currentIndex() != place:
        rig.press("Down" if box.currentIndex() < place else "Up")


def test_owner_is_me_anyone_or_a_colleague(rig: WindowRig) -> None:
    assert editor(rig).owner.currentText().endswith("(me)")
    pick(rig, "owner", "Ben Ortiz")
    rig.press("Ctrl+Return")
    (callback,) = rig.desk.callbacks.open_callbacks
    assert callback.owner == "Ben Ortiz"


def test_anyones_has_no_owner(rig: WindowRig) -> None:
    pick(rig, "owner", "Anyone")
    rig.press("Ctrl+Return")
    assert [c.owner for c in rig.desk.callbacks.open_callbacks] == [""]


def test_repeating_shows_the_next_five_before_it_is_promised(rig: WindowRig) -> None:
    pick(rig, "repeat", "Every working day")
    assert len(editor(rig).dates.text().splitlines()) == 5
    assert rig.desk.callbacks.open_callbacks == []
    rig.press("Ctrl+Return")
    (first,) = rig.desk.callbacks.open_callbacks
    assert first.reason is CallbackReason.SERIES
    series = rig.desk.series.find(first.series_id)  # type: ignore[arg-type]
    assert series is not None
    assert series.rule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    assert series.last_on is None


def test_typed_rule_is_read_and_its_time_taken(rig: WindowRig) -> None:
    pick(rig, "repeat", "Type it …")
    editor(rig).repeat_text.setFocus()
    rig.type("every Tuesday at 10:30")
    assert all(" 10:30" in line for line in editor(rig).dates.text().splitlines())
    assert all(line.startswith("Tue") for line in editor(rig).dates.text().splitlines())
    rig.press("Ctrl+Return")
    (first,) = rig.desk.callbacks.open_callbacks
    local = first.due_at.astimezone(rig.presenter.zone)
    assert (local.weekday(), local.hour, local.minute) == (1, 10, 30)


def test_what_is_not_understood_is_named_and_nothing_is_promised(rig: WindowRig) -> None:
    pick(rig, "repeat", "Type it …")
    editor(rig).repeat_text.setFocus()
    rig.type("every blue moon")
    assert editor(rig).repeat_trouble.text() == "Not understood: “blue”, “moon”"
    rig.press("Ctrl+Return")
    assert rig.desk.callbacks.open_callbacks == []
    assert editor(rig).repeat_text.text() == "every blue moon"


def test_it_may_end_after_four_weeks(rig: WindowRig) -> None:
    pick(rig, "repeat", "Every working day")
    pick(rig, "end", "for four weeks")
    rig.press("Ctrl+Return")
    (first,) = rig.desk.callbacks.open_callbacks
    series = rig.desk.series.find(first.series_id)  # type: ignore[arg-type]
    assert series is not None
    assert series.last_on is not None


def test_form_in_place_of_a_hold_asks_neither(rig: WindowRig) -> None:
    rig.press("Escape")
    call_id = rig.desk.book.current.id  # type: ignore[union-attr]
    rig.presenter.promised.form.open_instead_of_hold(call_id)
    assert not editor(rig).owner_part.isVisible()
    assert not editor(rig).repeat_part.isVisible()


# --- on the ticket ------------------------------------------------------------------------------


def test_ticket_says_how_often_and_ends_it_by_key(rig: WindowRig) -> None:
    pick(rig, "repeat", "Every working day")
    rig.press("Ctrl+Return")
    line = rig.presenter.pane.series
    rig.until(line.isVisible)
    assert line.words.text().startswith("Update every working day until solved, next ")
    rig.press("Alt+W")
    assert rig.desk.callbacks.open_callbacks == []
    rig.until(lambda: "have ended" in line.words.text())
    rig.press("Alt+W")
    assert len(rig.desk.callbacks.open_callbacks) == 1
    rig.until(lambda: "next" in line.words.text())


# --- whose it is --------------------------------------------------------------------------------


def test_anyones_is_taken_by_key_on_the_list(rig: WindowRig) -> None:
    pick(rig, "owner", "Anyone")
    rig.press("Ctrl+Return")
    (callback,) = rig.desk.callbacks.open_callbacks
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    part = rig.presenter.promised.panel.owner
    rig.until(part.take_button.isVisible)
    rig.presenter.promised.page.rows.setFocus()
    rig.press("T")
    assert [c.owner for c in rig.desk.callbacks.open_callbacks] == ["Dana Reyes"]
    rig.until(lambda: not part.take_button.isVisible())


def test_panel_gives_it_to_a_colleague(rig: WindowRig) -> None:
    rig.press("Ctrl+Return")
    (callback,) = rig.desk.callbacks.open_callbacks
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    part = rig.presenter.promised.panel.owner
    rig.until(part.isVisible)
    part.owner.setFocus()
    rig.press("Down", "Down")
    assert [c.owner for c in rig.desk.callbacks.open_callbacks] == ["Ben Ortiz"]
