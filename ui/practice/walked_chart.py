"""A painted chart whose points are walked with the arrow keys and read out one by one."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.theme import tokens_now
from ui.widgets.announcing import Say, announce
from ui.widgets.painting import draw_focus

_NEAR = 24


class WalkedChart(QAbstractSlider):
    """Points in a row; Left and Right go from one to the next, Home and End to the ends.

    Shape: a slider for screen readers, whose value is the point's number counted from 1;
    ``points`` are the words of each point, in order; ``current`` is -1 before the first step, the
    value 0. A subclass paints, and tells by ``place_of`` where each point lies.

    Signals:
        moved: the words of the point that is current now.
    """

    moved = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, say: Say = announce) -> None:
        super().__init__(parent)
        self.valueChanged.connect(self._on_value)
        self._say = say
        self._summary = ""
        self.points: tuple[str, ...] = ()
        self.current = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: tuple[str, ...], summary: str) -> None:
        """Show these points; ``summary`` says in one sentence what the chart shows."""
        self.points = points
        self._summary = summary
        self.current = -1
        with QSignalBlocker(self):
            self.setRange(0, len(points))
            self.setValue(0)
        self._describe()
        self.update()

    def place_of(self, point: int) -> QPointF:
        """Return where a point lies."""
        raise NotImplementedError

    def go_to(self, point: int) -> None:
        """Make a point the current one and read it out; one that is not there changes nothing."""
        if not 0 <= point < len(self.points) or point == self.current:
            return
        self.current = point
        with QSignalBlocker(self):
            self.setValue(point + 1)
        self._describe()
        self.update()
        self.moved.emit(self.points[point])
        self._say(self, self.points[point])

    def draw_walk_focus(self, painter: QPainter) -> None:
        """Draw the keyboard's frame around the whole chart, when it is here."""
        if self.hasFocus():
            area = QRectF(self.rect())
            draw_focus(painter, area, measures.RADIUS_CONTROL, tokens_now().colour("focus"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_mirrored:
            onward, back = back, onward
        key = event.key()
        if key == onward:
            self.go_to(self.current + 1)
        elif key == back:
            self.go_to(self.current - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(len(self.points) - 1)
        else:
            event.ignore()  # Up, Down and the others scroll the page

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go_to(self._nearest(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        near = self._nearest(event.position())
        self.setToolTip(self.points[near] if near >= 0 else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it was meant for the page

    @Slot(int)
    def _on_value(self, value: int) -> None:
        self.go_to(value - 1)

    def _nearest(self, where: QPointF) -> int:
        """Return the point nearest to ``where``, -1 when none is near."""
        far = [(_far(self.place_of(n), where), n) for n in range(len(self.points))]
        best = min(far, default=(_NEAR + 1.0, -1))
        return best[1] if best[0] <= _NEAR else -1

    def _describe(self) -> None:
        words = self._summary
        if 0 <= self.current < len(self.points):
            words = f"{self.points[self.current]} {words}"
        self.setAccessibleDescription(words)


def _far(one: QPointF, other: QPointF) -> float:
    between = one - other
    return float((between.x() ** 2 + between.y() ** 2) ** 0.5)
