"""Bad input and a bad world: one plain sentence, a line in the log, nothing lost."""

import os
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot
from sqlite_utils import Database, Migrations

from storage.database import close, open_database
from storage.migrations import SCHEMA
from tests.conftest import ROOT
from tests.driven_desk import PROFILE, DrivenDesk, State, Workplace
from tests.peers import PeerPhone, is_alive
from tests.program import WORKSTATION, run
from workstation.profiles import Profile, profile_at
from workstation.version import VERSION

pytestmark = pytest.mark.desktop

Open = Callable[..., DrivenDesk]
BAD_TARGETS = {
    "0161 49": "too short",
    "sip:two words@pbx": "not a complete SIP address",
    "0161-FLOWERS": "letters in it",
    "name@pbx:99999": "port 99999",
    "+99912345678": "telephone number",
}


@pytest.fixture
def profile(data_dir: Path) -> Profile:
    profile = profile_at(PROFILE, data_dir)
    profile.make_folders()
    return profile


@pytest.fixture
def open_desk(qtbot: QtBot, data_dir: Path) -> Iterator[Open]:
    """Open desks that may not come far enough to have a phone."""
    desks: list[DrivenDesk] = []

    def opened(folder: Path = data_dir) -> DrivenDesk:
        given: dict[str, Any] = {"profile": PROFILE, "speed": 1, "customer_port": 5060}
        given |= {"origin_at": "2026-03-02T14:00:00+00:00", "origin_tick": 0.0}
        desk = DrivenDesk(qtbot, folder, **given)
        desks.append(desk)
        return desk

    yield opened
    for desk in desks:
        engines = [said["engine"] for said in desk.said if said["event"] == "ready"]
        desk.close()
        for engine in engines:
            qtbot.waitUntil(lambda pid=engine: not is_alive(pid), timeout=15000)


def trouble_of(desk: DrivenDesk) -> str:
    """Return the sentence on the page that stands in place of the desk."""
    state = desk.wait_until(lambda s: s["full_page"] == "trouble")
    assert desk.count(event="opened") == 0
    return str(state["trouble"])


def is_one_sentence(words: str) -> bool:
    return words.endswith(".") and "Traceback" not in words and "Error" not in words


def log_of(profile: Profile) -> str:
    return (profile.log_dir / "desk.log").read_text(encoding="utf-8")


# --- the command line


def test_version_is_told() -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.err) == (0, "")
    assert VERSION in outcome.out


@pytest.mark.parametrize("name", ["a/b", "", "../x", "x" * 41, ".hidden", "two words"])
def test_wrong_profile_name_is_refused_in_one_sentence(name: str, data_dir: Path) -> None:
    outcome = run("--data-dir", str(data_dir), "--profile", name, "desk")
    assert outcome.code == 2
    assert "use up to 40 letters, digits, dots and dashes" in outcome.err
    assert "Traceback" not in outcome.err
    assert list(data_dir.iterdir()) == []


def test_profile_and_data_dir_keep_data_apart(qtbot: QtBot, data_dir: Path) -> None:
    place = profile_at("mia", data_dir)
    words = [*WORKSTATION, "--data-dir", str(data_dir), "--profile", "mia"]
    desk = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    try:
        lock = place.runtime_dir / "engine.lock"
        qtbot.waitUntil(lambda: lock.exists() and bool(lock.read_text()), timeout=20000)
        engine = int(lock.read_text().split()[0])
        qtbot.waitUntil(place.database_file.exists, timeout=20000)
    finally:
        desk.terminate()
        _, errors = desk.communicate(timeout=20)
    os.kill(engine, signal.SIGTERM)
    qtbot.waitUntil(lambda: not is_alive(engine), timeout=15000)

    assert "Traceback" not in errors
    assert [folder.name for folder in data_dir.iterdir()] == ["mia"]
    assert place.database_file.stat().st_mode & 0o077 == 0
    assert "PySide" not in log_of(place)


# --- the place cannot be used


def test_a_second_start_of_a_profile_ends_and_the_first_works_on(
    open_desk: Open, qtbot: QtBot
) -> None:
    first = open_desk()
    first.wait_for(event="ready", timeout=20000)
    second = open_desk()
    qtbot.waitUntil(lambda: second.process.poll() is not None, timeout=20000)

    assert second.state == {}
    first.tell(do="dial", text="x")
    first.wait_until(lambda s: bool(s["notices"]))


def test_a_profile_that_a_silent_desk_holds_says_so(open_desk: Open, profile: Profile) -> None:
    profile.make_folders()
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    assert lock.tryLock(0)
    words = trouble_of(open_desk())
    lock.unlock()

    assert is_one_sentence(words)
    assert "is open already" in words
    assert words in log_of(profile)


def test_file_in_place_of_the_folder_is_named(open_desk: Open, data_dir: Path) -> None:
    place = data_dir / "taken"
    place.write_text("mine")
    desk = open_desk(place)
    words = trouble_of(desk)

    assert is_one_sentence(words)
    assert "cannot be written" in words
    assert "--data-dir" in words
    assert words in "".join(desk.other)  # there is no log to write to
    assert place.read_text() == "mine"


def test_database_that_cannot_be_opened_is_named(open_desk: Open, profile: Profile) -> None:
    profile.database_file.mkdir()
    words = trouble_of(open_desk())

    assert is_one_sentence(words)
    assert str(profile.database_file) in words
    assert words in log_of(profile)


def test_newer_database_is_refused_and_left_alone(open_desk: Open, profile: Profile) -> None:
    close(open_database(profile.database_file))
    newer = Migrations("workstation")
    for step in SCHEMA.pending(Database(memory=True)):
        newer(name=step.name)(step.fn)

    @newer()
    def m999_of_tomorrow(db: Database) -> None:
        db.execute("create table tomorrow (id text)")

    connection = sqlite3.connect(profile.database_file)
    newer.apply(Database(connection))
    connection.close()
    before = profile.database_file.read_bytes()
    words = trouble_of(open_desk())

    assert is_one_sentence(words)
    assert "newer version" in words
    assert words in log_of(profile)
    assert profile.database_file.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"no database at all" * 500, b"SQLite format 3\0" + b"x" * 9000]
)
def test_damaged_database_is_named_and_left_alone(
    open_desk: Open, profile: Profile, content: bytes
) -> None:
    profile.database_file.write_bytes(content)
    words = trouble_of(open_desk())

    assert is_one_sentence(words)
    assert "left as it is" in words
    assert words in log_of(profile)
    assert profile.database_file.read_bytes() == content


@pytest.mark.parametrize("content", ["agent_name = ", 'hold = "never"\n', "work_from = 12\n"])
def test_broken_settings_can_be_put_aside_and_are_kept(
    open_desk: Open, profile: Profile, content: str
) -> None:
    profile.settings_file.write_text(content)
    desk = open_desk()
    words = trouble_of(desk)

    assert is_one_sentence(words)
    assert "in line 1" in words
    assert words in log_of(profile)
    assert profile.settings_file.read_text() == content

    desk.tell(do="press trouble")
    desk.wait_for(event="ready", timeout=20000)
    aside = [file for file in profile.config_dir.iterdir() if "broken" in file.name]
    assert [file.read_text() for file in aside] == [content]
    desk.wait_until(lambda s: s["full_page"] == "work")
    assert log_of(profile).count(words) == 1


def _resources_with(folder: Path, name: str, content: str) -> None:
    """Lay out the program's resources in ``folder``, with one guidance file changed."""
    place = folder / "resources"
    place.mkdir()
    for entry in (ROOT / "resources").iterdir():
        if entry.name == "__init__.py":
            shutil.copy(entry, place)
        elif entry.name == "guidance":
            shutil.copytree(entry, place / "guidance")
        elif entry.name != "__pycache__":
            (place / entry.name).symlink_to(entry)
    (place / "guidance" / "en" / name).write_text(content)


@pytest.mark.parametrize("content", ["x = [", "", 'phrases = "none"\n'])
def test_broken_guidance_is_named(
    open_desk: Open,
    profile: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: str,
) -> None:
    _resources_with(tmp_path, "hold.toml", content)
    monkeypatch.chdir(tmp_path)
    words = trouble_of(open_desk())

    assert "hold.toml" in words
    assert "Traceback" not in words
    assert words in log_of(profile)


# --- the desk is open


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    peer = PeerPhone(qtbot)
    yield peer
    peer.close()


@pytest.mark.sip
def test_what_cannot_be_dialled_gets_a_sentence_and_no_call(
    qtbot: QtBot, data_dir: Path, customer: PeerPhone
) -> None:
    place = Workplace(qtbot, data_dir, customer.port)
    try:
        desk = place.open()
        for text, why in BAD_TARGETS.items():
            desk.tell(do="dial", text=text)
            state = desk.wait_until(lambda s, why=why: why in _first_notice(s))
            assert is_one_sentence(_first_notice(state))
            assert state["dial"] == text
        assert desk.state["calls"] == 0
        assert customer.count(event="incoming") == 0
    finally:
        place.close()


def _first_notice(state: State) -> str:
    return str(state["notices"][0][0]) if state.get("notices") else ""


def test_no_sound_device_is_a_state_and_not_a_crash(open_desk: Open) -> None:
    desk = open_desk()
    desk.wait_for(event="ready", timeout=20000)
    state = desk.wait_until(lambda s: bool(s.get("headset")))
    assert state["headset"].startswith("No sound")
