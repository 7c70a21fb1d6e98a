"""Resolution plans that come with the program, one file per language (C4).

The file is content that an organisation may rewrite; its head says what a stage has.
"""

import datetime
from pathlib import Path
from typing import Annotated, Final

import msgspec

from workstation.guidance_content import GuidanceError, read_text
from workstation.ids import PlanId
from workstation.plans import Plan, PlanStage

FILE: Final = "plans.toml"
_Words = Annotated[str, msgspec.Meta(min_length=1)]


class _Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: _Words
    takes_min: Annotated[int, msgspec.Meta(ge=1)] | None = None
    what_if: str = ""
    contact: str = ""


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: _Words
    name: _Words
    stages: Annotated[tuple[_Stage, ...], msgspec.Meta(min_length=1)]
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


class _Plans(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plans: tuple[_Plan, ...]


def read_plans(folder: Path) -> tuple[Plan, ...]:
    """Return the plans of one language's folder; its name is the language.

    A language without the file has no plans.

    Errors: GuidanceError for a file that is unreadable, too large or of another shape, and for
    two plans of one id.
    """
    file = folder / FILE
    if not file.is_file():
        return ()
    try:
        content = msgspec.toml.decode(read_text(file), type=_Plans)
    except msgspec.DecodeError as error:  # of TOML as well as of the shape
        raise GuidanceError(f"{file}: {error}") from error
    plans = tuple(_plan_of(each, folder.name) for each in content.plans)
    ids = [plan.id for plan in plans]
    for plan in plans:
        if ids.count(plan.id) > 1:
            raise GuidanceError(f"{file}: two plans have the id {plan.id!r}")
    return plans


def _plan_of(content: _Plan, language: str) -> Plan:
    stages = tuple(
        PlanStage(
            stage.what,
            datetime.timedelta(minutes=stage.takes_min) if stage.takes_min else None,
            stage.what_if,
            stage.contact,
        )
        for stage in content.stages
    )
    return Plan(
        PlanId(content.id), content.name, language, stages, content.valid_from, content.valid_to
    )
