"""Says how an import looks, as far as it is; pure but for the window's language."""

from dataclasses import dataclass, field
from datetime import datetime, timezone, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.imports.views import ColumnView, ImportStep, ImportView
from ui.panels.views import Choice
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.imports.values import (
    CALLBACK_FIELDS,
    CUSTOMER_FIELDS,
    Duplicates,
    FirstCall,
    ImportField,
    ImportReport,
    SourceFile,
)
from workstation.numbers import shown

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
    ImportField.DUE: QT_TRANSLATE_NOOP("Imports", "When it is due"),
    ImportField.SUBJECT: QT_TRANSLATE_NOOP("Imports", "What about"),
    ImportField.OWNER: QT_TRANSLATE_NOOP("Imports", "Owner"),
}
_DUPLICATES: Final = {
    Duplicates.FILL: QT_TRANSLATE_NOOP("Imports", "Fill in what is missing"),
    Duplicates.SKIP: QT_TRANSLATE_NOOP("Imports", "Leave them as they are"),
    Duplicates.ADD: QT_TRANSLATE_NOOP("Imports", "Add once more"),
}
_LISTED: Final = 12
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class ImportSoFar:
    """One import, as far as it is."""

    step: ImportStep = ImportStep.CHOOSE
    source: SourceFile | None = None
    mapped: dict[str, ImportField] = field(default_factory=dict)
    report: ImportReport | None = None
    duplicates: Duplicates = Duplicates.FILL
    trouble: str = ""
    rows_done: int = 0
    is_taken_back: bool = False


def import_view(
    now: ImportSoFar, for_calls: bool = False, zone: tzinfo | None = None
) -> ImportView:
    """Return the page for an import as far as it is; pure but for the window's language."""
    source, report = now.source, now.report
    samples = dict(zip(source.columns, source.samples, strict=True)) if source else {}
    meanings = (
        Choice("", _tr("Not taken")),
        *(
            Choice(field.value, _tr(_MEANINGS[field]))
            for field in (CALLBACK_FIELDS if for_calls else CUSTOMER_FIELDS)
        ),
    )
    can_act = report is not None and report.records > report.left_out
    if for_calls:
        can_act = can_act and {ImportField.NUMBER, ImportField.DUE} <= set(now.mapped.values())
    is_looked = report is not None and now.step is ImportStep.LOOKED
    return ImportView(
        step=now.step,
        file=source.path.name if source else "",
        columns=tuple(
            ColumnView(header, sample, now.mapped[header].value if header in now.mapped else "")
            for header, sample in samples.items()
        ),
        meanings=meanings,
        rows=_rows(report, zone) if report and is_looked else (),
        facts=_facts(now, report, for_calls) if report else (),
        duplicate_choices=tuple(Choice(d.value, _tr(text)) for d, text in _DUPLICATES.items()),
        duplicate_choice=now.duplicates.value,
        duplicates=_duplicates(report) if report and is_looked and not for_calls else (),
        problems=_problems(report) if report else (),
        trouble=in_window_language(now.trouble),
        progress=_progress(now),
        action=_action(now),
        undo=_undo(now, for_calls),
        can_act=can_act or now.step is ImportStep.DONE,
    )


def _rows(report: ImportReport, zone: tzinfo | None) -> tuple[tuple[str, str, str, str], ...]:
    calls = tuple(
        (call.name, shown(call.number), _due(call, zone), call.subject)
        for call in report.first_calls
    )
    return calls or tuple(
        (c.name, c.organisation, ", ".join(map(shown, c.numbers)), ", ".join(c.emails))
        for c in report.first
    )


def _due(call: FirstCall, zone: tzinfo | None) -> str:
    """Return the time with its date and year, as of a day long past."""
    return times.due(call.due_at, call.until, _LONG_AGO, zone or timezone.utc)


def _call_facts(now: ImportSoFar, report: ImportReport) -> tuple[str, ...]:
    if now.is_taken_back and report.stay:
        words = _tr("Taken back. {n} stay: they were tried, moved or settled meanwhile.")
        return (words.format(n=report.stay),)
    if now.is_taken_back:
        return (_tr("Taken back: nothing of this file is owed any more."),)
    if now.step is ImportStep.DONE:
        words = _tr("{added} callbacks taken in, {known} were owed already, {out} left out.")
        return (
            words.format(added=report.added, known=report.skipped, out=report.left_out),
            _tr("Several for one customer at about the same time are one call."),
        )
    new = report.records - report.left_out - report.duplicate_count
    words = _tr("{all} rows: {new} new, {known} owed already, {out} cannot be taken.")
    out, known = report.left_out, report.duplicate_count
    return (words.format(all=report.records, new=new, known=known, out=out),)


def _undo(now: ImportSoFar, for_calls: bool) -> str:
    is_done = now.step is ImportStep.DONE and not now.is_taken_back
    return _tr("Take it back") if for_calls and is_done else ""


def _facts(now: ImportSoFar, report: ImportReport, for_calls: bool) -> tuple[str, ...]:
    if for_calls:
        return _call_facts(now, report)
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


def _progress(now: ImportSoFar) -> str:
    if now.step is ImportStep.LOOKING:
        return _tr("Reading the file, {n} rows so far …").format(n=now.rows_done)
    if now.step is ImportStep.RUNNING:
        return _tr("Taking in, {n} rows so far …").format(n=now.rows_done)
    return ""


def _action(now: ImportSoFar) -> str:
    if now.step is ImportStep.LOOKED and now.report is not None:
        return _tr("Take them in")
    return _tr("Back to work") if now.step is ImportStep.DONE else ""


def _tr(text: object) -> str:
    return QCoreApplication.translate("Imports", str(text))
