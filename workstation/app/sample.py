"""The sample desk: a made-up afternoon to look around in, in a place of its own."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from workstation.mail_account import MailAccount
from workstation.profiles import Profile, profile_at
from workstation.settings import Settings

if TYPE_CHECKING:
    from storage.stores import SqliteStores

AGENT = "Dana Reyes"
ORGANISATION = "Northwind Energy"


def sample_profile(profile: Profile) -> Profile:
    """Return the profile beside ``profile`` where the sample lies, apart from work."""
    name = f"{profile.name[:33]}-sample"
    base = profile.data_dir.parent.parent
    return profile_at(name, base if profile_at(profile.name, base) == profile else None)


def sample_settings(settings: Settings) -> Settings:
    """Return the settings of somebody who has settled in."""
    return replace(
        settings,
        agent_name=settings.agent_name or AGENT,
        organisation=settings.organisation or ORGANISATION,
        started_once=True,
        mail=MailAccount(),  # the people of the sample are made up; nobody is written to
    )


def write_sample(stores: "SqliteStores") -> None:
    """Write the sample once; what was done with it stays."""
    from storage.demo import write_demo

    if not stores.tickets.open_tickets(1):
        write_demo(stores, datetime.now().astimezone(), AGENT)
