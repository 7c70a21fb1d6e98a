"""The centre page of promised calls."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.callbacks.callback_list import CallbackList
from ui.callbacks.views import CallbacksView
from ui.panels.labels import label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.empty_state import EmptyState


class CallbacksPage(QWidget):
    """Everything that was promised, grouped by when it is due.

    Signals:
        selected: the id of the callback to show on the right.
        call_wanted: the id of the callback to dial.
        new_wanted: promise another callback.
    """

    selected = Signal(str)
    call_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Callbacks and promises"))
        self.summary = label("", self, role=Type.LABEL, ink="text2")
        self.new_button = Button(tr("New callback"), self, icon_name="plus")
        self.rows = CallbackList(self)
        self.empty_state = EmptyState(
            "phone-outgoing",
            tr("Nothing promised"),
            tr(
                "When you promise a call, it stands here until it is kept. Promise one from"
                " a ticket, from a hold (F10), in the wrap-up, or here."
            ),
            self,
        )
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.empty_state)
        top = QHBoxLayout()
        top.setContentsMargins(measures.S20, measures.S12, measures.S20, measures.S12)
        top.setSpacing(measures.S12)
        top.addWidget(label(tr("Callbacks and promises"), self, role=Type.H1))
        top.addWidget(self.summary)
        top.addStretch(1)
        top.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Separator(self))
        column.addWidget(self.stack, stretch=1)
        self.rows.chosen.connect(self.selected)
        self.rows.call_wanted.connect(self.call_wanted)
        self.new_button.clicked.connect(self.new_wanted)

    def show_callbacks(self, view: CallbacksView) -> None:
        self.summary.setText(view.summary)
        self.rows.show_callbacks(view)
        has_rows = any(group.rows for group in view.groups)
        self.stack.setCurrentWidget(self.rows if has_rows else self.empty_state)
