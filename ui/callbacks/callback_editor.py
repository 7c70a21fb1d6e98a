"""A small form that promises a call: when, to which number, about what."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.views import CallbackEditorView
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine, TypedText
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class CallbackEditor(Card):
    """Stands in the right column, filled in with what is known (A4).

    Signals:
        time_wanted: an aware UTC datetime.
        span_wanted: begin and end of a window, likewise.
        name_edited, number_edited, subject_edited, note_edited: the whole text.
        owner_wanted: the key of who is to call.
        repeat_wanted, end_wanted: how often it comes, and for how long, by key.
        repeat_edited: the whole text that says how often.
        save_wanted: promise the call.
        cancel_wanted: no callback after all.
    """

    time_wanted = Signal(object)
    span_wanted = Signal(object, object)
    name_edited = Signal(str)
    number_edited = Signal(str)
    subject_edited = Signal(str)
    note_edited = Signal(str)
    owner_wanted = Signal(str)
    repeat_wanted = Signal(str)
    repeat_edited = Signal(str)
    end_wanted = Signal(str)
    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.when = WhenChooser(tr("When"), self, takes_span=True)
        self.name = TypedLine(tr("Name"), self, hint=tr("Who?"))
        self.number = TypedLine(tr("Number"), self, hint=tr("Number or address"))
        self.subject = TypedLine(tr("About"), self, hint=tr("What will you tell them?"))
        self.note = TypedText(tr("Note for the call"), self, lines=2, hint=tr("Note for the call"))
        self.owner = PickBox(tr("Who calls"), self)
        self.repeat = PickBox(tr("Repeat"), self)
        self.repeat_text = TypedLine(
            tr("How often, in words"), self, hint=tr("every Tuesday at 10")
        )
        self.end = PickBox(tr("For how long"), self)
        self.dates = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.repeat_trouble = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self.facts = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.save_button = Button(
            tr("Promise it"), self, look=Look.MAIN, icon_name="check", key_hint="Ctrl+Enter"
        )
        self.cancel_button = Button(tr("Cancel"), self)
        self.column.addWidget(self.title)
        self._add(tr("When"), self.when)
        self._add(tr("Whom"), self.name)
        self.column.addWidget(self.number)
        self._add(tr("About"), self.subject)
        self.column.addWidget(self.note)
        self._add_choices()
        self.column.addWidget(self.facts)
        self.column.addWidget(self.trouble)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.save_button, stretch=1)
        ways.addWidget(self.cancel_button)
        self.column.addSpacing(measures.S4)
        self.column.addLayout(ways)
        self._connect()

    def _connect(self) -> None:
        self.when.time_wanted.connect(self.time_wanted)
        self.when.span_wanted.connect(self.span_wanted)
        self.name.typed.connect(self.name_edited)
        self.number.typed.connect(self.number_edited)
        self.subject.typed.connect(self.subject_edited)
        self.note.typed.connect(self.note_edited)
        self.owner.wanted.connect(self.owner_wanted)
        self.repeat.wanted.connect(self.repeat_wanted)
        self.repeat_text.typed.connect(self.repeat_edited)
        self.end.wanted.connect(self.end_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    def show_editor(self, view: CallbackEditorView) -> None:
        self.title.setText(view.title or self.tr("Promise a callback"))
        self.when.show_when(view.when)
        self.name.show_text(view.name, view.key)
        self.number.show_text(view.number, view.key)
        self.subject.show_text(view.subject, view.key)
        self.note.show_text(view.note, view.key)
        self.note.setVisible(view.has_note)
        self._show_choices(view)
        pairs = (self.tr("{caption}: {value}").format(caption=c, value=v) for c, v in view.facts)
        show_or_hide(self.facts, "\n".join(pairs))
        show_or_hide(self.trouble, view.trouble)
        self.save_button.set_key(view.save_key or "Ctrl+Enter")
        self.save_button.set_available(view.can_save, view.trouble)

    def _show_choices(self, view: CallbackEditorView) -> None:
        repeat = view.repeat
        self.owner.show_choices(view.owners, view.owner)
        self.repeat.show_choices(repeat.choices, repeat.chosen)
        self.repeat_text.show_text(repeat.text, view.key)
        self.end.show_choices(repeat.ends, repeat.end)
        self.owner_part.setVisible(bool(view.owners))
        self.repeat_part.setVisible(bool(repeat.choices))
        self.repeat_text.setVisible(repeat.is_typed)
        self.end.setVisible(bool(repeat.ends))
        show_or_hide(self.dates, repeat.note)
        show_or_hide(self.repeat_trouble, repeat.trouble)

    @Slot()
    def do_main_action(self) -> None:
        """Promise the call, if it is complete (Ctrl+Enter)."""
        self.save_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with the time, after the agent asked for the form."""
        first = next(iter(self.when.chips.chips.values()))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_choices(self) -> None:
        """Put owner and repeating side by side, and what repeating needs below."""
        tr = self.tr
        self.owner_part = _captioned(tr("Who calls"), self.owner, self)
        self.repeat_part = _captioned(tr("Repeat"), self.repeat, self)
        row = QHBoxLayout()
        row.setSpacing(measures.S8)
        row.addWidget(self.owner_part, stretch=1)
        row.addWidget(self.repeat_part, stretch=1)
        self.column.addSpacing(measures.S4)
        self.column.addLayout(row)
        for part in (self.repeat_text, self.repeat_trouble, self.end, self.dates):
            self.column.addWidget(part)

    def _add(self, caption: str, field: QWidget) -> None:
        self.column.addSpacing(measures.S4)
        self.column.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addWidget(field)


def _captioned(caption: str, field: QWidget, parent: QWidget) -> QWidget:
    part = QWidget(parent)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(measures.S4)
    column.addWidget(label(caption, part, role=Type.LABEL_STRONG, ink="text2"))
    column.addWidget(field)
    return part
