"""Undo and redo of what was done on the ticket, outside of text fields."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from ui.presenters.telling import Tell, telling
from ui.presenters.ticket_words import TURN, tr
from ui.ticket.ticket_pane import TicketPane
from workstation.desk.desk import Desk
from workstation.desk.history import Turn


class UndoPresenter(QObject):
    """Takes the last turn back, says which, and offers to do so after something was removed."""

    def __init__(
        self,
        pane: TicketPane,
        desk: Desk,
        save: Callable[[], None],
        tell: Tell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._save = save
        self._tell = tell
        pane.undo_wanted.connect(self.undo)
        pane.redo_wanted.connect(self.redo)

    @Slot()
    def undo(self) -> None:
        self._turn(self._desk.undo.undo, self.tr("Taken back: {what}"))

    @Slot()
    def redo(self) -> None:
        self._turn(self._desk.undo.redo, self.tr("Done again: {what}"))

    def offer(self, words: str) -> None:
        """Say what was removed, with the way back beside it."""
        self._pane.toast.tell(words, can_undo=True)

    def _turn(self, turn: Callable[..., Turn | None], words: str) -> None:
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        self._save()
        with telling(self._tell):
            done = turn(ticket.id)
            what = words.format(what=tr(TURN[done.kind])) if done else ""
            nothing = self.tr("Nothing more to take back here")
            self._pane.toast.tell(what or nothing, can_undo=False)
