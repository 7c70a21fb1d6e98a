"""Keeps how each day felt to the agent: for this agent's own eyes, in this file alone."""

from datetime import date

from storage.database import Database, reading, writing
from storage.rows import Row, select, text_of, time_of, upsert
from workstation.moods import Mood, MoodNote


class SqliteMoods:
    """The moods of one database, one for each day at most.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def between(self, first: date, last: date) -> list[MoodNote]:
        """Return the notes of the days from ``first`` to ``last``, both included."""
        sql = "select * from moods where day >= ? and day <= ? order by day"
        with reading():
            rows = select(self._db, sql, [first.isoformat(), last.isoformat()])
        return [_note_of(row) for row in rows]

    def save(self, note: MoodNote) -> None:
        row = {
            "day": note.day.isoformat(),
            "at": text_of(note.at),
            "mood": note.mood.value,
            "note": note.note,
        }
        with writing(self._db):
            upsert(self._db, "moods", row, key="day")

    def remove(self, day: date) -> None:
        with writing(self._db):
            self._db.execute("delete from moods where day = ?", [day.isoformat()])

    def remove_before(self, day: date) -> None:
        """Delete the notes of days before ``day``."""
        with writing(self._db):
            self._db.execute("delete from moods where day < ?", [day.isoformat()])

    def remove_all(self) -> None:
        with writing(self._db):
            self._db.execute("delete from moods")


def _note_of(row: Row) -> MoodNote:
    return MoodNote(
        day=date.fromisoformat(row["day"]),
        at=time_of(row["at"]),
        mood=Mood(row["mood"]),
        note=row["note"],
    )
