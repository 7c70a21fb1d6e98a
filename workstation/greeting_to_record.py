"""What an agent reads out to record a greeting, and which recordings may still be in use (A6)."""

from datetime import date, datetime, timezone, tzinfo

from workstation.greeting import choose_greeting
from workstation.guidance import Guidance
from workstation.guidance_content import GreetingContent, Occasion
from workstation.phrases import GuidanceFacts, SpokenPhrase


def greeting_to_record(
    guidance: Guidance, facts: GuidanceFacts, now: datetime, zone: tzinfo | None
) -> SpokenPhrase:
    """Return what to read out for a recording: right at any time of day, for any customer.

    Where the content has nothing for it, it is what is said at an incoming call now.
    """
    today = now.astimezone(zone).date()
    has_own = any(
        greeting.occasion is Occasion.RECORDED and _holds(greeting, facts.line, today)
        for greeting in guidance.content.greetings.greetings
    )
    occasion = Occasion.RECORDED if has_own else Occasion.INCOMING
    return choose_greeting(guidance, facts, now, zone or timezone.utc, occasion).phrase


def recordable_ids(
    guidance: Guidance, line: str, now: datetime, zone: tzinfo | None
) -> frozenset[str]:
    """Return the ids of all greetings whose time it is, of which a recording may be in use."""
    today = now.astimezone(zone).date()
    return frozenset(
        greeting.id
        for greeting in guidance.content.greetings.greetings
        if greeting.occasion is not Occasion.CALLBACK and _holds(greeting, line, today)
    )


def _holds(greeting: GreetingContent, line: str, day: date) -> bool:
    is_of_line = not greeting.line or greeting.line.casefold() == line.casefold()
    has_begun = greeting.valid_from is None or greeting.valid_from <= day
    is_over = greeting.valid_until is not None and greeting.valid_until < day
    return is_of_line and has_begun and not is_over
