"""What privacy law asks for: one customer's data in full, and its erasure (access, erasure)."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

ERASED_NAME: Final = "Erased customer"
ERASED_TEXT: Final = "Erased"

Progress: TypeAlias = Callable[[int, int], None]  # done, of all
IsCancelled: TypeAlias = Callable[[], bool]


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def never() -> bool:
    """Tell that nobody cancelled."""
    return False


class ErasureRefused(ValueError):
    """The customer cannot be erased now; one plain sentence."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds.

    Shape: ``missing`` names attachments whose content was not where it was put.
    """

    records: int
    tickets: int
    calls: int
    files: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased.

    Shape: ``stuck`` are contents of attachments that could not be deleted, as paths.
    ``is_settled`` tells that no trace is left in the database's files; otherwise another program
    held them open, and the rest goes when the last one closes.
    """

    customers: int = 0
    tickets: int = 0
    messages: int = 0
    attachments: int = 0
    calls: int = 0
    callbacks: int = 0
    stuck: tuple[str, ...] = ()
    is_settled: bool = True

    def __add__(self, other: "Erased") -> "Erased":
        return Erased(
            **{
                each.name: getattr(self, each.name) + getattr(other, each.name)
                for each in fields(self)
                if each.name != "is_settled"
            },
            is_settled=self.is_settled and other.is_settled,
        )
