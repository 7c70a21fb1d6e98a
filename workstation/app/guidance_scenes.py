"""Pictures of guidance in another language, and of an organisation's own: right, old, broken."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import resources
from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot, answered_call
from workstation.app.picture_desk import PictureDesk
from workstation.call_flow import Stage
from workstation.callers import CallerType

_WEISS, _OKAFOR = "+447700900812", "+441614960182"
_TURN_MS: Final = 20
_SLID_IN_MS: Final = 250
_OWN_GREETING: Final = """
[[greetings]]
id = "autumn-fair"
say = ["{{ good_day }}, this is {{ agent }} at {{ organisation }}. Have you seen us at the fair?"]
valid_until = 2026-11-08
"""


def guidance_scenes(desk: PictureDesk) -> Iterator[Shot]:
    """Yield one shot after another; the window is as it should be at each."""
    yield from _in_german(desk)
    yield from _own_words(desk)


def _in_german(desk: PictureDesk) -> Iterator[Shot]:
    desk.at("14:02:00")
    desk.phone.ring(_WEISS)
    desk.settle()
    desk.at("14:02:06")
    yield Shot("ringing-german")
    desk.presenter.calls.answer(desk.conversation.id)
    desk.settle()
    yield Shot("greeting-german")
    guidance = desk.presenter.guidance
    guidance.greeting_said()
    guidance.mark_caller(CallerType.ANXIOUS.value)
    guidance.go_to(Stage.RESOLVING)
    desk.at("14:04:10")
    yield Shot("talk-german")
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.choose_reason("team")
    desk.settle()
    yield Shot("permission-german")
    desk.presenter.hold.leave_permission()
    guidance.speak("en")
    desk.settle()
    desk.phone.far_end_hangs_up(desk.conversation.id)
    desk.settle()
    desk.presenter.wrap_up.choose_disposition("solved")
    desk.presenter.wrap_up.finish()
    desk.settle()


def _own_words(desk: PictureDesk) -> Iterator[Shot]:
    own = desk.folder / "guidance"
    (own / "en").mkdir(parents=True)
    built_in = resources.path("guidance/en")
    greetings = (built_in / "greetings.toml").read_text(encoding="utf-8")
    (own / "en" / "greetings.toml").write_text(greetings + _OWN_GREETING, encoding="utf-8")
    hold = (built_in / "hold.toml").read_text(encoding="utf-8")
    (own / "en" / "hold.toml").write_text(hold.replace("waits_s", "waits"), encoding="utf-8")
    _use_folder(desk, own)
    desk.at("14:10:00")
    desk.phone.ring(_OKAFOR)
    desk.settle()
    desk.wait(_SLID_IN_MS)
    desk.at("14:10:05")
    yield Shot("ringing-outdated-greeting")
    desk.phone.far_end_hangs_up(desk.desk.book.ringing[0].id)
    desk.settle()
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.go_to(dialog.guidance)
    desk.settle()
    yield Shot("settings-guidance", dialog)
    dialog.close()
    answered_call(desk, _OKAFOR, "", "14:12:00")
    yield Shot("guidance-broken")


def _use_folder(desk: PictureDesk, folder: Path) -> None:
    settings = desk.desk.settings
    settings.change(replace(settings.value, guidance_folder=str(folder)))
    while desk.desk.guidance.library.own != folder:
        desk.wait(_TURN_MS)
    desk.settle()
