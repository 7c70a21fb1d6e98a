"""Four types of callers under strain (D1–D4): a note on the call, no label on the customer."""

import enum


class CallerType(enum.Enum):
    """How the caller sounds."""

    ANXIOUS = "anxious"  # D1
    HURT = "hurt"  # D2
    RATIONAL = "rational"  # D3
    ANGRY = "angry"  # D4
