"""Pictures of calling back: the promise before it rings, a voicemail, and who was not reached."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from ui.presenters import centre
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.callbacks import (
    Attempt,
    AttemptOutcome,
    Callback,
    CallbackReason,
    CallbackState,
)
from workstation.customers import Customer
from workstation.ids import CallbackId

_OFFICE: Final = "+441174960620"
# Days ago and hour of earlier contacts, and whether they reached him: mornings are his time.
_EARLIER: Final = (
    (1, 9, True),
    (2, 10, True),
    (3, 9, True),
    (6, 10, False),
    (7, 9, True),
    (8, 14, False),
    (9, 15, False),
)


def calling(desk: PictureDesk) -> Iterator[Shot]:
    """Yield one shot after another; the window is as it should be at each."""
    callback = _owed(desk)
    desk.at("14:31:00")
    dialling = desk.presenter.promised.dialling
    dialling.call(callback.id)
    desk.settle()
    yield Shot("calling-back")
    desk.at("14:31:22")
    desk.phone.far_end_answers(desk.conversation.id)
    desk.settle()
    desk.presenter.column.calling_back.outcomes.chips["voicemail"].click()
    desk.settle()
    yield Shot("calling-back-voicemail")
    desk.phone.far_end_hangs_up(desk.conversation.id)
    desk.settle()
    desk.presenter.centre.show_page(centre.WRAP_UP)
    desk.settle()
    yield Shot("calling-back-wrap-up")
    desk.presenter.wrap_up.choose_disposition("no_result")
    desk.presenter.wrap_up.finish()
    desk.settle()
    desk.at("14:52:00")
    dialling.call(callback.id)
    desk.at("14:52:14")
    desk.phone.far_end_is_busy(desk.conversation.id)
    desk.settle()
    yield Shot("calling-back-busy")
    yield from _panels(desk, callback)


def _panels(desk: PictureDesk, callback: Callback) -> Iterator[Shot]:
    """Show the callback's own panel: what was tried, and a number that is wrong."""
    desk.presenter.centre.show_page(centre.CALLBACKS)
    desk.presenter.promised.list.select(callback.id)
    desk.settle()
    yield Shot("callbacks-tries")
    last = desk.desk.callbacks.find(callback.id)
    assert last is not None
    attempt = last.attempts[-1]
    wrong = AttemptOutcome.WRONG_NUMBER
    desk.desk.callbacks.record(callback.id, wrong, call_id=attempt.call_id, at=attempt.at)
    desk.settle()
    yield Shot("callbacks-wrong-number")


def _owed(desk: PictureDesk) -> Callback:
    """Have the meter's owner be owed a call, who has a second number and a history."""
    stores = desk.desk.stores
    callback = next(c for c in desk.desk.callbacks.open_callbacks if c.name == "Tom Brennan")
    assert callback.customer_id is not None
    customer = stores.customers.get(callback.customer_id)
    assert customer is not None
    stores.customers.save(replace(customer, numbers=(*customer.numbers, _OFFICE)))
    for days, hour, was_reached in _EARLIER:
        stores.callbacks.save(_earlier(customer, days, hour, was_reached))
    return callback


def _earlier(customer: Customer, days: int, hour: int, was_reached: bool) -> Callback:
    at = STORY.replace(hour=hour, minute=20) - timedelta(days=days)
    outcome = AttemptOutcome.REACHED if was_reached else AttemptOutcome.NO_ANSWER
    return Callback(
        CallbackId(f"earlier-{days}"),
        customer.numbers[0],
        customer.name,
        at,
        at,
        CallbackReason.TICKET,
        customer_id=customer.id,
        state=CallbackState.DONE,
        attempts=(Attempt(at, outcome, number=customer.numbers[0]),),
    )
