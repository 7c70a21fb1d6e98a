"""Takes the personal words out of rows and leaves what statistics need: times, states, counts.

Every function here needs the open transaction of ``erasing``, but ``clear_traces``.
"""

import contextlib
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from storage.database import Database, reading, writing
from storage.persons import in_turns
from storage.rows import marks, select
from workstation.privacy import ERASED_NAME, ERASED_TEXT, Progress, no_progress

ANONYMOUS: Final = "sip:anonymous@anonymous.invalid"  # RFC 3323
_TICKET_TEXTS: Final = (
    "subject",
    "customer_words",
    "understood",
    "notes",
    "link",
    "real_need",
    "may_come_next",
    "answer",
    "internal_cause",
    "extra",
)
_MESSAGE_TEXTS: Final = ("recipient", "subject", "body", "filled", "trouble")
_PAGES_AT_ONCE: Final = 16  # of an index: about 10 ms
_PATIENCE_MS: Final = 5000
_LEAST_PAUSE_S, _MOST_PAUSE_S = 0.005, 0.1
_TRIES: Final = 5
_TRY_MS: Final = 200


def be_patient(db: Database) -> None:
    """Let this connection, a worker's, wait for the window's rather than fail."""
    with reading():
        db.execute(f"pragma busy_timeout = {_PATIENCE_MS}")


@contextlib.contextmanager
def in_turn() -> Iterator[None]:
    """Pause after a step for about as long as it took, so that a window beside can save."""
    started = time.perf_counter()
    yield
    took = time.perf_counter() - started
    time.sleep(min(max(took, _LEAST_PAUSE_S), _MOST_PAUSE_S))


@contextlib.contextmanager
def erasing(db: Database) -> Iterator[None]:
    """Open a transaction in which even what never changes may be erased."""
    with writing(db):
        db.execute("update counters set value = 1 where name = 'erasing'")
        yield
        db.execute("update counters set value = 0 where name = 'erasing'")


def erase_customers(db: Database, ids: Sequence[str], at: str) -> None:
    """Take away who they are; the records stay, so that counts stay true."""
    found = marks(len(ids))
    organisations = [
        row["organisation_id"]
        for row in select(
            db,
            "select distinct organisation_id from customers where organisation_id is not null"
            f" and id in ({found})",
            ids,
        )
    ]
    db.execute(
        "update customers set name = ?, salutation = '', organisation = '', email = '',"
        " time_zone = '', language = 'en', organisation_id = null, erased_at = ?"
        f" where id in ({found})",
        [ERASED_NAME, at, *ids],
    )
    for table in ("customer_numbers", "customer_sip_addresses", "customer_emails"):
        db.execute(f"delete from {table} where customer_id in ({found})", ids)
    db.execute(f"delete from field_origins where subject_id in ({found})", ids)
    # An organisation of one is as good as its person's name.
    db.execute(
        f"delete from organisations where id in ({marks(len(organisations))}) and not exists"
        " (select 1 from customers where organisation_id = organisations.id)",
        organisations,
    )


def erase_tickets(db: Database, ids: Iterable[str], at: str) -> None:
    """Take the words out of tickets and of all that hangs on them but messages and files."""
    for some in in_turns(ids):
        of_tickets = f"ticket_id in ({marks(len(some))})"
        _blank(db, "tickets", _TICKET_TEXTS, f"id in ({marks(len(some))})", some)
        db.execute(
            f"update tickets set erased_at = ? where id in ({marks(len(some))})", [at, *some]
        )
        db.execute(
            f"update timeline_entries set text = ?, detail = '' where {of_tickets}",
            [ERASED_TEXT, *some],
        )
        db.execute(f"delete from next_steps where {of_tickets}", some)
        db.execute(f"delete from plan_stages where {of_tickets}", some)
        db.execute(f"delete from ticket_facts where {of_tickets}", some)
        _blank(db, "promises", ("what", "move_reason", "to_whom"), of_tickets, some)
        _blank(db, "delays", ("reason",), of_tickets, some)
        db.execute(f"delete from field_origins where subject_id in ({marks(len(some))})", some)
        _erase_call_texts(db, of_tickets, some)
        _blank(db, "call_topics", ("note",), of_tickets, some)
        _erase_callback_texts(db, of_tickets, some)
        _blank(db, "callback_series", ("subject",), of_tickets, some)


def close_tickets(db: Database, ids: Iterable[str], at: str) -> None:
    """Settle what is open, since nobody is left to be told: a promise counts as given up."""
    for some in in_turns(ids):
        of_tickets = f"ticket_id in ({marks(len(some))})"
        db.execute(
            "update tickets set status = 'solved', next_update_at = null"
            f" where status <> 'solved' and id in ({marks(len(some))})",
            some,
        )
        db.execute(
            "update promises set state = 'renegotiated', settled_at = ?"
            f" where state = 'open' and {of_tickets}",
            [at, *some],
        )
        db.execute(
            "update delays set state = 'dropped', settled_at = ?"
            f" where state in ('planned', 'waiting') and {of_tickets}",
            [at, *some],
        )


def erase_messages(db: Database, where: str, values: Sequence[object]) -> int:
    """Take the words out of messages; what was not sent yet never will be."""
    db.execute(
        "delete from message_questions where message_id in"
        f" (select id from messages where {where})",
        values,
    )
    db.execute(
        "update messages set state = 'discarded', next_try_at = null"
        f" where state in ('draft', 'queued', 'unsure', 'failed') and {where}",
        values,
    )
    db.execute(f"update messages set copies = '[]' where {where}", values)
    return _blank(db, "messages", _MESSAGE_TEXTS, where, values)


def erase_calls(db: Database, ids: Iterable[str]) -> int:
    """Take away who was called and what was said and keyed; times, holds and outcomes stay."""
    count = 0
    for some in in_turns(ids):
        of_calls = f"id in ({marks(len(some))})"
        db.execute(
            "update calls set remote_uri = ?, remote_name = '', asserted_uri = ''"
            f" where {of_calls}",
            [ANONYMOUS, *some],
        )
        _blank(db, "practice_notes", ("note",), f"call_{of_calls}", some)
        count += _erase_call_texts(db, of_calls, some)
    return count


def erase_callbacks(db: Database, ids: Iterable[str]) -> int:
    """Take away whom to call; what is still owed is cancelled."""
    count = 0
    for some in in_turns(ids):
        of_callbacks = f"id in ({marks(len(some))})"
        db.execute(
            "update callbacks set number = '', name = '', time_zone = '',"
            " state = case state when 'open' then 'cancelled' else state end"
            f" where {of_callbacks}",
            some,
        )
        _blank(db, "callback_reasons", ("number", "name"), f"callback_{of_callbacks}", some)
        _blank(db, "callback_attempts", ("number",), f"callback_{of_callbacks}", some)
        count += _erase_callback_texts(db, of_callbacks, some)
    return count


def erase_series(db: Database, ids: Iterable[str], at: str) -> None:
    """Take away whom to keep informed; what still comes back ends."""
    for some in in_turns(ids):
        of_series = f"id in ({marks(len(some))})"
        db.execute(
            "update callback_series set number = '', name = '', subject = '',"
            " ended_at = coalesce(ended_at, ?), ended_by = coalesce(ended_by, 'agent')"
            f" where {of_series}",
            [at, *some],
        )


def drop_attachments(db: Database, where: str, values: Sequence[object]) -> list[str]:
    """Take files off their tickets and return their contents, for ``unlink_unused``."""
    rows = select(db, f"select sha256 from attachments where {where}", list(values))
    db.execute(f"delete from attachments where {where}", values)
    return [row["sha256"] for row in rows]


def unlink_unused(db: Database, folder: Path, contents: Iterable[str]) -> list[str]:
    """Delete contents that no ticket has any more; return those that could not be, as paths."""
    stuck = []
    for sha256 in dict.fromkeys(contents):
        with reading():
            used = select(db, "select 1 from attachments where sha256 = ? limit 1", [sha256])
        if used:
            continue
        path = folder / sha256[:2] / sha256[2:]
        try:
            path.unlink(missing_ok=True)
        except OSError:
            stuck.append(str(path))
    return stuck


def clear_traces(db: Database, progress: Progress = no_progress) -> bool:
    """Rewrite the search indexes without what was erased, and empty the write-ahead log.

    An index keeps a deleted word in older parts of itself until these are merged. That is done in
    small steps, so that a window beside it goes on saving. No VACUUM is needed, since what is
    deleted is overwritten at once (``secure_delete``); it would copy the whole file and keep
    everybody from saving meanwhile.

    Shape: False when another program is reading the log just now, so that it still holds older
    pages; these go when the last connection closes.
    Source: https://www.sqlite.org/fts5.html sections 6.8 and 6.9.
    """
    indexes = _indexes(db)
    with reading():
        db.execute("pragma synchronous = normal")  # a step that a power cut undoes is done again
    try:
        for done, index in enumerate(indexes):
            progress(done, len(indexes))
            _merge_whole(db, index)
    finally:
        db.execute("pragma synchronous = full")
    progress(len(indexes), len(indexes))
    return _empty_log(db)


def _merge_whole(db: Database, index: str) -> None:
    """Merge all parts of a full-text index into one, without what was deleted."""
    pages = -_PAGES_AT_ONCE  # negative: everything, not only what is due
    while True:
        before = db.conn.total_changes
        with in_turn(), writing(db):
            db.execute(f"insert into {index}({index}, rank) values ('merge', ?)", [pages])
        if db.conn.total_changes - before < 2:
            return
        pages = _PAGES_AT_ONCE


def _empty_log(db: Database) -> bool:
    """Fold the write-ahead log into the file and cut it to nothing; False when others read it."""
    with reading():
        select(db, "pragma wal_checkpoint(passive)")  # most of it, while others go on writing
        db.execute(f"pragma busy_timeout = {_TRY_MS}")
        for _ in range(_TRIES):
            with in_turn():
                (row,) = select(db, "pragma wal_checkpoint(truncate)")
            if not row["busy"]:
                return True
    return False


def _indexes(db: Database) -> list[str]:
    sql = (
        "select name from sqlite_master where type = 'table'"
        " and sql like 'create virtual table%fts5%' order by name"
    )
    with reading():
        return [row["name"] for row in select(db, sql)]


def _erase_call_texts(db: Database, where: str, values: Sequence[object]) -> int:
    for table in ("hold_spells", "hold_declines"):
        db.execute(
            f"update {table} set reason = '' where call_id in (select id from calls where {where})",
            values,
        )
    db.execute(
        f"update call_topics set note = '' where call_id in (select id from calls where {where})",
        values,
    )
    return db.execute(
        "update calls set note = '', internal_cause = '', dtmf_received = '',"
        f" revision = revision + 1 where {where}",
        values,
    ).rowcount


def _erase_callback_texts(db: Database, where: str, values: Sequence[object]) -> int:
    db.execute(
        "update callback_attempts set note = '' where callback_id in"
        f" (select id from callbacks where {where})",
        values,
    )
    for table, column in (
        ("callback_reasons", "subject"),
        ("callback_moves", "reason"),
        ("delays", "reason"),
    ):
        of_them = f"callback_id in (select id from callbacks where {where})"
        _blank(db, table, (column,), of_them, values)
    return _blank(db, "callbacks", ("subject",), where, values)


def _blank(
    db: Database, table: str, columns: Sequence[str], where: str, values: Sequence[object]
) -> int:
    changes = ", ".join(f"{column} = ''" for column in columns)
    return db.execute(f"update {table} set {changes} where {where}", values).rowcount
