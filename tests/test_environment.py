"""What we rely on in the libraries of this environment, each learnt the hard way."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

_ROUNDS = 200
_LOST = 50  # far more than other work could give back meanwhile


class _Bell(QObject):
    rung = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self.on_rung)

    @Slot(bool)
    def on_rung(self, is_loud: bool) -> None:
        self.is_loud = is_loud


class _Picture(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor("red"))
        painter.drawText(self.rect(), 0, "x")
        painter.end()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="singletons are immortal from 3.12 on")
def test_signals_and_paints_leave_the_references_to_true_false_and_none_alone(
    qtbot: QtBot,
) -> None:
    bell, picture = _Bell(), _Picture()
    qtbot.addWidget(picture)
    picture.show()
    before = [sys.getrefcount(thing) for thing in (True, False, None)]

    for number in range(_ROUNDS):
        bell.rung.emit(number % 2 == 0)
        picture.grab()

    after = [sys.getrefcount(thing) for thing in (True, False, None)]
    assert all(now > then - _LOST for now, then in zip(after, before, strict=True))
