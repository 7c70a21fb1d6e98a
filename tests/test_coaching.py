"""A coach names one thing to try: a habit first, then what matters most; and what has changed."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.erasing import erase_calls, erasing
from storage.practice_results import SqlitePracticeResults
from tests.databases import empty_database
from tests.fakes import T0
from workstation.callers import CallerType
from workstation.coaching import all_judged, change_since, next_try, rule_records
from workstation.ids import CallId
from workstation.practice_results import KeptRule, PracticeResult, Shares, TrainerNote, shares_of
from workstation.voice_activity import VoiceFigures

WEIGHTS: Final = {"A1": 1, "B2": 3, "E1": 3, "F1": 2}


def result(number: int, kept: str = "", missed: str = "", scenario: str = "bill") -> PracticeResult:
    rules = [KeptRule(rule, True) for rule in kept.split()]
    rules += [KeptRule(rule, False) for rule in missed.split()]
    return PracticeResult(
        call_id=CallId(f"c{number:02}"),
        scenario=scenario,
        caller_type=CallerType.ANXIOUS,
        language="en",
        seed=number,
        at=T0 + timedelta(hours=number),
        talked_s=240.0,
        rules=tuple(rules),
    )


def test_nothing_is_left_to_try_when_all_was_kept() -> None:
    assert next_try(result(1, kept="A1 B2").rules, [], WEIGHTS) is None


def test_what_matters_most_comes_first_in_a_first_call() -> None:
    tried = next_try(result(1, missed="A1 F1 B2").rules, [], WEIGHTS)
    assert tried is not None
    assert (tried.rule, tried.is_repeated) == ("B2", False)


def test_of_equal_weight_the_lower_number_comes_first() -> None:
    tried = next_try(result(1, missed="E1 B2").rules, [], WEIGHTS)
    assert tried is not None
    assert tried.rule == "B2"


def test_a_habit_comes_before_what_matters_more() -> None:
    before = [result(1, missed="A1"), result(2, missed="A1", kept="B2")]
    tried = next_try(result(3, missed="A1 B2").rules, before, WEIGHTS)
    assert tried is not None
    assert (tried.rule, tried.missed, tried.of) == ("A1", 3, 3)


def test_what_was_missed_long_ago_is_no_habit() -> None:
    before = [result(n, missed="A1") for n in range(3)]
    before += [result(n, kept="A1 B2") for n in range(3, 8)]
    tried = next_try(result(9, missed="A1 B2").rules, before, WEIGHTS)
    assert tried is not None
    assert tried.rule == "B2"


RULES: Final = st.sampled_from(("A1", "A2", "B2", "C1", "E1", "E2", "F1"))
CALLS: Final = st.dictionaries(RULES, st.booleans()).map(
    lambda rules: tuple(KeptRule(rule, kept) for rule, kept in sorted(rules.items()))
)


@given(rules=CALLS, before=st.lists(CALLS, max_size=8))
def test_the_thing_to_try_is_always_one_that_was_missed_now(
    rules: tuple[KeptRule, ...], before: list[tuple[KeptRule, ...]]
) -> None:
    earlier = [replace(result(n), rules=one) for n, one in enumerate(before)]
    tried = next_try(rules, earlier, WEIGHTS)
    missed = {one.rule for one in rules if not one.is_kept}
    assert (tried.rule if tried else None) in (missed or {None})
    assert tried == next_try(rules, earlier, WEIGHTS)


def test_a_call_is_compared_with_the_last_one_in_its_scenario() -> None:
    before = [
        result(1, kept="A1", missed="A2"),
        result(2, kept="A2", missed="E1"),
        result(3, kept="A1 A2 E1", scenario="outage"),
    ]
    change = change_since(result(4, kept="A1 E1", missed="A2"), before)
    assert change is not None
    assert change.before.call_id == "c02"
    assert (change.won, change.lost) == (("E1",), ("A2",))


def test_a_first_call_is_compared_with_nothing() -> None:
    assert change_since(result(4), [result(1, scenario="outage")]) is None


def test_a_rule_is_counted_where_it_came_up() -> None:
    calls = [result(1, kept="A1"), result(2, missed="A1"), result(3, kept="F1")]
    calls += [result(n, kept="A1") for n in range(4, 9)]
    first, second = rule_records(calls)
    assert (first.rule, first.kept, first.of) == ("A1", 6, 7)
    assert first.lately == (True, True, True, True, True)
    assert (second.rule, second.lately) == ("F1", (True,))


def test_what_only_the_trainer_saw_missed_counts_too() -> None:
    noted = (TrainerNote("B2", False), TrainerNote("B2", False), TrainerNote("E1", True))
    call = replace(result(1, kept="A1 E1", missed="F1"), notes=noted)
    assert all_judged(call) == (*call.rules, KeptRule("B2", False))
    tried = next_try(all_judged(call), [], WEIGHTS)
    assert tried is not None
    assert tried.rule == "B2"


# --- kept in the database ---------------------------------------------------------------------


@pytest.fixture
def store() -> SqlitePracticeResults:
    return SqlitePracticeResults(empty_database())


def test_a_result_comes_back_as_it_went_in(store: SqlitePracticeResults) -> None:
    whole = replace(
        result(1, kept="A1", missed="E1"),
        shares=Shares(0.4, 0.5, 0.1, 0.2),
        trainer="Ines",
        notes=(TrainerNote("B1", False, 61.5, "Spoke while I was speaking."),),
    )
    store.save(whole)
    assert store.get(whole.call_id) == whole
    assert store.get(CallId("none")) is None


def test_what_a_trainer_sends_later_is_added(store: SqlitePracticeResults) -> None:
    store.save(result(1, kept="A1"))
    later = replace(result(1, kept="A1"), notes=(TrainerNote("A2", True),))
    store.save(later)
    assert store.latest() == [later]


def test_a_trainers_words_go_with_an_erased_call() -> None:
    db = empty_database()
    store = SqlitePracticeResults(db)
    note = TrainerNote("B1", False, 5.0, "She said her name twice.")
    store.save(replace(result(1, kept="A1"), notes=(note,)))
    with erasing(db):
        erase_calls(db, ["c01"])
    kept = store.get(CallId("c01"))
    assert kept is not None
    assert kept.notes == (replace(note, note=""),)


def test_the_latest_results_come_in_the_order_of_time(store: SqlitePracticeResults) -> None:
    for number in (3, 1, 2):
        store.save(result(number))
    assert [one.seed for one in store.latest(2)] == [2, 3]


def test_shares_are_of_the_measured_time() -> None:
    voice = VoiceFigures(agent_s=40, customer_s=50, both_s=10, neither_s=20)
    assert shares_of(voice) == Shares(0.4, 0.5, 0.1, 0.2)
    assert shares_of(VoiceFigures(agent_s=2)) is None
