"""Keeps resolution plans: each ticket's own, and the ones for reuse (C4)."""

from collections.abc import Sequence
from datetime import date, timedelta

from storage.database import Database, reading, writing
from storage.rows import (
    Row,
    maybe_text_of,
    maybe_time_of,
    replace_parts,
    select,
    upsert,
)
from storage.validity import VALID_ON, maybe_day_of, validity_columns
from workstation.ids import PlanId, TicketId
from workstation.plans import Plan, PlanStage

_MINUTE = timedelta(minutes=1)


class SqlitePlans:
    """The plans of one database.

    Units: a stage's time is kept in whole minutes.
    Errors: ReferenceMissing from ``save_for_ticket`` when the ticket was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_ticket(self, ticket_id: TicketId) -> tuple[PlanStage, ...]:
        sql = "select * from plan_stages where ticket_id = ? order by position"
        with reading():
            return tuple(_stage_of(row) for row in select(self._db, sql, [ticket_id]))

    def save_for_ticket(self, ticket_id: TicketId, stages: Sequence[PlanStage]) -> None:
        """Make ``stages`` the ticket's whole plan."""
        rows = [
            {**_stage_row(n, stage), "done_at": maybe_text_of(stage.done_at)}
            for n, stage in enumerate(stages)
        ]
        with writing(self._db):
            replace_parts(self._db, "plan_stages", "ticket_id", ticket_id, rows)

    def reusable(self, language: str, day: date) -> list[Plan]:
        """Return the plans valid on ``day``, by name."""
        with reading():
            rows = select(
                self._db,
                f"select * from plans where {VALID_ON} order by name, id",
                {"language": language, "day": day.isoformat()},
            )
            return [self._plan_of(row) for row in rows]

    def all(self) -> list[Plan]:
        """Return every plan for reuse, valid or not, by name."""
        with reading():
            rows = select(self._db, "select * from plans order by name, id")
            return [self._plan_of(row) for row in rows]

    def save(self, plan: Plan) -> None:
        row = {
            "id": plan.id,
            "name": plan.name,
            "language": plan.language,
            **validity_columns(plan),
        }
        parts = [_stage_row(n, stage) for n, stage in enumerate(plan.stages)]
        with writing(self._db):
            upsert(self._db, "plans", row)
            replace_parts(self._db, "plan_parts", "plan_id", plan.id, parts)

    def remove(self, plan_id: PlanId) -> None:
        with writing(self._db):
            self._db.execute("delete from plans where id = ?", [plan_id])

    def _plan_of(self, row: Row) -> Plan:
        sql = "select *, null as done_at from plan_parts where plan_id = ? order by position"
        return Plan(
            id=PlanId(row["id"]),
            name=row["name"],
            language=row["language"],
            stages=tuple(_stage_of(part) for part in select(self._db, sql, [row["id"]])),
            valid_from=maybe_day_of(row["valid_from"]),
            valid_to=maybe_day_of(row["valid_to"]),
        )


def _stage_row(position: int, stage: PlanStage) -> Row:
    return {
        "position": position,
        "what": stage.what,
        "takes_min": None if stage.takes is None else round(stage.takes / _MINUTE),
        "what_if": stage.what_if,
        "contact": stage.contact,
    }


def _stage_of(row: Row) -> PlanStage:
    return PlanStage(
        what=row["what"],
        takes=None if row["takes_min"] is None else row["takes_min"] * _MINUTE,
        what_if=row["what_if"],
        contact=row["contact"],
        done_at=maybe_time_of(row["done_at"]),
    )
