"""Says how a call looks in the call bar; pure but for the window's language."""

import math
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.call_bar.view import CallBarState, CallBarView
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.calls import Call, CallState
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.e_model import is_grounded
from workstation.hold import HoldAdvice, HoldDue
from workstation.phone import MediaQuality


def idle_view(last: Conversation | None, name: str, now: datetime, zone: tzinfo) -> CallBarView:
    """Show that there is no call, and whom the last one was with."""
    if last is None:
        teach = _tr("Calls ring here. Dial at the lower left, or wait for the next one.")
        return CallBarView(CallBarState.IDLE, _tr("No call"), teach)
    call = last.call
    when = times.past(call.placed_at, now, zone)
    if call.placed_at.astimezone(zone).date() == now.astimezone(zone).date():
        when = times.clock_time(call.placed_at, zone)
    length = times.span(call.talk_time(now=now).total_seconds())
    ended = length if call.answered else (in_window_language(call.end.words) if call.end else "")
    line = ", ".join(part for part in (_tr("Last: {name}").format(name=name), when, ended) if part)
    return CallBarView(
        CallBarState.IDLE, _tr("No call"), line, can_call_again=bool(call.remote_uri)
    )


def call_view(
    conversation: Conversation, name: str, number: str, advice: HoldAdvice | None, now: Moment
) -> CallBarView:
    """Show one call that is dialled, talked, held or just over."""
    call = conversation.call
    is_waiting = advice is not None and advice.is_waiting
    state = _state(call, advice)
    tag, icon = _tag(call, now)
    talk_s = call.talk_time(now=now.at).total_seconds()
    return CallBarView(
        state=state,
        name=name,
        words=_words(call, number),
        tag=tag,
        tag_icon=icon,
        time_text=_time(advice, talk_s) if is_waiting else times.talk_clock(talk_s),
        caption=_caption(call, advice, talk_s),
        mos_text=_mos_text(conversation.quality),
        mos_note=_mos_note(conversation.quality),
        bars=_bars(conversation.quality.mos),
        ring_share=advice.ring_share if advice is not None and is_waiting else 1.0,
        is_muted=call.muted,
        is_greeting=call.is_greeting,
        is_held=call.held_by_us,
        is_end_now=conversation.checklist.is_open and not call.is_over,
        can_mute=call.is_talking,
        can_hold=call.is_talking,
        can_send_digits=call.is_talking and not call.held_by_us,
        can_end=not call.is_over,
    )


def _state(call: Call, advice: HoldAdvice | None) -> CallBarState:
    if call.is_over:
        return CallBarState.ENDED
    if not call.is_talking:
        return CallBarState.CALLING
    if advice is not None and advice.is_waiting:
        return CallBarState.LATE if advice.due is HoldDue.OVERDUE else CallBarState.HOLD
    return CallBarState.TALKING


def _tag(call: Call, now: Moment) -> tuple[str, str]:
    if call.is_greeting and call.greeting is not None:
        left_s = math.ceil(call.greeting.left_s(now))
        return _tr("Your greeting is playing: {seconds} s").format(seconds=left_s), "speaker-high"
    if call.is_over:
        return (in_window_language(call.end.words) if call.end else "") or _tr("Call over"), ""
    if call.held_by_us:
        return _tr("On hold"), "pause"
    if call.held_by_them:
        return _tr("They put us on hold"), "hand-palm"
    if call.muted:
        return _tr("Muted"), "microphone-slash"
    return "", ""


def _words(call: Call, number: str) -> str:
    if call.state is CallState.CALLING:
        first = _tr("calling")
    elif call.state is CallState.EARLY:
        first = _tr("ringing there")
    else:
        first = ""
    line = _tr("on {line}").format(line=call.line) if call.line else ""
    return "  ·  ".join(part for part in (number, line, first) if part)


def _time(advice: HoldAdvice | None, talk_s: float) -> str:
    return times.hold_clock(advice.since_contact_s) if advice else times.talk_clock(talk_s)


def _caption(call: Call, advice: HoldAdvice | None, talk_s: float) -> str:
    if not call.is_talking and not call.is_over:
        return _tr("not answered yet")
    if advice is not None and advice.is_waiting:
        return _tr("on hold · call {time}").format(time=times.talk_clock(talk_s))
    return _tr("talk time")


def _mos_text(quality: MediaQuality) -> str:
    if not quality.mos:
        return ""
    about = "" if is_grounded(quality.codec, quality.lost) else "~"
    return f"MOS {about}{quality.mos:.1f}"


def _mos_note(quality: MediaQuality) -> str:
    """Say why the figure is a rough one; empty where it stands on published values."""
    if not quality.mos or is_grounded(quality.codec, quality.lost):
        return ""
    return _tr(
        "Roughly: loss is judged as with G.711; no comparable figures are published for {codec}."
    ).format(codec=quality.codec or _tr("this codec"))


def _bars(mos: float) -> int:
    """Return 0–4 bars; 0 while unknown. Source: ITU-T G.107, annex B, user satisfaction."""
    return sum(mos >= limit for limit in (1.0, 3.1, 3.6, 4.03)) if mos else 0


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallView", text)
