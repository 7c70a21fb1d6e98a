"""Reminders against an independent model, over any order of what can happen to a desk.

Promised, moved, settled, put off, handed over; the program closed, the computer asleep, its clock
set forward and back: no step is missed, none comes twice, and the next look is never too late.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from tests.desk_rig import SETTINGS, DeskRig
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.colleagues import Colleague
from workstation.ids import CallbackId, PromiseId, TicketId
from workstation.promises import Promise, PromiseState
from workstation.reminders import ReminderKind, ReminderStep, Snooze, Told
from workstation.tickets import Priority, Ticket

AHEAD, OVER = timedelta(minutes=5), timedelta(minutes=10)
COLLEAGUE, ME = "Mia Wong", "Dana Reyes"
TICKET = Ticket(TicketId("t1"), 17, datetime.fromisoformat("2026-03-02T09:00:00+00:00"))
MINUTES = st.one_of(
    st.integers(-90, 180), st.sampled_from([0, 4, 5, 6, 9, 10, 11, 60, 24 * 60, 72 * 60])
)
PASSING = st.sampled_from([1, 20, 59, 60, 61, 240, 300, 301, 600, 3600, 90_000])
SNOOZES = {Snooze.FIVE: 5, Snooze.TEN: 10, Snooze.HALF_HOUR: 30, Snooze.HOUR: 60}


@dataclass
class Item:
    """What the model remembers of one thing that is owed."""

    begins: datetime
    late: datetime
    is_ours: bool = True
    told: dict[int, datetime] = field(default_factory=dict)
    snoozed: datetime | None = None

    def step(self, now: datetime) -> int:
        return sum(now >= at for at in (self.begins - AHEAD, self.begins, self.late + OVER))

    @property
    def highest(self) -> int:
        return max(self.told, default=0)

    def wants(self, now: datetime) -> int:
        """Return the step to tell at ``now``; 0 for nothing."""
        if not self.is_ours:
            return 0
        if self.snoozed is not None:
            return max(1, self.step(now)) if now >= self.snoozed else 0
        return self.step(now) if self.step(now) > self.highest else 0

    def next_at(self, now: datetime) -> datetime | None:
        if not self.is_ours:
            return None
        if self.snoozed is not None:
            return self.snoozed
        moments = (self.begins - AHEAD, self.begins, self.late + OVER)
        return moments[self.highest] if self.highest < 3 else None


class ReminderMachine(RuleBasedStateMachine):
    """Drives a real desk on a real database, and the model beside it."""

    items = Bundle("items")

    @initialize()
    def open(self) -> None:
        with_team = replace(SETTINGS, colleagues=(Colleague(COLLEAGUE),))
        self.rig = DeskRig(settings=with_team)
        self.rig.stores.tickets.save(TICKET)
        self.model: dict[str, Item] = {}
        self.count = 0

    def teardown(self) -> None:
        if hasattr(self, "rig"):
            self.rig.close()

    @property
    def now(self) -> datetime:
        return self.rig.clock.now().at

    # --- what agents do

    @rule(target=items, due=MINUTES, window=st.sampled_from([0, 0, 30, 120]), hot=st.booleans())
    def owe_a_call(self, due: int, window: int, hot: bool) -> str:
        begins = self.now + timedelta(minutes=due)
        until = begins + timedelta(minutes=window) if window else None
        name = self._new_name("call")
        self.rig.stores.callbacks.save(
            Callback(
                CallbackId(name),
                "+441614960182",
                name,
                begins,
                self.now,
                CallbackReason.WRAP_UP,
                owner=ME,
                until=until,
                priority=Priority.URGENT if hot else Priority.NORMAL,
            )
        )
        self.model[name] = Item(begins, until or begins)
        return name

    @rule(target=items, due=MINUTES)
    def promise(self, due: int) -> str:
        at = self.now + timedelta(minutes=due)
        name = self._new_name("promise")
        made = Promise(PromiseId(name), TICKET.id, "The figures", at, self.now, ME)
        self.rig.stores.promises.save(made)
        self.model[name] = Item(at, at)
        return name

    def _new_name(self, what: str) -> str:
        self.count += 1
        return f"{what}{self.count}"

    @rule(name=items, by=st.sampled_from([-30, 7, 45, 1440]))
    def move(self, name: str, by: int) -> None:
        item = self.model.get(name)
        if item is None:
            return
        shift = timedelta(minutes=by)
        item.begins, item.late = item.begins + shift, item.late + shift
        item.told, item.snoozed = {}, None
        if name.startswith("call"):
            callback = self._callback(name)
            until = callback.until + shift if callback.until else None
            self.rig.stores.callbacks.save(replace(callback, due_at=item.begins, until=until))
        else:
            promise = self._promise(name)
            self.rig.stores.promises.save(replace(promise, due_at=item.begins))

    @rule(name=consumes(items))
    def settle(self, name: str) -> None:
        if self.model.pop(name, None) is None:
            return
        if name.startswith("call"):
            done = replace(self._callback(name), state=CallbackState.DONE)
            self.rig.stores.callbacks.save(done)
        else:
            kept = replace(self._promise(name), state=PromiseState.KEPT, settled_at=self.now)
            self.rig.stores.promises.save(kept)

    @rule(name=items, is_ours=st.booleans())
    def hand_over(self, name: str, is_ours: bool) -> None:
        item = self.model.get(name)
        if item is None:
            return
        if item.is_ours is not is_ours:
            item.is_ours, item.told, item.snoozed = is_ours, {}, None
        owner = ME if is_ours else COLLEAGUE
        if name.startswith("call"):
            self.rig.stores.callbacks.save(replace(self._callback(name), owner=owner))
        else:
            self.rig.stores.promises.save(replace(self._promise(name), owner=owner))

    @rule(snooze=st.sampled_from(sorted(SNOOZES, key=lambda s: s.value)))
    def put_off_what_waits_first(self, snooze: Snooze) -> None:
        waiting = self.rig.desk.reminders.waiting()
        if waiting:
            self.rig.desk.reminders.snooze(waiting[:1], snooze)
            until = self.now + timedelta(minutes=SNOOZES[snooze])
            self.model[waiting[0].id].snoozed = until

    def _callback(self, name: str) -> Callback:
        found = self.rig.stores.callbacks.get(CallbackId(name))
        assert found is not None
        return found

    def _promise(self, name: str) -> Promise:
        found = self.rig.stores.promises.get(PromiseId(name))
        assert found is not None
        return found

    # --- what happens to the desk

    @rule(seconds=PASSING)
    def pass_time(self, seconds: int) -> None:
        """Also a sleep: a long time without a look."""
        self.rig.clock.advance(seconds)

    @rule()
    def restart(self) -> None:
        self.rig.restart()

    @rule(minutes=st.sampled_from([-1440, -60, -6, -1, 1, 6, 60, 1440]))
    def set_the_clock(self, minutes: int) -> None:
        self.rig.clock.turn_wall_clock(timedelta(minutes=minutes))

    @rule(hours=st.sampled_from([1, 3, 24, 24 * 30]))
    def have_a_wrong_clock_for_a_while(self, hours: int) -> None:
        self.rig.clock.turn_wall_clock(timedelta(hours=hours))
        self.look()
        self.rig.clock.turn_wall_clock(timedelta(hours=-hours))
        self.look()

    @rule()
    def look(self) -> None:
        """A look tells what the model wants told, each once, in the right order."""
        self._forget_what_a_wrong_clock_told()
        wanted = {name: item.wants(self.now) for name, item in self.model.items()}
        told: Told = self.rig.desk.reminders.look()
        seen = [*told.fresh, *told.missed]
        assert not (told.fresh and told.missed)
        assert {r.id: int(r.step) for r in seen} == {n: s for n, s in wanted.items() if s}
        assert [r.priority for r in seen] == sorted((r.priority for r in seen), reverse=True)
        for reminder in seen:
            self.model[reminder.id].told[int(reminder.step)] = self.now
            self.model[reminder.id].snoozed = None
        for repeated in told.repeated:
            assert not seen
            assert self.model[repeated.id].highest == ReminderStep.OVERDUE
            assert 8 <= self.now.hour < 18  # UTC, as the desk of this test
            assert self.now.weekday() < 5

    def _forget_what_a_wrong_clock_told(self) -> None:
        """What was told in a time that is yet to come was told by a wrong clock."""
        for item in self.model.values():
            last = item.told.get(item.highest)
            if last is not None and last > self.now + timedelta(seconds=5):
                item.told = {}
            if item.snoozed is not None and item.snoozed > self.now + timedelta(days=5):
                item.snoozed = None

    # --- what is always so

    @invariant()
    def nothing_that_is_owed_is_forgotten_and_nothing_else_kept(self) -> None:
        if not hasattr(self, "rig"):
            return
        rows = self.rig.db.query("select kind, id, begins_at, late_at from reminders")
        kept = {
            row["id"]: (
                datetime.fromisoformat(row["begins_at"]),
                datetime.fromisoformat(row["late_at"]),
                row["kind"],
            )
            for row in rows
        }
        assert kept == {
            name: (item.begins, item.late, name.rstrip("0123456789").replace("call", "callback"))
            for name, item in self.model.items()
        }

    @invariant()
    def the_next_look_comes_in_time(self) -> None:
        if not hasattr(self, "rig"):
            return
        wait = self.rig.desk.reminders.next_look()
        assert timedelta(0) <= wait <= timedelta(minutes=1)
        times = [item.next_at(self.now) for item in self.model.values()]
        earliest = min((at for at in times if at is not None), default=None)
        if earliest is not None and earliest > self.now:
            assert self.now + wait <= earliest

    @invariant()
    def what_waits_was_told_and_is_open(self) -> None:
        if not hasattr(self, "rig"):
            return
        waiting = self.rig.desk.reminders.waiting()
        for reminder in waiting:
            item = self.model[reminder.id]
            assert item.is_ours
            assert item.snoozed is None
            assert item.highest >= ReminderStep.AHEAD
            assert reminder.kind in ReminderKind


TestReminderMachine = ReminderMachine.TestCase
TestReminderMachine.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
