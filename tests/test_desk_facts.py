"""What the guidance may say of a call: what is known in words, and nothing that is not."""

from dataclasses import replace
from datetime import timedelta, timezone

import resources
from tests.desk_rig import ACCOUNT, DANIEL, NUMBER, SETTINGS
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason, CallbackState
from workstation.calls import Call, CallState, Direction
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.desk.facts import facts_of
from workstation.guidance import load_guidance
from workstation.hold import start_hold
from workstation.ids import CallbackId, CallId, NextStepId, PromiseId, TicketId
from workstation.phrases import GuidanceFacts, StepFact
from workstation.promises import Promise, PromiseState
from workstation.settings import Settings
from workstation.tickets import NextStep, Ticket

HOUR = timedelta(hours=1)
SPOKEN = load_guidance(resources.path("guidance/en")).spoken
TICKET = Ticket(TicketId("t1"), 48213, T0, "November bill", DANIEL.id)
CALL = Call(
    CallId("c1"), Direction.INBOUND, "sip:x@y", T0, CallState.CONFIRMED, ACCOUNT.id, "Billing line"
)
PROMISE = Promise(PromiseId("p1"), TICKET.id, "call with the bill", T0 + HOUR, T0)
CALLBACK = Callback(
    CallbackId("cb1"), NUMBER, "Daniel", T0 + 2 * HOUR, T0, CallbackReason.HOLD_TOO_LONG
)


def facts(
    call: Call = CALL,
    *,
    settings: Settings = SETTINGS,
    steps: tuple[NextStep, ...] = (),
    promises: tuple[Promise, ...] = (),
    callbacks: tuple[Callback, ...] = (),
) -> GuidanceFacts:
    conversation = Conversation(call)
    zone = timezone.utc
    return facts_of(
        conversation, TICKET, DANIEL, steps, promises, callbacks, settings, T0, zone, SPOKEN
    )


def test_what_is_known_is_told_in_words() -> None:
    step = NextStep(NextStepId("n1"), TICKET.id, "Dana", "send the bill", T0 + HOUR)
    empty = NextStep(NextStepId("n2"), TICKET.id, "Dana", "")
    told = facts(steps=(step, empty), promises=(PROMISE,), callbacks=(CALLBACK,))
    assert (told.agent, told.organisation, told.line) == ("Dana Reyes", "Northwind", "Billing line")
    assert (told.customer, told.subject, told.ticket_number) == (
        "Mr. Okafor",
        "November bill",
        "48213",
    )
    assert told.next_steps == (StepFact("Dana", "send the bill", "15:00 today"),)
    assert (told.promise, told.promise_time) == ("call with the bill", "15:00 today")
    assert told.callback_time == "16:00 today"


def test_nothing_is_told_of_what_is_not_known() -> None:
    told = facts_of(None, None, None, (), (), (), Settings(), T0, timezone.utc, SPOKEN)
    assert told == GuidanceFacts()


def test_what_is_settled_is_not_spoken_of() -> None:
    kept = replace(PROMISE, state=PromiseState.KEPT)
    done = replace(CALLBACK, state=CallbackState.DONE)
    told = facts(promises=(kept,), callbacks=(done,))
    assert (told.promise, told.callback_time) == ("", "")
    told = facts(promises=(kept, PROMISE), callbacks=(done, CALLBACK))
    assert (told.promise, told.callback_time) == ("call with the bill", "16:00 today")


def test_line_is_spoken_by_its_name_and_an_address_never() -> None:
    by_address = replace(CALL, line="dana@pbx.example")
    assert facts(by_address).line == "Billing line"
    nameless = replace(SETTINGS, accounts=(replace(ACCOUNT, line=""),))
    assert facts(by_address, settings=nameless).line == ""
    gone = replace(SETTINGS, accounts=())
    assert facts(by_address, settings=gone).line == ""
    assert facts(CALL, settings=gone).line == "Billing line"


def test_hold_speaks_of_its_reason_and_wait_while_it_is_open() -> None:
    now = Moment(T0, 1000.0)
    spell = start_hold(now, asked_permission=True, stated_wait_s=120, reason="to ask the team")
    held = Conversation(CALL, holds=(spell,))
    told = facts_of(held, None, None, (), (), (), SETTINGS, T0, timezone.utc, SPOKEN)
    assert (told.hold_reason, told.stated_wait) == ("to ask the team", "about two minutes")


def test_number_that_the_call_brought_is_told_and_a_withheld_one_is_not() -> None:
    known = replace(CALL, remote_uri="sip:01614960182@pbx.example", asserted_uri="")
    assert facts(known).caller_number == "+44 161 496 0182"
    hidden = replace(CALL, remote_uri="sip:anonymous@anonymous.invalid", asserted_uri="")
    assert facts(hidden).caller_number == ""
