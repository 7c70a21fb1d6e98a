"""Telephone numbers and SIP addresses: who calls, whom to dial, and how to show them."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

import phonenumbers
from phonenumbers import (
    PhoneMetadata,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
    timezone,
)

from workstation.accounts import Account
from workstation.calls import Call

_LONGEST: Final = 200
_LONGEST_INTERNAL: Final = 6
_MOST_DIGITS: Final = 15  # ITU-T E.164
_TOO_LONG: Final = "That number is too long: it has more digits than its country uses."
_HOST: Final = r"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.?)"
_SIP_ADDRESS: Final = re.compile(
    r"(?:(?P<scheme>sips?):)?"
    r"(?P<user>[A-Za-z0-9\-_.!~*'()&=+$,;?/%]+)@"
    rf"(?P<host>{_HOST})(?::(?P<port>\d{{1,5}}))?"
    r"(?P<params>(?:;[A-Za-z0-9\-_.!~*'()\[\]/:&+$%]+(?:=[A-Za-z0-9\-_.!~*'()\[\]/:&+$%]*)?)*)",
    re.IGNORECASE,
)
_INTERNAL: Final = re.compile(rf"[*#]?[0-9*#]{{1,{_LONGEST_INTERNAL}}}")
_NUMBER_SIGNS: Final = re.compile(r"[\d\s+().\-/‐-―\u2060\u200b-\u200f\u00a0]+")
_FORMAT_SIGNS: Final = dict.fromkeys([0x2060, *range(0x200B, 0x2010)])
_BLOCK_DIGITS: Final = 2
_IN_BLOCKS: Final = (
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.VOIP,
    PhoneNumberType.UAN,
)
_NOBODY: Final = frozenset({"anonymous", "unavailable", "restricted", "private", "unknown"})


class BadTarget(ValueError):
    """What was typed cannot be dialled; the message is one plain sentence for the agent."""


@dataclass(frozen=True, slots=True)
class CallerIdentity:
    """Who calls, as far as the network tells.

    Shape: ``number`` is E.164 or None; ``sip_address`` is user@host in lower case, empty when
    withheld; ``shown`` is fit for the screen; ``dialable`` is what to dial to call back: E.164 or
    a SIP URI, empty when withheld.
    """

    number: str | None
    sip_address: str
    is_withheld: bool
    shown: str
    dialable: str = ""


def regions() -> tuple[str, ...]:
    """Return the ISO 3166 codes that numbers without "+" can be at home in."""
    return tuple(sorted(phonenumbers.SUPPORTED_REGIONS))


def normalised(raw: str, region: str) -> str | None:
    """Return any spelling of a telephone number as E.164, None if it is not one.

    ``region`` (ISO 3166) is the home of numbers without "+" or an international prefix.
    """
    number = _parsed(raw, region)
    return _e164(number) if number is not None else None


def country_of(e164: str) -> str:
    """Return the ISO 3166 code of the country that a number belongs to, empty when unknown."""
    number = _parsed(e164, "ZZ")
    return (phonenumbers.region_code_for_number(number) or "") if number is not None else ""


def zones_of(e164: str) -> tuple[str, ...]:
    """Return the IANA time zones in which a number's country or area lies, none when unknown."""
    number = _parsed(e164, "ZZ")
    if number is None:
        return ()
    zones: tuple[str, ...] = timezone.time_zones_for_number(number)
    return () if timezone.UNKNOWN_TIMEZONE in zones else zones


def company_block(e164: str) -> str:
    """Return how the numbers begin that a company's switchboard would have beside this one.

    Shape: all but the last two digits; empty for mobile and other numbers given out singly.
    """
    number = _parsed(e164, "ZZ")
    if number is None or phonenumbers.number_type(number) not in _IN_BLOCKS:
        return ""
    return e164[:-_BLOCK_DIGITS]


def caller_identity(call: Call, region: str) -> CallerIdentity:
    """Return who the far end is; the network's own word (P-Asserted-Identity) wins.

    Source: RFC 3325; RFC 3261 19.1.6 (telephone numbers as SIP users); RFC 3323 (anonymous).
    """
    for uri in (call.asserted_uri, call.remote_uri):
        identity = _identity(uri, region)
        if identity is not None:
            return identity
    return CallerIdentity(None, "", True, "Number withheld")


def dial_target(raw: str, account: Account, region: str) -> str:
    """Return the SIP URI to call for what was typed: a number, an extension or an address.

    Up to six digits without a leading zero are a number of the PBX itself and go to it as
    they are; longer ones go to it as E.164.

    Errors: BadTarget, its message one plain sentence.
    """
    typed = raw.strip()
    if not typed:
        raise BadTarget("There is nothing to dial yet: type a number or a SIP address.")
    if len(typed) > _LONGEST:
        raise BadTarget("That is too long for a number or a SIP address.")
    if "@" in typed or re.match(r"sips?:", typed, re.IGNORECASE):
        return _sip_target(typed)
    if _INTERNAL.fullmatch(typed) and not typed.startswith("0"):
        return f"sip:{typed.replace('#', '%23')}@{account.domain}"
    return f"sip:{_e164_target(typed, region)}@{account.domain}"


def shown(number: str) -> str:
    """Return a number (E.164) or SIP URI as the screens show it: "+44 161 496 0182"."""
    if number.startswith("+"):
        parsed = _parsed(number, "ZZ")
        if parsed is not None:
            return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
    return re.sub(r"^(sips?|tel):", "", number, flags=re.IGNORECASE)


def _parsed(raw: str, region: str) -> PhoneNumber | None:
    text, _, parameters = re.sub(r"^tel:", "", raw.strip(), flags=re.IGNORECASE).partition(";")
    # The library would read letters as keys of a telephone ("0800-FLOWERS").
    if len(text) > _LONGEST or not _NUMBER_SIGNS.fullmatch(text):
        return None
    context = re.search(r"(?:^|;)phone-context=(\+[\d.()-]+)(?:;|$)", parameters, re.IGNORECASE)
    if context is not None and not text.lstrip().startswith("+"):
        text = context[1] + text  # RFC 3966, 5.1.5: the number continues its context
    parsed = [
        number
        for reading in _readings(text.translate(_FORMAT_SIGNS).strip(), region)
        if (number := _read(_without_trunk_zero(reading, region), region)) is not None
    ]
    return next(filter(phonenumbers.is_valid_number, parsed), next(iter(parsed), None))


def _readings(text: str, region: str) -> list[str]:
    """Return what ``text`` can mean: 00 is written everywhere, but not dialled everywhere.

    Where the region's own prefix begins with 00 too (001 to 008), its reading comes first.
    """
    digits = re.sub(r"[^\d+]", "", text)
    if not re.match(r"[0\u0660\uff10]{2}", digits):
        return [text]
    international = "+" + re.sub(r"^\D*\d\D*\d", "", text)
    return [text, international] if _dials_abroad(digits, region) else [international]


def _without_trunk_zero(text: str, region: str) -> str:
    """Leave out the (0) that only callers at home dial: "+44 (0)161 …"."""
    bare = re.sub(r"\(\s*0\s*\)", "", text, count=1)
    if bare == text or not (text.startswith("+") or _dials_abroad(text, region)):
        return text
    return bare if _has_trunk_zero(bare, region) else text


def _read(text: str, region: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _dials_abroad(digits: str, region: str) -> bool:
    """Tell whether ``digits`` begin with what ``region`` dials to reach another country."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    prefix = metadata.international_prefix if metadata is not None else None
    return bool(prefix and re.match(prefix, digits))


def _has_trunk_zero(text: str, region: str) -> bool:
    """Tell whether the country that ``text`` names dials 0 before its numbers at home."""
    number = _read(text, region)
    if number is None or number.country_code is None:
        return False
    home = phonenumbers.region_code_for_country_code(number.country_code)
    metadata = PhoneMetadata.metadata_for_region(home, None)
    return metadata is not None and metadata.national_prefix == "0"


def _e164(number: PhoneNumber) -> str | None:
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return None  # a local number without its area code counts as possible elsewhere
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _of_network(user: str, region: str) -> str | None:
    """Return the number in a SIP address; trunks leave the "+" off what they send.

    Read so is only a valid number abroad that is no valid one of the region: countries with
    numbers of any length (Germany) take nearly every row of digits for possible.
    """
    number = _parsed(user, region)
    at_home = _e164(number) if number is not None else None
    is_sure = at_home is not None and number is not None and phonenumbers.is_valid_number(number)
    if is_sure or not re.fullmatch(r"[1-9]\d{9,14}", user):
        return at_home
    abroad = _parsed(f"+{user}", region)
    if abroad is None or not phonenumbers.is_valid_number(abroad):
        return at_home
    return _e164(abroad)


def _identity(uri: str, region: str) -> CallerIdentity | None:
    """Return who ``uri`` ("Name" <sip:…>, sip:…, tel:…) stands for; None when it hides that."""
    bracketed = re.search(r"<([^<>]*)>", uri)
    bare = bracketed[1] if bracketed else uri.strip()
    if bare.lower().startswith("tel:"):
        number = normalised(bare, region)
        return CallerIdentity(number, "", False, shown(number), number) if number else None
    match = _SIP_ADDRESS.fullmatch(bare)
    if match is None:
        return None
    user, _, parameters = unquote(match["user"]).partition(";")
    user = user.partition(":")[0]
    host = match["host"].lower().rstrip(".")
    if user.lower() in _NOBODY or host.endswith(".invalid"):
        return None
    address = f"{user}@{host}".lower()
    is_internal = len(re.sub(r"\D", "", user)) <= _LONGEST_INTERNAL
    spelt = f"{user};{parameters}" if parameters else user
    number = None if is_internal else _of_network(spelt, region)
    if number is not None:
        return CallerIdentity(number, address, False, shown(number), number)
    port = f":{match['port']}" if match["port"] else ""
    uri = f"{(match['scheme'] or 'sip').lower()}:{match['user']}@{match['host']}{port}"
    return CallerIdentity(None, address, False, address, uri)


def _sip_target(typed: str) -> str:
    match = _SIP_ADDRESS.fullmatch(typed)
    if match is None or "?" in typed or ".." in match["host"]:
        raise BadTarget(
            "That is not a complete SIP address: it looks like name@company.example,"
            " without spaces."
        )
    port = match["port"]
    if port is not None and not 1 <= int(port) <= 65535:
        raise BadTarget(f"The port {port} in that address does not exist: it is 1 to 65535.")
    return typed if match["scheme"] else f"sip:{typed}"


def _e164_target(typed: str, region: str) -> str:
    if re.search(r"[^\W\d_]", re.sub(r"^tel:", "", typed, flags=re.IGNORECASE)):
        raise BadTarget("That has letters in it: pick the customer from the list or type a number.")
    number = _parsed(typed, region)
    if number is None and len(re.sub(r"\D", "", typed)) > _MOST_DIGITS:
        raise BadTarget(_TOO_LONG)
    if number is None:
        raise BadTarget("That is not a telephone number: type it with its area code.")
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason in (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        raise BadTarget("That number is too short: its area code or some digits are missing.")
    if reason == ValidationResult.TOO_LONG:
        raise BadTarget(_TOO_LONG)
    if reason != ValidationResult.IS_POSSIBLE:
        raise BadTarget("No country has a number like that: check its first digits.")
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
