"""Keeps the SIP port of a profile the same from start to start.

A server that still has the contact of a crashed engine then finds the new one at that very
address, instead of ringing a telephone that is no longer there as well.
"""

import logging
from pathlib import Path

from workstation.profiles import Profile

_HIGHEST = 65_535

log = logging.getLogger(__name__)


def remembered_port(profile: Profile) -> int:
    """Return the port of the last engine; 0 when there was none."""
    try:
        text = _file(profile).read_text(encoding="ascii")
        port = int(text)
    except (OSError, ValueError):
        return 0
    return port if 0 < port <= _HIGHEST else 0


def remember_port(profile: Profile, port: int) -> None:
    """Note ``port`` for the next start; a disk that refuses costs nothing but that."""
    try:
        _file(profile).write_text(str(port), encoding="ascii")
    except OSError as error:
        log.info("the SIP port could not be noted: %s", error)


def _file(profile: Profile) -> Path:
    return profile.runtime_dir / "sip-port"
