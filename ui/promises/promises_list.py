"""The promises in order of their due times, by part of the ledger, beside the calls to be made."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.callbacks.callback_list import CallbackList
from ui.callbacks.views import CallbackRowView, CallbacksView
from ui.panels.choices import ChipRow
from ui.panels.labels import label
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.lit_row import light_first


class PromiseRows(CallbackList):
    """The rows; the arrows choose, Enter opens the ticket, K keeps, M moves.

    Signals: each with the id of the row.
        opened: Enter, or a double click. kept: K. moved: M.
    """

    opened = Signal(str)
    kept = Signal(str)
    moved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Promises"))
        self.doubleClicked.connect(self._on_opened)

    @property
    def current_id(self) -> str:
        entry = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry.id if isinstance(entry, CallbackRowView) else ""

    def show_callbacks(self, view: CallbacksView) -> None:
        super().show_callbacks(view)
        if self.hasFocus() and not self.current_id:
            light_first(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_id:
            self.chosen.emit(self.current_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_K: self.kept,
            Qt.Key.Key_M: self.moved,
        }
        act = acts.get(Qt.Key(event.key())) if not event.modifiers() else None
        if act is None:
            super().keyPressEvent(event)
        elif self.current_id:
            act.emit(self.current_id)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if self.current_id:
            self.opened.emit(self.current_id)


class PromisesList(QWidget):
    """All promises, with chips for which of them.

    Signals:
        shown: the list has become visible.
        part_wanted: the key of the part to show.
        many_wanted: one cause delays many.
    """

    shown = Signal()
    part_wanted = Signal(str)
    many_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.parts = ChipRow(tr("Which promises"), self)
        self.many_button = Button(
            tr("Delay many"), self, icon_name="clock-clockwise", key_hint="Ctrl+Shift+P"
        )
        self.more = label("", self, role=Type.LABEL, ink="text2")
        self.rows = PromiseRows(self)
        self.empty = EmptyState(
            "handshake",
            tr("No promise here"),
            tr(
                "Promise something from a ticket with Ctrl+P, and it stands here until it is kept,"
                " with everything that became of it."
            ),
            self,
        )
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.empty)
        top = QHBoxLayout()
        top.setContentsMargins(measures.S20, measures.S8, measures.S20, measures.S4)
        top.setSpacing(measures.S12)
        top.addWidget(self.parts, stretch=1)
        top.addWidget(self.more)
        top.addWidget(self.many_button, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.stack, stretch=1)
        self.parts.wanted.connect(self.part_wanted)
        self.many_button.clicked.connect(self.many_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def show_promises(
        self, view: CallbacksView, parts: tuple[Choice, ...], part: str, more: str = ""
    ) -> None:
        self.parts.show_choices(parts, part)
        self.more.setText(more)
        self.rows.show_callbacks(view)
        has_rows = any(group.rows for group in view.groups)
        self.stack.setCurrentWidget(self.rows if has_rows else self.empty)
