"""Joins updates that come back with the ticket pane, and sees to it that the next one is made."""

from datetime import timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from ui.presenters.repeat_view import series_words
from ui.ticket.series_line import SeriesLine, SeriesLineView
from ui.window_language import times
from workstation.desk.desk import Desk
from workstation.ids import SeriesId
from workstation.series import CallbackSeries, SeriesEnd

_LOOK_MS: Final = 60_000  # a missed update is folded into the call that is owed so soon
_OFFERED: Final = timedelta(days=1)  # so long what the agent ended can go on by one key


class SeriesPresenter(QObject):
    """Shows the series of the ticket on the screen; one key ends it or lets it go on."""

    def __init__(
        self, line: SeriesLine, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._desk = desk
        self._zone = zone
        line.end_wanted.connect(self._on_end)
        line.go_on_wanted.connect(self._on_go_on)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        for changes in (desk.series.changes, desk.tickets.changes, desk.callbacks.changes):
            changes.listen(self._soon.start)
        self._minute = QTimer(self, interval=_LOOK_MS)
        self._minute.timeout.connect(self._look)
        self._minute.start()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        ticket = self._desk.tickets.ticket
        found = self._desk.series.of_ticket(ticket.id) if ticket is not None else []
        shown = next((each for each in found if each.is_running), None)
        if shown is None and ticket is not None and ticket.is_open:
            shown = next((each for each in found if self._may_go_on(each)), None)
        self._line.show_line(self._view_of(shown) if shown is not None else None)

    def _may_go_on(self, series: CallbackSeries) -> bool:
        if series.ended_at is None or series.ended_by is SeriesEnd.RUN_OUT:
            return False
        is_fresh = self._desk.clock.now().at - series.ended_at < _OFFERED
        return series.ended_by is SeriesEnd.SOLVED or is_fresh

    def _view_of(self, series: CallbackSeries) -> SeriesLineView:
        often = series_words(series)
        if not series.is_running:
            words = self.tr("Updates {often} have ended").format(often=often)
            return SeriesLineView(series.id, words, is_running=False)
        following = self._desk.series.next_callback(series.id)
        words = self.tr("Update {often}").format(often=often)
        if following is not None:
            now = self._desk.clock.now().at
            when = times.due(following.due_at, following.until, now, self._zone)
            words = self.tr("{update}, next {when}").format(update=words, when=when)
        return SeriesLineView(series.id, words)

    @Slot()
    def _look(self) -> None:
        self._desk.series.look()

    @Slot(str)
    def _on_end(self, series_id: str) -> None:
        self._desk.series.end(SeriesId(series_id))

    @Slot(str)
    def _on_go_on(self, series_id: str) -> None:
        self._desk.series.go_on(SeriesId(series_id))
