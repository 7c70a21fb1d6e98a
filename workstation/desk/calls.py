"""Calls at the desk: who rings, answering, dialling, and what a change of the call means."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import tzinfo

from workstation.calls import Call, Direction
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk import following
from workstation.desk.book import ConversationBook
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import AccountId, CallbackId, CallId, CustomerId, TicketId, new_id
from workstation.numbers import dial_target
from workstation.phone import (
    Answer,
    CallChanged,
    CommandRefused,
    HangUp,
    Mute,
    PlaceCall,
    QualityMeasured,
    Reject,
    SendDtmf,
    Snapshot,
)
from workstation.ports import Phone, Stores
from workstation.screen_pop import ScreenPop, screen_pop


@dataclass(frozen=True, slots=True)
class DialIntent:
    """What a call that we place is about, known before the phone reports it."""

    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    callback_id: CallbackId | None = None


Followed = Callable[[Conversation | None, Conversation, Moment], Conversation]


class CallDesk:
    """Takes the phone's events into conversations and the agent's wishes to the phone.

    ``steps`` are called in order with (before, now, at) for every change of a call and may give
    a further changed conversation: so hold, timeline and callbacks follow without knowing each
    other. ``at`` is when it happened, which may be long ago when a journal is read.
    Errors: numbers.BadTarget from ``dial``; StorageTrouble when a store refuses.
    """

    def __init__(
        self,
        phone: Phone,
        stores: Stores,
        book: ConversationBook,
        tickets: TicketDesk,
        clock: Clock,
        settings: SettingsDesk,
        *,
        zone: tzinfo | None = None,
        is_practice: bool = False,
    ) -> None:
        self._phone = phone
        self._stores = stores
        self._book = book
        self._tickets = tickets
        self._clock = clock
        self._settings = settings
        self._zone = zone
        self._is_practice = is_practice
        self._intents: dict[CallId, DialIntent] = {}
        self._pops: dict[CallId, ScreenPop] = {}
        self.steps: list[Followed] = []

    # --- what the agent wants

    def answer(self, call_id: CallId) -> None:
        self._phone.do(Answer(call_id=call_id))

    def decline(self, call_id: CallId) -> None:
        self._phone.do(Reject(call_id=call_id))

    def hang_up(self, call_id: CallId) -> None:
        self._phone.do(HangUp(call_id=call_id))

    def mute(self, call_id: CallId, on: bool) -> None:
        self._phone.do(Mute(call_id=call_id, on=on))

    def send_digits(self, call_id: CallId, digits: str) -> None:
        self._phone.do(SendDtmf(call_id=call_id, digits=digits))

    def dial(self, typed: str, account_id: AccountId, intent: DialIntent) -> CallId:
        """Call a number or a SIP address as typed; the call comes back as an event."""
        settings = self._settings.value
        account = next(a for a in settings.accounts if a.id == account_id)
        target = dial_target(typed, account, settings.region)
        call_id = CallId(new_id())
        self._intents[call_id] = intent
        self._phone.do(PlaceCall(call_id=call_id, account_id=account_id, target=target))
        return call_id

    def pop_of(self, call_id: CallId) -> ScreenPop | None:
        """Return what is known about the far end of a call (A3)."""
        return self._pops.get(call_id)

    def use_ticket(self, call_id: CallId, ticket_id: TicketId) -> None:
        """Put a call on another ticket than the one it was opened with."""
        conversation = self._book.find(call_id)
        if conversation is not None:
            self._book.keep(replace(conversation, ticket_id=ticket_id))
            self._tickets.show(ticket_id)

    def use_customer(self, call_id: CallId, customer_id: CustomerId) -> None:
        conversation = self._book.find(call_id)
        if conversation is not None:
            self._book.keep(replace(conversation, customer_id=customer_id))
            self._pops[call_id] = self._look_up(conversation.call)

    # --- what the phone reports

    def on_event(self, event: object) -> None:
        match event:
            case CallChanged():
                self._on_call(event)
            case QualityMeasured(call_id=call_id, quality=quality):
                conversation = self._book.find(call_id)
                if conversation is not None and conversation.quality != quality:
                    self._book.keep(replace(conversation, quality=quality))
            case Snapshot(calls=calls):
                for call in calls:
                    self._follow(call, self._clock.now())
            case CommandRefused(call_id=call_id) if call_id is not None:
                self._intents.pop(call_id, None)
            case _:
                pass

    def _on_call(self, event: CallChanged) -> None:
        if self._stores.conversations.fold(event):
            self._follow(event.call, self._moment_of(event))

    def _moment_of(self, event: CallChanged) -> Moment:
        now = self._clock.now()
        return Moment(event.at, now.tick - (now.at - event.at).total_seconds())

    def catch_up(self) -> None:
        """Do what a crash may have left undone for the calls that are still in the book."""
        for conversation in self._book.all:
            self._follow(conversation.call, self._clock.now())

    def _follow(self, call: Call, at: Moment) -> None:
        before = self._book.find(call.id)
        if before is not None and before.call.is_over and not call.is_over:
            return  # an old state, told again after a restart
        now = following.followed(before or self._first_seen(call), call, at)
        if now.call.answered is not None and now.ticket_id is None:
            now = replace(now, ticket_id=self._ticket_for(now))
        for step in self.steps:
            now = step(before, now, at)
        self._book.keep(now)

    def _first_seen(self, call: Call) -> Conversation:
        intent = self._intents.pop(call.id, DialIntent())
        pop = self._look_up(call)
        self._pops[call.id] = pop
        found = pop.customer.id if pop.customer else None
        return Conversation(
            call,
            customer_id=intent.customer_id or found,
            ticket_id=intent.ticket_id,
            callback_id=intent.callback_id,
            is_practice=self._is_practice,
        )

    def _look_up(self, call: Call) -> ScreenPop:
        now = self._clock.now().at
        return screen_pop(call, self._stores, self._settings.value.region, now, self._zone)

    def _ticket_for(self, conversation: Conversation) -> TicketId:
        """Return the ticket offered at the screen pop, else a new one (A3)."""
        pop = self._pops.get(conversation.id) or self._look_up(conversation.call)
        self._pops[conversation.id] = pop
        if pop.offered is not None and conversation.call.direction is Direction.INBOUND:
            return pop.offered.id
        return self._tickets.open_new(conversation.customer_id).id
