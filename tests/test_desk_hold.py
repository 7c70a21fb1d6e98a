"""Hold at the desk: permission, check-ins, overdue, back to the talk, a call instead (E1–E5)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk_rig import AGREED, DANIEL, NUMBER, DeskRig
from workstation.callbacks import CallbackReason
from workstation.calls import CallEnd, EndedBy
from workstation.desk.callbacks import CallbackWish
from workstation.hold import HoldAdvice, HoldDue, HoldIntent, HoldOutcome, HoldRules, hold_figures
from workstation.ids import CallId
from workstation.phone import Hold, MediaQuality, Resume
from workstation.tickets import EntryKind, Priority

RULES = HoldRules()


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def advice(rig: DeskRig, call_id: CallId) -> HoldAdvice:
    found = rig.desk.hold.advice(rig.conversation(call_id))
    assert found is not None
    return found


# --- the agent's way through it


def test_hold_begins_when_the_phone_says_so_with_what_was_agreed(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.hold.hold(call_id, AGREED)
    assert rig.conversation(call_id).holds == ()
    rig.clock.advance(0.3)
    rig.hear()
    spell = rig.conversation(call_id).holds[0]
    assert (spell.asked_permission, spell.stated_wait_s) == (True, 120)
    assert spell.started == rig.phone.call(call_id).held_since
    assert rig.told(call_id)[-1] == (
        EntryKind.HOLD,
        "On hold to ask the team, agreed",
        "2 min stated",
    )


def test_hold_without_a_word_is_told_as_such(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, HoldIntent())
    assert rig.told(call_id)[-1] == (EntryKind.HOLD, "On hold", "")


def test_three_check_ins_make_one_spell_with_a_gap_each(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    for number, gap_s in enumerate((85, 90, 100)):
        rig.clock.advance(gap_s)
        rig.check_in(call_id, f"p{number}")
        rig.clock.advance(10)
        rig.hold_again(call_id)
    rig.clock.advance(30)
    rig.resume(call_id)
    (spell,) = rig.conversation(call_id).holds
    assert [c.gap_s for c in spell.check_ins] == [85, 90, 100]
    assert spell.outcome is HoldOutcome.RESUMED
    assert rig.conversation(call_id).used_phrases == ("p0", "p1", "p2")
    assert spell.held_s(rig.clock.now()) == 305
    assert [text for kind, text, _ in rig.told(call_id) if kind is EntryKind.HOLD] == [
        "On hold to ask the team, agreed"
    ]
    gaps = [detail for kind, _, detail in rig.told(call_id) if kind is EntryKind.CHECK_IN]
    assert gaps == ["after 1:25", "after 1:30", "after 1:40"]
    assert rig.stored(call_id).holds == (spell,)


def test_coach_asks_for_the_check_in_and_then_says_that_it_is_overdue(rig: DeskRig) -> None:
    call_id = rig.talk()
    assert rig.desk.hold.advice(rig.conversation(call_id)) is None
    rig.hold(call_id)
    rig.clock.advance(89)
    assert advice(rig, call_id).due is HoldDue.NOTHING
    rig.clock.advance(1)
    assert advice(rig, call_id).due is HoldDue.CHECK_IN
    rig.clock.advance(30)
    assert advice(rig, call_id).due is HoldDue.OVERDUE
    rig.clock.advance(60)
    assert advice(rig, call_id).offer_callback
    rig.check_in(call_id)
    figures = hold_figures(rig.conversation(call_id).holds[0], RULES, rig.clock.now())
    assert (figures.check_ins_due, figures.check_ins_on_time) == (2, 0)
    assert figures.longest_gap_s == 180


def test_going_on_after_a_check_in_ends_the_spell_without_the_phone(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.check_in(call_id)
    done = len(rig.phone.done)
    rig.clock.advance(8)
    rig.resume(call_id)
    assert len(rig.phone.done) == done
    assert rig.conversation(call_id).open_hold is None
    assert rig.desk.hold.advice(rig.conversation(call_id)) is None


def test_wall_clock_does_not_touch_the_timer(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(45)
    rig.clock.turn_wall_clock(timedelta(hours=-1))
    assert advice(rig, call_id).since_contact_s == 45
    rig.clock.advance(30)
    rig.check_in(call_id)
    assert rig.conversation(call_id).holds[0].check_ins[0].gap_s == 75


def test_new_wait_stated_when_holding_again_is_the_one_that_counts(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.check_in(call_id)
    rig.clock.advance(5)
    rig.hold(call_id, HoldIntent(True, 300, "to ask again"))
    (spell,) = rig.conversation(call_id).holds
    assert spell.stated_wait_s == 300
    rig.resume(call_id)
    rig.clock.advance(60)
    rig.hold(call_id, HoldIntent())
    assert not rig.conversation(call_id).holds[1].asked_permission


# --- the other side does not agree


def test_check_in_that_was_refused_is_none(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.phone.refuses = "The other side did not agree to the resume."
    rig.check_in(call_id)
    rig.phone.refuses = ""
    assert rig.conversation(call_id).open_hold is not None
    rig.clock.advance(10)
    rig.resume(call_id)
    (spell,) = rig.conversation(call_id).holds
    assert (spell.check_ins, spell.outcome) == ((), HoldOutcome.RESUMED)


def test_hold_that_was_refused_leaves_nothing_for_the_next(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.phone.refuses = "The other side did not agree to the hold."
    rig.hold(call_id)
    rig.phone.refuses = ""
    rig.phone.do(rig.phone.done[-1])  # held by other means, a key on the headset say
    rig.hear()
    assert not rig.conversation(call_id).holds[0].asked_permission


def test_agent_who_goes_back_for_good_after_pressing_check_in_is_back_for_good(
    rig: DeskRig,
) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.desk.hold.check_in(call_id, "p1")
    rig.desk.hold.resume(call_id)
    rig.hear()
    (spell,) = rig.conversation(call_id).holds
    assert (spell.check_ins, spell.outcome) == ((), HoldOutcome.RESUMED)


# --- called back instead (E4)


@pytest.mark.parametrize("is_checking_in", [True, False])
def test_callback_agreed_ends_the_spell_as_such_whenever_it_is_agreed(
    rig: DeskRig, is_checking_in: bool
) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(100)
    if is_checking_in:
        rig.check_in(call_id)
    rig.desk.hold.callback_agreed(call_id)
    rig.hear()
    (spell,) = rig.conversation(call_id).holds
    assert spell.outcome is HoldOutcome.CALLBACK
    rig.end(call_id)
    assert rig.desk.callbacks.of_call(call_id) == []


def test_customer_who_leaves_after_agreeing_to_a_callback_is_not_called_twice(
    rig: DeskRig,
) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.desk.hold.callback_agreed(call_id)
    rig.phone.take()  # the line was cut before the phone was back
    rig.desk.on_event(rig.phone.journal[-2])
    rig.end(call_id)
    assert rig.conversation(call_id).holds[0].outcome is HoldOutcome.CALLBACK
    assert rig.desk.callbacks.of_call(call_id) == []


def test_callback_agreed_without_a_hold_says_nothing_of_the_next_hold(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.hold.callback_agreed(call_id)
    rig.hold(call_id)
    rig.resume(call_id)
    assert rig.conversation(call_id).holds[0].outcome is HoldOutcome.RESUMED


# --- lost on hold (E5)


def test_customer_who_leaves_on_hold_is_owed_one_urgent_call_at_once(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    left = rig.clock.advance(140)
    rig.end(call_id)
    for _ in range(2):
        rig.clock.advance(60)
        rig.replay()
        rig.restart()
    (owed,) = rig.desk.callbacks.of_call(call_id)
    assert (owed.reason, owed.priority) == (CallbackReason.DROPPED_ON_HOLD, Priority.URGENT)
    assert (owed.number, owed.name, owed.customer_id) == (NUMBER, "Daniel Okafor", DANIEL.id)
    assert (owed.due_at, owed.made_at) == (left.at, left.at)
    assert owed.ticket_id == rig.ticket_of(call_id)
    assert rig.conversation(call_id).holds[0].outcome is HoldOutcome.CUSTOMER_LEFT
    assert rig.told(call_id)[-2:] == [
        (
            EntryKind.CALL,
            "Call on Billing line, left while on hold",
            "with Dana Reyes, 02:20, on hold 2:20 (2 min stated)",
        ),
        (EntryKind.CALLBACK, "Callback promised to Daniel Okafor", "dropped on hold"),
    ]


def test_customer_who_leaves_during_a_check_in_was_not_left_waiting(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(60)
    rig.check_in(call_id)
    rig.end(call_id)
    assert rig.conversation(call_id).holds[0].outcome is HoldOutcome.RESUMED
    assert rig.desk.callbacks.of_call(call_id) == []


def test_agent_who_ends_a_held_call_has_not_lost_the_customer(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.end(call_id, EndedBy.AGENT)
    assert rig.conversation(call_id).open_hold is None
    assert rig.desk.callbacks.of_call(call_id) == []


def test_withheld_number_is_called_back_by_the_customers_own(rig: DeskRig) -> None:
    call_id = rig.talk("sip:anonymous@anonymous.invalid")
    rig.desk.calls.use_customer(call_id, DANIEL.id)
    rig.hold(call_id)
    rig.end(call_id)
    assert [c.number for c in rig.desk.callbacks.of_call(call_id)] == [NUMBER]


def test_caller_who_withheld_the_number_is_owed_a_call_that_leads_to_the_ticket(
    rig: DeskRig,
) -> None:
    call_id = rig.talk("sip:anonymous@anonymous.invalid", name="Anonymous")
    rig.hold(call_id)
    rig.end(call_id)
    rig.restart()
    (owed,) = rig.desk.callbacks.of_call(call_id)
    assert (owed.number, owed.name, owed.priority) == ("", "", Priority.URGENT)
    assert not owed.can_be_dialled
    assert owed.ticket_id == rig.ticket_of(call_id)
    assert rig.told(call_id)[-1][1] == "Callback promised to a caller who withheld the number"


def test_engine_and_desk_that_die_together_on_hold_leave_one_urgent_callback(
    tmp_path: Path,
) -> None:
    """The desk is gone first, the engine then; the next desk hears a snapshot without the call."""
    rig = DeskRig(tmp_path / "desk.db")
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(50)
    rig.phone.crash()
    for _ in range(2):
        rig.restart()
        rig.clock.advance(30)
    (owed,) = rig.desk.callbacks.of_call(call_id)
    assert (owed.reason, owed.priority) == (CallbackReason.DROPPED_ON_HOLD, Priority.URGENT)
    assert rig.stored(call_id).holds[0].outcome is HoldOutcome.CUSTOMER_LEFT
    rig.close()


def test_line_that_fails_on_hold_drops_the_customer_and_says_why(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id)
    rig.clock.advance(30)
    stopped = CallEnd(EndedBy.FAILURE, words="phone engine stopped")
    rig.phone.end(call_id, EndedBy.FAILURE, stopped)
    rig.hear()
    assert rig.told(call_id)[-2][1] == (
        "Call on Billing line, cut off while on hold: phone engine stopped"
    )
    assert [c.reason for c in rig.desk.callbacks.of_call(call_id)] == [
        CallbackReason.DROPPED_ON_HOLD
    ]


# --- any way through it

_QUARTERS_OF_A_SECOND = st.integers(1, 1200).map(lambda quarters: quarters / 4)
_STEPS = st.sampled_from(
    (
        "hold",
        "check in",
        "hold again",
        "resume",
        "callback",
        "restart",
        "replay",
        "quality",
        "refuse",
        "agent ends",
        "customer ends",
    )
)


def _do(rig: DeskRig, call_id: CallId, step: str, number: int) -> None:
    """Do one step, whether it makes sense now or not: keys can be pressed at any time."""
    hold = rig.desk.hold
    ways: dict[str, Callable[[], object]] = {
        "hold": lambda: hold.hold(call_id, AGREED),
        "check in": lambda: hold.check_in(call_id, f"p{number}"),
        "hold again": lambda: hold.hold_again(call_id),
        "resume": lambda: hold.resume(call_id),
        "callback": lambda: hold.callback_agreed(call_id),
        "restart": rig.restart,
        "replay": rig.replay,
        "refuse": lambda: setattr(rig.phone, "refuses", "" if rig.phone.refuses else "No."),
        "quality": lambda: rig.phone.measure(call_id, MediaQuality("PCMA", number, number)),
        "agent ends": lambda: _end(rig, call_id, EndedBy.AGENT),
        "customer ends": lambda: _end(rig, call_id, EndedBy.CUSTOMER),
    }
    ways[step]()


def _end(rig: DeskRig, call_id: CallId, by: EndedBy) -> None:
    if not rig.phone.call(call_id).is_over:
        rig.phone.end(call_id, by)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_STEPS, st.integers(1, 200)), max_size=14))
def test_no_order_of_keys_restarts_and_replays_breaks_the_record(
    steps: list[tuple[str, int]],
) -> None:
    rig = DeskRig()
    call_id = rig.talk()
    waited, since = [], None
    for number, (step, passes) in enumerate(steps):
        _do(rig, call_id, step, number)
        rig.hear()
        now, call = rig.clock.now(), rig.phone.call(call_id)
        if since is not None and call.held_since != since:
            waited.append(now.since(since))
        since = call.held_since
        holds = rig.conversation(call_id).holds
        assert all(spell.ended is not None for spell in holds[:-1])
        assert (rig.conversation(call_id).open_hold is not None) >= call.held_by_us
        rig.clock.advance(passes)
    now = rig.clock.now()
    stretches = [s for spell in rig.conversation(call_id).holds for s in spell.stretches]
    longest = max([*waited, now.since(since) if since else 0.0], default=0.0)
    assert max((s.length_s(now) for s in stretches), default=0.0) == pytest.approx(longest)
    if rig.phone.call(call_id).is_over:
        assert rig.conversation(call_id).open_hold is None
    _check_what_is_told(rig, call_id)
    rig.close()


def _check_what_is_told(rig: DeskRig, call_id: CallId) -> None:
    conversation = rig.conversation(call_id)
    saved = replace(rig.stored(call_id), quality=conversation.quality)
    assert saved == conversation
    left = [s for s in conversation.holds if s.outcome is HoldOutcome.CUSTOMER_LEFT]
    assert len(rig.desk.callbacks.of_call(call_id)) == len(left) <= 1
    kinds = [kind for kind, _, _ in rig.told(call_id)]
    assert kinds.count(EntryKind.HOLD) == len(conversation.holds)
    assert kinds.count(EntryKind.CHECK_IN) == sum(len(s.check_ins) for s in conversation.holds)
    assert kinds.count(EntryKind.CALL) == int(conversation.call.is_over)
    before = rig.timeline(rig.ticket_of(call_id))
    rig.replay()
    rig.restart()
    assert rig.timeline(rig.ticket_of(call_id)) == before
    assert replace(rig.conversation(call_id), quality=conversation.quality) == conversation


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.booleans(), _QUARTERS_OF_A_SECOND), max_size=8), st.sampled_from(EndedBy)
)
def test_desk_that_reads_the_journal_later_has_the_same_record_as_one_that_was_there(
    holds: list[tuple[bool, float]], by: EndedBy
) -> None:
    there, later = DeskRig(), DeskRig()
    call_id = there.talk()
    for is_held, passes in holds:
        there.clock.advance(passes)
        command = Hold(call_id=call_id) if is_held else Resume(call_id=call_id)
        there.phone.do(command)
        there.hear()
    there.clock.advance(20)
    there.end(call_id, by)
    later.clock.advance(there.clock.now().tick - later.clock.now().tick + 7200)
    for event in there.phone.journal:
        later.desk.on_event(event)
    assert _record(later, call_id) == _record(there, call_id)
    there.close()
    later.close()


def _record(rig: DeskRig, call_id: CallId) -> list[object]:
    """Return what is kept of a call, with every time to the tenth of a millisecond."""
    conversation = rig.conversation(call_id)
    now = rig.clock.now()
    stretches = [s for spell in conversation.holds for s in spell.stretches]
    timeline = rig.timeline(rig.ticket_of(call_id))
    return [
        [round(stretch.length_s(now), 4) for stretch in stretches],
        [(spell.outcome, spell.ended and spell.ended.at) for spell in conversation.holds],
        conversation.wrap_up.started and conversation.wrap_up.started.at,
        [(entry.at, entry.kind, entry.text, entry.detail) for entry in timeline],
        [(c.made_at, c.due_at, c.priority) for c in rig.desk.callbacks.of_call(call_id)],
    ]


def test_wish_is_filled_in_from_the_call(rig: DeskRig) -> None:
    call_id = rig.talk()
    at = rig.clock.now().at + timedelta(hours=1)
    wish = rig.desk.callbacks.wish_for(rig.conversation(call_id), CallbackReason.HOLD_TOO_LONG, at)
    ticket_id = rig.ticket_of(call_id)
    assert wish == CallbackWish(
        NUMBER, "Daniel Okafor", at, CallbackReason.HOLD_TOO_LONG, "", DANIEL.id, ticket_id, call_id
    )
