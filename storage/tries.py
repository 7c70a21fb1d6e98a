"""What earlier tries and calls tell of a customer: when they were reached, and at which number."""

from collections.abc import Mapping
from datetime import datetime

from storage.database import Database, reading
from storage.merged import with_merged
from storage.rows import Row, marks, select, text_of, time_of
from workstation.best_hours import ContactTime
from workstation.callbacks import AttemptOutcome
from workstation.calls import Direction
from workstation.ids import CustomerId
from workstation.tries import NumberTried, outcome_of_code

_SAY_NOTHING = (AttemptOutcome.WRONG_NUMBER, AttemptOutcome.FAILED)


class SqliteTries:
    """Looks into the tries and calls of one database; writes nothing.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def contact_times(
        self, customer_id: CustomerId, since: datetime, limit: int
    ) -> list[ContactTime]:
        """Return the contacts with a customer since then, the latest first."""
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
            of_them = f"customer_id in ({marks(len(ids))})"
            rows = select(
                self._db,
                "select placed_at at, direction, answered_at, sip_code, a.outcome from calls"
                " left join callback_attempts a on a.call_id = calls.id"
                f" where {of_them} and placed_at >= ? and is_practice = 0"
                " and calls.state = 'disconnected' order by placed_at desc limit ?",
                [*ids, text_of(since), limit],
            )
            rows += select(
                self._db,
                "select a.at, 'outbound' direction, null answered_at, null sip_code, a.outcome"
                " from callbacks join callback_attempts a on a.callback_id = callbacks.id"
                f" where {of_them} and a.at >= ? and a.call_id is null"
                " order by a.at desc limit ?",
                [*ids, text_of(since), limit],
            )
        rows.sort(key=lambda row: str(row["at"]), reverse=True)
        reached = ((time_of(row["at"]), _was_reached(row)) for row in rows)
        return [ContactTime(at, was) for at, was in reached if was is not None][:limit]

    def numbers_tried(self, customer_id: CustomerId) -> Mapping[str, NumberTried]:
        """Return what the last try at each number of a customer came to, by number.

        A number over which they spoke to us since counts as reached.
        """
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
            of_them = f"customer_id in ({marks(len(ids))})"
            rows = select(
                self._db,
                "select a.number, a.outcome, max(a.at) at,"
                f" exists (select 1 from calls where {of_them} and answered_at > a.at"
                "   and (remote_uri = a.number or remote_uri like 'sip:' || a.number || '@%'))"
                "   spoke_since"
                " from callbacks join callback_attempts a on a.callback_id = callbacks.id"
                f" where {of_them} and a.number <> '' group by a.number",
                [*ids, *ids],
            )
        return {row["number"]: _tried_of(row) for row in rows}


def _was_reached(row: Row) -> bool | None:
    """Tell whether a contact reached the customer; None when it tells nothing of them."""
    if row["outcome"] is not None:
        outcome = AttemptOutcome(row["outcome"])
    elif row["answered_at"] is not None:
        outcome = AttemptOutcome.REACHED
    elif row["direction"] == Direction.OUTBOUND.value:
        outcome = outcome_of_code(row["sip_code"] or 0)
    else:
        return None  # they called and nobody answered here
    return None if outcome in _SAY_NOTHING else outcome is AttemptOutcome.REACHED


def _tried_of(row: Row) -> NumberTried:
    outcome = AttemptOutcome.REACHED if row["spoke_since"] else AttemptOutcome(row["outcome"])
    return NumberTried(outcome, time_of(row["at"]))
