"""Says how the closing checklist looks; pure but for the window's language."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.closing.views import ClosingItemView, ClosingView, FactView, ItemMark, TopicView
from ui.panels.views import Choice
from ui.presenters.closing_scene import ClosingScene
from ui.presenters.phrases import shown
from ui.presenters.wrap_up_view import topic_title, wrap_up_view
from ui.window_language import times
from workstation.calls import EndedBy
from workstation.closing import ClosingEntry, ClosingItem, ItemId, ItemResult
from workstation.closing_facts import ClosingFact
from workstation.conversation import Conversation
from workstation.guidance import ClosingGuide
from workstation.hold import HoldOutcome

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
SAME_TICKET_ACTION: Final = "more_here"
_ROOMY: Final = 5  # up to so many items, all of them show their facts


def item_key(topic: int, item: ItemId) -> str:
    """Return the key under which the page knows an item of a topic."""
    return f"{topic}:{item}"


def item_of(key: str, front: int) -> tuple[int, ItemId]:
    """Return topic and item of a key; a key without a topic is of the one in front."""
    number, colon, item = key.partition(":")
    return (int(number), item) if colon else (front, key)


def closing_view(scene: ClosingScene) -> ClosingView:
    """Return the checklist with the facts of this call in its items (F1, F2)."""
    topic, conversation = scene.topic, scene.conversation
    current = topic.checklist.next_item
    guides = {g.item: g for g in scene.guidance.closing(scene.facts, conversation.caller_type)}
    items = tuple(
        _item(entry, guides.get(entry.item), scene, current) for entry in topic.checklist.entries
    )
    is_over = conversation.call.is_over
    return ClosingView(
        title=_title(conversation),
        progress=_progress(conversation),
        items=items,
        current=item_key(topic.number, current) if current and not is_over else "",
        can_go_back=not is_over,
        wrap_up=wrap_up_view(scene),
        wrap_up_hint="" if is_over else _tr("finish it after the call"),
        topics=_topics(scene) if conversation.other_topics else (),
    )


def _title(conversation: Conversation) -> str:
    end = conversation.call.end
    if end is not None and end.by is EndedBy.AGENT:
        return _tr("The call is over")
    if end is not None:
        return _tr("Left while on hold") if _left_on_hold(conversation) else _tr("They hung up")
    return _tr("Before you hang up")


def _progress(conversation: Conversation) -> str:
    entries = [e for topic in conversation.topics for e in topic.checklist.entries]
    count = len(entries)
    if conversation.call.is_over:
        missing = sum(e.result is ItemResult.NOT_ASKED_CUSTOMER_LEFT for e in entries)
        pattern = _tr("{n} of {all} could not be asked")
        if _left_on_hold(conversation):
            pattern = _tr("{n} of {all} not asked, urgent callback made")
        return pattern.format(n=missing, all=count)
    done = sum(entry.result is not ItemResult.OPEN for entry in entries)
    return _tr("{n} of {all} done, F12 ends the call at once").format(n=done, all=count)


def _left_on_hold(conversation: Conversation) -> bool:
    holds = conversation.holds
    return bool(holds) and holds[-1].outcome is HoldOutcome.CUSTOMER_LEFT


# --- topics


def _topics(scene: ClosingScene) -> tuple[TopicView, ...]:
    views = []
    for topic in scene.conversation.topics:
        ticket, entries = scene.ticket_of(topic), topic.checklist.entries
        done = topic.checklist.settled_count
        progress = _tr("{n} of {all} done").format(n=done, all=len(entries))
        if any(e.result is ItemResult.NOT_ASKED_CUSTOMER_LEFT for e in entries):
            missing = sum(e.result is ItemResult.NOT_ASKED_CUSTOMER_LEFT for e in entries)
            progress = _tr("{n} of {all} not asked").format(n=missing, all=len(entries))
        views.append(
            TopicView(
                key=str(topic.number),
                title=topic_title(topic, ticket),
                ticket=f"#{ticket.number}" if ticket is not None else "",
                progress=progress,
                is_unfolded=topic.number == scene.unfolded,
                is_settled=topic.checklist.is_complete,
            )
        )
    return tuple(views)


# --- items


def _item(
    entry: ClosingEntry, guide: ClosingGuide | None, scene: ClosingScene, current: ItemId | None
) -> ClosingItemView:
    is_over = scene.conversation.call.is_over
    is_current = entry.item == current and not is_over
    mark = _MARK[entry.result]
    facts = _facts(entry.item, scene) if is_current or _is_roomy(scene) else ()
    hint = guide.hint if guide is not None else ""
    if not facts:
        hint = _ticked_words(entry.item, scene) or hint
    return ClosingItemView(
        key=item_key(scene.unfolded, entry.item),
        title=guide.title if guide is not None else entry.title or entry.item,
        note=_tr(str(_NOTE[mark])) if mark in _NOTE else hint,
        mark=mark,
        phrase=shown(guide.phrase.parts) if is_current and guide is not None else (),
        facts=facts,
        actions=_actions(entry.item, guide, scene, is_current=is_current),
    )


def _is_roomy(scene: ClosingScene) -> bool:
    is_short = len(scene.topic.checklist.entries) <= _ROOMY
    return is_short and not scene.conversation.other_topics


def _actions(
    item: ItemId, guide: ClosingGuide | None, scene: ClosingScene, *, is_current: bool
) -> tuple[Choice, ...]:
    """Return what can be done about an item; another concern may come up at any time."""
    if scene.conversation.call.is_over:
        return ()
    actions = []
    if is_current:
        done = guide.done_label if guide is not None else _tr("Done")
        actions.append(Choice(MAIN_ACTION, done))
    if item == ClosingItem.ANYTHING_ELSE and scene.unfolded == scene.conversation.topic:
        new = _tr("Another concern, on a ticket of its own")
        actions.append(Choice(MORE_ACTION, _tr("Another concern"), "A", "plus", hint=new))
        same = _tr("Another concern, on this ticket")
        actions.append(Choice(SAME_TICKET_ACTION, _tr("On this ticket"), "T", "plus", hint=same))
    if is_current:
        actions.append(Choice(SKIP_ACTION, _tr("Skip")))
    return tuple(actions)


def _ticked_words(item: ItemId, scene: ClosingScene) -> str:
    """Say how many facts of an item were spoken of, where they are not shown one by one."""
    facts = scene.items.get(item, ())
    if not facts:
        return ""
    ticked = sum(scene.topic.checklist.is_ticked(item, fact.key) for fact in facts)
    return _tr("{n} of {all} gone through").format(n=ticked, all=len(facts))


def _facts(item: ItemId, scene: ClosingScene) -> tuple[FactView, ...]:
    return tuple(_fact(item, fact, scene) for fact in scene.items.get(item, ()))


def _fact(item: ItemId, fact: ClosingFact, scene: ClosingScene) -> FactView:
    right = ""
    if fact.can_have_time:
        right = _tr("no time yet")
        if fact.due_at is not None:
            right = times.day_and_time(fact.due_at, scene.now, scene.zone)
    lead = fact.who
    if fact.is_promise:
        lead = _tr("Promised")
    return FactView(
        text=fact.text,
        key=fact.key,
        lead=lead,
        right=right,
        is_ticked=scene.topic.checklist.is_ticked(item, fact.key),
        can_be_ticked=not scene.conversation.call.is_over,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClosingView", text)
