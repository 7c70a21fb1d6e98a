"""What the window needs to import customers, as a Protocol; storage fulfils it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from workstation.imports.values import Duplicates, ImportField, ImportReport, SourceFile


class Importer(Protocol):
    """Imports customers; every act blocks.

    Thread: a worker's.
    """

    def look_at(self, file: Path) -> tuple[SourceFile, Mapping[str, ImportField]]:
        """Return the file and what its columns mean: as the last time, else guessed.

        Errors: ImportUnreadable, StorageTrouble.
        """
        ...

    def check(
        self,
        source: SourceFile,
        mapped: Mapping[str, ImportField],
        progress: Callable[[int], None],
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Return what importing would do; changes nothing.

        Errors: ImportUnreadable, StorageTrouble.
        """
        ...

    def run(
        self,
        source: SourceFile,
        mapped: Mapping[str, ImportField],
        duplicates: Duplicates,
        progress: Callable[[int], None],
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Take everything in, or nothing when it is cancelled or fails.

        Errors: ImportUnreadable, StorageTrouble.
        """
        ...


class CallbackImporter(Importer, Protocol):
    """Imports calls that are owed; what came of one import can be taken back."""

    def undo(self, import_id: str) -> int:
        """Take an import back; return how many rows stay, because somebody works with them.

        Errors: StorageTrouble.
        """
        ...
