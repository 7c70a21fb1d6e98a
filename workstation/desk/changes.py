"""Tells whoever listens that something is different now."""

from collections.abc import Callable, Iterable

from workstation.ports import StorageTrouble

Listener = Callable[[], None]


class Changes:
    """A list of listeners, called in the order in which they came.

    Errors: StorageTrouble of the first listener that had it, after all the others were called.
    Thread: the one that owns the desk; listeners are called before ``announce`` returns.
    """

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        self._listeners.append(listener)

    @property
    def listeners(self) -> tuple[Listener, ...]:
        """Return those who listen now, in order."""
        return tuple(self._listeners)

    def forget(self, listeners: Iterable[Listener]) -> None:
        """Let go of ``listeners``: what they belong to is gone."""
        for listener in listeners:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def announce(self) -> None:
        first: StorageTrouble | None = None
        for listener in tuple(self._listeners):
            try:
                listener()
            except StorageTrouble as trouble:
                first = first or trouble
        if first is not None:
            raise first
