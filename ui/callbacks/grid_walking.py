"""Which item of the calendar an arrow leads to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView

from ui.callbacks.agenda_views import AgendaItemView

_Action = QAbstractItemView.CursorAction


def neighbour(
    items: Sequence[AgendaItemView], current: int, action: _Action, is_mirrored: bool
) -> int:
    """Return the place of the item that ``action`` leads to from ``current``; -1 for none.

    Up and Down go through a day in the order of time, and on into the next day; Left and Right to
    the item nearest in time of the next day that has any; Home and End to the first and the last.
    """
    if not items:
        return -1
    if current < 0 or action is _Action.MoveHome:
        return 0
    if action is _Action.MoveEnd:
        return len(items) - 1
    if action in (_Action.MoveDown, _Action.MoveNext):
        return min(len(items) - 1, current + 1)
    if action in (_Action.MoveUp, _Action.MovePrevious):
        return max(0, current - 1)
    if action in (_Action.MoveLeft, _Action.MoveRight):
        forward = (action is _Action.MoveRight) is not is_mirrored
        return _in_next_day(items, current, 1 if forward else -1)
    return current


def _in_next_day(items: Sequence[AgendaItemView], current: int, step: int) -> int:
    here = items[current]
    days = sorted({item.day for item in items if (item.day - here.day) * step > 0})
    if not days:
        return current
    day = days[0] if step > 0 else days[-1]
    places = [place for place, item in enumerate(items) if item.day == day]
    return min(places, key=lambda place: abs(items[place].begin - here.begin))
