"""All practice calls over time: a chart, and how each rule went. For the agent's own eyes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.practice.progress_chart import ProgressChart, ShapeSign
from ui.practice.views import ProgressView, RuleProgressView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, Separator
from ui.widgets.empty_state import EmptyState
from ui.widgets.painting import smooth
from ui.widgets.ring import draw_kept_disc, draw_late_disc
from ui.widgets.tag import Tag

_WIDTH = 880
_EMPTY_WIDTH = 520
_DOT = 14
_GAP = 5
_LATELY = 5
_COUNT_WIDTH = 96


class LastCalls(QWidget):
    """The last calls in which a rule came up, as small discs: a tick or an exclamation mark."""

    def __init__(self, lately: tuple[bool, ...], spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lately = lately[-_LATELY:]
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_LATELY * (_DOT + _GAP) - _GAP, _DOT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = smooth(self), tokens_now()
        shown = self._lately
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            shown = shown[::-1]
        left = self.width() - len(shown) * (_DOT + _GAP) + _GAP
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = 0
        for number, is_kept in enumerate(shown):
            area = QRectF(left + number * (_DOT + _GAP), 1, _DOT, _DOT)
            if is_kept:
                draw_kept_disc(painter, area, tokens)
            else:
                draw_late_disc(painter, area, tokens, Tone.DUE)


class ProgressPage(ScrollPanel):
    """The agent's own progress.

    Signals:
        temper_wanted, scenario_wanted: the key of a filter; "" shows all.
        customer_wanted: choose a customer to practise with.
        back_wanted: leave the page.
    """

    temper_wanted = Signal(str)
    scenario_wanted = Signal(str)
    customer_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Your progress"))
        self._view: ProgressView | None = None
        page = QWidget(self)
        self.back_button = Button(tr("Back"), page, icon_name="arrow-u-up-left", key_hint="Esc")
        self.tempers = PickBox(tr("Temper of the customer"), page)
        self.scenarios = PickBox(tr("Customer"), page)
        self.chart_card = Card(page, padding=16, gap=8)
        self.chart = ProgressChart(self.chart_card)
        self.summary = label("", self.chart_card, role=Type.FIELD, wraps=True)
        self._hint = tr("Left and Right go from call to call.")
        self.words = label(self._hint, self.chart_card, ink="text2", wraps=True)
        self._legend = FlowLayout(gap=measures.S12)
        self.rules_heading = label(tr("Rule by rule"), page, role=Type.CARD)
        self.rules = Card(page, padding=0, gap=0)
        self._rows = QVBoxLayout()
        self.nothing = label(
            tr("No practice call fits these filters. Choose “all” to see every call."),
            page,
            ink="text2",
            wraps=True,
        )
        self.empty = EmptyState(
            "chart-line-up",
            tr("Here you will see how your practice goes"),
            tr(
                "After each practice call a point is added: how many of the rules that came up "
                "you kept. Below, each rule has a row, so that you see what has become a habit. "
                "Nobody but you sees it."
            ),
            page,
            action=tr("Choose a customer"),
        )
        self._lay_out(page)
        self.show_page(page)
        self.chart.moved.connect(self.words.setText)
        self.tempers.wanted.connect(self.temper_wanted)
        self.scenarios.wanted.connect(self.scenario_wanted)
        self.empty.action_wanted.connect(self.customer_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_button.click)

    def show_progress(self, view: ProgressView) -> None:
        if view == self._view:
            return
        self._view = view
        has_points = bool(view.points)
        self.empty.setVisible(not view.has_any)
        for part in (self.tempers, self.scenarios):
            part.setVisible(view.has_any)
        self.nothing.setVisible(view.has_any and not has_points)
        for widget in (self.chart_card, self.rules, self.rules_heading):
            widget.setVisible(has_points)
        self.tempers.show_choices(view.tempers, view.temper)
        self.scenarios.show_choices(view.scenarios, view.scenario)
        self.chart.show_calls(view.points, view.summary)
        show_or_hide(self.summary, view.summary)
        self.words.setText(self._hint)
        self._show_legend(view)
        remove_widgets(self._rows)
        for place, rule in enumerate(view.rules):
            if place:
                self._rows.addWidget(Separator(self.rules))
            self._rows.addWidget(self._row(rule))

    def _show_legend(self, view: ProgressView) -> None:
        remove_widgets(self._legend)
        for shape, name in view.legend:
            holder = QWidget(self.chart_card)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(measures.S4)
            row.addWidget(ShapeSign(shape, holder))
            row.addWidget(label(name, holder, role=Type.LABEL, ink="text2"))
            self._legend.addWidget(holder)

    def _row(self, view: RuleProgressView) -> QWidget:
        holder = QWidget(self.rules)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(measures.S12)
        tag = Tag(view.rule, holder)
        row.addWidget(tag)
        row.addWidget(label(view.title, holder, wraps=True), stretch=1)
        count = label(view.count, holder, role=Type.LABEL, ink="text2")
        count.setMinimumWidth(_COUNT_WIDTH)
        count.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        row.addWidget(count)
        row.addWidget(LastCalls(view.lately, view.spoken, holder))
        return holder

    def _lay_out(self, page: QWidget) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Your progress"), page, role=Type.FIGURE))
        note = self.tr("For your own eyes: it stays on this computer and is compared with nobody.")
        words.addWidget(label(note, page, role=Type.FIELD, ink="text2", wraps=True))
        top = QHBoxLayout()
        top.addLayout(words, stretch=1)
        top.addWidget(self.back_button, alignment=Qt.AlignmentFlag.AlignTop)
        filters = FlowLayout(gap=measures.S8)
        filters.addWidget(self.tempers)
        filters.addWidget(self.scenarios)
        self.chart_card.column.addWidget(self.summary)
        self.chart_card.column.addWidget(self.chart)
        self.chart_card.column.addLayout(self._legend)
        self.words.setMinimumHeight(2 * Type.BODY.line)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.chart_card.column.addWidget(self.words)
        self._rows.setContentsMargins(16, 4, 16, 4)
        self._rows.setSpacing(0)
        self.rules.column.addLayout(self._rows)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S16)
        column.addLayout(top)
        self.empty.setMaximumWidth(_EMPTY_WIDTH)
        holder = QHBoxLayout()
        holder.addStretch(1)
        holder.addWidget(self.empty, stretch=100)
        holder.addStretch(1)
        column.addLayout(holder)
        column.addLayout(filters)
        column.addWidget(self.nothing)
        column.addWidget(self.chart_card)
        column.addWidget(self.rules_heading)
        column.addWidget(self.rules)
        column.addStretch(1)
