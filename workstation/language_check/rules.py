"""The rules of the language check: content of each language, read, checked and compiled."""

from dataclasses import dataclass
from pathlib import Path


class WritingContentBroken(Exception):
    """A file of resources/writing cannot be used; the message names file, line and trouble."""


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """The rules of every language there is content for."""

    languages: tuple[str, ...] = ()


def load_language_rules(folder: Path) -> LanguageRules:
    """Return the rules of all languages; each is a folder in ``folder`` with two files.

    Errors: WritingContentBroken naming file and line.
    """
    return LanguageRules(tuple(sorted(path.name for path in folder.iterdir() if path.is_dir())))
