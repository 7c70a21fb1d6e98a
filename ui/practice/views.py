"""What the practice screens show, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonaView:
    """A practice customer: who calls, about what, and what can be practised with them.

    Shape: ``temper`` is "anxious" and the like; ``last`` is "Last time 11 of 13 rules", or empty.
    """

    key: str
    name: str
    temper: str
    concern: str
    practises: tuple[str, ...]
    icon: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class PersonasView:
    """All practice customers; ``trouble`` says in one sentence why none can call now."""

    personas: tuple[PersonaView, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CaptionView:
    """What the practice customer says; the last line stays until the next."""

    who: str
    text: str
    is_speaking: bool = False


@dataclass(frozen=True, slots=True)
class ScoreRowView:
    """One rule: kept or missed, what shows it, and when in the call."""

    rule: str
    title: str
    evidence: str
    at: str = ""
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class ScoreView:
    """How a practice call went; ``next_try`` is the one thing to try next."""

    title: str
    summary: str
    rows: tuple[ScoreRowView, ...]
    next_try: str = ""
    next_why: str = ""
