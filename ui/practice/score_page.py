"""A coach's summary of a practice call: what was kept and missed, when, and one thing to try."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.enter_key import EnterKey
from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.practice.score_rows import RuleRows
from ui.practice.timeline_chart import TimelineCard
from ui.practice.views import ScoreView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.ring import Ring

_WIDTH = 760


class ScorePage(ScrollPanel):
    """The summary of one practice call.

    Signals:
        again_wanted: practise with the same customer again.
        other_wanted: choose another customer.
        progress_wanted: see all practice calls.
        done_wanted: leave the practice.
    """

    again_wanted = Signal()
    other_wanted = Signal()
    progress_wanted = Signal()
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
        self.compared = label("", page, ink="text2", wraps=True)
        self.next_card = Card(page, padding=16, gap=4)
        self.next_card.set_tone(Tone.ACCENT)
        self.next_try = label("", self.next_card, role=Type.CARD, wraps=True)
        self.next_why = label("", self.next_card, wraps=True)
        self.next_choice = label("", self.next_card, role=Type.LABEL, ink="text2", wraps=True)
        self.timeline = TimelineCard(page)
        self.trainer = RuleRows("", page)
        self.missed = RuleRows(tr("What was missed"), page)
        self.kept = RuleRows(tr("What you kept"), page)
        self.measured = Card(page, padding=16, gap=4)
        self._measured_rows = QVBoxLayout()
        self._measured_rows.setSpacing(2)
        self._make_buttons(page)
        self._lay_out(page)
        self.show_page(page)

    def _make_buttons(self, page: QWidget) -> None:
        tr = self.tr
        self.again_button = Button(
            tr("Again"),
            page,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="arrow-counter-clockwise",
            key_hint="Enter",
        )
        self.other_button = Button(tr("Another customer"), page, size=Size.MAIN)
        self.progress_button = Button(
            tr("Your progress"), page, size=Size.MAIN, icon_name="chart-line-up"
        )
        self.done_button = Button(tr("Done"), page, size=Size.MAIN, key_hint="Esc")
        self.again_button.clicked.connect(self.again_wanted)
        self.other_button.clicked.connect(self.other_wanted)
        self.progress_button.clicked.connect(self.progress_wanted)
        self.done_button.clicked.connect(self.done_wanted)
        EnterKey(self, self.again_button)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.done_button.click)

    def show_score(self, view: ScoreView) -> None:
        if view == self._view:
            return
        self._view = view
        total = len(view.rows)
        kept = tuple(row for row in view.rows if row.is_kept)
        tone = Tone.LIVE if len(kept) == total else Tone.ACCENT
        self.ring.show_time(len(kept) / total if total else 0.0, tone, f"{len(kept)}/{total}")
        self.title.setText(view.title)
        self.summary.setText(view.summary)
        show_or_hide(self.compared, view.compared)
        self.next_card.setVisible(bool(view.next_try))
        self.next_try.setText(view.next_try)
        show_or_hide(self.next_why, view.next_why)
        show_or_hide(self.next_choice, view.next_choice)
        self.timeline.show_timeline(view.timeline)
        self.trainer.heading.setText(view.trainer)
        self.trainer.show_rows(view.trainer_rows)
        self.missed.show_rows(tuple(row for row in view.rows if not row.is_kept))
        self.kept.show_rows(kept)
        self._show_measured(view.measured)

    def _show_measured(self, lines: tuple[str, ...]) -> None:
        self.measured.setVisible(bool(lines))
        remove_widgets(self._measured_rows)
        for line in lines:
            self._measured_rows.addWidget(label(line, self.measured, wraps=True))

    def _lay_out(self, page: QWidget) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        for one in (self.title, self.summary, self.compared):
            names.addWidget(one)
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
        for one in (self.next_try, self.next_why, self.next_choice):
            self.next_card.column.addWidget(one)
        words = self.tr("Measured from how loud both sides were, not from what was said")
        heading = label(words, self.measured, role=Type.LABEL_STRONG, ink="text2", wraps=True)
        self.measured.column.addWidget(heading)
        self.measured.column.addLayout(self._measured_rows)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S20)
        column.addLayout(top)
        column.addWidget(self.next_card)
        column.addLayout(self._ways())
        column.addWidget(self.timeline)
        for part in (self.trainer, self.missed, self.kept, self.measured):
            column.addWidget(part)
        column.addStretch(1)

    def _ways(self) -> FlowLayout:
        ways = FlowLayout(gap=measures.S8)
        for button in (
            self.again_button,
            self.other_button,
            self.progress_button,
            self.done_button,
        ):
            ways.addWidget(button)
        return ways
