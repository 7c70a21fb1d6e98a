"""One language's guidance while a supervisor words it: reads, changes, takes back, saves."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workstation.guidance_content import FILES, Problem, problems_of
from workstation.guidance_editing import draft as drafts
from workstation.guidance_editing import toml_edit
from workstation.guidance_editing.draft import Draft
from workstation.guidance_editing.files import FileChanged, GuidanceFolder, KeptFile
from workstation.guidance_editing.pieces import Group, Piece, pieces_of
from workstation.toml_lines import Place


class Saving(enum.Enum):
    """What became of a wish to save one file."""

    SAVED = "saved"
    KEPT_ASIDE = "kept_aside"  # it has mistakes, so it is kept beside the file, not in force
    CHANGED_BY_OTHERS = "changed_by_others"  # nothing was overwritten


@dataclass(slots=True)
class EditedFile:
    """A file as it was found, and what is made of it.

    Shape: ``built_in`` is the text that comes with the program, None where it has no such file;
    ``known`` is the organisation's own as it was read or written last.
    """

    name: str
    built_in: str | None
    known: KeptFile | None
    draft: Draft
    shipped: tuple[Piece, ...] = ()
    _pieces: tuple[Piece, ...] = ()
    _pieces_of: str | None = None  # the text that ``_pieces`` were made of

    @property
    def text(self) -> str:
        return self.draft.text

    @property
    def is_own(self) -> bool:
        """Tell whether the organisation has a file of its own in force."""
        return self.known is not None

    @property
    def can_undo(self) -> bool:
        return bool(self.draft.past)

    @property
    def can_redo(self) -> bool:
        return bool(self.draft.future)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        if self._pieces_of != self.text:
            self._pieces, self._pieces_of = pieces_of(self.name, self.text), self.text
        return self._pieces

    def is_as_built_in(self, piece: Piece) -> bool:
        """Tell whether the built-in file has this very piece, wherever it stands there."""
        return any(one.values == piece.values for one in self.shipped if one.group == piece.group)

    def set_text(self, text: str, doing: str = "") -> None:
        """Take a whole text; ``doing`` names what is typed in, for one step of undo."""
        self.draft = drafts.changed(self.draft, text, doing)

    def undo(self) -> None:
        self.draft = drafts.undone(self.draft)

    def redo(self) -> None:
        self.draft = drafts.redone(self.draft)

    def problems(self) -> list[Problem]:
        return problems_of(self.name, self.text)


class GuidanceEditing:
    """The files of one language, open to be changed.

    Shape: ``language`` is the one that was opened last.
    Errors: StorageTrouble from whatever reads or writes; nothing typed is lost by it.
    Thread: one at a time.
    """

    def __init__(self, folder: GuidanceFolder) -> None:
        self._folder = folder
        self._files: dict[str, EditedFile] = {}
        self.language = ""

    @property
    def has_folder(self) -> bool:
        return self._folder.own is not None

    def languages(self) -> tuple[str, ...]:
        return self._folder.languages()

    def open(self, language: str) -> None:
        """Read all files of a language; what was kept aside is gone on with."""
        files = {}
        for name in FILES:
            built_in = self._folder.built_in(language, name)
            known = self._folder.read(language, name)
            in_force = known.text if known is not None else built_in or ""
            draft = drafts.opened(in_force)
            aside = self._folder.read_aside(language, name)
            if aside is not None:
                draft = drafts.changed(draft, aside)
            shipped = pieces_of(name, built_in) if built_in is not None else ()
            files[name] = EditedFile(name, built_in, known, draft, shipped)
        self._files, self.language = files, language

    def file(self, name: str) -> EditedFile:
        """Return one file. Errors: KeyError for a name that no guidance file has."""
        return self._files[name]

    def texts(self) -> Mapping[str, str]:
        return {name: file.text for name, file in self._files.items()}

    def changed_files(self) -> tuple[str, ...]:
        return tuple(name for name, file in self._files.items() if file.draft.is_changed)

    # --- changing

    def set_value(self, piece: Piece, field: str, value: object) -> None:
        """Set one value of a piece; None takes it out. Errors: NoSuchPlace."""
        file = self.file(piece.file)
        text = toml_edit.with_value(file.text, piece.place, field, value)
        file.set_text(text, f"{piece.key}/{field}")

    def add(self, group: Group, values: Mapping[str, Any]) -> Piece | None:
        """Add a piece at the end of a list and return it. Errors: NoSuchPlace."""
        file = self.file(group.file)
        file.set_text(toml_edit.with_entry(file.text, group.place, values))
        return next((p for p in reversed(file.pieces) if p.place[:-1] == group.place), None)

    def remove(self, piece: Piece) -> None:
        """Take a piece out of its list. Errors: NoSuchPlace."""
        file = self.file(piece.file)
        file.set_text(toml_edit.without_entry(file.text, piece.place))

    def move(self, piece: Piece, by: int) -> Place:
        """Move a piece in its list; return where it stands then. Errors: NoSuchPlace."""
        file, number = self.file(piece.file), piece.place[-1]
        assert isinstance(number, int)
        file.set_text(toml_edit.with_entry_moved(file.text, piece.place, by))
        of_list = [p for p in file.pieces if p.place[:-1] == piece.place[:-1]]
        return (*piece.place[:-1], max(0, min(len(of_list) - 1, number + by)))

    # --- keeping

    def save(self, name: str) -> Saving:
        """Put the file in force; one with mistakes is kept beside it until they are mended."""
        file = self._files[name]
        text = file.draft.text
        if file.problems():
            self._folder.keep_aside(self.language, name, text)
            return Saving.KEPT_ASIDE
        try:
            file.known = self._folder.write(self.language, name, text, file.known)
        except FileChanged:
            self._folder.keep_aside(self.language, name, text)
            return Saving.CHANGED_BY_OTHERS
        file.draft = drafts.saved(file.draft, text)
        self._folder.drop_aside(self.language, name)
        return Saving.SAVED

    def take_theirs(self, name: str) -> None:
        """Show what others wrote; one's own text is one step back."""
        file = self._files[name]
        file.known = self._folder.read(self.language, name)
        text = file.known.text if file.known is not None else file.built_in or ""
        file.draft = drafts.saved(drafts.changed(file.draft, text), text)
        self._folder.drop_aside(self.language, name)

    def keep_mine(self, name: str) -> Saving:
        """Save over what others wrote meanwhile."""
        self._files[name].known = self._folder.read(self.language, name)
        return self.save(name)

    def revert(self, name: str) -> None:
        """Go back to the built-in file: the own one is taken away, its text is one step back.

        Errors: FileChanged when others wrote it meanwhile.
        """
        file = self._files[name]
        if file.built_in is None:
            return
        if file.known is not None:
            self._folder.remove(self.language, name, file.known)
            file.known = None
        self._folder.drop_aside(self.language, name)
        file.draft = drafts.saved(drafts.changed(file.draft, file.built_in), file.built_in)
