"""The names of a table's columns, flush with the cells' text, over a line."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now


class TableHeader(QHeaderView):
    """Quiet column names; the line below them begins and ends where the words do."""

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setFixedHeight(height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        tokens = tokens_now()
        painter.save()
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(tokens.colour("text2"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        inside = QRectF(rect).adjusted(measures.S8, 0, -measures.S8, -4)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        ends = [0, self.count() - 1]
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            ends.reverse()
        if section == ends[0]:
            line.setLeft(line.left() + measures.S8)
        elif section == ends[1]:
            line.setRight(line.right() - measures.S8)
        painter.fillRect(line, tokens.colour("line"))
        painter.restore()
