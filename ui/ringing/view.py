"""What the ringing card shows, ready to print."""

from dataclasses import dataclass

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
class RingingView:
    """A ringing call.

    Shape: ``line`` is the heading ("Incoming, Billing line"); ``ring_share`` 0–1 is how much of
    the time allowed for answering has passed, ``ring_tone`` turns to DUE and LATE with it;
    ``others`` are further ringing calls, one line each ("Ruth Lindqvist, 4 s").
    ``warning`` flags a greeting out of date and may be empty.
    """

    call_id: str
    line: str
    name: str
    number: str = ""
    ring_text: str = ""
    ring_share: float = 0.0
    ring_tone: Tone = Tone.ACCENT
    reasons: tuple[ReasonView, ...] = ()
    greeting: Phrase = ()
    warning: str = ""
    footnote: str = ""
    others: tuple[str, ...] = ()
