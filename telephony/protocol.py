"""How the desk and the phone engine talk: length-prefixed msgpack frames of ``workstation.phone``.

A frame is four bytes of length (big-endian) and so many bytes of msgpack. The first frame of each
side is a Hello. Fields may be added with defaults within one protocol number; a kind of message
that this side does not know is handed on as an UnknownMessage.
"""

import struct
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

import msgspec

from workstation.phone import AnyCommand, AnyEvent
from workstation.version import VERSION

PROGRAM: Final = "agent-workstation"
PROTOCOL: Final = 1
MAX_FRAME_BYTES: Final = 1 << 20

_LENGTH: Final = struct.Struct(">I")
# msgspec lets text that is no UTF-8, and nesting without end, through as Python's own errors.
_UNREADABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
T = TypeVar("T")


class ForeignPeer(Exception):
    """The other end is not our program, or speaks another protocol; the message is a sentence."""


class Hello(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Who speaks; the first frame in each direction."""

    program: str = PROGRAM
    protocol: int = PROTOCOL
    version: str = VERSION


@dataclass(frozen=True, slots=True)
class UnknownMessage:
    """A message of a kind that the other version knows and this one does not."""

    kind: str


def frame_of(message: Hello | AnyCommand | AnyEvent) -> bytes:
    """Return ``message`` as one frame.

    Errors: ValueError when it is larger than MAX_FRAME_BYTES.
    """
    body = msgspec.msgpack.encode(message)
    if len(body) > MAX_FRAME_BYTES:
        raise ValueError(f"a {type(message).__name__} of {len(body)} bytes is too large to send")
    return _LENGTH.pack(len(body)) + body


class FrameReader(Generic[T]):
    """Turns the bytes of one connection, in whatever pieces they come, into messages.

    Shape: the peer's Hello is checked and kept in ``peer``, not handed out.
    Errors: ForeignPeer from ``feed``; the connection is of no use afterwards.
    """

    def __init__(self, decoder: "msgspec.msgpack.Decoder[T]") -> None:
        self._decoder = decoder
        self._buffer = bytearray()
        self.peer: Hello | None = None

    def feed(self, data: bytes) -> list[T | UnknownMessage]:
        """Take ``data`` and return the messages that are complete now, in order."""
        self._buffer += data
        messages: list[T | UnknownMessage] = []
        while (body := self._next_body()) is not None:
            if self.peer is None:
                self.peer = _checked_hello(body)
            else:
                messages.append(self._message(body))
        return messages

    def _next_body(self) -> bytes | None:
        if len(self._buffer) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._buffer)
        if length > MAX_FRAME_BYTES:
            raise ForeignPeer("Something that is not the workstation answers on its local socket.")
        end = _LENGTH.size + length
        if len(self._buffer) < end:
            return None
        body = bytes(self._buffer[_LENGTH.size : end])
        del self._buffer[:end]
        return body

    def _message(self, body: bytes) -> T | UnknownMessage:
        try:
            return self._decoder.decode(body)
        except _UNREADABLE:
            return UnknownMessage(_kind_of(body))


def command_reader() -> FrameReader[AnyCommand]:
    """Return a reader for the engine's end."""
    return FrameReader(msgspec.msgpack.Decoder(AnyCommand))


def event_reader() -> FrameReader[AnyEvent]:
    """Return a reader for the desk's end."""
    return FrameReader(msgspec.msgpack.Decoder(AnyEvent))


def _checked_hello(body: bytes) -> Hello:
    try:
        hello = msgspec.msgpack.decode(body, type=Hello)
    except _UNREADABLE as error:
        raise ForeignPeer(
            "Something that is not the workstation answers on its local socket."
        ) from error
    if hello.program != PROGRAM:
        raise ForeignPeer(f"Another program ({hello.program}) answers on the local socket.")
    if hello.protocol != PROTOCOL:
        age = "newer" if hello.protocol > PROTOCOL else "older"
        raise ForeignPeer(
            f"The other half of the phone is of a {age} version ({hello.version}, this one is "
            f"{VERSION}). It ends by itself soon after its last call; then all is well again."
        )
    return hello


def _kind_of(body: bytes) -> str:
    try:
        raw: Any = msgspec.msgpack.decode(body)
    except _UNREADABLE:
        return "unreadable"
    return str(raw.get("type", "untagged")) if isinstance(raw, dict) else "unreadable"
