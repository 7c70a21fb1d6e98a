"""A telephone in a process of its own, told by lines of JSON what to do; see peers.PeerPhone.

It answers, calls, holds, sends key tones and tells what happens: ``@`` and one JSON object a line.
"""

import json
import os
import queue
import sys
import threading
import time
from typing import Any

import pjsua2 as pj

from telephony.sip_stack import SipStack, StackOptions, guarded, leave, media_on

STATES = {
    pj.PJSIP_INV_STATE_CALLING: "calling",
    pj.PJSIP_INV_STATE_INCOMING: "incoming",
    pj.PJSIP_INV_STATE_EARLY: "early",
    pj.PJSIP_INV_STATE_CONNECTING: "connecting",
    pj.PJSIP_INV_STATE_CONFIRMED: "confirmed",
    pj.PJSIP_INV_STATE_DISCONNECTED: "disconnected",
}
MEDIA = {
    pj.PJSUA_CALL_MEDIA_ACTIVE: "active",
    pj.PJSUA_CALL_MEDIA_LOCAL_HOLD: "held by me",
    pj.PJSUA_CALL_MEDIA_REMOTE_HOLD: "held by them",
    pj.PJSUA_CALL_MEDIA_NONE: "none",
}


def tell(event: str, **values: Any) -> None:
    print("@" + json.dumps({"event": event, **values}), flush=True)


class _Call(pj.Call):  # type: ignore[misc]
    def __init__(self, account: Any, name: str, owner: "Telephone", pj_id: int = -1) -> None:
        super().__init__(account, pj_id)
        self.name = name
        self._owner = owner

    @guarded
    def onCallState(self, prm: Any) -> None:
        info = self.getInfo()
        state = STATES.get(info.state, "none")
        tell("state", call=self.name, state=state, code=int(info.lastStatusCode))
        if state == "disconnected":
            self._owner.over.append(self.name)

    @guarded
    def onCallMediaState(self, prm: Any) -> None:
        info = self.getInfo()
        for media in info.media:
            if media.type == pj.PJMEDIA_TYPE_AUDIO:
                tell("media", call=self.name, media=MEDIA.get(media.status, "error"))
        self._owner.wire(self)

    @guarded
    def onDtmfDigit(self, prm: Any) -> None:
        tell("dtmf", call=self.name, digit=prm.digit)


class _Account(pj.Account):  # type: ignore[misc]
    def __init__(self, owner: "Telephone") -> None:
        super().__init__()
        self._owner = owner

    @guarded
    def onIncomingCall(self, prm: Any) -> None:
        name = f"in{prm.callId}"
        self._owner.calls[name] = call = _Call(self, name, self._owner, prm.callId)
        info = call.getInfo()
        tell("incoming", call=name, caller=info.remoteUri, at=time.monotonic())
        ringing = pj.CallOpParam(True)
        ringing.statusCode = 180
        call.answer(ringing)

    @guarded
    def onRegState(self, prm: Any) -> None:
        tell("registration", code=prm.code, expires=prm.expiration)


class Telephone:
    """One account on loopback and its calls; hums a tone into each, hears what comes."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.stack = SipStack(StackOptions(log_level=0))
        self.stack.open()
        self.calls: dict[str, _Call] = {}
        self.over: list[str] = []
        self.account = _Account(self)
        self.account.create(self._config(settings))
        self.tone = pj.ToneGenerator()
        self.tone.createToneGenerator(16000, 1)
        hum = pj.ToneDesc()
        hum.freq1 = 440
        hum.on_msec, hum.off_msec = settings.get("hum_ms", (1000, 0))
        tones = pj.ToneDescVector()
        tones.append(hum)
        self.tone.play(tones, True)
        tell("ready", port=self.stack.port)

    def _config(self, settings: dict[str, Any]) -> Any:
        user, domain = settings.get("user", "mia"), settings.get("domain", "127.0.0.1")
        config = pj.AccountConfig()
        config.idUri = f'"{settings.get("name", "Mia Muster")}" <sip:{user}@{domain}>'
        media_on("127.0.0.1", config)
        if "registrar" in settings:
            config.regConfig.registrarUri = f"sip:{settings['registrar']}"
            config.sipConfig.proxies.append(f"sip:{settings['registrar']};lr;hide")
            config.regConfig.proxyUse = 0
            config.sipConfig.authCreds.append(
                pj.AuthCredInfo("digest", "*", user, 0, settings["password"])
            )
        return config

    def wire(self, call: _Call) -> None:
        try:
            sound = call.getAudioMedia(-1)
            self.tone.startTransmit(sound)
            # The level is measured only of what somebody listens to.
            sound.startTransmit(self.stack.endpoint.audDevManager().getPlaybackDevMedia())
        except pj.Error:
            tell("no audio", call=call.name)

    def do(self, order: dict[str, Any]) -> None:
        verb = order["do"]
        if verb == "call":
            self._call(order)
            return
        if verb == "die":
            os._exit(9)
        call = self.calls[order.get("call") or next(iter(self.calls))]
        parameter = pj.CallOpParam(True)
        parameter.statusCode = order.get("code", 0)
        if verb == "answer":
            parameter.statusCode = parameter.statusCode or 200
            call.answer(parameter)
        elif verb == "hang up":
            call.hangup(parameter)
        elif verb == "hold":
            call.setHold(parameter)
        elif verb == "resume":
            parameter.opt.flag = pj.PJSUA_CALL_UNHOLD
            call.reinvite(parameter)
        elif verb == "dtmf":
            call.dialDtmf(order["digits"])
        elif verb == "listen":
            self._listen(call)

    def _call(self, order: dict[str, Any]) -> None:
        name = order.get("call", "out")
        self.calls[name] = call = _Call(self.account, name, self)
        parameter = pj.CallOpParam(True)
        for header, value in order.get("headers", {}).items():
            line = pj.SipHeader()
            line.hName, line.hValue = header, value
            parameter.txOption.headers.append(line)
        call.makeCall(order["to"], parameter)

    def _listen(self, call: _Call) -> None:
        rtcp = call.getStreamStat(0).rtcp
        tell(
            "heard",
            call=call.name,
            level=call.getAudioMedia(-1).getTxLevel(),  # of what comes from afar
            received=rtcp.rxStat.pkt,
            sent=rtcp.txStat.pkt,
        )

    def turn(self) -> None:
        self.stack.poll(10)
        while self.over:
            self.calls.pop(self.over.pop(), None)

    def close(self) -> None:
        self.stack.close(is_quiet=self._is_quiet, drop=self._drop)

    def _is_quiet(self) -> bool:
        self.turn()
        return not self.calls

    def _drop(self) -> None:
        self.calls.clear()
        del self.tone
        self.account.shutdown()
        del self.account


def main() -> None:
    orders: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            orders.put(json.loads(line))
        orders.put(None)

    threading.Thread(target=read, daemon=True).start()
    telephone = Telephone(json.loads(sys.argv[1]))
    while True:
        telephone.turn()
        if orders.empty():
            continue
        order = orders.get()
        if order is None:
            break
        try:
            telephone.do(order)
        except pj.Error as error:
            tell("trouble", order=order["do"], words=error.reason)
    telephone.close()
    leave()


if __name__ == "__main__":
    main()
