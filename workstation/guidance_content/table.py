"""What all guidance files have in common: strict tables, and phrases to say."""

import msgspec

from workstation.callers import CallerType


class GuidanceError(Exception):
    """A guidance file cannot be used; the message names file, line and trouble."""


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table in a guidance file."""


class PhraseContent(Table, frozen=True):
    """Something to say.

    Shape: ``say`` are wordings, the best first; the first whose facts are all known is used, so
    the last should need none. ``rule`` is a number of the communication rules ("A2"). An empty
    ``callers`` suits every caller. A known fact named in ``unless`` leaves the phrase out (A4).
    ``offers_callback`` marks check-ins that satisfy E4 by themselves.
    """

    id: str
    say: tuple[str, ...]
    rule: str = ""
    callers: tuple[CallerType, ...] = ()
    unless: tuple[str, ...] = ()
    offers_callback: bool = False
