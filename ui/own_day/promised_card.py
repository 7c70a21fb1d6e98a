"""What was promised, in figures: today beside the last seven days, with what counts below each."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.own_day.views import PromisedRow
from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size

_NUMBER_WIDTH: Final = 92
_RIGHT: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop


class PromisedCard(QWidget):
    """Rows of figures, and the lists that can be saved as files.

    Signals:
        export_wanted: the key of the list.
    """

    export_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PromisedRow, ...] = ()
        self.export_buttons: dict[str, Button] = {}
        self.state = label("", self, role=Type.LABEL, ink="text3", wraps=True)
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.S16)
        self._grid.setVerticalSpacing(measures.S4)
        self._grid.setColumnStretch(0, 1)
        for place in (1, 2):
            self._grid.setColumnMinimumWidth(place, _NUMBER_WIDTH)
        self._exports = QWidget(self)
        self._export_row = FlowLayout(self._exports)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addWidget(self.state)
        column.addWidget(self._rows)
        column.addWidget(self._exports)
        self.show_state("")

    def show_state(self, words: str) -> None:
        """Say that it is being counted, or why it could not be; nothing when all is there."""
        show_or_hide(self.state, words)

    def show_rows(self, rows: tuple[PromisedRow, ...]) -> None:
        if rows == self.rows:
            return
        self.rows = rows
        remove_widgets(self._grid)
        for column, words in ((1, self.tr("Today")), (2, self.tr("7 days"))):
            head = label(words, self._rows, role=Type.LABEL_STRONG, ink="text2")
            self._grid.addWidget(head, 0, column, _RIGHT)
        for place, row in enumerate(rows):
            self._add_row(2 * place + 1, row)
        self._rows.setVisible(bool(rows))

    def show_exports(self, choices: tuple[Choice, ...]) -> None:
        """Offer these lists; none hides the buttons."""
        for choice in choices:
            if choice.key not in self.export_buttons:
                button = Button(
                    choice.label,
                    self._exports,
                    look=Look.QUIET,
                    size=Size.SMALL,
                    icon_name="download-simple",
                )
                button.setAutoDefault(False)
                button.setProperty("list", choice.key)
                button.clicked.connect(self._on_export)
                self.export_buttons[choice.key] = button
                self._export_row.addWidget(button)
        self._exports.setVisible(bool(choices))

    def _add_row(self, at: int, row: PromisedRow) -> None:
        words = label(row.words, self._rows, role=Type.STRONG, wraps=True)
        words.setAccessibleName(row.said)
        self._grid.addWidget(words, at, 0)
        for column, number in ((1, row.today), (2, row.week)):
            ink = "text" if column == 1 else "text2"
            figure = label(number, self._rows, role=Type.STRONG, ink=ink)
            self._grid.addWidget(figure, at, column, _RIGHT)
        counts = label(row.counts, self._rows, role=Type.LABEL, ink="text3", wraps=True)
        counts.setContentsMargins(0, 0, 0, measures.S8)
        self._grid.addWidget(counts, at + 1, 0, 1, 3)

    @Slot()
    def _on_export(self) -> None:
        self.export_wanted.emit(str(self.sender().property("list")))
