"""One customer, one call: further reasons to call somebody are folded into the callback there is.

Reasons fold where one call can serve them all and nothing that was promised is postponed, called
too early or forgotten (C2, F4):

- A reason of our own (a missed call) has no time that the customer was told. It waits for a call
  that is due earlier anyway.
- A promise takes an earlier reason in when that comes at most ``NEAR`` before it. One that is
  further off stays a callback of its own: what was promised for it is seldom known sooner.
- Nobody is called before a window that they were promised; windows join only the same window.
- What is for a named colleague stays with that colleague (C7).

The callback is due at the earliest time of all its reasons, which is that of the reason in front.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from workstation.callbacks import Because, Callback, CallbackReason, CallbackState
from workstation.ids import CallbackId, TicketId

NEAR: Final = timedelta(hours=4)
PROMISED: Final = frozenset(
    {
        CallbackReason.HOLD_TOO_LONG,
        CallbackReason.HOLD_DECLINED,
        CallbackReason.WRAP_UP,
        CallbackReason.TICKET,
        CallbackReason.NEXT_UPDATE,
        CallbackReason.SERIES,
        CallbackReason.SATISFACTION,  # H4: asked too early it tells nothing
        CallbackReason.IMPORTED,
    }
)


def main_reason(callback: Callback) -> Because:
    """Return the reason in front: the one whose time the callback has."""
    return Because(
        reason=callback.reason,
        at=callback.reason_at or callback.made_at,
        subject=callback.subject,
        ticket_id=callback.ticket_id,
        call_id=callback.call_id,
        due_at=callback.due_at,
        until=callback.until,
        priority=callback.priority,
        number=callback.number,
        name=callback.name,
        customer_id=callback.customer_id,
        owner=callback.owner,
        rang_s=callback.rang_s,
    )


def reasons(callback: Callback) -> tuple[Because, ...]:
    """Return every reason, the one in front first."""
    return (main_reason(callback), *callback.also)


def ticket_ids(callback: Callback) -> tuple[TicketId, ...]:
    """Return the tickets that the callback is about, each once, the one in front first."""
    found = (each.ticket_id for each in reasons(callback))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def due_of(because: Because, callback: Callback) -> datetime:
    """Return when a reason is due by itself.

    A time that was agreed for the whole callback later than the reason came up holds for it too.
    """
    last = callback.moves[-1].at if callback.moves else None
    if because.due_at is None:
        return callback.due_at
    if last is not None and last >= because.at:
        return max(callback.due_at, because.due_at)
    return because.due_at


def joins(callback: Callback, because: Because) -> bool:
    """Tell whether one call can serve ``because`` beside what the callback is for already."""
    if not callback.is_open or because.due_at is None:
        return False
    if callback.owner and because.owner and callback.owner != because.owner:
        return False
    known = (replace(each, due_at=due_of(each, callback)) for each in reasons(callback))
    return all(_go_together(each, because) for each in known)


def folded(callback: Callback, because: Because) -> Callback:
    """Return the callback with one more reason; the same one twice changes nothing.

    It is due at the earlier time of the two, and as urgent as the more urgent.
    """
    if any(_is_same(each, because) for each in reasons(callback)):
        return callback
    mine = main_reason(callback)
    urgency = max(callback.priority, because.priority)
    if because.due_at is not None and _order(because) < _order(mine):
        ahead = _in_front(callback, because)
        return replace(ahead, also=_sorted((*callback.also, mine)), priority=urgency)
    owner = callback.owner or because.owner
    number = callback.number or because.number
    return replace(
        callback,
        also=_sorted((*callback.also, because)),
        priority=urgency,
        owner=owner,
        number=number,
        name=callback.name or because.name,
        customer_id=callback.customer_id or because.customer_id,
    )


def without(callback: Callback, because: Because) -> Callback | None:
    """Return the callback less one reason; None when it was the only one.

    What is left is due at its own earliest time.
    """
    rest = tuple(each for each in callback.also if not _is_same(each, because))
    if not _is_same(main_reason(callback), because):
        return replace(callback, also=rest)
    if not rest:
        return None
    timed = [replace(each, due_at=due_of(each, callback)) for each in rest]
    first = min(timed, key=_order)
    ahead = _in_front(callback, first)
    others = tuple(each for each in rest if not _is_same(each, first))
    return replace(ahead, also=others, priority=max(each.priority for each in timed))


def unfolded(
    callback: Callback, because: Because, new_id: CallbackId
) -> tuple[Callback, Callback] | None:
    """Return the callback less one reason, and that reason as a callback of its own.

    None when there is only one reason, or no such one.
    """
    if not any(_is_same(each, because) for each in reasons(callback)):
        return None
    rest = without(callback, because)
    if rest is None:
        return None
    apart = Callback(
        id=new_id,
        number=because.number or callback.number,
        name=because.name or callback.name,
        due_at=due_of(because, callback),
        made_at=because.at,
        reason=because.reason,
        subject=because.subject,
        customer_id=because.customer_id or callback.customer_id,
        ticket_id=because.ticket_id,
        call_id=because.call_id,
        priority=because.priority,
        owner=because.owner or callback.owner,
        time_zone=callback.time_zone,
        until=because.until,
        rang_s=because.rang_s,
    )
    return rest, apart


def merged(callback: Callback, other: Callback) -> tuple[Callback, Callback]:
    """Return ``callback`` with all of ``other`` folded in, and ``other`` closed for it.

    Its attempts and moves go with it: they were calls to the same customer.
    """
    whole = callback
    for because in reasons(other):
        whole = folded(whole, replace(because, due_at=due_of(because, other)))
    whole = replace(
        whole,
        attempts=tuple(sorted((*callback.attempts, *other.attempts), key=lambda each: each.at)),
        moves=tuple(sorted((*callback.moves, *other.moves), key=lambda each: each.at)),
        series_id=callback.series_id or other.series_id,
    )
    return whole, replace(other, state=CallbackState.CANCELLED, also=())


def not_after_promise(callback: Callback, at: datetime) -> Callback:
    """Return the callback due no later than the next promise in it that is still ahead at ``at``.

    Trying again after a failed call never puts off what was promised for an hour of its own.
    """
    ahead = [
        each
        for each in callback.also
        if each.reason in PROMISED and each.due_at is not None and at < each.due_at
    ]
    first = min(ahead, key=_order, default=None)
    if first is None or first.due_at is None or callback.due_at <= first.due_at:
        return callback
    return replace(callback, due_at=first.due_at, until=first.until)


def _go_together(known: Because, new: Because) -> bool:
    if known.due_at is None or new.due_at is None:
        return True
    earlier, later = sorted((known, new), key=_order)
    assert earlier.due_at is not None
    assert later.due_at is not None
    if later.until is not None and earlier.due_at < later.due_at:
        return False
    if later.reason not in PROMISED:
        return True
    if earlier.until is not None and earlier.reason in PROMISED:
        return (earlier.due_at, earlier.until) == (later.due_at, later.until)
    return later.due_at - earlier.due_at <= NEAR


def _in_front(callback: Callback, because: Because) -> Callback:
    """Return the callback with ``because`` as the reason that it has the time of."""
    assert because.due_at is not None
    return replace(
        callback,
        reason=because.reason,
        reason_at=because.at,
        subject=because.subject,
        ticket_id=because.ticket_id,
        call_id=because.call_id,
        rang_s=because.rang_s,
        due_at=because.due_at,
        until=because.until,
        number=because.number or callback.number,
        name=because.name or callback.name,
        customer_id=because.customer_id or callback.customer_id,
        owner=because.owner or callback.owner,
    )


def _order(because: Because) -> tuple[datetime, bool, datetime]:
    return (because.due_at or because.at, because.until is None, because.at)


def _sorted(also: Iterable[Because]) -> tuple[Because, ...]:
    return tuple(sorted(also, key=lambda each: each.at))


def _is_same(one: Because, other: Because) -> bool:
    """Tell whether two are one reason, whatever has become of its time since."""
    return (one.reason, one.at, one.ticket_id, one.call_id) == (
        other.reason,
        other.at,
        other.ticket_id,
        other.call_id,
    )
