"""Layouts that several panels use: rows set in, bodies of readable width, rows made anew."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.theme import measures


def remove_widgets(layout: QLayout) -> None:
    """Take every widget out of ``layout`` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def indented(part: QWidget | QLayout) -> QHBoxLayout:
    """Return ``part`` set in by what table cells pad, so that all words start in one line."""
    row = QHBoxLayout()
    row.setContentsMargins(measures.S8, 0, measures.S8, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
    else:
        row.addLayout(part)
    return row


def readable_body(page: QWidget) -> QWidget:
    """Return a body for ``page`` that starts at its edge and stops where text reads well."""
    body = QWidget(page)
    body.setMaximumWidth(measures.TEXT_MAX_WIDTH + 2 * measures.S20)
    outer = QHBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(body, stretch=1)
    outer.addStretch(0)
    return body


def centred_body(page: QWidget, width: int) -> QWidget:
    """Return a body in the middle of ``page``, at most ``width`` wide."""
    body = QWidget(page)
    body.setMaximumWidth(width)
    outer = QHBoxLayout(page)
    outer.setContentsMargins(measures.S24, 0, measures.S24, 0)
    outer.addStretch(1)
    outer.addWidget(body, stretch=1000)
    outer.addStretch(1)
    return body
