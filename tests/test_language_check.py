"""The language check of a whole text: what is found where, and what is left alone."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import path
from workstation.callers import CallerType
from workstation.glossary import GlossaryTerm
from workstation.ids import NextStepId, TermId, TicketId
from workstation.language_check.check import LONGEST_TEXT, LanguageCheck, taken
from workstation.language_check.context import CheckContext
from workstation.language_check.library import LanguageLibrary
from workstation.language_check.questions import questions_in
from workstation.language_check.rules import load_language_rules
from workstation.messages import Question
from workstation.spelling import DictionaryMissing
from workstation.tickets import NextStep
from workstation.wording_check import Finding, FindingKind

RULES = load_language_rules(path("writing"))
BERLIN = ZoneInfo("Europe/Berlin")
# A Friday, 15:00 in Berlin.
FRIDAY = datetime(2026, 3, 6, 14, 0, tzinfo=timezone.utc)
GERN_WISSEN = "Ich möchte gerne wissen, ob es geht."
# Ends a text that would otherwise lack its next step.
DATED = " I will call you on Friday at 15:00."


class FakeSpelling:
    """Knows the words it is given, in any case, and has one suggestion for all others."""

    def __init__(self, wrong: Sequence[str] = (), missing: str = "") -> None:
        self._wrong = frozenset(wrong)
        self._missing = missing
        self.asked: list[str] = []

    def languages(self) -> tuple[str, ...]:
        return ("en_GB",)

    def is_right(self, word: str, language: str) -> bool:
        if self._missing:
            raise DictionaryMissing(self._missing)
        self.asked.append(word)
        return word not in self._wrong

    def suggestions(self, word: str, language: str) -> tuple[str, ...]:
        return (f"{word}-{language}",)

    def learn(self, word: str, language: str) -> None:
        self._wrong -= {word}


def _check(spelling: FakeSpelling | None = None, *terms: GlossaryTerm) -> LanguageCheck:
    return LanguageCheck(RULES, spelling, terms)


def _context(language: str = "en", **facts: object) -> CheckContext:
    return CheckContext(language, **facts)  # type: ignore[arg-type]


def _kinds(text: str, context: CheckContext | None = None) -> list[FindingKind]:
    return [one.kind for one in _check().findings(text, context or _context())]


def _pieces(text: str, found: Sequence[Finding]) -> list[str]:
    return [text[one.start : one.end] for one in found]


# --- wording ----------------------------------------------------------------------------------


def test_better_wording_is_taken_in_place_and_nothing_is_left_to_find() -> None:
    text = "Unfortunately, the part is late. You must send us the form." + DATED
    check = _check()
    while found := check.findings(text, _context()):
        text = taken(text, found[0], found[0].better[0])
    assert text == "The part is late. Please send us the form." + DATED


def test_better_wording_keeps_the_capital_only_where_a_sentence_begins() -> None:
    text = "Please note that prices fell. I hear they fell in view of the fact that gas is cheap."
    better = [one.better[0] for one in _check().findings(text + DATED, _context())]
    assert better == ["Prices", "because"]
    line = "Dear Ms Chen,\n\nin order to see it, open the page. Pursuant to § 3 it is free."
    better = [one.better[0] for one in _check().findings(line + DATED, _context())]
    assert better == ["to", "Under"]


@pytest.mark.parametrize(
    "text",
    [
        "You wrote: “I can't log in and unfortunately nobody helps.”",
        'You wrote: "I can\'t log in."',
        "You wrote: 'I can't log in'.",
        "You wrote:\n> Unfortunately I can't log in\nHere is the way.",
        "Please open https://example.test/we-can't/unfortunately,now today.",
        "Please write to no.worries@example.test.",
        "Your reference is CANT-2291/ETA-3.",
    ],
)
def test_customers_words_and_addresses_are_left_alone(text: str) -> None:
    assert _kinds(text + DATED) == []


def test_words_after_an_unclosed_quotation_mark_are_checked_in_the_next_paragraph() -> None:
    assert _kinds('The 3.5" disk is here.\n\nUnfortunately, it is late.' + DATED) == [
        FindingKind.NEGATIVE
    ]


def test_wording_for_a_caller_under_strain_is_marked_for_this_caller_only() -> None:
    text = "We are so sorry for the delay." + DATED
    assert _kinds(text) == []
    assert _kinds(text, _context(caller_type=CallerType.ANXIOUS)) == [FindingKind.STRAIN]
    assert _kinds(text, _context(caller_type=CallerType.RATIONAL)) == []


def test_own_term_goes_before_the_contents_and_only_in_its_language() -> None:
    own = GlossaryTerm(TermId("1"), "en", "ETA", "time we reach you")
    other = GlossaryTerm(TermId("2"), "de", "box", "Gerät")
    found = _check(None, own, other).findings("The ETA of the box is new." + DATED, _context())
    assert [one.better for one in found] == [("time we reach you",)]


@pytest.mark.parametrize("plain", ["", "ETA"])
def test_own_term_without_plain_words_is_one_that_customers_know(plain: str) -> None:
    own = GlossaryTerm(TermId("1"), "en", "ETA", plain)
    assert _check(None, own).findings("The ETA is 15:00." + DATED, _context()) == ()


def test_own_term_may_hold_any_sign() -> None:
    terms = [
        GlossaryTerm(TermId(str(number)), "en", term, "{plain} words")
        for number, term in enumerate(["C++ (new)", "a|b", "x*", '5" <disk>', '"', "#1 [one]"])
    ]
    found = _check(None, *terms).findings("We use C++ (new)." + DATED, _context())
    assert [one.better for one in found] == [("(plain) words",)]


# --- the whole text ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "piece",
    ["{{ customer }}", "{name}", "[name]", "[day and time]", "<Name>", "<<date>>", "XXX", "____"]
    + ["%NAME%", "${name}", "{% if x %}", ".....", "TBD"],
)
def test_placeholder_is_marked_where_it_stands(piece: str) -> None:
    text = f"Hello {piece} and thank you." + DATED
    found = _check().findings(text, _context())
    assert [one.kind for one in found] == [FindingKind.PLACEHOLDER]
    assert _pieces(text, found) == [piece]


def test_brackets_of_ordinary_use_are_no_placeholders() -> None:
    assert _kinds("See page [3] (the second one), 5 < 7 > 2, [x] done, and so on ..." + DATED) == []


def test_template_as_it_came_is_marked_until_a_word_is_changed() -> None:
    text = "Thank you for your call." + DATED
    context = _context(filled=f"  {text}\n")
    assert _kinds(text, context) == [FindingKind.UNTOUCHED]
    assert _kinds(text.replace("call.", "call about the box."), context) == []


def test_each_open_question_is_named() -> None:
    questions = (Question("When does it come?"), Question("Why?", is_answered=True))
    found = _check().findings("It comes on Monday.", _context(questions=questions))
    assert [(one.kind, one.is_of_whole) for one in found] == [(FindingKind.UNANSWERED, True)]
    assert "When does it come?" in found[0].why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your part has arrived."),
        ("en", "Thank you for your call of Monday. Your part has arrived."),
        ("en", "I spoke to the engineer yesterday at 15:00."),
        ("de", "Ihr Teil ist angekommen."),
        ("de", "Vielen Dank für Ihren Anruf vom Montag. Ihr Teil ist da."),
    ],
)
def test_text_without_a_day_to_come_lacks_its_next_step(language: str, text: str) -> None:
    found = _check().findings(text, _context(language))
    assert [one.kind for one in found] == [FindingKind.NO_NEXT_STEP]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The engineer comes on 9 March."),
        ("en", "The engineer comes at 4.30 pm."),
        ("en", "You hear from me within two working days."),
        ("en", "There is nothing more for you to do."),
        ("en", "Your request is now closed."),
        ("de", "Die Technikerin kommt am 9. März."),
        ("de", "Die Technikerin kommt um 16 Uhr."),
        ("de", "Sie hören innerhalb von zwei Tagen von mir."),
        ("de", "Für Sie ist nichts mehr zu tun."),
        ("de", "Damit ist die Sache erledigt."),
    ],
)
def test_text_that_names_a_day_or_closes_the_matter_has_its_next_step(
    language: str, text: str
) -> None:
    assert _check().findings(text, _context(language)) == ()


def test_agreed_step_that_the_text_does_not_name_is_read_out() -> None:
    ticket = TicketId("t")
    steps = (
        NextStep(NextStepId("1"), ticket, "Dana", "Call about the cable.", FRIDAY),
        NextStep(NextStepId("2"), ticket, "Dana", "Write", FRIDAY + timedelta(days=1)),
        NextStep(NextStepId("3"), ticket, "Dana", "Done", FRIDAY - timedelta(1), done_at=FRIDAY),
        NextStep(NextStepId("4"), ticket, "Dana", "Some time"),
    )
    found = _check().findings("All is well.", _context(steps=steps, zone=BERLIN))
    assert [one.why for one in found] == [
        "The next step is not in the text: Call about the cable, by Friday 6 March, 15:00."
    ]


@pytest.mark.parametrize(
    ("local", "is_outside"),
    [
        (datetime(2026, 3, 6, 15, 0, tzinfo=BERLIN), False),
        (datetime(2026, 3, 6, 18, 0, tzinfo=BERLIN), False),  # "by 18:00" can be kept
        (datetime(2026, 3, 6, 18, 1, tzinfo=BERLIN), True),
        (datetime(2026, 3, 6, 7, 59, tzinfo=BERLIN), True),
        (datetime(2026, 3, 7, 12, 0, tzinfo=BERLIN), True),  # Saturday
    ],
)
def test_promise_outside_working_hours_is_marked(local: datetime, is_outside: bool) -> None:
    context = _context(promised_times=(local.astimezone(timezone.utc),), zone=BERLIN)
    kinds = _kinds("I will call you as agreed on Friday.", context)
    assert (FindingKind.OUTSIDE_HOURS in kinds) is is_outside


@pytest.mark.parametrize(
    ("language", "text", "piece"),
    [
        ("en", "I call you on Friday at 20:30 again.", "20:30"),
        ("en", "I call you on Friday at 8.30 pm again.", "8.30 pm"),
        ("de", "Ich rufe Sie am Freitag um 20:30 Uhr an.", "20:30 Uhr"),
        ("en", "I call you on Friday evening.", ""),
    ],
)
def test_promise_outside_working_hours_is_marked_where_its_time_stands(
    language: str, text: str, piece: str
) -> None:
    promised = datetime(2026, 3, 6, 20, 30, tzinfo=BERLIN)
    found = _check().findings(
        text, _context(language, promised_times=(promised, promised), zone=BERLIN)
    )
    assert [(one.kind, text[one.start : one.end]) for one in found] == [
        (FindingKind.OUTSIDE_HOURS, piece)
    ]


# --- spelling ---------------------------------------------------------------------------------


def test_misspelt_word_is_marked_and_its_suggestions_are_asked_only_when_wanted() -> None:
    spelling = FakeSpelling(wrong=["recieved"])
    check = _check(spelling)
    text = "We recieved it." + DATED
    found = check.findings(text, _context("en-GB"))
    assert _pieces(text, found) == ["recieved"]
    assert found[0].better == ()
    assert check.better_for(found[0], text) == ("recieved-en-GB",)


def test_names_numbers_codes_and_addresses_are_not_looked_up() -> None:
    spelling = FakeSpelling()
    text = (
        "Dear Ms Okafor, Dana's file AB12 and iPhone, e.g. this: a@b.example.test, "
        "www.example.test/xyz, /usr/lib/qt, USB, 3rd, abc_def, “qouted”, in Leeds"
    )
    _check(spelling).findings(text, _context(known_words=frozenset({"Dana Reyes"})))
    assert spelling.asked == ["Dear", "file", "and", "this", "in"]


def test_day_with_a_slip_is_looked_up_though_it_has_a_capital() -> None:
    spelling = FakeSpelling(wrong=["Tuseday"])
    text = "It comes on Tuseday, from Leeds, at 15:00."
    found = _check(spelling).findings(text, _context())
    assert _pieces(text, found) == ["Tuseday"]


def test_german_nouns_are_looked_up_and_names_after_a_title_are_not() -> None:
    spelling = FakeSpelling()
    _check(spelling).findings("Herr Okafor und das Gerät", _context("de"))
    assert spelling.asked == ["Herr", "und", "das", "Gerät"]


def test_missing_dictionary_is_said_once_and_the_rest_is_checked() -> None:
    spelling = FakeSpelling(missing="Install hunspell-xx.")
    text = "Unfortunately, it is late." + DATED
    found = _check(spelling).findings(text, _context())
    assert [(one.kind, one.why) for one in found if one.is_of_whole] == [
        (FindingKind.SPELLING, "Install hunspell-xx.")
    ]
    assert [one.kind for one in found if not one.is_of_whole] == [FindingKind.NEGATIVE]


def test_language_without_rules_is_still_checked_for_what_needs_no_words() -> None:
    spelling = FakeSpelling(wrong=["bonjuor"])
    text = "bonjuor [nom], unfortunately"
    found = _check(spelling).findings(text, _context("fr"))
    assert [(one.kind, one.language) for one in found] == [
        (FindingKind.SPELLING, "fr"),
        (FindingKind.PLACEHOLDER, "en"),
    ]


# --- order, size, nasty text --------------------------------------------------------------------


def test_findings_of_the_whole_text_come_first_and_the_others_by_place() -> None:
    text = "Hi guys, unfortunately the ETA of {name} is late."
    questions = (Question("When?"),)
    found = _check().findings(text, _context(questions=questions, filled=text))
    whole = [one.is_of_whole for one in found]
    assert whole == sorted(whole, reverse=True)
    starts = [one.start for one in found]
    assert starts == sorted(starts)
    assert {one.kind for one in found} == {
        FindingKind.UNTOUCHED,
        FindingKind.UNANSWERED,
        FindingKind.NO_NEXT_STEP,
        FindingKind.FAMILIAR,
        FindingKind.NEGATIVE,
        FindingKind.JARGON,
        FindingKind.PLACEHOLDER,
    }


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    ["we cannot do it ", "you ", "“", '"', "'", "(", "[a", "{{", "a-", "as I said ", "\n", " \t"]
    + [
        "a.b@",
        "/a",
        "x",
        "İ",
        "ß",
        "1.",
        "?",
        "\u202eabc\x00 ",
        "http:",
        "Sie haben das ",
        "_",
        "…",
    ],
)
def test_megabyte_of_nasty_text_is_checked_as_far_as_it_says(piece: str) -> None:
    text = piece * (1_000_000 // len(piece) + 1)
    language = "de" if piece.startswith("Sie") else "en"
    found = _check().findings(text, _context(language))
    assert FindingKind.TOO_LONG in {one.kind for one in found}
    assert all(one.end <= LONGEST_TEXT for one in found)
    assert all(one in text for one in questions_in(text, language, RULES))


_ANY_TEXT = st.text(max_size=300) | st.lists(
    st.sampled_from(
        ["I", "can't", "you", "must", "Leider", "kann", "Sie", "“", "”", '"', "?", ".", "\n", "[x]"]
        + ["know", "whether", "15:00", "ob", "möchte", "wissen", "{name}", "@", "ǅ", "İ", "’s", ">"]
    ),
    max_size=40,
).map(" ".join)


@given(_ANY_TEXT, st.sampled_from(["en", "de", "fr", "", "x-y"]))
def test_any_text_is_checked_without_trouble_and_each_finding_is_a_piece_of_it(
    text: str, language: str
) -> None:
    check = _check(FakeSpelling())
    for one in check.findings(text, _context(language, caller_type=CallerType.ANXIOUS)):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.why
        for better in check.better_for(one, text):
            changed = taken(text, one, better)
            if not one.is_of_whole:
                assert changed == text[: one.start] + better + text[one.end :]


# --- questions --------------------------------------------------------------------------------


@given(_ANY_TEXT, st.sampled_from(["en", "de", "fr", "", "x-y"]))
def test_every_question_is_a_piece_of_the_text_and_comes_once(text: str, language: str) -> None:
    found = questions_in(text, language, RULES)
    assert all(one and one in text for one in found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("language", "text", "questions"),
    [
        ("en", "Hello. When is it? And what about me?!", ["When is it?", "And what about me?!"]),
        ("en", "I'd like to know whether I pay. Bye.", ["I'd like to know whether I pay."]),
        ("en", "I was wondering if Mr. Ito called. Bye", ["I was wondering if Mr. Ito called."]),
        ("en", "when will it come\n\nthe box is red", ["when will it come"]),
        ("en", "Please tell me how long it takes.", ["Please tell me how long it takes."]),
        ("en", "Could you please check the bill", ["Could you please check the bill"]),
        ("en", "How are you? The box is red. When I press it, it beeps.", []),
        ("en", "> Did you get it?\nYes, I did.", []),
        ("en", "- Is it free?\n- Do I pay?", ["Is it free?", "Do I pay?"]),
        ("en", "??? !", []),
        ("de", "Ich möchte gerne wissen, ob es geht. Danke.", [GERN_WISSEN]),
        ("de", "Wann kommt das Teil am 3. März? Es eilt.", ["Wann kommt das Teil am 3. März?"]),
        (
            "de",
            "Mir ist nicht klar, was gilt. Wie geht es Ihnen?",
            ["Mir ist nicht klar, was gilt."],
        ),
        ("de", "Können Sie mir bitte sagen, wo es ist", ["Können Sie mir bitte sagen, wo es ist"]),
        ("de", "Wenn ich drücke, piept es. Was rot ist, blinkt.", []),
        ("fr", "Bonjour. Quand arrive-t-il ?", ["Quand arrive-t-il ?"]),
    ],
)
def test_questions_are_found_direct_and_indirect(
    language: str, text: str, questions: list[str]
) -> None:
    assert list(questions_in(text, language, RULES)) == questions


def test_question_asked_twice_is_listed_once() -> None:
    assert _check().questions_in("Why? Please.\n\nWhy?", "en") == ("Why?",)


def test_rule_numbers_are_those_of_the_rules() -> None:
    for language in RULES.languages:
        for rule in RULES.by_language[language].wording:
            assert re.fullmatch(r"[BCDG][1-9]", rule.source.rule)


def test_marks_of_other_scripts_end_a_question_too() -> None:
    found = LanguageLibrary().questions_in("Will it cost more？ ok. هل يعمل؟ نعم", "xx")
    assert found == ("Will it cost more？", "هل يعمل؟")
