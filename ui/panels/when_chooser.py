"""Choosing a time: a few chips, a field for it in words, and a calendar behind the last chip."""

from datetime import datetime, timezone

from PySide6.QtCore import QDateTime, QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import as_high_as_its_words, label, show_or_hide
from ui.panels.views import Choice, TypedWhen, WhenView
from ui.panels.when_field import WhenField
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Size
from ui.widgets.painting import draw_box, smooth
from ui.widgets.reading_order import move_focus

_OTHER = "other"
_TALLEST = 260  # of the pop-up, with everything open


class _DayAndHour(QDateTimeEdit):
    """A date and time in the desk's zone; Return takes it.

    Signals:
        taken: Return was pressed.
    """

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self.setCalendarPopup(True)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.taken.emit()


class WhenChooser(QWidget):
    """Chips for the usual times, and fields for any other; dumb about what now is.

    Shape: with ``takes_span`` a window ("between 10 and 12") is chosen as one; without, its end
    is, which is what was promised at the latest.

    Signals:
        time_wanted: an aware UTC datetime.
        span_wanted: begin and end of a window, two aware UTC datetimes; only with ``takes_span``,
        and then in place of ``time_wanted``.
    """

    time_wanted = Signal(object)
    span_wanted = Signal(object, object)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, takes_span: bool = False
    ) -> None:
        super().__init__(parent)
        self._view = WhenView()
        self.setAccessibleName(name)
        self.chips = ChipRow(name, self)
        self.other = QWidget(self)
        self.edit = _DayAndHour(self.other)
        self.edit.setAccessibleName(self.tr("Other day and time"))
        self.set_button = Button(self.tr("Set"), self.other, size=Size.NORMAL)
        self.typed = WhenField(self)
        self.typed.takes_span = takes_span
        self.note = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.warning = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        row = QHBoxLayout(self.other)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(measures.S8)
        row.addWidget(self.edit)
        row.addWidget(self.set_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S4)
        for part in (self.chips, self.other, self.typed, self.note, self.warning):
            column.addWidget(part)
        as_high_as_its_words(self)
        self.other.hide()
        self.chips.wanted.connect(self._on_chip)
        self.edit.taken.connect(self._on_other)
        self.typed.understood.connect(self._on_typed)
        self.set_button.clicked.connect(self._on_other)
        self.show_when(self._view)

    def show_when(self, view: WhenView) -> None:
        """Show the choices and what is chosen; a time being edited stays as it is."""
        self._view = view
        key = self._key_of(view)
        words = view.chosen_words if key == _OTHER else self.tr("Other")
        choices = [Choice(str(index), each.label) for index, each in enumerate(view.choices)]
        self.chips.show_choices((*choices, Choice(_OTHER, words)), key)
        show_or_hide(self.note, view.note)
        show_or_hide(self.warning, view.warning)
        self.typed.show_reader(view.reader, view.example)
        if not self.other.isVisibleTo(self):
            self._fill_edit()

    @staticmethod
    def _key_of(view: WhenView) -> str:
        if view.chosen is None:
            return ""
        for index, choice in enumerate(view.choices):
            if choice.at == view.chosen and choice.until == view.until:
                return str(index)
        return _OTHER

    def _fill_edit(self) -> None:
        view = self._view
        earliest = view.earliest or datetime(2000, 1, 1, tzinfo=timezone.utc)
        start = view.chosen or (view.choices[0].at if view.choices else None) or earliest
        self.edit.setMinimumDateTime(_to_qt(earliest))
        self.edit.setDateTime(_to_qt(start))

    @Slot(str)
    def _on_chip(self, key: str) -> None:
        if key == _OTHER:
            is_open = self.other.isVisibleTo(self)
            self._fill_edit()
            self.other.setVisible(not is_open)
            if not is_open:
                self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.other.hide()
        self.typed.empty()
        choice = self._view.choices[int(key)]
        self._choose(choice.at, choice.until)

    @Slot(object)
    def _on_typed(self, typed: TypedWhen) -> None:
        if typed.at is not None:
            self.other.hide()
            self._choose(typed.at, typed.until)

    def _choose(self, at: datetime, until: datetime | None) -> None:
        if until is not None and self.typed.takes_span:
            self.span_wanted.emit(at, until)
        else:
            self.time_wanted.emit(until or at)

    @Slot()
    def _on_other(self) -> None:
        at = datetime.fromtimestamp(self.edit.dateTime().toSecsSinceEpoch(), timezone.utc)
        self.other.hide()
        self.time_wanted.emit(at)


class WhenPopup(QFrame):
    """A time chooser that opens below what it belongs to; Esc closes it.

    Signals:
        time_wanted: an aware UTC datetime, a window's end; the pop-up has closed.
    """

    time_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.chooser = WhenChooser(name, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, measures.S12, measures.S12, measures.S12)
        column.addWidget(self.chooser)
        self.chooser.time_wanted.connect(self._on_chosen)

    def open_below(self, anchor: QWidget, corner: QPoint, view: WhenView) -> None:
        """Open with its upper left corner at ``corner`` of ``anchor``."""
        self.chooser.show_when(view)
        self.chooser.other.hide()
        self.chooser.typed.empty()
        self.adjustSize()
        room = anchor.screen().availableGeometry()
        place = anchor.mapToGlobal(corner)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - _TALLEST)))
        self.move(place)
        self.show()
        chips = list(self.chooser.chips.chips.values())
        if chips:
            chips[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.adjustSize()  # the field for another time opened or closed
        return is_done

    def sizeHint(self) -> QSize:
        width = 340
        inside = self.chooser.heightForWidth(width - 2 * measures.S12)
        return QSize(width, max(inside, measures.BUTTON_SMALL) + 2 * measures.S12)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        fill, edge = tokens.colour("surface"), tokens.colour("edge")
        draw_box(smooth(self), self.rect().toRectF(), measures.RADIUS_ROW, fill, edge)

    @Slot(object)
    def _on_chosen(self, at: datetime) -> None:
        self.close()
        self.time_wanted.emit(at)


def _to_qt(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
