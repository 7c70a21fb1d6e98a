"""The desk's side of the phone: attaches to the engine, starts it, watches it, starts it again."""

import logging
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalSocket

from telephony.addresses import engine_socket
from telephony.engine_process import (
    EXIT_ALREADY_RUNNING,
    EngineCommand,
    EngineProcess,
    end_hanging,
)
from telephony.heartbeat import BEAT_MS, Heartbeat
from telephony.protocol import (
    ForeignPeer,
    FrameReader,
    Hello,
    UnknownMessage,
    event_reader,
    frame_of,
)
from workstation.ids import AccountId
from workstation.phone import (
    AnyCommand,
    AnyEvent,
    CallChanged,
    CommandRefused,
    PhoneLink,
    PhoneLinkChanged,
    SendSnapshot,
    Snapshot,
    StopEngine,
    UseAccounts,
    UseDevices,
)
from workstation.profiles import Profile

_KNOCK_MS: Final = 25  # between two tries to reach an engine that is starting
_START_LIMIT_S: Final = 15.0
_SNAPSHOT_LIMIT_MS: Final = 5000
_BACK_OFF_MS: Final = (0, 500, 1000, 2000, 5000, 10_000, 30_000)
_STEADY_S: Final = 60.0  # an engine that lived so long starts the back-off anew

_LOST: Final = "The phone engine stopped. It is being started again; an open call may be lost."
_NOT_THERE: Final = "The phone is not connected just now; nothing was done. Try again in a moment."
_TOO_SLOW: Final = "The phone engine does not start. The log of the engine says more."

log = logging.getLogger(__name__)


class PhoneClient(QObject):
    """The phone for the desk: commands go in, events come out, nothing ever waits.

    Thread: the GUI thread.
    Signals:
        happened: an AnyEvent; PhoneLinkChanged says how the desk stands with the engine.
    """

    happened = Signal(object)

    def __init__(
        self,
        profile: Profile,
        options: Sequence[str] = (),
        parent: QObject | None = None,
        *,
        tick: Callable[[], float] = time.monotonic,
        beat_ms: int = BEAT_MS,
    ) -> None:
        super().__init__(parent)
        self._command = EngineCommand(profile, tuple(options))
        self._socket_name = engine_socket(profile)
        self._tick = tick
        self._passwords: dict[AccountId, str] = {}
        self._are_passwords_new = False
        self._is_restarting = False
        self._process: EngineProcess | None = None
        self._is_wanted = False
        self._link: PhoneLink | None = None
        self._failures = 0
        self._started_tick = 0.0
        self._connected_tick = 0.0
        self._calls_on: set[str] = set()
        self._accounts: UseAccounts | None = None
        self._devices: UseDevices | None = None
        self._reader: FrameReader[AnyEvent] = event_reader()
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._on_connected)
        self._socket.readyRead.connect(self._on_ready_read)
        self._socket.disconnected.connect(self._on_disconnected)
        self._socket.errorOccurred.connect(self._on_error)
        self._heartbeat = Heartbeat(self, beat_ms=beat_ms)
        self._heartbeat.beat_due.connect(self._ask_for_sign)
        self._heartbeat.engine_hangs.connect(self._on_engine_hangs)
        # For each snapshot asked for: is it the desk that wants it, or the heartbeat?
        self._snapshots_due: deque[bool] = deque()
        self._engine_pid = 0
        self._next_try = self._timer(self._try)
        self._snapshot_limit = self._timer(self._on_no_snapshot)

    # --- for the desk -------------------------------------------------------------------------

    @property
    def is_connected(self) -> bool:
        return self._link is PhoneLink.CONNECTED

    def start(self) -> None:
        """Attach to the profile's engine, starting it if there is none; returns at once."""
        self._is_wanted = True
        self._failures = 0
        self._say(PhoneLink.STARTING)
        self._try()

    def stop(self, end_engine: bool) -> None:
        """Let go of the engine; with ``end_engine`` it ends too, unless a call is on."""
        self._is_wanted = False
        self._next_try.stop()
        self._snapshot_limit.stop()
        self._heartbeat.stop()
        if end_engine and self._is_open:
            self._write(StopEngine())
            self._socket.flush()  # the event loop may be about to end
        self._socket.disconnectFromServer()
        if self._process is not None and not self._is_open and self._link is PhoneLink.STARTING:
            self._process.end_now()
        if self._process is not None:
            self._process.let_go()
            self._process = None
        self._link = None

    def do(self, command: AnyCommand) -> None:
        """Ask for ``command``; its outcome comes as an event, also when it is refused.

        Accounts and devices are remembered and told to every engine that is attached later.
        """
        if isinstance(command, UseAccounts):
            self._accounts = command
        elif isinstance(command, UseDevices):
            self._devices = command
        if self.is_connected and isinstance(command, SendSnapshot):
            self._ask_for_snapshot(for_desk=True)
        elif self.is_connected:
            self._write(command)
        elif not isinstance(command, (UseAccounts, UseDevices)):
            name = type(command).__name__
            call_id = getattr(command, "call_id", None)
            refusal = CommandRefused(command=name, reason=_NOT_THERE, call_id=call_id)
            # In the next turn of the loop, like every other outcome.
            QTimer.singleShot(0, self, lambda: self.happened.emit(refusal))

    def use_session_passwords(self, passwords: Mapping[AccountId, str]) -> None:
        """Keep these passwords in memory and give them to the engine when it starts.

        A running engine is started anew for them, as soon as no call is on.
        """
        if dict(passwords) == self._passwords:
            return
        self._passwords = dict(passwords)
        self._are_passwords_new = self.is_connected
        self._restart_for_passwords()

    # --- reaching the engine ------------------------------------------------------------------

    @Slot()
    def _try(self) -> None:
        if (
            self._is_wanted
            and self._socket.state() == QLocalSocket.LocalSocketState.UnconnectedState
        ):
            self._reader = event_reader()
            self._socket.connectToServer(self._socket_name)

    @Slot(QLocalSocket.LocalSocketError)
    def _on_error(self, error: QLocalSocket.LocalSocketError) -> None:
        if not self._is_wanted or error is QLocalSocket.LocalSocketError.PeerClosedError:
            return  # the end of a connection that stood comes as ``disconnected``
        if self._process is None:
            self._start_engine()
        elif (code := self._process.exit_code()) is not None:
            self._on_engine_exit(code)
        elif self._tick() - self._started_tick > _START_LIMIT_S:
            self._process.end_now()
            self._fail(_TOO_SLOW)
        else:
            self._next_try.start(_KNOCK_MS)

    def _start_engine(self) -> None:
        self._started_tick = self._tick()
        try:
            self._process = EngineProcess(self._command, self._passwords)
        except OSError as error:
            self._fail(f"The phone engine could not be started: {error}.")
            return
        self._are_passwords_new = False
        self._next_try.start(_KNOCK_MS)

    def _on_engine_exit(self, code: int) -> None:
        """An engine ended before it could be reached."""
        assert self._process is not None
        words = self._process.last_words()
        self._process = None
        if code == EXIT_ALREADY_RUNNING:
            # Another one is starting, or ending: it will be there, or gone, in a moment.
            self._next_try.start(_KNOCK_MS * 4)
            return
        log.warning("the engine ended with code %d: %s", code, words)
        self._fail(words or f"The phone engine ended at once (code {code}).")

    def _fail(self, words: str) -> None:
        self._process = None
        self._say(PhoneLink.FAILED, words)
        self._try_later()

    def _try_later(self) -> None:
        delay = _BACK_OFF_MS[min(self._failures, len(_BACK_OFF_MS) - 1)]
        self._failures += 1
        self._next_try.start(delay)

    # --- the connection -----------------------------------------------------------------------

    @property
    def _is_open(self) -> bool:
        return self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState

    @Slot()
    def _on_connected(self) -> None:
        self._socket.write(frame_of(Hello()))
        for command in (self._accounts, self._devices):
            if command is not None:
                self._write(command)
        # Its answer shows the engine as it is after these.
        self._snapshots_due.clear()
        self._ask_for_snapshot(for_desk=True)
        self._snapshot_limit.start(_SNAPSHOT_LIMIT_MS)

    @Slot()
    def _on_ready_read(self) -> None:
        try:
            messages = self._reader.feed(bytes(self._socket.readAll().data()))
        except ForeignPeer as stranger:
            log.error("the local socket belongs to somebody else: %s", stranger)
            self._say(PhoneLink.FAILED, str(stranger))
            self._socket.abort()
            return
        for message in messages:
            if isinstance(message, UnknownMessage):
                log.info("the engine is newer and said %s", message.kind)
            else:
                self._take(message)

    def _take(self, event: AnyEvent) -> None:
        if isinstance(event, Snapshot):
            self._on_snapshot(event)
            return
        if isinstance(event, CallChanged):
            (self._calls_on.discard if event.call.is_over else self._calls_on.add)(event.call.id)
        self.happened.emit(event)
        self._restart_for_passwords()

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self._heartbeat.answered()
        is_for_desk = self._snapshots_due.popleft() if self._snapshots_due else True
        if not self.is_connected:
            self._attach(snapshot)
        elif is_for_desk:
            self.happened.emit(snapshot)

    def _attach(self, snapshot: Snapshot) -> None:
        self._calls_on = {call.id for call in snapshot.calls}
        self._engine_pid = snapshot.pid
        self._snapshot_limit.stop()
        self._heartbeat.start()
        self._connected_tick = self._tick()
        # An engine found running was given other passwords, or none.
        self._are_passwords_new = bool(self._passwords) and self._process is None
        self._say(PhoneLink.CONNECTED)
        self.happened.emit(snapshot)
        self._restart_for_passwords()

    @Slot()
    def _ask_for_sign(self) -> None:
        self._ask_for_snapshot(for_desk=False)

    def _ask_for_snapshot(self, *, for_desk: bool) -> None:
        self._snapshots_due.append(for_desk)
        self._write(SendSnapshot())

    @Slot()
    def _on_engine_hangs(self) -> None:
        """Only its end makes room for an engine that works; its journal has all it reported."""
        log.error("the engine hangs and is ended")
        end_hanging(self._engine_pid)
        self._socket.abort()

    @Slot()
    def _on_no_snapshot(self) -> None:
        log.warning("the engine does not answer")
        self._socket.abort()

    @Slot()
    def _on_disconnected(self) -> None:
        self._snapshot_limit.stop()
        self._heartbeat.stop()
        if not self._is_wanted:
            return
        was_connected = self.is_connected
        if was_connected and self._tick() - self._connected_tick > _STEADY_S:
            self._failures = 0
        if self._process is not None:
            self._process.exit_code()  # reaps it
            self._process.let_go()
            self._process = None
        if self._is_restarting:
            self._say(PhoneLink.STARTING)
        elif was_connected:
            log.warning("the engine is gone")
            self._say(PhoneLink.LOST, _LOST)
        self._is_restarting = False
        self._try_later()

    def _restart_for_passwords(self) -> None:
        if self._are_passwords_new and not self._calls_on and self.is_connected:
            self._are_passwords_new = False
            self._is_restarting = True
            self._write(StopEngine())

    def _write(self, command: AnyCommand) -> None:
        self._socket.write(frame_of(command))

    def _say(self, link: PhoneLink, words: str = "") -> None:
        if link is self._link and not words:
            return
        self._link = link
        self.happened.emit(PhoneLinkChanged(link=link, words=words))

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer
