"""A scroll area whose bar lies over its edge, so that nothing moves when it appears."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_BAR = 10


class ScrollPanel(QScrollArea):
    """Scrolls one page up and down; the page takes the ground it lies on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.hide()
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._on_range)
        inner.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(inner.setValue)

    def show_page(self, page: QWidget) -> None:
        """Scroll ``page`` from now on."""
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - _BAR
        self.bar.setGeometry(left, 0, _BAR, self.height())
        self.bar.raise_()

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        self.bar.setPageStep(self.verticalScrollBar().pageStep())
        self.bar.setSingleStep(self.verticalScrollBar().singleStep())
        self.bar.setRange(least, most)
        self.bar.setVisible(most > least)
