"""Joins the section of reminders with the settings and with the system's start at login."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.settings.reminder_section import ReminderSection
from ui.settings.views import ReminderSettingsView
from ui.window_language.sentences import in_window_language
from workstation.desk.settings import SettingsDesk
from workstation.login_start import LoginStart, LoginStartRefused


class ReminderSettings(QObject):
    """How reminders come.

    Signals:
        changed: show the section anew.
    """

    changed = Signal()

    def __init__(
        self,
        section: ReminderSection,
        settings: SettingsDesk,
        change: Callable[..., None],
        login: LoginStart | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._change = change
        self._login = login
        self._trouble = ""
        section.before_wanted.connect(self._on_before)
        section.overdue_wanted.connect(self._on_overdue)
        section.repeat_wanted.connect(self._on_repeat)
        section.names_wanted.connect(self._on_names)
        section.login_wanted.connect(self._on_login)

    def view(self) -> ReminderSettingsView:
        settings = self._settings.value
        return ReminderSettingsView(
            before_s=settings.remind_before_s,
            overdue_after_s=settings.reminders.overdue_after_s,
            repeat_s=settings.reminders.repeat_s,
            with_names=settings.reminders.with_names,
            starts_at_login=self._login is not None and self._login.is_on,
            can_start_at_login=self._login is not None,
            trouble=self._trouble,
        )

    def _change_rules(self, **fields: Any) -> None:
        self._change(reminders=replace(self._settings.value.reminders, **fields))

    @Slot(int)
    def _on_before(self, seconds: int) -> None:
        self._change(remind_before_s=seconds)

    @Slot(int)
    def _on_overdue(self, seconds: int) -> None:
        self._change_rules(overdue_after_s=seconds)

    @Slot(int)
    def _on_repeat(self, seconds: int) -> None:
        self._change_rules(repeat_s=seconds)

    @Slot(bool)
    def _on_names(self, on: bool) -> None:
        self._change_rules(with_names=on)

    @Slot(bool)
    def _on_login(self, on: bool) -> None:
        """Start with the computer or not: the system's own file is the setting."""
        if self._login is None:
            return
        try:
            if on:
                self._login.turn_on()
            else:
                self._login.turn_off()
        except LoginStartRefused as trouble:
            self._trouble = in_window_language(trouble)
        else:
            self._trouble = ""
        self.changed.emit()
