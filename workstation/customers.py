"""Who calls: a customer with numbers in E.164."""

from dataclasses import dataclass

from workstation.ids import CustomerId


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody the company knows.

    Shape: ``numbers`` are E.164 and unique in the tuple; ``sip_addresses`` are user@host in lower
    case; ``salutation`` is how to speak to them ("Mr. Okafor") and may be empty; ``time_zone``
    is an IANA name, empty for the desk's own; ``language`` is an ISO 639 code.
    """

    id: CustomerId
    name: str
    salutation: str = ""
    organisation: str = ""
    numbers: tuple[str, ...] = ()
    sip_addresses: tuple[str, ...] = ()
    email: str = ""
    time_zone: str = ""
    language: str = "en"

    @property
    def spoken_name(self) -> str:
        return self.salutation or self.name
