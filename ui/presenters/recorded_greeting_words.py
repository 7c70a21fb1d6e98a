"""Says in the window's language how a recorded greeting stands."""

from PySide6.QtCore import QCoreApplication

from workstation.recorded_greetings import Outdated


def greeting_outdated(why: Outdated) -> str:
    """Return why a greeting was not played at the answer, and what to do (A6)."""
    match why:
        case Outdated.AGENT:
            return _tr(
                "Your recorded greeting was not played, because it says another name than yours. "
                "Your microphone is open; record it anew in the settings."
            )
        case Outdated.ORGANISATION:
            return _tr(
                "Your recorded greeting was not played, because it names another organisation. "
                "Your microphone is open; record it anew in the settings."
            )
        case Outdated.LINE:
            return _tr(
                "Your recorded greeting was not played, because the line has another name now. "
                "Your microphone is open; record it anew in the settings."
            )
        case Outdated.WORDS:
            return _tr(
                "Your recorded greeting was not played, because your organisation greets "
                "differently now. Your microphone is open; record it anew in the settings."
            )


def why_to_record_anew(why: Outdated) -> str:
    """Return in the settings why a recording no longer fits (A6)."""
    match why:
        case Outdated.AGENT:
            return _tr("It says another name than yours, so it is not played: record it anew.")
        case Outdated.ORGANISATION:
            return _tr("It names another organisation, so it is not played: record it anew.")
        case Outdated.LINE:
            return _tr("The line has another name now, so it is not played: record it anew.")
        case Outdated.WORDS:
            return _tr(
                "Your organisation greets differently now, so it is not played: record it anew."
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordedGreetingWords", text)
