"""The engine process: main thread with socket and devices, SIP thread beside it, and their end."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from telephony.audio.devices import AudioDevices, RingingSounds
from telephony.audio.port import HeadsetPort
from telephony.audio.rings import HeadsetRings
from telephony.engine.phone import PhoneParts
from telephony.engine.ports import remember_port
from telephony.engine.server import DeskConnection, DeskServer
from telephony.engine.sip_thread import CaughtUp, SipEnded, SipNews, SipOpened, SipThread
from telephony.engine.state import EngineState
from telephony.journal import EngineStarted, Journal
from telephony.sip_stack import StackOptions
from workstation.clock import Clock
from workstation.ids import AccountId, new_id
from workstation.phone import (
    AnyCommand,
    AnyEvent,
    AudioChanged,
    AudioState,
    CallChanged,
    CommandRefused,
    LevelsMeasured,
    MeasureMicrophone,
    PlayForAgent,
    RecordingChanged,
    RecordMicrophone,
    SendSnapshot,
    StopEngine,
    StopRecording,
    UseAccounts,
    UseDevices,
)
from workstation.profiles import Profile
from workstation.secrets import Secrets
from workstation.version import VERSION

EXIT_OK: Final = 0
EXIT_FAILED: Final = 4
_END_LIMIT_MS: Final = 8000
_QUEUED: Final = Qt.ConnectionType.QueuedConnection

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """How one engine runs.

    Units: ``idle_limit_s``, ``ping_s``, ``silence_limit_s`` are real seconds.
    """

    profile: Profile
    socket: str
    stack: StackOptions
    idle_limit_s: float
    ping_s: float
    silence_limit_s: float
    ringing: RingingSounds | None = None


class EngineProgram(QObject):
    """Joins the SIP thread, the audio devices and the desks.

    ``make_headset`` is called on the SIP thread and returns the headset's pjsua2 audio media.
    Thread: the engine's main thread.
    """

    _news = Signal(object)

    def __init__(
        self,
        options: EngineOptions,
        clock: Clock,
        secrets: Secrets,
        session_passwords: Mapping[AccountId, str],
        parent: QObject | None = None,
        *,
        make_headset: Callable[[HeadsetRings], Any] = HeadsetPort,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._clock = clock
        self._secrets = secrets
        self._session_passwords = session_passwords
        self._make_headset = make_headset
        self._started_at = clock.now().at
        self._engine_id = new_id()
        self._state = EngineState(self._engine_id, os.getpid(), self._started_at)
        self._rings = HeadsetRings()
        self._devices = AudioDevices(self._rings, self, sounds=options.ringing)
        self._devices.audio_changed.connect(self._on_audio_changed)
        self._devices.levels_measured.connect(self._on_levels_measured)
        self._devices.play_failed.connect(self._on_play_failed)
        self._devices.recording_changed.connect(self._on_recording_changed)
        self._server = DeskServer(options.socket, self)
        self._server.command_received.connect(self._on_command)
        self._server.desks_changed.connect(self._on_desks_changed)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(int(options.idle_limit_s * 1000))
        self._idle.timeout.connect(self._on_idle)
        self._news.connect(self._on_news, _QUEUED)
        # Emitting a signal is the way from the SIP thread to this one.
        self._sip = SipThread(self._make_parts, self._news.emit)
        self._waiting: dict[int, DeskConnection] = {}
        self._devices_told = (False, False)
        self._is_ending = False
        self.exit_code = EXIT_OK
        self.trouble = ""

    def start(self) -> None:
        """Start SIP; desks may attach once its stack is open."""
        log.info("engine %s %s starts for profile %s", VERSION, self._engine_id, self._profile.name)
        self._sip.start()

    @Slot()
    def end(self) -> None:
        """End calls, registrations and devices in form, then the event loop."""
        if self._is_ending:
            return
        self._is_ending = True
        self._idle.stop()
        self._devices.stop()
        self._sip.stop()
        QTimer.singleShot(_END_LIMIT_MS, self, self._leave)

    @Slot()
    def look_at_signals(self) -> None:
        """Do nothing: being called lets Python run the handlers of signals that came."""

    @property
    def _profile(self) -> Profile:
        return self._options.profile

    def _make_parts(self, report: Callable[[AnyEvent], None]) -> PhoneParts:
        """Build what the phone needs; runs on the SIP thread, which then owns it."""
        started = EngineStarted(
            engine_id=self._engine_id, at=self._started_at, pid=os.getpid(), version=VERSION
        )
        return PhoneParts(
            stack=self._options.stack,
            clock=self._clock,
            journal=Journal(self._profile.journal_dir, started),
            secrets=self._secrets,
            session_passwords=self._session_passwords,
            make_headset=lambda: self._make_headset(self._rings),
            report=report,
            ping_s=self._options.ping_s,
            silence_limit_s=self._options.silence_limit_s,
        )

    # --- from the SIP thread ------------------------------------------------------------------

    @Slot(object)
    def _on_news(self, news: SipNews) -> None:
        if isinstance(news, SipOpened):
            self._open(news.port)
        elif isinstance(news, SipEnded):
            self._on_sip_ended(news)
        elif isinstance(news, CaughtUp):
            self._send_snapshot(news.token)
        else:
            self._state.fold(news)
            self._server.broadcast(news)
            if isinstance(news, CallChanged):
                self._set_devices()
                self._look_whether_idle()

    def _open(self, port: int) -> None:
        self._state.sip_port = port
        remember_port(self._profile, port)
        try:
            self._server.listen()
        except OSError as error:
            self._fail(f"The phone engine could not open its local socket: {error}.")
            return
        log.info("SIP on port %d, desks may attach", port)
        self._devices.start()
        self._look_whether_idle()

    def _on_sip_ended(self, news: SipEnded) -> None:
        if news.trouble:
            self.exit_code = EXIT_FAILED
            self.trouble = self.trouble or news.trouble
        self._devices.stop()
        self._leave()

    def _fail(self, words: str) -> None:
        log.error("%s", words)
        self.trouble = words
        self.exit_code = EXIT_FAILED
        self.end()

    @Slot()
    def _leave(self) -> None:
        self._server.close()
        QCoreApplication.exit(self.exit_code)

    # --- from the desks -----------------------------------------------------------------------

    @Slot(object, object)
    def _on_command(self, desk: DeskConnection, command: AnyCommand) -> None:
        if self._is_ending:
            words = "The phone is just ending; nothing was done."
            desk.send(CommandRefused(command=type(command).__name__, reason=words))
        elif isinstance(command, SendSnapshot):
            # Answered when the SIP thread has done what this desk asked for before.
            self._waiting[id(desk)] = desk
            self._sip.catch_up(id(desk))
        elif isinstance(command, UseDevices):
            self._devices.use(command.choices)
        elif isinstance(command, MeasureMicrophone):
            self._devices.measure(command.on)
        elif isinstance(command, PlayForAgent):
            self._devices.play(command.path, command.target)
        elif isinstance(command, RecordMicrophone):
            self._record_for(desk, command.path)
        elif isinstance(command, StopRecording):
            self._devices.stop_recording(command.keep)
        elif isinstance(command, StopEngine):
            self._stop_for(desk)
        else:
            if isinstance(command, UseAccounts):
                self._state.use_accounts(command.accounts)
            self._sip.do(command)

    def _send_snapshot(self, token: int) -> None:
        desk = self._waiting.pop(token, None)
        if desk is not None and self._server.has(desk):
            desk.send(self._state.snapshot())

    def _record_for(self, desk: DeskConnection, path: str) -> None:
        if self._state.is_in_call:
            reason = "A call is on, and the microphone is the customer's: record after the call."
            desk.send(CommandRefused(command="RecordMicrophone", reason=reason))
            return
        self._devices.record(path)

    def _stop_for(self, desk: DeskConnection) -> None:
        if self._state.has_calls:
            reason = "A call is on; the phone ends when it is over."
            desk.send(CommandRefused(command="StopEngine", reason=reason))
            return
        log.info("a desk ends the engine")
        self.end()

    @Slot(int)
    def _on_desks_changed(self, count: int) -> None:
        log.info("%d desk(s) attached", count)
        self._look_whether_idle()

    def _look_whether_idle(self) -> None:
        is_idle = self._server.desk_count == 0 and not self._state.has_calls
        if is_idle and not self._idle.isActive() and not self._is_ending:
            self._idle.start()
        elif not is_idle:
            self._idle.stop()

    @Slot()
    def _on_idle(self) -> None:
        log.info("no desk and no call: the engine ends")
        self.end()

    # --- devices ------------------------------------------------------------------------------

    def _set_devices(self) -> None:
        wanted = (self._state.is_in_call, self._state.is_ringing)
        if wanted != self._devices_told:
            self._devices_told = wanted
            self._devices.set_in_call(self._state.is_in_call)
            self._devices.ring(self._state.is_ringing)

    @Slot(object)
    def _on_audio_changed(self, audio: AudioState) -> None:
        event = AudioChanged(audio=audio)
        self._state.fold(event)
        self._server.broadcast(event)

    @Slot(float, float)
    def _on_levels_measured(self, microphone: float, speaker: float) -> None:
        self._server.broadcast(LevelsMeasured(microphone=microphone, speaker=speaker))

    @Slot(object)
    def _on_recording_changed(self, change: RecordingChanged) -> None:
        self._server.broadcast(change)

    @Slot(str)
    def _on_play_failed(self, words: str) -> None:
        self._server.broadcast(CommandRefused(command="PlayForAgent", reason=words))
