"""``workstation desk``: opens the window."""

import os
import sys
from dataclasses import replace
from typing import Final

import click
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from telephony.engine_process import own_command
from workstation.app.crash import CrashGuard
from workstation.app.program import DeskOptions, DeskProgram
from workstation.app.sample import sample_profile, sample_settings, write_sample
from workstation.app.signals import SignalGuard
from workstation.profiles import APP_NAME, Profile, profile_at


@click.command()
@click.option("--sample", is_flag=True, help="Look around: a made-up afternoon, apart from work.")
@click.option("--minimized", is_flag=True, help="Start in the tray: out of the way.")
@click.pass_obj
def desk(profile: Profile, sample: bool, minimized: bool) -> None:
    """Open the window; the phone starts by itself."""
    app = make_app()
    options = DeskOptions(profile, starts_hidden=minimized)
    if sample:
        options = replace(
            options,
            profile=sample_profile(profile),
            adjust=sample_settings,
            prepare=write_sample,
        )
    program = DeskProgram(app, options)
    program.ended.connect(app.quit)
    program.practice_wanted.connect(lambda: open_beside(profile, "practice"))
    program.look_around_wanted.connect(lambda: open_beside(profile, "desk", "--sample"))
    CrashGuard(program)
    SignalGuard(program)
    program.start()
    sys.exit(app.exec())


# A worker that computes gives way after so long whenever the window wants its turn. Python's own
# 5 ms are waited anew after each call into SQLite or Qt, and a screen is made of dozens of them.
_TURN_S: Final = 0.0005


def make_app(*, is_seen: bool = True) -> QApplication:
    """Return the application, named for the desktop.

    Shape: where there is no screen, one that need not be seen draws into memory.
    Errors: click.ClickException when somebody is to see it; Qt itself would abort.
    """
    if not _has_screen():
        if is_seen:
            raise click.ClickException(
                "There is no screen here, so no window can open; nothing was changed: start it "
                "from a desktop, or try “practice --unattended”, which needs none."
            )
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.setswitchinterval(_TURN_S)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName("Agent workstation")
    app.setDesktopFileName(APP_NAME)
    app.setQuitOnLastWindowClosed(False)
    return app


def _has_screen() -> bool:
    """Tell whether Qt will find something to draw on; Windows and macOS always have it."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))


def open_beside(profile: Profile, *command: str) -> None:
    """Open another window of this program, with data of its own, beside this one."""
    base = profile.data_dir.parent.parent
    is_below = profile_at(profile.name, base) == profile
    place = ["--data-dir", str(base)] if is_below else []
    words = [*own_command(), "--profile", profile.name, *place, *command]
    QProcess.startDetached(words[0], words[1:])
