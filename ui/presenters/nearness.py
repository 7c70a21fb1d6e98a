"""How near a promised time is: the share of its time that is used, and the colour for it."""

from datetime import datetime, timedelta
from typing import Final

from ui.theme.tokens import Tone

_SOON_SHARE: Final = 0.75
# Of a promise made three days ago the last quarter is most of a day: amber all over the list
# would say nothing any more.
_SOON: Final = timedelta(minutes=30)


def share_used(start: datetime, due: datetime, now: datetime) -> float:
    """Return how much of the time from ``start`` to ``due`` is used, 0 to 1."""
    allowed = (due - start).total_seconds()
    if allowed <= 0:
        return 1.0
    return min(1.0, max(0.0, (now - start).total_seconds() / allowed))


def due_tone(
    start: datetime, due: datetime, now: datetime, late_at: datetime | None = None
) -> Tone:
    """Return late, due in the last quarter of the time and the last half hour, else neutral.

    A window is due from its begin, ``due``, and late after its end, ``late_at``.
    """
    if (late_at or due) < now:
        return Tone.LATE
    if late_at is not None and due <= now:
        return Tone.DUE
    is_soon = share_used(start, due, now) > _SOON_SHARE and due - now <= _SOON
    return Tone.DUE if is_soon else Tone.NEUTRAL
