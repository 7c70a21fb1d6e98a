"""The promise ledger at the desk: made, kept, moved, broken, taken back (C2, F4)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from tests.desk_rig import DANIEL, DeskRig
from workstation.desk.promises import NewTime, PromiseWish
from workstation.ids import PromiseId
from workstation.moves import ToldBy
from workstation.ports import StorageTrouble
from workstation.promises import (
    LedgerPart,
    NotTold,
    Promise,
    PromiseState,
    ReasonMissing,
    keep_rate,
)
from workstation.tickets import EntryKind, Ticket

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


def promised(rig: DeskRig, ticket: Ticket, hours: float = 1, kind: str = "") -> Promise:
    due_at = rig.clock.now().at + hours * HOUR
    return rig.desk.promises.make(PromiseWish(ticket.id, "Send the bill", due_at, kind=kind))


def told(rig: DeskRig) -> list[tuple[str, str]]:
    entries = rig.desk.tickets.timeline
    return [(e.text, e.detail) for e in entries if e.kind is EntryKind.PROMISE]


def test_promise_knows_to_whom_by_whom_and_until_when(rig: DeskRig, ticket: Ticket) -> None:
    promise = promised(rig, ticket, kind="letter")
    assert (promise.to_whom, promise.customer_id) == ("Daniel Okafor", DANIEL.id)
    assert (promise.owner, promise.kind) == ("Dana Reyes", "letter")
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [promise]
    assert told(rig) == [("Promised: Send the bill", "")]
    kept = rig.stores.tickets.get(ticket.id)
    assert kept is not None
    assert kept.next_update_at == promise.due_at


def test_promise_without_words_is_refused(rig: DeskRig, ticket: Ticket) -> None:
    wish = PromiseWish(ticket.id, "  ", rig.clock.now().at + HOUR)
    with pytest.raises(ValueError, match="Say what is promised"):
        rig.desk.promises.make(wish)
    assert rig.desk.promises.count(LedgerPart.OPEN) == 0


def test_promise_is_kept_in_time_and_broken_when_done_late(rig: DeskRig, ticket: Ticket) -> None:
    first, second = promised(rig, ticket), promised(rig, ticket)
    kept = rig.desk.promises.keep(first.id)
    rig.clock.advance(3601)
    late = rig.desk.promises.keep(second.id)
    assert (kept and kept.state, late and late.state) == (PromiseState.KEPT, PromiseState.BROKEN)
    assert [text for text, _ in told(rig)][:2] == [
        "Promise done late: Send the bill",
        "Promise kept: Send the bill",
    ]
    assert rig.desk.promises.keep(second.id) == late


def test_late_promise_stays_open_until_somebody_settles_it(rig: DeskRig, ticket: Ticket) -> None:
    promise = promised(rig, ticket)
    rig.clock.advance(7200)
    assert rig.desk.promises.ledger(LedgerPart.LATE) == [promise]
    assert keep_rate([promise], rig.clock.now().at).broken == 1
    assert rig.desk.promises.find(promise.id) == promise


def test_moved_promise_tells_from_where_why_and_how_it_was_told(
    rig: DeskRig, ticket: Ticket
) -> None:
    promise = promised(rig, ticket)
    to = NewTime(promise.due_at + HOUR, "the report is not here", ToldBy.MESSAGE)
    new = rig.desk.promises.move(promise.id, to)
    assert new is not None
    assert (new.moved_from, new.move_reason) == (promise.id, "the report is not here")
    assert new.told_by is ToldBy.MESSAGE
    old = rig.desk.promises.find(promise.id)
    assert old is not None
    assert old.state is PromiseState.RENEGOTIATED
    assert rig.desk.promises.line_of(new) == (old, new)
    assert rig.desk.promises.follower(old) == new
    assert told(rig)[0] == (
        "Promise moved, told by message: Send the bill",
        "the report is not here",
    )


@pytest.mark.parametrize(
    ("reason", "told_by", "refusal"),
    [(" ", ToldBy.CALL, ReasonMissing), ("the report is not here", None, NotTold)],
)
def test_promise_is_not_moved_silently(
    rig: DeskRig, ticket: Ticket, reason: str, told_by: ToldBy | None, refusal: type[Exception]
) -> None:
    promise = promised(rig, ticket)
    with pytest.raises(refusal, match="as it was"):
        rig.desk.promises.move(promise.id, NewTime(promise.due_at + HOUR, reason, told_by))
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [promise]
    assert len(told(rig)) == 1


def test_move_is_whole_or_not_at_all(rig: DeskRig, ticket: Ticket) -> None:
    promise = promised(rig, ticket)
    to = NewTime(promise.due_at + HOUR, "why", ToldBy.CALL)
    with rig.refusing_after(0), pytest.raises(StorageTrouble):
        rig.desk.promises.move(promise.id, to)
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [promise]
    assert rig.desk.promises.ledger(LedgerPart.SETTLED) == []


def test_everything_done_to_a_promise_can_be_taken_back(rig: DeskRig, ticket: Ticket) -> None:
    promise = promised(rig, ticket)
    rig.desk.promises.give_up(promise.id, "the customer moved away")
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.promises.find(promise.id) == promise
    rig.desk.promises.move(promise.id, NewTime(promise.due_at + HOUR, "why", ToldBy.CALL))
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [promise]
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.promises.find(promise.id) is None
    rig.desk.undo.redo(ticket.id)
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [promise]
    assert [text for text, _ in told(rig)][:2] == [
        "Promised: Send the bill",
        "Promise taken back: Send the bill",
    ]


def test_undo_leaves_a_promise_alone_that_a_call_has_kept_since(
    rig: DeskRig, ticket: Ticket
) -> None:
    promise = promised(rig, ticket)
    rig.desk.promises.reached(ticket.id, rig.clock.now().at)
    rig.desk.undo.undo(ticket.id)
    kept = rig.desk.promises.find(promise.id)
    assert kept is not None
    assert kept.state is PromiseState.KEPT


def test_a_call_keeps_what_a_word_keeps_and_not_the_engineers_visit(
    rig: DeskRig, ticket: Ticket
) -> None:
    call, visit = promised(rig, ticket, kind="call"), promised(rig, ticket, kind="engineer")
    at = rig.clock.now().at
    rig.desk.promises.reached(ticket.id, at)
    assert rig.desk.promises.ledger(LedgerPart.OPEN) == [visit]
    rig.desk.promises.not_reached_after_all(ticket.id, at)
    assert set(rig.desk.promises.ledger(LedgerPart.OPEN)) == {call, visit}


def test_usual_time_is_guessed_until_five_were_kept(rig: DeskRig, ticket: Ticket) -> None:
    kinds = rig.desk.promises.kinds
    assert kinds.usual_time("letter") == 3 * DAY
    for minutes in (10, 20, 90, 30, 40):
        promise = promised(rig, ticket, hours=9, kind="letter")
        rig.clock.advance(minutes * 60)
        rig.desk.promises.keep(promise.id)
    assert kinds.usual_time("letter") == timedelta(minutes=30)
    assert kinds.usual_time("") is None
    assert kinds.usual_time("nobody knows it") is None


def test_usual_time_counts_from_the_first_word_of_a_promise_that_was_moved(
    rig: DeskRig, ticket: Ticket
) -> None:
    for _ in range(5):
        promise: Promise | None = promised(rig, ticket, hours=1, kind="refund")
        for _ in range(3):
            assert promise is not None
            rig.clock.advance(1800)
            to = NewTime(promise.due_at + HOUR, "why", ToldBy.CALL)
            promise = rig.desk.promises.move(promise.id, to)
        assert promise is not None
        rig.desk.promises.keep(promise.id)
    assert rig.desk.promises.kinds.usual_time("refund") == timedelta(minutes=90)


# --- against a model


@dataclass
class Known:
    """What an agent with pen and paper would have written of one promise."""

    due_at: datetime
    state: str = "open"
    moved_to: PromiseId | None = None


@dataclass
class Paper:
    """The same ledger on paper."""

    lines: dict[PromiseId, Known] = field(default_factory=dict)

    def settle(self, promise_id: PromiseId, now: datetime, *, kept: bool) -> None:
        line = self.lines[promise_id]
        if line.state == "open":
            line.state = "kept" if kept and now <= line.due_at else "broken"


class LedgerMachine(RuleBasedStateMachine):
    """The desk and the paper say the same, whatever is done, and after every restart."""

    promises = Bundle("promises")

    def __init__(self) -> None:
        super().__init__()
        self.rig = DeskRig()
        self.rig.stores.customers.save(DANIEL)
        self.ticket = self.rig.desk.tickets.open_new(DANIEL.id)
        self.paper = Paper()

    def teardown(self) -> None:
        self.rig.close()

    @property
    def now(self) -> datetime:
        return self.rig.clock.now().at

    @rule(target=promises, minutes=st.integers(-60, 600))
    def make(self, minutes: int) -> PromiseId:
        due_at = self.now + timedelta(minutes=minutes)
        made = self.rig.desk.promises.make(PromiseWish(self.ticket.id, "x", due_at))
        self.paper.lines[made.id] = Known(due_at)
        return made.id

    @rule(promise=promises)
    def keep(self, promise: PromiseId) -> None:
        self.rig.desk.promises.keep(promise)
        self.paper.settle(promise, self.now, kept=True)

    @rule(promise=promises)
    def give_up(self, promise: PromiseId) -> None:
        self.rig.desk.promises.give_up(promise)
        self.paper.settle(promise, self.now, kept=False)

    @rule(
        promise=promises,
        minutes=st.integers(-30, 600),
        reason=st.sampled_from(["", "why"]),
        told_by=st.sampled_from([None, *ToldBy]),
    )
    def move(self, promise: PromiseId, minutes: int, reason: str, told_by: ToldBy | None) -> None:
        line, due_at = self.paper.lines[promise], self.now + timedelta(minutes=minutes)
        is_right = line.state == "open" and bool(reason) and told_by is not None
        try:
            new = self.rig.desk.promises.move(promise, NewTime(due_at, reason, told_by))
        except ValueError:
            assert not is_right
            return
        if due_at == line.due_at:
            return
        assert is_right
        assert new is not None
        line.state = "broken" if line.due_at < self.now else "renegotiated"
        line.moved_to = new.id
        self.paper.lines[new.id] = Known(due_at)

    @rule()
    def call_reaches_the_customer(self) -> None:
        self.rig.desk.promises.reached(self.ticket.id, self.now)
        for promise_id in self.paper.lines:
            self.paper.settle(promise_id, self.now, kept=True)

    @rule(minutes=st.integers(1, 300))
    def time_passes(self, minutes: int) -> None:
        self.rig.clock.advance(minutes * 60)

    @rule()
    def restart(self) -> None:
        self.rig.restart(tells=False)

    @invariant()
    def ledger_says_what_the_paper_says(self) -> None:
        desk, lines = self.rig.desk.promises, self.paper.lines
        known = {p.id: p for p in self.rig.stores.promises.of_ticket(self.ticket.id)}
        assert {key: (p.due_at, p.state.value) for key, p in known.items()} == {
            key: (line.due_at, line.state) for key, line in lines.items()
        }
        for key, line in lines.items():
            follower = desk.follower(known[key])
            assert (follower.id if follower else None) == line.moved_to
        is_open = {key for key, line in lines.items() if line.state == "open"}
        late = {key for key in is_open if lines[key].due_at < self.now}
        assert {p.id for p in desk.ledger(LedgerPart.OPEN)} == is_open
        assert {p.id for p in desk.ledger(LedgerPart.LATE)} == late
        assert {p.id for p in desk.ledger(LedgerPart.MINE)} == is_open
        assert desk.count(LedgerPart.SETTLED) == len(lines) - len(is_open)
        broken = sum(line.state == "broken" for line in lines.values()) + len(late)
        assert keep_rate(known.values(), self.now).broken == broken


LedgerMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestLedger = LedgerMachine.TestCase
