"""A field of the customer's page: a caption, a typed line, where it comes from, what is wrong."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from ui.customers.page_views import ValueView
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import QuietField, TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce


class ValueLine(QWidget):
    """One typed value with its origin, and a sentence below when it does not fit.

    Signals:
        edited: the whole text, at each change.
        finished: the line was left, or Enter pressed.
        entered: Enter was pressed.
    """

    edited = Signal(str)
    finished = Signal()
    entered = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, hint: str = "", is_title: bool = False
    ) -> None:
        super().__init__(parent)
        field: QWidget
        self.line: TypedLine
        if is_title:
            quiet = QuietField(name, self, hint=hint)
            field, self.line = quiet, quiet.line
        else:
            field = self.line = TypedLine(name, self, hint=hint)
        self.origin = label("", self, role=Type.LABEL, ink="text3")
        self.error = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(self.origin)
        column.addWidget(self.error)
        if is_title:
            for words in (self.origin, self.error):
                words.setContentsMargins(measures.S8, 0, 0, 0)
        self.line.typed.connect(self.edited)
        self.line.editingFinished.connect(self.finished)
        self.line.returnPressed.connect(self.entered)

    def show_value(self, view: ValueView, subject: str) -> None:
        """Show ``view`` of ``subject``; what is typed or did not fit stays."""
        self.line.show_text(view.text, f"{subject}/{view.revision}")
        show_or_hide(self.origin, view.origin if view.text and not view.error else "")
        if view.error != self.error.text():
            show_or_hide(self.error, view.error)
            self.line.setProperty("error", bool(view.error))
            self.line.setAccessibleDescription(view.error or view.origin)
            style = self.line.style()
            style.unpolish(self.line)
            style.polish(self.line)
            if view.error:
                announce(self.line, view.error)

    def offer(self, choices: tuple[str, ...]) -> None:
        """Offer what contains the typed letters, as a list below the line."""
        completer = QCompleter(choices, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_chosen)
        self.line.setCompleter(completer)

    @Slot(str)
    def _on_chosen(self, text: str) -> None:
        self.edited.emit(text)
        self.finished.emit()


class ValueList(QWidget):
    """Several values of one kind, and an empty line for one more.

    Signals:
        edited: which value, from 0, and the whole text.
        finished: which value was left.
    """

    edited = Signal(int, str)
    finished = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self._name = name
        self._hint = hint
        self.lines: list[ValueLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_values(self, values: tuple[ValueView, ...], subject: str) -> None:
        """Show ``values`` and, below them, an empty line or what did not fit there."""
        for number, value in enumerate(values):
            if number == len(self.lines):
                self._add_line()
            self.lines[number].show_value(value, f"{subject}/{number}")
            self.lines[number].show()
        for line in self.lines[len(values) :]:
            line.hide()

    def _add_line(self) -> None:
        number = len(self.lines)
        line = ValueLine(f"{self._name} {number + 1}", self, hint=self._hint)
        line.setProperty("number", number)
        line.edited.connect(self._on_edited)
        line.finished.connect(self._on_finished)
        line.entered.connect(self._on_entered)
        if self.lines:
            QWidget.setTabOrder(self.lines[-1].line, line.line)
        self.lines.append(line)
        self._column.addWidget(line)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.edited.emit(self._number(), text)

    @Slot()
    def _on_finished(self) -> None:
        self.finished.emit(self._number())

    @Slot()
    def _on_entered(self) -> None:
        """Go on to the next line, where one more can be typed, if this one fits."""
        here = self._number()
        # Qt tells of Enter before it tells that the line is finished.
        self.finished.emit(here)
        number = here + 1
        if self.lines[here].error.isVisibleTo(self):
            return
        if number < len(self.lines) and self.lines[number].isVisibleTo(self):
            self.lines[number].line.setFocus(Qt.FocusReason.TabFocusReason)

    def _number(self) -> int:
        line = self.sender()
        assert isinstance(line, ValueLine)
        return int(line.property("number"))
