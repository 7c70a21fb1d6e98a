"""An organisation's own wording over a real database: kept, used, ended, taken away (A6)."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import ManualClock
from tests.message_rig import LIBRARY, MessageRig
from workstation.desk.wording import WordingDesk, overlap_of
from workstation.glossary import GlossaryTerm
from workstation.ids import PlanId, TemplateId, TermId
from workstation.language_check.library import LanguageLibrary
from workstation.language_check.wording import wording_rules
from workstation.message_templates import MessageLibrary
from workstation.messages import MessageState, MessageTemplate
from workstation.own_wording import (
    Overlap,
    OwnWording,
    Standing,
    WordingKind,
    WordingUnusable,
    are_both_valid,
    check_plainly,
    standing_on,
)
from workstation.plans import Plan, PlanStage
from workstation.ports import StorageTrouble
from workstation.shipped_wording import ShippedWording, words_of_pattern

DAY = timedelta(days=1)
TEMPLATE = MessageTemplate(TemplateId("t1"), "en", "Photo", "{{ subject }}", "Dear {{ customer }}")
TERM = GlossaryTerm(TermId("g1"), "en", "dunning run", "reminder letters")
PLAN = Plan(PlanId("p1"), "Meter swap", "en", (PlanStage("We agree on a day", 2 * DAY),))
ALL = (TEMPLATE, TERM, PLAN)
DESK = WordingDesk(SqliteStores(empty_database()), ManualClock(), LIBRARY)
RULES = LanguageLibrary(resources.path("writing")).rules.of("en")


@pytest.fixture
def rig() -> Iterator[MessageRig]:
    rig = MessageRig()
    yield rig
    rig.close()


def kept(rig: MessageRig) -> list[OwnWording]:
    return [one for kind in WordingKind for one in rig.desk.wording.all(kind)]


def test_everything_kept_is_found_valid_or_not(rig: MessageRig) -> None:
    today = rig.desk.wording.today
    for one in (
        replace(TEMPLATE, valid_to=today - DAY),
        TERM,
        replace(PLAN, valid_from=today + DAY),
    ):
        rig.desk.wording.save(one)
    assert [str(one.id) for one in kept(rig)] == ["t1", "g1", "p1"]


@pytest.mark.parametrize("wording", ALL, ids=["template", "term", "plan"])
def test_what_is_removed_comes_back_as_it_was(rig: MessageRig, wording: OwnWording) -> None:
    rig.desk.wording.save(wording)
    rig.desk.wording.remove(wording)
    assert kept(rig) == []
    rig.desk.wording.save(wording)
    assert kept(rig) == [wording]


def test_a_saved_template_is_in_the_menu_until_its_last_day(rig: MessageRig) -> None:
    today = rig.desk.wording.today
    rig.desk.wording.save(replace(TEMPLATE, valid_to=today))
    assert rig.desk.messages.templates("en")[0].id == "t1"
    rig.clock.advance(DAY.total_seconds())
    assert "t1" not in [one.id for one in rig.desk.messages.templates("en")]


def test_two_of_one_name_on_one_day_are_both_in_the_menu(rig: MessageRig) -> None:
    other = replace(TEMPLATE, id=TemplateId("t2"), valid_from=rig.desk.wording.today)
    rig.desk.wording.save(TEMPLATE)
    rig.desk.wording.save(other)
    assert [one.id for one in rig.desk.messages.templates("en")][:2] == ["t1", "t2"]
    own = rig.desk.wording.all(WordingKind.TEMPLATE)
    assert overlap_of(TEMPLATE, own, ShippedWording()) == Overlap(own=1)


def test_one_that_ends_before_the_other_begins_does_not_overlap() -> None:
    first = replace(TEMPLATE, valid_to=date(2026, 12, 31))
    then = replace(TEMPLATE, id=TemplateId("t2"), valid_from=date(2027, 1, 1))
    assert not are_both_valid(first, then)
    assert are_both_valid(first, replace(then, valid_from=date(2026, 12, 31)))
    assert overlap_of(first, (first, then), ShippedWording()) == Overlap()


def test_a_built_in_one_of_the_same_name_is_told(rig: MessageRig) -> None:
    shipped = rig.desk.wording.shipped()
    named = replace(TEMPLATE, name=f" {shipped.templates[-1].name.upper()} ")
    assert overlap_of(named, (), shipped) == Overlap(shipped=True)
    assert overlap_of(replace(named, language="de"), (), shipped) == Overlap()


def test_a_draft_keeps_its_text_when_its_template_goes(rig: MessageRig) -> None:
    rig.desk.wording.save(TEMPLATE)
    message = rig.draft("t1")
    rig.desk.wording.remove(TEMPLATE)
    again = rig.desk.messages.keep(replace(message, body=message.body + ", thank you."))
    assert (again.state, again.body) == (MessageState.DRAFT, "Dear Frau Krüger, thank you.")


def test_own_days_tell_the_standing() -> None:
    day = date(2026, 3, 2)
    assert standing_on(TERM, day) is Standing.VALID
    assert standing_on(replace(TERM, valid_to=day), day) is Standing.VALID
    assert standing_on(replace(TERM, valid_to=day - DAY), day) is Standing.EXPIRED
    assert standing_on(replace(TERM, valid_from=day + DAY), day) is Standing.TO_COME


@pytest.mark.parametrize(
    ("wording", "field"),
    [
        (replace(TEMPLATE, name=" "), "name"),
        (replace(TEMPLATE, name="x" * 121), "name"),
        (replace(TERM, valid_from=date(2027, 1, 2), valid_to=date(2027, 1, 1)), "valid_to"),
        (replace(TERM, term="—"), "name"),
        (replace(TERM, plain="x" * 121), "plain"),
        (replace(TERM, language="xx"), "language"),
        (replace(PLAN, stages=()), "stages"),
        (replace(PLAN, stages=(PlanStage("a"), PlanStage(" ", DAY))), "stages"),
        (replace(PLAN, stages=(PlanStage("a"),) * 41), "stages"),
    ],
)
def test_what_cannot_be_of_use_is_refused_in_one_sentence(
    rig: MessageRig, wording: OwnWording, field: str
) -> None:
    with pytest.raises(WordingUnusable) as refused:
        rig.desk.wording.save(wording)
    assert refused.value.field == field
    assert str(refused.value).endswith(".")
    assert kept(rig) == []


def test_a_full_disk_refuses_and_nothing_is_changed(rig: MessageRig) -> None:
    rig.desk.wording.save(TEMPLATE)
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.desk.wording.save(replace(TEMPLATE, name="Other"))
    assert kept(rig) == [TEMPLATE]


def test_every_built_in_template_can_be_filled_from_the_sample_ticket(rig: MessageRig) -> None:
    templates = rig.desk.wording.shipped().templates
    assert {one.language for one in templates} == set(LIBRARY.languages())
    for template in templates:
        filled = rig.desk.wording.fill(template)
        assert filled.trouble == ""
        # Only what no ticket can know is left for the agent (A5).
        is_asking = template.id == "missing_information"
        assert ("[" in filled.body) is is_asking, template.id


@pytest.mark.parametrize(
    ("subject", "body", "field"),
    [
        ("s", "Dear {{ custmer }}", "body"),
        ("s", "{{ ''.__class__.__mro__ }}", "body"),
        ("s", "{% for i in range(10**9) %}x{% endfor %}", "body"),
        ("{{ ", "b", "subject"),
        ("", "b", "subject"),
        ("s", "", "body"),
        ("s", "x" * 8_001, "body"),
        ("s", "{{ " + "(" * 900, "body"),
    ],
)
def test_a_bad_template_is_named_in_one_sentence(
    rig: MessageRig, subject: str, body: str, field: str
) -> None:
    filled = rig.desk.wording.fill(replace(TEMPLATE, subject=subject, body=body))
    assert (filled.field, filled.body) == (field, "")
    assert filled.trouble.endswith(".")
    assert "\n" not in filled.trouble


def test_trying_templates_leaves_the_memory_of_the_real_ones_alone(rig: MessageRig) -> None:
    content = LIBRARY.language("en")
    before = dict(content._compiled)
    rig.desk.wording.fill(replace(TEMPLATE, body="Never seen before: {{ agent }}"))
    assert content._compiled == before


def test_a_desk_without_content_shows_nothing_and_says_so(rig: MessageRig) -> None:
    desk = WordingDesk(rig.stores, rig.clock, MessageLibrary())
    assert desk.languages == ()
    assert desk.shipped() == ShippedWording()
    assert "without templates" in desk.fill(TEMPLATE).trouble


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("(the|our) IVR", "the IVR"), ("SLA[s]", "SLA"), ("auf (Kulanz|x)*", "auf Kulanz")],
)
def test_a_pattern_is_read_as_one_would_say_it(pattern: str, words: str) -> None:
    assert words_of_pattern(pattern) == words


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_template_is_filled_or_named(subject: str, body: str) -> None:
    filled = DESK.fill(replace(TEMPLATE, subject=subject, body=body))
    assert bool(filled.trouble) is not bool(filled.body)


@given(st.text(max_size=130), st.text(max_size=130))
@settings(max_examples=60, deadline=None)
def test_any_term_is_refused_or_checked_for(term: str, plain: str) -> None:
    word = replace(TERM, term=term, plain=plain)
    with contextlib.suppress(WordingUnusable):
        check_plainly(word)
    if not any(char.isalnum() for char in term):
        return
    assert RULES is not None
    says_known = plain.strip().casefold() in ("", term.strip().casefold())
    own = [r for r in wording_rules(RULES, [word]) if r.source.find == (term,)]
    assert len(own) == (0 if says_known else 1)
