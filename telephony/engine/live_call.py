"""One call at the SIP stack: its pjsua2 object, and what the engine knows of it."""

import logging
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

import pjsua2 as pj

from telephony.engine.agenda import Appointment
from telephony.engine.line import Line
from telephony.engine.quality import QualityCount, StreamFigures
from telephony.engine.targets import header_of, party_of
from telephony.engine.trouble import cancelled_end, moved_end
from telephony.sip_stack import guarded
from workstation.calls import Call, CallEnd, CallState
from workstation.phone import QualityMeasured
from workstation.voice_activity import VoiceMeter

STATES: Final = {
    pj.PJSIP_INV_STATE_CALLING: CallState.CALLING,
    pj.PJSIP_INV_STATE_INCOMING: CallState.INCOMING,
    pj.PJSIP_INV_STATE_EARLY: CallState.EARLY,
    pj.PJSIP_INV_STATE_CONNECTING: CallState.CONNECTING,
    pj.PJSIP_INV_STATE_CONFIRMED: CallState.CONFIRMED,
    pj.PJSIP_INV_STATE_DISCONNECTED: CallState.DISCONNECTED,
}
_NEW: Final = -1
_NO_SUCH_CALL: Final = frozenset({408, 481})

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MediaPicture:
    """How a call's audio stands after an offer and its answer.

    Shape: ``index`` is the audio's place among the call's media, None when there is none now.
    """

    index: int | None
    is_held_by_us: bool
    is_held_by_them: bool


@dataclass(slots=True)
class SignsOfLife:
    """What is known of the far end's being there.

    Units: ``seen_tick`` and ``asked_tick`` on the real steady clock; ``asked_tick`` None while no
    probe waits for its answer.
    """

    packets: int = -1
    seen_tick: float = 0.0
    asked_tick: float | None = None
    was_answered: bool = False
    is_refuted: bool = False


class CallEvents(Protocol):
    """Who hears from a call. Thread: the SIP thread, inside pjsua2's handlers."""

    def on_state(self, live: "LiveCall", state: CallState, code: int, text: str) -> None: ...

    def on_media(self, live: "LiveCall", picture: MediaPicture) -> None: ...

    def on_digit(self, live: "LiveCall", digit: str) -> None: ...

    def on_request_outcome(self, live: "LiveCall", method: str, code: int) -> None: ...


class LiveCall(pj.Call):  # type: ignore[misc]
    """A call from its INVITE until pjsip lets go of it.

    Shape: ``value`` is the call as the desk knows it; ``intended_end`` is why we end it, if we
    do; ``wanted_hold`` is what the agent asked for and the other side has not yet agreed to.
    Thread: the SIP thread.
    """

    def __init__(self, line: Line, value: Call, events: CallEvents, pj_id: int = _NEW) -> None:
        super().__init__(line, pj_id)
        self.line = line
        self.value = value
        self.count = QualityCount()
        self.voice = VoiceMeter()
        self.greeting_path = ""
        self.ear: VoiceMeter | None = None  # hears the customer while a greeting plays
        self.intended_end: CallEnd | None = None
        self.wanted_hold: bool | None = None
        self.is_offer_pending = False
        self.hold_retry: Appointment | None = None
        self.picture = MediaPicture(None, False, False)
        self.player: Any = None
        self.played_path = ""
        self.signs = SignsOfLife()
        self._events = events

    @guarded
    def onCallState(self, prm: Any) -> None:
        info = self.getInfo()
        state = STATES.get(info.state)
        if state is None:
            return
        if state is CallState.DISCONNECTED:
            self.sample()  # the stream goes with this handler
        self._events.on_state(self, state, int(info.lastStatusCode), info.lastReason)

    @guarded
    def onCallMediaState(self, prm: Any) -> None:
        self.picture = _picture_of(self.getInfo())
        self._events.on_media(self, self.picture)

    def onCallRedirected(self, prm: Any) -> int:
        self._note_redirection(prm)
        return int(pj.PJSIP_REDIRECT_STOP)

    @guarded
    def _note_redirection(self, prm: Any) -> None:
        # prm.targetUri is the address that was called; the new one is in the answer alone.
        message = prm.e.body.tsxState.src.rdata.wholeMsg
        target = party_of(header_of(message, "Contact")).uri
        self.intended_end = self.intended_end or moved_end(target)

    @guarded
    def onStreamDestroyed(self, prm: Any) -> None:
        self.sample()

    @guarded
    def onDtmfDigit(self, prm: Any) -> None:
        self._events.on_digit(self, prm.digit)

    @guarded
    def onCallTsxState(self, prm: Any) -> None:
        change = prm.e.body.tsxState
        transaction = change.tsx
        if transaction.method == "CANCEL" and change.type == pj.PJSIP_EVENT_RX_MSG:
            reason = header_of(change.src.rdata.wholeMsg, "Reason")
            self.intended_end = self.intended_end or cancelled_end(reason)
        is_ours = transaction.role == pj.PJSIP_ROLE_UAC
        is_done = transaction.state in (
            pj.PJSIP_TSX_STATE_COMPLETED,
            pj.PJSIP_TSX_STATE_TERMINATED,
        )
        if is_ours and is_done and transaction.method == "INVITE":
            self.is_offer_pending = False
        if is_ours and is_done:
            heard = change.type == pj.PJSIP_EVENT_RX_MSG
            code = int(transaction.statusCode) if heard else 0
            self._events.on_request_outcome(self, transaction.method, code)

    def probe(self) -> None:
        """Ask the far end with OPTIONS, within the call's dialog, whether it still lives.

        Errors: pj.Error when nothing could be sent.
        """
        request = pj.CallSendRequestParam()
        request.method = "OPTIONS"
        self.sendRequest(request)

    def take_probe_answer(self, code: int) -> None:
        """Note what came of a probe: any answer is life, but for those that know no such call."""
        if code == 0 or code in _NO_SUCH_CALL:
            self.signs.is_refuted = True
        else:
            self.signs.was_answered = True

    def sample(self) -> None:
        """Take pjsip's counters of the audio stream into ``count``, if there is a stream."""
        if self.picture.index is None or not self.hasMedia():
            return
        try:
            stat = self.getStreamStat(self.picture.index)
            stream = self.getStreamInfo(self.picture.index)
            transport = self.getMedTransportInfo(self.picture.index)
        except pj.Error:
            return  # between two streams; what was counted before stands
        rtcp = stat.rtcp
        self.count.take(
            StreamFigures(
                sent=rtcp.txStat.pkt,
                received=rtcp.rxStat.pkt,
                lost=rtcp.rxStat.loss,
                jitter_us=rtcp.rxStat.jitterUsec.mean,
                round_trip_us=rtcp.rttUsec.mean,
                discarded=stat.jbuf.discard // max(stream.audCodecParam.setting.frmPerPkt, 1),
            ),
            stream.codecName,
        )
        self.count.note_addresses(stream.remoteRtpAddress, transport.localRtpName)

    def measured(self) -> QualityMeasured:
        """Take who spoke into the call's state and return it with the media figures."""
        self.value = replace(self.value, voice=self.voice.figures)
        return QualityMeasured(
            call_id=self.value.id, quality=self.count.quality(), voice=self.value.voice
        )

    def audio(self) -> Any:
        """Return the call's audio media of the moment; None when there is none."""
        if self.picture.index is None:
            return None
        try:
            return self.getAudioMedia(self.picture.index)
        except pj.Error as error:
            log.info("no audio for call %s: %s", self.value.id, error.reason)
            return None


def answer_parameter(code: int) -> Any:
    """Return a CallOpParam that carries a status code."""
    parameter = pj.CallOpParam(True)
    parameter.statusCode = code
    return parameter


def _picture_of(info: Any) -> MediaPicture:
    for media in info.media:  # ``info`` is held: its media live as long as it does
        if media.type != pj.PJMEDIA_TYPE_AUDIO:
            continue
        is_held_by_us = media.status == pj.PJSUA_CALL_MEDIA_LOCAL_HOLD
        is_held_by_them = media.status == pj.PJSUA_CALL_MEDIA_REMOTE_HOLD
        is_active = media.status == pj.PJSUA_CALL_MEDIA_ACTIVE
        has_audio = is_active or is_held_by_us or is_held_by_them
        return MediaPicture(media.index if has_audio else None, is_held_by_us, is_held_by_them)
    return MediaPicture(None, False, False)
