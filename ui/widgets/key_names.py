"""Keys as the window's language calls them: what is printed on a German keyboard is "Strg"."""

import re
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: Final = {
    "Ctrl": QT_TRANSLATE_NOOP("Keys", "Ctrl"),
    "Shift": QT_TRANSLATE_NOOP("Keys", "Shift"),
    "Alt": QT_TRANSLATE_NOOP("Keys", "Alt"),
    "Enter": QT_TRANSLATE_NOOP("Keys", "Enter"),
    "Esc": QT_TRANSLATE_NOOP("Keys", "Esc"),
    "Insert": QT_TRANSLATE_NOOP("Keys", "Insert"),
    "Delete": QT_TRANSLATE_NOOP("Keys", "Delete"),
    "Up": QT_TRANSLATE_NOOP("Keys", "Up"),
    "Down": QT_TRANSLATE_NOOP("Keys", "Down"),
    "Space": QT_TRANSLATE_NOOP("Keys", "Space"),
    "letter": QT_TRANSLATE_NOOP("Keys", "letter"),
    "Tab": QT_TRANSLATE_NOOP("Keys", "Tab"),
}
_NAME: Final = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b")


def key_words(keys: str) -> str:
    """Return ``keys`` ("Ctrl+Enter") in the window's language."""
    return _NAME.sub(lambda found: _tr(_NAMES[found[0]]), keys)


def _tr(text: object) -> str:
    return QCoreApplication.translate("Keys", str(text))
