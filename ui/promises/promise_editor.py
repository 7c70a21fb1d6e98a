"""A small form that promises something: what, of what kind, by when, to whom, and who does it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.panels.when_chooser import WhenChooser
from ui.promises.views import PromiseFormView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class PromiseEditor(Card):
    """Stands in the right column, filled in with what is known (A4).

    Signals:
        what_edited, whom_edited: the whole text.
        kind_wanted, owner_wanted: a key.
        time_wanted: an aware UTC datetime. span_wanted: begin and end of a window.
        save_wanted: promise it. cancel_wanted: no promise after all.
    """

    what_edited = Signal(str)
    whom_edited = Signal(str)
    kind_wanted = Signal(str)
    owner_wanted = Signal(str)
    time_wanted = Signal(object)
    span_wanted = Signal(object, object)
    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.kinds = ChipRow(tr("Kind of promise"), self, is_optional=True)
        self.what = TypedLine(tr("What is promised"), self, hint=tr("What will be done?"))
        self.when = WhenChooser(tr("By when"), self, takes_span=True)
        self.whom = TypedLine(tr("To whom"), self, hint=tr("Name"))
        self.owner = PickBox(tr("Who does it"), self)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.save_button = Button(
            tr("Promise it"), self, look=Look.MAIN, icon_name="check", key_hint="Ctrl+Enter"
        )
        self.cancel_button = Button(tr("Cancel"), self)
        self.column.addWidget(label(tr("Promise something"), self, role=Type.CARD))
        self._add(tr("Kind"), self.kinds)
        self._add(tr("What"), self.what)
        self._add(tr("By when"), self.when)
        self._add(tr("To whom"), self.whom)
        self._add(tr("Who does it"), self.owner)
        self.column.addWidget(self.trouble)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.save_button, stretch=1)
        ways.addWidget(self.cancel_button)
        self.column.addSpacing(measures.S4)
        self.column.addLayout(ways)
        self._connect()

    def _connect(self) -> None:
        self.kinds.wanted.connect(self.kind_wanted)
        self.what.typed.connect(self.what_edited)
        self.when.time_wanted.connect(self.time_wanted)
        self.when.span_wanted.connect(self.span_wanted)
        self.whom.typed.connect(self.whom_edited)
        self.owner.wanted.connect(self.owner_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    def show_form(self, view: PromiseFormView) -> None:
        self.kinds.show_choices(view.kinds, view.kind)
        self.what.show_text(view.what, view.key)
        self.when.show_when(view.when)
        self.whom.show_text(view.to_whom, view.key)
        self.owner.show_choices(view.owners, view.owner)
        show_or_hide(self.trouble, view.trouble)

    @Slot()
    def do_main_action(self) -> None:
        """Promise it, if it is complete (Ctrl+Enter)."""
        self.save_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with the words, after the agent asked for the form."""
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, caption: str, field: QWidget) -> None:
        self.column.addSpacing(measures.S4)
        self.column.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addWidget(field)
