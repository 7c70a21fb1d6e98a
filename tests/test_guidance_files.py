"""The organisation's files are read again when they change, in mid-call, and disturb nobody."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

import resources
from tests.desk_rig import DANIEL, SETTINGS
from tests.window_rig import WindowRig
from ui.settings.settings_dialog import SettingsDialog
from workstation.call_flow import Stage
from workstation.customers import Customer
from workstation.ids import CustomerId

BUILT_IN = resources.path("guidance/en")
STAGES = (BUILT_IN / "stages.toml").read_text(encoding="utf-8")
OURS = STAGES.replace("Let them finish", "Hear them out")
FILE_NOTICE = "en/stages.toml, line 1: "


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "guidance"
    (folder / "en").mkdir(parents=True)
    return folder


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path, own: Path) -> WindowRig:
    made = WindowRig(qtbot, tmp_path, replace(SETTINGS, guidance_folder=str(own)))
    qtbot.addWidget(made.window, before_close_func=lambda _: made.close())
    return made


def write(file: Path, text: str) -> None:
    """Put ``text`` in place of the file in one step, as editors do."""
    fresh = file.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)


def words(rig: WindowRig) -> list[str]:
    """Return what the right column shows in words."""
    labels = rig.presenter.column.stage_card.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def shows(rig: WindowRig, title: str) -> bool:
    return title in words(rig)


def test_new_words_come_in_mid_call_and_the_note_goes_on_being_typed(
    rig: WindowRig, own: Path
) -> None:
    rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    assert shows(rig, "Let them finish")
    rig.press("F2")
    rig.type("half a")
    note = rig.focus
    assert isinstance(note, QTextEdit)
    write(own / "en" / "stages.toml", OURS)
    rig.until(lambda: shows(rig, "Hear them out"), timeout=5000)
    rig.type(" note")
    assert rig.focus is note
    assert note.toPlainText() == "half a note"
    write(own / "en" / "stages.toml", OURS.replace("Hear them out", "All of it"))
    rig.until(lambda: shows(rig, "All of it"), timeout=5000)
    (own / "en" / "stages.toml").unlink()
    rig.until(lambda: shows(rig, "Let them finish"), timeout=5000)
    assert rig.focus is note


def test_a_file_that_breaks_is_told_by_line_and_what_it_said_before_holds(
    rig: WindowRig, own: Path
) -> None:
    file = own / "en" / "stages.toml"
    write(file, OURS)
    rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    rig.until(lambda: shows(rig, "Hear them out"), timeout=5000)
    write(file, f"[broken\n{OURS}")
    rig.until(lambda: any(FILE_NOTICE in notice for notice in rig.notices), timeout=5000)
    assert shows(rig, "Hear them out")
    assert any("What it said before still holds." in notice for notice in rig.notices)
    write(file, OURS)
    rig.until(lambda: not rig.notices, timeout=5000)


def test_a_file_that_is_broken_at_the_start_is_told_and_the_built_in_one_holds(
    qtbot: QtBot, tmp_path: Path, own: Path
) -> None:
    write(own / "en" / "stages.toml", f"[broken\n{OURS}")
    rig = WindowRig(qtbot, tmp_path, replace(SETTINGS, guidance_folder=str(own)))
    rig.until(lambda: any(FILE_NOTICE in notice for notice in rig.notices), timeout=5000)
    assert any("The built-in wording holds instead." in notice for notice in rig.notices)
    rig.close()


def test_a_folder_chosen_in_the_settings_is_used_at_once(
    qtbot: QtBot, tmp_path: Path, own: Path
) -> None:
    write(own / "en" / "stages.toml", OURS)
    rig = WindowRig(qtbot, tmp_path)
    rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    assert shows(rig, "Let them finish")
    rig.shell.settings.open()
    dialog = rig.window.findChildren(SettingsDialog)[0]
    dialog.guidance.folder_wanted.emit(str(own))
    rig.until(lambda: shows(rig, "Hear them out"), timeout=5000)
    assert dialog.guidance.folder.text() == str(own)
    dialog.guidance.remove_button.click()
    rig.until(lambda: shows(rig, "Let them finish"), timeout=5000)
    assert rig.desk.settings.value.guidance_folder == ""
    dialog.close()
    rig.close()


def test_a_language_added_while_running_can_be_spoken(rig: WindowRig, own: Path) -> None:
    (own / "nl").mkdir()
    for file in BUILT_IN.glob("*.toml"):
        text = file.read_text(encoding="utf-8").replace("Let them finish", "Laat uitspreken")
        write(own / "nl" / file.name, text)
    rig.until(lambda: "nl" in rig.desk.guidance.languages, timeout=5000)
    rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    rig.presenter.column.caller_type.language_wanted.emit("nl")
    assert shows(rig, "Laat uitspreken")


# --- the call's language ----------------------------------------------------------------------


def test_a_german_customer_is_greeted_in_german_while_it_rings(rig: WindowRig) -> None:
    german = Customer(CustomerId("cu9"), "Mia Krüger", "Frau Krüger", numbers=("+4930123456",))
    rig.rig.stores.customers.save(replace(german, language="de"))
    rig.ring("sip:+4930123456@pbx.example")
    greeting = rig.window.ringing.findChildren(QLabel)
    assert any("Guten Tag, Frau Krüger" in label.text() for label in greeting)
    rig.press("Ctrl+G")
    assert any(
        "Good afternoon, Frau Krüger" in label.text()
        for label in rig.window.ringing.findChildren(QLabel)
    )


def test_ctrl_g_speaks_the_next_language_and_takes_no_focus(rig: WindowRig) -> None:
    call_id = rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    rig.press("F2")
    note = rig.focus
    rig.press("Ctrl+G")
    assert shows(rig, "Ausreden lassen")
    assert rig.focus is note
    picked = rig.presenter.column.caller_type.language
    assert (picked.currentText(), picked.accessibleName()) == (
        "Deutsch",
        "Language of what you say",
    )
    kept = rig.rig.stores.conversations.get(call_id)
    assert kept is not None
    assert kept.language == "de"
    rig.press("Ctrl+G")
    assert shows(rig, "Let them finish")
    assert DANIEL.language == "en"


def test_the_language_can_be_chosen_where_caller_types_are_switched_off(
    qtbot: QtBot, tmp_path: Path
) -> None:
    rig = WindowRig(qtbot, tmp_path, replace(SETTINGS, caller_types=False))
    rig.talk()
    panel = rig.presenter.column.caller_type
    assert panel.language.isVisible()
    assert not panel.types.isVisible()
    panel.language_wanted.emit("de")
    assert shows(rig, "Begrüßen, dann das Wort überlassen")
    rig.close()
