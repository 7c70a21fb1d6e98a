"""Hold as the agent does it: permission, check-ins, back to the talk, a call back instead."""

from dataclasses import replace

from workstation import hold
from workstation.calls import EndedBy
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.settings import SettingsDesk
from workstation.hold import DeclinedHold, HoldAdvice, HoldDue, HoldIntent, HoldSpell
from workstation.hold_waits import UsualWait, usual_wait
from workstation.ids import CallId
from workstation.phone import CommandRefused, Hold, Resume
from workstation.ports import Conversations, Phone


class HoldDesk:
    """Turns the phone's word that the call is held, or is not, into hold spells.

    A spell begins and ends when the phone says so, not when a key was pressed. A resume that
    came from ``check_in`` leaves the spell open until the agent holds again or goes on talking.
    A state that is older than what the spells tell already changes nothing.
    """

    def __init__(
        self,
        phone: Phone,
        book: ConversationBook,
        clock: Clock,
        settings: SettingsDesk,
        past: Conversations,
    ) -> None:
        self._phone = phone
        self._book = book
        self._past = past
        self._clock = clock
        self._settings = settings
        self._intents: dict[CallId, HoldIntent] = {}
        self._checking_in: dict[CallId, str] = {}
        self._going_back: dict[CallId, str] = {}
        self._agreed: set[CallId] = set()

    def hold(self, call_id: CallId, intent: HoldIntent) -> None:
        self._intents[call_id] = intent
        self._checking_in.pop(call_id, None)
        self._phone.do(Hold(call_id=call_id))

    def decline(self, call_id: CallId, intent: HoldIntent) -> None:
        """Note that the customer does not want to wait; the talk goes on (E1)."""
        now = self._book.find(call_id)
        if now is not None:
            at = self._clock.now()
            declined = DeclinedHold(at, intent.stated_wait_s, intent.reason, intent.reason_id)
            noted = replace(now, declined_holds=(*now.declined_holds, declined))
            self._book.keep(_used(noted, intent.phrase_id))

    def usual_wait(self, reason_id: str) -> UsualWait | None:
        """Return what this agent's holds for a reason usually take, None while too few are known.

        Errors: StorageTrouble.
        """
        return usual_wait(self._past.hold_waits(reason_id)) if reason_id else None

    def hold_again(self, call_id: CallId) -> None:
        """Go on with the open spell after a check-in."""
        self._phone.do(Hold(call_id=call_id))

    def check_in(self, call_id: CallId, phrase_id: str) -> None:
        """Resume the audio to say ``phrase_id`` (E2)."""
        self._checking_in[call_id] = phrase_id
        self._going_back.pop(call_id, None)
        self._phone.do(Resume(call_id=call_id))

    def resume(self, call_id: CallId, phrase_id: str = "") -> None:
        """Go back to the talk for good, with ``phrase_id`` to say; ends the spell.

        After a check-in the talk is on already, and nothing needs to be said.
        """
        conversation = self._book.find(call_id)
        self._checking_in.pop(call_id, None)
        if conversation is None:
            return
        if conversation.call.held_by_us:
            self._going_back[call_id] = phrase_id
            self._phone.do(Resume(call_id=call_id))
        else:
            spell = conversation.open_hold
            if spell is not None:
                at = self._clock.now()
                self._book.keep(_with_spell(conversation, self._ended(call_id, spell, at)))

    def callback_agreed(self, call_id: CallId) -> None:
        """End the spell because the customer is called back instead (E4)."""
        conversation = self._book.find(call_id)
        if conversation is not None and conversation.open_hold is not None:
            self._agreed.add(call_id)
            self.resume(call_id)

    def on_event(self, event: object) -> None:
        """Forget what a refused hold or resume was to be: the call is as it was."""
        if isinstance(event, CommandRefused) and event.call_id is not None:
            if event.command == Hold.__name__:
                self._intents.pop(event.call_id, None)
            elif event.command == Resume.__name__:
                self._checking_in.pop(event.call_id, None)
                self._going_back.pop(event.call_id, None)
                self._agreed.discard(event.call_id)

    def advice(self, conversation: Conversation) -> HoldAdvice | None:
        """Return what the hold coach says now; None when the customer is not waiting."""
        if conversation.open_hold is None:
            return None
        return hold.advise(conversation.holds, self._settings.value.hold, self._clock.now())

    def waiting(self) -> tuple[Conversation, ...]:
        """Return every call whose customer waits on hold, the one due first in front (E2)."""
        advised = ((call, self.advice(call)) for call in self._book.calls)
        due = [(a.due_in_s or 0.0, c) for c, a in advised if a is not None and a.is_waiting]
        return tuple(call for _, call in sorted(due, key=lambda pair: pair[0]))

    def prompts(self) -> tuple[tuple[Conversation, HoldDue], ...]:
        """Return what the agent is to be told now, and note that it was: each comes once (E2, E3).

        Call it whenever time may have passed; what was told is kept with the call, so another
        desk does not say it again.
        """
        rules, now = self._settings.value.hold, self._clock.now()
        due = [(call, hold.prompt_due(call.holds, rules, now)) for call in self._book.calls]
        found = tuple((call, what) for call, what in due if what is not None)
        for call, what in found:
            self._book.note(_with_spell(call, hold.prompted(call.holds[-1], what)))
        return found

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Take a change of the call into its hold spells; a step of CallDesk."""
        spell = now.open_hold
        is_waiting = spell is not None and spell.is_waiting
        held_since = now.call.held_since
        if now.call.is_over:
            return self._over(now, at)
        if held_since is not None and not is_waiting:
            return self._held(now, held_since)
        if held_since is None and spell is not None and is_waiting:
            return self._back(now, spell, at)
        return now

    def _held(self, now: Conversation, since: Moment) -> Conversation:
        if any(stretch.started == since for spell in now.holds for stretch in spell.stretches):
            return now
        intent = self._intents.pop(now.id, HoldIntent())
        spell = now.open_hold
        if spell is not None:
            again = hold.hold_again(spell, since, stated_wait_s=intent.stated_wait_s)
            return _with_spell(now, again)
        started = hold.hold_as_agreed(intent, since)
        return _used(replace(now, holds=(*now.holds, started)), intent.phrase_id)

    def _back(self, now: Conversation, spell: HoldSpell, at: Moment) -> Conversation:
        started = spell.stretches[-1].started
        if at.tick < started.tick and at.at < started.at:
            return now
        phrase_id = self._checking_in.pop(now.id, None)
        if phrase_id is not None:
            return _with_spell(_used(now, phrase_id), hold.check_in(spell, phrase_id, at))
        said = self._going_back.pop(now.id, "")
        ended = replace(self._ended(now.id, spell, at), back_phrase_id=said)
        return _with_spell(_used(now, said), ended)

    def _ended(self, call_id: CallId, spell: HoldSpell, at: Moment) -> HoldSpell:
        if call_id in self._agreed:
            self._agreed.discard(call_id)
            return hold.callback_instead(spell, at)
        return hold.resume(spell, at)

    def _over(self, now: Conversation, at: Moment) -> Conversation:
        spell = now.open_hold
        self._intents.pop(now.id, None)
        self._checking_in.pop(now.id, None)
        self._going_back.pop(now.id, None)
        if spell is None:
            self._agreed.discard(now.id)
            return now
        end = now.call.end
        was_left = spell.is_waiting and (end is None or end.by is not EndedBy.AGENT)
        if was_left and now.id not in self._agreed:
            return _with_spell(now, hold.customer_left(spell, at))
        return _with_spell(now, self._ended(now.id, spell, at))


def _used(conversation: Conversation, phrase_id: str) -> Conversation:
    if not phrase_id or phrase_id in conversation.used_phrases:
        return conversation
    return replace(conversation, used_phrases=(*conversation.used_phrases, phrase_id))


def _with_spell(conversation: Conversation, spell: HoldSpell) -> Conversation:
    return replace(conversation, holds=(*conversation.holds[:-1], spell))
