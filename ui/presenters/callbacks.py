"""Shows the promised calls in the centre, and the selected one at the right."""

from dataclasses import replace
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import OWN_VIEWS, CallbacksPage
from ui.panels.views import WhenChoice, WhenView
from ui.presenters.agenda import AgendaPresenter
from ui.presenters.callback_moving import CallbackMovingPresenter
from ui.presenters.callback_view import DetailScene, detail_view
from ui.presenters.reasons_view import came_from, reasons_view
from ui.presenters.try_view import TryScene, best_words, tried_view, try_rows, try_scene
from ui.presenters.when import WhenContext, when_context, when_view
from ui.window_language import times
from workstation.callbacks import Callback
from workstation.desk.desk import Desk
from workstation.folding import main_reason
from workstation.ids import CallbackId, PromiseId
from workstation.tries import WayOn


class CallbacksPresenter(QObject):
    """Shows what is owed, and one of it in detail.

    Signals:
        detail_wanted: show the panel of the selected callback.
        ticket_wanted: a ticket's id.
    """

    detail_wanted = Signal()
    ticket_wanted = Signal(str)

    def __init__(
        self,
        page: CallbacksPage,
        panel: CallbackPanel,
        agenda: AgendaPresenter,
        moving: CallbackMovingPresenter,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._panel = panel
        self._moving = moving
        self._desk = desk
        self._zone = zone
        self._selected: CallbackId | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        page.selected.connect(self.select)
        page.show_wanted.connect(self.go_to)
        page.view_changed.connect(self._on_view)
        panel.ticket_wanted.connect(self._on_ticket)
        panel.cancel_wanted.connect(self._on_cancel)
        panel.apart_wanted.connect(self._on_apart)
        panel.reason_ticket_wanted.connect(self.ticket_wanted)
        moving.changed.connect(self.refresh)
        moving.proposed.connect(self._on_move_proposed)
        # One event changes many things: all is shown once, when all of it is done.
        for changes in (desk.callbacks.changes, desk.line.changes, desk.book.changes):
            changes.listen(self._soon.start)

    @Slot()
    def refresh(self) -> None:
        self._agenda.select(self._selected or "")
        callback = self._chosen
        if callback is not None:
            self._panel.show_callback(detail_view(self._scene(callback)))

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now().at

    @property
    def _chosen(self) -> Callback | None:
        return self._desk.callbacks.find(self._selected) if self._selected else None

    @property
    def selected_id(self) -> str:
        """Return the id of the callback that is shown at the right; empty for none."""
        return self._selected or ""

    def _scene(self, callback: Callback) -> DetailScene:
        moving = self._moving.of(callback.id)
        context = self._context(callback)
        tries = try_scene(self._desk, callback, self._zone)
        return DetailScene(
            callback=callback,
            now=self._now,
            zone=self._zone,
            why_not_call=self._why_not_call(),
            move=when_view(context, moving.at) if moving else None,
            tried=tried_view(replace(tries, again=self._again(tries, context))),
            attempts=try_rows(callback.attempts, tries.content, tries.now, self._zone),
            best=best_words(tries),
            reasons=reasons_view(callback, self._now, self._zone),
            came=came_from(main_reason(callback), self._now, self._zone),
            number_wrong_since=tries.number.wrong_since if tries.number else None,
        )

    def _again(self, tries: TryScene, context: WhenContext) -> WhenView | None:
        """Offer times for the next try, the customer's best hour among them (F4)."""
        if tries.way is not WayOn.RETRY:
            return None
        callback = tries.callback
        when = when_view(context, callback.due_at)
        best_at = self._desk.callbacks.tries.next_best_time(callback)
        if best_at is None or any(choice.at == best_at for choice in when.choices):
            return when
        words = times.day_and_time(best_at, tries.now, self._zone)
        best = WhenChoice(self.tr("Best hour, {time}").format(time=words), best_at)
        return replace(when, choices=(*when.choices, best))

    @Slot(str, int)
    def _on_apart(self, callback_id: str, place: int) -> None:
        """Make one of several reasons a callback of its own."""
        self._desk.sources.folding.unfold(CallbackId(callback_id), place)

    def _context(self, callback: Callback) -> WhenContext:
        there = ZoneInfo(callback.time_zone) if callback.time_zone else None
        return when_context(self._desk, self._zone, there=there, without=callback.id)

    def _why_not_call(self) -> str:
        accounts = self._desk.settings.value.accounts
        if not any(self._desk.line.is_usable(a) for a in accounts):
            return self.tr("No phone line is ready to call from.")
        return ""

    @Slot(str)
    def select(self, callback_id: str) -> None:
        """Show one callback at the right; of a promise only mark where it stands."""
        self._selected = CallbackId(callback_id)
        if self._moving.of(callback_id) is None:
            self._moving.give_up()
        self.refresh()
        if self._chosen is not None:
            self.detail_wanted.emit()

    @Slot(str)
    def go_to(self, item_id: str) -> None:
        """Show one callback, with the keyboard on what dials it; of a promise its ticket."""
        self.select(item_id)
        promise = self._desk.stores.promises.get(PromiseId(item_id))
        if self._chosen is not None:
            self._panel.take_focus()
        elif promise is not None:
            self.ticket_wanted.emit(promise.ticket_id)

    @Slot(str)
    def _on_view(self, view: str) -> None:
        """Beside the list and the calendar stands the callback that is selected there."""
        if view in OWN_VIEWS and self._chosen is not None:
            self.detail_wanted.emit()

    @Slot(str)
    def _on_move_proposed(self, callback_id: str) -> None:
        if callback_id != self._selected:
            self.select(callback_id)

    @Slot(str)
    def _on_ticket(self, callback_id: str) -> None:
        callback = self._desk.callbacks.find(CallbackId(callback_id))
        if callback is not None and callback.ticket_id is not None:
            self.ticket_wanted.emit(callback.ticket_id)

    @Slot(str)
    def _on_cancel(self, callback_id: str) -> None:
        self._desk.callbacks.cancel(CallbackId(callback_id))
