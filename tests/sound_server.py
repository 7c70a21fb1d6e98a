"""A private PulseAudio server for tests: virtual speakers, a virtual microphone, no hardware.

It is an ordinary process in a folder of its own, as root or not, and is ended by its id. Sound
played into ``voice`` comes out of the microphone ``mic``; what a program plays on a speaker is
heard on that speaker's monitor.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDED = ("pulseaudio", "pactl", "parec", "pacat")
START_S = 10.0


def favour(pid: int) -> None:
    """Let a process go before the machine's other work, as sound must, where that is allowed.

    Sound that stutters because other tests fill both cores says nothing about ours.
    """
    try:
        os.sched_setscheduler(pid, os.SCHED_RR, os.sched_param(1))
    except (PermissionError, ProcessLookupError):
        return  # an ordinary user: the test runs as fast as the machine lets it


def missing_programs() -> str:
    """Return why no server can be started here, empty when one can."""
    gone = [name for name in NEEDED if shutil.which(name) is None]
    if not gone:
        return ""
    return f"{', '.join(gone)} missing: install the Debian packages pulseaudio pulseaudio-utils"


class SoundServer:
    """One PulseAudio server that can be stopped and started again on the same socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "native"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """The environment for programs that shall use this server."""
        ours = {
            "PULSE_SERVER": f"unix:{self.socket}",
            "XDG_RUNTIME_DIR": str(self.folder),
            "PULSE_RUNTIME_PATH": str(self.folder / "pulse"),
            "HOME": str(self.folder),
        }
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("DBUS_", "PULSE_"))}
        return inherited | ours

    def start(self, *, with_devices: bool = True) -> None:
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"]
        command += ["--use-pid-file=no", "--disable-shm=yes", "--log-target=stderr"]
        command += ["--high-priority=no", "--realtime=no", "--log-level=error"]
        command += [f"--load=module-native-protocol-unix socket={self.socket} auth-anonymous=1"]
        self.socket.unlink(missing_ok=True)
        with (self.folder / "pulseaudio.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        favour(self._process.pid)
        self._wait_until_it_answers()
        if with_devices:
            self.add_speaker("headset")
            self.add_speaker("room")
            self.add_microphone("mic", voice="voice")
            self.pactl("set-default-sink", "headset")
            self.pactl("set-default-source", "mic")

    def _wait_until_it_answers(self) -> None:
        assert self._process is not None
        # The server announces itself to nobody we could wait for: ask until it answers.
        give_up = time.monotonic() + START_S
        while time.monotonic() < give_up and self._process.poll() is None:
            asked = subprocess.run(
                ["pactl", "info"], env=self.environment, capture_output=True, check=False
            )
            if asked.returncode == 0:
                return
        said = (self.folder / "pulseaudio.log").read_text()
        raise RuntimeError(f"pulseaudio did not start: {said}")

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def pactl(self, *arguments: str) -> str:
        done = subprocess.run(
            ["pactl", *arguments], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def add_speaker(self, name: str) -> str:
        """Plug in a speaker; returns the number to unplug it by."""
        return self.pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            "rate=48000",
            f"sink_properties=device.description={name.title()}",
        )

    def add_microphone(self, name: str, *, voice: str) -> str:
        """Plug in a microphone that hears what is played into the sink ``voice``."""
        self.pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={voice}",
            "rate=48000",
            f"sink_properties=device.description={voice.title()}",
        )
        return self.pactl(
            "load-module",
            "module-remap-source",
            f"source_name={name}",
            f"master={voice}.monitor",
            f"source_properties=device.description={name.title()}",
        )

    def unplug(self, number: str) -> None:
        self.pactl("unload-module", number)

    @contextmanager
    def recording(self, speaker: str, path: Path, *, rate: int = 16_000) -> Iterator[None]:
        """Record what is played on ``speaker`` as raw mono samples while the block runs."""
        command = ["parec", f"--device={speaker}.monitor", "--format=s16le", "--channels=1"]
        command += [f"--rate={rate}", "--latency-msec=20", "--raw"]
        with path.open("wb") as sink:
            process = subprocess.Popen(command, env=self.environment, stdout=sink)
            favour(process.pid)
            try:
                yield
            finally:
                process.send_signal(signal.SIGINT)
                process.wait(5)

    @contextmanager
    def speaking(self, voice: str, samples: bytes, *, rate: int = 16_000) -> Iterator[None]:
        """Play raw mono ``samples`` into the sink ``voice`` while the block runs."""
        command = ["pacat", "--playback", f"--device={voice}", "--format=s16le", "--channels=1"]
        command += [f"--rate={rate}", "--latency-msec=40", "--raw", "/dev/stdin"]
        with tempfile.TemporaryFile() as source:
            source.write(samples)
            source.seek(0)
            process = subprocess.Popen(command, env=self.environment, stdin=source)
            favour(process.pid)
            try:
                yield
            finally:
                process.send_signal(signal.SIGINT)
                process.wait(5)

    def wait_until(self, what: str, is_so: Callable[[], bool], within: float = 15.0) -> None:
        """Ask until ``is_so``; the server's state can only be polled."""
        limit = time.monotonic() + within
        breath = threading.Event()
        while not is_so():
            if time.monotonic() > limit:
                raise AssertionError(f"waited {within} s for {what}")
            breath.wait(0.05)

    def wait_for_player_on(self, speaker: str) -> None:
        """Wait until a program has a stream open on ``speaker``."""

        def has_player() -> bool:
            sinks = [line.split("\t") for line in self.pactl("list", "short", "sinks").splitlines()]
            numbers = {fields[1]: fields[0] for fields in sinks}
            players = self.pactl("list", "short", "sink-inputs").splitlines()
            return any(line.split("\t")[1] == numbers.get(speaker) for line in players)

        self.wait_until(f"a stream on {speaker}", has_player)

    def wait_for_sound(self, recording: Path, *, above: int, seconds: float = 0.2) -> None:
        """Wait until a running recording holds so much that is louder than ``above``."""
        enough = seconds * 16_000 / 4

        def is_loud() -> bool:
            data = recording.read_bytes()
            samples = array("h", data[: len(data) // 2 * 2])
            return sum(abs(x) > above for x in samples) > enough

        self.wait_until(f"sound in {recording.name}", is_loud)


def require_programs() -> None:
    """Skip the test, saying which package is missing; where CI is set, fail instead."""
    if reason := missing_programs():
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture
def sound_folder() -> Iterator[Path]:
    """A folder with a short name: socket paths may have 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="snd-", dir="/tmp") as name:
        yield Path(name)


@pytest.fixture
def sound_server(sound_folder: Path) -> Iterator[SoundServer]:
    """A running sound server with two speakers and a microphone."""
    require_programs()
    server = SoundServer(sound_folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
