"""Shows in the window's language what comes from behind it in English.

Rules, phone and database know no Qt: what they say is English, in logs, in commands, on the socket
and on stored timelines. Each of their sentences is known here by its template ("Line {line} is
left out: {broken}."), so it is found again, its facts are taken out, and it is said anew.
"""

import json
import re
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

import resources
from ui.window_language.languages import ENGLISH, window_language
from ui.window_language.times import time_words

_CONTEXT: Final = "Sentences"
# Words that stand as a fact in a sentence from behind: what is merged, which device, how a ticket
# stands.
_WORDS: Final = (
    QT_TRANSLATE_NOOP("Sentences", "customer"),
    QT_TRANSLATE_NOOP("Sentences", "ticket"),
    QT_TRANSLATE_NOOP("Sentences", "microphone"),
    QT_TRANSLATE_NOOP("Sentences", "speaker"),
    QT_TRANSLATE_NOOP("Sentences", "ringer"),
    QT_TRANSLATE_NOOP("Sentences", "headset"),
    QT_TRANSLATE_NOOP("Sentences", "older"),
    QT_TRANSLATE_NOOP("Sentences", "newer"),
    QT_TRANSLATE_NOOP("Sentences", "hold"),
    QT_TRANSLATE_NOOP("Sentences", "resume"),
    QT_TRANSLATE_NOOP("Sentences", "new"),
    QT_TRANSLATE_NOOP("Sentences", "in progress"),
    QT_TRANSLATE_NOOP("Sentences", "waiting"),
    QT_TRANSLATE_NOOP("Sentences", "solved"),
    QT_TRANSLATE_NOOP("Sentences", "opened"),
    QT_TRANSLATE_NOOP("Sentences", "phone"),
    QT_TRANSLATE_NOOP("Sentences", "voicemail"),
    QT_TRANSLATE_NOOP("Sentences", "email"),
    QT_TRANSLATE_NOOP("Sentences", "chat"),
    QT_TRANSLATE_NOOP("Sentences", "social"),
    QT_TRANSLATE_NOOP("Sentences", "letter"),
    QT_TRANSLATE_NOOP("Sentences", "in_person"),
)
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
    if ", " in words:
        return ", ".join(_part(part, depth) for part in words.split(", "))
    return time_words(words)


def _part(part: str, depth: int) -> str:
    """Return one of several parts that were joined by commas; ", agreed" is known with its own."""
    if part not in _whole() and f", {part}" in _whole():
        return _translated(f", {part}", depth).removeprefix(", ")
    return _translated(part, depth)


@cache
def _whole() -> frozenset[str]:
    """Return the sentences that hold no fact."""
    return frozenset({*map(str, _WORDS), *(t for t in _templates() if not _FACT.search(t))})


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
                edge = r"\b" if parts[place - 1][-1:].isalnum() else ""
                is_beside_another = place + 2 < len(parts) and not parts[place + 1]
                kind = r"[^\s,]*" if is_beside_another else ".*?"
                pattern += f"{edge}(?P<{part}>{kind})"
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
