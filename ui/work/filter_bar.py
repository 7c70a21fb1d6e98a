"""Above the queue: which rows are shown, and what is overdue wherever the list is scrolled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.choice_menu import ChoiceMenu
from ui.theme import measures
from ui.widgets.button import Button, Look, Size
from ui.work.view import FilterBarView


class FilterBar(QWidget):
    """The saved choices of the queue as a menu, and the way to the first overdue row.

    Signals:
        choice_wanted: the key of a saved choice, or of what the menu offers besides.
        late_wanted: go to the first overdue row.
    """

    choice_wanted = Signal(str)
    late_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = ChoiceMenu(self.tr("Which work is shown"), "funnel-simple", self)
        self.late_button = Button(
            "", self, look=Look.LATE, size=Size.SMALL, icon_name="warning-circle"
        )
        self.late_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S8, 0, measures.S8, 0)
        row.setSpacing(measures.S4)
        row.addWidget(self.menu)
        row.addStretch(1)
        row.addWidget(self.late_button)
        self.menu.wanted.connect(self.choice_wanted)
        self.late_button.clicked.connect(self.late_wanted)

    def show_bar(self, view: FilterBarView) -> None:
        self.menu.show_choices(view.choices, view.chosen)
        self.late_button.setVisible(bool(view.late_text))
        self.late_button.show_as(view.late_text, "warning-circle")
        self.late_button.setToolTip(view.late_hint)
        self.late_button.setAccessibleName(view.late_hint or view.late_text)
