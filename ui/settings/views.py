"""What the settings show, ready to print."""

from dataclasses import dataclass

from ui.accounts.views import AccountRowView
from ui.panels.views import Choice


@dataclass(frozen=True, slots=True)
class SettingsView:
    """Every setting with its choices.

    Shape: ``saved`` is "Saved 14:12", or what went wrong and then ``is_unsaved`` is True;
    ``audio_trouble`` is one sentence or empty.
    Units: ``check_in_after_s`` and ``remind_before_s`` in seconds; times are "HH:MM".
    """

    agent_name: str = ""
    organisation: str = ""
    languages: tuple[Choice, ...] = ()
    language: str = ""
    regions: tuple[Choice, ...] = ()
    region: str = ""
    themes: tuple[Choice, ...] = ()
    theme: str = "system"
    reduced_motion: bool = False
    check_in_after_s: int = 90
    ask_permission_first: bool = True
    caller_types: bool = True
    remind_before_s: int = 300
    work_from: str = "08:00"
    work_until: str = "18:00"
    inputs: tuple[Choice, ...] = ()
    input: str = ""
    outputs: tuple[Choice, ...] = ()
    output: str = ""
    ringer: str = ""
    audio_trouble: str = ""
    accounts: tuple[AccountRowView, ...] = ()
    saved: str = ""
    is_unsaved: bool = False
