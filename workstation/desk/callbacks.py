"""Callbacks at the desk: made, reminded of, dialled, and what came of each try."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from workstation.callbacks import (
    AttemptOutcome,
    Callback,
    CallbackReason,
    CallbackState,
)
from workstation.calls import Direction
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk.changes import Changes
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.history import Edit
from workstation.desk.promises import NewTime, PromiseDesk
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.desk.tries import TryDesk
from workstation.folding import (
    folded,
    joins,
    main_reason,
    reasons,
    ticket_ids,
)
from workstation.hold import HoldOutcome
from workstation.ids import CallbackId, CallId, CustomerId, TicketId, new_id
from workstation.moves import Move
from workstation.numbers import caller_identity
from workstation.ports import Stores
from workstation.promises import NotTold, ReasonMissing
from workstation.tickets import EntryKind, Priority


@dataclass(frozen=True, slots=True)
class CallbackWish:
    """A callback as the agent fills it in.

    Shape: ``owner`` None is the agent at this desk, "" is anyone; one that ``folds`` becomes a
    further reason of a callback that the same customer is owed already, see workstation.folding.
    """

    number: str
    name: str
    due_at: datetime
    reason: CallbackReason
    subject: str = ""
    customer_id: CustomerId | None = None
    ticket_id: TicketId | None = None
    call_id: CallId | None = None
    priority: Priority = Priority.NORMAL
    until: datetime | None = None
    owner: str | None = None
    folds: bool = False
    rang_s: int | None = None


class CallbackDesk:
    """Keeps what was promised: no callback is lost, none is dialled by itself."""

    def __init__(
        self,
        stores: Stores,
        tickets: TicketDesk,
        clock: Clock,
        settings: SettingsDesk,
        promises: PromiseDesk,
        guidance: GuidanceDesk,
        zone: tzinfo | None = None,
    ) -> None:
        self._stores = stores
        self._tickets = tickets
        self._promises = promises
        self._clock = clock
        self._settings = settings
        self.changes = Changes()
        self.tries = TryDesk(
            stores, tickets, clock, settings, promises, guidance, zone, self.changes.announce
        )

    @property
    def open_callbacks(self) -> list[Callback]:
        return self._stores.callbacks.open_callbacks()

    def find(self, callback_id: CallbackId) -> Callback | None:
        return self._stores.callbacks.get(callback_id)

    def of_call(self, call_id: CallId) -> list[Callback]:
        return self._stores.callbacks.of_call(call_id)

    def make(self, wish: CallbackWish, *, at: datetime | None = None) -> Callback:
        """Promise a call; it stands on the ticket's timeline too. ``at`` None is now."""
        made_at = at or self._clock.now().at
        customer = self._stores.customers.standing(wish.customer_id) if wish.customer_id else None
        callback = Callback(
            id=CallbackId(new_id()),
            number=wish.number,
            name=wish.name,
            due_at=wish.due_at,
            made_at=made_at,
            reason=wish.reason,
            subject=wish.subject,
            customer_id=wish.customer_id,
            ticket_id=wish.ticket_id,
            call_id=wish.call_id,
            priority=wish.priority,
            owner=self._tickets.owner if wish.owner is None else wish.owner,
            until=wish.until,
            rang_s=wish.rang_s,
            time_zone=customer.time_zone if customer else "",
        )
        with self._stores.as_one():
            callback = self._placed(callback) if wish.folds else callback
            self._stores.callbacks.save(callback)
            if wish.ticket_id is not None:
                self._tickets.note(
                    wish.ticket_id,
                    EntryKind.CALLBACK,
                    f"Callback promised to {_whom(wish)}",
                    detail=wish.reason.value.replace("_", " "),
                    call_id=wish.call_id,
                    at=made_at,
                )
        self.changes.announce()
        return callback

    def _placed(self, callback: Callback) -> Callback:
        """Return the open callback that takes this one in, else itself."""
        because = main_reason(callback)
        known = self._stores.callbacks.open_of_party(callback.customer_id, callback.number)
        return next((folded(each, because) for each in known if joins(each, because)), callback)

    def record(
        self,
        callback_id: CallbackId,
        outcome: AttemptOutcome,
        *,
        call_id: CallId | None = None,
        next_at: datetime | None = None,
        note: str = "",
        at: datetime | None = None,
    ) -> None:
        """Note what a try came to, or correct it; see ``TryDesk.record``."""
        self.tries.record(callback_id, outcome, call_id=call_id, next_at=next_at, note=note, at=at)

    def move(self, callback_id: CallbackId, to: NewTime) -> None:
        """Agree another time with the customer, and say why (C2, F4).

        A promise that was made for the same time moves with it, and counts as moved.
        Errors: ReasonMissing when ``to.reason`` is empty; NotTold when the customer does not know.
        """
        callback = self.find(callback_id)
        if not to.reason.strip():
            raise ReasonMissing("Say why the callback is moved; its time is as it was.")
        if to.told_by is None:
            raise NotTold("Tell the customer first, by call or message; the time is as it was.")
        if callback is None or (callback.due_at, callback.until) == (to.at, to.until):
            return
        told_at = to.told_at or self._clock.now().at
        move = Move(told_at, callback.late_at, to.at, to.reason.strip(), to.told_by)
        moved_to = replace(callback, due_at=to.at, until=to.until)
        moved_to = replace(moved_to, moves=(*callback.moves, move))
        with self._as_turn(callback), self._stores.as_one():
            self._stores.callbacks.save(moved_to)
            if callback.ticket_id is not None:
                self._tell_of_move(callback.ticket_id, callback, moved_to, to)
            self._move_others(callback, to)
        self.changes.announce()
        self._promises.changes.announce()

    def _as_turn(self, callback: Callback) -> AbstractContextManager[None]:
        """Make all inside one turn that can be taken back; without a ticket there is none."""
        if callback.ticket_id is None:
            return nullcontext()
        words = ("Move of the callback taken back", "Callback moved")
        return self._tickets.history.together(callback.ticket_id, "callback", *words)

    def _tell_of_move(
        self, ticket_id: TicketId, before: Callback, after: Callback, to: NewTime
    ) -> None:
        self._tickets.history.note(ticket_id, "callback", Edit(before, after))
        self._promises.move_along(ticket_id, before.due_at, to)
        told = f"Callback moved, told by {to.told_by.value}" if to.told_by else "Callback moved"
        self._tickets.note(ticket_id, EntryKind.CALLBACK, told, detail=to.reason.strip())

    def _move_others(self, callback: Callback, to: NewTime) -> None:
        """Move what was promised on tickets folded in, unless it is due later anyway."""
        for ticket_id in ticket_ids(callback)[1:]:
            for because in callback.also:
                due_at = because.due_at or callback.due_at
                if because.ticket_id == ticket_id and due_at < to.at:
                    self._promises.move_along(ticket_id, due_at, to)

    def correct(self, callback_id: CallbackId, due_at: datetime) -> None:
        """Set the time right while the call that it was promised in is still wrapped up.

        Nothing is moved by that: what both said is written down now, for the promise too.
        """
        callback = self.find(callback_id)
        if callback is None or callback.due_at == due_at:
            return
        with self._stores.as_one():
            self._stores.callbacks.save(replace(callback, due_at=due_at, until=None))
            if callback.call_id is not None:
                self._promises.correct_along(callback.call_id, callback.due_at, due_at)
        self.changes.announce()

    def rename(self, callback_id: CallbackId, subject: str) -> None:
        callback = self.find(callback_id)
        if callback is not None:
            self._save(replace(callback, subject=subject))

    def cancel(self, callback_id: CallbackId) -> None:
        callback = self.find(callback_id)
        if callback is not None:
            self._save(replace(callback, state=CallbackState.CANCELLED))

    # --- what follows from calls

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Make and settle callbacks as calls end; a step of CallDesk. Twice does no harm."""
        if not now.call.is_over:
            return now
        if now.callback_id is not None and now.call.direction is Direction.OUTBOUND:
            self.tries.note_call(now.callback_id, now.call, at.at)
        if now.holds and now.holds[-1].outcome is HoldOutcome.CUSTOMER_LEFT:
            left = now.holds[-1].ended
            self._call_back_first(now, left.at if left else at.at)
        return now

    def _call_back_first(self, conversation: Conversation, at: datetime) -> None:
        """Owe a customer who was lost on hold a call at once (E5); once per call."""
        dropped = CallbackReason.DROPPED_ON_HOLD
        known = (because for each in self.of_call(conversation.id) for because in reasons(each))
        if any((b.reason, b.call_id) == (dropped, conversation.id) for b in known):
            return
        wish = self.wish_for(conversation, CallbackReason.DROPPED_ON_HOLD, at)
        self.make(replace(wish, priority=Priority.URGENT, folds=True), at=at)

    def wish_for(
        self, conversation: Conversation, reason: CallbackReason, due_at: datetime
    ) -> CallbackWish:
        """Fill in a callback from what the call and its ticket tell."""
        call = conversation.call
        identity = caller_identity(call, self._settings.value.region)
        stores = self._stores
        customer = (
            stores.customers.standing(conversation.customer_id)
            if conversation.customer_id
            else None
        )
        ticket = stores.tickets.get(conversation.ticket_id) if conversation.ticket_id else None
        known = (*customer.numbers, *customer.sip_addresses) if customer else ()
        return CallbackWish(
            number=identity.dialable or next(iter(known), ""),
            name=customer.name if customer else "" if identity.is_withheld else call.remote_name,
            due_at=due_at,
            reason=reason,
            subject=ticket.subject if ticket else "",
            customer_id=conversation.customer_id,
            ticket_id=conversation.ticket_id,
            call_id=conversation.id,
        )

    def _save(self, callback: Callback) -> None:
        self._stores.callbacks.save(callback)
        self.changes.announce()


def _whom(wish: CallbackWish) -> str:
    return wish.name or wish.number or "a caller who withheld the number"
