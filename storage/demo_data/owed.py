"""Many promised calls and promises beside those of the tickets: to see how a long list behaves."""

from collections.abc import Iterator
from typing import Final

from storage.demo_data.dice import Dice, Stamps
from storage.demo_data.matters import Matters, working
from storage.demo_data.names import AGENTS
from storage.demo_data.people import People
from storage.demo_data.plan import DemoPlan
from storage.demo_data.tables import TableRow
from workstation.callbacks import AttemptOutcome, CallbackReason, CallbackState
from workstation.moves import ToldBy
from workstation.promises import PromiseState

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_LATE_SHARE: Final = 0.02
_AHEAD_DAYS: Final = 120
_BACK_DAYS: Final = 30
_ANYONES_SHARE: Final = 0.2
_REASONS: Final = (
    CallbackReason.WRAP_UP, CallbackReason.TICKET, CallbackReason.MISSED_CALL,
    CallbackReason.NEXT_UPDATE, CallbackReason.VOICEMAIL,
)  # fmt: skip
_TRIES: Final = (AttemptOutcome.NO_ANSWER, AttemptOutcome.BUSY, AttemptOutcome.VOICEMAIL)


class Owed:
    """Rows of open callbacks, half as many settled ones, and as many promises.

    Shape: open ones are due from some days ago to four months ahead, within working hours; settled
    ones lie in the last thirty days. Every eighth has a window, every fifth belongs to anyone.
    """

    def __init__(
        self, plan: DemoPlan, people: People, matters: Matters, dice: Dice, stamps: Stamps
    ) -> None:
        self._plan, self._people, self._matters = plan, people, matters
        self._dice, self._stamps = dice, stamps

    def rows(self) -> Iterator[list[TableRow]]:
        """Yield the rows of one callback or promise at a time."""
        for _ in range(self._plan.callbacks):
            yield self._open_callback()
            yield self._promise()
        for _ in range(self._plan.callbacks // 2):
            yield self._settled_callback()

    def _open_callback(self) -> list[TableRow]:
        dice, end = self._dice, self._plan.end_s
        is_late = dice.share() < _LATE_SHARE
        due = end - dice.between(1, 2 * _DAY) if is_late else end + dice.between(1, _ahead())
        made = min(due, end) - dice.between(_HOUR, 5 * _DAY)
        row = self._callback(working(due), made, CallbackState.OPEN)
        if not dice.is_once_in(4):
            return [("callbacks", row)]
        return [("callbacks", row), self._try(row[0], 0, made + _HOUR, dice.one_of(_TRIES))]

    def _settled_callback(self) -> list[TableRow]:
        dice = self._dice
        due = working(self._plan.end_s - dice.between(_HOUR, _BACK_DAYS * _DAY))
        row = self._callback(due, due - dice.between(_HOUR, 2 * _DAY), CallbackState.DONE)
        tries = [dice.one_of(_TRIES) for _ in range(dice.between(0, 2))]
        outcomes = (*tries, AttemptOutcome.REACHED)
        attempts = [
            self._try(row[0], place, due + place * 20 * _MINUTE, outcome)
            for place, outcome in enumerate(outcomes)
        ]
        return [("callbacks", row), *attempts]

    def _callback(self, due: int, made: int, state: CallbackState) -> tuple[object, ...]:
        dice, stamps = self._dice, self._stamps
        index = dice.below(self._plan.tickets)
        person = self._people.person(dice.below(self._people.count))
        owner = "" if dice.share() < _ANYONES_SHARE else dice.zipf(AGENTS)
        until = stamps[due + 2 * _HOUR] if dice.is_once_in(8) else None
        return (
            *(dice.new_id(made), person.number, person.name, stamps[due], stamps[made]),
            *(dice.one_of(_REASONS).value, "", person.id, self._matters.ticket_id(index), None),
            *(1, owner, person.zone, state.value, until),
        )

    def _try(self, callback_id: object, place: int, at: int, outcome: AttemptOutcome) -> TableRow:
        row = (callback_id, place, self._stamps[at], outcome.value, None, "")
        return "callback_attempts", row

    def _promise(self) -> list[TableRow]:
        dice, stamps, end = self._dice, self._stamps, self._plan.end_s
        index, owner = dice.below(self._plan.tickets), dice.zipf(AGENTS)
        ticket_id = self._matters.ticket_id(index)
        if dice.is_once_in(2):
            due = working(end + dice.between(1, _ahead()))
            return [self._promise_row(ticket_id, owner, due, end - _HOUR, PromiseState.OPEN, None)]
        due = working(end - dice.between(_HOUR, _BACK_DAYS * _DAY))
        made = due - dice.between(_HOUR, 2 * _DAY)
        is_moved = dice.is_once_in(6)
        state = PromiseState.RENEGOTIATED if is_moved else PromiseState.KEPT
        settled = due - 30 * _MINUTE
        if not is_moved and dice.is_once_in(9):
            state, settled = PromiseState.BROKEN, due + 20 * _MINUTE
        first = self._promise_row(ticket_id, owner, due, made, state, stamps[settled])
        if not is_moved:
            return [first]
        later = working(due + _DAY)
        told = (first[1][0], "The part is late", dice.one_of(tuple(ToldBy)).value)
        kept = (PromiseState.KEPT, stamps[later - _HOUR]) if later < end else None
        state, settled_at = kept or (PromiseState.OPEN, None)
        row = self._promise_row(ticket_id, owner, later, settled, state, settled_at, told)
        return [first, row]

    def _promise_row(
        self,
        ticket_id: str,
        owner: str,
        due: int,
        made: int,
        state: PromiseState,
        settled_at: str | None,
        moved: tuple[object, str, str | None] = (None, "", None),
    ) -> TableRow:
        before, reason, told_by = moved
        return "promises", (
            *(self._dice.new_id(made), ticket_id, "An answer to the question"),
            *(self._stamps[due], self._stamps[made], owner, None, state.value, settled_at),
            *(before, reason, told_by),
        )


def _ahead() -> int:
    return _AHEAD_DAYS * _DAY
