"""The file ``closing.toml``: the checklist before the end of a call (F1–F3)."""

from workstation.closing import ClosingItem
from workstation.guidance_content.table import PhraseContent, Table


class ClosingItemContent(Table, frozen=True):
    """One item of the closing checklist: ``done_label`` is the button that ticks it."""

    item: ClosingItem
    rule: str
    title: str
    hint: str
    done_label: str
    say: tuple[str, ...]


class ClosingContent(Table, frozen=True):
    items: tuple[ClosingItemContent, ...]
    goodbye: tuple[PhraseContent, ...]
