"""The templates of follow-up messages: content of each language, read, checked and filled (F3).

An organisation may rewrite the files or add templates of its own; both go through the same
sandbox, which knows the facts of ``workstation.message_facts`` and nothing else.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import msgspec

from workstation.content_files import line_of_table, place, read_content
from workstation.ids import TemplateId
from workstation.message_facts import LIST_FACTS, MOST_ROWS, TEXT_FACTS
from workstation.messages import MessageTemplate
from workstation.plans import is_within
from workstation.templates import (
    WRITTEN,
    BadTemplate,
    Missing,
    Wording,
    WordingCompiler,
    plain_text,
)
from workstation.written_dates import DateWords

FALLBACK: Final = "en"  # for a customer whose language there are no templates in
_ROW_PARTS: Final = frozenset().union(*LIST_FACTS.values())
_MOST_KEPT: Final = 200


class MessageContentBroken(Exception):
    """A file of templates or dates cannot be used; the message names file, line and trouble."""


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in a content file."""


class TemplateContent(_Content, frozen=True):
    """One kind of follow-up.

    Shape: ``id`` is the same in every language; ``rule`` is a number of the communication rules;
    ``subject`` is one line; valid from ``valid_from`` up to and with ``valid_to``.
    """

    id: str
    name: str
    rule: str
    subject: str
    body: str
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


class Templates(_Content, frozen=True):
    """The file ``templates.toml``: ``placeholders`` are words for each fact that may be missing."""

    placeholders: dict[str, str]
    templates: tuple[TemplateContent, ...]


@dataclass(frozen=True, slots=True)
class MessageContent:
    """What one language has for messages.

    Shape: ``placeholders`` are ready to print ("[time of the next update]"), by fact or row part.
    """

    language: str
    templates: tuple[MessageTemplate, ...]
    dates: DateWords
    placeholders: Mapping[str, str]
    compiler: WordingCompiler
    _compiled: dict[str, Wording] = field(default_factory=dict)

    def fill(self, source: str, facts: Mapping[str, Any]) -> str:
        """Return the template ``source`` with ``facts``, and placeholders for those missing.

        Errors: BadTemplate when the template cannot be used.
        """
        wording = self._compiled.get(source)
        if wording is None:
            wording = self.compiler.compile(source)
            if len(self._compiled) < _MOST_KEPT:
                self._compiled[source] = wording
        return plain_text(wording.parts(self._completed(facts)))

    def apart(self) -> "MessageContent":
        """Return the same content with a memory of its own, to try a template in."""
        return replace(self, _compiled={})

    def _completed(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        missing = {name: Missing(words) for name, words in self.placeholders.items()}
        completed: dict[str, Any] = {name: facts.get(name, missing[name]) for name in TEXT_FACTS}
        for name, parts in LIST_FACTS.items():
            rows = facts.get(name, ())[:MOST_ROWS]
            empty = {part: missing[part] for part in parts}
            completed[name] = tuple({**empty, **row} for row in rows)
        return completed


class MessageLibrary:
    """The content of every language, each read when it is first wanted.

    Shape: ``folder`` None is a library without any content.
    Errors: MessageContentBroken from everything that reads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._read: dict[str, MessageContent] = {}

    def languages(self) -> tuple[str, ...]:
        """Return the languages that there are templates in."""
        files = self._folder.glob("*/templates.toml") if self._folder is not None else ()
        return tuple(sorted(file.parent.name for file in files))

    def folder_of(self, language: str) -> Path:
        """Return where the content of a language lies.

        Errors: MessageContentBroken when this is a library without content.
        """
        if self._folder is None:
            raise MessageContentBroken("This desk was started without templates for messages.")
        return self._folder / language

    def language(self, code: str) -> MessageContent:
        """Return the content of a language, of English when it has none."""
        short = short_language(code)
        if short not in self.languages():
            short = FALLBACK
        folder = self.folder_of(short)
        if short not in self._read:
            self._read[short] = read_message_content(folder)
        return self._read[short]

    def read_all(self) -> None:
        """Read every language now; any thread may do so, since nothing read changes."""
        for code in self.languages():
            self.language(code)

    def templates(self, code: str, day: datetime.date) -> tuple[MessageTemplate, ...]:
        """Return the templates of exactly this language that are valid on ``day``."""
        if short_language(code) not in self.languages():
            return ()
        found = self.language(code).templates
        return tuple(one for one in found if is_within(day, one.valid_from, one.valid_to))


def short_language(tag: str) -> str:
    """Return the language of a tag ("de" of "de-AT"); English for an empty one."""
    return tag.replace("_", "-").partition("-")[0].strip().lower() or FALLBACK


def read_message_content(folder: Path) -> MessageContent:
    """Return the content of a language's folder; the folder's name is the language.

    Errors: MessageContentBroken for a file that is missing, unreadable or of another shape, and
    for a template that does not work, with or without any fact.
    """
    file = folder / "dates.toml"
    dates, _ = read_content(file, DateWords, MessageContentBroken)
    if trouble := dates.trouble():
        raise MessageContentBroken(f"{file}: {trouble}")
    file = folder / "templates.toml"
    found, text = read_content(file, Templates, MessageContentBroken)
    if lacking := sorted((TEXT_FACTS | _ROW_PARTS) - set(found.placeholders)):
        where = place(file, line_of_table(text, "placeholders"))
        raise MessageContentBroken(f"{where}: there is no placeholder for {lacking[0]!r}")
    content = MessageContent(
        folder.name,
        tuple(_template_of(one, folder.name) for one in found.templates),
        dates,
        {name: f"[{words}]" for name, words in found.placeholders.items()},
        WordingCompiler(TEXT_FACTS | LIST_FACTS.keys(), WRITTEN, LIST_FACTS),
    )
    seen: set[str] = set()
    for index, template in enumerate(content.templates):
        trouble = "its id is taken" if template.id in seen else trouble_with(template, content)
        seen.add(template.id)
        if trouble:
            where = place(file, line_of_table(text, "templates", index))
            raise MessageContentBroken(f"{where}: the template {template.id!r}: {trouble}")
    return content


def trouble_with(template: MessageTemplate, content: MessageContent) -> str:
    """Return why a template cannot be used, tried with every fact and with none; empty if it can.

    What an organisation writes itself is to be asked about before it is saved.
    """
    for name, source in (("subject", template.subject), ("body", template.body)):
        try:
            for facts in ({}, _every_fact()):
                if not content.fill(source, facts).strip():
                    return f"its {name} gives no text"
        except BadTemplate as error:
            return f"its {name}: {error}"
    return ""


def _every_fact() -> dict[str, Any]:
    rows = {name: (dict.fromkeys(parts, "x"),) * 2 for name, parts in LIST_FACTS.items()}
    return {**dict.fromkeys(TEXT_FACTS, "x"), **rows}


def _template_of(content: TemplateContent, language: str) -> MessageTemplate:
    return MessageTemplate(
        TemplateId(content.id),
        language,
        content.name,
        content.subject.strip(),
        content.body.strip(),
        content.valid_from,
        content.valid_to,
    )
