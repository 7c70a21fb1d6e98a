"""The practice customer's telephone: one pjsua2 call, a mouth that plays files, an ear."""

import contextlib
import logging
import wave
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pjsua2 as pj

from telephony.audio.frames import FRAME_SAMPLES, RATE
from telephony.audio.port import best_mover
from telephony.engine.quality import QualityCount, StreamFigures
from telephony.practice.hearing import Heard, VoiceActivity
from telephony.sip_stack import SipStack, SipTrouble, guarded, media_on
from telephony.spent_players import SpentPlayers
from workstation.phone import MediaQuality
from workstation.practice import Persona
from workstation.practice_acts import Happened

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SipEnd:
    """How SIP says the call ended: the last status code and its reason."""

    code: int
    reason: str


class _Ear(pj.AudioMediaPort):  # type: ignore[misc]
    """Hears what the call brings. Thread: frames come on pjmedia's clock."""

    def __init__(self, activity: VoiceActivity, heard: "deque[Heard]") -> None:
        super().__init__()
        self._activity = activity
        self._heard = heard
        self._mover = best_mover()
        shape = pj.MediaFormatAudio()
        shape.type = pj.PJMEDIA_TYPE_AUDIO
        shape.clockRate = RATE
        shape.channelCount = 1
        shape.bitsPerSample = 16
        shape.frameTimeUsec = FRAME_SAMPLES * 1_000_000 // RATE
        self.createPort("ear", shape)

    @guarded
    def onFrameReceived(self, frame: Any) -> None:
        data = self._mover.taken_from(frame)
        if not data:
            return
        change = self._activity.take(data)
        if change is not None:
            self._heard.append(change)


class _Call(pj.Call):  # type: ignore[misc]
    """Notes what SIP does to the call. Thread: the one that polls."""

    def __init__(self, account: Any, line: "CustomerLine") -> None:
        super().__init__(account)
        self._line = line

    @guarded
    def onCallState(self, prm: Any) -> None:
        self._line.on_state(self.getInfo())

    @guarded
    def onCallMediaState(self, prm: Any) -> None:
        self._line.on_media(self.getInfo())

    @guarded
    def onStreamDestroyed(self, prm: Any) -> None:
        self._line.sample()


class CustomerLine:
    """Places one call and tells, by ``take``, what happened to it.

    Shape: ``end`` is set once the call is over.
    Thread: the one that opened and polls ``stack``.
    """

    def __init__(self, stack: SipStack, persona: Persona, activity: VoiceActivity) -> None:
        self._stack = stack
        self._activity = activity
        self._happened: deque[Happened] = deque()
        self._heard: deque[Heard] = deque()
        self._count = QualityCount()
        self._is_held = False
        self._media_index: int | None = None
        self._player: Any = None
        self._spent = SpentPlayers()
        self._call: Any = None
        self.end: SipEnd | None = None
        config = pj.AccountConfig()
        bind = stack.options.bind
        config.idUri = f'"{persona.name}" <sip:{persona.number}@{bind}:{stack.port}>'
        media_on(bind, config)
        self._account = pj.Account()
        self._account.create(config)
        self._ear: Any = _Ear(activity, self._heard)

    def place(self, target: str) -> None:
        """Call ``target``. Errors: SipTrouble when it is no address or cannot be sent to."""
        if not self._stack.is_sip_uri(target):
            self.end = SipEnd(0, "no address")
            raise SipTrouble(f"{target} is not a SIP address.")
        self._call = _Call(self._account, self)
        try:
            self._call.makeCall(target, pj.CallOpParam(True))
        except pj.Error as error:
            self.end = SipEnd(0, error.reason)
            raise SipTrouble(
                f"The call to {target} could not be placed: {error.reason}."
            ) from error

    def take(self) -> list[Happened]:
        """Return what happened since the last time, in order."""
        taken: list[Happened] = []
        while self._heard:
            heard = self._heard.popleft()
            if not self._is_held:
                speaks = heard is Heard.SPEAKS
                taken.append(Happened.AGENT_SPEAKS if speaks else Happened.AGENT_FINISHED)
        while self._happened:
            taken.append(self._happened.popleft())
        return taken

    def say(self, recording: Path) -> float:
        """Begin to say ``recording`` and return its length in seconds."""
        self.be_silent()
        with contextlib.closing(wave.open(str(recording))) as file:
            length_s: float = file.getnframes() / file.getframerate()
        self._player = pj.AudioMediaPlayer()
        self._player.createPlayer(str(recording), pj.PJMEDIA_FILE_NO_LOOP)
        self._wire()
        return length_s

    def be_silent(self) -> None:
        """End the line that is being said, if one is."""
        player, self._player = self._player, None
        if player is not None:
            self._part(player)
            self._spent.keep(player)

    def hang_up(self) -> None:
        """End the call, or cancel it while it rings."""
        self.be_silent()
        if self._call is None or self.end is not None:
            return
        try:
            self._call.hangup(pj.CallOpParam())
        except pj.Error as error:
            log.info("the call was over already: %s", error.reason)

    def quality(self) -> MediaQuality:
        """Return the media figures so far."""
        self.sample()
        return self._count.quality()

    def drop(self) -> None:
        """Let go of every pjsua2 object; the line is of no use afterwards."""
        self._player = self._ear = self._call = None
        self._spent.drop()
        self._account.shutdown()
        self._account = None

    # --- inside pjsua2's handlers ---------------------------------------------------------

    def on_state(self, info: Any) -> None:
        if info.state == pj.PJSIP_INV_STATE_CONFIRMED:
            self._happened.append(Happened.ANSWERED)
        elif info.state == pj.PJSIP_INV_STATE_DISCONNECTED:
            self.sample()
            self.end = SipEnd(int(info.lastStatusCode), info.lastReason)
            self._happened.append(Happened.ENDED)

    def on_media(self, info: Any) -> None:
        for media in info.media:  # ``info`` is held: its media live as long as it does
            if media.type != pj.PJMEDIA_TYPE_AUDIO:
                continue
            is_held = media.status == pj.PJSUA_CALL_MEDIA_REMOTE_HOLD
            has_audio = is_held or media.status == pj.PJSUA_CALL_MEDIA_ACTIVE
            self._media_index = media.index if has_audio else None
            if is_held != self._is_held:
                self._is_held = is_held
                self._activity.forget()
                self._heard.clear()
                self._happened.append(Happened.HELD if is_held else Happened.RESUMED)
            break
        self._wire()

    def sample(self) -> None:
        """Take pjsip's counters of the audio stream, if there is one."""
        if self._call is None or self._media_index is None:
            return
        try:
            stat = self._call.getStreamStat(self._media_index).rtcp
            codec = self._call.getStreamInfo(self._media_index).codecName
        except pj.Error:
            return  # between two streams; what was counted before stands
        figures = StreamFigures(stat.txStat.pkt, stat.rxStat.pkt, stat.rxStat.loss)
        self._count.take(figures, codec)

    def _wire(self) -> None:
        """Join mouth and ear to the call; its media slot changes with each offer and answer."""
        if self._call is None or self._media_index is None or self._is_held:
            return
        try:
            audio = self._call.getAudioMedia(self._media_index)
            audio.startTransmit(self._ear)
            if self._player is not None:
                self._player.startTransmit(audio)
        except pj.Error as error:
            # The slot went away between two answers; the next media state wires anew.
            log.info("sound was not joined: %s", error.reason)

    def _part(self, player: Any) -> None:
        if self._call is None or self._media_index is None:
            return
        try:
            player.stopTransmit(self._call.getAudioMedia(self._media_index))
        except pj.Error as error:
            log.info("sound was not parted: %s", error.reason)
