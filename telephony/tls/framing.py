"""Cuts a SIP byte stream into messages, and a message's head into header fields.

Source: RFC 3261, 7.5 and 18.3: over a stream Content-Length says where a message ends.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

MOST_BYTES: Final = 64 * 1024  # of one message, head and body
_EMPTY_LINES: Final = re.compile(rb"\A(?:\r\n)+")
_NAME: Final = re.compile(rb"[!-9;-~]+")
_SHORT: Final = {b"v": b"via", b"m": b"contact", b"l": b"content-length", b"t": b"to"}
_COMMA: Final = re.compile(rb'(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,"<])+', re.S)


class NotSip(ValueError):
    """What came is no SIP message, or is too long; the message says which."""


@dataclass(frozen=True, slots=True)
class Header:
    """One header field as it came.

    Shape: ``name`` is long and in lower case; ``raw`` holds the field with its folded lines,
    without the last line end.
    """

    name: bytes
    raw: bytes

    @property
    def value(self) -> bytes:
        """Return what stands behind the colon, unfolded."""
        return re.sub(rb"\r\n[ \t]+", b" ", self.raw.partition(b":")[2]).strip()

    def values(self) -> list[bytes]:
        """Return the values of a field that may list several, in their order."""
        return [found.strip() for found in _COMMA.findall(self.value) if found.strip()]

    def with_value(self, value: bytes) -> "Header":
        return replace(self, raw=self.raw.partition(b":")[0] + b": " + value)


@dataclass(frozen=True, slots=True)
class Message:
    """A SIP message whose body is never looked into."""

    start: bytes
    headers: tuple[Header, ...]
    body: bytes

    @property
    def is_response(self) -> bool:
        return self.start.startswith(b"SIP/2.0 ")

    @property
    def status(self) -> int:
        """Return a response's code; 0 for a request."""
        code = self.start.split(b" ", 2)[1] if self.is_response else b""
        return int(code) if code.isdigit() else 0

    @property
    def method(self) -> bytes:
        """Return the method of a request, or of what a response answers."""
        if not self.is_response:
            return self.start.split(b" ", 1)[0]
        words = self.first(b"cseq").split()
        return words[-1] if words else b""

    def first(self, name: bytes) -> bytes:
        """Return the first value of this field; empty if it is not there."""
        return next((each.value for each in self.headers if each.name == name), b"")

    def encoded(self) -> bytes:
        head = b"\r\n".join([self.start, *(each.raw for each in self.headers)])
        return head + b"\r\n\r\n" + self.body


class Framer:
    """Collects what a connection brings; gives whole messages and the empty lines between them.

    Errors: NotSip from ``feed``; the connection is of no use afterwards.
    """

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes) -> list[Message | bytes]:
        """Return what is complete: messages, and keep-alives (RFC 5626, 3.5.1) as bytes."""
        self._waiting += data
        found: list[Message | bytes] = []
        while self._waiting:
            lines = _EMPTY_LINES.match(self._waiting)
            if lines is not None:
                found.append(bytes(lines[0]))
                del self._waiting[: lines.end()]
                continue
            message = self._message()
            if message is None:
                break
            found.append(message)
        return found

    def _message(self) -> Message | None:
        end = self._waiting.find(b"\r\n\r\n", 0, MOST_BYTES)
        if end < 0:
            if len(self._waiting) > MOST_BYTES:
                raise NotSip("a message has no end within 64 KB")
            return None
        start, headers = _head_of(bytes(self._waiting[:end]))
        body_at = end + 4
        length = _length_of(headers)
        if body_at + length > MOST_BYTES:
            raise NotSip("a message is longer than 64 KB")
        if len(self._waiting) < body_at + length:
            return None
        body = bytes(self._waiting[body_at : body_at + length])
        del self._waiting[: body_at + length]
        return Message(start, headers, body)


def _head_of(head: bytes) -> tuple[bytes, tuple[Header, ...]]:
    start, *lines = head.split(b"\r\n")
    if b"SIP/2.0" not in start:
        raise NotSip("the first line is none of SIP")
    fields: list[bytes] = []
    for line in lines:
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] += b"\r\n" + line
        else:
            fields.append(line)
    return start, tuple(_header(field) for field in fields)


def _header(raw: bytes) -> Header:
    name = raw.partition(b":")[0].strip()
    if b":" not in raw or not _NAME.fullmatch(name):
        raise NotSip("a header field has no name")
    low = name.lower()
    return Header(_SHORT.get(low, low), raw)


def _length_of(headers: tuple[Header, ...]) -> int:
    found = {each.value for each in headers if each.name == b"content-length"}
    if not found:
        return 0
    value = found.pop()
    if found or not value.isdigit() or len(value) > 9:
        raise NotSip("a message does not say how long it is")
    return int(value)
