"""Values that the views of several panels are made of, ready to print."""

from dataclasses import dataclass
from datetime import datetime

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
    """A time to choose, as the chip says it. Units: ``at`` is aware."""

    label: str
    at: datetime


@dataclass(frozen=True, slots=True)
class WhenView:
    """What a time chooser shows.

    Shape: ``chosen_words`` is the chosen time as people say it; ``note`` says more ("17:15 in
    Madrid"), ``warning`` what is wrong with it ("after your working hours"); all may be empty.
    Units: ``chosen`` and ``earliest`` are aware.
    """

    choices: tuple[WhenChoice, ...] = ()
    chosen: datetime | None = None
    chosen_words: str = ""
    note: str = ""
    warning: str = ""
    earliest: datetime | None = None


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
