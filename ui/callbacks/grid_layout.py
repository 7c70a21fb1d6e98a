"""Where everything of the calendar stands: side by side what would lie one over the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ui.callbacks.agenda_views import AgendaItemView, ItemKind, ItemState

MINUTES: Final = 24 * 60
ONE_LINE: Final = 20.0
TWO_LINES: Final = 36.0
_GAP: Final = 1.0
_NARROWEST: Final = 58.0
_LEAST_LANES: Final = 2


@dataclass(frozen=True, slots=True)
class Box:
    """Where one item stands. Units: px from the column's left and the grid's top."""

    item: AgendaItemView
    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class _Placed:
    item: AgendaItemView
    top: float
    bottom: float
    lane: int


def arranged(items: Sequence[AgendaItemView], width: float, px_per_minute: float) -> list[Box]:
    """Return the boxes of one day's items, in the items' order of time.

    Shape: what would touch stands side by side; what has no lane any more is counted in one
    MORE at the last lane. Each is at least one line high, and two where two fit.
    """
    most = max(_LEAST_LANES, int(width // _NARROWEST))
    boxes: list[Box] = []
    for cluster in _clusters(items, px_per_minute):
        lanes = 1 + max(placed.lane for placed in cluster)
        if lanes > most:
            cluster, lanes = _with_more(cluster, most), most
        lane_width = width / lanes
        boxes += [
            Box(
                p.item,
                p.lane * lane_width,
                p.top,
                lane_width * (_free_until(p, cluster, lanes) - p.lane),
                p.bottom - p.top,
            )
            for p in cluster
        ]
    return _grown(boxes)


def _clusters(items: Iterable[AgendaItemView], px_per_minute: float) -> Iterable[list[_Placed]]:
    """Yield groups of items that touch, each with a lane to stand in."""
    cluster: list[_Placed] = []
    ends: list[float] = []
    for item in sorted(items, key=_order):
        top = item.begin * px_per_minute
        end = item.end if item.end is not None else item.begin
        bottom = max(top + ONE_LINE + _GAP, min(end, MINUTES) * px_per_minute)
        if cluster and top >= max(ends):
            yield cluster
            cluster, ends = [], []
        lane = next((n for n, taken_until in enumerate(ends) if taken_until <= top), len(ends))
        if lane == len(ends):
            ends.append(bottom)
        else:
            ends[lane] = bottom
        cluster.append(_Placed(item, top, bottom, lane))
    if cluster:
        yield cluster


def _free_until(placed: _Placed, cluster: Sequence[_Placed], lanes: int) -> int:
    """Return the first lane beside it in which something stands at the same height."""
    return min(
        (
            other.lane
            for other in cluster
            if other.lane > placed.lane and other.top < placed.bottom and placed.top < other.bottom
        ),
        default=lanes,
    )


def _order(item: AgendaItemView) -> tuple[int, bool, int, str]:
    """Return what items are ordered by: the longest first of those that begin together."""
    return item.begin, item.kind is ItemKind.MORE, -(item.end or item.begin), item.id


def _with_more(cluster: Sequence[_Placed], most: int) -> list[_Placed]:
    """Keep what stands in the first lanes; the last one counts what else there is."""
    shown = [placed for placed in cluster if placed.lane < most - 1]
    first: _Placed | None = None
    count = 0
    for placed in cluster:
        if placed.lane < most - 1:
            continue
        if first is not None and placed.top >= first.top + ONE_LINE + _GAP:
            shown.append(_counted(first, count, most - 1))
            first, count = None, 0
        first = first or placed
        count += placed.item.count if placed.item.kind is ItemKind.MORE else 1
    if first is not None:
        shown.append(_counted(first, count, most - 1))
    return sorted(shown, key=lambda placed: (placed.top, placed.lane))


def _counted(first: _Placed, count: int, lane: int) -> _Placed:
    """Return what stands for ``count`` items from ``first`` on."""
    item = AgendaItemView(
        id=f"more {first.item.id}",
        kind=ItemKind.MORE,
        state=ItemState.OPEN,
        day=first.item.day,
        begin=first.item.begin,
        spoken=f"+{count}",
        count=count,
    )
    return _Placed(item, first.top, first.top + ONE_LINE + _GAP, lane)


def _grown(boxes: Sequence[Box]) -> list[Box]:
    """Give two lines to what has two to say, where nothing stands below it."""
    in_order = sorted(boxes, key=lambda box: box.top)
    return [
        replace(box, height=TWO_LINES + _GAP)
        if box.item.there and _has_room(box, in_order[place + 1 :])
        else box
        for place, box in enumerate(in_order)
    ]


def _has_room(box: Box, below: Iterable[Box]) -> bool:
    """Tell whether a second line would touch none of what stands ``below``."""
    bottom = box.top + TWO_LINES + _GAP
    if bottom <= box.bottom:
        return False
    for other in below:
        if other.top >= bottom:
            return True
        is_beside = other.left >= box.right - 0.5 or other.right <= box.left + 0.5
        if not is_beside:
            return False
    return True
