"""The window in another language: put on while it is at work, with nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desk_rig import SETTINGS
from tests.pseudo_language import CODE, write_pseudo_language
from tests.window_rig import WindowRig
from ui.window_language.languages import (
    use_window_language,
    window_language,
)


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_window_language("en")


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path, english_again: None) -> Iterator[WindowRig]:
    folder = tmp_path / "translations"
    folder.mkdir()
    write_pseudo_language(folder)
    use_window_language("en")
    rig = WindowRig(qtbot, tmp_path, replace(SETTINGS, window_language="en"), translations=folder)
    yield rig
    rig.close()


def turn(rig: WindowRig, language: str) -> None:
    settings = rig.desk.settings
    settings.change(replace(settings.value, window_language=language))
    rig.until(lambda: window_language() == language)


def test_a_language_is_put_on_in_mid_call_with_a_half_typed_note(at_work: WindowRig) -> None:
    call_id = at_work.talk()
    at_work.press("F2")
    at_work.type("She asks for the meter")
    at_work.press("Left", "Left")
    turn(at_work, CODE)

    field = at_work.focus
    assert at_work.window.isAncestorOf(field)
    assert field is at_work.presenter.pane.words.notes
    assert field.toPlainText() == "She asks for the meter"
    at_work.type("!")
    assert field.toPlainText() == "She asks for the met!er"
    at_work.presenter.save_all()
    assert at_work.stored_note() == "She asks for the met!er"
    assert at_work.desk.book.current.id == call_id
    assert at_work.window.windowTitle() == "⟦Agent workstation⟧"
