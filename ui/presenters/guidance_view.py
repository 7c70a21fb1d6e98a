"""Says what the right column shows at this moment of the call; pure but for the language."""

from dataclasses import dataclass, replace
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import (
    BackView,
    CallerView,
    GuidanceCard,
    GuidanceView,
    HeldByThemView,
    HoldView,
    LogRow,
    PermissionView,
    StageCardView,
)
from ui.panels.views import Choice, PhraseView
from ui.presenters.labels import CALLER, STAGE, label
from ui.presenters.phrases import phrase_view
from ui.presenters.stage_fields_view import Known, field_rows
from ui.theme.tokens import Tone
from ui.widgets.hold_ring import HoldRingView, HoldState
from ui.widgets.stepper import StageView, StepperView
from ui.window_language import times
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.calls import Direction
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.greeting import Greeting
from workstation.guidance import Guidance
from workstation.guidance_content import HoldReason
from workstation.hold import HoldAdvice, HoldDue, HoldRules, HoldSpell
from workstation.hold_waits import UsualWait, wait_word
from workstation.phrases import GuidanceFacts, SpokenPhrase
from workstation.tickets import NextStep, Ticket

_STAGES = tuple(Stage)
_BACK_WORDS_S = 45.0  # said by then, whether it was ticked or not
_RING = {
    HoldDue.NOTHING: HoldState.CALM,
    HoldDue.CHECK_IN: HoldState.DUE,
    HoldDue.OVERDUE: HoldState.LATE,
}


@dataclass(frozen=True, slots=True)
class PermissionDraft:
    """What the agent has chosen before the hold (E1): a reason's id, and the stated wait.

    Shape: ``usual`` is what this agent's holds for the reason took, None while that is not known;
    with ``is_own_wait`` the agent has chosen the wait, and no reason changes it.
    """

    reason: str = ""
    wait_s: int | None = None
    is_own_wait: bool = False
    usual: UsualWait | None = None


@dataclass(frozen=True, slots=True)
class GuidanceScene:
    """A call and all that the right column needs to know beside it."""

    conversation: Conversation
    facts: GuidanceFacts
    guidance: Guidance
    greeting: Greeting
    rules: HoldRules
    now: Moment
    zone: tzinfo
    advice: HoldAdvice | None = None
    permission: PermissionDraft | None = None
    ticket: Ticket | None = None
    steps: tuple[NextStep, ...] = ()
    shows_caller_types: bool = True

    @property
    def known(self) -> Known:
        """Return what the stage's fields are filled with."""
        return Known(self.conversation, self.facts, self.ticket, self.steps, self.now.at, self.zone)


def guidance_view(scene: GuidanceScene) -> GuidanceView:
    """Return the column's view: stages, the card of the moment, how the caller sounds."""
    card = _card(scene)
    is_strip = isinstance(card, HoldView | BackView | PermissionView)
    return GuidanceView(
        card=card,
        stepper=_stepper(scene, is_strip),
        caller=_caller(scene) if scene.shows_caller_types else None,
    )


def _card(scene: GuidanceScene) -> GuidanceCard:
    call = scene.conversation.call
    spell = scene.conversation.open_hold
    if scene.permission is not None and not call.held_by_us:
        return _permission(scene, scene.permission)
    if scene.advice is not None and spell is not None:
        return _hold(scene, scene.advice, spell)
    if call.held_by_them:
        return HeldByThemView(
            _tr("They put you on hold"),
            _tr("Nothing to do: the other side has paused the call. Your line stays open."),
        )
    return stage_card(scene)


# --- stages


def _stepper(scene: GuidanceScene, is_strip: bool) -> StepperView:
    flow = scene.conversation.flow
    stages = []
    for stage in _STAGES:
        entered = flow.entered(stage)
        time = times.clock_time(entered.at, scene.zone) if entered else ""
        stages.append(StageView(label(STAGE[stage]), time))
    current = _STAGES.index(flow.stage) if flow.stage else -1
    return StepperView(tuple(stages), current, is_strip)


def stage_card(scene: GuidanceScene) -> StageCardView:
    """Return the card of the stage that the call is in."""
    conversation = scene.conversation
    stage = conversation.flow.stage or Stage.OPENING
    guide = scene.guidance.stage(stage, scene.facts, conversation.caller_type)
    phrases = _after_hold(scene) + tuple(phrase_view(p, conversation.said) for p in guide.phrases)
    if stage is Stage.OPENING:
        greeting = phrase_view(scene.greeting.phrase)
        said = replace(greeting, is_said=conversation.greeting_said is not None)
        is_ours = conversation.call.direction is Direction.OUTBOUND
        phrases = (said,) if is_ours else (said, *phrases)  # they need not say why they call
    return StageCardView(
        title=guide.title,
        subtitle=guide.subtitle,
        phrases=phrases,
        main_label=_main_label(stage) if conversation.call.answered else "",
        do=guide.do,
        fields=field_rows(stage, scene.known) if conversation.call.answered else (),
        note=_outdated(scene) if stage is Stage.OPENING else "",
        is_large=stage is Stage.OPENING,
    )


def _after_hold(scene: GuidanceScene) -> tuple[PhraseView, ...]:
    """Return what is to be said first when a hold has just ended, until it was said."""
    last = scene.conversation.holds[-1] if scene.conversation.holds else None
    if last is None or last.ended is None or not last.back_phrase_id:
        return ()
    is_said = last.back_phrase_id in scene.conversation.said
    if is_said or scene.now.since(last.ended) >= _BACK_WORDS_S:
        return ()
    phrase = scene.guidance.hold_phrase(last.back_phrase_id, scene.facts)
    return (phrase_view(phrase),) if phrase else ()


def _main_label(stage: Stage) -> str:
    place = _STAGES.index(stage)
    if place + 1 >= len(_STAGES):
        return ""
    following = label(STAGE[_STAGES[place + 1]])
    return _tr("Go to {stage}").format(stage=following.lower())


def _outdated(scene: GuidanceScene) -> str:
    if not scene.greeting.outdated_ids:
        return ""
    return _tr("A greeting is out of date and was left out: {names}.").format(
        names=", ".join(scene.greeting.outdated_ids)
    )


# --- hold


def _permission(scene: GuidanceScene, draft: PermissionDraft) -> PermissionView:
    reasons = scene.guidance.hold_reasons
    chosen = next((r for r in reasons if r.id == draft.reason), None)
    facts = replace(
        scene.facts,
        hold_reason=chosen.words if chosen else "",
        stated_wait=scene.guidance.spoken.wait_of(draft.wait_s) if draft.wait_s else "",
    )
    conversation = scene.conversation
    phrase = scene.guidance.next_permission(
        conversation.used_phrases, facts, conversation.caller_type
    )
    waits_s = {*scene.guidance.hold_waits_s, *((draft.wait_s,) if draft.wait_s else ())}
    return PermissionView(
        phrase=phrase_view(phrase),
        reasons=tuple(Choice(r.id, r.label) for r in reasons),
        reason=draft.reason,
        waits=tuple((s, times.span(s)) for s in sorted(waits_s)),
        wait_s=draft.wait_s,
        wait_note=_wait_note(draft, chosen),
    )


def _wait_note(draft: PermissionDraft, reason: HoldReason | None) -> str:
    """Say where the suggested wait comes from."""
    if reason is None:
        return ""
    if draft.usual is None:
        usual = times.span(reason.usual_wait_s)
        return _tr("Usual for this reason: {time}").format(time=usual)
    return _tr("Your usual for this reason: {time} (your last {n} holds)").format(
        time=times.span(draft.usual.seconds), n=draft.usual.count
    )


def _hold(scene: GuidanceScene, advice: HoldAdvice, spell: HoldSpell) -> HoldView | BackView:
    log = _log(spell, scene)
    conversation = scene.conversation
    if not advice.is_waiting:
        phrase = _said_now(spell, scene)
        return BackView(
            title=_tr("You are back with the customer"),
            subtitle=_tr("Say where things stand, then hold again or go on."),
            phrase=phrase_view(phrase) if phrase else None,
            offers_callback=advice.offer_callback,
            log=log,
        )
    phrase = scene.guidance.next_check_in(
        conversation.used_phrases,
        scene.facts,
        is_overdue=advice.due is HoldDue.OVERDUE,
        offer_callback=advice.offer_callback,
        caller=conversation.caller_type,
    )
    return HoldView(
        ring=_ring(advice, scene.rules),
        title=_hold_title(advice),
        lines=_hold_lines(advice, scene.rules),
        wait_words=_wait_words(spell, scene.now),
        wait_tone=_wait_tone(spell, scene.now),
        phrase=phrase_view(phrase),
        offers_callback=advice.offer_callback,
        log=log,
    )


def _said_now(spell: HoldSpell, scene: GuidanceScene) -> SpokenPhrase | None:
    """Return the phrase of the check-in that is under way, for the agent to read out."""
    if spell.check_ins:
        said = scene.guidance.hold_phrase(spell.check_ins[-1].phrase_id, scene.facts)
        if said is not None:
            return said
    back = scene.guidance.back_from_hold(scene.facts)
    return back[0] if back else None


def _ring(advice: HoldAdvice, rules: HoldRules) -> HoldRingView:
    past = advice.since_contact_s - rules.check_in_after_s
    room = max(1, rules.overdue_after_s - rules.check_in_after_s)
    return HoldRingView(
        time_text=times.hold_clock(advice.since_contact_s),
        share=advice.ring_share,
        state=_RING[advice.due],
        caption=_tr("on hold"),
        overtime=min(1.0, max(0.0, past / room)),
    )


def _hold_title(advice: HoldAdvice) -> str:
    if advice.due is HoldDue.OVERDUE:
        return _tr("Check in at once")
    if advice.due is HoldDue.CHECK_IN:
        return _tr("Check in now")
    return _tr("On hold")


def _hold_lines(advice: HoldAdvice, rules: HoldRules) -> tuple[str, ...]:
    lines = [_tr("Check-in no. {n}").format(n=advice.check_in_number)]
    lines.append(_tr("Held {time} in all").format(time=times.hold_clock(advice.held_total_s)))
    if advice.due is HoldDue.NOTHING:
        at = times.hold_clock(rules.check_in_after_s)
        lines.append(_tr("Check in at {time}").format(time=at))
    elif advice.due is HoldDue.CHECK_IN:
        at = times.hold_clock(rules.overdue_after_s)
        lines.append(_tr("Overdue at {time}").format(time=at))
    else:
        late = times.span(-(advice.overdue_in_s or 0.0) + _grace(rules))
        lines.append(_tr("{time} late").format(time=late))
    return tuple(lines)


def _wait_words(spell: HoldSpell, now: Moment) -> str:
    """Set what was said against what it is by now (E1)."""
    word = wait_word(spell, now)
    if word is None:
        return ""
    said = times.span(word.stated_s)
    if word.over_s < 0:
        left = times.hold_clock(-word.over_s)
        return _tr("You said {said}: {left} left").format(said=said, left=left)
    return _tr("You said {said}, now it is {held}").format(
        said=said, held=times.hold_clock(word.held_s)
    )


def _wait_tone(spell: HoldSpell, now: Moment) -> Tone:
    word = wait_word(spell, now)
    if word is None or word.over_s < 0:
        return Tone.NEUTRAL
    return Tone.LATE if word.is_far_over else Tone.DUE


def _grace(rules: HoldRules) -> float:
    return rules.overdue_after_s - rules.check_in_after_s


def _log(spell: HoldSpell, scene: GuidanceScene) -> tuple[LogRow, ...]:
    rows = []
    for number, check_in in enumerate(spell.check_ins, start=1):
        at = times.clock_time(check_in.at.at, scene.zone)
        after = _tr("{at}, after {gap}").format(at=at, gap=times.hold_clock(check_in.gap_s))
        rows.append(LogRow("check", _tr("Check-in {n}").format(n=number), after))
    return tuple(rows)


# --- the caller


def _caller(scene: GuidanceScene) -> CallerView:
    chosen = scene.conversation.caller_type
    types = tuple(
        Choice(kind.value, label(CALLER[kind]), str(number))
        for number, kind in enumerate(CallerType, start=1)
    )
    if chosen is None:
        return CallerView(types)
    guide = scene.guidance.caller(chosen, scene.facts)
    return CallerView(types, chosen.value, guide.do, guide.avoid)


def _tr(text: str) -> str:
    return QCoreApplication.translate("GuidanceView", text)
