"""Child processes of the audio tests, tones to send, and figures of what came out."""

import cmath
import json
import math
import queue
import statistics
import subprocess
import sys
import threading
import time
import wave
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sound_server import favour

RATE = 16_000
Event = dict[str, Any]


class Child:
    """A test process that tells what happens, one ``@`` line of JSON at a time."""

    def __init__(self, module: str, *arguments: str, env: dict[str, str]) -> None:
        self._events: queue.Queue[Event] = queue.Queue()
        self._kept: list[Event] = []
        self.other_output: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            env=env,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        favour(self._process.pid)
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("@"):
                self._events.put(json.loads(line[1:]))
            else:
                self.other_output.append(line)
        self._events.put({"event": "end of output"})

    def order(self, verb: str, **values: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": verb, **values}) + "\n")
        self._process.stdin.flush()

    def wait_for(
        self, name: str, when: Callable[[Event], bool] = lambda event: True, within: float = 15
    ) -> Event:
        """Return the first event of this name for which ``when`` holds.

        Earlier events of that name are gone after this, those of other names are kept.
        """
        limit = time.monotonic() + within
        passed: list[Event] = []
        waiting, self._kept = self._kept, []
        while True:
            try:
                left = max(0.0, limit - time.monotonic())
                event = waiting.pop(0) if waiting else self._events.get(timeout=left)
            except queue.Empty:
                break
            if event["event"] != name:
                self._kept.append(event)
                if event["event"] == "end of output":
                    break
            elif when(event):
                self._kept += waiting
                return event
            else:
                passed.append(event)
        said = "".join(self.other_output[-20:])
        raise AssertionError(
            f"no {name!r} as expected within {within} s, but {passed[-5:]}\n"
            f"and {[event for event in self._kept if event['event'] != 'levels']}\n{said}"
        )

    def audio(self, when: Callable[[Event], bool], within: float = 15) -> Event:
        """Return the first audio state for which ``when`` holds."""
        state: Event = self.wait_for("audio", lambda event: when(event["state"]), within)["state"]
        return state

    def close(self) -> int:
        """End it the orderly way and return its exit code."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            code = self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return code


@contextmanager
def child(module: str, *arguments: str, env: dict[str, str]) -> Iterator[Child]:
    process = Child(module, *arguments, env=env)
    try:
        yield process
    finally:
        process.close()


class PauseProbe:
    """Notes how long the machine let a process wait that has nothing to wait for.

    ``pauses_s`` are those that were longer than what a sound device has in stock.
    """

    def __init__(self, worth_noting_s: float) -> None:
        self.pauses_s: list[float] = []
        self._worth_noting_s = worth_noting_s
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def _watch(self) -> None:
        favour(threading.get_native_id())
        before = time.monotonic()
        while not self._ended.wait(0.005):
            now = time.monotonic()
            if now - before - 0.005 > self._worth_noting_s:
                self.pauses_s.append(now - before)
            before = now

    def __enter__(self) -> "PauseProbe":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ended.set()
        self._thread.join()


# --- sound ------------------------------------------------------------------------------------


def tone(hertz: float, seconds: float, *, peak: int = 8000, rate: int = RATE) -> bytes:
    """Return a sine as raw samples."""
    count = round(seconds * rate)
    return array(
        "h", [round(peak * math.sin(2 * math.pi * hertz * i / rate)) for i in range(count)]
    ).tobytes()


def save_wav(path: Path, samples: bytes, *, rate: int = RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return path


def read_wav(path: Path) -> tuple[int, bytes]:
    with wave.open(str(path)) as file:
        return file.getframerate(), file.readframes(file.getnframes())


def loudness(samples: bytes, *, rate: int = RATE, window_ms: int = 10) -> list[float]:
    """Return the effective value of each window, full scale being 32768."""
    data = array("h", samples)
    size = rate * window_ms // 1000
    return [
        math.sqrt(sum(x * x for x in data[i : i + size]) / size)
        for i in range(0, len(data) - size + 1, size)
    ]


def while_sounding(samples: bytes, *, rate: int = RATE, floor: float = 500.0) -> bytes:
    """Return the stretch from the first to the last window that is louder than ``floor``."""
    loud = [i for i, level in enumerate(loudness(samples, rate=rate)) if level > floor]
    if not loud:
        return b""
    size = rate // 100 * 2
    return samples[loud[0] * size : (loud[-1] + 1) * size]


def strength_at(samples: bytes, hertz: float, *, rate: int = RATE) -> float:
    """Return which part of the energy is at this frequency, 0.0 to 1.0 (1.0: nothing else)."""
    data = array("h", samples)
    turn = -2j * math.pi * hertz / rate
    found = sum(x * cmath.exp(turn * i) for i, x in enumerate(data))
    energy = sum(x * x for x in data)
    return 2 * abs(found) ** 2 / len(data) / energy if energy else 0.0


def frequency_of(samples: bytes, *, rate: int = RATE) -> float:
    """Return a pure tone's frequency from its rising zero crossings.

    Shape: of each half second by itself, and of these the middle one, so that a frame that the
    rings' regulation cuts out is not taken for another pitch.
    """
    data = array("h", samples)
    size = min(len(data), rate // 2)
    found = []
    for start in range(0, len(data) - size + 1, size):
        part = data[start : start + size]
        rising = [i for i in range(1, len(part)) if part[i - 1] < 0 <= part[i]]
        found.append((len(rising) - 1) * rate / (rising[-1] - rising[0]))
    return statistics.median(found)


def quiet_windows(samples: bytes, *, rate: int = RATE, share: float = 0.5) -> list[int]:
    """Return the 10 ms windows that are quieter than ``share`` of the usual loudness."""
    levels = loudness(samples, rate=rate)
    usual = sorted(levels)[len(levels) // 2]
    return [i for i, level in enumerate(levels) if level < share * usual]


def phase_jumps(samples: bytes, hertz: float, *, rate: int = RATE) -> list[tuple[float, float]]:
    """Return where a pure tone's phase leaps: (second, degrees) for each leap over 20°."""
    data = array("h", samples)
    size = rate // 50
    turn = -2j * math.pi * hertz / rate
    phases = []
    for start in range(0, len(data) - size + 1, size):
        found = sum(data[start + i] * cmath.exp(turn * (start + i)) for i in range(size))
        phases.append(cmath.phase(found))
    leaps = []
    for i in range(1, len(phases)):
        leap = math.degrees((phases[i] - phases[i - 1] + math.pi) % (2 * math.pi) - math.pi)
        if abs(leap) > 20:
            leaps.append((i / 50, leap))
    return leaps
