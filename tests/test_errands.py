"""Errands: done one after another off the window's thread, told on it."""

import threading

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from ui.presenters.errands import Errands, Tell


class Listener(QObject):
    """Notes what was told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, int]] = []

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard.append((value, threading.get_ident()))


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def errands(listener: Listener) -> Errands:
    made = Errands()
    made.told.connect(listener.hear)
    return made


def test_work_is_done_elsewhere_and_told_on_the_windows_thread(
    qtbot: QtBot, errands: Errands, listener: Listener
) -> None:
    errands.start(lambda tell: tell(threading.get_ident()))

    qtbot.waitUntil(lambda: bool(listener.heard))

    ((worked_on, heard_on),) = listener.heard
    assert heard_on == threading.get_ident()
    assert worked_on != threading.get_ident()


def test_errands_are_done_in_the_order_in_which_they_were_started(
    qtbot: QtBot, errands: Errands, listener: Listener
) -> None:
    for number in range(5):
        errands.start(lambda tell, number=number: tell(number))  # type: ignore[misc]

    qtbot.waitUntil(lambda: len(listener.heard) == 5)

    assert [value for value, _ in listener.heard] == [0, 1, 2, 3, 4]


def test_nothing_is_told_of_what_was_stopped(
    qtbot: QtBot, errands: Errands, listener: Listener
) -> None:
    errands.start(lambda tell: tell("before"))
    errands.stop()
    errands.start(lambda tell: tell("after"))

    qtbot.waitUntil(lambda: bool(listener.heard))

    assert [value for value, _ in listener.heard] == ["after"]


def test_what_has_not_begun_can_be_dropped(
    qtbot: QtBot, errands: Errands, listener: Listener
) -> None:
    may_go_on = threading.Event()
    has_begun = threading.Event()

    def wait_first(tell: Tell) -> None:
        has_begun.set()
        may_go_on.wait(10)
        tell("first")

    errands.start(wait_first)
    assert has_begun.wait(10)
    errands.start(lambda tell: tell("dropped"))
    errands.drop()
    may_go_on.set()
    errands.start(lambda tell: tell("last"))

    qtbot.waitUntil(lambda: len(listener.heard) == 2)

    assert [value for value, _ in listener.heard] == ["first", "last"]


def test_a_bug_is_raised_on_the_windows_thread(qtbot: QtBot, errands: Errands) -> None:
    def broken(tell: object) -> None:
        raise ZeroDivisionError("of the errand")

    with qtbot.captureExceptions() as caught:
        errands.start(broken)
        qtbot.waitUntil(lambda: bool(caught))

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
