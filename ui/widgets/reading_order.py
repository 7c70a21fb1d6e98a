"""Tab goes through a window in the order that it is read, whenever its parts were made."""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QWidget

_LATE = "comes_last"


def come_last(widget: QWidget) -> None:
    """Let Tab reach ``widget`` after all else in its parent.

    For what stands above a field and acts on it: the field is typed in first.
    """
    widget.setProperty(_LATE, True)


def comes_last(widget: QWidget) -> bool:
    """Tell whether Tab reaches ``widget`` after all else in its parent."""
    return bool(widget.property(_LATE))


def reading_order(widget: QWidget, kept: QWidget | None = None) -> Iterator[QWidget]:
    """Yield ``widget`` and what is visible in it as its layouts put them; ``kept`` in any case."""
    yield widget
    children = list(_children(widget))
    for child in sorted(children, key=comes_last):
        if child.isVisible() or (kept is not None and (child is kept or child.isAncestorOf(kept))):
            yield from reading_order(child, kept)


def move_focus(
    window: QWidget, *, forward: bool, is_covered: Callable[[QWidget], bool] = lambda widget: False
) -> bool:
    """Give the focus to what is read next, or before; for ``focusNextPrevChild`` of a window.

    Shape: False when there is nothing to give it to.
    """
    current = window.focusWidget()
    order = list(reading_order(window, current))
    start = order.index(current) if current in order else -1
    ring = order[start + 1 :] + order[: max(0, start)]
    if not forward:
        ring.reverse()
    target = next((each for each in ring if _is_stop(each) and not is_covered(each)), None)
    if target is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _scroll_to(target)
    return True


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the parts of ``widget`` that its layout puts, then those that it puts itself."""
    placed: list[QWidget] = []
    if isinstance(widget, QSplitter):
        columns = (widget.widget(index) for index in range(widget.count()))
        placed = [column for column in columns if column is not None]
    elif (layout := widget.layout()) is not None:
        placed = list(_placed(layout))
    yield from placed
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in placed:
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _places(layout: QLayout) -> list[int]:
    """Return the numbers of the layout's items, a grid's row by row."""
    places = list(range(layout.count()))
    if not isinstance(layout, QGridLayout):
        return places
    corners: list[tuple[int, int]] = []
    for place in places:
        row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(place))
        corners.append((row, column))
    return sorted(places, key=lambda place: corners[place])


def _is_stop(widget: QWidget) -> bool:
    # As Qt's own: macOS can be set to leave out what is not typed in.
    behaviour = QGuiApplication.styleHints().tabFocusBehavior()
    takes_all = behaviour is Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if takes_all else Qt.FocusPolicy.StrongFocus
    has_policy = widget.focusPolicy() & wanted == wanted
    return (
        has_policy
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.isWindow()
        and widget.focusProxy() is None
    )


def _scroll_to(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
