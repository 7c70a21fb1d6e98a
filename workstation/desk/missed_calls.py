"""Calls that nobody answered: each makes one callback, until the caller is talked to after all.

Every missed call is looked at once and that is kept, so neither a journal that is told again nor
a crash between two writes makes two callbacks of it, or none.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final

from workstation.callback_rules import CallbackRules
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import Call, Direction, EndedBy
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.folding import FoldingDesk
from workstation.desk.settings import SettingsDesk
from workstation.folding import reasons
from workstation.ids import CallbackId
from workstation.numbers import CallerIdentity, caller_identity, normalised
from workstation.ports import Stores
from workstation.slots import free_slots

_LOOK_BACK: Final = timedelta(days=7)
_LONGEST_INTERNAL: Final = 6
_OF_MISSED: Final = (CallbackReason.MISSED_CALL, CallbackReason.ABANDONED_CALL)
_CALLED_AGAIN: Final = "They called again and were answered"
_CALLED_BACK: Final = "Called back and reached"


class MissedCallDesk:
    """Owes a call to whoever called in vain."""

    def __init__(
        self,
        stores: Stores,
        callbacks: CallbackDesk,
        folding: FoldingDesk,
        clock: Clock,
        settings: SettingsDesk,
        zone: tzinfo | None = None,
        *,
        is_practice: bool = False,
    ) -> None:
        self._stores = stores
        self._callbacks = callbacks
        self._folding = folding
        self._clock = clock
        self._settings = settings
        self._zone = zone or timezone.utc
        self._is_practice = is_practice

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Make and settle callbacks as calls are missed and answered; a step of CallDesk."""
        if self._is_practice or now.is_practice:
            return now
        if now.call.was_missed:
            self._take(now)
        elif now.call.answered is not None:
            self._settle(now, now.call.answered.at)
        return now

    def look(self) -> None:
        """Look at missed calls that a crash or a refusing disk has left out."""
        if self._is_practice:
            return
        for call_id in self._stores.sources.missed_calls(self._clock.now().at - _LOOK_BACK):
            conversation = self._stores.conversations.get(call_id)
            if conversation is not None:
                self._take(conversation)

    # --- missed

    def _take(self, conversation: Conversation) -> None:
        call, sources = conversation.call, self._stores.sources
        source = f"call:{call.id}"
        if call.ended_at is None or sources.is_known(source):
            return
        reason = self._reason(call)
        with self._stores.as_one():
            made = self._owe(conversation, reason, call.ended_at) if reason else None
            sources.note(source, made, call.ended_at)

    def _owe(
        self, conversation: Conversation, reason: CallbackReason, at: datetime
    ) -> CallbackId | None:
        """Owe the caller a call; None where there is no number to call, or it is a colleague's."""
        identity = caller_identity(conversation.call, self._settings.value.region)
        wish = self._callbacks.wish_for(conversation, reason, self._due(at))
        is_left_out = not self._rules.colleagues and self._is_colleague(identity)
        if not wish.number or is_left_out:
            return None
        rang_s = round(conversation.call.ring_time(now=at).total_seconds())
        return self._callbacks.make(replace(wish, folds=True, rang_s=rang_s), at=at).id

    def _reason(self, call: Call) -> CallbackReason | None:
        """Return what the call was, None where nothing is owed for such a call."""
        rules = self._rules
        if call.was_answered_elsewhere:
            return None
        if call.end is None or call.end.by is not EndedBy.CUSTOMER:
            return CallbackReason.MISSED_CALL if rules.missed else None
        rang_s = call.ring_time(now=self._clock.now().at).total_seconds()
        is_meant = rules.abandoned and rang_s >= rules.abandoned_after_s
        return CallbackReason.ABANDONED_CALL if is_meant else None

    def _due(self, at: datetime) -> datetime:
        """Return when the call back is due: soon, and in working hours."""
        due = at + timedelta(minutes=self._rules.missed_due_min)
        return in_working_hours(due, self._settings, self._zone)

    def _is_colleague(self, identity: CallerIdentity) -> bool:
        """Tell whether an extension or a colleague of ours called."""
        user = identity.sip_address.partition("@")[0]
        if identity.number is None and re.fullmatch(rf"[*#\d]{{1,{_LONGEST_INTERNAL}}}", user):
            return True
        region = self._settings.value.region
        for colleague in self._settings.value.colleagues:
            number = colleague.number
            known = (normalised(number, region), number.lower(), number.lower() + "@")
            if number and (identity.number in known or identity.sip_address in known):
                return True
        return False

    # --- talked to after all

    def _settle(self, conversation: Conversation, at: datetime) -> None:
        """Settle what is owed for missed calls of a caller who is talked to now."""
        identity = caller_identity(conversation.call, self._settings.value.region)
        party = (conversation.customer_id, identity.dialable)
        if not any(party):
            return
        is_inbound = conversation.call.direction is Direction.INBOUND
        for callback in self._stores.callbacks.open_of_party(*party):
            if callback.id != conversation.callback_id:
                self._settle_one(callback, at, _CALLED_AGAIN if is_inbound else _CALLED_BACK)

    def _settle_one(self, callback: Callback, at: datetime, words: str) -> None:
        for because in reasons(callback):
            if because.reason in _OF_MISSED and because.at <= at:
                callback = self._folding.take_out(callback, because, words)

    @property
    def _rules(self) -> CallbackRules:
        return self._settings.value.sources


def in_working_hours(due: datetime, settings: SettingsDesk, zone: tzinfo) -> datetime:
    """Return ``due``, or the next time after it at which the desk works."""
    hours = settings.hours
    if hours.hold(due.astimezone(zone)):
        return due
    found = free_slots((), hours, due, zone, ahead=timedelta(), count=1)
    return next(iter(found), due)
