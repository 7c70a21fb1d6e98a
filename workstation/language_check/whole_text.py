"""What is said of a whole text: placeholders, template, questions, next step, hours (C2, C8, G)."""

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from workstation.language_check.context import CheckContext
from workstation.language_check.patterns import PhrasePattern, comparable, in_small
from workstation.language_check.rules import WritingRules
from workstation.language_check.sentences import Span, sentences
from workstation.slots import WorkingHours
from workstation.tickets import NextStep
from workstation.wording_check import Finding, FindingKind

_PLACEHOLDER: Final = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{0,80}%\}|\$?\{[^\W\d][^{}\n]{0,60}\}"
    r"|\[(?![xX ]?\])[^\W\d][^\[\]\n]{0,60}\](?!\()"
    r"|<<[^<>\n]{1,60}>>|<[^\W\d][\w .-]{0,40}>|%[A-Z_]{2,40}%"
    r"|(?<!\w)[xX]{3,40}(?!\w)|_{3,200}|(?<![.\w])\.{4,200}(?!\w)|…{2,80}"
)


def placeholders(text: str, rules: WritingRules) -> Iterator[Finding]:
    """Yield the places that a template left to be filled (G3)."""
    for match in _PLACEHOLDER.finditer(text):
        why, language = rules.notes.placeholder, rules.language
        yield Finding(FindingKind.PLACEHOLDER, "G3", why, *match.span(), (), language)


def of_whole(text: str, rules: WritingRules, context: CheckContext) -> Iterator[Finding]:
    """Yield what is said of the text as a whole, and promises outside the hours."""
    language, notes = rules.language, rules.notes
    if context.filled.strip() and _words(text) == _words(context.filled):
        yield Finding(FindingKind.UNTOUCHED, "C8", notes.untouched, language=language)
    for question in context.questions:
        if not question.is_answered and question.text.strip():
            why = notes.unanswered.format(question=" ".join(question.text.split()))
            yield Finding(FindingKind.UNANSWERED, "G4", why, language=language)
    if text.strip():
        yield from _without_next_step(text, rules, context)
    yield from _outside_hours(text, rules, context)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _without_next_step(text: str, rules: WritingRules, context: CheckContext) -> Iterator[Finding]:
    """Find out whether a sentence names a day or a time to come (G5)."""
    compared = comparable(text)
    lowered = in_small(compared)
    if _hits(rules.patterns.no_step, compared, lowered):
        return
    for span in sentences(compared, rules.abbreviations):
        sentence, low = compared[span.start : span.end], lowered[span.start : span.end]
        if _hits(rules.patterns.named_dates, sentence, low) and not _hits(
            rules.patterns.past, sentence, low
        ):
            return
    yield Finding(
        FindingKind.NO_NEXT_STEP, "G5", _why_no_step(rules, context), language=rules.language
    )


def _why_no_step(rules: WritingRules, context: CheckContext) -> str:
    dated = [
        (step.due_at, step)
        for step in context.steps
        if step.due_at is not None and step.done_at is None and step.what.strip()
    ]
    if not dated:
        return rules.notes.no_next_step
    due_at, step = min(dated, key=lambda pair: pair[0])
    when = _in_words(due_at.astimezone(context.zone), rules)
    return rules.notes.step_not_named.format(what=_clause(step), when=when)


def _clause(step: NextStep) -> str:
    return " ".join(step.what.split()).rstrip(".")


def _hits(patterns: tuple[PhrasePattern, ...], text: str, lowered: str) -> bool:
    return any(True for pattern in patterns for _ in pattern.matches(text, lowered))


def _outside_hours(text: str, rules: WritingRules, context: CheckContext) -> Iterator[Finding]:
    """Yield the promises that nobody will be there to keep (C2), where their time is written."""
    if not context.promised_times:
        return
    hours = WorkingHours(
        time.fromisoformat(context.work_from), time.fromisoformat(context.work_until)
    )
    for promised in dict.fromkeys(context.promised_times):
        local = promised.astimezone(context.zone)
        if hours.hold(local) or (local.time() == hours.end and local.weekday() in hours.days):
            continue
        why = rules.notes.outside_hours.format(
            when=_in_words(local, rules), work_from=context.work_from, work_until=context.work_until
        )
        span = _place_of(local, text)
        yield Finding(
            FindingKind.OUTSIDE_HOURS, "C2", why, span.start, span.end, (), rules.language
        )


def _in_words(local: datetime, rules: WritingRules) -> str:
    return rules.dates.when.format(
        weekday=rules.dates.weekdays[local.weekday()],
        day=local.day,
        month=rules.dates.months[local.month - 1],
        year=local.year,
        time=local.strftime("%H:%M"),
    )


def _place_of(local: datetime, text: str) -> Span:
    """Return where the time of day stands ("20:30", "8.30 pm", "20 Uhr"), else the whole text."""
    minutes = rf"[:.]{local.minute:02d}"
    if local.minute == 0:
        minutes = rf"(?:{minutes}|(?=\s?(?:[ap]\.?m\b|Uhr|h\b|o'clock)))"
    half = "p" if local.hour >= 12 else "a"
    twelve = local.hour % 12 or 12
    found = re.search(
        rf"(?<![\d:.])(?:0?{local.hour}{minutes}(?!\d|\s?[ap]\.?m)(?:\s?(?:Uhr|h\b))?"
        rf"|0?{twelve}{minutes}\s?{half}\.?m\b\.?)",
        text,
        re.IGNORECASE,
    )
    return Span(*found.span()) if found else Span(0, 0)
