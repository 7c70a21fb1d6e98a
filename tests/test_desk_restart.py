"""A new desk over the same database: same call, ticket, draft and hold, whatever died before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from telephony.journal import EngineStarted, Journal, closings_of, read_journals
from tests.desk_rig import AGREED, DANIEL, DANIEL_URI, DeskRig
from tests.dispositions import SOLVED
from tests.fakes import ManualClock
from workstation.agents import AgentActivity
from workstation.call_flow import Stage
from workstation.calls import EndedBy
from workstation.closing import ItemResult
from workstation.hold import HoldDue, HoldOutcome
from workstation.ids import EventId, new_id
from workstation.phone import CallChanged, Resume, Snapshot
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind
from workstation.wrap_up import WrapUp


@pytest.fixture
def rig(data_dir: Path) -> Iterator[DeskRig]:
    rig = DeskRig(data_dir / "workstation.db")
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def test_call_goes_on_with_its_ticket_its_draft_and_its_way(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.flow.greeting_said(rig.conversation(call_id))
    rig.desk.wrap_up.draft(call_id, WrapUp(note="wants the bill"))
    before = rig.conversation(call_id)
    rig.clock.advance(20)
    rig.restart()
    assert rig.desk.book.current == before
    assert rig.desk.book.calls == (before,)
    assert before.flow.stage is Stage.LISTENING
    assert rig.desk.agent.state.activity is AgentActivity.ON_CALL


def test_ringing_call_is_known_again_with_who_it_is(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.restart()
    pop = rig.desk.calls.pop_of(call_id)
    assert pop is not None
    assert pop.customer == DANIEL
    assert [c.id for c in rig.desk.book.ringing] == [call_id]


def test_hold_timer_goes_on_by_the_steady_clock(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.restart(tells=False)
    rig.clock.turn_wall_clock(timedelta(hours=2))
    rig.clock.advance(40)
    rig.desk.on_event(rig.phone.snapshot())
    advice = rig.desk.hold.advice(rig.conversation(call_id))
    assert advice is not None
    assert (advice.due, advice.since_contact_s) == (HoldDue.CHECK_IN, 100)
    rig.check_in(call_id)
    assert rig.conversation(call_id).holds[0].check_ins[0].gap_s == 100
    assert rig.conversation(call_id).holds[0].asked_permission


def test_what_happened_while_no_desk_was_there_has_its_own_times(rig: DeskRig) -> None:
    call_id = rig.talk()
    held = rig.clock.advance(10)
    rig.desk.hold.hold(call_id, AGREED)
    left = rig.clock.advance(130)
    rig.phone.end(call_id, EndedBy.CUSTOMER)
    rig.clock.advance(3600)
    rig.restart()
    conversation = rig.conversation(call_id)
    (spell,) = conversation.holds
    assert (spell.started, spell.ended) == (held, left)
    assert spell.outcome is HoldOutcome.CUSTOMER_LEFT
    assert conversation.wrap_up.started == left
    assert conversation.checklist.opened == left
    (owed,) = rig.desk.callbacks.of_call(call_id)
    assert (owed.made_at, owed.due_at) == (left.at, left.at)
    ended = [e for e in rig.timeline(rig.ticket_of(call_id)) if e.kind is EntryKind.CALL]
    assert [(e.at, e.detail) for e in ended] == [(left.at, "with Dana Reyes, 02:20, on hold 2:10")]
    assert rig.desk.book.current == conversation


def test_whole_call_without_a_desk_is_on_the_record_with_customer_and_ticket(
    rig: DeskRig,
) -> None:
    call_id = rig.phone.ring(DANIEL_URI)
    answered = rig.clock.advance(5)
    rig.phone.pick_up(call_id)
    rig.clock.advance(60)
    rig.phone.end(call_id, EndedBy.AGENT)
    rig.clock.advance(86400)
    rig.restart()
    conversation = rig.stored(call_id)
    assert conversation.customer_id == DANIEL.id
    assert conversation.flow.entries[0].at == answered
    opened, ended = rig.timeline(rig.ticket_of(call_id))
    assert (opened.at, ended.at - opened.at) == (answered.at, timedelta(seconds=60))
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.opened_at == answered.at


def test_journal_told_twice_changes_nothing(rig: DeskRig) -> None:
    first = rig.talk()
    rig.hold(first)
    rig.clock.advance(80)
    rig.check_in(first)
    rig.end(first)
    rig.desk.wrap_up.draft(first, WrapUp(SOLVED, "done"))
    rig.desk.wrap_up.finish(first)
    second = rig.talk()
    rig.hold(second)
    rig.clock.advance(80)
    known = [(rig.stored(c), rig.timeline(rig.ticket_of(c))) for c in (first, second)]
    for _ in range(2):
        rig.replay()
        rig.restart()
        rig.replay()
    assert known == [(rig.stored(c), rig.timeline(rig.ticket_of(c))) for c in (first, second)]
    assert rig.conversation(second) == known[1][0]


def test_crash_between_the_journal_and_the_record_is_made_good(rig: DeskRig) -> None:
    call_id = rig.ring()
    rig.desk.calls.answer(call_id)
    for event in rig.phone.take():
        assert isinstance(event, CallChanged)
        rig.stores.conversations.fold(event)  # and here the desk died
    rig.restart()
    assert rig.conversation(call_id).flow.stage is Stage.OPENING
    assert rig.ticket_of(call_id)
    rig.clock.advance(30)
    rig.phone.end(call_id, EndedBy.CUSTOMER)
    rig.stores.conversations.fold(rig.phone.journal[-1])
    ended = rig.clock.now()
    rig.clock.advance(600)
    rig.restart()
    assert rig.conversation(call_id).wrap_up.started == ended
    assert [kind for kind, _, _ in rig.told(call_id)].count(EntryKind.CALL) == 1


def test_first_event_folded_just_before_a_crash_does_not_hide_who_calls(rig: DeskRig) -> None:
    call_id = rig.phone.ring(DANIEL_URI)
    rig.stores.conversations.fold(rig.phone.journal[0])
    rig.restart()
    assert rig.stored(call_id).customer_id == DANIEL.id


def test_state_told_late_does_not_undo_a_later_one(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.clock.advance(10)
    rig.desk.hold.hold(call_id, AGREED)
    rig.clock.advance(50)
    rig.phone.do(rig.phone.done[-1])
    rig.desk.hold.resume(call_id)
    rig.hear()
    before = rig.conversation(call_id)
    old = rig.phone.journal[-1]
    ringing = replace(before.call, held_since=rig.clock.now())
    rig.desk.on_event(
        CallChanged(event_id=EventId("0" + old.event_id[1:]), at=old.at, call=ringing)
    )
    assert rig.conversation(call_id) == before


def test_journal_is_taken_in_to_its_end_while_the_store_refuses(rig: DeskRig) -> None:
    call_id = rig.phone.ring(DANIEL_URI)
    rig.phone.pick_up(call_id)
    with rig.refusing():
        with pytest.raises(StorageTrouble):
            rig.desk.take_in(rig.phone.take())
        assert rig.conversation(call_id).call.is_talking
    rig.clock.advance(6)
    rig.desk.calls.retry()
    assert rig.stored(call_id) == rig.conversation(call_id)


def test_wrap_ups_left_open_come_back_with_the_latest_in_front(rig: DeskRig) -> None:
    calls = []
    for _ in range(3):
        calls.append(rig.talk("sip:+442079460000@x.example"))
        rig.clock.advance(60)
        rig.end(calls[-1])
    assert rig.desk.book.current == rig.conversation(calls[2])
    rig.restart()
    assert {c.id for c in rig.desk.book.wrap_ups} == set(calls)
    assert rig.desk.book.current == rig.conversation(calls[2])
    rig.desk.book.bring_to_front(calls[1])
    assert rig.desk.book.current == rig.conversation(calls[1])


@pytest.mark.parametrize("is_held", [True, False])
def test_call_of_an_engine_that_left_no_journal_is_closed_when_it_was_last_heard_of(
    rig: DeskRig, is_held: bool
) -> None:
    call_id = rig.talk()
    last = rig.clock.now()
    if is_held:
        last = rig.clock.advance(30)
        rig.hold(call_id)
    rig.clock.advance(7200)
    rig.restart(tells=False)
    other = Snapshot(engine_id=new_id(), pid=2, version="1", started_at=rig.clock.now().at)
    rig.desk.on_event(other)
    conversation = rig.stored(call_id)
    assert conversation.call.end is not None
    assert conversation.call.end.words == "phone engine stopped"
    assert conversation.call.ended_at == last.at
    assert conversation.checklist.entries[0].result is ItemResult.NOT_ASKED_CUSTOMER_LEFT
    assert len(rig.desk.callbacks.of_call(call_id)) == int(is_held)


@pytest.mark.parametrize("is_held", [True, False])
def test_journal_of_a_dead_engine_ends_its_call_when_the_engine_was_last_seen(
    rig: DeskRig, data_dir: Path, is_held: bool
) -> None:
    call_id = rig.talk()
    if is_held:
        rig.hold(call_id)
    started = EngineStarted(engine_id="e1", at=rig.phone.started_at, pid=1, version="1")
    journal = Journal(data_dir / "journal", started)
    for event in rig.phone.journal:
        journal.append(event)
    seen = rig.clock.advance(45)
    journal.note_still_on(seen.at)
    journal.close(seen.at)  # an orderly last line says no more than that
    rig.clock.advance(600)
    (run,) = read_journals(data_dir / "journal")
    for _ in range(2):
        for event in (*run.events, *closings_of(run)):
            rig.desk.on_event(event)
        rig.restart(tells=False)
    conversation = rig.stored(call_id)
    assert conversation.call.ended_at == seen.at
    assert conversation.wrap_up.started == seen
    assert [spell.held_s(rig.clock.now()) for spell in conversation.holds] == [45] * int(is_held)
    assert len(rig.desk.callbacks.of_call(call_id)) == int(is_held)
    assert rig.told(call_id)[-1 - int(is_held)][1].endswith(": phone engine stopped")


def test_call_that_the_snapshot_does_not_yet_know_is_left_alone(rig: DeskRig) -> None:
    rig.clock.advance(60)
    snapshot = rig.phone.snapshot()
    call_id = rig.ring()
    rig.desk.on_event(snapshot)
    assert not rig.conversation(call_id).call.is_over


def test_reboot_in_between_leaves_the_wall_clock_to_tell_how_long(data_dir: Path) -> None:
    rig = DeskRig(data_dir / "workstation.db")
    call_id = rig.talk()
    rig.hold(call_id)
    rig.phone.take()
    rig.clock.advance(40)
    rig.phone.end(call_id, EndedBy.FAILURE)
    booted = ManualClock(rig.clock.now().at + timedelta(hours=1), tick=20.0)
    rig.clock = booted
    rig.restart()
    (spell,) = rig.conversation(call_id).holds
    assert spell.held_s(booted.now()) == 40
    rig.close()


def test_hold_that_ended_while_no_desk_was_there_is_as_long_as_it_was_though_the_clock_was_set(
    rig: DeskRig,
) -> None:
    """The wall clock, set back by ten minutes, says the time of the return again."""
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(75)
    rig.phone.do(Resume(call_id=call_id))
    rig.clock.advance(600)
    rig.clock.turn_wall_clock(timedelta(minutes=-10))
    rig.restart()
    (spell,) = rig.conversation(call_id).holds
    assert spell.held_s(rig.clock.now()) == 75
