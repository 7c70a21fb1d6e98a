"""What was done on each ticket in this run, so that it can be taken back; in memory."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from workstation.attachments import Attachment
from workstation.callbacks import Callback
from workstation.ids import TicketId
from workstation.plans import PlanStage
from workstation.promises import Promise
from workstation.tickets import NextStep, Ticket

MOST_TURNS: Final = 200  # of one ticket; more than anybody goes back

EDITED: Final = (
    "subject",
    "channel",
    "status",
    "priority",
    "owner",
    "next_update_at",
    "customer_words",
    "understood",
    "confirmed_at",
    "notes",
    "link",
    "real_need",
    "may_come_next",
    "answer",
    "internal_cause",
    "extra",
)
TYPED: Final = frozenset(EDITED) - {
    "channel",
    "status",
    "priority",
    "owner",
    "next_update_at",
    "confirmed_at",
}


@dataclass(frozen=True, slots=True)
class PlanOf:
    """A ticket's whole plan, as one thing to put back."""

    ticket_id: TicketId
    stages: tuple[PlanStage, ...]


Subject = Ticket | NextStep | PlanOf | Attachment | Callback | Promise


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing before and after; None where it was not there."""

    before: Subject | None
    after: Subject | None

    @property
    def reversed(self) -> "Edit":
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one act of the agent did, to be taken back as a whole.

    Shape: ``kind`` names a field of the ticket, or "step", "plan", "file", "promise", "callback",
    "escalation";
    ``merges`` is the same for keys typed one after another into one field, empty for acts that
    stand alone; ``taken_back`` and ``done_again`` are words for the timeline, where it has to
    tell of an undo.
    """

    kind: str
    edits: tuple[Edit, ...]
    merges: str = ""
    taken_back: str = ""
    done_again: str = ""


def changed_fields(before: Ticket, after: Ticket) -> tuple[str, ...]:
    """Return the fields that an agent edits and that differ."""
    return tuple(name for name in EDITED if getattr(before, name) != getattr(after, name))


@dataclass(slots=True)
class _Turns:
    done: list[Turn] = field(default_factory=list)
    undone: list[Turn] = field(default_factory=list)


class History:
    """The turns of each ticket in this run, the latest last."""

    def __init__(self) -> None:
        self._turns: dict[TicketId, _Turns] = {}
        self._gathered: list[Edit] | None = None
        self._is_replaying = False

    def forget(self) -> None:
        """Let go of every turn: what was erased must not come back by an undo."""
        self._turns.clear()

    def note(self, ticket_id: TicketId, kind: str, edit: Edit, merges: str = "") -> None:
        """Remember one edit, as a turn of its own or as a part of the one being gathered."""
        if self._is_replaying or edit.before == edit.after:
            return
        if self._gathered is not None:
            self._gathered.append(edit)
            return
        self._add(ticket_id, Turn(kind, (edit,), merges))

    def note_ticket(self, before: Ticket, after: Ticket) -> None:
        """Remember what an agent's save changed, as one turn."""
        names = changed_fields(before, after)
        if names:
            merges = ",".join(names) if TYPED.issuperset(names) else ""
            self.note(after.id, names[0], Edit(before, after), merges)

    @contextlib.contextmanager
    def together(
        self, ticket_id: TicketId, kind: str, taken_back: str = "", done_again: str = ""
    ) -> Iterator[None]:
        """Make everything that is noted inside one turn; nothing of it when the block fails."""
        if self._gathered is not None or self._is_replaying:
            yield
            return
        self._gathered = []
        try:
            yield
            if self._gathered:
                edits = tuple(self._gathered)
                self._add(ticket_id, Turn(kind, edits, "", taken_back, done_again))
        finally:
            self._gathered = None

    @contextlib.contextmanager
    def replaying(self) -> Iterator[None]:
        """Note nothing inside."""
        self._is_replaying = True
        try:
            yield
        finally:
            self._is_replaying = False

    def to_undo(self, ticket_id: TicketId) -> Turn | None:
        turns = self._turns.get(ticket_id)
        return turns.done[-1] if turns and turns.done else None

    def to_redo(self, ticket_id: TicketId) -> Turn | None:
        turns = self._turns.get(ticket_id)
        return turns.undone[-1] if turns and turns.undone else None

    def move(self, ticket_id: TicketId, *, back: bool) -> None:
        """Note that the latest turn was taken back, or done again."""
        turns = self._turns[ticket_id]
        source, target = (turns.done, turns.undone) if back else (turns.undone, turns.done)
        target.append(source.pop())

    def _add(self, ticket_id: TicketId, turn: Turn) -> None:
        turns = self._turns.setdefault(ticket_id, _Turns())
        turns.undone.clear()
        last = turns.done[-1] if turns.done else None
        if last is not None and turn.merges and last.merges == turn.merges:
            edit = Edit(last.edits[0].before, turn.edits[-1].after)
            turns.done.pop()
            if _is_nothing(edit):
                return  # typed, and taken back in the field itself
            turn = replace(turn, edits=(edit,))
        turns.done.append(turn)
        del turns.done[:-MOST_TURNS]


def _is_nothing(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    if isinstance(before, Ticket) and isinstance(after, Ticket):
        return not changed_fields(before, after)
    return before == after
