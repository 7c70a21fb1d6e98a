"""The card that an agent would see for a piece of guidance, in the sample call."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import GuidanceView, StageCardView
from ui.panels.views import PhraseView
from ui.presenters.guidance_scene import GuidanceScene, PermissionDraft
from ui.presenters.guidance_view import guidance_view
from ui.presenters.phrases import phrase_view
from ui.widgets.say_text import Part
from workstation.call_flow import Stage
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.greeting import choose_greeting
from workstation.guidance import Guidance
from workstation.guidance_editing.pieces import Piece
from workstation.guidance_editing.sample import SampleChoices, facts_of, sample_call, time_of
from workstation.hold import HoldRules, advise, check_in, start_hold
from workstation.phrases import GuidanceFacts

_HELD_S: Final = 95.0
_STAGE_OF_FILE: Final = {
    "callers": Stage.LISTENING,
    "hold": Stage.RESOLVING,
    "closing": Stage.CLOSING,
    "wrap_up": Stage.CLOSING,
    "questions": Stage.LISTENING,
    "promises": Stage.RESOLVING,
    "callbacks": Stage.OPENING,
}

_ON_PLAIN_CARD: Final = frozenset(
    {"closing", "wrap_up", "coach", "spoken", "questions", "promises", "callbacks", "times"}
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The card, and one remark where it does not show the piece."""

    view: GuidanceView
    note: str = ""


def shown(
    guidance: Guidance, piece: Piece, sample: GuidanceFacts, choices: SampleChoices, now: datetime
) -> Shown:
    """Return what the right column shows where the piece belongs."""
    at = time_of(choices, guidance.content.greetings.day_parts, now.date())
    facts = facts_of(sample, choices)
    conversation = sample_call(choices, _stage_of(piece), at, facts.line)
    scene = _scene(guidance, conversation, facts, at)
    if piece.file == "hold":
        scene = _held(scene, piece, at)
    if piece.file in _ON_PLAIN_CARD:
        return Shown(GuidanceView(_plain_card(guidance, piece, facts)))
    view = guidance_view(scene)
    return Shown(view, _note(piece, scene, view))


def used_wording(guidance: Guidance, piece: Piece, facts: GuidanceFacts) -> int | None:
    """Return which wording of the piece is said with these facts, counted from 1."""
    phrase_id = phrase_id_of(piece)
    if phrase_id not in guidance.book:
        return None
    greeted = replace(facts, good_day=facts.good_day or "…")
    number = guidance.book.wording_used(phrase_id, greeted)
    return None if number is None else number + 1


def phrase_id_of(piece: Piece) -> str:
    """Return the id by which the phrase book knows the piece, empty for one without words."""
    if "say" not in piece.values:
        return ""
    if piece.file == "closing" and "item" in piece.values:
        return f"closing-{piece.values['item']}"
    return str(piece.values.get("id", ""))


def _stage_of(piece: Piece) -> Stage:
    stage = piece.values.get("stage")
    if piece.file == "stages" and isinstance(stage, str):
        return Stage(stage)
    if piece.file == "stages" and len(piece.place) > 1 and isinstance(piece.place[1], int):
        return tuple(Stage)[min(piece.place[1], len(Stage) - 1)]
    return _STAGE_OF_FILE.get(piece.file, Stage.OPENING)


def _scene(
    guidance: Guidance, conversation: Conversation, facts: GuidanceFacts, at: datetime
) -> GuidanceScene:
    return GuidanceScene(
        conversation=conversation,
        facts=facts,
        guidance=guidance,
        greeting=choose_greeting(guidance, facts, at, timezone.utc),
        rules=HoldRules(),
        now=Moment(at, 600.0),
        zone=timezone.utc,
    )


def _held(scene: GuidanceScene, piece: Piece, at: datetime) -> GuidanceScene:
    """Return the scene on hold, or before it for what is said to ask."""
    if piece.group in ("", "permission", "reasons", "no_new_permission"):
        reasons = scene.guidance.hold_reasons
        own = next((r.id for r in reasons if r.id == piece.values.get("id")), "")
        known = scene.facts.hold_reason and reasons
        reason = own or (reasons[0].id if known else "")
        return replace(scene, permission=PermissionDraft(reason, 120 if known else None))
    held = Moment(at - timedelta(seconds=_HELD_S), 600.0 - _HELD_S)
    spell = start_hold(held, asked_permission=True, stated_wait_s=120)
    if piece.group in ("back", "no_new_back"):
        first = scene.guidance.next_check_in((), scene.facts)
        spell = check_in(spell, first.id, Moment(at, 600.0))
    call = replace(scene.conversation.call, held_since=held)
    conversation = replace(scene.conversation, call=call, holds=(spell,))
    advice = advise((spell,), scene.rules, scene.now)
    return replace(scene, conversation=conversation, advice=advice)


def _plain_card(guidance: Guidance, piece: Piece, facts: GuidanceFacts) -> StageCardView:
    """Return a card with the words of a piece that has no card of its own in the column."""
    phrase_id = phrase_id_of(piece)
    phrases: tuple[PhraseView, ...] = ()
    if phrase_id in guidance.book:
        spoken = guidance.book.spoken(phrase_id, facts)
        phrases = (phrase_view(spoken),) if spoken is not None else ()
    texts: Sequence[str] = [
        str(piece.values[name])
        for name in ("hint", "where_to_find", "why", "kept", "try_next", "format_words")
        if piece.values.get(name)
    ]
    if not phrases and isinstance(piece.values.get("label"), str):
        phrases = (PhraseView("label", (Part(str(piece.values["label"])),)),)
    return StageCardView(title=piece.title, phrases=phrases, do=tuple(texts))


def _note(piece: Piece, scene: GuidanceScene, view: GuidanceView) -> str:
    """Say when the card shows other words than those of the piece, and why."""
    phrase_id = piece.values.get("id")
    if not isinstance(phrase_id, str) or piece.group == "reasons":
        return ""
    if piece.group == "greetings":
        if scene.greeting.phrase.id == phrase_id:
            return ""
        return _tr("In this sample call another greeting is used: see line, day and time.")
    card = view.card
    phrases = card.phrases if isinstance(card, StageCardView) else ()
    if isinstance(card, StageCardView) and all(one.id != phrase_id for one in phrases):
        return _tr(
            "In this sample call this phrase is not shown: see the caller and what is known."
        )
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("GuidanceSample", text)
