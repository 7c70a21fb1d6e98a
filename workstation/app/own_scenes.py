"""The pictures of what is the agent's own: the recorded greeting, and the figures of the day."""

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk
from workstation.phone import LevelsMeasured, RecordingChanged
from workstation.recorded_greetings import GreetingEnd

_GREETING_ROW: Final = 4  # of the sections in the settings
_OKAFOR: Final = "+441614960182"
_LENGTH_S: Final = 4.0
_RATE: Final = 16_000


def own(desk: PictureDesk) -> Iterator[Shot]:
    """Record a greeting, keep it, and let it greet Mr. Okafor."""
    yield from _recording(desk)
    yield from _playing(desk)


def _recording(desk: PictureDesk) -> Iterator[Shot]:
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.setCurrentRow(_GREETING_ROW)
    desk.settle()
    yield Shot("settings-greeting", dialog)
    desk.at("14:04:00")
    greeting = desk.shell.settings.greeting
    greeting.record()
    take = desk.desk.greetings.take
    assert take is not None
    desk.phone.happened.emit(RecordingChanged(path=str(take.path), is_recording=True))
    desk.at("14:04:02")
    desk.phone.happened.emit(LevelsMeasured(microphone=0.66, speaker=0.0))
    desk.settle()
    yield Shot("settings-greeting-recording", dialog)
    _write_silence(take.path)
    ended = RecordingChanged(path=str(take.path), is_recording=False, seconds=_LENGTH_S)
    desk.phone.happened.emit(ended)
    desk.settle()
    yield Shot("settings-greeting-take", dialog)
    greeting.keep()
    desk.settle()
    yield Shot("settings-greeting-kept", dialog)
    dialog.close()
    desk.settle()


def _playing(desk: PictureDesk) -> Iterator[Shot]:
    desk.at("14:07:00")
    call_id = desk.phone.ring(_OKAFOR)
    desk.settle()
    desk.at("14:07:05")
    desk.presenter.calls.answer(call_id)
    desk.settle()
    desk.phone.measure(call_id, 4.3, 0.0, 0.0)
    desk.at("14:07:06")
    yield Shot("greeting-playing")
    desk.at("14:07:09")
    desk.phone.end_greeting(call_id, GreetingEnd.PLAYED)
    desk.settle()
    yield Shot("greeting-played")


def _write_silence(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(bytes(2 * round(_LENGTH_S * _RATE)))
