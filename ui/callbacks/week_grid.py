"""Days beside each other, with everything that is due in its place; drag or M moves it."""

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.callbacks.agenda_model import AgendaModel
from ui.callbacks.agenda_views import AgendaItemView, AgendaView, ItemKind, ProposedView
from ui.callbacks.grid_brush import GridBrush
from ui.callbacks.grid_frame import STEP, GridFrame
from ui.callbacks.grid_ground import box_of_proposed, paint_ground
from ui.callbacks.grid_layout import arranged
from ui.callbacks.grid_moving import MovingItem
from ui.callbacks.grid_walking import neighbour
from ui.callbacks.placed_list import PlacedList
from ui.theme.theme import tokens_now
from ui.widgets.announcing import announce
from ui.widgets.lit_row import light_first

Proposer: TypeAlias = Callable[[str, int, int], ProposedView]
_COMES_BACK: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
_EDGE: Final = 24  # px at top and bottom where dragging scrolls
_ABOVE: Final = 10  # px of the hour before work that are seen


class WeekGrid(PlacedList):
    """A calendar of one day or several; each item can be reached, named and moved by keyboard.

    Shape: arrows go from item to item; M or Alt+Up and Alt+Down take one up, arrows carry it,
    Enter puts it down there, Esc leaves it where it was. Nothing moves here by itself: putting
    down only tells what is wanted.

    Signals:
        chosen: the id of the item that the keyboard or a click is on.
        show_wanted: the id of an item, at Enter or a double click.
        call_wanted: the id of the callback to dial, at C.
        more_wanted: day and minute where there is more than has room.
        move_wanted: id, day and minute where it was put down.
        earlier_wanted, later_wanted: PgUp, PgDn.
    """

    chosen = Signal(str)
    show_wanted = Signal(str)
    call_wanted = Signal(str)
    more_wanted = Signal(int, int)
    move_wanted = Signal(str, int, int)
    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.agenda = AgendaModel(self)
        self.propose: Proposer | None = None
        self.moving = MovingItem()
        self._view = AgendaView()
        self._frame = GridFrame(400, 1, 60)
        self._boxes: dict[str, QRectF] = {}
        self._lit = ""
        self._pressed: tuple[str, QPoint, int] | None = None
        self._is_scrolled = False
        self.setModel(self.agenda)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def frame(self) -> GridFrame:
        return self._frame

    def show_agenda(self, view: AgendaView) -> None:
        """Show ``view``; a move that is on its way goes on, unless its item is gone."""
        has_other_days = [day.title for day in view.days] != [d.title for d in self._view.days]
        self._view = view
        self._arrange()
        if self.moving.item is not None and self.agenda.position_of(self.moving.item.id) < 0:
            self.moving.give_up()
        self._select(view.selected)
        if has_other_days and not self._is_scrolled:
            self.scroll_to_work()
        self.viewport().update()

    def scroll_to_work(self) -> None:
        """Have the working hours in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(round(self._frame.y_of(self._view.work.begin)) - _ABOVE)
        self._is_scrolled = bar.maximum() > 0

    def box_of(self, item_id: str) -> QRectF:
        """Return where an item is seen in the viewport; empty when it is not here."""
        return self._boxes.get(item_id, QRectF()).translated(0, -self.verticalOffset())

    # --- arranging

    def _arrange(self) -> None:
        view, viewport = self._view, self.viewport()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        work = view.work.end - view.work.begin
        size = viewport.size()
        self._frame = GridFrame.fitting(
            size.width(), size.height(), len(view.days), work, is_mirrored
        )
        self._boxes = {}
        items: list[AgendaItemView] = []
        for day in range(len(view.days)):
            of_day = [item for item in view.items if item.day == day]
            for box in arranged(of_day, self._frame.day_width, self._frame.px_per_minute):
                self._boxes[box.item.id] = self._frame.box(
                    day, box.left, box.top, box.width, box.height
                )
                items.append(box.item)
        current = self.agenda.item_at(self.currentIndex())
        self.agenda.show_items(tuple(items))
        if current is not None and not self.currentIndex().isValid():
            self._select(current.id)
        self.verticalScrollBar().setSingleStep(round(self._frame.hour / 2))
        self.updateGeometries()

    def _select(self, item_id: str) -> None:
        position = self.agenda.position_of(item_id) if item_id else -1
        if position >= 0 and self.currentIndex().row() != position:
            self.setCurrentIndex(self.agenda.index(position))
        elif position < 0 and not self.hasFocus():
            self.setCurrentIndex(QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.model() is None:
            return
        self._arrange()
        if not self._is_scrolled and self._view.days:
            self.scroll_to_work()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_other = event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange)
        if is_other and self.model() is not None:
            self._arrange()

    # --- what an item view is asked for

    def place_of_row(self, row: int) -> QRectF:
        return self._boxes.get(self.agenda.items[row].id, QRectF())

    def row_at(self, place: QPointF) -> int:
        for row, item in enumerate(self.agenda.items):
            if self._boxes[item.id].contains(place):
                return row
        return -1

    def whole_height(self) -> float:
        return self._frame.height

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        current = self.currentIndex().row() if self.currentIndex().isValid() else -1
        row = neighbour(self.agenda.items, current, action, self._frame.is_mirrored)
        return self.agenda.index(row) if row >= 0 else QModelIndex()

    # --- keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._give_up()

    def event(self, event: QEvent) -> bool:
        # While something is carried, Esc puts it back; the window's own Esc comes after that.
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self.moving.is_on and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.moving.is_on:
            self._carry(event)
            return
        current, key = self.agenda.item_at(self.currentIndex()), Qt.Key(event.key())
        is_up_or_down = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        is_taken_up = key == Qt.Key.Key_M and not event.modifiers()
        is_taken_up |= is_up_or_down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_taken_up:
            self._take_up(current, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._show(current)
        elif key == Qt.Key.Key_C and not event.modifiers():
            self._call(current)
        elif key == Qt.Key.Key_PageUp:
            self.earlier_wanted.emit()
        elif key == Qt.Key.Key_PageDown:
            self.later_wanted.emit()
        else:
            before = self.currentIndex().row()
            super().keyPressEvent(event)
            after = self.agenda.item_at(self.currentIndex())
            if after is not None and self.currentIndex().row() != before:
                self._choose(after)

    def _take_up(self, item: AgendaItemView | None, key: Qt.Key) -> None:
        if item is None or not item.can_move:
            return
        self.moving.take_up(item)
        self.moving.step(key, Qt.KeyboardModifier.NoModifier, len(self._view.days), False)
        self._show_carried()

    def _carry(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._put_down()
        elif self.moving.step(
            key, event.modifiers(), len(self._view.days), self._frame.is_mirrored
        ):
            self._show_carried()

    def _show_carried(self) -> None:
        self.bring_into_sight(box_of_proposed(self._frame, self._carried_view()))
        view = self._carried_view()
        announce(self, ", ".join(part for part in (view.words, view.warning or view.note) if part))
        self.viewport().update()

    def _give_up(self) -> None:
        self.moving.give_up()
        self.viewport().unsetCursor()
        self.viewport().update()

    def _put_down(self) -> None:
        item, day, minute = self.moving.item, self.moving.day, self.moving.minute
        has_moved = self.moving.has_moved
        self._give_up()
        if item is not None and has_moved:
            self.move_wanted.emit(item.id, day, minute)

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.agenda.item_at(self.indexAt(event.position().toPoint()))
        self._pressed = None
        if item is not None and item.can_move and event.button() is Qt.MouseButton.LeftButton:
            place = event.position().toPoint()
            inside = place.y() - self.box_of(item.id).top()
            self._pressed = (item.id, place, round(inside))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._light(place)
            return
        item_id, begun, _inside = self._pressed
        is_far = (place - begun).manhattanLength() >= QApplication.startDragDistance()
        item = self.agenda.item_at(self.agenda.index(self.agenda.position_of(item_id)))
        if not self.moving.is_on and is_far and item is not None:
            self.moving.take_up(item)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.moving.is_on:
            self._drag_to(place)

    def _drag_to(self, place: QPoint) -> None:
        inside = self._pressed[2] if self._pressed is not None else 0
        bar = self.verticalScrollBar()
        if place.y() < _EDGE:
            bar.setValue(bar.value() - bar.singleStep() // 2)
        elif place.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + bar.singleStep() // 2)
        half_step = self._frame.y_of(STEP) / 2
        top = place.y() + self.verticalOffset() - inside + half_step
        self.moving.carry_to(self._frame.day_at(place.x()), self._frame.minute_at(top))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_moving = self.moving.is_on
        self._pressed = None
        if was_moving:
            self._put_down()
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light(QPoint(-1, -1))

    def _light(self, place: QPoint) -> None:
        item = self.agenda.item_at(self.indexAt(place))
        lit = item.id if item is not None else ""
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.agenda.item_at(index)
        if item is not None:
            self._choose(item)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._show(self.agenda.item_at(index))

    def _choose(self, item: AgendaItemView) -> None:
        if item.kind is not ItemKind.MORE:
            self.chosen.emit(item.id)

    def _show(self, item: AgendaItemView | None) -> None:
        if item is None:
            return
        if item.kind is ItemKind.MORE:
            self.more_wanted.emit(item.day, item.begin)
        else:
            self.show_wanted.emit(item.id)

    def _call(self, item: AgendaItemView | None) -> None:
        if item is not None and item.kind is ItemKind.CALL:
            self.call_wanted.emit(item.id)

    # --- painting

    def _carried_view(self) -> ProposedView:
        moving = self.moving
        assert moving.item is not None
        if self.propose is not None:
            return self.propose(moving.item.id, moving.day, moving.minute)
        return moving.plain_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalOffset())
        seen = QRectF(event.rect()).translated(0, self.verticalOffset())
        brush = GridBrush(painter, tokens_now(), self._frame.is_mirrored)
        paint_ground(brush, self._frame, self._view)
        current = self.agenda.item_at(self.currentIndex())
        for item in self.agenda.items:
            box = self._boxes[item.id]
            if box.intersects(seen):
                is_selected = item is current
                brush.item(box, item, is_selected=is_selected, is_lit=item.id == self._lit)
        proposed = self._carried_view() if self.moving.is_on else self._view.proposed
        if proposed is not None:
            brush.proposed(box_of_proposed(self._frame, proposed), proposed)
