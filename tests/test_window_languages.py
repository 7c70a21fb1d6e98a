"""The window in another language: put on while it is at work, with nothing lost."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from tests.desk_rig import SETTINGS
from tests.pseudo_language import CODE, write_pseudo_language
from tests.window_rig import WindowRig
from ui.window_language.languages import (
    language_for,
    use_window_language,
    window_language,
    window_languages,
)
from ui.window_language.sentences import in_window_language
from workstation.ports import StorageTrouble


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


def test_the_settings_stay_open_when_they_change_the_language(at_work: WindowRig) -> None:
    at_work.shell.settings.open()
    turn(at_work, CODE)
    assert at_work.shell.settings.is_open


def test_presenters_of_the_old_language_hear_nothing_any_more(at_work: WindowRig) -> None:
    before = [len(changes.listeners) for changes in at_work.desk.all_changes]
    old = at_work.presenter
    turn(at_work, CODE)
    turn(at_work, "en")
    assert [len(changes.listeners) for changes in at_work.desk.all_changes] == before
    assert not shiboken6.isValid(old)


def test_a_half_typed_number_is_still_in_its_line(at_work: WindowRig) -> None:
    at_work.press("Ctrl+D")
    at_work.type("0161 49")
    turn(at_work, CODE)
    assert at_work.focus is at_work.window.work.dial.line
    assert at_work.focus.text() == "0161 49"


def test_a_form_that_is_half_filled_in_is_waited_for(at_work: WindowRig) -> None:
    at_work.presenter.promised.form.open_empty()
    settings = at_work.desk.settings
    settings.change(replace(settings.value, window_language=CODE))
    at_work.furnishing.turn()
    assert window_language() == "en"
    assert at_work.presenter.promised.form.is_open
    at_work.presenter.promised.form.cancel()
    at_work.furnishing.turn()
    assert window_language() == CODE


def test_a_call_goes_on_in_another_language(at_work: WindowRig) -> None:
    call_id = at_work.talk()
    at_work.press("F6")
    turn(at_work, CODE)
    at_work.pass_time(91)
    conversation = at_work.desk.book.find(call_id)
    assert conversation is not None
    at_work.presenter.tick()
    assert at_work.window.call_bar.end_button.isEnabled()
    at_work.press("F12")
    assert at_work.page == "closing"


# --- which language ---------------------------------------------------------------------------


def test_the_languages_are_the_files_that_there_are(tmp_path: Path) -> None:
    assert window_languages() == ("de", "en")
    write_pseudo_language(tmp_path, "fr")
    assert window_languages(tmp_path) == ("en", "fr")


def test_a_language_without_a_file_is_said_and_english_is_spoken(
    english_again: None, caplog: pytest.LogCaptureFixture
) -> None:
    sentence = use_window_language("tlh")
    assert sentence == "There is no translation of the window into “tlh”; it speaks English."
    assert window_language() == "en"
    caplog.clear()


def test_a_broken_file_is_said_and_english_is_spoken(
    tmp_path: Path, english_again: None, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "workstation_de.qm").write_bytes(b"not a translation")
    sentence = use_window_language("de", tmp_path)
    assert "cannot be read" in sentence
    assert window_language() == "en"
    caplog.clear()


def test_the_chosen_language_goes_before_the_systems() -> None:
    assert language_for("de") == "de"
    assert language_for("en") == "en"


def test_dialogs_of_qt_speak_it_too(english_again: None) -> None:
    use_window_language("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


# --- what comes from behind -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("The customer hung up", "The customer hung up"),  # not known: left as it is
        ("the customer hung up", "der Kunde hat aufgelegt"),
        ("Answered after 18 s", "Angenommen nach 18 s"),
        ("Promise due today 15:40", "Zusage fällig heute 15:40"),
        (
            "Call on Billing line, left while on hold",
            "Anruf über Billing line, beim Halten aufgelegt",
        ),
        (
            "with Dana Reyes, 04:32, on hold 3:32 (2 min stated)",
            "mit Dana Reyes, 04:32, gehalten 3:32 (angekündigt: 2 min)",
        ),
        (
            "Line 7 is left out: it is no row of a CSV.",
            "Zeile 7 wird ausgelassen: es ist keine Zeile einer CSV-Datei.",
        ),
        ("Status: in progress", "Status: in Arbeit"),
        ("Tue 17 Nov", "Di 17. Nov."),
        ("8 min late", "8 min zu spät"),
        ("3 days", "3 Tage"),
        ("Mon 30 Nov 12:00", "Mo 30. Nov. 12:00"),
        ("12 Nov 2025", "12. Nov. 2025"),
    ],
)
def test_what_comes_from_behind_is_said_in_the_windows_language(
    english: str, german: str, english_again: None
) -> None:
    use_window_language("de")
    assert in_window_language(english) == german
    use_window_language("en")
    assert in_window_language(english) == english


def test_a_trouble_of_the_world_is_said_in_the_windows_language(english_again: None) -> None:
    use_window_language("de")
    trouble = StorageTrouble("The sound file /a b.wav cannot be played (no such file).")
    assert in_window_language(trouble) == (
        "Die Tondatei /a b.wav lässt sich nicht abspielen (no such file)."
    )


def test_the_window_writes_no_time_past_its_own_language() -> None:
    """Times of the rules are English; what the window writes goes through its own module."""
    wrong = [
        path.name
        for path in Path(ui.__file__).parent.rglob("*.py")
        if path.parent.name != "window_language"
        and re.search(
            r"\bwords\.(?:span|time_left|day|day_and_time|past)\b", path.read_text("utf-8")
        )
        and "from workstation import words" in path.read_text("utf-8")
    ]
    assert not wrong
