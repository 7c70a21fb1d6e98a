"""An agent's telephone for tests of the practice customer: does what it is told on stdin.

    python -m tests.practice_answerer

Tells its port and what happens on stdout; takes answer, reject, say FILE (its first
second), hold, resume, hangup and quit.
"""

import os
import select
import sys
import time
from typing import Any, TextIO

import pjsua2 as pj

from telephony.sip_stack import SipStack, StackOptions, leave, media_on

_CUT_S = 1.0


class _Call(pj.Call):  # type: ignore[misc]
    def __init__(self, account: Any, call_id: int, phone: "Phone") -> None:
        super().__init__(account, call_id)
        self._phone = phone

    def onCallState(self, prm: Any) -> None:
        info = self.getInfo()
        if info.state == pj.PJSIP_INV_STATE_CONFIRMED:
            self._phone.tell("confirmed")
        if info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self._phone.is_on_call = False
            self._phone.tell("over")

    def onCallMediaState(self, prm: Any) -> None:
        info = self.getInfo()
        media = info.media[0]
        if media.status == pj.PJSUA_CALL_MEDIA_LOCAL_HOLD:
            self._phone.tell("holding")
        elif media.status == pj.PJSUA_CALL_MEDIA_ACTIVE:
            # Somebody must listen, or the received sound is never fetched.
            self.getAudioMedia(-1).startTransmit(self._phone.sink)
            self._phone.tell("talking")


class _Account(pj.Account):  # type: ignore[misc]
    def __init__(self, phone: "Phone") -> None:
        super().__init__()
        self._phone = phone

    def onIncomingCall(self, prm: Any) -> None:
        self._phone.ring(prm)


class Phone:
    """One call at a time, moved by words."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._stack = SipStack(StackOptions(log_level=0))
        self._stack.open()
        self._call: Any = None
        self._player: Any = None
        self._silent_from = 0.0
        self.is_on_call = False
        config = pj.AccountConfig()
        config.idUri = f"sip:agent@127.0.0.1:{self._stack.port}"
        media_on("127.0.0.1", config)
        self._account: Any = _Account(self)
        self._account.create(config)
        self.sink: Any = self._stack.endpoint.audDevManager().getPlaybackDevMedia()
        self.tell(f"port {self._stack.port}")

    def tell(self, words: str) -> None:
        self._out.write(words + "\n")
        self._out.flush()

    def ring(self, prm: Any) -> None:
        self._call = _Call(self._account, prm.callId, self)
        self.is_on_call = True
        self._answer(180)
        self.tell(f"ringing {self._call.getInfo().remoteUri}")

    def run(self) -> None:
        while True:
            self._stack.poll()
            if self._player is not None and time.monotonic() > self._silent_from:
                self._player = None
                self.tell("said")
            if select.select([sys.stdin], [], [], 0)[0]:
                word, _, rest = sys.stdin.readline().strip().partition(" ")
                if word in ("quit", ""):
                    break
                self._do(word, rest)
        self._stack.close(is_quiet=lambda: not self.is_on_call, drop=self._drop)

    def _do(self, word: str, rest: str) -> None:
        parameter = pj.CallOpParam(True)
        if word == "answer":
            self._answer(200)
        elif word == "reject":
            self._answer(486)
        elif word == "say":
            self._silent_from = time.monotonic() + _CUT_S
            self._player = pj.AudioMediaPlayer()
            self._player.createPlayer(rest, pj.PJMEDIA_FILE_NO_LOOP)
            self._player.startTransmit(self._call.getAudioMedia(-1))
        elif word == "hold":
            self._call.setHold(parameter)
        elif word == "resume":
            parameter.opt.flag = pj.PJSUA_CALL_UNHOLD
            self._call.reinvite(parameter)
        else:
            self._call.hangup(pj.CallOpParam())

    def _answer(self, code: int) -> None:
        parameter = pj.CallOpParam(True)
        parameter.statusCode = code
        self._call.answer(parameter)

    def _drop(self) -> None:
        self._player = self._call = self.sink = None
        self._account.shutdown()
        self._account = None


def main() -> None:
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    Phone(out).run()
    leave(0)


if __name__ == "__main__":
    main()
