"""Says what the right column shows at this moment of the call; pure but for the language."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import (
    BackView,
    CallerView,
    GuidanceCard,
    GuidanceView,
    HeldByThemView,
    HoldView,
    LanguageView,
    PermissionView,
    StageCardView,
)
from ui.panels.views import Choice
from ui.presenters.greeting_words import outdated_words
from ui.presenters.guidance_scene import GuidanceScene
from ui.presenters.hold_view import after_hold, hold_view, permission_view
from ui.presenters.labels import CALLER, STAGE, STAGE_INSIDE, label
from ui.presenters.phrases import phrase_view
from ui.presenters.settings_view import language_choices
from ui.presenters.stage_fields_view import field_rows
from ui.widgets.stepper import StageView, StepperView
from ui.window_language import times
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.calls import Direction
from workstation.understanding import explaining_since, open_check

CLEAR_RULE = "B6"  # phrases that ask whether something was clear
_STAGES = tuple(Stage)


def guidance_view(scene: GuidanceScene) -> GuidanceView:
    """Return the column's view: stages, the card of the moment, how the caller sounds."""
    card = _card(scene)
    is_strip = isinstance(card, HoldView | BackView | PermissionView)
    return GuidanceView(
        card=card,
        stepper=_stepper(scene, is_strip),
        caller=_caller(scene) if scene.shows_caller_types else None,
        language=_language(scene),
    )


def _card(scene: GuidanceScene) -> GuidanceCard:
    call = scene.conversation.call
    spell = scene.conversation.open_hold
    if scene.permission is not None and not call.held_by_us:
        return permission_view(scene, scene.permission)
    if scene.advice is not None and spell is not None:
        return hold_view(scene, scene.advice, spell)
    if scene.asking is not None:
        return scene.asking
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
    is_reminded = open_check(conversation.understanding_checks) is not None
    ready = sorted(guide.phrases, key=lambda p: p.rule != CLEAR_RULE) if is_reminded else ()
    phrases = after_hold(scene) + tuple(
        phrase_view(p, conversation.said) for p in ready or guide.phrases
    )
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
        reminder=_reminder(scene),
        note=_outdated(scene) if stage is Stage.OPENING else "",
        is_large=stage is Stage.OPENING,
    )


def _reminder(scene: GuidanceScene) -> str:
    """Say that an explanation has become long (B6)."""
    check = open_check(scene.conversation.understanding_checks)
    since = explaining_since(scene.conversation.flow, scene.conversation.holds)
    if check is None or since is None:
        return ""
    time = times.span(scene.now.since(since))
    return _tr("You have explained for {time}. Ask whether it was clear.").format(time=time)


def _main_label(stage: Stage) -> str:
    place = _STAGES.index(stage)
    if place + 1 >= len(_STAGES):
        return ""
    following = label(STAGE_INSIDE[_STAGES[place + 1]])
    return _tr("Go to {stage}").format(stage=following)


def _outdated(scene: GuidanceScene) -> str:
    return outdated_words(scene.greeting, scene.now.at, scene.zone)


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


def _language(scene: GuidanceScene) -> LanguageView | None:
    if len(scene.languages) < 2:
        return None
    return LanguageView(language_choices(scene.languages), scene.guidance.language)


def _tr(text: str) -> str:
    return QCoreApplication.translate("GuidanceView", text)
