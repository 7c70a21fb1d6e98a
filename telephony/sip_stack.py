"""pjsua2 for one process: set-up, polling and a safe end; for the engine, practice and tests."""

import functools
import gc
import logging
import os
import ssl
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn, ParamSpec

# isort: off
# PySide6 goes first: on Windows it brings the C++ runtime that pjsua2 needs.
import PySide6.QtCore  # noqa: F401
import pjsua2 as pj
# isort: on

from workstation.accounts import Transport
from workstation.version import VERSION

# Compiled into this pjsua2: beyond these it refuses or aborts the process.
MAX_CALLS: Final = 4
MAX_ACCOUNTS: Final = 8

CLOCK_RATE: Final = 16_000
FRAME_MS: Final = 20
# Others stay off: each line of SDP brings an INVITE nearer to the size where UDP switches to TCP.
CODECS: Final = (("G722/16000", 255), ("PCMU/8000", 250), ("PCMA/8000", 245))

_RTP_PORTS: Final = range(16_384, 32_768)
_GOODBYE_S: Final = 3.0  # how long the end waits for BYE and unregistration to be answered
_NEVER: Final = -1
_TO_RELAY: Final = "to the relay"
_EUNSUPTRANSPORT: Final = 171060  # PJSIP_EUNSUPTRANSPORT; the binding has no name for it
_CA_FILES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)

log = logging.getLogger(__name__)
P = ParamSpec("P")


class SipTrouble(Exception):
    """The SIP stack could not do what was asked; the message is one plain sentence."""


class TlsUnavailable(SipTrouble):
    """This build of the SIP stack has no TLS (the Windows wheel)."""


@dataclass(frozen=True, slots=True)
class StackOptions:
    """How a process takes part in SIP.

    Shape: ``bind`` empty means every interface; ``port`` 0 means any free one.
    """

    bind: str = "127.0.0.1"
    port: int = 0
    user_agent: str = f"agent-workstation/{VERSION}"
    log_level: int = 1


def guarded(handler: Callable[P, None]) -> Callable[P, None]:
    """Keep a handler's exception out of pjsua2, which would print it or answer 500; log it."""

    @functools.wraps(handler)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            handler(*args, **kwargs)
        except Exception:
            log.exception("%s failed", handler.__qualname__)

    return run


class _Endpoint(pj.Endpoint):  # type: ignore[misc]
    """The library's one endpoint; passes on what happens to no account or call."""

    def __init__(
        self, on_transport: Callable[[Any], None], on_turned_away: Callable[[Any], None]
    ) -> None:
        super().__init__()
        self._on_transport = on_transport
        self._on_turned_away = on_turned_away

    @guarded
    def onRejectedIncomingCall(self, prm: Any) -> None:
        self._on_turned_away(prm)

    @guarded
    def onTransportState(self, prm: Any) -> None:
        self._on_transport(prm)


class SipStack:
    """The one pjsua2 endpoint of this process.

    ``on_transport`` gets pjsua2's OnTransportStateParam, and ``on_turned_away`` (a call beyond
    MAX_CALLS) its OnRejectedIncomingCallParam, while they are valid: copy, do not keep.
    Errors: SipTrouble where the network or the build says no.
    Thread: made, opened, polled, used and closed on one and the same.
    """

    def __init__(
        self,
        options: StackOptions,
        *,
        log_writer: Any = None,
        on_transport: Callable[[Any], None] = lambda prm: None,
        on_turned_away: Callable[[Any], None] = lambda prm: None,
    ) -> None:
        self.options = options
        self.endpoint = _Endpoint(on_transport, on_turned_away)
        self._log_writer = log_writer  # pjsua2 holds no reference of its own
        self._transports: dict[tuple[Transport, str], int] = {}
        self.port = 0

    def open(self) -> None:
        """Start the stack with its UDP transport on ``options.port``, or a free one if taken."""
        try:
            self.endpoint.libCreate()
            self.endpoint.libInit(self._configuration())
            udp = self._udp_transport()
            self._transports[(Transport.UDP, "")] = udp
            self.endpoint.libStart()
            self.endpoint.audDevManager().setNullDev()
            for codec in self.endpoint.codecEnum2():
                wanted = [rank for name, rank in CODECS if codec.codecId.startswith(name)]
                self.endpoint.codecSetPriority(codec.codecId, wanted[0] if wanted else 0)
            address = self.endpoint.transportGetInfo(udp).localAddress
        except pj.Error as error:
            raise SipTrouble(f"The SIP stack did not start: {error.reason}.") from error
        self.port = int(address.rpartition(":")[2])

    def transport(self, kind: Transport, ca_file: str = "") -> int:
        """Return the id of the transport for accounts of this kind, made at first use.

        Errors: TlsUnavailable where the stack was built without TLS; SipTrouble.
        """
        if kind is Transport.TLS and ca_file and not os.access(ca_file, os.R_OK):
            raise SipTrouble(f"The file of certificate authorities {ca_file} cannot be read.")
        key = (kind, ca_file if kind is Transport.TLS else "")
        if key not in self._transports:
            self._transports[key] = self._make_transport(kind, ca_file)
        return self._transports[key]

    def loopback_transport(self) -> int:
        """Return the id of the TCP transport to the TLS relay, made at first use.

        Errors: SipTrouble.
        """
        key = (Transport.TCP, _TO_RELAY)
        if key not in self._transports:
            config = self._transport_config(0)
            config.boundAddress = "127.0.0.1"
            self._transports[key] = self._opened(pj.PJSIP_TRANSPORT_TCP, config, "loopback")
        return self._transports[key]

    def poll(self, milliseconds: int = 20) -> None:
        """Handle what the network brought; waits so long at most."""
        self.endpoint.libHandleEvents(milliseconds)

    def is_sip_uri(self, uri: str) -> bool:
        """Say whether the stack itself can read ``uri``; it aborts on some that it cannot."""
        return int(self.endpoint.utilVerifySipUri(uri)) == 0

    def close(
        self,
        *,
        is_quiet: Callable[[], bool] = lambda: True,
        drop: Callable[[], None] = lambda: None,
        say_goodbye: bool = True,
    ) -> None:
        """End all calls, wait until ``is_quiet``, let ``drop`` go of every pjsua2 object, end.

        Nothing of pjsua2 may outlive this; leave the process by ``leave`` afterwards.
        """
        if say_goodbye:
            self.endpoint.hangupAllCalls()
        limit = time.monotonic() + _GOODBYE_S
        while not is_quiet() and time.monotonic() < limit:
            self.poll()
        drop()
        gc.collect()
        self.endpoint.libDestroy()

    def _configuration(self) -> Any:
        config = pj.EpConfig()
        config.uaConfig.threadCnt = 0
        config.uaConfig.mainThreadOnly = True
        config.uaConfig.maxCalls = MAX_CALLS
        config.uaConfig.userAgent = self.options.user_agent
        config.medConfig.noVad = True  # the default voice detection eats steady tones
        config.medConfig.sndAutoCloseTime = _NEVER
        config.medConfig.clockRate = CLOCK_RATE
        config.medConfig.sndClockRate = CLOCK_RATE
        config.medConfig.channelCount = 1
        config.medConfig.audioFramePtime = FRAME_MS
        config.medConfig.ecTailLen = 0
        config.logConfig.level = self.options.log_level
        # The writer is given only what would go to the console.
        config.logConfig.consoleLevel = self.options.log_level
        config.logConfig.msgLogging = 1
        if self._log_writer is not None:
            config.logConfig.decor = 0
            config.logConfig.writer = self._log_writer
        return config

    def _udp_transport(self) -> int:
        config = self._transport_config(self.options.port)
        try:
            return int(self.endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, config))
        except pj.Error:
            if self.options.port == 0:
                raise
        log.warning("SIP port %d is taken; using another", self.options.port)
        return int(self.endpoint.transportCreate(pj.PJSIP_TRANSPORT_UDP, self._transport_config(0)))

    def _transport_config(self, port: int) -> Any:
        config = pj.TransportConfig()
        config.port = port
        config.boundAddress = self.options.bind
        return config

    def _make_transport(self, kind: Transport, ca_file: str) -> int:
        config = self._transport_config(0)
        if kind is Transport.TLS:
            config.tlsConfig.verifyServer = True
            # The default fails against modern servers with the bundled OpenSSL 1.0.2.
            config.tlsConfig.proto = pj.PJ_SSL_SOCK_PROTO_TLS1_2
            config.tlsConfig.CaListFile = ca_file or system_ca_file()
        number = pj.PJSIP_TRANSPORT_TLS if kind is Transport.TLS else pj.PJSIP_TRANSPORT_TCP
        return self._opened(number, config, kind.name)

    def _opened(self, number: int, config: Any, name: str) -> int:
        try:
            return int(self.endpoint.transportCreate(number, config))
        except pj.Error as error:
            if error.status == _EUNSUPTRANSPORT:
                raise TlsUnavailable("This computer's SIP stack cannot do TLS.") from error
            raise SipTrouble(f"The {name} transport did not open: {error.reason}.") from error


def media_on(bind: str, config: Any) -> None:
    """Make an AccountConfig send its media from the address ``bind`` too, from any free port."""
    config.mediaConfig.transportConfig.boundAddress = bind
    config.mediaConfig.transportConfig.port = _RTP_PORTS.start
    config.mediaConfig.transportConfig.portRange = len(_RTP_PORTS)
    config.mediaConfig.transportConfig.randomizePort = True
    config.natConfig.iceEnabled = False


def system_ca_file(candidates: Sequence[str] = _CA_FILES) -> str:
    """Return the file of certificate authorities this computer trusts; empty if none is found."""
    found = [ssl.get_default_verify_paths().cafile, *candidates]
    return next((path for path in found if path and os.path.exists(path)), "")


def leave(code: int = 0) -> NoReturn:
    """End the process at once; pjsua2's destructors may abort in an orderly interpreter end."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
