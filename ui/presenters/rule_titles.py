"""What the rules of a good call are called in a score, and what to try when one was missed."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_C: Final = "Rules"

_TITLES: Final = {
    "A1": QT_TRANSLATE_NOOP("Rules", "Answer promptly"),
    "A2": QT_TRANSLATE_NOOP("Rules", "Greet with name, organisation and an offer of help"),
    "A3": QT_TRANSLATE_NOOP("Rules", "Remember what the company knows"),
    "B2": QT_TRANSLATE_NOOP("Rules", "Say it back and wait for a yes"),
    "B3": QT_TRANSLATE_NOOP("Rules", "Do not repeat what was clear"),
    "C1": QT_TRANSLATE_NOOP("Rules", "Name the next update"),
    "C2": QT_TRANSLATE_NOOP("Rules", "Promise little and keep it"),
    "C3": QT_TRANSLATE_NOOP("Rules", "Agree who does what by when"),
    "E1": QT_TRANSLATE_NOOP("Rules", "Ask before the hold, say why and how long"),
    "E2": QT_TRANSLATE_NOOP("Rules", "Come back every one to two minutes"),
    "E3": QT_TRANSLATE_NOOP("Rules", "Never let a check-in become overdue"),
    "E4": QT_TRANSLATE_NOOP("Rules", "Offer to call back when it takes longer"),
    "E5": QT_TRANSLATE_NOOP("Rules", "Call back first who was lost on hold"),
    "F1": QT_TRANSLATE_NOOP("Rules", "Ask whether anything else is needed"),
    "F2": QT_TRANSLATE_NOOP("Rules", "Sum up and have it confirmed"),
    "F4": QT_TRANSLATE_NOOP("Rules", "Let a promise remind you in time"),
    "F5": QT_TRANSLATE_NOOP("Rules", "Look back: would I have enjoyed that?"),
}
_TRY: Final = {
    "A1": QT_TRANSLATE_NOOP("Rules", "Press F9 at the second ring."),
    "A2": QT_TRANSLATE_NOOP("Rules", "Read the greeting aloud at the first ring, then tick it."),
    "B2": QT_TRANSLATE_NOOP("Rules", "Before any solution, say back what you understood."),
    "C1": QT_TRANSLATE_NOOP("Rules", "Set the next update while the customer is on the line."),
    "C3": QT_TRANSLATE_NOOP("Rules", "Give each step a name and a time, then ask for a yes."),
    "E1": QT_TRANSLATE_NOOP("Rules", "Press F6 once, ask the question, and hold after the yes."),
    "E2": QT_TRANSLATE_NOOP("Rules", "When the ring is full, press F8 and say one sentence."),
    "E3": QT_TRANSLATE_NOOP("Rules", "When the ring is full, press F8 at once."),
    "E4": QT_TRANSLATE_NOOP("Rules", "At the second check-in, offer to call back with F10."),
    "F1": QT_TRANSLATE_NOOP("Rules", "Press F12 once and go through the list before hanging up."),
    "F2": QT_TRANSLATE_NOOP("Rules", "Read the steps with their times and wait for a yes."),
    "F4": QT_TRANSLATE_NOOP("Rules", "Make a callback for each promise in the wrap-up."),
    "F5": QT_TRANSLATE_NOOP("Rules", "Answer the question in the wrap-up; it takes one key."),
}


def rule_title(rule: str) -> str:
    """Return the rule in a few words; its number when it has no title yet."""
    text = _TITLES.get(rule)
    return QCoreApplication.translate(_C, str(text)) if text else rule


def what_to_try(rule: str) -> str:
    """Return one thing to do next time, empty when the title says it all."""
    text = _TRY.get(rule)
    return QCoreApplication.translate(_C, str(text)) if text else ""
