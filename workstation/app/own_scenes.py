"""The pictures of what is the agent's own: the recorded greeting, and the figures of the day."""

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ui.own_day.own_day_dialog import OwnDayDialog
from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk
from workstation.callers import CallerType
from workstation.moods import Mood
from workstation.phone import LevelsMeasured, RecordingChanged
from workstation.recorded_greetings import GreetingEnd
from workstation.voice_activity import VoiceFigures

_OKAFOR: Final = "+441614960182"
_ABOVE: Final = 8
_LENGTH_S: Final = 4.0
_RATE: Final = 16_000
_TALK: Final = VoiceFigures(
    agent_s=130.0,
    customer_s=172.0,
    both_s=21.0,
    neither_s=38.0,
    longest_silence_s=9.0,
    longest_agent_s=41.0,
    interruptions=2,
)


def own(desk: PictureDesk) -> Iterator[Shot]:
    """Record a greeting, keep it, and let it greet Mr. Okafor."""
    yield from _recording(desk)
    yield from _playing(desk)
    yield from _hard_call(desk)
    yield from _day(desk)


def _recording(desk: PictureDesk) -> Iterator[Shot]:
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.go_to(dialog.greeting)
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


def _hard_call(desk: PictureDesk) -> Iterator[Shot]:
    call_id = desk.conversation.id
    desk.presenter.guidance.mark_caller(CallerType.ANGRY.value)
    desk.phone.tell_voices(call_id, _TALK)
    desk.at("14:12:40")
    desk.phone.far_end_hangs_up(call_id)
    desk.settle()
    yield Shot("hard-call")
    desk.presenter.wrap_up.choose_disposition("solved")
    desk.presenter.wrap_up.finish()
    desk.settle()


def _day(desk: PictureDesk) -> Iterator[Shot]:
    own_day = desk.presenter.top_bar.own_day
    desk.at("14:20:00")
    own_day.open()
    own_day.note_mood(Mood.GOOD.value)
    own_day.note_line("Mr. Okafor was loud at first and thanked me in the end.")
    desk.settle()
    dialog = desk.window.findChildren(OwnDayDialog)[0]
    yield Shot("own-day", dialog)
    own_day.promised.offer_exports()
    bar = dialog.panel.verticalScrollBar()
    bar.setValue(dialog.promised_card.y() - _ABOVE)
    desk.settle()
    yield Shot("own-day-promises", dialog)
    dialog.close()
    desk.settle()


def _write_silence(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(bytes(2 * round(_LENGTH_S * _RATE)))
