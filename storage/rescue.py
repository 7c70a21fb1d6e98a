"""Keeps typed text in plain files when the database refuses it, and offers it at the next start."""

import errno
import json
import logging
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

from storage.private_files import write_private
from workstation.ports import RescuedText, StorageTrouble

_log = logging.getLogger(__name__)


class RescueFailed(StorageTrouble):
    """The text could be kept neither in the database nor in a file."""


class Rescue:
    """The emergency place for text, beside the database.

    Shape: one file for each key, readable in any editor: a line of JSON that says what it is, an
    empty line, then the text as typed. The first folder that can be written is used.
    """

    def __init__(self, *folders: Path) -> None:
        if not folders:
            raise ValueError("a rescue needs a folder")
        self._folders = folders

    def keep(self, key: str, title: str, text: str, at: datetime) -> Path:
        """Write ``text`` to a file in place of what that ``key`` had; return the file.

        Errors: RescueFailed when no folder can be written.
        """
        head = json.dumps({"title": title, "at": at.isoformat()}, ensure_ascii=False)
        data = f"{head}\n\n{text}".encode("utf-8", "replace")
        trouble: OSError | None = None
        for folder in self._folders:
            path = folder / _file_name(key)
            try:
                write_private(path, data)
            except OSError as error:
                trouble = error
                continue
            self._drop_from_others(key, folder)
            return path
        why = "is full" if trouble and trouble.errno == errno.ENOSPC else "cannot be written"
        raise RescueFailed(
            f"The disk {why}, so “{title}” is kept only in this window: leave the window open and "
            "copy the text to another place."
        ) from trouble

    def drop(self, key: str) -> None:
        """Forget the text of ``key``: it was saved after all, or is not wanted."""
        self._drop_from_others(key, None)

    def waiting(self) -> list[RescuedText]:
        """Return all texts that were rescued and not dropped since, the oldest first."""
        latest = {rescued.key: rescued for rescued in sorted(self._found(), key=_age)}
        return sorted(latest.values(), key=_age)

    def _found(self) -> Iterator[RescuedText]:
        for folder in self._folders:
            for path in sorted(folder.glob("*.txt")):
                yield _read(path)

    def _drop_from_others(self, key: str, keep_in: Path | None) -> None:
        for folder in self._folders:
            if folder == keep_in:
                continue
            path = folder / _file_name(key)
            try:
                path.unlink()
            except (FileNotFoundError, NotADirectoryError):
                continue  # nothing there to drop
            except OSError as error:
                _log.warning("cannot remove %s: %s; it will be offered again", path, error.strerror)


def _age(rescued: RescuedText) -> datetime:
    return rescued.at


def _read(path: Path) -> RescuedText:
    """Return the text in ``path``; all of it, when somebody has edited the first line away."""
    whole = path.read_bytes().decode("utf-8", "replace")
    head, _, text = whole.partition("\n\n")
    try:
        facts = json.loads(head)
        at = datetime.fromisoformat(facts["at"])
        return RescuedText(path.stem, str(facts["title"]), text, at)
    except (ValueError, KeyError, TypeError):
        written = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
        return RescuedText(path.stem, path.stem, whole, written)


def _file_name(key: str) -> str:
    """Return a name that any file system takes; keys differ in letters, digits, dots, dashes."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", key):
        raise ValueError(f"not a key for a file: {key!r}")
    return f"{key}.txt"
