"""Terms that a customer need not know, each with plain words for it (B6)."""

from dataclasses import dataclass
from datetime import date

from workstation.ids import TermId


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A special term and what to say instead, in one language.

    Shape: valid from ``valid_from`` up to and with ``valid_to``; None is without an end.
    """

    id: TermId
    language: str
    term: str
    plain: str
    valid_from: date | None = None
    valid_to: date | None = None
