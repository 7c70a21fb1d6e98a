"""Rows across the customer's page: who may be the same person, and what was merged."""

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.customers.page_views import MergedView
from ui.customers.views import LikelyView
from ui.panels.labels import ElidedLabel
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth


class WordsStrip(QFrame):
    """A tinted row: an icon, words, and one button.

    Signals:
        pressed: the id that the row was made for.
    """

    pressed = Signal(str)

    def __init__(
        self, tone: Tone, icon_name: str, words: str, act: str, for_id: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._for_id = for_id
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ink = "text2" if tone is Tone.NEUTRAL else f"{tone.value}_text"
        self.text = ElidedLabel(self, role=Type.BODY, ink=ink)
        self.text.setText(words)
        self.button = Button(act, self, look=Look.PLAIN, size=Size.SMALL)
        self.button.setAccessibleName(f"{act}: {words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S12, 6, measures.S8, 6)
        row.setSpacing(measures.S12)
        row.addWidget(IconLabel(icon_name, self, role="text2"))
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_pressed)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        ground = tokens.tint(self._tone)
        draw_box(smooth(self), QRectF(self.rect()), measures.RADIUS_ROW, ground, edge)

    @Slot()
    def _on_pressed(self) -> None:
        self.pressed.emit(self._for_id)


class Strips(QWidget):
    """The rows at the top of the page, made anew when they change.

    Signals:
        compare_wanted: the id of a customer who may be the same person.
        undo_wanted: the id of a merge.
    """

    compare_wanted = Signal(str)
    undo_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[LikelyView, ...], tuple[MergedView, ...]] = ((), ())
        self._has_strips = self._is_aside = False
        self.strips: list[WordsStrip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_strips(
        self, duplicates: tuple[LikelyView, ...], merged: tuple[MergedView, ...]
    ) -> None:
        self._has_strips = bool(duplicates or merged)
        self.setVisible(self._has_strips and not self._is_aside)
        if (duplicates, merged) == self._shown:
            return
        self._shown = (duplicates, merged)
        remove_widgets(self._column)
        self.strips = []
        for likely in duplicates:
            words = self.tr("The same person? {name}").format(name=likely.name)
            words = f"{words} · {likely.detail}" if likely.detail else words
            act = self.tr("Compare")
            strip = WordsStrip(Tone.ACCENT, "users", words, act, likely.id, self)
            strip.pressed.connect(self.compare_wanted)
            self._add(strip)
        for merge in merged:
            act = self.tr("Undo")
            strip = WordsStrip(Tone.NEUTRAL, "git-merge", merge.words, act, merge.merge_id, self)
            strip.pressed.connect(self.undo_wanted)
            self._add(strip)

    def set_aside(self, is_aside: bool) -> None:
        """Put the rows away while two records are compared."""
        self._is_aside = is_aside
        self.setVisible(self._has_strips and not is_aside)

    def _add(self, strip: WordsStrip) -> None:
        self.strips.append(strip)
        self._column.addWidget(strip)
