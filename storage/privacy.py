"""Erases one person on request, as privacy law asks; statistics of calls and tickets stay.

Thread: a worker with its own connection; the window goes on working beside it.
"""

from collections.abc import Sequence
from datetime import datetime

from storage.attachments import folder_beside
from storage.database import Database, reading
from storage.erasing import (
    be_patient,
    clear_traces,
    close_tickets,
    drop_attachments,
    erase_callbacks,
    erase_calls,
    erase_customers,
    erase_messages,
    erase_series,
    erase_tickets,
    erasing,
    unlink_unused,
)
from storage.persons import Person, calls_from_their_numbers, in_turns, person_of
from storage.rows import insert_sql, marks, select, text_of
from workstation.ids import CustomerId, new_id
from workstation.privacy import Erased, ErasureRefused, Progress, no_progress


def erase_person(
    db: Database,
    customer_id: CustomerId,
    *,
    region: str,
    at: datetime,
    by: str,
    reason: str,
    progress: Progress = no_progress,
) -> Erased:
    """Erase all that is personal of the customer with this id, merged records included.

    All of it in one transaction; the search indexes are cleaned after it.

    Errors: ErasureRefused; StorageTrouble. Nothing is erased then.
    """
    be_patient(db)
    with reading():  # before the transaction, so that nobody waits for it
        calls = calls_from_their_numbers(db, customer_id, region)
    erased, contents = erase_in_database(
        db, customer_id, at=at, by=by, reason=reason, calls_of_nobody=calls
    )
    return settle(db, erased, contents, progress)


def erase_in_database(
    db: Database,
    customer_id: CustomerId,
    *,
    at: datetime,
    by: str,
    reason: str,
    calls_of_nobody: Sequence[str] = (),
) -> tuple[Erased, list[str]]:
    """Erase a person's rows; return how much, and the contents of files that they had.

    Errors: as ``erase_person``.
    """
    when = text_of(at)
    with erasing(db):
        person = person_of(db, customer_id, calls_of_nobody)
        _check(db, person)
        contents: list[str] = []
        for some in in_turns(person.tickets):
            contents += drop_attachments(db, f"ticket_id in ({marks(len(some))})", some)
        for some in in_turns(person.messages):
            erase_messages(db, f"id in ({marks(len(some))})", some)
        close_tickets(db, person.tickets, when)
        erase_tickets(db, person.tickets, when)
        calls = erase_calls(db, person.calls)
        callbacks = erase_callbacks(db, person.callbacks)
        erase_series(db, person.series, when)
        erase_customers(db, person.customers, when)
        for one in person.customers:
            row = {"id": new_id(), "customer_id": one, "at": when, "by": by, "reason": reason}
            db.execute(insert_sql("erasures", list(row)), row)
    erased = Erased(
        customers=len(person.customers),
        tickets=len(person.tickets),
        messages=len(person.messages),
        attachments=len(contents),
        calls=calls,
        callbacks=callbacks,
    )
    return erased, contents


def settle(
    db: Database, erased: Erased, contents: list[str], progress: Progress = no_progress
) -> Erased:
    """Delete the files and the last traces of what the database erased already."""
    stuck = unlink_unused(db, folder_beside(db), contents)
    is_settled = clear_traces(db, progress)
    return erased + Erased(stuck=tuple(stuck), is_settled=is_settled)


def _check(db: Database, person: Person) -> None:
    known = select(db, "select erased_at from customers where id = ?", [person.customers[0]])
    if not known:
        raise ErasureRefused("There is no such customer, so nothing was erased.")
    if known[0]["erased_at"] is not None:
        raise ErasureRefused("This customer was erased already; nothing was changed.")
    for some in in_turns(person.calls):
        sql = (
            f"select 1 from calls where id in ({marks(len(some))}) and (state <> 'disconnected' or"
            " (answered_at is not null and wrap_up_finished_at is null)) limit 1"
        )
        if select(db, sql, some):
            raise ErasureRefused(
                "A call with this customer is going on or not wrapped up, so nothing was erased: "
                "end it and wrap it up, then try again."
            )
    for some in in_turns(person.messages):
        sql = (
            f"select 1 from messages where id in ({marks(len(some))}) and state = 'sending' limit 1"
        )
        if select(db, sql, some):
            raise ErasureRefused(
                "A message to this customer is just being sent, so nothing was erased: wait until "
                "it is out, then try again."
            )
