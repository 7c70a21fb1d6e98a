"""One cause delays many: which, till when, why, and how each of them hears (F4)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.promises.reason_field import ReasonField
from ui.promises.views import BulkView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class BulkCard(Card):
    """Stands in the right column; while it works, the window stays alive.

    Signals:
        span_wanted, kind_wanted, shift_wanted, way_wanted: a key.
        words_edited, reason_edited: the whole text.
        start_wanted: make all ready. stop_wanted: stop; what is done stays.
        go_on_wanted, give_up_wanted: what an earlier run left.
        cancel_wanted: put the card away.
    """

    span_wanted = Signal(str)
    kind_wanted = Signal(str)
    shift_wanted = Signal(str)
    way_wanted = Signal(str)
    words_edited = Signal(str)
    reason_edited = Signal(str)
    start_wanted = Signal()
    stop_wanted = Signal()
    go_on_wanted = Signal()
    give_up_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.spans = ChipRow(tr("Which are late"), self)
        self.kinds = PickBox(tr("Of which kind"), self)
        self.words = TypedLine(tr("Words in the subject"), self, hint=tr("Only with these words"))
        self.found = label("", self, role=Type.STRONG, wraps=True)
        self.shifts = ChipRow(tr("New times"), self)
        self.shift_note = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.reason = ReasonField(tr("The cause"), self)
        self.ways = ChipRow(tr("How they hear"), self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Progress"))
        self.result = label("", self, wraps=True)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.start_button = Button(
            tr("Make all ready"), self, look=Look.MAIN, icon_name="check", key_hint="Ctrl+Enter"
        )
        self.cancel_button = Button(tr("Close"), self)
        self.stop_button = Button(tr("Stop"), self, icon_name="x")
        self.unfinished = label("", self, ink="due_text", wraps=True)
        self.go_on_button = Button(tr("Go on"), self)
        self.give_up_button = Button(tr("Leave the rest as it is"), self, look=Look.LINK)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tr, add = self.tr, self.column.addWidget
        add(label(tr("One cause delays many"), self, role=Type.CARD))
        words = tr("Each gets a draft, or a place in the list of calls; nothing moves before.")
        add(label(words, self, role=Type.LABEL, ink="text2", wraps=True))
        add(self.unfinished)
        add(self.go_on_button)
        add(self.give_up_button)
        self._add(tr("Which are late"), self.spans)
        add(self.kinds)
        add(self.words)
        add(self.found)
        self._add(tr("New times"), self.shifts)
        add(self.shift_note)
        self._add(tr("The cause"), self.reason)
        self._add(tr("How they hear"), self.ways)
        add(self.bar)
        add(self.result)
        add(self.trouble)
        self.column.addSpacing(measures.S4)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.start_button, stretch=1)
        ways.addWidget(self.stop_button, stretch=1)
        ways.addWidget(self.cancel_button)
        self.column.addLayout(ways)

    def _connect(self) -> None:
        self.spans.wanted.connect(self.span_wanted)
        self.kinds.wanted.connect(self.kind_wanted)
        self.words.typed.connect(self.words_edited)
        self.shifts.wanted.connect(self.shift_wanted)
        self.reason.edited.connect(self.reason_edited)
        self.ways.wanted.connect(self.way_wanted)
        self.start_button.clicked.connect(self.start_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self.give_up_button.clicked.connect(self.give_up_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    def show_bulk(self, view: BulkView) -> None:
        self.spans.show_choices(view.spans, view.span)
        self.kinds.show_choices(view.kinds, view.kind)
        self.words.show_text(view.words, view.key)
        self.found.setText(view.found)
        self.shifts.show_choices(view.shifts, view.shift)
        show_or_hide(self.shift_note, view.shift_note)
        self.reason.show_reason(view.reason, view.reasons, view.key)
        self.ways.show_choices(view.ways, view.way)
        is_busy = view.progress is not None
        self.bar.setVisible(is_busy)
        if view.progress is not None:
            self.bar.setValue(view.progress)
        show_or_hide(self.result, view.result)
        show_or_hide(self.trouble, view.trouble)
        self.start_button.setVisible(not is_busy)
        needs = self.tr("Needs somebody who is late, and the cause.")
        self.start_button.set_available(view.can_start, needs)
        self.stop_button.setVisible(is_busy)
        show_or_hide(self.unfinished, "" if is_busy else view.unfinished)
        for button in (self.go_on_button, self.give_up_button):
            button.setVisible(bool(view.unfinished) and not is_busy)

    @Slot()
    def do_main_action(self) -> None:
        """Make all ready (Ctrl+Enter)."""
        if self.start_button.isVisibleTo(self):
            self.start_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Start with which, after the agent asked for the card."""
        chips = list(self.spans.chips.values())
        if chips:
            chips[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, caption: str, field: QWidget) -> None:
        self.column.addSpacing(measures.S4)
        self.column.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        self.column.addWidget(field)
