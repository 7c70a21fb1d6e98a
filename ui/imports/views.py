"""What the import page shows, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice


class ImportStep(enum.Enum):
    """How far the import is."""

    CHOOSE = "choose"
    LOOKING = "looking"  # reads the whole file, changes nothing
    LOOKED = "looked"
    RUNNING = "running"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column of the file: what stands in it first, and what it means."""

    header: str
    sample: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ImportView:
    """The page at one moment.

    Shape: ``columns`` is empty for a vCard; ``rows`` are the first customers as (name,
    organisation, numbers, e-mails), or callbacks as (name, number, due, subject); ``undo`` is
    given where what was done can be taken back; ``facts`` are lines of what was found or done;
    ``duplicates`` and ``problems`` are lines, ``more_…`` how many are not listed; ``trouble`` is
    one sentence; ``progress`` counts rows.
    """

    step: ImportStep
    file: str = ""
    columns: tuple[ColumnView, ...] = ()
    meanings: tuple[Choice, ...] = ()
    rows: tuple[tuple[str, str, str, str], ...] = ()
    facts: tuple[str, ...] = ()
    duplicate_choices: tuple[Choice, ...] = ()
    duplicate_choice: str = ""
    duplicates: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    trouble: str = ""
    progress: str = ""
    undo: str = ""
    action: str = ""
    can_act: bool = False
