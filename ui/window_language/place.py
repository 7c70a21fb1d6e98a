"""Where somebody is in a window, to be found again when the window is built anew."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QWidget,
)

Path = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a text field, and where the caret is (``anchor`` begins the selection)."""

    text: str
    position: int
    anchor: int


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Focus, half-typed texts, scroll positions and column widths below one widget.

    Shape: widgets are named by their way down from it: the class, and which of that class.
    """

    focus: Path | None = None
    typed: dict[Path, Typed] = field(default_factory=dict)
    scrolled: dict[Path, int] = field(default_factory=dict)
    columns: dict[Path, list[int]] = field(default_factory=dict)


def place_in(root: QWidget) -> WindowPlace:
    """Return where somebody is below ``root``."""
    place, focus = WindowPlace(), None
    has_focus = root.window().focusWidget()
    for path, widget in _below(root):
        if widget is has_focus:
            focus = path
        if isinstance(widget, QLineEdit):
            cursor = widget.cursorPosition()
            start = widget.selectionStart()
            place.typed[path] = Typed(widget.text(), cursor, start if start >= 0 else cursor)
        elif isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
            caret = widget.textCursor()
            place.typed[path] = Typed(widget.toPlainText(), caret.position(), caret.anchor())
        if isinstance(widget, QAbstractScrollArea):
            place.scrolled[path] = widget.verticalScrollBar().value()
        if isinstance(widget, QSplitter):
            place.columns[path] = widget.sizes()
    return WindowPlace(focus, place.typed, place.scrolled, place.columns)


def go_back_to(place: WindowPlace, root: QWidget) -> None:
    """Put everything below ``root`` where it was; what is not there any more is left out."""
    for path, widget in _below(root):
        if path in place.columns and isinstance(widget, QSplitter):
            widget.setSizes(place.columns[path])
        if path in place.typed:
            _type(widget, place.typed[path])
        if path in place.scrolled and isinstance(widget, QAbstractScrollArea):
            widget.verticalScrollBar().setValue(place.scrolled[path])
        if path == place.focus and widget.isVisibleTo(root) and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            if path in place.typed:
                _type(widget, place.typed[path])


def _type(widget: QWidget, typed: Typed) -> None:
    """Give a text field back what it held; what its presenter has put there goes before."""
    if isinstance(widget, QLineEdit):
        if not widget.text() and not widget.isReadOnly():
            widget.setText(typed.text)
        if widget.text() == typed.text:
            widget.setSelection(typed.anchor, typed.position - typed.anchor)
            if typed.anchor == typed.position:
                widget.setCursorPosition(typed.position)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        if not widget.toPlainText():
            widget.setPlainText(typed.text)
        if widget.toPlainText() == typed.text:
            caret = widget.textCursor()
            caret.setPosition(typed.anchor)
            caret.setPosition(typed.position, caret.MoveMode.KeepAnchor)
            widget.setTextCursor(caret)


def _below(root: QObject, way: Path = ()) -> Iterator[tuple[Path, QWidget]]:
    counted: dict[str, int] = {}
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow():
            name = f"{type(child).__name__} {child.objectName()}"
            counted[name] = counted.get(name, 0) + 1
            path = (*way, (name, counted[name]))
            yield path, child
            yield from _below(child, path)
