"""The list, the day and the week of the callbacks page: what is seen of which days."""

from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.callbacks.agenda_bar import AgendaBarView
from ui.callbacks.agenda_views import ProposedView
from ui.callbacks.callbacks_page import DAY, LIST, WEEK, CallbacksPage
from ui.callbacks.views import CallbackRowView
from ui.panels.views import Choice
from ui.presenters.agenda_view import (
    AgendaScene,
    agenda_view,
    title_of,
    week_of,
)
from ui.presenters.callback_view import ListScene, list_view, row_view, summary_words
from ui.presenters.labels import REASON, label
from ui.presenters.moving import MovingPresenter
from ui.presenters.owed import zone_of_owed
from ui.presenters.proposing import Proposing
from ui.presenters.try_view import tried_tag
from ui.presenters.when_context import when_context
from workstation.agenda import ANYONE, AgendaFilter, AgendaGroup, AgendaTimes, midnight
from workstation.callbacks import CallbackReason
from workstation.desk.desk import Desk
from workstation.ids import CallbackId

_MINE: Final = "mine"
_ANYONE: Final = "anyone"
_ALL: Final = "all"
_EVERY_REASON: Final = "every"
_MOST_IN_SLOT: Final = {DAY: 6, WEEK: 1}  # beside one, a crowded week has room for a number
_LOOK_AGAIN_S: Final = 20.0


class AgendaPresenter(QObject):
    """Fills the view that is seen, and only while it is seen; goes through the days.

    Putting an item down in the calendar moves nothing: it proposes the time, and the card at the
    right asks for the reason and how the customer hears of it (C2, F4).

    Signals:
        carried: the id of what was put down, the time there, and the end of a window or None.
    """

    carried = Signal(str, object, object)

    def __init__(
        self,
        page: CallbacksPage,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self.zone = zone
        self._selected = ""
        self._day: date | None = None  # None is today, also when the day changes
        self._owner = _ALL
        self._reason = _EVERY_REASON
        self._days: tuple[date, ...] = ()
        self._proposing = Proposing(desk, zone)
        self._movers: list[MovingPresenter] = []
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.refresh)
        self._clock.start(int(desk.clock.real_seconds(_LOOK_AGAIN_S) * 1000) + 1)
        self._connect()

    def _connect(self) -> None:
        page, bar = self._page, self._page.bar
        page.shown.connect(self.refresh)
        page.view_changed.connect(self._on_view)
        bar.earlier_wanted.connect(self.go_earlier)
        bar.later_wanted.connect(self.go_later)
        bar.today_wanted.connect(self.go_to_today)
        bar.owner_wanted.connect(self.show_owner)
        bar.reason_wanted.connect(self.show_reason)
        for calendar in (page.day, page.week):
            grid = calendar.grid
            grid.propose = self.proposed
            grid.earlier_wanted.connect(self.go_earlier)
            grid.later_wanted.connect(self.go_later)
            grid.move_wanted.connect(self._on_move)
            grid.more_wanted.connect(self._on_more)

    # --- what is seen

    @Slot()
    def refresh(self) -> None:
        """Show the view that is seen anew; the others wait until they are."""
        if not self._page.isVisible():
            return
        view = self._page.view
        if view == LIST:
            self._show_list()
        elif view in (DAY, WEEK):
            self._show_days(view)

    def select(self, callback_id: str) -> None:
        """Mark what is shown at the right."""
        self._selected = callback_id
        self.refresh()

    @property
    def choice(self) -> AgendaFilter:
        """Return what is to be seen."""
        mine = self._desk.settings.value.agent_name
        owner = {_MINE: mine, _ANYONE: ANYONE}.get(self._owner)
        one = CallbackReason(self._reason) if self._reason != _EVERY_REASON else None
        return AgendaFilter(owner, frozenset({one} if one else ()))

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now().at

    @property
    def _shown_day(self) -> date:
        return self._day or self._now.astimezone(self.zone).date()

    def _show_list(self) -> None:
        choice, agenda, at = self.choice, self._desk.stores.agenda, self._now
        when = AgendaTimes.of(at, self.zone)

        def pages(group: str, start: int, count: int) -> tuple[CallbackRowView, ...]:
            found = agenda.page(AgendaGroup(group), when, choice, start, count)
            tries = self._desk.callbacks.tries
            return tuple(row_view(one, at, self.zone, tried_tag(tries, one)) for one in found)

        selected = CallbackId(self._selected)
        place = agenda.place_of(selected, when, choice) if self._selected else None
        counts = agenda.counts(when, choice)
        scene = ListScene(counts, at, self.zone, self._selected, place)
        self._page.show_callbacks(list_view(scene, pages))
        self._show_bar("")

    def _show_days(self, view: str) -> None:
        context = when_context(self._desk, self.zone)
        first = self._shown_day
        if view == WEEK:
            first -= timedelta(days=first.weekday())
        begin = datetime.combine(first, datetime.min.time(), self.zone)
        end = midnight(begin, self.zone, 7 if view == WEEK else 1)
        span = self._desk.stores.agenda.span(begin, end, self.choice, _MOST_IN_SLOT[view])
        due = {one.due_at.astimezone(self.zone).date() for one in span.callbacks}
        days = week_of(first, context.hours, due) if view == WEEK else (first,)
        self._days = days
        owed = self._proposing.owed(self._selected)
        scene = AgendaScene(
            days=days,
            span=span,
            hours=context.hours,
            now=self._now,
            zone=self.zone,
            selected=self._selected,
            there=zone_of_owed(self._desk, owed) if owed is not None else None,
            proposed=self._proposing.beside(self._selected, self._movers, days),
        )
        self._page.show_agenda(view, agenda_view(scene))
        minute = self._now.replace(second=0, microsecond=0)
        counts = self._desk.stores.agenda.counts(AgendaTimes.of(minute, self.zone), self.choice)
        self._page.show_summary(summary_words(counts))
        self._show_bar(title_of(days))

    def _show_bar(self, title: str) -> None:
        tr = self.tr
        reasons = (Choice(_EVERY_REASON, tr("Every reason")),) + tuple(
            Choice(reason.value, _begun_large(label(REASON[reason]))) for reason in CallbackReason
        )
        self._page.show_bar(
            AgendaBarView(
                title=title,
                owners=(
                    Choice(_MINE, tr("Mine")),
                    Choice(_ANYONE, tr("Anyone's")),
                    Choice(_ALL, tr("All")),
                ),
                owner=self._owner,
                reasons=reasons,
                reason=self._reason,
            )
        )

    # --- other days, other people's

    @Slot()
    def go_earlier(self) -> None:
        self._go(-1)

    @Slot()
    def go_later(self) -> None:
        self._go(1)

    @Slot()
    def go_to_today(self) -> None:
        self._day = None
        self.refresh()
        if self._page.grid is not None:
            self._page.grid.scroll_to_work()

    def _go(self, step: int) -> None:
        days = {DAY: 1, WEEK: 7}.get(self._page.view)
        if days is None:
            return
        self._day = self._shown_day + timedelta(days=days * step)
        if self._page.view == DAY:  # over days on which nobody works
            worked = when_context(self._desk, self.zone).hours.days
            while worked and self._day.weekday() not in worked:
                self._day += timedelta(days=step)
        self.refresh()

    @Slot(str)
    def show_owner(self, owner: str) -> None:
        self._owner = owner
        self.refresh()

    @Slot(str)
    def show_reason(self, reason: str) -> None:
        self._reason = reason
        self.refresh()

    @Slot(str)
    def _on_view(self, view: str) -> None:
        """Show the day of what is selected, when a day is wanted."""
        callback = self._desk.callbacks.find(CallbackId(self._selected))
        if callback is not None and view in (DAY, WEEK):
            self._day = callback.due_at.astimezone(self.zone).date()
        self.refresh()

    @Slot(int, int)
    def _on_more(self, day: int, minute: int) -> None:
        """Show the day where a week has no room, and the list where a day has none."""
        if self._page.view == WEEK and day < len(self._days):
            self._selected = ""
            self._page.show_view(DAY)
            self._day = self._days[day]
            self.refresh()
        else:
            self._page.show_view(LIST)

    # --- moving

    def follow(self, mover: MovingPresenter) -> None:
        """Draw the time that this card has in it, too."""
        self._movers.append(mover)
        mover.changed.connect(self.refresh)

    def proposed(self, item_id: str, day: int, minute: int) -> ProposedView:
        """Say of a place that an item is carried to what it means."""
        return self._proposing.at_place(item_id, self._days, day, minute)

    @Slot(str, int, int)
    def _on_move(self, item_id: str, day: int, minute: int) -> None:
        """Tell where it was put down; nothing is moved before a reason is given."""
        if day < len(self._days):
            at, until = self._proposing.span(item_id, self._days[day], minute)
            self.carried.emit(item_id, at, until)


def _begun_large(words: str) -> str:
    return words[:1].upper() + words[1:]
