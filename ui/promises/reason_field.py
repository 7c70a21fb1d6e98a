"""Why something is late: a line to type in, with the usual reasons behind a button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.widgets.button import Button, Size


class ReasonField(QWidget):
    """Arrow down in the line opens the usual reasons; the chosen one may be typed over.

    Signals:
        edited: the whole reason, typed or chosen.
    """

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.line = TypedLine(name, self, hint=self.tr("What is still missing?"))
        self.button = Button(
            "",
            self,
            size=Size.NORMAL,
            icon_name="caret-down",
            accessible_name=self.tr("Usual reasons"),
        )
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S4)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.typed.connect(self.edited)
        self.button.clicked.connect(self.open_reasons)
        self.menu.triggered.connect(self._on_chosen)
        down = QAction(self.line)
        down.setShortcut(Qt.Key.Key_Down)
        down.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        down.triggered.connect(self.open_reasons)
        self.line.addAction(down)

    def show_reason(self, reason: str, reasons: tuple[Choice, ...], key: str) -> None:
        self._key = key
        self.line.show_text(reason, key)
        if [action.text() for action in self.menu.actions()] != [each.label for each in reasons]:
            self.menu.clear()
            for each in reasons:
                self.menu.addAction(each.label)
        self.button.setVisible(bool(reasons))

    @Slot()
    def open_reasons(self) -> None:
        """Show the usual reasons below the line."""
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.line.show_text(action.text(), f"{self._key} {action.text()}")
        self.edited.emit(action.text())
