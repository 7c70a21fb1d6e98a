"""Says which fields of the ticket belong to a stage, and what stands there; pure but for words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.guidance.views import FieldRow
from ui.theme.tokens import Tone
from ui.window_language import times
from workstation.asked_questions import AskResult
from workstation.call_flow import Stage
from workstation.conversation import Conversation
from workstation.phrases import GuidanceFacts
from workstation.tickets import NextStep, Ticket

CALLER: Final = "caller"
REACHED_AT: Final = "reached_at"
CUSTOMER_WORDS: Final = "customer_words"
UNDERSTOOD: Final = "understood"
SAID_YES: Final = "said_yes"
NEXT_UPDATE: Final = "next_update"
ANSWER: Final = "answer"
REAL_NEED: Final = "real_need"
ADD_STEP: Final = "add_step"
AGREED: Final = "agreed"
STEPS: Final = "steps"
STEPS_AGREED: Final = "steps_agreed"
CHECKLIST: Final = "checklist"
QUESTIONS: Final = "questions"
STEP: Final = "step:"  # followed by the step's id
_MOST_STEPS: Final = 3
_ASKING: Final = (Stage.LISTENING, Stage.CONFIRMING, Stage.RESOLVING)


@dataclass(frozen=True, slots=True)
class Known:
    """What the fields of a stage are filled with."""

    conversation: Conversation
    facts: GuidanceFacts
    ticket: Ticket | None
    steps: tuple[NextStep, ...]
    now: datetime
    zone: tzinfo
    has_topics: bool = False

    @property
    def open_steps(self) -> tuple[NextStep, ...]:
        """Return the steps that are still to be done and say what."""
        return tuple(step for step in self.steps if step.done_at is None and step.what)


def field_rows(stage: Stage, known: Known) -> tuple[FieldRow, ...]:
    """Return the fields of ``stage``, in the order in which they are filled."""
    if known.ticket is None:
        return ()
    rows = _ROWS[stage](known)
    return (*rows, _questions(known)) if stage in _ASKING and known.has_topics else rows


def _questions(known: Known) -> FieldRow:
    """Lead to the questions step by step, with how far they are (B4)."""
    asked = known.conversation.asked
    value = ""
    if asked:
        of_topic = [each for each in asked if each.topic_id == asked[-1].topic_id]
        done = sum(each.result is not AskResult.SKIPPED for each in of_topic)
        value = _tr("{done} of {count} known").format(
            done=done, count=len(of_topic) + asked[-1].left
        )
    return FieldRow(QUESTIONS, _tr("Step by step"), value, key="Alt+Q", icon="list-numbers")


def _opening(known: Known) -> tuple[FieldRow, ...]:
    name, number = known.facts.customer, known.facts.caller_number
    return (
        _row(CALLER, _tr("Caller"), name, "Shift+F4"),
        _row(REACHED_AT, _tr("Reached at"), number, ""),
    )


def _listening(known: Known) -> tuple[FieldRow, ...]:
    said = known.ticket.customer_words if known.ticket else ""
    return (_row(CUSTOMER_WORDS, _tr("Their words"), _quoted(said), "F3"),)


def _confirming(known: Known) -> tuple[FieldRow, ...]:
    ticket = known.ticket
    understood = ticket.understood if ticket else ""
    return (_row(UNDERSTOOD, _tr("Understood"), one_line(understood), "Alt+R"), _yes(known))


def _yes(known: Known) -> FieldRow:
    """Show the customer's yes, or that none was needed (B2, B3)."""
    confirmed_at = known.ticket.confirmed_at if known.ticket else None
    value = ""
    if confirmed_at is not None:
        value = times.clock_time(confirmed_at, known.zone)
    elif known.conversation.was_already_clear:
        value = _tr("was already clear")
    return _row(SAID_YES, _tr("Customer’s yes"), value, "Alt+Y")


def _resolving(known: Known) -> tuple[FieldRow, ...]:
    ticket = known.ticket
    assert ticket is not None
    return (
        _row(ANSWER, _tr("Answer"), one_line(ticket.answer), "Alt+A"),
        _row(REAL_NEED, _tr("Real need"), one_line(ticket.real_need), "Alt+N"),
        _next_update(known),
    )


def _next_update(known: Known) -> FieldRow:
    """Show when the customer hears from us next; a missing time is amber (C1)."""
    ticket = known.ticket
    due = ticket.next_update_at if ticket else None
    label = _tr("Next update")
    if due is not None:
        when = times.day_and_time(due, known.now, known.zone)
        return FieldRow(NEXT_UPDATE, label, when, is_noted=True, key="Alt+U")
    return FieldRow(NEXT_UPDATE, label, _tr("no time yet"), key="Alt+U", tone=Tone.DUE)


def _next_steps(known: Known) -> tuple[FieldRow, ...]:
    """Show the steps that lack a time or the customer's yes; the others are counted (C3)."""
    steps = known.open_steps
    if not steps:
        return (FieldRow(ADD_STEP, _tr("First step"), key="Alt+S"),)
    lacking = [step for step in steps if step.due_at is None or step.confirmed_at is None]
    rows = [_step(step, known) for step in lacking[:_MOST_STEPS]]
    rest = len(lacking) - _MOST_STEPS
    if rest > 0:
        rows.append(FieldRow(STEPS, _tr("and {count} more").format(count=rest)))
    agreed = len(steps) - len(lacking)
    if agreed:
        words = _tr("Steps agreed")
        rows.append(FieldRow(STEPS_AGREED, words, str(agreed), is_noted=True))
    if lacking:
        ready = all(step.due_at is not None for step in lacking)
        value = "" if ready else _tr("times first")
        rows.append(FieldRow(AGREED, _tr("Customer’s yes"), value, key="Alt+Y"))
    return tuple(rows)


def _step(step: NextStep, known: Known) -> FieldRow:
    """Show one step: what, by when, and whether the customer said yes (C3)."""
    label = f"{step.who}: {step.what}" if step.who else step.what
    if step.due_at is None:
        return FieldRow(f"{STEP}{step.id}", label, _tr("no time"), tone=Tone.DUE)
    when = times.day_and_time(step.due_at, known.now, known.zone)
    return FieldRow(f"{STEP}{step.id}", label, when, is_noted=step.confirmed_at is not None)


def _closing(known: Known) -> tuple[FieldRow, ...]:
    checklist = known.conversation.checklist
    count, done = len(checklist.entries), checklist.asked_count
    value = _tr("{done} of {count} asked").format(done=done, count=count)
    row = FieldRow(CHECKLIST, _tr("Checklist"), value, is_noted=checklist.is_complete)
    if known.ticket is not None and not known.ticket.is_open:
        return (row,)
    return (row, _next_update(known))


def _row(field_id: str, label: str, value: str, key: str) -> FieldRow:
    return FieldRow(field_id, label, value, is_noted=bool(value), key=key)


def _quoted(text: str) -> str:
    line = one_line(text)
    return f"“{line.strip('“”')}”" if line else ""


def one_line(text: str) -> str:
    """Return the beginning of ``text`` in one line."""
    return " ".join(text[:120].split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageFields", text)


_ROWS: Final[Mapping[Stage, Callable[[Known], tuple[FieldRow, ...]]]] = {
    Stage.OPENING: _opening,
    Stage.LISTENING: _listening,
    Stage.CONFIRMING: _confirming,
    Stage.RESOLVING: _resolving,
    Stage.NEXT_STEPS: _next_steps,
    Stage.CLOSING: _closing,
}
