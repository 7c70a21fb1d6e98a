"""The engine's append-only journal: each change of a call is on disk before anyone hears of it.

One file per engine run, one JSON object per line. The desk folds the files into its database and
then removes those of engines that are gone. A torn line (power cut,
killed engine) is left out.
"""

import errno
import os
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

import msgspec

from workstation.calls import Call, CallEnd, CallState, EndedBy
from workstation.clock import Moment
from workstation.ids import CallId, EventId
from workstation.phone import CallChanged
from workstation.voice_activity import VoiceFigures

ENGINE_STOPPED: Final = "phone engine stopped"
_SUFFIX: Final = ".journal"
_CLOSINGS: Final = uuid.UUID("5f0c3f2e-6f0b-5d0e-9a53-1d8f3ad9c0b7")  # ours, for uuid5


class EngineStarted(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The first line of each file."""

    engine_id: str
    at: datetime
    pid: int
    version: str


class StillOn(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The engine lived at this time with a call on; not fsynced, only bounds a sudden end.

    Shape: ``voices`` are who spoke so far in each call that is on.
    """

    at: datetime
    voices: dict[CallId, VoiceFigures] = {}


class EngineEnded(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The last line of an orderly end."""

    at: datetime


_Line: TypeAlias = EngineStarted | CallChanged | StillOn | EngineEnded


class Journal:
    """Writes one engine run's file.

    Errors: OSError when the disk refuses; nothing may be reported then that was not written.
    Thread: the one that made it.
    """

    def __init__(self, folder: Path, started: EngineStarted) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = folder / f"{started.at:%Y%m%dT%H%M%S}-{started.engine_id}{_SUFFIX}"
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        self._file: BinaryIO = os.fdopen(descriptor, "ab", buffering=0)
        self._is_torn = False
        self._write(started)

    def append(self, event: CallChanged) -> None:
        """Put ``event`` on the disk; it is safe when this returns."""
        self._write(event)

    def note_still_on(
        self, at: datetime, voices: Mapping[CallId, VoiceFigures] | None = None
    ) -> None:
        self._put(StillOn(at=at, voices=dict(voices or {})))

    def close(self, at: datetime) -> None:
        """Write the orderly end; nothing may be appended after it."""
        self._write(EngineEnded(at=at))
        self._file.close()

    def _write(self, line: _Line) -> None:
        self._put(line)
        os.fsync(self._file.fileno())

    def _put(self, line: _Line) -> None:
        start = b"\n" if self._is_torn else b""
        data = start + msgspec.json.encode(line) + b"\n"
        self._is_torn = True
        if self._file.write(data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))
        self._is_torn = False


@dataclass(frozen=True, slots=True)
class JournalRun:
    """What one engine run left in its file.

    Shape: ``events`` in the order they happened; ``last_seen_at`` is the latest time in the
    file; ``unreadable_lines`` counts what was left out (a torn last line is one); ``voices`` are
    who spoke in each call, as noted last.
    """

    path: Path
    engine_id: str
    started_at: datetime
    last_seen_at: datetime
    ended_cleanly: bool
    events: tuple[CallChanged, ...] = ()
    unreadable_lines: int = 0
    voices: Mapping[CallId, VoiceFigures] = field(default_factory=dict)

    def open_calls(self) -> tuple[Call, ...]:
        """Return the calls without an end, each in its last state."""
        latest: dict[CallId, Call] = {event.call.id: event.call for event in self.events}
        return tuple(
            replace(call, voice=self.voices.get(call.id, call.voice))
            for call in latest.values()
            if not call.is_over
        )


def read_journals(folder: Path) -> list[JournalRun]:
    """Return all runs in ``folder``, the oldest first; none when there is no such folder.

    Errors: OSError when a file cannot be read.
    """
    files = sorted(folder.glob(f"*{_SUFFIX}")) if folder.is_dir() else []
    runs = (_run_of(path) for path in files)
    return sorted((run for run in runs if run is not None), key=lambda run: run.started_at)


def closings_of(run: JournalRun) -> list[CallChanged]:
    """Return the events that close what a dead engine left open, truthfully.

    The end is set at the last time the engine is known to have lived. The ids depend on engine
    and call only, so that folding them twice changes nothing. The caller knows that the engine
    is dead: its id is not that of the engine in the latest Snapshot.
    """
    return [_closing(run, call) for call in run.open_calls()]


def remove_folded(runs: Iterable[JournalRun], *, running_engine_id: str | None = None) -> None:
    """Remove the files of ``runs`` but that of the running engine; all of them are folded.

    Errors: OSError when the folder cannot be written.
    """
    for run in runs:
        if run.engine_id != running_engine_id:
            run.path.unlink(missing_ok=True)


def _closing(run: JournalRun, call: Call) -> CallChanged:
    at = run.last_seen_at
    end = CallEnd(EndedBy.FAILURE, words=ENGINE_STOPPED)
    # DISCONNECTED follows every state a call can be left open in.
    closed = call.moved_to(CallState.DISCONNECTED, at=Moment(at, 0.0), end=end)
    event_id = EventId(str(uuid.uuid5(_CLOSINGS, f"{run.engine_id}/{call.id}")))
    return CallChanged(event_id=event_id, at=at, call=closed)


def _run_of(path: Path) -> JournalRun | None:
    """Return what ``path`` holds; None when not one line of it can be read."""
    decoder = msgspec.json.Decoder(_Line)
    lines: list[_Line] = []
    unreadable = 0
    for raw in path.read_bytes().splitlines():
        if not raw:
            continue
        try:
            lines.append(decoder.decode(raw))
        except (msgspec.DecodeError, UnicodeDecodeError):
            unreadable += 1
    if not lines:
        return None
    return JournalRun(
        path=path,
        engine_id=path.stem.partition("-")[2],
        started_at=lines[0].at,
        last_seen_at=max(line.at for line in lines),
        ended_cleanly=any(isinstance(line, EngineEnded) for line in lines),
        events=tuple(line for line in lines if isinstance(line, CallChanged)),
        unreadable_lines=unreadable,
        voices={
            call_id: voice
            for line in lines
            if isinstance(line, StillOn)
            for call_id, voice in line.voices.items()
        },
    )
