"""The colours of the three themes by the names of their use, and the tones that carry state."""

import enum
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor


class Tone(enum.Enum):
    """What a colour says: nothing, yours, talking, due or late."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    LIVE = "live"
    DUE = "due"
    LATE = "late"


@lru_cache(maxsize=512)
def _colour(text: str, alpha: float) -> QColor:
    colour = QColor(text)
    colour.setAlphaF(alpha)
    return colour


@dataclass(frozen=True)
class Tokens:
    """One theme's colours.

    Shape: each colour is "#RRGGBB"; ``tint`` goes behind, ``…_text`` stands on the tint, ``…_fill``
    fills a button, ``on_…`` stands on the fill, and the bare state name draws rings and icons.
    """

    name: str
    is_dark: bool
    is_contrast: bool
    window: str
    surface: str
    sunken: str
    hover: str
    pressed: str
    line: str
    edge: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_tint: str
    accent_text: str
    live: str
    live_fill: str
    on_live: str
    live_tint: str
    live_text: str
    due: str
    due_fill: str
    on_due: str
    due_tint: str
    due_text: str
    late: str
    late_fill: str
    on_late: str
    late_tint: str
    late_text: str
    ring_track: str
    focus: str

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the colour named ``role`` ("text2"); do not change what is returned.

        Errors: AttributeError for a name that is no token: a bug.
        """
        return _colour(getattr(self, role), alpha)

    def tint(self, tone: Tone) -> QColor:
        """Return the background that carries ``tone``."""
        return self.colour("sunken" if tone is Tone.NEUTRAL else f"{tone.value}_tint")

    def ink(self, tone: Tone) -> QColor:
        """Return the text colour that goes on the tone's tint."""
        return self.colour("text2" if tone is Tone.NEUTRAL else f"{tone.value}_text")

    def ring(self, tone: Tone) -> QColor:
        """Return the colour for rings, icons and edges of ``tone``."""
        return self.colour("text2" if tone is Tone.NEUTRAL else tone.value)

    def fill(self, tone: Tone) -> QColor:
        """Return the colour of a filled button of ``tone``."""
        fills = {Tone.NEUTRAL: "surface", Tone.ACCENT: "accent"}
        return self.colour(fills.get(tone, f"{tone.value}_fill"))

    def on_fill(self, tone: Tone) -> QColor:
        """Return the text colour on a filled button of ``tone``."""
        return self.colour("text" if tone is Tone.NEUTRAL else f"on_{tone.value}")


LIGHT: Final = Tokens(
    name="light",
    is_dark=False,
    is_contrast=False,
    window="#F4F4F2",
    surface="#FFFFFF",
    sunken="#ECECE8",
    hover="#EAEAE6",
    pressed="#DFDFDA",
    line="#E2E2DD",
    edge="#CFCFCA",
    field="#8A8D92",
    text="#1A1C20",
    text2="#50545C",
    text3="#646870",
    accent="#3350C8",
    on_accent="#FFFFFF",
    accent_tint="#E8ECFB",
    accent_text="#2A43AE",
    live="#1B7742",
    live_fill="#1B7742",
    on_live="#FFFFFF",
    live_tint="#E5F3EA",
    live_text="#17663A",
    due="#A86200",
    due_fill="#F0A020",
    on_due="#2B1B00",
    due_tint="#FCF0D8",
    due_text="#7D4B00",
    late="#C4302B",
    late_fill="#C4302B",
    on_late="#FFFFFF",
    late_tint="#FCE9E7",
    late_text="#A92520",
    ring_track="#D3D4D2",
    focus="#3350C8",
)

DARK: Final = Tokens(
    name="dark",
    is_dark=True,
    is_contrast=False,
    window="#141517",
    surface="#1C1D20",
    sunken="#101113",
    hover="#27292D",
    pressed="#303237",
    line="#2D2F34",
    edge="#3C3F45",
    field="#73777F",
    text="#ECEDEE",
    text2="#B3B6BC",
    text3="#969AA2",
    accent="#8FA4FF",
    on_accent="#0E1330",
    accent_tint="#23294A",
    accent_text="#B4C2FF",
    live="#55C585",
    live_fill="#3FB273",
    on_live="#06200F",
    live_tint="#16301F",
    live_text="#7FD9A4",
    due="#F2AE3D",
    due_fill="#F2AE3D",
    on_due="#251800",
    due_tint="#3F2E0E",
    due_text="#FFCE7A",
    late="#FF8077",
    late_fill="#E5564C",
    on_late="#1F0403",
    late_tint="#3D1917",
    late_text="#FFA9A2",
    ring_track="#43464C",
    focus="#8FA4FF",
)

CONTRAST: Final = Tokens(
    name="contrast",
    is_dark=True,
    is_contrast=True,
    window="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1F1F1F",
    pressed="#333333",
    line="#FFFFFF",
    edge="#FFFFFF",
    field="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#E6E6E6",
    accent="#8CC8FF",
    on_accent="#000000",
    accent_tint="#00264D",
    accent_text="#B8DDFF",
    live="#4DF08A",
    live_fill="#4DF08A",
    on_live="#000000",
    live_tint="#00330F",
    live_text="#8CFFB5",
    due="#FFC83D",
    due_fill="#FFC83D",
    on_due="#000000",
    due_tint="#3D2C00",
    due_text="#FFE08A",
    late="#FF9C94",
    late_fill="#FF9C94",
    on_late="#000000",
    late_tint="#4D0A05",
    late_text="#FFC4BF",
    ring_track="#595959",
    focus="#FFFF00",
)
