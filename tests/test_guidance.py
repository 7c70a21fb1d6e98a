"""The guidance that ships: what it says, of which facts, and to whom."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import REQUIRED_ITEMS, ClosingItem
from workstation.guidance import Guidance, load_guidance
from workstation.phrases import (
    FACT_NAMES,
    GuidanceFacts,
    PhraseBook,
    PhraseRefused,
    SpokenPhrase,
    StepFact,
)
from workstation.templates import Part

ENGLISH = load_guidance(resources.path("guidance/en"))
FACTS = GuidanceFacts(
    agent="Dana Reyes",
    organisation="Northwind Energy",
    line="Billing line",
    customer="Mr. Okafor",
    subject="November bill three times the usual amount",
    customer_words="The bill says £412.60.",
    understood="you want the reading checked",
    ticket_number="48213",
    next_steps=(
        StepFact("Metering team", "Compare the reading.", "15:00 today"),
        StepFact("Dana Reyes", "Hold the direct debit"),
    ),
    next_update="15:40 today",
    promise="call with the result",
    promise_time="15:40 today",
    stated_wait="about two minutes",
    hold_reason="to ask our metering team",
    callback_time="15:00 today",
)


def everything_said(guidance: Guidance, facts: GuidanceFacts) -> list[SpokenPhrase]:
    said: list[SpokenPhrase] = []
    for caller in (None, *CallerType):
        for stage in Stage:
            said += guidance.stage(stage, facts, caller).phrases
        said += guidance.hold_permission(facts, caller) + guidance.callback_offers(facts, caller)
        if caller is not None:
            said += guidance.caller(caller, facts).phrases
    said += guidance.back_from_hold(facts) + guidance.callback_agreed(facts)
    said += [item.phrase for item in guidance.closing(facts)]
    said += [guidance.next_check_in((), facts, is_overdue=late) for late in (True, False)]
    return said


def test_facts_are_marked_apart_from_the_wording() -> None:
    closing = {guide.item: guide.phrase for guide in ENGLISH.closing(FACTS)}
    assert closing[ClosingItem.ANYTHING_ELSE].parts == (
        Part("Is there anything else I can help you with, "),
        Part("Mr. Okafor", is_fact=True),
        Part("?"),
    )


def test_what_was_understood_is_said_back_as_a_question() -> None:
    phrases = ENGLISH.stage(Stage.CONFIRMING, FACTS).phrases
    assert phrases[0].text == "You want the reading checked. Is that right?"
    assert phrases[0].rule == "B2"


def test_summary_names_each_open_step_with_its_time_and_the_promise() -> None:
    summary = next(g for g in ENGLISH.closing(FACTS) if g.item == ClosingItem.SUMMARY)
    assert summary.phrase.text == (
        "Let me sum up. Metering team: Compare the reading, by 15:00 today. "
        "Dana Reyes: Hold the direct debit. And by 15:40 today: Call with the result."
    )


def test_anything_else_is_asked_without_a_name_when_there_is_none() -> None:
    guides = ENGLISH.closing(GuidanceFacts())
    texts = [guide.phrase.text for guide in guides]
    assert "Is there anything else I can help you with?" in texts
    assert [guide.item for guide in guides] == list(REQUIRED_ITEMS)


def test_permission_names_reason_and_wait() -> None:
    first = ENGLISH.hold_permission(FACTS)[0].text
    assert "for about two minutes to ask our metering team" in first


def test_name_is_not_asked_of_a_customer_who_is_known() -> None:
    def ids(facts: GuidanceFacts) -> list[str]:
        return [phrase.id for phrase in ENGLISH.stage(Stage.OPENING, facts).phrases]

    assert "opening-name" in ids(GuidanceFacts())
    assert "opening-name" not in ids(FACTS)


def test_listening_offers_no_solution() -> None:
    rules = {phrase.rule for phrase in ENGLISH.stage(Stage.LISTENING, FACTS).phrases}
    assert rules <= {"B1", "B4", "B5"}


def test_guidance_follows_the_caller_type() -> None:
    for_all = ENGLISH.stage(Stage.LISTENING, FACTS).phrases
    for_angry = ENGLISH.stage(Stage.LISTENING, FACTS, CallerType.ANGRY).phrases
    assert set(for_all) < set(for_angry)
    assert ENGLISH.caller(CallerType.ANGRY, FACTS).rule == "D4"


@pytest.mark.parametrize("facts", [GuidanceFacts(), FACTS])
def test_no_check_in_phrase_comes_twice_in_a_call(facts: GuidanceFacts) -> None:
    used: tuple[str, ...] = ()
    texts = []
    for number in range(30):
        phrase = ENGLISH.next_check_in(used, facts, is_overdue=number % 4 == 3)
        used = (*used, phrase.id)
        texts.append(phrase.text)
    assert len(set(used)) == len(set(texts)) == 30


def test_check_in_without_new_words_asks_to_call_back_and_says_how_often_it_was() -> None:
    used = tuple(phrase.id for phrase in ENGLISH.content.hold.check_ins)
    phrase = ENGLISH.next_check_in(used, FACTS)
    assert phrase.id == f"no-new-words-{len(used) + 1}"
    assert f"{len(used) + 1} times" in phrase.text
    assert "call you back by 15:00 today" in phrase.text


def test_check_in_that_offers_a_callback_comes_first_when_one_is_due() -> None:
    used: tuple[str, ...] = (ENGLISH.next_check_in((), FACTS).id,)
    while len(used) < 6:
        phrase = ENGLISH.next_check_in(used, FACTS, offer_callback=True)
        used = (*used, phrase.id)
    offering = [ENGLISH.offers_callback(phrase_id) for phrase_id in used]
    assert offering == [False, True, True, True, False, False]


def test_check_in_phrase_is_found_again_by_its_id() -> None:
    used: tuple[str, ...] = ()
    for _ in range(16):
        phrase = ENGLISH.next_check_in(used, FACTS)
        assert ENGLISH.hold_phrase(phrase.id, FACTS) == phrase
        used = (*used, phrase.id)
    assert ENGLISH.offers_callback(used[-1])
    assert ENGLISH.hold_phrase("nothing", FACTS) is None


def test_late_return_thanks_and_does_not_apologise() -> None:
    texts = [phrase.text for phrase in everything_said(ENGLISH, FACTS)]
    assert any("longer than I said" in text for text in texts)
    for text in texts:
        assert not any(word in text.lower() for word in ("sorry", "apolog", "unfortunately"))
        assert not any(word in text for word in ("can't", "won't", "cannot"))


_TEXTS = st.one_of(st.just(""), st.text(max_size=400), st.just("{{ agent }}{% for"))
_STEPS = st.lists(st.builds(StepFact, _TEXTS, _TEXTS, _TEXTS), max_size=12).map(tuple)
_FACT_NAMES = [name for name in GuidanceFacts.__slots__ if name != "next_steps"]
_FACTS = st.builds(GuidanceFacts, next_steps=_STEPS, **{name: _TEXTS for name in _FACT_NAMES})


@given(_FACTS)
def test_any_facts_give_phrases_without_blanks_or_template_signs(facts: GuidanceFacts) -> None:
    for phrase in everything_said(ENGLISH, facts):
        assert phrase.text.strip()
        wording = "".join(part.text for part in phrase.parts if not part.is_fact)
        assert not set(wording) & set("{}%\ue000\ue001")
        assert len(phrase.text) <= 2_000


def test_step_without_a_name_or_a_time_is_read_without_them() -> None:
    facts = GuidanceFacts(next_steps=(StepFact("", "Send the form"), StepFact("Dana", "")))
    summary = next(g for g in ENGLISH.closing(facts) if g.item == ClosingItem.SUMMARY)
    assert summary.phrase.text == "Let me sum up. Send the form."


@given(st.sampled_from(_FACT_NAMES))
def test_missing_fact_leaves_no_hole(name: str) -> None:
    without: Any = {name: ""}
    for phrase in everything_said(ENGLISH, replace(FACTS, **without)):
        assert "  " not in phrase.text
        assert " ," not in phrase.text
        assert " ." not in phrase.text
        assert " ?" not in phrase.text


def test_wording_that_was_checked_before_is_compiled_when_it_is_first_said() -> None:
    checked, taken = PhraseBook(), PhraseBook()
    say = ("Hello {{ customer }}, it is {{ promise_time }}.", "Hello {{ customer }}.", "Hello.")
    checked.add("hello", "A2", say)
    taken.take("hello", "A2", say)
    for facts in (FACTS, GuidanceFacts(customer="Mia"), GuidanceFacts(), FACTS):
        assert taken.spoken("hello", facts) == checked.spoken("hello", facts)
    taken.compile_all()
    assert taken.spoken("hello", FACTS) == checked.spoken("hello", FACTS)
    with pytest.raises(PhraseRefused, match="used twice"):
        taken.take("hello", "A2", say)


def test_a_phrase_that_is_refused_is_not_in_the_book() -> None:
    book = PhraseBook()
    with pytest.raises(PhraseRefused, match="no fact called"):
        book.add("hello", "A2", ("Hello {{ nobody }}.",))
    assert "hello" not in book


def test_every_fact_is_explained_to_whoever_writes_guidance() -> None:
    readme = resources.path("guidance/README.md").read_text(encoding="utf-8")
    rows = [row for row in readme.splitlines() if row.startswith("|")]
    named = {name for row in rows for name in re.findall(r"\w+", row)}
    assert set(FACT_NAMES) <= named
