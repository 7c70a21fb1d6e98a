"""Says how callbacks look in the centre, at the right and in the reminder; pure but for words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.callbacks.views import (
    CallbackDetailView,
    CallbackGroupView,
    CallbackRowView,
    CallbacksView,
    ReasonView,
    RowPages,
    TriedView,
)
from ui.panels.views import WhenView
from ui.presenters.labels import REASON, label
from ui.presenters.nearness import due_tone, share_used
from ui.presenters.reasons_view import subject_words
from ui.presenters.try_view import number_words
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.agenda import AgendaGroup, Place
from workstation.callbacks import Callback, CallbackState, left_of
from workstation.desk.tries import KnownNumber
from workstation.folding import PROMISED
from workstation.numbers import shown

_STATES: Final = {
    CallbackState.DONE: QT_TRANSLATE_NOOP("CallbackView", "done"),
    CallbackState.CANCELLED: QT_TRANSLATE_NOOP("CallbackView", "no longer owed"),
}
_TONES: Final = {CallbackState.DONE: Tone.LIVE, CallbackState.CANCELLED: Tone.NEUTRAL}
_GROUPS: Final = {
    AgendaGroup.LATE: QT_TRANSLATE_NOOP("CallbackView", "Late"),
    AgendaGroup.TODAY: QT_TRANSLATE_NOOP("CallbackView", "Today"),
    AgendaGroup.TOMORROW: QT_TRANSLATE_NOOP("CallbackView", "Tomorrow"),
    AgendaGroup.LATER: QT_TRANSLATE_NOOP("CallbackView", "Later"),
}


@dataclass(frozen=True, slots=True)
class DetailScene:
    """One callback and all that its panel needs to know beside it."""

    callback: Callback
    now: datetime
    zone: tzinfo
    why_not_call: str = ""
    move: WhenView | None = None
    tried: TriedView | None = None
    attempts: tuple[tuple[str, str], ...] = ()
    best: str = ""
    number_wrong_since: datetime | None = None
    trouble: str = ""
    reasons: tuple[ReasonView, ...] = ()
    came: str = ""


@dataclass(frozen=True, slots=True)
class ListScene:
    """The open callbacks as they are counted, and where the selected one stands among them."""

    counts: Mapping[AgendaGroup, int]
    now: datetime
    zone: tzinfo
    selected: str = ""
    place: Place | None = None


def list_view(scene: ListScene, pages: RowPages) -> CallbacksView:
    """Return the list with its groups; the rows are fetched as they are looked at."""
    counts, place = scene.counts, scene.place
    return CallbacksView(
        groups=tuple(
            CallbackGroupView(
                _tr(str(_GROUPS[group])),
                tone=Tone.LATE if group is AgendaGroup.LATE else Tone.NEUTRAL,
                key=group.value,
                count=counts[group],
            )
            for group in AgendaGroup
            if counts[group]
        ),
        summary=summary_words(counts),
        selected=scene.selected,
        pages=pages,
        place=(place.group.value, place.position) if place else None,
    )


def _days_away(callback: Callback, now: datetime, zone: tzinfo) -> int:
    return (callback.due_at.astimezone(zone).date() - now.astimezone(zone).date()).days


def summary_words(counts: Mapping[AgendaGroup, int]) -> str:
    """Say how many are open, and how many of them late."""
    late = counts[AgendaGroup.LATE]
    words = _tr("{n} open").format(n=sum(counts.values()))
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


def row_view(callback: Callback, now: datetime, zone: tzinfo, tried: str = "") -> CallbackRowView:
    """Return one row of the list; ``tried`` says what tries came to, and is empty before the first.

    What was tried stands in place of why it is owed: that is what the next step depends on.
    """
    is_near = 0 <= _days_away(callback, now, zone) < 2
    due = times.due(callback.due_at, callback.until, now, zone)
    span = times.clock_span(callback.due_at, callback.until, zone)
    return CallbackRowView(
        id=callback.id,
        name=whom(callback),
        due=span if is_near else due,
        subject=subject_words(callback, zone),
        tag=tried or label(REASON[callback.reason]),
        there=there_words(callback, zone),
        left=times.time_left(left_of(callback, now).total_seconds()),
        share=share_used(callback.made_at, callback.due_at, now),
        tone=_tone(callback, now),
        is_done=not callback.is_open,
    )


def _tone(callback: Callback, now: datetime) -> Tone:
    return due_tone(callback.made_at, callback.due_at, now, callback.until)


def there_words(callback: Callback, zone: tzinfo) -> str:
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
        tag=left if callback.is_open else _tr(str(_STATES[callback.state])),
        tone=_tone(callback, now) if callback.is_open else _TONES[callback.state],
        facts=_facts(scene),
        attempts=scene.attempts,
        can_call=callback.can_be_dialled and not scene.why_not_call,
        why_not_call=scene.why_not_call if callback.can_be_dialled else no_number_words(),
        tried=scene.tried,
        delay=scene.move,
        can_move=callback.is_open,
        trouble=in_window_language(scene.trouble),
        can_open_ticket=callback.ticket_id is not None,
        reasons=scene.reasons,
    )


def _facts(scene: DetailScene) -> tuple[tuple[str, str], ...]:
    callback, now, zone = scene.callback, scene.now, scene.zone
    there = there_words(callback, zone)
    due = times.due(callback.due_at, callback.until, now, zone)
    if there and _days_away(callback, now, zone) == 0:
        due = times.clock_span(callback.due_at, callback.until, zone)
    why = label(REASON[callback.reason])
    is_promised = callback.reason in PROMISED
    since = times.past(callback.reason_at or callback.made_at, now, zone)
    reasons = [
        (_tr("Why"), why[:1].upper() + why[1:]),
        (_tr("Promised"), since) if is_promised else (_tr("Came in"), scene.came or since),
    ]
    facts = [
        (_tr("Due"), f"{due}, {there}" if there else due),
        (_tr("Number"), _number(scene)),
        *(() if scene.reasons else reasons),
    ]
    if callback.owner and not callback.is_open:  # while it is open it stands below, to choose
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
