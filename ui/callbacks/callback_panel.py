"""One callback in detail, in the right column: dial it, note how it went, move it in time."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.delay_card import DelayCard
from ui.callbacks.outcome_card import OutcomeCard
from ui.callbacks.owner_part import OwnerPart
from ui.callbacks.reasons_part import ReasonsPart
from ui.callbacks.views import CallbackDetailView
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.tag import Tag

_SNOOZE_MIN = 10
_ICONS = {"neutral": "", "accent": "clock", "live": "check", "due": "clock", "late": "clock"}


class CallbackPanel(ScrollPanel):
    """Who, what, when in both zones, the attempts so far, and the ways on.

    Signals: each starts with the callback's id.
        call_wanted: dial now.
        ticket_wanted: show the ticket.
        outcome_wanted: an outcome's key, after an attempt.
        next_attempt_wanted: an aware UTC datetime.
        number_wanted: another number of the customer to call.
        write_wanted: write to the customer instead.
        close_wanted: give it up after the tries that there were.
        snooze_wanted: minutes until the next reminder.
        cancel_wanted: the call is no longer owed.
        apart_wanted: the place of a reason that is to be a callback of its own.
        reason_ticket_wanted: a ticket's id alone.
        move_wanted: open or close the form for another time.
    """

    call_wanted = Signal(str)
    ticket_wanted = Signal(str)
    outcome_wanted = Signal(str, str)
    next_attempt_wanted = Signal(str, object)
    number_wanted = Signal(str, str)
    write_wanted = Signal(str)
    close_wanted = Signal(str)
    snooze_wanted = Signal(str, int)
    cancel_wanted = Signal(str)
    apart_wanted = Signal(str, int)
    reason_ticket_wanted = Signal(str)
    move_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Callback"))
        self._view: CallbackDetailView | None = None
        page = QWidget(self)
        self.name = label("", page, role=Type.H1, wraps=True)
        self.tag = Tag("", page)
        self.subject = label("", page, ink="text2", wraps=True)
        self._facts = QGridLayout()
        self.owner = OwnerPart(page)
        self.reasons = ReasonsPart(page)
        self.outcome_card = OutcomeCard(page)
        self.call_button = Button(
            tr("Call now"),
            page,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="phone",
            key_hint="Ctrl+Enter",
        )
        self.why_not = label("", page, role=Type.LABEL, ink="due_text", wraps=True)
        self.snooze_button = Button(tr("In 10 minutes"), page, icon_name="bell-z")
        self.move_button = Button(
            tr("It will be later"), page, icon_name="calendar-blank", key_hint="Ctrl+L"
        )
        self.delay_card = DelayCard(page)
        self.ticket_button = Button(
            tr("Open the ticket"), page, look=Look.LINK, icon_name="folder-open"
        )
        self.cancel_button = Button(tr("No longer needed"), page, look=Look.LINK, icon_name="x")
        self._lay_out(page)
        self._connect()
        self.show_page(page)

    def show_callback(self, view: CallbackDetailView) -> None:
        shown = self._view
        self._view = view
        self.name.setText(view.name)
        self.tag.setVisible(bool(view.tag))
        self.tag.show_tag(view.tag, view.tone, _ICONS[view.tone.value])
        show_or_hide(self.subject, view.subject)
        if shown is None or (shown.facts, shown.attempts) != (view.facts, view.attempts):
            self._show_facts(view)
        self.reasons.show_reasons(view.reasons)
        self.outcome_card.show_tried(view.tried)
        self.call_button.setEnabled(view.can_call)
        show_or_hide(self.why_not, view.why_not_call or view.trouble)
        is_moving = view.delay is not None  # then the card is all that asks
        for button in (self.snooze_button, self.move_button, self.cancel_button):
            button.setVisible(view.can_move and not is_moving)
        self.call_button.setVisible(not is_moving)
        self.delay_card.setVisible(is_moving)
        self.ticket_button.setVisible(view.can_open_ticket)

    @Slot()
    def do_main_action(self) -> None:
        """Dial, or move it when the form for that is open (Ctrl+Enter)."""
        if self.delay_card.isVisibleTo(self):
            self.delay_card.do_main_action()
        else:
            self.call_button.click()

    @Slot()
    def take_focus(self) -> None:
        """Be where the agent goes on: at the button that dials, or else at the next way on."""
        ways = (self.call_button, self.ticket_button, self.move_button)
        way = next((one for one in ways if one.isEnabled() and one.isVisibleTo(self)), None)
        if way is not None:
            way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_facts(self, view: CallbackDetailView) -> None:
        remove_widgets(self._facts)
        attempts = tuple((when, words) for when, words in view.attempts)
        top = Qt.AlignmentFlag.AlignTop
        for row, (caption, value) in enumerate((*view.facts, *attempts)):
            self._facts.addWidget(label(caption, self, ink="text2"), row, 0, top)
            self._facts.addWidget(label(value, self, wraps=True), row, 1, top)

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addWidget(self.name, stretch=1)
        top.addWidget(self.tag, alignment=Qt.AlignmentFlag.AlignTop)
        self._facts.setHorizontalSpacing(measures.S12)
        self._facts.setVerticalSpacing(measures.S8)
        self._facts.setColumnMinimumWidth(0, 80)
        self._facts.setColumnStretch(1, 1)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.snooze_button, stretch=1)
        ways.addWidget(self.move_button, stretch=1)
        links = QHBoxLayout()
        links.addWidget(self.ticket_button)
        links.addStretch(1)
        links.addWidget(self.cancel_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addWidget(self.subject)
        column.addLayout(self._facts)
        column.addSpacing(measures.S4)
        for part in (self.owner, self.reasons, self.outcome_card, self.call_button, self.why_not):
            column.addWidget(part)
        column.addLayout(ways)
        column.addWidget(self.delay_card)
        column.addLayout(links)
        column.addStretch(1)

    def _connect(self) -> None:
        self.call_button.clicked.connect(self._on_call)
        self.ticket_button.clicked.connect(self._on_ticket)
        self.snooze_button.clicked.connect(self._on_snooze)
        self.move_button.clicked.connect(self._on_move)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.reasons.apart_wanted.connect(self._on_apart)
        self.reasons.ticket_wanted.connect(self.reason_ticket_wanted)
        card = self.outcome_card
        card.outcome_wanted.connect(self._on_outcome)
        card.again_wanted.connect(self._on_again)
        card.number_wanted.connect(self._on_number)
        card.write_wanted.connect(self._on_write)
        card.owner_wanted.connect(self._on_ticket)
        card.close_wanted.connect(self._on_close)

    def _id(self) -> str:
        return self._view.id if self._view is not None else ""

    @Slot()
    def _on_call(self) -> None:
        self.call_wanted.emit(self._id())

    @Slot()
    def _on_ticket(self) -> None:
        self.ticket_wanted.emit(self._id())

    @Slot()
    def _on_snooze(self) -> None:
        self.snooze_wanted.emit(self._id(), _SNOOZE_MIN)

    @Slot()
    def _on_move(self) -> None:
        self.move_wanted.emit(self._id())

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel_wanted.emit(self._id())

    @Slot(int)
    def _on_apart(self, place: int) -> None:
        self.apart_wanted.emit(self._id(), place)

    @Slot(str)
    def _on_outcome(self, key: str) -> None:
        self.outcome_wanted.emit(self._id(), key)

    @Slot(object)
    def _on_again(self, at: object) -> None:
        self.next_attempt_wanted.emit(self._id(), at)

    @Slot(str)
    def _on_number(self, number: str) -> None:
        self.number_wanted.emit(self._id(), number)

    @Slot()
    def _on_close(self) -> None:
        self.close_wanted.emit(self._id())

    @Slot()
    def _on_write(self) -> None:
        self.write_wanted.emit(self._id())
