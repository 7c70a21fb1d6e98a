"""Keeps which sources of callbacks were looked at, and what voicemail was told last."""

from collections.abc import Sequence
from datetime import datetime

from storage.callbacks import SqliteCallbacks
from storage.database import Database, reading, writing
from storage.rows import Row, marks, select, text_of, time_of, upsert
from workstation.callbacks import Callback
from workstation.ids import AccountId, CallbackId, CallId, TicketId
from workstation.mailboxes import Mailbox

_MOST = 200
# The ticket is solved, or the time it has now is not the one that the callback was made for.
_SET_ANEW = (
    "(t.status = 'solved' or t.next_update_at is null or not exists (select 1 from"
    " callback_sources s where s.source = 'update:' || t.id || ':' || t.next_update_at"
    " and s.callback_id = b.id))"
)


class SqliteCallbackSources:
    """The sources of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, callbacks: SqliteCallbacks) -> None:
        self._db = db
        self._callbacks = callbacks

    def is_known(self, source: str) -> bool:
        with reading():
            sql = "select 1 from callback_sources where source = ?"
            return bool(select(self._db, sql, [source]))

    def note(self, source: str, callback_id: CallbackId | None, at: datetime) -> None:
        """Note that a source was looked at; ``callback_id`` None is that nothing came of it."""
        with writing(self._db):
            self._db.execute(
                "insert into callback_sources values (?, ?, ?) on conflict(source) do update set"
                " callback_id = excluded.callback_id, at = excluded.at",
                [source, callback_id, text_of(at)],
            )

    def update_source(self, ticket_id: TicketId, at: datetime) -> str:
        """Return the name of a ticket's next update as a source."""
        return f"update:{ticket_id}:{text_of(at)}"

    def missed_calls(self, since: datetime) -> list[CallId]:
        """Return calls that nobody answered and nobody has looked at yet, the earliest first."""
        sql = (
            "select id from calls where placed_at >= ? and direction = 'inbound'"
            " and answered_at is null and state = 'disconnected' and is_practice = 0"
            " and not exists (select 1 from callback_sources where source = 'call:' || calls.id)"
            " order by placed_at limit ?"
        )
        with reading():
            rows = select(self._db, sql, [text_of(since), _MOST])
        return [CallId(row["id"]) for row in rows]

    def updates_due(self, by: datetime) -> list[TicketId]:
        """Return open tickets whose next update is due and was not looked at, the earliest first.

        Shape: a ticket that is merged into another is not among them; that one has its time.
        """
        sql = (
            "select id from tickets indexed by tickets_open where status <> 'solved'"
            " and next_update_at <= ? and merged_into is null and not exists"
            " (select 1 from callback_sources"
            " where source = 'update:' || tickets.id || ':' || tickets.next_update_at)"
            " order by next_update_at limit ?"
        )
        with reading():
            rows = select(self._db, sql, [text_of(by), _MOST])
        return [TicketId(row["id"]) for row in rows]

    def updates_past(self) -> list[tuple[Callback, TicketId]]:
        """Return open callbacks for updates that were set anew since, with the ticket of each."""
        sql = (
            "select b.id, b.ticket_id from callbacks b indexed by callbacks_for_updates"
            " join tickets t on t.id = b.ticket_id where b.state = 'open'"
            f" and b.reason = 'next_update' and {_SET_ANEW}"
            " union select b.id, r.ticket_id from callback_reasons r"
            " indexed by callback_reasons_for_updates"
            " join callbacks b on b.id = r.callback_id join tickets t on t.id = r.ticket_id"
            f" where r.reason = 'next_update' and b.state = 'open' and {_SET_ANEW}"
        )
        found = []
        with reading():
            for row in select(self._db, sql):
                callback = self._callbacks.get(CallbackId(row["id"]))
                if callback is not None:
                    found.append((callback, TicketId(row["ticket_id"])))
        return found

    def callback_of(self, source: str) -> CallbackId | None:
        """Return the callback that came of a source."""
        with reading():
            sql = "select callback_id from callback_sources where source = ?"
            rows = select(self._db, sql, [source])
        made = rows[0]["callback_id"] if rows else None
        return None if made is None else CallbackId(made)

    def next_update(self, after: datetime) -> datetime | None:
        """Return when the next update of an open ticket is due after ``after``."""
        sql = (
            "select next_update_at at from tickets indexed by tickets_open"
            " where status <> 'solved' and merged_into is null and next_update_at > ?"
            " order by next_update_at limit 1"
        )
        with reading():
            rows = select(self._db, sql, [text_of(after)])
        return time_of(rows[0]["at"]) if rows else None

    # --- voicemail

    def mailbox(self, account_id: AccountId) -> Mailbox | None:
        with reading():
            rows = select(self._db, "select * from mailboxes where account_id = ?", [account_id])
        return _mailbox_of(rows[0]) if rows else None

    def save_mailbox(self, mailbox: Mailbox) -> None:
        with writing(self._db):
            row = {
                "account_id": mailbox.account_id,
                "new": mailbox.new,
                "old": mailbox.old,
                "urgent_new": mailbox.urgent_new,
                "address": mailbox.address,
                "changed_at": text_of(mailbox.changed_at),
            }
            upsert(self._db, "mailboxes", row, "account_id")

    def forget_mailboxes(self, but: Sequence[AccountId]) -> None:
        """Let go of the voicemail of accounts that are gone."""
        with writing(self._db):
            self._db.execute(
                f"delete from mailboxes where account_id not in ({marks(len(but))})", list(but)
            )


def _mailbox_of(row: Row) -> Mailbox:
    return Mailbox(
        account_id=AccountId(row["account_id"]),
        changed_at=time_of(row["changed_at"]),
        new=row["new"],
        old=row["old"],
        urgent_new=row["urgent_new"],
        address=row["address"],
    )
