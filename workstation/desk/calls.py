"""Calls at the desk: who rings, answering, dialling, and what a change of the call means."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final

from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk import following
from workstation.desk.book import ConversationBook
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.ids import (
    AccountId,
    CallbackId,
    CallId,
    CustomerId,
    EventId,
    TicketId,
    new_id,
)
from workstation.numbers import BadTarget, dial_target
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
    SpeakNow,
)
from workstation.ports import Phone, StorageTrouble, Stores
from workstation.screen_pop import ScreenPop, screen_pop


@dataclass(frozen=True, slots=True)
class DialIntent:
    """What a call that we place is about, known before the phone reports it."""

    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    callback_id: CallbackId | None = None


Step = Callable[[Conversation, Moment], Conversation]

_RETRY_AFTER_S: Final = 5.0
_LATEST: Final = 50
_ENGINE_STOPPED: Final = "phone engine stopped"

log = logging.getLogger(__name__)


class CallDesk:
    """Takes the phone's events into conversations and the agent's wishes to the phone.

    ``steps`` are called in order with (now, at) for every change of a call and may give a
    further changed conversation: so hold, timeline and callbacks follow without knowing each
    other. ``at`` is when it happened, which may be long ago when a journal is read. A step does
    what is missing, so that following the same twice does no harm.

    A store that refuses stops nothing: the call is taken in, the rest is tried again later.

    Errors: numbers.BadTarget from ``dial``; StorageTrouble from ``on_event`` when something
    could not be saved, after all of the event was taken in.
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
        self._latest: dict[CallId, EventId] = {}
        self._behind: dict[CallId, Moment] = {}
        self._tried = clock.now()
        self.steps: list[Step] = []

    # --- what the agent wants

    def answer(self, call_id: CallId, greeting: str = "") -> None:
        """Answer, with the file of a recorded greeting before the microphone opens (A1, A2)."""
        self._phone.do(Answer(call_id=call_id, greeting=greeting))

    def speak_now(self, call_id: CallId) -> None:
        """Stop the recorded greeting and open the microphone at once."""
        self._phone.do(SpeakNow(call_id=call_id))

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
        account = next((a for a in settings.accounts if a.id == account_id), None)
        if account is None:
            raise BadTarget("That phone line is not set up any more: choose another one.")
        target = dial_target(typed, account, settings.region)
        call_id = CallId(new_id())
        self._intents[call_id] = intent
        self._phone.do(PlaceCall(call_id=call_id, account_id=account_id, target=target))
        return call_id

    def pop_of(self, call_id: CallId) -> ScreenPop | None:
        """Return what is known about the far end of a call (A3)."""
        return self._pops.get(call_id)

    def use_ticket(self, call_id: CallId, ticket_id: TicketId) -> None:
        """Put a call on another ticket than the one it was opened with.

        What the call has told so far stands on the new ticket too; a ticket that holds nothing
        else is closed. Errors: StorageTrouble.
        """
        conversation = self._book.find(call_id)
        if conversation is None:
            return
        before, moved = conversation.ticket_id, replace(conversation, ticket_id=ticket_id)
        self._book.keep(moved)
        self._tickets.follow(moved, self._clock.now())
        if before is not None and before != ticket_id:
            self._tickets.leave_empty(before, call_id, ticket_id)
        self._tickets.show(ticket_id)

    def use_customer(self, call_id: CallId, customer_id: CustomerId) -> None:
        """Say who the caller is, whatever the number says. Errors: StorageTrouble."""
        conversation = self._book.find(call_id)
        if conversation is not None:
            named = replace(conversation, customer_id=customer_id)
            self._pops[call_id] = self._look_up(named)
            self._book.keep(named)

    # --- what the phone reports

    def on_event(self, event: object) -> None:
        trouble: StorageTrouble | None = None
        match event:
            case CallChanged():
                trouble = self._on_call(event)
            case QualityMeasured():
                self._on_quality(event)
            case Snapshot():
                trouble = self._on_snapshot(event)
            case CommandRefused(call_id=call_id) if call_id is not None:
                self._intents.pop(call_id, None)
            case _:
                pass
        if trouble is not None:
            raise trouble
        self.retry()

    def _on_call(self, event: CallChanged) -> StorageTrouble | None:
        call, trouble = event.call, None
        try:
            before = self._book.find(call.id)
        except StorageTrouble as unread:
            if call.is_over:
                raise
            before, trouble = None, unread
        try:
            is_news = self._stores.conversations.fold(event)
        except StorageTrouble as unfolded:
            is_news, trouble = True, unfolded
        if not is_news or self._is_old(event):
            return trouble
        self._latest[call.id] = event.event_id
        held_before = before.call.held_since if before else None
        known = (call.answered, call.held_since, held_before)
        at = event.moment or self._moment_at(event.at, *known)
        return self._follow(before, call, at) or trouble

    def _is_old(self, event: CallChanged) -> bool:
        """Tell whether a later state of the call is known: the ids of one engine rise."""
        latest = self._latest.get(event.call.id)
        return latest is not None and not event.call.is_over and event.event_id <= latest

    def _moment_at(self, at: datetime, *known: Moment | None) -> Moment:
        """Return ``at`` on both clocks, by the nearest moment of which both are known."""
        anchors = [self._clock.now(), *(moment for moment in known if moment is not None)]
        anchor = min(anchors, key=lambda moment: abs(moment.at - at))
        return Moment(at, anchor.tick + (at - anchor.at).total_seconds())

    def _on_quality(self, event: QualityMeasured) -> None:
        """Note the figures; they come every second, and go to the disk with the next change."""
        conversation = self._book.find(event.call_id)
        if conversation is None:
            return
        call = replace(conversation.call, voice=event.voice)
        measured = replace(conversation, call=call, quality=event.quality)
        if measured == conversation:
            return
        if conversation.call.is_over:
            self._book.keep(measured)
        else:
            self._book.place(measured)

    def _on_snapshot(self, snapshot: Snapshot) -> StorageTrouble | None:
        first: StorageTrouble | None = None
        now = self._clock.now()
        changed = [(call, now) for call in snapshot.calls]
        changed += [(c.call, at) for c, at in self._lost(snapshot)]
        for call, at in changed:
            before = self._book.find(call.id)
            if before is None or before.call != call:
                first = first or self._follow(before, call, at)
        return first

    def _lost(self, snapshot: Snapshot) -> list[tuple[Conversation, Moment]]:
        """Return the calls of an engine that is gone, ended when they were last heard of."""
        there = {call.id for call in snapshot.calls}
        lost = []
        for known in self._book.all:
            call = known.call
            if call.is_over or call.id in there or call.placed_at >= snapshot.started_at:
                continue
            times = [call.placed_at, *(entry.at.at for entry in known.flow.entries)]
            times += [m.at for m in (call.answered, call.held_since) if m is not None]
            at = self._moment_at(max(times), call.answered, call.held_since)
            end = CallEnd(EndedBy.FAILURE, words=_ENGINE_STOPPED)
            ended = call.moved_to(CallState.DISCONNECTED, at=at, end=end)
            lost.append((replace(known, call=ended), at))
        return lost

    # --- what was left undone

    def catch_up(self) -> None:
        """Do what a crash or a refusing store may have left undone, as far as it can be done."""
        self._tried = self._clock.now()
        try:
            self._book.save_rest()
        except StorageTrouble as trouble:  # of a listener that reads; the book itself raises none
            log.warning("not all of the desk could be shown: %s", trouble)
        for conversation in self._left_undone():
            call = conversation.call
            at = self._behind.get(conversation.id)
            if at is None:
                known = (call.answered, call.held_since)
                at = self._moment_at(call.ended_at, *known) if call.ended_at else self._tried
            self._follow(conversation, call, at)

    def retry(self) -> None:
        """Catch up with what a store refused, every few seconds while there is any."""
        is_behind = bool(self._behind) or self._book.trouble is not None
        if is_behind and self._clock.now().since(self._tried) >= _RETRY_AFTER_S:
            self.catch_up()

    def _left_undone(self) -> list[Conversation]:
        """Return what needs the agent, what a store refused, and tries at callbacks."""
        undone = {c.id: c for c in self._book.all}
        try:
            for call_id in self._behind:
                found = self._book.find(call_id)
                undone |= {call_id: found} if found else {}
            for latest in self._stores.conversations.recent(_LATEST):
                if latest.callback_id is not None and latest.call.is_over:
                    undone.setdefault(latest.id, latest)
        except StorageTrouble as trouble:
            log.warning("what was left undone must wait: %s", trouble)
        return list(undone.values())

    # --- what a changed call means

    def _follow(self, before: Conversation | None, call: Call, at: Moment) -> StorageTrouble | None:
        """Take in a call's state and all that follows; return what kept it from being saved."""
        if before is not None and before.call.is_over and not call.is_over:
            return None  # an old state, told again after a restart
        now = following.followed(before or self._first_seen(call), call, at)
        self._book.place(now)  # whatever the stores say, the call is known
        troubles: list[StorageTrouble] = []
        for step in (self._recognised, self._with_ticket, *self.steps):
            try:
                now = step(now, at)
            except StorageTrouble as trouble:
                troubles.append(trouble)
        try:
            self._book.keep(now)
        except StorageTrouble as trouble:
            troubles.append(trouble)
        if troubles:
            self._behind[call.id] = at
            return troubles[0]
        self._behind.pop(call.id, None)
        self._forget_done()
        return self._book.trouble

    def _forget_done(self) -> None:
        """Let go of what was known about calls that need the agent no more."""
        live = {conversation.id for conversation in self._book.all}
        for done in self._pops.keys() - live:
            del self._pops[done]
        for done in self._latest.keys() - live:
            del self._latest[done]

    def _first_seen(self, call: Call) -> Conversation:
        intent = self._intents.pop(call.id, DialIntent())
        return Conversation(
            call,
            customer_id=intent.customer_id,
            ticket_id=intent.ticket_id,
            callback_id=intent.callback_id,
            is_practice=self._is_practice,
        )

    def _recognised(self, now: Conversation, at: Moment) -> Conversation:
        """Look up who is at the far end, once (A3)."""
        if now.id not in self._pops:
            self._pops[now.id] = self._look_up(now)
        found = self._pops[now.id].customer
        if now.customer_id is None and found is not None:
            return replace(now, customer_id=found.id)
        return now

    def _look_up(self, conversation: Conversation) -> ScreenPop:
        stores, known = self._stores, conversation.customer_id
        chosen = stores.customers.standing(known) if known is not None else None
        region, now = self._settings.value.region, self._clock.now().at
        return screen_pop(conversation.call, stores, region, now, self._zone, chosen)

    def _with_ticket(self, now: Conversation, at: Moment) -> Conversation:
        """Put a call on the ticket offered at the screen pop, an answered one else on a new one."""
        pop = self._pops.get(now.id)
        if now.ticket_id is not None or pop is None:
            return now
        is_inbound = now.call.direction is Direction.INBOUND
        offered = pop.offered if is_inbound else None
        if offered is not None and (now.call.answered is not None or now.call.was_missed):
            return replace(now, ticket_id=offered.id)
        if now.call.answered is None:
            return now
        ticket = self._tickets.open_new(now.customer_id, at=now.call.answered.at)
        return replace(now, ticket_id=ticket.id)
