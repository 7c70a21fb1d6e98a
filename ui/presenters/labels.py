"""What the window calls the domain's fixed lists."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.panels.views import Choice
from ui.theme.tokens import Tone
from workstation.agents import AgentActivity, NotReadyReason
from workstation.call_flow import Stage
from workstation.callbacks import AttemptOutcome, CallbackReason
from workstation.callers import CallerType
from workstation.tickets import Channel, EntryKind, Priority, TicketStatus

_CONTEXT: Final = "Labels"


def label(text: object) -> str:
    """Return one of this module's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


STATUS: Final = {
    TicketStatus.NEW: QT_TRANSLATE_NOOP("Labels", "New"),
    TicketStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("Labels", "In progress"),
    TicketStatus.WAITING: QT_TRANSLATE_NOOP("Labels", "Waiting"),
    TicketStatus.SOLVED: QT_TRANSLATE_NOOP("Labels", "Solved"),
}
STATUS_TONE: Final = {
    TicketStatus.NEW: Tone.ACCENT,
    TicketStatus.IN_PROGRESS: Tone.ACCENT,
    TicketStatus.WAITING: Tone.DUE,
    TicketStatus.SOLVED: Tone.LIVE,
}
PRIORITY: Final = {
    Priority.LOW: QT_TRANSLATE_NOOP("Labels", "Low"),
    Priority.NORMAL: QT_TRANSLATE_NOOP("Labels", "Normal"),
    Priority.HIGH: QT_TRANSLATE_NOOP("Labels", "High"),
    Priority.URGENT: QT_TRANSLATE_NOOP("Labels", "Urgent"),
}
PRIORITY_TONE: Final = {
    Priority.LOW: Tone.NEUTRAL,
    Priority.NORMAL: Tone.NEUTRAL,
    Priority.HIGH: Tone.DUE,
    Priority.URGENT: Tone.LATE,
}
CHANNEL: Final = {
    Channel.PHONE: QT_TRANSLATE_NOOP("Labels", "Phone"),
    Channel.VOICEMAIL: QT_TRANSLATE_NOOP("Labels", "Voicemail"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("Labels", "E-mail"),
    Channel.CHAT: QT_TRANSLATE_NOOP("Labels", "Chat"),
    Channel.SOCIAL: QT_TRANSLATE_NOOP("Labels", "Social media"),
    Channel.LETTER: QT_TRANSLATE_NOOP("Labels", "Letter"),
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("Labels", "In person"),
}
ENTRY_ICON: Final = {
    EntryKind.OPENED: "ticket",
    EntryKind.CALL: "phone-incoming",
    EntryKind.MISSED_CALL: "phone-x",
    EntryKind.HOLD: "pause",
    EntryKind.CHECK_IN: "timer",
    EntryKind.NOTE: "note",
    EntryKind.PROMISE: "handshake",
    EntryKind.CALLBACK: "phone-outgoing",
    EntryKind.NEXT_STEP: "list-bullets",
    EntryKind.STATUS: "flag",
    EntryKind.WRAP_UP: "check-square",
    EntryKind.MESSAGE: "envelope-simple",
    EntryKind.ESCALATED: "arrow-fat-lines-up",
    EntryKind.MERGED: "git-merge",
    EntryKind.ATTACHMENT: "paperclip",
    EntryKind.PLAN: "path",
    EntryKind.ASKED: "list-numbers",
}
STAGE: Final = {
    Stage.OPENING: QT_TRANSLATE_NOOP("Labels", "Opening"),
    Stage.LISTENING: QT_TRANSLATE_NOOP("Labels", "Listening"),
    Stage.CONFIRMING: QT_TRANSLATE_NOOP("Labels", "Confirming"),
    Stage.RESOLVING: QT_TRANSLATE_NOOP("Labels", "Resolving"),
    Stage.NEXT_STEPS: QT_TRANSLATE_NOOP("Labels", "Next steps"),
    Stage.CLOSING: QT_TRANSLATE_NOOP("Labels", "Closing"),
}
# The same within a sentence; some languages write them as they stand alone.
STAGE_INSIDE: Final = {
    Stage.OPENING: QT_TRANSLATE_NOOP("Labels", "opening"),
    Stage.LISTENING: QT_TRANSLATE_NOOP("Labels", "listening"),
    Stage.CONFIRMING: QT_TRANSLATE_NOOP("Labels", "confirming"),
    Stage.RESOLVING: QT_TRANSLATE_NOOP("Labels", "resolving"),
    Stage.NEXT_STEPS: QT_TRANSLATE_NOOP("Labels", "next steps"),
    Stage.CLOSING: QT_TRANSLATE_NOOP("Labels", "closing"),
}
PRIORITY_INSIDE: Final = {
    Priority.LOW: QT_TRANSLATE_NOOP("Labels", "low"),
    Priority.NORMAL: QT_TRANSLATE_NOOP("Labels", "normal"),
    Priority.HIGH: QT_TRANSLATE_NOOP("Labels", "high"),
    Priority.URGENT: QT_TRANSLATE_NOOP("Labels", "urgent"),
}
CALLER: Final = {
    CallerType.ANXIOUS: QT_TRANSLATE_NOOP("Labels", "Anxious"),
    CallerType.HURT: QT_TRANSLATE_NOOP("Labels", "Hurt"),
    CallerType.RATIONAL: QT_TRANSLATE_NOOP("Labels", "Rational"),
    CallerType.ANGRY: QT_TRANSLATE_NOOP("Labels", "Angry"),
}
REASON: Final = {
    CallbackReason.DROPPED_ON_HOLD: QT_TRANSLATE_NOOP("Labels", "call dropped on hold"),
    CallbackReason.HOLD_DECLINED: QT_TRANSLATE_NOOP("Labels", "did not want to wait on hold"),
    CallbackReason.HOLD_TOO_LONG: QT_TRANSLATE_NOOP("Labels", "instead of a long hold"),
    CallbackReason.WRAP_UP: QT_TRANSLATE_NOOP("Labels", "we promised it"),
    CallbackReason.TICKET: QT_TRANSLATE_NOOP("Labels", "planned on the ticket"),
    CallbackReason.MISSED_CALL: QT_TRANSLATE_NOOP("Labels", "missed call"),
    CallbackReason.ABANDONED_CALL: QT_TRANSLATE_NOOP("Labels", "hung up before the answer"),
    CallbackReason.VOICEMAIL: QT_TRANSLATE_NOOP("Labels", "voicemail"),
    CallbackReason.NEXT_UPDATE: QT_TRANSLATE_NOOP("Labels", "update is due"),
    CallbackReason.SERIES: QT_TRANSLATE_NOOP("Labels", "regular update"),
    CallbackReason.SATISFACTION: QT_TRANSLATE_NOOP("Labels", "asking how it went"),
    CallbackReason.IMPORTED: QT_TRANSLATE_NOOP("Labels", "imported"),
}
OUTCOME: Final = {
    AttemptOutcome.REACHED: QT_TRANSLATE_NOOP("Labels", "Reached"),
    AttemptOutcome.BUSY: QT_TRANSLATE_NOOP("Labels", "Busy"),
    AttemptOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("Labels", "No answer"),
    AttemptOutcome.VOICEMAIL: QT_TRANSLATE_NOOP("Labels", "Voicemail left"),
    AttemptOutcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("Labels", "Wrong number"),
    AttemptOutcome.REFUSED: QT_TRANSLATE_NOOP("Labels", "Refused"),
    AttemptOutcome.FAILED: QT_TRANSLATE_NOOP("Labels", "Call failed"),
}
ACTIVITY: Final = {
    AgentActivity.READY: QT_TRANSLATE_NOOP("Labels", "Ready"),
    AgentActivity.ON_CALL: QT_TRANSLATE_NOOP("Labels", "On a call"),
    AgentActivity.WRAPPING_UP: QT_TRANSLATE_NOOP("Labels", "Wrapping up"),
    AgentActivity.NOT_READY: QT_TRANSLATE_NOOP("Labels", "Not ready"),
}
ACTIVITY_TONE: Final = {
    AgentActivity.READY: Tone.LIVE,
    AgentActivity.ON_CALL: Tone.LIVE,
    AgentActivity.WRAPPING_UP: Tone.ACCENT,
    AgentActivity.NOT_READY: Tone.DUE,
}
NOT_READY: Final = {
    NotReadyReason.BREAK: QT_TRANSLATE_NOOP("Labels", "Break"),
    NotReadyReason.CALM_DOWN: QT_TRANSLATE_NOOP("Labels", "Calm-down break"),
    NotReadyReason.MEETING: QT_TRANSLATE_NOOP("Labels", "Meeting"),
    NotReadyReason.TRAINING: QT_TRANSLATE_NOOP("Labels", "Training"),
    NotReadyReason.OTHER: QT_TRANSLATE_NOOP("Labels", "Other"),
}


def status_choices() -> tuple[Choice, ...]:
    return tuple(Choice(s.value, label(text), tone=STATUS_TONE[s]) for s, text in STATUS.items())


def priority_choices() -> tuple[Choice, ...]:
    return tuple(
        Choice(p.name, label(text), icon="flag", tone=PRIORITY_TONE[p])
        for p, text in PRIORITY.items()
    )
