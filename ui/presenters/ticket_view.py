"""Says how a ticket looks in the pane; pure but for the window's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.panels.views import Choice, StepView, WhenView
from ui.presenters.customer_words import likely_views
from ui.presenters.labels import (
    ENTRY_ICON,
    PRIORITY,
    PRIORITY_TONE,
    REASON,
    STAGE,
    STATUS,
    STATUS_TONE,
    label,
    priority_choices,
    status_choices,
)
from ui.presenters.nearness import due_tone, share_used
from ui.presenters.ticket_words import (
    CHANNEL,
    CHANNEL_ICON,
    TURN,
    channel_choices,
    origin_short,
    origin_words,
    size_words,
    takes_words,
    tr,
)
from ui.theme.tokens import Tone
from ui.ticket.views import (
    AnswerView,
    FileView,
    MenuFieldView,
    OfferedTicket,
    OfferView,
    PlanStageView,
    PlanView,
    TicketView,
    TimelineView,
    UnknownCallerView,
)
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.attachments import Attachment
from workstation.call_flow import Stage
from workstation.desk.plans import PLAN_FIELD
from workstation.ids import CallId
from workstation.messages import Message
from workstation.numbers import shown
from workstation.origins import Origin
from workstation.plans import PlanStage
from workstation.screen_pop import ScreenPop
from workstation.ticket_facts import TicketFact
from workstation.tickets import Channel, EntryKind, NextStep, Ticket, TimelineEntry

_CALLBACK_WHY: Final = {reason.value.replace("_", " "): text for reason, text in REASON.items()}


@dataclass(frozen=True, slots=True)
class TicketScene:
    """A ticket and all that the pane needs to know beside it.

    Shape: ``live`` is the entry of the call that is on, begun at ``live_since``; ``offered`` are
    the caller's other open tickets; ``unknown_number`` is set when nobody knows the caller, and
    may be empty text then (withheld); ``unknown_name`` is what the caller's phone says; ``me`` is
    the agent; ``owners`` are names to choose from; ``files`` says of each whether its content is
    there; ``messages`` are those that have left; ``answers`` are what the
    customer was asked and said; ``stage_times`` are seconds by stage of finished calls;
    ``to_undo`` and ``to_redo`` are kinds of turns.
    """

    ticket: Ticket
    steps: tuple[NextStep, ...]
    timeline: tuple[TimelineEntry, ...]
    now: datetime
    zone: tzinfo
    when: WhenView
    live: TimelineView | None = None
    live_since: datetime | None = None
    offered: tuple[Ticket, ...] = ()
    pop: ScreenPop | None = None
    unknown_number: str | None = None
    unknown_name: str = ""
    saved_at: datetime | None = None
    save_trouble: str = ""
    was_already_clear: bool = False
    is_in_call: bool = False
    me: str = ""
    owners: tuple[str, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    plan: tuple[PlanStage, ...] = ()
    plan_choices: tuple[Choice, ...] = ()
    files: tuple[tuple[Attachment, bool], ...] = ()
    answers: tuple[TicketFact, ...] = ()
    stage_times: Mapping[CallId, Mapping[Stage, float]] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    to_undo: str = ""
    to_redo: str = ""


def ticket_view(scene: TicketScene) -> TicketView:
    """Return the pane's view of ``scene``."""
    ticket, now, zone = scene.ticket, scene.now, scene.zone
    heard = _last_heard(scene)
    return TicketView(
        id=ticket.id,
        number=f"#{ticket.number}",
        opened=_tr("opened {when}").format(when=_past(ticket.opened_at, scene)),
        subject=ticket.subject,
        channel=_with_origin(_channel(ticket), "channel", scene),
        has_link=ticket.channel is Channel.SOCIAL or bool(ticket.link),
        link=ticket.link,
        status=_status(ticket),
        priority=_with_origin(_priority(ticket), "priority", scene),
        owner=_with_origin(_owner(scene), "owner", scene),
        next_update=_with_origin(_next_update(scene), "next_update_at", scene),
        last_heard=heard,
        customer_words=ticket.customer_words,
        understood=ticket.understood,
        confirmed=times.clock_time(ticket.confirmed_at, zone) if ticket.confirmed_at else "",
        was_already_clear=scene.was_already_clear,
        can_be_clear=scene.is_in_call and ticket.confirmed_at is None,
        notes=ticket.notes,
        real_need=ticket.real_need,
        may_come_next=ticket.may_come_next,
        answer=ticket.answer,
        internal_cause=ticket.internal_cause,
        extra=ticket.extra,
        plan=_plan(scene),
        files=tuple(_file(each, is_there, scene) for each, is_there in scene.files),
        answers=tuple(_answer(fact, scene) for fact in scene.answers),
        origins={name: _origin(name, scene) for name in scene.origins},
        undo=tr(TURN[scene.to_undo]) if scene.to_undo else "",
        redo=tr(TURN[scene.to_redo]) if scene.to_redo else "",
        saved=_saved(scene),
        is_unsaved=bool(scene.save_trouble),
        steps=tuple(step_view(step, now, zone) for step in scene.steps),
        timeline=_timeline(scene),
        when=scene.when,
        offer=_offer(scene),
        unknown_caller=_unknown_caller(scene),
    )


def step_view(step: NextStep, now: datetime, zone: tzinfo) -> StepView:
    """Return the row of one next step; an unset time is amber (C3)."""
    return StepView(
        id=step.id,
        who=step.who,
        what=step.what,
        by_when=times.day_and_time(step.due_at, now, zone) if step.due_at else "",
        due_at=step.due_at,
        tone=_due_tone(step, now),
        confirmed=times.past(step.confirmed_at, now, zone) if step.confirmed_at else "",
        done=times.past(step.done_at, now, zone) if step.done_at else "",
    )


def _due_tone(step: NextStep, now: datetime) -> Tone:
    if step.done_at is not None:
        return Tone.LIVE
    if step.due_at is None:
        return Tone.DUE
    return Tone.LATE if step.due_at < now else Tone.NEUTRAL


def _status(ticket: Ticket) -> MenuFieldView:
    return MenuFieldView(
        label(STATUS[ticket.status]),
        ticket.status.value,
        status_choices(),
        tone=STATUS_TONE[ticket.status],
    )


def _priority(ticket: Ticket) -> MenuFieldView:
    return MenuFieldView(
        label(PRIORITY[ticket.priority]),
        ticket.priority.name,
        priority_choices(),
        icon="flag",
        tone=PRIORITY_TONE[ticket.priority],
    )


def _channel(ticket: Ticket) -> MenuFieldView:
    return MenuFieldView(
        tr(CHANNEL[ticket.channel]),
        ticket.channel.value,
        channel_choices(),
        icon=CHANNEL_ICON[ticket.channel],
        is_icon_only=ticket.channel is Channel.PHONE,  # the usual way needs no word
    )


def _owner(scene: TicketScene) -> MenuFieldView:
    owner = scene.ticket.owner
    names = dict.fromkeys(name for name in (scene.me, owner, *scene.owners) if name)
    choices = [Choice(n, _tr("{name} (me)").format(name=n) if n == scene.me else n) for n in names]
    nobody = _tr("Nobody yet")
    return MenuFieldView(owner or nobody, owner, (*choices, Choice("", nobody)), icon="user")


def _with_origin(view: MenuFieldView, name: str, scene: TicketScene) -> MenuFieldView:
    is_set = bool(getattr(scene.ticket, name) not in (None, ""))
    origin = scene.origins.get(name) if is_set else None
    return replace(view, origin=_words_of(origin, scene), origin_short=origin_short(origin))


def _origin(name: str, scene: TicketScene) -> str:
    return _words_of(scene.origins.get(name), scene)


def _words_of(origin: Origin | None, scene: TicketScene) -> str:
    return origin_words(origin, scene.now, scene.zone, scene.me)


def _plan(scene: TicketScene) -> PlanView:
    stages = tuple(
        PlanStageView(
            stage.what,
            takes_words(stage.takes),
            stage.what_if,
            stage.contact,
            times.past(stage.done_at, scene.now, scene.zone) if stage.done_at else "",
        )
        for stage in scene.plan
    )
    return PlanView(stages, scene.plan_choices, _origin(PLAN_FIELD, scene))


def _file(attachment: Attachment, is_there: bool, scene: TicketScene) -> FileView:
    size = size_words(attachment.size)
    if is_there:
        added = _tr("added {when}").format(when=_past(attachment.added_at, scene))
        by = _tr(" by {name}").format(name=attachment.added_by) if attachment.added_by else ""
        detail = f"{size} · {added}{by}"
    else:
        detail = f"{size} · " + _tr("no longer in the workstation’s folder")
    icon = "file-pdf" if attachment.media_type == "application/pdf" else "file"
    return FileView(attachment.id, attachment.name, detail, icon, not is_there)


def _next_update(scene: TicketScene) -> MenuFieldView:
    """Show when the customer next hears from us; a missing one is amber (C1)."""
    due = scene.ticket.next_update_at
    choices = tuple(Choice(c.at.isoformat(), c.label) for c in scene.when.choices)
    if due is None:
        if not scene.ticket.is_open:
            return MenuFieldView(_tr("None needed"), choices=choices)
        return MenuFieldView(_tr("Set a time"), choices=choices, icon="clock", tone=Tone.DUE)
    share = share_used(scene.ticket.opened_at, due, scene.now)
    tone = due_tone(scene.ticket.opened_at, due, scene.now)
    return MenuFieldView(
        times.day_and_time(due, scene.now, scene.zone), due.isoformat(), choices, "", tone, share
    )


def _last_heard(scene: TicketScene) -> str:
    """Say when the customer last heard from us (H4)."""
    told = (EntryKind.CALL, EntryKind.MESSAGE, EntryKind.CHECK_IN)
    at = next((e.at for e in scene.timeline if e.kind in told), None)
    return times.past(at, scene.now, scene.zone) if at else ""


def _answer(fact: TicketFact, scene: TicketScene) -> AnswerView:
    """Say what was answered and when; an unusual answer says so (A4, A5)."""
    when = times.past_today_short(fact.asked_at, scene.now, scene.zone)
    asked = _tr("asked on the call, {when}").format(when=when)
    if fact.is_unusual:
        asked = _tr("unusual, asked on the call, {when}").format(when=when)
    return AnswerView(fact.name, fact.label, fact.value, asked, fact.is_unusual)


def _timeline(scene: TicketScene) -> tuple[TimelineView, ...]:
    rows = [(entry.at, _entry(entry, scene)) for entry in scene.timeline]
    if scene.live is not None and scene.live_since is not None:
        rows.append((scene.live_since, scene.live))
        rows.sort(key=lambda row: row[0], reverse=True)
    return tuple(view for _, view in rows)


def _entry(entry: TimelineEntry, scene: TicketScene) -> TimelineView:
    text, detail = entry.text, entry.detail
    if entry.kind is not EntryKind.NOTE:  # else these are the agent's own words
        text, detail = in_window_language(text), in_window_language(detail)
    if entry.kind is EntryKind.CALLBACK and entry.detail in _CALLBACK_WHY:
        detail = label(_CALLBACK_WHY[entry.detail])
    when = times.past(entry.at, scene.now, scene.zone)
    more = ""
    if "\n" in detail or entry.kind is EntryKind.ESCALATED:
        more, detail = f"{text}\n{detail}", ""  # a summary: too long for the row
    icon = ENTRY_ICON[entry.kind]
    opens = _message(entry, scene) if entry.kind is EntryKind.MESSAGE else ""
    bar: tuple[tuple[int, float], ...] = ()
    if entry.kind is EntryKind.CALL and entry.call_id is not None:
        bar, more = _stages(scene.stage_times.get(entry.call_id, {}))
    return TimelineView(entry.id, when, icon, text, detail, more=more, opens=opens, bar=bar)


def _stages(seconds: Mapping[Stage, float]) -> tuple[tuple[tuple[int, float], ...], str]:
    """Return a call's stages as shares of its time, and in words."""
    whole = sum(seconds.values())
    if whole <= 0:
        return (), ""
    numbers = {stage: number for number, stage in enumerate(Stage)}
    bar = tuple((numbers[stage], spent / whole) for stage, spent in seconds.items())
    said = (
        _tr("{stage} {time}").format(stage=label(STAGE[stage]), time=times.hold_clock(spent))
        for stage, spent in seconds.items()
    )
    return bar, " · ".join(said)


def _message(entry: TimelineEntry, scene: TicketScene) -> str:
    """Return the id of the message that the entry tells of: both have the time it left."""
    found = (message.id for message in scene.messages if message.settled_at == entry.at)
    return next(found, "")


def _unknown_caller(scene: TicketScene) -> UnknownCallerView | None:
    if scene.unknown_number is None:
        return None
    number = shown(scene.unknown_number)
    likely = likely_views(scene.pop.maybe) if scene.pop else ()
    return UnknownCallerView(number, scene.unknown_name, likely)


def _offer(scene: TicketScene) -> OfferView | None:
    if not scene.offered:
        return None
    return OfferView(
        tuple(
            OfferedTicket(
                t.id, _named(t), _tr("opened {when}").format(when=_past(t.opened_at, scene))
            )
            for t in scene.offered
        )
    )


def _named(ticket: Ticket) -> str:
    return f"#{ticket.number} {ticket.subject or _tr('No subject yet')}"


def _saved(scene: TicketScene) -> str:
    if scene.save_trouble:
        return scene.save_trouble
    if scene.saved_at is None:
        return ""
    return _tr("Saved {time}").format(time=times.clock_time(scene.saved_at, scene.zone))


def _past(at: datetime, scene: TicketScene) -> str:
    return times.past_inside(at, scene.now, scene.zone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TicketView", text)
