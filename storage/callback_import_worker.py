"""An importer of callbacks for a thread of its own: each act opens its own connection."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from pathlib import Path

from storage.callback_imports import CallbackImports, Progress
from storage.database import Database, close, open_database
from workstation.imports.owed_calls import ParsedCall, RowReader
from workstation.imports.reading import guessed_for_calls, look_at, records
from workstation.imports.values import (
    Duplicates,
    FileKind,
    ImportField,
    ImportReport,
    ImportUnreadable,
    SourceFile,
)


class CallbackImportWorker:
    """Imports callbacks into the database at ``path``, as workstation.imports.ports.Importer.

    Shape: ``region`` is the home of numbers and dates, ``by`` the agent; both asked for each
    time, since settings change. Times without a zone are of ``zone``, the desk's.
    Thread: any, one act at a time; each blocks.
    """

    def __init__(
        self,
        path: Path,
        region: Callable[[], str],
        by: Callable[[], str],
        now: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        self._path = path
        self._region = region
        self._by = by
        self._now = now
        self._zone = zone

    def look_at(self, file: Path) -> tuple[SourceFile, Mapping[str, ImportField]]:
        """Return the file and what its columns seem to mean.

        Errors: ImportUnreadable, StorageTrouble.
        """
        source = look_at(file)
        if source.kind is FileKind.VCARD:
            raise ImportUnreadable(
                f"{file.name} is a vCard and tells no times; nothing was taken in: callbacks come "
                "from a CSV file."
            )
        return source, guessed_for_calls(source.columns)

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
        """Take everything in, or nothing; what is owed already is left, whatever ``duplicates``.

        Errors: ImportUnreadable, StorageTrouble.
        """
        with self._imports() as imports:
            rows = self._rows(source, mapped)
            return imports.run(rows, source.path.name, self._now(), progress, is_cancelled)

    def undo(self, import_id: str) -> int:
        """Take an import back; return how many rows stay, because somebody works with them."""
        with self._imports() as imports:
            return imports.undo(import_id)

    def undo_unfinished(self) -> int:
        """Take back what an import that died has left; return how many there were."""
        with self._imports() as imports:
            return imports.undo_unfinished()

    def latest(self) -> str:
        """Return the import done last that can be taken back; empty when there is none."""
        with self._imports() as imports:
            return imports.latest()

    def _rows(self, source: SourceFile, mapped: Mapping[str, ImportField]) -> Iterator[ParsedCall]:
        reader = RowReader(self._region(), self._zone, self._now())
        return (reader.parsed(record) for record in records(source, mapped))

    @contextlib.contextmanager
    def _imports(self) -> Iterator[CallbackImports]:
        db: Database = open_database(self._path)
        try:
            yield CallbackImports(db, self._by())
        finally:
            close(db)
