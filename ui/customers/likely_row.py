"""Customers whom it may be, one to a row, each picked by a press or by its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.customers.views import LikelyView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_box, draw_focus, elided, mirrored, smooth

_HEIGHT = 46
_PADDING = 10
_GAP = 8
MOST_ROWS = 3


class LikelyRow(QAbstractButton):
    """One customer: the name, why it may be them, and the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = LikelyView("", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_likely(self, view: LikelyView) -> None:
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(f"{view.name}, {view.detail}" if view.detail else view.name)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=view.key) if view.key else "")
        self.setToolTip(f"{view.name}\n{view.detail}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        ground = "surface"
        if self.isDown() or self.underMouse():
            ground = "pressed" if self.isDown() else "hover"
        draw_box(painter, area, measures.RADIUS_ROW, tokens.colour(ground), tokens.colour("edge"))
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_ROW - 1, tokens.colour("focus"))
        inside = area.adjusted(_PADDING, 0, -_PADDING, 0)
        if self.view.key:
            font = font_for(Type.KEY)
            width = QFontMetricsF(font).horizontalAdvance(self.view.key) + 1
            painter.setFont(font)
            painter.setPen(tokens.colour("text3"))
            box = QRectF(inside.right() - width, 5, width, 18)
            painter.drawText(mirrored(self, box), Qt.AlignmentFlag.AlignVCenter, self.view.key)
            self._write(painter, inside.adjusted(0, 0, -width - _GAP, 0), 5, Type.STRONG, "text")
        else:
            self._write(painter, inside, 5, Type.STRONG, "text")
        self._write(painter, inside, 23, Type.LABEL, "text2")

    def _write(self, painter: QPainter, inside: QRectF, top: int, role: Type, ink: str) -> None:
        words = self.view.name if role is Type.STRONG else self.view.detail
        font = font_for(role)
        painter.setFont(font)
        painter.setPen(tokens_now().colour(ink))
        shown = elided(QFontMetricsF(font), words, inside.width())
        box = QRectF(inside.left(), top, inside.width(), 18)
        painter.drawText(mirrored(self, box), Qt.AlignmentFlag.AlignVCenter, shown)


class LikelyList(QWidget):
    """At most three rows.

    Signals:
        taken: the id of the customer that was picked.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [LikelyRow(self) for _ in range(MOST_ROWS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self.rows:
            column.addWidget(row)
            row.clicked.connect(self._on_clicked)
            row.hide()

    def show_likely(self, likely: tuple[LikelyView, ...]) -> None:
        """Show the first of ``likely``; none hides the list."""
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(likely))
            if number < len(likely):
                row.show_likely(likely[number])
        self.setVisible(bool(likely))

    def pick(self, number: int) -> None:
        """Press the row of this number, from 0, if it is shown (its own key)."""
        if number < len(self.rows) and self.rows[number].isVisibleTo(self):
            self.rows[number].click()

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, LikelyRow)
        self.taken.emit(row.view.id)
