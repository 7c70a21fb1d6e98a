"""The stages of a resolution plan as rows of a table model; typed text goes out at each change."""

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

from ui.ticket.views import PlanStageView

_ROOT = QModelIndex()
VIEW_ROLE = Qt.ItemDataRole.UserRole


class PlanColumn(enum.IntEnum):
    """The columns, in order."""

    DONE = 0
    WHAT = 1
    TAKES = 2
    WHAT_IF = 3
    CONTACT = 4


FIELD = {
    PlanColumn.WHAT: "what",
    PlanColumn.TAKES: "takes",
    PlanColumn.WHAT_IF: "what_if",
    PlanColumn.CONTACT: "contact",
}


class PlanModel(QAbstractTableModel):
    """Rows of PlanStageView, each named by its place.

    Signals:
        typed: the place, the stage's field and the whole text.
    """

    typed = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[PlanStageView, ...] = ()
        self.is_read_only = False

    @property
    def stages(self) -> tuple[PlanStageView, ...]:
        return self._stages

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._stages)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return len(PlanColumn)

    def show_stages(self, stages: tuple[PlanStageView, ...]) -> None:
        """Show ``stages``; rows come and go where they differ, so an open editor stays."""
        if stages == self._stages:
            return
        old, more = self._stages, len(stages) - len(self._stages)
        same = 0
        while same < min(len(old), len(stages)) and old[same] == stages[same]:
            same += 1
        if more > 0:
            self.beginInsertRows(QModelIndex(), same, same + more - 1)
            self._stages = stages
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(QModelIndex(), same, same - more - 1)
            self._stages = stages
            self.endRemoveRows()
        self._stages = stages
        if stages:
            corner = self.index(len(stages) - 1, len(PlanColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        stage, column = self._stages[index.row()], PlanColumn(index.column())
        if role == VIEW_ROLE:
            return stage
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return stage.done if column is PlanColumn.DONE else getattr(stage, FIELD[column])
        if role == Qt.ItemDataRole.ToolTipRole and column is not PlanColumn.DONE:
            return getattr(stage, FIELD[column]) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(stage, column)
        return None

    def _spoken(self, stage: PlanStageView, column: PlanColumn) -> str:
        if column is PlanColumn.DONE:
            return self.tr("Done {when}").format(when=stage.done) if stage.done else self.tr("Open")
        return str(getattr(stage, FIELD[column])) or self.tr("Empty")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            self.tr("What happens"),
            self.tr("Takes"),
            self.tr("If it fails"),
            self.tr("Whom to call"),
        )[section]

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_fixed = self.is_read_only or index.column() == PlanColumn.DONE
        return flags if is_fixed else flags | Qt.ItemFlag.ItemIsEditable

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Pass typed text on; it is shown when it comes back in a view."""
        column = PlanColumn(index.column())
        if role != Qt.ItemDataRole.EditRole or column is PlanColumn.DONE:
            return False
        if str(value) != getattr(self._stages[index.row()], FIELD[column]):
            self.typed.emit(index.row(), FIELD[column], str(value))
        return True
