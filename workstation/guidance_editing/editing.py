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
class _File:
    """A file as it was found, and what is made of it."""

    built_in: str | None
    known: KeptFile | None
    draft: Draft
    shipped: tuple[Piece, ...] = ()
    pieces: tuple[Piece, ...] = ()
    pieces_of: str | None = None  # the text that ``pieces`` were made of


class GuidanceEditing:
    """The files of one language, open to be changed.

    Shape: ``language`` is the one that was opened last.
    Errors: StorageTrouble from whatever reads or writes; nothing typed is lost by it.
    Thread: one at a time.
    """

    def __init__(self, folder: GuidanceFolder) -> None:
        self._folder = folder
        self._files: dict[str, _File] = {}
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
            files[name] = _File(built_in, known, draft, shipped)
        self._files, self.language = files, language

    # --- what there is

    def text(self, name: str) -> str:
        return self._files[name].draft.text

    def texts(self) -> Mapping[str, str]:
        return {name: file.draft.text for name, file in self._files.items()}

    def pieces(self, name: str) -> tuple[Piece, ...]:
        file = self._files[name]
        if file.pieces_of != file.draft.text:
            file.pieces, file.pieces_of = pieces_of(name, file.draft.text), file.draft.text
        return file.pieces

    def changed_files(self) -> tuple[str, ...]:
        return tuple(name for name, file in self._files.items() if file.draft.is_changed)

    def is_own(self, name: str) -> bool:
        """Tell whether the organisation has a file of its own in force."""
        return self._files[name].known is not None

    def is_as_built_in(self, piece: Piece) -> bool:
        """Tell whether the built-in file has this very piece, wherever it stands there."""
        shipped = self._files[piece.file].shipped
        return any(one.values == piece.values for one in shipped if one.group == piece.group)

    def can_undo(self, name: str) -> bool:
        return bool(self._files[name].draft.past)

    def can_redo(self, name: str) -> bool:
        return bool(self._files[name].draft.future)

    # --- changing

    def set_value(self, piece: Piece, field: str, value: object) -> None:
        """Set one value of a piece; None takes it out. Errors: NoSuchPlace."""
        text = toml_edit.with_value(self.text(piece.file), piece.place, field, value)
        self._change(piece.file, text, f"{piece.key}/{field}")

    def set_text(self, name: str, text: str) -> None:
        """Take the whole text of a file as it is typed."""
        self._change(name, text, f"{name}/text")

    def add(self, group: Group, values: Mapping[str, Any], at: int | None = None) -> Piece | None:
        """Add a piece to a list and return it. Errors: NoSuchPlace."""
        text = toml_edit.with_entry(self.text(group.file), group.place, values, at)
        self._change(group.file, text)
        of_group = [one for one in self.pieces(group.file) if one.place[:-1] == group.place]
        return (of_group[-1] if at is None else of_group[at]) if of_group else None

    def remove(self, piece: Piece) -> None:
        """Take a piece out of its list. Errors: NoSuchPlace."""
        self._change(piece.file, toml_edit.without_entry(self.text(piece.file), piece.place))

    def move(self, piece: Piece, by: int) -> Place:
        """Move a piece in its list; return where it stands then. Errors: NoSuchPlace."""
        number = piece.place[-1]
        assert isinstance(number, int)
        text = toml_edit.with_entry_moved(self.text(piece.file), piece.place, by)
        self._change(piece.file, text)
        of_list = [p for p in self.pieces(piece.file) if p.place[:-1] == piece.place[:-1]]
        return (*piece.place[:-1], max(0, min(len(of_list) - 1, number + by)))

    def undo(self, name: str) -> None:
        self._files[name].draft = drafts.undone(self._files[name].draft)

    def redo(self, name: str) -> None:
        self._files[name].draft = drafts.redone(self._files[name].draft)

    def _change(self, name: str, text: str, doing: str = "") -> None:
        self._files[name].draft = drafts.changed(self._files[name].draft, text, doing)

    # --- keeping

    def problems(self, name: str) -> list[Problem]:
        return problems_of(name, self.text(name))

    def save(self, name: str) -> Saving:
        """Put the file in force; one with mistakes is kept beside it until they are mended."""
        file = self._files[name]
        text = file.draft.text
        if self.problems(name):
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
