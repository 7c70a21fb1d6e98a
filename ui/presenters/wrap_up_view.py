"""Says how the wrap-up looks; pure but for the window's language."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.panels.views import Choice, WhenView
from ui.presenters.closing_scene import ClosingScene
from ui.presenters.ticket_view import step_view
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.wrap_up.views import FollowUpKind, FollowUpView, TopicNote, WrapUpPageView, WrapUpView
from workstation.clock import Moment
from workstation.guidance_content import DispositionContent
from workstation.tickets import Ticket
from workstation.topics import Topic
from workstation.wrap_up import Disposition

USUAL_WRAP_UP_S: Final = 120


def topic_title(topic: Topic, ticket: Ticket | None) -> str:
    """Return what a concern is called: its ticket's subject, else its number in the call."""
    if ticket is not None and ticket.subject:
        return ticket.subject
    return _tr("Concern {n}").format(n=topic.number)


def wrap_up_view(scene: ClosingScene) -> WrapUpView:
    """Return the wrap-up's draft, during the call or after it (F5)."""
    content, draft = scene.guidance.content.wrap_up, scene.conversation.wrap_up
    conversation = scene.conversation
    front = conversation.topic_of(conversation.topic)
    several = bool(conversation.other_topics)
    return WrapUpView(
        call_id=conversation.id,
        dispositions=_dispositions(content.dispositions, draft.disposition),
        disposition=draft.disposition.id if draft.disposition else "",
        note=draft.note,
        causes=tuple(Choice(cause, cause) for cause in content.internal_causes),
        cause=draft.internal_cause,
        review_question=content.review_question,
        reviews=tuple(Choice(r.review.value, r.label) for r in content.reviews),
        review=draft.review.value if draft.review else "",
        saved=scene.saved,
        topic=str(front.number),
        topic_title=_note_title(front, scene) if several else "",
        other_notes=tuple(
            TopicNote(str(topic.number), _note_title(topic, scene), topic.note)
            for topic in conversation.topics
            if topic.number != front.number
        ),
    )


def _note_title(topic: Topic, scene: ClosingScene) -> str:
    ticket = scene.ticket_of(topic)
    title = topic_title(topic, ticket)
    if ticket is None:
        return title
    return _tr("{title} (#{number})").format(title=title, number=ticket.number)


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
        trouble=_what_is_missing(scene, follow_up),
        can_finish=conversation.wrap_up.disposition is not None,
    )


def _what_is_missing(scene: ClosingScene, follow_up: FollowUpView) -> str:
    """Say what the agent may want to do first; only the outcome has to be there."""
    disposition = scene.conversation.wrap_up.disposition
    if disposition is None:
        return _tr("Choose how the call ended first.")
    facts = scene.facts
    has_time = (
        follow_up.kind is not FollowUpKind.NOTHING
        or any(step.due_at is not None and step.done_at is None for step in scene.steps)
        or bool(facts.promise_time or facts.next_update or facts.callback_time)
    )
    if disposition.expects_follow_up and not has_time:
        return _tr("Nothing has a time yet: a callback or a step would tell the customer when.")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClosingView", text)
