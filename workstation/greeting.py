"""The greeting to say: by line, queue, time of day and customer, never an outdated one (A2, A6)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from workstation.guidance import Guidance
from workstation.guidance_content import (
    DayPart,
    DayPartContent,
    GreetingContent,
    GuidanceContent,
    Occasion,
)
from workstation.phrases import GuidanceFacts, SpokenPhrase


@dataclass(frozen=True, slots=True)
class OutdatedGreeting:
    """A greeting whose time is over, to be renewed or removed by whoever keeps the content."""

    id: str
    last_day: date


@dataclass(frozen=True, slots=True)
class Greeting:
    """What to say first.

    Shape: ``outdated`` are greetings that would have suited but are out of date, the one that
    ended last first; they are never used.
    """

    phrase: SpokenPhrase
    outdated: tuple[OutdatedGreeting, ...] = ()


def choose_greeting(
    guidance: Guidance,
    facts: GuidanceFacts,
    now: datetime,
    zone: tzinfo,
    occasion: Occasion = Occasion.INCOMING,
) -> Greeting:
    """Return the most particular greeting that holds now.

    A greeting of the queue that was dialled goes before one of the line, that before a general
    one; then one for a time with dates, then one for this part of the day; among equals, the
    first in the file.
    """
    local = now.astimezone(zone)
    part = _day_part(guidance.content, local)
    filled = replace(facts, good_day=part.good_day)
    suitable = [
        greeting
        for greeting in guidance.content.greetings.greetings
        if _suits(greeting, facts, part.part, occasion)
    ]
    today = local.date()
    outdated = _outdated(suitable, today)
    holding = [greeting for greeting in suitable if _holds_on(greeting, today)]
    for greeting in sorted(holding, key=_particularity, reverse=True):
        phrase = guidance.book.spoken(greeting.id, filled)
        if phrase is not None:
            return Greeting(phrase, outdated)
    raise AssertionError("the content's check leaves one greeting that always holds")


def outdated_greetings(
    guidance: Guidance, now: datetime, zone: tzinfo
) -> tuple[OutdatedGreeting, ...]:
    """Return all greetings whose time is over, the one that ended last first (A6)."""
    today = now.astimezone(zone).date()
    return _outdated(guidance.content.greetings.greetings, today)


def _outdated(
    greetings: "list[GreetingContent] | tuple[GreetingContent, ...]", today: date
) -> tuple[OutdatedGreeting, ...]:
    over = [
        OutdatedGreeting(greeting.id, greeting.valid_until)
        for greeting in greetings
        if greeting.valid_until is not None and greeting.valid_until < today
    ]
    return tuple(sorted(over, key=lambda one: one.last_day, reverse=True))


def _suits(
    greeting: GreetingContent, facts: GuidanceFacts, part: DayPart, occasion: Occasion
) -> bool:
    if greeting.occasion is not occasion:
        return False
    for bound, fact in ((greeting.line, facts.line), (greeting.queue, facts.queue)):
        if bound and bound.casefold() != fact.casefold():
            return False
    return not greeting.day_parts or part in greeting.day_parts


def _holds_on(greeting: GreetingContent, day: date) -> bool:
    has_begun = greeting.valid_from is None or greeting.valid_from <= day
    return has_begun and (greeting.valid_until is None or day <= greeting.valid_until)


def _particularity(greeting: GreetingContent) -> tuple[bool, bool, bool, bool]:
    is_dated = greeting.valid_from is not None or greeting.valid_until is not None
    return bool(greeting.queue), bool(greeting.line), is_dated, bool(greeting.day_parts)


def _day_part(content: GuidanceContent, local: datetime) -> DayPartContent:
    """Return the part of the day that began last; before the first one, last night's."""
    parts = sorted(content.greetings.day_parts, key=lambda part: part.begins)
    begun = [part for part in parts if part.begins <= f"{local:%H:%M}"]
    return begun[-1] if begun else parts[-1]
