"""Painting at once: what must be seen before the next thing is done."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def paint_now(window: QWidget) -> None:
    """Lay out and paint what has changed in ``window``, before this returns.

    Usually Qt does both in the next turn of its loop. No other event is handled here, so that
    nothing the agent or the phone does can come in between. A hidden window stays unpainted.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.repaint()
