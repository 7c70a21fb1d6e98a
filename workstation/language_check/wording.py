"""Findings of the wording rules: phrases and terms, each with better words in its place."""

import re
from collections.abc import Iterable, Sequence

from workstation.callers import CallerType
from workstation.glossary import GlossaryTerm
from workstation.language_check.content import PhraseRule
from workstation.language_check.patterns import comparable, in_small, pattern_of_words
from workstation.language_check.rules import WordingRule, WritingRules
from workstation.language_check.sentences import Spans, begins_sentence
from workstation.wording_check import Finding, FindingKind


def wording_rules(
    rules: WritingRules, own_terms: Sequence[GlossaryTerm]
) -> tuple[WordingRule, ...]:
    """Return the organisation's terms, then the content's rules.

    An own term goes before one of the content; with no plain words, or the term itself as plain
    words, it says that customers know the term.
    """
    own = [term for term in own_terms if _is_same_language(term.language, rules.language)]
    known = [term.term.strip() for term in own if _is_known(term)]
    kept = [rule for rule in rules.wording if not any(_means(rule, term) for term in known)]
    used = [term for term in own if term.term.strip() and not _is_known(term)]
    return (*(_own_rule(term, rules.notes.own_term) for term in used), *kept)


def wording_findings(
    text: str,
    rules: Iterable[WordingRule],
    caller_type: CallerType | None,
    untouchable: Spans,
    language: str,
) -> list[Finding]:
    """Return the findings by place; of two that overlap, the longer one, or the earlier rule's."""
    compared = comparable(text)
    lowered = in_small(compared)
    found: list[Finding] = []
    for rule in rules:
        if rule.source.callers and caller_type not in rule.source.callers:
            continue
        found += _of_rule(compared, lowered, rule, untouchable, text, language)
    longest_first = sorted(found, key=lambda one: one.start - one.end)
    kept: list[Finding] = []
    taken = bytearray(len(text))
    for one in longest_first:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _of_rule(
    compared: str, lowered: str, rule: WordingRule, untouchable: Spans, text: str, language: str
) -> list[Finding]:
    hits = [match for pattern in rule.find for match in pattern.matches(compared, lowered)]
    if not hits:
        return []
    allowed = bytearray(len(compared))
    for pattern in rule.unless:
        for match in pattern.matches(compared, lowered):
            allowed[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    found = []
    for match in hits:
        start, end = match.span()
        is_quoted = untouchable.hold(start) or untouchable.hold(end - 1)
        if not is_quoted and not any(allowed[start:end]):
            found.append(_finding(text, match, rule.source, language))
    return found


def _finding(text: str, match: "re.Match[str]", rule: PhraseRule, language: str) -> Finding:
    start, end = match.span()
    kept = {name: text[match.start(name) : match.end(name)] for name in match.groupdict()}
    is_first = text[start].isupper() and begins_sentence(text, start)
    filled = (_filled(better, kept) for better in rule.better)
    better = tuple(_capitalised(one) if is_first else one for one in filled)
    return Finding(rule.kind, rule.rule, rule.why, start, end, better, language)


def _filled(better: str, kept: dict[str, str]) -> str:
    """Return ``better`` with the pieces that were kept in place of their names."""
    return re.sub(r"\{(\w+)\}", lambda name: kept[name[1]], better)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _is_same_language(tag: str, language: str) -> bool:
    return tag.replace("_", "-").split("-")[0].lower() == language.split("-")[0].lower()


def _is_known(term: GlossaryTerm) -> bool:
    plain = term.plain.strip().casefold()
    return plain in ("", term.term.strip().casefold())


def _means(rule: WordingRule, term: str) -> bool:
    """Tell whether ``rule`` is the glossary's rule for ``term``, all of it."""
    is_term = rule.source.kind is FindingKind.JARGON
    return is_term and any(pattern.expression.fullmatch(comparable(term)) for pattern in rule.find)


def _own_rule(term: GlossaryTerm, why: str) -> WordingRule:
    """Return a rule for the very words of the term, which may hold any sign."""
    source = PhraseRule(
        kind=FindingKind.JARGON,
        rule="B6",
        find=(term.term,),
        why=why,
        better=(term.plain.strip().replace("{", "(").replace("}", ")"),),
        hits=(),
        misses=(),
    )
    return WordingRule(source, (pattern_of_words(term.term),), ())
