"""Says how queue, callbacks and history look in the left column; pure but for the language."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.presenters.callback_view import whom
from ui.presenters.labels import PRIORITY_INSIDE, REASON, label
from ui.presenters.nearness import due_tone, share_used
from ui.presenters.reasons_view import rang_words, subject_words
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.work.view import Gutter, RowListView, RowView, SectionView
from workstation.callbacks import Callback, CallbackReason, left_of
from workstation.calls import Direction
from workstation.conversation import Conversation
from workstation.hold import HoldAdvice, HoldDue
from workstation.queue import WorkItem, WorkKind
from workstation.tickets import Priority

MOST_ROWS: Final = 150
MOST_LATE: Final = 999  # more are not counted


@dataclass(frozen=True, slots=True)
class PinnedCall:
    """A call that is on, on top of the queue; ``item`` is what its ticket has in the queue."""

    conversation: Conversation
    name: str
    subject: str
    advice: HoldAdvice | None = None
    item: WorkItem | None = None


# --- queue


def queue_view(
    items: Sequence[WorkItem],
    pinned: Sequence[PinnedCall],
    opened: WorkItem | None,
    wrap_ups: Sequence[tuple[Conversation, str]],
    name_of: Callable[[WorkItem], str],
    now: datetime,
    zone: tzinfo,
    unread: int = 0,
) -> RowListView:
    """Return the queue: the calls, unfinished wrap-ups, the open ticket, then the work (H3).

    ``unread`` tickets are open too, and so far down that nobody has gathered them.
    """
    sections = _under_one_heading(_pinned_section(call, now, zone) for call in pinned)
    if wrap_ups:
        rows = tuple(_wrap_up_row(c, name, now, zone) for c, name in wrap_ups)
        sections.append(SectionView(_tr("Wrap-up not finished"), rows))
    if opened is not None:
        row = replace(_work_row(opened, name_of(opened), now, zone), pin_tone=Tone.ACCENT)
        sections.append(SectionView(_tr("Open ticket"), (row,)))
    rest = [item for item in items if item is not opened]
    shown = rest[:MOST_ROWS]
    late = [item for item in shown if item.is_late(now)]
    next_up = [item for item in shown if not item.is_late(now)]
    for title, tone, some in (
        (_tr("Overdue"), Tone.LATE, late),
        (_tr("Up next"), Tone.NEUTRAL, next_up),
    ):
        rows = tuple(_work_row(item, name_of(item), now, zone) for item in some)
        if rows:
            sections.append(SectionView(title, rows, str(len(rows)), tone))
    sections += _left_out(len(rest) + unread, len(shown))
    return RowListView(tuple(sections), len(items) + unread or None)


def _left_out(count: int, shown: int) -> list[SectionView]:
    """Say how many rows come after those that are shown; nobody scrolls through more."""
    left = count - shown
    if left <= 0:
        return []
    number = left if left < MOST_LATE else f"{MOST_LATE}+"
    return [SectionView(_tr("{n} more, less urgent").format(n=number), ())]


def _under_one_heading(sections: Iterable[SectionView]) -> list[SectionView]:
    """Return the sections with neighbours of the same title as one."""
    joined: list[SectionView] = []
    for section in sections:
        if joined and joined[-1].title == section.title:
            joined[-1] = replace(section, rows=(*joined[-1].rows, *section.rows))
        else:
            joined.append(section)
    return joined


def _pinned_section(pinned: PinnedCall, now: datetime, zone: tzinfo) -> SectionView:
    advice, call = pinned.advice, pinned.conversation.call
    is_waiting = advice is not None and advice.is_waiting
    talk = times.talk_clock(call.talk_time(now=now).total_seconds())
    is_due = pinned.item is not None and pinned.item.due_at is not None
    tag = _why(pinned.item, now, zone) if pinned.item is not None and is_due else ""
    tone, tag_icon, gutter = Tone.LIVE if call.is_talking else Tone.ACCENT, "", Gutter.RING
    if advice is not None and is_waiting:
        tone, tag, gutter = _waiting(advice)
        tag_icon = "timer"
    elif call.held_by_them:
        tone, tag, tag_icon = Tone.ACCENT, _tr("they hold us"), "hourglass-medium"
    row = RowView(
        id=f"call:{pinned.conversation.id}",
        title=pinned.name,
        time_text=times.hold_clock(advice.since_contact_s) if advice and is_waiting else talk,
        subject=pinned.subject or _tr("No subject yet"),
        tag=tag,
        tag_icon=tag_icon,
        tag_tone=tone,
        gutter=gutter,
        ring_share=advice.ring_share if advice and is_waiting else 1.0,
        ring_tone=tone,
        pin_tone=tone,
    )
    title = _tr("On the call") if call.is_talking else _tr("Calling")
    return SectionView(_tr("On hold") if is_waiting else title, (row,))


def _waiting(advice: HoldAdvice) -> tuple[Tone, str, Gutter]:
    if advice.due is HoldDue.OVERDUE:
        return Tone.LATE, _tr("check-in overdue"), Gutter.LATE
    if advice.due is HoldDue.CHECK_IN:
        return Tone.DUE, _tr("check-in due"), Gutter.DUE
    return Tone.DUE, _tr("on hold"), Gutter.RING


def _wrap_up_row(conversation: Conversation, name: str, now: datetime, zone: tzinfo) -> RowView:
    return RowView(
        id=f"wrap:{conversation.id}",
        title=name,
        time_text=times.past(conversation.call.placed_at, now, zone),
        subject=_tr("Draft is kept"),
        tag=_tr("wrap-up"),
        gutter=Gutter.ICON,
        gutter_icon="pencil-simple",
    )


def _work_row(item: WorkItem, name: str, now: datetime, zone: tzinfo) -> RowView:
    is_late = item.is_late(now)
    tone = _tone(item, now)
    until = item.left(now)
    left = times.time_left(until.total_seconds()) if until is not None else ""
    ticket, callback = item.ticket, item.callback
    subject = ticket.subject if ticket else ""
    if callback is not None and not subject:
        subject = subject_words(callback, zone)
    return RowView(
        id=f"ticket:{ticket.id}" if ticket else f"callback:{callback.id if callback else ''}",
        title=name,
        time_text=left or times.span((now - item.since).total_seconds()),
        subject=subject or _tr("No subject yet"),
        tag=_why(item, now, zone),
        tag_icon="phone-x" if item.kind is WorkKind.DROPPED_CALL else "",
        tag_tone=tone,
        time_tone=tone,
        gutter=Gutter.LATE if is_late else Gutter.RING,
        ring_share=item.share_used(now),
        ring_tone=tone,
        why=_whole_why(item, now, zone),
    )


def _whole_why(item: WorkItem, now: datetime, zone: tzinfo) -> str:
    """Say why the row stands where it does: what is due, and what moves it (H3)."""
    parts = [_why(item, now, zone)]
    if item.is_late(now):
        parts.append(_tr("overdue comes first"))
    if item.priority is not Priority.NORMAL:
        name = label(PRIORITY_INSIDE[item.priority])
        parts.append(_tr("priority {name}").format(name=name))
    if item.strain:
        parts.append(_tr("hard for the customer so far ({n} of 3)").format(n=item.strain))
    if item.moved_ahead:
        pattern = _tr("moved ahead by {time}")
        if item.moved_ahead < timedelta():
            pattern = _tr("moved behind by {time}")
        parts.append(pattern.format(time=times.span(abs(item.moved_ahead).total_seconds())))
    return ", ".join(parts)


def late_text(count: int, hidden: int) -> tuple[str, str]:
    """Return what the bar says of overdue work, short and as a sentence; empty for none."""
    if not count:
        return "", ""
    short = _tr("{n} overdue").format(n=count if count < MOST_LATE else f"{MOST_LATE}+")
    hint = _tr("{short}: go to the first").format(short=short)
    if hidden:
        hint = _tr("{short}, {n} of them not in this choice: show all work to see them").format(
            short=short, n=hidden
        )
    return short, hint


def _tone(item: WorkItem, now: datetime) -> Tone:
    if item.due_at is None:
        return Tone.DUE if item.is_soon(now) else Tone.NEUTRAL
    return due_tone(item.since, item.due_at, now, item.late_at)


def _why(item: WorkItem, now: datetime, zone: tzinfo) -> str:
    if item.kind is WorkKind.DROPPED_CALL:
        return _tr("call dropped on hold")
    if item.due_at is None:
        waited = times.span((now - item.since).total_seconds())
        return _tr("waiting {time}").format(time=waited)
    at = _day_or_clock(item.due_at, now, zone)
    pattern = {
        WorkKind.CALLBACK: _tr("call back {time}"),
        WorkKind.PROMISE: _tr("promise due {time}"),
        WorkKind.FIRST_RESPONSE: _tr("answer by {time}"),
    }.get(item.kind, _tr("update due {time}"))
    return pattern.format(time=at)


def _day_or_clock(at: datetime, now: datetime, zone: tzinfo) -> str:
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return times.clock_time(at, zone)
    return _weekday_or_day(at, now, zone)


# --- callbacks


def callbacks_view(callbacks: Sequence[Callback], now: datetime, zone: tzinfo) -> RowListView:
    """Return the callbacks by due time: late, today, tomorrow, later."""
    today = now.astimezone(zone).date()
    groups: dict[str, list[RowView]] = {}
    tones: dict[str, Tone] = {}
    for callback in sorted(callbacks, key=lambda c: c.due_at)[:MOST_ROWS]:
        day = callback.due_at.astimezone(zone).date()
        if callback.late_at < now:
            title = _tr("Late")
            tones[title] = Tone.LATE
        elif day == today:
            title = _tr("Today")
        elif day == today + timedelta(days=1):
            title = _tr("Tomorrow")
        else:
            title = _tr("Later")
        groups.setdefault(title, []).append(callback_row(callback, now, zone))
    sections = tuple(
        SectionView(title, tuple(rows), str(len(rows)), tones.get(title, Tone.NEUTRAL))
        for title, rows in groups.items()
    )
    more = _left_out(len(callbacks), min(len(callbacks), MOST_ROWS))
    return RowListView((*sections, *more), len(callbacks) or None)


def callback_row(callback: Callback, now: datetime, zone: tzinfo) -> RowView:
    is_late = callback.late_at < now
    share = share_used(callback.made_at, callback.due_at, now)
    tone = due_tone(callback.made_at, callback.due_at, now, callback.until)
    same_day = callback.due_at.astimezone(zone).date() == now.astimezone(zone).date()
    left = times.time_left(left_of(callback, now).total_seconds())
    if callback.until is not None and same_day and not is_late:
        left = times.clock_span(callback.due_at, callback.until, zone)
    dropped = callback.reason is CallbackReason.DROPPED_ON_HOLD
    return RowView(
        id=callback.id,
        title=whom(callback),
        time_text=left if same_day or is_late else _weekday_or_day(callback.due_at, now, zone),
        subject=subject_words(callback, zone),
        tag=label(REASON[callback.reason]),
        tag_icon="phone-x" if dropped else "",
        tag_tone=tone,
        time_tone=tone,
        gutter=Gutter.LATE if is_late else Gutter.RING,
        ring_share=share,
        ring_tone=tone,
    )


def _weekday_or_day(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return "Fri 12:00" within a week, else the date, so that the name has room beside it."""
    day = times.day(at, now, zone)
    days = (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    return f"{day[:3]} {times.clock_time(at, zone)}" if 0 < days < 7 else day


# --- history


def history_view(
    conversations: Sequence[tuple[Conversation, str]], now: datetime, zone: tzinfo
) -> RowListView:
    """Return the latest calls, by day."""
    groups: dict[str, list[RowView]] = {}
    for conversation, name in conversations:
        title = times.day(conversation.call.placed_at, now, zone)
        groups.setdefault(title, []).append(_history_row(conversation, name, now, zone))
    sections = tuple(SectionView(title, tuple(rows)) for title, rows in groups.items())
    return RowListView(sections)


def _history_row(conversation: Conversation, name: str, now: datetime, zone: tzinfo) -> RowView:
    call = conversation.call
    inbound = call.direction is Direction.INBOUND
    if call.answered is not None:
        icon = "phone-incoming" if inbound else "phone-outgoing"
        result = times.span(call.talk_time(now=now).total_seconds())
    else:
        icon = "phone-x"
        result = _tr("missed") if inbound else _tr("not reached")
    missed = inbound and call.was_missed
    if call.was_answered_elsewhere:
        result = _tr("taken elsewhere")
    return RowView(
        id=call.id,
        title=name,
        time_text=times.clock_time(call.placed_at, zone),
        subject=rang_words(call) if missed else _history_subject(conversation),
        tag=result,
        tag_tone=Tone.DUE if missed and not call.was_answered_elsewhere else Tone.NEUTRAL,
        gutter=Gutter.ICON,
        gutter_icon=icon,
    )


def _history_subject(conversation: Conversation) -> str:
    """Return line and concerns, and how long the customer was on hold beside what was said."""
    line = conversation.call.line or ""
    if conversation.other_topics:
        count = len(conversation.topics)
        line = (
            _tr("{line}, {n} concerns").format(line=line, n=count)
            if line
            else (_tr("{n} concerns").format(n=count))
        )
    spells = [s for s in conversation.holds if s.ended is not None]
    if not spells:
        return line
    held = times.hold_clock(sum(s.held_s(s.ended) for s in spells if s.ended is not None))
    stated = [s.stated_wait_s for s in spells if s.stated_wait_s is not None]
    if len(stated) < len(spells):
        return _tr("{line}, on hold {held}").format(line=line, held=held)
    said = times.span(sum(stated))
    return _tr("{line}, on hold {held}, {said} stated").format(line=line, held=held, said=said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkView", text)
