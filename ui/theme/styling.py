"""Gives a widget its step of the type ramp and its colour, through the style sheet."""

from PySide6.QtWidgets import QWidget

from ui.theme.fonts import Type


def set_type(widget: QWidget, role: Type) -> None:
    """Show the widget's text in ``role``."""
    _set(widget, "type", role.value)


def set_ink(widget: QWidget, role: str) -> None:
    """Show the widget's text in the token ``role`` ("text2", "due_text")."""
    _set(widget, "ink", role)


def _set(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
