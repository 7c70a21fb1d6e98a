"""What can be set, as one frozen value; read from and written to settings.toml by storage."""

from dataclasses import dataclass, field
from typing import Final

from workstation.accounts import Account
from workstation.calendar_items import CalendarRules
from workstation.callback_rules import CallbackRules
from workstation.colleagues import Colleague
from workstation.hold import HoldRules
from workstation.mail_account import MailAccount
from workstation.phone import DeviceChoices
from workstation.reminders import ReminderRules
from workstation.retention import Retention

MOST_IN_A_SLOT: Final = 99  # calls promised for one quarter of an hour


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the agent or IT can set; a missing file means these defaults.

    Shape: ``language`` is that of the guidance, of what agents say; ``window_language`` that of
    the window, empty for the system's. ``region`` is an ISO 3166 code, the home of numbers typed
    without "+"; ``theme`` is "system", "light", "dark" or "contrast"; ``work_from`` and
    ``work_until`` are "HH:MM" of the desk's own zone, on ``work_days`` counted from Monday, 0;
    nobody is called between ``quiet_from`` and ``quiet_until`` of the customer's zone;
    ``slot_capacity`` is how many calls are promised for one quarter of an hour; ``contact`` is how
    customers reach us, one line to put into messages; ``first_response_h`` gives hours by channel
    ("email" = 4, G6);
    ``scenario_folder`` holds practice scenarios of a trainer;
    ``guidance_folder`` is the organisation's own guidance, empty for none. No password is ever
    part of this.
    """

    agent_name: str = ""
    organisation: str = ""
    language: str = "en"
    window_language: str = ""
    region: str = "GB"
    theme: str = "system"
    reduced_motion: bool = False
    accounts: tuple[Account, ...] = ()
    devices: DeviceChoices = DeviceChoices()
    hold: HoldRules = field(default_factory=HoldRules)
    remind_before_s: int = 300
    sources: CallbackRules = CallbackRules()
    reminders: ReminderRules = ReminderRules()
    calendar: CalendarRules = CalendarRules()
    work_from: str = "08:00"
    work_until: str = "18:00"
    work_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    quiet_from: str = "20:00"
    quiet_until: str = "08:00"
    slot_capacity: int = 1
    caller_types: bool = True
    mood_notes: bool = True
    started_once: bool = False
    contact: str = ""
    colleagues: tuple[Colleague, ...] = ()
    mail: MailAccount = MailAccount()
    retention: Retention = Retention()
    first_response_h: dict[str, float] = field(default_factory=dict)
    scenario_folder: str = ""
    guidance_folder: str = ""
