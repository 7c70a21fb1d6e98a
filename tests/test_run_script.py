"""``run.py``: its messages on computers that cannot run the program, and a set-up done for real."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tools.setup import interpreter, screen, system
from tools.setup.interpreter import Facts
from tools.setup.words import Trouble

ROOT = Path(__file__).resolve().parent.parent
FITTING = Facts(version=(3, 12), system="linux", machine="x86_64")


def _without_trouble(facts: Facts) -> bool:
    return not interpreter.machine_trouble(facts) and not interpreter.version_trouble(facts)


@pytest.mark.parametrize(
    "facts",
    [
        FITTING,
        replace(FITTING, version=(3, 10)),
        replace(FITTING, system="win32", machine="amd64", libc=("", "")),
        replace(FITTING, system="darwin", machine="arm64", libc=("", ""), mac="14.5"),
    ],
)
def test_computer_that_all_libraries_are_built_for_is_accepted(facts: Facts) -> None:
    assert _without_trouble(facts)


@pytest.mark.parametrize(
    ("facts", "what_to_do"),
    [
        (replace(FITTING, system="darwin", machine="x86_64", mac="13.6"), "Apple silicon"),
        (replace(FITTING, system="darwin", machine="arm64", mac="13.6"), "Update macOS"),
        (replace(FITTING, machine="aarch64"), "Intel or AMD"),
        (replace(FITTING, system="win32", machine="arm64"), "Intel or AMD"),
        (replace(FITTING, libc=("", "")), "Debian 12"),
        (replace(FITTING, libc=("glibc", "2.31")), "Debian 12"),
        (replace(FITTING, system="freebsd14", machine="amd64"), "use Linux"),
    ],
)
def test_computer_without_builds_is_told_what_to_use_instead(facts: Facts, what_to_do: str) -> None:
    assert what_to_do in interpreter.machine_trouble(facts)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (replace(FITTING, version=(3, 13)), "Python 3.13"),
        (replace(FITTING, version=(3, 9)), "Python 3.9"),
        (replace(FITTING, is_64_bit=False), "32-bit"),
        (replace(FITTING, implementation="pypy"), "CPython"),
        (replace(FITTING, freethreaded=True), "CPython"),
    ],
)
def test_interpreter_that_does_not_fit_is_named_with_the_reason(facts: Facts, reason: str) -> None:
    assert reason in interpreter.version_trouble(facts)


def test_interpreter_is_asked_what_it_is() -> None:
    facts = interpreter.facts_of(sys.executable)
    assert facts is not None
    assert facts.version == sys.version_info[:2]
    assert _without_trouble(facts)


def test_version_shim_that_leads_nowhere_is_passed_over(tmp_path: Path) -> None:
    shim = tmp_path / "python3.12"
    shim.write_text("#!/bin/sh\necho 'python3.12: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    assert interpreter.facts_of(str(shim)) is None
    assert interpreter.facts_of(str(tmp_path / "nothing")) is None


# --- the real thing, in a checkout of its own with an empty lock ------------------------------


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A checkout whose path has spaces and letters beyond ASCII, and whose locks hold nothing."""
    folder = tmp_path_factory.mktemp("run") / "agent's work stätion"
    folder.mkdir()
    shutil.copy(ROOT / "run.py", folder)
    shutil.copytree(
        ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__", "*.wav")
    )
    for name in ("requirements.lock", "requirements-test.lock"):
        (folder / name).write_text("# nothing\n")
    program = folder / "workstation"
    program.mkdir()
    (program / "__main__.py").write_text("import sys\nprint('started with', sys.argv[1:])\n")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def _run(checkout: Path, *arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # sys.executable may be an environment's; run.py builds on whatever started it.
    return subprocess.run(
        [sys.executable, str(checkout / "run.py"), *arguments],
        env={**inherited, "PYTHONUTF8": "1", "PIP_NO_INDEX": "1", **environ},
        cwd=checkout.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_first_start_sets_up_and_second_start_adds_nothing(checkout: Path) -> None:
    first = _run(checkout, "--profile", "night shift")
    assert first.returncode == 0, first.stderr
    assert "Making .venv" in first.stdout
    assert first.stdout.splitlines()[-1] == "started with ['--profile', 'night shift']"

    second = _run(checkout, "--profile", "night shift")
    assert second.stdout == "started with ['--profile', 'night shift']\n"
    assert second.stderr == ""


def test_window_without_a_screen_is_refused_in_plain_words(checkout: Path) -> None:
    without_screen = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    _run(checkout, "setup")
    refused = _run(checkout, "--profile", "night", **without_screen)
    assert refused.returncode == 1
    assert "no screen here" in refused.stderr
    played = _run(checkout, "practice", "--unattended", **without_screen)
    assert played.stdout == "started with ['practice', '--unattended']\n"


def test_program_is_started_by_its_own_name_from_anywhere(checkout: Path, tmp_path: Path) -> None:
    _run(checkout, "setup")
    started = subprocess.run(
        [checkout / ".venv" / "bin" / "workstation", "practice"],
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert started.stdout == "started with ['practice']\n"


def test_moved_checkout_gets_its_environment_anew(checkout: Path) -> None:
    _run(checkout, "setup")
    moved = checkout.rename(checkout.with_name("moved"))
    try:
        again = _run(moved, "setup")
    finally:
        moved.rename(checkout)
    assert again.returncode == 0, again.stderr
    assert "Making .venv" in again.stdout


def test_changed_lock_is_installed_and_failure_is_said_in_plain_words(checkout: Path) -> None:
    _run(checkout, "setup")
    lock = checkout / "requirements.lock"
    before = lock.read_text()
    lock.write_text(f"jinja2==3.1.6 --hash=sha256:{'0' * 64}\n")
    try:
        failed = _run(checkout, "setup", PIP_FIND_LINKS="", PIP_EXTRA_INDEX_URL="")
    finally:
        lock.write_text(before)
    assert failed.returncode == 1
    assert "could not be installed" in failed.stderr
    assert "start again" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert _run(checkout, "setup").returncode == 0


def test_help_needs_no_set_up(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv", ignore_errors=True)
    helped = _run(checkout, "help")
    assert helped.returncode == 0
    assert "run.py test" in helped.stdout
    assert not (checkout / ".venv").exists()


# --- screens and system packages --------------------------------------------------------------


def test_display_that_nobody_answers_on_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", "")
    assert not screen.has_screen()
    monkeypatch.setenv("DISPLAY", ":64999")
    assert not screen.has_screen()


@pytest.mark.xvfb
def test_virtual_screen_is_a_screen_and_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with screen.virtual_screen() as environ:
        monkeypatch.setenv("DISPLAY", environ["DISPLAY"])
        assert screen.has_screen()
    assert not screen.has_screen()


def test_every_library_that_qt_loads_is_there_once_set_up() -> None:
    assert system.missing_libraries() == []


def test_missing_packages_are_told_apart_from_installed_ones() -> None:
    if not shutil.which("dpkg-query"):
        pytest.skip("not a Debian system")
    assert system.not_installed(["libc6", "no-such-package-here"]) == ["no-such-package-here"]


def test_user_without_root_gets_one_line_to_paste(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble) as trouble:
        system.install(["libegl1", "xvfb"])
    assert "apt-get install -y --no-install-recommends libegl1 xvfb" in str(trouble.value)


def test_spelling_is_offered_with_one_line_to_paste_and_not_forced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("apt-get", "dpkg-query"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\necho 'libenchant-2-2 installed'\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    system.offer_spelling()
    said = capsys.readouterr().out
    if sys.platform.startswith("linux"):
        missing = "hunspell-en-gb hunspell-en-us hunspell-de-de"
        assert f"apt-get install -y --no-install-recommends {missing}" in said
    assert "libenchant" not in said
