"""Joins a table of next steps with the ticket desk, on the ticket and in the wrap-up (C3)."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from ui.panels.steps_table import StepsTable
from workstation.desk.desk import Desk
from workstation.ids import NextStepId
from workstation.texts import LONGEST_LINE, plain_text
from workstation.tickets import NextStep


class StepsWidget(Protocol):
    """A page with a table of next steps."""

    @property
    def step_wanted(self) -> SignalInstance: ...

    @property
    def step_edited(self) -> SignalInstance: ...

    @property
    def step_time_wanted(self) -> SignalInstance: ...

    @property
    def step_confirmed_wanted(self) -> SignalInstance: ...

    @property
    def step_removal_wanted(self) -> SignalInstance: ...

    @property
    def steps(self) -> StepsTable: ...

    def start_typing_step(self, step_id: str) -> None: ...


class StepsPresenter(QObject):
    """Takes the agent's edits of next steps; each is saved at once.

    Signals:
        removed: a step was removed, and can be put back.
    """

    removed = Signal()

    def __init__(self, page: StepsWidget, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        page.step_wanted.connect(self._on_wanted)
        page.step_edited.connect(self._on_edited)
        page.step_time_wanted.connect(self._on_time)
        page.step_confirmed_wanted.connect(self._on_confirmed)
        page.step_removal_wanted.connect(self._on_removal)
        page.steps.step_done_wanted.connect(self._on_done)

    def add(self, who: str, what: str, due_at: datetime | None = None) -> NextStep | None:
        """Add a next step; the flow moves on with the first that says what."""
        step = self._desk.tickets.add_step(who, what, due_at)
        if step is not None and what:
            self._move_on()
        return step

    @Slot()
    def _on_wanted(self) -> None:
        step = self.add(self._desk.tickets.owner, "")
        if step is not None:
            self._page.start_typing_step(step.id)

    @Slot(str, str, str)
    def _on_edited(self, step_id: str, column: str, text: str) -> None:
        step = self._step(step_id)
        if step is None:
            return
        text = plain_text(text, LONGEST_LINE).replace("\n", " ")
        step = replace(step, who=text) if column == "who" else replace(step, what=text)
        self._desk.tickets.keep_step(step)
        if step.what:
            self._move_on()

    @Slot(str, object)
    def _on_time(self, step_id: str, at: datetime) -> None:
        step = self._step(step_id)
        if step is not None:
            self._desk.tickets.keep_step(replace(step, due_at=at, confirmed_at=None))

    @Slot(str, bool)
    def _on_confirmed(self, step_id: str, on: bool) -> None:
        step = self._step(step_id)
        if step is not None:
            at = self._desk.clock.now().at if on else None
            self._desk.tickets.keep_step(replace(step, confirmed_at=at))

    @Slot(str, bool)
    def _on_done(self, step_id: str, on: bool) -> None:
        step = self._step(step_id)
        if step is not None:
            at = self._desk.clock.now().at if on else None
            self._desk.tickets.keep_step(replace(step, done_at=at))

    @Slot(str)
    def _on_removal(self, step_id: str) -> None:
        self._desk.tickets.remove_step(NextStepId(step_id))
        self.removed.emit()

    def _step(self, step_id: str) -> NextStep | None:
        return next((s for s in self._desk.tickets.steps if s.id == step_id), None)

    def _move_on(self) -> None:
        current, ticket = self._desk.book.current, self._desk.tickets.ticket
        if current is None or current.call.is_over or ticket is None:
            return
        if current.ticket_id == ticket.id:
            self._desk.flow.step_saved(current)
