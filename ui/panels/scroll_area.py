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
        self._trust_height_for_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._trust_height_for_width()
        super().resizeEvent(event)
        self._place()

    def _trust_height_for_width(self) -> None:
        """Let a page that knows its height for a width be no higher than that.

        Its minimum says how high it would be with every wrapped text at a width of Qt's own
        choice; with that, a bar appears where everything fits.
        """
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is not None and layout is not None:
            # 0 is Qt's own minimum again, for a page whose last wrapped text was hidden.
            page.setMinimumHeight(1 if layout.hasHeightForWidth() else 0)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._trust_height_for_width()
        return super().event(event)

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
