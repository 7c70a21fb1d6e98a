"""The agent's own figures, and how the day felt: optional, and for nobody else (H5)."""

import logging
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from workstation.clock import Clock
from workstation.day_spans import midnight, span_of
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.moods import Mood, MoodNote
from workstation.own_day import DayCount, OwnDay, own_day
from workstation.ports import StorageTrouble, Stores
from workstation.promise_figures import Span

WEEK: Final = 7
KEPT_DAYS: Final = 90

log = logging.getLogger(__name__)


class OwnDayDesk:
    """Counts days; keeps moods while the settings allow it, and no longer than KEPT_DAYS.

    Shape: days are those of the desk's own zone.
    Errors: StorageTrouble when the store refuses.
    """

    def __init__(
        self,
        stores: Stores,
        clock: Clock,
        settings: SettingsDesk,
        zone: tzinfo | None = None,
        *,
        is_practice: bool = False,
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._settings = settings
        self._zone = zone
        self._is_practice = is_practice
        self.changes = Changes()
        settings.changes.listen(self._follow_settings)

    @property
    def today(self) -> date:
        return self._clock.now().at.astimezone(self._zone).date()

    def figures(self) -> OwnDay:
        """Return what today came to so far."""
        start, end = self._bounds(self.today)
        return own_day(
            self._stores.conversations.started_between(start, end),
            self._stores.promises.made_between(start, end),
            self._settings.value.hold,
            self._clock.now(),
            with_practice=self._is_practice,
        )

    def promised_spans(self) -> tuple[Span, Span]:
        """Return today and the last seven days, for figures of what was promised."""
        first = self.today - timedelta(days=WEEK - 1)
        return span_of(self.today, self.today, self._zone), span_of(first, self.today, self._zone)

    @property
    def owners(self) -> tuple[str, ...]:
        """Return whose promises count here: the agent's own, and what anyone may take."""
        return (self._settings.value.agent_name, "")

    def week(self) -> tuple[DayCount, ...]:
        """Return the last seven days, today last."""
        days = [self.today - timedelta(days=back) for back in reversed(range(WEEK))]
        return tuple(self._count(day) for day in days)

    def _count(self, day: date) -> DayCount:
        start, end = self._bounds(day)
        calls, both_s, spoken_s = self._stores.conversations.talks_between(
            start, end, with_practice=self._is_practice
        )
        return DayCount(day, calls, both_s, spoken_s)

    def _bounds(self, day: date) -> tuple[datetime, datetime]:
        return midnight(day, self._zone), midnight(day + timedelta(days=1), self._zone)

    # --- how the day felt

    @property
    def keeps_moods(self) -> bool:
        return self._settings.value.mood_notes

    def mood(self) -> MoodNote | None:
        """Return today's, None when nothing was noted or nothing is kept."""
        if not self.keeps_moods:
            return None
        found = self._stores.moods.between(self.today, self.today)
        return found[0] if found else None

    def moods_of_week(self) -> dict[date, Mood]:
        if not self.keeps_moods:
            return {}
        first = self.today - timedelta(days=WEEK - 1)
        return {note.day: note.mood for note in self._stores.moods.between(first, self.today)}

    def note_mood(self, mood: Mood, note: str = "") -> None:
        """Keep how today felt; nothing is stored while the settings say so."""
        if not self.keeps_moods:
            return
        self._stores.moods.remove_before(self.today - timedelta(days=KEPT_DAYS))
        self._stores.moods.save(MoodNote(self.today, self._clock.now().at, mood, note))
        self.changes.announce()

    def forget_mood(self) -> None:
        """Delete today's."""
        self._stores.moods.remove(self.today)
        self.changes.announce()

    def _follow_settings(self) -> None:
        """Delete every mood once they are no longer wanted."""
        if self.keeps_moods:
            return
        try:
            self._stores.moods.remove_all()
        except StorageTrouble as trouble:  # tried again at the next change, and never shown
            log.warning("moods could not be deleted: %s", trouble)
