"""The centre page of what was promised: the same seen in several views, with a tab for each."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.callbacks.agenda_bar import AgendaBar, AgendaBarView
from ui.callbacks.agenda_views import AgendaView
from ui.callbacks.calendar_view import CalendarView
from ui.callbacks.callback_list import CallbackList
from ui.callbacks.views import CallbacksView
from ui.callbacks.week_grid import WeekGrid
from ui.panels.labels import ElidedLabel, label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.card import Separator
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented_tabs import SegmentedTabs

LIST: Final = "list"
DAY: Final = "day"
WEEK: Final = "week"
OWN_VIEWS: Final = (LIST, DAY, WEEK)  # the views that the line with days and filter is for


class CallbacksPage(QWidget):
    """Everything that was promised; the tabs choose how it is seen.

    Shape: further views come by ``add_view``; Ctrl+PgUp and Ctrl+PgDown go through them.

    Signals:
        selected: the id of what to show on the right.
        show_wanted: the id of what to show and to go on with, by keyboard.
        call_wanted: the id of the callback to dial.
        new_wanted: promise another callback.
        view_changed: the key of the view that is seen now.
        shown: the page is seen again.
    """

    selected = Signal(str)
    show_wanted = Signal(str)
    call_wanted = Signal(str)
    new_wanted = Signal()
    view_changed = Signal(str)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Callbacks and promises"))
        self._keys: list[str] = []
        self._widgets: dict[str, QWidget] = {}
        self.summary = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.bar = AgendaBar(self)
        self.day = CalendarView(tr("The day"), self)
        self.week = CalendarView(tr("The week"), self)
        self.new_button = Button(tr("New callback"), self, icon_name="plus")
        self.tabs = SegmentedTabs((), self, accessible_name=tr("How it is shown"))
        self.views = QStackedWidget(self)
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
        self._lay_out()
        self.add_view(LIST, tr("List"), self.stack)
        self.add_view(DAY, tr("Day"), self.day)
        self.add_view(WEEK, tr("Week"), self.week)
        for view in (self.rows, self.day.grid, self.week.grid):
            view.chosen.connect(self.selected)
            view.show_wanted.connect(self.show_wanted)
            view.call_wanted.connect(self.call_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.tabs.currentChanged.connect(self._on_tab)
        for key, step in (("Ctrl+PgUp", self._on_before), ("Ctrl+PgDown", self._on_after)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)

    @property
    def view(self) -> str:
        """Return the key of the view that is seen."""
        return self._keys[self.views.currentIndex()]

    def add_view(self, key: str, title: str, widget: QWidget) -> None:
        """Add a view behind those that are there, with a tab of its own.

        Errors: ValueError when there is a view of that key: a bug.
        """
        if key in self._widgets:
            raise ValueError(f"there is a view {key!r} already")
        self._keys.append(key)
        self._widgets[key] = widget
        self.views.addWidget(widget)
        self.tabs.add_tab(title)
        self.tabs.setVisible(len(self._keys) > 1)

    def show_view(self, key: str) -> None:
        """Show the view of that key. Errors: ValueError when there is none: a bug."""
        self.tabs.setCurrentIndex(self._keys.index(key))

    def show_callbacks(self, view: CallbacksView) -> None:
        self.show_summary(view.summary)
        self.rows.show_callbacks(view)
        has_rows = any(group.size for group in view.groups)
        self.stack.setCurrentWidget(self.rows if has_rows else self.empty_state)

    def show_summary(self, words: str) -> None:
        self.summary.setText(words)

    def show_agenda(self, key: str, view: AgendaView) -> None:
        """Show what is due, in the view DAY or WEEK."""
        (self.day if key == DAY else self.week).show_agenda(view)

    def show_bar(self, view: AgendaBarView) -> None:
        self.bar.show_bar(view)

    @property
    def grid(self) -> WeekGrid | None:
        """Return the calendar that is seen, None while another view is."""
        return {DAY: self.day.grid, WEEK: self.week.grid}.get(self.view)

    def take_focus(self) -> None:
        """Have the keyboard in the view that is seen, when it is in this page's care."""
        seen = self.grid or (self.rows if self.view == LIST else self._widgets[self.view])
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(measures.S20, measures.S12, measures.S20, measures.S12)
        top.setSpacing(measures.S8)
        top.addWidget(label(self.tr("Callbacks and promises"), self, role=Type.H1))
        top.addWidget(self.summary, stretch=1)
        top.addWidget(self.tabs)
        top.addWidget(self.new_button)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(Separator(self))
        column.addWidget(self.views, stretch=1)

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        self.views.setCurrentIndex(index)
        self.bar.setVisible(self.view in OWN_VIEWS)
        self.view_changed.emit(self.view)

    @Slot()
    def _on_before(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() - 1) % self.tabs.count())

    @Slot()
    def _on_after(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())
