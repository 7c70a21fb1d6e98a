"""The file ``callers.toml``: the cards of the four caller types (D)."""

from workstation.callers import CallerType
from workstation.guidance_content.table import PhraseContent, Table


class CallerContent(Table, frozen=True):
    """The card of one caller type (D1–D4)."""

    type: CallerType
    rule: str
    name: str
    recognise: tuple[str, ...]
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    phrases: tuple[PhraseContent, ...]


class Callers(Table, frozen=True):
    callers: tuple[CallerContent, ...]
    for_all: tuple[str, ...]
