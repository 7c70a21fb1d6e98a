"""A field with its label, hint and key above and, when something is wrong, a sentence below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.announcing import announce
from ui.widgets.key_cap import KeyCap
from ui.widgets.reading_order import come_last


class TextBox(QPlainTextEdit):
    """A plain text field of a given number of lines; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().lineSpacing() * self._lines + 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())


class Field(QWidget):
    """Wraps an editor; the editor's own signals tell what was typed.

    Shape: ``hint`` stands beside the label ("only your team sees them"), ``key_hint`` is the key
    that jumps here.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        key_hint: str = "",
        is_strong: bool = False,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.setAccessibleName(f"{label}, {hint}" if hint else label)
        self.label = QLabel(label, self)
        set_type(self.label, Type.STRONG if is_strong else Type.LABEL_STRONG)
        if not is_strong:
            set_ink(self.label, "text2")
        self.label.setBuddy(editor)
        self.hint = _quiet(QLabel(hint, self), "text3")
        self.hint.setVisible(bool(hint))
        self.saved = _quiet(QLabel(self), "text3")
        self.error = _quiet(QLabel(self), "late_text")
        self.error.setWordWrap(True)
        self.error.hide()
        self._header = QHBoxLayout()
        self._header.setSpacing(measures.S8)
        self._header.addWidget(self.label)
        self._header.addWidget(self.hint)
        self._header.addStretch(1)
        self._header.addWidget(self.saved)
        if key_hint:
            self._header.addWidget(KeyCap(key_hint, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._header)
        column.addWidget(editor)
        column.addWidget(self.error)

    def add_to_header(self, widget: QWidget) -> None:
        """Put ``widget`` at the far end of the line above the field; Tab comes to it afterwards."""
        come_last(widget)
        self._header.addWidget(widget)

    def show_saved(self, words: str) -> None:
        """Say when it was saved ("Saved 14:07"); empty for nothing to say."""
        if self.saved.text() != words:
            self.saved.setText(words)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong in one sentence, or that nothing is with an empty one."""
        if self.error.text() == sentence:
            return
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.editor.setProperty("error", bool(sentence))
        self.editor.setAccessibleDescription(sentence)
        style = self.editor.style()
        style.unpolish(self.editor)
        style.polish(self.editor)
        if sentence:
            announce(self.editor, sentence)


def _quiet(label: QLabel, ink: str) -> QLabel:
    set_type(label, Type.LABEL)
    set_ink(label, ink)
    return label


class TextField(Field):
    """A field of several lines."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        lines: int = 3,
        hint: str = "",
        key_hint: str = "",
        placeholder: str = "",
    ) -> None:
        self.box = TextBox(lines=lines)
        self.box.setPlaceholderText(placeholder)
        super().__init__(label, self.box, parent, hint=hint, key_hint=key_hint)


class LineField(Field):
    """A field of one line."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        key_hint: str = "",
        placeholder: str = "",
    ) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        super().__init__(label, self.line, parent, hint=hint, key_hint=key_hint)
