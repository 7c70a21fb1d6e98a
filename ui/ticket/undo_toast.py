"""Says what was just removed and offers to take it back, without moving anything."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.panels.labels import label
from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.painting import draw_box, smooth

_SHOWN_MS = 8000
_FROM_FOOT = 16


class UndoToast(QFrame):
    """Floats at the foot of the pane for a while; it never takes the focus.

    Signals:
        undo_wanted: take it back.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self.words = label("", self)
        self.button = Button(
            self.tr("Undo"), self, look=Look.LINK, size=Size.SMALL, key_hint="Ctrl+Z"
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key is the way for the keyboard
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S16, measures.S4, measures.S8, measures.S4)
        row.setSpacing(measures.S12)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(_SHOWN_MS)
        self._time.timeout.connect(self.hide)
        self.button.clicked.connect(self._on_undo)
        self.hide()

    def tell(self, words: str, *, can_undo: bool) -> None:
        """Say ``words`` for some seconds."""
        self.words.setText(words)
        self.button.setVisible(can_undo)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._time.start()
        announce(self, words)

    def place(self) -> None:
        """Stand in the middle of the parent's foot."""
        x = max(0, (self._pane.width() - self.width()) // 2)
        self.move(x, self._pane.height() - self.height() - _FROM_FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        area = QRectF(self.rect())
        fill, edge = tokens.colour("surface"), tokens.colour("edge")
        draw_box(smooth(self), area, measures.RADIUS_ROW, fill, edge)

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()
