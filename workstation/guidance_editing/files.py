"""Where guidance files are kept, as the editor needs it: fulfilled by storage."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class FileChanged(Exception):
    """Somebody else wrote the file since it was read; nothing was overwritten."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file's text, and what tells whether it is still the same one; a gone file is None."""

    text: str
    stamp: str


class GuidanceFolder(Protocol):
    """The organisation's own guidance files, and those that come with the program.

    Errors: every method may raise StorageTrouble, one plain sentence.
    """

    @property
    def own(self) -> Path | None:
        """Return the organisation's folder; None when none was chosen."""
        ...

    def languages(self) -> tuple[str, ...]: ...

    def built_in(self, language: str, name: str) -> str | None: ...

    def read(self, language: str, name: str) -> KeptFile | None: ...

    def write(self, language: str, name: str, text: str, known: KeptFile | None) -> KeptFile:
        """Put ``text`` in place of the file, whole or not at all.

        Errors: FileChanged when the file is not ``known`` any more.
        """
        ...

    def remove(self, language: str, name: str, known: KeptFile) -> None:
        """Take the own file away, so that the built-in one is in force. Errors: FileChanged."""
        ...

    def read_aside(self, language: str, name: str) -> str | None:
        """Return a text that was kept beside the file because it cannot be in force yet."""
        ...

    def keep_aside(self, language: str, name: str, text: str) -> Path: ...

    def drop_aside(self, language: str, name: str) -> None: ...
