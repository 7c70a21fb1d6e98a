"""Looks after the headset's three streams on a thread of its own.

Listing, opening and closing devices may take as long as the sound system likes; nothing else of
the engine waits for it.
"""

import logging
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from telephony.audio.choosing import devices_to_use, state_of
from telephony.audio.keeping import KeptStream
from telephony.audio.recording import MicrophoneRecorder
from telephony.audio.rings import HeadsetRings
from telephony.audio.sounds import SoundMix, UnreadableSound, over, read_sound
from telephony.audio.system import FoundDevices, SoundSystem
from workstation.phone import AudioState, DeviceChoices, RecordingChanged, SoundTarget

log = logging.getLogger(__name__)

TICK_MS: Final = 250
LOOK_S: Final = 1.0  # between two looks at which devices there are
NO_SOUND_S: Final = 5.0  # a virtual or wireless microphone takes up to two seconds to wake

CALL_BEGAN: Final = "A call began, so the recording was thrown away: record again after the call."
NO_MICROPHONE: Final = (
    "No microphone gave any sound, so nothing was recorded: plug the headset in or choose another "
    "microphone under Sound, and record again."
)


class DeviceKeeper(QObject):
    """Opens the microphone, the speaker and the ringer when they are wanted, where they are.

    Thread: its own; all slots are called through queued signals.
    Signals:
        state_changed: an ``AudioState`` that differs from the one before.
        play_failed: a plain sentence about a sound that could not be played.
        recording_changed: a ``RecordingChanged``.
        ended: all devices are closed.
    """

    state_changed = Signal(object)
    play_failed = Signal(str)
    recording_changed = Signal(object)
    ended = Signal()

    def __init__(
        self, rings: HeadsetRings, system: SoundSystem, ring_path: str, waiting_path: str
    ) -> None:
        super().__init__()
        self._rings = rings
        self._system = system
        self._paths = (ring_path, waiting_path)
        self._ring_sound = self._waiting_sound = b""
        self._for_headset, self._for_ringer = SoundMix(), SoundMix()
        self._microphone = KeptStream(
            "microphone", lambda device: system.open_microphone(device, rings.from_microphone)
        )
        self._speaker = KeptStream(
            "speaker", lambda device: system.open_speaker(device, self._fill_ear)
        )
        self._ringer = KeptStream(
            "ringer",
            lambda device: system.open_speaker(device, self._for_ringer.next_bytes),
        )
        self._recorder = rings.recorder = MicrophoneRecorder()
        self._recording_since = float("inf")
        self._is_recording_told = False
        self._chosen = DeviceChoices()
        self._found = FoundDevices()
        self._names: dict[str, str] = {}
        self._state: AudioState | None = None
        self._looked_at = float("-inf")
        self._in_call = self._is_ringing = self._is_measuring = False
        self.beat_at = time.monotonic()  # read by the watch on another thread

    def _fill_ear(self, count: int) -> bytes:
        return over(self._rings.for_ear(count), self._for_headset.next_bytes(count))

    @Slot()
    def begin(self) -> None:
        """Start looking after the devices; the thread's event loop runs now."""
        try:
            self._ring_sound, self._waiting_sound = map(read_sound, self._paths)
        except UnreadableSound as error:
            self.play_failed.emit(str(error))
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()

    @Slot(object)
    def use(self, choices: DeviceChoices) -> None:
        self._chosen = choices
        self.tick()

    @Slot(bool)
    def set_in_call(self, on: bool) -> None:
        self._in_call = on
        self.tick()

    @Slot(bool)
    def ring(self, on: bool) -> None:
        self._is_ringing = on
        self.tick()

    @Slot(bool)
    def measure(self, on: bool) -> None:
        self._is_measuring = on
        self.tick()

    @Slot(str)
    def record(self, path: str) -> None:
        """Begin to record; an earlier recording that was not ended is thrown away."""
        if self._recorder.is_on:
            self.stop_recording(False)
        self._recorder.begin(path)
        self._recording_since, self._is_recording_told = time.monotonic(), False
        self.tick()

    @Slot(bool)
    def stop_recording(self, keep: bool) -> None:
        if not self._recorder.is_on:
            return
        ended = self._recorder.finish() if keep else self._recorder.throw_away()
        self.recording_changed.emit(ended)
        self.tick()

    @Slot(str, object)
    def play(self, path: str, target: SoundTarget) -> None:
        try:
            sound = read_sound(path)
        except UnreadableSound as error:
            self.play_failed.emit(str(error))
            return
        mix = self._for_headset if target is SoundTarget.HEADSET else self._for_ringer
        mix.play(sound)
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Bring devices, streams and sounds into line with what is wanted."""
        now = time.monotonic()
        if now - self._looked_at >= LOOK_S:
            self._found = self._system.devices()
            self._looked_at = now
            self._names.update((d.id, d.name) for d in self._found.inputs + self._found.outputs)
        self._choose_sounds()
        self._keep_streams(now)
        self._look_at_recording(now)
        self._tell()
        self.beat_at = time.monotonic()

    def _look_at_recording(self, now: float) -> None:
        recorder = self._recorder
        if not recorder.is_on:
            return
        if self._in_call:
            self.recording_changed.emit(recorder.throw_away(CALL_BEGAN))
        elif recorder.is_full:
            self.recording_changed.emit(recorder.finish())
        elif recorder.has_begun and not self._is_recording_told:
            self._is_recording_told = True
            self.recording_changed.emit(RecordingChanged(path=recorder.path, is_recording=True))
        elif not recorder.has_begun and now - self._recording_since > NO_SOUND_S:
            self.recording_changed.emit(recorder.throw_away(NO_MICROPHONE))

    def _choose_sounds(self) -> None:
        waiting = self._is_ringing and self._in_call
        ringing = self._is_ringing and not self._in_call
        self._for_headset.repeat(self._waiting_sound if waiting else b"")
        self._for_ringer.repeat(self._ring_sound if ringing else b"")

    @property
    def _needs_microphone(self) -> bool:
        return self._in_call or self._is_measuring or self._recorder.is_on

    def _keep_streams(self, now: float) -> None:
        use = devices_to_use(self._chosen, self._found)
        wishes = (
            (self._microphone, use.input, self._needs_microphone),
            (self._speaker, use.output, self._in_call or self._for_headset.is_busy),
            (self._ringer, use.ringer, self._for_ringer.is_busy),
        )
        for stream, device, is_wanted in wishes:
            stream.keep(device.id if device and is_wanted else None, now=now)
        # What cannot be heard now is dropped: an alert of minutes ago helps nobody.
        if not self._speaker.is_open:
            self._for_headset.stop()
        if not self._ringer.is_open:
            self._for_ringer.stop()

    def _tell(self) -> None:
        streams = (self._microphone, self._speaker, self._ringer)
        broken = next((stream.trouble for stream in streams if stream.trouble), "")
        state = state_of(self._chosen, self._found, names=self._names, broken=broken)
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    @Slot()
    def end(self) -> None:
        """Close everything; the thread ends after this."""
        self._timer.stop()
        for stream in (self._microphone, self._speaker, self._ringer):
            stream.close()
        self.ended.emit()
