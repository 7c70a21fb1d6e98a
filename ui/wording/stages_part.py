"""The stages of a plan for reuse."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.plan_model import PlanColumn
from ui.ticket.plan_table import PlanTable
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.wording.views import WordingFormView


class StagesPart(QWidget):
    """The table of a ticket's plan, without ticks: nothing of it is done yet.

    Signals:
        stage_edited: the place, the stage's field, the whole text.
        stage_wanted: add a stage behind this place, -1 for the first.
        stage_move_wanted: the place, and by how many.
        stage_removal_wanted: the place.
    """

    stage_edited = Signal(int, str, str)
    stage_wanted = Signal(int)
    stage_move_wanted = Signal(int, int)
    stage_removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = ScrollPanel(self)
        page = QWidget(panel)
        self.table = PlanTable(page)
        self.table.setAccessibleName(self.tr("Stages of the plan"))
        self.table.setColumnHidden(PlanColumn.DONE, True)
        self.add_button = Button(
            self.tr("Add a stage"),
            page,
            look=Look.QUIET,
            size=Size.SMALL,
            icon_name="plus",
            key_hint="Insert",
        )
        self.error = label("", page, role=Type.LABEL, ink="late_text", wraps=True)
        self.error.hide()
        self.hint = label(
            self.tr(
                "Insert adds a stage below, Ctrl+Up and Ctrl+Down move it, Delete removes it. "
                "Time as “2 h”, “3 days” or “90 min”; leave it empty while nobody can say."
            ),
            page,
            role=Type.LABEL,
            ink="text2",
            wraps=True,
        )
        self._lay_out(panel, page)
        self.add_button.clicked.connect(self._on_add)
        self.table.stage_edited.connect(self.stage_edited)
        self.table.stage_wanted.connect(self.stage_wanted)
        self.table.stage_move_wanted.connect(self.stage_move_wanted)
        self.table.stage_removal_wanted.connect(self.stage_removal_wanted)

    def _lay_out(self, panel: ScrollPanel, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.table)
        column.addWidget(self.error)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.hint)
        column.addStretch(1)
        panel.show_page(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def show_form(self, view: WordingFormView) -> None:
        self.table.show_stages(view.stages)
        self.table.plan.is_read_only = not view.is_own
        self.add_button.setVisible(view.is_own)
        self.hint.setVisible(view.is_own)
        error = view.errors.get("stages", "")
        if error and error != self.error.text():
            announce(self.table, error)
        show_or_hide(self.error, error)

    def start_typing(self, place: int) -> None:
        """Open a stage's first text for typing (it was just added)."""
        self.table.start_typing(place)

    def go_to(self, place: int) -> None:
        self.table.go_to(place)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_add(self) -> None:
        self.stage_wanted.emit(self.table.plan.rowCount() - 1)
