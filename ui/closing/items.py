"""The items of the closing checklist, each with the facts of this call."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.closing.views import ClosingItemView, FactView, ItemMark
from ui.panels.labels import label
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.styling import set_ink
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Look
from ui.widgets.painting import draw_box, draw_focus, smooth
from ui.widgets.ring import draw_empty_tick, draw_kept_disc
from ui.widgets.say_text import SayText

_DISC = 16
_FACT_TICK = 14
_LEAD = 96
_MARGIN = measures.S12


class MarkButton(QAbstractButton):
    """The disc before an item: press it to settle the item, or to take that back."""

    def __init__(self, name: str, mark: ItemMark, parent: QWidget, *, is_current: bool) -> None:
        super().__init__(parent)
        self._mark = mark
        self._is_current = is_current
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(mark is ItemMark.ASKED)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:  # noqa: N802
        """Change nothing at a press: the next view says what is settled."""

    def sizeHint(self) -> QSize:
        return QSize(measures.MIN_TARGET, measures.MIN_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        spare = (measures.MIN_TARGET - _DISC) / 2
        disc = area.adjusted(spare, spare, -spare, -spare)
        if self._mark is ItemMark.ASKED:
            draw_kept_disc(painter, disc, tokens)
        elif self._mark is ItemMark.OPEN:
            draw_empty_tick(painter, disc, tokens, "accent" if self._is_current else "field")
        else:
            role = "late" if self._mark is ItemMark.NOT_ASKED else "text3"
            draw_icon(painter, disc, "minus-circle", tokens.colour(role))


class ClosingItem(QWidget):
    """One item; the current one stands on the accent tint with its phrase and buttons.

    Signals:
        action_wanted: an action's key.
        mark_pressed: the disc was pressed.
        fact_ticked: a fact's key, and whether it is ticked.
    """

    action_wanted = Signal(str)
    mark_pressed = Signal()
    fact_ticked = Signal(str, bool)

    def __init__(self, view: ClosingItemView, parent: QWidget, *, is_current: bool) -> None:
        super().__init__(parent)
        self._is_current = is_current
        self.buttons: dict[str, Button] = {}
        self.ticks: list[FactTick] = []
        self.mark = MarkButton(view.title, view.mark, self, is_current=is_current)
        self.mark.setAccessibleDescription(view.note)
        self.mark.clicked.connect(self.mark_pressed)
        title = label(view.title, self, role=Type.STRONG)
        if view.mark in (ItemMark.NOT_ASKED, ItemMark.SKIPPED):
            set_ink(title, "text2")
        heading = QHBoxLayout()
        heading.setSpacing(measures.S8)
        heading.addWidget(title)
        if view.note:
            ink = "late_text" if view.mark is ItemMark.NOT_ASKED else "text2"
            heading.addWidget(label(view.note, self, ink=ink))
        heading.addStretch(1)
        content = QVBoxLayout()
        content.setSpacing(measures.S4)
        content.setContentsMargins(0, 3, 0, 0)
        content.addLayout(heading)
        if is_current and view.phrase:
            content.addWidget(SayText(view.phrase, self))
        if view.facts:
            content.addLayout(self._facts(view.facts))
        if view.actions:
            content.addSpacing(measures.S4 if is_current else 0)
            content.addLayout(self._actions(view))
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN - 4, 8, _MARGIN, 8 if is_current else 4)
        row.setSpacing(10)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(content, stretch=1)

    def take_focus(self) -> None:
        """Keep the keyboard where it was, when the items were made anew under it."""
        first = next(iter(self.buttons.values()), None)
        (first or self.mark).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_current:
            return
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        fill = tokens.colour("accent_tint")
        draw_box(smooth(self), QRectF(self.rect()), measures.RADIUS_ROW, fill, edge)

    def _actions(self, view: ClosingItemView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(measures.S8)
        for place, choice in enumerate(view.actions):
            hint = f"Alt+{choice.alt_letter.upper()}" if choice.alt_letter else ""
            is_main = self._is_current and place == 0
            button = Button(
                choice.label,
                self,
                look=Look.MAIN if is_main else Look.PLAIN if self._is_current else Look.LINK,
                icon_name=choice.icon,
                key_hint="Ctrl+Enter" if is_main else hint,
            )
            if hint and not is_main:
                button.setShortcut(hint)
            button.setToolTip(choice.hint)
            if choice.hint:
                button.setAccessibleDescription(choice.hint)
            button.setProperty("choice", choice.key)
            button.clicked.connect(self._on_action)
            self.buttons[choice.key] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _facts(self, facts: tuple[FactView, ...]) -> QGridLayout:
        grid = QGridLayout()
        has_leads = any(fact.lead for fact in facts)
        grid.setHorizontalSpacing(measures.S8)
        grid.setVerticalSpacing(2)
        for row, fact in enumerate(facts):
            if fact.is_ticked is not None:
                grid.addWidget(self._tick(fact), row, 0)
            if has_leads:
                lead = QLabel(fact.lead, self)
                lead.setFont(font_for(Type.BODY, QFont.Weight.Medium))
                lead.setMinimumWidth(_LEAD)
                grid.addWidget(lead, row, 1)
            grid.addWidget(label(fact.text, self, wraps=True), row, 2)
            if fact.right:
                right = label(fact.right, self, wraps=not has_leads)
                right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(right, row, 3)
        grid.setColumnStretch(2, 1)
        return grid

    def _tick(self, fact: FactView) -> QWidget:
        tick = FactTick(fact, self)
        self.ticks.append(tick)
        tick.clicked.connect(self._on_fact)
        return tick

    @Slot()
    def _on_action(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.action_wanted.emit(str(button.property("choice")))

    @Slot()
    def _on_fact(self) -> None:
        tick = self.sender()
        assert isinstance(tick, FactTick)
        self.fact_ticked.emit(tick.fact.key, not tick.fact.is_ticked)


class FactTick(QAbstractButton):
    """The small tick before a question that was answered."""

    def __init__(self, fact: FactView, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self.setAccessibleName(fact.text)
        self.setCheckable(True)
        self.setChecked(bool(fact.is_ticked))
        self.setEnabled(fact.can_be_ticked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(measures.MIN_TARGET, measures.MIN_TARGET)

    def nextCheckState(self) -> None:  # noqa: N802
        """Change nothing at a press: the next view says what is ticked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_TAG, tokens.colour("focus"))
        spare = (measures.MIN_TARGET - _FACT_TICK) / 2
        box = area.adjusted(spare, spare, -spare, -spare)
        if self.fact.is_ticked:
            draw_icon(painter, box, "check", tokens.colour("live"))
        else:
            draw_empty_tick(painter, box.adjusted(1, 1, -1, -1), tokens)
