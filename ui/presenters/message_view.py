"""Says how a message looks while it is written and in the outbox; pure but for the language."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.messages.views import (
    ComposerView,
    FollowsView,
    OutboxRowView,
    OutboxView,
    QuestionView,
    SideView,
)
from ui.panels.views import Choice
from ui.presenters.settings_view import language_choices
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.customers import Customer
from workstation.messages import Message, MessageState, MessageTemplate
from workstation.plans import PlanStage
from workstation.tickets import NextStep, Ticket

_LOOKED_THROUGH: Final = 2000
DRAFT_KEY: Final = "draft:"  # what a template menu calls an earlier draft
STATE: Final = {
    MessageState.DRAFT: QT_TRANSLATE_NOOP("Messages", "Draft"),
    MessageState.QUEUED: QT_TRANSLATE_NOOP("Messages", "Waiting to be sent"),
    MessageState.SENDING: QT_TRANSLATE_NOOP("Messages", "Being sent"),
    MessageState.SENT: QT_TRANSLATE_NOOP("Messages", "Sent"),
    MessageState.HANDED_OVER: QT_TRANSLATE_NOOP("Messages", "In the mail program"),
    MessageState.UNSURE: QT_TRANSLATE_NOOP("Messages", "Needs your decision"),
    MessageState.FAILED: QT_TRANSLATE_NOOP("Messages", "Not accepted"),
    MessageState.DISCARDED: QT_TRANSLATE_NOOP("Messages", "Discarded"),
}
STATE_TONE: Final = {
    MessageState.SENT: Tone.LIVE,
    MessageState.HANDED_OVER: Tone.LIVE,
    MessageState.QUEUED: Tone.ACCENT,
    MessageState.SENDING: Tone.ACCENT,
    MessageState.UNSURE: Tone.DUE,
    MessageState.FAILED: Tone.LATE,
}
_ICON: Final = {
    MessageState.QUEUED: "clock",
    MessageState.SENDING: "paper-plane-tilt",
    MessageState.UNSURE: "question",
    MessageState.FAILED: "warning-circle",
}
_URGENT_FIRST: Final = (
    MessageState.UNSURE,
    MessageState.FAILED,
    MessageState.SENDING,
    MessageState.QUEUED,
)


@dataclass(frozen=True, slots=True)
class MessageScene:
    """A message and all that the composer needs to know beside it.

    Shape: ``drafts`` are other drafts of the ticket; ``findings`` is the side as far as the check
    fills it; ``trouble`` is one sentence below the text, or empty.
    """

    message: Message
    ticket: Ticket
    now: datetime
    zone: tzinfo
    customer: Customer | None = None
    steps: tuple[NextStep, ...] = ()
    stages: tuple[PlanStage, ...] = ()
    languages: tuple[str, ...] = ()
    templates: tuple[MessageTemplate, ...] = ()
    drafts: tuple[Message, ...] = ()
    findings: SideView = SideView()
    saved_at: datetime | None = None
    save_trouble: str = ""
    recipient_trouble: str = ""
    trouble: str = ""
    is_side_below: bool = False
    is_editable: bool = True


def composer_view(scene: MessageScene) -> ComposerView:
    """Return the composer's view of ``scene``."""
    message, ticket = scene.message, scene.ticket
    name = scene.customer.spoken_name if scene.customer else message.recipient
    title = _tr("Message to {name}").format(name=name) if name else _tr("New message")
    about = f"#{ticket.number} · {ticket.subject}" if ticket.subject else f"#{ticket.number}"
    saved = ""
    if scene.saved_at is not None:
        at = times.clock_time(scene.saved_at, scene.zone)
        saved = _tr("Saved {time}").format(time=at)
    emails = scene.customer.emails if scene.customer else ()
    return ComposerView(
        id=message.id,
        title=title,
        about=about,
        state=state_words(message, scene.now, scene.zone),
        state_tone=STATE_TONE.get(message.state, Tone.NEUTRAL),
        saved=scene.save_trouble or saved,
        is_unsaved=bool(scene.save_trouble),
        recipient=message.recipient,
        recipients=tuple(Choice(email, email) for email in emails),
        recipient_trouble=scene.recipient_trouble,
        languages=language_choices(scene.languages),
        language=message.language,
        templates=_template_choices(scene),
        template=message.template_id,
        subject=message.subject,
        body=message.body,
        body_trouble=in_window_language(scene.trouble or message.trouble),
        summary=scene.findings.heading,
        is_side_below=scene.is_side_below,
        is_editable=scene.is_editable,
        side=side_view(scene),
    )


def _template_choices(scene: MessageScene) -> tuple[Choice, ...]:
    """Return the templates, and other drafts of the ticket, which are kept and can be taken up."""
    drafts = [
        Choice(
            f"{DRAFT_KEY}{draft.id}",
            _tr("Draft of {when}: {subject}").format(
                when=times.past(draft.changed_at, scene.now, scene.zone), subject=draft.subject
            ),
        )
        for draft in scene.drafts
    ]
    return (*(Choice(each.id, each.name) for each in scene.templates), *drafts)


def side_view(scene: MessageScene) -> SideView:
    """Return the side with the customer's questions and what happens next."""
    found = scene.findings
    return SideView(
        heading=found.heading,
        findings=found.findings,
        current=found.current,
        more=found.more,
        trouble=in_window_language(found.trouble),
        questions=tuple(QuestionView(q.text, q.is_answered) for q in scene.message.questions),
        steps=tuple(_step(step, scene) for step in scene.steps if step.done_at is None),
        stages=tuple(_stage(stage) for stage in scene.stages if stage.done_at is None),
    )


def _step(step: NextStep, scene: MessageScene) -> FollowsView:
    what = f"{step.who}: {step.what}" if step.who else step.what
    if step.due_at is None:
        return FollowsView(what, _tr("No time yet"), is_due_missing=True)
    return FollowsView(what, times.day_and_time(step.due_at, scene.now, scene.zone))


def _stage(stage: PlanStage) -> FollowsView:
    what_if = _tr("If it fails: {what}").format(what=stage.what_if) if stage.what_if else ""
    note = " · ".join(part for part in (what_if, stage.contact) if part)
    return FollowsView(stage.what, span_words(stage.takes) if stage.takes else "", note)


def span_words(span: timedelta) -> str:
    """Return how long a stage takes, in its largest unit."""
    minutes = round(span.total_seconds() / 60)
    if minutes >= 24 * 60:
        days = round(minutes / (24 * 60))
        return _tr("1 day") if days == 1 else _tr("{count} days").format(count=days)
    if minutes >= 60:
        hours = round(minutes / 60)
        return _tr("1 hour") if hours == 1 else _tr("{count} hours").format(count=hours)
    return _tr("{count} min").format(count=minutes)


def state_words(message: Message, now: datetime, zone: tzinfo) -> str:
    """Return how far a message is, with the time once it has left ("Sent 14:32")."""
    said = _tr(str(STATE[message.state]))
    at = message.settled_at
    if at is None:
        return said
    is_today = at.astimezone(zone).date() == now.astimezone(zone).date()
    when = times.clock_time(at, zone) if is_today else times.past(at, now, zone)
    return f"{said} {when}"


def outbox_view(
    messages: Sequence[Message], numbers: dict[str, int], now: datetime, zone: tzinfo
) -> OutboxView:
    """Return the outbox, what needs a decision first; ``numbers`` are the tickets' by id."""
    ordered = sorted(messages, key=lambda m: _URGENT_FIRST.index(m.state))
    waiting = sum(1 for m in messages if m.state in (MessageState.QUEUED, MessageState.SENDING))
    asking = len(messages) - waiting
    parts = []
    if asking:
        parts.append(_tr("{count} for you to decide").format(count=asking))
    if waiting:
        parts.append(_tr("{count} waiting").format(count=waiting))
    rows = tuple(_row(m, numbers.get(m.ticket_id, 0), now, zone) for m in ordered)
    return OutboxView(", ".join(parts), rows)


def _row(message: Message, number: int, now: datetime, zone: tzinfo) -> OutboxRowView:
    state = state_words(message, now, zone)
    at = message.next_try_at
    if message.state is MessageState.QUEUED and message.attempts and at is not None:
        state = _tr("Next try {time}").format(time=times.clock_time(at, zone))
    elif message.state is MessageState.QUEUED and at is not None and at > now:
        state = _tr("Leaves {when}").format(when=times.day_and_time(at, now, zone))
    return OutboxRowView(
        id=message.id,
        recipient=message.recipient,
        subject=message.subject,
        state=state,
        tone=STATE_TONE.get(message.state, Tone.NEUTRAL),
        icon=_ICON.get(message.state, "clock"),
        ticket=_tr("Ticket #{number}").format(number=number),
        trouble=in_window_language(message.trouble),
        can_decide=message.state is MessageState.UNSURE,
        can_send_again=message.state is MessageState.FAILED,
        can_cancel=message.state is MessageState.QUEUED,
    )


def reads_right_to_left(text: str) -> bool:
    """Tell whether ``text`` begins in a script that is read from right to left."""
    for char in text[:_LOOKED_THROUGH]:
        direction = unicodedata.bidirectional(char)
        if direction in ("R", "AL", "L"):
            return direction != "L"
    return False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)
