"""What an import is about: the file, its columns, each row and what became of it."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from workstation.customers import Customer


class ImportUnreadable(Exception):
    """The file cannot be read as what it seems to be; one plain sentence."""


class FileKind(enum.Enum):
    """Which kind of file it is."""

    CSV = "csv"
    VCARD = "vcard"


class ImportField(enum.Enum):
    """What a column means."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    SALUTATION = "salutation"
    ORGANISATION = "organisation"
    NUMBER = "number"
    EMAIL = "email"
    SIP_ADDRESS = "sip_address"
    TIME_ZONE = "time_zone"
    LANGUAGE = "language"
    DUE = "due"  # of callbacks alone, as the next two
    SUBJECT = "subject"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that can be imported.

    Shape: ``columns`` are the headers of a CSV in their order, empty for a vCard; ``samples`` is
    what stands below each in the first row; ``encoding`` and ``delimiter`` are those of a CSV;
    ``size`` is in bytes.
    """

    path: Path
    kind: FileKind
    size: int
    encoding: str = "utf-8"
    delimiter: str = ","
    columns: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()


Mapped = Mapping[str, ImportField]  # header -> what it means; headers left out are not taken


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a CSV or one card, as it stands in the file.

    Shape: ``line`` counts from 1 and is where the record begins; ``values`` may hold several of
    a field; ``broken`` says why it cannot be read, empty when it can.
    Units: ``offset`` is how far into the file it reaches, in bytes; roughly, for progress.
    """

    line: int
    values: tuple[tuple[ImportField, str], ...] = ()
    broken: str = ""
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a record makes.

    Shape: ``customer`` is None when it cannot be taken; ``problems`` are sentences, of which the
    customer may be free or not: a number that is none is left out and the rest is taken.
    """

    line: int
    customer: Customer | None
    problems: tuple[str, ...] = ()


# What a column of customers can mean, and one of callbacks.
CUSTOMER_FIELDS: Final = tuple(
    each for each in ImportField if each.value not in ("due", "subject", "owner")
)
CALLBACK_FIELDS: Final = (
    ImportField.NUMBER,
    ImportField.NAME,
    ImportField.FIRST_NAME,
    ImportField.LAST_NAME,
    ImportField.DUE,
    ImportField.SUBJECT,
    ImportField.OWNER,
    ImportField.TIME_ZONE,
)


@dataclass(frozen=True, slots=True)
class FirstCall:
    """A callback of the file to show: whom to call, when, about what, who does it."""

    name: str
    number: str
    due_at: datetime
    subject: str = ""
    owner: str = ""
    until: datetime | None = None


class Duplicates(enum.Enum):
    """What to do with somebody who is known already by a number or an e-mail address."""

    FILL = "fill"  # add what we did not know, change nothing we did
    SKIP = "skip"
    ADD = "add"  # as one more customer


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the person should know about one record."""

    line: int
    words: str
    is_left_out: bool


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found, or did.

    Shape: ``problems`` are the first of them, ``problem_count`` all; ``duplicates`` are the
    records of people who are known already, the first as (line, new, known). ``first`` are
    customers and ``first_calls`` callbacks to show; ``import_id`` names what can be taken back,
    and ``stay`` counts what somebody works with already and was not.
    """

    records: int = 0
    added: int = 0
    filled: int = 0
    skipped: int = 0
    left_out: int = 0
    duplicate_count: int = 0
    problem_count: int = 0
    problems: tuple[Problem, ...] = ()
    duplicates: tuple[tuple[int, Customer, Customer], ...] = ()
    first: tuple[Customer, ...] = field(default=())
    first_calls: tuple[FirstCall, ...] = ()
    import_id: str = ""
    stay: int = 0
    was_cancelled: bool = False
