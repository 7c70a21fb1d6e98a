"""What the customer is told of the agent's doings at the desk."""

import os
from dataclasses import replace
from datetime import datetime, timezone

from telephony.practice.deeds import Deeds, deed_line
from workstation import closing
from workstation.call_flow import CallFlow, Stage, StageEntry
from workstation.calls import Call, CallState, Direction
from workstation.clock import Moment
from workstation.closing import ClosingItem
from workstation.conversation import Conversation
from workstation.ids import AccountId, CallId
from workstation.practice_acts import Deed
from workstation.practice_deeds import DeskSeen, deeds_between

T0 = datetime(2026, 3, 2, 14, 0, tzinfo=timezone.utc)
NOW = Moment(T0, 1000.0)
CALL = Call(
    CallId("c1"), Direction.INBOUND, "sip:x@pbx", T0, CallState.INCOMING, AccountId("a1")
).moved_to(CallState.CONFIRMED, at=NOW)


def in_stage(stage: Stage) -> Conversation:
    return Conversation(CALL, flow=CallFlow((StageEntry(stage, NOW),)))


def test_a_phrase_that_is_ticked_is_a_question_while_listening_and_a_restatement_after() -> None:
    for stage, deed in ((Stage.LISTENING, Deed.ASKED), (Stage.CONFIRMING, Deed.RESTATED)):
        before = DeskSeen(in_stage(stage))
        assert deeds_between(before, DeskSeen(replace(before.conversation, said=("p1",)))) == [deed]


def test_a_yes_comes_before_the_solution_that_it_leads_to() -> None:
    before = DeskSeen(in_stage(Stage.CONFIRMING))
    now = DeskSeen(in_stage(Stage.RESOLVING), is_understood=True)
    assert deeds_between(before, now) == [Deed.RESTATED, Deed.MOVED_ON]


def test_a_next_step_or_a_promise_is_a_promise() -> None:
    before = DeskSeen(in_stage(Stage.RESOLVING), agreed=1)
    assert deeds_between(before, replace(before, agreed=2)) == [Deed.PROMISED]
    assert deeds_between(replace(before, agreed=2), before) == []


def test_items_of_the_closing_are_told_when_they_are_asked() -> None:
    before = DeskSeen(in_stage(Stage.NEXT_STEPS))
    end = DeskSeen(in_stage(Stage.CLOSING))
    assert deeds_between(before, end) == [Deed.CLOSING]
    asked = closing.ask(end.conversation.checklist, ClosingItem.ANYTHING_ELSE, NOW)
    now = DeskSeen(replace(end.conversation, checklist=asked))
    assert deeds_between(end, now) == [Deed.ANYTHING_ELSE]
    assert deeds_between(now, now) == []


def test_what_is_written_after_the_call_is_nothing_to_the_customer() -> None:
    over = replace(in_stage(Stage.CLOSING), call=CALL.moved_to(CallState.DISCONNECTED, at=NOW))
    assert deeds_between(DeskSeen(over), DeskSeen(over, agreed=3)) == []


def test_deeds_cross_to_the_customers_process_and_other_words_are_left_out() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as desk:
        for line in (deed_line(Deed.ASKED), b"noise\n", b'{"did": "flew"}\n', b"[]\n"):
            desk.write(line)
        desk.write(deed_line(Deed.SUMMED_UP))
    with os.fdopen(reading, encoding="utf-8") as stream:
        deeds = Deeds(stream)
        deeds.wait()
        assert deeds.take() == [Deed.ASKED, Deed.SUMMED_UP]
        assert deeds.take() == []
