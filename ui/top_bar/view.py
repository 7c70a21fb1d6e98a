"""What the top bar shows, ready to print."""

from dataclasses import dataclass

from ui.theme.tokens import Tone


@dataclass(frozen=True)
class StateChoice:
    """An agent state that can be chosen now; ``key`` is what comes back."""

    key: str
    words: str
    is_current: bool = False


@dataclass(frozen=True)
class FigureView:
    """One figure of the day: "11 of 11", "check-ins on time"."""

    number: str
    words: str


@dataclass(frozen=True)
class StandingView:
    """How a thing stands, in a word or two; ``details`` is the tool tip's sentence."""

    words: str
    tone: Tone = Tone.NEUTRAL
    details: str = ""


@dataclass(frozen=True)
class TopBarView:
    """The whole bar.

    Shape: ``agent_tone`` colours the dot before the agent state; ``choices`` fill its menu;
    ``voicemail`` has no words while nothing new waits.
    """

    agent_state: str
    agent_tone: Tone = Tone.NEUTRAL
    agent_time: str = ""
    choices: tuple[StateChoice, ...] = ()
    figures: tuple[FigureView, ...] = ()
    registration: StandingView = StandingView("")
    headset: StandingView = StandingView("")
    voicemail: StandingView = StandingView("")
    clock: str = ""
