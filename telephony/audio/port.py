"""The conference's end of the headset: a pjsua2 port that takes and gives 20 ms frames.

pjsua2 offers a frame as a std::vector of bytes. Reading it element by element from Python costs
284 µs and lets go of the interpreter lock 640 times; reaching into the vector costs under 2 µs.
The vector's layout is tried out at start with a known pattern; where it is not as expected, the
slower but documented way through ByteVector is used.
"""

import ctypes
import logging
from typing import Any, Protocol

import pjsua2 as pj

from telephony.audio.frames import FRAME_BYTES, FRAME_SAMPLES, RATE, SILENCE
from telephony.audio.rings import HeadsetRings

log = logging.getLogger(__name__)


class FrameMover(Protocol):
    """A way to copy sound out of and into a ``pj.MediaFrame``."""

    name: str

    def taken_from(self, frame: Any) -> bytes:
        """Return the sound in ``frame``."""

    def put_into(self, frame: Any, data: bytes) -> None:
        """Make ``data``, one whole frame, the sound of ``frame``."""


class _Vector(ctypes.Structure):
    """What a std::vector is made of in libstdc++, libc++ and Microsoft's library."""

    _fields_ = [
        ("begin", ctypes.c_void_p),
        ("end", ctypes.c_void_p),
        ("capacity", ctypes.c_void_p),
    ]


def _vector_at(byte_vector: Any) -> _Vector:
    return _Vector.from_address(int(byte_vector.this))


class PointerMover:
    """Reaches into the vector itself; about 1.5 µs a frame."""

    name = "pointer"

    def __init__(self) -> None:
        self._template = pj.ByteVector(SILENCE)
        self._template_at = _vector_at(self._template).begin

    def taken_from(self, frame: Any) -> bytes:
        held = frame.buf  # kept until copied: the vector may be a temporary
        vector = _vector_at(held)
        if not vector.begin or not vector.end:
            return b""
        return ctypes.string_at(vector.begin, vector.end - vector.begin)

    def put_into(self, frame: Any, data: bytes) -> None:
        if self._template_at is None or len(data) != FRAME_BYTES:
            raise ValueError(f"a frame has {FRAME_BYTES} bytes, not {len(data)}")
        ctypes.memmove(self._template_at, data, FRAME_BYTES)
        frame.buf = self._template


class ByteVectorMover:
    """Copies through pjsua2's own interface; about 300 µs a frame."""

    name = "ByteVector"

    def taken_from(self, frame: Any) -> bytes:
        return bytes(frame.buf)

    def put_into(self, frame: Any, data: bytes) -> None:
        frame.buf = pj.ByteVector(data)


def _layout_is_as_expected() -> bool:
    """Say whether three pointers are where a std::vector's should be, before using any of them."""
    sample = pj.ByteVector(SILENCE)  # named, so that it outlives the look at it
    vector = _vector_at(sample)
    if not (vector.begin and vector.end and vector.capacity):
        return False
    return bool(vector.end - vector.begin == FRAME_BYTES and vector.capacity >= vector.end)


def moves_faithfully(mover: FrameMover) -> bool:
    """Say whether ``mover`` brings known patterns through a frame unharmed, both ways."""
    patterns = (bytes(i * 7 % 256 for i in range(FRAME_BYTES)), SILENCE, b"\xff" * FRAME_BYTES)
    plain = ByteVectorMover()
    for pattern in patterns:
        frame = pj.MediaFrame()
        mover.put_into(frame, pattern)
        if plain.taken_from(frame) != pattern:
            return False
        plain.put_into(frame, pattern)
        if mover.taken_from(frame) != pattern:
            return False
    return mover.taken_from(pj.MediaFrame()) == b""


def best_mover() -> FrameMover:
    """Return the fast mover when it proves itself here, else the plain one; the log says which."""
    if _layout_is_as_expected():
        fast = PointerMover()
        if moves_faithfully(fast):
            log.info("sound frames are moved by pointer")
            return fast
    log.warning("sound frames are moved by ByteVector: this build's vectors are laid out unknown")
    return ByteVectorMover()


class HeadsetPort(pj.AudioMediaPort):  # type: ignore[misc]  # pjsua2 carries no types
    """The headset as the conference sees it: transmit to it to be heard, from it to hear.

    Thread: made and destroyed on the SIP thread; the frame callbacks come on pjmedia's clock.
    """

    def __init__(self, rings: HeadsetRings, mover: FrameMover | None = None) -> None:
        super().__init__()
        self.mover = mover or best_mover()
        self._rings = rings
        shape = pj.MediaFormatAudio()
        shape.type = pj.PJMEDIA_TYPE_AUDIO
        shape.clockRate = RATE
        shape.channelCount = 1
        shape.bitsPerSample = 16
        shape.frameTimeUsec = FRAME_SAMPLES * 1_000_000 // RATE
        self.createPort("headset", shape)

    def onFrameRequested(self, frame: Any) -> None:
        """Give the conference the agent's next 20 ms."""
        frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO
        self.mover.put_into(frame, self._rings.for_conference())
        frame.size = FRAME_BYTES

    def onFrameReceived(self, frame: Any) -> None:
        """Take the conference's next 20 ms for the agent's ear."""
        is_sound = frame.type == pj.PJMEDIA_FRAME_TYPE_AUDIO and frame.size > 0
        self._rings.from_conference(self.mover.taken_from(frame) if is_sound else SILENCE)
