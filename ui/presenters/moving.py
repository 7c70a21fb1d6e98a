"""Moves what was promised openly: a new time, the reason, then call or write (C2, F4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.callbacks.delay_card import DelayCard
from ui.presenters.delay_view import delay_facts, delay_view, phone_of, say_of
from ui.presenters.owed import zone_of_owed
from ui.presenters.when import when_context, when_view
from ui.window_language.sentences import in_window_language
from workstation.callbacks import Callback
from workstation.desk.delay_drafts import CannotWrite
from workstation.desk.desk import Desk
from workstation.ids import CallbackId
from workstation.messages import TemplateNotFound, TemplateUnusable
from workstation.moves import ToldBy
from workstation.ports import StorageTrouble
from workstation.promises import Promise, ReasonMissing

_AHEAD: Final = timedelta(hours=1)
_TROUBLES: Final = (ReasonMissing, CannotWrite, TemplateUnusable, TemplateNotFound, StorageTrouble)


@dataclass(frozen=True, slots=True)
class ProposedMove:
    """A move being thought of; nothing is kept of it until the agent calls or writes.

    Shape: ``owed_id`` is of a callback or a promise; ``at`` is None while no time is chosen, and
    begins a window when there is ``until``.
    """

    owed_id: str
    at: datetime | None = None
    reason: str = ""
    until: datetime | None = None

    @property
    def callback_id(self) -> CallbackId:
        return CallbackId(self.owed_id)


class MovingPresenter(QObject):
    """Keeps the move that is proposed, and hands it on when time and reason are there.

    Shape: ``find`` returns what an id is of.

    Signals:
        changed: another move is proposed, or none any more.
        proposed: the id of what a move begins of: its card is to be seen.
        tell_wanted: the Delay that the customer is to be called about now.
        write_wanted: the id of the draft that tells of it.
        trouble: one plain sentence.
    """

    changed = Signal()
    proposed = Signal(str)
    tell_wanted = Signal(object)
    write_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self,
        card: DelayCard,
        desk: Desk,
        zone: tzinfo,
        find: Callable[[str], Callback | Promise | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._desk = desk
        self._zone = zone
        self._find = find
        self.move: ProposedMove | None = None
        card.time_wanted.connect(self._on_time)
        card.span_wanted.connect(self._on_span)
        card.reason_edited.connect(self._on_reason)
        card.tell_wanted.connect(self.tell)
        card.write_wanted.connect(self.write)

    def of(self, owed_id: str) -> ProposedMove | None:
        """Return the move that is proposed of this."""
        return self.move if self.move is not None and self.move.owed_id == owed_id else None

    def propose(self, owed_id: str, at: datetime | None, until: datetime | None = None) -> None:
        """Open the card with a new time in it; what was typed as reason stays.

        Without a time it is what waits to be told already, or else the next one that is free.
        """
        owed = self._find(owed_id)
        if owed is None or not owed.is_open:
            return
        before, known = self.of(owed_id), self._desk.delays.open_of(owed)
        reason = before.reason if before else known.reason if known else ""
        if at is None and known is not None:
            at, until = known.to_at, known.until
        move = ProposedMove(owed_id, at or self._next_free(owed), reason, until if at else None)
        self._show(move)
        self.proposed.emit(owed_id)

    def give_up(self) -> None:
        """Leave everything where it was."""
        self._show(None)

    @Slot(str)
    def open_or_close(self, owed_id: str) -> None:
        if self.of(owed_id) is not None:
            self.give_up()
        else:
            self.propose(owed_id, None)
            self.take_focus()

    @Slot()
    def refresh(self) -> None:
        """Show the proposed move in its card."""
        move = self.move
        owed = self._find(move.owed_id) if move is not None else None
        if move is None or owed is None:
            return
        there = zone_of_owed(self._desk, owed)
        without = owed.id if isinstance(owed, Callback) else None
        context = when_context(self._desk, self._zone, there=there, without=without)
        facts = delay_facts(self._desk, owed, move.until or move.at, move.reason, self._zone)
        view = delay_view(self._desk, owed, when_view(context, move.at, move.until), move.reason)
        self._card.show_delay(replace(view, say=say_of(self._desk, owed, facts)))

    @Slot()
    def take_focus(self) -> None:
        """Go to the card, after the agent asked for it by key."""
        if self.move is not None:
            self._card.take_focus()

    def _next_free(self, owed: Callback | Promise) -> datetime | None:
        context = when_context(self._desk, self._zone, there=zone_of_owed(self._desk, owed))
        late_at = owed.late_at if isinstance(owed, Callback) else owed.due_at
        return context.next_free(max(context.now, late_at) + _AHEAD)

    def _show(self, move: ProposedMove | None) -> None:
        self.move = move
        self.refresh()
        self.changed.emit()

    @Slot(object)
    def _on_time(self, at: datetime) -> None:
        if self.move is not None:
            self._show(replace(self.move, at=at, until=None))

    @Slot(object, object)
    def _on_span(self, at: datetime, until: datetime) -> None:
        if self.move is not None:
            self._show(replace(self.move, at=at, until=until))

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        if self.move is not None:
            self.move = replace(self.move, reason=reason)
            self.refresh()

    @Slot()
    def tell(self) -> None:
        """Call the customer now; it moves when the agent says that they know."""
        self._hand_on(ToldBy.CALL)

    @Slot()
    def write(self) -> None:
        """Draft a message; it moves when that leaves the agent's hands."""
        self._hand_on(ToldBy.MESSAGE)

    def _hand_on(self, way: ToldBy) -> None:
        move = self.move
        owed = self._find(move.owed_id) if move is not None else None
        if move is None or owed is None:
            return
        if move.at is None or not move.reason.strip():
            self.trouble.emit(
                self.tr("To move a promise, choose a new time and say why; it stays as it was.")
            )
            return
        if way is ToldBy.CALL and not phone_of(self._desk, owed):
            way = ToldBy.MESSAGE
        try:
            delay = self._desk.delays.propose(owed, move.at, move.reason, way, until=move.until)
        except _TROUBLES as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        self._show(None)
        if delay.message_id is not None:
            self.write_wanted.emit(delay.message_id)
        else:
            self.tell_wanted.emit(delay)
