"""The next steps agreed with the customer: who, what, by when, confirmed."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.panels.cells import CellTable
from ui.panels.steps_delegate import StepsDelegate
from ui.panels.steps_model import StepColumn, StepsModel
from ui.panels.views import StepView, WhenView
from ui.panels.when_chooser import WhenPopup
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_focus


class StepsTable(CellTable):
    """Who does what by when, and whether the customer agreed.

    Space confirms a step or takes it back, Enter on a time opens the chooser, Ctrl+Space says that
    a step is done, Delete removes it; the row's menu has the last two as well.

    Signals:
        step_edited: step id, "who" or "what", the whole text.
        step_time_wanted: step id and an aware UTC datetime.
        step_confirmed_wanted: step id, and whether the customer said yes.
        step_done_wanted: step id, and whether it is done.
        step_removal_wanted: step id.
    """

    WIDTHS: ClassVar[dict[int, int]] = {
        StepColumn.WHO: 128,
        StepColumn.BY_WHEN: 132,
        StepColumn.CONFIRMED: 126,
    }
    LEAST_ROWS: ClassVar[int] = 1  # what an empty table says needs its room

    step_edited = Signal(str, str, str)
    step_time_wanted = Signal(str, object)
    step_confirmed_wanted = Signal(str, bool)
    step_done_wanted = Signal(str, bool)
    step_removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.steps = StepsModel()
        super().__init__(self.steps, QCoreApplication.translate("StepsTable", "Next steps"), parent)
        self.steps.setParent(self)
        self.setItemDelegate(StepsDelegate(self))
        self.when = WhenView()
        self._timed_step = ""
        self.popup = WhenPopup(self.tr("By when"), self)
        self.steps.typed.connect(self.step_edited)
        self.popup.time_wanted.connect(self._on_time)
        self.clicked.connect(self._on_clicked)
        self.done_action = self.row_menu.addAction(self.tr("Done"))
        self.done_action.triggered.connect(self._on_done)
        self.removal_action = self.row_menu.addAction(self.tr("Remove this step"))
        self.removal_action.triggered.connect(self._on_removal)

    def show_steps(self, steps: tuple[StepView, ...], when: WhenView) -> None:
        """Show the rows; an open editor and the current cell stay."""
        self.when = when
        had = self.steps.rowCount()
        self.steps.show_steps(steps)
        if self.steps.rowCount() != had:
            self.fit()

    def start_typing(self, step_id: str) -> None:
        """Open the first empty cell of a step for typing (after "Add a step")."""
        row = self.steps.row_of(step_id)
        if row < 0:
            return
        column = StepColumn.WHAT if self.steps.step(row).who else StepColumn.WHO
        index = self.steps.index(row, column)
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.steps.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(font_for(Type.BODY))
        painter.setPen(tokens_now().colour("text3"))
        words = self.tr("Nothing agreed yet: who does what, and by when?")
        inside = self.viewport().rect().adjusted(measures.S8, 0, -measures.S8, 0)
        if self.hasFocus():
            area, colour = QRectF(self.viewport().rect()), tokens_now().colour("focus")
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, colour)
            painter.setPen(tokens_now().colour("text3"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the open cell leaves over, as its Return
            return
        is_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_ctrl and event.key() == Qt.Key.Key_Space:
            self._on_done()
            return
        if event.modifiers() or not index.isValid():
            super().keyPressEvent(event)
            return
        key = event.key()
        is_space = key == Qt.Key.Key_Space and index.column() >= StepColumn.BY_WHEN
        if is_space or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act_on(index)
        elif key == Qt.Key.Key_Delete:
            self._on_removal()
        else:
            super().keyPressEvent(event)

    def _act_on(self, index: QModelIndex) -> None:
        step = self.steps.step(index.row())
        if index.column() == StepColumn.BY_WHEN:
            self._open_times(index, step)
        elif index.column() == StepColumn.CONFIRMED:
            self.step_confirmed_wanted.emit(step.id, not step.confirmed)
        else:
            self.edit(index)

    def _open_times(self, index: QModelIndex, step: StepView) -> None:
        self._timed_step = step.id
        view = WhenView(
            choices=self.when.choices,
            chosen=step.due_at,
            chosen_words=step.by_when,
            earliest=self.when.earliest,
        )
        cell = self.visualRect(index)
        self.popup.open_below(self.viewport(), QPoint(cell.left(), cell.bottom()), view)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() >= StepColumn.BY_WHEN:
            self._act_on(index)

    def open_row_menu(self, row: int, place: QPoint) -> None:
        words = self.tr("Not done after all") if self.steps.step(row).done else self.tr("Done")
        self.done_action.setText(f"{words}\tCtrl+Space")
        super().open_row_menu(row, place)

    @Slot()
    def _on_done(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            step = self.steps.step(index.row())
            self.step_done_wanted.emit(step.id, not step.done)

    @Slot()
    def _on_removal(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.step_removal_wanted.emit(self.steps.step(index.row()).id)

    @Slot(object)
    def _on_time(self, at: object) -> None:
        self.step_time_wanted.emit(self._timed_step, at)
