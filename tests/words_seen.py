"""All words that a window shows or says, to find those that are in no language file."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_ROOT = Path(__file__).parent.parent
_NOT_OURS = ("scenes.py", "afternoon.py", "sample.py", "picture_desk.py", "gallery.py")
_FACT = re.compile(r"\{\w*\}")


def words_seen(window: QWidget) -> Iterator[str]:
    """Return every text of ``window`` and of what is seen in it, tool tips and names too."""
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from _rows(widget)
    for action in window.findChildren(QAction):
        yield action.text()


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    is_list = isinstance(model, QAbstractListModel)  # its columnCount is nobody's to call
    for column in range(1 if is_list else model.columnCount(QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(30, model.rowCount(QModelIndex()))):
            index = model.index(row, column, QModelIndex())
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                said = index.data(role)
                yield said if isinstance(said, str) else ""


def words_in_code() -> set[str]:
    """Return every text that the window's own modules could show without translating it."""
    found: set[str] = set()
    for package in ("ui", "workstation/app"):
        for path in sorted((_ROOT / package).rglob("*.py")):
            if not path.name.endswith(_NOT_OURS):
                found.update(_texts(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def _texts(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = _FACT.sub("", node.value)
            if re.search(r"[A-Za-z]{2}", words) and (" " in words.strip() or words[:1].isupper()):
                yield node.value
