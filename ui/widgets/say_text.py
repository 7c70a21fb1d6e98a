"""Words to speak: the largest running text, with the facts filled in semibold."""

import html
import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.fonts import Type
from ui.theme.styling import set_type


@dataclass(frozen=True)
class Part:
    """A stretch of a phrase; a fact is what the program filled in."""

    text: str
    is_fact: bool = False


Phrase: TypeAlias = tuple[Part, ...]
_FACT_WEIGHT: Final = 600
_HARD_SPACE: Final = "\u00a0"
# No line break within "24 November", "15 minutes" or after a short title ("Mr. Okafor").
_GLUED: Final = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=\b[A-Z][a-z]\.) |(?<=\b[A-Z][a-z]{2}\.) ")


def plain(phrase: Phrase) -> str:
    """Return the phrase as text without marks."""
    return "".join(part.text for part in phrase)


def rich(phrase: Phrase, role: Type) -> str:
    """Return the phrase as rich text, its lines as high as ``role`` says."""
    parts = []
    for part in phrase:
        text = html.escape(_GLUED.sub(_HARD_SPACE, part.text))
        parts.append(
            f'<span style="font-weight:{_FACT_WEIGHT}">{text}</span>' if part.is_fact else text
        )
    style = f"margin:0; line-height:{role.line}px; -qt-line-height-type: fixed;"
    return f'<p style="{style}">{"".join(parts)}</p>'


class SayText(QLabel):
    """Shows one phrase to say."""

    def __init__(
        self, phrase: Phrase = (), parent: QWidget | None = None, *, role: Type = Type.SAY
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._phrase: Phrase | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_type(self, role)
        self.show_phrase(phrase)

    def show_phrase(self, phrase: Phrase) -> None:
        """Show ``phrase``; costs nothing when it is the one shown."""
        if phrase == self._phrase:
            return
        self._phrase = phrase
        self.setText(rich(phrase, self._role))
        self.setAccessibleName(plain(phrase))
