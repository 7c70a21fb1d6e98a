"""The left column: three lists behind tabs, the dial field at its foot."""

import enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.theme import measures
from ui.widgets.card import Separator
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented_tabs import SegmentedTabs
from ui.work.dial_field import DialField
from ui.work.filter_bar import FilterBar
from ui.work.row_list import RowList
from ui.work.view import DialView, RowListView


class WorkTab(enum.Enum):
    """The lists, in their order."""

    QUEUE = 0
    CALLBACKS = 1
    HISTORY = 2


class WorkColumn(QWidget):
    """All work there is, and the way to call anyone.

    Signals:
        queue_chosen, callback_chosen, history_chosen: the id of the row to open.
        tab_changed: the WorkTab that is shown now.
        dial_changed: what is typed into the dial field; answer with ``show_dial``.
        call_wanted: the dial field's text, to be called.
        practice_wanted: the empty queue's button.
    """

    queue_chosen = Signal(str)
    callback_chosen = Signal(str)
    history_chosen = Signal(str)
    tab_changed = Signal(object)
    dial_changed = Signal(str)
    call_wanted = Signal(str)
    practice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (self.tr("Queue"), self.tr("Callbacks"), self.tr("History"))
        self.tabs = SegmentedTabs(names, self, accessible_name=self.tr("Work lists"))
        self.filter_bar = FilterBar(self)
        self.queue = RowList(self.tr("Queue"), self._empty_queue(), self)
        self.callbacks = RowList(self.tr("Callbacks"), self._empty_callbacks(), self)
        self.history = RowList(self.tr("History"), self._empty_history(), self)
        self.pages = QStackedWidget(self)
        for page in (self._queue_page(), self.callbacks, self.history):
            self.pages.addWidget(page)
        self.dial = DialField(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures.S12, 0, 0)
        column.setSpacing(0)
        tabs_row = QVBoxLayout()
        tabs_row.setContentsMargins(measures.S12, 0, measures.S12, measures.S4)
        tabs_row.addWidget(self.tabs)
        column.addLayout(tabs_row)
        column.addWidget(self.pages, 1)
        column.addWidget(Separator(self))
        column.addWidget(self.dial)
        self.tabs.currentChanged.connect(self._on_tab)
        self.queue.chosen.connect(self.queue_chosen)
        self.callbacks.chosen.connect(self.callback_chosen)
        self.history.chosen.connect(self.history_chosen)
        self.filter_bar.late_wanted.connect(self.queue.go_to_late)
        self.queue.empty_action_wanted.connect(self.practice_wanted)
        self.dial.text_changed.connect(self.dial_changed)
        self.dial.call_wanted.connect(self.call_wanted)

    def add_strip(self, strip: QWidget) -> None:
        """Put ``strip`` between the lists and the dial field; when it shows, only lists shrink."""
        holder = QVBoxLayout()
        holder.setContentsMargins(measures.S8, 0, measures.S8, measures.S8)
        holder.addWidget(strip)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(2, holder)

    def show_queue(self, view: RowListView) -> None:
        self.queue.show_rows(view)
        self.tabs.set_count(WorkTab.QUEUE.value, view.count)

    def show_callbacks(self, view: RowListView) -> None:
        self.callbacks.show_rows(view)
        self.tabs.set_count(WorkTab.CALLBACKS.value, view.count)

    def show_history(self, view: RowListView) -> None:
        self.history.show_rows(view)
        self.tabs.set_count(WorkTab.HISTORY.value, view.count)

    def show_dial(self, view: DialView) -> None:
        self.dial.show_dial(view)

    def go_to_tab(self, tab: WorkTab) -> None:
        """Show ``tab`` and put the keyboard into its list."""
        self.tabs.setCurrentIndex(tab.value)
        page = (self.queue, self.callbacks, self.history)[tab.value]
        if page.currentWidget() is page.rows:
            page.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def tab(self) -> WorkTab:
        return WorkTab(self.tabs.currentIndex())

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.tab_changed.emit(WorkTab(index))

    def _queue_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.queue, 1)
        return page

    def _empty_queue(self) -> EmptyState:
        return EmptyState(
            "tray",
            self.tr("Nothing waits for you"),
            self.tr(
                "Open tickets stand here, the most urgent first, each with the reason why. "
                "Meanwhile you can take a practice call."
            ),
            action=self.tr("Practise a call now"),
        )

    def _empty_callbacks(self) -> EmptyState:
        return EmptyState(
            "phone-call",
            self.tr("No callbacks promised"),
            self.tr(
                "When you promise to call someone back, it stands here by its time "
                "and reminds you before it is due."
            ),
        )

    def _empty_history(self) -> EmptyState:
        return EmptyState(
            "clock-counter-clockwise",
            self.tr("No calls yet"),
            self.tr("Every call you take or make is kept here. Open one to see its ticket."),
        )
