"""What the day's panel shows, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """One figure: "11 of 11" over "check-ins on time"."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day of the week's line.

    Shape: ``name`` is "Tue", ``icon`` how it felt, empty for nothing noted; ``words`` say it all
    in one sentence, for who listens.
    """

    name: str
    calls: int
    icon: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class PromisedRow:
    """One figure of what was promised, with what counts in it.

    Shape: ``today`` and ``week`` are ready to print, "–" where nothing was counted; ``said`` is
    all of it in one sentence, for who listens.
    """

    words: str
    today: str
    week: str
    counts: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class OwnDayView:
    """The whole panel.

    Shape: ``voices`` are measured from audio levels and empty while nothing was measured;
    ``moods`` is empty when moods are switched off.
    """

    day: str = ""
    figures: tuple[OwnFigure, ...] = ()
    voices: tuple[OwnFigure, ...] = ()
    week: tuple[WeekDay, ...] = ()
    moods: tuple[Choice, ...] = ()
    mood: str = ""
    note: str = ""
