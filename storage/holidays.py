"""Keeps the organisation's holidays; the only code that knows their columns."""

from collections.abc import Iterable
from datetime import date, time

from storage.database import Database, reading, writing
from storage.rows import Row, replace_parts, select, upsert
from workstation.holiday_files import HolidayEvent
from workstation.holidays import ClosedTime


class SqliteHolidays:
    """The holidays of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def times(self) -> list[ClosedTime]:
        """Return every closed time that is known, by day."""
        with reading():
            rows = select(
                self._db,
                "select t.*, h.calendar from holiday_times t join holidays h using (uid)"
                " order by t.day, t.begins, t.name",
            )
        return [_time_of(row) for row in rows]

    def events(self) -> list[HolidayEvent]:
        """Return every event, by calendar and name, without its times."""
        with reading():
            rows = select(self._db, "select * from holidays order by calendar, name, uid")
        return [_event_of(row) for row in rows]

    def save(self, events: Iterable[HolidayEvent]) -> None:
        """Write events in place of those of the same uid; one without a time is taken out."""
        with writing(self._db):
            for event in events:
                if not event.times:
                    self._db.execute("delete from holidays where uid = ?", [event.uid])
                    continue
                upsert(self._db, "holidays", _row_of(event), key="uid")
                times = [_time_row(n, each) for n, each in enumerate(event.times)]
                replace_parts(self._db, "holiday_times", "uid", event.uid, times)

    def remove_calendar(self, calendar: str) -> None:
        """Forget every event of a calendar."""
        with writing(self._db):
            self._db.execute("delete from holidays where calendar = ?", [calendar])


def _row_of(event: HolidayEvent) -> Row:
    return {
        "uid": event.uid,
        "name": event.name,
        "calendar": event.calendar,
        "source": event.source,
        "known_to": event.known_to.isoformat(),
    }


def _event_of(row: Row) -> HolidayEvent:
    return HolidayEvent(
        uid=row["uid"],
        name=row["name"],
        calendar=row["calendar"],
        source=row["source"],
        known_to=date.fromisoformat(row["known_to"]),
    )


def _time_row(position: int, each: ClosedTime) -> Row:
    return {
        "position": position,
        "day": each.day.isoformat(),
        "name": each.name,
        "begins": each.begin.isoformat() if each.begin else None,
        "ends": each.end.isoformat() if each.end else None,
    }


def _time_of(row: Row) -> ClosedTime:
    return ClosedTime(
        name=row["name"],
        day=date.fromisoformat(row["day"]),
        begin=_clock_of(row["begins"]),
        end=_clock_of(row["ends"]),
        uid=row["uid"],
        calendar=row["calendar"],
    )


def _clock_of(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
