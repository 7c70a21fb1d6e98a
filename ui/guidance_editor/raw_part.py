"""A guidance file as text, for those who would rather write it so, with its mistakes by line."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type


class RawPart(QWidget):
    """Shows the text of one file; typing in it is reported whole.

    Signals:
        edited: the whole text.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = ""
        self._is_showing = False
        self.title = label("", self, role=Type.CARD)
        self.field = QPlainTextEdit(self)
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.problems = label("", self, ink="late_text", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.title)
        column.addWidget(self.field, stretch=1)
        column.addWidget(self.problems)
        self.field.textChanged.connect(self._on_changed)

    def show_text(self, text: str, file: str, problems: tuple[str, ...]) -> None:
        """Show the text of ``file``; the caret stays while it is typed in."""
        self.title.setText(f"{file}.toml")
        self.field.setAccessibleName(self.tr("Text of {file}").format(file=f"{file}.toml"))
        show_or_hide(self.problems, "\n".join(problems))
        if file == self._file and self.field.toPlainText() == text:
            return
        caret = self.field.textCursor().position() if file == self._file else 0
        self._file = file
        self._is_showing = True
        self.field.setPlainText(text)
        self._is_showing = False
        cursor = self.field.textCursor()
        cursor.setPosition(min(caret, len(text)))
        self.field.setTextCursor(cursor)

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_showing:
            self.edited.emit(self.field.toPlainText())
