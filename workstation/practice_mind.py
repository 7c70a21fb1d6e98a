"""How a practice customer behaves: listens, answers, waits, loses patience, leaves.

The states of one call stand together here, because each of them bears on what is said next; what
is felt (practice_feelings) and which reply comes (practice_replies) have modules of their own.
"""

import enum
from dataclasses import dataclass, replace
from typing import Final

from workstation.clock import Moment
from workstation.practice import LineKind, Patience, Scenario
from workstation.practice_acts import Act, Deed, HangUp, Happened, Say, StopTalking
from workstation.practice_experience import (
    Experience,
    LeavingReason,
    LineSaid,
    MoodMoved,
    WaitEnd,
    WaitOnHold,
)
from workstation.practice_feelings import Feelings
from workstation.practice_reactions import Mood, When
from workstation.practice_replies import BEFORE_HOLD, MEANING, TAKEN_FOR, Replies
from workstation.practice_temper import Slack, Temper, leaving_sooner

BACK_WITHOUT_A_WORD_S: Final = 4.0
_NUDGES: Final = frozenset({LineKind.HELLO, LineKind.STILL_THERE})
_COMPLAINTS: Final = frozenset(
    {LineKind.LEFT_WAITING, LineKind.HELD_UNASKED, LineKind.WANTS_CALLBACK, *_NUDGES}
)
_EARNED: Final = frozenset({When.RESTATED, When.PROMISED})  # not by speaking alone
_WAITED: Final = {
    LineKind.HELD_UNASKED: When.HELD_UNASKED,
    LineKind.LEFT_WAITING: When.LEFT_WAITING,
    LineKind.THANKS_FOR_CHECK_IN: When.CHECKED_IN,
}
_UNANSWERED: Final = frozenset({LineKind.OPENING, LineKind.QUESTION, LineKind.OWN})
# A customer in a bad mood leaves sooner, one in a good mood later; complaining stays the same.
_LEAVES_SOONER: Final = {Mood.BITTER: 0.85, Mood.COOL: 0.95, Mood.OPEN: 1.0, Mood.WARM: 1.1}


class _Phase(enum.Enum):
    RINGING = "ringing"
    UNGREETED = "ungreeted"
    TALKING = "talking"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class _Limit:
    """When patience ends, and what then."""

    tick: float
    then: LineKind | LeavingReason


class CustomerMind:
    """Decides what the customer does next; knows no SIP, no sound and no clock.

    Feed it everything that happens and every deed, with the moment; carry out the acts that it
    returns, in order. Send TIME_PASSED at ``next_look`` or more often.
    """

    def __init__(self, scenario: Scenario, *, seed: int, slack: Slack | None = None) -> None:
        self._temper = Temper(scenario, seed)
        self._patience = self._temper.patience
        self._slack = slack or Slack()
        self._replies = Replies(asks_how_long=self._temper.asks_how_long)
        self._feelings = Feelings(scenario.mood, scenario.reactions)
        self._then = ""  # what the agent's next words are answered with
        self._is_leaving = False  # as soon as the line is said
        self._may_hold = False
        self._is_told = False  # the desk tells deeds
        self._phase = _Phase.RINGING
        self._speaking: LineKind | None = None
        self._is_interrupted = False  # in the line that is being said
        self._last_said: LineKind | None = None
        self._agent_speaks = False
        self._owes_reply = False
        self._is_held = False
        self._is_back = False  # resumed, and nothing said about it yet
        self._is_late = False
        self._placed: Moment | None = None
        self._answered: Moment | None = None
        self._quiet_since: Moment | None = None  # nobody speaks
        self._alone_since: Moment | None = None  # the agent does not speak
        self._gap_since: Moment | None = None  # on hold without a word
        self._held_in_all_s = 0.0
        self._experience = Experience()

    @property
    def experience(self) -> Experience:
        return self._experience

    @property
    def patience(self) -> Patience:
        """Return the limits of this call as they are now: the seed's share and the mood's."""
        return leaving_sooner(self._patience, _LEAVES_SOONER[self._feelings.mood])

    @property
    def mood(self) -> Mood:
        return self._feelings.mood

    @property
    def hears_the_agent(self) -> bool:
        return self._agent_speaks

    @property
    def is_over(self) -> bool:
        return self._phase is _Phase.OVER

    @property
    def next_look(self) -> float | None:
        """Return the tick at which patience ends if nothing happens before."""
        limit = self._limit()
        return limit.tick if limit else None

    def after(self, happened: Happened | Deed, now: Moment) -> list[Act]:
        """Take in what happened and return what to do about it."""
        if self.is_over:
            return []
        if isinstance(happened, Deed):
            self._after_deed(happened, now)
            return []
        if self._answered:
            self._note(talked_s=now.since(self._answered))
        acts = {
            Happened.PLACED: self._after_placing,
            Happened.ANSWERED: self._after_answer,
            Happened.AGENT_SPEAKS: self._after_agents_start,
            Happened.AGENT_FINISHED: self._after_agents_end,
            Happened.LINE_ENDED: self._after_own_line,
            Happened.HELD: self._after_hold,
            Happened.RESUMED: self._after_resume,
            Happened.ENDED: self._after_end,
            Happened.TIME_PASSED: self._after_time,
        }[happened](now)
        return acts

    def _after_deed(self, deed: Deed, now: Moment) -> None:
        """Note what the agent did; the words to it come when the agent has spoken."""
        self._is_told = True
        if self._phase is not _Phase.TALKING:
            return
        if deed is Deed.MOVED_ON:
            if self._replies.is_open(When.RESTATED):
                self._feel(When.NOT_RESTATED, now)
        elif deed is Deed.CLOSING:
            if not self._feelings.has_happened(When.PROMISED):
                self._feel(When.NOT_PROMISED, now)
        else:
            when = MEANING[deed]
            self._feel(when, now, may_say=self._replies.is_open(when))
            self._replies.want(when)
            self._may_hold = self._may_hold or deed is Deed.ASKED_TO_HOLD

    # --- what happens ---------------------------------------------------------------------

    def _after_placing(self, now: Moment) -> list[Act]:
        self._placed = now
        return []

    def _after_answer(self, now: Moment) -> list[Act]:
        if self._phase is not _Phase.RINGING:
            return []
        self._phase = _Phase.UNGREETED
        self._answered = self._quiet_since = self._alone_since = now
        self._note(was_answered=True, rang_s=now.since(self._placed or now))
        return []

    def _after_agents_start(self, now: Moment) -> list[Act]:
        if self._answered is None or self._is_held:
            return []
        self._agent_speaks = True
        self._close_gap(now, spoken=True)
        if self._experience.greeted_after_s is None:
            after_s = now.since(self._answered)
            self._note(greeted_after_s=after_s)
            in_time = after_s <= self._patience.greeting_s + self._slack.talk_s
            self._feel(When.GREETED if in_time else When.GREETED_LATE, now)
        if self._speaking and self._speaking not in _NUDGES:
            self._note(interruptions=self._experience.interruptions + 1)
            self._is_interrupted = True
            self._feel(When.INTERRUPTED, now)
        return []

    def _after_agents_end(self, now: Moment) -> list[Act]:
        if not self._agent_speaks:
            return []
        self._agent_speaks = False
        self._quiet_since = self._alone_since = now
        self._note(agent_turns=self._experience.agent_turns + 1)
        if self._speaking:
            self._owes_reply = self._owes_reply or self._speaking in _NUDGES
            return []
        return self._reply(now)

    def _after_own_line(self, now: Moment) -> list[Act]:
        if self._speaking is None:
            return []
        said, self._speaking = self._speaking, None
        self._quiet_since = now
        if said not in _NUDGES:
            self._alone_since = now
        if self._is_leaving:
            return self._leave(LeavingReason.HAD_ENOUGH, now)
        if said is LineKind.OPENING and not self._is_interrupted:
            self._feel(When.LET_FINISH, now)
        if self._agent_speaks:
            return []
        is_quick = said is LineKind.OPENING or self._is_interrupted
        if self._owes_reply or (is_quick and self._feelings.has_words):
            return self._reply(now)
        return []

    def _after_hold(self, now: Moment) -> list[Act]:
        if self._answered is None or self._is_held:
            return []
        acts: list[Act] = [StopTalking()] if self._speaking else []
        self._open_wait(now)
        self._is_held, self._is_back = True, False
        self._agent_speaks, self._owes_reply, self._speaking = False, False, None
        self._replies.skip(BEFORE_HOLD)
        self._is_leaving = False
        return acts

    def _after_resume(self, now: Moment) -> list[Act]:
        if not self._is_held:
            return []
        self._is_held, self._is_back = False, True
        self._quiet_since = self._alone_since = now
        assert self._gap_since is not None
        self._is_late = now.since(self._gap_since) > self._patience.hold_s + self._slack.hold_s
        return []

    def _after_end(self, now: Moment) -> list[Act]:
        if self._answered is None and self._placed is not None:
            self._note(rang_s=now.since(self._placed))
        self._finish(now, WaitEnd.CALL_ENDED)
        return []

    def _after_time(self, now: Moment) -> list[Act]:
        limit = self._limit()
        if limit is None or now.tick < limit.tick:
            return []
        if isinstance(limit.then, LineKind):
            return [self._say(limit.then.value, now)]
        return self._leave(limit.then, now)

    # --- what is done about it ------------------------------------------------------------

    def _reply(self, now: Moment) -> list[Act]:
        self._owes_reply = False
        if self._phase is _Phase.UNGREETED:
            self._phase = _Phase.TALKING
            return [self._say(LineKind.OPENING.value, now)]
        if self._is_back:
            return self._reply_to_coming_back(now)
        if self._waits_open():
            self._end_wait(WaitEnd.RESUMED)
        if self._then:
            line, self._then = self._then, ""
            return [self._say(line, now)]
        return self._say_feelings(now) or self._reply_in_turn(now)

    def _reply_to_coming_back(self, now: Moment) -> list[Act]:
        kind = self._word_about_waiting()
        when = _WAITED.get(kind)
        if when is not None:
            self._feel(when, now)
        return self._say_feelings(now) or [self._say(kind.value, now)]

    def _reply_in_turn(self, now: Moment) -> list[Act]:
        kind = self._replies.next()
        if kind is None:
            return []
        when = TAKEN_FOR.get(kind)
        is_earned = when not in _EARNED or not self._is_told
        if when is not None and is_earned and not self._feelings.has_happened(when):
            self._feel(when, now)
            if self._feelings.has_words:
                return self._say_feelings(now)
        self._replies.give(kind)
        return [self._say(kind.value, now)]

    def _say_feelings(self, now: Moment) -> list[Act]:
        """Say what a reaction has put on the customer's tongue, if one has."""
        if not self._feelings.has_words:
            return []
        reaction = self._feelings.next_words()
        self._then, self._is_leaving = reaction.then, reaction.leaves
        self._replies.replace(reaction.when)
        return [self._say(reaction.say, now)]

    def _feel(self, when: When, now: Moment, *, may_say: bool = True) -> None:
        assert self._answered is not None
        after_s = now.since(self._answered)
        for change in self._feelings.feel(when, may_say=may_say):
            moved = MoodMoved(after_s, change.when, change.mood)
            self._note(moods=(*self._experience.moods, moved))

    def _word_about_waiting(self) -> LineKind:
        said_before = self._experience.complaints
        wait = self._experience.waits[-1]
        if not wait.was_asked and LineKind.HELD_UNASKED not in said_before:
            return LineKind.HELD_UNASKED
        if self._is_late:
            return LineKind.LEFT_WAITING
        is_enough = self._held_in_all_s > self.patience.hold_in_all_s + self._slack.hold_s
        if is_enough and LineKind.WANTS_CALLBACK not in said_before:
            return LineKind.WANTS_CALLBACK
        return LineKind.THANKS_FOR_CHECK_IN

    def _say(self, line: str, now: Moment) -> Say:
        assert self._answered is not None
        act = self._temper.say(line, self._feelings.mood)
        kind = act.kind
        self._speaking = self._last_said = kind
        self._is_interrupted = False
        if kind is LineKind.STILL_THERE:
            self._feel(When.SILENT, now)
        if kind not in _NUDGES:
            self._is_back = False
        said = LineSaid(now.since(self._answered), kind, act.line, act.variant, act.text)
        self._note(said=(*self._experience.said, said))
        if kind in _COMPLAINTS:
            self._note(complaints=(*self._experience.complaints, kind))
        return act

    def _leave(self, reason: LeavingReason, now: Moment) -> list[Act]:
        if reason is LeavingReason.NOBODY_ANSWERED and self._placed is not None:
            self._note(rang_s=now.since(self._placed))
        left_on_hold = reason is LeavingReason.LEFT_ON_HOLD
        self._note(leaving=reason)
        self._finish(now, WaitEnd.CUSTOMER_LEFT if left_on_hold else WaitEnd.CALL_ENDED)
        return [HangUp(reason)]

    def _finish(self, now: Moment, held_end: WaitEnd) -> None:
        was_held = self._is_held
        self._close_gap(now, spoken=False)
        if self._waits_open():
            self._end_wait(held_end if was_held else WaitEnd.RESUMED)
        self._phase = _Phase.OVER
        self._speaking, self._is_held, self._agent_speaks = None, False, False

    # --- patience -------------------------------------------------------------------------

    def _limit(self) -> _Limit | None:
        if self._phase is _Phase.RINGING:
            if self._placed is None:
                return None
            tick = self._placed.tick + self._patience.ring_s + self._slack.talk_s
            return _Limit(tick, LeavingReason.NOBODY_ANSWERED)
        if self.is_over:
            return None
        if self._is_held:
            assert self._gap_since is not None
            limit_s = self.patience.hold_leaves_s + self._slack.hold_s
            return _Limit(self._gap_since.tick + limit_s, LeavingReason.LEFT_ON_HOLD)
        if self._speaking or self._agent_speaks:
            return None
        return self._limit_of_silence()

    def _limit_of_silence(self) -> _Limit:
        assert self._quiet_since is not None
        assert self._alone_since is not None
        patience, slack_s = self.patience, self._slack.talk_s
        if self._last_said is LineKind.GOODBYE:
            tick = self._quiet_since.tick + patience.after_goodbye_s + slack_s
            return _Limit(tick, LeavingReason.CONVERSATION_OVER)
        if self._phase is _Phase.UNGREETED:
            say, say_s = LineKind.HELLO, patience.greeting_s
            leave, leave_s = LeavingReason.NO_GREETING, patience.greeting_leaves_s
        else:
            say, say_s = LineKind.STILL_THERE, patience.silence_s
            leave, leave_s = LeavingReason.SILENCE, patience.silence_leaves_s
        if self._is_back and self._is_late:
            say, say_s = LineKind.LEFT_WAITING, min(say_s, BACK_WITHOUT_A_WORD_S)
        nudge = _Limit(self._quiet_since.tick + say_s + slack_s, say)
        leaving = _Limit(self._alone_since.tick + leave_s + slack_s, leave)
        return min(nudge, leaving, key=lambda limit: limit.tick)

    # --- waits on hold --------------------------------------------------------------------

    def _open_wait(self, now: Moment) -> None:
        assert self._answered is not None
        if self._gap_since is not None:
            return  # resumed without a word: the same wait goes on
        self._gap_since = now
        if self._waits_open():
            wait = self._experience.waits[-1]
            wait = replace(wait, check_ins=wait.check_ins + 1)
            self._experience = self._experience.with_last_wait(wait)
            return
        was_talked = self._phase is _Phase.TALKING and self._last_said not in _UNANSWERED
        was_asked, self._may_hold = was_talked or self._may_hold, False
        wait = WaitOnHold(now.since(self._answered), was_asked)
        self._note(waits=(*self._experience.waits, wait))

    def _close_gap(self, now: Moment, *, spoken: bool) -> None:
        """Count the wait up to now; it is over only when somebody has spoken."""
        if self._gap_since is None:
            return
        gap_s = now.since(self._gap_since)
        self._gap_since = None
        self._held_in_all_s += gap_s
        wait = self._experience.waits[-1]
        self._experience = self._experience.with_last_wait(
            replace(wait, gaps_s=(*wait.gaps_s, gap_s))
        )

    def _waits_open(self) -> bool:
        waits = self._experience.waits
        return bool(waits) and waits[-1].end is WaitEnd.OPEN

    def _end_wait(self, end: WaitEnd) -> None:
        wait = self._experience.waits[-1]
        self._experience = self._experience.with_last_wait(replace(wait, end=end))

    def _note(self, **changes: object) -> None:
        self._experience = replace(self._experience, **changes)  # type: ignore[arg-type]
