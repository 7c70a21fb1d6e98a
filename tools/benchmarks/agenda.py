"""Measures how long the callbacks page takes when very much is owed.

Usage: python -m tools.benchmarks.agenda [--callbacks 100000] [--days 90] [--repeats 30]
[--clock wall|processor]

A whole desk, window and all, over a database with open callbacks spread over so many days, a
fifth of them gone by. Each figure is from the agent's act to the moment at which the window is
drawn: another page goes to the front in between, so that nothing is drawn already.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from storage.rows import insert_sql, text_of
from storage.stores import SqliteStores
from ui.callbacks.callbacks_page import DAY, LIST, WEEK
from ui.presenters import centre
from workstation.app.picture_desk import AGENT, STORY, PictureDesk
from workstation.callbacks import CallbackReason
from workstation.cli.desk import make_app

_ZONES: Final = ("", "Europe/Madrid", "America/Toronto", "Asia/Tokyo")
_NAMES: Final = ("Tom Brennan", "Fátima El Idrissi", "Ruth Lindqvist", "Kira Weiss", "Sam Ito")
_BEGIN_H, _END_H = 8, 18
_SECOND_MS = 1000


def write_open_callbacks(stores: SqliteStores, count: int, days: int, seed: int = 1) -> None:
    """Write ``count`` open callbacks over ``days`` days, a fifth of those gone by."""
    dice = random.Random(seed)
    first = STORY - timedelta(days=days // 5)
    rows = [_row(dice, number, first, days) for number in range(count)]
    with stores.as_one():
        stores.callbacks._db.conn.executemany(insert_sql("callbacks", list(rows[0])), rows)


def _row(dice: random.Random, number: int, first: datetime, days: int) -> dict[str, object]:
    day = first + timedelta(days=dice.randrange(days))
    due = day.replace(hour=dice.randrange(_BEGIN_H, _END_H), minute=dice.randrange(0, 60, 5))
    is_window = dice.random() < 0.1
    return {
        "id": f"owed-{number:07}",
        "number": f"+44113496{number % 10_000:04}",
        "name": dice.choice(_NAMES),
        "due_at": text_of(due),
        "made_at": text_of(due - timedelta(days=2)),
        "reason": dice.choice(list(CallbackReason)).value,
        "subject": "How the reading is corrected",
        "priority": 1,
        "owner": dice.choice((AGENT, "", "Kofi Boateng")),
        "time_zone": dice.choice(_ZONES),
        "state": "open",
        "until": text_of(due + timedelta(hours=2)) if is_window else None,
    }


def measured(desk: PictureDesk, repeats: int, clock: Callable[[], float]) -> Iterator[str]:
    """Yield a table in Markdown, a line at a time."""
    page, front = desk.presenter.promised.page, desk.presenter.centre
    rows, agenda = page.rows, desk.presenter.promised.agenda
    bar = rows.verticalScrollBar()
    far = iter(range(1, 10_000))

    def opening(view: str) -> Callable[[], None]:
        def away() -> None:
            front.show_page(centre.WELCOME)
            page.show_view(view)

        return away

    def show() -> None:
        front.show_page(centre.CALLBACKS)

    def stay() -> None:
        page.show_view(LIST)
        show()

    def in_week() -> None:
        page.show_view(WEEK)
        agenda.go_to_today()
        show()

    acts: tuple[tuple[str, Callable[[], None], Callable[[], object]], ...] = (
        ("the list opens", opening(LIST), show),
        ("the list jumps to a far place", stay, lambda: bar.setValue(next(far) * 150_000)),
        ("the list, only mine", stay, lambda: agenda.show_owner("mine")),
        ("the day opens", opening(DAY), show),
        ("the week opens", opening(WEEK), show),
        ("the week after it", in_week, agenda.go_later),
    )
    yield f"| of {repeats}, ms | p50 | p95 | most |"
    yield "| --- | ---: | ---: | ---: |"
    for name, before, act in acts:
        times = sorted(_timed(desk, clock, before, act) for _ in range(repeats))
        p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
        yield f"| {name} | {statistics.median(times):.1f} | {p95:.1f} | {times[-1]:.1f} |"
        agenda.show_owner("all")
        agenda.go_to_today()


def _timed(
    desk: PictureDesk,
    clock: Callable[[], float],
    before: Callable[[], None],
    act: Callable[[], object],
) -> float:
    before()
    desk.settle()
    begun = clock()
    act()
    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()
    return (clock() - begun) * 1000


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks.agenda")
    parser.add_argument("--callbacks", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=90, help="over which they are spread")
    parser.add_argument("--repeats", type=int, default=30)
    parser.add_argument("--wait", type=int, default=8, help="seconds before it begins")
    parser.add_argument(
        "--clock",
        choices=["wall", "processor"],
        default="wall",
        help="processor leaves out waiting, for a machine that is busy with other things",
    )
    given = parser.parse_args(words)
    clock = time.perf_counter if given.clock == "wall" else time.thread_time
    app = QCoreApplication.instance() or make_app(is_seen=False)
    with tempfile.TemporaryDirectory() as folder:
        desk = PictureDesk(
            Path(folder),
            STORY.replace(hour=14, minute=38),
            prepare=lambda stores: write_open_callbacks(stores, given.callbacks, given.days),
        )
        desk.window.resize(1280, 800)
        desk.window.show()
        for _ in range(given.wait):  # what is late is reminded of first, a few at a time
            desk.wait(_SECOND_MS)
        for line in measured(desk, given.repeats, clock):
            print(line, flush=True)
        desk.close()
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
