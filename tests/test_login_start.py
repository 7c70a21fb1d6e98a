"""Starting at login, out of the way; a second start finds the first."""

import plistlib
import re
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from workstation.app.front_door import FrontDoor, knock
from workstation.app.login_start import (
    command_of,
    desktop_entry,
    launch_agent,
    login_start_of,
    run_value,
)
from workstation.login_start import LoginStartRefused
from workstation.profiles import profile_at

ODD = ["/opt/a b/python", "-m", "workstation", "--data-dir", '/home/d/50 % "of" $HOME\\x', "desk"]


def test_the_desktop_entry_comes_and_leaves_nothing(tmp_path: Path) -> None:
    profile = profile_at("billing", tmp_path / "data")
    start = login_start_of(profile, "linux", {"XDG_CONFIG_HOME": str(tmp_path / "config")})
    assert start is not None
    assert not start.is_on
    start.turn_on()
    start.turn_on()
    assert start.is_on
    entry = tmp_path / "config" / "autostart" / "agent-workstation-billing.desktop"
    assert entry.read_text().startswith("[Desktop Entry]\n")
    start.turn_off()
    start.turn_off()
    assert not start.is_on
    assert not entry.parent.exists()


def test_what_others_start_stays(tmp_path: Path) -> None:
    other = tmp_path / "autostart" / "other.desktop"
    other.parent.mkdir()
    other.write_text("[Desktop Entry]\n")
    start = login_start_of(profile_at("a", tmp_path), "linux", {"XDG_CONFIG_HOME": str(tmp_path)})
    assert start is not None
    start.turn_on()
    start.turn_off()
    assert list(other.parent.iterdir()) == [other]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be")
    start = login_start_of(profile_at("a", tmp_path), "linux", {"XDG_CONFIG_HOME": str(tmp_path)})
    assert start is not None
    with pytest.raises(LoginStartRefused, match="cannot be changed"):
        start.turn_on()


def read_entry(text: str) -> list[str]:
    """Read an Exec line as the Desktop Entry Specification says: string first, then quoting."""
    parser = RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    line = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    quoted = re.findall(r'"((?:\\.|[^"\\])*)"', line)
    return [re.sub(r"\\(.)", r"\1", word) for word in quoted]


def test_odd_words_come_through_on_every_system() -> None:
    assert read_entry(desktop_entry(ODD)) == ODD
    agent = plistlib.loads(launch_agent(ODD, "agent-workstation"))
    assert agent["ProgramArguments"] == ODD
    assert agent["RunAtLoad"] is True
    assert run_value(["C:\\Program Files\\w.exe", "desk"]) == '"C:\\Program Files\\w.exe" desk'


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux desktop's own check")
def test_a_desktops_own_check_accepts_the_entry(tmp_path: Path) -> None:
    check = "/usr/bin/desktop-file-validate"
    if not Path(check).exists():
        pytest.skip("needs desktop-file-utils (Debian package)")
    entry = tmp_path / "agent-workstation.desktop"
    entry.write_text(desktop_entry(ODD))
    done = subprocess.run([check, str(entry)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_command_starts_this_profile_out_of_the_way(tmp_path: Path) -> None:
    words = command_of(profile_at("billing", tmp_path))
    assert words[-2:] == ["desk", "--minimized"]
    assert words[words.index("--profile") + 1] == "billing"
    assert words[words.index("--data-dir") + 1] == str(tmp_path)


def test_macos_gets_a_launch_agent(tmp_path: Path) -> None:
    start = login_start_of(profile_at("default", tmp_path), "darwin", {}, tmp_path)
    assert start is not None
    start.turn_on()
    agent = tmp_path / "Library" / "LaunchAgents" / "agent-workstation.plist"
    assert plistlib.loads(agent.read_bytes())["Label"] == "agent-workstation"
    start.turn_off()
    assert not agent.exists()


def test_an_unknown_system_has_no_way(tmp_path: Path) -> None:
    assert login_start_of(profile_at("default", tmp_path), "plan9", {}, tmp_path) is None


def test_nobody_answers_where_no_desk_is_open(qtbot: QtBot, data_dir: Path) -> None:
    assert not knock(profile_at("p", data_dir))


_KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workstation.app.front_door import knock
from workstation.profiles import profile_at
app = QCoreApplication([])
sys.exit(0 if knock(profile_at("p", Path(sys.argv[1]))) else 1)
"""


def test_a_second_start_is_heard_by_the_first(qtbot: QtBot, data_dir: Path) -> None:
    profile = profile_at("p", data_dir)
    door = FrontDoor(profile, QCoreApplication.instance())
    door.open()
    with qtbot.waitSignal(door.knocked, timeout=20_000):
        other = subprocess.Popen([sys.executable, "-c", _KNOCK, str(data_dir)])
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    assert other.returncode == 0
    door.close()
    assert not knock(profile)
