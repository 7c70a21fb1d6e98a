"""Hands a message to the mail program of this computer."""

import logging
import os
import tempfile
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

log = logging.getLogger(__name__)
_SUFFIX: Final = ".eml"


class MailProgram(Protocol):
    """Opens a draft in the program that the person writes mail with."""

    def open_link(self, link: str) -> bool:
        """Open a mailto link; False when there is no program for it."""
        ...

    def open_file(self, content: bytes) -> bool:
        """Open a mail file; False when there is no program for it.

        Errors: OSError when the file cannot be written.
        """
        ...


class SystemMailProgram:
    """The program that the desktop knows for mail.

    Shape: ``folder`` holds the files that were handed over in this run, readable by this user
    alone; those of an earlier run are removed, since they hold what was written to customers.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open_link(self, link: str) -> bool:
        # From its encoded form: QUrl would else decode some of it and encode it otherwise.
        return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode("ascii")))

    def open_file(self, content: bytes) -> bool:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(_SUFFIX, "message-", self._folder)  # 0600 by itself
        with os.fdopen(number, "wb") as file:
            file.write(content)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(name))

    def clear(self) -> None:
        """Remove the files of earlier runs."""
        for file in self._folder.glob(f"message-*{_SUFFIX}"):
            try:
                file.unlink()
            except OSError as error:
                log.warning("a mail file could not be removed: %s", error)
