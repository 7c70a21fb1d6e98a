"""A person's initials in a ring that carries the call's state and, while it rings, the time."""

from PySide6.QtWidgets import QWidget

from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.ring import Ring


def initials_of(name: str) -> str:
    """Return one or two capitals for ``name``; "#" for a bare number, "?" for nothing."""
    words = [word for word in name.split() if word]
    if not words:
        return "?"
    if not any(character.isalpha() for character in name):
        return "#"
    letters = [word[0] for word in words if word[0].isalpha()] or [name.strip()[0]]
    return (letters[0] + (letters[-1] if len(letters) > 1 else "")).upper()


class Avatar(Ring):
    """Initials in a ring; a full ring is a state, a part of one is time."""

    def __init__(self, parent: QWidget | None = None, *, diameter: int = 46) -> None:
        super().__init__(parent, diameter=diameter, stroke=3, text_role=Type.STRONG)
        self.fills_disc = True

    def show_person(self, name: str, tone: Tone, share: float = 1.0) -> None:
        """Show ``name``'s initials with the ring at ``share`` in ``tone``."""
        self.show_time(share, tone, initials_of(name))
        self.setAccessibleName(name)
