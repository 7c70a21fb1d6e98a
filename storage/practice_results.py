"""Keeps what each practice call came to."""

from storage.database import Database, reading, writing
from storage.rows import Row, insert_sql, marks, replace_parts, select, text_of, time_of
from workstation.callers import CallerType
from workstation.ids import CallId
from workstation.practice_results import KeptRule, PracticeResult, Shares, TrainerNote


class SqlitePracticeResults:
    """The practice results of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, result: PracticeResult) -> None:
        """Write ``result``, new or changed, by its call."""
        row = _row_of(result)
        changes = ", ".join(f"{name} = excluded.{name}" for name in row if name != "call_id")
        insert = insert_sql("practice_results", list(row))
        rules = [
            {"position": n, "rule": one.rule, "is_kept": int(one.is_kept)}
            for n, one in enumerate(result.rules)
        ]
        notes = [
            {
                "position": n,
                "rule": one.rule,
                "is_kept": int(one.is_kept),
                "after_s": one.after_s,
                "note": one.note,
            }
            for n, one in enumerate(result.notes)
        ]
        with writing(self._db):
            self._db.execute(f"{insert} on conflict(call_id) do update set {changes}", row)
            replace_parts(self._db, "practice_rules", "call_id", result.call_id, rules)
            replace_parts(self._db, "practice_notes", "call_id", result.call_id, notes)

    def get(self, call_id: CallId) -> PracticeResult | None:
        with reading():
            rows = select(self._db, "select * from practice_results where call_id = ?", [call_id])
            return next(iter(self._results(rows)), None)

    def latest(self, limit: int = 200) -> list[PracticeResult]:
        """Return the latest results, the earliest of them first."""
        sql = "select * from practice_results order by at desc, call_id desc limit ?"
        with reading():
            return self._results(select(self._db, sql, [limit])[::-1])

    def _results(self, rows: list[Row]) -> list[PracticeResult]:
        ids = [row["call_id"] for row in rows]
        rules = self._parts("practice_rules", ids)
        notes = self._parts("practice_notes", ids)
        return [
            _result_of(row, rules.get(row["call_id"], []), notes.get(row["call_id"], []))
            for row in rows
        ]

    def _parts(self, table: str, ids: list[str]) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        where = f"call_id in ({marks(len(ids))})"
        for row in select(
            self._db, f"select * from {table} where {where} order by call_id, position", ids
        ):
            found.setdefault(row["call_id"], []).append(row)
        return found


def _row_of(result: PracticeResult) -> Row:
    shares = result.shares
    return {
        "call_id": result.call_id,
        "scenario": result.scenario,
        "caller_type": result.caller_type.value,
        "language": result.language,
        "seed": result.seed,
        "at": text_of(result.at),
        "talked_s": result.talked_s,
        "agent_share": shares.agent if shares else None,
        "customer_share": shares.customer if shares else None,
        "both_share": shares.both if shares else None,
        "silence_share": shares.silence if shares else None,
        "trainer": result.trainer,
    }


def _result_of(row: Row, rules: list[Row], notes: list[Row]) -> PracticeResult:
    shares = None
    if row["agent_share"] is not None:
        names = ("agent_share", "customer_share", "both_share", "silence_share")
        shares = Shares(*(row[name] for name in names))
    return PracticeResult(
        call_id=CallId(row["call_id"]),
        scenario=row["scenario"],
        caller_type=CallerType(row["caller_type"]),
        language=row["language"],
        seed=row["seed"],
        at=time_of(row["at"]),
        talked_s=row["talked_s"],
        rules=tuple(KeptRule(one["rule"], bool(one["is_kept"])) for one in rules),
        shares=shares,
        trainer=row["trainer"],
        notes=tuple(
            TrainerNote(one["rule"], bool(one["is_kept"]), one["after_s"], one["note"])
            for one in notes
        ),
    )
