"""A delay told before it is noticed: a new time, the reason, and how the customer hears (F4)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.when_chooser import WhenChooser
from ui.promises.reason_field import ReasonField
from ui.promises.views import DelayView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.say_text import SayText


class DelayCard(Card):
    """A new time that can be kept, and why; then call, or write.

    Signals:
        time_wanted: an aware UTC datetime. span_wanted: begin and end of a window.
        reason_edited: the whole reason.
        tell_wanted: call the customer now, the words in front.
        write_wanted: draft a message about it.
    """

    time_wanted = Signal(object)
    span_wanted = Signal(object, object)
    reason_edited = Signal(str)
    tell_wanted = Signal()
    write_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.when = WhenChooser(tr("New time"), self, takes_span=True)
        self.reason = ReasonField(tr("Why it is late"), self)
        self.say_caption = label(tr("Say"), self, role=Type.LABEL_STRONG, ink="text2")
        self.say = SayText((), self, role=Type.PHRASE)
        self.tell_button = Button(
            tr("Tell them now"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="phone",
            key_hint="Ctrl+Enter",
        )
        self.write_button = Button(
            tr("Write instead"), self, icon_name="envelope-simple", key_hint="Ctrl+M"
        )
        self.notes = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.why_not = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        self._lay_out()
        self.when.time_wanted.connect(self.time_wanted)
        self.when.span_wanted.connect(self.span_wanted)
        self.reason.edited.connect(self.reason_edited)
        self.tell_button.clicked.connect(self.tell_wanted)
        self.write_button.clicked.connect(self.write_wanted)

    def _lay_out(self) -> None:
        tr, add = self.tr, self.column.addWidget
        add(label(tr("Tell them before they ask"), self, role=Type.CARD))
        add(label(tr("Name a time that you can keep."), self, role=Type.LABEL, ink="text2"))
        self.column.addSpacing(measures.S4)
        add(label(tr("New time"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.when)
        self.column.addSpacing(measures.S4)
        add(label(tr("Why it is late"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.reason)
        self.column.addSpacing(measures.S4)
        add(self.say_caption)
        add(self.say)
        self.column.addSpacing(measures.S4)
        add(self.tell_button)
        add(self.write_button)
        add(self.why_not)
        add(self.notes)
        words = tr("It moves when they know, and counts as moved, with the reason.")
        add(label(words, self, role=Type.LABEL, ink="text2", wraps=True))

    def show_delay(self, view: DelayView) -> None:
        self.when.show_when(view.when)
        self.reason.show_reason(view.reason, view.reasons, view.key)
        self.say.show_phrase(view.say)
        for part in (self.say_caption, self.say):
            part.setVisible(bool(view.say))
        lacks = "" if view.is_complete else self.tr("Needs another time and a reason.")
        ways = ((self.tell_button, view.why_not_call), (self.write_button, view.why_not_write))
        for button, why_not in ways:
            button.set_available(not lacks and not why_not, lacks or why_not)
        why_not = "\n".join(filter(None, (view.why_not_call, view.why_not_write)))
        show_or_hide(self.why_not, why_not)
        show_or_hide(self.notes, view.notes)

    @Slot()
    def do_main_action(self) -> None:
        """Call them; where nobody can be called, write (Ctrl+Enter)."""
        button = self.tell_button if self.tell_button.isEnabled() else self.write_button
        button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with the time, after the agent asked for the card."""
        chips = list(self.when.chips.chips.values())
        target = chips[0] if chips else self.reason
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
