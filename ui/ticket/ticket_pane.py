"""The ticket pane: all about the caller's matter in one place, saved as typed."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.customers.ticket_merge_strip import TicketMergeStrip
from ui.panels.field_anchor import FieldAnchor
from ui.panels.labels import label
from ui.panels.layouts import indented, readable_body
from ui.panels.scroll_area import ScrollPanel
from ui.panels.steps_table import StepsTable
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.answers_part import AnswersList
from ui.ticket.asking_strip import AskingStrip
from ui.ticket.customer_part import CustomerPart
from ui.ticket.escalation_strip import EscalationStrip
from ui.ticket.files_part import FilesPart
from ui.ticket.fold import Fold
from ui.ticket.header import TicketHeader
from ui.ticket.offer_strip import OfferStrip, UnknownCallerStrip
from ui.ticket.series_line import SeriesLine
from ui.ticket.timeline import TimelineList
from ui.ticket.undo_toast import UndoToast
from ui.ticket.views import TicketView
from ui.ticket.words import TicketWords
from ui.widgets.button import Button, Look
from ui.widgets.tag import Tag

_INSET = measures.S12  # cells and values pad by 8 more, so that all words start at 20


class TicketPane(ScrollPanel):
    """Shows one ticket and reports each edit; decides and saves nothing.

    Signals:
        subject_edited, customer_words_edited, understood_edited, notes_edited: the whole text.
        field_edited: a field's name in the ticket ("answer", "link") and the whole text.
        channel_wanted, status_wanted, priority_wanted: a key.
        owner_wanted: a name, empty for nobody.
        next_update_wanted: an aware UTC datetime.
        confirmed_wanted: whether the customer said yes (B2).
        already_clear_wanted: whether saying back was not needed (B3).
        step_edited: step id, "who" or "what", the whole text.
        step_time_wanted: step id and an aware UTC datetime.
        step_confirmed_wanted: step id, and whether the customer said yes (C3).
        step_removal_wanted: step id.
        step_wanted: add an empty step; call ``start_typing_step`` with its id afterwards.
        ticket_taken: the id of the offered ticket that the call is about.
        new_ticket_wanted: the call is about something else.
        customer_name_edited: the unknown caller's name so far.
        customer_wanted: keep the unknown caller under this name.
        callback_wanted: promise a callback about this ticket.
        promise_wanted: promise anything else.
        message_wanted: write to the customer.
        escalation_opened: show whom there is to escalate to, with ``escalation.open``.
        undo_wanted, redo_wanted: take the last change back, or do it again.
        files_dropped: paths of files that were dropped on the ticket.
        entry_opened: what a row of the timeline opens.
    """

    subject_edited = Signal(str)
    customer_words_edited = Signal(str)
    understood_edited = Signal(str)
    notes_edited = Signal(str)
    field_edited = Signal(str, str)
    channel_wanted = Signal(str)
    status_wanted = Signal(str)
    priority_wanted = Signal(str)
    owner_wanted = Signal(str)
    next_update_wanted = Signal(object)
    confirmed_wanted = Signal(bool)
    already_clear_wanted = Signal(bool)
    step_edited = Signal(str, str, str)
    step_time_wanted = Signal(str, object)
    step_confirmed_wanted = Signal(str, bool)
    step_removal_wanted = Signal(str)
    step_wanted = Signal()
    ticket_taken = Signal(str)
    new_ticket_wanted = Signal()
    customer_name_edited = Signal(str)
    customer_wanted = Signal(str)
    callback_wanted = Signal()
    promise_wanted = Signal()
    message_wanted = Signal()
    escalation_opened = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    files_dropped = Signal(list)
    entry_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_id = ""
        self.setAccessibleName(self.tr("Ticket"))
        page = QWidget(self)
        self.asking = AskingStrip(page)
        self.escalation = EscalationStrip(page)
        self.offer = OfferStrip(page)
        self.unknown_caller = UnknownCallerStrip(page)
        self.merge = TicketMergeStrip(page)
        self.header = TicketHeader(page)
        self.words = TicketWords(page)
        self.steps = StepsTable(page)
        self.series = SeriesLine(page)
        self.add_step_button = Button(self.tr("Add a step"), page, look=Look.LINK, icon_name="plus")
        self.callback_button = Button(
            self.tr("Promise a callback"), page, look=Look.LINK, icon_name="phone-outgoing"
        )
        self.promise_button = Button(
            self.tr("Promise something"),
            page,
            look=Look.LINK,
            icon_name="handshake",
            key_hint="Ctrl+P",
        )
        self.customer = CustomerPart(page)
        self._make_history(page)
        self.toast = UndoToast(self)
        self.asking.hide()
        self.escalation.hide()
        self.setAcceptDrops(True)
        self._lay_out(page)
        self._pass_on()
        self._pass_on_the_rest()
        self._bind_keys()
        self.show_page(page)
        self._anchor = FieldAnchor(self)

    def _make_history(self, page: QWidget) -> None:
        """Make what stands below the work on the ticket: files, answers, what happened."""
        self.timeline_caption = label(self.tr("Timeline"), page, role=Type.SECTION)
        self.files = FilesPart(page)
        self.files_fold = Fold(self.tr("Files"), self.files, self.files.add_button, "Alt+F", page)
        self.answers = AnswersList(page)
        self.answers_fold = Fold(self.tr("Answers"), self.answers, self.answers, "Alt+K", page)
        self.message_button = Button(
            self.tr("Write to the customer"),
            page,
            look=Look.LINK,
            icon_name="envelope-simple",
            key_hint="Ctrl+M",
        )
        self.message_state = Tag("", page)
        self.message_state.hide()
        self.timeline = TimelineList(page)

    def show_ticket(self, view: TicketView) -> None:
        """Show ``view``; what is being typed stays, unless it is another ticket."""
        may_move = view.id != self._shown_id or not self._is_typed_in()
        if view.id != self._shown_id:
            self._shown_id = view.id
            self.verticalScrollBar().setValue(0)
            self.escalation.hide()
            self.toast.hide()
        if may_move:  # the offer comes and goes with the stage of the call
            self.offer.setVisible(view.offer is not None)
        if view.offer is not None:
            self.offer.show_offer(view.offer)
        if may_move or view.unknown_caller is not None or self._is_naming():
            self.unknown_caller.setVisible(view.unknown_caller is not None)
        if view.unknown_caller is not None:
            self.unknown_caller.show_caller(view.unknown_caller)
        self.header.show_ticket(view)
        self.words.show_ticket(view)
        self.steps.show_steps(view.steps, view.when)
        self.callback_button.setVisible(view.can_call_back)
        self.customer.show_ticket(view)
        self.files.show_files(view.files)
        self.files_fold.show_content(view.id, has_content=bool(view.files))
        self.answers.show_rows(view.answers)
        self.answers_fold.show_content(view.id, has_content=bool(view.answers))
        self.answers_fold.setVisible(bool(view.answers))
        self.timeline.show_rows(view.timeline)

    def _is_typed_in(self) -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, QLineEdit | QTextEdit) and self.isAncestorOf(focus)

    def _is_naming(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.unknown_caller.isAncestorOf(focus)

    @Slot()
    def focus_notes(self) -> None:
        """Go on typing the note (F2)."""
        self.words.notes.put_caret_at_end()
        self.ensureWidgetVisible(self.words.notes_field)

    @Slot()
    def focus_customer_words(self) -> None:
        """Go on typing the customer's words (F3)."""
        self.words.customer_words.put_caret_at_end()
        self.ensureWidgetVisible(self.words.words_field)

    @Slot()
    def focus_understood(self) -> None:
        """Go on typing what was understood (Alt+R)."""
        self.words.understood.put_caret_at_end()
        self.ensureWidgetVisible(self.words.understood_field)

    @Slot()
    def focus_steps(self) -> None:
        """Go to the next steps."""
        self.steps.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self.steps)

    @Slot()
    def focus_next_update(self) -> None:
        """Choose when the customer hears from us next (C1)."""
        self.ensureWidgetVisible(self.header)
        self.header.next_update.open_choices()

    @Slot()
    def close_escalation(self) -> None:
        self.escalation.hide()
        self.header.more.setFocus()

    def start_typing_step(self, step_id: str) -> None:
        """Open a step's first empty cell, after the agent asked for a step."""
        self.steps.start_typing(step_id)

    def _lay_out(self, page: QWidget) -> None:
        body = readable_body(page)
        column = QVBoxLayout(body)
        column.setContentsMargins(_INSET, 14, _INSET, measures.S24)
        column.setSpacing(0)
        strips = (self.asking, self.escalation, self.offer, self.unknown_caller, self.merge)
        for strip in strips:
            column.addLayout(indented(strip))
        column.addWidget(self.header)
        column.addSpacing(measures.S12)
        column.addLayout(indented(self.words))
        column.addSpacing(measures.S12)
        steps_row = QHBoxLayout()
        steps_row.setContentsMargins(measures.S8, 0, measures.S4, 0)
        steps_row.addWidget(label(self.tr("Next steps"), page, role=Type.SECTION))
        steps_row.addStretch(1)
        steps_row.addWidget(self.promise_button)
        steps_row.addWidget(self.callback_button)
        steps_row.addWidget(self.add_step_button)
        column.addLayout(steps_row)
        column.addWidget(self.steps)
        column.addWidget(self.series)
        column.addSpacing(measures.S12)
        column.addWidget(self.customer)
        column.addSpacing(measures.S12)
        timeline_row = QHBoxLayout()
        timeline_row.setContentsMargins(measures.S8, 0, measures.S4, 0)
        timeline_row.setSpacing(measures.S8)
        timeline_row.addWidget(self.timeline_caption)
        timeline_row.addWidget(self.files_fold)
        timeline_row.addWidget(self.answers_fold)
        timeline_row.addStretch(1)
        timeline_row.addWidget(self.message_state)
        timeline_row.addWidget(self.message_button)
        column.addLayout(timeline_row)
        column.addWidget(self.files)
        column.addWidget(self.answers)
        column.addSpacing(2)
        column.addWidget(self.timeline)
        column.addStretch(1)

    def _pass_on(self) -> None:
        header, words, steps = self.header, self.words, self.steps
        header.subject_edited.connect(self.subject_edited)
        header.status_wanted.connect(self.status_wanted)
        header.priority_wanted.connect(self.priority_wanted)
        header.owner_wanted.connect(self.owner_wanted)
        header.next_update_wanted.connect(self.next_update_wanted)
        words.customer_words_edited.connect(self.customer_words_edited)
        words.understood_edited.connect(self.understood_edited)
        words.notes_edited.connect(self.notes_edited)
        words.confirmed_wanted.connect(self.confirmed_wanted)
        words.already_clear_wanted.connect(self.already_clear_wanted)
        steps.step_edited.connect(self.step_edited)
        steps.step_time_wanted.connect(self.step_time_wanted)
        steps.step_confirmed_wanted.connect(self.step_confirmed_wanted)
        steps.step_removal_wanted.connect(self.step_removal_wanted)
        self.add_step_button.clicked.connect(self.step_wanted)
        self.callback_button.clicked.connect(self.callback_wanted)
        self.promise_button.clicked.connect(self.promise_wanted)
        self.offer.ticket_taken.connect(self.ticket_taken)
        self.offer.new_ticket_wanted.connect(self.new_ticket_wanted)
        self.unknown_caller.name_edited.connect(self.customer_name_edited)
        self.unknown_caller.customer_wanted.connect(self.customer_wanted)

    def _pass_on_the_rest(self) -> None:
        header = self.header
        header.link_edited.connect(self._on_link)
        header.channel_wanted.connect(self.channel_wanted)
        header.escalation_wanted.connect(self.escalation_opened)
        header.undo_wanted.connect(self.undo_wanted)
        header.redo_wanted.connect(self.redo_wanted)
        header.file_wanted.connect(self.files.add_wanted)
        self.words.team.field_edited.connect(self.field_edited)
        self.customer.answer_edited.connect(self._on_answer)
        self.escalation.closed.connect(self.close_escalation)
        self.message_button.clicked.connect(self.message_wanted)
        self.toast.undo_wanted.connect(self.undo_wanted)
        self.timeline.entry_opened.connect(self.entry_opened)
        for fold in self._folds:
            fold.opened.connect(self._on_opened)

    @property
    def _folds(self) -> tuple[Fold, ...]:
        team, customer = self.words.team, self.customer
        parts = (team.need, team.cause, customer.answer_fold, customer.plan_fold)
        return (*parts, self.files_fold, self.answers_fold)

    def _bind_keys(self) -> None:
        """Bind keys that work wherever the focus is while the ticket is shown."""
        keys = {fold.key: fold.go_in for fold in self._folds}
        keys |= {
            "Alt+E": self.escalation_opened.emit,
            "Alt+R": self.focus_understood,
            "Alt+U": self.focus_next_update,
            "Alt+O": self.header.owner.open_choices,
            "Alt+L": self.header.channel.open_choices,
            "Alt+W": self.series.press,
            "Alt+S": self.step_wanted.emit,
            "Ctrl+Z": self.undo_wanted.emit,
            "Ctrl+Shift+Z": self.redo_wanted.emit,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(key.startswith("Ctrl"))
            shortcut.activated.connect(act)

    @Slot(str)
    def _on_link(self, text: str) -> None:
        self.field_edited.emit("link", text)

    @Slot(str)
    def _on_answer(self, text: str) -> None:
        self.field_edited.emit("answer", text)

    @Slot()
    def _on_opened(self) -> None:
        """Scroll to the part that the agent opened, when it has its place."""
        QTimer.singleShot(0, self, self._show_focus)

    @Slot()
    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            self.ensureWidgetVisible(focus, 0, measures.S32)

    # --- files dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()


def local_files(source: QMimeData) -> list[str]:
    """Return the paths of the files that are dragged; none for links and text."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
