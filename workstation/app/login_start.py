"""Starts the program at login: a desktop entry on Linux, a Run value on Windows, an agent on macOS.

Tried on Linux. What is written on Windows and macOS is tested as text; no such system was at hand.

Source: Desktop Application Autostart Specification and Desktop Entry Specification 1.5,
https://specifications.freedesktop.org/; launchd.plist(5); Microsoft, "Run and RunOnce Registry
Keys".
"""

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from telephony.engine_process import own_command
from workstation.login_start import LoginStart, LoginStartRefused
from workstation.profiles import APP_NAME, DEFAULT_PROFILE, Profile, profile_at

_TITLE: Final = "Agent workstation"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What a quoted argument of a desktop entry escapes with a backslash.
_RESERVED: Final = str.maketrans({c: f"\\{c}" for c in '"`$\\'})


def command_of(profile: Profile) -> list[str]:
    """Return the words that start this program for ``profile``, out of the way."""
    base = profile.data_dir.parent.parent
    place = ["--data-dir", str(base)] if profile_at(profile.name, base) == profile else []
    return [*own_command(), "--profile", profile.name, *place, "desk", "--minimized"]


def desktop_entry(command: Sequence[str], title: str = _TITLE) -> str:
    """Return the autostart entry of a Linux desktop.

    Shape: an argument is quoted first, then the whole string value escapes its backslashes.
    """
    words = " ".join(f'"{word.translate(_RESERVED)}"' for word in command)
    line = words.replace("%", "%%").replace("\\", "\\\\")
    return (
        "[Desktop Entry]\nType=Application\n"
        f"Name={title}\nExec={line}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def launch_agent(command: Sequence[str], name: str) -> bytes:
    """Return the property list of a macOS launch agent."""
    return plistlib.dumps(
        {"Label": name, "ProgramArguments": list(command), "RunAtLoad": True, "KeepAlive": False}
    )


def run_value(command: Sequence[str]) -> str:
    """Return the command line for Windows, quoted as its programs read it."""
    return subprocess.list2cmdline(command)


@dataclass(frozen=True, slots=True)
class FileLoginStart:
    """A file whose being there starts the program."""

    path: Path
    content: Callable[[], bytes]

    @property
    def is_on(self) -> bool:
        return self.path.exists()

    def turn_on(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_bytes(self.content())
        except OSError as error:
            raise LoginStartRefused(_refused(self.path, error)) from error

    def turn_off(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise LoginStartRefused(_refused(self.path, error)) from error
        with contextlib.suppress(OSError):  # not empty: others start there, too
            self.path.parent.rmdir()


def _refused(path: Path, error: OSError) -> str:
    return (
        f"The file {path} cannot be changed ({error.strerror}); nothing else was changed: ask IT "
        "to allow writing there."
    )


if sys.platform == "win32":
    import winreg

    @dataclass(frozen=True, slots=True)
    class RegistryLoginStart:
        """A value of the user's Run key; other programs' values are left alone."""

        name: str
        command: Sequence[str]

        @property
        def is_on(self) -> bool:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    winreg.QueryValueEx(key, self.name)
            except OSError:
                return False
            return True

        def turn_on(self) -> None:
            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    line = run_value(self.command)
                    winreg.SetValueEx(key, self.name, 0, winreg.REG_SZ, line)
            except OSError as error:
                raise LoginStartRefused(_refused(Path(_RUN_KEY), error)) from error

        def turn_off(self) -> None:
            access = winreg.KEY_SET_VALUE
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
                    winreg.DeleteValue(key, self.name)
            except FileNotFoundError:
                return
            except OSError as error:
                raise LoginStartRefused(_refused(Path(_RUN_KEY), error)) from error


def login_start_of(
    profile: Profile,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
    home: Path | None = None,
) -> LoginStart | None:
    """Return the way of this system, None where we know none."""
    home = home or Path.home()
    name = APP_NAME if profile.name == DEFAULT_PROFILE else f"{APP_NAME}-{profile.name}"
    title = _TITLE if profile.name == DEFAULT_PROFILE else f"{_TITLE} ({profile.name})"
    command = command_of(profile)
    if platform.startswith("linux"):
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        entry = desktop_entry(command, title)
        return FileLoginStart(config / "autostart" / f"{name}.desktop", entry.encode)
    if platform == "darwin":
        agents = home / "Library" / "LaunchAgents"
        return FileLoginStart(agents / f"{name}.plist", lambda: launch_agent(command, name))
    if sys.platform == "win32":
        return RegistryLoginStart(name, command)
    return None
