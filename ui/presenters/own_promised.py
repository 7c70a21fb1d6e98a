"""Counts what was promised for the agent's own day, away from the window's thread (C2, F4)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QLocale, QObject, Slot

from ui.own_day.promised_card import PromisedCard
from ui.own_day.views import PromisedRow
from ui.panels.views import Choice
from ui.presenters.errands import Errands, Tell
from ui.presenters.labels import OUTCOME, label
from ui.window_language import times
from ui.window_language.languages import window_language
from ui.window_language.sentences import in_window_language
from workstation.data_care import PromisedList
from workstation.desk.desk import Desk
from workstation.ports import StorageTrouble
from workstation.promise_figures import PromiseCounter, PromiseFigures, Span

NOTHING: Final = "–"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a look at the database came to; ``trouble`` is one sentence when it failed."""

    today: PromiseFigures = PromiseFigures()
    week: PromiseFigures = PromiseFigures()
    trouble: str = ""


class OwnPromisedPresenter(QObject):
    """Shows today and the last seven days.

    Thread: the GUI thread; the counting is done on a pool's, with a connection of its own.
    """

    def __init__(self, card: PromisedCard, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._desk = desk
        self._is_counting = self._is_outdated = False
        self._errands = Errands(self)
        self._errands.told.connect(self._on_counted)

    def offer_exports(self) -> None:
        """Show the buttons that save lists; for a desk whose data lies in files."""
        self._card.show_exports(
            (
                Choice(PromisedList.FIGURES.value, self.tr("Save figures of 30 days …")),
                Choice(PromisedList.PROMISES.value, self.tr("Save promises …")),
                Choice(PromisedList.CALLBACKS.value, self.tr("Save callbacks …")),
            )
        )

    def count(self) -> None:
        """Count anew; what was counted before stands meanwhile."""
        if self._is_counting:
            self._is_outdated = True
            return
        own, now = self._desk.own_day, self._desk.clock.now().at
        spans, owners = own.promised_spans(), own.owners
        counter = self._desk.stores.promise_counter
        try:
            other = counter.on_its_own()
        except StorageTrouble as trouble:
            self._card.show_state(in_window_language(trouble))
            return
        if other is None:
            self._on_counted(_counted(counter, spans, now, owners))
            return
        self._is_counting = True
        self._errands.start(lambda tell: _count_and_close(other, spans, now, owners, tell))

    @Slot(object)
    def _on_counted(self, counted: Counted) -> None:
        self._is_counting = False
        self._card.show_state(counted.trouble)
        if not counted.trouble:
            self._card.show_rows(self._rows(counted.today, counted.week))
        if self._is_outdated:
            self._is_outdated = False
            self.count()

    # --- words

    def _rows(self, today: PromiseFigures, week: PromiseFigures) -> tuple[PromisedRow, ...]:
        return (
            *self._of_promises(today, week),
            self._row(
                self.tr("Told of a delay in time"),
                self._share(today.delays_told, today.delays),
                self._share(week.delays_told, week.delays),
                self.tr(
                    "Promises and callbacks that went to a later time or were late: of how many "
                    "the customer heard before the time that was promised."
                ),
            ),
            *self._of_callbacks(today, week),
        )

    def _of_promises(self, today: PromiseFigures, week: PromiseFigures) -> tuple[PromisedRow, ...]:
        return (
            self._row(
                self.tr("Promises kept"),
                self._share(today.kept, today.decided),
                self._share(week.kept, week.decided),
                self.tr(
                    "Done by the time that was promised, of all that were kept, moved or broken. "
                    "Open ones that are not due yet are left out."
                ),
            ),
            self._row(
                self.tr("Moved in agreement"),
                str(today.renegotiated),
                str(week.renegotiated),
                self.tr("Moved before they were due, and the customer was told."),
            ),
            self._row(
                self.tr("Broken"),
                str(today.broken),
                str(week.broken),
                self.tr(
                    "Done or moved after their time, late and still open, or moved with nobody "
                    "told. They count on the day that was promised."
                ),
            ),
        )

    def _of_callbacks(self, today: PromiseFigures, week: PromiseFigures) -> tuple[PromisedRow, ...]:
        return (
            self._row(
                self.tr("Wait for the first try"),
                _span(today.first_try_after_s),
                _span(week.first_try_after_s),
                self.tr(
                    "On average, after a missed, abandoned or dropped call or a voicemail. "
                    "Callbacks at an agreed time are left out."
                ),
            ),
            self._row(
                self.tr("Tries until somebody was reached"),
                _tries(today.tries_per_reach),
                _tries(week.tries_per_reach),
                self.tr("On average. Callbacks that never reached anybody are left out."),
            ),
            self._row(
                self.tr("Callbacks settled"),
                str(today.done + today.cancelled),
                str(week.done + week.cancelled),
                self._outcomes(week),
            ),
        )

    def _row(self, words: str, today: str, week: str, counts: str) -> PromisedRow:
        said = self.tr("{words}: today {today}, in seven days {week}. {counts}")
        return PromisedRow(
            words,
            today,
            week,
            counts,
            said.format(words=words, today=today, week=week, counts=counts),
        )

    def _outcomes(self, week: PromiseFigures) -> str:
        """Say what tries came to in seven days."""
        found = [
            self.tr("{outcome} {n}").format(outcome=label(OUTCOME[outcome]), n=count)
            for outcome, count in week.by_outcome.items()
            if count
        ]
        if week.cancelled:
            found.append(self.tr("called off {n}").format(n=week.cancelled))
        counts = self.tr("Done, or called off. Tries in seven days: {found}.")
        none = self.tr("Done, or called off. Nobody was tried in seven days.")
        return counts.format(found=" · ".join(found)) if found else none

    def _share(self, part: int, whole: int) -> str:
        if not whole:
            return NOTHING
        return self.tr("{n} of {all}").format(n=part, all=whole)


def _span(seconds: float | None) -> str:
    return NOTHING if seconds is None else times.span(seconds)


def _tries(number: float | None) -> str:
    return NOTHING if number is None else QLocale(window_language()).toString(number, "f", 1)


def _count_and_close(
    counter: PromiseCounter,
    spans: tuple[Span, Span],
    now: datetime,
    owners: tuple[str, ...],
    tell: Tell,
) -> None:
    try:
        counted = _counted(counter, spans, now, owners)
    finally:
        counter.close()
    tell(counted)


def _counted(
    counter: PromiseCounter, spans: tuple[Span, Span], now: datetime, owners: tuple[str, ...]
) -> Counted:
    today, week = spans
    try:
        return Counted(counter.between(today, now, owners), counter.between(week, now, owners))
    except StorageTrouble as trouble:
        return Counted(trouble=in_window_language(trouble))
