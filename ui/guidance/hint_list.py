"""What to do in this stage, a line for each hint."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.icon_label import IconLabel


class HintList(QWidget):
    """Shows hints for the agent, quieter than the words to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_hints(self, hints: tuple[str, ...]) -> None:
        if hints == self._shown:
            return
        self._shown = hints
        remove_widgets(self._column)
        for hint in hints:
            self._column.addWidget(_line(hint, self))
        self.setVisible(bool(hints))


def _line(hint: str, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    icon = IconLabel("caret-right", line, role="accent", size=11)
    row.addWidget(icon)
    row.addWidget(label(hint, line, role=Type.LABEL, ink="text2", wraps=True), stretch=1)
    line.setMinimumHeight(measures.S16)
    return line
