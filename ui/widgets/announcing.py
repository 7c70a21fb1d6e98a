"""Tells screen readers what changed, without touching the focus."""

from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Say(Protocol):
    """A way to have words spoken."""

    def __call__(self, widget: QWidget, words: str, *, is_urgent: bool = False) -> None: ...


def announce(widget: QWidget, words: str, *, is_urgent: bool = False) -> None:
    """Have ``words`` spoken; an urgent announcement interrupts the one being spoken."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if is_urgent
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)
