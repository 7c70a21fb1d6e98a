"""Takes callbacks from a file into the database: looked at first, in small steps, or not at all.

Each row is a reason to call of its own, folded into what the same customer is owed already. The
rows of an import stand among the sources of callbacks, so one that is cancelled, dies or is
regretted later is taken back row by row.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from storage.callbacks import SqliteCallbacks
from storage.customers import SqliteCustomers
from storage.database import Database, reading, writing
from storage.rows import select, text_of, time_of
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.customers import Customer
from workstation.folding import folded, joins, main_reason, reasons, without
from workstation.ids import CallbackId, new_id
from workstation.imports.owed_calls import OwedCall, ParsedCall
from workstation.imports.values import FirstCall, ImportReport, Problem

_AT_ONCE: Final = 25  # rows in one transaction, some 30 ms: the desk saves meanwhile
_SHOWN: Final = 200
_FIRST: Final = 50

Progress = Callable[[int], None]


@dataclass(slots=True)
class _Tally:
    """Counts while rows go by; keeps the first of what is to be shown."""

    report: ImportReport

    def add(self, **counts: int) -> None:
        now = {name: getattr(self.report, name) + more for name, more in counts.items()}
        self.report = replace(self.report, **now)

    def look_at(self, parsed: ParsedCall, name: str) -> None:
        self.add(records=1, problem_count=len(parsed.problems))
        call = parsed.call
        if call is None:
            self.add(left_out=1)
        elif len(self.report.first_calls) < _FIRST:
            shown = FirstCall(
                name or call.name, call.number, call.due_at, call.subject, call.owner, call.until
            )
            self.report = replace(self.report, first_calls=(*self.report.first_calls, shown))
        if len(self.report.problems) < _SHOWN and parsed.problems:
            new = tuple(Problem(parsed.line, words, call is None) for words in parsed.problems)
            self.report = replace(self.report, problems=(*self.report.problems, *new)[:_SHOWN])


class CallbackImports:
    """Imports into one database; ``by`` is the agent who does it.

    Thread: the one that opened ``db``; a worker's own.
    """

    def __init__(self, db: Database, by: str = "") -> None:
        self._db = db
        self._by = by
        self._callbacks = SqliteCallbacks(db)
        self._customers = SqliteCustomers(db)

    def check(
        self, rows: Iterable[ParsedCall], progress: Progress, is_cancelled: Callable[[], bool]
    ) -> ImportReport:
        """Return what importing ``rows`` would do; changes nothing. Errors: StorageTrouble."""
        tally = _Tally(ImportReport())
        for parsed in rows:
            customer = self._customer(parsed.call) if parsed.call is not None else None
            tally.look_at(parsed, customer.name if customer else "")
            if parsed.call is not None and self._is_owed(parsed.call, customer):
                tally.add(duplicate_count=1)
            if tally.report.records % _AT_ONCE == 0:
                progress(tally.report.records)
                if is_cancelled():
                    return replace(tally.report, was_cancelled=True)
        progress(tally.report.records)
        return tally.report

    def run(
        self,
        rows: Iterable[ParsedCall],
        file: str,
        at: datetime,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> ImportReport:
        """Take ``rows`` in; cancelled or refused by the disk, all of it is taken back.

        A call that is owed already, to the same number at the same time about the same, is left
        as it is. Errors: StorageTrouble; ImportUnreadable when the file goes away meanwhile.
        """
        import_id = new_id()
        with writing(self._db):
            self._db.execute(
                "insert into imports (id, file, at, by, state, kind)"
                " values (?, ?, ?, ?, 'running', 'callbacks')",
                [import_id, file, text_of(at), self._by],
            )
        tally = _Tally(ImportReport(import_id=import_id))
        try:
            waiting = iter(rows)
            while some := list(islice(waiting, _AT_ONCE)):
                with writing(self._db):
                    for parsed in some:
                        self._take_in(import_id, parsed, at, tally)
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

    def _take_in(self, import_id: str, parsed: ParsedCall, at: datetime, tally: _Tally) -> None:
        call = parsed.call
        customer = self._customer(call) if call is not None else None
        tally.look_at(parsed, customer.name if customer else "")
        if call is None:
            return
        if self._is_owed(call, customer):
            tally.add(skipped=1)
            return
        # Each row is known by a time of its own, also where several fold into one callback.
        made = self._place(call, customer, _row_time(at, parsed.line))
        self._db.execute(
            "insert into callback_sources values (?, ?, ?)",
            [_source(import_id, parsed.line), made, text_of(_row_time(at, parsed.line))],
        )
        tally.add(added=1)

    def _place(self, call: OwedCall, customer: Customer | None, at: datetime) -> CallbackId:
        callback = Callback(
            id=CallbackId(new_id()),
            number=call.number,
            name=customer.name if customer else call.name,
            due_at=call.due_at,
            made_at=at,
            reason=CallbackReason.IMPORTED,
            subject=call.subject,
            customer_id=customer.id if customer else None,
            owner=call.owner or self._by,
            time_zone=call.time_zone or (customer.time_zone if customer else ""),
            until=call.until,
        )
        because = main_reason(callback)
        for known in self._owed(call, customer):
            if joins(known, because):
                self._callbacks.save(folded(known, because))
                return known.id
        self._callbacks.save(callback)
        return callback.id

    def _customer(self, call: OwedCall) -> Customer | None:
        found = self._customers.by_number(call.number)
        if not found and "@" in call.number:
            found = self._customers.by_sip_address(call.number.rpartition(":")[2].lower())
        named = [each for each in found if each.name.casefold() == call.name.casefold()]
        return next(iter(named or found), None)

    def _owed(self, call: OwedCall, customer: Customer | None) -> list[Callback]:
        return self._callbacks.open_of_party(customer.id if customer else None, call.number)

    def _is_owed(self, call: OwedCall, customer: Customer | None) -> bool:
        """Tell whether the very same call is owed already, from this file or an earlier one."""
        return any(
            (because.due_at, because.subject) == (call.due_at, call.subject)
            for known in self._owed(call, customer)
            for because in reasons(known)
        )

    # --- taking back

    def undo(self, import_id: str) -> int:
        """Take an import back as far as nobody works with it yet; return how many rows stay.

        Errors: StorageTrouble; it can then be done again.
        """
        stay = 0
        prefix = _source(import_id, 0)[:-1]
        while True:
            with reading():
                some = select(
                    self._db,
                    "select source, callback_id, at from callback_sources"
                    " where source >= ? and source < ? order by source limit ?",
                    [prefix, prefix + "~", _AT_ONCE],
                )
            if not some:
                break
            with writing(self._db):
                for row in some:
                    self._db.execute(
                        "delete from callback_sources where source = ?", [row["source"]]
                    )
                    stay += not self._take_back(CallbackId(row["callback_id"]), time_of(row["at"]))
        with writing(self._db):
            self._db.execute("update imports set state = 'undone' where id = ?", [import_id])
        return stay

    def _take_back(self, callback_id: CallbackId, at: datetime) -> bool:
        callback = self._callbacks.get(callback_id)
        if callback is None or not callback.is_open or callback.attempts or callback.moves:
            return False
        for because in reasons(callback):
            if (because.reason, because.at) == (CallbackReason.IMPORTED, at):
                rest = without(callback, because)
                gone = replace(callback, state=CallbackState.CANCELLED)
                self._callbacks.save(gone if rest is None else rest)
                return True
        return False

    def undo_unfinished(self) -> int:
        """Take back every import that died half-way; return how many there were."""
        with reading():
            sql = "select id from imports where state = 'running' and kind = 'callbacks'"
            rows = select(self._db, sql)
        for row in rows:
            self.undo(row["id"])
        return len(rows)

    def latest(self) -> str:
        """Return the import that was done last and can be taken back; empty when there is none."""
        with reading():
            rows = select(
                self._db,
                "select id from imports where state = 'done' and kind = 'callbacks'"
                " order by at desc, id desc limit 1",
            )
        return str(rows[0]["id"]) if rows else ""


def _source(import_id: str, line: int) -> str:
    return f"import:{import_id}:{line}"


def _row_time(at: datetime, line: int) -> datetime:
    return at + timedelta(microseconds=line)
