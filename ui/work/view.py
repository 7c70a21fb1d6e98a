"""What the left column shows, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice
from ui.theme.tokens import Tone


class Gutter(enum.Enum):
    """What stands before a row: time as a ring, or a sign."""

    RING = "ring"
    LATE = "late"
    DUE = "due"
    KEPT = "kept"
    ICON = "icon"


@dataclass(frozen=True)
class RowView:
    """One piece of work.

    Shape: ``ring_share`` 0–1 is the part of the allowed time used; ``pin_tone`` other than
    NEUTRAL lays the state's tint behind the row (the call itself); ``why`` says why the row
    stands where it does and may be empty; ``gutter_icon`` is for ``Gutter.ICON``.
    """

    id: str
    title: str
    time_text: str = ""
    subject: str = ""
    tag: str = ""
    tag_icon: str = ""
    tag_tone: Tone = Tone.NEUTRAL
    time_tone: Tone = Tone.NEUTRAL
    gutter: Gutter = Gutter.RING
    gutter_icon: str = ""
    ring_share: float = 0.0
    ring_tone: Tone = Tone.NEUTRAL
    pin_tone: Tone = Tone.NEUTRAL
    why: str = ""


@dataclass(frozen=True)
class SectionView:
    """Rows under one heading ("Up next"); ``count_text`` stands at its far end."""

    title: str
    rows: tuple[RowView, ...]
    count_text: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True)
class RowListView:
    """One tab's list; ``count`` is printed on the tab, None for none."""

    sections: tuple[SectionView, ...] = ()
    count: int | None = None


@dataclass(frozen=True)
class FilterBarView:
    """Which saved choice of the queue is shown, and how much is overdue.

    Shape: ``late_text`` is empty when nothing is overdue; ``late_hint`` says it in a sentence.
    """

    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    late_text: str = ""
    late_hint: str = ""


@dataclass(frozen=True)
class FilterFormView:
    """The form that makes or changes a saved choice.

    Shape: ``key`` tells one form from the next; ``trouble`` is one sentence and may be empty;
    ``owners`` are names to choose from, ``owner`` "" is anybody.
    """

    key: str
    name: str = ""
    owner: str = ""
    owners: tuple[Choice, ...] = ()
    kinds: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    at_least: str = ""
    only_late: bool = False
    trouble: str = ""
    can_remove: bool = False


@dataclass(frozen=True)
class DialView:
    """What the dial field understood of what was typed.

    Shape: ``understood`` is the number in international form, or a name with its number;
    ``trouble`` is one sentence, empty when it can be called.
    """

    understood: str = ""
    trouble: str = ""
    can_call: bool = False
