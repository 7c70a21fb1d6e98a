"""Joins the right column with flow and hold: what to say now, hold as a conversation."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from ui.guidance.guidance_column import GuidanceColumn
from ui.guidance.views import AskingView, GuidanceView, WaitingRowView
from ui.presenters.guidance_scene import GuidanceScene, PermissionDraft
from ui.presenters.guidance_view import CLEAR_RULE, guidance_view
from ui.presenters.idle_view import idle_view
from ui.presenters.settings_view import language_choices
from ui.presenters.waiting_view import WaitingCaller, waiting_rows
from ui.widgets.announcing import announce
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.calls import Direction
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.desk.facts import facts_of
from workstation.greeting import Greeting, choose_greeting
from workstation.guidance_content import Occasion
from workstation.hold import HoldAdvice, HoldDue
from workstation.ids import CallId
from workstation.phrases import GuidanceFacts
from workstation.tickets import NextStep, Ticket
from workstation.understanding import open_check


@dataclass(frozen=True, slots=True)
class HoldPrompt:
    """The hold coach's word about one call, told once per change."""

    call_id: CallId
    due: HoldDue
    name: str


class GuidancePresenter(QObject):
    """Shows what to say and do, and takes the agent's ticks.

    Shape: ``permission`` holds what is chosen so far before a hold, by call; ``asking`` tells
    whether a call is asked out step by step now, and how that looks.

    Signals:
        prompted: a HoldPrompt when a check-in falls due or overdue.
        end_wanted: the closing stage's main action.
        callback_call_wanted: a callback's id, from the idle card.
        check_action_wanted: the id of a thing the ticket lacks.
    """

    prompted = Signal(object)
    end_wanted = Signal()
    callback_call_wanted = Signal(str)
    check_action_wanted = Signal(str)

    def __init__(
        self,
        column: GuidanceColumn,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = column
        self._desk = desk
        self._zone = zone
        self.asking: Callable[[Conversation, GuidanceFacts], AskingView | None] = _nothing_asked
        self.permission: dict[CallId, PermissionDraft] = {}
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be 5 % late
        self._alarm.timeout.connect(self.refresh)
        self._connect()
        for part in (desk.book, desk.tickets, desk.callbacks, desk.guidance):
            part.changes.listen(self.refresh)

    def _connect(self) -> None:
        column = self._column
        column.stage_wanted.connect(self._on_stage)
        column.phrase_ticked.connect(self._on_phrase_ticked)
        column.main_wanted.connect(self.go_on)
        column.caller_type_wanted.connect(self.mark_caller)
        column.language_wanted.connect(self.speak)
        column.call_wanted.connect(self.callback_call_wanted)
        column.check_action_wanted.connect(self.check_action_wanted)
        column.stage_card.understanding.asked.connect(self.asked_if_clear)
        column.stage_card.understanding.left_out.connect(self.leave_understanding)

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show what holds now; called at each change, once a second, and when a prompt is due.

        Each customer who waits is prompted for in the moment when it is due, in front or not. The
        alarm is set for the next such moment; a computer that slept through it is told by the
        second hand, which comes by within a second of waking.
        """
        prompts = self._desk.hold.prompts()
        self._show()
        for call, due in prompts:
            self.prompted.emit(HoldPrompt(call.id, due, self.name_of(call)))
        self._set_alarm()
        self._watch_explanation()

    def _show(self) -> None:
        conversation = self.conversation or self._dialled
        if conversation is None:
            idle = GuidanceView(idle_view(self._desk, self._zone), waiting=self._waiting())
            self._column.show_guidance(idle)
            return
        advice = self._desk.hold.advice(conversation)
        view = guidance_view(self._scene(conversation, advice))
        self._column.show_guidance(replace(view, waiting=self._waiting()))

    def _waiting(self) -> tuple[WaitingRowView, ...]:
        """Return who waits behind what is in front: ours by what is due, then who holds us."""
        desk, front = self._desk, self._desk.book.current
        ours = [call for call in desk.hold.waiting() if call is not front]
        theirs = [c for c in desk.book.calls if c.call.held_by_them and c.open_hold is None]
        callers = [WaitingCaller(c, self.name_of(c), desk.hold.advice(c)) for c in ours]
        callers += [WaitingCaller(c, self.name_of(c)) for c in theirs if c is not front]
        return waiting_rows(callers, desk.settings.value.hold, desk.clock.now())

    @property
    def zone(self) -> tzinfo:
        return self._zone

    @property
    def _dialled(self) -> Conversation | None:
        """Return the call that we place and nobody answered yet: what to say is there before."""
        current = self._desk.book.current
        is_ours = current is not None and current.call.direction is Direction.OUTBOUND
        return current if current is not None and is_ours and not current.call.is_over else None

    @property
    def conversation(self) -> Conversation | None:
        """Return the answered call in front that is not over."""
        current = self._desk.book.current
        if current is None or current.call.is_over or current.call.answered is None:
            return None
        return current

    def _scene(self, conversation: Conversation, advice: HoldAdvice | None) -> GuidanceScene:
        facts = self.facts(conversation)
        settings = self._desk.settings.value
        return GuidanceScene(
            conversation=conversation,
            facts=facts,
            guidance=self._desk.guidance.of(conversation),
            greeting=self.greeting(facts, conversation),
            rules=settings.hold,
            now=self._desk.clock.now(),
            zone=self._zone,
            advice=advice,
            permission=self.permission.get(conversation.id),
            ticket=self._ticket_of(conversation),
            steps=self._steps_of(conversation),
            asking=self.asking(conversation, facts),
            shows_caller_types=settings.caller_types,
            languages=self._desk.guidance.languages,
        )

    def _ticket_of(self, conversation: Conversation) -> Ticket | None:
        ticket_id = conversation.ticket_id
        return self._desk.stores.tickets.get(ticket_id) if ticket_id else None

    def _steps_of(self, conversation: Conversation) -> tuple[NextStep, ...]:
        ticket_id = conversation.ticket_id
        return tuple(self._desk.stores.tickets.next_steps(ticket_id)) if ticket_id else ()

    def facts(self, conversation: Conversation | None) -> GuidanceFacts:
        """Return what the guidance may speak of in this call."""
        tickets, stores = self._desk.tickets, self._desk.stores
        ticket, customer, steps, promises = tickets.ticket, tickets.customer, [], []
        if conversation is not None:
            ticket_id, customer_id = conversation.ticket_id, conversation.customer_id
            ticket = stores.tickets.get(ticket_id) if ticket_id else None
            customer = stores.customers.standing(customer_id) if customer_id else None
        if ticket is not None:
            steps = stores.tickets.next_steps(ticket.id)
            promises = stores.promises.of_ticket(ticket.id)
        callbacks = self._desk.callbacks.of_call(conversation.id) if conversation else []
        return facts_of(
            conversation,
            ticket,
            customer,
            steps,
            promises,
            callbacks,
            self._desk.settings.value,
            self._now,
            self._zone,
            self._desk.guidance.of(conversation).spoken,
        )

    def greeting(self, facts: GuidanceFacts, conversation: Conversation) -> Greeting:
        """Return the greeting that holds now, in the call's language (A2, A6)."""
        outbound = conversation.call.direction is Direction.OUTBOUND
        occasion = Occasion.CALLBACK if outbound else Occasion.INCOMING
        guidance = self._desk.guidance.of(conversation)
        return choose_greeting(guidance, facts, self._now, self._zone, occasion)

    @property
    def _now(self) -> datetime:
        return self._desk.clock.now().at

    def _set_alarm(self) -> None:
        changes = []
        for call in self._desk.book.calls:
            advice = self._desk.hold.advice(call)
            if advice is not None and advice.next_change_s is not None:
                changes.append(advice.next_change_s)
        if not changes:
            self._alarm.stop()
            return
        real_s = self._desk.clock.real_seconds(min(changes))
        self._alarm.start(max(1, int(real_s * 1000) + 1))

    def _watch_explanation(self) -> None:
        """Remind of asking whether it was clear (B6); the note of it shows the reminder."""
        conversation = self.conversation
        if conversation is not None:
            stages = self._desk.guidance.of(conversation).content.stages
            after_s = stages.check_understanding_after_s
            self._desk.flow.watch_explanation(conversation, after_s)

    def name_of(self, conversation: Conversation) -> str:
        """Return who waits, in a word that stands in any sentence."""
        customer_id = conversation.customer_id
        customer = self._desk.stores.customers.standing(customer_id) if customer_id else None
        known = customer.spoken_name or customer.name if customer else ""
        return known or conversation.call.remote_name or self.tr("The customer")

    # --- stages and ticks

    @Slot()
    def go_on(self) -> None:
        """Do the stage card's main action: on to the next stage."""
        conversation = self.conversation
        if conversation is None:
            return
        stage = conversation.flow.stage
        if stage is Stage.OPENING:
            self.greeting_said()
        elif stage in (Stage.NEXT_STEPS, Stage.CLOSING):
            self.end_wanted.emit()
        else:
            self._desk.flow.go_on(conversation)

    @Slot()
    def go_back(self) -> None:
        if self.conversation is not None:
            self._desk.flow.go_back(self.conversation)

    @Slot()
    def greeting_said(self) -> None:
        """Tick the greeting (A2)."""
        if self.conversation is not None:
            self._desk.flow.greeting_said(self.conversation)

    @Slot(int)
    def _on_stage(self, number: int) -> None:
        self.go_to(tuple(Stage)[number])

    def go_to(self, stage: Stage) -> None:
        if self.conversation is not None:
            self._desk.flow.go_to(self.conversation, stage)

    @Slot(str, bool)
    def _on_phrase_ticked(self, phrase_id: str, is_said: bool) -> None:
        conversation = self.conversation
        if conversation is None:
            return
        facts = self.facts(conversation)
        greeting = self.greeting(facts, conversation).phrase.id
        if phrase_id == greeting:
            if is_said:
                self.greeting_said()
            return
        if is_said != (phrase_id in conversation.said):
            self._desk.flow.tick(conversation, phrase_id)
            if is_said and phrase_id == self._clear_phrase(conversation):
                self._settle_understanding()

    @Slot()
    def asked_if_clear(self) -> None:
        """Alt+C: the agent asked whether it was clear (B6); its phrase is ticked with it."""
        conversation = self.conversation
        if conversation is None or open_check(conversation.understanding_checks) is None:
            return
        phrase_id = self._clear_phrase(conversation)
        if phrase_id and phrase_id not in conversation.said:
            self._desk.flow.tick(conversation, phrase_id)
        self._settle_understanding()

    @Slot()
    def leave_understanding(self) -> None:
        if self.conversation is not None:
            self._desk.flow.leave_check(self.conversation)

    def _settle_understanding(self) -> None:
        if self.conversation is not None:  # as it is after the tick
            self._desk.flow.asked_if_clear(self.conversation)

    def _clear_phrase(self, conversation: Conversation) -> str:
        """Return the id of the stage's phrase that asks whether it was clear, empty for none."""
        stage = conversation.flow.stage
        if stage is None:
            return ""
        facts, guidance = self.facts(conversation), self._desk.guidance.of(conversation)
        guide = guidance.stage(stage, facts, conversation.caller_type)
        return next((p.id for p in guide.phrases if p.rule == CLEAR_RULE), "")

    @Slot(str)
    def mark_caller(self, key: str) -> None:
        """Mark how the caller sounds; an empty key takes the mark back."""
        conversation = self.conversation
        if conversation is None or not self._desk.settings.value.caller_types:
            return
        wanted = CallerType(key) if key else conversation.caller_type
        if (key and conversation.caller_type is wanted) or wanted is None:
            return
        self._desk.flow.mark_caller(conversation, wanted)

    # --- the language

    @Slot(str)
    def speak(self, language: str) -> None:
        """Lead the call in another language from now on."""
        call = self._spoken_call
        if call is not None:
            self._desk.guidance.choose(call, language)

    @Slot()
    def speak_next(self) -> None:
        """Ctrl+G: lead the call in the next language there is guidance in."""
        call, languages = self._spoken_call, self._desk.guidance.languages
        if call is None or len(languages) < 2:
            return
        present = self._desk.guidance.language_of(call)
        following = languages[(languages.index(present) + 1) % len(languages)]
        self.speak(following)
        name = language_choices((following,))[0].label
        announce(self._column, self.tr("You speak {language}").format(language=name))

    @property
    def _spoken_call(self) -> Conversation | None:
        """Return the call that is spoken in, or about to be: one that rings counts too."""
        ringing = self._desk.book.ringing
        return self.conversation or self._dialled or (ringing[0] if ringing else None)


def _nothing_asked(conversation: Conversation, facts: GuidanceFacts) -> AskingView | None:
    return None
