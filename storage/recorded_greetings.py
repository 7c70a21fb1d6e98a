"""Keeps recorded greetings: a row each, and the WAV file that the phone plays, private to the user.

The sound stands in the row too. So it is in every backup, and a file that was lost comes back.
"""

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from storage.database import Database, reading, writing
from storage.private_files import write_private
from storage.rows import Row, select, text_of, time_of, upsert
from workstation.ids import AccountId, new_id
from workstation.ports import StorageTrouble
from workstation.recorded_greetings import RecordedGreeting

FOLDER: Final = "greetings"
_TAKE: Final = "take-"


class RecordingUnreadable(StorageTrouble):
    """The file of a recording that was just made is gone or cannot be read."""


class RecordingUnwritable(StorageTrouble):
    """A recording's file cannot be written."""


class SqliteRecordedGreetings:
    """The recorded greetings of one database, one for each line at most.

    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._folder = _folder_beside(db)

    def all(self) -> list[RecordedGreeting]:
        """Return every greeting; that for all lines first."""
        with reading():
            rows = select(self._db, "select * from recorded_greetings order by account_id")
        return [_greeting_of(row) for row in rows]

    def of(self, account_id: AccountId) -> RecordedGreeting | None:
        return next((one for one in self.all() if one.account_id == account_id), None)

    def new_take(self) -> Path:
        """Return where the next recording goes until it is kept; earlier ones are removed."""
        with contextlib.suppress(OSError):  # what cannot be removed does no harm
            for old in self._folder.glob(f"{_TAKE}*.wav"):
                old.unlink(missing_ok=True)
        return self._folder / f"{_TAKE}{new_id()}.wav"

    def keep(self, greeting: RecordedGreeting, take: Path) -> RecordedGreeting:
        """Keep ``take`` as the greeting of its line, in place of an earlier one.

        Errors: RecordingUnreadable, RecordingUnwritable, StorageTrouble; the earlier one stays.
        """
        try:
            sound = take.read_bytes()
        except OSError as error:
            raise RecordingUnreadable(
                f"The recording cannot be read any more ({error.strerror}), so the greeting is as "
                "it was: record it again."
            ) from error
        before = self.of(greeting.account_id)
        kept = replace(greeting, file=f"{new_id()}.wav")
        self._write(kept.file, sound)
        with writing(self._db):
            row = {**_row_of(kept), "sound": sound}
            upsert(self._db, "recorded_greetings", row, key="account_id")
        take.unlink(missing_ok=True)
        if before is not None:
            self._remove_file(before.file)
        return kept

    def change(self, greeting: RecordedGreeting) -> None:
        """Save what changed but the sound: whether it is on."""
        row = _row_of(greeting)
        with writing(self._db):
            changed = self._db.execute(
                "update recorded_greetings set is_on = ? where account_id = ?",
                [row["is_on"], greeting.account_id],
            )
            if not changed.rowcount:
                upsert(self._db, "recorded_greetings", row, key="account_id")

    def remove(self, account_id: AccountId) -> None:
        """Delete the greeting of a line, its sound too."""
        before = self.of(account_id)
        with writing(self._db):
            self._db.execute("delete from recorded_greetings where account_id = ?", [account_id])
        if before is not None:
            self._remove_file(before.file)

    def path_of(self, greeting: RecordedGreeting) -> Path:
        """Return the file to play; one that was lost is written again from the database.

        Errors: RecordingUnwritable; StorageTrouble.
        """
        path = self._folder / greeting.file
        if not path.exists():
            with reading():
                sql = "select sound from recorded_greetings where account_id = ?"
                rows = select(self._db, sql, [greeting.account_id])
            if rows and rows[0]["sound"]:
                self._write(greeting.file, rows[0]["sound"])
        return path

    def _write(self, name: str, sound: bytes) -> None:
        path = self._folder / name
        try:
            write_private(path, sound)
        except OSError as error:
            raise RecordingUnwritable(
                f"The greeting cannot be written to {path} ({error.strerror}): make room on the "
                "disk or ask IT to allow writing there."
            ) from error

    def _remove_file(self, name: str) -> None:
        if name:
            with contextlib.suppress(OSError):  # a file without a row is never played
                (self._folder / name).unlink(missing_ok=True)


def _folder_beside(db: Database) -> Path:
    (main,) = [row for row in select(db, "pragma database_list") if row["name"] == "main"]
    file = str(main["file"] or "")
    return (Path(file).parent if file else Path(tempfile.gettempdir())) / FOLDER


def _row_of(greeting: RecordedGreeting) -> Row:
    return {
        "account_id": greeting.account_id,
        "file": greeting.file,
        "at": text_of(greeting.at),
        "length_s": greeting.length_s,
        "phrase_id": greeting.phrase_id,
        "words": greeting.words,
        "agent": greeting.agent,
        "organisation": greeting.organisation,
        "line": greeting.line,
        "is_on": greeting.is_on,
    }


def _greeting_of(row: Row) -> RecordedGreeting:
    return RecordedGreeting(
        account_id=AccountId(row["account_id"]),
        file=row["file"],
        at=time_of(row["at"]),
        length_s=row["length_s"],
        phrase_id=row["phrase_id"],
        words=row["words"],
        agent=row["agent"],
        organisation=row["organisation"],
        line=row["line"],
        is_on=bool(row["is_on"]),
    )
