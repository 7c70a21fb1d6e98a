"""Values that the views of several panels are made of, ready to print."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ui.theme.tokens import Tone
from ui.widgets.say_text import Phrase


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few things to choose.

    Shape: ``key`` comes back in the signal; ``alt_letter`` may be empty; ``icon`` is a Phosphor
    name or empty; ``hint`` says more under the mouse and to who listens.
    """

    key: str
    label: str
    alt_letter: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PhraseView:
    """A sentence to say; ``hint`` says where to find what is asked for (A5)."""

    id: str
    phrase: Phrase
    is_said: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WhenChoice:
    """A time to choose, as the chip says it. Units: ``at`` is aware, ``until`` ends a window."""

    label: str
    at: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TypedWhen:
    """What a typed time was understood as.

    Shape: ``words`` is the time as people say it ("Tue 8 Dec 10:00–12:00 · 11:00 in Madrid"),
    ``warning`` what speaks against it; ``trouble`` says what was not understood, and ``at`` is
    then None. ``until`` is the end of a window, None for a single time.
    Units: ``at`` and ``until`` are aware UTC.
    """

    words: str = ""
    at: datetime | None = None
    until: datetime | None = None
    warning: str = ""
    trouble: str = ""


class WhenReader(Protocol):
    """Reads what an agent types for a time; pure, and quick enough for each key."""

    def read(self, text: str, *, takes_span: bool) -> TypedWhen:
        """Return what ``text`` means; without ``takes_span`` a window is its end, a deadline."""
        ...


@dataclass(frozen=True, slots=True)
class WhenView:
    """What a time chooser shows.

    Shape: ``chosen_words`` is the chosen time as people say it; ``note`` says more ("17:15 in
    Madrid"), ``warning`` what is wrong with it ("after your working hours"); all may be empty.
    ``until`` is the end of a chosen window, None for a single time. With ``reader`` times can be
    typed, with ``example`` as the hint.
    Units: ``chosen``, ``until`` and ``earliest`` are aware.
    """

    choices: tuple[WhenChoice, ...] = ()
    chosen: datetime | None = None
    chosen_words: str = ""
    note: str = ""
    warning: str = ""
    earliest: datetime | None = None
    until: datetime | None = None
    reader: WhenReader | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """One next step: who does what by when.

    Shape: ``by_when`` is empty while the time is to be set; ``confirmed`` is when the customer
    said yes, ``done`` when it was done, both empty for not yet.
    """

    id: str
    who: str = ""
    what: str = ""
    by_when: str = ""
    due_at: datetime | None = None
    tone: Tone = Tone.NEUTRAL
    confirmed: str = ""
    done: str = ""
