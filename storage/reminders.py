"""Keeps what was told of each thing that is owed, and finds by index what to tell next."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final

from storage.database import Database, reading, writing
from storage.rows import Row, marks, maybe_time_of, select, text_of, time_of
from workstation.ids import TicketId
from workstation.reminders import MOST_COUNTED, Reminder, ReminderKind, ReminderStep, Timing
from workstation.tickets import Priority

_Key = tuple[ReminderKind, str]

_AT_ONCE: Final = 500
_WITH_NAMES: Final = """
    select r.*, coalesce(c.name, p.to_whom) as name, coalesce(c.subject, p.what) as subject,
        coalesce(c.number, '') as number, coalesce(c.owner, p.owner) as owner,
        coalesce(p.kind, '') as promise_kind,
        coalesce(c.made_at, p.made_at) as made_at,
        coalesce(c.ticket_id, p.ticket_id) as ticket_id
    from ({rows}) r
    left join callbacks c on r.kind = 'callback' and c.id = r.id
    left join promises p on r.kind = 'promise' and p.id = r.id
    order by r.priority desc, r.begins_at, r.id
"""
# Each part is one range of one index, cut at ``limit``; a single "or" would read all that is open.
# The indexes are named, because SQLite knows nothing of how few are told and how many are not.
_TO_TELL: Final = """
    select * from (select * from reminders indexed by reminders_coming
        where snoozed_until is null and step = 0 and begins_at <= :ahead
        order by begins_at limit :limit)
    union all select * from (select * from reminders indexed by reminders_coming
        where snoozed_until is null and step = 1 and begins_at <= :now
        order by begins_at limit :limit)
    union all select * from (select * from reminders indexed by reminders_late
        where snoozed_until is null and step = 2 and late_at <= :overdue
        order by late_at limit :limit)
    union all select * from (select * from reminders indexed by reminders_snoozed
        where snoozed_until is not null and snoozed_until <= :now
        order by snoozed_until limit :limit)
    limit :limit
"""
_NEXT: Final = """
    select
        (select min(begins_at) from reminders indexed by reminders_coming
            where snoozed_until is null and step = 0) as fresh,
        (select min(begins_at) from reminders indexed by reminders_coming
            where snoozed_until is null and step = 1) as due,
        (select min(late_at) from reminders indexed by reminders_late
            where snoozed_until is null and step = 2) as late,
        (select min(snoozed_until) from reminders indexed by reminders_snoozed
            where snoozed_until is not null) as snoozed
"""
_IS_WAITING: Final = "indexed by reminders_waiting where snoozed_until is null and step > 0"
_WAITING: Final = (
    f"select * from reminders {_IS_WAITING} order by priority desc, begins_at limit :limit"
)
_OVERDUE: Final = """
    select * from reminders indexed by reminders_overdue
    where snoozed_until is null and step = 3 order by begins_at limit :limit
"""


class SqliteReminders:
    """The reminders of one database, as ``workstation.reminders.ReminderBook``.

    Rows come and go with callbacks and promises, by triggers.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def to_tell(self, now: datetime, timing: Timing, limit: int) -> Sequence[Reminder]:
        values = {
            "now": text_of(now),
            "ahead": text_of(now + timing.ahead),
            "overdue": text_of(now - timing.overdue_after),
            "limit": limit,
        }
        return self._reminders(_TO_TELL, values)

    def next_at(self, now: datetime, timing: Timing) -> datetime | None:
        with reading():
            (row,) = select(self._db, _NEXT)
        times = (
            _shifted(row["fresh"], -timing.ahead),
            _shifted(row["due"]),
            _shifted(row["late"], timing.overdue_after),
            _shifted(row["snoozed"]),
        )
        return min((at for at in times if at is not None), default=None)

    def mark(self, keys: Collection[_Key], step: int, at: datetime) -> None:
        self._update(keys, "step = ?, told_at = ?, snoozed_until = null", step, text_of(at))

    def waiting(self, limit: int) -> Sequence[Reminder]:
        return self._reminders(_WAITING, {"limit": limit})

    def waiting_count(self) -> int:
        with reading():
            some = f"select 1 from reminders {_IS_WAITING} limit ?"
            (row,) = select(self._db, f"select count(*) n from ({some})", [MOST_COUNTED])
        return int(row["n"])

    def overdue(self, limit: int) -> Sequence[Reminder]:
        return self._reminders(_OVERDUE, {"limit": limit})

    def snooze(self, keys: Collection[_Key], until: datetime) -> None:
        self._update(keys, "snoozed_until = ?", text_of(until))

    def forget_after(self, now: datetime, latest_snooze: datetime) -> None:
        with reading():
            told = select(
                self._db,
                "select 1 from reminders where told_at > ? union all"
                " select 1 from reminders where snoozed_until > ? limit 1",
                [text_of(now), text_of(latest_snooze)],
            )
        if not told:
            return
        with writing(self._db):
            self._db.execute(
                "update reminders set step = 0, told_at = null where told_at > ?", [text_of(now)]
            )
            self._db.execute(
                "update reminders set snoozed_until = null where snoozed_until > ?",
                [text_of(latest_snooze)],
            )

    def ask_anew(self) -> None:
        with writing(self._db):
            self._db.execute("update reminders set step = 0, told_at = null where step = -1")

    @property
    def repeated_at(self) -> datetime | None:
        with reading():
            rows = select(self._db, "select repeated_at from reminder_rounds")
        return time_of(rows[0]["repeated_at"]) if rows else None

    def mark_repeated(self, at: datetime) -> None:
        with writing(self._db):
            self._db.execute(
                "insert into reminder_rounds (id, repeated_at) values (1, ?)"
                " on conflict(id) do update set repeated_at = excluded.repeated_at",
                [text_of(at)],
            )

    def owed_until(self, end: datetime, limit: int) -> Sequence[Reminder]:
        rows = "select * from reminders where begins_at < :end order by begins_at limit :limit"
        return self._reminders(rows, {"end": text_of(end), "limit": limit})

    def _reminders(self, rows: str, values: Row) -> Sequence[Reminder]:
        with reading():
            found = select(self._db, _WITH_NAMES.format(rows=rows), values)
        return [_reminder_of(row) for row in found]

    def _update(self, keys: Collection[_Key], changes: str, *values: object) -> None:
        with writing(self._db):
            for kind in ReminderKind:
                ids = [one for of, one in keys if of is kind]
                for start in range(0, len(ids), _AT_ONCE):
                    some = ids[start : start + _AT_ONCE]
                    self._db.execute(
                        f"update reminders set {changes} where kind = ? and id in"
                        f" ({marks(len(some))})",
                        [*values, kind.value, *some],
                    )


def _shifted(text: str | None, by: timedelta = timedelta(0)) -> datetime | None:
    at = maybe_time_of(text)
    return None if at is None else at + by


def _reminder_of(row: Row) -> Reminder:
    return Reminder(
        kind=ReminderKind(row["kind"]),
        id=row["id"],
        begins_at=time_of(row["begins_at"]),
        late_at=time_of(row["late_at"]),
        name=row["name"] or "",
        subject=row["subject"] or "",
        number=row["number"],
        owner=row["owner"] or "",
        made_at=maybe_time_of(row["made_at"]),
        ticket_id=None if row["ticket_id"] is None else TicketId(row["ticket_id"]),
        priority=Priority(row["priority"]),
        step=ReminderStep(row["step"]),
        snoozed_until=maybe_time_of(row["snoozed_until"]),
        promise_kind=row["promise_kind"],
    )
