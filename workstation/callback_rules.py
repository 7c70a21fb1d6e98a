"""Which sources make callbacks by themselves, and how soon they are due."""

from dataclasses import dataclass
from typing import Final

LONGEST_DUE_MIN: Final = 24 * 60
LONGEST_RING_S: Final = 180


@dataclass(frozen=True, slots=True)
class CallbackRules:
    """What becomes a callback without anybody's doing.

    Shape: ``missed`` calls rang until nobody could answer any more, ``abandoned`` ones were given
    up by the caller after ringing for ``abandoned_after_s`` at least; ``colleagues`` counts calls
    from extensions and colleagues too; ``next_update`` is the time by which an open ticket's
    customer is to hear from us (C1).
    Units: ``missed_due_min`` and ``voicemail_due_min`` count from the call and the message.
    """

    missed: bool = True
    abandoned: bool = True
    abandoned_after_s: int = 5
    missed_due_min: int = 30
    colleagues: bool = False
    voicemail: bool = True  # H2
    voicemail_due_min: int = 15
    next_update: bool = True  # C1
