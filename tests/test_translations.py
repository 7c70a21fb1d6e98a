"""The window's languages are whole: nothing missing, unfinished, left over or changed in form."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import resources
from tools.translations.linguist import compiled
from tools.translations.sentences import sentence_messages, write_templates
from tools.translations.ts_file import Entry, entries
from tools.translations.window_texts import Message, window_messages

ROOT = Path(__file__).parent.parent
FOLDER = resources.path("translations")
FILES = sorted(FOLDER.glob("workstation_*.ts"))
_FACTS = re.compile(r"\{\w*\}|%n|%\d")


@pytest.fixture(scope="module")
def texts() -> set[Message]:
    """Return every text in the sources."""
    return window_messages(ROOT) | sentence_messages(ROOT)


def one_line(entry: Entry) -> str:
    return f"{entry.context}: {entry.source!r} -> {entry.words}"


def test_german_is_among_the_languages() -> None:
    assert "workstation_de.ts" in [file.name for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_sources_is_translated(file: Path, texts: set[Message]) -> None:
    there = {(e.context, e.source, e.comment, e.has_plural) for e in entries(file)}
    missing = {(m.context, m.source, m.comment, m.has_plural) for m in texts} - there
    assert not missing, f"run “python3 run.py translations”; missing: {sorted(missing)}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_unfinished_empty_or_left_over(file: Path, texts: set[Message]) -> None:
    asked = {(m.context, m.source, m.comment) for m in texts}
    wrong = [
        one_line(e)
        for e in entries(file)
        if not e.is_finished
        or not all(word.strip() for word in e.words)
        or (e.context, e.source, e.comment) not in asked
    ]
    assert not wrong


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_the_form_of_its_source(file: Path) -> None:
    """The same facts, mnemonics and columns, and the same space at both ends."""
    wrong = [
        one_line(e)
        for e in entries(file)
        for word in e.words
        if Counter(_FACTS.findall(word)) != Counter(_FACTS.findall(e.source))
        or word.count("&") != e.source.count("&")
        or word.count("\t") != e.source.count("\t")
        or word[:1].isspace() != e.source[:1].isspace()
        or word[-1:].isspace() != e.source[-1:].isspace()
    ]
    assert not wrong


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_says_what_its_source_says(file: Path, tmp_path: Path) -> None:
    (copy := tmp_path / file.name).write_bytes(file.read_bytes())
    shipped, fresh = QTranslator(), QTranslator()
    assert shipped.load(str(file.with_suffix(".qm")))
    assert fresh.load(str(compiled(copy)))
    for e in entries(file):
        for count in (1, 2) if e.has_plural else (-1,):
            asked = (e.context, e.source, e.comment, count)
            said = shipped.translate(*asked)
            assert said == fresh.translate(*asked), e.source
            assert said in e.words


def test_the_window_knows_every_sentence_that_comes_from_behind_it(tmp_path: Path) -> None:
    write_templates(sentence_messages(ROOT), tmp_path / "sentences.json")
    fresh = (tmp_path / "sentences.json").read_text(encoding="utf-8")
    shipped = (FOLDER / "sentences.json").read_text(encoding="utf-8")
    assert shipped == fresh, "run “python3 run.py translations”"
