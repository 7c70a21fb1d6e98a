"""All presenters of the desk, joined together, with the keys and the second hand."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.closing.closing_page import ClosingPage
from ui.guidance.guidance_column import GuidanceColumn
from ui.main_window.main_window import MainWindow
from ui.notices.tray import Tray
from ui.presenters import centre
from ui.presenters.calling_back import CallingBackPresenter
from ui.presenters.calls import CallPresenter
from ui.presenters.centre import CentrePresenter
from ui.presenters.closing import ClosingPresenter
from ui.presenters.correspondence import SIDE, CorrespondencePresenter, WritingTools
from ui.presenters.cut_off import CutOffNotice
from ui.presenters.guidance import GuidancePresenter, HoldPrompt
from ui.presenters.guidance_files import GuidanceFiles
from ui.presenters.hands import typed_in
from ui.presenters.hard_call import HardCallNotice
from ui.presenters.hold import HoldPresenter
from ui.presenters.labels import ACTIVITY, ACTIVITY_TONE, label
from ui.presenters.message_state import MessageStatePresenter
from ui.presenters.notices import NoticesPresenter
from ui.presenters.owed_today import OwedToday
from ui.presenters.people import PeoplePresenter
from ui.presenters.phone_features import PhoneFeaturesPresenter
from ui.presenters.phone_notices import PhoneNotices
from ui.presenters.promised import PromisedPresenter, form_page
from ui.presenters.questions import QuestionsPresenter
from ui.presenters.rescued import RescuedPresenter
from ui.presenters.series import SeriesPresenter
from ui.presenters.stage_fields import StageFieldsPresenter
from ui.presenters.ticket import TicketPresenter
from ui.presenters.top_bar import TopBarPresenter
from ui.presenters.unsaved import UnsavedNotice
from ui.presenters.waiting import WaitingNotice
from ui.presenters.work import WorkPresenter
from ui.presenters.wrap_up import WrapUpPresenter
from ui.theme.tokens import Tone
from ui.ticket.ticket_pane import TicketPane
from ui.widgets.empty_state import EmptyState
from ui.wrap_up.wrap_up_page import WrapUpPage
from workstation.calls import EndedBy
from workstation.desk.desk import Desk
from workstation.hold import HoldDue
from workstation.ids import CallId, MessageId, TicketId
from workstation.phone import AnyEvent
from workstation.ports import Rescue

_LEAST_TICK_MS = 50
_MEANT_MS = 15_000  # so long a second wish to close in a call counts as one
_GUIDANCE = "guidance"
_SATISFACTION = "satisfaction"
_FILTER = "queue_filter"


class DeskPresenter(QObject):
    """The whole window at work.

    Signals:
        practice_wanted: the agent wants to practise a call.
        alert_wanted: the agent is to hear that a check-in is overdue.
    """

    practice_wanted = Signal()
    alert_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        zone: tzinfo,
        rescue: Rescue,
        tray: Tray,
        parent: QObject | None = None,
        *,
        tools: WritingTools | None = None,
    ) -> None:
        super().__init__(parent)
        self.window = window
        self.desk = desk
        self.zone = zone
        self.tray = tray
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setObjectName("leaving")
        self._leaving.setInterval(_MEANT_MS)
        self._followed_to_end: set[CallId] = set()
        self._minute: datetime | None = None
        self._make_widgets()
        self._make_presenters(rescue)
        self._add_pages()
        tools = tools or WritingTools()
        self.letters = CorrespondencePresenter(
            window, self.centre, self.notices, desk, zone, rescue, tools, self
        )
        if tools.mail_program is not None:
            self.promised.handing.open_link = tools.mail_program.open_link
        self.message_state = MessageStatePresenter(self.pane, desk, zone, self)
        self._connect()
        self._connect_letters()
        self._second_hand = QTimer(self)
        self._second_hand.timeout.connect(self.tick)
        self._second_hand.start(max(_LEAST_TICK_MS, int(desk.clock.real_seconds(1.0) * 1000)))
        self.refresh()

    def _make_widgets(self) -> None:
        self.column = GuidanceColumn()
        self.pane = TicketPane()
        self.closing_page = ClosingPage()
        self.wrap_up_page = WrapUpPage()

    def _make_presenters(self, rescue: Rescue) -> None:
        window, desk, zone = self.window, self.desk, self.zone
        self.centre = CentrePresenter(window.centre, self)
        self.notices = NoticesPresenter(window.notices, self)
        self.guidance = GuidancePresenter(self.column, desk, zone, self)
        self.hold = HoldPresenter(self.column, desk, self.guidance, self)
        self.calls = CallPresenter(window, desk, self.guidance, zone, self)
        self.people = PeoplePresenter(window, desk, self.centre, zone, self)
        self.ticket = TicketPresenter(self.pane, desk, zone, rescue, self)
        self.closing = ClosingPresenter(self.closing_page, desk, self.guidance, zone, self)
        self.wrap_up = WrapUpPresenter(
            self.wrap_up_page, self.closing_page, desk, self.calls, self.closing, zone, self
        )
        self.work = WorkPresenter(window.work, desk, self.calls, zone, self)
        self.promised = PromisedPresenter(window, desk, self.calls, zone, self.tray, self)
        self.calling_back = CallingBackPresenter(
            self.column, self.wrap_up_page, desk, self.guidance, zone, self
        )
        self.series = SeriesPresenter(self.pane.series, desk, zone, self)
        self.top_bar = TopBarPresenter(window.top_bar, desk, zone, self)
        self.owed = OwedToday(self.notices, desk, zone, self)
        self.phone_notices = PhoneNotices(self.notices, desk, self)
        self.phone_features = PhoneFeaturesPresenter(window, desk, self)
        self.rescued = RescuedPresenter(self.notices, desk, rescue, self)
        self.guidance_files = GuidanceFiles(self.notices, desk, self)
        self.unsaved = UnsavedNotice(self.notices, desk.book, self)
        self.cut_off = CutOffNotice(self.notices, desk, self.calls, self)
        self.questions = QuestionsPresenter(self.column, desk, self.guidance, self)
        self.fields = StageFieldsPresenter(
            self.column, self.pane, desk, self.guidance, self.ticket, self.centre, self.people, self
        )
        self.fields.questions_wanted.connect(self.questions.open)
        self.hard_call = HardCallNotice(self.notices, desk, self)
        self.waiting = WaitingNotice(self.notices, desk, self.calls, self.open_call, self)

    def _add_pages(self) -> None:
        pages = self.window.centre
        welcome = EmptyState(
            "headset",
            self.tr("No ticket open"),
            self.tr("Answer a call, or choose a ticket on the left, and it opens here."),
        )
        pages.add_page(centre.WELCOME, welcome)
        pages.add_page(centre.TICKET, self.pane)
        pages.add_page(centre.CLOSING, self.closing_page)
        pages.add_page(centre.WRAP_UP, self.wrap_up_page)
        pages.show_page(centre.WELCOME)
        self.window.guidance.add_page(_GUIDANCE, self.column)
        self.window.guidance.add_page(_FILTER, form_page(self.work.editor))
        self.window.guidance.show_page(_GUIDANCE)

    def _connect(self) -> None:
        window = self.window
        window.call_bar.hold_wanted.connect(self.hold.hold_or_resume)
        window.call_bar.end_wanted.connect(self.end)
        self.calls.answered.connect(self._on_answered)
        self.calls.rang.connect(self._on_rang)
        self.guidance.prompted.connect(self._on_prompted)
        self.guidance.end_wanted.connect(self.end)
        self.closing.opened.connect(self.centre.show_closing)
        self.closing.left.connect(self.centre.show_ticket)
        self.closing_page.wrap_up_wanted.connect(self.centre.show_wrap_up)
        self.closing.one_more_question.connect(self.pane.focus_customer_words)
        self.wrap_up.finished.connect(self.ticket.asking.on_finished)
        self.wrap_up.finished.connect(self._on_wrapped_up)
        self.work.ticket_wanted.connect(self.open_ticket)
        self.work.wrap_up_wanted.connect(self.open_wrap_up)
        self.work.call_wanted.connect(self.open_call)
        self.work.callback_wanted.connect(self._on_callback_chosen)
        self.work.filter.opened.connect(self._on_filter_opened)
        self.work.filter.closed.connect(self.show_guidance)
        self.hold.callback_instead_wanted.connect(self.call_back_instead)
        self.hold.declined.connect(self._on_declined)
        self.hold.call_wanted.connect(self.open_call)
        self.hold.talking_in_front.connect(self._on_talking_in_front)
        self.column.waiting_call_wanted.connect(self.open_call)
        self.guidance.callback_call_wanted.connect(self.promised.dialling.call)
        self.guidance.check_action_wanted.connect(self._on_check_action)
        self.ticket.callback_wanted.connect(self.promised.form.open_for_ticket)
        self.pane.promise_wanted.connect(self.promised.promises.form.open)
        self.top_bar.customer_wanted.connect(self.people.open_customer)
        window.work.practice_wanted.connect(self.practice_wanted)
        self.tray.open_wanted.connect(window.bring_to_front)
        self.window.centre.page_changed.connect(self._on_page_changed)
        self.desk.book.changes.listen(self.follow_call)
        self._connect_people_and_trouble()
        self._connect_promised()

    def _connect_promised(self) -> None:
        self.promised.handing.opened.connect(self.save_all)
        self.owed.hand_over_wanted.connect(self.promised.handing.open)
        self.top_bar.hand_over_wanted.connect(self.promised.handing.open)
        self.promised.ticket_wanted.connect(self.open_ticket)
        self.promised.callback_wanted.connect(self._on_callback_chosen)
        self.promised.put_away.connect(self.show_guidance)
        self.promised.message_wanted.connect(self.write_message)
        self.promised.dialling.previewed.connect(self.calling_back.preview)
        self.promised.dialling.given_up.connect(self.calling_back.give_up)
        self.promised.dialling.selected.connect(self._on_callback_chosen)
        self.calls.trouble.connect(self.calling_back.give_up)

    def _connect_people_and_trouble(self) -> None:
        for teller in (self.calls, self.ticket, self.wrap_up, self.promised, self.people):
            teller.trouble.connect(self.tell_trouble)
        self.top_bar.own_day.trouble.connect(self.tell_trouble)
        self.window.keys.break_wanted.connect(self.hard_call.take)
        self.closing.leaving_topic.connect(self._on_leaving_topic)
        self.top_bar.ticket_wanted.connect(self.open_ticket)
        self.people.opening.connect(self.save_all)
        self.people.ticket_wanted.connect(self.open_ticket)
        self.people.lead_ticket(self.pane)

    def _connect_letters(self) -> None:
        self.letters.ticket_wanted.connect(self.open_ticket)
        self.letters.trouble.connect(self.tell_trouble)
        self.letters.side_changed.connect(self._on_side_changed)
        self.wrap_up_page.message_wanted.connect(self.write_message)
        self.pane.message_wanted.connect(self.write_message)
        self.pane.entry_opened.connect(self.letters.messages.read)
        self.promised.draft_wanted.connect(self._on_draft_wanted)
        self.window.keys.message_wanted.connect(self.write_message)

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show everything anew."""
        for part in (self.calls, self.guidance, self.ticket, self.closing, self.wrap_up, self.work):
            part.refresh()
        self.letters.outbox.refresh()  # what waits for a decision since the last desk
        self.promised.refresh()
        self.top_bar.count()
        self.follow_call()

    @Slot()
    def tick(self) -> None:
        """Let the times go on: once a second of the desk's clock."""
        self.desk.calls.retry()
        if self.desk.book.all:
            self.calls.refresh()
            self.guidance.refresh()
            self.wrap_up.refresh()
            self.work.pass_time()
            self.waiting.refresh()
        minute = self.desk.clock.now().at.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self.work.refresh()  # how late things are, also while nobody calls
            self.guidance.refresh()
        self.top_bar.refresh()
        self._show_in_tray()

    def _show_in_tray(self) -> None:
        """Tell the state where the window is behind others, too."""
        current, state = self.desk.book.current, self.desk.agent.state
        words = label(ACTIVITY[state.activity])
        if current is not None and not current.call.is_over:
            words = f"{words}, {self.calls.name_of(current)}"
        self.tray.show_state(words, ACTIVITY_TONE[state.activity])

    def on_event(self, event: AnyEvent) -> None:
        """Show what the phone reports beside the calls themselves."""
        self.calls.on_event(event)
        self.phone_notices.on_event(event)
        self.phone_features.on_event(event)

    @Slot(str)
    def tell_trouble(self, sentence: str) -> None:
        self.notices.tell("trouble", sentence)

    # --- calls

    @Slot(str, str, str)
    def _on_rang(self, call_id: str, name: str, number: str) -> None:
        """Let the card be seen, also from a full page where nobody types; tell outside too."""
        if typed_in() is None:
            self.window.show_work()
        if not self.window.isActiveWindow():
            words = self.tr("{number}. Press F9 in the workstation to answer.")
            title = self.tr("{name} is calling").format(name=name)
            self.tray.notify(call_id, title, words.format(number=number))

    @Slot(str)
    def _on_answered(self, call_id: str) -> None:
        self.ticket.save()
        self.wrap_up.save()
        self.centre.show_page(centre.TICKET)

    @Slot(object)
    def _on_prompted(self, prompt: HoldPrompt) -> None:
        """Say that a check-in is due where the agent may be looking (E2, E3)."""
        QTimer.singleShot(0, self, self.tick)  # every clock in the window says the same
        if prompt.due is HoldDue.OVERDUE:
            self.alert_wanted.emit()
            title = self.tr("{name} waits without a word").format(name=prompt.name)
            front = self.desk.book.current
            is_front = front is not None and front.id == prompt.call_id
            words = self.tr("Check in with F8.") if is_front else self.tr("Go there with Ctrl+F8.")
            self.tray.notify(prompt.call_id, title, words)

    @Slot()
    def end(self) -> None:
        """F12: the checklist first, then the end (F1); whether to hold is no question any more."""
        self.ticket.save()
        self.hold.leave_permission()
        self.closing.end()

    @Slot()
    def _on_leaving_topic(self) -> None:
        self.ticket.save()
        self.wrap_up.save()

    @property
    def is_asking(self) -> bool:
        """Tell whether a form is open at the right that is not saved as it is typed."""
        return self.promised.is_asking or self.work.filter.is_open or self.people.is_asking

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        """Only the callback page has a panel of its own at the right."""
        if name != centre.CALLBACKS and not self.is_asking:
            self.show_guidance()

    @Slot()
    def follow_call(self) -> None:
        """Show the ticket of a call that an earlier desk took; at the end, checklist or wrap-up."""
        current = self.desk.book.current
        if current is None:
            return
        if current.ticket_id is not None and self.desk.tickets.ticket is None:
            self.desk.tickets.show(current.ticket_id)
            self.centre.offer_page(centre.TICKET)
        if not current.call.is_over or current.id in self._followed_to_end:
            return
        self._followed_to_end.add(current.id)
        if current.call.end is None or current.call.end.by is not EndedBy.AGENT:
            self.centre.offer_page(centre.CLOSING)
        elif self.closing_page.form.note.hasFocus():  # the agent's own key: the note goes on
            self.wrap_up.save()
            self.centre.show_page(centre.WRAP_UP)
            self.wrap_up_page.focus_note()
        else:
            self.centre.offer_page(centre.WRAP_UP)

    @Slot()
    def _on_wrapped_up(self) -> None:
        """Go on with what is in front now: a call, the next wrap-up, or the ticket."""
        current, ticket = self.desk.book.current, self.desk.tickets.ticket
        if current is not None and current.call.is_over:
            self.open_wrap_up(current.id)
        elif current is not None:
            self.open_call(current.id)
        else:
            self.centre.show_page(centre.TICKET if ticket is not None else centre.WELCOME)
        self.top_bar.count()

    # --- callbacks

    @Slot()
    def call_back_instead(self) -> None:
        """F10: call back instead of waiting, filled in; once more promises it (E1, E4).

        On the question before a hold it is the customer's no.
        """
        conversation = self.guidance.conversation
        if self.promised.form.is_instead_of_hold:
            self.promised.form.save()
        elif self.hold.is_asking_permission:
            self.hold.decline()
        elif conversation is not None and conversation.open_hold is not None:
            self.promised.form.open_instead_of_hold(conversation.id)

    @Slot(str, str)
    def _on_talking_in_front(self, talking_to: str, waiting: str) -> None:
        """Say why Ctrl+F8 does not leave a talk, and how to."""
        words = self.tr("You are talking to {name}. Hold with F6, then Ctrl+F8 goes to {other}.")
        self.notices.tell("waits-behind", words.format(name=talking_to, other=waiting), Tone.DUE)

    @Slot(str)
    def _on_declined(self, call_id: str) -> None:
        self.promised.form.open_instead_of_hold(CallId(call_id), is_declined=True)

    @Slot()
    def _on_filter_opened(self) -> None:
        self.window.guidance.show_page(_FILTER)
        self.work.editor.take_focus()

    @Slot()
    def show_guidance(self) -> None:
        """Show what the right column is for when nothing asks there."""
        self.window.guidance.show_page(SIDE if self.letters.wants_side else _GUIDANCE)

    @Slot()
    def _on_side_changed(self) -> None:
        if self.window.guidance.current_name in (_GUIDANCE, SIDE):
            self.show_guidance()

    @Slot(str)
    def _on_callback_chosen(self, callback_id: str) -> None:
        self.ticket.save()
        self.centre.show_page(centre.CALLBACKS)
        if callback_id:
            self.promised.list.select(callback_id)

    # --- opening things

    @Slot()
    def write_message(self) -> None:
        """Ctrl+M: write to the ticket's customer, with what was typed up to now.

        Where a delay is about to be told, write of that instead of calling.
        """
        if self.promised.promises.write_instead():
            return
        self.save_all()
        is_asking = self.centre.page == centre.WRAP_UP and self.wrap_up.is_asking_later()
        self.letters.messages.open(_SATISFACTION if is_asking else "")

    @Slot(str)
    def _on_draft_wanted(self, message_id: str) -> None:
        """Go on writing a draft, with its ticket behind it."""
        message = self.desk.stores.messages.get(MessageId(message_id))
        if message is not None:
            self.open_ticket(message.ticket_id)
            self.letters.messages.read(message_id)

    @Slot(str)
    def _on_check_action(self, check: str) -> None:
        """Do what the ticket still lacks; for now that is the next update (C1)."""
        self.centre.show_page(centre.TICKET)
        self.pane.header.next_update.open_choices()

    @Slot(str)
    def open_ticket(self, ticket_id: str) -> None:
        self.ticket.save()
        self.desk.tickets.show(TicketId(ticket_id))
        self.centre.show_page(centre.TICKET)

    @Slot(str)
    def open_call(self, call_id: str) -> None:
        """Bring a call that is on to the front, with its ticket; it stays held until resumed."""
        self.save_all()
        self.desk.book.bring_to_front(CallId(call_id))
        call = self.desk.book.find(CallId(call_id))
        if call is None or call.ticket_id is None:
            return
        self.desk.tickets.show(call.ticket_id)
        is_closing = call.checklist.is_open and not call.call.is_over
        self.centre.show_page(centre.CLOSING if is_closing else centre.TICKET)

    @Slot(str)
    def open_wrap_up(self, call_id: str) -> None:
        self.save_all()
        self.desk.book.bring_to_front(CallId(call_id))
        conversation = self.desk.book.current
        if conversation is not None and conversation.ticket_id is not None:
            self.desk.tickets.show(conversation.ticket_id)
        self.centre.show_page(centre.WRAP_UP)

    # --- leaving

    def may_close(self) -> bool:
        """Tell whether the window may close; in a call only when asked twice."""
        if not self.desk.book.calls:
            return self.owed.may_leave()
        if self._leaving.isActive():
            return True
        self._leaving.start()
        self.notices.tell(
            "leaving",
            self.tr(
                "You are on a call. If you close the window now, the call stays open and waits "
                "for you: close again to leave, or go on."
            ),
            Tone.DUE,
        )
        return False

    @Slot(str)
    def forget_customer(self, customer_id: str) -> None:
        """Let go of all that the window still knows of a customer who was erased."""
        tickets = self.desk.tickets
        tickets.history.forget()
        shown = tickets.ticket
        self.desk.customers.forget()
        self.people.customers.refresh()
        if shown is not None:
            tickets.show(shown.id)
        self.desk.customers.changes.announce()
        self.refresh()

    @Slot()
    def save_all(self) -> None:
        """Write everything that was typed."""
        self.people.customers.save_all()
        self.ticket.save()
        self.wrap_up.save()
        self.letters.messages.save()
