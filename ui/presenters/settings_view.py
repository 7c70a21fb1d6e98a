"""Says how the settings look; pure but for the window's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from ui.accounts.views import AccountRowView
from ui.panels.views import Choice
from ui.presenters.guidance_words import refused_words
from ui.presenters.standing import account_standing
from ui.settings.views import (
    ColleagueView,
    HoursView,
    KeepingDaysView,
    MailAccountView,
    ReminderSettingsView,
    SettingsView,
    WorkingDaysView,
)
from ui.window_language.languages import window_languages
from ui.window_language.sentences import in_window_language
from workstation.desk.line import LineDesk
from workstation.guidance_folders import RefusedFile
from workstation.numbers import regions
from workstation.phone import AudioDevice
from workstation.settings import Settings
from workstation.tickets import Channel

DEFAULT_DEVICE = ""
_MOST_TROUBLES = 5


@dataclass(frozen=True, slots=True)
class SettingsScene:
    """The settings with what can be chosen."""

    settings: Settings
    line: LineDesk
    languages: Sequence[str]
    saved: str = ""
    is_unsaved: bool = False
    refused: Sequence[RefusedFile] = ()
    mail: MailAccountView = MailAccountView()
    reminders: ReminderSettingsView = ReminderSettingsView()
    working: WorkingDaysView = WorkingDaysView()


def settings_view(scene: SettingsScene) -> SettingsView:
    """Return the settings with every choice there is."""
    s, audio = scene.settings, scene.line.audio
    return SettingsView(
        agent_name=s.agent_name,
        organisation=s.organisation,
        languages=language_choices(scene.languages),
        language=s.language,
        window_languages=window_language_choices(),
        window_language=s.window_language,
        regions=region_choices(),
        region=s.region,
        themes=theme_choices(),
        theme=s.theme,
        reduced_motion=s.reduced_motion,
        check_in_after_s=s.hold.check_in_after_s,
        ask_permission_first=s.hold.ask_permission_first,
        caller_types=s.caller_types,
        mood_notes=s.mood_notes,
        reminders=scene.reminders,
        callbacks=s.sources,
        calendar=s.calendar,
        working=scene.working,
        inputs=device_choices(audio.inputs),
        input=s.devices.input_id,
        outputs=device_choices(audio.outputs),
        output=s.devices.output_id,
        ringer=s.devices.ringer_id,
        audio_trouble=in_window_language(audio.trouble),
        accounts=account_rows(s, scene.line),
        contact=s.contact,
        mail=scene.mail,
        colleagues=tuple(
            ColleagueView(c.name, c.number, c.email, c.takes_escalations) for c in s.colleagues
        ),
        guidance_folder=s.guidance_folder,
        guidance_troubles=_guidance_troubles(scene),
        response_hours=response_hours(s),
        kept_days=kept_days(s),
        saved=scene.saved,
        is_unsaved=scene.is_unsaved,
    )


def _guidance_troubles(scene: SettingsScene) -> tuple[str, ...]:
    folder = scene.settings.guidance_folder
    return tuple(refused_words(one, folder) for one in scene.refused[:_MOST_TROUBLES])


def response_hours(settings: Settings) -> tuple[HoursView, ...]:
    """Return the targets of the channels that somebody waits on (G6)."""
    named = (
        (Channel.VOICEMAIL, _tr("Voicemail")),
        (Channel.EMAIL, _tr("E-mail")),
        (Channel.CHAT, _tr("Chat")),
        (Channel.SOCIAL, _tr("Social media")),
        (Channel.LETTER, _tr("Letter")),
    )
    hours = settings.first_response_h
    return tuple(
        HoursView(channel.value, words, hours.get(channel.value, 0.0)) for channel, words in named
    )


def kept_days(settings: Settings) -> tuple[KeepingDaysView, ...]:
    kept = settings.retention
    since = _tr("since the last change")
    return (
        KeepingDaysView(
            "solved_tickets_days",
            _tr("Solved tickets"),
            kept.solved_tickets_days,
            _tr("texts; the figures stay"),
        ),
        KeepingDaysView("messages_days", _tr("Messages"), kept.messages_days, since),
        KeepingDaysView("attachments_days", _tr("Files"), kept.attachments_days, since),
        KeepingDaysView(
            "customers_days",
            _tr("Customers"),
            kept.customers_days,
            _tr("without an open ticket and without contact"),
        ),
    )


def account_rows(settings: Settings, line: LineDesk) -> tuple[AccountRowView, ...]:
    rows = []
    for account in settings.accounts:
        standing = account_standing(account, line.registrations.get(account.id))
        rows.append(
            AccountRowView(account.id, account.name, account.address, standing.words, standing.tone)
        )
    return tuple(rows)


def language_choices(languages: Sequence[str]) -> tuple[Choice, ...]:
    """Return the languages there is guidance in, each in its own name."""
    return tuple(Choice(code, language_name(code)) for code in languages)


def window_language_choices() -> tuple[Choice, ...]:
    """Return the languages that the window speaks, each in its own name."""
    return (Choice("", _tr("Like the system")), *language_choices(window_languages()))


def language_name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() is QLocale.Language.English:
        return "English"  # Qt's own word for it is "American English"
    return locale.nativeLanguageName().title()


def region_choices() -> tuple[Choice, ...]:
    """Return all homes of telephone numbers, by name."""
    named = [
        Choice(code, QLocale.territoryToString(QLocale.codeToTerritory(code))) for code in regions()
    ]
    return tuple(sorted((c for c in named if c.label != "Default"), key=lambda c: c.label))


def theme_choices() -> tuple[Choice, ...]:
    return (
        Choice("system", _tr("Like the system")),
        Choice("light", _tr("Light")),
        Choice("dark", _tr("Dark")),
        Choice("contrast", _tr("High contrast")),
    )


def device_choices(devices: Sequence[AudioDevice]) -> tuple[Choice, ...]:
    default = Choice(DEFAULT_DEVICE, _tr("The system’s default"))
    return (default, *(Choice(device.id, device.name) for device in devices))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsView", text)
