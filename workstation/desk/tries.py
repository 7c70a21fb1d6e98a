"""Tries to reach a customer: what each came to, when the next is, and by which way (C1, F4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from workstation.best_hours import LOOK_BACK, MOST_CONTACTS, BestHours, ContactTime, best_hours
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackState
from workstation.calls import Call
from workstation.clock import Clock
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.promises import PromiseDesk
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.folding import ticket_ids
from workstation.guidance_content import CallbacksContent, GuidanceError
from workstation.ids import CallbackId, CallId, TicketId
from workstation.ports import Stores
from workstation.slots import SLOT, free_slots, trouble_with
from workstation.tickets import EntryKind
from workstation.tries import (
    RetryRule,
    RetryRules,
    WayOn,
    is_retried,
    known_try,
    outcome_of,
    tried,
    tries_of,
    way_on,
)

_A_DAY_OF_SLOTS: Final = int(timedelta(days=1) / SLOT)
_A_WEEK: Final = timedelta(days=7)
_SLOTS_OF_A_WEEK: Final = 7 * _A_DAY_OF_SLOTS
_LOOK_AHEAD: Final = timedelta(days=4)  # over a weekend; a slot later than that is seldom taken


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A number of the customer; ``wrong_since`` is given when it turned out to be wrong."""

    number: str
    wrong_since: datetime | None = None


class TryDesk:
    """Notes what tries came to; the agent may correct what the phone made of them.

    Rules for the next try are content, read anew each time. Without content nothing is tried again
    by itself.
    """

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        clock: Clock,
        settings: SettingsDesk,
        promises: PromiseDesk,
        guidance: GuidanceDesk,
        zone: tzinfo | None,
        announce: Callable[[], None],
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._clock = clock
        self._settings = settings
        self._promises = promises
        self._guidance = guidance
        self._zone = zone or timezone.utc
        self._announce = announce

    @property
    def content(self) -> CallbacksContent | None:
        """Return outcomes, rules and words; None where there is no guidance at all."""
        try:
            return self._guidance.of().content.callbacks
        except GuidanceError:
            return None

    @property
    def _rules(self) -> RetryRules:
        content = self.content
        return content.rules if content is not None else {}

    # --- noting and correcting

    def note_call(self, callback_id: CallbackId, call: Call, at: datetime) -> None:
        """Note what the phone made of a try, unless there is word of this try already."""
        callback = self._stores.callbacks.get(callback_id)
        if callback is None or any(attempt.call_id == call.id for attempt in callback.attempts):
            return
        outcome = outcome_of(call) or AttemptOutcome.FAILED
        when = call.answered_at or at
        number = callback.number
        self._keep(callback, Attempt(when, outcome, call.id, number=number, told_as=outcome))

    def record(
        self,
        callback_id: CallbackId,
        outcome: AttemptOutcome,
        *,
        call_id: CallId | None = None,
        next_at: datetime | None = None,
        note: str = "",
        at: datetime | None = None,
    ) -> None:
        """Note what a try came to; said again of the same try it is a correction.

        The try is that of the call, or without a call the one at the time ``at``, None for now. A
        correction leaves the time of the try as it was, keeps who made it, and gives what the right
        outcome would have given at once: the next time, and promises kept, broken or open again.
        """
        callback = self._stores.callbacks.get(callback_id)
        if callback is None:
            return
        now = self._clock.now().at
        attempt = Attempt(at or now, outcome, call_id, note, callback.number, chosen_at=next_at)
        known = known_try(callback, attempt)
        if known is not None:
            attempt = self._corrected(known, attempt, now)
        self._keep(callback, attempt)

    def _corrected(self, known: Attempt, attempt: Attempt, now: datetime) -> Attempt:
        again = replace(
            known,
            outcome=attempt.outcome,
            note=attempt.note or known.note,
            chosen_at=attempt.chosen_at,
        )
        if attempt.outcome is known.outcome:
            return replace(again, chosen_at=attempt.chosen_at or known.chosen_at)
        return replace(again, corrected_by=self._tickets.owner, corrected_at=now)

    def _keep(self, callback: Callback, attempt: Attempt) -> None:
        known = known_try(callback, attempt)
        after = tried(callback, attempt, self._next_time)
        with self._stores.as_one():
            self._stores.callbacks.save(after)
            for ticket_id in ticket_ids(callback):
                self._follow_promises(ticket_id, callback, after)
                self._tell(ticket_id, after, attempt, known)
        self._announce()

    def _tell(
        self, ticket_id: TicketId, after: Callback, attempt: Attempt, known: Attempt | None
    ) -> None:
        """Write the try, or its correction, on the ticket's timeline."""
        if known is not None and known.outcome is attempt.outcome:
            return
        words = attempt.outcome.value.replace("_", " ")
        if known is None:
            number = next(
                n for n, each in enumerate(after.attempts, 1) if each.is_same_try(attempt)
            )
            text, detail, at = f"Callback tried: {words}", f"try {number}", attempt.at
        else:
            text = f"Callback corrected: {words}"
            detail = f"it was noted as {known.outcome.value.replace('_', ' ')}"
            at = attempt.corrected_at or attempt.at
        self._tickets.note(
            ticket_id, EntryKind.CALLBACK, text, detail=detail, call_id=attempt.call_id, at=at
        )

    def _follow_promises(self, ticket_id: TicketId, before: Callback, after: Callback) -> None:
        """Reaching the customer keeps what was promised before, or breaks it when late (F4).

        What the tries had settled is open again, and settled by those that did reach somebody,
        the first first: so a correction leaves what the right outcomes had given at once.
        """
        if _reached(before) == _reached(after):
            return
        for at in _reached(before):
            self._promises.not_reached_after_all(ticket_id, at)
        for at in _reached(after):
            self._promises.reached(ticket_id, at)

    # --- when next

    def next_time(self, callback: Callback, outcome: AttemptOutcome) -> datetime | None:
        """Return when to try next if a try came to ``outcome`` now; None when it is not retried."""
        attempt = Attempt(self._clock.now().at, outcome)
        with_it = replace(callback, attempts=(*callback.attempts, attempt))
        return self._next_time(with_it, attempt)

    def _next_time(self, callback: Callback, attempt: Attempt) -> datetime | None:
        rules = self._rules
        if not is_retried(callback.attempts, attempt.outcome, rules):
            return None
        rule = rules[attempt.outcome]
        if rule.wait is None:
            return None
        return self._fitting(callback, attempt.at, rule.wait, rule)

    def _fitting(
        self, callback: Callback, at: datetime, wait: timedelta, rule: RetryRule
    ) -> datetime:
        """Return the first time after ``wait`` that suits us and them; see ``slots``."""
        hours = self._settings.hours
        there = self._there(callback)
        earliest = at + wait
        taken = self._taken(callback, earliest - SLOT, earliest + _LOOK_AHEAD)
        slots = free_slots(
            taken, hours, at, self._zone, there=there, ahead=wait, count=_A_DAY_OF_SLOTS
        )
        if trouble_with(earliest, taken, hours, at, self._zone, there) is not None and slots:
            earliest = slots[0]
        best = self.best_hours(callback, earliest) if rule.waits_for_best_hour else None
        if best is None:
            return earliest
        clock = there or self._zone
        day = earliest.astimezone(clock).date()
        if best.hold(earliest.astimezone(clock)):
            return earliest
        local = ((slot, slot.astimezone(clock)) for slot in slots if slot >= earliest)
        good = (slot for slot, there_ in local if there_.date() == day and best.hold(there_))
        return next(good, earliest)

    def _taken(self, callback: Callback, begin: datetime, end: datetime) -> tuple[datetime, ...]:
        near = self._stores.callbacks.due_between(begin, end)
        return tuple(each.due_at for each in near if each.is_open and each.id != callback.id)

    def _there(self, callback: Callback) -> ZoneInfo | None:
        return ZoneInfo(callback.time_zone) if callback.time_zone else None

    # --- whom to call

    def first_of_all(self) -> Callback | None:
        """Return what the agent should call first, theirs or anyone's; None when nothing waits.

        What is due goes by urgency and then by time (E5), what is not due by time alone. What needs
        a decision first, after a wrong number say, is left to the list.
        """
        now = self._clock.now().at
        theirs = ("", self._tickets.owner)
        found = [
            each
            for each in self._stores.callbacks.open_callbacks()
            if each.owner in theirs and each.can_be_dialled and not self._is_stuck(each)
        ]
        return min(found, key=lambda each: _turn(each, now), default=None)

    def _is_stuck(self, callback: Callback) -> bool:
        way = self.way_on(callback)
        return way is not None and way is not WayOn.RETRY

    def is_due_soon(self, callback: Callback) -> bool:
        """Tell whether it is time to call: within the time that reminders come ahead."""
        ahead = timedelta(seconds=self._settings.value.remind_before_s)
        return callback.due_at - ahead <= self._clock.now().at

    # --- what is known of the customer

    def best_hours(self, callback: Callback, at: datetime) -> BestHours | None:
        """Return when the customer is best reached on the day of ``at``; None when unknown."""
        there = self._there(callback) or self._zone
        return best_hours(self._contacts(callback, at), there, at.astimezone(there).date())

    def _contacts(self, callback: Callback, now: datetime) -> list[ContactTime]:
        if callback.customer_id is None:
            return []
        tries = self._stores.tries
        return tries.contact_times(callback.customer_id, now - LOOK_BACK, MOST_CONTACTS)

    def next_best_time(self, callback: Callback) -> datetime | None:
        """Return the next free time in a best hour of the customer within a week; None if none."""
        now = self._clock.now().at
        there = self._there(callback)
        hours, clock = self._settings.hours, there or self._zone
        taken = self._taken(callback, now, now + _A_WEEK)
        slots = free_slots(taken, hours, now, self._zone, there=there, count=_SLOTS_OF_A_WEEK)
        contacts, of_days = self._contacts(callback, now), dict[date, BestHours | None]()
        for slot in slots if contacts else ():
            if slot > now + _A_WEEK:
                break
            local = slot.astimezone(clock)
            if local.date() not in of_days:
                of_days[local.date()] = best_hours(contacts, clock, local.date())
            best = of_days[local.date()]
            if best is not None and best.hold(local):
                return slot
        return None

    def numbers(self, callback: Callback) -> tuple[KnownNumber, ...]:
        """Return the customer's numbers and the callback's own, those that are wrong marked."""
        customer_id = callback.customer_id
        customer = self._stores.customers.standing(customer_id) if customer_id else None
        known = (*customer.numbers, *customer.sip_addresses) if customer else ()
        said = self._stores.tries.numbers_tried(customer_id) if customer_id else {}
        own = (callback.number,) if callback.number else ()
        found = []
        for number in dict.fromkeys((*own, *known)):
            one = said.get(number)
            found.append(KnownNumber(number, one.at if one is not None and one.is_wrong else None))
        return tuple(found)

    def use_number(self, callback_id: CallbackId, number: str) -> None:
        """Call another number of the customer from now on; the old one is kept where it is."""
        callback = self._stores.callbacks.get(callback_id)
        if callback is None or callback.number == number:
            return
        with self._stores.as_one():
            self._stores.callbacks.save(replace(callback, number=number))
            if callback.ticket_id is not None:
                text = f"Callback goes to another number: {number}"
                self._tickets.note(callback.ticket_id, EntryKind.CALLBACK, text)
        self._announce()

    def close(self, callback_id: CallbackId) -> None:
        """Give up a callback that was tried; why stands on the timeline of each ticket."""
        callback = self._stores.callbacks.get(callback_id)
        if callback is None or not callback.is_open or not callback.attempts:
            return
        last = callback.attempts[-1].outcome.value.replace("_", " ")
        with self._stores.as_one():
            self._stores.callbacks.save(replace(callback, state=CallbackState.CANCELLED))
            for ticket_id in ticket_ids(callback):
                text = f"Callback closed, not reached: {last}"
                detail = f"try {len(callback.attempts)}"
                self._tickets.note(ticket_id, EntryKind.CALLBACK, text, detail=detail)
        self._announce()

    def way_on(self, callback: Callback) -> WayOn | None:
        """Return what is next at a callback that was tried; None also once it goes elsewhere."""
        return way_on(callback, self._rules)

    def tries_left(self, callback: Callback) -> int | None:
        """Return how often it is still tried by itself; None when that is not the way on."""
        if self.way_on(callback) is not WayOn.RETRY:
            return None
        last = callback.attempts[-1].outcome
        return self._rules[last].most_tries - tries_of(callback.attempts, last)


def _reached(callback: Callback) -> list[datetime]:
    """Return when tries reached the customer, the first first."""
    reached = AttemptOutcome.REACHED
    return sorted(each.at for each in callback.attempts if each.outcome is reached)


def _turn(callback: Callback, now: datetime) -> tuple[bool, int, datetime]:
    is_coming = callback.due_at > now
    return (is_coming, 0 if is_coming else -callback.priority, callback.due_at)
