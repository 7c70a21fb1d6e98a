"""What the first start shows, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class HeadsetView:
    """Microphone and headphones to choose and try.

    Shape: the words below each device say how it stands ("We can hear you"), in their tone.
    """

    inputs: tuple[Choice, ...] = ()
    input: str = ""
    input_words: str = ""
    input_tone: Tone = Tone.NEUTRAL
    outputs: tuple[Choice, ...] = ()
    output: str = ""
    output_words: str = ""
    output_tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class FirstStartView:
    """The welcome; ``first_name`` is empty until a name was typed."""

    first_name: str = ""
    agent_name: str = ""
    organisation: str = ""
    headset: HeadsetView = HeadsetView()
    languages: tuple[Choice, ...] = ()
    language: str = ""
    themes: tuple[Choice, ...] = ()
    theme: str = ""
