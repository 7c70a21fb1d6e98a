"""The facts that a template may use; one is put into the text by a click or by Enter."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.widgets.lit_row import light_first
from ui.wording.views import FactView

_INSERTED: Final = int(Qt.ItemDataRole.UserRole)
_ROW: Final = 28


class FactList(QListWidget):
    """Facts in words; typing goes to the next that begins so.

    Signals:
        fact_wanted: what is to be put into the text.
    """

    fact_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[FactView, ...] = ()
        self.setAccessibleName(self.tr("Facts of the ticket, Enter puts one into the text"))
        self.setObjectName("section_index")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._on_taken)

    def show_facts(self, facts: tuple[FactView, ...]) -> None:
        if facts == self._facts:
            return
        self._facts = facts
        self.clear()
        for fact in facts:
            item = QListWidgetItem(fact.words, self)
            item.setData(_INSERTED, fact.inserted)
            item.setToolTip(fact.inserted)
            item.setSizeHint(QSize(120, _ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        item = self.currentItem()
        if is_enter and not event.modifiers() and item is not None:
            self._on_taken(item)
            return
        super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _on_taken(self, item: QListWidgetItem) -> None:
        self.fact_wanted.emit(str(item.data(_INSERTED)))
