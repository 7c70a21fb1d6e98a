"""A tinted row across the pane that asks for something small."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, smooth

GAP_BELOW = 10


class Strip(QFrame):
    """Rows on a tint, with a gap below to what follows."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        margin = measures.S12
        self.column.setContentsMargins(margin, measures.S8, margin, measures.S8 + GAP_BELOW)
        self.column.setSpacing(measures.S8)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        area = QRectF(self.rect()).adjusted(0, 0, 0, -GAP_BELOW)
        draw_box(smooth(self), area, measures.RADIUS_ROW, tokens.tint(self._tone), edge)
