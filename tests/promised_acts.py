"""A day around promises as a list of acts, each of which may be cut off by a crash.

Shape: the acts stand in order; each finds what it is about by words, not by ids, because the same
act is done on several copies of a database.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from tests.desk_rig import DANIEL, NUMBER, DeskRig
from tests.fake_phone import ACCOUNT_ID
from workstation.callbacks import AttemptOutcome, Callback, CallbackReason
from workstation.calls import CallEnd, EndedBy
from workstation.desk.bulk_delay import BulkDelayDesk, BulkFilter, BulkWish, Shift
from workstation.desk.callbacks import CallbackWish
from workstation.desk.calls import DialIntent
from workstation.desk.promises import NewTime, PromiseWish
from workstation.desk.series import SeriesWish
from workstation.folding import reasons
from workstation.handing_over import Handing
from workstation.ids import CallbackId, CallId, CustomerId, TicketId, new_id
from workstation.mailboxes import Mailbox
from workstation.moves import ToldBy
from workstation.phone import MessagesWaiting
from workstation.promises import Promise
from workstation.series import Frequency, Repeat
from workstation.tickets import EntryKind, TicketStatus

START: Final = datetime(2026, 11, 30, 9, 0, tzinfo=timezone.utc)  # a Monday
HOUR: Final = timedelta(hours=1)
_BUSY: Final = CallEnd(EndedBy.CUSTOMER, 486, "Busy Here", "busy")


@dataclass
class Known:
    """What an act leaves for later ones: ids that the phone gave."""

    folder: Path
    calls: dict[str, CallId] = field(default_factory=dict)


@dataclass(frozen=True)
class Act:
    """One thing that happens.

    Shape: ``happens`` is the world's part, done once; ``does`` is the desk's part, None where the
    desk only takes in what the phone tells. ``has_steps`` is for long work that is whole item by
    item and goes on where it stopped. With ``starts`` the desk may die while it starts, too.
    """

    name: str
    does: Callable[[DeskRig, Known], object] | None = None
    happens: Callable[[DeskRig, Known], object] | None = None
    has_steps: bool = False
    starts: bool = False


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def ticket(rig: DeskRig) -> TicketId:
    """Return Daniel's first ticket."""
    return min(each.id for each in rig.stores.tickets.of_customer(DANIEL.id))


def callback(rig: DeskRig, subject: str) -> Callback:
    """Return the callback that is owed for ``subject``, folded into another one or not."""
    known = rig.stores.callbacks.of_number(NUMBER)
    about = [c for c in known if subject in {each.subject for each in reasons(c)}]
    return max(about, key=lambda each: (each.is_open, each.due_at))


def promise(rig: DeskRig, what: str) -> Promise:
    """Return the one that holds now of those called ``what``."""
    found = [p for p in rig.stores.promises.of_ticket(ticket(rig)) if p.what == what]
    return max(found, key=lambda each: each.made_at)


def wish(rig: DeskRig, subject: str, hours: float, **more: object) -> CallbackWish:
    made = CallbackWish(
        *(NUMBER, DANIEL.name, at(hours), CallbackReason.WRAP_UP, subject),
        *(DANIEL.id, ticket(rig)),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def new_time(hours: float, **more: object) -> NewTime:
    return replace(NewTime(at(hours), "The part is late", ToldBy.CALL), **more)  # type: ignore[arg-type]


# --- the world's part


def _customer_calls(rig: DeskRig, known: Known) -> None:
    rig.stores.customers.save(DANIEL)
    known.calls["first"] = rig.phone.ring(f"sip:{NUMBER}@pbx.example")


def _answered(rig: DeskRig, known: Known) -> None:
    rig.clock.advance(5)
    rig.desk.calls.answer(known.calls["first"])


def _ends(name: str, end: CallEnd | None = None) -> Callable[[DeskRig, Known], None]:
    def happens(rig: DeskRig, known: Known) -> None:
        rig.clock.advance(20)
        rig.phone.end(known.calls[name], EndedBy.CUSTOMER, end)

    return happens


def _held(rig: DeskRig, known: Known) -> None:
    rig.hold(known.calls["first"])
    rig.clock.advance(60)


def _lost_on_hold(rig: DeskRig, known: Known) -> None:
    _held(rig, known)
    _ends("first")(rig, known)


def _missed(rig: DeskRig, known: Known) -> None:
    known.calls["missed"] = rig.phone.ring("sip:+441134960177@pbx.example", name="Mia Fenn")
    rig.hear()
    rig.clock.advance(18)
    rig.phone.end(known.calls["missed"], EndedBy.CUSTOMER)


def _dialled(rig: DeskRig, known: Known) -> None:
    owed = callback(rig, "Meter reading")
    intent = DialIntent(DANIEL.id, ticket(rig), owed.id)
    known.calls["dialled"] = rig.dial(NUMBER, intent)
    rig.clock.advance(12)
    rig.phone.end(known.calls["dialled"], EndedBy.CUSTOMER, _BUSY)


def _update_due(rig: DeskRig, known: Known) -> None:
    """Let the time come at which the customer was to hear from us (C1)."""
    shown = rig.desk.tickets.existing(ticket(rig))
    soon = rig.clock.now().at + timedelta(minutes=5)
    rig.desk.tickets.keep(replace(shown, next_update_at=soon))
    rig.clock.advance(360)


def _later(hours: float) -> Callable[[DeskRig, Known], None]:
    def happens(rig: DeskRig, known: Known) -> None:
        rig.clock.advance((at(hours) - rig.clock.now().at).total_seconds())

    return happens


# --- the desk's part


def _record(subject: str, outcome: AttemptOutcome) -> Callable[[DeskRig, Known], None]:
    def does(rig: DeskRig, known: Known) -> None:
        rig.desk.callbacks.record(callback(rig, subject).id, outcome)

    return does


def _correct_dialled(rig: DeskRig, known: Known) -> None:
    owed = callback(rig, "Meter reading")
    call_id = known.calls["dialled"]
    rig.desk.callbacks.record(owed.id, AttemptOutcome.VOICEMAIL, call_id=call_id)


def _begin_series(rig: DeskRig, known: Known) -> None:
    first = wish(rig, "Every Tuesday", 25, reason=CallbackReason.SERIES)
    weekly = Repeat(Frequency.WEEKLY, 1, (1,))
    rig.desk.series.start(SeriesWish(first, weekly, "Europe/London"))


def _reach_series(rig: DeskRig, known: Known) -> None:
    (owed,) = [c for c in rig.desk.callbacks.open_callbacks if c.series_id is not None]
    rig.desk.callbacks.record(owed.id, AttemptOutcome.REACHED)


def _solve(rig: DeskRig, known: Known) -> None:
    shown = rig.desk.tickets.existing(ticket(rig))
    rig.desk.tickets.keep(replace(shown, status=TicketStatus.SOLVED))


def _hand_over(rig: DeskRig, known: Known) -> None:
    owed, what = callback(rig, "Meter reading"), promise(rig, "Send the bill")
    rig.desk.hand_over.hand(
        [
            Handing(owed.id, False, owed.owner, "Sam Whittle", "He knows the meter"),
            Handing(what.id, True, what.owner, "Sam Whittle"),
        ]
    )


def _bulk(rig: DeskRig) -> BulkDelayDesk:
    desk = rig.desk
    return BulkDelayDesk(rig.stores, desk.delays.drafts, rig.clock, desk.settings, timezone.utc)


def _plan_bulk(rig: DeskRig, known: Known) -> None:
    bulk = _bulk(rig)
    if bulk.unfinished():
        return  # the page offers to go on with it, and plans no second one
    found = bulk.found(BulkFilter(START, at(24)))
    wish = BulkWish("The line is down", ToldBy.MESSAGE, Shift.BY, by=2 * HOUR)
    bulk.plan(found, wish)


def _work_off_bulk(rig: DeskRig, known: Known) -> None:
    bulk = _bulk(rig)
    for batch_id, _ in bulk.unfinished():
        bulk.work_off(batch_id)


def _tell_of_delay(rig: DeskRig, known: Known) -> None:
    for delay in rig.desk.delays.waiting():
        if delay.callback_id is not None:
            rig.desk.delays.told(delay.id, ToldBy.CALL)


def _voicemail(rig: DeskRig, known: Known) -> None:
    """Hear of it, and once more: the phone tells it to each desk that attaches."""
    box = Mailbox(ACCOUNT_ID, rig.clock.now().at, new=2)
    rig.desk.on_event(MessagesWaiting(mailbox=box))


def _merge(rig: DeskRig, known: Known) -> None:
    (second,) = rig.stores.customers.by_number("+441134960177")
    rig.desk.merging.merge_customers(second.id, DANIEL.id)


def _is_known_as_well(rig: DeskRig, known: Known) -> None:
    """Make a second record of the caller, who is owed a call of their own."""
    other = replace(DANIEL, id=CustomerId("cu2"), name="D. Okafor", numbers=("+441134960177",))
    rig.stores.customers.save(other)
    owed = wish(
        rig,
        "Deposit",
        8,
        number="+441134960177",
        customer_id=other.id,
        ticket_id=None,
        reason=CallbackReason.MISSED_CALL,
        owner="",
    )
    rig.desk.callbacks.make(owed)


def _remind(rig: DeskRig, known: Known) -> None:
    rig.desk.reminders.look()


ACTS: Final = (
    Act("the customer calls", happens=_customer_calls),
    Act("the call is answered", happens=_answered),
    Act(
        "a promise is made",
        lambda rig, known: rig.desk.promises.make(
            PromiseWish(ticket(rig), "Send the bill", at(2), call_id=known.calls["first"])
        ),
    ),
    Act(
        "a promise with a window is made",
        lambda rig, known: rig.desk.promises.make(
            PromiseWish(ticket(rig), "Ring about the meter", at(6), begins_at=at(4))
        ),
    ),
    Act(
        "a callback is promised",
        lambda rig, known: rig.desk.callbacks.make(wish(rig, "Meter reading", 4)),
    ),
    Act(
        "a callback with a window is promised",
        lambda rig, known: rig.desk.callbacks.make(wish(rig, "Tariff", 5, until=at(7))),
    ),
    Act(
        "the caller on hold is lost",
        happens=_lost_on_hold,
    ),
    Act(
        "a promise is moved",
        lambda rig, known: rig.desk.promises.move(promise(rig, "Send the bill").id, new_time(3)),
    ),
    Act(
        "a callback is moved with its promise",
        lambda rig, known: rig.desk.callbacks.move(callback(rig, "Meter reading").id, new_time(5)),
    ),
    Act("a call is missed", happens=_missed),
    Act("a reminder is told", _remind, happens=_later(4.95)),
    Act("the callback's number is busy", happens=_dialled),
    Act("busy is corrected to voicemail", _correct_dialled),
    Act(
        "a promise is done late",
        lambda rig, known: rig.desk.promises.keep(promise(rig, "Send the bill").id),
    ),
    Act("nobody answers", _record("Tariff", AttemptOutcome.NO_ANSWER)),
    Act("somebody is reached", _record("Tariff", AttemptOutcome.REACHED)),
    Act(
        "a callback is put off",
        lambda rig, known: rig.desk.reminders.snooze_callback(
            callback(rig, "Meter reading").id, HOUR
        ),
    ),
    Act("what is owed is handed over", _hand_over),
    Act("the exchange tells of voicemail", _voicemail),
    Act("a second record of the caller is owed a call", _is_known_as_well),
    Act("two records are found to be one customer", _merge),
    Act(
        "a reason is taken out of a callback",
        lambda rig, known: rig.desk.sources.folding.unfold(callback(rig, "Meter reading").id, 0),
    ),
    Act("many delays of one cause are planned", _plan_bulk),
    Act("many delays are made ready", _work_off_bulk, has_steps=True),
    Act("a customer is told of a delay", _tell_of_delay, has_steps=True),
    Act(
        "an update is due",
        lambda rig, known: rig.desk.sources.look(),
        happens=_update_due,
        starts=True,
    ),
    Act(
        "a promise is written down by mistake",
        lambda rig, known: rig.desk.promises.make(PromiseWish(ticket(rig), "Mistake", at(50))),
    ),
    Act(
        "the mistake is taken back",
        lambda rig, known: rig.desk.promises.take_back(promise(rig, "Mistake").id),
    ),
    Act(
        "one more promise is made",
        lambda rig, known: rig.desk.promises.make(PromiseWish(ticket(rig), "A visit", at(60))),
    ),
    Act(
        "it is given up",
        lambda rig, known: rig.desk.promises.give_up(promise(rig, "A visit").id, "No engineer"),
    ),
    Act("updates of a series begin", _begin_series),
    Act("an update is given and the next one is owed", _reach_series, happens=_later(25)),
    Act(
        "a callback is called off",
        lambda rig, known: rig.desk.callbacks.cancel(callback(rig, "Meter reading").id),
    ),
    Act("the ticket is solved and its series ends", _solve),
)


def _by_halves(rig: DeskRig, known: Known) -> None:
    """Save and tell in two transactions, as no use case may."""
    owed = replace(callback(rig, "Tariff"), owner="By halves")
    rig.stores.callbacks.save(owed)
    rig.desk.tickets.note(ticket(rig), EntryKind.CALLBACK, "Told afterwards")


def _twice(rig: DeskRig, known: Known) -> None:
    """Add a row each time, whatever was there: what a crash in between leaves is not seen."""
    for subject in ("Tariff", "Meter reading"):
        known_ones = rig.stores.callbacks.of_number(NUMBER)
        first = next(each for each in known_ones if each.subject == subject)
        rig.stores.callbacks.save(replace(first, id=CallbackId(new_id())))


# What a proof that proves anything must find.
BROKEN: Final = (
    *(act for act in ACTS if act.happens in (_customer_calls, _answered)),
    *(act for act in ACTS if act.name.startswith("a callback") and "promised" in act.name),
    Act("told by halves", _by_halves),
    Act("made again after a crash", _twice, has_steps=True),
)
