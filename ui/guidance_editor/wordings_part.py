"""The wordings of one phrase, the best first: each in a box of its own, to type in and to move."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.typed import TypedText
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Size

_NUMBER_WIDTH: Final = 18


class _Wording(QWidget):
    """One wording with its place, and the ways to move and to take it out."""

    def __init__(self, part: "WordingsPart") -> None:
        super().__init__(part)
        self.number = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.field = TypedText("", self, lines=2, most_lines=6)
        self.up = Button("", self, size=Size.SMALL, icon_name="arrow-up")
        self.remove = Button("", self, size=Size.SMALL, icon_name="x")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.number, alignment=top)
        row.addWidget(self.field, stretch=1)
        row.addWidget(self.up, alignment=top)
        row.addWidget(self.remove, alignment=top)


class WordingsPart(QWidget):
    """Shows wordings; facts go where the caret was last.

    Signals:
        edited: all wordings, as a tuple of texts.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Wording] = []
        self._texts: list[str] = []
        self._target = 0
        self._subject = ""
        self.add_button = Button(
            self.tr("Another wording"), self, size=Size.SMALL, icon_name="plus"
        )
        self.add_button.setToolTip(self.tr("For when a fact of the others is not known"))
        self._column = QVBoxLayout()
        self._column.setSpacing(measures.S8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addLayout(self._column)
        column.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self._on_add)

    @property
    def fields(self) -> list[TypedText]:
        return [row.field for row in self._rows]

    def show_texts(self, texts: tuple[str, ...], subject: str) -> None:
        """Show the wordings of ``subject``; what is being typed stays."""
        if subject != self._subject:
            self._subject, self._target = subject, 0
        self._texts = list(texts)
        while len(self._rows) < len(texts):
            self._rows.append(self._made())
        while len(self._rows) > max(1, len(texts)):
            gone = self._rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, row in enumerate(self._rows):
            self._name(row, number + 1, len(self._rows))
            row.field.show_text(texts[number] if number < len(texts) else "", subject)

    def _name(self, row: _Wording, number: int, of: int) -> None:
        """Say what the parts of a row are for, where it stands now."""
        row.number.setText(str(number))
        row.field.setAccessibleName(self.tr("Wording {n} of {of}").format(n=number, of=of))
        row.up.setAccessibleName(self.tr("Move wording {n} up").format(n=number))
        row.remove.setAccessibleName(self.tr("Take wording {n} out").format(n=number))
        for button in (row.up, row.remove):
            button.setToolTip(button.accessibleName())
        row.up.setEnabled(number > 1)
        row.remove.setEnabled(of > 1)

    def insert(self, text: str) -> None:
        """Put a fact where the caret was last, and go on typing there."""
        if self._rows:
            field = self._rows[min(self._target, len(self._rows) - 1)].field
            field.insertPlainText(text)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> _Wording:
        row = _Wording(self)
        row.field.typed.connect(self._on_typed)
        row.field.installEventFilter(self)
        row.up.clicked.connect(self._on_up)
        row.remove.clicked.connect(self._on_remove)
        self._column.addWidget(row)
        row.show()
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._target = self.fields.index(watched) if watched in self.fields else self._target
        return super().eventFilter(watched, event)

    def _place_of(self, part: QObject | None) -> int:
        return next(
            n for n, row in enumerate(self._rows) if part in (row.field, row.up, row.remove)
        )

    @Slot()
    def _on_typed(self) -> None:
        self._texts = [row.field.toPlainText() for row in self._rows]
        self.edited.emit(tuple(self._texts))

    @Slot()
    def _on_add(self) -> None:
        self._show_changed([*self._texts, ""], len(self._texts))

    @Slot()
    def _on_remove(self) -> None:
        place = self._place_of(self.sender())
        self._show_changed(self._texts[:place] + self._texts[place + 1 :], max(0, place - 1))

    @Slot()
    def _on_up(self) -> None:
        place = self._place_of(self.sender())
        texts = list(self._texts)
        texts.insert(place - 1, texts.pop(place))
        self._show_changed(texts, place - 1)

    def _show_changed(self, texts: list[str], focus: int) -> None:
        for row in self._rows:
            row.field.show_text(row.field.toPlainText(), "")  # what comes next belongs to it anew
        self.show_texts(tuple(texts), self._subject)
        self._target = focus
        self._rows[focus].field.put_caret_at_end()
        self.edited.emit(tuple(texts))
