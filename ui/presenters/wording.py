"""Joins the page of an organisation's own wording with its desk: typed, tried, kept, put back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.settings_view import language_choices
from ui.presenters.telling import telling
from ui.presenters.trying import Tried, Trying
from ui.presenters.wording_book import Opened, WordingBook
from ui.presenters.wording_draft import WordingDraft, wording_of
from ui.presenters.wording_view import removed_words, unsaved_words
from ui.ticket.views import PlanStageView
from ui.window_language.sentences import in_window_language
from ui.wording.views import PreviewView, WordingView
from ui.wording.wording_page import WordingPage
from workstation.desk.desk import Desk
from workstation.ids import TemplateId, new_id
from workstation.messages import MessageTemplate, clean_line, clean_text
from workstation.own_wording import OwnWording, WordingKind, WordingUnusable, check_plainly
from workstation.ports import StorageTrouble
from workstation.shipped_wording import ShippedWording

_PREVIEW_MS: Final = 250
_PREVIEWED: Final = 6_000  # characters; who writes longer letters sees their beginning


class WordingPresenter(QObject):
    """Keeps what is typed until it is saved or thrown away, wherever the agent goes meanwhile.

    Signals:
        left: back to work.
    """

    left = Signal()

    def __init__(self, page: WordingPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk.wording
        self._usual_language = desk.settings
        self._kind = WordingKind.TEMPLATE
        self._chosen = dict.fromkeys(WordingKind, "")
        self._book = WordingBook(self._desk)
        self._saving: dict[str, WordingDraft] = {}
        self._previews: dict[str, tuple[MessageTemplate, PreviewView]] = {}
        self._removed: tuple[str, OwnWording | None, Opened | None] | None = None
        self._trouble = ""
        self.trying = Trying(self._desk, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._connect()

    def _connect(self) -> None:
        page, form = self._page, self._page.form
        page.kind_wanted.connect(self._on_kind)
        page.row_wanted.connect(self.choose)
        page.new_wanted.connect(self.begin)
        page.undo_wanted.connect(self.undo)
        page.back_wanted.connect(self.left)
        form.remove_wanted.connect(self.remove)
        form.text_edited.connect(self._on_text)
        form.language_wanted.connect(self._on_language)
        form.save_wanted.connect(self.save)
        form.discard_wanted.connect(self.discard)
        form.plan.stage_edited.connect(self._on_stage)
        form.plan.stage_wanted.connect(self._on_stage_wanted)
        form.plan.stage_move_wanted.connect(self._on_stage_moved)
        form.plan.stage_removal_wanted.connect(self._on_stage_removed)
        self._timer.timeout.connect(self._preview)
        self.trying.tried.connect(self._on_tried)
        self.trying.read.connect(self._on_read)

    def open(self) -> None:
        """Show what is kept now, and what was typed and not saved yet."""
        self._trouble = ""
        self._look()
        if not self._book.has_shipped:
            self.trying.read_shipped()
        self._show()

    @property
    def unsaved(self) -> int:
        """Return how many have changes that are not saved."""
        return len(self._book.opened)

    # --- choosing

    @Slot(str)
    def choose(self, key: str) -> None:
        if key != self._key:
            self._book.let_go_of_empty(self._key)
        self._chosen[self._kind] = key
        self._show()
        self._preview()

    @Slot()
    def begin(self) -> None:
        """Begin a new one."""
        self._begin(WordingDraft(self._kind, self._language))

    def _begin(self, draft: WordingDraft) -> None:
        key = new_id()
        self._book.opened[key] = Opened(draft)
        self.choose(key)
        self._page.start_typing()

    @property
    def _language(self) -> str:
        """Return the agent's own language, where there is wording in it."""
        language, known = self._usual_language.value.language, self._desk.languages
        return language if language in known else next(iter(known), language)

    @Slot(object)
    def _on_kind(self, kind: WordingKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self._show()
            self._preview()

    # --- typing

    @property
    def _key(self) -> str:
        return self._chosen[self._kind]

    def _type(self, draft: WordingDraft) -> None:
        """Take what was typed, unless it is not ours to change."""
        if self._book.is_shipped(self._key):
            return
        self._book.type(self._key, draft)
        self._show()
        if self._kind is WordingKind.TEMPLATE:
            self._timer.start()

    @Slot(str, str)
    def _on_text(self, name: str, text: str) -> None:
        draft = self._book.draft(self._key)
        if draft is not None:
            self._type(replace(draft, texts={**draft.texts, name: text}))

    @Slot(str)
    def _on_language(self, language: str) -> None:
        draft = self._book.draft(self._key)
        if draft is not None:
            self._type(replace(draft, language=language))

    def _set_stages(self, stages: list[PlanStageView]) -> None:
        draft = self._book.draft(self._key)
        if draft is not None:
            self._type(replace(draft, stages=tuple(stages)))

    @property
    def _stages(self) -> list[PlanStageView]:
        draft = self._book.draft(self._key)
        return list(draft.stages) if draft is not None else []

    @Slot(int, str, str)
    def _on_stage(self, place: int, name: str, text: str) -> None:
        stages = self._stages
        if 0 <= place < len(stages):
            stages[place] = replace(stages[place], **{name: text})
            self._set_stages(stages)

    @Slot(int)
    def _on_stage_wanted(self, after: int) -> None:
        stages = self._stages
        if self._book.is_shipped(self._key):
            return
        place = min(after + 1, len(stages))
        stages.insert(place, PlanStageView())
        self._set_stages(stages)
        self._page.form.plan.start_typing(place)

    @Slot(int, int)
    def _on_stage_moved(self, place: int, by: int) -> None:
        stages = self._stages
        to = place + by
        if 0 <= place < len(stages) and 0 <= to < len(stages):
            stages.insert(to, stages.pop(place))
            self._set_stages(stages)
            self._page.form.plan.go_to(to)

    @Slot(int)
    def _on_stage_removed(self, place: int) -> None:
        stages = self._stages
        if 0 <= place < len(stages):
            del stages[place]
            self._set_stages(stages)

    # --- keeping

    @Slot()
    def save(self) -> None:
        """Keep what is typed, or make a copy of what comes with the program."""
        key = self._key
        draft = self._book.draft(key)
        if draft is None or key in self._saving:
            return
        if self._book.is_shipped(key):
            self._begin(draft)
            return
        try:
            wording = wording_of(draft, key)
            check_plainly(wording)
        except WordingUnusable as trouble:
            self._refuse(key, trouble.field, in_window_language(trouble))
            return
        if isinstance(wording, MessageTemplate):
            self._saving[key] = draft
            self.trying.fill(key, wording, is_to_save=True)
            self._show()
        else:
            self._keep(wording, draft)

    def _keep(self, wording: OwnWording, typed: WordingDraft) -> None:
        key = str(wording.id)
        try:
            self._desk.save(wording)
            self._trouble = ""
        except WordingUnusable as trouble:
            self._refuse(key, trouble.field, in_window_language(trouble))
            return
        except StorageTrouble as trouble:
            self._trouble = in_window_language(trouble)
            self._show()
            return
        if self._book.draft(key) == typed:  # else it was typed on meanwhile
            self._book.opened.pop(key, None)
        self._look()
        self._show()

    def _refuse(self, key: str, name: str, sentence: str) -> None:
        self._book.refuse(key, name, sentence)
        self._show()

    @Slot()
    def discard(self) -> None:
        """Go back to what is kept; one that never was kept goes."""
        key = self._key
        if key not in self._book.kept:
            self.remove()
            return
        self._book.opened.pop(key, None)
        self._show()
        self._preview()

    @Slot()
    def remove(self) -> None:
        """Take the chosen one away; ``undo`` puts it back as it was."""
        key = self._key
        draft = self._book.draft(key)
        if draft is None or self._book.is_shipped(key):
            return
        kept = self._book.kept.get(key)
        if kept is not None and not self._stored(lambda: self._desk.remove(kept)):
            return
        self._removed = (key, kept, self._book.opened.pop(key, None))
        self._chosen[self._kind] = ""
        self._look()
        self._show()
        name = draft.texts["name"]
        self._page.toast.tell(removed_words(self._kind, name), can_undo=True)

    @Slot()
    def undo(self) -> None:
        """Put back what was removed last."""
        if self._removed is None:
            return
        key, kept, was_open = self._removed
        if kept is not None and not self._stored(lambda: self._desk.save(kept)):
            return
        self._removed = None
        if was_open is not None:
            self._book.opened[key] = was_open
        self._look()
        draft = self._book.draft(key)
        if draft is not None:
            self._kind = draft.kind
            self.choose(key)

    def _stored(self, change: Callable[[], None]) -> bool:
        """Make a change of what is kept; tell why when it cannot be."""
        self._trouble = ""
        try:
            change()
        except (StorageTrouble, WordingUnusable) as trouble:
            self._trouble = in_window_language(trouble)
            self._show()
        return not self._trouble

    def _look(self) -> None:
        """Read anew what is kept."""
        with telling(self._on_trouble):
            self._book.look()

    def _on_trouble(self, sentence: str) -> None:
        self._trouble = sentence

    # --- trying

    @Slot()
    def _preview(self) -> None:
        draft = self._book.draft(self._key)
        if draft is None or draft.kind is not WordingKind.TEMPLATE:
            return
        template = _to_try(draft)
        if self._previews.get(self._key, (None,))[0] != template:
            self.trying.fill(self._key, template)

    @Slot(object)
    def _on_tried(self, tried: Tried) -> None:
        filled = tried.filled
        if not tried.is_to_save:
            body = filled.body
            if len(body) > _PREVIEWED:
                body = body[:_PREVIEWED] + " …"
            view = PreviewView(filled.subject, body, in_window_language(filled.trouble))
            self._previews = {tried.key: (tried.template, view)}
            self._show()
            return
        draft = self._saving.pop(tried.key)
        if filled.trouble:
            self._refuse(tried.key, filled.field or "body", in_window_language(filled.trouble))
        else:
            self._keep(tried.template, draft)

    @Slot(object)
    def _on_read(self, shipped: ShippedWording) -> None:
        self._book.take_shipped(shipped, self._language)
        self._trouble = self._trouble or in_window_language(shipped.trouble)
        self._show()

    # --- showing

    def _show(self) -> None:
        key = self._key
        preview = self._previews[key][1] if key in self._previews else PreviewView()
        self._page.show_wording(
            WordingView(
                kind=self._kind,
                rows=self._book.rows(self._kind),
                form=self._book.form(key, preview, is_busy=key in self._saving),
                languages=language_choices(self._desk.languages),
                unsaved=unsaved_words(self.unsaved),
                trouble=self._trouble,
            )
        )


def _to_try(draft: WordingDraft) -> MessageTemplate:
    texts = draft.texts
    subject, body = clean_line(texts["subject"]), clean_text(texts["body"]).strip()
    return MessageTemplate(TemplateId("tried"), draft.language, "", subject, body)
