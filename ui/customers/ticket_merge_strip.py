"""Merging two tickets of one matter, in the ticket pane itself: find the other, say which stays."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.customers.likely_row import LikelyList
from ui.customers.page_views import MergedView
from ui.customers.strips import Strips
from ui.customers.views import LikelyView
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


@dataclass(frozen=True, slots=True)
class TicketMergeView:
    """What the strip shows.

    Shape: ``found`` are tickets to merge with while none is chosen; ``outcome`` says what merging
    does, once one is; ``merged`` are those merged into the ticket on the screen.
    """

    is_open: bool = False
    found: tuple[LikelyView, ...] = ()
    outcome: str = ""
    trouble: str = ""
    merged: tuple[MergedView, ...] = ()


class TicketMergeStrip(QWidget):
    """Asks for the other ticket and merges; tells of tickets merged into this one.

    Signals:
        searched: the letters or digits typed so far. taken: a ticket's id.
        swapped: let the other one stay. merge_wanted: do it. left: not now.
        undo_wanted: the id of a merge.
    """

    searched = Signal(str)
    taken = Signal(str)
    swapped = Signal()
    merge_wanted = Signal()
    left = Signal()
    undo_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.card = Card(self, gap=measures.S8)
        self.merged = Strips(self)
        self.search_line = TypedLine(
            tr("The other ticket"), self.card, hint=tr("Number or subject of the other ticket")
        )
        self.found = LikelyList(self.card)
        self.outcome = label("", self.card, wraps=True)
        self.trouble = label("", self.card, role=Type.LABEL, ink="late_text", wraps=True)
        self.merge_button = Button(tr("Merge"), self.card, look=Look.MAIN, icon_name="git-merge")
        self.swap_button = Button(tr("The other way round"), self.card)
        self.leave_button = Button(tr("Not now"), self.card, key_hint="Esc")
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        for button in (self.merge_button, self.swap_button, self.leave_button):
            ways.addWidget(button)
        ways.addStretch(1)
        title = label(tr("Merge with another ticket"), self.card, role=Type.CARD)
        for part in (title, self.search_line, self.found, self.outcome, self.trouble):
            self.card.column.addWidget(part)
        self.card.column.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, measures.S8)
        column.setSpacing(measures.S8)
        column.addWidget(self.merged)
        column.addWidget(self.card)
        self.search_line.typed.connect(self.searched)
        self.found.taken.connect(self.taken)
        self.merge_button.clicked.connect(self.merge_wanted)
        self.swap_button.clicked.connect(self.swapped)
        self.leave_button.clicked.connect(self.left)
        self.merged.undo_wanted.connect(self.undo_wanted)
        self.hide()

    def show_merge(self, view: TicketMergeView) -> None:
        """Show ``view``; the strip is there only while there is something to say."""
        is_chosen = bool(view.outcome)
        self.merged.show_strips((), view.merged)
        self.card.setVisible(view.is_open)
        self.search_line.setVisible(not is_chosen)
        self.found.show_likely(() if is_chosen else view.found)
        for button in (self.merge_button, self.swap_button):
            button.setVisible(is_chosen)
        show_or_hide(self.outcome, view.outcome)
        show_or_hide(self.trouble, view.trouble)
        self.setVisible(view.is_open or bool(view.merged))

    @Slot()
    def take_focus(self) -> None:
        """Start with what is to be done first, after the agent asked for it."""
        first = self.search_line if self.search_line.isVisibleTo(self) else self.merge_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
