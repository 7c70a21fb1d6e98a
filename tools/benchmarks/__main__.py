"""Usage: python -m tools.benchmarks [--tickets 10000,100000,1000000] [--out FILE] [--keep DIR]
[--clock wall|processor].

Makes a database of each size, measures each in a process of its own, and writes a table in
Markdown to FILE and the figures to FILE with the ending .json. Without --out the table is printed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Final

from storage.demo_data import DemoPlan, write_demo_data
from tools.benchmarks.report import table

UNTIL: Final = datetime(2026, 11, 22, 9, 0, tzinfo=timezone.utc)
_SIZES: Final = "10000,100000,1000000"


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks")
    parser.add_argument("--tickets", default=_SIZES, help="sizes, with commas between them")
    parser.add_argument("--repeats", type=int, default=300, help="how often each is asked")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--clock",
        choices=["wall", "processor"],
        default="wall",
        help="processor leaves out waiting, for a machine that is busy with other things",
    )
    parser.add_argument("--out", type=Path, help="where the table goes; beside it the figures")
    parser.add_argument("--keep", type=Path, help="keeps the databases here, and uses what is here")
    given = parser.parse_args(words)
    sizes = [int(size) for size in given.tickets.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        figures = [_measured(place, size, given) for size in sizes]
    text = table(figures)
    if given.out is None:
        print(text)
        return
    given.out.write_text(text, encoding="utf-8")
    given.out.with_suffix(".json").write_text(json.dumps(figures, indent=1), encoding="utf-8")


def _measured(place: Path, tickets: int, given: argparse.Namespace) -> dict[str, Any]:
    seed = str(given.seed)
    path = place / f"{tickets}-{seed}.db"
    if not path.exists():
        _say(f"making {tickets} tickets")
        write_demo_data(path, DemoPlan(tickets, given.seed, UNTIL))
    _say(f"measuring {tickets} tickets")
    one = "tools.benchmarks.one"
    done = subprocess.run(
        [sys.executable, "-m", one, str(path), str(given.repeats), seed, given.clock],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {"tickets": tickets, **json.loads(done.stdout)}


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
