"""The file ``stages.toml``: the six stages of a call (A3–A5, B, C, F)."""

from workstation.call_flow import Stage
from workstation.guidance_content.table import PhraseContent, Table


class StageContent(Table, frozen=True):
    """What to do and say in one stage of the call."""

    stage: Stage
    title: str
    subtitle: str
    do: tuple[str, ...] = ()
    phrases: tuple[PhraseContent, ...] = ()


class Stages(Table, frozen=True):
    stages: tuple[StageContent, ...]
