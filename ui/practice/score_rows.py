"""Rules as rows: a mark for kept or missed, what shows it, a coach's word, and when."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.practice.views import ScoreRowView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.card import Card, Separator
from ui.widgets.painting import smooth
from ui.widgets.ring import draw_kept_disc, draw_late_disc
from ui.widgets.tag import Tag

_TAG_WIDTH = 30


class RuleMark(QWidget):
    """A tick for kept, an exclamation mark for missed."""

    def __init__(self, parent: QWidget, *, is_kept: bool) -> None:
        super().__init__(parent)
        self._is_kept = is_kept
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("kept") if is_kept else self.tr("missed"))

    def sizeHint(self) -> QSize:
        return QSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area, tokens = smooth(self), QRectF(self.rect()), tokens_now()
        if self._is_kept:
            draw_kept_disc(painter, area, tokens)
        else:
            draw_late_disc(painter, area, tokens, Tone.DUE)


class RuleRows(QWidget):
    """A heading with its rules in a card; hidden when there are none."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(heading, self, role=Type.CARD)
        self.note = label("", self, ink="text2", wraps=True)
        self.card = Card(self, padding=0, gap=0)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(16, 4, 16, 4)
        self._rows.setSpacing(0)
        self.card.column.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        column.addWidget(self.card)

    def show_rows(self, rows: tuple[ScoreRowView, ...], note: str = "") -> None:
        self.setVisible(bool(rows))
        show_or_hide(self.note, note)
        remove_widgets(self._rows)
        for place, row in enumerate(rows):
            if place:
                self._rows.addWidget(Separator(self.card))
            self._rows.addWidget(self._row(row))

    def _row(self, view: ScoreRowView) -> QWidget:
        holder = QWidget(self.card)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(measures.S12)
        top = Qt.AlignmentFlag.AlignTop
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(view.title, holder, role=Type.STRONG, wraps=True))
        for text, ink in ((view.evidence, "text2"), (view.coach, "text")):
            if text:
                words.addWidget(label(text, holder, ink=ink, wraps=True))
        row.addWidget(RuleMark(holder, is_kept=view.is_kept), alignment=top)
        row.addLayout(words, stretch=1)
        row.addWidget(label(view.at, holder, role=Type.LABEL, ink="text2"), alignment=top)
        tag = Tag(view.rule, holder)
        row.addWidget(tag, alignment=top)
        row.addSpacing(max(0, _TAG_WIDTH - tag.sizeHint().width()))  # times stand in one column
        return holder
