"""The sample desk: a made-up afternoon to look around in, in a place of its own."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from workstation.colleagues import Colleague
from workstation.mail_account import MailAccount
from workstation.profiles import Profile, profile_at
from workstation.settings import Settings

if TYPE_CHECKING:
    from storage.stores import SqliteStores

AGENT = "Dana Reyes"
ORGANISATION = "Northwind Energy"
CONTACT = "0161 496 0000, Monday to Friday, 8 to 18"
COLLEAGUES = (
    Colleague("Sam Whitaker", "+441614960011", "sam.whitaker@northwind.example", True),
    Colleague("Priya Shah", "+441614960012", "priya.shah@northwind.example"),
)


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
        contact=settings.contact or CONTACT,
        colleagues=settings.colleagues or COLLEAGUES,
        mail=MailAccount(),  # the people of the sample are made up; nobody is written to
    )


def write_sample(stores: "SqliteStores") -> None:
    """Write the sample once; what was done with it stays."""
    from storage.demo import write_demo
    from storage.demo_memory import write_correspondence

    if not stores.tickets.open_tickets(1):
        now = datetime.now().astimezone()
        write_demo(stores, now, AGENT)
        write_correspondence(stores, now, AGENT)
