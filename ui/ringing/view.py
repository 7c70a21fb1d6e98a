"""What the ringing card shows, ready to print."""

from dataclasses import dataclass

from ui.customers.views import LikelyView
from ui.theme.tokens import Tone
from ui.widgets.say_text import Phrase


@dataclass(frozen=True)
class ReasonView:
    """One reason why this person may call: a promise, an open ticket, the last contact."""

    icon_name: str
    title: str
    words: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True)
class ContactView:
    """One earlier contact: when, and what came of it."""

    when: str
    words: str


@dataclass(frozen=True)
class RingingView:
    """A ringing call.

    Shape: ``line`` is the heading ("Incoming, Billing line"); ``ring_share`` 0–1 is how much of
    the time allowed for answering has passed, ``ring_tone`` turns to DUE and LATE with it;
    ``others`` are further ringing calls, one line each ("Ruth Lindqvist, 4 s").
    ``warning`` flags a greeting out of date and may be empty. ``maybe`` are customers it may be,
    ``more_maybe`` tells of those beyond ("and 2 more"); ``quote`` is what they said last;
    ``contacts`` are the last ones, latest first. ``can_name`` when nobody knows the caller.
    """

    call_id: str
    line: str
    name: str
    organisation: str = ""
    number: str = ""
    ring_text: str = ""
    ring_share: float = 0.0
    ring_tone: Tone = Tone.ACCENT
    maybe: tuple[LikelyView, ...] = ()
    more_maybe: str = ""
    can_name: bool = False
    reasons: tuple[ReasonView, ...] = ()
    quote: str = ""
    contacts: tuple[ContactView, ...] = ()
    greeting: Phrase = ()
    warning: str = ""
    footnote: str = ""
    others: tuple[str, ...] = ()
