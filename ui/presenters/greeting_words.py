"""Says that a greeting is out of date, calmly and for whoever can renew it (A6)."""

from datetime import datetime, time, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.window_language import times
from workstation.greeting import Greeting


def outdated_words(greeting: Greeting, now: datetime, zone: tzinfo | None) -> str:
    """Return which greeting is not said any more, and since when; empty when none is."""
    if not greeting.outdated:
        return ""
    latest = greeting.outdated[0]
    since = datetime.combine(latest.last_day + timedelta(days=1), time(12), zone)
    return _tr("The greeting “{name}” is out of date since {day} and is not used.").format(
        name=latest.id, day=times.day(since, now, zone)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("GreetingWords", text)
