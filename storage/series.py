"""Keeps updates that come back, and which of their days have a callback already."""

from datetime import date, datetime, time, timedelta

from storage.database import Database, reading, writing
from storage.merged import with_merged
from storage.rows import (
    Row,
    insert_sql,
    marks,
    maybe_text_of,
    maybe_time_of,
    select,
    text_of,
    time_of,
    upsert,
)
from workstation.ids import CallbackId, CustomerId, SeriesId, TicketId
from workstation.series import CallbackSeries, Kept, SeriesEnd
from workstation.tickets import Priority

_NEVER = "9999"  # sorts behind every time


class SqliteSeries:
    """The series of one database.

    Errors: ReferenceMissing from ``save`` when its customer or ticket was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, series_id: SeriesId) -> CallbackSeries | None:
        found = self._series("where id = ?", series_id)
        return found[0] if found else None

    def save(self, series: CallbackSeries) -> None:
        with writing(self._db):
            upsert(self._db, "callback_series", _row_of(series))

    def of_ticket(self, ticket_id: TicketId) -> list[CallbackSeries]:
        """Return all series of a ticket and of those merged into it, the latest made first."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
        return self._series(
            f"where ticket_id in ({marks(len(ids))}) order by made_at desc, id desc", *ids
        )

    def to_look_at(self, now: datetime, limit: int = 100) -> list[CallbackSeries]:
        """Return running series whose next callback may have to be made, at most ``limit``."""
        return self._series(
            "where ended_at is null and look_at <= ? order by look_at, id limit ?",
            text_of(now),
            limit,
        )

    def look_again(self, series_id: SeriesId, at: datetime | None) -> None:
        """Let ``to_look_at`` return it from ``at`` on; None is when something changes."""
        look_at = _NEVER if at is None else text_of(at)
        with writing(self._db):
            self._db.execute(
                "update callback_series set look_at = ? where id = ?", [look_at, series_id]
            )

    def keep(self, kept: Kept) -> bool:
        """Note which callback stands for a day; False when the day has one already."""
        row = {
            "series_id": kept.series_id,
            "day": kept.day.isoformat(),
            "callback_id": kept.callback_id,
        }
        with writing(self._db):
            sql = insert_sql("series_occurrences", list(row)) + " on conflict do nothing"
            return self._db.execute(sql, row).rowcount == 1

    def let_go(self, kept: Kept) -> None:
        """Forget which callback stands for a day: the day can have another."""
        with writing(self._db):
            self._db.execute(
                "delete from series_occurrences where series_id = ? and day = ?",
                [kept.series_id, kept.day.isoformat()],
            )

    def kept(self, series_id: SeriesId, limit: int = 2) -> list[Kept]:
        """Return the days that have a callback, the latest first."""
        with reading():
            rows = select(
                self._db,
                "select * from series_occurrences where series_id = ? order by day desc limit ?",
                [series_id, limit],
            )
        return [
            Kept(series_id, date.fromisoformat(row["day"]), CallbackId(row["callback_id"]))
            for row in rows
        ]

    def _series(self, rest: str, *values: object) -> list[CallbackSeries]:
        with reading():
            rows = select(self._db, f"select * from callback_series {rest}", values)
        return [_series_of(row) for row in rows]


def _row_of(series: CallbackSeries) -> Row:
    return {
        "id": series.id,
        "number": series.number,
        "name": series.name,
        "rule": series.rule,
        "starts_on": series.starts_on.isoformat(),
        "last_on": series.last_on.isoformat() if series.last_on else None,
        "at_time": series.at_time.isoformat("minutes"),
        "zone": series.zone,
        "lasts_s": int(series.lasts.total_seconds()),
        "made_at": text_of(series.made_at),
        "subject": series.subject,
        "customer_id": series.customer_id,
        "ticket_id": series.ticket_id,
        "owner": series.owner,
        "priority": int(series.priority),
        "ended_at": maybe_text_of(series.ended_at),
        "ended_by": series.ended_by.value if series.ended_by else None,
    }


def _series_of(row: Row) -> CallbackSeries:
    return CallbackSeries(
        id=SeriesId(row["id"]),
        number=row["number"],
        name=row["name"],
        rule=row["rule"],
        starts_on=date.fromisoformat(row["starts_on"]),
        last_on=date.fromisoformat(row["last_on"]) if row["last_on"] else None,
        at_time=time.fromisoformat(row["at_time"]),
        zone=row["zone"],
        lasts=timedelta(seconds=row["lasts_s"]),
        made_at=time_of(row["made_at"]),
        subject=row["subject"],
        customer_id=CustomerId(row["customer_id"]) if row["customer_id"] else None,
        ticket_id=TicketId(row["ticket_id"]) if row["ticket_id"] else None,
        owner=row["owner"],
        priority=Priority(row["priority"]),
        ended_at=maybe_time_of(row["ended_at"]),
        ended_by=SeriesEnd(row["ended_by"]) if row["ended_by"] else None,
    )
