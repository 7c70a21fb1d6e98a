"""How long personal data is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """After how long each kind is erased; statistics stay.

    Units: days since the last change; 0 keeps it for good.
    """

    solved_tickets_days: int = 0  # texts of tickets solved so long ago
    messages_days: int = 0
    attachments_days: int = 0
    customers_days: int = 0  # customers without open tickets and without any contact so long
