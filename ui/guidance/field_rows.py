"""The fields that belong to this stage: what is noted, what is missing, and the way to each.

A row is no second field: it shows what stands on the ticket, and its press or key puts the caret
there. So nothing is typed in two places, and nothing here can take the caret by itself.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.guidance.views import FieldRow
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.card import Separator
from ui.widgets.key_names import key_words
from ui.widgets.painting import draw_box, draw_focus, elided, mirrored, smooth
from ui.widgets.ring import draw_empty_tick, draw_kept_disc

_HEIGHT = 26
_TICK = 14
_LEFT = 22
_REACH = 4  # how far the ground under the mouse reaches beyond the words
_LEAST_VALUE = 0.5  # of the room for label and value


class FieldLine(QAbstractButton):
    """One field: a tick when it is noted, its label, and its value, or else its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FieldRow("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def row(self) -> FieldRow:
        return self._row

    def show_row(self, row: FieldRow) -> None:
        if row == self._row:
            return
        self._row = row
        self.setAccessibleName(self._words())
        self.setAccessibleDescription(
            self.tr("Key {key}").format(key=key_words(row.key)) if row.key else ""
        )
        self.setToolTip(f"{row.label}: {row.value}\n{key_words(row.key)}".strip(": \n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            ground = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, ground, None)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        box = QRectF(_REACH, area.center().y() - _TICK / 2, _TICK, _TICK)
        if self._row.is_noted:
            draw_kept_disc(painter, mirrored(self, box), tokens)
        elif self._row.icon:
            draw_icon(painter, mirrored(self, box), self._row.icon, tokens.colour("accent"))
        else:
            role = "due" if self._row.tone is Tone.DUE else "field"
            draw_empty_tick(painter, mirrored(self, box), tokens, role)
        self._draw_words(painter, area.adjusted(_REACH + _LEFT, 0, -_REACH, 0), tokens)

    def _words(self) -> str:
        """Say what a reader of the screen needs: the field, whether it is noted, and what."""
        row = self._row
        if row.is_noted:
            return self.tr("{label}: noted, {value}").format(label=row.label, value=row.value)
        if row.value:
            return self.tr("{label}: {value}").format(label=row.label, value=row.value)
        if row.icon:
            return row.label
        return self.tr("{label}: not noted yet").format(label=row.label)

    def _draw_words(self, painter: QPainter, room: QRectF, tokens: Tokens) -> None:
        row = self._row
        words, key = font_for(Type.BODY), font_for(Type.KEY)
        end = Qt.AlignmentFlag.AlignRight
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            end = Qt.AlignmentFlag.AlignLeft
        key_width = 0.0
        if row.key and not row.is_noted:
            key_width = QFontMetricsF(key).horizontalAdvance(key_words(row.key)) + measures.S8
            painter.setFont(key)
            painter.setPen(tokens.colour("text3"))
            flags = Qt.AlignmentFlag.AlignVCenter | end
            painter.drawText(mirrored(self, room), flags, key_words(row.key))
        metrics = QFontMetricsF(words)
        free = room.width() - key_width - measures.S8
        value_width = metrics.horizontalAdvance(row.value)
        label_room = max(free - value_width, free * (1 - _LEAST_VALUE)) if row.value else free
        label = elided(metrics, row.label, label_room)
        painter.setFont(words)
        painter.setPen(tokens.colour("text"))
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        start |= (
            Qt.AlignmentFlag.AlignLeft
            if end is Qt.AlignmentFlag.AlignRight
            else (Qt.AlignmentFlag.AlignRight)
        )
        painter.drawText(mirrored(self, room), start, label)
        left = metrics.horizontalAdvance(label) + measures.S8
        value = mirrored(self, room.adjusted(left, 0, -key_width, 0))
        painter.setPen(tokens.colour("due_text" if row.tone is Tone.DUE else "text2"))
        shown = elided(metrics, row.value, value.width())
        painter.drawText(value, Qt.AlignmentFlag.AlignVCenter | end, shown)


class FieldRows(QWidget):
    """The fields of a stage, one below the other.

    Signals:
        wanted: a field's id, to go there.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self.lines: dict[str, FieldLine] = {}
        self.setAccessibleName(self.tr("What this stage notes"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_rows(self, rows: tuple[FieldRow, ...]) -> None:
        """Show ``rows``; the same fields change in place."""
        ids = tuple(row.id for row in rows)
        if ids != self._ids:
            self._rebuild(ids)
        for row in rows:
            self.lines[row.id].show_row(row)
        self.setVisible(bool(rows))

    def _rebuild(self, ids: tuple[str, ...]) -> None:
        remove_widgets(self._column)
        self._ids = ids
        self.lines = {}
        self._column.addWidget(Separator(self))
        self._column.addSpacing(measures.S4)
        for field_id in ids:
            line = self.lines[field_id] = FieldLine(self)
            line.clicked.connect(self._on_clicked)
            self._column.addWidget(line)

    @Slot()
    def _on_clicked(self) -> None:
        line = self.sender()
        assert isinstance(line, FieldLine)
        self.wanted.emit(line.row.id)
