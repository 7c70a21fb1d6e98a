"""Plays the agent's part of an unattended practice call through the presenters of the buttons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.presenters.closing_view import MAIN_ACTION
from ui.presenters.desk import DeskPresenter
from ui.wrap_up.views import FollowUpKind
from workstation.conversation import Conversation
from workstation.hold import HoldDue
from workstation.phone import AnyEvent, PlaybackEnded, PlayIntoCall
from workstation.practice import AgentLine, kind_of
from workstation.practice_agent import ScriptedAgent
from workstation.practice_agent_acts import (
    AddNextStep,
    AgentAct,
    AnswerCall,
    AskItem,
    AskToHold,
    CheckIn,
    ComeBack,
    ConfirmUnderstood,
    EndCall,
    EnterStage,
    FinishWrapUp,
    HoldAgain,
    MakePromise,
    MarkCaller,
    Observation,
    PressEnd,
    PutOnHold,
    SayGreeting,
    Speak,
    Speech,
    WriteCustomersWords,
    WriteNote,
    WriteRealNeed,
    WriteSubject,
    WriteUnderstood,
    WriteWrapUp,
    speech_of,
)

_LOOK_MS = 20
_ACTS_IN_A_ROW = 20


class ScriptedPlayer(QObject):
    """Looks at the desk, asks the script what to do, and does it as the buttons would.

    ``recording`` gives the file to play for a line of the agent.

    Signals:
        acted: the act that was just done.
        done: the script has come to its end.
    """

    acted = Signal(object)
    done = Signal()

    def __init__(
        self,
        presenter: DeskPresenter,
        script: ScriptedAgent,
        recording: Callable[[AgentLine], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._desk = presenter.desk
        self._script = script
        self._recording = recording
        self._observed = Observation(self._desk.clock.now())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._timer.start(_LOOK_MS)

    @property
    def conversation(self) -> Conversation | None:
        """Return the practice call, whether it rings, goes on or is over."""
        book = self._desk.book
        return book.current or next(iter(book.ringing), None)

    # --- what the script sees

    @Slot(str, str)
    def on_customer_said(self, line: str, text: str) -> None:
        self._observed = replace(
            self._observed,
            customer_line=kind_of(line),
            customer_lines_begun=self._observed.customer_lines_begun + 1,
        )

    @Slot(str)
    def on_customer_finished(self, line: str) -> None:
        finished = self._observed.customer_lines_finished + 1
        self._observed = replace(self._observed, customer_lines_finished=finished)

    @Slot(object)
    def on_event(self, event: AnyEvent) -> None:
        if isinstance(event, PlaybackEnded):
            self._observed = replace(self._observed, is_speaking=False)

    def _observe(self) -> Observation:
        conversation = self.conversation
        advice = self._desk.hold.advice(conversation) if conversation else None
        call = conversation.call if conversation else None
        self._observed = replace(
            self._observed,
            now=self._desk.clock.now(),
            call_state=call.state if call else None,
            held_by_us=call.held_by_us if call else False,
            hold_due=advice.due if advice else HoldDue.NOTHING,
        )
        return self._observed

    @Slot()
    def look(self) -> None:
        """Do what the script wants done now."""
        for _ in range(_ACTS_IN_A_ROW):
            act = self._script.next(self._observe())
            if act is None:
                break
            self._do(act)
            speech = speech_of(act)
            if speech is not None:
                self._speak(speech)
            self.acted.emit(act)
        if self._script.is_done:
            self._timer.stop()
            self.done.emit()

    # --- what it does

    def _speak(self, speech: Speech) -> None:
        conversation = self.conversation
        if conversation is None:
            return
        self._observed = replace(self._observed, is_speaking=True)
        path = str(self._recording(speech.line))
        self._desk.phone.do(PlayIntoCall(call_id=conversation.id, path=path))

    def _do(self, act: AgentAct) -> None:
        for part in (self._do_call, self._do_hold, self._do_writing, self._do_closing):
            if part(act):
                return
        raise TypeError(f"an act that nobody plays: {act}")

    def _do_call(self, act: AgentAct) -> bool:
        guidance = self._presenter.guidance
        match act:
            case AnswerCall():
                for ringing in self._desk.book.ringing[:1]:
                    self._presenter.calls.answer(ringing.id)
            case SayGreeting():
                guidance.greeting_said()
            case Speak():
                pass  # the words alone
            case MarkCaller(caller_type=caller_type):
                guidance.mark_caller(caller_type.value)
            case EnterStage(stage=stage):
                guidance.go_to(stage)
            case _:
                return False
        return True

    def _do_hold(self, act: AgentAct) -> bool:
        hold = self._presenter.hold
        match act:
            case AskToHold(stated_wait_s=wait_s):
                hold.hold_or_resume()
                hold.choose_wait(wait_s)
                hold.choose_reason("team")
            case PutOnHold():
                hold.confirm_hold()
            case CheckIn():
                hold.check_in()
            case HoldAgain():
                hold.hold_again()
            case ComeBack():
                hold.resume()
            case _:
                return False
        return True

    def _do_writing(self, act: AgentAct) -> bool:
        ticket = self._presenter.ticket
        match act:
            case WriteSubject(text=text):
                ticket.type_subject(text)
            case WriteCustomersWords(text=text):
                ticket.type_customer_words(text)
            case WriteUnderstood(text=text):
                ticket.type_understood(text)
            case WriteRealNeed(text=text):
                ticket.type_field("real_need", text)
            case WriteNote(text=text):
                before = ticket.ticket.notes if ticket.ticket else ""
                ticket.type_notes(f"{before}\n{text}".strip())
            case ConfirmUnderstood():
                ticket.confirm(True)
            case AddNextStep(owner=owner, text=text, due_in_s=due_in_s):
                ticket.steps.add(owner, text, self._in(due_in_s))
            case MakePromise(text=text, due_in_s=due_in_s):
                ticket.promise(text, self._in(due_in_s))
            case _:
                return False
        ticket.refresh()
        return True

    def _do_closing(self, act: AgentAct) -> bool:
        presenter = self._presenter
        match act:
            case PressEnd() | EndCall():
                presenter.end()
            case AskItem(item=item):
                presenter.closing.act(item, MAIN_ACTION)
            case WriteWrapUp():
                self._wrap_up(act)
            case FinishWrapUp():
                presenter.wrap_up.finish()
            case _:
                return False
        return True

    def _wrap_up(self, act: WriteWrapUp) -> None:
        wrap_up = self._presenter.wrap_up
        self._presenter.centre.show_waiting()
        wrap_up.type_note(act.note)
        wrap_up.save()
        wrap_up.choose_disposition(act.disposition)
        if act.internal_cause:
            wrap_up.name_cause(act.internal_cause)
        if act.review is not None:
            wrap_up.review(act.review.value)
        conversation = self.conversation
        promised = conversation and self._desk.callbacks.of_call(conversation.id)
        if act.callback_in_s is not None and not promised:
            wrap_up.choose_follow_up(FollowUpKind.CALLBACK.value)
            wrap_up.owe_by(self._in(act.callback_in_s))

    def _in(self, seconds: float) -> datetime:
        return self._desk.clock.now().at + timedelta(seconds=seconds)
