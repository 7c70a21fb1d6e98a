"""Tickets, contacts, promises or messages of a customer, one to a line."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.customers.page_views import RecordsView, RecordView
from ui.customers.row_button import RowButton
from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.painting import draw_box, draw_focus, mirrored, smooth

_HEIGHT = 28
_WHEN = 122
_ICON = 16
_TEXT = 148
_GAP = 12


class RecordRow(RowButton):
    """One record; leads to its ticket, if it has one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QSize(240, _HEIGHT), 160, parent)
        self.view = RecordView("", "")

    def show_record(self, view: RecordView) -> None:
        if view == self.view:
            return
        self.view = view
        leads = bool(view.ticket_id)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        words = ", ".join(part for part in (view.when, view.text, view.right) if part)
        self.setAccessibleName(words)
        self.setToolTip(view.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, view = tokens_now(), self.view
        painter = smooth(self)
        area = QRectF(self.rect())
        if view.ticket_id and (self.isDown() or self.underMouse()):
            ground = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, ground, None)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        inside = area.adjusted(measures.S8, 0, -measures.S8, 0)
        is_calm = view.tone is Tone.NEUTRAL
        text2 = tokens.colour("text2")
        right = text2 if is_calm else tokens.ink(view.tone)
        room = QFontMetricsF(font_for(Type.LABEL)).horizontalAdvance(view.right)
        left, end = inside.left(), inside.right()
        self.write(painter, QRectF(left, 0, _WHEN, _HEIGHT), view.when, Type.LABEL, text2)
        if view.icon_name:
            box = QRectF(left + _WHEN, (_HEIGHT - _ICON) / 2, _ICON, _ICON)
            ink = text2 if is_calm else tokens.ring(view.tone)
            draw_icon(painter, mirrored(self, box), view.icon_name, ink)
        words = QRectF(left + _TEXT, 0, max(0.0, end - room - _GAP - left - _TEXT), _HEIGHT)
        self.write(painter, words, view.text, Type.BODY, tokens.colour("text"))
        box = QRectF(end - room - 1, 0, room + 1, _HEIGHT)
        self.write(painter, box, view.right, Type.LABEL, right)


class RecordList(QWidget):
    """A heading with the records of one kind below.

    Signals:
        ticket_wanted: the id of the ticket that a record belongs to.
    """

    ticket_wanted = Signal(str)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(heading, self, role=Type.SECTION)
        self.heading.setContentsMargins(measures.S8, 0, 0, 2)
        self.empty = label("", self, role=Type.LABEL, ink="text3")
        self.more = label("", self, role=Type.LABEL, ink="text3")
        for words in (self.empty, self.more):
            words.setContentsMargins(measures.S8, 2, 0, 2)
        self.rows: list[RecordRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._rows)
        column.addWidget(self.empty)
        column.addWidget(self.more)

    def show_records(self, view: RecordsView) -> None:
        for number, record in enumerate(view.rows):
            if number == len(self.rows):
                row = RecordRow(self)
                row.clicked.connect(self._on_clicked)
                self.rows.append(row)
                self._rows.addWidget(row)
            self.rows[number].show_record(record)
            self.rows[number].show()
        for row in self.rows[len(view.rows) :]:
            row.hide()
        show_or_hide(self.empty, view.empty if not view.rows else "")
        show_or_hide(self.more, view.more)
        self.setVisible(bool(view.rows or view.empty))

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, RecordRow)
        if row.view.ticket_id:
            self.ticket_wanted.emit(row.view.ticket_id)
