"""Says how callbacks look in the centre, at the right and in the reminder; pure but for words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.views import (
    CallbackDetailView,
    CallbackGroupView,
    CallbackRowView,
    CallbacksView,
    TriedView,
)
from ui.panels.views import WhenView
from ui.presenters.labels import REASON, label
from ui.presenters.nearness import due_tone, share_used
from ui.presenters.try_view import number_words
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.callbacks import Callback, left_of
from workstation.desk.tries import KnownNumber
from workstation.numbers import shown

MOST_ROWS: Final = 300


@dataclass(frozen=True, slots=True)
class DetailScene:
    """One callback and all that its panel needs to know beside it."""

    callback: Callback
    now: datetime
    zone: tzinfo
    why_not_call: str = ""
    move: WhenView | None = None
    move_reason: str = ""
    tried: TriedView | None = None
    attempts: tuple[tuple[str, str], ...] = ()
    best: str = ""
    number_wrong_since: datetime | None = None
    trouble: str = ""


def list_view(
    callbacks: Sequence[Callback], selected: str, now: datetime, zone: tzinfo
) -> CallbacksView:
    """Return the open callbacks grouped by when they are due."""
    groups: dict[str, list[CallbackRowView]] = {}
    for callback in sorted(callbacks, key=lambda c: c.due_at)[:MOST_ROWS]:
        row = _row(callback, now, zone)
        groups.setdefault(_group(callback, now, zone), []).append(row)
    if len(callbacks) > MOST_ROWS:
        groups[_tr("{n} more, due later").format(n=len(callbacks) - MOST_ROWS)] = []
    late = _tr("Late")
    return CallbacksView(
        groups=tuple(
            CallbackGroupView(title, tuple(rows), Tone.LATE if title == late else Tone.NEUTRAL)
            for title, rows in groups.items()
        ),
        summary=_summary(callbacks, now),
        selected=selected,
    )


def _group(callback: Callback, now: datetime, zone: tzinfo) -> str:
    if callback.late_at < now:
        return _tr("Late")
    days = _days_away(callback, now, zone)
    return {0: _tr("Today"), 1: _tr("Tomorrow")}.get(days, _tr("Later"))


def _days_away(callback: Callback, now: datetime, zone: tzinfo) -> int:
    return (callback.due_at.astimezone(zone).date() - now.astimezone(zone).date()).days


def _summary(callbacks: Sequence[Callback], now: datetime) -> str:
    late = sum(c.late_at < now for c in callbacks)
    words = _tr("{n} open").format(n=len(callbacks))
    return words + (_tr(", {n} late").format(n=late) if late else "")


def whom(callback: Callback) -> str:
    """Return whom to call, also where nobody told name and number."""
    return callback.name or shown(callback.number) or _tr("Number withheld")


def no_number_words() -> str:
    """Say why a callback cannot be dialled, and what can be done."""
    return _tr(
        "The caller withheld the number, so nobody can dial it. The ticket is kept: look there for"
        " another way to reach them."
    )


def _row(callback: Callback, now: datetime, zone: tzinfo) -> CallbackRowView:
    is_near = 0 <= _days_away(callback, now, zone) < 2
    due = times.due(callback.due_at, callback.until, now, zone)
    span = times.clock_span(callback.due_at, callback.until, zone)
    return CallbackRowView(
        id=callback.id,
        name=whom(callback),
        due=span if is_near else due,
        subject=callback.subject or _tr("No subject yet"),
        tag=label(REASON[callback.reason]),
        there=_there(callback, zone),
        left=times.time_left(left_of(callback, now).total_seconds()),
        share=share_used(callback.made_at, callback.due_at, now),
        tone=_tone(callback, now),
        is_done=not callback.is_open,
    )


def _tone(callback: Callback, now: datetime) -> Tone:
    return due_tone(callback.made_at, callback.due_at, now, callback.until)


def _there(callback: Callback, zone: tzinfo) -> str:
    """Return the due time where the customer is, empty when it is the same."""
    if not callback.time_zone:
        return ""
    there = ZoneInfo(callback.time_zone)
    local = callback.due_at.astimezone(there)
    if local.utcoffset() == callback.due_at.astimezone(zone).utcoffset():
        return ""
    place = there.key.rsplit("/", 1)[-1].replace("_", " ")
    span = times.clock_span(callback.due_at, callback.until, there)
    return _tr("{time} in {place}").format(time=span, place=place)


def detail_view(scene: DetailScene) -> CallbackDetailView:
    """Return everything about one callback."""
    callback, now = scene.callback, scene.now
    left = times.time_left(left_of(callback, now).total_seconds())
    return CallbackDetailView(
        id=callback.id,
        name=whom(callback),
        subject=callback.subject,
        tag=left,
        tone=_tone(callback, now),
        facts=_facts(scene),
        attempts=scene.attempts,
        can_call=callback.can_be_dialled and not scene.why_not_call,
        why_not_call=scene.why_not_call if callback.can_be_dialled else no_number_words(),
        tried=scene.tried,
        delay=scene.move,
        delay_reason=scene.move_reason,
        can_move=callback.is_open,
        trouble=in_window_language(scene.trouble),
        can_open_ticket=callback.ticket_id is not None,
    )


def _facts(scene: DetailScene) -> tuple[tuple[str, str], ...]:
    callback, now, zone = scene.callback, scene.now, scene.zone
    there = _there(callback, zone)
    due = times.due(callback.due_at, callback.until, now, zone)
    if there and _days_away(callback, now, zone) == 0:
        due = times.clock_span(callback.due_at, callback.until, zone)
    why = label(REASON[callback.reason])
    facts = [
        (_tr("Due"), f"{due}, {there}" if there else due),
        (_tr("Number"), _number(scene)),
        (_tr("Why"), why[:1].upper() + why[1:]),
        (_tr("Promised"), times.past(callback.made_at, now, zone)),
    ]
    if callback.owner:
        facts.append((_tr("Owner"), callback.owner))
    if scene.best:
        facts.append((_tr("Best reached"), scene.best))
    return tuple(facts)


def _number(scene: DetailScene) -> str:
    number = scene.callback.number
    if not number:
        return _tr("withheld")
    return number_words(KnownNumber(number, scene.number_wrong_since), scene.now, scene.zone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallbackView", text)
