"""The greeting follows line, time of day, customer and dates, and is never an outdated one."""

from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest

import resources
from workstation.greeting import choose_greeting, outdated_greetings
from workstation.guidance import Guidance, load_guidance
from workstation.guidance_content import DayPart, GreetingContent, Occasion
from workstation.phrases import GuidanceFacts

CONTENT = load_guidance(resources.path("guidance/en")).content
LONDON = ZoneInfo("Europe/London")
AFTERNOON = datetime(2026, 3, 2, 14, 0, tzinfo=timezone.utc)
FACTS = GuidanceFacts(agent="Dana Reyes", organisation="Northwind Energy")


def guidance_with(*greetings: GreetingContent) -> Guidance:
    own = CONTENT.greetings
    more = msgspec.structs.replace(own, greetings=(*own.greetings, *greetings))
    return Guidance(msgspec.structs.replace(CONTENT, greetings=more))


def said(guidance: Guidance, facts: GuidanceFacts = FACTS, now: datetime = AFTERNOON) -> str:
    return choose_greeting(guidance, facts, now, LONDON).phrase.text


def test_greeting_names_agent_organisation_and_offers_help() -> None:
    expected = "Good afternoon. This is Dana Reyes at Northwind Energy. How can I help you?"
    assert said(guidance_with()) == expected


def test_known_customer_is_greeted_by_name_and_the_line_is_named() -> None:
    facts = GuidanceFacts("Dana Reyes", "Northwind Energy", "Billing line", "Mr. Okafor")
    assert said(guidance_with(), facts) == (
        "Good afternoon, Mr. Okafor. This is Dana Reyes at Northwind Energy, Billing line. "
        "How can I help you?"
    )


def test_greeting_without_any_fact_is_still_a_greeting() -> None:
    assert said(guidance_with(), GuidanceFacts()) == "Good afternoon. How can I help you?"


@pytest.mark.parametrize(
    ("hour", "day"),
    [(4, "evening"), (5, "morning"), (11, "morning"), (12, "afternoon"), (18, "evening")],
)
def test_greeting_follows_the_time_of_day_at_the_desk(hour: int, day: str) -> None:
    now = AFTERNOON.replace(hour=hour)
    assert said(guidance_with(), now=now).startswith(f"Good {day}")


def test_time_of_day_is_that_of_the_desks_zone() -> None:
    greeting = choose_greeting(guidance_with(), FACTS, AFTERNOON, ZoneInfo("Asia/Tokyo"))
    assert greeting.phrase.text.startswith("Good evening")


def test_greeting_of_the_line_goes_before_the_general_one() -> None:
    guidance = guidance_with(GreetingContent(id="sales", line="Sales", say=("Sales, hello!",)))
    assert said(guidance, GuidanceFacts(line="sales")) == "Sales, hello!"
    assert said(guidance, GuidanceFacts(line="Billing")) != "Sales, hello!"


def test_greeting_for_a_part_of_the_day_holds_only_then() -> None:
    early = GreetingContent(id="early", day_parts=(DayPart.MORNING,), say=("Early!",))
    assert said(guidance_with(early), now=AFTERNOON.replace(hour=8)) == "Early!"
    assert said(guidance_with(early)) != "Early!"


def test_dated_greeting_holds_from_its_first_to_its_last_day() -> None:
    fair = GreetingContent(
        id="fair",
        say=("Meet us at the fair.",),
        valid_from=date(2026, 3, 2),
        valid_until=date(2026, 3, 4),
    )
    guidance = guidance_with(fair)
    days = [day for day in range(1, 7) if "fair" in said(guidance, now=AFTERNOON.replace(day=day))]
    assert days == [2, 3, 4]


def test_outdated_greeting_is_flagged_and_not_used() -> None:
    old = GreetingContent(id="old", say=("Old!",), valid_until=date(2026, 3, 1))
    guidance = guidance_with(old)
    greeting = choose_greeting(guidance, FACTS, AFTERNOON, LONDON)
    assert greeting.outdated_ids == ("old",)
    assert greeting.phrase.text != "Old!"
    assert outdated_greetings(guidance, AFTERNOON, LONDON) == ("old",)


def test_particular_greeting_whose_facts_are_missing_leaves_the_general_one() -> None:
    line = GreetingContent(id="sales", line="Sales", say=("Hello {{ customer }}!",))
    assert said(guidance_with(line), GuidanceFacts(line="Sales", agent="Dana")) == (
        "Good afternoon. This is Dana on the Sales. How can I help you?"
    )


def test_callback_is_greeted_as_one() -> None:
    greeting = choose_greeting(guidance_with(), FACTS, AFTERNOON, LONDON, Occasion.CALLBACK)
    assert "calling you back" in greeting.phrase.text
