"""Any order of what is done with callbacks and promises, against a model that knows no desk.

The desk lies on a file and is started anew at any point, each time in another time zone; time goes
on by seconds, by nights, and over the night in which the clocks go back in Europe and Toronto.
"""

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import resources
from tests.desk_rig import DANIEL, NUMBER, SETTINGS, DeskRig
from tests.fakes import ManualClock
from tests.promised_invariants import troubles
from workstation.callback_rules import CallbackRules
from workstation.callbacks import AttemptOutcome, CallbackReason, CallbackState
from workstation.desk.callbacks import CallbackWish
from workstation.desk.desk import Desk, make_desk
from workstation.desk.promises import NewTime, PromiseWish
from workstation.desk.settings import SettingsDesk
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.message_templates import MessageLibrary
from workstation.moves import ToldBy
from workstation.promise_figures import Span
from workstation.promises import NotTold, PromiseState

UTC = timezone.utc
START = datetime(2026, 10, 23, 20, 0, tzinfo=UTC)  # clocks go back on the 25th, on 1 November there
ZONES: tuple[tzinfo, ...] = (
    UTC,
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/Toronto"),
    ZoneInfo("Australia/Lord_Howe"),  # its clocks move by half an hour
)
# Nothing makes callbacks by itself here: tests/test_callback_sources.py is about that.
ALONE = replace(SETTINGS, sources=CallbackRules(next_update=False))
EVER = Span(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


class ZonedRig(DeskRig):
    """A desk in a zone that may be another one after a restart."""

    zone: tzinfo = UTC

    def _desk(self) -> Desk:
        return make_desk(
            self.phone,
            self.stores,
            self.clock,
            SettingsDesk(self._settings, lambda _: None),
            zone=self.zone,
            library=MessageLibrary(resources.path("writing")),
            guidance=self._guidance,
        )


@dataclass
class OwedCall:
    """A callback as the model knows it; ``due_at`` None is a time that a try gave."""

    due_at: datetime | None
    state: CallbackState = CallbackState.OPEN
    tries: list[tuple[datetime, AttemptOutcome]] = field(default_factory=list)
    moves: int = 0


@dataclass
class OwedDeed:
    """A promise as the model knows it."""

    due_at: datetime
    made_at: datetime
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None

    def settle(self, at: datetime) -> None:
        in_time = at <= self.due_at
        self.state = PromiseState.KEPT if in_time else PromiseState.BROKEN
        self.settled_at = at


class PromisedMachine(RuleBasedStateMachine):
    """One ticket, its callbacks and its promises."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="promised-"))
        self.rig = ZonedRig(self.folder / "desk.db", ManualClock(START), settings=ALONE)
        self.calls: dict[CallbackId, OwedCall] = {}
        self.deeds: dict[PromiseId, OwedDeed] = {}

    def teardown(self) -> None:
        self.rig.close()
        shutil.rmtree(self.folder)

    @initialize()
    def open_ticket(self) -> None:
        self.rig.stores.customers.save(DANIEL)
        self.ticket_id: TicketId = self.rig.desk.tickets.open_new(DANIEL.id).id

    # --- what the rules need

    @property
    def now(self) -> datetime:
        return self.rig.clock.now().at

    @property
    def open_calls(self) -> list[CallbackId]:
        return [i for i, c in self.calls.items() if c.state is CallbackState.OPEN]

    @property
    def open_deeds(self) -> list[PromiseId]:
        return [i for i, d in self.deeds.items() if d.state is PromiseState.OPEN]

    def later(self, minutes: int) -> datetime:
        """Let a second pass, so that no two acts are at one time; return a time ahead."""
        self.rig.clock.advance(1)
        return self.now + timedelta(minutes=minutes)

    def move_deed(self, promise_id: PromiseId, due_at: datetime) -> None:
        """Let the model move a promise, and find the id that the desk gave the new one."""
        old = self.deeds[promise_id]
        is_late = old.due_at < self.now
        old.state = PromiseState.BROKEN if is_late else PromiseState.RENEGOTIATED
        old.settled_at = self.now
        found = self.rig.stores.promises.of_ticket(self.ticket_id)
        (new,) = [each for each in found if each.moved_from == promise_id]
        self.deeds[new.id] = OwedDeed(due_at, self.now)

    def reach(self, at: datetime) -> None:
        for deed in self.deeds.values():
            if deed.state is PromiseState.OPEN and deed.made_at <= at:
                deed.settle(at)

    # --- what is done

    @rule(minutes=st.integers(5, 3000))
    def promise_a_call(self, minutes: int) -> None:
        due = self.later(minutes)
        wish = CallbackWish(
            *(NUMBER, DANIEL.name, due, CallbackReason.TICKET, "News", DANIEL.id, self.ticket_id)
        )
        self.calls[self.rig.desk.callbacks.make(wish).id] = OwedCall(due)

    @rule(minutes=st.integers(5, 3000), data=st.data())
    def promise_a_deed(self, minutes: int, data: st.DataObject) -> None:
        """Promise something, often for the time of a callback, with which it then moves."""
        due = self.later(minutes)
        shared = [self.calls[i].due_at for i in self.open_calls]
        due = data.draw(st.sampled_from([due, *shared])) or due
        made = self.rig.desk.promises.make(PromiseWish(self.ticket_id, "News", due))
        self.deeds[made.id] = OwedDeed(due, self.now)

    @precondition(lambda self: bool(self.open_calls))
    @rule(outcome=st.sampled_from(AttemptOutcome), data=st.data())
    def try_to_call(self, outcome: AttemptOutcome, data: st.DataObject) -> None:
        self.later(0)
        callback_id = data.draw(st.sampled_from(self.open_calls))
        self.rig.desk.callbacks.record(callback_id, outcome)
        call = self.calls[callback_id]
        call.tries.append((self.now, outcome))
        if outcome is AttemptOutcome.REACHED:
            call.state = CallbackState.DONE
            self.reach(self.now)
        else:
            call.due_at = None

    @precondition(lambda self: any(c.tries for c in self.calls.values()))
    @rule(outcome=st.sampled_from(AttemptOutcome), data=st.data())
    def correct_a_try(self, outcome: AttemptOutcome, data: st.DataObject) -> None:
        """Say what the last try really came to."""
        tried = [
            i for i, c in self.calls.items() if c.tries and c.state is not CallbackState.CANCELLED
        ]
        if not tried:
            return
        callback_id = data.draw(st.sampled_from(tried))
        call = self.calls[callback_id]
        at, before = call.tries[-1]
        self.rig.desk.callbacks.record(callback_id, outcome, at=at)
        call.tries[-1] = (at, outcome)
        was, is_now = (each is AttemptOutcome.REACHED for each in (before, outcome))
        call.state = CallbackState.DONE if is_now else CallbackState.OPEN
        call.due_at = None
        if was and not is_now:
            for deed in self.deeds.values():
                is_settled = deed.state in (PromiseState.KEPT, PromiseState.BROKEN)
                if is_settled and deed.settled_at == at:
                    deed.state, deed.settled_at = PromiseState.OPEN, None
        elif is_now and not was:
            self.reach(at)

    @precondition(lambda self: bool(self.open_calls))
    @rule(minutes=st.integers(5, 3000), told=st.sampled_from((None, *ToldBy)), data=st.data())
    def move_a_call(self, minutes: int, told: ToldBy | None, data: st.DataObject) -> None:
        to = NewTime(self.later(minutes), "The part is late", told)
        callback_id = data.draw(st.sampled_from(self.open_calls))
        if told is None:
            with pytest.raises(NotTold):
                self.rig.desk.callbacks.move(callback_id, to)
            return
        call = self.calls[callback_id]
        along = [i for i in self.open_deeds if self.deeds[i].due_at == call.due_at]
        self.rig.desk.callbacks.move(callback_id, to)
        call.due_at, call.moves = to.at, call.moves + 1
        for promise_id in along:
            self.move_deed(promise_id, to.at)

    @precondition(lambda self: bool(self.open_deeds))
    @rule(minutes=st.integers(5, 3000), told=st.sampled_from((None, *ToldBy)), data=st.data())
    def move_a_deed(self, minutes: int, told: ToldBy | None, data: st.DataObject) -> None:
        to = NewTime(self.later(minutes), "The part is late", told)
        promise_id = data.draw(st.sampled_from(self.open_deeds))
        if told is None:
            with pytest.raises(NotTold):
                self.rig.desk.promises.move(promise_id, to)
            return
        self.rig.desk.promises.move(promise_id, to)
        self.move_deed(promise_id, to.at)

    @precondition(lambda self: bool(self.open_deeds))
    @rule(keeps=st.booleans(), data=st.data())
    def settle_a_deed(self, keeps: bool, data: st.DataObject) -> None:
        self.later(0)
        promise_id = data.draw(st.sampled_from(self.open_deeds))
        deed = self.deeds[promise_id]
        if keeps:
            self.rig.desk.promises.keep(promise_id)
            deed.settle(self.now)
        else:
            self.rig.desk.promises.give_up(promise_id)
            deed.state, deed.settled_at = PromiseState.BROKEN, self.now

    @precondition(lambda self: bool(self.open_calls))
    @rule(data=st.data())
    def call_off(self, data: st.DataObject) -> None:
        callback_id = data.draw(st.sampled_from(self.open_calls))
        self.rig.desk.callbacks.cancel(callback_id)
        self.calls[callback_id].state = CallbackState.CANCELLED

    # --- what happens

    @rule(seconds=st.one_of(st.integers(1, 7200), st.integers(8 * 3600, 4 * 86_400)))
    def time_goes_on(self, seconds: int) -> None:
        self.rig.clock.advance(seconds)

    @rule(zone=st.sampled_from(ZONES))
    def start_anew(self, zone: tzinfo) -> None:
        self.rig.zone = zone
        self.rig.restart()

    # --- what must hold

    @invariant()
    def nothing_is_lost_doubled_or_otherwise(self) -> None:
        stores = self.rig.stores
        if not hasattr(self, "ticket_id"):
            return
        calls = {each.id: each for each in stores.callbacks.of_ticket(self.ticket_id)}
        assert calls.keys() == self.calls.keys()
        for callback_id, expected in self.calls.items():
            found = calls[callback_id]
            assert found.state is expected.state
            assert [(a.at, a.outcome) for a in found.attempts] == expected.tries
            assert len(found.moves) == expected.moves
            assert expected.due_at in (None, found.due_at)
        deeds = {each.id: each for each in stores.promises.of_ticket(self.ticket_id)}
        assert deeds.keys() == self.deeds.keys()
        for promise_id, deed in self.deeds.items():
            kept = deeds[promise_id]
            found_deed = (kept.state, kept.due_at, kept.settled_at, kept.made_at)
            assert found_deed == (deed.state, deed.due_at, deed.settled_at, deed.made_at)

    @invariant()
    def the_database_keeps_its_rules_and_the_figures_count_what_was_done(self) -> None:
        assert troubles(self.rig.db) == []
        figures = self.rig.stores.promise_counter.between(EVER, self.now)
        late = [d for d in self.deeds.values() if d.due_at < self.now]
        states = Counter(d.state for d in self.deeds.values())
        overdue = sum(d.state is PromiseState.OPEN for d in late)
        assert figures.kept == states[PromiseState.KEPT]
        assert figures.renegotiated == states[PromiseState.RENEGOTIATED]
        assert figures.broken == states[PromiseState.BROKEN] + overdue
        assert figures.tries == sum(len(c.tries) for c in self.calls.values())


PromisedMachine.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestPromisedMachine = PromisedMachine.TestCase
