"""The sample call beside the words: what is known in it, and the card as the agent will see it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.guidance.guidance_column import GuidanceColumn
from ui.guidance.views import GuidanceView
from ui.guidance_editor.views import SampleView
from ui.panels.chip_set import ChipSet
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Card

WIDTH: Final = 320


class SamplePart(QWidget):
    """Shows a SampleView and the guidance of the sample call; its keys press nothing real.

    Signals:
        known_wanted: the keys of what is to be known, as a frozenset.
        caller_wanted, day_part_wanted: a key. day_edited, line_edited: what was typed.
    """

    known_wanted = Signal(object)
    caller_wanted = Signal(str)
    day_part_wanted = Signal(str)
    day_edited = Signal(str)
    line_edited = Signal(str)

    def __init__(self, known: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setFixedWidth(WIDTH)
        self.known = ChipSet(tr("What is known in the sample call"), known, self)
        self.caller = PickBox(tr("How the sample caller sounds"), self)
        self.day_part = PickBox(tr("Time of the sample call"), self)
        self.day = TypedLine(tr("Day of the sample call"), self, hint=tr("today"))
        self.line = TypedLine(tr("Line of the sample call"), self, hint=tr("any line"))
        self.note = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self.card = Card(self, padding=0)
        self.column = GuidanceColumn(self.card)
        mouse = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        self.column.setAttribute(mouse)  # it is a picture: nothing in it can be pressed
        self._lay_out()
        self.known.wanted.connect(self.known_wanted)
        self.caller.wanted.connect(self.caller_wanted)
        self.day_part.wanted.connect(self.day_part_wanted)
        self.day.typed.connect(self.day_edited)
        self.line.typed.connect(self.line_edited)

    def _lay_out(self) -> None:
        tr = self.tr
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S8)
        grid.setVerticalSpacing(measures.S4)
        rows = (
            (tr("Caller"), self.caller),
            (tr("Time"), self.day_part),
            (tr("Day"), self.day),
            (tr("Line"), self.line),
        )
        for place, (words, widget) in enumerate(rows):
            row, left = place // 2, place % 2 * 2
            grid.addWidget(label(words, self, role=Type.LABEL, ink="text2"), row, left)
            grid.addWidget(widget, row, left + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        heading = tr("As an agent will see it, in a made-up call")
        column.addWidget(label(heading, self, role=Type.LABEL_STRONG, ink="text2"))
        column.addWidget(self.known)
        column.addLayout(grid)
        column.addWidget(self.note)
        self.card.column.addWidget(self.column)
        column.addWidget(self.card, stretch=1)

    def show_sample(self, view: SampleView) -> None:
        self.known.show_chosen(view.chosen)
        self.caller.show_choices(view.callers, view.caller)
        self.day_part.show_choices(view.day_parts, view.day_part)
        self.day.show_text(view.day)
        self.line.show_text(view.line)

    def show_preview(self, view: GuidanceView | None, note: str) -> None:
        show_or_hide(self.note, note)
        if view is not None:
            self.column.show_guidance(view)
            for part in (self.column, *self.column.findChildren(QWidget)):
                part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
