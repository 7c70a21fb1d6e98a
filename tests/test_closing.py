"""The closing checklist: asked, skipped, not asked because the customer left (F1, F2)."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import ManualClock
from workstation import closing
from workstation.clock import Moment
from workstation.closing import REQUIRED_ITEMS, ClosingChecklist, ClosingItem, ItemResult


def test_first_press_of_end_opens_the_checklist_and_a_second_changes_nothing(
    clock: ManualClock,
) -> None:
    opened = closing.open_checklist(ClosingChecklist(), clock.now())
    assert opened.opened == clock.now()
    assert closing.open_checklist(opened, clock.advance(5)) == opened


def test_items_are_asked_in_their_order(clock: ManualClock) -> None:
    checklist = closing.open_checklist(ClosingChecklist(), clock.now())
    order = []
    while checklist.next_item is not None:
        order.append(checklist.next_item)
        checklist = closing.ask(checklist, checklist.next_item, clock.advance(3))
    assert order == list(REQUIRED_ITEMS)
    assert checklist.is_complete
    assert checklist.asked_count == 4


def test_ending_anyway_marks_what_was_not_asked_as_skipped(clock: ManualClock) -> None:
    checklist = closing.ask(ClosingChecklist(), ClosingItem.SUMMARY, clock.now())
    ended = closing.finish(checklist, clock.advance(1))
    assert ended.result_of(ClosingItem.SUMMARY) is ItemResult.ASKED
    assert ended.result_of(ClosingItem.ANYTHING_ELSE) is ItemResult.SKIPPED
    assert ended.is_complete


def test_customer_who_leaves_first_opens_the_checklist_with_the_rest_marked_so(
    clock: ManualClock,
) -> None:
    checklist = closing.ask(ClosingChecklist(), ClosingItem.QUESTIONS_ANSWERED, clock.now())
    left = closing.customer_left(checklist, clock.advance(1))
    assert left.is_open
    assert left.result_of(ClosingItem.QUESTIONS_ANSWERED) is ItemResult.ASKED
    assert left.result_of(ClosingItem.ANYTHING_ELSE) is ItemResult.NOT_ASKED_CUSTOMER_LEFT


def test_going_back_to_the_call_keeps_the_ticks(clock: ManualClock) -> None:
    opened = closing.open_checklist(ClosingChecklist(), clock.now())
    asked = closing.ask(opened, ClosingItem.ANYTHING_ELSE, clock.now())
    back = closing.back_to_call(asked)
    assert not back.is_open
    assert back.asked_count == 1


def test_one_more_question_opens_the_item_again(clock: ManualClock) -> None:
    asked = closing.ask(ClosingChecklist(), ClosingItem.ANYTHING_ELSE, clock.now())
    again = closing.reopen(asked, ClosingItem.ANYTHING_ELSE)
    assert again == ClosingChecklist()


Act = Callable[[ClosingChecklist, ClosingItem, Moment], ClosingChecklist]
End = Callable[[ClosingChecklist, Moment], ClosingChecklist]
_ACTS = st.lists(
    st.tuples(st.sampled_from([closing.ask, closing.skip]), st.sampled_from(REQUIRED_ITEMS))
)


@given(_ACTS, st.sampled_from([closing.finish, closing.customer_left]))
def test_ended_checklist_is_complete_and_has_each_item_once(
    acts: list[tuple[Act, ClosingItem]], end: End
) -> None:
    clock = ManualClock()
    checklist = ClosingChecklist()
    for act, item in acts:
        checklist = act(checklist, item, clock.advance(1))
    ended = end(checklist, clock.advance(1))
    assert ended.is_complete
    assert [entry.item for entry in ended.entries] == list(REQUIRED_ITEMS)
    for entry in checklist.entries:
        if entry.result is not ItemResult.OPEN:
            assert entry in ended.entries
