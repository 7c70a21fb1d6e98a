"""A text field that shows marks under pieces of its text; nothing in it moves by itself."""

import bisect
import enum
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from ui.panels.typed import TypedText
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone

LONGEST: Final = 20_000
_MOST_MARKS: Final = 300
_LEAST_HEIGHT: Final = 120
_SEPARATORS: Final = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
_ONE_BREAK: Final = (("\r\n", "\n"), ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"))


class MarkShape(enum.Enum):
    """How a mark is drawn, so that colour is not alone in telling."""

    WAVE = "wave"
    DASHES = "dashes"
    DOTS = "dots"


_STYLES: Final = {
    MarkShape.WAVE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    MarkShape.DASHES: QTextCharFormat.UnderlineStyle.DashUnderline,
    MarkShape.DOTS: QTextCharFormat.UnderlineStyle.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the text to underline.

    Units: ``start`` and ``end`` count characters of the text, as Python does.
    """

    id: str
    start: int
    end: int
    shape: MarkShape = MarkShape.WAVE
    tone: Tone = Tone.LATE


class CheckedText(TypedText):
    """Typed text with marks; they follow the text as it is edited, until new ones come.

    Signals:
        mark_reached: the id of the mark that the caret stands in now, empty for none.
        too_long: how many characters somebody tried to put in at once; nothing was put in.
    """

    mark_reached = Signal(str)
    too_long = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        self._marks: dict[str, tuple[QTextCursor, str]] = {}
        self._looks: dict[str, Mark] = {}
        self._current = ""
        self._at = ""
        super().__init__(name, parent, hint=hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_HEIGHT)
        # Queued: Qt moves the caret before it tells of the new text, and a view shown in between
        # would put the old text back.
        self.cursorPositionChanged.connect(self._on_caret, Qt.ConnectionType.QueuedConnection)

    def sizeHint(self) -> QSize:
        return QSize(400, 3 * _LEAST_HEIGHT)

    def toPlainText(self) -> str:  # noqa: N802
        # Qt's own turns each no-break space into a plain one, and the text would differ for ever.
        return self.document().toRawText().translate(_SEPARATORS)

    def show_text(self, text: str, subject: str = "") -> None:
        super().show_text(one_kind_of_break(text), subject)

    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = source.text()
        kept = len(self.toPlainText()) - len(self.textCursor().selectedText())
        if kept + len(pasted) > LONGEST:
            self.too_long.emit(len(pasted))
            return
        self.insertPlainText(pasted)

    # --- marks

    def show_marks(self, marks: tuple[Mark, ...], current: str = "") -> None:
        """Underline ``marks``, which belong to the text that stands here now."""
        text = self.toPlainText()
        wide = [index for index, char in enumerate(text) if ord(char) > 0xFFFF]
        self._marks, self._looks = {}, {}
        for mark in marks[:_MOST_MARKS]:
            if not 0 <= mark.start < mark.end <= len(text):
                continue
            cursor = QTextCursor(self.document())
            # Qt counts UTF-16 units: two for what lies outside of the basic plane.
            cursor.setPosition(mark.start + bisect.bisect_left(wide, mark.start))
            end = mark.end + bisect.bisect_left(wide, mark.end)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._marks[mark.id] = (cursor, text[mark.start : mark.end])
            self._looks[mark.id] = mark
        self._current = current
        self._at = self.mark_at_caret
        self._draw()

    def show_current(self, mark_id: str) -> None:
        """Let one mark stand out."""
        if mark_id != self._current:
            self._current = mark_id
            self._draw()

    @property
    def mark_at_caret(self) -> str:
        """Return the id of the mark that the caret stands in, empty for none."""
        caret = self.textCursor().position()
        return next(
            (
                mark_id
                for mark_id, (cursor, _) in self._marks.items()
                if cursor.selectionStart() <= caret <= cursor.selectionEnd()
                and cursor.hasSelection()
            ),
            "",
        )

    def go_to(self, mark_id: str) -> None:
        """Put the caret behind the marked piece: the person asked for it."""
        if mark_id not in self._marks:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._marks[mark_id][0].selectionEnd())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_marked(self, mark_id: str, better: str) -> bool:
        """Put ``better`` in place of the marked piece, as one step that can be undone.

        Shape: False when the piece is no longer what was marked; nothing is changed then.
        """
        cursor, piece = self._marks.get(mark_id, (None, ""))
        if cursor is None or cursor.selectedText().translate(_SEPARATORS) != piece:
            return False
        edit = QTextCursor(cursor)
        edit.insertText(better)
        self._marks.pop(mark_id)
        self._looks.pop(mark_id)
        self.setTextCursor(edit)
        self._draw()
        return True

    def _draw(self) -> None:
        tokens = tokens_now()
        selections = []
        for mark_id, (cursor, _) in self._marks.items():
            look = self._looks[mark_id]
            selection = QTextEdit.ExtraSelection()
            drawn = QTextCharFormat()
            drawn.setUnderlineStyle(_STYLES[look.shape])
            drawn.setUnderlineColor(tokens.ring(look.tone))
            if mark_id == self._current:
                drawn.setBackground(tokens.tint(look.tone))
            selection.cursor = cursor
            selection.format = drawn
            selections.append(selection)
        self.setExtraSelections(selections)

    @Slot()
    def _on_caret(self) -> None:
        at = self.mark_at_caret
        if at != self._at:
            self._at = at
            self.mark_reached.emit(at)

    @Slot()
    def _fit(self) -> None:
        """Take the room there is; a long text scrolls inside."""


def one_kind_of_break(text: str) -> str:
    """Return ``text`` with every kind of line break as a line feed."""
    for other, feed in _ONE_BREAK:
        text = text.replace(other, feed)
    return text
