"""Which language the window begins in, before the settings are read for good."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from workstation.settings import Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

log = logging.getLogger(__name__)


def language_at_start(file: Path, adjust: Callable[[Settings], Settings]) -> str:
    """Return the window's language that ``file`` asks for; empty, the system's, if it cannot say.

    A file that is broken gets its sentence when the settings are read; only that sentence needs
    a language yet.
    """
    chosen = ""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        log.info("the window begins in the system's language: %s", type(error).__name__)
    else:
        chosen = str(table.get("window_language", ""))
    return adjust(Settings(window_language=chosen)).window_language
