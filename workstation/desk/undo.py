"""Taking back what was done on a ticket, and doing it again.

Nothing is ever taken out of a timeline: an undo is one more change, saved like any other.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Final, TypeVar

from workstation.attachments import Attachment
from workstation.callbacks import Callback, CallbackState
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.history import EDITED, Edit, PlanOf, Turn
from workstation.desk.tickets import TicketDesk
from workstation.ids import TicketId
from workstation.ports import Stores
from workstation.promises import Promise
from workstation.tickets import EntryKind, NextStep, Ticket

_Value = TypeVar("_Value", Ticket, NextStep)
_TOLD_AS: Final = {"promise": EntryKind.PROMISE, "callback": EntryKind.CALLBACK}


class UndoDesk:
    """Takes the latest turn of a ticket back, or does it again.

    Errors: StorageTrouble; the turn can then be tried again.
    """

    def __init__(self, stores: Stores, tickets: TicketDesk, callbacks: CallbackDesk) -> None:
        self._stores = stores
        self._tickets = tickets
        self._callbacks = callbacks
        self._history = tickets.history

    def to_undo(self, ticket_id: TicketId) -> Turn | None:
        return self._history.to_undo(ticket_id)

    def to_redo(self, ticket_id: TicketId) -> Turn | None:
        return self._history.to_redo(ticket_id)

    def undo(self, ticket_id: TicketId) -> Turn | None:
        """Take the latest turn back and return it; None when there is none."""
        turn = self._history.to_undo(ticket_id)
        if turn is not None:
            edits = [edit.reversed for edit in reversed(turn.edits)]
            self._replay(ticket_id, turn.kind, edits, turn.taken_back, back=True)
        return turn

    def redo(self, ticket_id: TicketId) -> Turn | None:
        """Do the turn that was last taken back again, and return it; None when there is none."""
        turn = self._history.to_redo(ticket_id)
        if turn is not None:
            self._replay(ticket_id, turn.kind, turn.edits, turn.done_again, back=False)
        return turn

    def _replay(
        self, ticket_id: TicketId, kind: str, edits: Sequence[Edit], told: str, *, back: bool
    ) -> None:
        with self._history.replaying(), self._stores.as_one():
            for edit in edits:
                self._apply(ticket_id, edit)
            if told:
                self._tickets.note(ticket_id, _TOLD_AS.get(kind, EntryKind.ESCALATED), told)
        self._history.move(ticket_id, back=back)
        self._tickets.changes.announce()
        if any(isinstance(edit.before or edit.after, Callback) for edit in edits):
            self._callbacks.changes.announce()

    def _apply(self, ticket_id: TicketId, edit: Edit) -> None:
        before, after = edit.before, edit.after
        stores = self._stores
        match before, after:
            case Ticket(), Ticket():
                now = stores.tickets.get(ticket_id)
                self._tickets.keep(_put(now or after, before, after))
            case NextStep(), None:
                stores.tickets.remove_next_step(before.id)
            case _, NextStep():
                self._put_step(before if isinstance(before, NextStep) else None, after)
            case _, PlanOf():
                stores.plans.save_for_ticket(after.ticket_id, after.stages)
            case Attachment(), None:
                stores.attachments.remove(before.id)
            case _, Attachment():
                stores.attachments.restore(after)
            case (Promise() | None as was, Promise() as then) | (Promise() as was, None as then):
                self._put_promise(was, then)
            case (Callback() | None as was, Callback() as then) | (Callback() as was, None as then):
                self._put_callback(was, then)

    def _put_promise(self, before: Promise | None, after: Promise | None) -> None:
        """Put a promise back, or take out one just made; one that went on since stays."""
        known = after or before
        if known is None or self._stores.promises.get(known.id) != before:
            return
        if after is None:
            self._stores.promises.remove(known.id)
        else:
            self._stores.promises.save(after)

    def _put_callback(self, before: Callback | None, after: Callback | None) -> None:
        """Put a callback back, or cancel one just made; what was tried since is never lost."""
        known = after or before
        now = self._stores.callbacks.get(known.id) if known else None
        if after is None and now is not None:
            self._stores.callbacks.save(replace(now, state=CallbackState.CANCELLED))
        elif after is not None and (now == before or before is None):
            self._stores.callbacks.save(after)

    def _put_step(self, before: NextStep | None, after: NextStep) -> None:
        steps = self._stores.tickets.next_steps(after.ticket_id)
        now = next((step for step in steps if step.id == after.id), None)
        wanted = after if before is None or now is None else _put(now, before, after)
        self._stores.tickets.save_next_step(wanted)


def _put(now: _Value, before: _Value, after: _Value) -> _Value:
    """Return ``now`` with what differs between ``before`` and ``after`` set to the latter."""
    names = EDITED if isinstance(now, Ticket) else tuple(f.name for f in fields(now))
    changed = {
        name: getattr(after, name)
        for name in names
        if getattr(before, name) != getattr(after, name)
    }
    return replace(now, **changed)
