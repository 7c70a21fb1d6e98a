"""What the trainer's window shows, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice
from ui.practice.views import ScoreRowView


@dataclass(frozen=True, slots=True)
class SetUpView:
    """Whom to play, and whom to call; ``trouble`` says in a sentence why no call can be made."""

    scenarios: tuple[Choice, ...]
    chosen: str
    story: str = ""
    trouble: str = ""
    is_ready: bool = True


@dataclass(frozen=True, slots=True)
class MarkButtonView:
    """Something that the agent may have done, with its key."""

    key: str
    words: str
    rule: str
    is_kept: bool
    digit: str


@dataclass(frozen=True, slots=True)
class ScriptView:
    """The script as it stands.

    Shape: ``say`` are wordings of which the trainer says one; ``direction`` is how, and when
    there is nothing to say, what to wait for. ``notes`` are marks so far, the latest first.
    """

    title: str
    temper: str
    status: str
    direction: str
    say: tuple[str, ...]
    story: tuple[str, ...]
    how_to_play: tuple[str, ...]
    marks: tuple[MarkButtonView, ...]
    notes: tuple[ScoreRowView, ...]
    note: str = ""
    trouble: str = ""
    is_talking: bool = False
    is_over: bool = False
    sending: str = ""
    can_send: bool = False
