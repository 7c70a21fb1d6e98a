"""The agent's own day: figures, who spoke, the last seven days, and how it felt."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.own_day.promised_card import PromisedCard
from ui.own_day.views import OwnDayView, OwnFigure
from ui.own_day.week_line import WeekLine
from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.reading_order import move_focus

_ACROSS: Final = 4
_WIDTH: Final = 620
_HEIGHT: Final = 740
_LONGEST_NOTE: Final = 200


class FigureGrid(QWidget):
    """Figures in rows of four, each number over its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[OwnFigure, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(measures.S16)
        self._grid.setVerticalSpacing(measures.S12)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)

    def show_figures(self, figures: tuple[OwnFigure, ...]) -> None:
        if figures == self._shown:
            return
        self._shown = figures
        remove_widgets(self._grid)
        for place, figure in enumerate(figures):
            cell = QWidget(self)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(label(figure.number, cell, role=Type.H1))
            words = label(figure.words, cell, role=Type.LABEL, ink="text2", wraps=True)
            column.addWidget(words)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(cell, place // _ACROSS, place % _ACROSS, top)


class OwnDayDialog(QDialog):
    """Shows an OwnDayView beside the window, never blocking it.

    Signals:
        mood_wanted: a mood's key; the one that is chosen again takes it back.
        note_typed: the whole line about the day.
        forget_wanted: delete what was noted.
    """

    mood_wanted = Signal(str)
    note_typed = Signal(str)
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Your day"))
        self.day = label("", self, ink="text2")
        self.figures, self.voices = FigureGrid(self), FigureGrid(self)
        self.week = WeekLine(self)
        self.promised = PromisedCard(self)
        self.chips: dict[str, Chip] = {}
        self.note = TypedLine(
            self.tr("One line about the day"), self, hint=self.tr("one line, if you like")
        )
        self.note.setMaxLength(_LONGEST_NOTE)
        self.forget_button = Button(self.tr("Delete"), self, icon_name="trash")
        self.close_button = Button(self.tr("Close"), self, key_hint="Esc")
        self._lay_out()
        for button in (self.forget_button, self.close_button):
            button.setAutoDefault(False)
        self.note.typed.connect(self.note_typed)
        self.forget_button.clicked.connect(self.forget_wanted)
        self.close_button.clicked.connect(self.close)

    def show_day(self, view: OwnDayView) -> None:
        """Show ``view``; what is being typed stays."""
        self.day.setText(view.day)
        self.figures.show_figures(view.figures)
        self.voices_card.setVisible(bool(view.voices))
        self.voices.show_figures(view.voices)
        self.week.show_week(view.week)
        self.mood_card.setVisible(bool(view.moods))
        for choice in view.moods:
            if choice.key not in self.chips:
                self._add_chip(choice.key, choice.label, choice.alt_letter)
            self.chips[choice.key].setChecked(choice.key == view.mood)
        self.note.setEnabled(bool(view.mood))
        self.note.show_text(view.note, view.day)
        self.forget_button.set_available(bool(view.mood), self.tr("Nothing is noted today."))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _add_chip(self, key: str, words: str, letter: str) -> None:
        chip = Chip(words, self.mood_card, alt_letter=letter)
        chip.setProperty("mood", key)
        chip.clicked.connect(self._on_chip)
        self.chips[key] = chip
        self._chip_row.addWidget(chip)

    def _lay_out(self) -> None:
        tr = self.tr
        top = QHBoxLayout()
        top.setContentsMargins(measures.S24, measures.S16, measures.S24, 0)
        top.setSpacing(measures.S12)
        top.addWidget(label(tr("Your day"), self, role=Type.H1))
        top.addWidget(self.day)
        top.addWidget(label(tr("Only you see this."), self, role=Type.LABEL, ink="text3"))
        top.addStretch(1)
        top.addWidget(self.close_button)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S24, measures.S8, measures.S24, measures.S24)
        column.setSpacing(measures.S12)
        column.addWidget(self._card("", self.figures))
        self.voices_card = self._card(
            tr("Who spoke"),
            self.voices,
            tr("Measured from the audio levels, such as it is: a cough counts as speech."),
        )
        column.addWidget(self.voices_card)
        column.addWidget(self._card(tr("Calls in the last seven days"), self.week))
        self.promised_card = self._card(tr("What you promised"), self.promised)
        column.addWidget(self.promised_card)
        self.mood_card = self._card(
            tr("How was it?"), self._mood(), tr("Kept on this computer for 90 days at most.")
        )
        column.addWidget(self.mood_card)
        column.addStretch(1)
        self.panel = ScrollPanel(self)
        self.panel.show_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(measures.S4)
        whole.addLayout(top)
        whole.addWidget(self.panel, 1)
        self.resize(_WIDTH, _HEIGHT)

    def _card(self, heading: str, inner: QWidget, hint: str = "") -> Card:
        card = Card(self, padding=16)
        card.column.setSpacing(measures.S8)
        if heading:
            card.column.addWidget(label(heading, card, role=Type.SECTION))
        if hint:
            words = label(hint, card, role=Type.LABEL, ink="text3", wraps=True)
            card.column.addWidget(words)
        card.column.addWidget(inner)
        return card

    def _mood(self) -> QWidget:
        holder, chips = QWidget(self), QWidget(self)
        self._chip_row = FlowLayout(chips)
        line = QHBoxLayout()
        line.setSpacing(measures.S8)
        line.addWidget(self.note, 1)
        line.addWidget(self.forget_button)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(chips)
        column.addLayout(line)
        return holder

    @Slot()
    def _on_chip(self) -> None:
        self.mood_wanted.emit(str(self.sender().property("mood")))
