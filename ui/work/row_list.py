"""A list of work: rows under headings, chosen by click or Enter; says what to do when empty."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QWidget

from ui.theme.tokens import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.lit_row import light_first
from ui.widgets.overlay_bar import OverlayBar
from ui.work.row_delegate import RowDelegate
from ui.work.row_model import RowModel
from ui.work.view import RowListView


class _Rows(QListView):
    """A list view whose Enter key chooses and whose updates keep the chosen row.

    Signals:
        chosen: the index clicked, or current at Enter.
    """

    chosen = Signal(QModelIndex)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class RowList(QStackedWidget):
    """Rows of work, or the empty state in their place.

    Signals:
        chosen: the id of the row the agent wants to open.
        empty_action_wanted: the button of the empty state was pressed.
    """

    chosen = Signal(str)
    empty_action_wanted = Signal()

    def __init__(self, name: str, empty_state: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowModel(self)
        self._open_id = ""
        self._pinned_id = ""
        self.rows = _Rows(self)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(RowDelegate(self.rows))
        self.rows.setAccessibleName(name)
        self.rows.setMouseTracking(True)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = OverlayBar(self.rows)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.clicked.connect(self._on_chosen)
        self.rows.chosen.connect(self._on_chosen)
        self.empty_state = empty_state
        empty_state.action_wanted.connect(self.empty_action_wanted)
        self.addWidget(self.rows)
        self.addWidget(empty_state)
        self.setCurrentWidget(empty_state)

    @property
    def model(self) -> RowModel:
        return self._model

    def show_rows(self, view: RowListView) -> None:
        """Show ``view``, keeping the row under the keyboard's cursor where it is still there."""
        current = self._model.row_at(self.rows.currentIndex())
        pinned = _pinned_id(view)
        self._model.show_rows(view)
        if pinned and pinned != self._pinned_id:
            self.rows.scrollToTop()
        self._pinned_id = pinned
        has_rows = any(section.rows for section in view.sections)
        self.setCurrentWidget(self.rows if has_rows else self.empty_state)
        if not self.rows.currentIndex().isValid():
            self._go_to(current.id if current is not None else self._open_id)

    @Slot()
    def go_to_late(self) -> None:
        """Show the first overdue row, with the keyboard on it."""
        position = self._model.first_late()
        if position < 0:
            return
        index = self._model.index(position)
        self.rows.setCurrentIndex(index)
        self.rows.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_open(self, row_id: str) -> None:
        """Mark the row that is open in the centre; an empty id marks none."""
        self._open_id = row_id
        self._go_to(row_id)

    def _go_to(self, row_id: str) -> None:
        position = self._model.position_of(row_id) if row_id else -1
        if position < 0:
            self.rows.clearSelection()
            self.rows.setCurrentIndex(QModelIndex())
            return
        self.rows.setCurrentIndex(self._model.index(position))

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.chosen.emit(row.id)


def _pinned_id(view: RowListView) -> str:
    """Return the id of the row that is pinned on top; empty when there is none."""
    first = next((row for section in view.sections for row in section.rows), None)
    return first.id if first is not None and first.pin_tone is not Tone.NEUTRAL else ""
