"""Measures what the desk asks of its database when very many callbacks and promises are open.

Usage: python -m tools.benchmarks.promised [--callbacks 100000] [--repeats 50] [--keep DIR]
[--clock wall|processor]

The same stores and use cases as in the desk, over made-up data (storage/demo_data/owed.py): so many
open callbacks, half as many settled ones with their tries, and as many promises. How long the
window takes to show them is measured by tools.benchmarks.agenda.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from storage.database import Database, close, open_database
from storage.demo_data import DemoPlan, write_demo_data
from storage.own_connection import opened_to_read
from storage.promised_export import write_callbacks, write_promises
from storage.stores import SqliteStores
from tools.benchmarks.one import CLOCKS, _rss_mb
from workstation.agenda import AgendaFilter, AgendaGroup, AgendaTimes
from workstation.clock import Moment
from workstation.day_spans import span_of
from workstation.desk.work import open_work
from workstation.reminders import Opening, ReminderCoach, Timing
from workstation.settings import Settings
from workstation.slots import working_hours

_UNTIL: Final = datetime(2026, 12, 1, 11, 0, tzinfo=timezone.utc)
_AGENT: Final = "Dana Reyes"
_TICKETS: Final = 10_000
_PAGE: Final = 100
_MINUTE: Final = timedelta(minutes=1)


class Measured:
    """One open database, and all that is asked of it."""

    def __init__(self, path: Path, repeats: int, clock: Callable[[], float]) -> None:
        self._path, self._repeats, self._clock = path, repeats, clock
        self._db: Database = open_database(path)
        self._stores = SqliteStores(self._db, _AGENT)

    def rows(self) -> Iterator[str]:
        """Yield a table in Markdown, a line at a time."""
        yield f"| of {self._repeats}, ms | p50 | p95 | most |"
        yield "| --- | ---: | ---: | ---: |"
        yield from self._of_lists()
        yield from self._of_reminders()
        yield from self._of_figures()
        close(self._db)

    def exports(self, folder: Path) -> Iterator[str]:
        """Yield how long the lists take as files, and how the memory grows meanwhile."""
        db = opened_to_read(self._path)
        kinds: tuple[tuple[str, Callable[[Path], int]], ...] = (
            ("promises", lambda target: write_promises(db, target, timezone.utc, _UNTIL)),
            ("callbacks", lambda target: write_callbacks(db, target, timezone.utc)),
        )
        for name, write in kinds:
            before, begun = _rss_mb(), self._clock()
            count = write(folder / f"{name}.csv")
            took = self._clock() - begun
            yield f"{name}: {count} rows in {took:.1f} s, {_rss_mb() - before:+.0f} MB of memory"
        db.close()

    def _of_lists(self) -> Iterator[str]:
        agenda, times = self._stores.agenda, AgendaTimes.of(_UNTIL, timezone.utc)
        everybodys = AgendaFilter()
        yield self._row("counts of the list", lambda _: agenda.counts(times, everybodys))
        yield self._row(
            "first page of the list",
            lambda _: agenda.page(AgendaGroup.LATE, times, everybodys, 0, _PAGE),
        )
        yield self._row("queue, first page", lambda _: open_work(SqliteStores(self._db), _UNTIL))

    def _of_reminders(self) -> Iterator[str]:
        settings = Settings()
        hours = working_hours(settings)
        opening = Opening(hours.begin, hours.end, hours.days, timezone.utc)
        rules = settings.reminders
        timing = Timing(
            timedelta(seconds=settings.remind_before_s),
            timedelta(seconds=rules.overdue_after_s),
            timedelta(seconds=rules.repeat_s),
        )
        coach = ReminderCoach(self._stores.reminders, lambda owner: owner in (_AGENT, ""))
        for _ in range(200):  # all that is late already is told first, a few at a time
            coach.look(Moment(_UNTIL, 0.0), timing, opening)

        def minute(number: int) -> None:
            now = _UNTIL + number * _MINUTE
            coach.look(Moment(now, 60.0 * number), timing, opening)
            coach.next_look(now, timing)

        yield self._row("reminders, one minute", minute)

    def _of_figures(self) -> Iterator[str]:
        counter, owners = self._stores.promise_counter, (_AGENT, "")
        day = _UNTIL.date()
        today = span_of(day, day, timezone.utc)
        week = span_of(day - timedelta(days=6), day, timezone.utc)
        yield self._row("figures of today", lambda _: counter.between(today, _UNTIL, owners))
        yield self._row("figures of 7 days", lambda _: counter.between(week, _UNTIL, owners))

    def _row(self, name: str, ask: Callable[[int], object]) -> str:
        times = []
        for number in range(self._repeats + 1):
            begun = self._clock()
            ask(number)
            times.append((self._clock() - begun) * 1000)
        times = sorted(times[1:])  # the first only warms up
        p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
        return f"| {name} | {statistics.median(times):.1f} | {p95:.1f} | {times[-1]:.1f} |"


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks.promised")
    parser.add_argument("--callbacks", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=50)
    parser.add_argument("--keep", type=Path, help="keeps the database here, and uses what is here")
    parser.add_argument("--clock", choices=list(CLOCKS), default="wall")
    given = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"callbacks-{given.callbacks}.db"
        if not path.exists():
            write_demo_data(path, DemoPlan(_TICKETS, 1, _UNTIL, callbacks=given.callbacks))
        measured = Measured(path, given.repeats, CLOCKS[given.clock])
        for line in (*measured.rows(), "", *measured.exports(Path(folder))):
            print(line, flush=True)
        print(f"load: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
