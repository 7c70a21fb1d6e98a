"""What the language check must know beside the text."""

from dataclasses import dataclass
from datetime import datetime, timezone, tzinfo

from workstation.callers import CallerType
from workstation.messages import Question
from workstation.tickets import NextStep


@dataclass(frozen=True, slots=True)
class CheckContext:
    """The facts around a text.

    Shape: ``language`` is a tag ("en", "de-AT"); ``filled`` is what the template gave, empty when
    there was none; ``promised_times`` are promises that are still open; ``known_words`` are the
    names of customer, agent and organisation, which are never misspelt.
    Units: times are aware; ``work_from`` and ``work_until`` are "HH:MM" in ``zone``.
    """

    language: str
    filled: str = ""
    questions: tuple[Question, ...] = ()
    steps: tuple[NextStep, ...] = ()
    promised_times: tuple[datetime, ...] = ()
    work_from: str = "08:00"
    work_until: str = "18:00"
    zone: tzinfo = timezone.utc
    caller_type: CallerType | None = None
    known_words: frozenset[str] = frozenset()
