"""The rules of the language check: content of each language, read, checked and compiled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from workstation.guidance_content import GuidanceError, line_of_table, read_text
from workstation.language_check.content import (
    FACTS_OF_NOTES,
    DateWords,
    GlossaryContent,
    LanguageContent,
    Notes,
    PhraseRule,
    SpellingWords,
    TermRule,
)
from workstation.language_check.patterns import BadPattern, PhrasePattern, compile_pattern
from workstation.wording_check import FindingKind


class WritingContentBroken(Exception):
    """A file of resources/writing cannot be used; the message names file, line and trouble."""


@dataclass(frozen=True, slots=True)
class WordingRule:
    """A phrase rule or a term of the glossary, compiled."""

    source: PhraseRule
    find: tuple[PhrasePattern, ...]
    unless: tuple[PhrasePattern, ...]


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of a language that belong to no wording rule, compiled."""

    openers: tuple[PhrasePattern, ...]
    indirect: tuple[PhrasePattern, ...]
    never: tuple[PhrasePattern, ...]
    named_dates: tuple[PhrasePattern, ...]
    past: tuple[PhrasePattern, ...]
    no_step: tuple[PhrasePattern, ...]


@dataclass(frozen=True, slots=True)
class WritingRules:
    """Everything about one language, ready to be used."""

    language: str
    notes: Notes
    dates: DateWords
    spelling: SpellingWords
    abbreviations: tuple[str, ...]
    wording: tuple[WordingRule, ...]
    patterns: Patterns


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """The rules of every language there is content for."""

    by_language: Mapping[str, WritingRules]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self.by_language))

    def of(self, language: str) -> WritingRules | None:
        """Return the rules for a tag ("de-AT", else "de"), None when there are none."""
        tag = language.replace("_", "-")
        return self.by_language.get(tag) or self.by_language.get(tag.split("-")[0].lower())


_FILES: Final = ("language.toml", "glossary.toml")
_File = TypeVar("_File", LanguageContent, GlossaryContent)


def load_language_rules(folder: Path) -> LanguageRules:
    """Return the rules of all languages; each is a folder in ``folder`` with two files.

    Errors: WritingContentBroken naming file and line.
    """
    try:
        folders = sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError as error:
        raise WritingContentBroken(f"{folder}: {error.strerror or error}") from error
    used = [path for path in folders if any((path / name).exists() for name in _FILES)]
    if not used:
        raise WritingContentBroken(f"{folder}: no language has a {_FILES[0]}")
    return LanguageRules({path.name: _read_language(path) for path in used})


def _read_language(folder: Path) -> WritingRules:
    file = _SourceFile(folder / _FILES[0])
    content = file.decode(LanguageContent)
    glossary_file = _SourceFile(folder / _FILES[1])
    glossary = glossary_file.decode(GlossaryContent)
    _check_notes(file, content.notes)
    wording = [file.wording(index, rule) for index, rule in enumerate(content.phrases)]
    wording += [glossary_file.term(index, term) for index, term in enumerate(glossary.terms)]
    questions, dates = content.questions, content.dates
    return WritingRules(
        folder.name,
        content.notes,
        dates,
        content.spelling,
        tuple(word.lower() for word in content.abbreviations),
        tuple(wording),
        Patterns(
            openers=file.patterns("questions", questions.openers),
            indirect=file.patterns("questions", questions.indirect),
            never=file.patterns("questions", questions.never),
            named_dates=file.patterns("dates", dates.named),
            past=file.patterns("dates", dates.past),
            no_step=file.patterns("dates", dates.no_step),
        ),
    )


def _check_notes(file: "_SourceFile", notes: Notes) -> None:
    for name in Notes.__struct_fields__:
        unknown = _names_in(getattr(notes, name)) - FACTS_OF_NOTES.get(name, frozenset())
        if unknown:
            raise file.broken("notes", f"{name} has no fact {{{min(unknown)}}}")


def _names_in(better: str) -> frozenset[str]:
    return frozenset(re.findall(r"\{(\w+)\}", better))


class _SourceFile:
    """One content file, which can say on which line a table of it stands."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self._text = read_text(file)
        except GuidanceError as error:
            raise WritingContentBroken(str(error)) from error

    def decode(self, kind: type[_File]) -> _File:
        try:
            return msgspec.toml.decode(self._text, type=kind)
        except msgspec.ValidationError as error:
            line = line_of_table(self._text, str(error))
            place = f"{self._file}, near line {line}" if line else str(self._file)
            raise WritingContentBroken(f"{place}: {error}") from error
        except msgspec.DecodeError as error:  # its message names the line
            raise WritingContentBroken(f"{self._file}: {error}") from error

    def broken(self, table: str, trouble: str, index: int = 0) -> WritingContentBroken:
        line = line_of_table(self._text, f"at `$.{table}[{index}]`")
        place = f"{self._file}, near line {line}" if line else str(self._file)
        return WritingContentBroken(f"{place}: {trouble}")

    def patterns(
        self, table: str, sources: tuple[str, ...], index: int = 0
    ) -> tuple[PhrasePattern, ...]:
        try:
            return tuple(compile_pattern(source) for source in sources)
        except BadPattern as error:
            raise self.broken(table, str(error), index) from error

    def wording(self, index: int, rule: PhraseRule, table: str = "phrases") -> WordingRule:
        find = self.patterns(table, rule.find, index)
        kept = frozenset.intersection(*(pattern.names for pattern in find))
        for better in rule.better:
            unknown = _names_in(better) - kept
            if unknown:
                raise self.broken(table, f"no pattern keeps <{min(unknown)}>", index)
        for hit in rule.hits:
            if rule.better and " -> " not in hit:
                raise self.broken(table, f"a hit is written 'before -> after': {hit!r}", index)
        return WordingRule(rule, find, self.patterns(table, rule.unless, index))

    def term(self, index: int, term: TermRule) -> WordingRule:
        rule = PhraseRule(
            kind=FindingKind.JARGON,
            rule="B6",
            find=(term.term,),
            why=term.why,
            better=term.plain,
            unless=term.unless,
            hits=term.hits,
            misses=term.misses,
        )
        return self.wording(index, rule, "terms")
