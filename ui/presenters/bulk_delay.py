"""Joins the card for many delays with the desk; finding and making ready run on a worker."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.panels.views import Choice
from ui.presenters.delay_view import reasons_of
from ui.presenters.long_work import LongWork, Progress, percent_of
from ui.promises.bulk_card import BulkCard
from ui.promises.views import BulkView
from workstation.callbacks import Callback
from workstation.desk.bulk_delay import BulkDone, BulkFilter, BulkWish, NoRoom, Shift
from workstation.desk.desk import Desk
from workstation.ids import BatchId, new_id
from workstation.messages import TemplateNotFound, TemplateUnusable
from workstation.moves import ToldBy
from workstation.ports import StorageTrouble, Stores
from workstation.promises import Promise, ReasonMissing

_LATE, _TODAY, _TOMORROW, _WEEK = "late", "today", "tomorrow", "week"
_HOUR, _TWO_HOURS, _DAY, _SPREAD = "hour", "two_hours", "day", "spread"
_EVERY = "every"
_CALL, _WRITE = "call", "write"
_BY: Final = {
    _HOUR: timedelta(hours=1),
    _TWO_HOURS: timedelta(hours=2),
    _DAY: timedelta(days=1),
}
_TROUBLES: Final = (StorageTrouble, NoRoom, ReasonMissing, TemplateUnusable, TemplateNotFound)


@dataclass(frozen=True, slots=True)
class _State:
    """What is chosen so far; ``count`` None is not counted yet."""

    key: str
    span: str = _LATE
    kind: str = _EVERY
    words: str = ""
    shift: str = _HOUR
    reason: str = ""
    way: str = _WRITE
    count: int | None = None
    progress: int | None = None
    result: str = ""
    trouble: str = ""
    unfinished: tuple[tuple[BatchId, int], ...] = ()


class BulkDelayPresenter(QObject):
    """Chooses many by cause and makes all ready, with progress and a way to stop.

    Signals:
        opened, closed: the card is shown, or put away.
        made_ready: some of them wait to be told now.
    """

    opened = Signal()
    closed = Signal()
    made_ready = Signal()

    def __init__(
        self, card: BulkCard, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._desk = desk
        self._zone = zone
        self._state: _State | None = None
        self._is_recount_wanted = False
        self.counting = LongWork(_TROUBLES, self)
        self.work = LongWork(_TROUBLES, self)
        card.span_wanted.connect(self._on_span)
        card.kind_wanted.connect(self._on_kind)
        card.words_edited.connect(self._on_words)
        card.shift_wanted.connect(self._on_shift)
        card.reason_edited.connect(self._on_reason)
        card.way_wanted.connect(self._on_way)
        card.start_wanted.connect(self.start)
        card.stop_wanted.connect(self.work.cancel)
        card.go_on_wanted.connect(self.go_on)
        card.give_up_wanted.connect(self.give_up_rest)
        card.cancel_wanted.connect(self.close)
        self.counting.done.connect(self._on_counted)
        self.counting.failed.connect(self._on_failed)
        self.work.progressed.connect(self._on_progress)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)

    @property
    def is_open(self) -> bool:
        return self._state is not None

    @Slot()
    def open(self) -> None:
        """Open the card (Ctrl+Shift+P), with what an earlier run left, if anything."""
        if self._state is None:
            unfinished = tuple(self._desk.stores.delays.unfinished_batches())
            self._state = _State(key=new_id(), unfinished=unfinished)
            self._count()
        self._show()
        self.opened.emit()

    @Slot()
    def close(self) -> None:
        """Put the card away; work that runs is stopped, and what is done stays."""
        self.work.cancel()
        self._state = None
        self.closed.emit()

    def stop(self) -> None:
        """End what runs, because the window goes; the rest stays planned."""
        self.counting.wait()
        self.work.wait()

    # --- showing

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        tr = self.tr
        left = sum(count for _, count in state.unfinished)
        words = tr("{n} of an earlier cause are planned and not ready yet.").format(n=left)
        self._card.show_bulk(
            BulkView(
                key=state.key,
                spans=self._spans(),
                span=state.span,
                kinds=self._kinds(),
                kind=state.kind,
                words=state.words,
                found=self._found_words(state),
                shifts=self._shifts(),
                shift=state.shift,
                shift_note=self._shift_note(state),
                reason=state.reason,
                reasons=reasons_of(self._desk),
                ways=(Choice(_WRITE, tr("Write to them")), Choice(_CALL, tr("Call them"))),
                way=state.way,
                can_start=bool(state.count) and bool(state.reason.strip()),
                progress=state.progress,
                result=state.result,
                trouble=state.trouble,
                unfinished=words if left else "",
            )
        )

    def _spans(self) -> tuple[Choice, ...]:
        return (
            Choice(_LATE, self.tr("Late already")),
            Choice(_TODAY, self.tr("Rest of today")),
            Choice(_TOMORROW, self.tr("Tomorrow")),
            Choice(_WEEK, self.tr("Seven days")),
        )

    def _kinds(self) -> tuple[Choice, ...]:
        return (
            Choice(_EVERY, self.tr("Callbacks and every promise")),
            *(Choice(each.kind, each.label) for each in self._desk.promises.kinds.all),
        )

    def _shifts(self) -> tuple[Choice, ...]:
        return (
            Choice(_HOUR, self.tr("1 h later")),
            Choice(_TWO_HOURS, self.tr("2 h later")),
            Choice(_DAY, self.tr("1 day later")),
            Choice(_SPREAD, self.tr("Over free slots")),
        )

    def _shift_note(self, state: _State) -> str:
        if state.shift == _SPREAD:
            return self.tr("From the next free quarter of an hour on, in working hours.")
        if state.span == _LATE:
            return self.tr("Counted from now for those that are late.")
        return ""

    def _found_words(self, state: _State) -> str:
        if state.count is None:
            return self.tr("Counting …")
        return self.tr("{n} callbacks and promises").format(n=state.count)

    # --- choosing

    @Slot(str)
    def _on_span(self, key: str) -> None:
        self._change(span=key, count=None)
        self._count()

    @Slot(str)
    def _on_kind(self, key: str) -> None:
        self._change(kind=key, count=None)
        self._count()

    @Slot(str)
    def _on_words(self, text: str) -> None:
        self._change(words=text, count=None)
        self._count()

    @Slot(str)
    def _on_shift(self, key: str) -> None:
        self._change(shift=key)

    @Slot(str)
    def _on_reason(self, text: str) -> None:
        self._change(reason=text)

    @Slot(str)
    def _on_way(self, key: str) -> None:
        self._change(way=key)

    def _change(self, **changes: Any) -> None:
        if self._state is not None:
            self._state = replace(self._state, trouble="", **changes)
            self._show()

    def _filter(self, state: _State) -> BulkFilter:
        now = self._desk.clock.now().at
        local = now.astimezone(self._zone)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        day, two, eight = (midnight + timedelta(days=n) for n in (1, 2, 8))
        spans: dict[str, tuple[datetime | None, datetime]] = {
            _LATE: (None, now),
            _TODAY: (now, day),
            _TOMORROW: (day, two),
            _WEEK: (now, eight),
        }
        kind = "" if state.kind == _EVERY else state.kind
        return BulkFilter(*spans[state.span], state.words, kind)

    def _wish(self, state: _State) -> BulkWish:
        way = ToldBy.CALL if state.way == _CALL else ToldBy.MESSAGE
        if state.shift == _SPREAD:
            return BulkWish(state.reason, way, Shift.SPREAD)
        now = self._desk.clock.now().at
        since = now if state.span == _LATE else None
        return BulkWish(state.reason, way, by=_BY[state.shift], start=since)

    # --- on the worker

    def _stores(self) -> Callable[[], AbstractContextManager[Stores]]:
        """Return how the worker gets its stores; in memory it has to share ours."""
        return self._desk.stores.beside() or (lambda: nullcontext(self._desk.stores))

    def _run(self, work: LongWork, act: Callable[[Progress, Callable[[], bool]], object]) -> None:
        """Do it on a worker; with stores in memory, which have one thread only, at once."""
        if self._desk.stores.beside() is not None:
            work.start(act)
            return
        try:
            result = act(work.progressed.emit, lambda: False)
        except _TROUBLES as trouble:
            work.failed.emit(str(trouble))
        else:
            work.done.emit(result)

    def _count(self) -> None:
        state = self._state
        if state is None:
            return
        if self.counting.is_running:
            self._is_recount_wanted = True
            return
        choice, make, stores = self._filter(state), self._desk.delays.many(), self._stores()

        def count(tell: Progress, is_cancelled: Callable[[], bool]) -> object:
            with stores() as there:
                return len(make(there, self._zone).found(choice))

        self._run(self.counting, count)

    @Slot(object)
    def _on_counted(self, count: int) -> None:
        if self._is_recount_wanted:
            self._is_recount_wanted = False
            self._count()
            return
        self._change(count=count)

    @Slot()
    def start(self) -> None:
        """Plan all, then make each ready."""
        state = self._state
        if state is None or self.work.is_running or not state.count or not state.reason.strip():
            return
        choice, wish = self._filter(state), self._wish(state)
        make, stores, zone = self._desk.delays.many(), self._stores(), self._zone

        def all_of_it(tell: Progress, is_cancelled: Callable[[], bool]) -> object:
            with stores() as there:
                desk = make(there, zone)
                found: list[Callback | Promise] = desk.found(choice)
                batch_id = desk.plan(found, wish)
                told = percent_of(tell, len(found))
                return desk.work_off(batch_id, told, is_cancelled)

        self._change(progress=0, result="")
        self._run(self.work, all_of_it)

    @Slot()
    def go_on(self) -> None:
        """Make ready what an earlier run left."""
        state = self._state
        if state is None or self.work.is_running or not state.unfinished:
            return
        batches = state.unfinished
        make, stores, zone = self._desk.delays.many(), self._stores(), self._zone

        def rest(tell: Progress, is_cancelled: Callable[[], bool]) -> object:
            done = BulkDone(0, 0, 0)
            with stores() as there:
                desk = make(there, zone)
                for batch_id, count in batches:
                    some = desk.work_off(batch_id, percent_of(tell, count), is_cancelled)
                    done = done.plus(some)
            return done

        self._change(progress=0, result="")
        self._run(self.work, rest)

    @Slot()
    def give_up_rest(self) -> None:
        """Leave the times of what an earlier run left as they are."""
        state = self._state
        if state is None:
            return
        desk = self._desk.delays.many()(self._desk.stores, self._zone)
        count = sum(desk.give_up_rest(batch_id) for batch_id, _ in state.unfinished)
        words = self.tr("{n} stay as they were.").format(n=count)
        self._change(unfinished=(), result=words)
        self.made_ready.emit()

    @Slot(int)
    def _on_progress(self, percent: int) -> None:
        self._change(progress=percent)

    @Slot(object)
    def _on_done(self, done: BulkDone) -> None:
        unfinished = tuple(self._desk.stores.delays.unfinished_batches())
        self._change(progress=None, result=self._done_words(done), unfinished=unfinished)
        self._desk.delays.changes.announce()
        self._desk.messages.changes.announce()
        self.made_ready.emit()

    def _done_words(self, done: BulkDone) -> str:
        words = self.tr("{drafts} drafts lie ready, {calls} are to be called: see “To tell”.")
        said = words.format(drafts=done.drafts, calls=done.calls)
        if done.left:
            said += " " + self.tr("Stopped with {n} left; each one is whole.").format(n=done.left)
        return said

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._change(progress=None, count=0)
        self._change_trouble(sentence)

    def _change_trouble(self, sentence: str) -> None:
        if self._state is not None:
            self._state = replace(self._state, trouble=sentence)
            self._show()
