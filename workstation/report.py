"""The report of a practice call, as written to a file: JSON with fixed keys."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from workstation.callbacks import Callback
from workstation.calls import Call
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.hold import HoldRules, HoldSpell, hold_figures
from workstation.phone import MediaQuality
from workstation.practice import Scenario


class CallReport(msgspec.Struct, frozen=True):
    """Units: times are aware UTC in persona time."""

    call_id: str
    direction: str
    answered_at: datetime | None
    ended_at: datetime | None
    ended_by: str
    sip_code: int


class MediaReport(msgspec.Struct, frozen=True):
    """Units: packets, summed over the whole call."""

    codec: str
    rtp_sent: int
    rtp_received: int
    lost: int


class HoldReport(msgspec.Struct, frozen=True):
    """One hold spell. Units: seconds of persona time."""

    permission_asked: bool
    agreed: bool
    reason: str
    stated_wait_s: int | None
    held_s: float
    check_ins_due: int
    check_ins_on_time: int
    longest_gap_s: float
    ended: str | None


class ItemReport(msgspec.Struct, frozen=True):
    item: str
    result: str


class CallbackReport(msgspec.Struct, frozen=True):
    due_at: datetime
    priority: str
    reason: str


class ScoreReport(msgspec.Struct, frozen=True):
    """Rule numbers (A1 … H5); a rule that did not come up is in neither."""

    kept: tuple[str, ...]
    missed: tuple[str, ...]


class PracticeReport(msgspec.Struct, frozen=True, kw_only=True):
    """What one practice call came to.

    Shape: ``completed`` means that the call took place, from answer to wrap-up, and that audio
    went both ways; ``trouble`` is one plain sentence when it did not, else empty.
    """

    completed: bool
    persona: str
    scenario: str
    language: str
    seed: int
    speed: float
    call: CallReport
    media: MediaReport
    holds: tuple[HoldReport, ...]
    checklist: tuple[ItemReport, ...]
    callbacks: tuple[CallbackReport, ...]
    score: ScoreReport
    database: str
    trouble: str = ""


def practice_report(
    conversation: Conversation,
    *,
    scenario: Scenario,
    seed: int,
    speed: float,
    rules: HoldRules,
    callbacks: Sequence[Callback],
    score: ScoreReport,
    database: Path,
    now: Moment,
    trouble: str = "",
) -> PracticeReport:
    """Return the report of ``conversation`` as it stands at ``now``."""
    quality = conversation.quality
    is_done = conversation.call.answered is not None and conversation.wrap_up.finished is not None
    return PracticeReport(
        completed=not trouble and is_done and quality.rtp_sent > 0 and quality.rtp_received > 0,
        persona=scenario.caller_type.value,
        scenario=scenario.name,
        language=scenario.language,
        seed=seed,
        speed=speed,
        call=_call(conversation.call),
        media=_media(quality),
        holds=tuple(_hold(spell, rules, now) for spell in conversation.holds),
        checklist=tuple(
            ItemReport(entry.item, entry.result.value)
            for topic in conversation.topics
            for entry in topic.checklist.entries
        ),
        callbacks=tuple(
            CallbackReport(c.due_at, c.priority.name.lower(), c.reason.value) for c in callbacks
        ),
        score=score,
        database=str(database),
        trouble=trouble,
    )


def encoded(report: PracticeReport) -> bytes:
    """Return ``report`` as indented JSON text in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def _call(call: Call) -> CallReport:
    return CallReport(
        call_id=call.id,
        direction=call.direction.value,
        answered_at=call.answered_at,
        ended_at=call.ended_at,
        ended_by=call.end.by.value if call.end else "",
        sip_code=call.end.sip_code if call.end else 0,
    )


def _media(quality: MediaQuality) -> MediaReport:
    return MediaReport(quality.codec, quality.rtp_sent, quality.rtp_received, quality.lost)


def _hold(spell: HoldSpell, rules: HoldRules, now: Moment) -> HoldReport:
    figures = hold_figures(spell, rules, now)
    return HoldReport(
        permission_asked=spell.asked_permission,
        agreed=spell.agreed,
        reason=spell.reason_id,
        stated_wait_s=spell.stated_wait_s,
        held_s=round(spell.held_s(now), 1),
        check_ins_due=figures.check_ins_due,
        check_ins_on_time=figures.check_ins_on_time,
        longest_gap_s=round(figures.longest_gap_s, 1),
        ended=spell.outcome.value if spell.outcome else None,
    )
