"""The dial field: a name or number, what was understood of it, and the call button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.button import Button, Look
from ui.widgets.keyed_line import KeyedLine
from ui.work.view import DialView


class DialField(QWidget):
    """Asks whom to call.

    Signals:
        text_changed: what is typed so far; answer with ``show_dial``.
        call_wanted: Enter or the button; the text as typed.
    """

    text_changed = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = KeyedLine("Ctrl+D", self)
        self.line.setPlaceholderText(self.tr("Name or number"))
        self.line.setAccessibleName(self.tr("Name or number to call"))
        self.line.setFixedHeight(36)
        self.understood = QLabel(self)
        self.understood.setWordWrap(True)
        set_type(self.understood, Type.LABEL)
        set_ink(self.understood, "text2")
        self.understood.hide()
        self.button = Button(
            "", self, look=Look.ANSWER, icon_name="phone", accessible_name=self.tr("Call")
        )
        self.button.setFixedSize(36, 36)
        self.button.setToolTip(self.tr("Call this number  Enter"))
        row = QHBoxLayout()
        row.setSpacing(measures.S8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        # What was understood stands above, so that the field itself never moves.
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, measures.S12, measures.S12, measures.S12)
        column.setSpacing(6)
        column.addWidget(self.understood)
        column.addLayout(row)
        self.line.textChanged.connect(self.text_changed)
        self.line.returnPressed.connect(self._on_call)
        self.button.clicked.connect(self._on_call)

    def show_dial(self, view: DialView) -> None:
        """Show what was understood."""
        words = view.trouble or view.understood
        self.understood.setText(words)
        self.understood.setVisible(bool(words))
        set_ink(self.understood, "late_text" if view.trouble else "text2")
        self.line.setAccessibleDescription(words)

    def go(self) -> None:
        """Put the caret here, the old text marked so that typing replaces it."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def _on_call(self) -> None:
        text = self.line.text().strip()
        if text:
            self.call_wanted.emit(text)
        else:
            self.go()
