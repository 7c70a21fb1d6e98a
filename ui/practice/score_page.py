"""How a practice call went, rule by rule, with one thing to try next."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.enter_key import EnterKey
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.practice.views import ScoreRowView, ScoreView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card, Separator
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import smooth
from ui.widgets.ring import Ring, draw_kept_disc, draw_late_disc
from ui.widgets.tag import Tag

_WIDTH = 760
_TAG_WIDTH = 30


class _Mark(QWidget):
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


class ScorePage(ScrollPanel):
    """The score of one practice call.

    Signals:
        again_wanted: practise with the same customer again.
        other_wanted: choose another customer.
        done_wanted: leave the practice.
    """

    again_wanted = Signal()
    other_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("How the practice call went"))
        self._view: ScoreView | None = None
        page = QWidget(self)
        self.ring = Ring(page, diameter=72, stroke=6, text_role=Type.CARD)
        self.title = label("", page, role=Type.FIGURE)
        self.summary = label("", page, role=Type.FIELD, ink="text2", wraps=True)
        self.next_card = Card(page, padding=16, gap=4)
        self.next_card.set_tone(Tone.ACCENT)
        self.next_try = label("", self.next_card, role=Type.CARD, wraps=True)
        self.next_why = label("", self.next_card, ink="text2", wraps=True)
        self.rules = Card(page, padding=0, gap=0)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(16, 4, 16, 4)
        self._rows.setSpacing(0)
        self.rules.column.addLayout(self._rows)
        self.again_button = Button(
            tr("Again"),
            page,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="arrow-counter-clockwise",
            key_hint="Enter",
        )
        self.other_button = Button(tr("Another customer"), page, size=Size.MAIN)
        self.done_button = Button(tr("Done"), page, size=Size.MAIN, key_hint="Esc")
        self._lay_out(page)
        self.show_page(page)
        self.again_button.clicked.connect(self.again_wanted)
        self.other_button.clicked.connect(self.other_wanted)
        self.done_button.clicked.connect(self.done_wanted)
        EnterKey(self, self.again_button)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.done_button.click)

    def show_score(self, view: ScoreView) -> None:
        if view == self._view:
            return
        self._view = view
        total = len(view.rows)
        kept = sum(row.is_kept for row in view.rows)
        tone = Tone.LIVE if kept == total else Tone.ACCENT
        self.ring.show_time(kept / total if total else 0.0, tone, f"{kept}/{total}")
        self.title.setText(view.title)
        self.summary.setText(view.summary)
        self.next_card.setVisible(bool(view.next_try))
        self.next_try.setText(view.next_try)
        show_or_hide(self.next_why, view.next_why)
        remove_widgets(self._rows)
        for place, row in enumerate(view.rows):
            if place:
                self._rows.addWidget(Separator(self.rules))
            self._rows.addWidget(self._row(row))

    def _row(self, view: ScoreRowView) -> QWidget:
        holder = QWidget(self.rules)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(measures.S12)
        top = Qt.AlignmentFlag.AlignTop
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(view.title, holder, role=Type.STRONG, wraps=True))
        words.addWidget(label(view.evidence, holder, ink="text2", wraps=True))
        row.addWidget(_Mark(holder, is_kept=view.is_kept), alignment=top)
        row.addLayout(words, stretch=1)
        row.addWidget(label(view.at, holder, role=Type.LABEL, ink="text2"), alignment=top)
        tag = Tag(view.rule, holder)
        row.addWidget(tag, alignment=top)
        row.addSpacing(max(0, _TAG_WIDTH - tag.sizeHint().width()))  # times stand in one column
        return holder

    def _lay_out(self, page: QWidget) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.summary)
        names.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(measures.S20)
        top.addWidget(self.ring)
        top.addLayout(names, stretch=1)
        caption = QHBoxLayout()
        caption.setSpacing(6)
        caption.addWidget(IconLabel("lightbulb", self.next_card, role="accent", size=14))
        words = self.tr("Try this next time")
        caption.addWidget(label(words, self.next_card, role=Type.LABEL_STRONG, ink="text2"))
        caption.addStretch(1)
        self.next_card.column.addLayout(caption)
        self.next_card.column.addWidget(self.next_try)
        self.next_card.column.addWidget(self.next_why)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        for button in (self.again_button, self.other_button, self.done_button):
            ways.addWidget(button)
        ways.addStretch(1)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S20)
        column.addLayout(top)
        column.addWidget(self.next_card)
        column.addLayout(ways)
        column.addWidget(self.rules)
        column.addStretch(1)
