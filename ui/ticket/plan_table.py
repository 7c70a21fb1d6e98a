"""The stages of a resolution plan: what happens, how long it takes, what if, whom to call."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.panels.cells import CellTable
from ui.ticket.plan_delegate import PlanDelegate
from ui.ticket.plan_model import PlanColumn, PlanModel
from ui.ticket.views import PlanStageView


class PlanTable(CellTable):
    """The stages in order, each with its tick.

    Space ticks a stage, Insert adds one below, Ctrl+Up and Ctrl+Down move it, Delete removes it.

    Signals:
        stage_edited: the place, the stage's field, the whole text.
        stage_ticked: the place, and whether it is done.
        stage_wanted: add a stage behind this place.
        stage_move_wanted: the place, and by how many.
        stage_removal_wanted: the place.
    """

    WIDTHS: ClassVar[dict[int, int]] = {
        PlanColumn.DONE: 32,
        PlanColumn.TAKES: 72,
        PlanColumn.CONTACT: 124,
    }

    stage_edited = Signal(int, str, str)
    stage_ticked = Signal(int, bool)
    stage_wanted = Signal(int)
    stage_move_wanted = Signal(int, int)
    stage_removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plan = PlanModel()
        super().__init__(self.plan, QCoreApplication.translate("PlanTable", "Plan"), parent)
        self.plan.setParent(self)
        self.setItemDelegate(PlanDelegate(self))
        self._fill_menu()
        self.plan.typed.connect(self.stage_edited)
        self.clicked.connect(self._on_clicked)

    def _fill_menu(self) -> None:
        menu, tr = self.row_menu, self.tr
        menu.addAction(tr("Add a stage below\tInsert")).triggered.connect(self.add_below)
        menu.addAction(tr("Move up\tCtrl+Up")).triggered.connect(self.move_up)
        menu.addAction(tr("Move down\tCtrl+Down")).triggered.connect(self.move_down)
        menu.addAction(tr("Remove this stage\tDelete")).triggered.connect(self.remove)

    def show_stages(self, stages: tuple[PlanStageView, ...]) -> None:
        """Show the rows; the current cell stays."""
        index, had = self.currentIndex(), self.plan.rowCount()
        self.plan.show_stages(stages)
        if self.plan.rowCount() != had:
            self.fit()
            if index.isValid() and stages:
                row = min(index.row(), len(stages) - 1)
                self.setCurrentIndex(self.plan.index(row, index.column()))

    def start_typing(self, place: int) -> None:
        """Open a stage's first text for typing (after "Add a stage")."""
        self.go_to(place, PlanColumn.WHAT)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex())

    def go_to(self, place: int, column: int = -1) -> None:
        """Make a stage the current one (after it was moved)."""
        at = self.currentIndex().column() if column < 0 else column
        self.setCurrentIndex(self.plan.index(place, max(0, at)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key, is_ctrl = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the open cell leaves over, as its Return
        elif key == Qt.Key.Key_Insert:
            self.add_below()
        elif not index.isValid():
            super().keyPressEvent(event)
        elif is_ctrl and key == Qt.Key.Key_Up:
            self.move_up()
        elif is_ctrl and key == Qt.Key.Key_Down:
            self.move_down()
        elif event.modifiers():
            super().keyPressEvent(event)
        else:
            self._on_plain_key(event, index)

    def _on_plain_key(self, event: QKeyEvent, index: QModelIndex) -> None:
        key = event.key()
        is_tick = index.column() == PlanColumn.DONE
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_tick and key in (Qt.Key.Key_Space, *enter):
            self._tick(index)
        elif key in enter:
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif key == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    @Slot()
    def add_below(self) -> None:
        index = self.currentIndex()
        self.stage_wanted.emit(index.row() if index.isValid() else self.plan.rowCount() - 1)

    @Slot()
    def move_up(self) -> None:
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        self._move(1)

    @Slot()
    def remove(self) -> None:
        if self.currentIndex().isValid():
            self.stage_removal_wanted.emit(self.currentIndex().row())

    def _move(self, by: int) -> None:
        if self.currentIndex().isValid():
            self.stage_move_wanted.emit(self.currentIndex().row(), by)

    def _tick(self, index: QModelIndex) -> None:
        self.stage_ticked.emit(index.row(), not self.plan.stages[index.row()].done)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == PlanColumn.DONE:
            self._tick(index)
