"""Joins the ticket pane with the ticket desk: shows it, saves it as typed."""

import logging
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.live_entry import live_entry
from ui.presenters.rescued import TICKET_KEY, rescued_text
from ui.presenters.stage_history import StageHistory
from ui.presenters.steps import StepsPresenter
from ui.presenters.ticket_asking import AskingPresenter
from ui.presenters.ticket_escalation import EscalationPresenter
from ui.presenters.ticket_fields import FieldsPresenter
from ui.presenters.ticket_files import FilesPresenter
from ui.presenters.ticket_plan import PlanPresenter
from ui.presenters.ticket_undo import UndoPresenter
from ui.presenters.ticket_view import TicketScene, ticket_view
from ui.presenters.when import WhenContext, when_context, when_view
from ui.ticket.ticket_pane import TicketPane
from ui.window_language.sentences import in_window_language
from workstation.call_flow import Stage
from workstation.callbacks import CallbackReason
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.desk.promises import PromiseWish
from workstation.ids import TicketId
from workstation.numbers import caller_identity
from workstation.ports import Rescue, StorageTrouble
from workstation.tickets import Ticket, TicketNotFound

SAVE_AFTER_MS = 400  # of a pause in typing; well within the one second that may be at risk
RETRY_AFTER_MS = 5000
LONGEST_UNSAVED_MS = 900

log = logging.getLogger(__name__)


class TicketPresenter(QObject):
    """Shows the ticket desk's ticket and takes the agent's edits.

    Signals:
        callback_wanted: the agent wants to promise a callback about this ticket.
        trouble: one plain sentence; what was typed is kept and tried again.
    """

    callback_wanted = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        pane: TicketPane,
        desk: Desk,
        zone: tzinfo,
        rescue: Rescue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._zone = zone
        self._rescue = rescue
        self._typed: dict[str, Any] = {}  # the fields that are not saved yet
        self._typed_id: TicketId | None = None
        self._saved_at: datetime | None = None
        self._saved_id = ""  # whose time of saving that is
        self._save_trouble = ""
        self._offers_made: set[str] = set()
        self._offers_done: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST_UNSAVED_MS)
        self._limit.timeout.connect(self.save)
        self.steps = StepsPresenter(pane, desk, self)
        tell, save = self.trouble.emit, self.save
        self.fields = FieldsPresenter(pane, desk, self.change, self)
        self.plan = PlanPresenter(pane.customer, desk, save, tell, self)
        self.undo = UndoPresenter(pane, desk, save, tell, self)
        self.escalation = EscalationPresenter(pane, desk, save, tell, self.context, self)
        self.files = FilesPresenter(pane, desk, tell, self)
        self.asking = AskingPresenter(pane.asking, desk, tell, self.context, self)
        self._stage_times = StageHistory(desk.stores.conversations)
        self._connect()
        desk.tickets.changes.listen(self.refresh)
        desk.book.changes.listen(self.refresh)

    def _connect(self) -> None:
        pane = self._pane
        pane.subject_edited.connect(self.type_subject)
        pane.customer_words_edited.connect(self.type_customer_words)
        pane.understood_edited.connect(self.type_understood)
        pane.notes_edited.connect(self.type_notes)
        pane.field_edited.connect(self.type_field)
        pane.confirmed_wanted.connect(self.confirm)
        pane.already_clear_wanted.connect(self.already_clear)
        pane.ticket_taken.connect(self._on_ticket_taken)
        pane.new_ticket_wanted.connect(self._on_new_ticket)
        pane.customer_wanted.connect(self.name_customer)
        pane.callback_wanted.connect(self.callback_wanted)

        self.steps.removed.connect(self._on_step_removed)

    @Slot()
    def _on_step_removed(self) -> None:
        self.undo.offer(self.tr("Step removed"))

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show the ticket as it is now; unsaved typing stands over what is stored."""
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        if self._typed and self._typed_id != ticket.id:
            self.save()
        if ticket.id != self._saved_id:
            self._saved_id, self._saved_at = ticket.id, None
            self.fields.look_for_owners()
            self.asking.on_shown(ticket)
        self._pane.show_ticket(ticket_view(self._scene(self.ticket or ticket)))

    def context(self) -> WhenContext:
        """Return what a time for this ticket has to be seen against."""
        customer = self._desk.tickets.customer
        there = ZoneInfo(customer.time_zone) if customer and customer.time_zone else None
        return when_context(self._desk, self._zone, there=there)

    def _scene(self, ticket: Ticket) -> TicketScene:
        desk = self._desk
        now = desk.clock.now().at
        conversation = self._conversation()
        to_undo, to_redo = desk.undo.to_undo(ticket.id), desk.undo.to_redo(ticket.id)
        return TicketScene(
            ticket=ticket,
            steps=tuple(desk.tickets.steps),
            timeline=tuple(desk.tickets.timeline),
            now=now,
            zone=self._zone,
            when=when_view(self.context()),
            live=live_entry(conversation, desk.tickets.customer, now, self._zone)
            if conversation
            else None,
            live_since=conversation.call.answered_at if conversation else None,
            offered=self._offered(conversation) if conversation else (),
            pop=self._desk.calls.pop_of(conversation.id) if conversation else None,
            unknown_number=self._unknown_number(ticket, conversation),
            unknown_name=conversation.call.remote_name if conversation else "",
            saved_at=self._saved_at,
            save_trouble=self._save_trouble,
            was_already_clear=bool(conversation and conversation.was_already_clear),
            is_in_call=bool(conversation and conversation.call.is_talking),
            me=desk.tickets.owner,
            owners=self.fields.owners,
            origins=desk.stores.origins.of(ticket.id),
            plan=desk.plans.stages,
            plan_choices=self.plan.choices,
            answers=tuple(desk.stores.facts.of_ticket(ticket.id)),
            stage_times=self._stage_times.of(desk.tickets.timeline),
            files=tuple((f, desk.attachments.is_there(f)) for f in desk.attachments.files),
            messages=tuple(m for m in desk.messages.of_ticket(ticket.id) if m.settled_at),
            to_undo=to_undo.kind if to_undo else "",
            to_redo=to_redo.kind if to_redo else "",
        )

    def _conversation(self) -> Conversation | None:
        """Return the conversation in front if this ticket is its."""
        conversation = self._desk.book.current
        ticket = self._desk.tickets.ticket
        if conversation is None or ticket is None or conversation.ticket_id != ticket.id:
            return None
        return conversation

    def _may_offer(self, conversation: Conversation) -> bool:
        """Tell whether to offer tickets; what is offered stays, or the fields below would move."""
        if conversation.flow.stage in (Stage.OPENING, Stage.LISTENING):
            self._offers_made.add(conversation.id)
        return conversation.id in self._offers_made - self._offers_done

    def _offered(self, conversation: Conversation) -> tuple[Ticket, ...]:
        pop = self._desk.calls.pop_of(conversation.id)
        if pop is None or not self._may_offer(conversation):
            return ()
        return tuple(t for t in pop.tickets if t.is_open and t.id != conversation.ticket_id)

    def _unknown_number(self, ticket: Ticket, conversation: Conversation | None) -> str | None:
        if conversation is None or ticket.customer_id is not None:
            return None
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        return identity.number or identity.sip_address

    # --- typing

    @property
    def ticket(self) -> Ticket | None:
        """Return the ticket as typed so far."""
        ticket = self._desk.tickets.ticket
        if ticket is None or self._typed_id != ticket.id:
            return ticket
        return replace(ticket, **self._typed)

    @Slot(str, str)
    def type_field(self, name: str, text: str) -> None:
        """Take in a field's whole text, to be saved with the next pause."""
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        if self._typed_id != ticket.id:
            self.save()
            self._typed_id = ticket.id
        self._typed[name] = text
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    @Slot(str)
    def type_subject(self, text: str) -> None:
        self.type_field("subject", text)

    @Slot(str)
    def type_customer_words(self, text: str) -> None:
        self.type_field("customer_words", text)

    @Slot(str)
    def type_understood(self, text: str) -> None:
        self.type_field("understood", text)

    @Slot(str)
    def type_notes(self, text: str) -> None:
        self.type_field("notes", text)

    def change(self, **values: Any) -> None:
        """Save fields at once, with what was typed before."""
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        self.save()
        self._typed_id = ticket.id
        self._typed |= values
        self.save()

    @Slot()
    def save(self) -> None:
        """Write what was typed; a refusal is told, and tried again until it is written."""
        self._pause.stop()
        self._limit.stop()
        typed, ticket_id = self._typed, self._typed_id
        if not typed or ticket_id is None:
            return
        self._typed = {}
        shown = self._desk.tickets.ticket
        try:
            is_shown = shown is not None and shown.id == ticket_id
            ticket = shown if is_shown else self._desk.stores.tickets.get(ticket_id)
            if ticket is None:
                raise TicketNotFound(ticket_id)
            self._desk.tickets.keep(replace(ticket, **typed))
        except StorageTrouble as trouble:
            self._typed = typed | self._typed
            self._say_unsaved(self._rescued(ticket_id, in_window_language(trouble)))
            return
        if self._save_trouble:
            self._rescue.drop(f"{TICKET_KEY}{ticket_id}")
        self._saved_at = self._desk.clock.now().at
        self._save_trouble = ""
        self.refresh()

    def _rescued(self, ticket_id: TicketId, sentence: str) -> str:
        """Put what was typed into a plain file meanwhile; say where that fails too."""
        shown = self._desk.tickets.ticket
        number = f"#{shown.number}" if shown is not None and shown.id == ticket_id else ""
        title = self.tr("Ticket {number}").format(number=number).strip()
        now = self._desk.clock.now().at
        try:
            text = rescued_text(self._typed)
            if text:
                self._rescue.keep(f"{TICKET_KEY}{ticket_id}", title, text, now)
        except StorageTrouble as trouble:
            return in_window_language(trouble)
        return sentence

    def _say_unsaved(self, sentence: str) -> None:
        if not self._save_trouble:
            log.warning("a ticket could not be saved: %s", sentence)
            self.trouble.emit(sentence)
        self._save_trouble = self.tr("Not saved yet, trying again")
        QTimer.singleShot(RETRY_AFTER_MS, self, self.save)
        self.refresh()

    # --- ticks, customer, promise

    @Slot(bool)
    def confirm(self, on: bool) -> None:
        """Note the customer's yes to what was said back (B2)."""
        self.save()
        conversation = self._conversation()
        if conversation is None:
            self._desk.tickets.confirm_understood(on)
        else:
            self._desk.flow.understood(conversation, on)

    @Slot(bool)
    def already_clear(self, on: bool) -> None:
        conversation = self._conversation()
        if conversation is not None:
            self._desk.flow.already_clear(conversation, on)

    @Slot(str)
    def name_customer(self, name: str) -> None:
        """Make a customer of the unknown caller (A3)."""
        conversation = self._conversation()
        if conversation is None or not name.strip():
            return
        self.save()
        self._desk.customers.name_caller(conversation.id, name)

    def promise(self, what: str, due_at: datetime) -> None:
        """Promise something to this ticket's customer (C2); a callback keeps it in mind (F4)."""
        self.save()
        conversation, ticket = self._conversation(), self._desk.tickets.ticket
        if ticket is None:
            return
        call_id = conversation.id if conversation else None
        self._desk.promises.make(PromiseWish(ticket.id, what, due_at, call_id=call_id))
        if conversation is not None:
            wish = self._desk.callbacks.wish_for(conversation, CallbackReason.WRAP_UP, due_at)
            self._desk.callbacks.make(replace(wish, subject=what))

    # --- which ticket

    @Slot(str)
    def _on_ticket_taken(self, ticket_id: str) -> None:
        conversation = self._conversation()
        self.save()
        if conversation is not None:
            self._offers_done.add(conversation.id)
            self._desk.calls.use_ticket(conversation.id, TicketId(ticket_id))

    @Slot()
    def _on_new_ticket(self) -> None:
        conversation = self._conversation()
        self.save()
        if conversation is not None:
            self._offers_done.add(conversation.id)
            ticket = self._desk.tickets.open_new(conversation.customer_id)
            self._desk.calls.use_ticket(conversation.id, ticket.id)
