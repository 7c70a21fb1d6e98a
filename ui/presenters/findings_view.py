"""Says how findings look: their words, marks and tones; pure but for the window's language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.messages.views import FindingView
from ui.panels.checked_text import Mark, MarkShape
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.wording_check import Finding, FindingKind

MOST_LISTED: Final = 12
_SHOWN_PIECE: Final = 60

KIND: Final = {
    FindingKind.SPELLING: QT_TRANSLATE_NOOP("Findings", "Spelling"),
    FindingKind.NEGATIVE: QT_TRANSLATE_NOOP("Findings", "Negative"),
    FindingKind.BLAME: QT_TRANSLATE_NOOP("Findings", "Blame"),
    FindingKind.JARGON: QT_TRANSLATE_NOOP("Findings", "Jargon"),
    FindingKind.FAMILIAR: QT_TRANSLATE_NOOP("Findings", "Too familiar"),
    FindingKind.OFFICIALESE: QT_TRANSLATE_NOOP("Findings", "Officialese"),
    FindingKind.PLACEHOLDER: QT_TRANSLATE_NOOP("Findings", "Not filled in"),
    FindingKind.UNTOUCHED: QT_TRANSLATE_NOOP("Findings", "As the template came"),
    FindingKind.UNANSWERED: QT_TRANSLATE_NOOP("Findings", "Question open"),
    FindingKind.NO_NEXT_STEP: QT_TRANSLATE_NOOP("Findings", "No next step"),
    FindingKind.OUTSIDE_HOURS: QT_TRANSLATE_NOOP("Findings", "Outside hours"),
    FindingKind.STRAIN: QT_TRANSLATE_NOOP("Findings", "For this caller"),
    FindingKind.TOO_LONG: QT_TRANSLATE_NOOP("Findings", "Too long"),
}
_ERRORS: Final = (FindingKind.SPELLING, FindingKind.PLACEHOLDER)
_HINTS: Final = (FindingKind.JARGON, FindingKind.OUTSIDE_HOURS)
_ICONS: Final = {
    FindingKind.SPELLING: "text-aa",
    FindingKind.PLACEHOLDER: "brackets-square",
    FindingKind.JARGON: "book-open",
    FindingKind.UNANSWERED: "question",
    FindingKind.NO_NEXT_STEP: "calendar-blank",
    FindingKind.OUTSIDE_HOURS: "clock",
    FindingKind.UNTOUCHED: "file-text",
    FindingKind.STRAIN: "user",
}


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding with a name that stays while the text around it changes."""

    id: str
    finding: Finding
    piece: str

    @property
    def key(self) -> str:
        """Return what is let be when the agent lets this be: the same words everywhere."""
        what = self.piece if self.piece else self.finding.why
        return f"{self.finding.kind.value}|{what.casefold()}"


def known(findings: Sequence[Finding], text: str) -> tuple[KnownFinding, ...]:
    """Return ``findings`` of ``text`` with their names."""
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        piece = text[finding.start : finding.end]
        name = f"{finding.kind.value}|{piece.casefold() or finding.why}"
        found.append(KnownFinding(f"{name}|{seen[name]}", finding, piece))
        seen[name] += 1
    return tuple(found)


def tone_of(kind: FindingKind) -> Tone:
    if kind in _ERRORS:
        return Tone.LATE
    return Tone.ACCENT if kind in _HINTS else Tone.DUE


def marks_of(findings: Sequence[KnownFinding]) -> tuple[Mark, ...]:
    """Return what to underline, each kind in a shape and colour of its own."""
    marks = []
    for each in findings:
        kind = each.finding.kind
        shape = MarkShape.WAVE if kind in _ERRORS else MarkShape.DASHES
        shape = MarkShape.DOTS if kind in _HINTS else shape
        if not each.finding.is_of_whole:
            marks.append(Mark(each.id, each.finding.start, each.finding.end, shape, tone_of(kind)))
    return tuple(marks)


def finding_view(each: KnownFinding) -> FindingView:
    finding = each.finding
    piece = " ".join(each.piece.split())
    return FindingView(
        id=each.id,
        kind=kind_words(finding.kind),
        why=in_window_language(finding.why),
        tone=tone_of(finding.kind),
        icon=_ICONS.get(finding.kind, "chat-text"),
        piece=piece if len(piece) <= _SHOWN_PIECE else piece[: _SHOWN_PIECE - 1] + "…",
        better=finding.better,
        can_learn=finding.kind is FindingKind.SPELLING and bool(piece),
    )


def kind_words(kind: FindingKind) -> str:
    return QCoreApplication.translate("Findings", str(KIND[kind]))


def heading(count: int) -> str:
    """Count what there is to look at."""
    if not count:
        return QCoreApplication.translate("Findings", "Nothing to look at")
    if count == 1:
        return QCoreApplication.translate("Findings", "1 thing to look at")
    return QCoreApplication.translate("Findings", "%n things to look at", "", count)


def spoken(view: FindingView) -> str:
    """Return a finding as a screen reader says it."""
    piece = f"“{view.piece}”" if view.piece else ""
    parts = [part for part in (view.kind, piece) if part]
    words = f"{': '.join(parts)}. {view.why}"
    if view.better:
        take = QCoreApplication.translate("Findings", "Better: “{wording}”. Alt+Enter takes it.")
        words = f"{words} {take.format(wording=view.better[0])}"
    return words
