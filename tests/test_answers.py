"""Answers look as they should: numbers, dates, addresses and the organisation's own formats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.answers import AnswerForm, AnswerKind, looks_right, tidy

MONTHS = ("January", "March", "November", "März", "yesterday", "heute")


def _looks(answer: str, kind: AnswerKind, *formats: str) -> bool:
    return looks_right(tidy(answer), AnswerForm(kind, formats, MONTHS, "GB"))


@pytest.mark.parametrize(
    "answer",
    ["7418", "7 418", "7 418 kWh", "412.60", "£412.60", "138,90 €", "-3", "12 %", "18 m³"],
)
def test_numbers_may_have_a_unit(answer: str) -> None:
    assert _looks(answer, AnswerKind.NUMBER)


@pytest.mark.parametrize("answer", ["", "about that", "kWh", "7x8", "call me"])
def test_words_are_no_number(answer: str) -> None:
    assert not _looks(answer, AnswerKind.NUMBER)


@pytest.mark.parametrize(
    "answer",
    ["3 Nov", "3. März", "3rd November 2026", "3.11.", "3.11.26", "3/11/2026", "2026-11-03"]
    + ["yesterday", "Heute", "3 nov 2026"],
)
def test_dates_are_taken_as_people_say_them(answer: str) -> None:
    assert _looks(answer, AnswerKind.DATE)


@pytest.mark.parametrize("answer", ["", "soon", "32.1.", "3.45.", "13.14.2026", "3 Foo", "2026"])
def test_what_is_no_day_is_no_date(answer: str) -> None:
    assert not _looks(answer, AnswerKind.DATE)


def test_a_format_lets_blanks_and_dashes_stand_where_it_has_none() -> None:
    assert _looks("1234 567 890", AnswerKind.FORMAT, "9999999999")
    assert _looks("1234-567-890", AnswerKind.FORMAT, "9999999999")
    assert not _looks("123456789", AnswerKind.FORMAT, "9999999999")
    assert not _looks("12345678x0", AnswerKind.FORMAT, "9999999999")


def test_a_format_has_letters_and_marks_of_its_own() -> None:
    assert _looks("nw-4711a", AnswerKind.FORMAT, "NW-9999?")
    assert not _looks("nw4711a", AnswerKind.FORMAT, "NW-9999?")
    assert _looks("123456", AnswerKind.FORMAT, "9999999999", "999999")


def test_addresses_and_numbers_are_read_as_everywhere_else() -> None:
    assert _looks("d.okafor@post.example", AnswerKind.EMAIL)
    assert not _looks("okafor at post", AnswerKind.EMAIL)
    assert _looks("0161 496 0182", AnswerKind.PHONE)
    assert not _looks("the old one", AnswerKind.PHONE)


@given(st.text(max_size=500), st.sampled_from(AnswerKind))
def test_any_typing_is_judged_and_none_breaks(answer: str, kind: AnswerKind) -> None:
    judged = looks_right(tidy(answer), AnswerForm(kind, ("99-A?",), MONTHS, "GB"))
    assert judged in (True, False)
    assert len(tidy(answer)) <= 400
