"""The calendar's ground: days, hours, what is closed or night, the time now; a proposed time."""

from PySide6.QtCore import QRectF

from ui.callbacks.agenda_views import AgendaView, ProposedView
from ui.callbacks.grid_brush import GridBrush
from ui.callbacks.grid_frame import GridFrame
from ui.callbacks.grid_layout import ONE_LINE, TWO_LINES


def paint_ground(brush: GridBrush, frame: GridFrame, view: AgendaView) -> None:
    """Draw everything that the items lie on."""
    is_alone = len(view.days) == 1
    for day, shown in enumerate(view.days):
        brush.day(frame.ground(day), shown, frame.px_per_minute, is_alone=is_alone)
    axis = frame.axis().adjusted(4, 0, -6, 0)
    for hour in range(1, 24):
        y = frame.y_of(hour * 60)
        words = QRectF(axis.left(), y - 8, axis.width(), 16)
        brush.hour(words, frame.rest(y, 1), f"{hour:02}:00")
    for day in range(len(view.days)):
        column = frame.column(day)
        edge = column.right() if frame.is_mirrored else column.left()
        brush.edge(QRectF(edge, 0, 1, frame.height))
    now = view.now
    if now is not None:
        y = frame.y_of(now.minute)
        today = frame.column(now.day) if now.day is not None else None
        words = QRectF(axis.left() - 2, y - 8, axis.width() + 2, 16)
        brush.now(words, frame.rest(y, 1), today, now)


def box_of_proposed(frame: GridFrame, view: ProposedView) -> QRectF:
    """Return where a proposed time is drawn: over its whole column, high enough for its words."""
    least = TWO_LINES if view.warning or view.note else ONE_LINE
    span = frame.y_of((view.end or view.begin) - view.begin)
    top = frame.y_of(view.begin)
    return frame.box(view.day, 0, top, frame.day_width, max(span, least + 2))
