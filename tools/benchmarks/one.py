"""Measures one database in this process; prints the figures as JSON.

Usage: python -m tools.benchmarks.one FILE REPEATS SEED CLOCK. The notes that it saves are put back.
"""

import contextlib
import json
import os
import sqlite3  # noqa: TID251 - it reads beside the stores what to ask them
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from storage.database import close, open_database
from storage.flushing import start_flushing
from storage.stores import SqliteStores
from tools.benchmarks.questions import Questions
from workstation.clock import SystemClock
from workstation.desk.tickets import TicketDesk
from workstation.desk.work import open_work
from workstation.ids import TicketId
from workstation.screen_pop import screen_pop

T = TypeVar("T")
Clock: TypeAlias = Callable[[], float]
CLOCKS: Final[dict[str, Clock]] = {"wall": time.perf_counter, "processor": time.process_time}
_WARM_UP: Final = 5
_OPENINGS: Final = 5


def main(path: Path, repeats: int, seed: int, clock: Clock) -> None:
    close(open_database(path))  # up to date, and looked at once
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        questions = Questions(db, seed)
        (last,) = db.execute("select max(at) from timeline_entries").fetchone()
        now = datetime.fromisoformat(last).astimezone(timezone.utc)
        calls = questions.calls(repeats, now)
        tickets = questions.ticket_ids(2 * repeats)
        typed = questions.typed(repeats)
    # Making the questions leaves memory behind; the desk's own is measured from here on.
    rss_at_first = _rss_mb()
    figures: dict[str, list[float]] = {"opening": list(_openings(path, clock))}
    db = open_database(path)
    flusher = start_flushing(db, path, _fail)  # as the desk does
    stores = SqliteStores(db)
    search = stores.search.on_its_own() or stores.search
    figures["screen pop"] = _timed(
        calls, lambda call: screen_pop(call, stores, "DE", now, timezone.utc), clock
    )
    gathered = range(max(20, repeats // 5))
    # New stores each time: what they remember of the last time is not counted.
    figures["queue"] = _timed(gathered, lambda _: open_work(SqliteStores(db), now), clock)
    figures["queue, again"] = _timed(gathered, lambda _: open_work(stores, now), clock)
    desk = TicketDesk(stores, SystemClock(), "Dana Reyes")
    figures["opening a ticket"] = _timed(
        tickets[:repeats], lambda each: _open(desk, stores, each), clock
    )
    figures["saving a note"] = list(_savings(desk, stores, tickets[repeats:], clock))
    found = {kind: _timed(texts, search.find, clock) for kind, texts in typed.items()}
    figures["search"] = [ms for values in found.values() for ms in values]
    figures |= {f"search, {kind}": values for kind, values in found.items()}
    rss = _rss_mb()
    search.close()
    if flusher is not None:
        flusher.stop()
    close(db)
    told: dict[str, Any] = {
        "size_mb": path.stat().st_size / 1e6,
        "rss_at_first_mb": rss_at_first,
        "rss_mb": rss,
        "ms": {name: _summary(values) for name, values in figures.items()},
    }
    print(json.dumps(told))


def _fail(sentence: str) -> None:
    raise SystemExit(sentence)


def _openings(path: Path, clock: Clock) -> Iterator[float]:
    for _ in range(_OPENINGS):
        start = clock()
        db = open_database(path)
        yield (clock() - start) * 1000
        close(db)


def _open(desk: TicketDesk, stores: SqliteStores, ticket_id: TicketId) -> None:
    """Do what opening a ticket asks of the database."""
    desk.show(ticket_id)
    assert desk.timeline is not None
    assert desk.steps is not None
    assert desk.promises is not None
    stores.messages.of_ticket(ticket_id)
    stores.callbacks.of_ticket(ticket_id)


def _savings(
    desk: TicketDesk, stores: SqliteStores, ticket_ids: Iterable[TicketId], clock: Clock
) -> Iterator[float]:
    for ticket_id in ticket_ids:
        desk.show(ticket_id)
        before = desk.ticket
        assert before is not None
        changed = replace(before, notes=f"{before.notes} The photo shows 7418 kWh.")
        start = clock()
        desk.keep(changed)
        yield (clock() - start) * 1000
        stores.tickets.save(before)


def _timed(asked: Iterable[T], ask: Callable[[T], object], clock: Clock) -> list[float]:
    """Return how many milliseconds each took; the first few only warm up and are asked again."""
    every = list(asked)
    for one in every[:_WARM_UP]:
        ask(one)
    took = []
    for one in every:
        start = clock()
        ask(one)
        took.append((clock() - start) * 1000)
    return took


def _summary(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "count": len(ordered),
        "p50": ordered[len(ordered) // 2],
        "p95": ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))],
        "most": ordered[-1],
    }


def _rss_mb() -> float:
    """Return what this process holds in memory; 0 where the system does not tell that way."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), CLOCKS[sys.argv[4]])
