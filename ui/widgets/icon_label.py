"""An icon that stands by itself and takes the theme's colours."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_dot, smooth


class IconLabel(QWidget):
    """Shows one Phosphor icon in a token's colour, on a disc if ``disc`` names a token.

    Shape: ``accessible_name`` is empty when words beside the icon say the same.
    """

    def __init__(
        self,
        icon_name: str,
        parent: QWidget | None = None,
        *,
        role: str = "text2",
        size: int = measures.ICON,
        disc: str = "",
        disc_size: int = 36,
        accessible_name: str = "",
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._role = role
        self._size = size
        self._disc = disc
        self._outer = disc_size if disc else size
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_name: str, role: str) -> None:
        """Show another icon or colour."""
        if (icon_name, role) != (self._icon_name, self._role):
            self._icon_name, self._role = icon_name, role
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._outer, self._outer)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        middle = QRectF(self.rect()).center()
        if self._disc:
            draw_dot(painter, middle, self._outer / 2, tokens.colour(self._disc))
        half = self._size / 2
        box = QRectF(middle.x() - half, middle.y() - half, self._size, self._size)
        draw_icon(painter, box, self._icon_name, tokens.colour(self._role))
