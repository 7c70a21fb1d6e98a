"""Moves a promised call openly: a new time, the reason, then it is done (C2, F4)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from workstation.desk.desk import Desk
from workstation.desk.promises import NewTime
from workstation.ids import CallbackId
from workstation.moves import ToldBy


@dataclass(frozen=True, slots=True)
class ProposedMove:
    """A move being thought of; nothing is kept of it until the agent confirms.

    Shape: ``at`` is None while no time is chosen.
    """

    callback_id: CallbackId
    at: datetime | None = None
    reason: str = ""


class CallbackMovingPresenter(QObject):
    """Keeps the move that is proposed, and makes it when time and reason are there.

    Signals:
        changed: another move is proposed, or none any more.
        proposed: the id of a callback that a move begins of: its card is to be seen.
        trouble: one plain sentence.
    """

    changed = Signal()
    proposed = Signal(str)
    trouble = Signal(str)

    def __init__(self, panel: CallbackPanel, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.move: ProposedMove | None = None
        panel.move_wanted.connect(self.open_or_close)
        panel.delay_time_wanted.connect(self._on_time)
        panel.delay_reason_edited.connect(self._on_reason)
        panel.delay_confirmed.connect(self._on_confirmed)

    def of(self, callback_id: str) -> ProposedMove | None:
        """Return the move that is proposed of this callback."""
        return self.move if self.move is not None and self.move.callback_id == callback_id else None

    def propose(self, callback_id: str, at: datetime | None) -> None:
        """Open the card with a new time in it; what was typed as reason stays."""
        before = self.of(callback_id)
        reason = before.reason if before else ""
        self._show(ProposedMove(CallbackId(callback_id), at, reason))
        self.proposed.emit(callback_id)

    def give_up(self) -> None:
        """Leave everything where it was."""
        self._show(None)

    @Slot(str)
    def open_or_close(self, callback_id: str) -> None:
        if self.of(callback_id) is not None:
            self.give_up()
        else:
            self.propose(callback_id, None)

    def _show(self, move: ProposedMove | None) -> None:
        self.move = move
        self.changed.emit()

    @Slot(str, object)
    def _on_time(self, callback_id: str, at: datetime) -> None:
        move = self.of(callback_id)
        if move is not None:
            self._show(ProposedMove(move.callback_id, at, move.reason))

    @Slot(str, str)
    def _on_reason(self, callback_id: str, reason: str) -> None:
        move = self.of(callback_id)
        if move is not None:
            self.move = ProposedMove(move.callback_id, move.at, reason)

    @Slot(str)
    def _on_confirmed(self, callback_id: str) -> None:
        """Move it, with the reason (C2)."""
        move = self.of(callback_id)
        if move is None:
            return
        if move.at is None or not move.reason.strip():
            self.trouble.emit(
                self.tr("To move a promise, choose a new time and say why; it stays as it was.")
            )
            return
        self.move = None
        self._desk.callbacks.move(move.callback_id, NewTime(move.at, move.reason, ToldBy.CALL))
        self.changed.emit()
