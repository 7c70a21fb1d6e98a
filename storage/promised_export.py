"""Writes promises, callbacks and their figures as CSV files, row by row.

Thread: a worker with a connection of its own, or a command; the window goes on working beside it.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Final, TypeAlias

from storage.callbacks import SqliteCallbacks
from storage.csv_file import Cell, Rows, write_csv
from storage.database import Database, reading
from storage.promise_figures import SqlitePromiseFigures
from storage.promises import promise_of
from storage.rows import Row, text_of
from workstation.callbacks import AttemptOutcome, Callback
from workstation.data_care import PromisedList
from workstation.day_spans import days_of
from workstation.privacy import IsCancelled, never
from workstation.promise_figures import Followed, PromiseFigures, Span, fate_of

Told: TypeAlias = Callable[[int], None]

_PIECE: Final = 200
_FIGURE_DAYS: Final = 30
_EVER: Final = Span(
    datetime(1, 1, 2, tzinfo=timezone.utc), datetime(9999, 12, 30, tzinfo=timezone.utc)
)
PROMISE_COLUMNS: Final = (
    *("id", "ticket", "to_whom", "what", "kind", "owner"),
    *("made_local", "made_utc", "begins_local", "begins_utc", "due_local", "due_utc"),
    *("settled_local", "settled_utc", "outcome", "late_s", "moved_from", "reason", "told_by"),
)
CALLBACK_COLUMNS: Final = (
    *("id", "ticket", "name", "number", "subject", "reason", "further_reasons", "owner"),
    *("priority", "state", "time_zone", "made_local", "made_utc", "due_local", "due_utc"),
    *("until_local", "until_utc", "tries", "first_try_local", "first_try_utc", "first_try_after_s"),
    *("last_try_local", "last_try_utc", "last_outcome", "moves", "moves_told", "series"),
)
FIGURE_COLUMNS: Final = (
    *("promises_kept", "promises_renegotiated", "promises_broken", "of_these_moved_silently"),
    *("keep_rate", "delays", "delays_told_in_time", "delays_told_share"),
    *("first_tries", "first_try_after_s", "reached", "tries_per_reach"),
    *("callbacks_done", "callbacks_cancelled", "tries"),
    *(f"tries_{outcome.value}" for outcome in AttemptOutcome),
)


def write_promises(
    db: Database,
    target: Path,
    zone: tzinfo | None,
    now: datetime,
    span: Span = _EVER,
    *,
    with_bom: bool = False,
    progress: Told = lambda done: None,
    is_cancelled: IsCancelled = never,
) -> int:
    """Write the promises due in ``span``, the earliest first; returns how many.

    Shape: ``zone`` None is this computer's, with its own rules for each time. ``late_s`` is the
    time settled after the time promised, below zero when early.
    Errors: CsvUnwritable, CsvCancelled, StorageTrouble.
    """
    with reading(), _one_moment(db):
        rows = (_promise_cells(row, zone, now) for row in _promise_rows(db, span))
        return write_csv(
            target,
            PROMISE_COLUMNS,
            rows,
            with_bom=with_bom,
            progress=progress,
            is_cancelled=is_cancelled,
        )


def write_callbacks(
    db: Database,
    target: Path,
    zone: tzinfo | None,
    span: Span = _EVER,
    *,
    with_bom: bool = False,
    progress: Told = lambda done: None,
    is_cancelled: IsCancelled = never,
) -> int:
    """Write the callbacks due in ``span``, the earliest first; returns how many.

    Errors: as ``write_promises``.
    """
    with reading(), _one_moment(db):
        rows = (_callback_cells(each, number, zone) for each, number in _callbacks(db, span))
        return write_csv(
            target,
            CALLBACK_COLUMNS,
            rows,
            with_bom=with_bom,
            progress=progress,
            is_cancelled=is_cancelled,
        )


def write_figures(
    db: Database,
    target: Path,
    heads: tuple[str, ...],
    spans: Iterable[tuple[tuple[str, ...], Span]],
    now: datetime,
    *,
    by_owner: bool = False,
    with_bom: bool = False,
    progress: Told = lambda done: None,
    is_cancelled: IsCancelled = never,
) -> int:
    """Write one row of figures for each of ``spans``, or for each owner in it.

    Shape: ``heads`` name the first columns, whose cells come with each span.
    Errors: as ``write_promises``.
    """
    with reading(), _one_moment(db):
        return write_csv(
            target,
            (*heads, *(("owner",) if by_owner else ()), *FIGURE_COLUMNS),
            _figure_rows(SqlitePromiseFigures(db), spans, now, by_owner),
            with_bom=with_bom,
            progress=progress,
            is_cancelled=is_cancelled,
        )


def write_list(
    db: Database,
    what: PromisedList,
    target: Path,
    now: datetime,
    progress: Callable[[int, int], None],
    is_cancelled: IsCancelled,
) -> int:
    """Write what the window offers, as Excel reads it; tells how many rows of how many.

    Errors: as ``write_promises``.
    """
    zone: tzinfo | None = None
    if what is PromisedList.FIGURES:
        last = now.astimezone(zone).date()
        days = days_of(last - timedelta(days=_FIGURE_DAYS - 1), last, zone)
        spans = (((str(day),), span) for day, span in days)
        told = _of(progress, _FIGURE_DAYS)
        return write_figures(
            *(db, target, ("day",), spans, now),
            with_bom=True,
            progress=told,
            is_cancelled=is_cancelled,
        )
    with reading():
        ((total,),) = db.conn.execute(f"select count(*) from {what.value}").fetchall()
    told = _of(progress, total)
    if what is PromisedList.PROMISES:
        return write_promises(
            db, target, zone, now, with_bom=True, progress=told, is_cancelled=is_cancelled
        )
    return write_callbacks(
        db, target, zone, with_bom=True, progress=told, is_cancelled=is_cancelled
    )


def _of(progress: Callable[[int, int], None], total: int) -> Told:
    return lambda done: progress(done, total)


@contextlib.contextmanager
def _one_moment(db: Database) -> Iterator[None]:
    """Read one state of the database, however long it takes; nothing is written."""
    db.conn.execute("begin")
    try:
        yield
    finally:
        db.conn.rollback()


def _figure_rows(
    figures: SqlitePromiseFigures,
    spans: Iterable[tuple[tuple[str, ...], Span]],
    now: datetime,
    by_owner: bool,
) -> Rows:
    for cells, span in spans:
        if by_owner:
            for owner, one in _summed_by_owner(figures, span, now).items():
                yield (*cells, owner, *_figure_cells(one))
        else:
            yield (*cells, *_figure_cells(figures.between(span, now)))


def _summed_by_owner(
    figures: SqlitePromiseFigures, span: Span, now: datetime
) -> dict[str, PromiseFigures]:
    """Count a long span a day at a time, so that memory does not grow with its length."""
    summed: dict[str, PromiseFigures] = {}
    start = span.start
    while start < span.end:
        end = min(start + timedelta(days=1), span.end)
        for owner, one in figures.by_owner(Span(start, end), now).items():
            summed[owner] = summed.get(owner, PromiseFigures()) + one
        start = end
    return dict(sorted(summed.items()))


def _figure_cells(one: PromiseFigures) -> tuple[Cell, ...]:
    return (
        *(one.kept, one.renegotiated, one.broken, one.silent, one.keep_rate),
        *(one.delays, one.delays_told, one.told_share, one.first_tries, one.first_try_after_s),
        *(one.reached, one.tries_per_reach, one.done, one.cancelled, one.tries),
        *one.by_outcome.values(),
    )


def _promise_rows(db: Database, span: Span) -> Iterator[Row]:
    sql = (
        "select p.*, t.number ticket_number, s.id s_id, s.told_by s_told_by, s.due_at s_due_at,"
        " s.made_at s_made_at"
        " from promises p left join tickets t on t.id = p.ticket_id"
        " left join promises s on s.moved_from = p.id"
        " where p.due_at >= ? and p.due_at < ? order by p.due_at, p.id"
    )
    cursor = db.conn.execute(sql, [text_of(span.start), text_of(span.end)])
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _promise_cells(row: Row, zone: tzinfo | None, now: datetime) -> tuple[Cell, ...]:
    promise = promise_of(row)
    successor = None
    if row["s_id"] is not None:
        after = {"id": row["s_id"], "told_by": row["s_told_by"], "due_at": row["s_due_at"]}
        successor = promise_of({**row, **after, "made_at": row["s_made_at"]})
    fate = fate_of(Followed(promise, successor), now)
    settled = promise.settled_at
    return (
        *(promise.id, row["ticket_number"], promise.to_whom, promise.what, promise.kind),
        promise.owner,
        *_times(promise.made_at, zone),
        *_times(promise.begins_at, zone),
        *_times(promise.due_at, zone),
        *_times(settled, zone),
        fate.value if fate else promise.state.value,
        None if settled is None else (settled - promise.due_at).total_seconds(),
        promise.moved_from,
        promise.move_reason,
        promise.told_by.value if promise.told_by else "",
    )


def _callbacks(db: Database, span: Span) -> Iterator[tuple[Callback, int | None]]:
    """Yield callbacks with their tickets' numbers, some hundred in memory at a time."""
    store = SqliteCallbacks(db)
    sql = (
        "select c.id, t.number from callbacks c left join tickets t on t.id = c.ticket_id"
        " where c.due_at >= ? and c.due_at < ? order by c.due_at, c.id"
    )
    cursor = db.conn.execute(sql, [text_of(span.start), text_of(span.end)])
    while piece := dict(cursor.fetchmany(_PIECE)):
        for callback in store.of_ids(list(piece)):
            yield callback, piece[callback.id]


def _callback_cells(
    callback: Callback, ticket: int | None, zone: tzinfo | None
) -> tuple[Cell, ...]:
    tries = sorted(callback.attempts, key=lambda each: each.at)
    first, last = (tries[0], tries[-1]) if tries else (None, None)
    return (
        *(callback.id, ticket, callback.name, callback.number, callback.subject),
        callback.reason.value,
        " ".join(each.reason.value for each in callback.also),
        *(callback.owner, callback.priority.name.lower(), callback.state.value),
        callback.time_zone,
        *_times(callback.made_at, zone),
        *_times(callback.due_at, zone),
        *_times(callback.until, zone),
        len(tries),
        *_times(first.at if first else None, zone),
        (first.at - callback.made_at).total_seconds() if first else None,
        *_times(last.at if last else None, zone),
        last.outcome.value if last else "",
        len(callback.moves),
        sum(move.is_agreed for move in callback.moves),
        callback.series_id or "",
    )


def _times(at: datetime | None, zone: tzinfo | None) -> tuple[str, str]:
    """Return ``at`` as a spreadsheet reads it, in ``zone``, and in UTC with its letter."""
    if at is None:
        return "", ""
    utc = at.astimezone(timezone.utc)
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}", f"{utc:%Y-%m-%dT%H:%M:%SZ}"
