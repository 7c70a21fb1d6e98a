"""What the forms about callers show, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LikelyView:
    """Somebody it may be.

    Shape: ``detail`` says why, or what sets them apart ("Okafor Ltd, has this number too");
    ``key`` is the key that picks them and may be empty.
    """

    id: str
    name: str
    detail: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class CallerFormView:
    """The few words that make a customer of a caller.

    Shape: ``subject`` tells calls apart, so that typing stays with its own; ``known`` is what need
    not be asked ("+44 20 7946 0555, from the call"); the number is asked for with ``asks_number``
    only, ``number_hint`` says where the customer finds it (A5). ``likely`` are customers it may
    be; ``trouble`` is one sentence and may be empty.
    """

    subject: str
    title: str
    name: str = ""
    name_origin: str = ""
    organisation: str = ""
    known: str = ""
    asks_number: bool = False
    number: str = ""
    number_hint: str = ""
    likely: tuple[LikelyView, ...] = ()
    likely_title: str = ""
    trouble: str = ""
    can_save: bool = False
