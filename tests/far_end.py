"""The other end of a call for the audio tests: plays one WAV file or echoes, records."""

import argparse
import json
import sys
import time
from typing import Any

import PySide6.QtCore  # noqa: F401

import pjsua2 as pj  # isort: skip  # after PySide6, see telephony.sip_stack

from telephony.sip_stack import SipStack, StackOptions, leave, media_on

CONNECT_S = 10.0


def tell(event: str, **values: Any) -> None:
    # One write: two threads' lines must not run into each other.
    sys.stdout.write("@" + json.dumps({"event": event, **values}) + "\n")
    sys.stdout.flush()


class _Call(pj.Call):  # type: ignore[misc]
    """A call that speaks a file, or echoes, and writes down what it hears."""

    def __init__(self, account: Any, wanted: argparse.Namespace) -> None:
        super().__init__(account)
        self._paths = (wanted.play, wanted.record)
        self._echo = wanted.echo
        self.player: Any = None
        self.recorder: Any = None
        self.is_connected = self.is_over = False

    def onCallState(self, prm: Any) -> None:
        state = self.getInfo().state
        self.is_connected = state == pj.PJSIP_INV_STATE_CONFIRMED
        self.is_over = state == pj.PJSIP_INV_STATE_DISCONNECTED

    def onCallMediaState(self, prm: Any) -> None:
        play, record = self._paths
        sound = self.getAudioMedia(-1)
        if self._echo:
            sound.startTransmit(sound)
        if record and self.recorder is None:
            self.recorder = pj.AudioMediaRecorder()
            self.recorder.createRecorder(record)
            sound.startTransmit(self.recorder)
        if play and self.player is None:
            self.player = pj.AudioMediaPlayer()
            self.player.createPlayer(play, pj.PJMEDIA_FILE_NO_LOOP)
            self.player.startTransmit(sound)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    parser.add_argument("--play", default="")
    parser.add_argument("--record", default="")
    parser.add_argument("--echo", action="store_true")
    parser.add_argument("--seconds", type=float, required=True)
    wanted = parser.parse_args()
    stack = SipStack(StackOptions(log_level=0))
    stack.open()
    account = pj.Account()
    config = pj.AccountConfig()
    config.idUri = f"sip:far@127.0.0.1:{stack.port}"
    media_on("127.0.0.1", config)
    account.create(config)
    call = _Call(account, wanted)
    call.makeCall(wanted.target, pj.CallOpParam(True))
    limit = time.monotonic() + CONNECT_S
    while not call.is_connected and time.monotonic() < limit:
        stack.poll()
    tell("talking" if call.is_connected else "no answer")
    limit = time.monotonic() + wanted.seconds
    while call.is_connected and time.monotonic() < limit:
        stack.poll()
    figures = call.getStreamStat(0).rtcp if call.is_connected else None
    tell(
        "done",
        sent=figures.txStat.pkt if figures else 0,
        received=figures.rxStat.pkt if figures else 0,
        lost=figures.rxStat.loss if figures else 0,
        codec=call.getStreamInfo(0).codecName if figures else "",
    )
    del figures
    call.recorder = call.player = None
    kept: list[Any] = [call, account]
    del call, account
    stack.close(is_quiet=lambda: bool(kept[0].is_over), drop=lambda: _drop(kept))
    leave()


def _drop(kept: list[Any]) -> None:
    kept.pop(1).shutdown()
    kept.clear()


if __name__ == "__main__":
    main()
