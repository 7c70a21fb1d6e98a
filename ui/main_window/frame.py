"""The working view: top bar, three columns, call bar over the centre, ringing card on the right."""

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.call_bar.call_bar import CallBar
from ui.main_window.columns import Columns
from ui.main_window.notice_strip import NoticeStrip
from ui.main_window.pages import PageStack
from ui.ringing.ringing_card import RingingCard
from ui.ringing.view import RingingView
from ui.theme import measures
from ui.top_bar.top_bar import TopBar
from ui.widgets.card import Separator
from ui.work.work_column import WorkColumn

_CARD_INSET = 8


class Frame(QWidget):
    """Holds the parts of the working view; shows nothing of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Workstation"))
        self.top_bar = TopBar(self)
        self.work = WorkColumn(self)
        self.call_bar = CallBar(self)
        self.centre = PageStack(QPalette.ColorRole.Base, self)
        self.notices = NoticeStrip(self)
        self.guidance = PageStack(QPalette.ColorRole.Window, self)
        self.columns = Columns(self.work, self._centre_column(), self.guidance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(Separator(self))
        column.addWidget(self.columns, 1)
        self.ringing = RingingCard(self)
        self.columns.collapsed_changed.connect(self.top_bar.show_column_buttons)
        self.columns.arranged.connect(self._place_card)
        self.top_bar.left_button.clicked.connect(self.columns.peek_left)
        self.top_bar.right_button.clicked.connect(self.columns.peek_right)

    @Slot(object)
    def show_ringing(self, view: RingingView | None) -> None:
        """Show the ringing card, or put it away with None."""
        self.ringing.show_ringing(view)

    def is_covered(self, widget: QWidget) -> bool:
        """Tell whether the ringing card lies over ``widget``: its focus could not be seen."""
        card = self.ringing
        if not card.isVisible() or not self.isAncestorOf(widget) or card.isAncestorOf(widget):
            return False
        return card.seen_area.contains(widget.mapTo(self, widget.rect().center()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()

    @Slot()
    def _place_card(self) -> None:
        """Put the card over the guidance; where that is hidden, over what is typed in least."""
        side = next(
            (column for column in (self.guidance, self.work) if column.isVisibleTo(self)), None
        )
        if side is not None:
            corner = side.mapTo(self, QPoint(0, 0))
            room = QRect(corner, side.size()).adjusted(8, _CARD_INSET, -8, -_CARD_INSET)
            self.ringing.place(room)
            return
        area = self.columns.geometry().adjusted(_CARD_INSET, 0, -_CARD_INSET, -_CARD_INSET)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if is_mirrored:
            area.setWidth(measures.CALL_CARD_WIDTH)
        else:
            area.setLeft(area.right() + 1 - measures.CALL_CARD_WIDTH)
        self.ringing.place(area, at_bottom=True)

    def _centre_column(self) -> QWidget:
        holder = QWidget(self)
        holder.setBackgroundRole(QPalette.ColorRole.Base)
        holder.setAutoFillBackground(True)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.call_bar)
        column.addWidget(self.centre, 1)
        column.addWidget(self.notices)
        return holder
