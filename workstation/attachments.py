"""Files kept with a ticket, each stored once by what is in it."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workstation.ids import AttachmentId, TicketId

MOST_BYTES: Final = 100 * 1024 * 1024
_LONGEST_NAME: Final = 120
_LONGEST_SUFFIX: Final = 12
_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')
# What a system runs rather than shows when it is opened.
_RUNNABLE: Final = (
    "app apk bat bin cmd com command cpl desktop dll exe gadget hta inf ins iso jar jnlp "
    "js jse lnk mjs msc msi msp pif pl ps1 psm1 py pyw rb reg run scf scr sh sys terminal "
    "url vb vbe vbs ws wsf wsh xll "
)
_RUNS: Final = frozenset(_RUNNABLE.split())


class CopyCancelled(Exception):
    """The agent stopped a copy; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file's content that lies in the data folder, not yet on any ticket.

    Shape: as in Attachment.
    """

    name: str
    size: int
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was copied into the data folder.

    Shape: ``sha256`` is 64 hex digits and names the content, so equal files lie there once;
    ``name`` is the file's own name without folders, fit to be shown and to be used as a name.
    Units: ``size`` in bytes.
    """

    id: AttachmentId
    ticket_id: TicketId
    name: str
    size: int
    sha256: str
    media_type: str
    added_at: datetime
    added_by: str = ""

    @property
    def could_run(self) -> bool:
        """Tell whether opening it could start a program."""
        return could_run(self.name)


def could_run(name: str) -> bool:
    """Tell whether a file of this name is one that systems run."""
    _, dot, suffix = name.rpartition(".")
    return bool(dot) and suffix.casefold().strip() in _RUNS


def safe_name(name: str) -> str:
    """Return a stranger's file name without what could mislead or lead elsewhere.

    Control characters, marks that turn the direction of reading and characters that separate
    folders are left out; a long name is cut before its suffix.
    """
    plain = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    kept = "".join(
        " " if char in _NOT_IN_NAMES else char
        for char in plain
        if unicodedata.category(char)[0] != "C"  # controls, directions, surrogates, unassigned
    )
    kept = " ".join(kept.split()).lstrip(". ").rstrip(". ")
    if len(kept) <= _LONGEST_NAME:
        return kept or "file"
    stem, dot, suffix = kept.rpartition(".")
    if not dot or len(suffix) > _LONGEST_SUFFIX:
        return kept[:_LONGEST_NAME].rstrip()
    return f"{stem[: _LONGEST_NAME - len(suffix) - 1].rstrip()}.{suffix}"
