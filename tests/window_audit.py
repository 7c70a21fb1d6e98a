"""Looks through a window as a screen reader, a keyboard and weak eyes do, and lists the faults."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.test_theme import contrast
from ui.theme.measures import MIN_TARGET
from ui.top_bar.agent_state_button import AgentStateButton
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.reading_order import comes_last

_SHARP = 2  # device pixels for one of ours, so that thin letters reach their full colour
_READABLE = 4.5
_MOST_PARTS = 6
_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


@dataclass
class Faults:
    """What was found wrong, each once; ``at`` is where the walk stands."""

    at: str = ""
    found: dict[str, str] = field(default_factory=dict)

    def add(self, words: str) -> None:
        self.found.setdefault(words, self.at)

    def __str__(self) -> str:
        return "\n".join(f"{at}: {words}" for words, at in self.found.items())


def name_of(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    described = QAccessible.queryAccessibleInterface(widget)
    return described.text(QAccessible.Text.Name) if described is not None else ""


def controls(window: QWidget) -> list[QWidget]:
    """Return everything that can be seen and used; parts that hand their focus on are left out."""
    return [widget for widget in window.findChildren(QWidget) if _is_control(widget, window)]


def _is_control(widget: QWidget, window: QWidget) -> bool:
    if not (widget.isVisible() and widget.isEnabled()) or widget.window() is not window:
        return False
    if isinstance(widget, (QScrollBar, QHeaderView)) or widget.focusProxy() is not None:
        return False
    if _is_in_a_picture(widget):
        return False
    if isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox, QLineEdit)):
        return False
    return isinstance(widget, _CONTROLS) or _is_stop(widget)


def _is_in_a_picture(widget: QWidget) -> bool:
    """Tell whether it only shows what somebody else will press: a preview takes no mouse."""
    at: QWidget | None = widget
    while at is not None and not at.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        at = at.parentWidget()
    return at is not None


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def area_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# --- a screen reader --------------------------------------------------------------------------


def check_names(window: QWidget, faults: Faults) -> None:
    """Each control has a name and a role, and room for a finger."""
    for widget in controls(window):
        described = QAccessible.queryAccessibleInterface(widget)
        kind = f"{type(widget).__name__} {name_of(widget)!r}"
        if described is None or described.role() in _NO_ROLES:
            faults.add(f"no role: {kind}")
        if not name_of(widget).strip():
            faults.add(f"no name: {kind} in {type(widget.parentWidget()).__name__}")
        if widget.height() < MIN_TARGET or widget.width() < MIN_TARGET:
            faults.add(f"{widget.width()} x {widget.height()} is too small: {kind}")


def check_shortcuts(window: QWidget, faults: Faults) -> None:
    """No two buttons that can be seen answer to one key."""
    owners: dict[str, list[str]] = defaultdict(list)
    for widget in controls(window):
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            owners[widget.shortcut().toString()].append(name_of(widget))
    for key, names in owners.items():
        if len(names) > 1:
            faults.add(f"{key} is the key of {names}")


# --- a keyboard -------------------------------------------------------------------------------


def tab_walk(
    window: QWidget,
    key: Qt.Key = Qt.Key.Key_Tab,
    is_watched: Callable[[QWidget], bool] = lambda widget: False,
    on_leave: Callable[[QWidget, QImage], None] | None = None,
) -> list[QWidget]:
    """Press Tab from the first control until the walk comes back; return what had the focus."""
    focus = next(widget for widget in controls(window) if _is_stop(widget))
    focus.setFocus(Qt.FocusReason.TabFocusReason)
    walked: list[QWidget] = []
    presses_here = 0
    # A field with parts, as hours and minutes, keeps the focus for each of them.
    while focus not in walked[:-1] and presses_here < _MOST_PARTS:
        if not walked or walked[-1] is not focus:
            walked.append(focus)
        lit = picture(focus) if is_watched(focus) else None
        QTest.keyClick(focus, key)
        before, now = focus, QApplication.focusWidget()
        assert now is not None, f"the focus is lost behind {name_of(focus)!r}"
        presses_here = presses_here + 1 if now is before else 0
        if on_leave is not None and lit is not None and now is not before:
            on_leave(before, lit)
        focus = now
    return walked


def check_walk(
    window: QWidget, walked: list[QWidget], faults: Faults, column: Callable[[QWidget], int]
) -> None:
    """Each control is reached, column after column, and downwards in each."""
    for panel in window.findChildren(QScrollArea):
        panel.verticalScrollBar().setValue(0)
    for widget in controls(window):
        if widget not in walked and column(widget) >= 0:
            faults.add(f"Tab does not reach {type(widget).__name__} {name_of(widget)!r}")

    def place_of(widget: QWidget) -> tuple[int, int, int]:
        area = area_in(widget, window)
        return column(widget), area.center().y() // MIN_TARGET, area.left()

    first = walked.index(min(walked, key=place_of))
    for before, after in _pairs(walked[first:] + walked[:first]):
        if column(before) > column(after):
            faults.add(f"Tab leaves its column from {name_of(before)!r} to {name_of(after)!r}")
        elif column(before) == column(after) and _goes_back(before, after, window):
            faults.add(f"Tab goes back from {name_of(before)!r} to {name_of(after)!r}")


def _pairs(walked: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    return zip(walked, walked[1:], strict=False)


def _goes_back(before: QWidget, after: QWidget, window: QWidget) -> bool:
    if comes_last(before) or comes_last(after):
        return False  # what acts on a field stands above it and is reached behind it
    one, other = area_in(before, window), area_in(after, window)
    is_above = other.bottom() < one.top() and other.left() < one.right()
    is_beside = other.bottom() >= one.top() and other.top() <= one.bottom()
    return is_above or (is_beside and other.left() < one.left() and not one.contains(other))


def picture(widget: QWidget) -> QImage:
    """Return how ``widget`` looks in its window at this moment."""
    window = widget.window()
    return window.grab(area_in(widget, window)).toImage()


# --- weak eyes --------------------------------------------------------------------------------


def check_room(window: QWidget, faults: Faults) -> None:
    """No words are cut off, unless the tool tip has them all."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        words = _words_of(widget)
        if words and words not in widget.toolTip() and _is_cut(widget, words):
            faults.add(f"cut off: {type(widget).__name__} {words!r} in {widget.width()}")
        if words and _is_outside(widget, window):
            faults.add(f"outside of the window: {type(widget).__name__} {words!r}")


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return "" if widget.textFormat() is Qt.TextFormat.RichText else widget.text()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _is_cut(widget: QWidget, words: str) -> bool:
    if isinstance(widget, Button):
        shown = widget.wanted_width(label=widget.shows_label, hint=widget.shows_hint)
        return widget.width() < shown or widget.height() < widget.button_size.value
    if isinstance(widget, Chip):
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    if isinstance(widget, (QLabel, AgentStateButton)):
        room = widget.contentsRect().width() + 1
        lines = words.split("\n")
        metrics = QFontMetricsF(widget.font())
        return any(metrics.horizontalAdvance(line) > room for line in lines)
    hint = widget.minimumSizeHint()
    return widget.width() < hint.width() or widget.height() < hint.height()


def _is_outside(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            area = QRect(QPoint(0, 0), parent.viewport().size())
            inside = QRect(widget.mapTo(parent.viewport(), QPoint(0, 0)), widget.size())
            return inside.left() < 0 or inside.right() > area.right() + 1
        parent = parent.parentWidget()
    return not window.rect().adjusted(-1, -1, 1, 1).contains(area_in(widget, window))


def check_contrast(window: QWidget, faults: Faults, theme: str) -> None:
    """The words of labels and buttons stand out from what is painted behind them."""
    image = QImage(window.size() * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    window.render(image)
    for widget in window.findChildren(QWidget):
        is_seen = widget.isVisible() and not widget.visibleRegion().isEmpty()
        if widget.window() is not window or not is_seen or not _words_of(widget):
            continue
        seen = widget.visibleRegion().boundingRect()
        seen.moveTopLeft(widget.mapTo(window, seen.topLeft()))
        corner = seen.topLeft() * _SHARP
        ratio = painted_contrast(image.copy(QRect(corner, seen.size() * _SHARP)))
        if ratio < _READABLE:
            kind = f"{type(widget).__name__} {_words_of(widget)!r}"
            faults.add(f"contrast of {ratio:.1f} in {theme}: {kind}")


def painted_contrast(image: QImage) -> float:
    """Return the contrast of the commonest colour with the one that stands out most from it."""
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    ground = QColor(pixels.most_common(1)[0][0])
    inks = [QColor(pixel) for pixel, count in pixels.items() if count >= 2 * _SHARP]
    return max(contrast(ink, ground) for ink in inks)
