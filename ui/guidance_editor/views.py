"""What the guidance editor shows, ready to print."""

from dataclasses import dataclass

from ui.guidance.views import GuidanceView
from ui.panels.views import Choice
from ui.wording.views import FactView, WordingRowView
from workstation.guidance_editing.fields import FieldKind


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a piece.

    Shape: ``texts`` is what stands there, for a list one after the other; ``choices`` belong to
    CHOICE and CHOICES; ``error`` is one sentence about this field, else empty.
    """

    name: str
    label: str
    kind: FieldKind
    texts: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class PieceView:
    """The piece that is worded.

    Shape: ``additions`` are lists inside it that may get one more; ``used`` says which of its
    wordings the sample call shows.
    """

    key: str
    title: str
    group: str
    fields: tuple[FieldView, ...] = ()
    additions: tuple[Choice, ...] = ()
    can_move: bool = False
    can_remove: bool = False
    used: str = ""


@dataclass(frozen=True, slots=True)
class SampleView:
    """What is known in the sample call."""

    known: tuple[Choice, ...]
    chosen: frozenset[str]
    callers: tuple[Choice, ...]
    caller: str
    day_parts: tuple[Choice, ...]
    day_part: str
    day: str
    line: str
    day_error: str = ""


@dataclass(frozen=True, slots=True)
class EditorView:
    """The whole page.

    Shape: ``raw`` is the text of the file when it is worded as text, else None; ``needs_folder``
    says that nothing can be saved yet. ``conflict`` is one sentence while others changed the file.
    """

    languages: tuple[Choice, ...]
    language: str
    rows: tuple[WordingRowView, ...] = ()
    piece: PieceView | None = None
    raw: str | None = None
    file: str = ""
    problems: tuple[str, ...] = ()
    notice: str = ""
    is_trouble: bool = False
    conflict: str = ""
    unsaved: str = ""
    needs_folder: bool = False
    can_undo: bool = False
    can_redo: bool = False
    can_save: bool = False
    can_revert: bool = False
    facts: tuple[FactView, ...] = ()
    sample: SampleView | None = None
    preview: GuidanceView | None = None
    preview_note: str = ""
