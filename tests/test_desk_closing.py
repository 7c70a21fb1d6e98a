"""The end of a call: the checklist before it, the wrap-up after it (F1, F2, F5)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.desk_rig import DANIEL, DeskRig
from tests.dispositions import SOLVED
from workstation.call_flow import Stage
from workstation.calls import CallEnd, EndedBy
from workstation.closing import ClosingItem, ItemResult
from workstation.desk.wrap_up import WrapUpIncomplete
from workstation.ids import CallId
from workstation.phone import HangUp
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind
from workstation.wrap_up import SelfReview, WrapUp


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def press_end(rig: DeskRig, call_id: CallId) -> None:
    rig.desk.closing.press_end(rig.conversation(call_id))
    rig.hear()


def results(rig: DeskRig, call_id: CallId) -> list[ItemResult]:
    return [entry.result for entry in rig.stored(call_id).checklist.entries]


# --- the checklist


def test_first_press_opens_the_checklist_and_the_second_ends_the_call(rig: DeskRig) -> None:
    call_id = rig.talk()
    press_end(rig, call_id)
    assert rig.conversation(call_id).checklist.is_open
    assert rig.conversation(call_id).flow.stage is Stage.CLOSING
    assert HangUp(call_id=call_id) not in rig.phone.done
    press_end(rig, call_id)
    assert rig.conversation(call_id).call.is_over
    assert results(rig, call_id) == [ItemResult.SKIPPED] * 4


def test_call_that_nobody_answered_ends_at_the_first_press(rig: DeskRig) -> None:
    call_id = rig.dial()
    press_end(rig, call_id)
    assert rig.conversation(call_id).call.is_over
    assert rig.desk.book.all == ()


def test_what_was_asked_stays_asked_and_the_rest_is_skipped_when_the_agent_ends(
    rig: DeskRig,
) -> None:
    call_id = rig.talk()
    press_end(rig, call_id)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.QUESTIONS_ANSWERED)
    rig.desk.closing.skip(rig.conversation(call_id), ClosingItem.SUMMARY)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.ANYTHING_ELSE)
    rig.desk.closing.reopen(rig.conversation(call_id), ClosingItem.ANYTHING_ELSE)
    press_end(rig, call_id)
    assert results(rig, call_id) == [
        ItemResult.ASKED,
        ItemResult.SKIPPED,
        ItemResult.SKIPPED,
        ItemResult.SKIPPED,
    ]


@pytest.mark.parametrize("was_open", [True, False])
@pytest.mark.parametrize("by", [EndedBy.CUSTOMER, EndedBy.FAILURE])
def test_checklist_opens_with_what_was_not_asked_when_the_customer_is_gone(
    rig: DeskRig, was_open: bool, by: EndedBy
) -> None:
    call_id = rig.talk()
    if was_open:
        press_end(rig, call_id)
        rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.QUESTIONS_ANSWERED)
    rig.end(call_id, by)
    assert rig.conversation(call_id).checklist.is_open
    first = ItemResult.ASKED if was_open else ItemResult.NOT_ASKED_CUSTOMER_LEFT
    assert results(rig, call_id) == [first] + [ItemResult.NOT_ASKED_CUSTOMER_LEFT] * 3


def test_back_to_the_call_keeps_the_ticks_and_the_stage_before(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.flow.greeting_said(rig.conversation(call_id))
    press_end(rig, call_id)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.QUESTIONS_ANSWERED)
    rig.desk.closing.back_to_call(rig.conversation(call_id))
    conversation = rig.conversation(call_id)
    assert not conversation.checklist.is_open
    assert conversation.checklist.asked_count == 1
    assert conversation.flow.stage is Stage.LISTENING
    press_end(rig, call_id)
    assert not rig.conversation(call_id).call.is_over


def test_customers_yes_confirms_the_steps_of_the_calls_ticket_and_of_no_other(
    rig: DeskRig,
) -> None:
    call_id = rig.talk()
    at = rig.clock.now().at + timedelta(days=1)
    rig.desk.tickets.show(rig.ticket_of(call_id))
    rig.desk.tickets.add_step("Dana", "send the bill", at)
    rig.desk.tickets.add_step("Dana", "no time yet")
    other = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(other.id)
    rig.desk.tickets.add_step("Dana", "something else", at)
    press_end(rig, call_id)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.CONFIRMED)
    ours = rig.stores.tickets.next_steps(rig.ticket_of(call_id))
    theirs = rig.stores.tickets.next_steps(other.id)
    assert [step.confirmed_at is not None for step in ours] == [True, False]
    assert [step.confirmed_at for step in theirs] == [None]


def test_key_pressed_after_the_end_does_nothing(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.end(call_id)
    before = rig.conversation(call_id)
    press_end(rig, call_id)
    assert rig.conversation(call_id) == before
    assert HangUp(call_id=call_id) not in rig.phone.done


# --- the wrap-up


def test_wrap_up_begins_when_the_call_ended(rig: DeskRig) -> None:
    call_id = rig.talk()
    ended = rig.clock.advance(60)
    rig.phone.end(call_id, EndedBy.CUSTOMER)
    rig.clock.advance(3)
    rig.hear()
    started = rig.conversation(call_id).wrap_up.started
    assert started is not None
    assert started.at == ended.at
    assert rig.desk.book.wrap_ups == (rig.conversation(call_id),)


def test_draft_is_on_the_disk_as_it_is_written(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.wrap_up.draft(call_id, WrapUp(note="wants the bill again"))
    rig.end(call_id)
    draft = replace(
        rig.conversation(call_id).wrap_up, review=SelfReview.PARTLY, internal_cause="late bills"
    )
    rig.desk.wrap_up.draft(call_id, draft)
    assert rig.stored(call_id).wrap_up == draft
    assert draft.note == "wants the bill again"
    assert draft.started is not None


def test_old_draft_cannot_undo_the_times(rig: DeskRig) -> None:
    call_id = rig.talk()
    early = WrapUp(SOLVED, "done")
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, early)
    rig.desk.wrap_up.finish(call_id)
    rig.desk.wrap_up.draft(call_id, replace(early, note="done, really"))
    kept = rig.stored(call_id).wrap_up
    assert kept.started is not None
    assert kept.finished is not None
    assert kept.note == "done, really"
    assert rig.desk.book.all == ()


def test_wrap_up_without_an_outcome_cannot_be_finished(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, WrapUp(note="typed"))
    with pytest.raises(WrapUpIncomplete, match="everything else is kept"):
        rig.desk.wrap_up.finish(call_id)
    assert rig.stored(call_id).wrap_up.note == "typed"
    assert rig.desk.book.wrap_ups


def test_finished_wrap_up_stands_on_the_timeline_once_and_leaves_the_desk(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, WrapUp(SOLVED, "sent the bill again"))
    rig.clock.advance(40)
    rig.desk.wrap_up.finish(call_id)
    rig.desk.wrap_up.finish(call_id)
    assert (EntryKind.WRAP_UP, "sent the bill again", "Dana Reyes") in rig.told(call_id)
    assert [kind for kind, _, _ in rig.told(call_id)].count(EntryKind.WRAP_UP) == 1
    assert rig.desk.book.current is None
    assert rig.desk.book.all == ()


def test_call_that_goes_on_cannot_be_wrapped_up(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.wrap_up.draft(call_id, WrapUp(SOLVED))
    rig.desk.wrap_up.finish(call_id)
    assert rig.conversation(call_id).wrap_up.finished is None


def test_wrap_up_that_the_store_refuses_is_kept_and_finished_later(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.end(call_id)
    with rig.refusing():
        rig.desk.wrap_up.draft(call_id, WrapUp(SOLVED, "sent again"))
        assert rig.conversation(call_id).wrap_up.note == "sent again"
        with pytest.raises(StorageTrouble):
            rig.desk.wrap_up.finish(call_id)
        assert rig.conversation(call_id).wrap_up.finished is None
    rig.desk.wrap_up.finish(call_id)
    assert rig.desk.book.trouble is None
    assert rig.stored(call_id).wrap_up.note == "sent again"
    assert (EntryKind.WRAP_UP, "sent again") in [told[:2] for told in rig.told(call_id)]


# --- the engine dies


@pytest.mark.parametrize("is_held", [True, False])
def test_engine_that_died_ends_the_call_truthfully(rig: DeskRig, is_held: bool) -> None:
    call_id = rig.talk()
    if is_held:
        rig.hold(call_id)
    stopped = CallEnd(EndedBy.FAILURE, words="phone engine stopped")
    rig.clock.advance(30)
    rig.phone.end(call_id, EndedBy.FAILURE, stopped)
    rig.clock.advance(30)
    rig.hear()
    conversation = rig.stored(call_id)
    assert conversation.call.end == stopped
    assert conversation.open_hold is None
    assert results(rig, call_id) == [ItemResult.NOT_ASKED_CUSTOMER_LEFT] * 4
    told = [text for kind, text, _ in rig.told(call_id) if kind is EntryKind.CALL]
    held = " while on hold" if is_held else ""
    assert told == [f"Call on Billing line, cut off{held}: phone engine stopped"]
    assert len(rig.desk.callbacks.of_call(call_id)) == int(is_held)
    assert rig.desk.book.wrap_ups == (rig.conversation(call_id),)
