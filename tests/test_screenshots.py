"""The screenshots command: real windows on a real X server, the same pictures each time."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.conftest import ROOT

pytestmark = pytest.mark.xvfb


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual X server on a free display of its own choice."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed (Debian package xvfb)")
    reader, writer = os.pipe()
    command = [program, "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


def take(display: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "workstation", "screenshots", "--out", str(folder)]
    return subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=150,
    )


def colours_in(image: QImage) -> int:
    """Count the colours on a coarse grid, enough to tell a screen from an empty one."""
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return len({image.pixel(x, y) for x, y in places})


def test_two_scenes_are_whole_windows_and_the_same_bytes_each_time(
    display: str, tmp_path: Path
) -> None:
    wanted = ("--only", "ringing", "--only", "checklist", "--theme", "dark", "--size", "1280x800")
    for folder in (tmp_path / "first", tmp_path / "second"):
        run = take(display, folder, *wanted)
        assert run.returncode == 0, run.stdout + run.stderr
        assert run.stderr == ""
    names = ["checklist-dark-1280x800.png", "ringing-dark-1280x800.png"]
    assert sorted(file.name for file in (tmp_path / "first").iterdir()) == names
    for name in names:
        image = QImage(str(tmp_path / "first" / name))
        assert (image.width(), image.height()) == (1280, 800)
        assert colours_in(image) > 30
        first, second = (tmp_path / folder / name for folder in ("first", "second"))
        assert first.read_bytes() == second.read_bytes()


def test_at_200_percent_a_picture_has_twice_the_pixels(display: str, tmp_path: Path) -> None:
    wanted = ("--only", "first-start", "--theme", "light", "--size", "1280x800", "--scale", "2")
    run = take(display, tmp_path, *wanted)
    assert run.returncode == 0, run.stdout + run.stderr
    image = QImage(str(tmp_path / "first-start-light-1280x800-2x.png"))
    assert (image.width(), image.height()) == (2560, 1600)


def test_scene_that_does_not_exist_is_said(display: str, tmp_path: Path) -> None:
    run = take(display, tmp_path, "--only", "nowhere", "--theme", "light", "--size", "1280x800")
    assert run.returncode == 2
    assert "There is no scene called nowhere." in run.stderr
