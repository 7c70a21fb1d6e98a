"""Where desk and engine of a profile are found: local sockets and the lock file."""

import getpass
import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from workstation.profiles import APP_NAME, Profile

_ENGINE: Final = "engine"
_DESK: Final = "desk"
# sun_path holds 108 bytes, 104 on macOS; Qt appends to the name while it binds.
_LONGEST: Final = 90


def engine_socket(profile: Profile) -> str:
    """Return the name for QLocalServer: a path, or on Windows a pipe's name.

    A path too long for a Unix socket is replaced by a short one in a folder of this user's own.
    """
    return _socket(profile, _ENGINE)


def desk_socket(profile: Profile) -> str:
    """Return where the desk of a profile can be asked to come to the front; as the engine's."""
    return _socket(profile, _DESK)


def _socket(profile: Profile, what: str) -> str:
    if sys.platform == "win32":
        end = "" if what == _ENGINE else f"-{what}"
        return f"{APP_NAME}-{getpass.getuser()}-{_digest(profile)}{end}"
    path = profile.runtime_dir / f"{what}.sock"
    if len(os.fsencode(path)) <= _LONGEST:
        return str(path)
    end = "" if what == _ENGINE else f"-{what}"
    return str(_short_folder() / f"{_digest(profile)}{end}.sock")


def engine_lock(profile: Profile) -> Path:
    """Return the file whose lock says that an engine of this profile runs."""
    return profile.runtime_dir / "engine.lock"


def make_socket_folder(profile: Profile) -> None:
    """Make the folder of the socket, for this user only.

    Errors: OSError when it cannot be made or belongs to somebody else.
    """
    if sys.platform == "win32":
        return
    folder = Path(engine_socket(profile)).parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to another user")
    folder.chmod(0o700)


def _short_folder() -> Path:
    base = os.environ.get("XDG_RUNTIME_DIR", "")
    if base and len(base) < _LONGEST // 2:
        return Path(base) / APP_NAME
    return Path(tempfile.gettempdir()) / f"{APP_NAME}-{os.getuid()}"


def _digest(profile: Profile) -> str:
    return hashlib.sha256(os.fsencode(profile.runtime_dir)).hexdigest()[:16]
