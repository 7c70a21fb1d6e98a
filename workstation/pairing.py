"""How a trainer's desk finds the trainee's: an address on the network and a short code.

The code is the user part of the address that is called, so whoever does not know it rings nobody.
It keeps the curious away; it is no protection from somebody who records the network.
"""

import random
import re
from dataclasses import dataclass
from typing import Final

# Neither vowels nor what looks alike on paper: no words, no 0 and O, no 1 and I.
_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ23456789"
_LENGTH: Final = 6
_USER: Final = "practice-"
_ADDRESS: Final = re.compile(r"(?:sip:)?(?:[\w.\-]+@)?([\w.\-]+)(?::(\d{1,5}))?", re.I)


class BadPairing(ValueError):
    """An address or a code cannot be used; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Where a trainee can be called.

    Shape: ``code`` is six of our letters and digits, without a space; ``host`` an address or
    name; ``port`` that of SIP on the trainee's desk.
    """

    host: str
    port: int
    code: str

    @property
    def address(self) -> str:
        """Return what the trainer types first: "192.0.2.7:5071"."""
        return f"{self.host}:{self.port}"

    @property
    def shown_code(self) -> str:
        """Return the code as it is read out: "KTX 4M7"."""
        return f"{self.code[:3]} {self.code[3:]}"

    @property
    def user(self) -> str:
        return f"{_USER}{self.code.lower()}"

    @property
    def uri(self) -> str:
        """Return the SIP URI that the trainer's desk calls."""
        return f"sip:{self.user}@{self.address}"


def new_code(chance: random.Random) -> str:
    """Return a fresh code; ``chance`` is the system's own source of chance outside of tests."""
    return "".join(chance.choice(_LETTERS) for _ in range(_LENGTH))


def code_from(text: str) -> str:
    """Return the code that a person typed, however it is spaced. Errors: BadPairing."""
    code = re.sub(r"[\s\-.]", "", text).upper()
    if len(code) != _LENGTH or any(letter not in _LETTERS for letter in code):
        raise BadPairing(
            "The code is not one that a desk shows: it has six letters and digits, such as KTX 4M7."
        )
    return code


def pairing_from(address: str, code: str) -> Pairing:
    """Return where to call for what a trainer typed. Errors: BadPairing."""
    found = _ADDRESS.fullmatch(address.strip())
    if found is None or not found[2]:
        raise BadPairing(
            "The address is not complete: type it as the trainee's screen shows it, with the "
            "number behind the colon, such as 192.0.2.7:5071."
        )
    port = int(found[2])
    if not 0 < port < 65536:
        raise BadPairing(f"{port} is no port: the number behind the colon is 1 to 65535.")
    return Pairing(found[1], port, code_from(code))
