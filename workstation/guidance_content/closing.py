"""The file ``closing.toml``: the checklist before the end of a call (F1–F3)."""

from collections.abc import Iterator

from workstation.closing import ClosingItem
from workstation.guidance_content.table import (
    NO_FACT,
    FileContent,
    Gap,
    PhraseContent,
    Table,
    Wordings,
    each_once,
    wordings_of,
)


class ClosingItemContent(Table, frozen=True):
    """One item of the closing checklist: ``done_label`` is the button that ticks it."""

    item: ClosingItem
    rule: str
    title: str
    hint: str
    done_label: str
    say: tuple[str, ...]

    @property
    def phrase_id(self) -> str:
        """Return the id that the item's words have among the phrases."""
        return f"closing-{self.item.value}"


class ClosingContent(FileContent, frozen=True):
    """The whole file."""

    items: tuple[ClosingItemContent, ...]
    goodbye: tuple[PhraseContent, ...]

    def wordings(self) -> Iterator[Wordings]:
        for number, item in enumerate(self.items):
            yield Wordings(item.phrase_id, item.say, ("items", number), item.rule, NO_FACT)
        yield from wordings_of(self.goodbye, ("goodbye",), NO_FACT)

    def gaps(self) -> Iterator[Gap]:
        yield from each_once("items", ClosingItem, (c.item for c in self.items), "item")
