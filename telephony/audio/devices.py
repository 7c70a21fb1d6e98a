"""The headset for the engine: say what is wanted, hear how things stand."""

import logging
import time
from dataclasses import dataclass
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

import resources
from telephony.audio.keeper import DeviceKeeper
from telephony.audio.rings import HeadsetRings
from telephony.audio.system import MiniaudioSystem, SoundSystem
from workstation.phone import AudioState, DeviceChoices, RecordingChanged, SoundTarget

log = logging.getLogger(__name__)

LEVELS_MS: Final = 100
WATCH_MS: Final = 1000
SILENT_S: Final = 5.0  # a keeper that says nothing for so long is stuck in the sound system
STOP_MS: Final = 3000

STUCK = (
    "The computer's sound system does not answer, so the call may be without sound. "
    "The call itself goes on; restart the sound system or plug the headset in again."
)
_QUEUED: Final = Qt.ConnectionType.QueuedConnection


@dataclass(frozen=True, slots=True)
class RingingSounds:
    """The files that repeat while somebody rings: on the ringer, and softly during a call."""

    ring: str
    waiting: str


class AudioDevices(QObject):
    """Microphone, speaker and ringer of this desk; follows devices that come and go.

    Thread: the engine's main thread. The devices themselves are handled on another, so that a
    slow sound system holds up nobody; sound moves on the sound system's own threads.
    Signals:
        audio_changed: an ``AudioState``, first soon after ``start``, then at each change.
        levels_measured: microphone and speaker, 0.0 to 1.0, ten times a second while in a call
            or measuring.
        play_failed: one plain sentence about a sound file that could not be played.
        recording_changed: a ``RecordingChanged``.
    """

    audio_changed = Signal(object)
    levels_measured = Signal(float, float)
    play_failed = Signal(str)
    recording_changed = Signal(object)

    _use_wanted = Signal(object)
    _in_call_wanted = Signal(bool)
    _ring_wanted = Signal(bool)
    _measure_wanted = Signal(bool)
    _play_wanted = Signal(str, object)
    _record_wanted = Signal(str)
    _stop_recording_wanted = Signal(bool)
    _end_wanted = Signal()

    def __init__(
        self,
        rings: HeadsetRings,
        parent: QObject | None = None,
        *,
        system: SoundSystem | None = None,
        sounds: RingingSounds | None = None,
    ) -> None:
        super().__init__(parent)
        sounds = sounds or RingingSounds(
            ring=str(resources.path("sounds/ring.wav")),
            waiting=str(resources.path("sounds/waiting.wav")),
        )
        self._rings = rings
        self._in_call = self._is_measuring = self._is_recording = self._is_stuck = False
        self._state = AudioState()
        self._thread = QThread(self)
        self._thread.setObjectName("sound devices")
        self._keeper = DeviceKeeper(
            rings, system or MiniaudioSystem("Agent workstation"), sounds.ring, sounds.waiting
        )
        self._keeper.moveToThread(self._thread)
        self._connect_keeper()
        self._levels = QTimer(self)
        self._levels.setInterval(LEVELS_MS)
        self._levels.timeout.connect(self._on_levels_due)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._on_watch)

    def _connect_keeper(self) -> None:
        keeper = self._keeper
        self._thread.started.connect(keeper.begin)
        self._use_wanted.connect(keeper.use, _QUEUED)
        self._in_call_wanted.connect(keeper.set_in_call, _QUEUED)
        self._ring_wanted.connect(keeper.ring, _QUEUED)
        self._measure_wanted.connect(keeper.measure, _QUEUED)
        self._play_wanted.connect(keeper.play, _QUEUED)
        self._record_wanted.connect(keeper.record, _QUEUED)
        self._stop_recording_wanted.connect(keeper.stop_recording, _QUEUED)
        keeper.recording_changed.connect(self._on_recording_changed, _QUEUED)
        self._end_wanted.connect(keeper.end, _QUEUED)
        keeper.ended.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        keeper.state_changed.connect(self._on_state_changed, _QUEUED)
        keeper.play_failed.connect(self._on_play_failed, _QUEUED)

    @property
    def state(self) -> AudioState:
        """How things stood last."""
        return self._state

    def start(self) -> None:
        """Begin to look after the devices; returns at once, ``audio_changed`` follows."""
        self._thread.start()
        self._watch.start()

    def use(self, choices: DeviceChoices) -> None:
        """Use these devices, each as soon as it is there; an empty id means the default."""
        self._use_wanted.emit(choices)

    def set_in_call(self, on: bool) -> None:
        """Open microphone and speaker for as long as a call needs them."""
        self._in_call = on
        self._in_call_wanted.emit(on)
        self._set_levels_running()

    def ring(self, on: bool) -> None:
        """Ring on the ringer; during a call a soft tone in the headset instead."""
        self._ring_wanted.emit(on)

    def play(self, path: str, target: SoundTarget) -> None:
        """Play a sound file to the agent only; ``play_failed`` says when that cannot be."""
        self._play_wanted.emit(path, target)

    def measure(self, on: bool) -> None:
        """Open the microphone for a level check without a call."""
        self._is_measuring = on
        self._measure_wanted.emit(on)
        self._set_levels_running()

    def record(self, path: str) -> None:
        """Record the microphone into a WAV file; ``recording_changed`` says how it goes."""
        self._is_recording = True
        self._record_wanted.emit(path)
        self._set_levels_running()

    def stop_recording(self, keep: bool) -> None:
        """End the recording, with a file or without one."""
        self._stop_recording_wanted.emit(keep)

    def stop(self) -> None:
        """Close all devices and end their thread; a stuck sound system is left behind."""
        self._levels.stop()
        self._watch.stop()
        if not self._thread.isRunning():
            return
        self._end_wanted.emit()
        if not self._thread.wait(STOP_MS):
            log.warning("the sound system did not answer within %d ms of the end", STOP_MS)

    def _set_levels_running(self) -> None:
        if not (self._in_call or self._is_measuring or self._is_recording):
            self._levels.stop()
        elif not self._levels.isActive():
            self._rings.take_levels()  # what was heard before this does not count
            self._levels.start()

    @Slot()
    def _on_levels_due(self) -> None:
        self.levels_measured.emit(*self._rings.take_levels())

    @Slot()
    def _on_watch(self) -> None:
        is_stuck = time.monotonic() - self._keeper.beat_at > SILENT_S
        if is_stuck != self._is_stuck:
            self._is_stuck = is_stuck
            log.warning("the sound system %s", "is stuck" if is_stuck else "answers again")
            self._announce()

    @Slot(object)
    def _on_state_changed(self, state: AudioState) -> None:
        self._state = state
        self._announce()

    def _announce(self) -> None:
        stuck = msgspec.structs.replace(self._state, trouble=STUCK)
        self.audio_changed.emit(stuck if self._is_stuck else self._state)

    @Slot(object)
    def _on_recording_changed(self, change: RecordingChanged) -> None:
        self._is_recording = change.is_recording
        self._set_levels_running()
        self.recording_changed.emit(change)

    @Slot(str)
    def _on_play_failed(self, words: str) -> None:
        log.warning("%s", words)
        self.play_failed.emit(words)
