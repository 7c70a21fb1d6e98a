"""The type: Inter with figures of one width, in the sizes that the look allows."""

import enum
import logging
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

import resources

_log = logging.getLogger(__name__)
_FILES: Final = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
_FAMILY: Final = "Inter"
_TABULAR: Final = QFont.Tag("tnum")


class Type(enum.Enum):
    """A step of the type ramp; the value is also the style sheet's ``type`` property."""

    TAG = "tag"
    KEY = "key"
    LABEL = "label"
    LABEL_STRONG = "label_strong"
    BODY = "body"
    STRONG = "strong"
    FIELD = "field"
    PHRASE = "phrase"
    SECTION = "section"
    CARD = "card"
    SAY = "say"
    H1 = "h1"
    FIGURE = "figure"
    TALK = "talk"

    @property
    def size(self) -> int:
        return _RAMP[self][0]

    @property
    def line(self) -> int:
        """Return the height of one line."""
        return _RAMP[self][1]

    @property
    def weight(self) -> QFont.Weight:
        return _RAMP[self][2]


_RAMP: Final = {
    Type.TAG: (11, 16, QFont.Weight.Medium),
    Type.KEY: (11, 16, QFont.Weight.Normal),
    Type.LABEL: (12, 16, QFont.Weight.Normal),
    Type.LABEL_STRONG: (12, 16, QFont.Weight.Medium),
    Type.BODY: (13, 18, QFont.Weight.Normal),
    Type.STRONG: (13, 18, QFont.Weight.DemiBold),
    Type.FIELD: (14, 20, QFont.Weight.Normal),
    Type.PHRASE: (14, 20, QFont.Weight.Normal),
    Type.SECTION: (13, 20, QFont.Weight.DemiBold),
    Type.CARD: (15, 23, QFont.Weight.DemiBold),
    Type.SAY: (16, 23, QFont.Weight.Normal),
    Type.H1: (18, 24, QFont.Weight.DemiBold),
    Type.FIGURE: (24, 30, QFont.Weight.DemiBold),
    Type.TALK: (28, 32, QFont.Weight.DemiBold),
}


def load_fonts() -> None:
    """Make the packaged font known to Qt; call once, when the application exists."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}"))) < 0:
            _log.warning("The font %s could not be loaded; the system's font is used.", name)


def base_font() -> QFont:
    """Return the program's font at body size, or the system's when Inter did not load."""
    if _FAMILY in QFontDatabase.families():
        font = QFont(_FAMILY)
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(Type.BODY.size)
    font.setFeature(_TABULAR, 1)
    return font


def font_for(role: Type, weight: QFont.Weight | None = None) -> QFont:
    """Return the application's font at the size and weight of ``role``, for painting."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(role.size)
    font.setWeight(role.weight if weight is None else weight)
    font.setFeature(_TABULAR, 1)
    return font
