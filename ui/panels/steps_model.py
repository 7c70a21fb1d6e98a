"""The next steps as rows of a table model; typed text goes out at each change."""

import enum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.panels.views import StepView

_ROOT = QModelIndex()


class StepColumn(enum.IntEnum):
    """The columns, in order."""

    WHO = 0
    WHAT = 1
    BY_WHEN = 2
    CONFIRMED = 3


_TYPED = (StepColumn.WHO, StepColumn.WHAT)
VIEW_ROLE = Qt.ItemDataRole.UserRole


class StepsModel(QAbstractTableModel):
    """Rows of StepView; a new view changes only what differs, so an open editor stays open.

    Signals:
        typed: step id, "who" or "what", and the whole text.
    """

    typed = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[StepView] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return len(StepColumn)

    def step(self, row: int) -> StepView:
        return self._steps[row]

    def row_of(self, step_id: str) -> int:
        """Return the row of ``step_id``, or -1."""
        for row, step in enumerate(self._steps):
            if step.id == step_id:
                return row
        return -1

    def show_steps(self, steps: tuple[StepView, ...]) -> None:
        if tuple(self._steps) == steps:
            return
        wanted = {step.id for step in steps}
        for row in reversed(range(len(self._steps))):
            if self._steps[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._steps[row]
                self.endRemoveRows()
        kept = [step.id for step in self._steps]
        if kept != [step.id for step in steps if step.id in set(kept)]:
            self.beginResetModel()
            self._steps = list(steps)
            self.endResetModel()
            return
        for row, step in enumerate(steps):
            self._show_row(row, step)

    def _show_row(self, row: int, step: StepView) -> None:
        if row < len(self._steps) and self._steps[row].id == step.id:
            if self._steps[row] != step:
                self._steps[row] = step
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(StepColumn) - 1))
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._steps.insert(row, step)
        self.endInsertRows()

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        step = self._steps[index.row()]
        if role == VIEW_ROLE:
            return step
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (step.who, step.what, step.by_when, step.confirmed)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(step, StepColumn(index.column()))
        return None

    def _spoken(self, step: StepView, column: StepColumn) -> str:
        if column is StepColumn.BY_WHEN:
            return step.by_when or self.tr("No time set")
        if column is StepColumn.CONFIRMED:
            return step.confirmed or self.tr("Not confirmed yet")
        if column is StepColumn.WHAT and step.done:
            return self.tr("{what}, done {when}").format(what=step.what, when=step.done)
        return step.who if column is StepColumn.WHO else step.what

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Who"), self.tr("What"), self.tr("By when"), self.tr("Confirmed"))
            return names[section]
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in _TYPED:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Pass typed text on; it is shown when it comes back in a view."""
        if role != Qt.ItemDataRole.EditRole or index.column() not in _TYPED:
            return False
        step = self._steps[index.row()]
        is_who = index.column() == StepColumn.WHO
        if value != (step.who if is_who else step.what):
            self.typed.emit(step.id, "who" if is_who else "what", str(value))
        return True
