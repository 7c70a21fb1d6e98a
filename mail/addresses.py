"""Mail addresses as the wire wants them."""

import unicodedata
from typing import Final

from workstation.messages import clean_line, is_address

_KEPT_SINCE_2008: Final = "ßς\u200c\u200d"


class BadAddress(ValueError):
    """An address that no mail can go to; the message is the address."""


def wire_address(text: str) -> str:
    """Return ``text`` with its domain in ASCII (IDNA); the part before the @ stays as it is.

    Errors: BadAddress.
    """
    address = clean_line(text)
    if address != text or not is_address(address):
        raise BadAddress(address)
    local, _, domain = address.partition("@")
    try:
        return f"{local}@{'.'.join(map(_wire_label, domain.split('.')))}"
    except UnicodeError as error:
        raise BadAddress(address) from error


def needs_utf8(address: str) -> bool:
    """Tell whether a server must offer SMTPUTF8 to take this address. Source: RFC 6531."""
    return not address.isascii()


def _wire_label(label: str) -> str:
    """Return one part of a domain in ASCII.

    Python's own codec is IDNA 2003, which makes "ss" of "ß" and so names another domain; these
    letters are encoded as IDNA 2008 has it. Source: RFC 5894, 7.2.
    """
    if any(letter in _KEPT_SINCE_2008 for letter in label.lower()):
        plain = unicodedata.normalize("NFC", label.lower())
        return f"xn--{plain.encode('punycode').decode('ascii')}"
    return label.encode("idna").decode("ascii")
