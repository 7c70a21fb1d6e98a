"""Customers whom it may be, one to a row, each picked by a press or by its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.customers.row_button import RowButton
from ui.customers.views import LikelyView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.key_names import key_words
from ui.widgets.painting import draw_box, draw_focus, smooth

_HEIGHT = 46
_PADDING = 10
_GAP = 8
_LINE = 18
MOST_ROWS = 3


class LikelyRow(RowButton):
    """One customer: the name, why it may be them, and the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QSize(160, _HEIGHT), 80, parent)
        self.view = LikelyView("", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_likely(self, view: LikelyView) -> None:
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(f"{view.name}, {view.detail}" if view.detail else view.name)
        self.setAccessibleDescription(
            self.tr("Key {key}").format(key=key_words(view.key)) if view.key else ""
        )
        self.setToolTip(f"{view.name}\n{view.detail}".strip())
        self.update()

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
        room = inside.width()
        if self.view.key:
            font, text3 = font_for(Type.KEY), tokens.colour("text3")
            width = QFontMetricsF(font).horizontalAdvance(key_words(self.view.key)) + 1
            box = QRectF(inside.right() - width, 5, width, _LINE)
            self.write(painter, box, key_words(self.view.key), Type.KEY, text3)
            room -= width + _GAP
        name = QRectF(inside.left(), 5, room, _LINE)
        self.write(painter, name, self.view.name, Type.STRONG, tokens.colour("text"))
        detail = QRectF(inside.left(), 23, inside.width(), _LINE)
        self.write(painter, detail, self.view.detail, Type.LABEL, tokens.colour("text2"))


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
