"""Keeps files of tickets: rows in the database, contents in a folder, named by their SHA-256."""

import contextlib
import errno
import hashlib
import mimetypes
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from storage.database import Database, reading, writing
from storage.merged import with_merged
from storage.rows import Row, insert_sql, marks, select, text_of, time_of
from storage.trouble import ReferenceMissing
from workstation.attachments import (
    MOST_BYTES,
    Attachment,
    CopyCancelled,
    StoredFile,
    safe_name,
)
from workstation.ids import AttachmentId, TicketId, new_id
from workstation.ports import StorageTrouble
from workstation.ticket_ports import AttachmentGone, GoOn, always
from workstation.tickets import TicketNotFound

FOLDER: Final = "attachments"
_PIECE: Final = 1024 * 1024
_PART: Final = ".part-"
_BINARY: Final = getattr(os, "O_BINARY", 0)


class FileUnreadable(StorageTrouble):
    """A file that the agent chose cannot be read."""


class FileTooLarge(StorageTrouble):
    """A file is larger than what is kept with tickets."""


class FolderUnwritable(StorageTrouble):
    """The copy of a file could not be written."""


def folder_beside(db: Database) -> Path:
    """Return where the contents lie: beside the database's file; in memory, a place for a while."""
    (main,) = [row for row in select(db, "pragma database_list") if row["name"] == "main"]
    file = str(main["file"] or "")
    return (Path(file).parent if file else Path(tempfile.gettempdir())) / FOLDER


class SqliteAttachments:
    """The files of one database and the folder beside it.

    Shape: the content "abcd…" lies in ``folder``/ab/cd…, readable by this user alone.
    Thread: the one that opened ``db``; ``copy_in`` and ``lay_out`` may be called from any.
    """

    def __init__(self, db: Database, folder: Path | None = None) -> None:
        self._db = db
        self._folder = folder or folder_beside(db)

    def of_ticket(self, ticket_id: TicketId) -> list[Attachment]:
        """Return the files in the order they came, with those of tickets merged into this one."""
        with reading():
            ids = with_merged(self._db, "tickets", ticket_id)
            sql = f"select * from attachments where ticket_id in ({marks(len(ids))})"
            return [_of(row) for row in select(self._db, f"{sql} order by added_at, id", ids)]

    def copy_in(self, file: Path, go_on: GoOn = always) -> StoredFile:
        """Copy a file's content into the folder, whole and on disk, or not at all."""
        name = safe_name(file.name)
        with _opened(file, name) as source:
            total = os.fstat(source.fileno()).st_size
            if total > MOST_BYTES:
                raise _too_large(name)
            sha256, size = self._copied(source, name, total, go_on)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return StoredFile(name, size, sha256, kind)

    def _copied(self, source: BinaryIO, name: str, total: int, go_on: GoOn) -> tuple[str, int]:
        with _writing_for(name):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, part_name = tempfile.mkstemp(prefix=_PART, dir=self._folder)
        part = Path(part_name)
        try:
            with _writing_for(name), os.fdopen(handle, "wb") as target:
                sha256, size = _pour(source, target, name, total, go_on)
                target.flush()
                os.fsync(target.fileno())
            with _writing_for(name):
                place = self._place(sha256)
                place.parent.mkdir(mode=0o700, exist_ok=True)
                os.replace(part, place)
                _sync_folder(place.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return sha256, size

    def attach(self, ticket_id: TicketId, stored: StoredFile, at: datetime, by: str) -> Attachment:
        """Note a content as a file of a ticket. Errors: TicketNotFound."""
        attachment = Attachment(
            AttachmentId(new_id()),
            ticket_id,
            stored.name,
            stored.size,
            stored.sha256,
            stored.media_type,
            at,
            by,
        )
        self.restore(attachment)
        return attachment

    def add(self, ticket_id: TicketId, file: Path, at: datetime, by: str) -> Attachment:
        return self.attach(ticket_id, self.copy_in(file), at, by)

    def is_there(self, attachment: Attachment) -> bool:
        try:
            return self._place(attachment.sha256).stat().st_size == attachment.size
        except OSError:
            return False

    def path_of(self, attachment: Attachment) -> Path:
        """Return where the content lies, after reading it through."""
        place = self._place(attachment.sha256)
        with _found(attachment, place) as source:
            digest = hashlib.sha256()
            while piece := _piece_of(source, attachment.name):
                digest.update(piece)
        if digest.hexdigest() != attachment.sha256:
            raise _changed(attachment)
        return place

    def lay_out(self, attachment: Attachment, folder: Path, go_on: GoOn = always) -> Path:
        """Put a copy into a fresh folder inside ``folder``; two of one name do not meet."""
        name = safe_name(attachment.name)
        with _writing_for(name):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy = Path(tempfile.mkdtemp(dir=folder)) / name
        with _found(attachment, self._place(attachment.sha256)) as source, _writing_for(name):
            with copy.open("xb") as target:
                sha256, _ = _pour(source, target, name, attachment.size, go_on)
            if sha256 != attachment.sha256:
                copy.unlink()
                raise _changed(attachment)
            copy.chmod(stat.S_IRUSR)
        return copy

    def remove(self, attachment_id: AttachmentId) -> None:
        with writing(self._db):
            self._db.execute("delete from attachments where id = ?", [attachment_id])

    def restore(self, attachment: Attachment) -> None:
        """Errors: TicketNotFound."""
        row = _row_of(attachment)
        try:
            with writing(self._db):
                self._db.execute(insert_sql("attachments", list(row)), row)
        except ReferenceMissing as error:
            raise TicketNotFound(attachment.ticket_id) from error

    def sweep(self, min_age_s: float = 3600.0) -> int:
        """Delete contents and torn copies that no row names."""
        with reading():
            rows = select(self._db, "select distinct sha256 from attachments")
        named = {str(row["sha256"]) for row in rows}
        youngest = time.time() - min_age_s
        swept = 0
        for path in [*self._folder.glob("??/*"), *self._folder.glob(f"{_PART}*")]:
            is_named = path.parent.name + path.name in named
            if not is_named and path.is_file() and path.stat().st_mtime <= youngest:
                with _writing_for(path.name):
                    path.unlink()
                swept += 1
        return swept

    def _place(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256[2:]


def _pour(
    source: BinaryIO, target: BinaryIO, name: str, total: int, go_on: GoOn
) -> tuple[str, int]:
    """Copy all of ``source``; return its SHA-256 and size."""
    digest, size = hashlib.sha256(), 0
    while piece := _piece_of(source, name):
        size += len(piece)
        if size > MOST_BYTES:
            raise _too_large(name)  # it grew while it was read
        digest.update(piece)
        target.write(piece)
        if not go_on(size, max(size, total)):
            raise CopyCancelled(name)
    return digest.hexdigest(), size


def _piece_of(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(_PIECE)
    except OSError as error:
        raise _unreadable(name, error) from error


@contextlib.contextmanager
def _opened(file: Path, name: str) -> Iterator[BinaryIO]:
    """Open a file that somebody chose; never a folder, and never wait for a pipe."""
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except OSError as error:
        raise _unreadable(name, error) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileUnreadable(f"“{name}” is no file, so it was not added: choose a file.")
    with os.fdopen(handle, "rb") as source:
        yield source


@contextlib.contextmanager
def _found(attachment: Attachment, place: Path) -> Iterator[BinaryIO]:
    try:
        source = place.open("rb")
    except OSError as error:
        raise AttachmentGone(
            f"“{attachment.name}” is no longer in the workstation’s folder; its entry on the "
            "ticket is kept: ask the customer or IT for the file, then add it again."
        ) from error
    with source:
        yield source


@contextlib.contextmanager
def _writing_for(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = "The disk is full" if error.errno == errno.ENOSPC else "The folder cannot be written"
        raise FolderUnwritable(
            f"{why}, so “{name}” was not copied; the file itself is untouched: ask IT for room or "
            "permission, then try again."
        ) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be opened, and the move is durable
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unreadable(name: str, error: OSError) -> FileUnreadable:
    return FileUnreadable(
        f"“{name}” cannot be read ({error.strerror or error}), so it was not added; nothing else "
        "changed: check that the file is there and may be opened."
    )


def _too_large(name: str) -> FileTooLarge:
    limit = MOST_BYTES // (1024 * 1024)
    return FileTooLarge(
        f"“{name}” is larger than {limit} MB, so it was not added; the file itself is untouched: "
        "put it where your team keeps large files and write the place into the notes."
    )


def _changed(attachment: Attachment) -> AttachmentGone:
    return AttachmentGone(
        f"“{attachment.name}” in the workstation’s folder is not what was added, so it is not "
        "used; its entry on the ticket is kept: ask for the file again, then add it anew."
    )


def _row_of(attachment: Attachment) -> Row:
    return {
        "id": attachment.id,
        "ticket_id": attachment.ticket_id,
        "name": attachment.name,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "media_type": attachment.media_type,
        "added_at": text_of(attachment.added_at),
        "added_by": attachment.added_by,
    }


def _of(row: Row) -> Attachment:
    return Attachment(
        id=AttachmentId(row["id"]),
        ticket_id=TicketId(row["ticket_id"]),
        name=row["name"],
        size=row["size"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        added_at=time_of(row["added_at"]),
        added_by=row["added_by"],
    )
