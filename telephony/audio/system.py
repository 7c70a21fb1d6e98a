"""The machine's sound system, through miniaudio: what devices there are, and streams on them.

Why not QtMultimedia: on PulseAudio it aborts the process when a stream is opened while the server
is away, and never finds a server that starts after it. Why not sounddevice: no list of devices
that changes while it runs, and a PortAudio without PulseAudio on Debian. miniaudio converts
sample rates and channels itself and needs nothing installed: it looks for the sound servers at
run time.
"""

import logging
import sys
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Final, Protocol

import miniaudio  # type: ignore[import-untyped]

from telephony.audio.frames import RATE, SAMPLE_BYTES
from workstation.phone import AudioDevice

log = logging.getLogger(__name__)

PERIOD_MS: Final = 20
PERIODS: Final = 3  # so many the device holds in stock; with 2, a busy machine crackles
_BACKENDS: Final = {
    "linux": (miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA),
    "win32": (miniaudio.Backend.WASAPI,),
    "darwin": (miniaudio.Backend.COREAUDIO,),
}
_SERVER: Final = miniaudio.Backend.PULSEAUDIO
_FORMAT: Final = miniaudio.SampleFormat.SIGNED16
_WIDE_IDS: Final = "WASAPI"  # whose device ids are UTF-16 text; all others have bytes
_DUMMY_ID: Final = "auto_null"  # what PulseAudio and PipeWire offer where there is no device

Fill = Callable[[int], bytes]
Take = Callable[[bytes], None]


class DeviceTrouble(Exception):
    """A device could not be opened; the message says which and why, for the log."""


@dataclass(frozen=True, slots=True)
class FoundDevices:
    """The devices there are at one moment; empty where there is no sound system."""

    inputs: tuple[AudioDevice, ...] = ()
    outputs: tuple[AudioDevice, ...] = ()


class Stream(Protocol):
    """An open device that moves sound until it is closed."""

    @property
    def opened_at(self) -> float: ...

    @property
    def moved_at(self) -> float:
        """The steady time of the last sound that passed, 0.0 before the first."""

    def close(self) -> None: ...


class SoundSystem(Protocol):
    """What the phone needs of a machine's sound system.

    Thread: one and the same for all methods; ``fill`` and ``take`` are called on others.
    """

    def devices(self) -> FoundDevices: ...

    def open_speaker(self, device_id: str, fill: Fill) -> Stream: ...

    def open_microphone(self, device_id: str, take: Take) -> Stream: ...


class _MiniaudioStream:
    """One open miniaudio device with a generator that feeds it or is fed."""

    def __init__(self, make: Callable[[], Any], pump: Callable[[int | bytes | None], Any]) -> None:
        self.opened_at = time.monotonic()
        self.moved_at = 0.0
        self._pump = pump
        self._said_why = False
        flow = self._flow()
        next(flow)
        try:
            self._device = make()
        except miniaudio.MiniaudioError as error:
            raise DeviceTrouble(str(error)) from error
        try:
            self._device.start(flow)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise DeviceTrouble(str(error)) from error

    def _flow(self) -> Generator[Any, Any, None]:
        given: Any = b""
        while True:
            asked = yield given
            self.moved_at = time.monotonic()
            given = self._pumped(asked)

    def _pumped(self, asked: Any) -> Any:
        try:
            return self._pump(asked)
        except Exception:
            # An exception that reached miniaudio would end the stream without a word.
            if not self._said_why:
                log.exception("a sound stream's frame failed")
                self._said_why = True
            return b""

    def close(self) -> None:
        self._device.close()
        # WORKAROUND https://github.com/irmen/pyminiaudio/issues/86: close() leaves the connection
        # to the sound server open, and the server refuses the 65th.
        miniaudio.lib.ma_context_uninit(self._device._context)


class MiniaudioSystem:
    """The sound system of this machine: PulseAudio or PipeWire, ALSA, WASAPI, Core Audio."""

    def __init__(self, app_name: str) -> None:
        self._app_name = app_name
        self._backends = _BACKENDS.get(sys.platform, _BACKENDS["linux"])
        self._backend = self._backends[0]
        self._handles: dict[str, Any] = {}

    def devices(self) -> FoundDevices:
        """Ask the system anew; a server that came or went is noticed by that."""
        for backend in self._backends:
            found = self._devices_of(backend)
            if found is None:
                continue
            self._backend = backend
            if backend is _SERVER:
                # From now on a missing server is one that restarts: taking the sound card from
                # under it by ALSA would keep it from coming back.
                self._backends = (backend,)
            return found
        return FoundDevices()

    def _devices_of(self, backend: miniaudio.Backend) -> FoundDevices | None:
        """Return the devices, None where there is no such sound system, or not now."""
        try:
            context = miniaudio.Devices([backend])
        except miniaudio.MiniaudioError:
            return None
        native, library = miniaudio.ffi, miniaudio.lib
        outputs, inputs = native.new("ma_device_info**"), native.new("ma_device_info**")
        output_count, input_count = native.new("ma_uint32*"), native.new("ma_uint32*")
        result = library.ma_context_get_devices(
            context._context, outputs, output_count, inputs, input_count
        )
        if result != library.MA_SUCCESS:
            return None
        return FoundDevices(
            inputs=self._read(inputs[0], input_count[0], context.backend),
            outputs=self._read(outputs[0], output_count[0], context.backend),
        )

    def _read(self, infos: Any, count: int, backend: str) -> tuple[AudioDevice, ...]:
        found = []
        for index in range(count):
            info = infos[index]
            device_id = _text_of(info.id, backend)
            if not _is_real(device_id, backend):
                continue
            self._handles[device_id] = miniaudio.ffi.new("ma_device_id*", info.id)
            name = miniaudio.ffi.string(info.name).decode("utf-8", "replace")
            found.append(AudioDevice(id=device_id, name=name, is_default=bool(info.isDefault)))
        return tuple(found)

    def open_speaker(self, device_id: str, fill: Fill) -> Stream:
        """Play what ``fill(count)`` returns, ``count`` bytes each time, until closed.

        Errors: DeviceTrouble.
        """

        def make() -> Any:
            return miniaudio.PlaybackDevice(_FORMAT, 1, RATE, **self._options(device_id))

        return _MiniaudioStream(make, lambda asked: fill(int(asked or 0) * SAMPLE_BYTES))

    def open_microphone(self, device_id: str, take: Take) -> Stream:
        """Hand everything the microphone hears to ``take`` until closed.

        Errors: DeviceTrouble.
        """

        def make() -> Any:
            return miniaudio.CaptureDevice(_FORMAT, 1, RATE, **self._options(device_id))

        return _MiniaudioStream(make, lambda heard: take(bytes(heard)) if heard else None)

    def _options(self, device_id: str) -> dict[str, Any]:
        if device_id not in self._handles:
            raise DeviceTrouble(f"there is no sound device {device_id}")
        return {
            "buffersize_msec": PERIOD_MS,
            "callback_periods": PERIODS,
            "device_id": self._handles[device_id],
            "backends": [self._backend],
            "app_name": self._app_name,
        }


def _is_real(device_id: str, backend: str) -> bool:
    """Say whether this is a device that a person would know."""
    if backend == "ALSA":
        return device_id.startswith((":", "hw:"))  # the others are ALSA's plugins
    # A monitor is PulseAudio's echo of an output, nobody's microphone.
    return device_id != _DUMMY_ID and not device_id.endswith(".monitor")


def _text_of(device_id: Any, backend: str) -> str:
    """Return the text in miniaudio's union of device ids, which only its bytes can be read of."""
    raw = bytes(miniaudio.ffi.buffer(miniaudio.ffi.addressof(device_id)))
    if backend == _WIDE_IDS:
        return raw.decode("utf-16-le", "replace").partition("\0")[0]
    return raw.partition(b"\0")[0].decode("utf-8", "replace")
