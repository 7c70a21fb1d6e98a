"""A process with real sound devices, and on demand a SIP end that answers: for the audio tests.

Takes JSON lines on its standard input, each with a key ``do``; prints a line that starts with
``@`` and goes on in JSON for everything that happens.
"""

import argparse
import json
import os
import queue
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

import pjsua2 as pj  # isort: skip  # after PySide6, see telephony.sip_stack
import msgspec

from telephony.audio.devices import AudioDevices
from telephony.audio.port import HeadsetPort
from telephony.audio.rings import HeadsetRings
from telephony.sip_stack import SipStack, StackOptions, leave, media_on
from workstation.phone import AudioState, DeviceChoices, RecordingChanged, SoundTarget


def tell(event: str, **values: Any) -> None:
    # One write: two threads' lines must not run into each other.
    sys.stdout.write("@" + json.dumps({"event": event, **values}) + "\n")
    sys.stdout.flush()


class _Call(pj.Call):  # type: ignore[misc]
    """An answered call that is joined to the headset."""

    def __init__(self, account: Any, number: int, port: HeadsetPort) -> None:
        super().__init__(account, number)
        self._port = port

    def onCallState(self, prm: Any) -> None:
        tell("call", state=self.getInfo().stateText)

    def onCallMediaState(self, prm: Any) -> None:
        sound = self.getAudioMedia(-1)
        sound.startTransmit(self._port)
        self._port.startTransmit(sound)


class _Account(pj.Account):  # type: ignore[misc]
    """Answers whoever calls."""

    def __init__(self, port: HeadsetPort) -> None:
        super().__init__()
        self._port = port
        self.calls: list[_Call] = []

    def onIncomingCall(self, prm: Any) -> None:
        call = _Call(self, prm.callId, self._port)
        self.calls.append(call)
        answer = pj.CallOpParam()
        answer.statusCode = 200
        call.answer(answer)


def serve_sip(rings: HeadsetRings, orders: "queue.Queue[str]") -> None:
    """Run a SIP end on this thread until ``orders`` says to stop."""
    stack = SipStack(StackOptions(log_level=0))
    stack.open()
    port = HeadsetPort(rings)
    account = _Account(port)
    config = pj.AccountConfig()
    config.idUri = f"sip:headset@127.0.0.1:{stack.port}"
    media_on("127.0.0.1", config)
    account.create(config)
    tell("sip", port=stack.port, mover=port.mover.name)
    while orders.empty():
        stack.poll()
    orders.get()
    kept: list[Any] = [account, port]
    del account, port
    stack.close(drop=lambda: _drop(kept))
    tell("sip ended")


def _drop(kept: list[Any]) -> None:
    kept[0].calls.clear()
    kept[0].shutdown()
    kept.clear()


class Desk(QObject):
    """Does what the test orders and tells what happens."""

    ordered = Signal(str)

    def __init__(self, rings: HeadsetRings) -> None:
        super().__init__()
        self._rings = rings
        self._audio = AudioDevices(rings, self)
        self._audio.audio_changed.connect(self.on_audio_changed)
        self._audio.levels_measured.connect(self.on_levels)
        self._audio.play_failed.connect(self.on_play_failed)
        self._audio.recording_changed.connect(self.on_recording_changed)
        self.ordered.connect(self.on_ordered, Qt.ConnectionType.QueuedConnection)
        self._audio.start()

    def read_orders(self) -> None:
        """Pass on each line of standard input; its own thread."""
        for line in sys.stdin:
            self.ordered.emit(line)
        self.ordered.emit('{"do": "quit"}')

    @Slot(object)
    def on_audio_changed(self, state: AudioState) -> None:
        tell("audio", state=msgspec.to_builtins(state))

    @Slot(float, float)
    def on_levels(self, microphone: float, speaker: float) -> None:
        tell("levels", microphone=microphone, speaker=speaker)

    @Slot(str)
    def on_play_failed(self, words: str) -> None:
        tell("play failed", words=words)

    @Slot(object)
    def on_recording_changed(self, change: RecordingChanged) -> None:
        tell("recording", **msgspec.to_builtins(change))

    @Slot(str)
    def on_ordered(self, line: str) -> None:
        order = json.loads(line)
        verb = order.pop("do")
        if verb == "use":
            self._audio.use(DeviceChoices(**order))
        elif verb == "play":
            self._audio.play(order["path"], SoundTarget(order["target"]))
        elif verb in ("set_in_call", "ring", "measure"):
            getattr(self._audio, verb)(order["on"])
        elif verb == "record":
            self._audio.record(order["path"])
        elif verb == "stop recording":
            self._audio.stop_recording(order["keep"])
        elif verb == "counters":
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            tell(
                "counters",
                mic=asdict(self._rings.mic.counters()),
                ear=asdict(self._rings.ear.counters()),
                cpu_s=time.process_time(),
                rss_mb=pages * os.sysconf("SC_PAGE_SIZE") / 2**20,
                files=len(os.listdir("/proc/self/fd")),
            )
        elif verb == "quit":
            self._audio.stop()
            tell("stopped")
            QCoreApplication.quit()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sip", action="store_true")
    wanted = parser.parse_args()
    app = QCoreApplication(sys.argv[:1])
    rings = HeadsetRings()
    desk = Desk(rings)
    threading.Thread(target=desk.read_orders, daemon=True).start()
    orders: queue.Queue[str] = queue.Queue()
    sip = threading.Thread(target=serve_sip, args=(rings, orders))
    if wanted.sip:
        sip.start()
    app.exec()
    if wanted.sip:
        orders.put("stop")
        sip.join(10)
    leave()


if __name__ == "__main__":
    main()
