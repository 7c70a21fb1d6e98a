"""What the rules of a good call are called on screen."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_C: Final = "Rules"

_TITLES: Final = {
    "A1": QT_TRANSLATE_NOOP("Rules", "Answer promptly"),
    "A2": QT_TRANSLATE_NOOP("Rules", "Greet with name, organisation and an offer of help"),
    "A3": QT_TRANSLATE_NOOP("Rules", "Remember what the company knows"),
    "A4": QT_TRANSLATE_NOOP("Rules", "Ask only for what is missing"),
    "A5": QT_TRANSLATE_NOOP("Rules", "Say where to find what you ask for"),
    "A6": QT_TRANSLATE_NOOP("Rules", "Use a greeting that holds today"),
    "B1": QT_TRANSLATE_NOOP("Rules", "Let the customer finish"),
    "B2": QT_TRANSLATE_NOOP("Rules", "Say it back and wait for a yes"),
    "B3": QT_TRANSLATE_NOOP("Rules", "Do not repeat what was clear"),
    "B4": QT_TRANSLATE_NOOP("Rules", "Ask step by step"),
    "B5": QT_TRANSLATE_NOOP("Rules", "Look for the need behind the request"),
    "B6": QT_TRANSLATE_NOOP("Rules", "Speak plainly and check understanding"),
    "C1": QT_TRANSLATE_NOOP("Rules", "Name the next update"),
    "C2": QT_TRANSLATE_NOOP("Rules", "Promise little and keep it"),
    "C3": QT_TRANSLATE_NOOP("Rules", "Agree who does what by when"),
    "C4": QT_TRANSLATE_NOOP("Rules", "Tell the whole way, with what to do if it fails"),
    "C5": QT_TRANSLATE_NOOP("Rules", "Say what to do, and why"),
    "C6": QT_TRANSLATE_NOOP("Rules", "Take it on yourself, blame nobody"),
    "C7": QT_TRANSLATE_NOOP("Rules", "Bring in whoever can decide"),
    "C8": QT_TRANSLATE_NOOP("Rules", "Be personal and concrete"),
    "C9": QT_TRANSLATE_NOOP("Rules", "Add a small extra"),
    "D1": QT_TRANSLATE_NOOP("Rules", "Worried: answer with facts"),
    "D2": QT_TRANSLATE_NOOP("Rules", "Hurt: show that it is being worked on"),
    "D3": QT_TRANSLATE_NOOP("Rules", "Rational: be exact"),
    "D4": QT_TRANSLATE_NOOP("Rules", "Angry: let it all out first"),
    "D5": QT_TRANSLATE_NOOP("Rules", "Stay calm and look after yourself"),
    "E1": QT_TRANSLATE_NOOP("Rules", "Ask before the hold, say why and how long"),
    "E2": QT_TRANSLATE_NOOP("Rules", "Come back every one to two minutes"),
    "E3": QT_TRANSLATE_NOOP("Rules", "Never let a check-in become overdue"),
    "E4": QT_TRANSLATE_NOOP("Rules", "Offer to call back when it takes longer"),
    "E5": QT_TRANSLATE_NOOP("Rules", "Call back first who was lost on hold"),
    "F1": QT_TRANSLATE_NOOP("Rules", "Ask whether anything else is needed"),
    "F2": QT_TRANSLATE_NOOP("Rules", "Sum up and have it confirmed"),
    "F3": QT_TRANSLATE_NOOP("Rules", "Follow up in writing"),
    "F4": QT_TRANSLATE_NOOP("Rules", "Let a promise remind you in time"),
    "F5": QT_TRANSLATE_NOOP("Rules", "Look back: would I have enjoyed that?"),
}


def rule_title(rule: str) -> str:
    """Return the rule in a few words; its number when it has no title."""
    text = _TITLES.get(rule)
    return QCoreApplication.translate(_C, str(text)) if text else rule
