"""Reads a .ts file, for the tests and for those who want to know what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Entry:
    """One text and its translation. Shape: ``words`` holds every plural form; else one text."""

    context: str
    source: str
    comment: str
    words: tuple[str, ...]
    is_finished: bool
    has_plural: bool


def entries(file: Path) -> Iterator[Entry]:
    """Return everything in ``file``, what nobody asks for any more too."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            has_plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Entry(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                tuple(forms) if has_plural else (translation.text or "",),
                translation.get("type") is None,
                has_plural,
            )


def unfinished(file: Path) -> list[tuple[str, str]]:
    """Return context and source of everything that is not translated yet."""
    return [
        (entry.context, entry.source)
        for entry in entries(file)
        if not entry.is_finished or not all(entry.words)
    ]
