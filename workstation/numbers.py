"""Telephone numbers and SIP addresses: who calls, whom to dial, and how to show them."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, ValidationResult

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
    if number is None:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return None  # a local number without its area code counts as possible elsewhere
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


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
    text = re.sub(r"^tel:", "", raw.strip(), flags=re.IGNORECASE).partition(";")[0]
    # The library would read letters as keys of a telephone ("0800-FLOWERS").
    if len(text) > _LONGEST or not _NUMBER_SIGNS.fullmatch(text):
        return None
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


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
    user = unquote(match["user"].partition(";")[0].partition(":")[0])
    host = match["host"].lower().rstrip(".")
    if user.lower() in _NOBODY or host.endswith(".invalid"):
        return None
    address = f"{user}@{host}".lower()
    is_internal = len(re.sub(r"\D", "", user)) <= _LONGEST_INTERNAL
    number = None if is_internal else normalised(user, region)
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
