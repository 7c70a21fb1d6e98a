"""The greeting follows line, time of day, customer and dates, and is never an outdated one."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest

import resources
from workstation.greeting import OutdatedGreeting, choose_greeting, outdated_greetings
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
    flagged = (OutdatedGreeting("old", date(2026, 3, 1)),)
    assert greeting.outdated == flagged
    assert greeting.phrase.text != "Old!"
    assert outdated_greetings(guidance, AFTERNOON, LONDON) == flagged


def test_particular_greeting_whose_facts_are_missing_leaves_the_general_one() -> None:
    line = GreetingContent(id="sales", line="Sales", say=("Hello {{ customer }}!",))
    assert said(guidance_with(line), GuidanceFacts(line="Sales", agent="Dana")) == (
        "Good afternoon. This is Dana on the Sales. How can I help you?"
    )


def test_callback_is_greeted_as_one() -> None:
    greeting = choose_greeting(guidance_with(), FACTS, AFTERNOON, LONDON, Occasion.CALLBACK)
    assert "calling you back" in greeting.phrase.text


def test_in_place_of_an_outdated_greeting_the_next_valid_one_is_said() -> None:
    def dated(name: str, first: date | None, last: date) -> GreetingContent:
        return GreetingContent(id=name, say=(name,), valid_from=first, valid_until=last)

    guidance = guidance_with(
        dated("winter", None, date(2026, 2, 28)),
        dated("spring", date(2026, 3, 1), date(2026, 3, 1)),
        dated("easter", date(2026, 3, 2), date(2026, 3, 31)),
    )
    greeting = choose_greeting(guidance, FACTS, AFTERNOON, LONDON)
    assert greeting.phrase.text == "easter"
    assert [one.id for one in greeting.outdated] == ["spring", "winter"]


def test_greeting_of_the_queue_goes_before_that_of_the_line() -> None:
    guidance = guidance_with(
        GreetingContent(id="line", line="Sales", say=("line",)),
        GreetingContent(id="queue", queue="Support", say=("queue",)),
        GreetingContent(id="both", queue="support", line="Sales", say=("both",)),
    )
    assert said(guidance, GuidanceFacts(line="Sales")) == "line"
    assert said(guidance, GuidanceFacts(line="Billing", queue="support")) == "queue"
    assert said(guidance, GuidanceFacts(line="sales", queue="SUPPORT")) == "both"
    assert said(guidance, GuidanceFacts(line="Sales", queue="800")) == "line"


FIRST, LAST = date(2026, 3, 27), date(2026, 3, 29)  # the clocks go forward in the last night


@pytest.mark.parametrize(
    ("at", "zone", "holds"),
    [
        (datetime(2026, 3, 26, 23, 59, 59, tzinfo=timezone.utc), "Europe/London", False),
        (datetime(2026, 3, 27, 0, 0, tzinfo=timezone.utc), "Europe/London", True),
        (datetime(2026, 3, 26, 23, 0, tzinfo=timezone.utc), "Europe/Berlin", True),
        (datetime(2026, 3, 29, 22, 59, 59, tzinfo=timezone.utc), "Europe/London", True),
        (datetime(2026, 3, 29, 23, 0, tzinfo=timezone.utc), "Europe/London", False),
        (datetime(2026, 3, 29, 21, 59, 59, tzinfo=timezone.utc), "Europe/Berlin", True),
        (datetime(2026, 3, 29, 22, 0, tzinfo=timezone.utc), "Europe/Berlin", False),
    ],
)
def test_dates_turn_at_the_desks_midnight_also_where_the_clocks_change(
    at: datetime, zone: str, holds: bool
) -> None:
    fair = GreetingContent(id="fair", say=("fair",), valid_from=FIRST, valid_until=LAST)
    greeting = choose_greeting(guidance_with(fair), FACTS, at, ZoneInfo(zone))
    assert (greeting.phrase.text == "fair") is holds
    assert bool(greeting.outdated) is (not holds and at.day == 29)


def test_part_of_the_day_goes_on_over_midnight_and_the_hour_that_comes_twice() -> None:
    evening = GreetingContent(id="late", day_parts=(DayPart.EVENING,), say=("late",))
    night = datetime(2026, 10, 24, 22, 0, tzinfo=timezone.utc)
    hours = [said(guidance_with(evening), now=night + timedelta(hours=h)) for h in range(9)]
    assert hours[:7] == ["late"] * 7  # to 04:00 of London, of which 01:00 came twice
    assert "late" not in hours[7:]


@pytest.mark.parametrize("missing", ["", "agent", "organisation"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_language_greets_whatever_is_known(language: str, missing: str) -> None:
    guidance = load_guidance(resources.path(f"guidance/{language}"))
    facts = replace(FACTS, **{missing: ""}) if missing else FACTS
    for occasion in Occasion:
        text = choose_greeting(guidance, facts, AFTERNOON, LONDON, occasion).phrase.text
        at_any_time = occasion is Occasion.RECORDED  # one recording for the whole day
        good_day = ("Hello, ", "Hallo, ") if at_any_time else ("Good afternoon.", "Guten Tag.")
        assert text.startswith(good_day)
        assert text.endswith("?")
