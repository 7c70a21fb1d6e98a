"""Times as people say them: "by 16:00", "tomorrow morning", "Dienstag zwischen 10 und 12".

The words are content (``times.toml`` of each language). A text is understood whole or not at all:
what is not understood is named, and nothing is guessed. How other parsers did on the same phrases
stands in docs/architecture.md.
"""

from collections.abc import Iterable

from workstation.guidance_content.times import TimesContent
from workstation.spoken_times.reading import Reading
from workstation.spoken_times.settling import settle
from workstation.spoken_times.values import (
    NotATime,
    Remark,
    RemarkKind,
    Situation,
    SpokenTime,
    Unclear,
    Why,
)
from workstation.spoken_times.words import lexicon_of

__all__ = [
    "NotATime",
    "Remark",
    "RemarkKind",
    "Situation",
    "SpokenTime",
    "Why",
    "read_time",
    "read_time_in",
]


def read_time(text: str, content: TimesContent, situation: Situation) -> SpokenTime | NotATime:
    """Return what ``text`` means in one language, or why it is no time."""
    try:
        return settle(Reading(lexicon_of(content).tokens(text)).said(), situation)
    except Unclear as unclear:
        return unclear.result
    except OverflowError:  # past the calendar's end
        return NotATime(Why.TOO_FAR)


def read_time_in(
    text: str, contents: Iterable[TimesContent], situation: Situation
) -> SpokenTime | NotATime:
    """Return what ``text`` means in the first of some languages that knows all its words.

    What the first language says stands where none knows them all.
    """
    first: SpokenTime | NotATime | None = None
    for content in contents:
        read = read_time(text, content, situation)
        if not isinstance(read, NotATime) or read.why not in (Why.UNKNOWN, Why.NO_TIME):
            return read
        first = first or read
    return first or NotATime(Why.NO_TIME)
