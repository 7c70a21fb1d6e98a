"""A call in time: ringing, stages and holds as stretches, and what happened at which moment."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from tests.fakes import T0
from tests.test_scores import CONFIRMED, GOOD, at, call
from workstation import hold
from workstation.call_flow import CallFlow, Stage, enter
from workstation.call_timeline import Heard, MomentKind, SpanKind, timeline_of
from workstation.conversation import Conversation
from workstation.practice_results import TrainerNote
from workstation.scores import Finding, ScoredCall, score

END: Final = at(600).at


def held() -> Conversation:
    spell = hold.start_hold(at(100), asked_permission=True, stated_wait_s=120)
    spell = hold.check_in(spell, "p", at(180))
    spell = hold.hold_again(spell, at(190))
    spell = hold.resume(spell, at(250))
    flow = enter(enter(CallFlow(), Stage.OPENING, at(4)), Stage.RESOLVING, at(60))
    return replace(GOOD, holds=(spell,), flow=flow)


def test_the_stretches_of_a_call_cover_it_in_order() -> None:
    timeline = timeline_of(held(), (), now=END)
    spans = [(span.kind, span.start_s, span.end_s) for span in timeline.spans]
    assert spans == [
        (SpanKind.RINGING, 0, 4),
        (SpanKind.STAGE, 4, 60),
        (SpanKind.STAGE, 60, 600),
        (SpanKind.HOLD, 100, 180),
        (SpanKind.HOLD, 190, 250),
    ]
    assert (timeline.length_s, timeline.answered_s) == (600, 4)


def test_moments_come_in_the_order_of_time_with_their_words() -> None:
    heard = [Heard(at(8).at, "The bill says £412.60!")]
    notes = [TrainerNote("B1", False, 40, "You spoke into my sentence")]
    found = [Finding("A2", True, "Greeting said after 3 s", at(7).at)]
    timeline = timeline_of(held(), found, heard=heard, notes=notes, now=END)
    told = [(moment.kind, moment.at_s) for moment in timeline.moments]
    assert told == [
        (MomentKind.ANSWERED, 4),
        (MomentKind.KEPT, 7),
        (MomentKind.SAID, 8),
        (MomentKind.TRAINER_MISSED, 44),
        (MomentKind.CHECK_IN, 180),
        (MomentKind.ENDED, 600),
    ]
    assert timeline.moments[2].words == "The bill says £412.60!"


def test_a_time_that_is_due_later_is_no_moment_of_the_call() -> None:
    found = score(ScoredCall(GOOD, hold.HoldRules(), at(700), ticket=CONFIRMED)).findings
    assert "C1" in [finding.rule for finding in found]
    timeline = timeline_of(GOOD, found, now=END)
    assert "C1" not in [moment.rule for moment in timeline.moments]


def test_a_trainers_clock_that_runs_late_stays_inside_the_call() -> None:
    timeline = timeline_of(held(), (), notes=[TrainerNote("F1", True, 2000)], now=END)
    assert timeline.moments[-2].at_s == 600


def test_a_call_that_nobody_answered_only_rang() -> None:
    missed = Conversation(call(answered_s=None, ended_s=30))
    timeline = timeline_of(missed, (), now=T0 + timedelta(seconds=30))
    assert [(span.kind, span.end_s) for span in timeline.spans] == [(SpanKind.RINGING, 30)]
    assert timeline.answered_s is None
