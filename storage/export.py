"""Writes all that is kept of one person into a zip: readable JSON, and their files beside it.

Thread: a worker with its own connection; the window goes on working beside it.
"""

import contextlib
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from storage.attachments import SqliteAttachments
from storage.database import Database, reading
from storage.persons import Person, calls_from_their_numbers, in_turns, person_of
from storage.rows import Row, marks, select, text_of
from workstation.attachments import safe_name
from workstation.ids import CustomerId, TicketId
from workstation.ports import StorageTrouble
from workstation.privacy import Exported, IsCancelled, Progress, never, no_progress
from workstation.ticket_ports import AttachmentGone

DATA_NAME: Final = "data.json"
_PIECE: Final = 1024 * 1024
# Columns that say nothing of the person: row numbers, clocks of one computer, and what the agent
# thought of their own work.
_OURS: Final = frozenset(
    {"row", "position", "revision", "event_id", "progress", "review", "spell", "gap_s", "told"}
    | {
        "series_id",
        "customer_id",
        "ticket_id",
        "call_id",
        "callback_id",
        "message_id",
        "subject_id",
    }
)
_OF_TICKETS: Final = (
    ("timeline", "timeline_entries", "at, id"),
    ("next_steps", "next_steps", "position"),
    ("plan", "plan_stages", "position"),
    ("answers", "ticket_facts", "asked_at, name"),
    ("promises", "promises", "made_at, id"),
    ("delays", "delays", "made_at, id"),
)


class ExportFailed(StorageTrouble):
    """The export could not be written; the message is one plain sentence."""


class ExportCancelled(Exception):
    """The agent stopped the export; nothing was left behind."""


def export_person(
    db: Database,
    customer_id: CustomerId,
    target: Path,
    *,
    region: str,
    at: datetime,
    progress: Progress = no_progress,
    is_cancelled: IsCancelled = never,
) -> Exported:
    """Write ``target``, whole or not at all; what was there before stays until then.

    Errors: LookupError when there is no such customer; ExportCancelled; ExportFailed;
    StorageTrouble.
    """
    with reading(), db.atomic():  # one moment of the database, however long it is written
        calls = calls_from_their_numbers(db, customer_id, region)
        person = person_of(db, customer_id, calls)
        records = _records(db, person)
        if not records:
            raise LookupError(f"There is no customer {customer_id}.")
        try:
            files, missing = _write(db, person, records, target, at, progress, is_cancelled)
        except OSError as error:
            raise ExportFailed(
                f"{target.name} could not be written ({error.strerror or error}); nothing was left "
                "behind: choose another place or ask for room there, then try again."
            ) from error
    progress(len(person.tickets), len(person.tickets))
    return Exported(len(records), len(person.tickets), len(person.calls), files, tuple(missing))


def _write(
    db: Database,
    person: Person,
    records: Sequence[Row],
    target: Path,
    at: datetime,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> tuple[int, list[str]]:
    """Write the zip; returns how many files are in it, and the names of those that are gone."""
    with (
        _written_whole(target) as part,
        tempfile.TemporaryFile("w+b", dir=target.absolute().parent) as data,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        writing = _Writing(db, person, archive, progress, is_cancelled)
        for piece in writing.pieces(records, text_of(at)):
            data.write(piece.encode("utf-8", "backslashreplace"))
        data.seek(0)
        with archive.open(DATA_NAME, "w", force_zip64=True) as copy:
            while block := data.read(_PIECE):
                copy.write(block)
                if is_cancelled():
                    raise ExportCancelled
    return writing.files, writing.missing


class _Writing:
    """Tells what there is of a person as pieces of JSON, a few hundred rows in memory at a time.

    A person with a million rows must neither fill the memory nor hold up the window, which shares
    the interpreter: one long step of the worker is a prompt that comes late.
    Shape: ``files`` counts the files put into the archive on the way, ``missing`` names the rest.
    """

    def __init__(
        self,
        db: Database,
        person: Person,
        archive: zipfile.ZipFile,
        progress: Progress,
        is_cancelled: IsCancelled,
    ) -> None:
        self._db = db
        self._person = person
        self._archive = archive
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._numbers: dict[str, object] = {}
        self.files = 0
        self.missing: list[str] = []

    def pieces(self, records: Sequence[Row], exported_at: str) -> Iterator[str]:
        person, db = self._person, self._db
        lists: tuple[tuple[str, Iterator[Row]], ...] = (
            ("records", iter(records)),
            ("tickets", self._tickets()),
            ("messages", self._with_ticket(person.messages, lambda ids: _messages(db, ids))),
            ("calls", self._with_ticket(person.calls, lambda ids: _calls(db, ids))),
            ("callbacks", self._with_ticket(person.callbacks, lambda ids: _callbacks(db, ids))),
            ("callback_series", self._with_ticket(person.series, lambda ids: _series(db, ids))),
        )
        yield f'{{\n  "exported_at": {json.dumps(exported_at)}'
        for name, rows in lists:
            yield f',\n  "{name}": ['
            separator = ""
            for row in rows:
                text = json.dumps(row, ensure_ascii=False, indent=2)
                yield f"{separator}\n{text}".replace("\n", "\n    ")  # no text has a bare newline
                separator = ","
            yield "\n  ]" if separator else "]"
        yield "\n}\n"

    def _tickets(self) -> Iterator[Row]:
        done, total = 0, len(self._person.tickets)
        for some in in_turns(self._person.tickets):
            for ticket in _tickets(self._db, some):
                self._progress(done, total)
                self._numbers[ticket["id"]] = ticket["number"]
                for entry in _add_files(self._db, self._archive, ticket, self._is_cancelled):
                    self.files += entry["file"] is not None
                    self.missing += [] if entry["file"] else [entry["name"]]
                yield ticket
                done += 1

    def _with_ticket(
        self, ids: Sequence[str], rows_of: Callable[[Sequence[str]], list[Row]]
    ) -> Iterator[Row]:
        """Yield each row with the number of the ticket that it belongs to."""
        for some in in_turns(ids):
            for row in rows_of(some):
                yield {**_theirs(row), "ticket": self._numbers.get(row["ticket_id"])}
            if self._is_cancelled():
                raise ExportCancelled


@contextlib.contextmanager
def _written_whole(target: Path) -> Iterator[Path]:
    """Give a private file beside ``target`` that takes its place once all went well."""
    handle, name = tempfile.mkstemp(prefix=".export-", dir=target.absolute().parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _add_files(
    db: Database, archive: zipfile.ZipFile, ticket: dict[str, Any], is_cancelled: IsCancelled
) -> list[dict[str, Any]]:
    """Put a ticket's files into the archive and tell where, in its entries."""
    store = SqliteAttachments(db)
    entries: list[dict[str, Any]] = ticket["attachments"]
    stored = {one.id: one for one in store.of_ticket(TicketId(ticket["id"]))} if entries else {}
    for number, entry in enumerate(entries):
        if is_cancelled():
            raise ExportCancelled
        entry["file"] = None
        try:
            place = store.path_of(stored[entry["id"]])
        except (AttachmentGone, KeyError):
            continue
        name = f"files/{ticket['number']}-{number + 1}-{safe_name(entry['name'])}"
        with place.open("rb") as source, archive.open(name, "w", force_zip64=True) as copy:
            while piece := source.read(_PIECE):
                copy.write(piece)
                if is_cancelled():
                    raise ExportCancelled
        entry["file"] = name
    if is_cancelled():
        raise ExportCancelled
    return entries


def _records(db: Database, person: Person) -> list[Row]:
    rows = _rows(db, "customers", "id", person.customers, "row")
    values = (
        ("numbers", "customer_numbers", "number"),
        ("sip_addresses", "customer_sip_addresses", "address"),
        ("emails", "customer_emails", "email"),
    )
    for name, table, column in values:
        found = _by(_rows(db, table, "customer_id", person.customers, "position"), "customer_id")
        for row in rows:
            row[name] = [part[column] for part in found.get(row["id"], [])]
    _add_origins(db, rows)
    return [_theirs(row, "email") for row in rows]


def _tickets(db: Database, ids: Sequence[str]) -> list[Row]:
    rows = _rows(db, "tickets", "id", ids, "number")
    for name, table, order in _OF_TICKETS:
        _hang(db, rows, name, table, "ticket_id", order)
    _add_origins(db, rows)
    files = _by(_rows(db, "attachments", "ticket_id", ids, "added_at, id"), "ticket_id")
    for row in rows:
        row["attachments"] = [_theirs(one) for one in files.get(row["id"], [])]
    return [_theirs(row) for row in rows]


def _messages(db: Database, ids: Sequence[str]) -> list[Row]:
    rows = _rows(db, "messages", "id", ids, "made_at, id")
    for row in rows:
        row["copies"] = json.loads(row["copies"])
    _hang(db, rows, "questions", "message_questions", "message_id", "position")
    return rows


def _calls(db: Database, ids: Sequence[str]) -> list[Row]:
    rows = _rows(db, "calls", "id", ids, "placed_at, id")
    _hang(db, rows, "holds", "hold_spells", "call_id", "position")
    _hang(db, rows, "declined_holds", "hold_declines", "call_id", "position")
    _hang(db, rows, "hold_stretches", "hold_stretches", "call_id", "spell, position")
    _hang(db, rows, "check_ins", "check_ins", "call_id", "spell, position")
    _hang(db, rows, "topics", "call_topics", "call_id", "number")
    _hang(db, rows, "questions", "call_questions", "call_id", "position")
    return rows


def _callbacks(db: Database, ids: Sequence[str]) -> list[Row]:
    rows = _rows(db, "callbacks", "id", ids, "made_at, id")
    _hang(db, rows, "attempts", "callback_attempts", "callback_id", "position")
    _hang(db, rows, "reasons", "callback_reasons", "callback_id", "position")
    _hang(db, rows, "moves", "callback_moves", "callback_id", "position")
    return rows


def _series(db: Database, ids: Sequence[str]) -> list[Row]:
    return _rows(db, "callback_series", "id", ids, "made_at, id")


def _add_origins(db: Database, rows: Sequence[Row]) -> None:
    _hang(db, rows, "origins", "field_origins", "subject_id", "field")


def _hang(
    db: Database, rows: Sequence[Row], name: str, table: str, column: str, order: str
) -> None:
    """Put the rows of ``table`` that belong to each of ``rows`` into it, under ``name``."""
    parts = _by(_rows(db, table, column, [row["id"] for row in rows], order), column)
    for row in rows:
        row[name] = [_theirs(part) for part in parts.get(row["id"], [])]


def _rows(db: Database, table: str, column: str, ids: Sequence[str], order: str) -> list[Row]:
    return [
        row
        for some in in_turns(ids)
        for row in select(
            db,
            f"select * from {table} where {column} in ({marks(len(some))}) order by {order}",
            some,
        )
    ]


def _by(rows: Sequence[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _theirs(row: Row, *besides: str) -> Row:
    """Return a row without what is only ours and without what is not known."""
    return {
        name: value
        for name, value in row.items()
        if value is not None
        and name not in _OURS
        and name not in besides
        and not name.endswith("_tick")
        and name != "tick"
    }
