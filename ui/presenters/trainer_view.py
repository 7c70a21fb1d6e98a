"""Says what a trainer sees while playing a customer; pure but for the window's language."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.practice.views import ScoreRowView
from ui.presenters.labels import CALLER, label
from ui.presenters.rule_titles import rule_title
from ui.trainer.views import MarkButtonView, ScriptView
from ui.window_language import times
from workstation.practice_results import TrainerNote
from workstation.trainer_part import CUES, Part, Seen

_C: Final = "Trainer"
_KEYS: Final = "1234567890ASDFGHJK"
_WAIT: Final = QT_TRANSLATE_NOOP(
    "Trainer", "Wait for the greeting. When none has come after five seconds, press 2."
)
# Each goes on after "The agent …".
_WORDS: Final = {
    Seen.GREETED: QT_TRANSLATE_NOOP("Trainer", "greeted me by name and offered help"),
    Seen.NO_GREETING: QT_TRANSLATE_NOOP("Trainer", "gave no greeting"),
    Seen.LET_ME_FINISH: QT_TRANSLATE_NOOP("Trainer", "let me finish"),
    Seen.INTERRUPTED: QT_TRANSLATE_NOOP("Trainer", "interrupted me"),
    Seen.SAID_IT_BACK: QT_TRANSLATE_NOOP("Trainer", "said it back and waited for my yes"),
    Seen.WENT_STRAIGHT_ON: QT_TRANSLATE_NOOP("Trainer", "went straight to a solution"),
    Seen.ASKED_TO_HOLD: QT_TRANSLATE_NOOP("Trainer", "asked before the hold"),
    Seen.HELD_UNASKED: QT_TRANSLATE_NOOP("Trainer", "put me on hold without asking"),
    Seen.CAME_BACK: QT_TRANSLATE_NOOP("Trainer", "came back in time"),
    Seen.LEFT_WAITING: QT_TRANSLATE_NOOP("Trainer", "left me waiting"),
    Seen.OFFERED_CALLBACK: QT_TRANSLATE_NOOP("Trainer", "offered to call back"),
    Seen.NAMED_A_TIME: QT_TRANSLATE_NOOP("Trainer", "named the time of the next word"),
    Seen.USED_JARGON: QT_TRANSLATE_NOOP("Trainer", "used words that I do not know"),
    Seen.BLAMED: QT_TRANSLATE_NOOP("Trainer", "blamed me or somebody else"),
    Seen.STAYED_CALM: QT_TRANSLATE_NOOP("Trainer", "stayed calm"),
    Seen.ASKED_ANYTHING_ELSE: QT_TRANSLATE_NOOP("Trainer", "asked for anything else"),
    Seen.SUMMED_UP: QT_TRANSLATE_NOOP("Trainer", "summed up and had it confirmed"),
    Seen.JUST_ENDED: QT_TRANSLATE_NOOP("Trainer", "wanted to end without asking"),
}
_NEXT: Final = {
    Seen.GREETED: QT_TRANSLATE_NOOP("Trainer", "Tell your concern; let nobody stop you early."),
    Seen.NO_GREETING: QT_TRANSLATE_NOOP("Trainer", "Ask whether anybody is there."),
    Seen.LET_ME_FINISH: QT_TRANSLATE_NOOP("Trainer", "Wait until it is said back to you."),
    Seen.INTERRUPTED: QT_TRANSLATE_NOOP("Trainer", "Begin again from the start, a little louder."),
    Seen.SAID_IT_BACK: QT_TRANSLATE_NOOP("Trainer", "Say yes, or put right what is wrong."),
    Seen.WENT_STRAIGHT_ON: QT_TRANSLATE_NOOP(
        "Trainer", "Say that this was not your question, and tell it once more."
    ),
    Seen.ASKED_TO_HOLD: QT_TRANSLATE_NOOP(
        "Trainer", "Agree. Ask how long when no time was named, and watch the clock."
    ),
    Seen.HELD_UNASKED: QT_TRANSLATE_NOOP(
        "Trainer", "When the agent is back, say that nobody asked you."
    ),
    Seen.CAME_BACK: QT_TRANSLATE_NOOP("Trainer", "Give thanks; you can wait a little longer."),
    Seen.LEFT_WAITING: QT_TRANSLATE_NOOP(
        "Trainer", "Complain about the wait. At the second time, hang up in anger."
    ),
    Seen.OFFERED_CALLBACK: QT_TRANSLATE_NOOP("Trainer", "Accept, and ask for the time."),
    Seen.NAMED_A_TIME: QT_TRANSLATE_NOOP("Trainer", "Be content with it, and calm down a little."),
    Seen.USED_JARGON: QT_TRANSLATE_NOOP("Trainer", "Ask what the word means, then go on."),
    Seen.BLAMED: QT_TRANSLATE_NOOP("Trainer", "Do not let it stand: you want it solved."),
    Seen.STAYED_CALM: QT_TRANSLATE_NOOP("Trainer", "Come down by one tone."),
    Seen.ASKED_ANYTHING_ELSE: QT_TRANSLATE_NOOP(
        "Trainer", "Nothing else, or the one question that you kept back."
    ),
    Seen.SUMMED_UP: QT_TRANSLATE_NOOP("Trainer", "Confirm it, if it is right."),
    Seen.JUST_ENDED: QT_TRANSLATE_NOOP("Trainer", "Say goodbye, and be short."),
}


@dataclass(frozen=True, slots=True)
class TrainerScene:
    """A call as the trainer's desk knows it. Shape: ``how_to_play`` is the temper's card."""

    part: Part
    how_to_play: tuple[str, ...]
    status: str
    trouble: str = ""
    is_talking: bool = False
    is_over: bool = False
    sending: str = ""
    can_send: bool = False


def script_view(scene: TrainerScene) -> ScriptView:
    """Return the script page for the moment."""
    part = scene.part
    persona = part.scenario.persona
    notes = part.notes
    return ScriptView(
        title=_tr("You are {name}").format(name=persona.name),
        temper=label(CALLER[persona.caller_type]),
        status=scene.status,
        direction=_direction(scene),
        say=() if scene.is_over else tuple(one.text for one in part.lines()),
        story=_story(part),
        how_to_play=scene.how_to_play,
        marks=_marks(),
        notes=tuple(_row(note) for note in reversed(notes)),
        note=notes[-1].note if notes else "",
        trouble=scene.trouble,
        is_talking=scene.is_talking,
        is_over=scene.is_over,
        sending=scene.sending,
        can_send=scene.can_send,
    )


def _direction(scene: TrainerScene) -> str:
    if scene.is_over:
        return _tr("The call is over. Look through what you noted, then send it.")
    if not scene.is_talking:
        return _tr("It rings on the trainee’s desk.")
    seen = scene.part.last_seen
    return QCoreApplication.translate(_C, str(_NEXT[seen] if seen else _WAIT))


def _story(part: Part) -> tuple[str, ...]:
    concern = part.scenario.concern
    need = _tr("What you really need: {need}").format(need=concern.real_need)
    facts = [f"• {fact}" for fact in concern.facts]
    return (concern.subject, f"“{concern.customers_words}”", *facts, need)


def _marks() -> tuple[MarkButtonView, ...]:
    return tuple(
        MarkButtonView(
            key=seen.value,
            words=QCoreApplication.translate(_C, str(_WORDS[seen])),
            rule=CUES[seen].rule,
            is_kept=CUES[seen].is_kept,
            digit=key,
        )
        for seen, key in zip(Seen, _KEYS, strict=True)
    )


def _row(note: TrainerNote) -> ScoreRowView:
    at = times.talk_clock(note.after_s)
    return ScoreRowView(note.rule, rule_title(note.rule), note.note, at, note.is_kept)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trainer", text)
