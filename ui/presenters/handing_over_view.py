"""Says what goes over: rows of the page, and the summary that a colleague reads."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.hand_over.views import HandRowView
from ui.presenters.labels import OUTCOME, label
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.handing_over import ANYONE, Handing, Owed
from workstation.moves import Move, ToldBy
from workstation.numbers import shown


def row_view(owed: Owed, to: str | None, note: str, now: datetime, zone: tzinfo) -> HandRowView:
    """Return one row; ``to`` None is nobody yet."""
    return HandRowView(
        id=owed.id,
        due=times.due(owed.due_at, owed.until, now, zone),
        whom=owed.whom or shown(owed.number) or _tr("Number withheld"),
        what=owed.what or _tr("No subject yet"),
        tag=_tr("promise") if owed.is_promise else _tr("callback"),
        icon="handshake" if owed.is_promise else "phone-outgoing",
        to="" if to is None else name_of(to),
        note=note,
        tone=Tone.LATE if owed.late_at < now else Tone.NEUTRAL,
    )


def name_of(to: str) -> str:
    """Return whom it goes to, in words."""
    return to if to != ANYONE else _tr("Anyone")


def counted(owed: Iterable[Owed]) -> str:
    """Return how much it is: "12 callbacks, 3 promises"."""
    kinds = [each.is_promise for each in owed]
    calls, promises = kinds.count(False), kinds.count(True)
    parts = []
    if calls:
        parts.append(_tr("1 callback") if calls == 1 else _tr("{n} callbacks").format(n=calls))
    if promises:
        many = _tr("{n} promises").format(n=promises)
        parts.append(_tr("1 promise") if promises == 1 else many)
    return ", ".join(parts)


def summary_text(
    owed: Sequence[Owed],
    handings: Mapping[str, Handing],
    by: str,
    now: datetime,
    zone: tzinfo,
) -> str:
    """Return everything a colleague needs, person by person; plain text."""
    lines = [
        _tr("Hand-over from {name}, {when}").format(
            name=by or _tr("a colleague"), when=times.day_and_time(now, now, zone)
        )
    ]
    people = list(dict.fromkeys(each.to for each in handings.values()))
    for to in people:
        mine = [each for each in owed if each.id in handings and handings[each.id].to == to]
        lines += ["", _tr("For {name}: {count}").format(name=name_of(to), count=counted(mine))]
        for each in mine:
            lines += ["", *_about(each, handings[each.id].note, now, zone)]
    return "\n".join(lines) + "\n"


def _about(owed: Owed, note: str, now: datetime, zone: tzinfo) -> list[str]:
    due = times.due(owed.due_at, owed.until, now, zone)
    late = _tr("LATE, {due}").format(due=due) if owed.late_at < now else due
    whom = owed.whom or _tr("number withheld")
    lines = [f"- {late}: {whom}" + (f", {shown(owed.number)}" if owed.number else "")]
    if owed.what:
        lines.append(f"  {owed.what}")
    if owed.ticket_number:
        lines.append("  " + _tr("Ticket {number}").format(number=owed.ticket_number))
    if owed.time_zone:
        there = times.clock_span(owed.due_at, owed.until, ZoneInfo(owed.time_zone))
        place = owed.time_zone.rsplit("/", 1)[-1].replace("_", " ")
        lines.append("  " + _tr("{time} in {place}").format(time=there, place=place))
    if owed.move_reason:
        lines.append("  " + _tr("Moved once already: {reason}").format(reason=owed.move_reason))
    lines += [f"  {_told(move, now, zone)}" for move in owed.moves]
    for at, outcome in owed.attempts:
        tried = _tr("Tried {when}: {outcome}")
        words = tried.format(when=times.past(at, now, zone), outcome=label(OUTCOME[outcome]))
        lines.append(f"  {words}")
    if note:
        lines.append("  " + _tr("Note: {note}").format(note=note))
    return lines


def _told(move: Move, now: datetime, zone: tzinfo) -> str:
    """Return what the customer was told of a move, or that nobody told them."""
    told = {
        ToldBy.CALL: _tr("told by call"),
        ToldBy.MESSAGE: _tr("told by message"),
        None: _tr("the customer does not know yet"),
    }[move.told_by]
    words = _tr("Moved from {old} to {new}: {reason} ({told})")
    return words.format(
        old=times.day_and_time(move.from_at, now, zone),
        new=times.day_and_time(move.to_at, now, zone),
        reason=move.reason,
        told=told,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("HandingOver", text)
