"""Joins the top bar with agent state, day figures, phone line and headset; and the search."""

from datetime import timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.own_day.own_day_dialog import OwnDayDialog
from ui.presenters.labels import ACTIVITY, ACTIVITY_TONE, NOT_READY, label
from ui.presenters.own_day import OwnDayPresenter
from ui.presenters.search import SearchPresenter
from ui.presenters.standing import headset_standing, line_standing, voicemail_standing
from ui.theme.tokens import Tone
from ui.top_bar.top_bar import TopBar
from ui.top_bar.view import FigureView, StateChoice, TopBarView
from ui.window_language import times
from workstation.agents import AgentActivity, NotReadyReason
from workstation.desk.desk import Desk
from workstation.figures import DayFigures, day_figures

_HAND_OVER: Final = "hand_over"


class TopBarPresenter(QObject):
    """Shows how agent, day and phone stand.

    Signals:
        ticket_wanted: the id of a ticket that was found.
        customer_wanted: the id of a customer that was found.
        hand_over_wanted: what is owed goes to somebody else.
    """

    ticket_wanted = Signal(str)
    customer_wanted = Signal(str)
    hand_over_wanted = Signal()

    def __init__(
        self, bar: TopBar, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._desk = desk
        self._zone = zone
        self._figures = DayFigures()
        bar.state_wanted.connect(self._on_state)
        self.own_day = OwnDayPresenter(OwnDayDialog(bar), desk, zone, self)
        bar.day_wanted.connect(self.own_day.open)
        self.search = SearchPresenter(bar.find_field, desk.stores.search, desk.clock, zone, self)
        self.search.ticket_wanted.connect(self.ticket_wanted)
        self.search.customer_wanted.connect(self.customer_wanted)
        desk.agent.changes.listen(self.count)
        desk.line.changes.listen(self.refresh)
        desk.sources.changes.listen(self.refresh)
        desk.callbacks.changes.listen(self.count)

    @Slot()
    def count(self) -> None:
        """Count the day anew, then show it."""
        now = self._desk.clock.now()
        local = now.at.astimezone(self._zone)
        start = local.replace(hour=0, minute=0, second=0, microsecond=0)
        end = start + timedelta(days=1)
        stores = self._desk.stores
        self._figures = day_figures(
            stores.conversations.started_between(start, end),
            stores.promises.made_between(start, end),
            self._desk.settings.value.hold,
            now,
            with_practice=self._desk.is_practice,
        )
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the bar as it is now; also once a second."""
        now = self._desk.clock.now()
        state = self._desk.agent.state
        held = any(c.call.held_by_us for c in self._desk.book.calls)
        tone = Tone.DUE if held else ACTIVITY_TONE[state.activity]
        text = label(NOT_READY[state.reason]) if state.reason else label(ACTIVITY[state.activity])
        self._bar.show_top_bar(
            TopBarView(
                agent_state=text,
                agent_tone=tone,
                agent_time=times.talk_clock(now.since(state.since)),
                choices=self._choices(),
                figures=self._figure_views(),
                registration=line_standing(self._desk.line, self._desk.settings.value.accounts),
                headset=headset_standing(self._desk.line.audio),
                voicemail=voicemail_standing(self._desk.sources.voicemail),
                clock=times.clock_time(now.at, self._zone),
            )
        )

    def _choices(self) -> tuple[StateChoice, ...]:
        wish = self._desk.agent.wish
        ready = StateChoice("ready", label(ACTIVITY[AgentActivity.READY]), wish is None)
        reasons = tuple(
            StateChoice(reason.value, label(text), wish is reason)
            for reason, text in NOT_READY.items()
        )
        hand_over = StateChoice(_HAND_OVER, self.tr("Hand over what you owe …"), False)
        return (ready, *reasons, hand_over)

    def _figure_views(self) -> tuple[FigureView, ...]:
        f = self._figures
        of = self.tr("{n} of {all}")
        views = [FigureView(str(f.calls), self.tr("call") if f.calls == 1 else self.tr("calls"))]
        if f.check_ins_due:
            number = of.format(n=f.check_ins_on_time, all=f.check_ins_due)
            views.append(FigureView(number, self.tr("check-ins on time")))
        if f.promises_settled:
            number = of.format(n=f.promises_kept, all=f.promises_settled)
            views.append(FigureView(number, self.tr("promises kept")))
        return tuple(views)

    @Slot(str)
    def _on_state(self, key: str) -> None:
        if key == "ready":
            self._desk.agent.be_ready()
        elif key == _HAND_OVER:
            self.hand_over_wanted.emit()
        else:
            self._desk.agent.be_not_ready(NotReadyReason(key))
