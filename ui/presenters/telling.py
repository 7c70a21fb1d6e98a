"""Turns the world's trouble into its one sentence for the agent."""

import contextlib
from collections.abc import Callable, Iterator

from ui.window_language.sentences import in_window_language
from workstation.ports import StorageTrouble

Tell = Callable[[str], None]


@contextlib.contextmanager
def telling(tell: Tell) -> Iterator[None]:
    """Tell what the store had to say; bugs go on to where bugs go."""
    try:
        yield
    except StorageTrouble as trouble:
        tell(in_window_language(trouble))
