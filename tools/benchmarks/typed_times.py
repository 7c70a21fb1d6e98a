"""Measures how long a typed time takes to be read, as the window reads it at each key.

Usage: python -m tools.benchmarks.typed_times [--rounds 5]

Every phrase of the tests' tables is typed letter by letter against a real database in which slots
are taken, and read anew at each letter, with its warnings. The first reading of a language makes
its lexicon and is told apart. What a start of the program pays for all this is measured in fresh
processes.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import process_time
from typing import Final
from zoneinfo import ZoneInfo

import resources
from storage.database import close, open_database
from storage.stores import SqliteStores
from tests.spoken_phrases import ENGLISH, GERMAN
from ui.presenters.when import WhenContext, when_view
from ui.presenters.when_context import TakenByCallbacks
from workstation.callbacks import Callback, CallbackReason
from workstation.guidance import load_guidance
from workstation.ids import CallbackId, new_id
from workstation.settings import Settings
from workstation.spoken_times.words import Lexicon

NOW: Final = datetime(2026, 11, 19, 14, 38, tzinfo=timezone.utc)
_OPEN: Final = 2_000
_IMPORT: Final = (
    "import time, sys; import ui.panels.views, workstation.slots, workstation.guidance;"
    "a = time.perf_counter(); import {module}; print((time.perf_counter() - a) * 1000)"
)


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks.typed_times")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args(words).rounds
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(Path(folder) / "desk.db")
        stores = SqliteStores(db)
        _owe(stores)
        _measure(stores, rounds)
        close(db)
    for module in ("workstation.spoken_times", "icalendar, recurring_ical_events"):
        print(f"import {module}: {_imported(module):.0f} ms")


def _owe(stores: SqliteStores) -> None:
    with stores.as_one():
        for number in range(_OPEN):
            stores.callbacks.save(
                Callback(
                    id=CallbackId(new_id()),
                    number="+441614960182",
                    name="Daniel Okafor",
                    due_at=NOW + timedelta(minutes=15 * number),
                    made_at=NOW,
                    reason=CallbackReason.TICKET,
                )
            )


def _measure(stores: SqliteStores, rounds: int) -> None:
    contents = tuple(load_guidance(resources.path(f"guidance/{c}")).times for c in ("en", "de"))
    started = process_time()
    for content in contents:
        Lexicon(content)
    print(f"both lexicons made: {(process_time() - started) * 1000:.1f} ms")
    context = WhenContext(
        NOW,
        ZoneInfo("Europe/London"),
        Settings(),
        ZoneInfo("Europe/Madrid"),
        taken_between=TakenByCallbacks(stores.callbacks),
        contents=contents,
    )
    reader = when_view(context).reader
    assert reader is not None
    took: list[float] = []
    for _ in range(rounds):
        for phrase, _, _ in (*ENGLISH, *GERMAN):
            for end in range(1, len(phrase) + 1):
                begun = process_time()
                reader.read(phrase[:end], takes_span=True)
                took.append((process_time() - begun) * 1000)
    took.sort()
    print(
        f"{len(took)} readings, ms of processor time: p50 {statistics.median(took):.2f}, "
        f"p99 {took[int(len(took) * 0.99)]:.2f}, most {took[-1]:.2f}"
    )


def _imported(module: str) -> float:
    code = _IMPORT.format(module=module)
    told = [
        subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
        for _ in range(5)
    ]
    return min(float(each.stdout) for each in told)


if __name__ == "__main__":
    main(sys.argv[1:])
