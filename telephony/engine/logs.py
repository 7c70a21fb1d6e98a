"""The engine's log file, with pjsip's messages and without anybody's secrets.

``redacted`` takes out digest answers, SIP bodies and key digits; it runs over every line that is
written, whoever wrote it.
"""

import logging
import logging.handlers
import re
from pathlib import Path
from typing import Any, Final

import pjsua2 as pj

from telephony.sip_stack import guarded

_FILE_BYTES: Final = 2_000_000
_FILES: Final = 5
_REMOVED: Final = "[removed]"
_AUTHORISATION: Final = re.compile(
    r"^((?:Proxy-|WWW-)?(?:Authorization|Authenticate|Authentication-Info)\s*:).*(?:\r?\n[ \t].*)*",
    re.I | re.M,
)
_SECRET_PAIR: Final = re.compile(
    r"""\b(password|passwd|pwd|secret|response|cnonce|nextnonce|ha1)(["']?\s*[=:]\s*)"""
    r"""("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}]+)""",
    re.I,
)
_SIP_BODY: Final = re.compile(
    r"((?:^|\n)(?:SIP/2\.0 \d{3}|[A-Z]+ \S+ SIP/2\.0).*?\r?\n\r?\n)(.*?)(?=--end msg--|\Z)",
    re.S,
)
_CRYPTO_LINE: Final = re.compile(r"^a=crypto:.*$", re.M)
_DIGITS: Final = re.compile(r"((?i:DTMF)[^\n]{0,40}?(?<!\w))[0-9A-D*#]+(?!\w)")

_LEVELS: Final = {
    1: logging.ERROR,
    2: logging.WARNING,
    3: logging.INFO,
}


def redacted(text: str) -> str:
    """Return ``text`` without passwords, digest answers, SIP bodies and DTMF digits."""
    text = _SIP_BODY.sub(_without_body, text)
    text = _AUTHORISATION.sub(rf"\1 {_REMOVED}", text)
    text = _CRYPTO_LINE.sub(f"a=crypto:{_REMOVED}", text)
    text = _SECRET_PAIR.sub(rf"\1\2{_REMOVED}", text)
    return _DIGITS.sub(rf"\1{_REMOVED}", text)


class RedactedFormatter(logging.Formatter):
    """Formats a record, traceback included, and takes the secrets out."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class SipLogWriter(pj.LogWriter):  # type: ignore[misc]
    """Brings pjsip's own log into Python's."""

    def __init__(self) -> None:
        super().__init__()
        self._log = logging.getLogger("pjsip")

    @guarded
    def write(self, entry: Any) -> None:
        level = _LEVELS.get(entry.level, logging.DEBUG)
        self._log.log(level, "%s", entry.msg.rstrip())


def open_log(file: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Send this process's log to ``file``, rotated, readable by this user only.

    Errors: OSError when it cannot be written.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        file, maxBytes=_FILE_BYTES, backupCount=_FILES - 1, encoding="utf-8"
    )
    file.chmod(0o600)
    handler.setFormatter(
        RedactedFormatter("%(asctime)s %(levelname)s %(name)s [%(process)d] %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def _without_body(match: "re.Match[str]") -> str:
    body = match[2].strip()
    return f"{match[1]}[body of {len(body)} characters removed]" if body else match[0]
