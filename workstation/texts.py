"""Text that comes from outside: how much of it a field takes, and which characters."""

import unicodedata
from typing import Final

LONGEST_TEXT: Final = 20_000  # characters of one field; with more a key takes too long
LONGEST_LINE: Final = 1_000
_KEPT_CONTROLS: Final = frozenset("\n\t")
# Marks of direction belong to text in Hebrew or Arabic; joiners to many scripts and to emoji.
_KEPT_FORMATS: Final = frozenset("\u200c\u200d\u200e\u200f\u061c\u00ad")


def plain_text(text: str, room: int = LONGEST_TEXT) -> str:
    """Return the first ``room`` characters of ``text`` without control characters.

    Line ends of every system become one; tabs stay; marks that override the direction of reading
    go, since they make text read as something else than it is.
    """
    some = text[: room * 2 + 2]  # what is left out below is seldom more than half
    some = some.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    some = some.replace("\u2029", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return "".join(char for char in some if _is_kept(char))[:room]


def _is_kept(char: str) -> bool:
    if char in _KEPT_CONTROLS or char in _KEPT_FORMATS:
        return True
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs")
