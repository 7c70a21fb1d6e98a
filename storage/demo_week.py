"""The made-up week around a given moment: callbacks kept and owed, and the calls of the day."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from storage.demo_story import Told
from workstation.call_flow import CallFlow, Stage, StageEntry
from workstation.callbacks import CallbackReason
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.closing import REQUIRED_ITEMS, ClosingChecklist, ClosingEntry, ItemResult
from workstation.conversation import Conversation
from workstation.hold import HoldSpell, check_in, hold_again, resume, start_hold
from workstation.ids import AccountId, CallId
from workstation.phone import MediaQuality
from workstation.tickets import Priority
from workstation.voice_activity import VoiceFigures
from workstation.wrap_up import Disposition, SelfReview, WrapUp

_CHECK_IN_GAPS_S: Final = (84, 88, 79)


SOLVED: Final = Disposition("solved", "Solved", "solved", closes_ticket=True)
FOLLOW_UP: Final = Disposition(
    "follow_up", "Follow-up agreed", "follow-up agreed", expects_follow_up=True
)


@dataclass(frozen=True, slots=True)
class Owed:
    """A callback of the week; ``who`` may be somebody who is no customer."""

    who: str
    due: datetime
    made: datetime
    reason: CallbackReason = CallbackReason.TICKET
    subject: str = ""
    number: str = ""
    priority: Priority = Priority.NORMAL


def owed(t: Told) -> tuple[Owed, ...]:
    """Return the open callbacks."""
    dropped, missed = CallbackReason.DROPPED_ON_HOLD, CallbackReason.MISSED_CALL
    friday = t.workday(1, "12:00")
    return (
        Owed("Amira Haddad", t.now, t.ago(1), dropped, priority=Priority.URGENT),
        Owed("Tom Brennan", t.soon(23), t.workday(-2, "16:38")),
        Owed("Oliver Marsh", t.soon(68), t.workday(-1, "12:01")),
        Owed("Fátima El Idrissi", t.soon(93), t.ago(26), missed),
        Owed("Ruth Lindqvist", t.soon(173), t.ago(10)),
        Owed("Priya Shah, Metering", friday, t.ago(95), CallbackReason.TICKET,
             "Letter to Mr. Okafor", "+441614960300"),
        Owed("Sofia Virtanen", t.workday(1, "14:00"), t.workday(-1, "10:20")),
        Owed("Karine Tremblay", t.workday(1, "16:00"), t.workday(-1, "15:25")),
    )  # fmt: skip


# Day of the week relative to today, time of day, who.
_KEPT: Final = (
    (-3, "09:30", "Riya Patel"),
    (-3, "11:00", "Stepan Novák"),
    (-3, "13:30", "Liam Byrne"),
    (-3, "14:45", "Alice Stone"),
    (-3, "16:15", "Hannah Weiss"),
    (-3, "17:00", "Joseph Adeyemi"),
    (-2, "10:00", "Giulia Moretti"),
    (-2, "11:30", "Peter Hughes"),
    (-2, "14:00", "Michael Osei"),
    (-2, "15:30", "Emma Clarke"),
    (-2, "16:30", "Tom Brennan"),
    (-1, "09:00", "Daniel Okafor"),
    (-1, "09:45", "Fiona Reid"),
    (-1, "11:15", "Yuki Tanaka"),
    (-1, "13:00", "Ciara Doyle"),
    (-1, "14:30", "Bilal Ahmed"),
    (-1, "15:30", "Nuno Silva"),
    (-1, "17:00", "Grace Lim"),
)
_KEPT_TODAY: Final = ((292, "Wyn Evans"), (217, "Irena Kowalska"), (67, "Olive Grant"))


def kept(t: Told) -> tuple[Owed, ...]:
    """Return the callbacks that were made in time, this week."""
    earlier = [Owed(who, t.workday(d, at), t.workday(d - 1, at)) for d, at, who in _KEPT]
    today = [Owed(who, t.ago(m), t.workday(-1, "16:00")) for m, who in _KEPT_TODAY]
    return (*earlier, *today)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A call of the record; ``check_ins`` counts those in its hold, 0 for a call without one."""

    who: str
    at: datetime
    talk_s: int
    check_ins: int = 0
    outcome: Disposition = SOLVED
    note: str = ""
    inbound: bool = True
    line: str = "Billing line"


# Minutes ago, who, talk time in seconds, check-ins on hold, inbound.
_TODAY: Final = (
    (16, "Ruth Lindqvist", 400, 0, True),
    (35, "Emma Clarke", 312, 1, True),
    (52, "Peter Hughes", 655, 2, True),
    (67, "Olive Grant", 240, 0, False),
    (88, "Bilal Ahmed", 503, 2, True),
    (104, "Alice Stone", 198, 0, True),
    (121, "Liam Byrne", 431, 1, True),
    (138, "Michael Osei", 367, 0, True),
    (149, "Giulia Moretti", 282, 0, True),
    (166, "Nuno Silva", 711, 3, True),
    (185, "Ciara Doyle", 254, 0, True),
    (199, "Riya Patel", 146, 0, True),
    (217, "Irena Kowalska", 388, 0, False),
    (236, "Yuki Tanaka", 476, 1, True),
    (258, "Stepan Novák", 329, 0, True),
    (275, "Fiona Reid", 415, 1, True),
    (292, "Wyn Evans", 203, 0, False),
)


def spoken(t: Told) -> tuple[Spoken, ...]:
    """Return the calls: seventeen of today, and those that the open matters began with."""
    today = [
        Spoken(who, t.ago(minutes), talk_s, check_ins, inbound=inbound)
        for minutes, who, talk_s, check_ins, inbound in _TODAY
    ]
    earlier = FOLLOW_UP
    return (
        *today,
        Spoken("Daniel Okafor", t.workday(-2, "10:42"), 372, 1, earlier,
               "Bill of £412.60, normally about £140"),
        Spoken("Tom Brennan", t.workday(-2, "16:30"), 483, 0, earlier, "Display is empty"),
        Spoken("Oliver Marsh", t.workday(-1, "11:52"), 318, 0, earlier, "Asked for £96.30"),
        Spoken("Hannah Weiss", t.workday(-3, "16:15"), 287, 0, earlier, "Refund of £86.20"),
        Spoken("Joseph Adeyemi", t.workday(-3, "17:00"), 686, 2, earlier, "Nobody came, twice"),
    )  # fmt: skip


def conversation_of(call: Spoken, call_id: CallId, number: str) -> Conversation:
    """Return the whole record of a call that went by the rules."""

    def after(seconds: float) -> Moment:
        # The steady tick of another boot: only differences within the call mean something.
        return Moment(call.at + timedelta(seconds=seconds), 1000.0 + seconds)

    answered, ended = after(6), after(6 + call.talk_s)
    share = call.talk_s / 12
    stages = zip(Stage, (6, 6 + share, 6 + 3 * share, 6 + 4 * share, 6 + 9 * share,
                         6 + 11 * share), strict=True)  # fmt: skip
    asked = after(6 + 11.4 * share)
    items = tuple(ClosingEntry(item, ItemResult.ASKED, asked) for item in REQUIRED_ITEMS)
    finished = after(6 + call.talk_s + 45)
    return Conversation(
        call=Call(
            id=call_id,
            direction=Direction.INBOUND if call.inbound else Direction.OUTBOUND,
            remote_uri=f"sip:{number}@pbx.northwind.example",
            placed_at=call.at,
            state=CallState.DISCONNECTED,
            account_id=AccountId("demo"),
            line=call.line,
            ringing_at=call.at,
            answered=answered,
            ended_at=ended.at,
            end=CallEnd(EndedBy.CUSTOMER, 200, "OK", "customer hung up"),
            voice=_voice(call.talk_s),
        ),
        greeting_said=after(8),
        flow=CallFlow(tuple(StageEntry(stage, after(at)) for stage, at in stages)),
        holds=_holds(call.check_ins, after),
        checklist=ClosingChecklist(items, after(6 + 11 * share)),
        wrap_up=WrapUp(
            call.outcome, call.note, review=SelfReview.YES, started=ended, finished=finished
        ),
        quality=MediaQuality(
            codec="PCMA",
            rtp_sent=50 * call.talk_s,
            rtp_received=50 * call.talk_s,
            jitter_ms=4.0,
            round_trip_ms=21.0,
            mos=4.3,
        ),
    )


def _voice(talk_s: float) -> VoiceFigures:
    """Return an even talk: some talk-over, some thinking, one interruption in a long call."""
    return VoiceFigures(
        agent_s=0.4 * talk_s,
        customer_s=0.5 * talk_s,
        both_s=0.03 * talk_s,
        neither_s=0.13 * talk_s,
        longest_silence_s=min(8.0, 0.05 * talk_s),
        longest_agent_s=min(35.0, 0.2 * talk_s),
        interruptions=int(talk_s > 400),
    )


def _holds(check_ins: int, after: Callable[[float], Moment]) -> tuple[HoldSpell, ...]:
    if not check_ins:
        return ()
    at = 40.0
    spell = start_hold(
        after(at), asked_permission=True, stated_wait_s=120, reason="to ask the metering team"
    )
    spell = replace(spell, agreed=True, reason_id="team")
    for number in range(check_ins):
        at += _CHECK_IN_GAPS_S[number]
        spell = check_in(spell, f"demo-{number + 1}", after(at))
        at += 9
        spell = hold_again(spell, after(at))
    return (resume(spell, after(at + 20)),)
