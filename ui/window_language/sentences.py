"""Shows in the window's language what comes from behind it in English.

Rules, phone and database know no Qt: what they say is English, in logs, in commands, on the socket
and on stored timelines. Each of their sentences is known here by its template ("Line {line} is
left out: {broken}."), so it is found again, its facts are taken out, and it is said anew.
"""

import json
import re
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

import resources
from ui.window_language.languages import ENGLISH, window_language
from ui.window_language.times import time_words

_CONTEXT: Final = "Sentences"
_FACT: Final = re.compile(r"\{(\w+)\}")
_DEEPEST: Final = 4


def in_window_language(text: object) -> str:
    """Return ``text`` in the window's language; what is not known stays as it is.

    Shape: ``text`` is what a use case, the phone or the database said, or an exception of theirs.
    """
    words, language = str(text), window_language()
    if language == ENGLISH or not words.strip():
        return words
    return _said(words, language)


@lru_cache(maxsize=4096)
def _said(words: str, language: str) -> str:
    """Return ``words`` in ``language``, the one that is on; it is the key of what was said."""
    return _translated(words, 0)


def _translated(words: str, depth: int) -> str:
    if words in _whole():
        return QCoreApplication.translate(_CONTEXT, words)
    if depth < _DEEPEST:
        for part, pattern, template in _patterns():
            found = pattern.fullmatch(words) if part in words else None
            if found is None:
                continue
            facts = {
                name: _translated(value, depth + 1) if value else ""
                for name, value in found.groupdict().items()
            }
            return QCoreApplication.translate(_CONTEXT, template).format(**facts)
    return time_words(words)


@cache
def _whole() -> frozenset[str]:
    """Return the sentences that hold no fact."""
    return frozenset(t for t in _templates() if not _FACT.search(t))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Return for each template its longest fixed part and a pattern; the most telling first."""
    made = []
    for template in _templates():
        parts = _FACT.split(template)  # fixed, name, fixed, name, … fixed
        if len(parts) == 1:
            continue
        seen: set[str] = set()
        pattern = ""
        for place, part in enumerate(parts):
            if place % 2 == 0:
                pattern += re.escape(_plain(part))
            elif part in seen:
                pattern += f"(?P={part})"
            else:
                seen.add(part)
                pattern += f"(?P<{part}>.*?)"
        fixed = [_plain(part) for part in parts[::2]]
        made.append((max(fixed, key=len), re.compile(pattern, re.DOTALL), template))
    made.sort(key=lambda each: -len(_FACT.sub("", each[2])))
    return tuple(made)


def _plain(part: str) -> str:
    return part.replace("{{", "{").replace("}}", "}")


@cache
def _templates() -> tuple[str, ...]:
    text = resources.path("translations/sentences.json").read_text(encoding="utf-8")
    return tuple(json.loads(text))
