"""A surface with an edge, for what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, smooth


class Card(QFrame):
    """A box with a column inside; its edge can carry a tone ("check in now" is DUE)."""

    def __init__(
        self, parent: QWidget | None = None, *, padding: int = 15, gap: int = measures.S8
    ) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(gap)

    def set_tone(self, tone: Tone) -> None:
        """Draw the edge in ``tone``."""
        if tone is not self._tone:
            self._tone = tone
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge" if tokens.is_contrast else "line")
        if self._tone is not Tone.NEUTRAL:
            edge = tokens.fill(self._tone)
        area = QRectF(self.rect())
        draw_box(smooth(self), area, measures.RADIUS_CARD, tokens.colour("surface"), edge)


class Separator(QFrame):
    """A line of one pixel, lying or standing."""

    def __init__(self, parent: QWidget | None = None, *, is_upright: bool = False) -> None:
        super().__init__(parent)
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        smooth(self).fillRect(self.rect(), tokens_now().colour("line"))
