"""A field for a time in words ("tomorrow morning"); says what it understood before it is taken."""

from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.labels import as_high_as_its_words, label, show_or_hide
from ui.panels.typed import TypedLine
from ui.panels.views import TypedWhen, WhenReader
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.announcing import announce

_SPOKEN_AFTER_MS: Final = 600  # a screen reader says what was understood when typing rests


class _Line(TypedLine):
    """The line itself; Return takes it, Esc empties it first.

    Signals:
        taken: Return was pressed on some text.
    """

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class WhenField(QWidget):
    """Type a time, see what it means, press Return.

    Signals:
        understood: a ``TypedWhen`` with a time; the field is empty again.
    """

    understood = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader: WhenReader | None = None
        self.takes_span = False
        self.line = _Line(self.tr("Time in words"), self)
        self.meaning = label("", self, role=Type.LABEL_STRONG, wraps=True)
        self.warning = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S4)
        for part in (self.line, self.meaning, self.warning):
            column.addWidget(part)
        as_high_as_its_words(self)
        self._rest = QTimer(self, singleShot=True, interval=_SPOKEN_AFTER_MS)
        self._rest.timeout.connect(self._speak)
        self.line.typed.connect(self._on_typed)
        self.line.taken.connect(self._on_taken)
        self._show(TypedWhen())

    def show_reader(self, reader: WhenReader | None, example: str) -> None:
        """Read with ``reader`` from now on; what stands in the field is read anew."""
        self._reader = reader
        self.setVisible(reader is not None)
        self.line.setPlaceholderText(example)
        if self.line.text().strip():
            self._show(self._read())

    def empty(self) -> None:
        """Take out what was typed."""
        self.line.clear()
        self._rest.stop()
        self._show(TypedWhen())

    def _read(self) -> TypedWhen:
        text = self.line.text().strip()
        if self._reader is None or not text:
            return TypedWhen()
        return self._reader.read(text, takes_span=self.takes_span)

    def _show(self, typed: TypedWhen, *, is_wanted: bool = False) -> None:
        """Show what was understood; half a word is no mistake until it ``is_wanted``."""
        show_or_hide(self.meaning, typed.words or typed.trouble)
        set_ink(self.meaning, "text" if typed.at else "late_text" if is_wanted else "text3")
        show_or_hide(self.warning, typed.warning)
        self.line.setAccessibleDescription(self._said(typed))

    @staticmethod
    def _said(typed: TypedWhen) -> str:
        return " ".join(filter(None, (typed.words, typed.trouble, typed.warning)))

    @Slot()
    def _on_typed(self) -> None:
        self._show(self._read())
        self._rest.start()

    @Slot()
    def _speak(self) -> None:
        if said := self.line.accessibleDescription():
            announce(self.line, said)

    @Slot()
    def _on_taken(self) -> None:
        typed = self._read()
        if typed.at is None:
            self._show(typed, is_wanted=True)
            self._rest.stop()
            self._speak()
            return
        self.empty()
        self.understood.emit(typed)
