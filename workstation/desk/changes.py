"""Tells whoever listens that something is different now."""

from collections.abc import Callable

Listener = Callable[[], None]


class Changes:
    """A list of listeners, called in the order in which they came.

    Thread: the one that owns the desk; listeners are called before ``announce`` returns.
    """

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def announce(self) -> None:
        for listener in tuple(self._listeners):
            listener()
