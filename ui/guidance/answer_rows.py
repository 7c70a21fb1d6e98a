"""Answers that are there already, below the question that is asked now (A4)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.guidance.field_rows import FieldLine
from ui.guidance.views import AnswerRow, FieldRow
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Separator


class AnswerRows(QWidget):
    """What is known, one line for each; a press asks it anew.

    Signals:
        wanted: the id of the question.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[AnswerRow, ...] = ()
        self.lines: dict[str, FieldLine] = {}
        self.caption = label(self.tr("Known"), self, role=Type.LABEL_STRONG, ink="text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S4)
        column.addWidget(Separator(self))
        column.addSpacing(2)
        column.addWidget(self.caption)
        column.addLayout(self._rows)
        self.hide()

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> None:
        if rows == self._shown:
            return
        self._shown = rows
        remove_widgets(self._rows)
        self.lines = {}
        for row in rows:
            line = FieldLine(self)
            line.show_row(FieldRow(row.id, row.label, row.value, is_noted=True))
            line.setToolTip("\n".join(part for part in (row.value, row.more) if part))
            line.clicked.connect(self._on_clicked)
            self.lines[row.id] = line
            self._rows.addWidget(line)
        self.setVisible(bool(rows))

    @Slot()
    def _on_clicked(self) -> None:
        line = self.sender()
        assert isinstance(line, FieldLine)
        self.wanted.emit(line.row.id)
