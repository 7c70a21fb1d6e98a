"""Phosphor line icons, drawn in the tokens of the theme of the moment."""

import logging
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from qtawesome.iconic_font import IconicFont

from ui.theme.theme import tokens_now

_log = logging.getLogger(__name__)
_PREFIX: Final = "ph"
_UNKNOWN: Final = "question"


@lru_cache(maxsize=1)
def _phosphor() -> IconicFont:
    # qtawesome's own icon() loads all of its eleven fonts; we draw with this one only.
    return IconicFont((_PREFIX, "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))


@lru_cache(maxsize=256)
def _glyph(name: str) -> str:
    glyphs: dict[str, str] = _phosphor().charmap[_PREFIX]
    if name not in glyphs:
        # An exception while painting would take the window with it; the log tells the bug.
        _log.error("There is no icon named %r.", name)
    return glyphs.get(name, glyphs[_UNKNOWN])


def is_icon(name: str) -> bool:
    """Return whether Phosphor has an icon called ``name``."""
    return name in _phosphor().charmap[_PREFIX]


def draw_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor) -> None:
    """Draw the Phosphor icon ``name`` ("phone", "check-circle-fill") to fill ``rect``.

    Errors: a name that Phosphor does not have is logged and drawn as a question mark.
    """
    box = QRectF(rect)
    font = _phosphor().font(_PREFIX, max(1, round(box.height())))
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
