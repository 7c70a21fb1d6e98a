"""Joins the import page with the importer: looks at a file, shows it, takes all of it in."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal, Slot

from ui.imports.import_page import ImportPage
from ui.imports.views import ColumnView, ImportStep, ImportView
from ui.panels.views import Choice
from ui.presenters.long_work import LongWork, Progress
from ui.window_language.sentences import in_window_language
from workstation.imports.ports import Importer
from workstation.imports.values import (
    Duplicates,
    ImportField,
    ImportReport,
    ImportUnreadable,
    SourceFile,
)
from workstation.numbers import shown
from workstation.ports import StorageTrouble

_MEANINGS: Final = {
    ImportField.NAME: QT_TRANSLATE_NOOP("Imports", "Name"),
    ImportField.FIRST_NAME: QT_TRANSLATE_NOOP("Imports", "First name"),
    ImportField.LAST_NAME: QT_TRANSLATE_NOOP("Imports", "Last name"),
    ImportField.SALUTATION: QT_TRANSLATE_NOOP("Imports", "How to address them"),
    ImportField.ORGANISATION: QT_TRANSLATE_NOOP("Imports", "Organisation"),
    ImportField.NUMBER: QT_TRANSLATE_NOOP("Imports", "Phone number"),
    ImportField.EMAIL: QT_TRANSLATE_NOOP("Imports", "E-mail"),
    ImportField.SIP_ADDRESS: QT_TRANSLATE_NOOP("Imports", "SIP address"),
    ImportField.TIME_ZONE: QT_TRANSLATE_NOOP("Imports", "Time zone"),
    ImportField.LANGUAGE: QT_TRANSLATE_NOOP("Imports", "Language"),
}
_DUPLICATES: Final = {
    Duplicates.FILL: QT_TRANSLATE_NOOP("Imports", "Fill in what is missing"),
    Duplicates.SKIP: QT_TRANSLATE_NOOP("Imports", "Leave them as they are"),
    Duplicates.ADD: QT_TRANSLATE_NOOP("Imports", "Add once more"),
}
_LISTED: Final = 12


@dataclass(frozen=True, slots=True)
class _Import:
    """One import, as far as it is."""

    step: ImportStep = ImportStep.CHOOSE
    source: SourceFile | None = None
    mapped: dict[str, ImportField] = field(default_factory=dict)
    report: ImportReport | None = None
    duplicates: Duplicates = Duplicates.FILL
    trouble: str = ""
    rows_done: int = 0


class ImportPresenter(QObject):
    """Looks at a file on a thread of its own, shows what it found, and takes it in when told.

    Shape: ``choose_file`` asks the person for a file and hands it on, later and if there is one.

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
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._importer = importer
        self._choose_file = choose_file
        self._now = _Import()
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

    def open(self) -> None:
        """Begin anew, unless an import is running."""
        if not self.work.is_running:
            self._now = _Import()
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
        self._now = _Import(ImportStep.LOOKING)
        self._show()

        def look(progress: Progress, is_cancelled: Callable[[], bool]) -> object:
            source, mapped = self._importer.look_at(path)
            report = self._importer.check(source, mapped, progress, is_cancelled)
            return replace(
                _Import(ImportStep.LOOKED), source=source, mapped=dict(mapped), report=report
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

    # --- what the work says

    @Slot(int)
    def _on_progress(self, rows: int) -> None:
        self._now = replace(self._now, rows_done=rows)
        self._show()

    @Slot(object)
    def _on_done(self, result: object) -> None:
        assert isinstance(result, _Import)
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
            self._now = _Import()
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
        self._page.show_import(import_view(self._now))


def import_view(now: _Import) -> ImportView:
    """Return the page for an import as far as it is; pure but for the window's language."""
    source, report = now.source, now.report
    samples = dict(zip(source.columns, source.samples, strict=True)) if source else {}
    meanings = (
        Choice("", _tr("Not taken")),
        *(Choice(f.value, _tr(t)) for f, t in _MEANINGS.items()),
    )
    can_act = report is not None and report.records > report.left_out
    return ImportView(
        step=now.step,
        file=source.path.name if source else "",
        columns=tuple(
            ColumnView(header, sample, now.mapped[header].value if header in now.mapped else "")
            for header, sample in samples.items()
        ),
        meanings=meanings,
        rows=_rows(report) if report and now.step is ImportStep.LOOKED else (),
        facts=_facts(now, report) if report else (),
        duplicate_choices=tuple(Choice(d.value, _tr(text)) for d, text in _DUPLICATES.items()),
        duplicate_choice=now.duplicates.value,
        duplicates=_duplicates(report) if report and now.step is ImportStep.LOOKED else (),
        problems=_problems(report) if report else (),
        trouble=in_window_language(now.trouble),
        progress=_progress(now),
        action=_action(now),
        can_act=can_act or now.step is ImportStep.DONE,
    )


def _rows(report: ImportReport) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (c.name, c.organisation, ", ".join(map(shown, c.numbers)), ", ".join(c.emails))
        for c in report.first
    )


def _facts(now: _Import, report: ImportReport) -> tuple[str, ...]:
    if now.step is ImportStep.DONE:
        words = _tr("{added} added, {filled} filled in, {skipped} as they were, {out} left out.")
        return (
            words.format(
                added=report.added,
                filled=report.filled,
                skipped=report.skipped,
                out=report.left_out,
            ),
        )
    new = report.records - report.left_out - report.duplicate_count
    words = _tr("{all} rows: {new} new, {known} known already, {out} cannot be taken.")
    return (
        words.format(
            all=report.records, new=new, known=report.duplicate_count, out=report.left_out
        ),
    )


def _duplicates(report: ImportReport) -> tuple[str, ...]:
    words = _tr("Line {line}: {new} is known as {known}")
    lines = [
        words.format(line=line, new=new.name, known=known.name)
        for line, new, known in report.duplicates[:_LISTED]
    ]
    return (*lines, *_more(report.duplicate_count - len(lines)))


def _problems(report: ImportReport) -> tuple[str, ...]:
    lines = [in_window_language(problem.words) for problem in report.problems[:_LISTED]]
    return (*lines, *_more(report.problem_count - len(lines)))


def _more(count: int) -> tuple[str, ...]:
    return (_tr("… and {n} more").format(n=count),) if count > 0 else ()


def _progress(now: _Import) -> str:
    if now.step is ImportStep.LOOKING:
        return _tr("Reading the file, {n} rows so far …").format(n=now.rows_done)
    if now.step is ImportStep.RUNNING:
        return _tr("Taking in, {n} rows so far …").format(n=now.rows_done)
    return ""


def _action(now: _Import) -> str:
    if now.step is ImportStep.LOOKED and now.report is not None:
        return _tr("Take them in")
    return _tr("Back to work") if now.step is ImportStep.DONE else ""


def _tr(text: object) -> str:
    return QCoreApplication.translate("Imports", str(text))
