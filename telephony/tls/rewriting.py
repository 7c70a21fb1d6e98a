"""What the relay changes in SIP messages, so that both ends see a path that they can follow.

To the stack the relay is a proxy on loopback that records its route; to the server there is no
relay, and the desk is a telephone at the TLS connection's own address. Changed are Via (the top
one), Contact, Record-Route and Route, no other field and no body.

The stack's requests carry a Route to the relay, which is taken out. Requests from the server, and
answers that make a dialog, get a Record-Route to the relay: so everything later in the dialog
comes back here, whatever transport=tls the server's own Record-Route or Contact names, and those
go back to the server untouched.

Source: RFC 3261, 16.6 and 16.12 (Record-Route, Route), 18.1.2 (a Via that is not ours is dropped).
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from telephony.tls.framing import Header, Message

_DIALOG_METHODS: Final = frozenset({b"INVITE", b"SUBSCRIBE", b"REFER", b"NOTIFY"})
_ROUTES: Final = (b"route", b"record-route")
_VIA: Final = re.compile(rb"\ASIP\s*/\s*2\.0\s*/\s*(TCP|TLS)\s+([^\s;,]+)", re.I)
_SEEN_FROM: Final = re.compile(rb";\s*(?:received|rport)(?:\s*=\s*[^;,\s]*)?", re.I)
_LOOPBACK_URI: Final = re.compile(
    rb"sip:((?:[^@<>\s,]*@)?)(127\.0\.0\.1(?::\d+)?)((?:;[^<>?,\s]*)?)", re.I
)
_TRANSPORT: Final = re.compile(rb";transport=tcp(?=[;>?]|\Z)", re.I)


@dataclass(slots=True)
class Rewriting:
    """The two faces of one connection.

    Shape: ``port`` and ``secret`` are the relay's on loopback; ``outside`` is host:port of our
    end of the TLS connection, empty before it is made. What was replaced last is kept, so that
    answers bring the stack its own words back.
    """

    port: int
    secret: str
    outside: bytes = b""
    _sent_by: bytes = field(default=b"", repr=False)
    _contacts: dict[bytes, bytes] = field(default_factory=dict, repr=False)

    def knows(self, message: Message) -> bool:
        """Say whether this request came by the way that only our own stack was told."""
        return not message.is_response and any(
            self._is_ours(value)
            for header in message.headers
            if header.name == b"route"
            for value in header.values()
        )

    def outward(self, message: Message) -> Message:
        """Return what the server gets of what the stack said."""
        headers: list[Header] = []
        is_top_via = not message.is_response
        for header in message.headers:
            if header.name in _ROUTES:
                kept = [value for value in header.values() if not self._is_ours(value)]
                if kept:
                    headers.append(header.with_value(b", ".join(kept)))
            elif header.name == b"via" and is_top_via:
                is_top_via = False
                headers.append(self._via_outward(header))
            elif header.name == b"contact":
                headers.append(self._contact_outward(header))
            else:
                headers.append(header)
        return replace(message, headers=tuple(headers))

    def inward(self, message: Message) -> Message:
        """Return what the stack gets of what the server said."""
        headers = list(message.headers)
        if message.is_response:
            headers = self._answer_inward(headers)
        if message.method in _DIALOG_METHODS and (
            not message.is_response or 100 < message.status < 300
        ):
            self._record(headers, is_answer=message.is_response)
        return replace(message, headers=tuple(headers))

    def route(self) -> str:
        """Return the URI by which the stack reaches the relay."""
        # The log takes out whatever is called "secret".
        return f"sip:127.0.0.1:{self.port};transport=tcp;lr;secret={self.secret}"

    def _is_ours(self, value: bytes) -> bool:
        return b";secret=" + self.secret.encode() in value

    def _record(self, headers: list[Header], *, is_answer: bool) -> None:
        own = Header(b"record-route", b"Record-Route: <" + self.route().encode() + b">")
        places = [at for at, each in enumerate(headers) if each.name == b"record-route"]
        vias = [at for at, each in enumerate(headers) if each.name == b"via"]
        # We are the stack's nearest neighbour: first in a request's list, last in an answer's.
        if places:
            headers.insert(places[-1] + 1 if is_answer else places[0], own)
        else:
            headers.insert(vias[-1] + 1 if vias else 0, own)

    def _via_outward(self, header: Header) -> Header:
        first, *others = header.values() or [b""]
        found = _VIA.match(first)
        if found is None or not self.outside:
            return header
        self._sent_by = found[2]
        mine = b"SIP/2.0/TLS " + self.outside + first[found.end() :]
        return header.with_value(b", ".join([mine, *others]))

    def _contact_outward(self, header: Header) -> Header:
        if not self.outside:
            return header
        return header.with_value(_LOOPBACK_URI.sub(self._uri_outward, header.value))

    def _uri_outward(self, found: re.Match[bytes]) -> bytes:
        parameters, count = _TRANSPORT.subn(b";transport=tls", found[3])
        if not count:
            return found[0]
        outer = b"sip:" + found[1] + self.outside + parameters
        self._contacts[outer] = found[0]
        return outer

    def _answer_inward(self, headers: list[Header]) -> list[Header]:
        changed: list[Header] = []
        is_top_via = True
        for header in headers:
            if header.name == b"via" and is_top_via:
                is_top_via = False
                changed.append(self._via_inward(header))
            elif header.name == b"contact":
                value = header.value
                for outer, inner in self._contacts.items():
                    value = value.replace(outer, inner)
                changed.append(header.with_value(value))
            else:
                changed.append(header)
        return changed

    def _via_inward(self, header: Header) -> Header:
        first, *others = header.values() or [b""]
        found = _VIA.match(first)
        if found is None or not self._sent_by:
            return header
        # Where the server saw us is not where the stack is: it would move its Contact there.
        rest = _SEEN_FROM.sub(b"", first[found.end() :])
        mine = b"SIP/2.0/TCP " + self._sent_by + rest
        return header.with_value(b", ".join([mine, *others]))
