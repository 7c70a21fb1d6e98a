"""All stores of one database, as workstation.ports.Stores."""

import contextlib
from collections.abc import Iterator

from storage.agent_states import SqliteAgentStates
from storage.callbacks import SqliteCallbacks
from storage.conversations import SqliteConversations
from storage.customers import SqliteCustomers
from storage.database import Database, writing
from storage.promises import SqlitePromises
from storage.tickets import SqliteTickets


class SqliteStores:
    """The stores over one connection.

    Shape: ``agent`` is written beside new calls and agent states, for reports.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, agent: str = "") -> None:
        self._db = db
        self.customers = SqliteCustomers(db)
        self.tickets = SqliteTickets(db)
        self.promises = SqlitePromises(db)
        self.callbacks = SqliteCallbacks(db)
        self.conversations = SqliteConversations(db, agent)
        self.agent_states = SqliteAgentStates(db, agent)

    def sign_as(self, agent: str) -> None:
        """Write ``agent`` beside what is recorded from now on."""
        self.conversations.agent = agent
        self.agent_states.agent = agent

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """Make everything saved inside one transaction: all of it or nothing, and faster.

        Errors: StorageTrouble, also at the end of the block.
        """
        with writing(self._db):
            yield
