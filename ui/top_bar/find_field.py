"""The find field and what it found, in a list that hangs below it."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.icons import icon
from ui.theme.styling import set_type
from ui.top_bar.view import FoundView
from ui.widgets.announcing import announce
from ui.widgets.keyed_line import KeyedLine

_QUIET_MS: Final = 150
_ROW: Final = 36
_MAX_ROWS: Final = 8
_ID_ROLE: Final = int(Qt.ItemDataRole.UserRole)


class FindField(KeyedLine):
    """Finds customers and tickets while one types.

    Signals:
        find_wanted: the text, once typing paused; empty when it was cleared.
        found_chosen: the id of what was chosen from the list.
    """

    find_wanted = Signal(str)
    found_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Ctrl+K", parent)
        self.setPlaceholderText(self.tr("Find a customer or ticket"))
        self.setAccessibleName(self.tr("Find a customer or ticket"))
        self.setFixedHeight(measures.BUTTON_NORMAL)
        set_type(self, Type.BODY)
        action = self.addAction(
            icon("magnifying-glass", "text3"), self.ActionPosition.LeadingPosition
        )
        action.setEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_QUIET_MS)
        self._pause.timeout.connect(self._on_pause)
        self._panel: QFrame | None = None
        self._found = QListWidget()
        self._found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found.setAccessibleName(self.tr("Found"))
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found.itemClicked.connect(self._on_item)
        self._found.setIconSize(QSize(measures.ICON, measures.ICON))
        self._found.setParent(self)
        self._found.hide()
        self.textChanged.connect(self._on_typed)

    @property
    def found(self) -> QListWidget:
        return self._found

    def show_found(self, views: tuple[FoundView, ...]) -> None:
        """List what was found, below the field; nothing hides the list."""
        self._found.clear()
        for view in views:
            words = f"{view.title}   {view.words}" if view.words else view.title
            item = QListWidgetItem(icon(view.icon_name, "text2"), words, self._found)
            item.setData(_ID_ROLE, view.id)
        panel = self._hanging_panel()
        panel.setVisible(bool(views) and self.hasFocus())
        if views:
            self._found.setCurrentRow(0)
            rows = min(len(views), _MAX_ROWS)
            place = self.mapTo(self.window(), QPoint(0, self.height() + 4))
            panel.setGeometry(place.x(), place.y(), max(self.width(), 360), rows * _ROW + 10)
            panel.raise_()
            self._say_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._panel is not None:
            self._panel.hide()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._found.count():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self._found.currentRow() + step) % self._found.count()
            self._found.setCurrentRow(row)
            self._say_current()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            item = self._found.currentItem()
            if item is not None:
                self._on_item(item)
            return
        super().keyPressEvent(event)

    def _say_current(self) -> None:
        """Tell what Enter would open: the list itself never has the focus."""
        item = self._found.currentItem()
        if item is not None and self.hasFocus():
            place = self.tr("{number} of {count}").format(
                number=self._found.currentRow() + 1, count=self._found.count()
            )
            announce(self, f"{item.text()}, {place}")

    def _hanging_panel(self) -> QFrame:
        """Return the list's frame, a child of the window, so that it lies above its neighbours."""
        if self._panel is None:
            self._panel = QFrame(self.window())
            self._panel.setObjectName("hanging_panel")
            column = QVBoxLayout(self._panel)
            column.setContentsMargins(4, 4, 4, 4)
            column.addWidget(self._found)
            self._found.show()
        return self._panel

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
            return
        self._pause.stop()
        self.show_found(())
        self.find_wanted.emit("")

    @Slot()
    def _on_pause(self) -> None:
        self.find_wanted.emit(self.text().strip())

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        found_id = str(item.data(_ID_ROLE))
        self.clear()
        self.found_chosen.emit(found_id)
