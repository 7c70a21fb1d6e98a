"""A small form that makes a choice of the queue: whose work, why it is due, how urgent."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.chip_set import ChipSet
from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.work.view import FilterFormView


class FilterEditor(Card):
    """Stands in the right column; what it changes is shown in the queue at once.

    Signals:
        name_edited: the whole text.
        owner_wanted, priority_wanted: a key.
        kinds_wanted, channels_wanted: a frozenset of keys.
        late_wanted: whether only overdue rows are to be shown.
        save_wanted, remove_wanted, cancel_wanted: what to do with the choice.
    """

    name_edited = Signal(str)
    owner_wanted = Signal(str)
    priority_wanted = Signal(str)
    kinds_wanted = Signal(object)
    channels_wanted = Signal(object)
    late_wanted = Signal(bool)
    save_wanted = Signal()
    remove_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(
        self,
        kinds: tuple[Choice, ...],
        channels: tuple[Choice, ...],
        priorities: tuple[Choice, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self._priorities = priorities
        self.name = TypedLine(tr("Name"), self, hint=tr("For example: Mine, urgent"))
        self.owner = PickBox(tr("Whose work"), self)
        self.kinds = ChipSet(tr("Why it is due"), kinds, self)
        self.channels = ChipSet(tr("How it came"), channels, self)
        self.priority = ChipRow(tr("Priority"), self)
        self.late = Chip(tr("Only what is overdue"), self)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.save_button = Button(
            tr("Keep it"), self, look=Look.MAIN, icon_name="check", key_hint="Ctrl+Enter"
        )
        self.remove_button = Button(tr("Remove"), self)
        self.cancel_button = Button(tr("Cancel"), self)
        self._lay_out()
        self.name.typed.connect(self.name_edited)
        self.owner.wanted.connect(self.owner_wanted)
        self.kinds.wanted.connect(self.kinds_wanted)
        self.channels.wanted.connect(self.channels_wanted)
        self.priority.wanted.connect(self.priority_wanted)
        self.late.clicked.connect(self.late_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    def show_form(self, view: FilterFormView) -> None:
        self.name.show_text(view.name, view.key)
        self.owner.show_choices(view.owners, view.owner)
        self.kinds.show_chosen(view.kinds)
        self.channels.show_chosen(view.channels)
        self.priority.show_choices(self._priorities, view.at_least)
        self.late.setChecked(view.only_late)
        self.remove_button.setVisible(view.can_remove)
        show_or_hide(self.trouble, view.trouble)

    @Slot()
    def do_main_action(self) -> None:
        """Keep the choice (Ctrl+Enter)."""
        self.save_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with the name, after the agent asked for the form."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        tr = self.tr
        self.column.addWidget(label(tr("Which work to show"), self, role=Type.CARD, wraps=True))
        self._add(tr("Name"), self.name)
        self._add(tr("Whose work"), self.owner)
        self._add(tr("Why it is due"), self.kinds)
        self._add(tr("How it came"), self.channels)
        self._add(tr("Priority at least"), self.priority)
        self.column.addSpacing(measures.S4)
        self.column.addWidget(self.late)
        self.column.addWidget(self.trouble)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.save_button, stretch=1)
        ways.addWidget(self.remove_button)
        ways.addWidget(self.cancel_button)
        self.column.addSpacing(measures.S4)
        self.column.addLayout(ways)

    def _add(self, caption: str, field: QWidget) -> None:
        self.column.addSpacing(measures.S4)
        self.column.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addWidget(field)
