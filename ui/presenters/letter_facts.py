"""Which pieces of a letter the program filled in: what stands in it and not in its template."""

import re
from typing import Final

from ui.widgets.say_text import Part, Phrase

_HOLES: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LEAST: Final = 2
_MOST_FACTS: Final = 200


def facts_filled(template: str, filled: str) -> tuple[str, ...]:
    """Return what came into ``filled`` beside the words of ``template``, each once.

    Words of a branch that was not taken are passed over, those of a loop may come again.
    """
    gaps, start = [], 0
    for words in _words_of(template):
        at = filled.find(words, start)
        if at >= 0:
            gaps += filled[start:at].splitlines()
            start = at + len(words)
    gaps += filled[start:].splitlines()
    joints = _joints_of(template)
    facts = (fact for gap in gaps for fact in (joints.split(gap) if joints else (gap,)))
    clean = (fact.strip(" \t-–•*:;,.") for fact in facts)
    known = (fact for fact in clean if len(fact) >= _LEAST and not fact.startswith("["))
    return tuple(dict.fromkeys(fact for fact in known if re.search(r"\w", fact)))


def _joints_of(template: str) -> re.Pattern[str] | None:
    """Return the words that stand between two holes of one line (", by ")."""
    between = (piece for piece in _HOLES.split(template) if "\n" not in piece)
    joints = {piece for piece in between if len(piece) > _LEAST and re.search(r"\w", piece)}
    return re.compile("|".join(map(re.escape, sorted(joints, key=len)))) if joints else None


def _words_of(template: str) -> list[str]:
    """Return the template's own words, line by line: a loop's words may stand there often."""
    pieces = _HOLES.split(template)
    lines = [line.strip() for piece in pieces for line in piece.splitlines()]
    return [line for line in lines if len(line) > _LEAST]


def with_facts(text: str, facts: tuple[str, ...]) -> Phrase:
    """Return ``text`` with each of ``facts`` marked wherever it still stands."""
    if not facts:
        return (Part(text),) if text else ()
    longest_first = sorted(facts[:_MOST_FACTS], key=len, reverse=True)
    found = re.compile("(" + "|".join(re.escape(fact) for fact in longest_first) + ")")
    pieces = found.split(text)
    return tuple(Part(piece, is_fact=place % 2 == 1) for place, piece in enumerate(pieces) if piece)
