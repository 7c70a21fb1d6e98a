"""Reminders at the desk: what to tell of now, and how an agent puts it off (C2, F4)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone, tzinfo

from workstation.clock import Clock
from workstation.desk.changes import Changes
from workstation.desk.promises import PromiseKinds
from workstation.desk.settings import SettingsDesk
from workstation.ids import CallbackId, PromiseId
from workstation.ports import Stores
from workstation.reminders import (
    Opening,
    Reminder,
    ReminderCoach,
    ReminderKind,
    Snooze,
    Timing,
    Told,
    first_first,
    folded,
    snoozed_until,
)
from workstation.settings import Settings

MOST_SHOWN = 50
_MOST_OWED = 500
_TOMORROW = time(9)


class ReminderDesk:
    """Reminds of promised calls and of promises, in time and without forgetting any.

    Thread: the one that owns the stores; a look costs the same however much is open.
    """

    def __init__(
        self,
        stores: Stores,
        clock: Clock,
        settings: SettingsDesk,
        zone: tzinfo | None,
        kinds: PromiseKinds,
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._settings = settings
        self._zone = zone or timezone.utc
        self._kinds = kinds
        self._coach = ReminderCoach(stores.reminders, self._is_ours)
        self._who = _who(settings.value)
        self.changes = Changes()
        settings.changes.listen(self._on_settings)

    @property
    def timing(self) -> Timing:
        settings = self._settings.value
        return Timing(
            timedelta(seconds=settings.remind_before_s),
            timedelta(seconds=settings.reminders.overdue_after_s),
            timedelta(seconds=settings.reminders.repeat_s),
        )

    def look(self) -> Told:
        """Return what the agent is to be told of now; it is noted as told.

        Errors: StorageTrouble when that cannot be noted; the next look finds it again.
        """
        told = self._coach.look(self._clock.now(), self.timing, self._hours)
        return replace(
            told,
            fresh=self._folded(told.fresh),
            missed=self._folded(told.missed),
            repeated=self._folded(told.repeated),
        )

    def next_look(self) -> timedelta:
        """Return how long nothing can fall due; at most a minute."""
        return self._coach.next_look(self._clock.now().at, self.timing)

    def waiting(self, limit: int = MOST_SHOWN) -> tuple[Reminder, ...]:
        """Return what was told and still waits for the agent, the most urgent first."""
        return self._folded(self._stores.reminders.waiting(limit))

    def waiting_count(self) -> int:
        return self._stores.reminders.waiting_count()

    def snooze(self, reminders: Iterable[Reminder], snooze: Snooze) -> datetime:
        """Put reminders off, and return until when; what was promised stays as it was."""
        until = snoozed_until(snooze, self._clock.now().at, self._zone, self.tomorrow_begins)
        self._put_off([each.key for each in reminders], until)
        return until

    @property
    def tomorrow_begins(self) -> time:
        """Return when a reminder comes that is put off until tomorrow."""
        return max(_TOMORROW, time.fromisoformat(self._settings.value.work_from))

    def snooze_callback(self, callback_id: CallbackId, by: timedelta) -> None:
        """Put the reminder of one callback off."""
        self._put_off([(ReminderKind.CALLBACK, callback_id)], self._clock.now().at + by)

    def snooze_promise(self, promise_id: PromiseId, by: timedelta) -> None:
        """Put the reminder of one promise off."""
        self._put_off([(ReminderKind.PROMISE, promise_id)], self._clock.now().at + by)

    def owed_today(self) -> tuple[Reminder, ...]:
        """Return what is still owed by the end of this day, ours only, the most urgent first."""
        today = self._clock.now().at.astimezone(self._zone).date()
        end = datetime.combine(today + timedelta(days=1), time(0), self._zone)
        owed = self._stores.reminders.owed_until(end.astimezone(timezone.utc), _MOST_OWED)
        ours = (r for r in owed if self._is_ours(r.owner))
        return self._folded(sorted(ours, key=first_first))

    @property
    def _hours(self) -> Opening:
        hours = self._settings.hours
        return Opening(hours.begin, hours.end, hours.days, self._zone, hours.closed)

    def _folded(self, reminders: Iterable[Reminder]) -> tuple[Reminder, ...]:
        return folded(reminders, self._kinds.is_kept_by_call)

    def _put_off(self, keys: list[tuple[ReminderKind, str]], until: datetime) -> None:
        self._stores.reminders.snooze(keys, until)
        self.changes.announce()

    def _is_ours(self, owner: str) -> bool:
        """Tell whether this desk reminds; a name that nobody here knows is not left alone."""
        name, colleagues = self._who
        return owner == name or owner not in colleagues

    def _on_settings(self) -> None:
        who = _who(self._settings.value)
        if who != self._who:
            self._who = who
            self._stores.reminders.ask_anew()
        self.changes.announce()


def _who(settings: Settings) -> tuple[str, frozenset[str]]:
    return settings.agent_name, frozenset(each.name for each in settings.colleagues)
