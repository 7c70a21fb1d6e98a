"""Says how the closing checklist and the wrap-up look; pure but for the window's language."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.closing.views import ClosingItemView, ClosingView, FactView, ItemMark
from ui.panels.views import Choice, WhenView
from ui.presenters.phrases import shown
from ui.presenters.ticket_view import step_view
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.wrap_up.views import FollowUpView, WrapUpPageView, WrapUpView
from workstation.calls import EndedBy
from workstation.clock import Moment
from workstation.closing import ClosingItem, ItemId, ItemResult
from workstation.conversation import Conversation
from workstation.guidance import ClosingGuide, Guidance
from workstation.guidance_content import DispositionContent
from workstation.hold import HoldOutcome
from workstation.phrases import GuidanceFacts
from workstation.tickets import NextStep
from workstation.wrap_up import Disposition

USUAL_WRAP_UP_S: Final = 120
_MARK: Final = {
    ItemResult.OPEN: ItemMark.OPEN,
    ItemResult.ASKED: ItemMark.ASKED,
    ItemResult.SKIPPED: ItemMark.SKIPPED,
    ItemResult.NOT_ASKED_CUSTOMER_LEFT: ItemMark.NOT_ASKED,
}
_NOTE: Final = {
    ItemMark.SKIPPED: QT_TRANSLATE_NOOP("ClosingView", "skipped"),
    ItemMark.NOT_ASKED: QT_TRANSLATE_NOOP("ClosingView", "not asked: customer left"),
}
MAIN_ACTION: Final = "asked"
SKIP_ACTION: Final = "skipped"
MORE_ACTION: Final = "more"


@dataclass(frozen=True, slots=True)
class ClosingScene:
    """A call near or past its end, with what the checklist's items speak of."""

    conversation: Conversation
    facts: GuidanceFacts
    guidance: Guidance
    steps: tuple[NextStep, ...]
    now: datetime
    zone: tzinfo
    saved: str = ""


# --- the checklist


def closing_view(scene: ClosingScene) -> ClosingView:
    """Return the checklist with the facts of this call in its items (F1, F2)."""
    checklist = scene.conversation.checklist
    current = checklist.next_item
    items = tuple(
        _item(guide, scene, current)
        for guide in scene.guidance.closing(scene.facts, scene.conversation.caller_type)
    )
    is_over = scene.conversation.call.is_over
    return ClosingView(
        title=_title(scene.conversation),
        progress=_progress(scene.conversation, len(items)),
        items=items,
        current=current or "",
        can_go_back=not is_over,
        wrap_up=wrap_up_view(scene),
        wrap_up_hint="" if is_over else _tr("finish it after the call"),
    )


def _title(conversation: Conversation) -> str:
    end = conversation.call.end
    if end is not None and end.by is EndedBy.AGENT:
        return _tr("The call is over")
    if end is not None:
        return _tr("Left while on hold") if _left_on_hold(conversation) else _tr("They hung up")
    return _tr("Before you hang up")


def _progress(conversation: Conversation, count: int) -> str:
    checklist = conversation.checklist
    if conversation.call.is_over:
        missing = sum(e.result is ItemResult.NOT_ASKED_CUSTOMER_LEFT for e in checklist.entries)
        pattern = _tr("{n} of {all} could not be asked")
        if _left_on_hold(conversation):
            pattern = _tr("{n} of {all} not asked, urgent callback made")
        return pattern.format(n=missing, all=count)
    done = sum(entry.result is not ItemResult.OPEN for entry in checklist.entries)
    return _tr("{n} of {all} done, F12 ends the call at once").format(n=done, all=count)


def _left_on_hold(conversation: Conversation) -> bool:
    holds = conversation.holds
    return bool(holds) and holds[-1].outcome is HoldOutcome.CUSTOMER_LEFT


def _item(guide: ClosingGuide, scene: ClosingScene, current: ItemId | None) -> ClosingItemView:
    is_current = guide.item == current
    mark = _MARK[scene.conversation.checklist.result_of(guide.item)]
    return ClosingItemView(
        key=guide.item,
        title=guide.title,
        note=_tr(str(_NOTE[mark])) if mark in _NOTE else guide.hint,
        mark=mark,
        phrase=shown(guide.phrase.parts) if is_current else (),
        facts=_facts(guide.item, scene),
        actions=_actions(guide) if is_current else (),
    )


def _actions(guide: ClosingGuide) -> tuple[Choice, ...]:
    actions = [Choice(MAIN_ACTION, guide.done_label)]
    if guide.item == ClosingItem.ANYTHING_ELSE:
        actions.append(Choice(MORE_ACTION, _tr("One more question"), "Q", "plus"))
    actions.append(Choice(SKIP_ACTION, _tr("Skip")))
    return tuple(actions)


def _facts(item: ItemId, scene: ClosingScene) -> tuple[FactView, ...]:
    if item != ClosingItem.SUMMARY:
        return ()
    return tuple(
        FactView(
            text=step.what,
            lead=step.who,
            right=(
                times.day_and_time(step.due_at, scene.now, scene.zone)
                if step.due_at
                else _tr("no time yet")
            ),
        )
        for step in scene.steps
        if step.what
    )


# --- the wrap-up


def wrap_up_view(scene: ClosingScene) -> WrapUpView:
    """Return the wrap-up's draft, during the call or after it (F5)."""
    content, draft = scene.guidance.content.wrap_up, scene.conversation.wrap_up
    return WrapUpView(
        call_id=scene.conversation.id,
        dispositions=_dispositions(content.dispositions, draft.disposition),
        disposition=draft.disposition.id if draft.disposition else "",
        note=draft.note,
        causes=tuple(Choice(cause, cause) for cause in content.internal_causes),
        cause=draft.internal_cause,
        reviews=tuple(Choice(r.review.value, r.label) for r in content.reviews),
        review=draft.review.value if draft.review else "",
        saved=scene.saved,
    )


def _dispositions(
    choices: tuple[DispositionContent, ...], chosen: Disposition | None
) -> tuple[Choice, ...]:
    """Return the outcomes to choose from; a chosen one that the content lost stands beside them."""
    offered = tuple(Choice(d.disposition, d.label, d.key, hint=d.hint) for d in choices)
    if chosen is None or any(choice.key == chosen.id for choice in offered):
        return offered
    return (*offered, Choice(chosen.id, chosen.label))


def wrap_up_page_view(
    scene: ClosingScene, name: str, when: WhenView, follow_up: FollowUpView, now: Moment
) -> WrapUpPageView:
    """Return the page after the call, with the after-call-work timer."""
    conversation = scene.conversation
    started = conversation.wrap_up.started or now
    worked_s = max(0.0, now.since(started))
    talk_s = conversation.call.talk_time(now=scene.now).total_seconds()
    share = worked_s / USUAL_WRAP_UP_S
    ready = conversation.wrap_up.disposition is not None
    return WrapUpPageView(
        wrap_up=wrap_up_view(scene),
        title=_tr("Wrap-up"),
        who=_tr("{name}, {time} talk time").format(name=name, time=times.talk_clock(talk_s)),
        clock=times.hold_clock(worked_s),
        share=min(1.0, share),
        tone=Tone.DUE if share >= 1 else Tone.NEUTRAL,
        steps=tuple(step_view(step, scene.now, scene.zone) for step in scene.steps),
        when=when,
        follow_up=follow_up,
        trouble="" if ready else _tr("Choose how the call ended first."),
        can_finish=ready,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClosingView", text)
