"""Where callbacks come from by themselves: missed calls, updates that are due, voicemail."""

import logging
from dataclasses import dataclass
from datetime import tzinfo

from workstation.clock import Clock
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.changes import Changes
from workstation.desk.folding import FoldingDesk
from workstation.desk.missed_calls import MissedCallDesk
from workstation.desk.next_updates import NextUpdateDesk
from workstation.desk.settings import SettingsDesk
from workstation.desk.tickets import TicketDesk
from workstation.desk.voicemail import VoicemailDesk
from workstation.phone import AnyEvent
from workstation.ports import StorageTrouble, Stores

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that makes callbacks without the agent, and the folding of them."""

    folding: FoldingDesk
    missed: MissedCallDesk
    updates: NextUpdateDesk
    voicemail: VoicemailDesk

    @property
    def changes(self) -> Changes:
        """Return the announcement that the voicemail is not what it was."""
        return self.voicemail.changes

    def on_event(self, event: AnyEvent) -> None:
        """Errors: StorageTrouble."""
        self.voicemail.on_event(event)

    def look(self) -> None:
        """Make what is to be made by now; what the store refuses is done the next time."""
        for look in (self.missed.look, self.updates.look):
            try:
                look()
            except StorageTrouble as trouble:
                log.warning("callbacks could not be looked for: %s", trouble)


def make_sources(
    stores: Stores,
    tickets: TicketDesk,
    callbacks: CallbackDesk,
    clock: Clock,
    settings: SettingsDesk,
    zone: tzinfo | None,
    *,
    is_practice: bool,
) -> Sources:
    folding = FoldingDesk(stores, tickets, callbacks, clock)
    return Sources(
        folding,
        MissedCallDesk(stores, callbacks, folding, clock, settings, zone, is_practice=is_practice),
        NextUpdateDesk(stores, callbacks, folding, clock, settings, is_practice=is_practice),
        VoicemailDesk(stores, callbacks, folding, clock, settings, zone, is_practice=is_practice),
    )
