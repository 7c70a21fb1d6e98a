"""The relay between the SIP stack (TCP on loopback) and a server (TLS 1.2 or 1.3).

The stack is told a Route that holds a secret. A connection whose first message does not carry it
is closed before anything goes to the server: no other program of this computer gets through.
"""

import asyncio
import contextlib
import logging
import secrets
import socket
import ssl
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

from telephony.tls.framing import Framer, Message, NotSip
from telephony.tls.rewriting import Rewriting
from telephony.tls.trust import Refusal, client_context, refusal_of

TLS_PORT: Final = 5061  # RFC 3261, 19.1.2
_CONNECT_LIMIT_S: Final = 7.0
_FIRST_WORD_LIMIT_S: Final = 5.0
_READ_BYTES: Final = 16 * 1024
_LOOPBACK: Final = "127.0.0.1"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a server is and whom to trust; ``ca_file`` empty means the computer's own store."""

    host: str
    port: int
    ca_file: str = ""


class TlsRelay:
    """A relay for one account.

    Errors: OSError from the constructor when loopback gives no port, or the file of authorities
    cannot be read.
    Thread: made and read on the SIP thread; its connections live on the loop's.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, place: ServerPlace) -> None:
        self._loop = loop
        self._place = place
        self._context = client_context(place.ca_file)  # before anything that must be closed
        self._listening = socket.create_server((_LOOPBACK, 0))
        self._secret = secrets.token_hex(16)
        self.port: int = self._listening.getsockname()[1]
        # Whole values, set on the loop's thread and read on the other.
        self.refusal: Refusal | None = None
        self.secured_by = ""
        self.turned_away = 0
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        asyncio.run_coroutine_threadsafe(self._listen(), loop)

    @property
    def route(self) -> str:
        """Return the URI by which the stack reaches the server; it holds the secret."""
        return self._rewriting().route()

    def close(self) -> None:
        """End the relay and its connections; returns at once."""
        self._loop.call_soon_threadsafe(self._close)

    def _rewriting(self) -> Rewriting:
        return Rewriting(self.port, self._secret)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._welcome, sock=self._listening)

    def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._listening.close()
        for task in self._tasks:
            task.cancel()

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._serve(reader, writer)
        except asyncio.CancelledError:
            log.debug("a connection of the TLS relay is ended")
        except (OSError, NotSip) as error:
            log.warning("a connection of the TLS relay broke: %s", error)
        finally:
            self._tasks.discard(task)
            await _ended(writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        rewriting, framer = self._rewriting(), Framer()
        first = await self._first_words(reader, framer, rewriting)
        if first is None:
            self.turned_away += 1
            log.warning("a connection to the TLS relay that is not our own was turned away")
            return
        connection = await self._connected()
        if connection is None:
            return
        server_reader, server_writer = connection
        try:
            rewriting.outside = _own_end(server_writer)
            await _send(server_writer, first, rewriting.outward)
            await _first_to_end(
                _carry(reader, server_writer, framer, rewriting.outward, prompt=writer),
                _carry(server_reader, writer, Framer(), rewriting.inward),
            )
        finally:
            self.secured_by = ""
            await _ended(server_writer)

    async def _first_words(
        self, reader: asyncio.StreamReader, framer: Framer, rewriting: Rewriting
    ) -> list[Message | bytes] | None:
        """Return what came first; None where it does not know the way."""

        async def listen() -> list[Message | bytes]:
            found: list[Message | bytes] = []
            while not any(isinstance(one, Message) for one in found):
                data = await reader.read(_READ_BYTES)
                if not data:
                    return []
                found += framer.feed(data)
            return found

        try:
            found = await asyncio.wait_for(listen(), _FIRST_WORD_LIMIT_S)
        except (asyncio.TimeoutError, NotSip):
            return None
        first = next((one for one in found if isinstance(one, Message)), None)
        return found if first is not None and rewriting.knows(first) else None

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        host, port = self._place.host, self._place.port
        opening = asyncio.open_connection(host, port, ssl=self._context, server_hostname=host)
        try:
            reader, writer = await asyncio.wait_for(opening, _CONNECT_LIMIT_S)
        except asyncio.TimeoutError:
            self.refusal = refusal_of(TimeoutError(), host)
        except (OSError, ssl.CertificateError) as error:
            self.refusal = refusal_of(error, host)
        else:
            self.refusal = None
            secured = writer.get_extra_info("ssl_object")
            self.secured_by = f"{secured.version()}, {secured.cipher()[0]}"
            log.info("connected to %s:%d by %s", host, port, self.secured_by)
            return reader, writer
        log.warning("no TLS connection: %s", self.refusal.words)
        return None


class TlsRelays:
    """The relays' one thread, started with the first of them.

    Thread: used on the SIP thread.
    """

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._opened: list[TlsRelay] = []

    def open(self, place: ServerPlace) -> TlsRelay:
        """Return a new relay to ``place``. Errors: OSError as TlsRelay's."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(target=self._run, name="tls-relay", daemon=True)
            self._thread.start()
        relay = TlsRelay(self._loop, place)
        self._opened.append(relay)
        return relay

    def is_at(self, source: str) -> bool:
        """Say whether host:port is one of the relays."""
        return any(source == f"{_LOOPBACK}:{relay.port}" for relay in self._opened)

    def close(self) -> None:
        """End the thread and every connection; returns when it is over."""
        if self._loop is None or self._thread is None:
            return
        for relay in self._opened:
            relay.close()
        self._opened.clear()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop = self._thread = None

    def _run(self) -> None:
        assert self._loop is not None
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        finally:
            self._loop.close()


async def _carry(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    framer: Framer,
    change: Callable[[Message], Message],
    prompt: asyncio.StreamWriter | None = None,
) -> None:
    """Pass on what comes until it ends; the sender at ``prompt`` is told at once that it came."""
    _acknowledge_at_once(prompt)
    while data := await reader.read(_READ_BYTES):
        _acknowledge_at_once(prompt)
        await _send(writer, framer.feed(data), change)


def _acknowledge_at_once(sender: asyncio.StreamWriter | None) -> None:
    """Keep the SIP stack from holding 180 back for 40 ms until its 100 is acknowledged (Nagle)."""
    option = getattr(socket, "TCP_QUICKACK", None)  # Linux only, and good for a while only
    if sender is not None and option is not None:
        sender.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, option, 1)


async def _send(
    writer: asyncio.StreamWriter,
    found: list[Message | bytes],
    change: Callable[[Message], Message],
) -> None:
    for one in found:
        writer.write(change(one).encoded() if isinstance(one, Message) else one)
    await writer.drain()


async def _first_to_end(*ways: Coroutine[Any, Any, None]) -> None:
    """Run both ways until one ends; its trouble is the connection's."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _ended(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError, asyncio.TimeoutError, asyncio.CancelledError):
        await asyncio.wait_for(writer.wait_closed(), 1.0)


def _own_end(writer: asyncio.StreamWriter) -> bytes:
    host, port = writer.get_extra_info("sockname")[:2]
    return (f"[{host}]:{port}" if ":" in host else f"{host}:{port}").encode()
