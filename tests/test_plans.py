"""Resolution plans: edited stage by stage, filled from content, kept for other tickets (C4)."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

import resources
from tests.desk_rig import DeskRig
from workstation.desk.plans import PLAN_FIELD, plans_to_use
from workstation.guidance_content import GuidanceError
from workstation.ids import PlanId
from workstation.origins import OriginSource
from workstation.plans import Plan, PlanStage
from workstation.plans_content import FILE, read_plans
from workstation.tickets import EntryKind

HOUR = timedelta(hours=1)
DAY = date(2026, 3, 2)


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    ticket = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(ticket.id)
    yield rig
    rig.close()


def whats(rig: DeskRig) -> list[str]:
    return [stage.what for stage in rig.desk.plans.stages]


def three_stages(rig: DeskRig) -> None:
    for place, what in enumerate(("Check", "Repair", "Ask")):
        rig.desk.plans.add()
        rig.desk.plans.edit(place, what=what)


def test_a_stage_is_filled_in_bit_by_bit(rig: DeskRig) -> None:
    place = rig.desk.plans.add()
    rig.desk.plans.edit(place, what="Check the reading")
    rig.desk.plans.edit(place, takes=2 * HOUR, what_if="Send a photo")
    rig.desk.plans.edit(place, contact="Metering team")
    assert rig.desk.plans.stages == (
        PlanStage("Check the reading", 2 * HOUR, "Send a photo", "Metering team"),
    )
    rig.desk.plans.edit(place, takes=timedelta(0), what_if="")
    assert rig.desk.plans.stages[0].takes is None
    assert rig.desk.plans.stages[0].what_if == ""


def test_a_stage_is_added_behind_another_moved_and_removed(rig: DeskRig) -> None:
    three_stages(rig)
    rig.desk.plans.edit(rig.desk.plans.add(after=0), what="Order the part")
    assert whats(rig) == ["Check", "Order the part", "Repair", "Ask"]
    assert rig.desk.plans.move(3, -1) == 2
    assert whats(rig) == ["Check", "Order the part", "Ask", "Repair"]
    rig.desk.plans.remove(0)
    assert whats(rig) == ["Order the part", "Ask", "Repair"]


@pytest.mark.parametrize(("place", "by"), [(0, -1), (2, 1), (7, 1)])
def test_a_stage_is_not_moved_out_of_the_plan(rig: DeskRig, place: int, by: int) -> None:
    three_stages(rig)
    assert rig.desk.plans.move(place, by) == place
    assert whats(rig) == ["Check", "Repair", "Ask"]


def test_a_place_where_there_is_no_stage_changes_nothing(rig: DeskRig) -> None:
    three_stages(rig)
    rig.desk.plans.edit(3, what="x")
    rig.desk.plans.tick(-1, True)
    rig.desk.plans.remove(5)
    assert whats(rig) == ["Check", "Repair", "Ask"]


def test_a_stage_that_is_done_stands_on_the_timeline(rig: DeskRig) -> None:
    three_stages(rig)
    rig.desk.plans.tick(0, True)
    assert rig.desk.plans.stages[0].done_at == rig.clock.now().at
    entry = rig.desk.tickets.timeline[0]
    assert (entry.kind, entry.text) == (EntryKind.PLAN, "Done: Check")
    rig.desk.plans.tick(0, False)
    assert rig.desk.plans.stages[0].done_at is None


def test_a_plan_that_is_used_goes_behind_what_is_there_and_says_where_it_comes_from(
    rig: DeskRig,
) -> None:
    three_stages(rig)
    refund = Plan(PlanId("refund"), "A refund", "en", (PlanStage("Send the money", HOUR),))
    rig.desk.plans.use(refund)
    assert whats(rig) == ["Check", "Repair", "Ask", "Send the money"]
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    origin = rig.stores.origins.of(ticket.id)[PLAN_FIELD]
    assert (origin.source, origin.detail) == (OriginSource.SUGGESTED, "A refund")
    assert rig.desk.tickets.timeline[0].text == "Plan: A refund"


def test_a_kept_plan_can_be_used_elsewhere_with_nothing_of_it_done(rig: DeskRig) -> None:
    three_stages(rig)
    rig.desk.plans.tick(0, True)
    rig.desk.plans.add()  # empty: of no use to others
    kept = rig.desk.plans.keep_for_others(" Broken meter ", "en")
    assert kept is not None
    assert kept.name == "Broken meter"
    assert [(s.what, s.done_at) for s in kept.stages] == [
        ("Check", None),
        ("Repair", None),
        ("Ask", None),
    ]
    assert rig.desk.plans.kept("en", DAY) == [kept]
    assert rig.desk.plans.kept("de", DAY) == []


def test_a_plan_kept_under_the_same_name_takes_its_place(rig: DeskRig) -> None:
    three_stages(rig)
    rig.desk.plans.keep_for_others("Broken meter", "en")
    rig.desk.plans.remove(2)
    rig.desk.plans.keep_for_others("Broken meter", "en")
    (kept,) = rig.desk.plans.kept("en", DAY)
    assert [stage.what for stage in kept.stages] == ["Check", "Repair"]


@pytest.mark.parametrize("name", ["", "  "])
def test_a_plan_without_a_name_is_not_kept(rig: DeskRig, name: str) -> None:
    three_stages(rig)
    assert rig.desk.plans.keep_for_others(name, "en") is None


def test_an_empty_plan_is_not_kept(rig: DeskRig) -> None:
    rig.desk.plans.add()
    assert rig.desk.plans.keep_for_others("Nothing", "en") is None


def test_the_organisations_own_plans_come_first_and_stand_for_those_of_the_same_name() -> None:
    stage = (PlanStage("Check"),)
    ours = Plan(PlanId("1"), "A refund", "en", stage)
    shipped = Plan(PlanId("refund"), "A refund", "en", stage)
    visit = Plan(PlanId("visit"), "A visit", "en", stage)
    over = Plan(PlanId("over"), "Over", "en", stage, valid_to=date(2026, 3, 1))
    assert plans_to_use((shipped, visit, over), [ours], DAY) == [ours, visit]


# --- content


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_shipped_plan_tells_the_whole_scenario(language: str) -> None:
    plans = read_plans(resources.path(f"writing/{language}"))
    assert len(plans) >= 4
    for plan in plans:
        assert plan.language == language
        assert len(plan.stages) >= 3
        assert all(stage.contact for stage in plan.stages)
        assert sum(bool(stage.what_if) for stage in plan.stages) >= 2


def test_both_languages_have_the_same_plans() -> None:
    english, german = (read_plans(resources.path(f"writing/{lang}")) for lang in ("en", "de"))
    assert [(p.id, len(p.stages)) for p in english] == [(p.id, len(p.stages)) for p in german]


def test_a_language_without_plans_has_none(tmp_path: Path) -> None:
    assert read_plans(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("[[plans]]\nid = 'a'\nname = 'A'\nstages = []", "length >= 1"),
        ("[[plans]]\nid = 'a'\nname = 'A'\n[[plans.stages]]\nwhat = 'x'\nlong = 1", "long"),
        ("plans = 7", "array"),
        ("[[plans", "plans.toml"),
        ("[[plans]]\nid='a'\nname='A'\n[[plans.stages]]\nwhat='x'\n" * 2, "two plans have the id"),
    ],
)
def test_plans_that_cannot_be_used_are_named(tmp_path: Path, text: str, trouble: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(GuidanceError, match=trouble):
        read_plans(tmp_path)
