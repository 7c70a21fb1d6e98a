"""Says how promises look in the list and in detail; pure but for words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.callbacks.views import CallbackGroupView, CallbackRowView, CallbacksView
from ui.presenters.nearness import due_tone, share_used
from ui.promises.views import PromiseDetailView
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.callbacks import Callback
from workstation.delays import Delay
from workstation.moves import ToldBy
from workstation.promises import Promise, PromiseState

STATE = {
    PromiseState.KEPT: QT_TRANSLATE_NOOP("PromiseView", "kept"),
    PromiseState.RENEGOTIATED: QT_TRANSLATE_NOOP("PromiseView", "moved in time"),
    PromiseState.BROKEN: QT_TRANSLATE_NOOP("PromiseView", "not kept"),
}
_TONE = {
    PromiseState.KEPT: Tone.LIVE,
    PromiseState.RENEGOTIATED: Tone.ACCENT,
    PromiseState.BROKEN: Tone.LATE,
}
_TOLD = {
    ToldBy.CALL: QT_TRANSLATE_NOOP("PromiseView", "told by call"),
    ToldBy.MESSAGE: QT_TRANSLATE_NOOP("PromiseView", "told by message"),
}


@dataclass(frozen=True, slots=True)
class PromiseScene:
    """One promise with all that its panel needs to know beside it.

    Shape: ``line`` begins with the promise that was made first and ends with this one.
    """

    promise: Promise
    line: tuple[Promise, ...]
    now: datetime
    zone: tzinfo
    ticket: str = ""
    kind: str = ""
    usual: timedelta | None = None
    there: str = ""
    follower: Promise | None = None
    is_moving: bool = False
    waiting: Delay | None = None


def rows_view(
    promises: Sequence[Promise],
    kinds: Mapping[str, str],
    selected: str,
    now: datetime,
    zone: tzinfo,
) -> CallbacksView:
    """Return promises in the order given, grouped by when they are due, or as settled."""
    groups: dict[str, list[CallbackRowView]] = {}
    for promise in promises:
        row = _row(promise, kinds.get(promise.kind, ""), now, zone)
        groups.setdefault(_group(promise, now, zone), []).append(row)
    return _grouped(groups, selected)


def waiting_view(
    delays: Sequence[tuple[Delay, Callback | Promise]], selected: str, now: datetime, zone: tzinfo
) -> CallbacksView:
    """Return what customers are still to hear of: those to call, and those to write to."""
    groups: dict[str, list[CallbackRowView]] = {}
    for delay, owed in delays:
        is_call = delay.way is ToldBy.CALL
        title = _tr("To be called") if is_call else _tr("A draft lies ready")
        late = delay.from_at < now
        row = CallbackRowView(
            id=delay.id,
            name=(owed.name if isinstance(owed, Callback) else owed.to_whom) or _tr("No name"),
            due=times.due(delay.to_at, delay.until, now, zone),
            subject=owed.subject if isinstance(owed, Callback) else owed.what,
            tag=delay.reason,
            tag_icon="phone" if is_call else "envelope-simple",
            left=times.time_left((delay.from_at - now).total_seconds()),
            share=share_used(owed.made_at, delay.from_at, now),
            tone=Tone.LATE if late else Tone.NEUTRAL,
        )
        groups.setdefault(title, []).append(row)
    return _grouped(groups, selected)


def _grouped(groups: Mapping[str, list[CallbackRowView]], selected: str) -> CallbacksView:
    late = _tr("Late")
    return CallbacksView(
        groups=tuple(
            CallbackGroupView(title, tuple(rows), Tone.LATE if title == late else Tone.NEUTRAL)
            for title, rows in groups.items()
        ),
        selected=selected,
    )


def _group(promise: Promise, now: datetime, zone: tzinfo) -> str:
    if not promise.is_open:
        at = promise.settled_at or promise.due_at
        days = (now.astimezone(zone).date() - at.astimezone(zone).date()).days
        return {0: _tr("Settled today"), 1: _tr("Settled yesterday")}.get(days, _tr("Earlier"))
    if promise.is_late(now):
        return _tr("Late")
    days = (promise.due_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    return {0: _tr("Today"), 1: _tr("Tomorrow")}.get(days, _tr("Later"))


def _row(promise: Promise, kind: str, now: datetime, zone: tzinfo) -> CallbackRowView:
    is_open = promise.is_open
    left = times.time_left((promise.due_at - now).total_seconds()) if is_open else ""
    state = "" if is_open else _tr(STATE[promise.state])
    begin = promise.begins_at or promise.due_at
    return CallbackRowView(
        id=promise.id,
        name=promise.what,
        due=times.due(begin, promise.due_at if promise.begins_at else None, now, zone),
        subject=promise.to_whom,
        tag=kind if is_open else state,
        left=left,
        share=share_used(promise.made_at, promise.due_at, now),
        tone=_tone(promise, now),
        is_done=promise.state is PromiseState.KEPT,
    )


def _tone(promise: Promise, now: datetime) -> Tone:
    if promise.is_open:
        return due_tone(promise.made_at, promise.due_at, now)
    return Tone.LATE if promise.state is PromiseState.BROKEN else Tone.NEUTRAL


def promise_view(scene: PromiseScene) -> PromiseDetailView:
    """Return everything about one promise."""
    promise, now = scene.promise, scene.now
    if promise.is_open:
        tag, tone = times.time_left((promise.due_at - now).total_seconds()), _tone(promise, now)
    else:
        tag, tone = _tr(STATE[promise.state]), _TONE[promise.state]
    return PromiseDetailView(
        id=promise.id,
        title=promise.what,
        what=promise.to_whom,
        tag=tag,
        tone=tone,
        facts=_facts(scene),
        history=_history(scene),
        is_open=promise.is_open,
        is_moving=scene.is_moving,
    )


def _facts(scene: PromiseScene) -> tuple[tuple[str, str], ...]:
    promise, now, zone = scene.promise, scene.now, scene.zone
    begin = promise.begins_at or promise.due_at
    due = times.due(begin, promise.due_at if promise.begins_at else None, now, zone)
    facts = [(_tr("Due"), f"{due}, {scene.there}" if scene.there else due)]
    if scene.kind and not scene.is_moving:
        facts.append((_tr("Kind"), scene.kind))
    if scene.usual is not None and promise.is_open and not scene.is_moving:
        facts.append((_tr("Usually takes"), times.span(scene.usual.total_seconds())))
    if scene.ticket:
        facts.append((_tr("Ticket"), scene.ticket))
    if not scene.is_moving:
        facts.append((_tr("Owner"), promise.owner or _tr("anyone")))
    if scene.waiting is not None:
        new = times.due(scene.waiting.to_at, scene.waiting.until, now, zone)
        facts.append((_tr("To be told"), _tr("new time {time}").format(time=new)))
    return tuple(facts)


def _history(scene: PromiseScene) -> tuple[tuple[str, str], ...]:
    now, zone = scene.now, scene.zone
    rows = []
    for number, each in enumerate(scene.line):
        due = times.day_and_time(each.due_at, now, zone)
        if number == 0:
            words = _tr("promised for {time}").format(time=due)
        else:
            words = _tr("moved to {time}: {reason}").format(time=due, reason=each.move_reason)
            if each.told_by is not None:
                words += f", {_tr(_TOLD[each.told_by])}"
        rows.append((times.past(each.made_at, now, zone), words))
    last = scene.promise
    if scene.is_moving:
        return ()
    if last.settled_at is not None:
        words = _tr(STATE[last.state])
        if scene.follower is not None:
            due = times.day_and_time(scene.follower.due_at, now, zone)
            words = _tr("{state}, now {time}").format(state=words, time=due)
        rows.append((times.past(last.settled_at, now, zone), words))
    return tuple(rows)


def _tr(text: object) -> str:
    return QCoreApplication.translate("PromiseView", str(text))
