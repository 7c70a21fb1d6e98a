"""How the caller sounds (D1–D4): marked with one key, with what to do and what to avoid."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.guidance.views import CallerView
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_focus, smooth

_HEIGHT = 44


class _TypeButton(QAbstractButton):
    """One quarter of the row: the type, and its digit below."""

    def __init__(self, key: str, words: str, digit: str, place: tuple[int, int]) -> None:
        super().__init__()
        self.key = key
        self._digit = digit
        self._place, self._count = place
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=digit))
        self.setToolTip(
            self.tr("{type}: key {digit}, in a text field Alt+{digit}").format(
                type=words, digit=digit
            )
        )
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        is_on = self.isChecked()
        ground = "accent_tint" if is_on else "hover" if self.underMouse() else "surface"
        painter.save()
        painter.setClipPath(self._outline(area))
        painter.fillRect(area, tokens.colour(ground))
        painter.restore()
        painter.setPen(tokens.colour("accent" if is_on and tokens.is_contrast else "edge"))
        # Neighbours share one line: each draws its right edge half outside.
        overlap = 0.5 if self._place < self._count - 1 else -0.5
        painter.drawPath(self._outline(area.adjusted(0.5, 0.5, overlap, -0.5)))
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        weight = QFont.Weight.Medium
        painter.setFont(font_for(Type.LABEL, weight))
        painter.setPen(tokens.colour("accent_text" if is_on else "text2"))
        half = area.height() / 2
        flags = Qt.AlignmentFlag.AlignHCenter
        upper = QRectF(0, half - 17, area.width(), 16)
        painter.drawText(upper, int(flags | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.setFont(font_for(Type.KEY, weight))
        lower = QRectF(0, half, area.width(), 16)
        painter.drawText(lower, int(flags | Qt.AlignmentFlag.AlignVCenter), self._digit)

    def _outline(self, area: QRectF) -> QPainterPath:
        """Return the button's shape: round only where the row ends."""
        radius = float(measures.RADIUS_ROW)
        path = QPainterPath()
        is_first, is_last = self._place == 0, self._place == self._count - 1
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            is_first, is_last = is_last, is_first
        path.addRoundedRect(area, radius, radius)
        if not is_first:
            path.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
        if not is_last:
            path.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
        return path.simplified()


class CallerTypePanel(QWidget):
    """Four types to mark; the card below follows the mark.

    Signals:
        type_wanted: a type's key, empty to take the mark back.
    """

    type_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CallerView | None = None
        self.buttons: dict[str, _TypeButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self.advice = QWidget(self)
        self._grid = QGridLayout(self.advice)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.S8)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(label(self.tr("How does the caller sound?"), self, role=Type.SECTION))
        column.addLayout(self._row)
        column.addWidget(self.advice)

    def show_caller(self, view: CallerView) -> None:
        if view == self._view:
            return
        if self._view is None or view.types != self._view.types:
            self._rebuild(view)
        if self._view is None or (view.do, view.avoid) != (self._view.do, self._view.avoid):
            self._show_advice(view)
        self._view = view
        for key, button in self.buttons.items():
            button.setChecked(key == view.chosen)

    def choose(self, number: int) -> None:
        """Mark the type with this number, 1–4 (its key); the same again takes the mark back."""
        if self._view is not None and 1 <= number <= len(self._view.types):
            self._ask_for(self._view.types[number - 1].key)

    def _ask_for(self, key: str) -> None:
        chosen = self._view.chosen if self._view is not None else ""
        self.type_wanted.emit("" if key == chosen else key)

    def _rebuild(self, view: CallerView) -> None:
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        count = len(view.types)
        for index, each in enumerate(view.types):
            button = _TypeButton(each.key, each.label, str(index + 1), (index, count))
            button.clicked.connect(self._on_clicked)
            self.buttons[each.key] = button
            self._row.addWidget(button)

    def _show_advice(self, view: CallerView) -> None:
        remove_widgets(self._grid)
        self.advice.setVisible(bool(view.do or view.avoid))
        lists = (
            (self.tr("Do"), "check", "live", view.do),
            (self.tr("Avoid"), "x", "late", view.avoid),
        )
        for half, (caption, mark, role, items) in enumerate(lists):
            self._grid.addWidget(
                label(caption, self.advice, role=Type.LABEL, ink="text2"), 0, 2 * half, 1, 2
            )
            for row, words in enumerate(items, start=1):
                mark_label = IconLabel(mark, self.advice, role=role, size=12)
                self._grid.addWidget(mark_label, row, 2 * half, Qt.AlignmentFlag.AlignTop)
                text = label(words, self.advice, role=Type.LABEL, wraps=True)
                self._grid.addWidget(text, row, 2 * half + 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, _TypeButton)
        button.setChecked(self._view is not None and button.key == self._view.chosen)
        self._ask_for(button.key)
