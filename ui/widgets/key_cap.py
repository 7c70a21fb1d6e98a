"""A key, printed where it works."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.key_names import key_words
from ui.widgets.painting import draw_box, smooth


class KeyCap(QWidget):
    """Shows the name of a key; says nothing to screen readers, the control itself does."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key_words(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font_for(Type.KEY)).horizontalAdvance(self.key)
        return QSize(round(width + 0.5) + 10, 18)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        edge = tokens.colour("edge") if tokens.is_contrast else None
        area = QRectF(self.rect())
        draw_box(painter, area, measures.RADIUS_TAG, tokens.colour("sunken"), edge)
        painter.setFont(font_for(Type.KEY))
        painter.setPen(tokens.colour("text3"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.key)
