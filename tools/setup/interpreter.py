"""Finds a Python that the program's libraries exist for, or says what to do when there is none."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import Iterator, List, Optional, Tuple

from tools.setup.words import Trouble

# The SIP library (pjsua2) is the narrowest: its wheels end at CPython 3.12.
OLDEST = (3, 10)
NEWEST = (3, 12)
_PROBE = """
import json, platform, sys, sysconfig
print(json.dumps({"version": sys.version_info[:2], "system": sys.platform,
    "machine": platform.machine().lower(), "is_64_bit": sys.maxsize > 2**32,
    "implementation": sys.implementation.name, "libc": platform.libc_ver(),
    "mac": platform.mac_ver()[0], "freethreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
}))
"""


@dataclass(frozen=True)
class Facts:
    """What decides whether wheels exist for an interpreter."""

    version: Tuple[int, int]
    system: str
    machine: str
    is_64_bit: bool = True
    implementation: str = "cpython"
    libc: Tuple[str, str] = ("glibc", "2.36")
    mac: str = ""
    freethreaded: bool = False


def facts_of(python: str) -> Optional[Facts]:
    """Ask ``python`` what it is; None when it does not run (a broken link, a version shim)."""
    try:
        answer = subprocess.run(
            [python, "-c", _PROBE], capture_output=True, text=True, timeout=30, check=True
        )
        found = json.loads(answer.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    found["version"] = tuple(found["version"])
    found["libc"] = tuple(found["libc"])
    return Facts(**found)


def machine_trouble(facts: Facts) -> str:
    """Say why no Python on this computer can run the program; empty when one could."""
    if facts.system == "darwin" and facts.machine != "arm64":
        return (
            "The SIP library has no build for Intel Macs (and none for an Intel Python on Apple "
            "silicon).\nUse a Mac with Apple silicon and an arm64 Python, or a Linux or Windows "
            "computer (64-bit Intel or AMD)."
        )
    if facts.system == "darwin" and facts.mac and int(facts.mac.split(".")[0]) < 14:
        return f"The SIP library needs macOS 14 or newer; this is macOS {facts.mac}. Update macOS."
    if facts.system != "darwin" and facts.machine not in ("x86_64", "amd64"):
        return (
            f"The SIP library has no build for this processor ({facts.machine}).\n"
            "Use a 64-bit Intel or AMD computer with Linux or Windows, or a Mac with Apple silicon."
        )
    if facts.system.startswith("linux"):
        return _libc_trouble(facts)
    if facts.system not in ("darwin", "win32"):
        return f"The libraries have no build for {facts.system}; use Linux, Windows or macOS."
    return ""


def _libc_trouble(facts: Facts) -> str:
    name, version = facts.libc
    if name != "glibc":
        return (
            "The libraries are built for Linux with glibc; this one uses another C library "
            "(Alpine uses musl).\nUse Debian 12, Ubuntu 24.04 or a like system, or a container "
            "of one."
        )
    if tuple(int(part) for part in version.split(".")[:2]) < (2, 34):
        return (
            f"Qt needs glibc 2.34 or newer; this system has {version}.\n"
            "Use Debian 12, Ubuntu 22.04 or anything newer."
        )
    return ""


def version_trouble(facts: Facts) -> str:
    """Say why this interpreter cannot be used though another on this computer could."""
    if facts.implementation != "cpython" or facts.freethreaded:
        return "it is not the ordinary CPython"
    if not facts.is_64_bit:
        return "it is a 32-bit Python"
    if not OLDEST <= facts.version <= NEWEST:
        return f"it is Python {facts.version[0]}.{facts.version[1]}"
    return ""


def _candidates() -> Iterator[str]:
    yield sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            yield found
    if os.name == "nt":
        yield from _known_to_launcher()


def _known_to_launcher() -> Iterator[str]:
    """Ask Windows' ``py`` launcher where its Pythons lie."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        command = ["py", f"-3.{minor}", "-c", "import sys; print(sys.executable)"]
        try:
            answer = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
        except (OSError, subprocess.SubprocessError):
            continue
        yield answer.stdout.strip()


def find() -> Optional[str]:
    """Return an interpreter to build on; None when there is only ``uv`` to fetch one.

    Errors: Trouble when this computer cannot run the program, or has no fitting Python.
    """
    refused: List[str] = []
    for python in _candidates():
        facts = facts_of(python)
        if facts is None:
            continue
        trouble = machine_trouble(facts)
        if trouble:
            raise Trouble(trouble)
        trouble = version_trouble(facts)
        if not trouble:
            return python
        refused.append(f"  {python}: {trouble}")
    if shutil.which("uv"):
        return None
    raise Trouble(_advice(refused))


def _advice(refused: List[str]) -> str:
    """Say how to come by a fitting Python on this computer."""
    lines = [
        "The workstation needs Python 3.10, 3.11 or 3.12: the SIP library has no build for others.",
        "Found here:",
        *refused,
        "Do one of these, then start run.py again:",
    ]
    if os.name == "nt":
        lines.append("  - install Python 3.12 (64-bit): winget install Python.Python.3.12")
        lines.append("  - install uv, which fetches 3.12 by itself: winget install astral-sh.uv")
        return "\n".join(lines)
    if sys.platform == "darwin":
        lines.append("  - install Python 3.12: brew install python@3.12")
        lines.append("  - install uv, which fetches 3.12 by itself: brew install uv")
        return "\n".join(lines)
    if _is_packaged_by_apt("python3.12"):
        lines.append("  - sudo apt-get install -y python3.12 python3.12-venv")
    lines.append("  - install uv, which fetches Python 3.12 by itself:")
    if shutil.which("apt-get"):
        lines.append("      sudo apt-get install -y pipx && pipx install uv")
        lines.append('      PATH="$HOME/.local/bin:$PATH" python3 run.py')
    else:
        lines.append("      python3 -m venv ~/.local/uv && ~/.local/uv/bin/pip install uv")
        lines.append('      PATH="$HOME/.local/uv/bin:$PATH" python3 run.py')
    return "\n".join(lines)


def _is_packaged_by_apt(name: str) -> bool:
    if not shutil.which("apt-cache"):
        return False
    shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout)
