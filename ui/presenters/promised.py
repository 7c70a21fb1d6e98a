"""Everything around what was promised: pages, panels and presenters of callbacks, joined."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.callbacks.away_card import AwayCard
from ui.callbacks.callback_editor import CallbackEditor
from ui.callbacks.callback_panel import CallbackPanel
from ui.callbacks.callbacks_page import CallbacksPage
from ui.callbacks.reminder_strip import ReminderStrip
from ui.hand_over.hand_over_page import HandOverPage
from ui.main_window.main_window import MainWindow
from ui.notices.tray import Tray
from ui.presenters import centre
from ui.presenters.agenda import AgendaPresenter
from ui.presenters.calendar_keeper import CalendarKeeper
from ui.presenters.callback_dialling import CallbackDiallingPresenter
from ui.presenters.callback_form import CallbackFormPresenter
from ui.presenters.callback_moving import CallbackMovingPresenter
from ui.presenters.callback_reminders import CallbackRemindersPresenter
from ui.presenters.callbacks import CallbacksPresenter
from ui.presenters.calls import CallPresenter
from ui.presenters.handing_over import HandOverPresenter
from ui.presenters.moving import MovingPresenter
from ui.presenters.owners import OwnersPresenter
from ui.presenters.promise_pages import PromisePages
from ui.presenters.sources import SourcesPresenter
from ui.theme import measures
from workstation.desk.desk import Desk
from workstation.ids import CallId

PANEL = "callback"
FORM = "callback_form"


class PromisedPresenter(QObject):
    """What is owed to customers: shown, reminded of, dialled, moved and promised.

    Signals:
        ticket_wanted: a ticket's id.
        callback_wanted: a callback's id, or empty for the list of all.
        draft_wanted: the id of a message to go on writing.
        put_away: the form at the right is closed; what stood there before is wanted again.
        message_wanted: write to the customer of the ticket that is open.
        trouble: one plain sentence.
    """

    ticket_wanted = Signal(str)
    callback_wanted = Signal(str)
    draft_wanted = Signal(str)
    put_away = Signal()
    message_wanted = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        tray: Tray,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._came_from = centre.CALLBACKS
        self.page = CallbacksPage()
        self.panel = CallbackPanel()
        self.strip, self.away = ReminderStrip(), AwayCard()
        self.editor = CallbackEditor()
        page, panel, strip = self.page, self.panel, self.strip
        self.moving = CallbackMovingPresenter(panel, desk, zone, self)
        self.agenda = AgendaPresenter(page, desk, zone, self)
        self.list = CallbacksPresenter(page, panel, self.agenda, self.moving, desk, zone, self)
        self.reminders = CallbackRemindersPresenter(panel, strip, self.away, desk, zone, tray, self)
        self.dialling = CallbackDiallingPresenter(
            window, page, panel, strip, desk, calls, zone, self
        )
        self.sources = SourcesPresenter(desk, calls, self)
        self.form = CallbackFormPresenter(self.editor, desk, zone, self)
        window.centre.add_page(centre.CALLBACKS, page, is_wide=True)
        self.hand_over_page = HandOverPage()
        self.handing = HandOverPresenter(self.hand_over_page, desk, zone, self)
        window.centre.add_page(centre.HAND_OVER, self.hand_over_page)
        self.calendar = CalendarKeeper(desk, self)
        self.owners = OwnersPresenter(panel.owner, page, self._selected_id, desk, self)
        window.guidance.add_page(PANEL, panel)
        window.guidance.add_page(FORM, form_page(self.editor))
        window.work.add_strip(strip)
        window.work.add_strip(self.away)
        self.promises = PromisePages(
            window, page, self.moving, desk, calls, zone, lambda: self.list.selected_id, self
        )
        for mover in (self.moving, self.promises.promises.moving):
            self.agenda.follow(mover)
        self._connect()
        self._connect_promises()

    def _connect(self) -> None:
        self.list.detail_wanted.connect(self._on_detail)
        self.list.ticket_wanted.connect(self.ticket_wanted)
        self.dialling.ticket_wanted.connect(self.ticket_wanted)
        self.dialling.trouble.connect(self.trouble)
        self._connect_reminders()
        self.dialling.previewed.connect(self._on_previewed)
        self.dialling.message_wanted.connect(self._on_message)
        self.sources.trouble.connect(self.trouble)
        self._window.keys.voicemail_wanted.connect(self.sources.dial_voicemail)
        self._window.top_bar.voicemail_wanted.connect(self.sources.dial_voicemail)
        self.list.detail_wanted.connect(self.owners.refresh)
        self.handing.trouble.connect(self.trouble)
        self.calendar.trouble.connect(self.trouble)
        self.handing.opened.connect(self._on_hand_over)
        self.handing.left.connect(self.leave_hand_over)
        self._window.keys.hand_over_wanted.connect(self.handing.open)
        self.page.new_wanted.connect(self.form.open_empty)
        self.form.opened.connect(self._on_form_opened)
        self.form.closed.connect(self.put_away)
        self.form.promised.connect(self._on_promised)

    def _connect_promises(self) -> None:
        pages = self.promises
        self.agenda.carried.connect(self._on_carried)
        self.page.selected.connect(pages.show_promise)
        pages.ticket_wanted.connect(self.ticket_wanted)
        pages.draft_wanted.connect(self.draft_wanted)
        pages.callbacks_wanted.connect(self._on_callbacks_wanted)
        pages.put_away.connect(self.put_away)
        pages.trouble.connect(self.trouble)

    @Slot()
    def _on_callbacks_wanted(self) -> None:
        self.callback_wanted.emit("")

    def _connect_reminders(self) -> None:
        reminders, keys = self.reminders, self._window.keys
        reminders.call_wanted.connect(self.dialling.call)
        reminders.ticket_wanted.connect(self.ticket_wanted)
        reminders.callback_wanted.connect(self.callback_wanted)
        reminders.trouble.connect(self.trouble)
        keys.reminder_call_wanted.connect(self.strip.do_call)
        keys.reminder_later_wanted.connect(self.strip.open_menu)

    @property
    def is_asking(self) -> bool:
        """Tell whether a form is open that is not saved as it is typed."""
        return self.form.is_open or self.promises.is_asking

    @Slot()
    def refresh(self) -> None:
        """Show everything anew, and remind of what fell due meanwhile."""
        self.list.refresh()
        self.promises.refresh()
        self.reminders.remind()

    def stop(self) -> None:
        """End what works beside the window, which goes; what is done stays."""
        self.handing.wait()
        self.promises.bulk.stop()

    def do_main_action(self) -> None:
        """Ctrl+Enter: the main button of the form, or else of the callback that is shown."""
        if self.form.is_open:
            self.editor.do_main_action()
        elif self._window.centre.current_name == centre.HAND_OVER:
            self.hand_over_page.do_main_action()
        elif not self.promises.do_main_action():
            self.panel.do_main_action()

    @Slot(str)
    def _on_previewed(self, callback_id: str) -> None:
        """Let what is to be said stand at the right, with the promise above it."""
        if not self.is_asking:
            self.put_away.emit()

    @Slot(str)
    def _on_message(self, ticket_id: str) -> None:
        self.ticket_wanted.emit(ticket_id)
        self.message_wanted.emit()

    def _selected_id(self) -> str:
        return self.list.selected_id

    @Slot()
    def _on_hand_over(self) -> None:
        if self._window.centre.current_name != centre.HAND_OVER:
            self._came_from = self._window.centre.current_name
        self._window.centre.show_page(centre.HAND_OVER)

    @Slot()
    def leave_hand_over(self) -> None:
        """Go back to where the agent came from."""
        self._window.centre.show_page(self._came_from)

    def go_back(self) -> bool:
        """Leave what asks; tell whether anything did (Esc)."""
        is_in_front = self._window.centre.current_name == centre.CALLBACKS
        if self.form.is_open:
            self.form.cancel()
        elif self.promises.go_back():
            self.page.take_focus()
        elif is_in_front and self.moving.move is not None:
            self.moving.give_up()
            self.page.take_focus()
        else:
            return False
        return True

    @Slot(str, object, object)
    def _on_carried(self, item_id: str, at: datetime, until: datetime | None) -> None:
        """Open the card for the time that something was put down at in the calendar (F4)."""
        if self.promises.show_promise(item_id):
            mover: MovingPresenter = self.promises.promises.moving
        else:
            mover = self.moving
        mover.propose(item_id, at, until)
        mover.take_focus()

    @Slot()
    def _on_detail(self) -> None:
        if self._window.centre.current_name == centre.CALLBACKS:
            self._window.guidance.show_page(PANEL)

    @Slot()
    def _on_form_opened(self) -> None:
        self._window.guidance.show_page(FORM)

    @Slot(str)
    def _on_promised(self, call_id: str) -> None:
        if call_id:
            self._desk.hold.callback_agreed(CallId(call_id))


def form_page(editor: QWidget) -> QWidget:
    """Return the form as a page of the right column."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
    column.addWidget(editor)
    column.addStretch(1)
    return page
