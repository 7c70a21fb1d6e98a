"""The two rings between the headset's devices and the SIP conference.

Two clocks meet here: the device's and the conference's. Each ring keeps just enough sound in stock
to ride out a late frame, and gives back what piled up, for stock is delay in the agent's ear.
"""

import threading
from collections import deque
from dataclasses import dataclass
from typing import Final

from telephony.audio.frames import FRAME_BYTES, best_match, bytes_of_ms, joined, ms_of_bytes
from telephony.audio.levels import LevelMeter
from telephony.audio.recording import MicrophoneRecorder

STOCK: Final = bytes_of_ms(20)  # what should remain after the leanest read of a window
SLACK: Final = bytes_of_ms(8)  # how far the stock may stray before it is corrected
CAPACITY: Final = bytes_of_ms(240)  # more than this is never kept
FADE: Final = bytes_of_ms(5)
REACH: Final = bytes_of_ms(4)  # how far from the wished length a seam may be, to fit better
CUT_AT_ONCE: Final = bytes_of_ms(40)  # no syllable is lost
WINDOW: Final = bytes_of_ms(1000)  # sound read between two looks at the stock
MEMORY: Final = 5  # windows that count
PATIENCE: Final = 30  # windows without a drop-out before stock that built up is given back
PAUSE: Final = bytes_of_ms(500)  # a longer gap is a source that stopped, not a drop-out


@dataclass(frozen=True, slots=True)
class RingCounters:
    """What a ring went through since it was last emptied.

    Shape: ``drop_outs`` are gaps of silence inside running sound; ``cuts`` and ``stretches`` are
    cross-faded corrections of the stock; ``overflows`` lost sound for want of room.
    Units: ``missing_ms``, ``cut_ms``, ``stretched_ms``, ``stock_ms`` in milliseconds; the stock is
    that of the last window's leanest read.
    """

    drop_outs: int = 0
    missing_ms: float = 0.0
    cuts: int = 0
    cut_ms: float = 0.0
    stretches: int = 0
    stretched_ms: float = 0.0
    overflows: int = 0
    stock_ms: float = 0.0


class RegulatedRing:
    """Sound in transit from one clock to another, regulated to about 20 ms of stock.

    The stock is what remains after a read; the leanest read of each second is remembered. Stock
    that is never used is dropped, one that keeps running low is stretched, both cross-faded.
    A read that finds too little gives silence for the rest.
    Thread: any; one writer and one reader.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.empty()

    def empty(self) -> None:
        """Forget all sound and all counts; the next sound first builds up its stock."""
        with self._lock:
            self._sound = bytearray()
            self._is_running = False
            self._starved = 0  # bytes of silence given since the last sound
            self._calm = PATIENCE  # windows since the last drop-out
            self._windows: deque[int] = deque(maxlen=MEMORY)  # the leanest read of each
            self._start_windows()
            self._drop_outs = self._cuts = self._stretches = self._overflows = 0
            self._missing = self._cut = self._stretched = self._stock = 0

    def write(self, data: bytes) -> None:
        """Add ``data``, whole samples; the oldest sound goes when there is no room."""
        with self._lock:
            if self._starved and self._is_running:
                self._drop_outs += 1
                self._missing += self._starved
                self._calm = 0
            self._starved = 0
            self._sound += data
            excess = len(self._sound) - CAPACITY
            if excess > 0:
                del self._sound[:excess]
                # Nobody reads any more; whoever begins to gets fresh sound.
                self._overflows += self._is_running
                self._is_running = False

    def read(self, count: int) -> bytes:
        """Return exactly ``count`` bytes, silence where there is no sound."""
        with self._lock:
            if not self._is_running:
                if len(self._sound) < count + STOCK:
                    return bytes(count)
                del self._sound[: len(self._sound) - count - STOCK]
                self._start_windows()
                self._is_running = True
            if len(self._sound) >= count:
                self._regulate(count)
            data = bytes(self._sound[:count])
            del self._sound[:count]
            return data if len(data) == count else data + self._silence(count - len(data))

    def _silence(self, count: int) -> bytes:
        self._starved += count
        self._leanest = 0
        if self._starved >= PAUSE:
            self._is_running = False
            self._starved = 0
        return bytes(count)

    def _start_windows(self) -> None:
        self._leanest, self._until_look = CAPACITY, WINDOW
        self._windows.clear()

    def _regulate(self, count: int) -> None:
        """Note what will remain after ``count`` bytes; at a window's end, put the stock right."""
        self._leanest = min(self._leanest, len(self._sound) - count)
        self._until_look -= count
        if self._until_look > 0:
            return
        self._stock = self._leanest
        self._windows.append(self._leanest)
        self._leanest, self._until_look = CAPACITY, WINDOW
        self._calm += 1
        # One late frame is what the stock is for. Only what lasts is put right: an excess in
        # every window, or twice in the same time too little. After a drop-out the machine is
        # known to be busy, and the stock that the gap left behind is kept for a while.
        rank = sorted(self._windows)
        if len(rank) == MEMORY and rank[0] > STOCK + SLACK and self._calm >= PATIENCE:
            cut = self._drop(min(rank[0] - STOCK, CUT_AT_ONCE))
            self._windows = deque((low - cut for low in self._windows), maxlen=MEMORY)
        elif len(rank) > 1 and rank[1] < STOCK - SLACK:
            self._stretch(STOCK - rank[1])
            self._windows.clear()

    def _drop(self, count: int) -> int:
        """Leave out about ``count`` bytes: what is next runs over into what comes after them."""
        sound = bytes(self._sound)
        count = best_match(sound, count, REACH, FADE)
        shorter = joined(sound[:FADE], sound[count:], FADE)
        self._sound = bytearray(shorter)
        self._cuts += 1
        self._cut += len(sound) - len(shorter)
        return len(sound) - len(shorter)

    def _stretch(self, count: int) -> None:
        """Play about the next ``count`` bytes twice, as far as there are that many."""
        sound = bytes(self._sound)
        again = best_match(sound, min(count, len(sound) - FADE - REACH), REACH, FADE)
        if not 0 < again <= len(sound) - FADE:
            return
        longer = joined(sound[: again + FADE], sound, FADE)
        self._sound = bytearray(longer)
        self._stretches += 1
        self._stretched += len(longer) - len(sound)

    def counters(self) -> RingCounters:
        with self._lock:
            return RingCounters(
                drop_outs=self._drop_outs,
                missing_ms=ms_of_bytes(self._missing),
                cuts=self._cuts,
                cut_ms=ms_of_bytes(self._cut),
                stretches=self._stretches,
                stretched_ms=ms_of_bytes(self._stretched),
                overflows=self._overflows,
                stock_ms=ms_of_bytes(self._stock),
            )


class HeadsetRings:
    """Everything between the headset and the conference: a ring and a meter each way.

    ``recorder`` hears what the microphone hears, if there is one.

    Units: 16 kHz, mono, signed 16 bit; the conference's frames are 20 ms, 640 bytes.
    Thread: any. The conference side is pjmedia's clock, the device side the sound system's.
    """

    def __init__(self) -> None:
        self.mic = RegulatedRing()
        self.ear = RegulatedRing()
        self._mic_meter = LevelMeter()
        self._ear_meter = LevelMeter()
        self.recorder: MicrophoneRecorder | None = None

    def from_microphone(self, data: bytes) -> None:
        """Take what the agent's microphone heard."""
        self._mic_meter.add(data)
        self.mic.write(data)
        if self.recorder is not None:
            self.recorder.take(data)

    def for_conference(self) -> bytes:
        """Return the next 20 ms of the microphone."""
        return self.mic.read(FRAME_BYTES)

    def from_conference(self, data: bytes) -> None:
        """Take what the far end said."""
        self.ear.write(data)

    def for_ear(self, count: int) -> bytes:
        """Return the next ``count`` bytes for the agent's ear."""
        data = self.ear.read(count)
        self._ear_meter.add(data)
        return data

    def take_levels(self) -> tuple[float, float]:
        """Return how loud microphone and ear were since the last call, 0.0 to 1.0."""
        return self._mic_meter.take(), self._ear_meter.take()
