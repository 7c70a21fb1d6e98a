"""What is for the customer: the answer with its why, and the plan of what happens when."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.panels.labels import ElidedLabel, label
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.fold import Fold
from ui.ticket.plan_table import PlanTable
from ui.ticket.told_field import ToldField
from ui.ticket.views import PlanView, TicketView
from ui.widgets.button import Button, Look, Size


class PlanPart(QWidget):
    """The plan's stages, with plans to use and a place to keep this one.

    Signals:
        stage_wanted: add a stage behind this place, -1 for the end.
        plan_wanted: the id of a plan to use.
        keep_wanted: the name to keep this plan under.
    """

    stage_wanted = Signal(int)
    plan_wanted = Signal(str)
    keep_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._view = PlanView()
        self.table = PlanTable(self)
        self.hint = label(
            tr(
                "Several stages? Tell the whole way before it begins, with what to do if one fails."
            ),
            self,
            ink="text2",
            wraps=True,
        )
        self.origin = ElidedLabel(self, role=Type.LABEL, ink="text3")
        self.add_button = Button(tr("Add a stage"), self, look=Look.LINK, icon_name="plus")
        self.use_button = Button(tr("Use a plan"), self, look=Look.QUIET, size=Size.SMALL)
        self.use_button.opens_menu = True
        self.keep_button = Button(
            tr("Keep for other tickets"), self, look=Look.QUIET, size=Size.SMALL
        )
        self.plans = QMenu(self)
        self.keep_name = TypedLine(tr("Name of the plan"), self, hint=tr("Name of the plan"))
        self.keep_row = QWidget(self)
        self.save_button = Button(tr("Keep"), self.keep_row, size=Size.NORMAL)
        self._lay_out()
        self.table.stage_wanted.connect(self.stage_wanted)
        self.add_button.clicked.connect(self._on_add)
        self.use_button.clicked.connect(self.open_plans)
        self.plans.triggered.connect(self._on_plan)
        self.keep_button.clicked.connect(self._on_keep)
        self.save_button.clicked.connect(self._on_save)
        self.keep_name.returnPressed.connect(self._on_save)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(0, 2, 0, 0)
        below.setSpacing(measures.S8)
        below.addWidget(self.add_button)
        below.addWidget(self.use_button)
        below.addWidget(self.keep_button)
        below.addWidget(self.origin, stretch=1)
        keep = QHBoxLayout(self.keep_row)
        keep.setContentsMargins(measures.S8, measures.S4, measures.S8, 0)
        keep.addWidget(self.keep_name, stretch=1)
        keep.addWidget(self.save_button)
        self.keep_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hint.setContentsMargins(measures.S8, measures.S4, measures.S8, measures.S4)
        column.addWidget(self.hint)
        column.addWidget(self.table)
        column.addLayout(below)
        column.addWidget(self.keep_row)

    def show_plan(self, view: PlanView) -> None:
        self._view = view
        has_stages = bool(view.stages)
        self.table.show_stages(view.stages)
        self.table.setVisible(has_stages)
        self.hint.setVisible(not has_stages)
        self.keep_button.setVisible(has_stages)
        self.origin.setText(view.origin if has_stages else "")
        self.table.setAccessibleDescription(self.origin.text())
        self.keep_row.setVisible(self.keep_row.isVisibleTo(self) and has_stages)

    @Slot()
    def open_plans(self) -> None:
        """Open the menu of plans that there are."""
        self.plans.clear()
        for choice in self._view.choices:
            self.plans.addAction(choice.label).setData(choice.key)
        if not self._view.choices:
            self.plans.addAction(self.tr("No plans yet: keep one from a ticket")).setEnabled(False)
        corner = self.use_button.rect().bottomLeft()
        self.plans.popup(self.use_button.mapToGlobal(corner))

    @Slot()
    def _on_add(self) -> None:
        self.stage_wanted.emit(-1)

    @Slot(QAction)
    def _on_plan(self, action: QAction) -> None:
        self.plan_wanted.emit(str(action.data()))

    @Slot()
    def _on_keep(self) -> None:
        self.keep_row.setVisible(not self.keep_row.isVisibleTo(self))
        if self.keep_row.isVisibleTo(self):
            self.keep_name.clear()
            self.keep_name.setFocus()

    @Slot()
    def _on_save(self) -> None:
        name = self.keep_name.text().strip()
        if name:
            self.keep_row.hide()
            self.keep_button.setFocus()
            self.keep_wanted.emit(name)


class CustomerPart(QWidget):
    """Answer and plan, folded away until they are wanted.

    Signals:
        answer_edited: the whole text.
    """

    answer_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.answer = ToldField(
            tr("Answer"),
            self,
            name=tr("Answer for the customer"),
            hint=tr("what to do now, and why"),
            placeholder=tr("What the customer does now, and why it helps"),
            lines=2,
        )
        self.answer_body = QWidget(self)
        inner = QVBoxLayout(self.answer_body)
        inner.setContentsMargins(measures.S8, 0, measures.S8, measures.S4)
        inner.addWidget(self.answer)
        self.plan = PlanPart(self)
        self.answer_fold = Fold(tr("Answer"), self.answer_body, self.answer.text, "Alt+A", self)
        self.plan_fold = Fold(tr("Plan"), self.plan, self.plan.add_button, "Alt+P", self)
        top = QHBoxLayout()
        top.setContentsMargins(measures.S8, 0, 0, 0)
        top.setSpacing(2)
        top.addWidget(label(tr("For the customer"), self, role=Type.SECTION))
        top.addSpacing(measures.S8)
        top.addWidget(self.answer_fold)
        top.addWidget(self.plan_fold)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.answer_body)
        column.addWidget(self.plan)
        self.answer.typed.connect(self.answer_edited)

    def show_ticket(self, view: TicketView) -> None:
        self.answer.show_told(view.answer, view.id, view.origins.get("answer", ""))
        self.answer_fold.show_content(view.id, has_content=bool(view.answer))
        self.plan.show_plan(view.plan)
        self.plan_fold.show_content(view.id, has_content=bool(view.plan.stages))

    @Slot()
    def start_plan(self) -> None:
        """Open the plan's part for something that was asked of it."""
        self.plan_fold.open()
