"""A line for a name that is not in a menu; Enter takes it, Esc closes it."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Size
from ui.widgets.painting import draw_box, smooth

_WIDTH = 280


class NamePopup(QFrame):
    """Opens below what it belongs to.

    Signals:
        name_wanted: the name that was typed; the pop-up has closed.
    """

    name_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.line = TypedLine(name, self, hint=self.tr("Name"))
        self.button = Button(self.tr("Set"), self, size=Size.NORMAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S12, measures.S12, measures.S12, measures.S12)
        row.setSpacing(measures.S8)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.button)
        self.setFixedWidth(_WIDTH)
        self.line.returnPressed.connect(self._on_taken)
        self.button.clicked.connect(self._on_taken)

    def open_below(self, anchor: QWidget, corner: QPoint) -> None:
        """Open empty, with its upper left corner at ``corner`` of ``anchor``."""
        self.line.clear()
        self.adjustSize()
        room = anchor.screen().availableGeometry()
        place = anchor.mapToGlobal(corner)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        fill, edge = tokens.colour("surface"), tokens.colour("edge")
        draw_box(smooth(self), self.rect().toRectF(), measures.RADIUS_ROW, fill, edge)

    @Slot()
    def _on_taken(self) -> None:
        name = self.line.text().strip()
        self.close()
        if name:
            self.name_wanted.emit(name)
