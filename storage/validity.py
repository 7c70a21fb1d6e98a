"""Between days of validity and their columns; what is valid on a day."""

from datetime import date
from typing import Final, Protocol

from storage.rows import Row

VALID_ON: Final = (
    "language = :language and (valid_from is null or valid_from <= :day)"
    " and (valid_to is null or valid_to >= :day)"
)


class _Valid(Protocol):
    @property
    def valid_from(self) -> date | None: ...

    @property
    def valid_to(self) -> date | None: ...


def validity_columns(value: _Valid) -> Row:
    return {
        "valid_from": value.valid_from.isoformat() if value.valid_from else None,
        "valid_to": value.valid_to.isoformat() if value.valid_to else None,
    }


def maybe_day_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
