"""Says how a practice call went, as a coach would; pure but for the window's language."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.practice.views import MarkKind, MarkView, ScoreRowView, ScoreView, SpanView, TimelineView
from ui.presenters.labels import STAGE, label
from ui.presenters.rule_titles import rule_title
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.call_timeline import (
    CallTimeline,
    Heard,
    MomentKind,
    Span,
    SpanKind,
    TimelineMoment,
    timeline_of,
)
from workstation.calls import Call
from workstation.coaching import Change, NextTry, all_judged, change_since, next_try
from workstation.desk.practising import CoachedCall
from workstation.guidance_content.coach import CoachContent
from workstation.practice_reactions import Mood
from workstation.practice_results import Shares, TrainerNote
from workstation.scoring.findings import Finding

_MARKS: Final = {
    MomentKind.ANSWERED: MarkKind.EDGE,
    MomentKind.ENDED: MarkKind.EDGE,
    MomentKind.KEPT: MarkKind.KEPT,
    MomentKind.MISSED: MarkKind.MISSED,
    MomentKind.CHECK_IN: MarkKind.CHECK_IN,
    MomentKind.SAID: MarkKind.SAID,
    MomentKind.MOOD: MarkKind.MOOD,
    MomentKind.TRAINER_KEPT: MarkKind.TRAINER_KEPT,
    MomentKind.TRAINER_MISSED: MarkKind.TRAINER_MISSED,
}
_WORDS: Final = {
    MomentKind.ANSWERED: QT_TRANSLATE_NOOP("PracticeSummary", "{time} Answered."),
    MomentKind.ENDED: QT_TRANSLATE_NOOP("PracticeSummary", "{time} The call ended."),
    MomentKind.KEPT: QT_TRANSLATE_NOOP("PracticeSummary", "{time} Kept, {rule}: {words}."),
    MomentKind.MISSED: QT_TRANSLATE_NOOP("PracticeSummary", "{time} Missed, {rule}: {words}."),
    MomentKind.CHECK_IN: QT_TRANSLATE_NOOP("PracticeSummary", "{time} Check-in."),
    MomentKind.SAID: QT_TRANSLATE_NOOP("PracticeSummary", "{time} The customer: “{words}”"),
    MomentKind.MOOD: QT_TRANSLATE_NOOP("PracticeSummary", "{time} The customer is {mood} now."),
    MomentKind.TRAINER_KEPT: QT_TRANSLATE_NOOP(
        "PracticeSummary", "{time} Your trainer saw it kept, {rule}: {title}. {words}"
    ),
    MomentKind.TRAINER_MISSED: QT_TRANSLATE_NOOP(
        "PracticeSummary", "{time} Your trainer saw it missed, {rule}: {title}. {words}"
    ),
}

_MOODS: Final = {
    Mood.BITTER: QT_TRANSLATE_NOOP("PracticeSummary", "bitter"),
    Mood.COOL: QT_TRANSLATE_NOOP("PracticeSummary", "cool"),
    Mood.OPEN: QT_TRANSLATE_NOOP("PracticeSummary", "open"),
    Mood.WARM: QT_TRANSLATE_NOOP("PracticeSummary", "warm"),
}
_FACES: Final = {
    Mood.BITTER: "smiley-angry",
    Mood.COOL: "smiley-sad",
    Mood.OPEN: "smiley-meh",
    Mood.WARM: "smiley",
}


def summary_view(
    coached: CoachedCall,
    coach: CoachContent,
    name: str,
    zone: tzinfo,
    heard: Sequence[Heard] = (),
) -> ScoreView:
    """Return the coach's summary of a call with the customer ``name``."""
    result, found = coached.result, coached.score
    tried = next_try(all_judged(result), coached.before, coach.weights)
    content = coach.of(tried.rule) if tried else None
    change = change_since(result, coached.before)
    summary = _tr("{kept} of {of} rules that came up were kept.").format(
        kept=result.kept, of=len(result.rules)
    )
    return ScoreView(
        title=_tr("Your call with {name}").format(name=name),
        summary=summary,
        rows=tuple(
            _row(finding, coach, _at(finding, coached.conversation.call, zone))
            for finding in found.findings
        ),
        next_try=content.try_next if content else "",
        next_why=content.why if content else "",
        next_choice=_choice(tried) if tried else "",
        compared=_compared(change) if change else "",
        timeline=_timeline_view(coached, heard),
        trainer=_trainer(result.trainer),
        trainer_rows=tuple(_note_row(note, coach) for note in result.notes),
        measured=_measured(result.shares),
    )


def _at(finding: Finding, call: Call, zone: tzinfo) -> str:
    """Return when in the call; what lies outside of it, such as a due time, by the clock."""
    if finding.at is None:
        return ""
    if call.placed_at <= finding.at <= (call.ended_at or finding.at):
        return times.hold_clock((finding.at - call.placed_at).total_seconds())
    return times.clock_time(finding.at, zone)


def _row(finding: Finding, coach: CoachContent, at: str) -> ScoreRowView:
    content = coach.of(finding.rule)
    said = "" if content is None else content.kept if finding.is_kept else content.why
    return ScoreRowView(
        rule=finding.rule,
        title=rule_title(finding.rule),
        evidence=in_window_language(finding.evidence),
        at=at,
        is_kept=finding.is_kept,
        coach=said,
    )


def _choice(tried: NextTry) -> str:
    """Return why this of all that was missed."""
    if tried.is_repeated:
        text = _tr("Chosen because {rule} was missed in {missed} of the last {of} calls.")
        return text.format(rule=tried.rule, missed=tried.missed, of=tried.of)
    text = _tr("Chosen because of all that was missed, {rule} matters most to the customer.")
    return text.format(rule=tried.rule)


def _compared(change: Change) -> str:
    before = change.before
    last = _tr("Last time here: {kept} of {of}.").format(kept=before.kept, of=len(before.rules))
    told = [last]
    if change.won:
        told.append(_tr("New since then: {rules}.").format(rules=", ".join(change.won)))
    if change.lost:
        told.append(_tr("Kept then and not now: {rules}.").format(rules=", ".join(change.lost)))
    return " ".join(told)


def _trainer(name: str) -> str:
    if not name:
        return _tr("Your trainer saw")
    return _tr("Your trainer {name} saw").format(name=name)


def _note_row(note: TrainerNote, coach: CoachContent) -> ScoreRowView:
    content = coach.of(note.rule)
    said = "" if content is None else content.kept if note.is_kept else content.try_next
    at = times.hold_clock(note.after_s)
    return ScoreRowView(note.rule, rule_title(note.rule), note.note, at, note.is_kept, said)


def _measured(shares: Shares | None) -> tuple[str, ...]:
    if shares is None:
        return ()
    lines = (
        (_tr("You spoke {share} of the time."), shares.agent),
        (_tr("The customer spoke {share} of the time."), shares.customer),
        (_tr("Both spoke at once {share} of the time."), shares.both),
        (_tr("Nobody spoke {share} of the time."), shares.silence),
    )
    return tuple(text.format(share=f"{share * 100:.0f} %") for text, share in lines)


# --- in time ----------------------------------------------------------------------------------


def _timeline_view(coached: CoachedCall, heard: Sequence[Heard]) -> TimelineView:
    call = coached.conversation.call
    timeline = timeline_of(
        coached.conversation,
        coached.score.findings,
        heard=heard,
        notes=coached.result.notes,
        now=call.ended_at or call.placed_at,
    )
    return TimelineView(
        length_s=timeline.length_s,
        spans=tuple(_span_view(span) for span in timeline.spans),
        marks=tuple(_mark_view(moment) for moment in timeline.moments),
        summary=_summary(timeline),
    )


def _span_view(span: Span) -> SpanView:
    name = label(STAGE[span.stage]) if span.stage else ""
    if span.kind is SpanKind.RINGING:
        name = _tr("Ringing")
    elif span.kind is SpanKind.HOLD:
        name = _tr("On hold")
    is_hold, is_ringing = span.kind is SpanKind.HOLD, span.kind is SpanKind.RINGING
    return SpanView(name, span.start_s, span.end_s, is_hold, is_ringing)


def _mark_view(moment: TimelineMoment) -> MarkView:
    text = QCoreApplication.translate("PracticeSummary", str(_WORDS[moment.kind]))
    said = moment.words
    if moment.kind in (MomentKind.KEPT, MomentKind.MISSED):
        said = in_window_language(said).rstrip(".")
    spoken = text.format(
        time=times.hold_clock(moment.at_s),
        rule=moment.rule,
        title=rule_title(moment.rule),
        words=said,
        mood=_tr(str(_MOODS[moment.mood])) if moment.mood else "",
    )
    face = _FACES[moment.mood] if moment.mood else ""
    return MarkView(_MARKS[moment.kind], moment.at_s, spoken.strip(), face)


def _summary(timeline: CallTimeline) -> str:
    held_s = sum(span.length_s for span in timeline.spans if span.kind is SpanKind.HOLD)
    text = _tr("The call took {length}, of which {held} on hold.")
    return text.format(length=times.hold_clock(timeline.length_s), held=times.hold_clock(held_s))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PracticeSummary", text)
