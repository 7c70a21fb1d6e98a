"""Joins the guidance editor with the files it words: typed, tried in a sample call, put in force.

It is a little long because everything that can be pressed on the page comes together here.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from ui.guidance_editor.editor_page import GuidanceEditorPage
from ui.guidance_editor.views import EditorView, PieceView, SampleView
from ui.panels.file_dialogs import ask_for_folder
from ui.panels.views import Choice
from ui.presenters.guidance_editor_view import fact_views, piece_view, row_views
from ui.presenters.guidance_judging import GuidanceJudging, Judged
from ui.presenters.guidance_sample import shown, used_wording
from ui.presenters.guidance_values import new_values, value_of
from ui.presenters.labels import CALLER, label
from ui.presenters.settings_view import language_choices
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.callers import CallerType
from workstation.guidance_content import FILES, DayPart, GuidanceError, Problem
from workstation.guidance_editing.editing import GuidanceEditing, Saving
from workstation.guidance_editing.fields import fields_of
from workstation.guidance_editing.files import FileChanged
from workstation.guidance_editing.pieces import Piece, groups_of
from workstation.guidance_editing.sample import SampleChoices, facts_of, read_sample
from workstation.phrases import FACT_NAMES, GuidanceFacts
from workstation.ports import StorageTrouble
from workstation.toml_lines import line_of, lines_of

_LOOK_MS: Final = 200
_CUSTOMER, _TICKET, _REASON = "customer", "ticket", "reason"
_Made = TypeVar("_Made")


class GuidanceEditorPresenter(QObject):
    """Keeps what is typed until it is saved or taken back, wherever the person goes meanwhile.

    ``samples`` is the folder of made-up calls; ``choose_folder`` is told which folder the
    organisation's guidance is to lie in from now on; ``now`` gives the time of the day.

    Signals:
        left: back to work. saved: files were written.
    """

    left = Signal()
    saved = Signal()

    def __init__(
        self,
        page: GuidanceEditorPage,
        editing: GuidanceEditing,
        samples: Path,
        choose_folder: Callable[[Path], None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._editing = editing
        self._samples = samples
        self._choose_folder = choose_folder
        self._now = now
        self._key = ""
        self._search = ""
        self._is_text = False
        self._notice, self._is_trouble, self._conflict = "", False, ""
        self._sample = GuidanceFacts()
        self._choices = SampleChoices()
        self._day = ""
        self._judged: Judged | None = None
        self._added = 0
        self.was_asked_to_save = False
        self.judging = GuidanceJudging(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_MS)
        self._connect()

    def _connect(self) -> None:
        page, form, sample = self._page, self._page.form, self._page.sample
        page.language_wanted.connect(self.open)
        page.row_wanted.connect(self.choose)
        page.search_edited.connect(self._on_search)
        page.text_wanted.connect(self._on_text_wanted)
        page.save_wanted.connect(self.save)
        page.undo_wanted.connect(self.undo)
        page.redo_wanted.connect(self.redo)
        page.revert_wanted.connect(self.revert)
        page.folder_wanted.connect(self._on_folder)
        page.theirs_wanted.connect(self.take_theirs)
        page.mine_wanted.connect(self.keep_mine)
        page.back_wanted.connect(self.left)
        page.raw.edited.connect(self._on_raw)
        form.edited.connect(self._on_edited)
        form.add_wanted.connect(self.add)
        form.move_wanted.connect(self.move)
        form.remove_wanted.connect(self.remove)
        sample.known_wanted.connect(self._on_known)
        sample.caller_wanted.connect(self._on_caller)
        sample.day_part_wanted.connect(self._on_day_part)
        sample.day_edited.connect(self._on_day)
        sample.line_edited.connect(self._on_line)
        self._timer.timeout.connect(self._look)
        self.judging.judged.connect(self._on_judged)

    def ask_to_save(self) -> None:
        """Say that leaving once more loses what is not saved."""
        self.was_asked_to_save = True
        words = self.tr("Not everything is saved. Save with Ctrl+S, or leave once more without it.")
        self._tell(words, is_trouble=True)
        self._show()

    # --- opening and choosing

    @property
    def page(self) -> GuidanceEditorPage:
        return self._page

    @property
    def language(self) -> str:
        """Return the language that is worded, empty before one was opened."""
        return self._editing.language

    def stop(self) -> None:
        """Look at nothing more and wait for the thread to be free."""
        self._timer.stop()
        self.judging.stop()

    @Slot(str)
    def open(self, language: str) -> None:
        """Open the files of a language; unsaved changes of another one hold it back."""
        editing = self._editing
        is_waiting = bool(editing.language and editing.changed_files())
        if is_waiting and language != editing.language:
            self._tell(self.tr("Save or take back what you changed first."), is_trouble=True)
            self._show()
            return
        try:
            if not is_waiting:
                editing.open(language)
                self._tell("")
            self._sample = read_sample(self._samples, language)
        except (StorageTrouble, GuidanceError) as trouble:
            self._tell(in_window_language(trouble), is_trouble=True)
        self._judged = None
        if editing.language:
            self._look()
        self._show()

    @Slot(str)
    def choose(self, key: str) -> None:
        self._key = key
        self._show()

    @property
    def piece(self) -> Piece | None:
        """Return the piece that is worded."""
        return next((one for one in self._pieces() if one.key == self._key), None)

    def _pieces(self) -> list[Piece]:
        return [piece for name in FILES for piece in self._editing.file(name).pieces]

    @property
    def _file(self) -> str:
        return self._key.partition("/")[0] or next(iter(FILES))

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._search = text
        self._show()

    @Slot(bool)
    def _on_text_wanted(self, is_text: bool) -> None:
        self._is_text = is_text
        self._show()

    # --- wording

    @Slot(str, object)
    def _on_edited(self, name: str, texts: tuple[str, ...]) -> None:
        piece = self.piece
        spec = next((s for s in fields_of(piece.kind) if s.name == name), None) if piece else None
        if piece is not None and spec is not None:
            self._editing.set_value(piece, name, value_of(texts, spec))
            self._changed()

    @Slot(str)
    def _on_raw(self, text: str) -> None:
        self._editing.file(self._file).set_text(text, "text")
        self._changed()

    @Slot(str)
    def add(self, name: str) -> None:
        """Add a piece to a list of the piece in front, or of its file."""
        piece = self.piece
        if piece is None:
            return
        groups = (*groups_of(piece), *groups_of(piece.file))
        group = next((one for one in groups if one.name == name), None)
        if group is None:
            return
        self._added += 1
        made = self._editing.add(group, new_values(group.kind, self._added))
        if made is not None:
            self._key = made.key
        self._changed()
        self._page.form.start_typing()

    @Slot(int)
    def move(self, by: int) -> None:
        piece = self.piece
        if piece is not None and piece.is_in_list:
            place = self._editing.move(piece, by)
            self._key = "/".join((piece.file, *map(str, place)))
            self._changed()

    @Slot()
    def remove(self) -> None:
        piece = self.piece
        if piece is not None and piece.is_in_list:
            self._editing.remove(piece)
            self._tell(self.tr("Taken out. Ctrl+Z puts it back."))
            self._changed()

    @Slot()
    def undo(self) -> None:
        self._editing.file(self._file).undo()
        self._changed()

    @Slot()
    def redo(self) -> None:
        self._editing.file(self._file).redo()
        self._changed()

    def _changed(self) -> None:
        self.was_asked_to_save = False
        self._show()
        self._timer.start()

    # --- keeping

    @Slot()
    def save(self) -> None:
        """Put every changed file in force; those with mistakes are kept beside until mended."""
        if not self._editing.has_folder:
            self._tell(self.tr("Choose first where your own guidance lies."), is_trouble=True)
            self._show()
            return
        outcomes = self._guarded(
            lambda: {name: self._editing.save(name) for name in self._editing.changed_files()}
        )
        if outcomes is not None:
            self._tell_saved(outcomes)
            self.saved.emit()
        self._show()

    def _tell_saved(self, outcomes: dict[str, Saving]) -> None:
        aside = sorted(n for n, one in outcomes.items() if one is Saving.KEPT_ASIDE)
        theirs = sorted(n for n, one in outcomes.items() if one is Saving.CHANGED_BY_OTHERS)
        self._conflict = ""
        if theirs:
            words = self.tr(
                "{file} was changed by somebody else meanwhile. Nothing was overwritten; your "
                "text is kept beside it."
            )
            self._conflict = words.format(file=f"{theirs[0]}.toml")
        if aside:
            words = self.tr(
                "{file} has a mistake, so it is kept but not in force yet: mend what is marked, "
                "then save again."
            )
            self._tell(words.format(file=f"{aside[0]}.toml"), is_trouble=True)
        elif outcomes and not theirs:
            self._tell(self.tr("Saved, and in force."))

    @Slot()
    def take_theirs(self) -> None:
        self._settle(lambda: self._editing.take_theirs(self._conflicting))

    @Slot()
    def keep_mine(self) -> None:
        self._settle(lambda: self._editing.keep_mine(self._conflicting))

    @property
    def _conflicting(self) -> str:
        return self._conflict.partition(".toml")[0].rpartition(" ")[2] or self._file

    def _settle(self, act: Callable[[], object]) -> None:
        if self._guarded(lambda: (act(),)) is not None:
            self._conflict = ""
            self._tell("")
            self.saved.emit()
        self._changed()

    @Slot()
    def revert(self) -> None:
        """Go back to the built-in file; its own text is one step back."""
        if self._guarded(self._reverted):
            self._tell(self.tr("The built-in file is in force again. Ctrl+Z brings yours back."))
            self.saved.emit()
        self._changed()

    def _reverted(self) -> bool:
        self._editing.revert(self._file)
        return True

    def _guarded(self, act: Callable[[], _Made]) -> _Made | None:
        try:
            return act()
        except StorageTrouble as trouble:
            self._tell(in_window_language(trouble), is_trouble=True)
        except FileChanged:
            words = self.tr("The file was changed by somebody else; nothing was removed.")
            self._tell(words, is_trouble=True)
        return None

    @Slot()
    def _on_folder(self) -> None:
        title = self.tr("Where your own guidance lies")
        ask_for_folder(self._page, title, self.use_folder)

    def use_folder(self, folder: Path) -> None:
        """Keep the organisation's guidance in ``folder`` from now on."""
        self._choose_folder(folder)
        self._tell(self.tr("Your own guidance lies in {folder}.").format(folder=folder))
        self._show()

    # --- the sample call

    @Slot(object)
    def _on_known(self, keys: frozenset[str]) -> None:
        self._sample_changed(
            replace(
                self._choices,
                is_known_customer=_CUSTOMER in keys,
                has_ticket=_TICKET in keys,
                has_hold_reason=_REASON in keys,
            )
        )

    @Slot(str)
    def _on_caller(self, key: str) -> None:
        caller = CallerType(key) if key else None
        self._sample_changed(replace(self._choices, caller=caller))

    @Slot(str)
    def _on_day_part(self, key: str) -> None:
        self._sample_changed(replace(self._choices, day_part=DayPart(key)))

    @Slot(str)
    def _on_day(self, text: str) -> None:
        self._day = text
        self._sample_changed(replace(self._choices, day=_day_of(text)))

    @Slot(str)
    def _on_line(self, text: str) -> None:
        self._sample_changed(replace(self._choices, line=text.strip()))

    def _sample_changed(self, choices: SampleChoices) -> None:
        self._choices = choices
        self._show()

    @Slot()
    def _look(self) -> None:
        self.judging.look_at(self._editing.language, dict(self._editing.texts()))

    @Slot(object)
    def _on_judged(self, judged: Judged) -> None:
        if judged.guidance is None and self._judged is not None:
            # What was right before goes on being shown beside what is wrong now.
            judged = replace(judged, guidance=self._judged.guidance)
        self._judged = judged
        self._show()

    # --- showing

    def _tell(self, words: str, *, is_trouble: bool = False) -> None:
        self._notice, self._is_trouble = words, is_trouble

    def _show(self) -> None:
        if not self._editing.language:  # none could be read; the notice says why
            nothing = EditorView((), "", notice=self._notice, is_trouble=self._is_trouble)
            self._page.show_editor(nothing)
            return
        editing, piece, name = self._editing, self.piece, self._file
        file = editing.file(name)
        problems = [p for p in self._problems if p.file == f"{name}.toml"]
        changed = editing.changed_files()
        view = EditorView(
            languages=language_choices(editing.languages()),
            language=editing.language,
            rows=row_views(self._pieces(), self._tags(), self._search, self._sample),
            piece=self._piece_view(piece) if piece else None,
            raw=file.text if self._is_text else None,
            file=name,
            problems=tuple(str(problem) for problem in problems),
            notice=self._notice,
            is_trouble=self._is_trouble,
            conflict=self._conflict,
            unsaved=self._unsaved(changed),
            needs_folder=not editing.has_folder,
            can_undo=file.can_undo,
            can_redo=file.can_redo,
            can_save=bool(changed),
            can_revert=file.is_own,
            facts=fact_views(FACT_NAMES),
            sample=self._sample_view(),
        )
        self._page.show_editor(self._with_preview(view, piece))

    def _piece_view(self, piece: Piece) -> PieceView:
        return piece_view(piece, self._problems_of(piece), self._used(piece), self._sample)

    def _unsaved(self, names: tuple[str, ...]) -> str:
        files = ", ".join(f"{name}.toml" for name in names)
        return self.tr("Not saved: {files}").format(files=files) if names else ""

    @property
    def _problems(self) -> tuple[Problem, ...]:
        return self._judged.problems if self._judged else ()

    def _problems_of(self, piece: Piece) -> list[Problem]:
        """Return the problems on the lines of the piece, not on those of pieces inside it."""
        lines = lines_of(self._editing.file(piece.file).text)
        first = line_of(lines, piece.place)
        others = [line_of(lines, p.place) for p in self._editing.file(piece.file).pieces]
        last = min((line for line in others if line > first), default=10**9)
        return [
            p for p in self._problems if p.file == f"{piece.file}.toml" and first <= p.line < last
        ]

    def _tags(self) -> dict[str, tuple[str, Tone]]:
        tags: dict[str, tuple[str, Tone]] = {}
        today = self._now().date()
        for piece in self._pieces():
            last_day = piece.values.get("valid_until")
            if self._problems and self._problems_of(piece):
                tags[piece.key] = (self.tr("mistake"), Tone.LATE)
            elif isinstance(last_day, date) and last_day < today:
                tags[piece.key] = (self.tr("out of date"), Tone.DUE)
            elif not self._editing.file(piece.file).is_as_built_in(piece):
                tags[piece.key] = (self.tr("own"), Tone.ACCENT)
        return tags

    def _used(self, piece: Piece) -> str:
        judged = self._judged
        if judged is None or judged.guidance is None or "say" not in piece.values:
            return ""
        facts = facts_of(self._sample, self._choices)
        number = used_wording(judged.guidance, piece, facts)
        if number is None:
            return self.tr("With what the sample call knows, none of the wordings can be said.")
        of = len(piece.values["say"])
        return self.tr("The sample call uses wording {n} of {of}.").format(n=number, of=of)

    def _sample_view(self) -> SampleView:
        choices = self._choices
        known = {
            _CUSTOMER: choices.is_known_customer,
            _TICKET: choices.has_ticket,
            _REASON: choices.has_hold_reason,
        }
        return SampleView(
            known=known_choices(),
            chosen=frozenset(key for key, is_known in known.items() if is_known),
            callers=(
                Choice("", self.tr("not marked")),
                *(Choice(kind.value, label(CALLER[kind])) for kind in CallerType),
            ),
            caller=choices.caller.value if choices.caller else "",
            day_parts=(
                Choice(DayPart.MORNING.value, self.tr("morning")),
                Choice(DayPart.AFTERNOON.value, self.tr("afternoon")),
                Choice(DayPart.EVENING.value, self.tr("evening")),
            ),
            day_part=choices.day_part.value,
            day=self._day,
            line=choices.line,
        )

    def _with_preview(self, view: EditorView, piece: Piece | None) -> EditorView:
        judged = self._judged
        if piece is None or judged is None or judged.guidance is None:
            return view
        card = shown(judged.guidance, piece, self._sample, self._choices, self._now())
        note = card.note
        if judged.problems:
            note = self.tr("There is a mistake, so this shows the words as they were before it.")
        elif self._day and _day_of(self._day) is None:
            note = self.tr("Write the day as 2027-01-31.")
        return replace(view, preview=card.view, preview_note=note)


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def known_choices() -> tuple[Choice, ...]:
    """Return what may be known in the sample call."""
    return (
        Choice(_CUSTOMER, _tr("Customer")),
        Choice(_TICKET, _tr("Ticket and next steps")),
        Choice(_REASON, _tr("Reason and wait of a hold")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("GuidanceEditor", text)
