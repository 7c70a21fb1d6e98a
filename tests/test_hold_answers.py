"""The customer's yes and no, and words that never come twice in a call (E1, E2)."""

from collections.abc import Iterator
from datetime import timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from tests.desk_rig import DANIEL, DeskRig
from workstation.desk.facts import facts_of
from workstation.guidance import load_guidance
from workstation.hold import DeclinedHold, HoldIntent
from workstation.ids import CallId
from workstation.phone import CommandRefused, Resume
from workstation.phrases import GuidanceFacts

ENGLISH = load_guidance(resources.path("guidance/en"))
ASKED = HoldIntent(True, 60, "to look that up", "look-up", True, "hold-permission")


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def test_yes_and_the_reason_stand_on_the_spell_and_survive_a_restart(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, ASKED)
    rig.restart()
    (spell,) = rig.stored(call_id).holds
    assert (spell.asked_permission, spell.agreed, spell.reason_id) == (True, True, "look-up")
    assert rig.stored(call_id).used_phrases == ("hold-permission",)


def test_no_is_kept_and_there_is_no_hold(rig: DeskRig) -> None:
    call_id = rig.talk()
    at = rig.clock.advance(30)
    rig.desk.hold.decline(call_id, ASKED)
    rig.restart()
    stored = rig.stored(call_id)
    assert stored.declined_holds == (DeclinedHold(at, 60, "to look that up", "look-up"),)
    assert stored.holds == ()
    assert stored.used_phrases == ("hold-permission",)


def test_words_at_the_end_of_a_hold_are_kept_with_it(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, ASKED)
    rig.clock.advance(20)
    rig.desk.hold.resume(call_id, "back-with-you")
    rig.hear()
    stored = rig.stored(call_id)
    assert stored.holds[0].back_phrase_id == "back-with-you"
    assert stored.used_phrases == ("hold-permission", "back-with-you")


def test_words_of_a_resume_that_was_refused_are_not_said(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.hold(call_id, ASKED)
    rig.desk.hold.resume(call_id, "back-with-you")
    rig.phone.take()
    rig.desk.on_event(CommandRefused(command=Resume.__name__, reason="No.", call_id=call_id))
    assert rig.conversation(call_id).used_phrases == ("hold-permission",)


def facts(rig: DeskRig, call_id: CallId) -> GuidanceFacts:
    conversation, settings = rig.conversation(call_id), rig.desk.settings.value
    now = rig.clock.now().at
    spoken = ENGLISH.spoken
    return facts_of(conversation, None, DANIEL, (), (), (), settings, now, timezone.utc, spoken)


_ACTS = st.lists(
    st.tuples(st.sampled_from(["agreed", "declined"]), st.integers(0, 4), st.booleans()),
    min_size=1,
    max_size=14,
)


@given(_ACTS)
def test_nothing_said_around_holds_comes_twice_in_a_call(
    acts: list[tuple[str, int, bool]],
) -> None:
    """Question, check-ins and return over all holds of a call, over restarts of the desk."""
    rig = DeskRig()
    call_id = rig.talk()
    ids: list[str] = []
    texts: list[str] = []

    def say(phrase: object) -> str:
        assert hasattr(phrase, "id")
        assert hasattr(phrase, "text")
        ids.append(phrase.id)
        texts.append(phrase.text)
        return str(phrase.id)

    for answer, check_ins, restarts in acts:
        used = rig.conversation(call_id).used_phrases
        asked = say(ENGLISH.next_permission(used, facts(rig, call_id)))
        intent = HoldIntent(True, 60, "to ask", "team", answer == "agreed", asked)
        if answer == "declined":
            rig.desk.hold.decline(call_id, intent)
            continue
        rig.hold(call_id, intent)
        for number in range(check_ins):
            used = rig.conversation(call_id).used_phrases
            phrase = ENGLISH.next_check_in(used, facts(rig, call_id), offer_callback=number > 1)
            rig.clock.advance(40)
            rig.check_in(call_id, say(phrase))
            rig.clock.advance(4)
            rig.hold_again(call_id)
        if restarts:
            rig.restart()
        rig.clock.advance(30)
        used = rig.conversation(call_id).used_phrases
        back = say(ENGLISH.next_back(used, facts(rig, call_id)))
        rig.desk.hold.resume(call_id, back)
        rig.hear()
        rig.clock.advance(30)
    assert len(set(ids)) == len(ids)
    assert len(set(texts)) == len(texts)
    assert rig.stored(call_id).used_phrases == tuple(ids)
    rig.close()


def test_any_phrase_of_a_hold_is_found_again_by_its_id() -> None:
    facts = GuidanceFacts(hold_number="12")
    hold = ENGLISH.content.hold
    all_used = tuple(phrase.id for phrase in (*hold.permission, *hold.back))
    for phrase in (
        ENGLISH.next_permission((), facts),
        ENGLISH.next_permission(all_used, facts),
        ENGLISH.next_back(all_used, facts),
    ):
        assert ENGLISH.hold_phrase(phrase.id, facts) == phrase
    assert ENGLISH.hold_phrase("no-new-back-many", facts) is None
