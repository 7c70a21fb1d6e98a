"""What a time that something is carried to in the calendar means, and what speaks against it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.agenda_views import ProposedView
from ui.presenters.agenda_view import minute_of, short_name, wall_time
from ui.presenters.callback_view import whom
from ui.presenters.moving import MovingPresenter
from ui.presenters.owed import zone_of_owed
from ui.presenters.when_context import when_context
from ui.presenters.when_words import time_there, warning_words
from ui.window_language import times
from workstation.agenda import quarter_of
from workstation.callbacks import Callback
from workstation.desk.desk import Desk
from workstation.ids import CallbackId, PromiseId
from workstation.promises import Promise


class Proposing:
    """Says it of callbacks and promises of one desk; nothing is moved here (C2)."""

    def __init__(self, desk: Desk, zone: tzinfo) -> None:
        self._desk = desk
        self._zone = zone

    def owed(self, item_id: str) -> Callback | Promise | None:
        """Return what an item of the calendar stands for."""
        found = self._desk.callbacks.find(CallbackId(item_id)) if item_id else None
        return found or (self._desk.promises.find(PromiseId(item_id)) if item_id else None)

    def span(self, item_id: str, day: date, minute: int) -> tuple[datetime, datetime | None]:
        """Return the time of a place in the calendar; a window keeps its length."""
        owed, at = self.owed(item_id), wall_time(day, minute, self._zone)
        length = _length(owed) if owed is not None else None
        return at, at + length if length else None

    def at_place(self, item_id: str, days: Sequence[date], day: int, minute: int) -> ProposedView:
        """Return what is drawn where an item is carried to."""
        place = min(day, len(days) - 1)
        owed, (at, until) = self.owed(item_id), self.span(item_id, days[place], minute)
        if owed is None:
            return ProposedView(place, minute, times.clock_time(at, self._zone))
        shown = self._view(owed, at, until, place)
        # By the clock on the wall it is drawn where it was put, also where the clocks change.
        end = minute + (shown.end - shown.begin) if shown.end is not None else None
        return replace(shown, begin=minute, end=end)

    def beside(
        self, selected: str, movers: Sequence[MovingPresenter], days: Sequence[date]
    ) -> ProposedView | None:
        """Return the time that the card at the right has in it, or that the customer is to hear of.

        None where there is none, and where it lies in none of the days.
        """
        for mover in movers:
            move = mover.move
            owed = self.owed(move.owed_id) if move is not None else None
            if move is not None and move.at is not None and owed is not None:
                return self._in_days(owed, move.at, move.until, days)
        owed = self.owed(selected)
        waiting = self._desk.delays.open_of(owed) if owed is not None and owed.is_open else None
        if owed is None or waiting is None:
            return None
        shown = self._in_days(owed, waiting.to_at, waiting.until, days)
        return replace(shown, note=_tr("once they know"), warning="") if shown else None

    def _in_days(
        self, owed: Callback | Promise, at: datetime, until: datetime | None, days: Sequence[date]
    ) -> ProposedView | None:
        # A promise without a window is due at its end, and so is the time for it.
        day = at.astimezone(self._zone).date()
        return self._view(owed, at, until, days.index(day)) if day in days else None

    def _view(
        self, owed: Callback | Promise, at: datetime, until: datetime | None, day: int
    ) -> ProposedView:
        context = when_context(
            self._desk,
            self._zone,
            there=zone_of_owed(self._desk, owed),
            without=owed.id if isinstance(owed, Callback) else None,
        )
        notes = [time_there(context, at, until)]
        if context.hours.capacity > 1:
            taken = sum(quarter_of(one) == quarter_of(at) for one in context.taken_around(at))
            counted = _tr("{n} of {all} taken")
            notes.append(counted.format(n=taken, all=context.hours.capacity))
        name = short_name(whom(owed)) if isinstance(owed, Callback) else owed.what
        begin = minute_of(at, self._zone)
        length = int((until - at).total_seconds() // 60) if until else 0
        return ProposedView(
            day=day,
            begin=begin,
            words=f"{times.clock_span(at, until, self._zone)} {name}?",
            end=begin + length if length else None,
            note=", ".join(note for note in notes if note),
            warning=warning_words(context, at, until),
        )


def _length(owed: Callback | Promise) -> timedelta | None:
    """Return how long the window is; None for a single time."""
    if isinstance(owed, Callback):
        return owed.until - owed.due_at if owed.until is not None else None
    return owed.due_at - owed.begins_at if owed.begins_at is not None else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Proposing", text)
