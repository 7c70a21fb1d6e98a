"""Says how reminders look, in the window and outside it; pure but for words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.callbacks.reminder_views import AwayRowView, AwayView, ReminderView
from ui.panels.views import Choice
from ui.presenters.nearness import share_used
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.numbers import shown
from workstation.reminders import Reminder, ReminderKind, ReminderStep, Snooze

_NEAR: Final = timedelta(minutes=1)
_MOST_ROWS: Final = 5
_MANY: Final = 900  # the book stops counting at 1000, of which some may be shown


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said outside the window."""

    title: str
    words: str = ""


def reminder_view(
    reminder: Reminder, waiting: int, now: datetime, zone: tzinfo, *, begin: time, why_not: str = ""
) -> ReminderView:
    """Return the strip for the first of ``waiting`` things that are due or nearly so."""
    late = now > reminder.late_at + _NEAR
    more = waiting - 1
    return ReminderView(
        id=reminder.id,
        name=_whom(reminder),
        text=_when(reminder, now, zone),
        share=share_used(reminder.made_at or reminder.begins_at, reminder.late_at, now),
        tone=Tone.LATE if late else Tone.DUE,
        more=_more(more),
        is_call=reminder.kind is ReminderKind.CALLBACK,
        why_not=why_not if reminder.kind is ReminderKind.CALLBACK else "",
        is_quiet=bool(why_not),
        snoozes=_snoozes(begin),
    )


def _whom(reminder: Reminder) -> str:
    if reminder.kind is ReminderKind.PROMISE:
        return reminder.name or reminder.subject
    return reminder.name or shown(reminder.number) or _tr("Number withheld")


def _when(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    """Return "14:30, 8 min late", for a window "10:00–12:00, now"."""
    if abs(now - reminder.begins_at) < _NEAR:
        is_call = reminder.kind is ReminderKind.CALLBACK
        return _tr("Call back now") if is_call else _tr("Promised for now")
    due = reminder.begins_at if now < reminder.begins_at else reminder.late_at
    left = _tr("now") if reminder.begins_at <= now <= reminder.late_at else _left(due, now)
    return f"{_times(reminder, now, zone)}, {left}"


def _left(due: datetime, now: datetime) -> str:
    return times.time_left((due - now).total_seconds())


def _times(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    begin, end = reminder.begins_at, reminder.late_at
    is_today = begin.astimezone(zone).date() == now.astimezone(zone).date()
    at = times.clock_time(begin, zone) if is_today else times.day_and_time(begin, now, zone)
    return at if begin == end else f"{at}–{times.clock_time(end, zone)}"


def _snoozes(begin: time) -> tuple[Choice, ...]:
    labels = {
        Snooze.FIVE: _tr("In 5 minutes"),
        Snooze.TEN: _tr("In 10 minutes"),
        Snooze.HALF_HOUR: _tr("In 30 minutes"),
        Snooze.HOUR: _tr("In 1 hour"),
        Snooze.TOMORROW: _tr("Tomorrow at {time}").format(time=f"{begin:%H:%M}"),
    }
    return tuple(Choice(snooze.value, label) for snooze, label in labels.items())


def away_view(missed: Sequence[Reminder], count: int, now: datetime, zone: tzinfo) -> AwayView:
    """Return the summary of what fell due while nobody was there."""
    rows = tuple(
        AwayRowView(r.id, _whom(r), _short(r, now, zone), _tone(r, now))
        for r in missed[:_MOST_ROWS]
    )
    title = _tr("While you were away: {n}").format(n=_about(count))
    return AwayView(title, rows, _more(count - len(rows)))


def _more(count: int) -> str:
    """Return "and 3 more", empty for none; very many are not counted exactly."""
    return _tr("and {n} more").format(n=_about(count)) if count > 0 else ""


def _about(count: int) -> str:
    return str(count) if count < _MANY else f"{_MANY}+"


def _short(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    """Return how near or late it is, or the time of a window that is on."""
    if reminder.begins_at <= now <= reminder.late_at:
        return _tr("now")
    due = reminder.begins_at if now < reminder.begins_at else reminder.late_at
    return _left(due, now)


def _tone(reminder: Reminder, now: datetime) -> Tone:
    return Tone.LATE if now > reminder.late_at else Tone.DUE


def away_title(count: int) -> str:
    if count == 1:
        return _tr("1 reminder while you were away")
    return _tr("{n} reminders while you were away").format(n=_about(count))


def notice_of(reminders: Sequence[Reminder], now: datetime, zone: tzinfo, *, names: bool) -> Notice:
    """Return the notice for one or more things told at once; without ``names`` nobody is named."""
    first, more = reminders[0], len(reminders) - 1
    if not names:
        return Notice(_without_names(reminders))
    is_call = first.kind is ReminderKind.CALLBACK
    words = _tr("Call back {name}") if is_call else _tr("Promised to {name}")
    if not is_call and not first.name:
        words = _tr("Promised: {name}")
    title = words.format(name=_whom(first))
    lines = [_when(first, now, zone)]
    if first.subject and first.subject != _whom(first):
        lines.append(first.subject)
    if more:
        lines.append(_tr("and {n} more").format(n=more))
    return Notice(title, "\n".join(lines))


def _without_names(reminders: Sequence[Reminder]) -> str:
    is_late = all(r.step is ReminderStep.OVERDUE for r in reminders)
    if len(reminders) > 1:
        words = _tr("{n} promises are overdue") if is_late else _tr("{n} promises are due")
        return words.format(n=len(reminders))
    if reminders[0].kind is ReminderKind.CALLBACK:
        return _tr("A promised call is overdue") if is_late else _tr("A promised call is due")
    return _tr("A promise is overdue") if is_late else _tr("A promise is due")


def away_notice(missed: Sequence[Reminder], count: int, *, names: bool) -> Notice:
    shown_names = [_whom(r) for r in missed[:3]] if names else []
    return Notice(away_title(count), ", ".join(shown_names))


def overdue_notice(
    overdue: Sequence[Reminder], now: datetime, zone: tzinfo, *, names: bool
) -> Notice:
    """Return the gentle notice of what is still overdue."""
    if not names or len(overdue) == 1:
        return notice_of(overdue, now, zone, names=names)
    title = _tr("{n} promises are overdue").format(n=len(overdue))
    return Notice(title, ", ".join(_whom(r) for r in overdue[:3]))


def owed_words(owed: Sequence[Reminder], now: datetime, zone: tzinfo) -> str:
    """Return one sentence about what is still owed today, for who is about to leave."""
    calls = sum(r.kind is ReminderKind.CALLBACK for r in owed)
    late = sum(r.late_at < now for r in owed)
    parts = [
        _tr("1 call") if calls == 1 else _tr("{n} calls").format(n=calls) if calls else "",
        _promises(len(owed) - calls),
    ]
    what = _tr("{calls} and {promises}").format(calls=parts[0], promises=parts[1])
    what = what if all(parts) else "".join(parts)
    words = _tr("Still owed today: {what}.").format(what=what)
    if late:
        words += " " + _tr("{n} late.").format(n=late)
    coming = next((r for r in sorted(owed, key=lambda r: r.begins_at) if r.begins_at >= now), None)
    if coming is not None:
        at = times.clock_time(coming.begins_at, zone)
        words += " " + _tr("Next: {name} at {time}.").format(name=_whom(coming), time=at)
    return words + " " + _tr("Close again to leave; nothing is forgotten.")


def _promises(count: int) -> str:
    if not count:
        return ""
    return _tr("1 promise") if count == 1 else _tr("{n} promises").format(n=count)


def call_label() -> str:
    return _tr("Call")


def later_label() -> str:
    return _tr("Later")


def open_label() -> str:
    return _tr("Open")


def hand_over_label() -> str:
    return _tr("Hand over")


def in_call_words() -> str:
    return _tr("You are in a call; this waits until it is over.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReminderView", text)
