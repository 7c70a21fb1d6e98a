"""Text fields that a person types in while the program keeps showing new views.

What was typed is never overwritten: a field takes a text from outside only when the text belongs
to something else than before, or when everything typed so far has come back in a view.
"""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QTextEdit, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_type
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_box, draw_focus, elided, smooth
from workstation.texts import LONGEST_LINE, LONGEST_TEXT, plain_text

_LINE_PAD: Final = 2  # a line edit's own, beside its text
_AROUND_TEXT: Final = 20  # edge, padding and the document's margin, above and below


class TypedLine(QLineEdit):
    """One line of typed text.

    Signals:
        typed: the whole text, at each change a person makes.
    """

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self._subject: str | None = None
        self._is_unseen = False
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST_LINE)
        self.textEdited.connect(self._on_edited)

    def event(self, event: QEvent) -> bool:
        return not _passes_on(event, self.isUndoAvailable(), self.isRedoAvailable()) and (
            super().event(event)
        )

    def show_text(self, text: str, subject: str = "") -> None:
        """Show ``text``, which belongs to ``subject``, unless newer typing stands here."""
        if subject != self._subject:
            self._subject = subject
            self._is_unseen = False
        if self.text() == text:
            self._is_unseen = False
        elif not self._is_unseen:
            caret = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(caret, len(text)) if self.hasFocus() else 0)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        plain = plain_text(text, LONGEST_LINE).replace("\n", " ")
        if plain != text:  # pasted with characters that nobody can see
            caret = self.cursorPosition()
            self.setText(plain)
            self.setCursorPosition(min(caret, len(plain)))
        self._is_unseen = True
        self.typed.emit(plain)


class TypedText(QTextEdit):
    """Typed text of several lines; grows with its text between two numbers of lines.

    Signals:
        typed: the whole text, at each change a person makes.
        was_cut: one sentence, when more was pasted than the field takes.
    """

    typed = Signal(str)
    was_cut = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        lines: int = 3,
        most_lines: int = 9,
    ) -> None:
        super().__init__(parent)
        self._subject: str | None = None
        self._is_unseen = False
        self._is_showing = False
        self._lines = lines
        self._most_lines = most_lines
        self._level: tuple[TypedText, ...] = (self,)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, Type.FIELD)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptRichText(False)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each line its own
        self.document().setDefaultTextOption(option)
        self._space_lines()
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str, subject: str = "") -> None:
        """Show ``text``, which belongs to ``subject``, unless newer typing stands here."""
        if subject != self._subject:
            self._subject = subject
            self._is_unseen = False
        if self.toPlainText() == text:
            self._is_unseen = False
        elif not self._is_unseen:
            caret = self.textCursor().position()
            self._is_showing = True
            self.setPlainText(text)
            self._space_lines()
            self._is_showing = False
            if self.hasFocus():
                cursor = self.textCursor()
                cursor.setPosition(min(caret, len(text)))
                self.setTextCursor(cursor)

    def put_caret_at_end(self) -> None:
        """Give the field the focus with the caret behind the last word (its own key)."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def keep_level_with(self, other: "TypedText") -> None:
        """Be as high as ``other`` from now on, and the other way round."""
        self._level = other._level = (self, other)
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Leave files that are dropped to the page around the field."""
        is_file = any(url.isLocalFile() for url in source.urls())
        return not is_file and source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        # As typed: what Qt would insert brings line heights of its own.
        selected = len(self.textCursor().selectedText())
        room = max(0, LONGEST_TEXT - self.document().characterCount() + 1 + selected)
        given = source.text()
        text = plain_text(given, room)
        self.insertPlainText(text)
        if len(text) < room or len(given) <= room:
            return
        words = self.tr(
            "A field holds {count} characters, so only the beginning was pasted: add the rest to "
            "the ticket as a file."
        )
        self.was_cut.emit(words.format(count=f"{LONGEST_TEXT:,}".replace(",", " ")))

    def event(self, event: QEvent) -> bool:
        document = self.document()
        passes = _passes_on(event, document.isUndoAvailable(), document.isRedoAvailable())
        return not passes and super().event(event)

    @Slot()
    def _on_changed(self) -> None:
        if self._is_showing:
            return
        self._is_unseen = True
        self.typed.emit(self.toPlainText())

    @Slot()
    def _fit(self) -> None:
        height = max(each._wanted_height() for each in self._level)
        for each in self._level:
            if height != each.minimumHeight():
                each.setFixedHeight(height)

    def _wanted_height(self) -> int:
        line = Type.FIELD.line
        lines = round(self.document().size().height() / line - 0.3)
        return min(max(lines, self._lines), self._most_lines) * line + _AROUND_TEXT

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        spaced.setLineHeight(Type.FIELD.line, fixed.value)
        cursor.mergeBlockFormat(spaced)
        self.document().clearUndoRedoStacks()


def _passes_on(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Leave undo to the window's own key where the field has nothing to take back itself."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    is_undo, is_redo = event.matches(keys.Undo), event.matches(keys.Redo)
    passes = (is_undo and not can_undo) or (is_redo and not can_redo)
    if passes:
        event.ignore()
    return passes


class _QuietLine(TypedLine):
    """A line that ends in an ellipsis while nobody types in it; the tool tip then has it all."""

    def __init__(self, name: str, parent: QWidget, *, hint: str) -> None:
        super().__init__(name, parent, hint=hint)
        self.note = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(self.font())
        inside = QRectF(self.rect()).adjusted(_LINE_PAD, 0, -_LINE_PAD, 0)
        shown = elided(metrics, self.text(), inside.width())
        is_cut = shown != self.text()
        tip = "\n".join(part for part in (self.text() if is_cut else "", self.note) if part)
        if self.toolTip() != tip:
            self.setToolTip(tip)
        if self.hasFocus() or not is_cut:
            super().paintEvent(event)
            return
        painter = smooth(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)


class QuietField(QFrame):
    """A line that looks like plain text until it is pointed at or typed in."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, hint: str = "", role: Type = Type.H1
    ) -> None:
        super().__init__(parent)
        self.line = _QuietLine(name, self, hint=hint)
        self.line.setProperty("bare", "true")
        set_type(self.line, role)
        self._is_under = False
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, measures.S8, 3)  # a line edit pads by 2 itself
        row.addWidget(self.line)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)

    def show_note(self, note: str) -> None:
        """Say ``note`` about the text (where it comes from) to whoever points at it."""
        self.line.note = note
        self.line.setAccessibleDescription(note)
        self.line.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.line.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        elif self._is_under:
            draw_box(painter, area, measures.RADIUS_CONTROL, tokens.colour("hover"), None)
