"""What reminders show, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class ReminderView:
    """Something promised is due.

    Shape: ``more`` is "and 3 more" or empty; with ``is_call`` it can be dialled from here, else
    its ticket opens; ``why_not`` says in one sentence why not now, or is empty. One that
    ``is_quiet`` comes during a call: it is shown and not spoken. ``snoozes`` are the ways to put
    it off.
    """

    id: str
    name: str
    text: str
    share: float = 1.0
    tone: Tone = Tone.DUE
    more: str = ""
    is_call: bool = True
    why_not: str = ""
    is_quiet: bool = False
    snoozes: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class AwayRowView:
    """One thing that fell due while nobody was there."""

    id: str
    name: str
    left: str
    tone: Tone = Tone.LATE


@dataclass(frozen=True, slots=True)
class AwayView:
    """What fell due while nobody was there, in short; ``more`` is "and 12 more" or empty."""

    title: str
    rows: tuple[AwayRowView, ...] = ()
    more: str = ""
