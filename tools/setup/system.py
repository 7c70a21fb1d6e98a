"""Checks what the system itself must bring, and installs it with apt where it may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List, Sequence

from tools.setup import environment
from tools.setup.words import Trouble, say

# What loads Qt's window and picture code; ldd follows each to the system's libraries.
_LOADED_BY_QT = (
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqoffscreen.so",
    "plugins/platforms/libqwayland.so",
    "plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "lib/libQt6DBus.so.6",
)
# Debian 12's names; on Debian 13 and Ubuntu 24.04 the renamed ones (...t64) provide them.
# A library that another package here depends on is mapped to that one: a shorter line to paste.
_LIBRARIES_OF: Dict[str, Sequence[str]] = {
    "libegl1": ("libEGL.so.1",),
    "libfontconfig1": ("libfontconfig.so.1", "libfreetype.so.6"),
    "libgl1": (
        "libGL.so.1",
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libXext.so.6",
        "libdrm.so.2",
        "libxcb.so.1",
        "libxcb-glx.so.0",
        "libxcb-randr.so.0",
        "libxcb-shm.so.0",
        "libxcb-sync.so.1",
        "libxcb-xfixes.so.0",
    ),
    "libglib2.0-0": ("libglib-2.0.so.0", "libgthread-2.0.so.0"),
    # miniaudio looks for it by name at run time, so that ldd does not see it.
    "libpulse0": ("libpulse.so.0", "libdbus-1.so.3"),
    "libwayland-cursor0": ("libwayland-cursor.so.0", "libwayland-client.so.0"),
    "libxcb-cursor0": (
        "libxcb-cursor.so.0",
        "libxcb-image.so.0",
        "libxcb-render.so.0",
        "libxcb-render-util.so.0",
        "libxcb-util.so.1",
    ),
    "libxcb-icccm4": ("libxcb-icccm.so.4",),
    "libxcb-keysyms1": ("libxcb-keysyms.so.1",),
    "libxcb-shape0": ("libxcb-shape.so.0",),
    "libxkbcommon-x11-0": ("libxkbcommon-x11.so.0", "libxkbcommon.so.0", "libxcb-xkb.so.1"),
}
_PACKAGE_OF = {name: package for package, names in _LIBRARIES_OF.items() for name in names}
# Spelling in messages: English of Britain and America, German. The program runs without them.
SPELLING_PACKAGES = ("libenchant-2-2", "hunspell-en-gb", "hunspell-en-us", "hunspell-de-de")
# The real peers, servers and screens of the tests.
TEST_PACKAGES = (
    *SPELLING_PACKAGES,
    "xvfb",
    "xdotool",
    "pulseaudio",
    "pulseaudio-utils",
    "gnome-keyring",
    "dbus-daemon",
    "kamailio",
    "kamailio-tls-modules",
    "kamailio-presence-modules",
    "sip-tester",
    "baresip-core",
)
SCREEN_PACKAGES = ("xvfb",)
# No server that a test package brings may start by itself on this computer, and nothing that is
# installed may have to go for it (PulseAudio would put PipeWire out).
_QUIET_INSTALL = """
set -e
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\\nexit 101\\n' > "$policy"
    chmod 755 "$policy"
fi
apt-get update -qq || echo "The package lists could not be renewed; going on with the old ones." >&2
apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-remove --no-install-recommends "$@"
"""


def window_packages() -> List[str]:
    """Return the packages whose libraries the system's own index does not list.

    Asked before Qt is there, so that all that is missing fits into one line to paste.
    """
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        return []
    ldconfig = shutil.which("ldconfig", path=reaches_system_programs(os.environ.get("PATH", "")))
    if ldconfig is None:
        return []
    answer = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False)
    known = {line.split()[0] for line in answer.stdout.splitlines() if "=>" in line}
    return sorted({package for name, package in _PACKAGE_OF.items() if name not in known})


def missing_libraries() -> List[str]:
    """Return the system libraries that Qt would not find, by file name."""
    qt = environment.site_packages() / "PySide6" / "Qt"
    files = [str(qt / name) for name in _LOADED_BY_QT if (qt / name).exists()]
    answer = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    lines = answer.stdout.splitlines()
    return sorted({line.split()[0] for line in lines if line.rstrip().endswith("=> not found")})


def ensure_libraries() -> None:
    """See that Qt, once installed, finds every library it loads.

    Errors: Trouble that names the missing files.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries()
    packages = sorted({_PACKAGE_OF[name] for name in missing if name in _PACKAGE_OF})
    if packages and shutil.which("apt-get"):
        install(packages)
        missing = missing_libraries()
    if missing:
        raise Trouble(
            "The window needs these system libraries, which are not installed:\n  "
            + "\n  ".join(missing)
            + "\nInstall the packages of your system that hold them, then start again."
        )


def not_installed(names: Sequence[str]) -> List[str]:
    """Return those Debian packages that are not installed; on other systems, name them all."""
    if not sys.platform.startswith("linux"):
        return []
    if not shutil.which("dpkg-query"):
        say(f"Not a Debian system; these must be installed: {' '.join(names)}")
        return []
    command = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *names]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    states = dict(line.split() for line in answer.stdout.splitlines())
    return [name for name in names if states.get(name) != "installed"]


def install(packages: List[str]) -> None:
    """Install Debian packages as root, or with a sudo that asks for no password.

    Errors: Trouble with the one line to paste when neither is to be had, or apt fails.
    """
    paste = _line_to_paste(packages)
    as_root = _way_to_root()
    if as_root is None or not shutil.which("apt-get"):
        raise Trouble(
            "The workstation needs system packages that are not installed here.\n"
            f"Paste this line, then start again:\n  {paste}"
        )
    say(f"Installing system packages: {' '.join(packages)} ...")
    script = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", _QUIET_INSTALL, "sh"]
    done = subprocess.run([*script, *packages], stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise Trouble(
            "apt could not install them; its own words stand above. Nothing else was changed.\n"
            f"When that is mended, start again, or install them yourself:\n  {paste}"
        )


def offer_spelling() -> None:
    """Say how messages get their spelling checked, where that is missing; nothing is installed."""
    if not shutil.which("apt-get"):
        return
    missing = not_installed(SPELLING_PACKAGES)
    if missing:
        say(f"To have the spelling of messages checked as well:\n  {_line_to_paste(missing)}")


def _line_to_paste(packages: Sequence[str]) -> str:
    paste = "apt-get install -y --no-install-recommends " + " ".join(packages)
    return f"sudo {paste}" if shutil.which("sudo") else f"su -c '{paste}'"


def _way_to_root() -> "List[str] | None":
    """Return what to put before a command that needs root; None when there is no way."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def reaches_system_programs(path: str) -> str:
    """Return ``path`` with the folders where Debian keeps servers such as kamailio."""
    folders = path.split(os.pathsep)
    more = [place for place in ("/usr/local/sbin", "/usr/sbin", "/sbin") if place not in folders]
    return os.pathsep.join([*folders, *[place for place in more if Path(place).is_dir()]])
