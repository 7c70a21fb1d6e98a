"""Takes customers from a file into the database: looked at first, in small steps, or not at all.

An import of two million rows takes minutes, and the desk goes on saving meanwhile; so it is
written in many short transactions, each noting what it changed. One that is cancelled or dies
is taken back from those notes: nothing stays half done.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Final

import msgspec

from storage.customers import SqliteCustomers
from storage.database import Database, reading, writing
from storage.origins import SqliteOrigins
from storage.rows import select, text_of
from workstation.customers import Customer
from workstation.ids import CustomerId, new_id
from workstation.imports.customers import filled
from workstation.imports.values import Duplicates, ImportField, ImportReport, Parsed, Problem
from workstation.origins import Origin, OriginSource

_AT_ONCE: Final = 100  # customers in one transaction, some 30 ms
_SHOWN: Final = 200  # problems and duplicates kept to show
_FIRST: Final = 50
_FIELDS: Final = ("name", "numbers", "emails", "organisation", "salutation", "time_zone")

Progress = Callable[[int], None]


class _Before(msgspec.Struct):
    """A customer as they were, with where their fields came from."""

    customer: Customer
    origins: list[Origin]


@dataclass(slots=True)
class _Tally:
    """Counts while rows go by; keeps the first of what is to be shown."""

    report: ImportReport = field(default_factory=ImportReport)

    def add(self, **counts: int) -> None:
        now = {name: getattr(self.report, name) + more for name, more in counts.items()}
        self.report = replace(self.report, **now)

    def look_at(self, parsed: Parsed, known: Customer | None) -> None:
        report = self.report
        self.add(records=1, problem_count=len(parsed.problems))
        if parsed.customer is None:
            self.add(left_out=1)
        elif len(report.first) < _FIRST:
            self.report = replace(self.report, first=(*report.first, parsed.customer))
        if len(report.problems) < _SHOWN and parsed.problems:
            new = tuple(Problem(parsed.line, w, parsed.customer is None) for w in parsed.problems)
            self.report = replace(self.report, problems=(*report.problems, *new)[:_SHOWN])
        if known is not None and parsed.customer is not None:
            self.add(duplicate_count=1)
            if len(report.duplicates) < _SHOWN:
                pair = (parsed.line, parsed.customer, known)
                self.report = replace(self.report, duplicates=(*report.duplicates, pair))


class CustomerImports:
    """Imports into one database.

    Shape: ``by`` is the agent who imports.
    Thread: the one that opened ``db``; a worker's own.
    """

    def __init__(self, db: Database, by: str = "") -> None:
        self._db = db
        self._by = by
        self._customers = SqliteCustomers(db)
        self._origins = SqliteOrigins(db)

    # --- looking

    def check(
        self, rows: Iterable[Parsed], progress: Progress, is_cancelled: Callable[[], bool]
    ) -> ImportReport:
        """Return what importing ``rows`` would do; changes nothing.

        Shape: people who stand twice in the file itself count as new both times here.
        Errors: StorageTrouble.
        """
        tally = _Tally()
        for parsed in rows:
            known = self._known(parsed.customer) if parsed.customer is not None else None
            tally.look_at(parsed, known)
            if tally.report.records % _AT_ONCE == 0:
                progress(tally.report.records)
                if is_cancelled():
                    return replace(tally.report, was_cancelled=True)
        progress(tally.report.records)
        return tally.report

    def _known(self, customer: Customer) -> Customer | None:
        """Return who has one of the numbers, else of the e-mail addresses; the first found.

        Somebody with neither is known by their name and organisation.
        """
        for number in customer.numbers:
            for found in self._customers.by_number(number):
                return found
        for email in customer.emails:
            for found in self._customers.by_email(email):
                return found
        if not customer.numbers and not customer.emails:
            for found in self._customers.by_name(customer.name):
                if found.organisation.casefold() == customer.organisation.casefold():
                    return found
        return None

    # --- taking in

    def run(
        self,
        rows: Iterable[Parsed],
        file: str,
        duplicates: Duplicates,
        at: datetime,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Take ``rows`` in; cancelled or refused by the disk, all of it is taken back.

        Errors: StorageTrouble; ImportUnreadable when the file goes away meanwhile.
        """
        import_id = new_id()
        with writing(self._db):
            self._db.execute(
                "insert into imports (id, file, at, by, state) values (?, ?, ?, ?, 'running')",
                [import_id, file, text_of(at), self._by],
            )
        tally = _Tally()
        try:
            waiting = iter(rows)
            while some := list(islice(waiting, _AT_ONCE)):
                self._take_in(
                    import_id,
                    some,
                    Origin("", OriginSource.IMPORT, at, self._by, file),
                    duplicates,
                    tally,
                )
                progress(tally.report.records)
                if is_cancelled():
                    self.undo(import_id)
                    return replace(tally.report, was_cancelled=True)
        except BaseException:
            self.undo(import_id)
            raise
        with writing(self._db):
            self._db.execute("update imports set state = 'done' where id = ?", [import_id])
        return tally.report

    def _take_in(
        self,
        import_id: str,
        some: list[Parsed],
        origin: Origin,
        duplicates: Duplicates,
        tally: _Tally,
    ) -> None:
        first = tally.report.records
        with writing(self._db):
            for place, parsed in enumerate(some):
                customer = parsed.customer
                known = self._known(customer) if customer is not None else None
                tally.look_at(parsed, known)
                if customer is None:
                    continue
                if known is None or duplicates is Duplicates.ADD:
                    self._write(
                        import_id, first + place, replace(customer, made_at=origin.at), None, origin
                    )
                    tally.add(added=1)
                elif duplicates is Duplicates.FILL and filled(known, customer) != known:
                    self._write(import_id, first + place, filled(known, customer), known, origin)
                    tally.add(filled=1)
                else:
                    tally.add(skipped=1)

    def _write(
        self,
        import_id: str,
        position: int,
        customer: Customer,
        before: Customer | None,
        origin: Origin,
    ) -> None:
        old = None
        if before is not None:
            origins = list(self._origins.of(before.id).values())
            old = msgspec.json.encode(_Before(before, origins)).decode()
        self._db.execute(
            "insert into import_changes values (?, ?, ?, ?)",
            [import_id, position, customer.id, old],
        )
        self._customers.save(customer)
        changed = [
            name
            for name in _FIELDS
            if getattr(customer, name)
            != (getattr(before, name) if before else type(getattr(customer, name))())
        ]
        self._origins.note(customer.id, [replace(origin, field=name) for name in changed])

    # --- taking back

    def undo(self, import_id: str) -> int:
        """Take an import back as far as nobody works with it yet; return how many stay.

        New customers go, unless a ticket, call or callback names them by now; changed ones are
        as they were before.
        Errors: StorageTrouble; it can then be done again.
        """
        stay = 0
        sql = (
            "select position, customer_id, before from import_changes where import_id = ?"
            " order by position desc limit ?"
        )
        while True:
            with reading():
                some = select(self._db, sql, [import_id, _AT_ONCE])
            if not some:
                break
            with writing(self._db):
                for row in some:
                    self._db.execute(
                        "delete from import_changes where import_id = ? and position = ?",
                        [import_id, row["position"]],
                    )
                    stay += not self._take_back(CustomerId(row["customer_id"]), row["before"])
        with writing(self._db):
            self._db.execute("update imports set state = 'undone' where id = ?", [import_id])
        return stay

    def _take_back(self, customer_id: CustomerId, before: str | None) -> bool:
        if before is not None:
            old = msgspec.json.decode(before, type=_Before)
            self._customers.save(old.customer)
            self._db.execute("delete from field_origins where subject_id = ?", [customer_id])
            self._origins.note(customer_id, old.origins)
            return True
        used = select(
            self._db,
            "select exists (select 1 from tickets where customer_id = :id)"
            " or exists (select 1 from calls where customer_id = :id)"
            " or exists (select 1 from callbacks where customer_id = :id)"
            " or exists (select 1 from customers where merged_into = :id) as used",
            {"id": customer_id},
        )
        if used[0]["used"]:
            return False
        self._db.execute("delete from field_origins where subject_id = ?", [customer_id])
        self._db.execute("delete from customers where id = ?", [customer_id])
        return True

    def undo_unfinished(self) -> int:
        """Take back every import that died half-way; return how many there were."""
        with reading():
            sql = "select id from imports where state = 'running' and kind = 'customers'"
            rows = select(self._db, sql)
        for row in rows:
            self.undo(row["id"])
        return len(rows)

    # --- what columns mean

    def mapping_for(self, columns: tuple[str, ...]) -> Mapping[str, ImportField] | None:
        """Return what these columns meant the last time; None when they are new."""
        sql = "select mapping from import_mappings where header = ?"
        with reading():
            rows = select(self._db, sql, [_header(columns)])
        if not rows:
            return None
        return msgspec.json.decode(rows[0]["mapping"], type=dict[str, ImportField])

    def remember(
        self, columns: tuple[str, ...], mapped: Mapping[str, ImportField], at: datetime
    ) -> None:
        """Keep what the columns mean for the next file that has the same."""
        with writing(self._db):
            self._db.execute(
                "insert into import_mappings values (?, ?, ?) on conflict(header) do update set"
                " mapping = excluded.mapping, used_at = excluded.used_at",
                [_header(columns), msgspec.json.encode(dict(mapped)).decode(), text_of(at)],
            )


def _header(columns: tuple[str, ...]) -> str:
    return msgspec.json.encode(columns).decode()
