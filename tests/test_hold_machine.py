"""The hold coach against an independent model, over any order of what can happen to a desk.

Holds, check-ins, returns, second calls, the far end's own holds, sleep, the wall clock set, desk
and engine restarted: no prompt is missed, none comes twice, and the longest gap is exact.
"""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.desk_rig import DeskRig
from workstation.calls import EndedBy
from workstation.hold import HoldDue, HoldFigures, HoldIntent, hold_figures
from workstation.ids import CallId
from workstation.phone import Resume

DUE_S, OVERDUE_S = 90, 120
NUMBERS = ("+441614960182", "+442079460002", "+441914980003")
# Quarters of a second are exact in binary; steps around the limits are the interesting ones.
SECONDS = st.one_of(
    st.integers(1, 4 * 140).map(lambda quarters: quarters / 4),
    st.sampled_from([0.25, 29.75, 30.0, 89.75, 90.0, 90.25, 119.75, 120.0, 120.25, 600.0]),
)
CLOCK_CHANGES = st.sampled_from([-600, -60, -10, -2, -1, 1, 2, 10, 60, 600])  # minutes
SLEEPS = st.sampled_from([20.0, 95.0, 130.0, 4000.0, 90_000.0])


@dataclass
class Waiting:
    """One stretch of hold, as the model knows it: nothing but ticks and what was prompted."""

    since: float
    until: float | None = None
    prompts: list[HoldDue] = field(default_factory=list)

    def length(self, now: float) -> float:
        return (now if self.until is None else self.until) - self.since


@dataclass
class ModelCall:
    """What the model remembers of a call."""

    stretches: list[Waiting] = field(default_factory=list)
    is_over: bool = False

    @property
    def open(self) -> Waiting | None:
        last = self.stretches[-1] if self.stretches else None
        return last if last is not None and last.until is None else None


class HoldMachine(RuleBasedStateMachine):
    """Drives a real desk on a real database, and the model beside it."""

    @initialize()
    def begin(self) -> None:
        self.rig = DeskRig()
        self.calls: dict[CallId, ModelCall] = {}
        self.answer_one()

    def teardown(self) -> None:
        if hasattr(self, "rig"):
            self.rig.close()

    # --- time

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: float) -> None:
        """Let time pass as it does while the desk runs: its alarm goes off when it is due."""
        left = seconds
        while left > 0:
            step = min([left, *self._next_changes()])
            self.rig.clock.advance(step)
            left -= step
            self._look()

    @rule(seconds=SLEEPS)
    def computer_sleeps(self, seconds: float) -> None:
        """Nobody looks while it sleeps; the second hand does when it wakes."""
        self.rig.clock.advance(seconds)
        self._look()

    @rule(minutes=CLOCK_CHANGES)
    def wall_clock_is_set(self, minutes: int) -> None:
        self.rig.clock.turn_wall_clock(timedelta(minutes=minutes))
        self._look()

    # --- desk and engine

    @rule()
    def desk_restarts(self) -> None:
        self.rig.restart()
        self._look()

    @rule(seconds=SECONDS)
    def desk_is_away_for_a_while(self, seconds: float) -> None:
        self.rig.clock.advance(seconds)
        self.rig.restart()
        self._look()

    @rule()
    def journal_is_told_again(self) -> None:
        self.rig.replay()
        self._look()

    @rule(which=st.integers(0, 2), away_s=SECONDS, minutes=CLOCK_CHANGES)
    def talk_goes_on_while_no_desk_is_there_and_the_clock_is_set(
        self, which: int, away_s: float, minutes: int
    ) -> None:
        """What the journal tells later has the length that it had."""
        call_id, model = self._call(which)
        if model.open is None:
            return
        model.open.until = self._now
        self.rig.phone.do(Resume(call_id=call_id))
        self.rig.clock.advance(away_s)
        self.rig.clock.turn_wall_clock(timedelta(minutes=minutes))
        self.rig.restart()
        self._look()

    # --- calls

    @precondition(lambda self: len(self.calls) < len(NUMBERS))
    @rule()
    def answer_one(self) -> None:
        number = NUMBERS[len(self.calls)]
        call_id = self.rig.ring(f"sip:{number}@pbx.example")
        self.rig.desk.calls.answer(call_id)
        self.rig.hear()
        self.calls[call_id] = ModelCall()
        self._look()

    @rule(which=st.integers(0, 2))
    def hold(self, which: int) -> None:
        call_id, model = self._call(which)
        if model.is_over or model.open:
            return
        self.rig.clock.advance(0.25)
        self.rig.desk.hold.hold(call_id, HoldIntent(True, 60, "to ask", "team", True, "q"))
        self.rig.hear()
        model.stretches.append(Waiting(self._now))
        self._look()

    @rule(which=st.integers(0, 2), number=st.integers(0, 99))
    def check_in(self, which: int, number: int) -> None:
        call_id, model = self._call(which)
        self.rig.desk.hold.check_in(call_id, f"p{number}")
        self._back(model)

    @rule(which=st.integers(0, 2))
    def resume(self, which: int) -> None:
        call_id, model = self._call(which)
        self.rig.desk.hold.resume(call_id, "back")
        self._back(model)

    @rule(which=st.integers(0, 2))
    def call_back_instead(self, which: int) -> None:
        call_id, model = self._call(which)
        if model.open:
            self.rig.desk.hold.callback_agreed(call_id)
            self._back(model)

    @rule(which=st.integers(0, 2), held=st.booleans())
    def far_end_holds(self, which: int, held: bool) -> None:
        call_id, model = self._call(which)
        if not model.is_over:
            self.rig.phone.hold_us(call_id, held)
            self.rig.hear()
            self._look()

    @rule(which=st.integers(0, 2), by=st.sampled_from(EndedBy))
    def end(self, which: int, by: EndedBy) -> None:
        call_id, model = self._call(which)
        if model.is_over or len(self.calls) < 2:
            return
        self.rig.phone.end(call_id, by)
        self._back(model)
        model.is_over = True

    # --- what must hold

    @invariant()
    def every_prompt_came_once_and_in_order(self) -> None:
        if not hasattr(self, "rig"):
            return
        for model in self.calls.values():
            for stretch in model.stretches:
                assert stretch.prompts in (
                    [],
                    [HoldDue.CHECK_IN],
                    [HoldDue.OVERDUE],
                    [HoldDue.CHECK_IN, HoldDue.OVERDUE],
                )

    @invariant()
    def no_prompt_is_missing(self) -> None:
        if not hasattr(self, "rig"):
            return
        for model in self.calls.values():
            stretch = model.open
            if stretch is None:
                continue
            length = stretch.length(self._now)
            if length >= OVERDUE_S:
                assert stretch.prompts[-1:] == [HoldDue.OVERDUE]
            elif length >= DUE_S:
                assert stretch.prompts == [HoldDue.CHECK_IN]
            else:
                assert stretch.prompts == []

    @invariant()
    def longest_gap_and_total_are_exact(self) -> None:
        if not hasattr(self, "rig"):
            return
        rules, now = self.rig.desk.settings.value.hold, self.rig.clock.now()
        for call_id, model in self.calls.items():
            spells = self.rig.conversation(call_id).holds
            figures = sum((hold_figures(s, rules, now) for s in spells), HoldFigures())
            lengths = [stretch.length(self._now) for stretch in model.stretches]
            held = sum(spell.held_s(now) for spell in spells)
            assert figures.longest_gap_s == pytest.approx(max(lengths, default=0.0), abs=1e-4)
            assert held == pytest.approx(sum(lengths), abs=1e-3)

    @invariant()
    def the_one_due_first_is_in_front(self) -> None:
        if not hasattr(self, "rig"):
            return
        waiting = {i: m.open.since for i, m in self.calls.items() if m.open is not None}
        order = [call.id for call in self.rig.desk.hold.waiting()]
        assert sorted(order) == sorted(waiting)
        assert [waiting[i] for i in order] == sorted(waiting.values())

    # --- parts

    @property
    def _now(self) -> float:
        return self.rig.clock.now().tick

    def _call(self, which: int) -> tuple[CallId, ModelCall]:
        return list(self.calls.items())[which % len(self.calls)]

    def _next_changes(self) -> list[float]:
        advised = (self.rig.desk.hold.advice(call) for call in self.rig.desk.book.calls)
        changes = (advice.next_change_s for advice in advised if advice is not None)
        return [in_s for in_s in changes if in_s is not None]

    def _look(self) -> None:
        """Do what the window does whenever something happens: see what is to be prompted."""
        for conversation, due in self.rig.desk.hold.prompts():
            stretch = self.calls[conversation.id].open
            assert stretch is not None, "a prompt for nobody who waits"
            assert stretch.length(self._now) >= (OVERDUE_S if due is HoldDue.OVERDUE else DUE_S)
            stretch.prompts.append(due)

    def _back(self, model: ModelCall) -> None:
        """Take in that the phone is out of the hold, if it was in one."""
        self.rig.hear()
        if model.open is not None:
            model.open.until = self._now
        self._look()


TestHoldMachine = HoldMachine.TestCase
TestHoldMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
