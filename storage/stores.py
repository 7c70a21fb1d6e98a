"""All stores of one database, as workstation.ports.Stores."""

from storage.agent_states import SqliteAgentStates
from storage.callbacks import SqliteCallbacks
from storage.conversations import SqliteConversations
from storage.customers import SqliteCustomers
from storage.database import Database
from storage.promises import SqlitePromises
from storage.tickets import SqliteTickets


class SqliteStores:
    """The stores over one connection.

    Shape: ``agent`` is written beside new calls and agent states, for reports.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, agent: str = "") -> None:
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
