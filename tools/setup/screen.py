"""Tells whether there is a screen to open a window on, and makes one of its own for pictures."""

import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import Dict, Iterator

from tools.setup.words import Trouble


def has_screen() -> bool:
    """Tell whether a window could open: always on Windows and macOS, by trying on Linux."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)  # on another computer: believe it
    path = f"/tmp/.X11-unix/X{local.group(1)}"
    return any(_answers(address) for address in (path, "\0" + path))


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


@contextmanager
def virtual_screen(width: int = 1920, height: int = 1080) -> Iterator[Dict[str, str]]:
    """Run an X server without a monitor; yields the environment for programs on it.

    Errors: Trouble when Xvfb does not come up.
    """
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            if not number:
                raise Trouble("The virtual screen (Xvfb) did not start. Is the disk full?")
            environ = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            environ.pop("WAYLAND_DISPLAY", None)
            yield environ
        finally:
            server.terminate()
