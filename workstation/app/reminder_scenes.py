"""The pictures of reminders: one of several, quiet in a call, after a sleep, and their settings."""

from collections.abc import Iterator

from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot, answered_call
from workstation.app.picture_desk import PictureDesk

_OKAFOR = "+441614960182"


def reminders(desk: PictureDesk) -> Iterator[Shot]:
    """Let the afternoon's calls fall due one after another, then leave the desk alone."""
    desk.at("14:32")
    yield Shot("reminder")
    desk.presenter.owed.may_leave()
    desk.settle()
    yield Shot("owed-today")
    desk.presenter.notices.withdraw("owed-today")
    desk.wake_at("16:40")
    yield Shot("away")
    desk.presenter.promised.away.seen.emit()
    answered_call(desk, _OKAFOR, "", "16:41:00")
    desk.settle()
    yield Shot("reminder-in-call")
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    dialog.index.setCurrentRow(4)
    desk.settle()
    yield Shot("reminder-settings", dialog)
    dialog.close()
