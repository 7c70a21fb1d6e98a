"""Numbers in any spelling are one number, and bad ones are refused in plain words."""

import itertools
from datetime import datetime, timezone

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workstation.accounts import Account
from workstation.calls import Call, CallState, Direction
from workstation.ids import AccountId, CallId
from workstation.numbers import (
    BadTarget,
    caller_identity,
    company_block,
    country_of,
    dial_target,
    normalised,
    shown,
    zones_of,
)

ACCOUNT = Account(AccountId("a1"), "dana", "pbx.example.test")
NUMBER = "+441614960182"


def call_from(remote_uri: str, asserted_uri: str = "") -> Call:
    return Call(
        CallId("c1"),
        Direction.INBOUND,
        remote_uri,
        datetime(2026, 3, 2, tzinfo=timezone.utc),
        CallState.INCOMING,
        AccountId("a1"),
        asserted_uri=asserted_uri,
    )


@pytest.mark.parametrize(
    "spelling",
    [
        "0161 496 0182",
        "01614960182",
        "+44 161 496 0182",
        "+44 (0)161 496-0182",
        "0044 161 496 0182",
        "(0161) 496.0182",
        "tel:+44-161-496-0182",
        "\u00a00161\u00a0496\u00a00182 ",
        "٠١٦١٤٩٦٠١٨٢",
    ],
)
def test_spellings_of_a_number_are_one_number(spelling: str) -> None:
    assert normalised(spelling, "GB") == NUMBER
    assert dial_target(spelling, ACCOUNT, "GB") == f"sip:{NUMBER}@pbx.example.test"


@pytest.mark.parametrize("text", ["", "abc", "0800-FLOWERS", "12", "+", "+4", "1" * 40, "💥"])
def test_what_is_no_number_has_no_e164(text: str) -> None:
    assert normalised(text, "GB") is None


@pytest.mark.parametrize(
    ("uri", "number", "address"),
    [
        ("sip:+441614960182@sbc.example;user=phone", NUMBER, "+441614960182@sbc.example"),
        ('"Mia" <sip:01614960182@10.0.0.1:5080>', NUMBER, "01614960182@10.0.0.1"),
        ("<sip:%2B441614960182@[::1]:5060;transport=tcp>", NUMBER, "+441614960182@[::1]"),
        ("sip:0161-496-0182;phone-context=+44@gw.example", NUMBER, "0161-496-0182@gw.example"),
        ("tel:+44-161-496-0182", NUMBER, ""),
        ("sip:Mia.Wong@Company.Example", None, "mia.wong@company.example"),
        ("sip:201@pbx.example", None, "201@pbx.example"),
    ],
)
def test_caller_is_known_by_number_or_address(uri: str, number: str | None, address: str) -> None:
    identity = caller_identity(call_from(uri), "GB")
    assert (identity.number, identity.sip_address) == (number, address)
    assert not identity.is_withheld


@pytest.mark.parametrize(
    "uri",
    [
        "sip:anonymous@anonymous.invalid",
        '"Anonymous" <sip:anonymous@pbx.example>',
        "sip:x@anonymous.invalid",
        "",
        "nonsense",
        "sip:",
    ],
)
def test_hidden_caller_is_withheld(uri: str) -> None:
    identity = caller_identity(call_from(uri), "GB")
    assert identity.is_withheld
    assert identity.shown == "Number withheld"


def test_caller_can_be_called_back_at_the_number_or_the_address() -> None:
    def dialable(uri: str) -> str:
        return caller_identity(call_from(uri), "GB").dialable

    assert dialable("sip:01614960182@10.0.0.1") == NUMBER
    assert dialable('"Mia" <sip:Mia@10.0.0.1:5080;ob>') == "sip:Mia@10.0.0.1:5080"
    assert dialable("sip:anonymous@anonymous.invalid") == ""


def test_word_of_the_network_wins_over_what_the_caller_says() -> None:
    call = call_from("sip:anonymous@anonymous.invalid", "<sip:+441614960182@gw.example>")
    assert caller_identity(call, "GB").number == NUMBER
    call = call_from("sip:+15550100@liar.example", "tel:+441614960182")
    assert caller_identity(call, "GB").shown == "+44 161 496 0182"


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("201", "sip:201@pbx.example.test"),
        ("999", "sip:999@pbx.example.test"),
        ("*98", "sip:*98@pbx.example.test"),
        ("#21", "sip:%2321@pbx.example.test"),
        ("sip:mia@company.example", "sip:mia@company.example"),
        ("mia@company.example:5070", "sip:mia@company.example:5070"),
        ("sips:mia@[2001:db8::1]:5061", "sips:mia@[2001:db8::1]:5061"),
        ("sip:mia@10.0.0.1;transport=tcp", "sip:mia@10.0.0.1;transport=tcp"),
    ],
)
def test_extensions_and_addresses_are_dialled_as_they_are(typed: str, target: str) -> None:
    assert dial_target(typed, ACCOUNT, "GB") == target


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "nothing to dial"),
        ("0161 49", "too short"),
        ("0161 496 0182 0182 0182", "too long"),
        ("0800 FLOWERS", "letters"),
        ("+999 12345678", "not a telephone number"),
        ("sip:", "SIP address"),
        ("sip:mia", "SIP address"),
        ("mia@", "SIP address"),
        ("mia @company.example", "SIP address"),
        ("mia@company..example", "SIP address"),
        ("sip:mia@company.example:70000", "port 70000"),
        ("sip:mia@company.example?Replaces=x", "SIP address"),
        ("sip:mia@company.example\r\nX: y", "SIP address"),
        ("sip:a:secret@host", "SIP address"),
        ("9" * 300, "too long"),
    ],
)
def test_bad_target_is_refused_in_one_sentence(typed: str, words: str) -> None:
    with pytest.raises(BadTarget, match=words) as refused:
        dial_target(typed, ACCOUNT, "GB")
    message = str(refused.value)
    assert message.endswith(".")
    assert "\n" not in message


def test_number_is_shown_in_international_form() -> None:
    assert shown(NUMBER) == "+44 161 496 0182"
    assert shown("sip:mia@company.example") == "mia@company.example"
    assert shown("201") == "201"


_REGIONS = st.sampled_from(["GB", "DE", "US", "FR", "IT", "AU", "JP"])
_SEPARATOR = st.sampled_from(["", " ", "-", ".", "/", "\u00a0", ") ", " ("])


@st.composite
def spelt_numbers(draw: st.DrawFn) -> tuple[str, str, str]:
    """A valid number of a region as (its E.164, a spelling of it, the region)."""
    region = draw(_REGIONS)
    kind = draw(
        st.sampled_from(
            [phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE]
        )
    )
    example = phonenumbers.example_number_for_type(region, kind)
    assert example is not None
    e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    form = draw(st.sampled_from(["international", "national", "e164"]))
    if form == "e164":
        text = e164
    elif form == "international":
        text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    else:
        text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.NATIONAL)
    head = 1 if text.startswith("+") else 0
    spelt = text[:head] + "".join(
        sign if sign.isdigit() else draw(_SEPARATOR) for sign in text[head:]
    )
    return e164, spelt, region


@given(spelt_numbers())
def test_any_spelling_maps_to_the_same_e164(case: tuple[str, str, str]) -> None:
    e164, spelt, region = case
    assert normalised(spelt, region) == e164
    assert dial_target(spelt, ACCOUNT, region) == f"sip:{e164}@pbx.example.test"


_EVERYWHERE = st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS))
# Where numbers abroad are dialled by 00 itself, 00 can mean nothing else.
_DIALS_00 = st.sampled_from(["GB", "DE", "FR", "IT", "ES", "PL", "NL", "SE", "TR", "ZA", "IN"])
_KINDS = (
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.TOLL_FREE,
)


@st.composite
def numbers_anywhere(draw: st.DrawFn) -> tuple[phonenumbers.PhoneNumber, str]:
    """An example number of any region, and the region."""
    region = draw(_EVERYWHERE)
    examples = [phonenumbers.example_number_for_type(region, kind) for kind in _KINDS]
    return draw(st.sampled_from([e for e in examples if e is not None])), region


def _e164_of(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _separated(digits: str, signs: list[str]) -> str:
    return "".join(
        digit + sign for digit, sign in itertools.zip_longest(digits, signs, fillvalue="")
    )


@given(numbers_anywhere(), _DIALS_00, st.lists(_SEPARATOR, max_size=8))
def test_number_of_any_country_is_the_same_in_every_international_spelling(
    case: tuple[phonenumbers.PhoneNumber, str], home: str, signs: list[str]
) -> None:
    number, _ = case
    e164 = _e164_of(number)
    rest = e164[1:]
    rfc = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)
    spellings = [
        "+" + _separated(rest, signs),
        "00" + _separated(rest, signs),
        "00 " + rest,
        rfc,
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL),
        phonenumbers.format_out_of_country_calling_number(number, home),
    ]
    assert {spelling: normalised(spelling, home) for spelling in spellings} == dict.fromkeys(
        spellings, e164
    )


@given(numbers_anywhere())
def test_number_typed_at_home_and_abroad_is_the_same(
    case: tuple[phonenumbers.PhoneNumber, str],
) -> None:
    number, region = case
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    assert normalised(national, region) == _e164_of(number)


@given(numbers_anywhere(), _DIALS_00, st.sampled_from(["(0)", " (0) ", "( 0 )"]))
def test_zero_in_brackets_is_for_callers_at_home_only(
    case: tuple[phonenumbers.PhoneNumber, str], home: str, zero: str
) -> None:
    number, region = case
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    assert metadata is not None
    main = phonenumbers.region_code_for_country_code(number.country_code)
    assume(metadata.national_prefix == "0" and main == region)
    e164, code = _e164_of(number), str(number.country_code)
    for start in ("+", "00"):
        spelling = f"{start}{code}{zero}{e164[len(code) + 1 :]}"
        assert normalised(spelling, home) == e164


@given(numbers_anywhere(), numbers_anywhere(), _DIALS_00)
def test_numbers_of_two_countries_are_never_taken_for_one(
    case: tuple[phonenumbers.PhoneNumber, str],
    other: tuple[phonenumbers.PhoneNumber, str],
    home: str,
) -> None:
    """However each is spelt, in another country's reading too."""
    one, two = _e164_of(case[0]), _e164_of(other[0])
    assume(one != two)
    ones = {normalised(f"{start}{one[1:]}", home) for start in ("+", "00", "tel:+")}
    twos = {normalised(f"{start}{two[1:]}", home) for start in ("+", "00", "tel:+")}
    assert ones == {one}
    assert twos == {two}


@given(numbers_anywhere(), _DIALS_00)
def test_number_s_own_context_wins_over_the_desk_s_country(
    case: tuple[phonenumbers.PhoneNumber, str], home: str
) -> None:
    number, _ = case
    e164, code = _e164_of(number), str(number.country_code)
    local = e164[len(code) + 1 :]
    assume(len(local) > 6)  # shorter ones are the PBX's own
    context = f"{local};phone-context=+{code}"
    assert normalised(f"tel:{context}", home) == e164
    assert caller_identity(call_from(f"sip:{context}@gw.example"), home).number == e164


@pytest.mark.parametrize(
    ("user", "region", "number"),
    [
        ("441614960182", "FR", NUMBER),  # a trunk that leaves the plus off
        ("14155550132", "DE", "+14155550132"),
        ("441614960182", "DE", "+49441614960182"),  # Oldenburg has such numbers: home goes first
        ("441614960182", "GB", NUMBER),
        ("01614960182", "GB", NUMBER),
        ("14155550132", "US", "+14155550132"),
        ("4155550132", "US", "+14155550132"),
        ("1614960182", "DE", "+491614960182"),  # a number of its own country first
        ("999999999999999", "GB", None),
    ],
)
def test_number_that_the_network_sends_without_a_plus(
    user: str, region: str, number: str | None
) -> None:
    assert caller_identity(call_from(f"sip:{user}@gw.example"), region).number == number


def test_prefix_of_some_countries_that_looks_like_00_means_what_it_means_there() -> None:
    assert normalised("0011 44 161 496 0182", "AU") == NUMBER
    assert normalised("00 44 161 496 0182", "AU") == NUMBER
    assert normalised("011 44 161 496 0182", "US") == NUMBER
    assert normalised("00 44 161 496 0182", "US") == NUMBER
    assert normalised("010 44 161 496 0182", "JP") == NUMBER


def test_country_zone_and_block_of_a_number() -> None:
    assert country_of(NUMBER) == "GB"
    assert zones_of(NUMBER) == ("Europe/London",)
    assert zones_of("+34912345678") == ("Europe/Madrid",)
    assert country_of("nonsense") == ""
    assert zones_of("nonsense") == ()
    assert company_block(NUMBER) == "+4416149601"
    assert company_block("+447400123456") == ""


@given(st.text(max_size=300), st.sampled_from(["GB", "US", "", "XX"]))
def test_nothing_raises_anything_but_bad_target(text: str, region: str) -> None:
    normalised(text, region)
    shown(text)
    caller_identity(call_from(text, text), region)
    try:
        target = dial_target(text, ACCOUNT, region)
    except BadTarget:
        return
    assert target.isascii()
    assert target.isprintable()
    assert " " not in target


@given(st.from_regex(r"\A(sips?:)?[a-z0-9+%;=@:.\[\]?&<> -]{0,60}\Z"))
def test_almost_addresses_raise_nothing_but_bad_target(text: str) -> None:
    caller_identity(call_from(text), "GB")
    try:
        dial_target(text, ACCOUNT, "GB")
    except BadTarget:
        return
