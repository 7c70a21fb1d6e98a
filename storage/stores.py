"""All stores of one database, as workstation.ports.Stores."""

import contextlib
import functools
from collections.abc import Callable, Iterator
from pathlib import Path

from storage.agenda import SqliteAgenda
from storage.agent_states import SqliteAgentStates
from storage.attachments import SqliteAttachments
from storage.calendar_file import SqliteCalendar
from storage.callback_sources import SqliteCallbackSources
from storage.callbacks import SqliteCallbacks
from storage.conversations import SqliteConversations
from storage.customers import SqliteCustomers
from storage.database import Database, close, open_database, reading, writing
from storage.delays import SqliteDelays
from storage.erasing import be_patient
from storage.glossary import SqliteGlossary
from storage.handing_over import SqliteHandOvers
from storage.holidays import SqliteHolidays
from storage.merges import SqliteMerges
from storage.message_templates import SqliteMessageTemplates
from storage.messages import SqliteMessages
from storage.moods import SqliteMoods
from storage.organisations import SqliteOrganisations
from storage.origins import SqliteOrigins
from storage.plans import SqlitePlans
from storage.practice_results import SqlitePracticeResults
from storage.promise_figures import SqlitePromiseFigures
from storage.promise_ledger import SqlitePromiseLedger
from storage.promises import SqlitePromises
from storage.queue_filters import SqliteQueueFilters
from storage.recorded_greetings import SqliteRecordedGreetings
from storage.reminders import SqliteReminders
from storage.rows import select
from storage.search import SqliteSearch
from storage.series import SqliteSeries
from storage.ticket_facts import SqliteTicketFacts
from storage.tickets import SqliteTickets
from storage.tries import SqliteTries
from storage.work import SqliteWork


class SqliteStores:
    """The stores over one connection.

    Shape: ``agent`` is written beside new calls and agent states, for reports; ``folder`` holds
    the contents of attachments, None is beside the database.
    Thread: the one that opened ``db``.
    """

    def __init__(self, db: Database, agent: str = "", folder: Path | None = None) -> None:
        self._db = db
        self.customers = SqliteCustomers(db)
        self.tickets = SqliteTickets(db)
        self.promises = SqlitePromises(db)
        self.ledger = SqlitePromiseLedger(db)
        self.delays = SqliteDelays(db)
        self.callbacks = SqliteCallbacks(db)
        self.promise_counter = SqlitePromiseFigures(db)
        self.sources = SqliteCallbackSources(db, self.callbacks)
        self.series = SqliteSeries(db)
        self.reminders = SqliteReminders(db)
        self.agenda = SqliteAgenda(db, self.callbacks, self.promises)
        self.tries = SqliteTries(db)
        self.hand_overs = SqliteHandOvers(db, self.callbacks, self.promises)
        self.calendar = SqliteCalendar(db, self.callbacks, self.promises)
        self.conversations = SqliteConversations(db, agent)
        self.agent_states = SqliteAgentStates(db, agent)
        self.greetings = SqliteRecordedGreetings(db)
        self.moods = SqliteMoods(db)
        self.organisations = SqliteOrganisations(db)
        self.origins = SqliteOrigins(db)
        self.plans = SqlitePlans(db)
        self.facts = SqliteTicketFacts(db)
        self.attachments = SqliteAttachments(db, folder)
        self.glossary = SqliteGlossary(db)
        self.holidays = SqliteHolidays(db)
        self.messages = SqliteMessages(db)
        self.message_templates = SqliteMessageTemplates(db)
        self.merges = SqliteMerges(db)
        self.queue_filters = SqliteQueueFilters(db)
        self.practice = SqlitePracticeResults(db)
        self.work = SqliteWork(db)
        self.search = SqliteSearch(db.conn)

    def sign_as(self, agent: str) -> None:
        """Write ``agent`` beside what is recorded from now on."""
        self.conversations.agent = agent
        self.agent_states.agent = agent

    def beside(self) -> Callable[[], contextlib.AbstractContextManager["SqliteStores"]] | None:
        """Return a way to open these stores once more, for a worker's thread; None in memory.

        Thread: ask on the thread of these stores; what is returned is called on the worker's,
        which waits patiently for the window's writes and closes its connection at the end.
        """
        with reading():
            rows = select(self._db, "pragma database_list")
        file = next(row["file"] for row in rows if row["name"] == "main")
        return functools.partial(_opened_beside, Path(file)) if file else None

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """Make everything saved inside one transaction: all of it or nothing, and faster.

        Errors: StorageTrouble, also at the end of the block.
        """
        with writing(self._db):
            yield


@contextlib.contextmanager
def _opened_beside(path: Path) -> Iterator[SqliteStores]:
    db = open_database(path)
    try:
        be_patient(db)
        yield SqliteStores(db)
    finally:
        close(db)
