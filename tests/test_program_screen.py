"""Without a screen the program says so in one sentence; what needs none runs all the same."""

from pathlib import Path

from tests.program import run

NO_SCREEN = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_a_desk_without_a_screen_says_what_to_do(data_dir: Path) -> None:
    outcome = run("--data-dir", str(data_dir), "desk", **NO_SCREEN)
    assert outcome.code == 1
    assert outcome.err.startswith("Error: There is no screen here")
    assert "Traceback" not in outcome.err


def test_pictures_are_taken_without_a_screen(data_dir: Path) -> None:
    words = ["--out", str(data_dir), "--only", "ringing", "--theme", "light", "--size", "1280x800"]
    outcome = run("screenshots", *words, **NO_SCREEN)
    assert outcome.code == 0, outcome.err
    assert [file.suffix for file in data_dir.iterdir()] == [".png"]
