"""Guidance that cannot be used is refused with file, line and what is wrong, all at once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from workstation.guidance import load_guidance
from workstation.guidance_content import FILES, GuidanceError, problems_of, read_language

ENGLISH = resources.path("guidance/en")
TEXTS = {name: (ENGLISH / f"{name}.toml").read_text(encoding="utf-8") for name in FILES}
LISTENING = 'title = "Let them finish"'
WAIT = "{{ stated_wait }}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the English guidance that a test may spoil."""
    return Path(shutil.copytree(ENGLISH, tmp_path / "en"))


def spoilt(name: str, old: str, new: str) -> tuple[str, int]:
    """Return a file's text with one thing changed, and the line of the change."""
    text = TEXTS[name]
    assert old in text, old
    line = text[: text.index(old)].count("\n") + 1
    return text.replace(old, new, 1), line


# What is wrong stands on the line of the change, moved by the last figure.
SPOILT = [
    ("stages", LISTENING, "title = 5", "a text in quotation marks is expected", 0),
    ("stages", LISTENING, "title = ['x']", "expected here, not a list", 0),
    ("stages", LISTENING, 'titel = "x"', 'no key "titel" here; did you mean "title"', 0),
    ("stages", LISTENING, 'hint = "x"', 'no key "hint" here; there may be stage', 0),
    ("stages", LISTENING, "", 'the key "title" is missing', -2),
    ("stages", LISTENING, LISTENING[:-1], "this is no TOML", 0),
    ("stages", LISTENING, f"{LISTENING}\n{LISTENING}", "this is no TOML", 1),
    ("stages", "[[stages]]", "[[stages", "this is no TOML", 0),
    ("stages", 'do = ["Wait a', 'do = [7, "Wait a', "in quotation marks is expected", 0),
    ("stages", 'stage = "listening"', 'stage = "listens"', '"listens" is none of "opening"', 0),
    ("stages", 'stage = "listening"', 'stage = "opening"', 'stage = "opening" is there twice', 0),
    ("stages", "{{ understood|sentence }}", "{{ understod }}", 'no fact called "understod"', 0),
    ("stages", 'unless = ["customer"]', 'unless = ["costumer"]', 'no fact called "costumer"', 0),
    ("stages", 'rule = "A3"', "rule = 3", "in quotation marks is expected here", 0),
    ("closing", "{{ step.who }}", "{{ step.whom }}", "whom", 0),
    ("hold", WAIT, "{{ stated_wait", "phrase", 0),
    ("hold", WAIT, "{{ 'x' * 10**9 }}", "cannot be used here", 0),
    ("hold", WAIT, "{{ agent.__class__ }}", "unsafe", 0),
    ("hold", WAIT, "{{ range(9) }}", "Call cannot be used here", 0),
    ("hold", WAIT, "{% if agent %}", "phrase", 0),
    ("hold", WAIT, "x" * 1001, "longer than 1000 characters", 0),
    ("hold", 'id = "check-in-how-long"', 'id = "check-in-choice"', "this id is used twice", -1),
    ("hold", 'id = "check-in-choice"', 'id = "x"\ncallers = ["shy"]', '"shy" is none of', 1),
    ("hold", "for a moment? I", "for {{ stated_wait }}? I", "a fact that may be unknown", 0),
    ("hold", "waits_s = [30, 60", 'waits_s = [30, "60"', "a whole number is expected", 0),
    ("hold", "usual_wait_s = 60", "usual_wait_s = true", "number is expected here, not true", 0),
    ("hold", "offers_callback = true\nr", "offers_callback = 1\nr", "true or false is expected", 0),
    ("greetings", 'begins = "05:00"', 'begins = "5 am"', '"5 am" is no time of day', 0),
    (
        "greetings",
        'id = "greeting"',
        'id = "x"\nvalid_from = "soon"',
        "is no date; write one as 2027-01-31",
        1,
    ),
    ("greetings", 'id = "greeting"', 'id = "x"\nvalid_from = 2027-02-30', "this is no TOML", 1),
    ("greetings", 'part = "evening"', 'part = "night"', '"night" is none of "morning"', 0),
    ("wrap_up", 'disposition = "no_result"', 'disposition = "solved"', "is there twice", 0),
    ("wrap_up", 'disposition = "solved"', 'disposition = "So so"', '"So so" is no id', 0),
    ("wrap_up", 'key = "S"', 'key = "s"', '"s" is no key; use one capital letter', 0),
    ("wrap_up", 'key = "S"', 'key = "F"', 'key = "F" is there twice', 8),
    ("wrap_up", 'key = "S"', 'key = "N"', "Alt+N is taken already", 0),
    ("wrap_up", 'label = "Solved"', 'label = ""', "is no label; use 1 to 60 letters", 0),
    ("closing", 'item = "summary"', 'item = "confirmed"', "is there twice", 29),
    (
        "closing",
        'item = "summary"',
        'item = "summary"\nlines = ["Sales"]',
        '"summary" is asked in every call, so it may not have "lines"',
        1,
    ),
    ("callbacks", 'outcome = "busy"', 'outcome = "engaged"', '"engaged" is none of', 0),
    ("callbacks", 'outcome = "busy"', 'outcome = "refused"', "is there twice", 40),
    ("callbacks", 'key = "B"', 'key = "S"', "use one of B D G H J V X Z", 0),
    ("callbacks", 'key = "B"', 'key = "G"', 'key = "G" is there twice', 0),
    ("callbacks", "wait_min = 10", "", 'the key "wait_min" is missing', -1),
    ("callbacks", "wait_min = 10", "wait_min = 0", "use 1 to 40320", 0),
    ("callbacks", 'key = "G"', 'key = "G"\nnext = "write"', "nothing is next once", 1),
    ("callbacks", 'key = "B"\nnext = "retry"', 'key = "B"', 'the key "next" is missing', -4),
    (
        "callbacks",
        'next = "ask_owner"',
        'next = "ask_owner"\nwait_min = 5',
        'for next = "retry"',
        1,
    ),
    ("callbacks", 'afterwards = "write"', 'afterwards = "retry"', "it cannot be tried again", 0),
    ("callbacks", 'way = "close"', 'way = "write"', 'way = "write" is there twice', 0),
    ("wrap_up", 'review = "partly"', 'review = "maybe"', '"maybe" is none of', 0),
    ("callers", 'type = "angry"', 'type = "hurt"', 'type = "hurt" is there twice', 0),
    ("questions", 'kind = "number"', 'kind = "figure"', '"figure" is none of "text"', 0),
    ("questions", 'fact = "bill_date"', 'fact = "Bill date"', "is no name of small letters", 0),
    ("questions", 'fact = "bill_date"', 'fact = "contract_number"', "asks for", 0),
    ("questions", 'formats = ["9999999999"]', "", "needs formats", -7),
    ("questions", 'format_words = "ten digits"', "", "formats need format_words", -1),
    ("questions", 'formats = ["9999999999"]', 'formats = [" "]', "a format is empty", 0),
    ("questions", 'id = "reading"', 'id = "bill"', 'the topic "bill" is there twice', 0),
    ("questions", "Which date is on the bill?", "{{ agent }}?", "needs a fact", 0),
    (
        "questions",
        'unless = ["caller_number"]',
        'unless = ["number"]',
        'no fact called "number"',
        0,
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "words", "moved"), SPOILT)
def test_whatever_is_wrong_is_named_with_its_line(
    name: str, old: str, new: str, words: str, moved: int
) -> None:
    text, line = spoilt(name, old, new)
    problems = problems_of(name, text)
    assert [(p.file, p.line) for p in problems if words in p.sentence] == [
        (f"{name}.toml", line + moved)
    ], problems


def test_something_that_is_missing_is_named_at_its_list() -> None:
    text, _ = spoilt("greetings", 'occasion = "callback"', 'line = "Sales"')
    (problem,) = problems_of("greetings", text)
    assert 'occasion = "callback" is needed that holds everywhere' in problem.sentence
    assert text.splitlines()[problem.line - 1] == "[[greetings]]"
    text, _ = spoilt("wrap_up", 'disposition = "solved"', 'disposition = "passed_on"')
    sentences = [problem.sentence for problem in problems_of("wrap_up", text)]
    assert sentences == ['disposition = "passed_on" is there twice; each may be there once']
    text, _ = spoilt("closing", 'item = "summary"', 'item = "sum"')
    sentences = [problem.sentence for problem in problems_of("closing", text)]
    assert sentences == ['there is no item = "summary"; each of the four must be there once']


def test_fewer_than_eight_check_ins_are_refused() -> None:
    blocks = TEXTS["hold"].split("[[check_ins]]")
    text = "[[check_ins]]".join([*blocks[:7], blocks[-1]])
    assert ["at least 8" in problem.sentence for problem in problems_of("hold", text)] == [True]


def test_every_mistake_of_a_file_is_told_in_the_order_of_its_lines() -> None:
    text = TEXTS["hold"]
    for old, new in (
        ("waits_s = [30", "waits_s = ['30'"),
        ("usual_wait_s = 60", "usual_wait = 60"),
        ('rule = "E3"', "rule = 3"),
    ):
        text = text.replace(old, new, 1)
    problems = problems_of("hold", text)
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)
    assert len(problems) == 3  # the misspelt key is not called missing as well


def test_what_ships_has_no_problem() -> None:
    assert [problems_of(name, text) for name, text in TEXTS.items()] == [[]] * len(FILES)
    assert read_language("en", TEXTS).problems == ()


def test_an_id_used_in_two_files_is_named_where_it_comes_again() -> None:
    stages, line = spoilt("stages", 'id = "listening-step-by-step"', 'id = "greeting"')
    assert problems_of("stages", stages) == []
    (problem,) = read_language("en", {**TEXTS, "stages": stages}).problems
    assert (problem.file, problem.line) == ("stages.toml", line - 1)
    assert problem.sentence == 'phrase "greeting": this id is used twice'


def test_a_file_that_is_missing_is_named_among_the_problems_of_its_language() -> None:
    without = {name: text for name, text in TEXTS.items() if name != "hold"}
    assert [str(problem) for problem in read_language("en", without).problems] == [
        "hold.toml, line 1: the file is missing"
    ]


@settings(max_examples=60)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_line_that_means_nothing_is_found_wherever_it_stands(
    name: str, data: st.DataObject
) -> None:
    lines = TEXTS[name].splitlines()
    places = [n for n, line in enumerate(lines) if not line]
    place = data.draw(st.sampled_from(places))
    spoilt_text = "\n".join([*lines[:place], "nonsense = 1", *lines[place + 1 :]])
    problems = problems_of(name, spoilt_text)
    assert [p.line for p in problems if '"nonsense"' in p.sentence] == [place + 1]


@settings(max_examples=40)
@given(st.sampled_from(sorted(FILES)), st.text(max_size=60), st.integers(0, 4000))
def test_any_text_is_judged_without_falling_over(name: str, inserted: str, at: int) -> None:
    text = TEXTS[name]
    at %= len(text)
    for problem in problems_of(name, text[:at] + inserted + text[at:]):
        assert 1 <= problem.line <= text.count("\n") + inserted.count("\n") + 2
        assert problem.sentence


# --- folders ----------------------------------------------------------------------------------


def test_a_broken_file_is_named_when_its_folder_is_loaded(folder: Path) -> None:
    text, line = spoilt("stages", LISTENING, "title = 5")
    (folder / "stages.toml").write_text(text, encoding="utf-8")
    with pytest.raises(GuidanceError, match=rf"stages\.toml, line {line}: a text"):
        load_guidance(folder)


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "hold.toml").unlink()
    with pytest.raises(GuidanceError, match=r"hold\.toml"):
        load_guidance(folder)


def test_file_that_is_no_text_is_named(folder: Path) -> None:
    (folder / "hold.toml").write_bytes(b"\xff\xfe\x00h")
    with pytest.raises(GuidanceError, match=r"hold\.toml: not UTF-8"):
        load_guidance(folder)


OWN_ITEM = """
[[items]]
item = "own-{number}"
title = "Own {number}"
done_label = "Done"
{only}
say = ["And this?"]
"""


def test_ninth_item_that_may_meet_in_a_call_is_named_with_its_line() -> None:
    own = "".join(OWN_ITEM.format(number=n, only="") for n in range(5))
    text = TEXTS["closing"] + own
    (problem,) = problems_of("closing", text)
    assert problem.sentence == '"own-4" is one too many: at most 8 items may meet in one call'
    assert text.splitlines()[problem.line - 1] == 'item = "own-4"'


def test_items_that_never_meet_in_a_call_may_be_many() -> None:
    lines = (f'lines = ["Line {n // 4}"]' for n in range(12))
    own = "".join(OWN_ITEM.format(number=n, only=only) for n, only in enumerate(lines))
    assert problems_of("closing", TEXTS["closing"] + own) == []
