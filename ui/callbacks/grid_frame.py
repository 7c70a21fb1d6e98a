"""The calendar's measures: from days and minutes to places on the screen, and back."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from ui.callbacks.grid_layout import MINUTES

AXIS: Final = 48.0
BAR: Final = 10.0  # room for the scroll bar, which lies over the edge
STEP: Final = 15  # minutes; where a time can be dropped
_LOWEST_HOUR: Final = 48.0
_HIGHEST_HOUR: Final = 84.0


@dataclass(frozen=True, slots=True)
class GridFrame:
    """How the grid lies in its viewport.

    Shape: places are those of the whole day from its midnight on; scrolling is the widget's.
    Units: px; ``hour`` is how high one hour is.
    """

    width: float
    days: int
    hour: float
    is_mirrored: bool = False

    @classmethod
    def fitting(
        cls, width: float, height: float, days: int, work_minutes: int, is_mirrored: bool
    ) -> "GridFrame":
        """Return a frame in which the working hours fill ``height``, if that can be read."""
        hour = height / (work_minutes / 60 + 0.5)
        hour = round(min(_HIGHEST_HOUR, max(_LOWEST_HOUR, hour)))
        return cls(width, max(1, days), hour, is_mirrored)

    @property
    def px_per_minute(self) -> float:
        return self.hour / 60

    @property
    def height(self) -> float:
        return self.px_per_minute * MINUTES

    @property
    def day_width(self) -> float:
        return (self.width - AXIS - BAR) / self.days

    def y_of(self, minute: float) -> float:
        return minute * self.px_per_minute

    def axis(self) -> QRectF:
        """Return the column of the hours' names."""
        return self._seen(QRectF(0, 0, AXIS, self.height))

    def rest(self, top: float, height: float) -> QRectF:
        """Return all days beside the axis, from ``top`` on."""
        return self._seen(QRectF(AXIS, top, self.width - AXIS, height))

    def column(self, day: int) -> QRectF:
        left = AXIS + day * self.day_width
        return self._seen(QRectF(left, 0, self.day_width, self.height))

    def ground(self, day: int) -> QRectF:
        """Return a day's column; the last one goes on below the scroll bar."""
        column = self.column(day)
        beyond = BAR if day == self.days - 1 else 0
        if self.is_mirrored:
            return column.adjusted(-beyond, 0, 0, 0)
        return column.adjusted(0, 0, beyond, 0)

    def box(self, day: int, left: float, top: float, width: float, height: float) -> QRectF:
        """Return a box that is measured from where its day begins to be read."""
        return self._seen(QRectF(AXIS + day * self.day_width + left, top, width, height))

    def minute_at(self, y: float) -> int:
        """Return the quarter of an hour at ``y``; never outside the day."""
        quarter = int(y / self.px_per_minute // STEP) * STEP
        return min(MINUTES - STEP, max(0, quarter))

    def day_at(self, x: float) -> int:
        """Return the day at ``x``, the nearest one beside them all."""
        from_start = self.width - x if self.is_mirrored else x
        return min(self.days - 1, max(0, int((from_start - AXIS) // self.day_width)))

    def holds(self, place: QPointF) -> bool:
        """Tell whether ``place`` is in a day, not at the hours' names."""
        return self.rest(0, self.height).contains(place)

    def _seen(self, area: QRectF) -> QRectF:
        if not self.is_mirrored:
            return area
        return QRectF(self.width - area.right(), area.top(), area.width(), area.height())
