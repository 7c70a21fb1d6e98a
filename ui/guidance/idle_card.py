"""Between calls: what this ticket still lacks, and whom to call next."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.guidance.views import CheckRow, IdleView, NextCallbackView
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card, Separator
from ui.widgets.painting import smooth
from ui.widgets.ring import Ring, draw_empty_tick, draw_kept_disc

_MARK = 14


class _Mark(QWidget):
    """An empty tick, or a kept one."""

    def __init__(self, parent: QWidget, *, is_done: bool) -> None:
        super().__init__(parent)
        self._is_done = is_done
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_MARK, _MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw = draw_kept_disc if self._is_done else draw_empty_tick
        draw(smooth(self), QRectF(self.rect()), tokens_now())


class _CheckLine(QWidget):
    """One thing a ticket should have."""

    def __init__(self, check: CheckRow, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.setFixedHeight(34)
        row.addWidget(_Mark(self, is_done=check.is_done))
        row.addWidget(label(check.label, self), stretch=1)
        self.button: Button | None = None
        if check.action and not check.is_done:
            self.button = Button(check.action, self, look=Look.LINK)
            row.addWidget(self.button)


class IdleCards(QWidget):
    """What to do while no call is on.

    Signals:
        check_action_wanted: a check's id, whose action was pressed.
        call_wanted: the id of the callback to dial.
    """

    check_action_wanted = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._view: IdleView | None = None
        self.lead = Card(self, gap=measures.S4)
        self.title = label("", self.lead, role=Type.CARD, wraps=True)
        self.text = label("", self.lead, ink="text2", wraps=True)
        self.lead.column.addWidget(self.title)
        self.lead.column.addWidget(self.text)
        self.checks_caption = label(tr("Before you leave this ticket"), self, role=Type.SECTION)
        self.checks = Card(self, padding=0)
        self._check_column = QVBoxLayout()
        self._check_column.setContentsMargins(15, 2, 15, 2)
        self._check_column.setSpacing(0)
        self.checks.column.addLayout(self._check_column)
        self.gap = QWidget(self)
        self.gap.setFixedHeight(measures.S4)
        self.next_caption = label(tr("Your next callback"), self, role=Type.SECTION)
        self.next_card = Card(self, padding=0)
        self.ring = Ring(self.next_card, diameter=14, stroke=2.5)
        self.name = label("", self.next_card, role=Type.STRONG)
        self.due = label("", self.next_card, role=Type.LABEL, ink="text2", wraps=True)
        self.call_button = Button(tr("Call"), self.next_card, size=Size.SMALL, icon_name="phone")
        self._lay_out()
        self.call_button.clicked.connect(self._on_call)

    def show_idle(self, view: IdleView) -> None:
        if view == self._view:
            return
        had_checks = self._view.checks if self._view is not None else None
        self._view = view
        self.lead.setVisible(bool(view.title))
        self.title.setText(view.title)
        self.text.setText(view.text)
        if view.checks != had_checks:
            self._show_checks(view.checks)
        for part in (self.checks_caption, self.checks, self.gap):
            part.setVisible(bool(view.checks))
        for part in (self.next_caption, self.next_card):
            part.setVisible(view.next_callback is not None)
        if view.next_callback is not None:
            self._show_next(view.next_callback)

    def _show_next(self, view: NextCallbackView) -> None:
        self.ring.show_time(view.share, view.tone)
        self.name.setText(view.name)
        self.due.setText(view.text)
        self.call_button.setAccessibleName(self.tr("Call {name}").format(name=view.name))

    def _show_checks(self, checks: tuple[CheckRow, ...]) -> None:
        remove_widgets(self._check_column)
        for index, check in enumerate(checks):
            if index:
                self._check_column.addWidget(Separator(self.checks))
            line = _CheckLine(check, self.checks)
            if line.button is not None:
                line.button.setProperty("check_id", check.id)
                line.button.clicked.connect(self._on_check)
            self._check_column.addWidget(line)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.due)
        row = QHBoxLayout()
        row.setContentsMargins(15, 10, 11, 10)
        row.setSpacing(measures.S12)
        row.addWidget(self.ring)
        row.addLayout(words, stretch=1)
        row.addWidget(self.call_button)
        self.next_card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.lead)
        column.addWidget(self.checks_caption)
        column.addWidget(self.checks)
        column.addWidget(self.gap)
        column.addWidget(self.next_caption)
        column.addWidget(self.next_card)

    @Slot()
    def _on_check(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.check_action_wanted.emit(str(button.property("check_id")))

    @Slot()
    def _on_call(self) -> None:
        if self._view is not None and self._view.next_callback is not None:
            self.call_wanted.emit(self._view.next_callback.id)
