"""The recorded greeting in the window: made in the settings, heard at the answer, cut by a key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.audio_rig import save_wav, tone
from tests.window_rig import WindowRig
from ui.settings.greeting_section import GreetingSection
from ui.settings.settings_dialog import SettingsDialog
from workstation.calls import Call
from workstation.ids import CallId
from workstation.phone import LevelsMeasured, PlayForAgent
from workstation.recorded_greetings import GreetingEnd


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path, path=tmp_path / "desk.db")
    yield rig
    rig.close()


def section(rig: WindowRig) -> GreetingSection:
    rig.shell.settings.open()
    (dialog,) = rig.window.findChildren(SettingsDialog)
    return dialog.greeting


def recorded(rig: WindowRig) -> GreetingSection:
    """Record three seconds by the buttons and keep them."""
    shown = section(rig)
    shown.record_button.click()
    take = rig.desk.greetings.take
    assert take is not None
    rig.phone.recorded(str(take.path))
    rig.hear()
    assert shown.record_button.text() == "Stop"
    shown.record_button.click()
    take.path.parent.mkdir(parents=True, exist_ok=True)
    rig.phone.recorded(str(save_wav(take.path, tone(440, 0.2))), 3.0)
    rig.hear()
    shown.keep_button.click()
    return shown


def answered(rig: WindowRig) -> CallId:
    rig.window.findChildren(SettingsDialog)[0].close()
    call_id = rig.ring()
    rig.presenter.calls.answer(call_id)
    rig.hear()
    return call_id


def call_of(rig: WindowRig) -> Call:
    current = rig.desk.book.current
    assert current is not None
    return current.call


def test_the_settings_lead_from_reading_out_to_a_greeting_in_use(rig: WindowRig) -> None:
    shown = section(rig)
    assert "Nothing is recorded" in shown.standing.text()
    assert not shown.keep_button.isEnabled()
    assert not shown.plays.isEnabled()
    recorded(rig)
    assert "3 s. It plays before your microphone opens." in shown.standing.text()
    assert shown.plays.isChecked()
    shown.listen_button.click()
    assert isinstance(rig.phone.done[-1], PlayForAgent)
    shown.plays.click()
    assert "switched off" in shown.standing.text()
    shown.delete_button.click()
    assert "Nothing is recorded" in shown.standing.text()


def test_the_meter_and_the_seconds_follow_the_recording(rig: WindowRig) -> None:
    shown = section(rig)
    shown.record_button.click()
    take = rig.desk.greetings.take
    assert take is not None
    assert "opens" in shown.standing.text()
    rig.phone.recorded(str(take.path))
    rig.hear()
    rig.clock.advance(2)
    rig.say(LevelsMeasured(microphone=0.5, speaker=0.0))
    assert shown.meter.lit == 17
    assert "2 s of 30 s" in shown.standing.text()


def test_a_recording_that_failed_says_so_in_the_settings(rig: WindowRig) -> None:
    shown = section(rig)
    shown.record_button.click()
    take = rig.desk.greetings.take
    assert take is not None
    rig.phone.recorded(str(take.path), trouble="Nobody could be heard.")
    rig.hear()
    assert shown.standing.text() == "Nobody could be heard."
    assert shown.record_button.text() == "Record"


def test_settings_that_are_closed_throw_a_recording_away(rig: WindowRig) -> None:
    section(rig).record_button.click()
    (dialog,) = rig.window.findChildren(SettingsDialog)
    dialog.close()
    assert rig.desk.greetings.take is None


def test_the_call_bar_says_what_plays_and_the_microphones_key_opens_it(rig: WindowRig) -> None:
    recorded(rig)
    answered(rig)
    bar = rig.window.call_bar
    assert call_of(rig).is_greeting
    assert bar.tag.text == "Your greeting is playing: 4 s"
    assert (bar.mute_button.text(), bar.mute_button.key_hint) == ("Speak now", "F5")
    rig.pass_time(1)
    assert bar.tag.text == "Your greeting is playing: 3 s"
    bar.mute_button.click()
    rig.hear()
    greeting = call_of(rig).greeting
    assert greeting is not None
    assert greeting.end is GreetingEnd.SKIPPED
    assert bar.mute_button.text() == "Mute"
    assert not call_of(rig).muted
    bar.mute_button.click()
    rig.hear()
    assert call_of(rig).muted


def test_a_greeting_heard_to_its_end_is_ticked(rig: WindowRig) -> None:
    recorded(rig)
    call_id = answered(rig)
    rig.pass_time(4)
    rig.phone.end_greeting(call_id, GreetingEnd.PLAYED)
    rig.hear()
    current = rig.desk.book.current
    assert current is not None
    assert current.greeting_said is not None


def test_a_greeting_that_no_longer_fits_is_told_at_the_answer(rig: WindowRig) -> None:
    recorded(rig)
    settings = rig.desk.settings
    settings.change(replace(settings.value, agent_name="Someone Else"))
    answered(rig)
    assert call_of(rig).greeting is None
    assert any("says another name than yours" in words for words in rig.notices)
