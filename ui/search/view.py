"""What the results panel shows, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MarkedText:
    """One line of text; ``marks`` are the (start, end) of what matched in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


NOTHING = MarkedText("")


@dataclass(frozen=True)
class ResultView:
    """One thing that was found.

    Shape: ``id`` is what comes back when it is chosen; ``who`` stands before ``detail``;
    ``hint`` is a word about how it was found; ``spoken`` tells all of it to a screen reader.
    """

    id: str
    icon_name: str
    title: MarkedText
    detail: MarkedText = NOTHING
    who: MarkedText = NOTHING
    when: str = ""
    hint: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class GroupView:
    """Results of one kind under their heading."""

    title: str
    results: tuple[ResultView, ...]


@dataclass(frozen=True)
class ResultsView:
    """All that was found for ``text``.

    Shape: with no groups ``title`` and ``sentence`` say why, or what to do; ``spoken`` tells how
    much was found.
    """

    text: str
    groups: tuple[GroupView, ...] = ()
    title: str = ""
    sentence: str = ""
    spoken: str = ""

    @property
    def results(self) -> tuple[ResultView, ...]:
        return tuple(result for group in self.groups for result in group.results)
