"""Joins the settings dialog with the settings: each choice is saved at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.passwords import PasswordKeeper
from ui.presenters.settings_greeting import GreetingSettings
from ui.presenters.settings_mail import CheckMail, MailSettings
from ui.presenters.settings_reminders import ReminderSettings
from ui.presenters.settings_view import SettingsScene, settings_view
from ui.presenters.settings_working_days import WorkingDaySettings
from ui.settings.settings_dialog import SettingsDialog
from ui.settings.views import ColleagueView
from ui.window_language.sentences import in_window_language
from workstation.colleagues import Colleague
from workstation.desk.desk import Desk
from workstation.login_start import LoginStart
from workstation.phone import PlayForAgent, SoundTarget
from workstation.ports import StorageTrouble


class SettingsPresenter(QObject):
    """Shows and changes the settings.

    Signals:
        account_wanted: an account's id, empty for a new one.
    """

    account_wanted = Signal(str)

    def __init__(
        self,
        dialog: SettingsDialog,
        desk: Desk,
        chime: str,
        parent: QObject | None = None,
        *,
        passwords: PasswordKeeper | None = None,
        check_mail: CheckMail | None = None,
        login: LoginStart | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialog = dialog
        self._desk = desk
        self._chime = chime
        self._saved = ""
        self._is_unsaved = False
        dialog.account_wanted.connect(self.account_wanted)
        dialog.sound_wanted.connect(self.play_sound)
        dialog.check_in_after_wanted.connect(self._on_check_in_after)
        dialog.ask_permission_wanted.connect(self._on_ask_permission)
        self._connect_fields(dialog)
        self.mail = MailSettings(desk.settings, passwords, check_mail, self)
        self._connect_mail()
        self.greeting = GreetingSettings(dialog.greeting, dialog.finished, desk, self)
        self.greeting.told.connect(self._on_told)
        self.reminders = ReminderSettings(dialog.reminders, desk.settings, self.change, login, self)
        self.reminders.changed.connect(self.refresh)
        self.working = WorkingDaySettings(dialog.working, desk, self.change, self)
        self.working.changed.connect(self.refresh)
        dialog.callbacks.rules_wanted.connect(self._setter("sources"))
        dialog.calendar.rules_wanted.connect(self._setter("calendar"))
        dialog.team.team_edited.connect(self._on_team)
        dialog.guidance.folder_wanted.connect(self._setter("guidance_folder"))
        dialog.response.hours_wanted.connect(self._on_hours)
        dialog.keeping.days_wanted.connect(self._on_days)
        desk.settings.changes.listen(self.refresh)
        desk.line.changes.listen(self.refresh)
        desk.guidance.changes.listen(self.refresh)

    def _connect_fields(self, dialog: SettingsDialog) -> None:
        for signal, name in (
            (dialog.agent_name_edited, "agent_name"),
            (dialog.organisation_edited, "organisation"),
            (dialog.language_wanted, "language"),
            (dialog.window_language_wanted, "window_language"),
            (dialog.region_wanted, "region"),
            (dialog.theme_wanted, "theme"),
            (dialog.reduced_motion_wanted, "reduced_motion"),
            (dialog.caller_types_wanted, "caller_types"),
            (dialog.mood_notes_wanted, "mood_notes"),
        ):
            signal.connect(self._setter(name))
        for signal, name in (
            (dialog.input_wanted, "input_id"),
            (dialog.output_wanted, "output_id"),
            (dialog.ringer_wanted, "ringer_id"),
        ):
            signal.connect(self._device_setter(name))

    def _connect_mail(self) -> None:
        section, mail = self._dialog.mail, self.mail
        section.contact_edited.connect(self._setter("contact"))
        section.text_edited.connect(mail.edit)
        section.port_wanted.connect(mail.use_port)
        section.security_wanted.connect(mail.use_security)
        section.password_given.connect(mail.keep_password)
        section.check_wanted.connect(mail.check)
        mail.account_wanted.connect(self._setter("mail"))
        mail.changed.connect(self.refresh)

    @property
    def is_open(self) -> bool:
        return self._dialog.isVisible()

    @Slot()
    def open(self) -> None:
        self.mail.forget()
        self.working.forget()
        self._saved, self._is_unsaved = "", False
        self._show()
        self._dialog.open()
        self.greeting.show()

    @Slot()
    def refresh(self) -> None:
        if self._dialog.isVisible():
            self._show()

    def _show(self) -> None:
        scene = SettingsScene(
            self._desk.settings.value,
            self._desk.line,
            self._desk.guidance.languages,
            self._saved,
            self._is_unsaved,
            self._desk.guidance.library.refused,
            self.mail.view(),
            self.reminders.view(),
            self.working.view(),
        )
        self._dialog.show_settings(settings_view(scene))

    def show_level(self, level: float) -> None:
        if self._dialog.isVisible():
            self._dialog.show_level(level)
            self.greeting.show_level(level)

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        self._saved, self._is_unsaved = sentence, True
        self.refresh()

    def change(self, **fields: Any) -> None:
        """Set fields of the settings by name and save them.

        Errors: TypeError for a field that there is not: a bug.
        """
        try:
            self._desk.settings.change(replace(self._desk.settings.value, **fields))
        except (StorageTrouble, ValueError) as trouble:
            self._saved, self._is_unsaved = in_window_language(trouble), True
        else:
            self._saved, self._is_unsaved = self.tr("Saved"), False
        self.refresh()

    @Slot(str)
    def play_sound(self, target: str) -> None:
        self._desk.phone.do(PlayForAgent(path=self._chime, target=SoundTarget(target)))

    def choose_device(self, name: str, device_id: str) -> None:
        """Choose a device; ``name`` is input_id, output_id or ringer_id."""
        choices = self._desk.settings.value.devices
        chosen = {f: getattr(choices, f) for f in choices.__struct_fields__} | {name: device_id}
        self.change(devices=type(choices)(**chosen))

    def _setter(self, name: str) -> Callable[[object], None]:
        def set_field(value: object) -> None:
            self.change(**{name: value})

        return set_field

    def _device_setter(self, name: str) -> Callable[[str], None]:
        def set_device(device_id: str) -> None:
            self.choose_device(name, device_id)

        return set_device

    @Slot(int)
    def _on_check_in_after(self, seconds: int) -> None:
        hold = self._desk.settings.value.hold
        overdue = max(hold.overdue_after_s, seconds)
        self.change(hold=replace(hold, check_in_after_s=seconds, overdue_after_s=overdue))

    @Slot(bool)
    def _on_ask_permission(self, on: bool) -> None:
        self.change(hold=replace(self._desk.settings.value.hold, ask_permission_first=on))

    @Slot(tuple)
    def _on_team(self, team: tuple[ColleagueView, ...]) -> None:
        self.change(
            colleagues=tuple(
                Colleague(row.name, row.number, row.email, row.takes_escalations) for row in team
            )
        )

    @Slot(str, float)
    def _on_hours(self, channel: str, hours: float) -> None:
        targets = {**self._desk.settings.value.first_response_h, channel: hours}
        self.change(first_response_h={name: each for name, each in targets.items() if each > 0})

    @Slot(str, int)
    def _on_days(self, kind: str, days: int) -> None:
        self.change(retention=replace(self._desk.settings.value.retention, **{kind: days}))
