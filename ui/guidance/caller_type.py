"""How the caller sounds (D1–D4), with what to do and what to avoid; and the call's language."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance.views import CallerView, LanguageView
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.panels.pick_box import PickBox
from ui.panels.segments import SegmentRow
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.icon_label import IconLabel


class CallerTypePanel(QWidget):
    """Four types to mark, the advice below follows the mark; beside it the language to speak.

    Shape: either part may be missing.

    Signals:
        type_wanted: a type's key, empty to take the mark back.
        language_wanted: the code of the language to lead this call in.
    """

    type_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CallerView | None = None
        caption = self.tr("How does the caller sound?")
        self.types = SegmentRow(caption, self, is_optional=True, has_digits=True)
        self.advice = QWidget(self)
        self._grid = QGridLayout(self.advice)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.S8)
        self._grid.setVerticalSpacing(measures.S4)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(3, 2)
        self._caption = label(caption, self, role=Type.SECTION, wraps=True)
        self.language = PickBox(self.tr("Language of what you say"), self)
        self.language.setProperty("quiet", True)
        self.language.setMinimumContentsLength(0)
        self.language.setSizeAdjustPolicy(PickBox.SizeAdjustPolicy.AdjustToContents)
        heading = QHBoxLayout()
        heading.setSpacing(measures.S8)
        heading.addWidget(self._caption, stretch=1)
        heading.addWidget(self.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addLayout(heading)
        column.addWidget(self.types)
        column.addWidget(self.advice)
        self.types.wanted.connect(self.type_wanted)
        self.language.wanted.connect(self.language_wanted)

    def show_language(self, view: LanguageView | None) -> None:
        """Show the languages to choose from; nothing for None."""
        self.language.setVisible(view is not None)
        if view is not None:
            self.language.show_choices(view.languages, view.chosen)

    def show_caller(self, view: CallerView | None) -> None:
        """Show the types and the advice; nothing for None."""
        for part in (self._caption, self.types):
            part.setVisible(view is not None)
        if view is None:
            self.advice.hide()
            self._view = None
            return
        if view == self._view:
            return
        shown = (self._view.do, self._view.avoid) if self._view is not None else None
        self._view = view
        self.types.show_choices(view.types, view.chosen)
        if (view.do, view.avoid) != shown:
            self._show_advice(view)

    def choose(self, number: int) -> None:
        """Mark the type with this number, 1–4 (its key); the same again takes the mark back."""
        self.types.press(number)

    def _show_advice(self, view: CallerView) -> None:
        remove_widgets(self._grid)
        self.advice.setVisible(bool(view.do or view.avoid))
        lists = (
            (self.tr("Do"), "check", "live", view.do),
            (self.tr("Avoid"), "x", "late", view.avoid),
        )
        top = Qt.AlignmentFlag.AlignTop
        for half, (caption, mark, role, items) in enumerate(lists):
            heading = label(caption, self.advice, role=Type.LABEL, ink="text2")
            self._grid.addWidget(heading, 0, 2 * half, 1, 2)
            for row, words in enumerate(items, start=1):
                sign = IconLabel(mark, self.advice, role=role, size=12)
                sign.setFixedHeight(Type.LABEL.line)
                self._grid.addWidget(sign, row, 2 * half, top)
                text = label(words, self.advice, role=Type.LABEL, wraps=True)
                self._grid.addWidget(text, row, 2 * half + 1, top)
