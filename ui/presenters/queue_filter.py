"""Joins the choice above the queue with the saved ones: pick, make, change, remove."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot

from ui.panels.views import Choice
from ui.presenters.labels import CHANNEL, PRIORITY, label
from ui.window_language.sentences import in_window_language
from ui.work.filter_bar import FilterBar
from ui.work.filter_editor import FilterEditor
from ui.work.view import FilterBarView, FilterFormView
from workstation.desk.desk import Desk
from workstation.ids import FilterId, new_id
from workstation.ports import StorageTrouble
from workstation.queue import WorkKind
from workstation.queue_filters import QueueFilter
from workstation.tickets import Channel, Priority

_MINE: Final = "mine"
_UNOWNED: Final = "unowned"
_NEW: Final = "new"
_CHANGE: Final = "change"
KIND: Final = {
    WorkKind.DROPPED_CALL: QT_TRANSLATE_NOOP("Labels", "Call dropped on hold"),
    WorkKind.CALLBACK: QT_TRANSLATE_NOOP("Labels", "Callback"),
    WorkKind.PROMISE: QT_TRANSLATE_NOOP("Labels", "Promise"),
    WorkKind.UPDATE: QT_TRANSLATE_NOOP("Labels", "Next update"),
    WorkKind.FIRST_RESPONSE: QT_TRANSLATE_NOOP("Labels", "First answer"),
    WorkKind.WAITING: QT_TRANSLATE_NOOP("Labels", "No time set"),
}


def filter_editor() -> FilterEditor:
    """Return the form with all that can be chosen in it."""
    return FilterEditor(
        tuple(Choice(kind.value, label(text)) for kind, text in KIND.items()),
        tuple(Choice(channel.value, label(text)) for channel, text in CHANNEL.items()),
        tuple(
            Choice(p.name, label(text) if p is not Priority.LOW else label(_ANY))
            for p, text in PRIORITY.items()
            if p is not Priority.NORMAL
        ),
    )


_ANY: Final = QT_TRANSLATE_NOOP("Labels", "Any")


class QueueFilterPresenter(QObject):
    """Knows which rows of the queue are asked for.

    Shape: ``choice`` is None while everything is shown. It holds for this run; saved ones stay.

    Signals:
        chosen: the queue is to be shown anew.
        opened, closed: the form is shown, or put away.
        trouble: one plain sentence.
    """

    chosen = Signal()
    opened = Signal()
    closed = Signal()
    trouble = Signal(str)

    def __init__(
        self, bar: FilterBar, editor: FilterEditor, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._editor = editor
        self._desk = desk
        self._saved: list[QueueFilter] = []
        self._draft: QueueFilter | None = None
        self._before: QueueFilter | None = None
        self._form_trouble = ""
        self._late = ("", "")
        self.choice: QueueFilter | None = None
        bar.choice_wanted.connect(self._on_choice)
        editor.name_edited.connect(self._on_name)
        editor.owner_wanted.connect(self._on_owner)
        editor.kinds_wanted.connect(self._on_kinds)
        editor.channels_wanted.connect(self._on_channels)
        editor.priority_wanted.connect(self._on_priority)
        editor.late_wanted.connect(self._on_late)
        editor.save_wanted.connect(self.save)
        editor.remove_wanted.connect(self.remove)
        editor.cancel_wanted.connect(self.cancel)

    @property
    def is_open(self) -> bool:
        return self._draft is not None

    def refresh(self) -> None:
        """Read the saved choices and show the bar."""
        self._saved = self._desk.stores.queue_filters.all()
        self._show()

    def show_late(self, text: str, hint: str) -> None:
        """Show how much is overdue; empty text hides it."""
        self._late = (text, hint)
        self._show()

    def _show(self) -> None:
        choices = [Choice("", self.tr("All work")), *self._built_in()]
        choices += [Choice(saved.id, saved.name) for saved in self._saved]
        choices.append(Choice(_NEW, self.tr("New choice …")))
        if self._is_saved(self.choice):
            choices.append(Choice(_CHANGE, self.tr("Change this choice …")))
        chosen = self.choice.id if self.choice is not None else ""
        if chosen and all(choice.key != chosen for choice in choices):
            choices.insert(0, Choice(chosen, self.tr("Trying it out")))
        self._bar.show_bar(FilterBarView(tuple(choices), chosen, *self._late))
        if self._draft is not None:
            self._editor.show_form(self._form(self._draft))

    def _built_in(self) -> list[Choice]:
        return [Choice(_MINE, self.tr("Mine")), Choice(_UNOWNED, self.tr("Nobody’s yet"))]

    def _is_saved(self, choice: QueueFilter | None) -> bool:
        return choice is not None and any(saved.id == choice.id for saved in self._saved)

    def _form(self, draft: QueueFilter) -> FilterFormView:
        me = self._desk.settings.value.agent_name
        names = [me, *(c.name for c in self._desk.settings.value.colleagues), draft.owner]
        owners = [Choice("", self.tr("Anybody’s")), Choice(_UNOWNED, self.tr("Nobody’s yet"))]
        owners += [Choice(f"={name}", name) for name in dict.fromkeys(n for n in names if n)]
        owner = _UNOWNED if draft.only_unowned else f"={draft.owner}" if draft.owner else ""
        return FilterFormView(
            key=draft.id,
            name=draft.name,
            owner=owner,
            owners=tuple(owners),
            kinds=frozenset(kind.value for kind in draft.kinds),
            channels=frozenset(channel.value for channel in draft.channels),
            at_least=draft.at_least.name,
            only_late=draft.only_late,
            trouble=self._form_trouble,
            can_remove=self._is_saved(draft),
        )

    # --- choosing

    @Slot(str)
    def _on_choice(self, key: str) -> None:
        me = self._desk.settings.value.agent_name
        saved = next((s for s in self._saved if s.id == key), None)
        if key == _NEW:
            self._open(QueueFilter(FilterId(new_id()), ""))
        elif key == _CHANGE and self.choice is not None:
            self._open(self.choice)
        elif key == _MINE:
            self._choose(QueueFilter(FilterId(_MINE), self.tr("Mine"), owner=me))
        elif key == _UNOWNED:
            name = self.tr("Nobody’s yet")
            self._choose(QueueFilter(FilterId(_UNOWNED), name, only_unowned=True))
        else:
            self._choose(saved)

    def _choose(self, choice: QueueFilter | None) -> None:
        self.choice = choice
        self._show()
        self.chosen.emit()

    # --- the form

    def _open(self, draft: QueueFilter) -> None:
        self._before = self.choice
        self._form_trouble = ""
        self._draft = draft
        self._choose(draft)
        self.opened.emit()

    def _change(self, draft: QueueFilter) -> None:
        self._draft = draft
        self._form_trouble = ""
        self._choose(draft)

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, name=name))

    @Slot(str)
    def _on_owner(self, key: str) -> None:
        if self._draft is not None:
            owner = key[1:] if key.startswith("=") else ""
            self._change(replace(self._draft, owner=owner, only_unowned=key == _UNOWNED))

    @Slot(object)
    def _on_kinds(self, keys: frozenset[str]) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, kinds=frozenset(WorkKind(key) for key in keys)))

    @Slot(object)
    def _on_channels(self, keys: frozenset[str]) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, channels=frozenset(Channel(key) for key in keys)))

    @Slot(str)
    def _on_priority(self, key: str) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, at_least=Priority[key]))

    @Slot(bool)
    def _on_late(self, on: bool) -> None:
        if self._draft is not None:
            self._change(replace(self._draft, only_late=on))

    @Slot()
    def save(self) -> None:
        """Keep the choice under its name."""
        draft = self._draft
        if draft is None:
            return
        if not draft.name.strip():
            self._form_trouble = self.tr("Give it a name first, so that you find it in the list.")
            self._show()
            return
        kept = replace(draft, name=draft.name.strip())
        try:
            self._desk.stores.queue_filters.save(kept)
        except StorageTrouble as trouble:
            self._form_trouble = in_window_language(trouble)
            self._show()
            return
        self._close(kept)

    @Slot()
    def remove(self) -> None:
        """Forget the saved choice; the work itself stays as it is."""
        if self._draft is None:
            return
        try:
            self._desk.stores.queue_filters.remove(self._draft.id)
        except StorageTrouble as trouble:
            self._form_trouble = in_window_language(trouble)
            self._show()
            return
        self._close(None)

    @Slot()
    def cancel(self) -> None:
        if self._draft is not None:
            self._close(self._before)

    def _close(self, choice: QueueFilter | None) -> None:
        self._draft = None
        self._saved = self._desk.stores.queue_filters.all()
        self._choose(choice)
        self.closed.emit()
