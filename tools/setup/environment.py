"""Makes the private environment in ``.venv`` from the hashed locks, once."""

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Optional

from tools.setup import interpreter
from tools.setup.words import Trouble, say

ROOT = Path(__file__).resolve().parent.parent.parent
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
_FOLDER = ROOT / ".venv"
_STAMP = _FOLDER / "set-up.json"
# Raised when the set-up itself changes what it puts into the environment.
_SET_UP_VERSION = 1


def python() -> Path:
    """Return the environment's own interpreter, whether it is there or not."""
    return _FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages() -> Path:
    """Return where the environment's packages lie."""
    if os.name == "nt":
        return _FOLDER / "Lib" / "site-packages"
    return next((_FOLDER / "lib").glob("python3.*/site-packages"))


def is_ready(lock: str) -> bool:
    """Tell from the stamp whether everything in ``lock`` is installed, at this very place."""
    stamp = _read_stamp()
    return stamp.get("place") == _place() and stamp.get("locks", {}).get(lock) == _digest(lock)


def has_checked_system() -> bool:
    return bool(_read_stamp().get("system_checked"))


def note_system_checked() -> None:
    """Remember that the system's libraries are all there, so that the next start need not look."""
    _write_stamp({**_read_stamp(), "system_checked": True})


def prepare(lock: str) -> None:
    """Make the environment, or bring it up to ``lock``; returns at once when nothing is to do.

    Errors: Trouble when no interpreter fits, or when the packages cannot be had.
    """
    if is_ready(lock):
        return
    started = time.monotonic()
    if _read_stamp().get("place") != _place() or not _works():
        _make()
    say(f"Installing the packages of {lock} into .venv (checked against their hashes) ...")
    _install(lock)
    _join_checkout()
    stamp = _read_stamp()
    kept = stamp.get("locks", {}) if stamp.get("place") == _place() else {}
    kept[lock] = _digest(lock)
    if lock == TEST_LOCK:  # it holds everything of the other, in the same versions
        kept[RUN_LOCK] = _digest(RUN_LOCK)
    _write_stamp({"place": _place(), "locks": kept})
    say(f"The environment is ready after {time.monotonic() - started:.0f} s.")


def without_pip_package(base: str) -> Optional[str]:
    """Name the Debian package that ``base`` lacks for making environments; None if it lacks none.

    Debian keeps ``ensurepip`` in a package of its own, python3.N-venv.
    """
    probe = "import sys, ensurepip, venv"
    if subprocess.run([base, "-c", probe], capture_output=True, check=False).returncode == 0:
        return None
    name = "import sys; print('python%d.%d-venv' % sys.version_info[:2])"
    return subprocess.run([base, "-c", name], capture_output=True, text=True).stdout.strip()


def _make() -> None:
    """Make an empty environment, clearing away one that was moved or is broken."""
    base = interpreter.find()
    if base is None:
        say("No Python from 3.10 to 3.12 here; uv fetches 3.12 ...")
        command = ["uv", "venv", "--clear", "--seed", "--python", "3.12", str(_FOLDER)]
    else:
        say(f"Making .venv with {base} ...")
        command = [base, "-m", "venv", "--clear", str(_FOLDER)]
    if subprocess.run(command, check=False).returncode != 0:
        shutil.rmtree(_FOLDER, ignore_errors=True)
        raise Trouble(
            f"The environment could not be made in {_FOLDER}; the reason stands above.\n"
            "Nothing else was changed. Check that the folder can be written and has 1 GB free"
            + (", and that uv may fetch Python from GitHub" if base is None else "")
            + "; then start again."
        )


def _works() -> bool:
    """Tell whether an environment without a stamp can be built on: it runs and has pip."""
    if not python().exists():
        return False
    facts = interpreter.facts_of(str(python()))
    if facts is None or interpreter.version_trouble(facts):
        return False
    command = [str(python()), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install(lock: str) -> None:
    command = [str(python()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock)]
    if subprocess.run(command, check=False).returncode != 0:
        raise Trouble(
            "The packages could not be installed; pip's own words stand above.\n"
            "Nothing of yours was touched, and what was fetched is kept. Check the network (and "
            "your company's package mirror or proxy, if pip uses one), then start again."
        )


def _join_checkout() -> None:
    """Let the environment find the checkout's packages, and give it a ``workstation`` command."""
    # Python reads .pth files in the locale's encoding up to 3.12.
    encoding = locale.getpreferredencoding(False)
    pth = site_packages() / "agent-workstation.pth"
    pth.write_text(f"{ROOT}\n", encoding=encoding)
    if os.name == "nt":
        launcher = _FOLDER / "Scripts" / "workstation.cmd"
        launcher.write_text('@"%~dp0python.exe" -m workstation %*\n', encoding="ascii")
        return
    launcher = _FOLDER / "bin" / "workstation"
    own_folder = '$(dirname "$(readlink -f "$0")")'
    launcher.write_text(f'#!/bin/sh\nexec "{own_folder}/python" -m workstation "$@"\n')
    launcher.chmod(0o755)


# --- the stamp --------------------------------------------------------------------------------


def _place() -> List[Any]:
    """Return what an environment is bound to: its path is baked into it."""
    return [str(ROOT), _SET_UP_VERSION]


def _digest(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def _read_stamp() -> Dict[str, Any]:
    """Return the stamp; empty when there is none or it is damaged (then all is done afresh)."""
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and python().exists() else {}


def _write_stamp(stamp: Dict[str, Any]) -> None:
    _STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def run_python(arguments: List[str], env: Optional[Dict[str, str]] = None) -> int:
    """Run the environment's Python here and return its exit code."""
    command = [str(python()), *arguments]
    try:
        return subprocess.run(command, env=env, check=False).returncode
    except KeyboardInterrupt:
        return 130


def become_python(arguments: List[str]) -> int:
    """Hand this process over to the environment's Python; on Windows, wait for it instead."""
    if os.name == "nt":
        return run_python(arguments)
    sys.stdout.flush()
    os.execv(str(python()), [str(python()), *arguments])
