"""Where one profile's files lie: settings, data, logs, runtime files."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "agent-workstation"
DEFAULT_PROFILE = "default"


class BadProfileName(ValueError):
    """A profile name that cannot be a folder's name."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One separate set of data; desks of different profiles know nothing of each other.

    Shape: all paths are absolute; folders are made by whoever first writes there, for this
    user only (mode 0700).
    """

    name: str
    config_dir: Path
    data_dir: Path
    log_dir: Path
    runtime_dir: Path

    @property
    def settings_file(self) -> Path:
        return self.config_dir / "settings.toml"

    @property
    def database_file(self) -> Path:
        return self.data_dir / "workstation.db"

    @property
    def journal_dir(self) -> Path:
        return self.data_dir / "journal"

    def make_folders(self) -> None:
        """Make the folders that are missing, readable by this user only.

        Errors: OSError when a place cannot be written.
        """
        for folder in (self.config_dir, self.data_dir, self.log_dir, self.runtime_dir):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def profile_at(name: str = DEFAULT_PROFILE, data_dir: Path | None = None) -> Profile:
    """Return where profile ``name`` keeps its files; all below ``data_dir`` if one is given.

    Errors: BadProfileName unless the name is 1–40 letters, digits, dots, dashes, underscores.
    """
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}", name):
        raise BadProfileName(name)
    if data_dir is not None:
        base = data_dir.expanduser().absolute() / name
        return Profile(name, base / "config", base / "data", base / "log", base / "run")
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    has_runtime_dir = not sys.platform.startswith("linux") or "XDG_RUNTIME_DIR" in os.environ
    runtime_base = Path(dirs.user_runtime_dir if has_runtime_dir else dirs.user_data_dir)
    return Profile(
        name,
        Path(dirs.user_config_dir) / name,
        Path(dirs.user_data_dir) / name,
        Path(dirs.user_log_dir) / name,
        runtime_base / name / "run",
    )
