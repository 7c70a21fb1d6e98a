"""The file ``callers.toml``: the cards of the four caller types (D)."""

from collections.abc import Iterator

from workstation.callers import CallerType
from workstation.guidance_content.table import (
    FileContent,
    Gap,
    PhraseContent,
    Table,
    Wordings,
    each_once,
    wordings_of,
)


class CallerContent(Table, frozen=True):
    """The card of one caller type (D1–D4)."""

    type: CallerType
    rule: str
    name: str
    recognise: tuple[str, ...]
    do: tuple[str, ...]
    avoid: tuple[str, ...]
    phrases: tuple[PhraseContent, ...]


class Callers(FileContent, frozen=True):
    """The whole file."""

    callers: tuple[CallerContent, ...]
    for_all: tuple[str, ...]

    def wordings(self) -> Iterator[Wordings]:
        for number, caller in enumerate(self.callers):
            yield from wordings_of(caller.phrases, ("callers", number, "phrases"))

    def gaps(self) -> Iterator[Gap]:
        yield from each_once("callers", CallerType, (c.type for c in self.callers), "type")
