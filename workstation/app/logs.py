"""The desk's log file: rotated, in the platform's log folder, without anybody's words in it."""

import logging
import logging.handlers

from workstation.profiles import Profile

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_to_file(profile: Profile, name: str) -> None:
    """Send warnings and news of this process to ``name``.log, five files of 1 MB at most.

    Errors: OSError when the folder cannot be written.
    """
    handler = logging.handlers.RotatingFileHandler(
        profile.log_dir / f"{name}.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
