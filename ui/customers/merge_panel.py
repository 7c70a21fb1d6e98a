"""Two records of one person side by side: the agent says which one stays, and merges."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.customers.likely_row import LikelyList
from ui.customers.page_views import MergeView, SideView
from ui.customers.views import LikelyView
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Look
from ui.widgets.card import Card
from ui.widgets.painting import draw_box, smooth


class _Side(QFrame):
    """One record; the one that stays is lit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stays = False
        self.name = label("", self, role=Type.CARD, wraps=True)
        self.lines = label("", self, ink="text2", wraps=True)
        self.stay_button = Button("", self)
        self.stay_button.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, measures.S12, measures.S12, measures.S12)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.lines)
        column.addStretch(1)
        column.addWidget(self.stay_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_side(self, view: SideView, *, stays: bool) -> None:
        self._stays = stays
        self.name.setText(view.name)
        self.lines.setText("\n".join(view.lines))
        self.stay_button.setChecked(stays)
        words = self.tr("This one stays") if stays else self.tr("Let this one stay")
        self.stay_button.show_as(words, "check" if stays else "")
        self.stay_button.setAccessibleName(f"{words}: {view.name}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        ground = tokens.colour("accent_tint" if self._stays else "surface")
        edge = tokens.colour("accent" if self._stays else "edge")
        draw_box(smooth(self), QRectF(self.rect()), measures.RADIUS_ROW, ground, edge)


class MergePanel(Card):
    """Finds the other record, shows both, and merges them.

    Signals:
        searched: the letters typed to find the other record.
        other_taken: the id of the record that was picked.
        stays_wanted: the id of the record that stands for both.
        merge_wanted: merge them now.
        left: not now.
    """

    searched = Signal(str)
    other_taken = Signal(str)
    stays_wanted = Signal(str)
    merge_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=measures.S8)
        self._view: MergeView | None = None
        self.title: QLabel = label(self.tr("Merge two records"), self, role=Type.CARD)
        self.search_line = TypedLine(
            self.tr("The other record"), self, hint=self.tr("Name or number of the other record")
        )
        self.found = LikelyList(self)
        self.one, self.other = _Side(self), _Side(self)
        self.outcome = label("", self, ink="text2", wraps=True)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.merge_button = Button(
            self.tr("Merge"), self, look=Look.MAIN, icon_name="git-merge", key_hint="Ctrl+Enter"
        )
        self.leave_button = Button(self.tr("Not now"), self, key_hint="Esc")
        sides = QHBoxLayout()
        sides.setSpacing(measures.S12)
        sides.addWidget(self.one, stretch=1)
        sides.addWidget(self.other, stretch=1)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.merge_button)
        ways.addWidget(self.leave_button)
        ways.addStretch(1)
        self.column.addWidget(self.title)
        self.column.addWidget(self.search_line)
        self.column.addWidget(self.found)
        self.column.addLayout(sides)
        self.column.addWidget(self.outcome)
        self.column.addWidget(self.trouble)
        self.column.addLayout(ways)
        self.search_line.typed.connect(self.searched)
        self.found.taken.connect(self.other_taken)
        self.one.stay_button.clicked.connect(self._on_one)
        self.other.stay_button.clicked.connect(self._on_other)
        self.merge_button.clicked.connect(self.merge_wanted)
        self.leave_button.clicked.connect(self.left)

    def show_search(self, found: tuple[LikelyView, ...]) -> None:
        """Ask for the other record, with those found so far."""
        self._view = None
        self._show_sides(False)
        self.search_line.show()
        self.found.show_likely(found)
        show_or_hide(self.outcome, "")
        show_or_hide(self.trouble, "")

    def show_merge(self, view: MergeView) -> None:
        """Show both records; nothing is merged before the button is pressed."""
        self._view = view
        self.search_line.hide()
        self.found.show_likely(())
        self._show_sides(True)
        self.one.show_side(view.one, stays=view.stays == view.one.id)
        self.other.show_side(view.other, stays=view.stays == view.other.id)
        show_or_hide(self.outcome, view.outcome)
        show_or_hide(self.trouble, view.trouble)

    @Slot()
    def take_focus(self) -> None:
        """Start with what is to be done first, after the agent asked for the panel."""
        first = self.search_line if self.search_line.isVisibleTo(self) else self.merge_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_sides(self, is_shown: bool) -> None:
        for part in (self.one, self.other, self.merge_button):
            part.setVisible(is_shown)

    @Slot()
    def _on_one(self) -> None:
        if self._view is not None:
            self.stays_wanted.emit(self._view.one.id)
            self.show_merge(self._view)

    @Slot()
    def _on_other(self) -> None:
        if self._view is not None:
            self.stays_wanted.emit(self._view.other.id)
            self.show_merge(self._view)
