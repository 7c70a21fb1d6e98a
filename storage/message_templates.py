"""Keeps the message templates that this organisation made itself."""

from datetime import date

from storage.database import Database, reading, writing
from storage.rows import Row, select, upsert
from storage.validity import VALID_ON, maybe_day_of, validity_columns
from workstation.ids import TemplateId
from workstation.messages import MessageTemplate


class SqliteMessageTemplates:
    """The message templates of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def valid_on(self, day: date, language: str) -> list[MessageTemplate]:
        """Return the templates valid on ``day``, by name."""
        with reading():
            rows = select(
                self._db,
                f"select * from message_templates where {VALID_ON} order by name, id",
                {"language": language, "day": day.isoformat()},
            )
        return [_template_of(row) for row in rows]

    def all(self) -> list[MessageTemplate]:
        """Return every template, valid or not, by name."""
        with reading():
            rows = select(self._db, "select * from message_templates order by name, id")
        return [_template_of(row) for row in rows]

    def save(self, template: MessageTemplate) -> None:
        row = {
            "id": template.id,
            "language": template.language,
            "name": template.name,
            "subject": template.subject,
            "body": template.body,
            **validity_columns(template),
        }
        with writing(self._db):
            upsert(self._db, "message_templates", row)

    def remove(self, template_id: TemplateId) -> None:
        with writing(self._db):
            self._db.execute("delete from message_templates where id = ?", [template_id])


def _template_of(row: Row) -> MessageTemplate:
    return MessageTemplate(
        id=TemplateId(row["id"]),
        language=row["language"],
        name=row["name"],
        subject=row["subject"],
        body=row["body"],
        valid_from=maybe_day_of(row["valid_from"]),
        valid_to=maybe_day_of(row["valid_to"]),
    )
