"""Keeps conversations; takes the journal's events into the calls without touching the rest."""

from dataclasses import replace
from datetime import datetime

from storage.call_parts import CallParts, load_parts, save_parts
from storage.call_rows import OVER, call_of, call_row
from storage.database import Database, reading, writing
from storage.guidance_rows import caller_type_of, guidance_row, quality_of, wrap_up_of
from storage.merged import with_merged
from storage.rows import Row, insert_sql, marks, maybe_moment_of, select, text_of
from workstation.call_flow import CallFlow
from workstation.closing import ClosingChecklist
from workstation.conversation import Conversation
from workstation.ids import CallId, CustomerId
from workstation.phone import CallChanged

_AT_ONCE = 500  # SQLite allows 32766 values in a statement; this keeps statements small
_MOST_KNOWN = 1000


class SqliteConversations:
    """The conversations of one database.

    A call's own part has two writers: the desk (``save``) and the journal (``fold``). What is
    further along wins, and a call that is over stays over. A late journal event may still
    correct how it ended, never the other way round: the journal was there.

    Shape: ``agent`` is written beside each new call; the desk may change it.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, agent: str = "") -> None:
        self._db = db
        # Values read before, by call, with their revision: lists of calls are asked for often,
        # and a hundred of them take 13 ms to build.
        self._known: dict[str, tuple[int, Conversation]] = {}
        self.agent = agent

    def get(self, call_id: CallId) -> Conversation | None:
        found = self._conversations("where id = ?", call_id)
        return found[0] if found else None

    def save(self, conversation: Conversation) -> None:
        """Write ``conversation``, new or changed.

        Errors: ReferenceMissing when its customer or ticket was never saved.
        """
        call, guidance = call_row(conversation.call), guidance_row(conversation)
        new = {**call, **guidance, "agent": self.agent}
        with writing(self._db):
            self._db.execute(
                f"{insert_sql('calls', list(new))} on conflict(id) do update set"
                f" {', '.join(f'{name} = excluded.{name}' for name in guidance)},"
                " revision = revision + 1",
                new,
            )
            self._update_call(call, f"progress <= :progress and progress < {OVER}")
            save_parts(self._db, conversation)

    def fold(self, event: CallChanged) -> bool:
        """Take one journal event into the call's record; True unless it was known already.

        Shape: event ids of one engine rise, so an id below the latest one taken in is an older
        state and changes nothing.
        """
        call = {**call_row(event.call), "event_id": event.event_id}
        new = {**call, "agent": self.agent}
        with writing(self._db):
            known = self._db.execute(
                "insert or ignore into folded_events values (?, ?)", [event.event_id, event.call.id]
            )
            if known.rowcount == 0:
                return False
            made = self._db.execute(
                f"{insert_sql('calls', list(new))} on conflict(id) do nothing", new
            )
            if made.rowcount:
                save_parts(self._db, Conversation(event.call))
            else:
                self._update_call(call, "(:progress, :event_id) > (progress, event_id)")
        return True

    def unfinished(self) -> list[Conversation]:
        """Return answered calls that are over but not wrapped up, the latest first."""
        return self._conversations(
            "where state = 'disconnected' and answered_at is not null"
            " and wrap_up_finished_at is null order by placed_at desc, id desc"
        )

    def open_calls(self) -> list[Conversation]:
        """Return the records of calls that have no end yet, the earliest first."""
        return self._conversations("where state <> 'disconnected' order by placed_at, id")

    def forget_caller_types(self) -> None:
        """Take the mark of how the caller sounded out of every call (D1–D4)."""
        with writing(self._db):
            self._db.execute(
                "update calls set caller_type = null, revision = revision + 1"
                " where caller_type is not null"
            )

    def recent(self, limit: int = 100) -> list[Conversation]:
        """Return the latest calls of any kind, practice included, the latest first."""
        return self._conversations("order by placed_at desc, id desc limit ?", limit)

    def of_customer(self, customer_id: CustomerId, limit: int = 10) -> list[Conversation]:
        """Return the customer's calls, the latest first; merged customers' are theirs too."""
        with reading():
            ids = with_merged(self._db, "customers", customer_id)
        return self._conversations(
            f"where customer_id in ({marks(len(ids))}) order by placed_at desc, id desc limit ?",
            *ids,
            limit,
        )

    def started_between(self, start: datetime, end: datetime) -> list[Conversation]:
        """Return calls placed from ``start`` up to, not at, ``end``, the earliest first."""
        return self._conversations(
            "where placed_at >= ? and placed_at < ? order by placed_at, id",
            text_of(start),
            text_of(end),
        )

    def hold_waits(self, reason_id: str, limit: int = 20) -> list[float]:
        """Return the seconds that this agent's last holds for a reason took, the latest first."""
        sql = (
            "select held_s from hold_spells join calls on calls.id = call_id"
            " where reason_id = ? and outcome = 'resumed' and agent = ?"
            " order by hold_spells.ended_at desc limit ?"
        )
        with reading():
            return [row["held_s"] for row in select(self._db, sql, (reason_id, self.agent, limit))]

    def talks_between(
        self, start: datetime, end: datetime, *, with_practice: bool = False
    ) -> tuple[int, float, float]:
        """Return the number of answered calls, and their seconds of talk-over and of speech."""
        sql = (
            "select count(*) as calls, total(voice_both_s) as both_s,"
            " total(voice_agent_s + voice_customer_s - voice_both_s) as spoken_s from calls"
            " where placed_at >= ? and placed_at < ? and answered_at is not null"
            " and is_practice <= ?"
        )
        with reading():
            (row,) = select(self._db, sql, [text_of(start), text_of(end), with_practice])
        return row["calls"], row["both_s"], row["spoken_s"]

    def _update_call(self, call: Row, condition: str) -> None:
        changes = ", ".join(f"{name} = :{name}" for name in call)
        self._db.execute(
            f"update calls set {changes}, revision = revision + 1 where id = :id and {condition}",
            call,
        )

    def _conversations(self, rest: str, *values: object) -> list[Conversation]:
        with reading(), self._db.atomic():  # one snapshot for the calls and their parts
            rows = select(self._db, f"select id, revision from calls {rest}", values)
            unknown = [row["id"] for row in rows if not self._knows(row)]
            known = {row["id"]: self._known[row["id"]][1] for row in rows if self._knows(row)}
            for start in range(0, len(unknown), _AT_ONCE):
                known |= self._load(unknown[start : start + _AT_ONCE])
        while len(self._known) > _MOST_KNOWN:
            del self._known[next(iter(self._known))]
        return [known[row["id"]] for row in rows]

    def _knows(self, row: Row) -> bool:
        known = self._known.get(row["id"])
        return known is not None and known[0] == row["revision"]

    def _load(self, ids: list[str]) -> dict[str, Conversation]:
        parts = load_parts(self._db, ids)
        sql = f"select * from calls where id in ({marks(len(ids))})"
        loaded = {}
        for row in select(self._db, sql, ids):
            loaded[row["id"]] = conversation = _conversation_of(row, parts[row["id"]])
            self._known[row["id"]] = (row["revision"], conversation)
        return loaded


def _conversation_of(row: Row, parts: CallParts) -> Conversation:
    front = parts.checklists.get(parts.topic_in_front, ClosingChecklist(()))
    opened = maybe_moment_of(row, "checklist_opened_at", "checklist_opened_tick")
    started = (t.started for t in parts.topics if t.number == parts.topic_in_front)
    return Conversation(
        call=call_of(row),
        customer_id=row["customer_id"],
        ticket_id=row["ticket_id"],
        callback_id=row["callback_id"],
        greeting_said=maybe_moment_of(row, "greeting_said_at", "greeting_said_tick"),
        was_already_clear=bool(row["was_already_clear"]),
        caller_type=caller_type_of(row),
        flow=CallFlow(parts.stages),
        holds=parts.holds,
        declined_holds=parts.declined_holds,
        said=parts.said,
        used_phrases=parts.used_phrases,
        checklist=replace(front, opened=opened),
        wrap_up=wrap_up_of(row),
        asked=parts.asked,
        understanding_checks=parts.understanding_checks,
        quality=quality_of(row),
        is_practice=bool(row["is_practice"]),
        language=row["language"],
        topic=parts.topic_in_front,
        topic_started=next(started, None),
        other_topics=tuple(t for t in parts.topics if t.number != parts.topic_in_front),
    )
