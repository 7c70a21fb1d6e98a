"""Joins the import page with the importer: looks at a file, shows it, takes all of it in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.imports.import_page import ImportPage
from ui.imports.views import ImportStep
from ui.presenters.import_view import ImportSoFar, import_view
from ui.presenters.long_work import LongWork, Progress
from workstation.imports.ports import CallbackImporter, Importer
from workstation.imports.values import (
    Duplicates,
    ImportField,
    ImportReport,
    ImportUnreadable,
)
from workstation.ports import StorageTrouble


class ImportPresenter(QObject):
    """Looks at a file on a thread of its own, shows what it found, and takes it in when told.

    Shape: ``choose_file`` asks the person for a file and hands it on, later and if there is one;
    ``calls`` is given when it is callbacks that are imported, and is then the importer too.

    Signals:
        finished: customers were taken in; whoever shows some may show them anew.
        left: back to work.
    """

    finished = Signal()
    left = Signal()

    def __init__(
        self,
        page: ImportPage,
        importer: Importer,
        choose_file: Callable[[Callable[[Path], None]], None],
        parent: QObject | None = None,
        *,
        calls: CallbackImporter | None = None,
        zone: tzinfo | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._zone = zone
        self._page = page
        self._importer = importer
        self._choose_file = choose_file
        self._now = ImportSoFar()
        self._asks_again = False
        self.work = LongWork((ImportUnreadable, StorageTrouble), self)
        self.work.progressed.connect(self._on_progress)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        page.file_wanted.connect(self.choose)
        page.meaning_wanted.connect(self._on_meaning)
        page.duplicates_wanted.connect(self._on_duplicates)
        page.act_wanted.connect(self._on_act)
        page.cancel_wanted.connect(self.work.cancel)
        page.back_wanted.connect(self.leave)
        page.undo_wanted.connect(self.take_back)

    def open(self) -> None:
        """Begin anew, unless an import is running."""
        if not self.work.is_running:
            self._now = ImportSoFar()
        self._show()

    @Slot()
    def leave(self) -> None:
        """Go back to work; an import that runs goes on, a look at a file does not."""
        if self._now.step is ImportStep.LOOKING:
            self.work.cancel()
        self.left.emit()

    @Slot()
    def choose(self) -> None:
        self._choose_file(self.look_at)

    def look_at(self, path: Path) -> None:
        """Read the whole file, changing nothing."""
        if self.work.is_running:
            return
        self._now = ImportSoFar(ImportStep.LOOKING)
        self._show()

        def look(progress: Progress, is_cancelled: Callable[[], bool]) -> object:
            source, mapped = self._importer.look_at(path)
            report = self._importer.check(source, mapped, progress, is_cancelled)
            return replace(
                ImportSoFar(ImportStep.LOOKED), source=source, mapped=dict(mapped), report=report
            )

        self.work.start(look)

    def _look_again(self) -> None:
        """Read the file anew with other meanings; one look at a time, the latest wins."""
        now = self._now
        if now.source is None:
            return
        if self.work.is_running:
            self._asks_again = True
            self.work.cancel()
            return
        self._now = replace(now, step=ImportStep.LOOKING, report=None, trouble="")
        self._show()
        source, mapped = now.source, dict(now.mapped)

        def check(progress: Progress, is_cancelled: Callable[[], bool]) -> object:
            report = self._importer.check(source, mapped, progress, is_cancelled)
            return replace(now, step=ImportStep.LOOKED, report=report, trouble="")

        self.work.start(check)

    @Slot(str, str)
    def _on_meaning(self, header: str, key: str) -> None:
        mapped = {name: what for name, what in self._now.mapped.items() if name != header}
        if key:
            mapped[header] = ImportField(key)
        self._now = replace(self._now, mapped=mapped)
        self._look_again()

    @Slot(str)
    def _on_duplicates(self, key: str) -> None:
        self._now = replace(self._now, duplicates=Duplicates(key))
        self._show()

    @Slot()
    def _on_act(self) -> None:
        if self._now.step is ImportStep.LOOKED:
            self.take_in()
        elif self._now.step is ImportStep.DONE:
            self.left.emit()

    def take_in(self) -> None:
        """Take everything in, or nothing."""
        now = self._now
        if now.source is None or self.work.is_running:
            return
        self._now = replace(now, step=ImportStep.RUNNING, trouble="", rows_done=0)
        self._show()
        source, mapped, duplicates = now.source, dict(now.mapped), now.duplicates

        def run(progress: Progress, is_cancelled: Callable[[], bool]) -> object:
            report = self._importer.run(source, mapped, duplicates, progress, is_cancelled)
            return replace(now, step=ImportStep.DONE, report=report, trouble="")

        self.work.start(run)

    @Slot()
    def take_back(self) -> None:
        """Take back what was taken in, as far as nobody works with it."""
        now, calls = self._now, self._calls
        if calls is None or now.report is None or self.work.is_running:
            return
        import_id = now.report.import_id

        def undo(_progress: Progress, _is_cancelled: Callable[[], bool]) -> object:
            report = ImportReport(records=1, stay=calls.undo(import_id))
            return replace(now, step=ImportStep.DONE, report=report, is_taken_back=True)

        self.work.start(undo)

    # --- what the work says

    @Slot(int)
    def _on_progress(self, rows: int) -> None:
        self._now = replace(self._now, rows_done=rows)
        self._show()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        assert isinstance(result, ImportSoFar)
        assert result.report is not None
        if self._asks_again:
            self._asks_again = False
            self._look_again()
            return
        if not result.report.was_cancelled:
            duplicates = self._now.duplicates
            self._now = replace(result, duplicates=duplicates)
        elif result.step is ImportStep.DONE:
            words = self.tr("Cancelled: everything is as it was before.")
            self._now = replace(result, step=ImportStep.LOOKED, report=None, trouble=words)
        else:
            self._now = ImportSoFar()
        self._show()
        if self._now.step is ImportStep.DONE:
            self.finished.emit()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._asks_again = False
        self._now = replace(self._now, step=ImportStep.CHOOSE, trouble=sentence, report=None)
        self._show()

    # --- showing

    def _show(self) -> None:
        self._page.show_import(import_view(self._now, self._calls is not None, self._zone))
