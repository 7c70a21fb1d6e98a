"""The practice report has exactly the promised keys, and its figures are those of the call."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.dispositions import NO_RESULT
from tests.fakes import T0
from tests.practice_scenarios import scenario
from workstation import closing, hold
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.figures import DayFigures, day_figures
from workstation.hold import HoldRules
from workstation.ids import AccountId, CallbackId, CallId, PromiseId, TicketId
from workstation.phone import MediaQuality
from workstation.promises import Promise, PromiseState
from workstation.report import ScoreReport, encoded, practice_report
from workstation.tickets import Priority
from workstation.wrap_up import WrapUp


def at(seconds: float) -> Moment:
    return Moment(T0 + timedelta(seconds=seconds), 1000 + seconds)


def conversation() -> Conversation:
    """A call in which the customer was left on hold and hung up."""
    call = Call(
        CallId("c1"), Direction.INBOUND, "sip:x@pbx", T0, CallState.INCOMING, AccountId("a1")
    )
    call = call.moved_to(CallState.CONFIRMED, at=at(5))
    end = CallEnd(EndedBy.CUSTOMER, 200)
    spell = hold.start_hold(at(60), asked_permission=True, stated_wait_s=120)
    return Conversation(
        call.moved_to(CallState.DISCONNECTED, at=at(240.26), end=end),
        holds=(hold.customer_left(spell, at(240.26)),),
        checklist=closing.customer_left(closing.ClosingChecklist(), at(240.26)),
        wrap_up=WrapUp(NO_RESULT, finished=at(300)),
        quality=MediaQuality("PCMU", 9000, 8990, 3),
        is_practice=True,
    )


def report_of(made: Conversation, trouble: str = "") -> dict[str, Any]:
    callback = Callback(
        CallbackId("b1"),
        "+441614960182",
        "Mia",
        at(241).at,
        at(241).at,
        CallbackReason.DROPPED_ON_HOLD,
        priority=Priority.URGENT,
    )
    report = practice_report(
        made,
        scenario=scenario("angry"),
        seed=7,
        speed=30.0,
        rules=HoldRules(),
        callbacks=[callback],
        score=ScoreReport(("A1",), ("E2", "E3")),
        database=Path("/somewhere/workstation.db"),
        now=at(300),
        trouble=trouble,
    )
    decoded: dict[str, Any] = json.loads(encoded(report))
    return decoded


def test_report_has_the_promised_keys() -> None:
    report = report_of(conversation())
    assert set(report) >= {
        "completed", "persona", "scenario", "language", "seed", "speed", "call",
        "media", "holds", "checklist",
        "callbacks", "score", "database",
    }  # fmt: skip
    assert set(report["call"]) == {
        "call_id", "direction", "answered_at", "ended_at", "ended_by", "sip_code",
    }  # fmt: skip
    assert set(report["media"]) == {"codec", "rtp_sent", "rtp_received", "lost"}
    assert set(report["score"]) == {"kept", "missed"}


def test_neglected_hold_shows_in_the_report() -> None:
    report = report_of(conversation())
    assert report["holds"] == [
        {
            "permission_asked": True,
            "agreed": False,
            "reason": "",
            "stated_wait_s": 120,
            "held_s": 180.3,
            "check_ins_due": 2,
            "check_ins_on_time": 0,
            "longest_gap_s": 180.3,
            "ended": "customer_left",
        }
    ]
    results = {entry["result"] for entry in report["checklist"]}
    assert results == {"not_asked_customer_left"}
    assert [(c["priority"], c["reason"]) for c in report["callbacks"]] == [
        ("urgent", "dropped_on_hold")
    ]
    assert report["call"]["ended_by"] == "customer"


def test_call_without_audio_or_with_trouble_is_not_completed() -> None:
    assert report_of(conversation())["completed"]
    silent = replace(conversation(), quality=MediaQuality("PCMU", 9000, 0))
    assert not report_of(silent)["completed"]
    assert not report_of(conversation(), "The phone engine stopped.")["completed"]
    assert not report_of(replace(conversation(), wrap_up=WrapUp()))["completed"]


# --- the figures of the day -------------------------------------------------------------------

PROMISE = Promise(PromiseId("p1"), TicketId("t1"), "Call", at(900).at, T0)


def test_practice_counts_in_no_figure() -> None:
    made = [conversation()]
    assert day_figures(made, [], HoldRules(), at(300)) == DayFigures()
    counted = day_figures(made, [], HoldRules(), at(300), with_practice=True)
    assert (counted.calls, counted.check_ins_due, counted.check_ins_on_time) == (1, 2, 0)


def test_promise_counts_when_it_is_settled_or_due() -> None:
    kept = replace(PROMISE, state=PromiseState.KEPT, settled_at=at(10).at)
    before = day_figures([], [kept, PROMISE], HoldRules(), at(300))
    assert (before.promises_kept, before.promises_settled) == (1, 1)
    after = day_figures([], [kept, PROMISE], HoldRules(), at(901))
    assert (after.promises_kept, after.promises_settled) == (1, 2)


def test_call_that_was_never_answered_is_no_call_of_the_day() -> None:
    missed = replace(conversation(), call=replace(conversation().call, answered=None))
    assert day_figures([missed], [], HoldRules(), at(300), with_practice=True).calls == 0
