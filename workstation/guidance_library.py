"""The guidance of every language, read when it is first wanted and again when a file changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workstation.desk.changes import Changes
from workstation.guidance import Guidance
from workstation.guidance_content import GuidanceError
from workstation.guidance_folders import (
    Instead,
    LanguageFolders,
    LanguageInForce,
    RefusedFile,
    has_guidance,
    read_folders,
    strange_files,
)
from workstation.settings import Settings

FALLBACK: Final = "en"  # where nobody wishes anything else


def own_folder(settings: Settings) -> Path | None:
    """Return where the organisation's guidance lies; None where it has none."""
    folder = settings.guidance_folder
    return Path(folder).expanduser() if folder else None


@dataclass(frozen=True, slots=True)
class GuidanceReading:
    """What a look at the folders gave, for the library to take."""

    own: Path | None
    in_force: Mapping[str, LanguageInForce]
    refused: tuple[RefusedFile, ...] = ()


class GuidanceLibrary:
    """The guidance of all languages; whoever speaks asks here each time and keeps nothing.

    ``changes`` tells that other words are in force than before, or other files refused. ``read``
    changes nothing and may run on any thread; ``take`` puts what it read in force.

    Shape: ``folder`` holds what comes with the program; None is a library without content.
    ``own`` is the organisation's folder, None where it has none. ``refused`` are its files that
    cannot be used.
    Thread: all but ``read`` belong to the desk's thread.
    """

    def __init__(self, folder: Path | None = None, own: Path | None = None) -> None:
        self._folder = folder
        self._in_force: dict[str, LanguageInForce] = {}
        self._languages = self._codes(own)
        self.is_complete = False  # every language was read
        self.own = own
        self.refused: tuple[RefusedFile, ...] = ()
        self.changes = Changes()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that there is guidance in."""
        return self._languages

    def best_of(self, *wishes: str) -> str:
        """Return the first language wished for that there is guidance in ("de" for "de-AT").

        Where there is none of them it is English, and without English the first there is.
        """
        for wish in wishes:
            tag = wish.replace("_", "-").strip()
            for code in (tag, tag.partition("-")[0].lower()):
                if code in self._languages:
                    return code
        return FALLBACK if FALLBACK in self._languages else next(iter(self._languages), FALLBACK)

    def best(self, *wishes: str) -> Guidance:
        """Return the guidance in the first of these languages that can be used.

        Errors: GuidanceError when no language can be used.
        """
        while True:
            code = self.best_of(*wishes)
            try:
                return self.in_force(code).guidance
            except GuidanceError:
                # ``in_force`` left the language out, so that this ends.
                if not self._languages:
                    raise

    def in_force(self, language: str) -> LanguageInForce:
        """Return a language as it is used, read now when nobody asked for it before.

        Errors: GuidanceError when it cannot be used; it is left out from then on.
        """
        if language not in self._in_force:
            try:
                self._in_force[language] = self._read_first(language)
            except GuidanceError:
                self._languages = tuple(code for code in self._languages if code != language)
                raise
        return self._in_force[language]

    def _read_first(self, language: str) -> LanguageInForce:
        found, refused = read_folders(self._folders(language, self.own))
        self.refused = (*self.refused, *refused)
        if found is None:
            why = f": {refused[0].problems[0]}" if refused else ""
            raise GuidanceError(f"There is no guidance in the language “{language}”{why}")
        return found

    # --- the folders

    def read(self, own: Path | None) -> GuidanceReading:
        """Look at all folders and return what they hold, without using it.

        Errors: GuidanceError when what comes with the program cannot be used.
        Thread: any.
        """
        in_force: dict[str, LanguageInForce] = {}
        refused = list(strange_files(own)) if own is not None else []
        if own is not None and own == self.own and any(one.path == own for one in refused):
            return self._unreachable(own, refused)
        for code in self._codes(own):
            found, some = read_folders(self._folders(code, own))
            refused += some
            if found is not None:
                found.guidance.book.compile_all()
                in_force[code] = found
        return GuidanceReading(own, in_force, tuple(refused))

    def _unreachable(self, own: Path, refused: list[RefusedFile]) -> GuidanceReading:
        """Return that all stays as it is: a drive that is away for a while takes no words away."""
        told = tuple(replace(one, instead=Instead.BEFORE) for one in refused)
        return GuidanceReading(own, self._in_force, told)

    def take(self, reading: GuidanceReading) -> None:
        """Put in force what was read, and tell of it where it changes anything."""
        old = {code: one.texts for code, one in self._in_force.items()}
        new = {code: one.texts for code, one in reading.in_force.items()}
        is_same = self.is_complete and old == new and self.refused == reading.refused
        self.own = reading.own
        self._in_force = dict(reading.in_force)
        self._languages = tuple(sorted(reading.in_force))
        self.refused = reading.refused
        self.is_complete = True
        if not is_same:
            self.changes.announce()

    def _codes(self, own: Path | None) -> tuple[str, ...]:
        codes: set[str] = set()
        for folder in (self._folder, own):
            if folder is not None and folder.is_dir():
                codes.update(path.name for path in folder.iterdir() if has_guidance(path))
        return tuple(sorted(codes))

    def _folders(self, code: str, own: Path | None) -> LanguageFolders:
        return LanguageFolders(
            code,
            self._folder / code if self._folder else None,
            own / code if own else None,
            self._in_force.get(code) if own == self.own else None,
        )
