"""The score of what was asked: known answers left alone, looked up, to the end, and made clear."""

from dataclasses import replace

from tests.fakes import T0
from workstation.asked_questions import AskedQuestion, AskResult
from workstation.calls import Call, CallState, Direction
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.hold import HoldRules
from workstation.ids import AccountId, CallId
from workstation.scores import Finding, ScoredCall, score
from workstation.understanding import UnderstandingCheck

M0 = Moment(T0, 1000.0)
CALL = Call(
    CallId("c1"), Direction.INBOUND, "sip:x@pbx.example", T0, CallState.CONFIRMED, AccountId("a1")
)
ASKED = AskedQuestion("bill", "Bill unclear", "q1", AskResult.ANSWERED, M0, 0, has_hint=True)


def _found(rule: str, *asked: AskedQuestion, checks: tuple[UnderstandingCheck, ...] = ()) -> bool:
    finding = _finding(rule, *asked, checks=checks)
    assert finding is not None
    return finding.is_kept


def _finding(
    rule: str, *asked: AskedQuestion, checks: tuple[UnderstandingCheck, ...] = ()
) -> Finding | None:
    conversation = Conversation(CALL, asked=asked, understanding_checks=checks)
    findings = score(ScoredCall(conversation, HoldRules(), M0)).findings
    return next((each for each in findings if each.rule == rule), None)


def test_what_did_not_come_up_is_left_out() -> None:
    assert [_finding(rule) for rule in ("A4", "A5", "B4", "B6")] == [None] * 4


def test_known_answers_that_were_not_asked_for_keep_a4() -> None:
    finding = _finding("A4", replace(ASKED, result=AskResult.KNOWN))
    assert finding is not None
    assert finding.is_kept
    assert finding.evidence == "Known already and not asked again: 1"


def test_answers_that_look_as_they_should_keep_a5() -> None:
    assert _found("A5", ASKED)
    unusual = replace(ASKED, question_id="q2", looks_right=False)
    finding = _finding("A5", ASKED, unusual)
    assert finding is not None
    assert not finding.is_kept
    assert finding.evidence == "1 of 2 answers that can be looked up are as they should be"
    assert _finding("A5", replace(ASKED, has_hint=False)) is None


def test_a_matter_asked_to_its_end_keeps_b4_and_one_that_was_left_does_not() -> None:
    first = replace(ASKED, question_id="q0", left=1)
    assert _found("B4", first, ASKED)
    assert not _found("B4", first)
    assert _found("B4", first, replace(ASKED, result=AskResult.SKIPPED))


def test_asking_whether_it_was_clear_keeps_b6() -> None:
    asked, left = UnderstandingCheck(M0, asked=M0), UnderstandingCheck(M0, left_out=M0)
    assert _found("B6", checks=(asked,))
    assert not _found("B6", checks=(asked, left))
    assert not _found("B6", checks=(UnderstandingCheck(M0),))
