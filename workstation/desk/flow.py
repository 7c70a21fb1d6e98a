"""The way through the guided call: what was said, how the caller sounds, which stage it is."""

import logging
from dataclasses import replace

from workstation import call_flow
from workstation.call_flow import Happening, Stage
from workstation.callers import CallerType
from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.own_items import OwnItems
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.ports import Conversations, StorageTrouble
from workstation.understanding import (
    UnderstandingCheck,
    explaining_since,
    is_due,
    open_check,
)

log = logging.getLogger(__name__)


class CallerTypesOff(Exception):
    """How a caller sounds is not noted at this desk."""

    def __str__(self) -> str:
        return "How callers sound is not noted at this desk, so nothing was kept."


class FlowDesk:
    """Takes the agent's ticks and keys into the conversation; never touches the phone."""

    def __init__(
        self,
        book: ConversationBook,
        tickets: TicketDesk,
        own: OwnItems,
        settings: SettingsDesk,
        store: Conversations,
        clock: Clock,
    ) -> None:
        self._book = book
        self._tickets = tickets
        self._own = own
        self._settings = settings
        self._store = store
        self._clock = clock
        settings.changes.listen(self.forget_marks)

    def greeting_said(self, conversation: Conversation) -> None:
        """Note that the greeting was spoken (A2); the talk goes on to listening."""
        if conversation.greeting_said is not None:
            return
        self._book.keep(greeted(conversation, self._clock.now()))

    def tick(self, conversation: Conversation, phrase_id: str) -> None:
        """Note that a phrase was said, or take the tick back."""
        said = conversation.said
        ticked = (
            tuple(s for s in said if s != phrase_id) if phrase_id in said else (*said, phrase_id)
        )
        self._book.keep(replace(conversation, said=ticked))

    def mark_caller(self, conversation: Conversation, caller_type: CallerType | None) -> None:
        """Note how the caller sounds (D1–D4); the same mark again takes it back.

        It is a note on the call alone, never on the customer.
        Errors: CallerTypesOff when that is switched off; nothing is noted then.
        """
        if not self._settings.value.caller_types:
            raise CallerTypesOff
        mark = None if conversation.caller_type is caller_type else caller_type
        self._book.keep(self._own.fitted(replace(conversation, caller_type=mark)))

    def forget_marks(self) -> None:
        """Where caller types are switched off, take every mark out of what is kept, old ones too.

        What the store refuses is tried again at the next start.
        """
        if self._settings.value.caller_types:
            return
        for conversation in self._book.all:
            if conversation.caller_type is not None:
                self._book.keep(replace(conversation, caller_type=None))
        try:
            self._store.forget_caller_types()
        except StorageTrouble as trouble:
            log.warning("marks of callers could not be taken out yet: %s", trouble)

    def understood(self, conversation: Conversation, on: bool = True) -> None:
        """Note the customer's yes to what was said back (B2)."""
        self._tickets.confirm_understood(on)
        if on:
            self._happened(conversation, Happening.UNDERSTOOD_CONFIRMED)

    def already_clear(self, conversation: Conversation, on: bool = True) -> None:
        """Note that the request was clear, so that nothing had to be said back (B3)."""
        kept = replace(conversation, was_already_clear=on)
        if on:
            self._happened(kept, Happening.WAS_ALREADY_CLEAR)
        else:
            self._book.keep(kept)

    def step_saved(self, conversation: Conversation) -> None:
        self._happened(conversation, Happening.FIRST_STEP_SAVED)

    # --- whether it was clear (B6)

    def watch_explanation(self, conversation: Conversation, after_s: float) -> None:
        """Remind to ask whether it was clear when an explanation has become long; note that."""
        now = self._clock.now()
        since = explaining_since(conversation.flow, conversation.holds)
        checks, spoken_s = conversation.understanding_checks, conversation.voice.longest_agent_s
        if is_due(since, checks, now, after_s, spoken_s):
            checks = (*checks, UnderstandingCheck(now))
            self._book.keep(replace(conversation, understanding_checks=checks))

    def asked_if_clear(self, conversation: Conversation) -> None:
        """Note that the agent asked whether it was clear."""
        self._settle_check(conversation, asked=self._clock.now())

    def leave_check(self, conversation: Conversation) -> None:
        """Put the reminder away."""
        self._settle_check(conversation, left_out=self._clock.now())

    def _settle_check(self, conversation: Conversation, **settled: Moment) -> None:
        check = open_check(conversation.understanding_checks)
        if check is not None:
            done = replace(check, **settled)
            checks = (*conversation.understanding_checks[:-1], done)
            self._book.keep(replace(conversation, understanding_checks=checks))

    def go_to(self, conversation: Conversation, stage: Stage) -> None:
        """Go to any stage; nothing has to come first."""
        flow = call_flow.enter(conversation.flow, stage, self._clock.now())
        self._book.keep(replace(conversation, flow=flow))

    def go_on(self, conversation: Conversation) -> None:
        flow = call_flow.next_stage(conversation.flow, self._clock.now())
        self._book.keep(replace(conversation, flow=flow))

    def go_back(self, conversation: Conversation) -> None:
        flow = call_flow.previous_stage(conversation.flow, self._clock.now())
        self._book.keep(replace(conversation, flow=flow))

    def _happened(self, conversation: Conversation, happening: Happening) -> None:
        flow = call_flow.happened(conversation.flow, happening, self._clock.now())
        self._book.keep(replace(conversation, flow=flow))


def greeted(conversation: Conversation, at: Moment) -> Conversation:
    """Return the conversation with its greeting said at ``at`` (A2); the talk goes on."""
    flow = call_flow.happened(conversation.flow, Happening.GREETING_SAID, at)
    return replace(conversation, greeting_said=at, flow=flow)
