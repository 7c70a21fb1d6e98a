"""Leads from a field in the right column to that field of the ticket, and takes a yes by key."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.guidance.guidance_column import GuidanceColumn
from ui.presenters import centre
from ui.presenters.centre import CentrePresenter
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.people import PeoplePresenter
from ui.presenters.stage_fields_view import (
    ADD_STEP,
    AGREED,
    ANSWER,
    CALLER,
    CHECKLIST,
    CUSTOMER_WORDS,
    NEXT_UPDATE,
    QUESTIONS,
    REACHED_AT,
    REAL_NEED,
    SAID_YES,
    STEP,
    STEPS,
    STEPS_AGREED,
    UNDERSTOOD,
)
from ui.presenters.ticket import TicketPresenter
from ui.ticket.ticket_pane import TicketPane
from workstation.call_flow import Stage
from workstation.desk.desk import Desk

_AGREEING: Final = (Stage.NEXT_STEPS, Stage.CLOSING)


class StageFieldsPresenter(QObject):
    """Puts the caret where a row of the stage points to; only the agent's press does that.

    Signals:
        questions_wanted: ask step by step.
    """

    questions_wanted = Signal()

    def __init__(
        self,
        column: GuidanceColumn,
        pane: TicketPane,
        desk: Desk,
        guidance: GuidancePresenter,
        ticket: TicketPresenter,
        pages: CentrePresenter,
        people: PeoplePresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._guidance = guidance
        self._ticket = ticket
        self._pages = pages
        self._people = people
        self._on_ticket = {
            CUSTOMER_WORDS: pane.focus_customer_words,
            UNDERSTOOD: pane.focus_understood,
            NEXT_UPDATE: pane.focus_next_update,
            ANSWER: pane.customer.answer_fold.go_in,
            REAL_NEED: pane.words.team.need.go_in,
            ADD_STEP: pane.step_wanted.emit,
            STEPS: pane.focus_steps,
            STEPS_AGREED: pane.focus_steps,
        }
        column.field_wanted.connect(self.go_to)

    @Slot(str)
    def go_to(self, field_id: str) -> None:
        """Go to the field that a row stands for."""
        if field_id == QUESTIONS:
            self.questions_wanted.emit()
        elif field_id in (SAID_YES, AGREED):
            self.customer_said_yes()
        elif field_id == CALLER:
            self._go_to_caller()
        elif field_id == REACHED_AT:
            self._people.open_present()
        elif field_id == CHECKLIST:
            self._pages.show_closing()
        else:
            self._go_on_ticket(field_id)

    @Slot()
    def customer_said_yes(self) -> None:
        """Alt+Y: the yes to the steps where they are agreed, before that to what was understood."""
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        conversation = self._guidance.conversation
        stage = conversation.flow.stage if conversation is not None else None
        if stage in _AGREEING:
            self._desk.tickets.confirm_steps(ticket.id)
        elif ticket.confirmed_at is None:
            self._ticket.confirm(True)

    def _go_to_caller(self) -> None:
        conversation = self._guidance.conversation
        if conversation is not None and conversation.customer_id is not None:
            self._people.open_present()
        else:
            self._people.callers.ask()

    def _go_on_ticket(self, field_id: str) -> None:
        self._pages.show_page(centre.TICKET)
        if field_id.startswith(STEP):
            self._pane.start_typing_step(field_id.removeprefix(STEP))
        elif field_id in self._on_ticket:
            self._on_ticket[field_id]()
