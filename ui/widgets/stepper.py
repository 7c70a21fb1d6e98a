"""The stages of the call: a tall list, or a strip when the room is needed for something due."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens
from ui.widgets.painting import draw_box, draw_dot, draw_focus, mirrored, smooth


@dataclass(frozen=True)
class StageView:
    """One stage; ``time_text`` is when it was entered, empty if it was not yet."""

    name: str
    time_text: str = ""


@dataclass(frozen=True)
class StepperView:
    """The stages and the one we are in, counted from 0; -1 before the first."""

    stages: tuple[StageView, ...]
    current: int
    is_strip: bool = False


_STEP: Final = 25
_DISC: Final = 16
_STRIP_HEIGHT: Final = 34
_BAR: Final = 4


class Stepper(QAbstractSlider):
    """Shows the stages; a click, or Up and Down, asks for another one.

    Shape: a slider for screen readers, whose value is the stage's number counted from 1.

    Signals:
        stage_wanted: the stage's number, counted from 0.
    """

    stage_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = StepperView((), 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Stages of the call"))
        self.valueChanged.connect(self._on_value)

    @property
    def view(self) -> StepperView:
        return self._view

    def show_stages(self, view: StepperView) -> None:
        if view == self._view:
            return
        self._view = view
        words = self.tr("Stages of the call")
        if 0 <= view.current < len(view.stages):
            words = self.tr("Stage {number} of {count}: {name}").format(
                number=view.current + 1,
                count=len(view.stages),
                name=view.stages[view.current].name,
            )
        self.setAccessibleName(words)
        self.setRange(0, len(view.stages))
        self.setValue(view.current + 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tall = _STEP * len(self._view.stages)
        return QSize(160, _STRIP_HEIGHT if self._view.is_strip else tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        wanted = self._view.current + step
        if step and not event.modifiers() and 0 <= wanted < len(self._view.stages):
            self.stage_wanted.emit(wanted)
            return
        event.ignore()  # a slider's own keys would move it without asking

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _on_value(self, value: int) -> None:
        """Ask for the stage that a screen reader has moved to, and stay until it is reached."""
        wanted = value - 1
        if wanted == self._view.current:
            return
        self.setValue(self._view.current + 1)
        if wanted >= 0:
            self.stage_wanted.emit(wanted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        stage = self.stage_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and stage is not None:
            self.stage_wanted.emit(stage)

    def stage_at(self, point: QPointF) -> int | None:
        """Return the stage drawn at ``point``, if there is one."""
        count = len(self._view.stages)
        if not count or not self.rect().contains(point.toPoint()):
            return None
        if self._view.is_strip:
            share = point.x() / self.width()
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                share = 1 - share
            return min(count - 1, int(share * count))
        return min(count - 1, int(point.y() / _STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        if self._view.stages:
            if self._view.is_strip:
                self._draw_strip(painter, tokens)
            else:
                self._draw_list(painter, tokens)
        if self.hasFocus():
            area = QRectF(self.rect())
            draw_focus(painter, area, measures.RADIUS_CONTROL, tokens.colour("focus"))

    def _draw_list(self, painter: QPainter, tokens: Tokens) -> None:
        current = self._view.current
        for index in range(len(self._view.stages) - 1):
            self._draw_link(painter, index, tokens)
        for index, stage in enumerate(self._view.stages):
            middle = index * _STEP + _STEP / 2
            disc = mirrored(self, QRectF(0, middle - _DISC / 2, _DISC, _DISC))
            _draw_stage(painter, disc, index - current, tokens)
            weight = QFont.Weight.DemiBold if index == current else QFont.Weight.Normal
            font = font_for(Type.BODY, weight)
            painter.setFont(font)
            painter.setPen(tokens.colour("text" if index == current else "text2"))
            words = mirrored(self, QRectF(26, index * _STEP, self.width() - 26, _STEP))
            painter.drawText(words, _flags(self, Qt.AlignmentFlag.AlignLeft), stage.name)
            painter.setFont(font_for(Type.LABEL, weight))
            painter.setPen(tokens.colour("text" if index == current else "text3"))
            painter.drawText(words, _flags(self, Qt.AlignmentFlag.AlignRight), stage.time_text)

    def _draw_link(self, painter: QPainter, index: int, tokens: Tokens) -> None:
        is_done = index < self._view.current
        pen = QPen(tokens.colour("accent" if is_done else "ring_track"), 2 if is_done else 1.4)
        painter.setPen(pen)
        x = mirrored(self, QRectF(_DISC / 2, 0, 0, 0)).left()
        top = index * _STEP + _STEP / 2 + _DISC / 2 + 2
        painter.drawLine(QPointF(x, top), QPointF(x, top + _STEP - _DISC - 4))

    def _draw_strip(self, painter: QPainter, tokens: Tokens) -> None:
        view = self._view
        words = QRectF(0, 0, self.width(), 20)
        painter.setFont(font_for(Type.STRONG))
        painter.setPen(tokens.colour("text"))
        name = view.stages[view.current].name if view.current >= 0 else ""
        painter.drawText(words, _flags(self, Qt.AlignmentFlag.AlignLeft), name)
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(tokens.colour("text2"))
        count = len(view.stages)
        where = self.tr("stage {number} of {count}").format(number=view.current + 1, count=count)
        where = where if view.current >= 0 else ""
        painter.drawText(words, _flags(self, Qt.AlignmentFlag.AlignRight), where)
        width = (self.width() - (count - 1) * 4) / count
        for index in range(count):
            bar = mirrored(self, QRectF(index * (width + 4), 26, width, _BAR))
            colour = tokens.colour("accent" if index <= view.current else "ring_track")
            draw_box(painter, bar, _BAR / 2, colour, None)


def _draw_stage(painter: QPainter, disc: QRectF, offset: int, tokens: Tokens) -> None:
    """Draw the disc of a stage ``offset`` steps after the current one."""
    if offset < 0:
        edge = tokens.colour("accent") if tokens.is_contrast else None
        draw_box(painter, disc, _DISC / 2, tokens.colour("accent_tint"), edge)
        pen = QPen(tokens.colour("accent"), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = disc.center().x(), disc.center().y()
        painter.drawPolyline(
            [QPointF(x - 3, y + 0.3), QPointF(x - 0.9, y + 2.4), QPointF(x + 3.2, y - 2.2)]
        )
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if offset == 0:
        painter.setPen(QPen(tokens.colour("accent"), 2))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        draw_dot(painter, disc.center(), 4, tokens.colour("accent"))
        return
    painter.setPen(QPen(tokens.colour("field"), 1.4))
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1))


def _flags(widget: QWidget, side: Qt.AlignmentFlag) -> int:
    if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        swap = {
            Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
            Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
        }
        side = swap[side]
    return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
