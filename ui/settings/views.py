"""What the settings show, ready to print."""

import enum
from dataclasses import dataclass

from ui.accounts.views import AccountRowView, CheckView
from ui.panels.views import Choice
from workstation.calendar_items import CalendarRules
from workstation.callback_rules import CallbackRules


class MailField(enum.Enum):
    """The texts of the mail account that a person types."""

    HOST = "host"
    USER = "user"
    FROM_NAME = "from_name"
    FROM_ADDRESS = "from_address"
    CA_FILE = "ca_file"


@dataclass(frozen=True, slots=True)
class MailAccountView:
    """The account that messages are sent from; its password is never part of it.

    Shape: ``texts`` gives each field's text, ``troubles`` one sentence for each that is not right;
    ``password`` says how the password stands ("Kept in the system's keyring"), ``is_kept`` that
    the field shows it as unchanged.
    """

    texts: tuple[tuple[MailField, str], ...] = ()
    troubles: tuple[tuple[MailField, str], ...] = ()
    port: int = 587
    security: str = "starttls"
    securities: tuple[Choice, ...] = ()
    password: str = ""
    password_trouble: str = ""
    is_kept: bool = False
    check: CheckView | None = None


@dataclass(frozen=True, slots=True)
class ColleagueView:
    """A row of the table of colleagues."""

    name: str
    number: str = ""
    email: str = ""
    takes_escalations: bool = False


@dataclass(frozen=True, slots=True)
class HoursView:
    """How soon a channel gets its first answer; 0 hours is no target."""

    key: str
    channel: str
    hours: float = 0.0


@dataclass(frozen=True, slots=True)
class KeepingDaysView:
    """After how many days a kind of data is erased; 0 keeps it for good."""

    key: str
    what: str
    days: int = 0
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ReminderSettingsView:
    """How reminders come; ``trouble`` is one sentence or empty.

    Units: seconds; 0 is at the time, at once and never.
    """

    before_s: int = 300
    overdue_after_s: int = 600
    repeat_s: int = 3600
    with_names: bool = True
    starts_at_login: bool = False
    can_start_at_login: bool = True
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A calendar of holidays, with a word about what comes next."""

    name: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class WorkingDaysView:
    """When the desk is at work.

    Shape: ``days`` counts from Monday, 0; times are "HH:MM"; ``told`` is what came of the last
    import, a sentence, and ``is_reading`` that one is at work.
    """

    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    work_from: str = "08:00"
    work_until: str = "18:00"
    quiet_from: str = "20:00"
    quiet_until: str = "08:00"
    capacity: int = 1
    calendars: tuple[CalendarView, ...] = ()
    told: str = ""
    is_trouble: bool = False
    is_reading: bool = False


@dataclass(frozen=True, slots=True)
class SettingsView:
    """Every setting with its choices.

    Shape: ``saved`` is "Saved 14:12", or what went wrong and then ``is_unsaved`` is True;
    ``audio_trouble`` is one sentence or empty; ``guidance_troubles`` are sentences about files in
    ``guidance_folder`` that cannot be used.
    Units: ``check_in_after_s`` in seconds; times are "HH:MM".
    """

    agent_name: str = ""
    organisation: str = ""
    languages: tuple[Choice, ...] = ()
    language: str = ""
    window_languages: tuple[Choice, ...] = ()
    window_language: str = ""
    regions: tuple[Choice, ...] = ()
    region: str = ""
    themes: tuple[Choice, ...] = ()
    theme: str = "system"
    reduced_motion: bool = False
    check_in_after_s: int = 90
    ask_permission_first: bool = True
    caller_types: bool = True
    mood_notes: bool = True
    reminders: ReminderSettingsView = ReminderSettingsView()
    calendar: CalendarRules = CalendarRules()
    callbacks: CallbackRules = CallbackRules()
    working: WorkingDaysView = WorkingDaysView()
    inputs: tuple[Choice, ...] = ()
    input: str = ""
    outputs: tuple[Choice, ...] = ()
    output: str = ""
    ringer: str = ""
    audio_trouble: str = ""
    accounts: tuple[AccountRowView, ...] = ()
    contact: str = ""
    mail: MailAccountView = MailAccountView()
    colleagues: tuple[ColleagueView, ...] = ()
    guidance_folder: str = ""
    guidance_troubles: tuple[str, ...] = ()
    response_hours: tuple[HoursView, ...] = ()
    kept_days: tuple[KeepingDaysView, ...] = ()
    saved: str = ""
    is_unsaved: bool = False
