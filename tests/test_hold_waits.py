"""What was said against what it came to, and the wait one usually needs (E1)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.desk_rig import DeskRig
from tests.fakes import ManualClock
from workstation.calls import EndedBy
from workstation.hold import HoldIntent, HoldSpell, callback_instead, customer_left, resume
from workstation.hold import hold_as_agreed as begun
from workstation.hold_waits import UsualWait, WaitFigures, usual_wait, wait_figures, wait_word

TWO_MINUTES = HoldIntent(True, 120, "to ask the team", "team", True, "q1")


def held(seconds: float, intent: HoldIntent = TWO_MINUTES) -> HoldSpell:
    clock = ManualClock()
    spell = begun(intent, clock.now())
    return resume(spell, clock.advance(seconds))


def test_usual_wait_needs_three_holds_to_know_it() -> None:
    assert usual_wait([]) is None
    assert usual_wait([100, 100]) is None
    assert usual_wait([100, 100, 100]) == UsualWait(120, 3)


def test_usual_wait_is_the_middle_of_the_last_ones_and_not_moved_by_one_that_was_forgotten() -> (
    None
):
    assert usual_wait([50, 62, 900]) == UsualWait(60, 3)


def test_usual_wait_is_rounded_up_to_what_one_says() -> None:
    assert usual_wait([80] * 5) == UsualWait(120, 5)
    assert usual_wait([20] * 5) == UsualWait(30, 5)
    assert usual_wait([5000] * 5) == UsualWait(600, 5)


@given(st.lists(st.floats(0, 690), min_size=3, max_size=40))
def test_usual_wait_would_have_been_kept_at_least_every_other_time(waits: list[float]) -> None:
    usual = usual_wait(waits)
    assert usual is not None
    last = waits[:20]
    assert sum(w <= usual.seconds * 1.15 for w in last) * 2 >= len(last) == usual.count


def test_word_is_kept_within_the_grace_that_nobody_counts() -> None:
    kept, broken = held(135), held(135.5)
    assert kept.ended is not None
    assert broken.ended is not None
    kept_word, broken_word = wait_word(kept, kept.ended), wait_word(broken, broken.ended)
    assert kept_word is not None
    assert broken_word is not None
    assert kept_word.is_kept
    assert not broken_word.is_kept
    assert broken_word.over_s == 15.5


def test_hold_without_a_named_wait_has_no_word_to_keep(clock: ManualClock) -> None:
    spell = begun(HoldIntent(), clock.now())
    assert wait_word(spell, clock.advance(500)) is None
    assert wait_figures([spell], clock.now()) == WaitFigures()


def test_wait_counts_once_its_hold_has_ended_or_its_time_is_over(clock: ManualClock) -> None:
    spell = begun(TWO_MINUTES, clock.now())
    assert wait_figures([spell], clock.advance(130)) == WaitFigures(0, 0)
    assert wait_figures([spell], clock.advance(6)) == WaitFigures(1, 0)
    assert wait_figures([held(60), held(300)], clock.now()) == WaitFigures(2, 1)


def test_customer_who_left_or_took_a_call_early_says_nothing_of_the_estimate() -> None:
    clock = ManualClock()
    spell = begun(TWO_MINUTES, clock.now())
    early = clock.advance(50)
    ended = [customer_left(spell, early), callback_instead(spell, early)]
    assert wait_figures(ended, early) == WaitFigures()
    late = clock.advance(200)
    assert wait_figures([customer_left(spell, late)], late) == WaitFigures(1, 0)


# --- from the database


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    yield rig
    rig.close()


def hold_for(rig: DeskRig, seconds: float, intent: HoldIntent) -> None:
    call_id = rig.talk()
    rig.hold(call_id, intent)
    rig.clock.advance(seconds)
    rig.resume(call_id)
    rig.end(call_id, EndedBy.AGENT)


def test_agents_own_holds_for_a_reason_teach_the_suggestion(rig: DeskRig) -> None:
    look_up = replace(TWO_MINUTES, reason_id="look-up")
    for seconds in (40, 55, 300):
        hold_for(rig, seconds, TWO_MINUTES)
    hold_for(rig, 20, look_up)
    assert rig.desk.hold.usual_wait("team") == UsualWait(60, 3)
    assert rig.desk.hold.usual_wait("look-up") is None
    assert rig.desk.hold.usual_wait("") is None
    rig.restart()
    assert rig.desk.hold.usual_wait("team") == UsualWait(60, 3)
    somebody_else = SqliteStores(rig.db, "Sam Field")
    assert somebody_else.conversations.hold_waits("team") == []


def test_latest_holds_come_first_and_a_check_in_is_no_time_on_hold(rig: DeskRig) -> None:
    for seconds in (10, 20, 30):
        hold_for(rig, seconds, TWO_MINUTES)
    call_id = rig.talk()
    rig.hold(call_id, TWO_MINUTES)
    rig.clock.advance(60)
    rig.check_in(call_id)
    rig.clock.advance(500)
    rig.hold_again(call_id)
    rig.clock.advance(15)
    rig.resume(call_id)
    waits = rig.stores.conversations.hold_waits("team")
    assert [round(wait, 3) for wait in waits] == [75, 30, 20, 10]
    assert rig.stores.conversations.hold_waits("team", 2) == waits[:2]


def test_customer_who_left_teaches_no_wait(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, TWO_MINUTES)
    rig.clock.advance(33)
    rig.end(call_id)
    assert rig.stores.conversations.hold_waits("team") == []


def test_change_of_the_wall_clock_changes_no_wait(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, TWO_MINUTES)
    rig.clock.advance(30)
    rig.clock.turn_wall_clock(timedelta(hours=-3))
    rig.clock.advance(30)
    rig.resume(call_id)
    assert [round(w, 3) for w in rig.stores.conversations.hold_waits("team")] == [60]


def test_query_for_the_suggestion_reads_an_index() -> None:
    with empty_database() as db:
        plan = db.execute(
            "explain query plan select held_s from hold_spells join calls on calls.id = call_id"
            " where reason_id = 'team' and outcome = 'resumed' and agent = 'x'"
            " order by hold_spells.ended_at desc limit 20"
        ).fetchall()
    assert any("hold_spells_reason" in str(row) for row in plan)
    assert not any("TEMP B-TREE" in str(row) for row in plan)
