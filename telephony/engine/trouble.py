"""Turns SIP codes and pjsip statuses into what the agent, or IT, can act on."""

import re
from collections.abc import Mapping
from typing import Final

from workstation.accounts import RegistrationTrouble
from workstation.calls import COMPLETED_ELSEWHERE, CallEnd, Direction, EndedBy
from workstation.secrets import KeyringHanging, KeyringLocked, KeyringMissing, SecretTrouble

# pjsip's own statuses; the binding has no names for them.
PJSIP_EFAILEDCREDENTIAL: Final = 171100
PJSIP_ENOCREDENTIAL: Final = 171101
_PJSIP_TLS_FIRST: Final = 171160
_PJSIP_TLS_TIMEOUT: Final = 171172
_PJSIP_TLS_LAST: Final = 171199
_UNKNOWN_HOST_STATUSES: Final = frozenset({70018, 120002, 320050, 320053})  # PJ_ERESOLVE, EDNS…

_OK: Final = 200
_MOVED: Final = 302
_WORDS: Final[Mapping[int, str]] = {
    400: "the server did not understand the call",
    401: "the server refused our password",
    403: "the server does not allow this call",
    404: "this number or address does not exist",
    407: "the server refused our password",
    408: "no answer",
    410: "this number or address is no longer in use",
    415: "the other side cannot talk in a way we can",
    480: "nobody can be reached there now",
    481: "the call was lost on the way",
    484: "the number is incomplete",
    486: "busy",
    487: "cancelled",
    488: "the other side cannot talk in a way we can",
    500: "the server has a fault",
    502: "the server could not reach the other side",
    503: "the server cannot be reached",
    504: "the server could not reach the other side in time",
    600: "busy everywhere",
    603: "declined",
    604: "this number or address does not exist",
}
_THEIR_CHOICE: Final = frozenset({486, 600, 603})


def call_words(sip_code: int, sip_text: str) -> str:
    """Say in plain words why a call did not come about or was cut."""
    return _WORDS.get(sip_code) or sip_text.lower() or "the call failed"


def remote_end(direction: Direction, was_answered: bool, sip_code: int, sip_text: str) -> CallEnd:
    """Return the end of a call that the agent did not end."""
    if was_answered and sip_code == _OK:
        return CallEnd(EndedBy.CUSTOMER, sip_code, sip_text, "the customer hung up")
    if was_answered:
        return CallEnd(EndedBy.FAILURE, sip_code, sip_text, "the connection was lost")
    if direction is Direction.INBOUND and sip_code == 487:
        return CallEnd(
            EndedBy.CUSTOMER, sip_code, sip_text, "the customer gave up before an answer"
        )
    by = EndedBy.CUSTOMER if sip_code in _THEIR_CHOICE else EndedBy.FAILURE
    return CallEnd(by, sip_code, sip_text, call_words(sip_code, sip_text))


def cancelled_end(reason: str) -> CallEnd | None:
    """Return the end of a ringing call that the server took back because another phone took it.

    ``reason`` is the CANCEL's header; None where it tells nothing of the kind.
    Source: RFC 3326, section 3.1.
    """
    values = (value.strip() for value in reason.split(","))
    is_elsewhere = any(
        re.match(r"SIP\s*;", value, re.I) and re.search(r";\s*cause\s*=\s*200\b", value, re.I)
        for value in values
    )
    if not is_elsewhere:
        return None
    return CallEnd(EndedBy.CUSTOMER, _OK, COMPLETED_ELSEWHERE, "answered at another phone")


def moved_end(target: str) -> CallEnd:
    """Return the end of a placed call that was pointed to another address (3xx).

    It is not followed: a server must not make this desk dial what the agent never read.
    """
    return CallEnd(EndedBy.FAILURE, _MOVED, "Moved", f"calls are to go to {target} instead")


def registration_trouble(sip_code: int, status: int) -> RegistrationTrouble:
    """Return what a failed REGISTER means."""
    if status == PJSIP_EFAILEDCREDENTIAL:
        return RegistrationTrouble.WRONG_PASSWORD
    if status in _UNKNOWN_HOST_STATUSES:
        return RegistrationTrouble.UNKNOWN_HOST
    if _PJSIP_TLS_FIRST <= status <= _PJSIP_TLS_LAST and status != _PJSIP_TLS_TIMEOUT:
        return RegistrationTrouble.CERTIFICATE_REFUSED
    if sip_code in (401, 407):
        return RegistrationTrouble.WRONG_PASSWORD
    if sip_code in (408, 502, 503, 504) or status != 0:
        return RegistrationTrouble.SERVER_UNREACHABLE
    return RegistrationTrouble.REFUSED


def secret_trouble(trouble: SecretTrouble) -> RegistrationTrouble:
    """Return what it means for the registration that a password could not be read."""
    if isinstance(trouble, KeyringLocked):
        return RegistrationTrouble.KEYRING_LOCKED
    if isinstance(trouble, KeyringMissing):
        return RegistrationTrouble.KEYRING_MISSING
    if isinstance(trouble, KeyringHanging):
        return RegistrationTrouble.KEYRING_HANGING
    return RegistrationTrouble.NO_PASSWORD


_ONE_TRY: Final = frozenset(
    {
        RegistrationTrouble.WRONG_PASSWORD,  # a second try may lock the account at the server
        RegistrationTrouble.NO_PASSWORD,
        RegistrationTrouble.KEYRING_LOCKED,
        RegistrationTrouble.KEYRING_MISSING,
        RegistrationTrouble.KEYRING_HANGING,
        RegistrationTrouble.TLS_UNAVAILABLE,
        RegistrationTrouble.BAD_ADDRESS,
        RegistrationTrouble.TOO_MANY_ACCOUNTS,
    }
)
_SLOW: Final = frozenset({RegistrationTrouble.REFUSED, RegistrationTrouble.CERTIFICATE_REFUSED})
_FIRST_DELAY_S: Final = 2.0
_SLOW_DELAY_S: Final = 30.0
_LONGEST_DELAY_S: Final = 60.0


def retry_delay_s(trouble: RegistrationTrouble, failures: int) -> float | None:
    """Return how long to wait after so many failures in a row; None when a retry is no use."""
    if trouble in _ONE_TRY:
        return None
    if trouble in _SLOW:
        return _SLOW_DELAY_S if failures == 1 else _LONGEST_DELAY_S
    return float(min(_FIRST_DELAY_S * 2 ** min(failures - 1, 10), _LONGEST_DELAY_S))
