"""Reads guidance files from their text and names each thing in them that cannot be used.

Nothing here touches a disk, so a text that is still being written is judged like a saved file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from workstation.guidance_content.files import FILES, GuidanceContent, files_of
from workstation.guidance_content.shape import shape_gaps
from workstation.guidance_content.table import FileContent, Gap, Wordings
from workstation.phrases import FACT_NAMES, PhraseBook, PhraseRefused
from workstation.toml_lines import line_of, lines_of


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that keeps a guidance file from being used.

    Shape: ``file`` is its name ("hold.toml"), ``line`` counts from 1, ``sentence`` is plain and
    begins small, so that it can follow a colon.
    """

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class ReadLanguage:
    """All files of a language as read: with no ``problems`` there is ``content``, else none."""

    content: GuidanceContent | None
    book: PhraseBook
    problems: tuple[Problem, ...]


def problems_of(name: str, text: str) -> list[Problem]:
    """Return what is wrong with the text of one file, saved or not yet, in the order of lines.

    Shape: ``name`` is that of a guidance file without ".toml"; an empty list says that the file
    can be used, unless another file of its language has a phrase of the same id.
    """
    content, problems = _read(name, text)
    if content is not None:
        problems += _located(name, text, fill_book(PhraseBook(), content))
    return sorted(problems)


def read_language(
    language: str, texts: Mapping[str, str], checked: frozenset[str] = frozenset()
) -> ReadLanguage:
    """Return all files of a language from their texts, by name without ".toml".

    ``checked`` names files in which ``problems_of`` finds nothing: their wordings are not tried
    once more, which takes most of the time.
    """
    files: dict[str, FileContent] = {}
    problems: list[Problem] = []
    book = PhraseBook()
    for name in FILES:
        if name not in texts:
            problems.append(Problem(f"{name}.toml", 1, "the file is missing"))
            continue
        content, found = _read(name, texts[name])
        problems += found
        if content is not None:
            files[name] = content
            fill = take_into_book if name in checked else fill_book
            problems += _located(name, texts[name], fill(book, content))
    if problems:
        return ReadLanguage(None, book, tuple(sorted(problems)))
    return ReadLanguage(GuidanceContent(language=language, **files), book, ())  # type: ignore[arg-type]


def fill_book(book: PhraseBook, content: FileContent) -> Iterator[Gap]:
    """Take each phrase of a file into ``book``, and yield what keeps one out."""
    for wordings in content.wordings():
        for number, fact in enumerate(wordings.unless):
            if fact not in FACT_NAMES:
                place = (*wordings.place, "unless", number)
                yield Gap(place, f'phrase "{wordings.id}": there is no fact called "{fact}"')
        yield from _added(book, wordings)


def take_into_book(book: PhraseBook, content: FileContent) -> Iterator[Gap]:
    """Take each phrase of a file that is checked into ``book``, and yield the ids used twice."""
    for wordings in content.wordings():
        try:
            book.take(wordings.id, wordings.rule, wordings.say)
        except PhraseRefused as refused:
            yield Gap(wordings.place, str(refused))


def content_troubles(content: GuidanceContent, book: PhraseBook) -> Iterator[str]:
    """Fill ``book`` with a content that was put together by a program; yield what is wrong."""
    for name, file in files_of(content).items():
        for gap in (*file.gaps(), *fill_book(book, file)):
            yield f"{name}.toml: {gap.sentence}"


def _added(book: PhraseBook, wordings: Wordings) -> Iterator[Gap]:
    try:
        book.add(wordings.id, wordings.rule, wordings.say, wordings.given)
    except PhraseRefused as refused:
        place = wordings.place
        if refused.wording is not None:
            place = (*place, "say", refused.wording)
        yield Gap(place, str(refused))


def _read(name: str, text: str) -> tuple[FileContent | None, list[Problem]]:
    """Return the file's content, or None where it has not the shape of one."""
    try:
        table = msgspec.toml.decode(text)
    except msgspec.DecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else max(1, len(text.splitlines()))
        why = re.sub(r"\s*\(at .*\)$", "", str(error))
        return None, [Problem(f"{name}.toml", line, f"this is no TOML: {why}")]
    gaps = list(shape_gaps(table, FILES[name]))
    if gaps:
        return None, _located(name, text, gaps)
    content = msgspec.convert(table, FILES[name])
    return content, _located(name, text, content.gaps())


def _located(name: str, text: str, gaps: "Iterator[Gap] | list[Gap]") -> list[Problem]:
    found = list(gaps)
    if not found:
        return []
    lines = lines_of(text)
    return [Problem(f"{name}.toml", line_of(lines, gap.place), gap.sentence) for gap in found]
