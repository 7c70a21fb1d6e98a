"""Phosphor line icons, drawn in the tokens of the theme of the moment."""

import json
import logging
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from ui.theme.theme import tokens_now

_log = logging.getLogger(__name__)
_UNKNOWN: Final = "question"


@dataclass(frozen=True)
class _Phosphor:
    """The icon font that qtawesome brings along: its family in Qt, and its glyphs by name."""

    family: str
    glyphs: dict[str, str]


@lru_cache(maxsize=1)
def _phosphor() -> _Phosphor:
    """Load the font from qtawesome's folder.

    qtawesome itself is not imported: that takes a third of a second, most of it for Qt modules
    that we do not use, and it would tint the icons once and for all.

    Errors: FileNotFoundError when the package is not installed or has other files: a bug.
    """
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package qtawesome, which holds the icons, is missing")
    folder = Path(spec.origin).parent / "fonts"
    fonts = sorted(folder.glob("phosphor-[0-9]*.ttf"))
    charmaps = sorted(folder.glob("phosphor-charmap-*.json"))
    if not fonts or not charmaps:
        raise FileNotFoundError(f"there is no Phosphor icon font in {folder}")
    number = QFontDatabase.addApplicationFont(str(fonts[-1]))
    families = QFontDatabase.applicationFontFamilies(number)
    codes: dict[str, str] = json.loads(charmaps[-1].read_text(encoding="utf-8"))
    glyphs = {name: chr(int(code, 16)) for name, code in codes.items()}
    return _Phosphor(families[0] if families else "", glyphs)


@lru_cache(maxsize=256)
def _glyph(name: str) -> str:
    glyphs = _phosphor().glyphs
    if name not in glyphs:
        # An exception while painting would take the window with it; the log tells the bug.
        _log.error("There is no icon named %r.", name)
    return glyphs.get(name, glyphs[_UNKNOWN])


def is_icon(name: str) -> bool:
    """Return whether Phosphor has an icon called ``name``."""
    return name in _phosphor().glyphs


def draw_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor) -> None:
    """Draw the Phosphor icon ``name`` ("phone", "check-circle-fill") to fill ``rect``.

    Errors: a name that Phosphor does not have is logged and drawn as a question mark.
    """
    box = QRectF(rect)
    font = QFont(_phosphor().family)
    font.setPixelSize(max(1, round(box.height())))
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.restore()


class _TintedEngine(QIconEngine):
    """Draws one glyph, asking for the tokens each time, so that a new theme re-tints it."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "text3" if mode is QIcon.Mode.Disabled else self._role
        draw_icon(painter, rect, self._name, tokens_now().colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return pixmap


def icon(name: str, role: str = "text") -> QIcon:
    """Return the Phosphor icon ``name`` in the token ``role``, for Qt's own widgets."""
    return QIcon(_TintedEngine(name, role))
