"""Keeps follow-up messages: of a ticket, and those that still wait to leave or to be decided."""

import json

from storage.database import Database, reading, waiting_for_disk, writing
from storage.rows import (
    Row,
    marks,
    maybe_text_of,
    maybe_time_of,
    replace_parts,
    select,
    text_of,
    time_of,
    upsert,
)
from workstation.ids import CustomerId, MessageId, TicketId
from workstation.messages import Message, MessageState, Question


class SqliteMessages:
    """The messages of one database.

    Errors: ReferenceMissing from ``save`` when its ticket or customer was never saved.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, message_id: MessageId) -> Message | None:
        found = self._messages("where id = ?", message_id)
        return found[0] if found else None

    def save(self, message: Message) -> None:
        """Write ``message``; that it is being sent is on the disk before this returns.

        A power cut must not take that mark back, or the message would be sent twice.
        """
        if message.state is MessageState.SENDING:
            with waiting_for_disk(self._db):
                self._save(message)
        else:
            self._save(message)

    def _save(self, message: Message) -> None:
        questions = [
            {"position": position, "question": one.text, "is_answered": int(one.is_answered)}
            for position, one in enumerate(message.questions)
        ]
        with writing(self._db):
            upsert(self._db, "messages", _row_of(message))
            replace_parts(self._db, "message_questions", "message_id", message.id, questions)

    def of_ticket(self, ticket_id: TicketId) -> list[Message]:
        """Return a ticket's messages, the latest first."""
        return self._messages("where ticket_id = ? order by made_at desc, id desc", ticket_id)

    def outbox(self) -> list[Message]:
        """Return what is queued, being sent, unsure or refused, the oldest first."""
        # The states stand as text, since only so does SQLite use the index that is for them.
        return self._messages(
            "where state in ('queued', 'sending', 'unsure', 'failed') order by made_at, id"
        )

    def _messages(self, rest: str, *values: object) -> list[Message]:
        with reading():
            rows = select(self._db, f"select * from messages {rest}", values)
            questions = self._questions([row["id"] for row in rows])
        return [_message_of(row, tuple(questions.get(row["id"], ()))) for row in rows]

    def _questions(self, ids: list[str]) -> dict[str, list[Question]]:
        found: dict[str, list[Question]] = {}
        for start in range(0, len(ids), 500):  # SQLite takes so many values at least
            some = ids[start : start + 500]
            rows = select(
                self._db,
                f"select * from message_questions where message_id in ({marks(len(some))}) "
                "order by message_id, position",
                some,
            )
            for row in rows:
                question = Question(row["question"], bool(row["is_answered"]))
                found.setdefault(row["message_id"], []).append(question)
        return found


def _row_of(message: Message) -> Row:
    return {
        "id": message.id,
        "ticket_id": message.ticket_id,
        "customer_id": message.customer_id,
        "made_at": text_of(message.made_at),
        "changed_at": text_of(message.changed_at),
        "owner": message.owner,
        "language": message.language,
        "recipient": message.recipient,
        "copies": json.dumps(message.copies),
        "subject": message.subject,
        "body": message.body,
        "template_id": message.template_id,
        "filled": message.filled,
        "state": message.state.value,
        "message_id": message.message_id,
        "attempts": message.attempts,
        "next_try_at": maybe_text_of(message.next_try_at),
        "settled_at": maybe_text_of(message.settled_at),
        "trouble": message.trouble,
    }


def _message_of(row: Row, questions: tuple[Question, ...]) -> Message:
    return Message(
        id=MessageId(row["id"]),
        ticket_id=TicketId(row["ticket_id"]),
        customer_id=None if row["customer_id"] is None else CustomerId(row["customer_id"]),
        made_at=time_of(row["made_at"]),
        changed_at=time_of(row["changed_at"]),
        owner=row["owner"],
        language=row["language"],
        recipient=row["recipient"],
        copies=tuple(json.loads(row["copies"])),
        subject=row["subject"],
        body=row["body"],
        template_id=row["template_id"],
        filled=row["filled"],
        questions=questions,
        state=MessageState(row["state"]),
        message_id=row["message_id"],
        attempts=row["attempts"],
        next_try_at=maybe_time_of(row["next_try_at"]),
        settled_at=maybe_time_of(row["settled_at"]),
        trouble=row["trouble"],
    )
