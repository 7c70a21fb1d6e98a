"""Keeps the terms that this organisation added to the glossary (B6)."""

from datetime import date

from storage.database import Database, reading, writing
from storage.rows import Row, select, upsert
from storage.validity import VALID_ON, maybe_day_of, validity_columns
from workstation.glossary import GlossaryTerm
from workstation.ids import TermId


class SqliteGlossary:
    """The glossary of one database.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def valid_on(self, day: date, language: str) -> list[GlossaryTerm]:
        """Return the terms valid on ``day``, by term."""
        with reading():
            rows = select(
                self._db,
                f"select * from glossary_terms where {VALID_ON} order by term, id",
                {"language": language, "day": day.isoformat()},
            )
        return [_term_of(row) for row in rows]

    def all(self) -> list[GlossaryTerm]:
        """Return every term, valid or not, by term."""
        with reading():
            rows = select(self._db, "select * from glossary_terms order by term, id")
        return [_term_of(row) for row in rows]

    def save(self, term: GlossaryTerm) -> None:
        row = {
            "id": term.id,
            "language": term.language,
            "term": term.term,
            "plain": term.plain,
            **validity_columns(term),
        }
        with writing(self._db):
            upsert(self._db, "glossary_terms", row)

    def remove(self, term_id: TermId) -> None:
        with writing(self._db):
            self._db.execute("delete from glossary_terms where id = ?", [term_id])


def _term_of(row: Row) -> GlossaryTerm:
    return GlossaryTerm(
        id=TermId(row["id"]),
        language=row["language"],
        term=row["term"],
        plain=row["plain"],
        valid_from=maybe_day_of(row["valid_from"]),
        valid_to=maybe_day_of(row["valid_to"]),
    )
