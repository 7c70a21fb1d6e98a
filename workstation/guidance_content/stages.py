"""The file ``stages.toml``: the six stages of a call (A3–A5, B, C, F)."""

from collections.abc import Iterator

from workstation.call_flow import Stage
from workstation.guidance_content.table import (
    FileContent,
    Gap,
    PhraseContent,
    Table,
    Wordings,
    each_once,
    wordings_of,
)


class StageContent(Table, frozen=True):
    """What to do and say in one stage of the call."""

    stage: Stage
    title: str
    subtitle: str
    do: tuple[str, ...] = ()
    phrases: tuple[PhraseContent, ...] = ()


class Stages(FileContent, frozen=True):
    """The whole file."""

    stages: tuple[StageContent, ...]
    # Seconds of one explanation, after which to ask whether it was clear (B6); 0 is never.
    check_understanding_after_s: int = 150

    def wordings(self) -> Iterator[Wordings]:
        for number, stage in enumerate(self.stages):
            yield from wordings_of(stage.phrases, ("stages", number, "phrases"))

    def gaps(self) -> Iterator[Gap]:
        yield from each_once("stages", Stage, (c.stage for c in self.stages), "stage")
