"""An importer for a thread of its own: each act opens its own connection and closes it."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from storage.database import Database, close, open_database
from storage.imports import CustomerImports, Progress
from workstation.imports.customers import parsed
from workstation.imports.reading import guessed, look_at, records
from workstation.imports.values import Duplicates, ImportField, ImportReport, Parsed, SourceFile


class ImportWorker:
    """Imports customers into the database at ``path``, as workstation.imports.ports.Importer.

    Shape: ``region`` is the home of numbers without a country, ``by`` the agent; both asked for
    each time, since settings change.
    Thread: any, one act at a time; each blocks.
    """

    def __init__(
        self,
        path: Path,
        region: Callable[[], str],
        by: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._path = path
        self._region = region
        self._by = by
        self._now = now

    def look_at(self, file: Path) -> tuple[SourceFile, Mapping[str, ImportField]]:
        """Return the file and what its columns mean: as the last time, else guessed.

        Errors: ImportUnreadable, StorageTrouble.
        """
        source = look_at(file)
        with self._imports() as imports:
            known = imports.mapping_for(source.columns)
        return source, guessed(source.columns) if known is None else known

    def check(
        self,
        source: SourceFile,
        mapped: Mapping[str, ImportField],
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Errors: ImportUnreadable, StorageTrouble."""
        with self._imports() as imports:
            return imports.check(self._rows(source, mapped), progress, is_cancelled)

    def run(
        self,
        source: SourceFile,
        mapped: Mapping[str, ImportField],
        duplicates: Duplicates,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Errors: ImportUnreadable, StorageTrouble; nothing is taken in then."""
        at = self._now()
        with self._imports() as imports:
            if source.columns:
                imports.remember(source.columns, mapped, at)
            rows = self._rows(source, mapped)
            return imports.run(rows, source.path.name, duplicates, at, progress, is_cancelled)

    def undo_unfinished(self) -> int:
        """Take back what an import that died has left; return how many there were."""
        with self._imports() as imports:
            return imports.undo_unfinished()

    def _rows(self, source: SourceFile, mapped: Mapping[str, ImportField]) -> Iterator[Parsed]:
        region = self._region()
        return (parsed(record, region) for record in records(source, mapped))

    @contextlib.contextmanager
    def _imports(self) -> Iterator[CustomerImports]:
        db: Database = open_database(self._path)
        try:
            yield CustomerImports(db, self._by())
        finally:
            close(db)
