"""The content of the language check: every rule by its own examples, and good messages whole."""

import re
from pathlib import Path

import pytest

from resources import path
from workstation.callers import CallerType
from workstation.language_check.check import LanguageCheck, taken
from workstation.language_check.context import CheckContext
from workstation.language_check.patterns import BadPattern, comparable, compile_pattern, in_small
from workstation.language_check.rules import (
    WordingRule,
    WritingContentBroken,
    load_language_rules,
)
from workstation.language_check.sentences import untouchable
from workstation.language_check.wording import wording_findings
from workstation.wording_check import Finding, FindingKind

RULES = load_language_rules(path("writing"))
# Good service messages, one after the other, with a line of dashes between.
MESSAGES = {
    file.stem: file.read_text(encoding="utf-8").strip().split("\n-----\n")
    for file in (Path(__file__).parent / "service_messages").glob("*.txt")
}
EACH_RULE = [
    pytest.param(rule, language, id=f"{language}: {rule.source.find[0][:50]}")
    for language in RULES.languages
    for rule in RULES.by_language[language].wording
]
WARNINGS_MEANT = {
    # An apology is right for most callers and marked for a worried one.
    ("en", 7, CallerType.ANXIOUS): ["I am sorry that"],
    ("de", 7, CallerType.ANXIOUS): ["es tut mir leid, dass"],
}


def _found(text: str, rule: WordingRule, language: str) -> list[Finding]:
    caller = rule.source.callers[0] if rule.source.callers else None
    return wording_findings(text, [rule], caller, untouchable(text), language)


@pytest.mark.parametrize(("rule", "language"), EACH_RULE)
def test_rule_finds_what_its_examples_say_and_makes_of_it_what_they_say(
    rule: WordingRule, language: str
) -> None:
    for hit in rule.source.hits:
        before, _, after = hit.partition(" -> ")
        found = _found(before, rule, language)
        assert found, before
        if after:
            assert taken(before, found[0], found[0].better[0]) == after


@pytest.mark.parametrize(("rule", "language"), EACH_RULE)
def test_rule_leaves_alone_what_its_examples_leave_alone(rule: WordingRule, language: str) -> None:
    for miss in rule.source.misses:
        assert [miss[one.start : one.end] for one in _found(miss, rule, language)] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_language_is_complete(language: str) -> None:
    rules = [rule.source for rule in RULES.by_language[language].wording]
    phrases = [rule for rule in rules if rule.kind is not FindingKind.JARGON]
    assert len(phrases) >= 60
    assert len(rules) - len(phrases) >= 40
    assert all(rule.better for rule in rules if rule.kind is not FindingKind.PLACEHOLDER)
    for kind in ("NEGATIVE", "BLAME", "FAMILIAR", "OFFICIALESE", "STRAIN", "PLACEHOLDER"):
        assert FindingKind[kind] in {rule.kind for rule in phrases}
    assert {caller for rule in phrases for caller in rule.callers} == set(CallerType)


@pytest.mark.parametrize("language", ["en", "de"])
def test_reasons_are_short_and_for_the_agent(language: str) -> None:
    for rule in RULES.by_language[language].wording:
        assert len(rule.source.why) <= 100, rule.source.why
        assert rule.source.why.endswith((".", "!")), rule.source.why
        assert not re.search(r"\b[A-H]\d\b", rule.source.why), rule.source.why


@pytest.mark.parametrize("language", ["en", "de"])
def test_better_wording_of_a_rule_for_all_is_not_itself_found_fault_with(language: str) -> None:
    check = LanguageCheck(RULES, None)
    meant = (FindingKind.PLACEHOLDER, FindingKind.NO_NEXT_STEP)
    worse = []
    for rule in RULES.by_language[language].wording:
        for hit in rule.source.hits:
            before, _, after = hit.partition(" -> ")
            found = {
                one.kind
                for one in check.findings(after, CheckContext(language))
                if after and one.kind not in meant
            }
            before_kinds = {one.kind for one in check.findings(before, CheckContext(language))}
            if found - before_kinds:
                worse.append((after, found))
    assert worse == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_found_in_good_messages_but_what_is_meant(language: str) -> None:
    check = LanguageCheck(RULES, None)
    assert len(MESSAGES[language]) >= 15
    found = {}
    for number, message in enumerate(MESSAGES[language]):
        for caller in (None, *CallerType):
            pieces = [
                message[one.start : one.end] or one.why
                for one in check.findings(message, CheckContext(language, caller_type=caller))
            ]
            if pieces:
                found[(language, number, caller)] = pieces
    assert found == {key: value for key, value in WARNINGS_MEANT.items() if key[0] == language}


# --- a language of one's own, and broken files -------------------------------------------------

_LANGUAGE = (path("writing") / "en" / "language.toml").read_text(encoding="utf-8")
_PHRASE = """
[[phrases]]
kind = "negative"
rule = "G2"
find = ["on ne peut pas"]
better = ["on cherche comment"]
why = "Dites ce qui est possible."
hits = ["On ne peut pas livrer. -> On cherche comment livrer."]
misses = ["On livre demain."]
"""


def _folder(tmp_path: Path, language: str, glossary: str = "terms = []\n") -> Path:
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "language.toml").write_text(language, encoding="utf-8")
    (folder / "glossary.toml").write_text(glossary, encoding="utf-8")
    return tmp_path


def test_third_language_needs_nothing_but_two_files(tmp_path: Path) -> None:
    head = _LANGUAGE[: _LANGUAGE.index("# --- negative wording")]
    rules = load_language_rules(_folder(tmp_path, head + _PHRASE))
    found = LanguageCheck(rules, None).findings(
        "On ne peut pas livrer le 3 May.", CheckContext("fr-CA")
    )
    assert [(one.kind, one.better) for one in found] == [
        (FindingKind.NEGATIVE, ("On cherche comment",))
    ]


@pytest.mark.parametrize(
    ("was", "becomes", "trouble"),
    [
        ("on ne peut pas", "on ne (peut pas", "')' is missing"),
        ("on ne peut pas", "<quoi> ne peut pas", "must begin with a word"),
        ("on cherche comment", "on cherche {quoi}", "no pattern keeps <quoi>"),
        ('"negative"', '"rude"', "Invalid enum value 'rude'"),
        ("why = ", "because = ", "because"),
        ("peut pas livrer. -> On", "peut pas livrer. On", "before -> after"),
    ],
)
def test_broken_rule_is_named_with_its_file_and_line(
    tmp_path: Path, was: str, becomes: str, trouble: str
) -> None:
    head = _LANGUAGE[: _LANGUAGE.index("# --- negative wording")]
    content = head + _PHRASE.replace(was, becomes)
    line = 1 + content[: content.index("[[phrases]]")].count("\n")
    with pytest.raises(WritingContentBroken) as broken:
        load_language_rules(_folder(tmp_path, content))
    message = str(broken.value)
    assert str(Path("fr") / "language.toml") in message
    assert f"line {line}" in message
    assert trouble in message


def test_broken_term_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    head = _LANGUAGE[: _LANGUAGE.index("# --- negative wording")]
    glossary = '[[terms]]\nterm = "[VDSL]"\nplain = ["x"]\nwhy = "y"\nhits = ["VDSL -> x"]\n'
    with pytest.raises(WritingContentBroken, match=r"glossary\.toml, near line 1: "):
        load_language_rules(_folder(tmp_path, head + _PHRASE, glossary))


def test_note_that_asks_for_an_unknown_fact_is_refused(tmp_path: Path) -> None:
    head = _LANGUAGE[: _LANGUAGE.index("# --- negative wording")]
    with pytest.raises(WritingContentBroken, match=r"untouched has no fact \{name\}"):
        load_language_rules(
            _folder(tmp_path, head.replace("This is the template", "{name}") + _PHRASE)
        )


@pytest.mark.parametrize("trouble", ["missing", "not text", "not toml", "empty folder"])
def test_unreadable_content_is_one_plain_sentence(tmp_path: Path, trouble: str) -> None:
    folder = _folder(tmp_path, _LANGUAGE)
    file = folder / "fr" / "language.toml"
    if trouble == "missing":
        file.unlink()
    elif trouble == "not text":
        file.write_bytes(b"\xff\xfe\x00")
    elif trouble == "not toml":
        file.write_text("[notes\n")
    else:
        folder = tmp_path / "nothing"
    with pytest.raises(WritingContentBroken) as broken:
        load_language_rules(folder)
    assert str(folder) in str(broken.value)


# --- patterns ---------------------------------------------------------------------------------


def _pieces(pattern: str, text: str) -> list[str]:
    compared = comparable(text)
    found = compile_pattern(pattern).matches(compared, in_small(compared))
    return [text[match.start() : match.end()] for match in found]


@pytest.mark.parametrize(
    ("pattern", "text", "pieces"),
    [
        ("can't", "I can’t and I CAN'T.", ["can’t", "CAN'T"]),
        ("can", "I can't, but they can; a can-do toucan.", ["can"]),
        (
            "we [really] know",
            "We know. We really  know. We do know.",
            ["We know", "We really  know"],
        ),
        ("[please] note", "Please note. note", ["Please note", "note"]),
        ("inform*", "informed, informing, misinform", ["informed", "informing"]),
        ("(put off|move)[d]", "put off, moved", ["put off", "moved"]),
        ("Sie haben", "Sie haben, sie haben", ["Sie haben"]),
        ("from <a...> to", "from here and now to there", ["from here and now to"]),
        ("from <a...> to", "from here. Not to there", []),
        ("by #:#", "by 10:30 or by noon", ["by 10:30"]),
        ('":-)"', "Hello :-) there", [":-)"]),
        ("one two", "one\ntwo, one\n\ntwo", ["one\ntwo"]),
        ("straße", "In der STRASSE, Straße", ["Straße"]),
    ],
)
def test_pattern_finds_the_words_it_shows(pattern: str, text: str, pieces: list[str]) -> None:
    assert _pieces(pattern, text) == pieces


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "  ",
        "(a",
        "a)",
        "[a",
        "a|",
        "(|a)",
        "<a",
        "<A>",
        "<a> b",
        "* b",
        "[a]",
        '"',
        '""',
        "a" * 500,
    ]
    + ["(((((((a)))))))", "<a:x> <a:y>"],
)
def test_pattern_without_sense_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        compile_pattern(pattern)
