"""Kills a desk at each write of each act around promises, and looks at what is left.

Usage: python -m tests.promised_crash FOLDER [--broken] [--every N] [ACT …]. Prints a line
of JSON for each act: how many writes it has, and what was wrong after a crash at one of them.

The acts are the real use cases on a real SQLite file. For each, a copy of the file from before it
is worked on by a process that is forked for the purpose and ends itself with SIGKILL as its n-th
write begins, n from the first to the last; with ``--every`` the first, the last and each N-th
between. Another desk then opens what is left, takes in the
phone's journal again, and must find: the database whole; every rule of ``promised_invariants``
kept; the act done whole or not at all. One not done is done again and must give what it had given
without a crash: nothing is lost, nothing is doubled. What the phone told is taken in from the
journal by itself.

Every connection is counted, those of workers too, and so is every statement of a trigger: sqlite3's
trace tells of each before it is done.
"""

import argparse
import json
import os
import pickle
import shutil
import signal
import sqlite3  # noqa: TID251 - it counts the statements below the stores
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from storage.database import keep_copy
from tests.desk_rig import DeskRig
from tests.promised_acts import ACTS, BROKEN, START, Act, Known
from tests.promised_invariants import State, state_of, troubles

_READS: Final = ("select", "pragma", "explain", "-- select", "with")
_ENDLESS: Final = 2000


@dataclass(frozen=True)
class Look:
    """What a desk that opened a file found in it."""

    state: State
    troubles: list[str]


class Killer:
    """Ends this process with SIGKILL as the ``at``-th write of any connection begins."""

    def __init__(self, at: int = _ENDLESS) -> None:
        self.seen = 0
        self.is_armed = False
        self._at = at
        killer = self

        class Traced(sqlite3.Connection):
            """A connection that tells the killer of each statement."""

            def __init__(self, *values: Any, **more: Any) -> None:
                super().__init__(*values, **more)
                self.set_trace_callback(killer.on_statement)

        # In this process, which was forked to be killed, every new connection is one of these.
        sqlite3.connect = partial(sqlite3.connect, factory=Traced)  # type: ignore[assignment]

    def on_statement(self, sql: str) -> None:
        if not self.is_armed or sql.lstrip().lower().startswith(_READS):
            return
        self.seen += 1
        if self.seen == self._at:
            os.kill(os.getpid(), signal.SIGKILL)


class Proof:
    """The desk at work, and copies of its file to try crashes on."""

    def __init__(self, folder: Path, acts: tuple[Act, ...], every: int = 1) -> None:
        self._acts = acts
        self._every = every
        self._before, self._work = folder / "before.db", folder / "work.db"
        self._rig = DeskRig(folder / "desk.db")
        self._rig.clock.advance((START - self._rig.clock.now().at).total_seconds())
        self._known = Known(folder)

    def run(self, wanted: list[str]) -> bool:
        """Do all acts, trying crashes of the wanted ones; True when nothing was wrong."""
        is_well = True
        for act in self._acts:
            found: list[str] = []
            writes = 0
            if act.happens is not None:
                act.happens(self._rig, self._known)
            if not wanted or act.name in wanted:
                writes, found = self._crash(act)
                print(json.dumps({"act": act.name, "writes": writes, "troubles": found}))
                sys.stdout.flush()
            self._do(self._rig, act)
            is_well = is_well and not found
        self._rig.close()
        return is_well

    def _do(self, rig: DeskRig, act: Act) -> None:
        if act.does is None:
            rig.hear()
        else:
            act.does(rig, self._known)
            rig.hear()

    def _crash(self, act: Act) -> tuple[int, list[str]]:
        keep_copy(self._rig.db, self._before)
        told = self._rig.phone.untold if act.does is None else 0
        self._lay_out()
        before = _in_child(lambda: self._look(told))
        writes = _in_child(lambda: self._act(act, _ENDLESS, told))
        after = _in_child(lambda: self._look(0))
        if not (isinstance(before, Look) and isinstance(after, Look) and isinstance(writes, int)):
            return 0, [f"it cannot be done: {writes!r}"]
        found = [f"without a crash: {each}" for each in after.troubles]
        for number in sorted({*range(1, writes + 1, self._every), writes} - {0}):
            self._lay_out()
            killed = _in_child(lambda number=number: self._act(act, number, told))  # type: ignore[misc]
            if killed is not None:
                found.append(f"at {number}: was not killed but gave {killed!r}")
            found += [f"at {number}: {each}" for each in self._wrong(act, before, after)]
        return writes, found

    def _wrong(self, act: Act, before: Look, after: Look) -> list[str]:
        left = _in_child(lambda: self._look(0))
        if not isinstance(left, Look):
            return [f"it could not be opened again: {left!r}"]
        if left.state == after.state:
            return left.troubles
        if act.does is None:
            return [*left.troubles, f"the journal did not bring it back: {_differ(left, after)}"]
        if left.state != before.state and not act.has_steps:
            return [*left.troubles, f"it is done by half: {_differ(left, after)}"]
        again = _in_child(lambda: self._act(act, _ENDLESS, 0))
        done = _in_child(lambda: self._look(0))
        if not isinstance(done, Look) or not isinstance(again, int):
            return [f"it cannot be done again: {again!r} {done!r}"]
        if done.state != after.state:
            return [*done.troubles, f"done again, it is not the same: {_differ(done, after)}"]
        return [*left.troubles, *done.troubles]

    # --- in a child

    def _act(self, act: Act, at: int, told: int) -> int:
        """Do the act on the copy until the ``at``-th write; returns how many writes there were."""
        killer = Killer(at)
        killer.is_armed = act.starts
        rig = self._copy(told)
        waiting = rig.phone.take()
        killer.is_armed = True
        if act.does is None:
            for event in waiting:
                rig.desk.on_event(event)
        else:
            act.does(rig, self._known)
        killer.is_armed = False
        rig.close()
        return killer.seen

    def _look(self, told: int) -> Look:
        """Open the copy as the program does; the last ``told`` events have not happened yet."""
        rig = self._copy(told)
        rig.desk.sources.look()  # as the program does once it stands
        found = Look(state_of(rig.db), troubles(rig.db))
        rig.close()
        return found

    def _copy(self, told: int) -> DeskRig:
        rig = DeskRig(self._work, self._rig.clock)
        rig.phone = self._rig.phone
        rig.restart(tells=False)
        journal = tuple(rig.phone.journal)
        for event in journal[: len(journal) - told]:
            rig.desk.on_event(event)
        return rig

    def _lay_out(self) -> None:
        for end in ("-wal", "-shm"):
            self._work.with_name(self._work.name + end).unlink(missing_ok=True)
        shutil.copyfile(self._before, self._work)


def _in_child(work: Callable[[], object]) -> object:
    """Do ``work`` in a forked process; None when it was killed, else its result or its error."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            result = work()
        except BaseException as error:
            result = f"{type(error).__name__}: {error}"
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    return None if os.WIFSIGNALED(status) else pickle.loads(told)


def _differ(one: Look, other: Look) -> str:
    lines = []
    for name, rows in other.state.items():
        missing = [row for row in rows if row not in one.state[name]]
        extra = [row for row in one.state[name] if row not in rows]
        if missing or extra:
            lines.append(f"{name}: missing {missing[:2]}, too many {extra[:2]}")
    return "; ".join(lines) or "the same rows in other numbers"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.promised_crash")
    parser.add_argument("folder", type=Path)
    parser.add_argument("acts", nargs="*")
    parser.add_argument("--broken", action="store_true", help="acts that the proof must find")
    parser.add_argument("--every", type=int, default=1, help="try only each n-th write")
    given = parser.parse_intermixed_args(words)
    proof = Proof(given.folder, BROKEN if given.broken else ACTS, given.every)
    return 0 if proof.run(given.acts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
