"""Who speaks when (B1), told from how loud each side is: talk-over, silences, monologues.

Not what is said, and not always who: a cough is speech here, a whisper may be none, and the echo
of one side may count as the other. The figures are shown as what they are, measured from levels.
"""

from collections import deque
from dataclasses import dataclass, field, replace
from typing import Final

_QUIET_DBOV: Final = -60.0
# No room is louder; a longer steady sound than the floor's windows is speech, or music.
_LOUDEST_FLOOR_DBOV: Final = -38.0
_QUIETEST_SPEECH_DBOV: Final = -45.0  # ITU-T P.56 takes speech at -26 dBov as usual
_ABOVE_FLOOR_DB: Final = 12.0
_HYSTERESIS_DB: Final = 5.0  # the ends of words are weaker than their beginnings
_FLOOR_WINDOW_S: Final = 1.5  # two of them: speech pauses at least once in three seconds
_ONSET_S: Final = 0.06  # a click is shorter than a syllable
_HANGOVER_S: Final = 0.4  # pauses between words are shorter, those between turns longer
_EPSILON_S: Final = 1e-6
_LONGEST_STEP_S: Final = 0.25  # beyond that nobody listened, so nothing is said about the time

# "Mhm" while the other speaks is listening (B2), and turns overlap a little in any good talk.
_LISTENING_SIGN_S: Final = 1.0
_TURN_OVERLAP_S: Final = 0.3
_PAUSE_FOR_A_TURN_S: Final = 3.0  # who says nothing then could have


@dataclass(frozen=True, slots=True)
class VoiceFigures:
    """Who spoke for how long in a call, as measured from the audio levels.

    Shape: ``agent_s`` and ``customer_s`` hold ``both_s``, the time in which both speak; the time
    measured is agent_s + customer_s - both_s + neither_s. Hold, mute and a played greeting are
    left out. ``longest_agent_s`` is the agent's longest stretch in which the customer said no
    more than a listening sign. ``interruptions`` counts how often the agent began to speak, for
    more than a listening sign, while the customer spoke.
    Units: seconds of real time, also in a practice call that runs faster.
    """

    agent_s: float = 0.0
    customer_s: float = 0.0
    both_s: float = 0.0
    neither_s: float = 0.0
    longest_silence_s: float = 0.0
    longest_agent_s: float = 0.0
    interruptions: int = 0

    @property
    def measured_s(self) -> float:
        return self.agent_s + self.customer_s - self.both_s + self.neither_s

    @property
    def talk_over_share(self) -> float | None:
        """Return the share of the time with speech in which both spoke; None without speech."""
        spoken_s = self.measured_s - self.neither_s
        return self.both_s / spoken_s if spoken_s > 0 else None

    @property
    def silence_share(self) -> float | None:
        """Return the share of the time measured in which nobody spoke."""
        return self.neither_s / self.measured_s if self.measured_s > 0 else None

    @property
    def agent_share(self) -> float | None:
        """Return the agent's share of all speech, talk-over counted for both."""
        spoken_s = self.agent_s + self.customer_s
        return self.agent_s / spoken_s if spoken_s > 0 else None

    def __add__(self, other: "VoiceFigures") -> "VoiceFigures":
        """Return the figures of both calls together; the longest stretches stay those of one."""
        return VoiceFigures(
            agent_s=self.agent_s + other.agent_s,
            customer_s=self.customer_s + other.customer_s,
            both_s=self.both_s + other.both_s,
            neither_s=self.neither_s + other.neither_s,
            longest_silence_s=max(self.longest_silence_s, other.longest_silence_s),
            longest_agent_s=max(self.longest_agent_s, other.longest_agent_s),
            interruptions=self.interruptions + other.interruptions,
        )


@dataclass(slots=True)
class _Instant:
    """A short time of which it is not yet certain who spoke in it."""

    seconds: float
    agent: bool = False
    customer: bool = False


class _Floor:
    """The quietest level of the last seconds: the noise of the room or the line."""

    def __init__(self) -> None:
        self._before = self._now = _QUIET_DBOV
        self._left_s = _FLOOR_WINDOW_S

    def take(self, dbov: float, seconds: float) -> float:
        level = max(dbov, _QUIET_DBOV)
        self._now = min(self._now, level)
        self._left_s -= seconds
        if self._left_s <= 0:
            self._before, self._now, self._left_s = self._now, level, _FLOOR_WINDOW_S
        return min(self._before, self._now, _LOUDEST_FLOOR_DBOV)


class _Side:
    """One side's speech: begins after a syllable's time, ends after a pause between turns."""

    def __init__(self) -> None:
        self._floor = _Floor()
        self.is_speaking = False
        self.loud_s = self.quiet_s = 0.0

    def take(self, dbov: float, seconds: float) -> float:
        """Take the next level; return for how many seconds back from now this side speaks.

        Shape: 0.0 when it does not, or not for certain.
        """
        on = max(_QUIETEST_SPEECH_DBOV, self._floor.take(dbov, seconds) + _ABOVE_FLOOR_DB)
        is_loud = dbov >= (on - _HYSTERESIS_DB if self.is_speaking else on)
        if not is_loud:
            self.loud_s = 0.0
            self.quiet_s += seconds
            if self.quiet_s > _HANGOVER_S:
                self.is_speaking = False
            return 0.0
        self.loud_s += seconds
        if self.is_speaking:
            back_s, self.quiet_s = self.quiet_s + seconds, 0.0
            return back_s
        if self.loud_s + _EPSILON_S < _ONSET_S:
            return 0.0
        self.is_speaking, self.quiet_s = True, 0.0
        return self.loud_s

    def rest(self) -> None:
        """Take nothing as being said; what is known of the noise stays."""
        self.is_speaking = False
        self.loud_s = self.quiet_s = 0.0


@dataclass(slots=True)
class _Runs:
    """How long each thing has been going on without a break, up to the instant settled last."""

    agent_s: float = 0.0
    customer_s: float = 0.0
    silence_s: float = 0.0
    turn_s: float = 0.0  # the agent's turn up to his last word
    since_word_s: float = 0.0
    overlap_s: float = 0.0
    is_over_customer: bool = False  # the agent's speech began while the customer spoke


@dataclass(slots=True)
class VoiceMeter:
    """Follows one call from the levels of its two directions.

    Shape: an instant counts once it is certain who spoke in it, so ``figures`` are half a second
    behind until ``pause``.
    Thread: one at a time.
    """

    figures: VoiceFigures = VoiceFigures()
    _agent: _Side = field(default_factory=_Side)
    _customer: _Side = field(default_factory=_Side)
    _open: deque[_Instant] = field(default_factory=deque)
    _open_s: float = 0.0
    _runs: _Runs = field(default_factory=_Runs)

    @property
    def customer_speaks_for_s(self) -> float:
        """Return for how long the customer has been speaking without a break, up to now."""
        run_s = self._runs.customer_s
        for instant in self._open:
            run_s = run_s + instant.seconds if instant.customer else 0.0
        return run_s

    def take(self, seconds: float, agent_dbov: float, customer_dbov: float) -> None:
        """Take in how loud both were in the ``seconds`` since the last time.

        A longer gap than a quarter of a second is one in which nobody listened: it is left out.
        """
        if seconds <= 0:
            return
        if seconds > _LONGEST_STEP_S:
            self.pause()
            return
        self._open.append(_Instant(seconds))
        self._open_s += seconds
        agent_back_s = self._agent.take(agent_dbov, seconds)
        customer_back_s = self._customer.take(customer_dbov, seconds)
        if agent_back_s or customer_back_s:
            self._mark(agent_back_s, customer_back_s)
        while self._open_s - self._open[0].seconds > _HANGOVER_S + _EPSILON_S:
            self._settle(self._open.popleft())

    def pause(self) -> None:
        """Close what goes on: the call is held, muted or over; the next instant begins anew."""
        while self._open:
            self._settle(self._open.popleft())
        self._open_s = 0.0
        self._runs = _Runs()
        self._agent.rest()
        self._customer.rest()

    def _mark(self, agent_back_s: float, customer_back_s: float) -> None:
        """Say of the latest instants, so far back, that a side spoke in them."""
        for instant in reversed(self._open):
            agent_back_s -= instant.seconds
            customer_back_s -= instant.seconds
            instant.agent = instant.agent or agent_back_s > -_EPSILON_S
            instant.customer = instant.customer or customer_back_s > -_EPSILON_S
            if max(agent_back_s, customer_back_s) <= _EPSILON_S:
                return

    def _settle(self, instant: _Instant) -> None:
        seconds, runs, before = instant.seconds, self._runs, self.figures
        self._open_s -= seconds
        is_silent = not (instant.agent or instant.customer)
        interruptions = before.interruptions + self._is_interruption(instant)
        runs.agent_s = runs.agent_s + seconds if instant.agent else 0.0
        runs.customer_s = runs.customer_s + seconds if instant.customer else 0.0
        runs.silence_s = runs.silence_s + seconds if is_silent else 0.0
        self._follow_turn(instant)
        self.figures = replace(
            before,
            agent_s=before.agent_s + seconds * instant.agent,
            customer_s=before.customer_s + seconds * instant.customer,
            both_s=before.both_s + seconds * (instant.agent and instant.customer),
            neither_s=before.neither_s + seconds * is_silent,
            longest_silence_s=max(before.longest_silence_s, runs.silence_s),
            longest_agent_s=max(before.longest_agent_s, runs.turn_s),
            interruptions=interruptions,
        )

    def _is_interruption(self, instant: _Instant) -> bool:
        """Say whether with this instant it is certain that the agent broke in."""
        runs = self._runs
        if not instant.agent:
            runs.is_over_customer = False
            return False
        if runs.agent_s == 0.0:
            runs.is_over_customer = instant.customer and runs.customer_s >= _TURN_OVERLAP_S
            runs.overlap_s = 0.0
        runs.overlap_s += instant.seconds * instant.customer
        is_certain = (
            runs.is_over_customer
            and runs.overlap_s >= _TURN_OVERLAP_S
            and runs.agent_s + instant.seconds >= _LISTENING_SIGN_S
        )
        if is_certain:
            runs.is_over_customer = False
        return is_certain

    def _follow_turn(self, instant: _Instant) -> None:
        runs = self._runs
        is_customers = runs.customer_s >= _LISTENING_SIGN_S
        if is_customers or runs.silence_s >= _PAUSE_FOR_A_TURN_S:
            runs.turn_s = runs.since_word_s = 0.0
        elif instant.agent:
            runs.turn_s += runs.since_word_s + instant.seconds
            runs.since_word_s = 0.0
        elif runs.turn_s > 0.0:
            runs.since_word_s += instant.seconds
