"""A call's own columns in the table ``calls``."""

from typing import Final

from storage.rows import (
    Row,
    maybe_moment_of,
    maybe_text_of,
    maybe_time_of,
    moment_columns,
    text_of,
    time_of,
)
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.ids import AccountId, CallId
from workstation.recorded_greetings import GreetingEnd, GreetingPlay
from workstation.voice_activity import VoiceFigures

# How far along a call is; the states of one rank may follow each other in any order.
_PROGRESS: Final = {
    CallState.CALLING: 0,
    CallState.INCOMING: 0,
    CallState.EARLY: 1,
    CallState.CONNECTING: 2,
    CallState.CONFIRMED: 3,
    CallState.DISCONNECTED: 4,
}
OVER: Final = _PROGRESS[CallState.DISCONNECTED]


def call_row(call: Call) -> Row:
    return {
        "id": call.id,
        "direction": call.direction.value,
        "remote_uri": call.remote_uri,
        "placed_at": text_of(call.placed_at),
        "state": call.state.value,
        "progress": _PROGRESS[call.state],
        "account_id": call.account_id,
        "line": call.line,
        "remote_name": call.remote_name,
        "asserted_uri": call.asserted_uri,
        "queue": call.queue,
        "ringing_at": maybe_text_of(call.ringing_at),
        **moment_columns(call.answered, "answered_at", "answered_tick"),
        "ended_at": maybe_text_of(call.ended_at),
        **_end_columns(call.end),
        **moment_columns(call.held_since, "held_since_at", "held_since_tick"),
        "held_by_them": call.held_by_them,
        "muted": call.muted,
        "recording": call.recording,
        "dtmf_received": call.dtmf_received,
        **_voice_columns(call.voice),
        **_greeting_columns(call.greeting),
    }


def _greeting_columns(greeting: GreetingPlay | None) -> Row:
    ended = greeting.ended if greeting else None
    return {
        **moment_columns(
            greeting.started if greeting else None, "greeting_started_at", "greeting_started_tick"
        ),
        "greeting_length_s": greeting.length_s if greeting else 0.0,
        **moment_columns(ended, "greeting_ended_at", "greeting_ended_tick"),
        "greeting_end": greeting.end.value if greeting and greeting.end else None,
    }


def _voice_columns(voice: VoiceFigures) -> Row:
    return {
        "voice_agent_s": voice.agent_s,
        "voice_customer_s": voice.customer_s,
        "voice_both_s": voice.both_s,
        "voice_neither_s": voice.neither_s,
        "voice_longest_silence_s": voice.longest_silence_s,
        "voice_longest_agent_s": voice.longest_agent_s,
        "voice_interruptions": voice.interruptions,
    }


def _end_columns(end: CallEnd | None) -> Row:
    if end is None:
        return dict.fromkeys(("ended_by", "sip_code", "sip_text", "end_words"))
    return {
        "ended_by": end.by.value,
        "sip_code": end.sip_code,
        "sip_text": end.sip_text,
        "end_words": end.words,
    }


def call_of(row: Row) -> Call:
    return Call(
        id=CallId(row["id"]),
        direction=Direction(row["direction"]),
        remote_uri=row["remote_uri"],
        placed_at=time_of(row["placed_at"]),
        state=CallState(row["state"]),
        account_id=AccountId(row["account_id"]),
        line=row["line"],
        remote_name=row["remote_name"],
        asserted_uri=row["asserted_uri"],
        queue=row["queue"],
        ringing_at=maybe_time_of(row["ringing_at"]),
        answered=maybe_moment_of(row, "answered_at", "answered_tick"),
        ended_at=maybe_time_of(row["ended_at"]),
        end=_end_of(row),
        held_since=maybe_moment_of(row, "held_since_at", "held_since_tick"),
        held_by_them=bool(row["held_by_them"]),
        muted=bool(row["muted"]),
        recording=bool(row["recording"]),
        dtmf_received=row["dtmf_received"],
        voice=voice_of(row),
        greeting=_greeting_of(row),
    )


def _greeting_of(row: Row) -> GreetingPlay | None:
    started = maybe_moment_of(row, "greeting_started_at", "greeting_started_tick")
    if started is None:
        return None
    end = row["greeting_end"]
    return GreetingPlay(
        started=started,
        length_s=row["greeting_length_s"],
        ended=maybe_moment_of(row, "greeting_ended_at", "greeting_ended_tick"),
        end=None if end is None else GreetingEnd(end),
    )


def voice_of(row: Row) -> VoiceFigures:
    """Return the columns of who spoke in a call as a value."""
    return VoiceFigures(
        agent_s=row["voice_agent_s"],
        customer_s=row["voice_customer_s"],
        both_s=row["voice_both_s"],
        neither_s=row["voice_neither_s"],
        longest_silence_s=row["voice_longest_silence_s"],
        longest_agent_s=row["voice_longest_agent_s"],
        interruptions=row["voice_interruptions"],
    )


def _end_of(row: Row) -> CallEnd | None:
    if row["ended_by"] is None:
        return None
    return CallEnd(EndedBy(row["ended_by"]), row["sip_code"], row["sip_text"], row["end_words"])
