"""The file ``repeats.toml``: how one says how often, "every Tuesday", "every two weeks"."""

from collections.abc import Iterator

from workstation.guidance_content.table import FileContent, Gap

Words = tuple[str, ...]


class RepeatWords(FileContent, frozen=True):
    """The words in which an agent types how often an update comes.

    Shape: all in small letters, a phrase of several words as it is typed; ``weekdays`` begin
    with Monday, each with all its forms; ``numbers`` begin with two. ``workdays`` is Monday to
    Friday; ``fillers`` are read over.
    """

    every: Words
    every_other: Words
    day: Words
    week: Words
    month: Words
    daily: Words
    weekly: Words
    monthly: Words
    workdays: Words
    weekdays: tuple[Words, ...]
    numbers: Words
    fillers: Words

    def gaps(self) -> Iterator[Gap]:
        if len(self.weekdays) != 7:
            yield Gap(("weekdays",), "there must be 7 weekdays")
        for name in ("every", "day", "week", "month"):
            if not getattr(self, name):
                yield Gap((name,), f"{name}: at least one word is needed")
