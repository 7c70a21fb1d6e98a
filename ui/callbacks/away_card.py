"""What fell due while nobody was there: the program was closed, or the computer asleep."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.reminder_views import AwayRowView, AwayView
from ui.customers.row_button import RowButton
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, draw_focus, smooth

_ROW: QSize = QSize(200, 28)
_LEAST = 120


class AwayRow(RowButton):
    """One line: whom, and how late; pressing it shows the callback."""

    def __init__(self, view: AwayRowView, parent: QWidget | None = None) -> None:
        super().__init__(_ROW, _LEAST, parent)
        self.view = view
        self.setAccessibleName(f"{view.name}, {view.left}")
        self.setToolTip(f"{view.name}, {view.left}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = smooth(self), tokens_now()
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            fill = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, fill, fill)
        inner = area.adjusted(measures.S8, 0, -measures.S8, 0)
        width = QFontMetricsF(font_for(Type.LABEL)).horizontalAdvance(self.view.left) + 2
        names = inner.adjusted(0, 0, -width - measures.S8, 0)
        self.write(painter, names, self.view.name, Type.BODY, tokens.colour("text"))
        right = QRectF(inner.right() - width, inner.top(), width, inner.height())
        ink = "late_text" if self.view.tone is Tone.LATE else "text2"
        self.write(painter, right, self.view.left, Type.LABEL, tokens.colour(ink))
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL, tokens.colour("focus"))


class AwayCard(Card):
    """One summary in place of many reminders; never takes the focus.

    Signals:
        chosen: the id of the row that was pressed.
        list_wanted: show everything that waits.
        seen: the agent has taken note; single reminders go on.
    """

    chosen = Signal(str)
    list_wanted = Signal()
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=11, gap=measures.S8)
        tr = self.tr
        self._view: AwayView | None = None
        self.rows: list[AwayRow] = []
        self.icon = IconLabel("bell-ringing", self)
        self.title = label("", self, role=Type.STRONG, wraps=True)
        self.more = label("", self, role=Type.LABEL, ink="text2")
        self.list_button = Button(tr("Show all"), self, size=Size.SMALL)
        self.seen_button = Button(tr("Got it"), self, look=Look.MAIN, size=Size.SMALL)
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addWidget(self.icon, alignment=Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.title, stretch=1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.list_button, stretch=1)
        ways.addWidget(self.seen_button, stretch=1)
        self.column.addLayout(top)
        self.column.addLayout(self._list)
        self.column.addWidget(self.more)
        self.column.addLayout(ways)
        self.list_button.clicked.connect(self.list_wanted)
        self.seen_button.clicked.connect(self.seen)
        self.set_tone(Tone.LATE)
        self.hide()

    def show_away(self, view: AwayView | None) -> None:
        """Show the summary, or nothing; a new one is announced."""
        before, self._view = self._view, view
        self.setVisible(view is not None)
        if view is None or view == before:
            return
        self.title.setText(view.title)
        self.more.setText(view.more)
        self.more.setVisible(bool(view.more))
        if before is None or before.rows != view.rows:
            self._show_rows(view.rows)
        if before is None:
            announce(self, view.title)

    def _show_rows(self, rows: tuple[AwayRowView, ...]) -> None:
        remove_widgets(self._list)
        self.rows = [AwayRow(row, self) for row in rows]
        for row in self.rows:
            row.clicked.connect(self._on_row)
            self._list.addWidget(row)

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, AwayRow):
            self.chosen.emit(row.view.id)
