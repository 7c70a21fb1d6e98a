"""The cards before, during and after a hold (E1–E4); pure but for the language."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import BackView, HoldView, LogRow, PermissionView
from ui.panels.views import Choice, PhraseView
from ui.presenters.guidance_scene import GuidanceScene, PermissionDraft
from ui.presenters.hold_words import hold_ring, wait_tone, wait_words
from ui.presenters.phrases import phrase_view
from ui.window_language import times
from workstation.guidance_content import HoldReason
from workstation.hold import HoldAdvice, HoldDue, HoldRules, HoldSpell
from workstation.phrases import SpokenPhrase

_BACK_WORDS_S = 45.0  # said by then, whether it was ticked or not


def permission_view(scene: GuidanceScene, draft: PermissionDraft) -> PermissionView:
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


def hold_view(scene: GuidanceScene, advice: HoldAdvice, spell: HoldSpell) -> HoldView | BackView:
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
        ring=hold_ring(advice, scene.rules),
        title=_hold_title(advice),
        lines=_hold_lines(advice, scene),
        wait_words=wait_words(spell, scene.now),
        wait_tone=wait_tone(spell, scene.now),
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


def _hold_title(advice: HoldAdvice) -> str:
    if advice.due is HoldDue.OVERDUE:
        return _tr("Check in at once")
    if advice.due is HoldDue.CHECK_IN:
        return _tr("Check in now")
    return _tr("On hold")


def _hold_lines(advice: HoldAdvice, scene: GuidanceScene) -> tuple[str, ...]:
    rules = scene.rules
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
    if scene.conversation.call.held_by_them:
        lines.append(_tr("They hold the line too"))
    return tuple(lines)


def _grace(rules: HoldRules) -> float:
    return rules.overdue_after_s - rules.check_in_after_s


def _log(spell: HoldSpell, scene: GuidanceScene) -> tuple[LogRow, ...]:
    rows = []
    for number, check_in in enumerate(spell.check_ins, start=1):
        at = times.clock_time(check_in.at.at, scene.zone)
        after = _tr("{at}, after {gap}").format(at=at, gap=times.hold_clock(check_in.gap_s))
        rows.append(LogRow("check", _tr("Check-in {n}").format(n=number), after))
    return tuple(rows)


def after_hold(scene: GuidanceScene) -> tuple[PhraseView, ...]:
    """Return what is to be said first when a hold has just ended, until it was said."""
    last = scene.conversation.holds[-1] if scene.conversation.holds else None
    if last is None or last.ended is None or not last.back_phrase_id:
        return ()
    is_said = last.back_phrase_id in scene.conversation.said
    if is_said or scene.now.since(last.ended) >= _BACK_WORDS_S:
        return ()
    phrase = scene.guidance.hold_phrase(last.back_phrase_id, scene.facts)
    return (phrase_view(phrase),) if phrase else ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("HoldView", text)
