"""Emptying a layout whose rows are made anew."""

from PySide6.QtWidgets import QLayout


def remove_widgets(layout: QLayout) -> None:
    """Take every widget out of ``layout`` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
