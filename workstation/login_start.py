"""Whether the program starts when its user logs in, so that reminders come in time."""

from typing import Protocol


class LoginStartRefused(RuntimeError):
    """The system did not let us set or remove it; the sentence is for people."""


class LoginStart(Protocol):
    """The system's own place for programs that start at login."""

    @property
    def is_on(self) -> bool: ...

    def turn_on(self) -> None:
        """Errors: LoginStartRefused."""
        ...

    def turn_off(self) -> None:
        """Leave nothing behind. Errors: LoginStartRefused."""
        ...
