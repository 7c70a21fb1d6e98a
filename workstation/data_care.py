"""What is done with a desk's data as a whole, as a Protocol; every act blocks and may take long."""

import enum
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from workstation.ids import CustomerId
from workstation.privacy import Erased, Exported, IsCancelled

Progress: TypeAlias = Callable[[int], None]  # in percent


class CareStopped(Exception):
    """The agent stopped it; nothing was left behind."""


class CareImpossible(Exception):
    """It could not be done; one plain sentence."""


@dataclass(frozen=True, slots=True)
class Tended:
    """What was found and done when the desk was opened.

    Shape: ``trouble`` is one plain sentence about the database, empty when it is whole.
    """

    imports_taken_back: int = 0
    erased: Erased = Erased()
    trouble: str = ""


class PromisedList(enum.Enum):
    """What of promises and callbacks can be written to a file."""

    FIGURES = "figures"  # a row for each of the last thirty days
    PROMISES = "promises"
    CALLBACKS = "callbacks"


@dataclass(frozen=True, slots=True)
class Written:
    """A list that was written: where, and how many rows."""

    path: Path
    rows: int


class DataCare(Protocol):
    """Looks after the data of one profile.

    Errors: every act may raise StorageTrouble and CareImpossible, and CareStopped once it is
    cancelled.
    Thread: a worker's, one act at a time.
    """

    def tend(self, progress: Progress, is_cancelled: IsCancelled) -> Tended:
        """Take back broken imports, erase what is past its time, look whether all is whole."""
        ...

    def back_up(self, target: Path, progress: Progress, is_cancelled: IsCancelled) -> Path:
        """Write a checked backup to ``target`` and return where it is."""
        ...

    def export_customer(
        self,
        customer_id: CustomerId,
        target: Path,
        progress: Progress,
        is_cancelled: IsCancelled,
    ) -> Exported: ...

    def write_promised(
        self, what: PromisedList, target: Path, progress: Progress, is_cancelled: IsCancelled
    ) -> Written:
        """Write promises, callbacks or their figures to ``target`` as CSV."""
        ...

    def erase_customer(
        self, customer_id: CustomerId, reason: str, progress: Progress
    ) -> Erased: ...
