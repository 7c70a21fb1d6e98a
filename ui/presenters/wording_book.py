"""What is kept of an organisation's own wording, what comes with the program, what is typed."""

from dataclasses import dataclass, field

from ui.presenters.wording_draft import WordingDraft, draft_of, wording_of
from ui.presenters.wording_view import (
    facts_of,
    heading,
    note_of,
    note_of_plain,
    own_row,
    shipped_row,
    tr,
)
from ui.wording.views import PreviewView, WordingFormView, WordingRowView
from workstation.desk.wording import WordingDesk, overlap_of
from workstation.own_wording import OwnWording, WordingKind, WordingUnusable, kind_of, name_of
from workstation.shipped_wording import ShippedWording


@dataclass(frozen=True, slots=True)
class Opened:
    """What was typed into one row and is not saved, with what was said to it."""

    draft: WordingDraft
    errors: dict[str, str] = field(default_factory=dict)


class WordingBook:
    """Rows by key: the id of one's own, kept or begun, else the name of a built-in one.

    Errors: StorageTrouble from ``look``.
    """

    def __init__(self, desk: WordingDesk) -> None:
        self._desk = desk
        self.kept: dict[str, OwnWording] = {}
        self.opened: dict[str, Opened] = {}
        self._shipped: dict[str, OwnWording] = {}
        self._content = ShippedWording()

    @property
    def has_shipped(self) -> bool:
        return bool(self._shipped)

    def is_shipped(self, key: str) -> bool:
        return key in self._shipped

    def look(self) -> None:
        """Read anew what is kept."""
        self.kept = {str(one.id): one for kind in WordingKind for one in self._desk.all(kind)}

    def take_shipped(self, shipped: ShippedWording, language: str) -> None:
        """Take in what comes with the program, that of ``language`` first."""
        self._content = shipped
        self._shipped = {
            f"built-in {kind.value} {one.language} {one.id}": one
            for kind in WordingKind
            for one in sorted(shipped.of_kind(kind), key=lambda one: one.language != language)
        }

    # --- what is typed

    def draft(self, key: str) -> WordingDraft | None:
        """Return what the form shows for a row; None when there is no such row any more."""
        if key in self.opened:
            return self.opened[key].draft
        wording = self.kept.get(key) or self._shipped.get(key)
        return draft_of(wording) if wording is not None else None

    def type(self, key: str, draft: WordingDraft) -> None:
        """Take what was typed; what is again as it is kept is not open any more."""
        wording = self.kept.get(key)
        if wording is not None and draft == draft_of(wording):
            self.opened.pop(key, None)
        else:
            self.opened[key] = Opened(draft)

    def refuse(self, key: str, name: str, sentence: str) -> None:
        """Note why a row cannot be saved."""
        draft = self.draft(key)
        if draft is not None:
            self.opened[key] = Opened(draft, {name: sentence})

    def let_go_of_empty(self, key: str) -> None:
        """Forget a row that was begun and left without a word."""
        was_open = self.opened.get(key)
        if was_open is not None and key not in self.kept and not _is_typed(was_open.draft):
            del self.opened[key]

    # --- what is seen

    def rows(self, kind: WordingKind) -> tuple[WordingRowView, ...]:
        today = self._desk.today
        begun = [key for key in self.opened if key not in self.kept]
        own: list[WordingRowView] = []
        of_kind = [key for key, one in self.kept.items() if kind_of(one) is kind]
        for key in (*begun, *of_kind):
            kept, opened = self.kept.get(key), self.opened.get(key)
            if opened is not None and opened.draft.kind is kind:
                own.append(own_row(key, kind, opened.draft.texts["name"], kept, today, True))
            elif opened is None and kept is not None:
                own.append(own_row(key, kind, name_of(kept), kept, today, False))
        built = [
            shipped_row(key, one) for key, one in self._shipped.items() if kind_of(one) is kind
        ]
        rows = [heading(tr("Our own")), *own] if own else []
        if built:
            rows += [heading(tr("Built in: make a copy to change one")), *built]
        return tuple(rows)

    def form(self, key: str, preview: PreviewView, *, is_busy: bool) -> WordingFormView | None:
        draft = self.draft(key)
        if draft is None:
            return None
        is_own = not self.is_shipped(key)
        opened = self.opened.get(key)
        names_facts = is_own and draft.kind is WordingKind.TEMPLATE
        placeholders = self._content.placeholders.get(draft.language, {})
        return WordingFormView(
            key=key,
            texts=draft.texts,
            language=draft.language,
            stages=draft.stages,
            errors=opened.errors if opened else {},
            note=self._note(key, draft) if is_own else "",
            is_own=is_own,
            is_changed=opened is not None and key in self.kept,
            is_busy=is_busy,
            can_remove=is_own,
            preview=preview,
            facts=facts_of(placeholders) if names_facts else (),
        )

    def _note(self, key: str, draft: WordingDraft) -> str:
        try:
            wording = wording_of(draft, key)
        except WordingUnusable:
            return ""
        overlap = overlap_of(wording, tuple(self.kept.values()), self._content)
        is_kept = key in self.kept
        note = note_of(wording if is_kept else None, draft.kind, overlap, self._desk.today)
        plain = note_of_plain(draft.texts["plain"]) if draft.kind is WordingKind.TERM else ""
        return plain or note


def _is_typed(draft: WordingDraft) -> bool:
    return any(text.strip() for text in draft.texts.values()) or bool(draft.stages)
