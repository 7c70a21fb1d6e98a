"""Updates that come back, at the desk: begun, the next one made exactly once, ended (C1, F4).

A callback of a series is made by ``look``, which may be called at any time and as often as one
likes: the database has one callback for each day of a series, and knows by itself which series
wait for their next one. So a crash between two writes loses no update and doubles none.
"""

import itertools
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from workstation.callbacks import Because, Callback, CallbackReason, CallbackState
from workstation.clock import Clock
from workstation.desk.callbacks import CallbackDesk, CallbackWish
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import CallbackId, SeriesId, TicketId, new_id
from workstation.origins import OriginSource
from workstation.ports import Stores
from workstation.series import (
    CallbackSeries,
    ClosedOn,
    Kept,
    Occurrence,
    Repeat,
    SeriesEnd,
    ended,
    next_occurrence,
    occurrences,
    resumed,
)
from workstation.tickets import EntryKind

_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class SeriesWish:
    """A callback that is to come back.

    Shape: ``first`` is the callback as it was filled in; its time of day is that of all of them.
    ``zone`` is the IANA name of the zone whose wall time stays; ``last_on`` None is until solved.
    """

    first: CallbackWish
    repeat: Repeat
    zone: str
    last_on: date | None = None


class SeriesDesk:
    """Keeps long cases informed: the next update stands as soon as the last one is settled."""

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        callbacks: CallbackDesk,
        clock: Clock,
        settings: SettingsDesk,
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._clock = clock
        self._settings = settings
        self._is_looking = False
        self.changes = Changes()
        callbacks.changes.listen(self.look)
        tickets.changes.listen(self.look)

    # --- what there is

    def of_ticket(self, ticket_id: TicketId) -> list[CallbackSeries]:
        return self._stores.series.of_ticket(ticket_id)

    def find(self, series_id: SeriesId) -> CallbackSeries | None:
        return self._stores.series.get(series_id)

    def next_callback(self, series_id: SeriesId) -> Callback | None:
        """Return the callback that is owed next, None while there is none."""
        latest = self._latest(series_id)
        return latest if latest is not None and latest.is_open else None

    def preview(self, wish: SeriesWish, count: int = 5) -> tuple[Occurrence, ...]:
        """Return the first ``count`` times that the wish would come to."""
        ahead = occurrences(self._series_of(wish), None, self._closed_on())
        now = self._clock.now().at
        return tuple(itertools.islice((each for each in ahead if each.at > now), count))

    # --- beginning and ending

    def start(self, wish: SeriesWish) -> CallbackSeries:
        """Promise calls that come back, and make the first of them."""
        series = self._series_of(wish)
        with self._stores.as_one():
            self._stores.series.save(series)
            self._note(series, "Updates promised until solved", series.rule)
            self._advance(series)
        self._announce()
        return series

    def end(self, series_id: SeriesId) -> None:
        """Make no more; what is owed in time ahead is taken back with it."""
        series = self.find(series_id)
        if series is not None and series.is_running:
            with self._stores.as_one():
                self._end(series, SeriesEnd.AGENT)
            self._announce()

    def go_on(self, series_id: SeriesId) -> None:
        """Go on with updates that had ended, after the ticket was opened again."""
        series = self.find(series_id)
        if series is None or series.is_running:
            return
        going_on = resumed(series)
        with self._stores.as_one():
            self._stores.series.save(going_on)
            self._note(going_on, "Updates go on", going_on.rule)
            self._advance(going_on)
        self._announce()

    # --- the next one

    def look(self) -> None:
        """Make every callback that is to be made by now; twice does no harm."""
        if self._is_looking:
            return
        self._is_looking = True
        try:
            if self._look():
                self._announce()
        finally:
            self._is_looking = False

    def _look(self) -> bool:
        seen: set[SeriesId] = set()
        while True:
            waiting = self._stores.series.to_look_at(self._clock.now().at, _AT_ONCE)
            fresh = [series for series in waiting if series.id not in seen]
            if not fresh:
                return bool(seen)
            for series in fresh:
                seen.add(series.id)
                with self._stores.as_one():
                    self._advance(series)

    def _advance(self, series: CallbackSeries) -> None:
        """Bring one series to where it belongs now, inside a transaction."""
        if self._is_solved(series):
            self._end(series, SeriesEnd.SOLVED)
            return
        now = self._clock.now().at
        kept = self._stores.series.kept(series.id, 2)
        latest = self._callbacks.find(kept[0].callback_id) if kept else None
        if latest is not None and latest.is_open:
            self._go_on_owing(series, kept[0], latest, now)
            return
        if len(kept) > 1 and self._is_open_again(kept[1]):
            self._stores.series.look_again(series.id, None)  # until that one is settled
            return
        self._make_next(series, kept[0].day if kept else None, now)

    def _is_open_again(self, before: Kept) -> bool:
        """Tell whether the one before is owed after all: its outcome was corrected."""
        callback = self._callbacks.find(before.callback_id)
        return callback is not None and callback.is_open

    def _make_next(self, series: CallbackSeries, after: date | None, now: datetime) -> None:
        closed_on = self._closed_on()
        found = next_occurrence(series, now, after, closed_on)
        if found is None:
            self._end(series, SeriesEnd.RUN_OUT)
            return
        callback = self._callback_of(series, found, now)
        self._stores.callbacks.save(callback)
        self._stores.series.keep(Kept(series.id, found.day, callback.id))
        following = next_occurrence(series, found.at, found.day, closed_on)
        self._stores.series.look_again(series.id, following.at if following else None)
        self._tell(series, found)

    def _go_on_owing(
        self, series: CallbackSeries, kept: Kept, owed: Callback, now: datetime
    ) -> None:
        """Fold what fell due meanwhile into the call that is still owed: one call tells it all."""
        if self._is_taken_back(series, owed):
            self._advance(series)
            return
        closed_on = self._closed_on()
        missed = kept.day
        following = next_occurrence(series, owed.due_at, missed, closed_on)
        while following is not None and following.at <= now:
            missed = following.day
            following = next_occurrence(series, following.at, missed, closed_on)
        if missed != kept.day and self._stores.series.keep(Kept(series.id, missed, owed.id)):
            because = Because(CallbackReason.SERIES, now, series.subject, series.ticket_id)
            self._stores.callbacks.save(replace(owed, also=(*owed.also, because)))
            self._note(series, "Update missed", missed.isoformat())
        self._stores.series.look_again(series.id, following.at if following else None)

    def _is_taken_back(self, series: CallbackSeries, owed: Callback) -> bool:
        """Take back a call nobody has tried, if the one before is owed again.

        That is so when the agent corrects the outcome for which it was made.
        """
        kept = self._stores.series.kept(series.id, 2)
        if len(kept) < 2 or kept[1].callback_id == owed.id or owed.attempts:
            return False
        if not self._is_open_again(kept[1]):
            return False
        self._stores.series.let_go(kept[0])
        self._stores.callbacks.save(replace(owed, state=CallbackState.CANCELLED))
        return True

    def _callback_of(self, series: CallbackSeries, due: Occurrence, now: datetime) -> Callback:
        customer_id = series.customer_id
        customer = self._stores.customers.standing(customer_id) if customer_id else None
        return Callback(
            id=CallbackId(new_id()),
            number=series.number,
            name=series.name,
            due_at=due.at,
            until=due.until,
            made_at=now,
            reason=CallbackReason.SERIES,
            subject=series.subject,
            customer_id=customer_id,
            ticket_id=series.ticket_id,
            priority=series.priority,
            owner=series.owner,
            time_zone=customer.time_zone if customer else "",
            series_id=series.id,
        )

    def _tell(self, series: CallbackSeries, due: Occurrence) -> None:
        """Let the ticket say when its next update is (C1), and why on another day than usual."""
        ticket_id = series.ticket_id
        ticket = self._stores.tickets.get(ticket_id) if ticket_id else None
        if ticket is None:
            return
        if due.moved_from is not None:
            why = due.why or "day off"
            self._note(series, f"Update of {due.moved_from.isoformat()} comes later", why)
        is_passed = ticket.next_update_at is None or ticket.next_update_at < due.at
        is_stale = ticket.next_update_at is None or ticket.next_update_at <= self._clock.now().at
        if is_passed and is_stale:
            changed = replace(ticket, next_update_at=due.at)
            self._tickets.keep(changed, OriginSource.SUGGESTED, "series")

    def _end(self, series: CallbackSeries, by: SeriesEnd) -> None:
        now = self._clock.now().at
        kept = self._stores.series.kept(series.id, 1)
        owed = self._callbacks.find(kept[0].callback_id) if kept else None
        self._stores.series.save(ended(series, by, now))
        is_ahead = owed is not None and owed.is_open and owed.due_at > now
        if owed is not None and is_ahead and by is not SeriesEnd.RUN_OUT:
            self._stores.series.let_go(kept[0])  # so that the day can come, should it go on
            self._stores.callbacks.save(replace(owed, state=CallbackState.CANCELLED))
        self._note(series, "Updates ended", by.value.replace("_", " "))

    def _latest(self, series_id: SeriesId) -> Callback | None:
        kept = self._stores.series.kept(series_id, 1)
        return self._callbacks.find(kept[0].callback_id) if kept else None

    def _is_solved(self, series: CallbackSeries) -> bool:
        ticket = self._stores.tickets.get(series.ticket_id) if series.ticket_id else None
        return ticket is not None and not ticket.is_open

    def _series_of(self, wish: SeriesWish) -> CallbackSeries:
        first = wish.first
        local = first.due_at.astimezone(ZoneInfo(wish.zone))
        lasts = first.until - first.due_at if first.until is not None else timedelta()
        return CallbackSeries(
            id=SeriesId(new_id()),
            number=first.number,
            name=first.name,
            rule=wish.repeat.rule,
            starts_on=local.date(),
            at_time=local.time().replace(second=0, microsecond=0),
            zone=wish.zone,
            made_at=self._clock.now().at,
            lasts=lasts,
            subject=first.subject,
            customer_id=first.customer_id,
            ticket_id=first.ticket_id,
            owner=self._tickets.owner if first.owner is None else first.owner,
            priority=first.priority,
            last_on=wish.last_on,
        )

    def _closed_on(self) -> ClosedOn:
        """Return which days nobody works on: a holiday by its name, a day off without one."""
        hours = self._settings.hours

        def closed_on(day: date) -> str | None:
            name = hours.closed.name_of_day(day)
            return name or (None if day.weekday() in hours.days else "")

        return closed_on

    def _note(self, series: CallbackSeries, text: str, detail: str) -> None:
        if series.ticket_id is not None:
            self._tickets.note(series.ticket_id, EntryKind.CALLBACK, text, detail=detail)

    def _announce(self) -> None:
        self.changes.announce()
        self._callbacks.changes.announce()
