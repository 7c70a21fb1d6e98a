"""Joins the wrap-up with the calls: a draft from the first key, finished with one."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.closing.closing_page import ClosingPage
from ui.panels.views import WhenChoice, WhenView
from ui.presenters.calls import CallPresenter
from ui.presenters.closing import ClosingPresenter
from ui.presenters.steps import StepsPresenter
from ui.presenters.when import WhenContext, when_context, when_view
from ui.presenters.wrap_up_view import wrap_up_page_view
from ui.window_language.sentences import in_window_language
from ui.wrap_up.views import FollowUpKind, FollowUpView
from ui.wrap_up.wrap_up_page import WrapUpPage
from workstation.callbacks import Callback, CallbackReason
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.desk.promises import PromiseWish
from workstation.desk.wrap_up import WrapUpIncomplete
from workstation.folding import reasons
from workstation.ids import CallId
from workstation.numbers import caller_identity, shown
from workstation.wrap_up import SelfReview, WrapUp

SAVE_AFTER_MS = 400  # of a pause in typing
LONGEST_UNSAVED_MS = 900  # at most one second of typing may be at risk
_REASONS: Final = {
    FollowUpKind.CALLBACK: CallbackReason.WRAP_UP,
    FollowUpKind.PROMISE: CallbackReason.WRAP_UP,
    FollowUpKind.SATISFACTION: CallbackReason.SATISFACTION,  # H4
}


@dataclass(frozen=True, slots=True)
class _Owed:
    """A callback or promise as far as it is filled in; it is made when it has a time."""

    kind: FollowUpKind = FollowUpKind.NOTHING
    what: str = ""
    number: str | None = None


class WrapUpPresenter(QObject):
    """Shows and keeps the wrap-up of the call in front.

    Signals:
        finished: the wrap-up is done and the next work may come.
        trouble: one plain sentence.
    """

    finished = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        page: WrapUpPage,
        closing_page: ClosingPage,
        desk: Desk,
        calls: CallPresenter,
        closing: ClosingPresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._closing_page = closing_page
        self._desk = desk
        self._calls = calls
        self._closing = closing
        self._zone = zone
        self._shown: CallId | None = None  # whose wrap-up the page shows
        self._notes: dict[tuple[CallId, int], str] = {}  # typed, by call and topic
        self._owed: dict[CallId, _Owed] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST_UNSAVED_MS)
        self._limit.timeout.connect(self.save)
        self.steps = StepsPresenter(page, desk, self)
        for form in (page, closing_page):
            form.disposition_wanted.connect(self.choose_disposition)
            form.cause_wanted.connect(self.name_cause)
            form.review_wanted.connect(self.review)
            form.note_edited.connect(self.type_note)
            form.topic_note_edited.connect(self.type_topic_note)
        page.follow_up_kind_wanted.connect(self.choose_follow_up)
        page.follow_up_what_edited.connect(self._on_what)
        page.follow_up_number_edited.connect(self._on_number)
        page.follow_up_time_wanted.connect(self.owe_by)
        page.finish_wanted.connect(self.finish)
        desk.book.changes.listen(self.refresh)
        desk.tickets.changes.listen(self.refresh)
        desk.callbacks.changes.listen(self.refresh)
        desk.guidance.changes.listen(self.refresh)

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show the wrap-up as it is now; also once a second, for its timer."""
        conversation = self.conversation
        if conversation is None:
            return
        self._shown = conversation.id
        now = self._desk.clock.now()
        context = self._context(conversation)
        self._page.show_wrap_up(
            wrap_up_page_view(
                self._closing.scene(conversation),
                self._calls.name_of(conversation),
                when_view(context),
                self._follow_up(conversation, context),
                now,
            )
        )

    @property
    def conversation(self) -> Conversation | None:
        """Return the call in front when it is over and not wrapped up."""
        current = self._desk.book.current
        return current if current is not None and current.call.is_over else None

    @property
    def _written(self) -> Conversation | None:
        """Return the call whose form the agent writes in; another may be in front meanwhile."""
        closing_page = self._closing_page
        is_closing = closing_page.isVisibleTo(closing_page.window())
        shown = self._closing.shown if is_closing else self._shown
        book = self._desk.book
        return next((c for c in book.all if c.id == shown), book.current)

    @property
    def _ended(self) -> Conversation | None:
        written = self._written
        return written if written is not None and written.call.is_over else None

    def _context(self, conversation: Conversation) -> WhenContext:
        customer_id = conversation.customer_id
        customer = self._desk.stores.customers.standing(customer_id) if customer_id else None
        there = ZoneInfo(customer.time_zone) if customer and customer.time_zone else None
        return when_context(self._desk, self._zone, there=there)

    def _follow_up(self, conversation: Conversation, context: WhenContext) -> FollowUpView:
        owed = self._owed.get(conversation.id, _Owed())
        made = self._made(conversation)
        kind = owed.kind
        if made is not None and kind is FollowUpKind.NOTHING:
            is_asking = self._why(made, conversation) is CallbackReason.SATISFACTION
            kind = FollowUpKind.SATISFACTION if is_asking else FollowUpKind.CALLBACK
        when = when_view(context, made.due_at if made else None)
        if kind is FollowUpKind.SATISFACTION:
            when = self._some_days_later(conversation, context, when)
        return FollowUpView(
            kind=kind,
            what=owed.what or (made.subject if made else ""),
            number=owed.number or shown(self._number(conversation, owed)),
            when=when,
        )

    def _some_days_later(
        self, conversation: Conversation, context: WhenContext, when: WhenView
    ) -> WhenView:
        """Offer a free time some days later, when there is something to tell (H4)."""
        content = self._desk.guidance.of(conversation).content.wrap_up
        days = content.satisfaction_after_days
        free = context.next_free(context.now + timedelta(days=days))
        if free is None or free == when.chosen:
            return when
        label = self.tr("In %n day(s)", "", days)
        return replace(when, choices=(WhenChoice(label, free), *when.choices))

    def _made(self, conversation: Conversation) -> Callback | None:
        """Return the callback that this wrap-up has made already."""
        callbacks = self._desk.callbacks.of_call(conversation.id)
        ours = (c for c in callbacks if c.is_open and self._why(c, conversation) is not None)
        return next(ours, None)

    def _why(self, callback: Callback, conversation: Conversation) -> CallbackReason | None:
        """Return the reason that this wrap-up has given; others may be folded in by now."""
        given = (b for b in reasons(callback) if b.call_id == conversation.id)
        return next((b.reason for b in given if b.reason in _REASONS.values()), None)

    def _number(self, conversation: Conversation, owed: _Owed) -> str:
        if owed.number is not None:
            return owed.number
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        return identity.dialable

    # --- the draft

    @Slot(str)
    def type_note(self, text: str) -> None:
        written = self._written
        if written is not None:
            self._type(written, written.topic, text)

    @Slot(str, str)
    def type_topic_note(self, topic: str, text: str) -> None:
        """Take what is typed of another concern of the call."""
        written = self._written
        if written is not None:
            self._type(written, int(topic), text)

    def _type(self, written: Conversation, topic: int, text: str) -> None:
        self._notes[(written.id, topic)] = text
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    @Slot()
    def save(self) -> None:
        """Write the note as far as it is typed."""
        self._pause.stop()
        self._limit.stop()
        notes, self._notes = self._notes, {}
        for (call_id, topic), text in notes.items():
            self._desk.wrap_up.draft_note(call_id, topic, text)

    @Slot(str)
    def choose_disposition(self, key: str) -> None:
        draft = self._draft()
        if draft is None or (draft.disposition is not None and draft.disposition.id == key):
            return
        chosen = self._desk.guidance.of(self._written).content.wrap_up.disposition(key)
        self._keep(replace(draft, disposition=chosen))

    @Slot(str)
    def name_cause(self, cause: str) -> None:
        """Note the internal problem behind the call (F5)."""
        draft = self._draft()
        if draft is not None:
            self._keep(replace(draft, internal_cause=cause))

    @Slot(str)
    def review(self, key: str) -> None:
        """Answer: would I have enjoyed that? (F5)"""
        draft = self._draft()
        if draft is not None:
            self._keep(replace(draft, review=SelfReview(key) if key else None))

    def _draft(self) -> WrapUp | None:
        self.save()
        written = self._written
        return written.wrap_up if written is not None else None

    def _keep(self, wrap_up: WrapUp) -> None:
        written = self._written
        if written is not None:
            self._desk.wrap_up.draft(written.id, wrap_up)

    # --- what we owe

    @Slot(str)
    def choose_follow_up(self, key: str) -> None:
        """Owe a callback, a promise, or nothing; taking it back cancels what was made."""
        conversation = self._ended
        if conversation is None:
            return
        owed = self._owed.get(conversation.id, _Owed())
        kind = FollowUpKind(key)
        question = self._desk.guidance.of(conversation).content.wrap_up.satisfaction_question
        what = "" if owed.what == question else owed.what
        if kind is FollowUpKind.SATISFACTION:
            what = owed.what or question
        self._owed[conversation.id] = replace(owed, kind=kind, what=what)
        made = self._made(conversation)
        reason = self._why(made, conversation) if made is not None else None
        if made is not None and reason is not None and _REASONS.get(kind) is not reason:
            self._desk.sources.folding.withdraw(made.id, conversation.id, reason)
            for promise in self._desk.stores.promises.of_call(conversation.id):
                if promise.due_at == made.due_at:
                    self._desk.promises.take_back(promise.id)
        self.refresh()

    @Slot(str)
    def _on_what(self, text: str) -> None:
        conversation = self._ended
        if conversation is not None:
            owed = self._owed.get(conversation.id, _Owed())
            self._owed[conversation.id] = replace(owed, what=text)
            made = self._made(conversation)
            if made is not None:
                self._desk.callbacks.rename(made.id, text)

    @Slot(str)
    def _on_number(self, text: str) -> None:
        conversation = self._ended
        if conversation is not None:
            owed = self._owed.get(conversation.id, _Owed())
            self._owed[conversation.id] = replace(owed, number=text)

    @Slot(object)
    def owe_by(self, due_at: datetime) -> None:
        """Make the callback, or move the one that was made (F4)."""
        conversation = self._ended
        if conversation is None:
            return
        made = self._made(conversation)
        if made is not None:
            self._desk.callbacks.correct(made.id, due_at)
            return
        owed = self._owed.get(conversation.id, _Owed())
        reason = _REASONS.get(owed.kind, CallbackReason.WRAP_UP)
        wish = self._desk.callbacks.wish_for(conversation, reason, due_at)
        wish = replace(wish, number=self._number(conversation, owed))
        if not wish.number:
            self.trouble.emit(
                self.tr("There is no number to call back, so nothing was promised: type one first.")
            )
            return
        self._desk.callbacks.make(replace(wish, subject=owed.what or wish.subject))
        ticket_id = conversation.ticket_id
        if owed.kind is FollowUpKind.PROMISE and owed.what and ticket_id is not None:
            promised = PromiseWish(ticket_id, owed.what, due_at, call_id=conversation.id)
            self._desk.promises.make(promised)
        self.refresh()

    def is_asking_later(self) -> bool:
        """Tell whether the customer is to be asked some days later how it went (H4)."""
        conversation = self._ended
        owed = self._owed.get(conversation.id) if conversation is not None else None
        return owed is not None and owed.kind is FollowUpKind.SATISFACTION

    @Slot()
    def finish(self) -> None:
        """End the after-call work."""
        conversation = self._ended
        if conversation is None:
            return
        self.save()
        try:
            left_open = self._desk.wrap_up.finish(conversation.id)
        except WrapUpIncomplete as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        self._owed.pop(conversation.id, None)
        if left_open:
            numbers = ", ".join(f"#{ticket.number}" for ticket in left_open)
            words = self.tr("{tickets} stays open: something is still to come for the customer.")
            self.trouble.emit(words.format(tickets=numbers))
        self.finished.emit()
