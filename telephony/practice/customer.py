"""A practice customer on the phone: the mind decides, the line carries it out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from telephony.practice.captions import Captions
from telephony.practice.hearing import VoiceActivity
from telephony.practice.line import CustomerLine
from telephony.practice.report import CustomerReport
from telephony.practice.voices import VoiceKind, sound_of
from telephony.sip_stack import SipStack
from workstation.clock import Clock, steady_tick
from workstation.practice import Scenario, customer_recording
from workstation.practice_acts import Act, Deed, HangUp, Happened, Say
from workstation.practice_mind import CustomerMind
from workstation.practice_temper import Slack

_CUT_S: Final = 1.0
_TURN_SILENCE_S: Final = 0.7
_SHORTEST_TURN_SILENCE_S: Final = 0.4  # a pause between two sentences is shorter
_GOODBYE_S: Final = 4.0  # how long the answer to our BYE is waited for
_AFTER_LINE_S: Final = 0.1  # what is still on its way out when the file is over


@dataclass(frozen=True, slots=True)
class PracticePart:
    """Who calls whom, and how fast.

    Shape: ``recordings`` is the folder of the scenario's WAV files; what is missing there is made
    in the folder ``spare``, by the program ``speech`` if there is one.
    Units: ``speed`` is persona seconds per real second, ``clock`` runs at that speed.
    """

    scenario: Scenario
    recordings: Path
    spare: Path
    target: str
    seed: int
    speed: float
    clock: Clock
    speech: str | None = None


class PracticeCustomer:
    """Plays one practice call from the INVITE to its end.

    Thread: the one that opened ``stack``.
    """

    def __init__(
        self,
        part: PracticePart,
        stack: SipStack,
        captions: Captions,
        deeds: Callable[[], Iterable[Deed]] = tuple,
    ) -> None:
        self._part = part
        self._deeds = deeds
        self._stack = stack
        self._captions = captions
        silence_s = max(_SHORTEST_TURN_SILENCE_S, _TURN_SILENCE_S / part.speed)
        activity = VoiceActivity(turn_silence_s=silence_s)
        self._line = CustomerLine(stack, part.scenario.persona, activity)
        self._mind = CustomerMind(part.scenario, seed=part.seed, slack=Slack.at_speed(part.speed))
        self._saying: Say | None = None
        self._voice = VoiceKind.RECORDED
        self._line_ends_tick = 0.0
        self._hung_up_tick: float | None = None

    def call(self, *, is_stopped: Callable[[], bool] = lambda: False) -> CustomerReport:
        """Place the call and stay on it until somebody ends it, or ``is_stopped``.

        Errors: SipTrouble when it could not be placed.
        """
        self._feel(Happened.PLACED)
        self._line.place(self._part.target)
        while not self._is_done:
            self._stack.poll()
            for deed in self._deeds():
                self._feel(deed)
            for happened in self._line.take():
                self._feel(happened)
            self._end_line()
            self._feel(Happened.TIME_PASSED)
            if is_stopped():
                self._hang_up()
        for happened in self._line.take():
            self._feel(happened)
        return self._report()

    @property
    def _is_done(self) -> bool:
        """Say whether the call is over, or its end stays unanswered for too long."""
        if self._line.end is not None:
            return True
        return self._hung_up_tick is not None and steady_tick() > self._hung_up_tick + _GOODBYE_S

    def _hang_up(self) -> None:
        if self._hung_up_tick is None:
            self._hung_up_tick = steady_tick()
            self._line.hang_up()

    def close(self) -> None:
        """End what is still on and let go of every pjsua2 object."""
        self._stack.close(is_quiet=lambda: self._line.end is not None, drop=self._line.drop)

    def _report(self) -> CustomerReport:
        part = self._part
        return CustomerReport(
            scenario=part.scenario,
            seed=part.seed,
            speed=part.speed,
            experience=self._mind.experience,
            media=self._line.quality(),
            end=self._line.end,
        )

    def _feel(self, happened: Happened | Deed) -> None:
        now = self._part.clock.now()
        if isinstance(happened, Happened) and happened is not Happened.TIME_PASSED:
            self._captions.tell(happened.value, now)
        mood = self._mind.mood
        acts = self._mind.after(happened, now)
        if self._mind.mood is not mood:
            self._captions.tell("mood", now, mood=self._mind.mood.value)
        for act in acts:
            self._do(act)

    def _do(self, act: Act) -> None:
        now = self._part.clock.now()
        if isinstance(act, Say):
            length_s = self._line.say(self._sound_of(act))
            if self._part.speed > 1:
                length_s = min(length_s, _CUT_S)
            self._saying = act
            self._line_ends_tick = steady_tick() + length_s + _AFTER_LINE_S
            self._tell_line("said", act)
        elif isinstance(act, HangUp):
            self._captions.tell("left", now, reason=act.reason.value)
            self._hang_up()
        else:
            self._fall_silent()

    def _sound_of(self, act: Say) -> Path:
        part = self._part
        recording = part.recordings / customer_recording(act.line, act.variant)
        words = part.scenario.lines[act.line][act.variant - 1].words
        sound, kind = sound_of(recording, words, part.scenario.language, part.spare, part.speech)
        if kind is not self._voice:
            self._voice = kind
            self._captions.tell("voice", part.clock.now(), voice=kind.value)
        return sound

    def _end_line(self) -> None:
        if self._saying is None or steady_tick() < self._line_ends_tick:
            return
        # What follows at once begins before this line is told as finished, so that nobody who
        # waits for the end of a line takes the pause between two for it.
        ended, self._saying = self._saying, None
        self._line.be_silent()
        self._feel(Happened.LINE_ENDED)
        self._tell_line("finished", ended)

    def _fall_silent(self) -> None:
        self._line.be_silent()
        if self._saying is not None:
            self._tell_line("finished", self._saying)
            self._saying = None

    def _tell_line(self, kind: str, act: Say) -> None:
        now = self._part.clock.now()
        self._captions.tell(kind, now, line=act.line, variant=act.variant, text=act.text)
