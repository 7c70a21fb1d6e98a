"""Says how often an update comes, what there is to choose, and which days that will be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.callbacks.views import RepeatView
from ui.panels.views import Choice
from ui.window_language import times
from workstation.series import CallbackSeries, Frequency, Occurrence, Repeat, repeat_of
from workstation.spoken_repeats import SpokenRepeat

ONCE: Final = "once"
TYPED: Final = "typed"
UNTIL_SOLVED: Final = "solved"
_WORKDAYS: Final = (0, 1, 2, 3, 4)
_ENDS: Final = {"month": timedelta(days=28), "quarter": timedelta(days=91)}
_WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("Repeats", "Monday"),
    QT_TRANSLATE_NOOP("Repeats", "Tuesday"),
    QT_TRANSLATE_NOOP("Repeats", "Wednesday"),
    QT_TRANSLATE_NOOP("Repeats", "Thursday"),
    QT_TRANSLATE_NOOP("Repeats", "Friday"),
    QT_TRANSLATE_NOOP("Repeats", "Saturday"),
    QT_TRANSLATE_NOOP("Repeats", "Sunday"),
)


@dataclass(frozen=True, slots=True)
class RepeatDraft:
    """What is chosen of repeating so far.

    Shape: ``choice`` is a key of the list; ``text`` is what was typed, and counts with ``TYPED``;
    ``end`` is the key of how long it goes on.
    """

    choice: str = ONCE
    text: str = ""
    end: str = UNTIL_SOLVED
    said: SpokenRepeat = SpokenRepeat()

    def repeat(self, first: date) -> Repeat | None:
        """Return what was chosen, for a first day; None for once, or while it is not clear."""
        if self.choice == TYPED:
            found = self.said.repeat if self.said.is_understood else None
            is_dayless = found is not None and found.frequency is Frequency.WEEKLY
            if found is not None and is_dayless and not found.days:
                return Repeat(found.frequency, found.every, (first.weekday(),))
            return found
        return _usual(first).get(self.choice)

    def last_on(self, first: date) -> date | None:
        return first + _ENDS[self.end] if self.end in _ENDS else None

    @property
    def is_unclear(self) -> bool:
        """Tell whether something was typed that cannot be followed yet."""
        return self.choice == TYPED and not self.said.is_understood


def repeat_view(
    draft: RepeatDraft,
    first: date,
    ahead: Sequence[Occurrence],
    now: datetime,
    zone: tzinfo,
    *,
    has_ticket: bool,
) -> RepeatView:
    """Return what the form shows of repeating."""
    usual = [Choice(key, _capital(repeat_words(each))) for key, each in _usual(first).items()]
    choices = (Choice(ONCE, _tr("Once")), *usual, Choice(TYPED, _tr("Type it …")))
    is_on = draft.choice != ONCE
    open_end = _tr("until solved") if has_ticket else _tr("until I end it")
    ends = (
        Choice(UNTIL_SOLVED, open_end),
        Choice("month", _tr("for four weeks")),
        Choice("quarter", _tr("for three months")),
    )
    return RepeatView(
        choices=choices,
        chosen=draft.choice,
        is_typed=draft.choice == TYPED,
        text=draft.text,
        ends=ends if is_on else (),
        end=draft.end,
        note=_preview(ahead, now, zone) if is_on else "",
        trouble=_trouble(draft),
    )


def repeat_words(repeat: Repeat) -> str:
    """Return how often, within a sentence: "every Tuesday", "every two weeks on Friday"."""
    if repeat.frequency is Frequency.DAILY:
        many = _tr("every {n} days").format(n=repeat.every)
        return _tr("every day") if repeat.every == 1 else many
    if repeat.frequency is Frequency.MONTHLY:
        many = _tr("every {n} months").format(n=repeat.every)
        return _tr("every month") if repeat.every == 1 else many
    if repeat.days == _WORKDAYS and repeat.every == 1:
        return _tr("every working day")
    names = ", ".join(_weekday(day) for day in repeat.days)
    if not names:
        many = _tr("every {n} weeks").format(n=repeat.every)
        return _tr("every week") if repeat.every == 1 else many
    if repeat.every == 1:
        return _tr("every {days}").format(days=names)
    if repeat.every == 2:
        return _tr("every two weeks on {days}").format(days=names)
    return _tr("every {n} weeks on {days}").format(n=repeat.every, days=names)


def series_words(series: CallbackSeries) -> str:
    """Return how often a series comes, and for how long: "every Tuesday until solved"."""
    repeat = repeat_of(series.rule)
    if repeat is not None and repeat.frequency is Frequency.WEEKLY and not repeat.days:
        repeat = Repeat(repeat.frequency, repeat.every, (series.starts_on.weekday(),))
    often = repeat_words(repeat) if repeat is not None else series.rule
    if series.last_on is not None:
        last = times.day(
            datetime.combine(series.last_on, series.at_time, series.made_at.tzinfo),
            series.made_at,
            series.made_at.tzinfo,
        )
        return _tr("{often} until {day}").format(often=often, day=last)
    if series.ticket_id is None:
        return often
    return _tr("{often} until solved").format(often=often)


def _usual(first: date) -> dict[str, Repeat]:
    """Return what is chosen most, for a first day."""
    day = (first.weekday(),)
    return {
        "week": Repeat(Frequency.WEEKLY, 1, day),
        "fortnight": Repeat(Frequency.WEEKLY, 2, day),
        "workdays": Repeat(Frequency.WEEKLY, 1, _WORKDAYS),
        "month": Repeat(Frequency.MONTHLY),
    }


def _preview(ahead: Sequence[Occurrence], now: datetime, zone: tzinfo) -> str:
    """Return the next days, with what moves one; empty while nothing is clear."""
    lines = []
    for each in ahead:
        words = times.due(each.at, each.until, now, zone)
        if each.is_shifted:
            words = _tr("{when} (the clocks change)").format(when=words)
        elif each.moved_from is not None:
            why = each.why or _tr("day off")
            on = times.weekday(each.moved_from)
            words = _tr("{when}, not {day}: {why}").format(when=words, day=on, why=why)
        lines.append(words)
    return "\n".join(lines)


def _trouble(draft: RepeatDraft) -> str:
    if not draft.is_unclear or not draft.text.strip():
        return ""
    if draft.said.unknown:
        words = ", ".join(f"“{word}”" for word in draft.said.unknown)
        return _tr("Not understood: {words}").format(words=words)
    return _tr("Say how often, for example “every Tuesday at 10”.")


def _weekday(day: int) -> str:
    return _tr(str(_WEEKDAYS[day]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Repeats", text)
