"""Joins call bar and ringing card with the calls: answer, decline, mute, digits, call again."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.main_window.main_window import MainWindow
from ui.presenters.call_view import call_view, idle_view
from ui.presenters.customer_words import maybe_name
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.hands import typed_in
from ui.presenters.recorded_greeting_words import greeting_outdated
from ui.presenters.ringing_view import RingingScene, ringing_view
from ui.window_language.sentences import in_window_language
from workstation.calls import Direction
from workstation.conversation import Conversation
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import AccountId, CallId
from workstation.numbers import BadTarget, caller_identity, shown
from workstation.phone import AnyEvent, CommandRefused, LevelsMeasured

_LATEST = 8  # of these, four at most can still be going on


class CallPresenter(QObject):
    """Shows the call in front and what rings; takes the call's keys.

    Signals:
        answered: the id of a call that the agent just answered.
        trouble: one plain sentence about something that could not be done.
        rang: the id, name and number of a call that began to ring.
    """

    answered = Signal(str)
    trouble = Signal(str)
    rang = Signal(str, str, str)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        guidance: GuidancePresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._guidance = guidance
        self._zone = zone
        self._rung: set[CallId] = set()
        self._answering: set[CallId] = set()
        self._dialled: dict[CallId, str] = {}  # what was typed for calls not answered yet
        bar, card = window.call_bar, window.ringing
        bar.mute_wanted.connect(self.mute)
        bar.speak_wanted.connect(self.speak_now)
        bar.digit_wanted.connect(self.send_digits)
        bar.call_again_wanted.connect(self.call_again)
        card.answer_wanted.connect(self.answer)
        card.decline_wanted.connect(self.decline)
        desk.book.changes.listen(self.refresh)
        desk.tickets.changes.listen(self.refresh)
        desk.guidance.changes.listen(self.refresh)

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show call bar and ringing card as they are now; also once a second."""
        now = self._desk.clock.now()
        current = self._desk.book.current
        if current is None or current.call.can_be_answered:
            last = self._last()
            name = self.name_of(last) if last else ""
            self._window.call_bar.show_call(idle_view(last, name, now.at, self._zone))
        else:
            advice = self._desk.hold.advice(current)
            view = call_view(current, self.name_of(current), self.number_of(current), advice, now)
            pop = self._desk.calls.pop_of(current.id)
            is_maybe = current.customer_id is None and pop is not None and bool(pop.maybe)
            self._window.call_bar.show_call(replace(view, is_maybe=is_maybe))
        self._show_ringing()
        self._notice_answers()

    def _last(self) -> Conversation | None:
        recent = self._desk.stores.conversations.recent(_LATEST)
        return next((c for c in recent if c.call.is_over), None)

    def _show_ringing(self) -> None:
        ringing = self._desk.book.ringing
        if not ringing:
            self._rung.clear()
            self._window.frame.show_ringing(None)
            return
        first, others = ringing[0], ringing[1:]
        facts = self._guidance.facts(first)
        scene = RingingScene(
            conversation=first,
            name=self.name_of(first),
            number=self.number_of(first),
            greeting=self._guidance.greeting(facts, first),
            now=self._desk.clock.now(),
            pop=self._desk.calls.pop_of(first.id),
            others=tuple(self.name_of(other) for other in others),
            is_typing=self._is_typing_elsewhere(),
            zone=self._zone,
        )
        self._window.frame.show_ringing(ringing_view(scene))
        for conversation in ringing:
            if conversation.id not in self._rung:
                self._rung.add(conversation.id)
                name, number = self.name_of(conversation), self.number_of(conversation)
                self.rang.emit(conversation.id, name, number)

    def _is_typing_elsewhere(self) -> bool:
        """Tell whether a text is typed that the card does not hold itself."""
        field = typed_in()
        return field is not None and not self._window.ringing.isAncestorOf(field)

    def _notice_answers(self) -> None:
        for call_id in tuple(self._answering):
            conversation = self._desk.book.find(call_id)
            if conversation is None:
                continue  # dialled, and not reported yet
            if conversation.call.is_over:
                self._answering.discard(call_id)
            elif conversation.ticket_id is not None:
                self._answering.discard(call_id)
                self._desk.book.bring_to_front(call_id)
                self._desk.tickets.show(conversation.ticket_id)
                self.answered.emit(call_id)

    def name_of(self, conversation: Conversation) -> str:
        """Return whom the call is with, as far as anyone knows."""
        if conversation.customer_id is not None:
            customer = self._desk.stores.customers.standing(conversation.customer_id)
            if customer is not None:
                return customer.name
        pop = self._desk.calls.pop_of(conversation.id)
        if pop is not None and pop.maybe:
            return maybe_name(pop.maybe)
        if conversation.call.remote_name:
            return conversation.call.remote_name
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        if identity.is_withheld:
            return self.tr("Number withheld")
        if conversation.call.direction is Direction.OUTBOUND:
            return self.number_of(conversation)
        return self.tr("Unknown caller")

    def number_of(self, conversation: Conversation) -> str:
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        return shown(identity.number) if identity.number else identity.sip_address

    def on_event(self, event: AnyEvent) -> None:
        """Take what is for the eye only: levels, and refusals."""
        if isinstance(event, LevelsMeasured):
            self._window.call_bar.show_levels(event.microphone, event.speaker)
        elif isinstance(event, CommandRefused):
            if event.call_id is not None:
                self._answering.discard(event.call_id)
                self._dialled.pop(event.call_id, None)
            self.trouble.emit(event.reason)

    # --- what the agent wants

    @Slot(str)
    def answer(self, call_id: str) -> None:
        """Answer a ringing call (A1); its ticket comes to the centre when it is answered."""
        self._answering.add(CallId(call_id))
        conversation = self._desk.book.find(CallId(call_id))
        greeting, outdated = "", None
        if conversation is not None:
            greeting, outdated = self._desk.greetings.for_answer(conversation.call)
        self._desk.calls.answer(CallId(call_id), greeting)
        if outdated is not None:
            self.trouble.emit(greeting_outdated(outdated))

    @Slot(str)
    def decline(self, call_id: str) -> None:
        self._desk.calls.decline(CallId(call_id))

    @Slot(bool)
    def mute(self, on: bool) -> None:
        current = self._desk.book.current
        if current is not None:
            self._desk.calls.mute(current.id, on)

    @Slot()
    def speak_now(self) -> None:
        """Stop the recorded greeting; the microphone opens at once."""
        current = self._desk.book.current
        if current is not None:
            self._desk.calls.speak_now(current.id)

    @Slot(str)
    def send_digits(self, digits: str) -> None:
        current = self._desk.book.current
        if current is not None:
            self._desk.calls.send_digits(current.id, digits)

    @Slot()
    def call_again(self) -> None:
        last = self._last()
        if last is not None:
            identity = caller_identity(last.call, self._desk.settings.value.region)
            intent = DialIntent(last.customer_id, last.ticket_id)
            self.dial(identity.dialable, intent)

    def dial(
        self, typed: str, intent: DialIntent | None = None, account_id: AccountId | None = None
    ) -> CallId | None:
        """Call a number or address; a bad one gives a sentence and no call.

        Without ``account_id`` the first line that is usable is taken. A second press while it
        still rings there is the same call, not another one.
        """
        ringing = self._still_dialling(typed)
        if ringing is not None:
            return ringing
        account = account_id or self._account()
        if account is None:
            self.trouble.emit(
                self.tr("No phone line is connected, so nothing was dialled: connect one first.")
            )
            return None
        try:
            call_id = self._desk.calls.dial(typed, account, intent or DialIntent())
        except BadTarget as trouble:
            self.trouble.emit(in_window_language(trouble))
            return None
        self._answering.add(call_id)
        self._dialled[call_id] = typed
        return call_id

    def _still_dialling(self, typed: str) -> CallId | None:
        for call_id, known in tuple(self._dialled.items()):
            conversation = self._desk.book.find(call_id)
            if conversation is not None and (
                conversation.call.is_over or conversation.call.answered is not None
            ):
                del self._dialled[call_id]
            elif known == typed:
                return call_id
        return None

    def _account(self) -> AccountId | None:
        """Return the account to call from: the first that is usable, else the first."""
        accounts = self._desk.settings.value.accounts
        usable = [a for a in accounts if self._desk.line.is_usable(a)]
        chosen = next(iter(usable or accounts), None)
        return chosen.id if chosen else None
