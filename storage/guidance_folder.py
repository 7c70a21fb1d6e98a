"""Reads and writes an organisation's own guidance: whole files, and over nobody's work."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from workstation.guidance_editing.files import FileChanged, KeptFile
from workstation.ports import StorageTrouble

_ASIDE: Final = ".toml.draft"
_GONE: Final = ""


class GuidanceFiles:
    """The two folders of guidance, ``<language>/<name>.toml`` each.

    ``own`` gives the organisation's folder at the moment, None when there is none.
    """

    def __init__(self, built_in: Path, own: Callable[[], Path | None]) -> None:
        self._built_in = built_in
        self._own = own

    @property
    def own(self) -> Path | None:
        return self._own()

    def languages(self) -> tuple[str, ...]:
        codes: set[str] = set()
        for folder in (self._built_in, self.own):
            if folder is not None and folder.is_dir():
                codes.update(one.parent.name for one in folder.glob("*/*.toml"))
        return tuple(sorted(codes))

    def built_in(self, language: str, name: str) -> str | None:
        return _text(self._built_in / language / f"{name}.toml")

    def read(self, language: str, name: str) -> KeptFile | None:
        if self.own is None:
            return None
        text = _text(self.own / language / f"{name}.toml")
        return None if text is None else KeptFile(text, _stamp(text))

    def write(self, language: str, name: str, text: str, known: KeptFile | None) -> KeptFile:
        """Put ``text`` in place of the file. Errors: FileChanged, StorageTrouble."""
        self._check(language, name, known)
        self._put(language, f"{name}.toml", text)
        return KeptFile(text, _stamp(text))

    def remove(self, language: str, name: str, known: KeptFile) -> None:
        """Take the own file away. Errors: FileChanged, StorageTrouble."""
        self._check(language, name, known)
        _unlink(self._folder(language) / f"{name}.toml")

    def read_aside(self, language: str, name: str) -> str | None:
        if self.own is None:
            return None
        return _text(self.own / language / f"{name}{_ASIDE}")

    def keep_aside(self, language: str, name: str, text: str) -> Path:
        return self._put(language, f"{name}{_ASIDE}", text)

    def drop_aside(self, language: str, name: str) -> None:
        if self.own is not None:
            _unlink(self.own / language / f"{name}{_ASIDE}")

    def _check(self, language: str, name: str, known: KeptFile | None) -> None:
        found = self.read(language, name)
        stamps = (found.stamp if found else _GONE, known.stamp if known else _GONE)
        if stamps[0] != stamps[1]:
            raise FileChanged(f"{name}.toml was changed by somebody else")

    def _folder(self, language: str) -> Path:
        if self.own is None:
            raise StorageTrouble(
                "There is no folder for your own guidance yet; what you typed is kept here: "
                "choose a folder first."
            )
        return self.own / language

    def _put(self, language: str, file: str, text: str) -> Path:
        """Write beside the file and rename, so that a half file is never seen."""
        folder = self._folder(language)
        target = folder / file
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{file}.", dir=folder)
            try:
                with open(handle, "w", encoding="utf-8", newline="\n") as stream:
                    stream.write(text)
                    stream.flush()
                    os.fsync(stream.fileno())
                Path(name).chmod(0o644)
                os.replace(name, target)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise StorageTrouble(
                f"{target} could not be written ({error.strerror or error}); the file is as it "
                "was, and what you typed is kept here: free some space or ask for the right to "
                "write there, then save again."
            ) from error
        return target


def _text(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StorageTrouble(
            f"{file} cannot be read ({error}); nothing was changed: mend or remove it, then open "
            "the guidance again."
        ) from error


def _unlink(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise StorageTrouble(
            f"{file} could not be removed ({error.strerror or error}); it is as it was: ask for "
            "the right to write there, then try again."
        ) from error


def _stamp(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
