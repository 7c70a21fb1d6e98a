"""Who calls: a customer with numbers in E.164, and the organisation they belong to."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import CustomerId, OrganisationId


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody the company knows.

    Shape: ``numbers`` are E.164 and unique in the tuple; ``sip_addresses`` are user@host in lower
    case; ``salutation`` is how to speak to them ("Mr. Okafor") and may be empty; ``time_zone``
    is an IANA name, empty for the desk's own; ``language`` is an ISO 639 code. ``organisation``
    is the shown name and belongs to ``organisation_id`` when that is set. ``merged_into`` names
    the customer who stands for this one since two records were found to be one person.
    ``erased_at`` is set once the person asked to be forgotten: nothing personal is left then.
    """

    id: CustomerId
    name: str
    salutation: str = ""
    organisation: str = ""
    numbers: tuple[str, ...] = ()
    sip_addresses: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    time_zone: str = ""
    language: str = "en"
    organisation_id: OrganisationId | None = None
    merged_into: CustomerId | None = None
    made_at: datetime | None = None
    erased_at: datetime | None = None

    @property
    def spoken_name(self) -> str:
        return self.salutation or self.name

    @property
    def email(self) -> str:
        """Return the address that letters go to; empty when none is known."""
        return self.emails[0] if self.emails else ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A company or office that customers belong to.

    Shape: ``email_domain`` is what stands after the @ of its people, empty when that says nothing.
    """

    id: OrganisationId
    name: str
    email_domain: str = ""
    notes: str = ""
