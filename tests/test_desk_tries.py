"""Tries at the desk: whatever is put right, and in whatever order, the last word holds alone."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from tests.fakes import T0
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.ids import CallId, PromiseId
from workstation.promises import Promise

MINUTE = timedelta(minutes=1)
_OUTCOMES = st.sampled_from(AttemptOutcome)
_TRIES = st.lists(st.tuples(_OUTCOMES, st.lists(_OUTCOMES, max_size=3)), min_size=1, max_size=5)
Seen = tuple[object, ...]


class _Desk:
    """A desk with a callback that has a window, and three promises on its ticket."""

    def __init__(self) -> None:
        self.rig = DeskRig()
        self.rig.stores.customers.save(DANIEL)
        self.ticket_id = self.rig.desk.tickets.open_new(DANIEL.id).id
        wish = CallbackWish(NUMBER, DANIEL.name, T0, CallbackReason.TICKET)
        wish = replace(wish, ticket_id=self.ticket_id, until=T0 + 120 * MINUTE)
        self.callback_id = self.rig.desk.callbacks.make(wish).id
        for number, (made, due) in enumerate(((-60, -30), (-60, 90), (70, 300))):
            promise = Promise(
                PromiseId(f"p{number}"),
                self.ticket_id,
                f"Promise {number}",
                T0 + due * MINUTE,
                T0 + made * MINUTE,
            )
            self.rig.stores.promises.save(promise)

    def record(self, number: int, outcome: AttemptOutcome) -> None:
        """Note, or put right, what the try of this number came to."""
        at = T0 + number * 40 * MINUTE
        self.rig.desk.callbacks.record(
            self.callback_id, outcome, call_id=CallId(f"c{number}"), at=at
        )

    @property
    def callback(self) -> Callback:
        found = self.rig.stores.callbacks.get(self.callback_id)
        assert found is not None
        return found

    def seen(self) -> Seen:
        """Return all that follows from the tries, without who corrected them and when."""
        callback = self.callback
        tries = [(a.call_id, a.at, a.outcome, a.due_before, a.due_after) for a in callback.attempts]
        promises = self.rig.stores.promises.of_ticket(self.ticket_id)
        settled = sorted((p.id, p.state.value, str(p.settled_at)) for p in promises)
        way = self.rig.desk.callbacks.tries.way_on(callback)
        return (callback.state, callback.due_at, callback.until, way, tries, settled)

    def close(self) -> None:
        self.rig.close()


@settings(max_examples=60, deadline=None)
@given(_TRIES, st.randoms(use_true_random=False))
def test_any_order_of_notes_and_corrections_equals_the_final_outcomes(
    tries: list[tuple[AttemptOutcome, list[AttemptOutcome]]], order: Random
) -> None:
    plain, mended = _Desk(), _Desk()
    for number, (first, corrections) in enumerate(tries):
        plain.record(number, (corrections or [first])[-1])
    waiting = [list(corrections) for _, corrections in tries]
    for number, (first, _) in enumerate(tries):
        mended.record(number, first)
        for earlier in range(number + 1):
            while waiting[earlier] and order.random() < 0.5:
                mended.record(earlier, waiting[earlier].pop(0))
    left = [number for number, corrections in enumerate(waiting) for _ in corrections]
    order.shuffle(left)
    for number in left:
        mended.record(number, waiting[number].pop(0))
    assert mended.seen() == plain.seen()
    plain.close()
    mended.close()


def test_who_put_a_try_right_is_kept_and_what_the_phone_made_of_it() -> None:
    desk = _Desk()
    desk.record(0, AttemptOutcome.BUSY)
    at = desk.rig.clock.advance(60).at
    desk.record(0, AttemptOutcome.BUSY)
    assert desk.callback.attempts[0].corrected_by == ""
    desk.record(0, AttemptOutcome.REFUSED)
    attempt = desk.callback.attempts[0]
    assert (attempt.corrected_by, attempt.corrected_at) == ("Dana Reyes", at)
    assert (attempt.at, attempt.number) == (T0, NUMBER)
    told = [entry.text for entry in desk.rig.timeline(desk.ticket_id)]
    assert told[-2:] == ["Callback tried: busy", "Callback corrected: refused"]
    desk.close()


def test_chosen_time_outlives_the_same_outcome_said_again() -> None:
    desk = _Desk()
    chosen: datetime = T0 + 1000 * MINUTE
    desk.record(0, AttemptOutcome.BUSY)
    callbacks = desk.rig.desk.callbacks
    callbacks.record(desk.callback_id, AttemptOutcome.BUSY, call_id=CallId("c0"), next_at=chosen)
    desk.record(0, AttemptOutcome.BUSY)
    assert desk.callback.due_at == chosen
    desk.record(0, AttemptOutcome.NO_ANSWER)
    assert desk.callback.due_at == T0 + 60 * MINUTE
    desk.close()
