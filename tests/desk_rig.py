"""A desk on a real SQLite with a phone that obeys and a clock that the test moves."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import resources
from mail.formats import MailProgramFormats
from storage.database import Database, close, open_database
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fake_phone import ACCOUNT_ID, LINE, FakePhone
from tests.fakes import ManualClock
from workstation.accounts import Account
from workstation.calls import EndedBy
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk, make_desk
from workstation.desk.promises import PromiseWish
from workstation.desk.settings import SettingsDesk
from workstation.guidance_library import GuidanceLibrary
from workstation.hold import HoldIntent
from workstation.ids import CallId, CustomerId, TicketId
from workstation.language_check.library import LanguageLibrary
from workstation.message_templates import MessageLibrary
from workstation.phone import AnyEvent
from workstation.ports import StorageTrouble
from workstation.promises import Promise
from workstation.settings import Settings
from workstation.tickets import EntryKind, TimelineEntry

ACCOUNT = Account(ACCOUNT_ID, "dana", "pbx.example", line=LINE)
SETTINGS = Settings(agent_name="Dana Reyes", organisation="Northwind", accounts=(ACCOUNT,))
NUMBER = "+441614960182"
DANIEL_URI = f"sip:{NUMBER}@pbx.example"
DANIEL = Customer(CustomerId("cu1"), "Daniel Okafor", "Mr. Okafor", numbers=(NUMBER,))
AGREED = HoldIntent(asked_permission=True, stated_wait_s=120, reason="to ask the team")

_LANGUAGE: Final = LanguageLibrary(resources.path("writing"))
_READING: Final = GuidanceLibrary(resources.path("guidance")).read(None)
FULL: Final = "The disk is full."
WRITES: Final = (
    ("tickets", ("save", "add_entry", "next_number")),
    ("callbacks", ("save",)),
    ("conversations", ("save", "fold")),
    ("agent_states", ("log",)),
)


def guidance_library() -> GuidanceLibrary:
    """Return a library of its own for each desk, with all that ships read already."""
    library = GuidanceLibrary(resources.path("guidance"))
    library.take(_READING)
    return library


class DeskRig:
    """One agent's desk; ``restart`` makes a new desk over the same database and phone.

    With ``path`` the database is a file and a restart opens it anew.
    """

    def __init__(
        self,
        path: Path | None = None,
        clock: ManualClock | None = None,
        *,
        settings: Settings = SETTINGS,
        guidance: GuidanceLibrary | None = None,
    ) -> None:
        self.clock = clock or ManualClock()
        self.phone = FakePhone(self.clock)
        self._path = path
        self._settings = settings
        self._guidance = guidance or guidance_library()
        self.db = self._opened()
        self.stores = SqliteStores(self.db, "Dana Reyes")
        self.desk = self._desk()

    def _opened(self) -> Database:
        return empty_database() if self._path is None else open_database(self._path)

    def _desk(self) -> Desk:
        settings = SettingsDesk(self._settings, lambda _: None)
        library = MessageLibrary(resources.path("writing"))
        return make_desk(
            self.phone,
            self.stores,
            self.clock,
            settings,
            library=library,
            mail=MailProgramFormats(),
            language=_LANGUAGE,
            guidance=self._guidance,
        )

    def close(self) -> None:
        close(self.db)

    def restart(self, *, tells: bool = True) -> None:
        """Let a new desk take over; ``tells`` the journal and a snapshot, as the program does."""
        if self._path is not None:
            close(self.db)
            self.db = self._opened()
        self.stores = SqliteStores(self.db, "Dana Reyes")
        self.desk = self._desk()
        if tells:
            self.phone.take()
            self.replay()
            self.desk.on_event(self.phone.snapshot())

    def replay(self) -> None:
        """Tell the whole journal again."""
        for event in tuple(self.phone.journal):
            self.desk.on_event(event)

    def hear(self) -> list[AnyEvent]:
        """Let the desk take in what the phone has to say."""
        events = self.phone.take()
        for event in events:
            self.desk.on_event(event)
        return events

    # --- a call's way

    def ring(
        self, remote_uri: str = DANIEL_URI, *, name: str = "", asserted_uri: str = ""
    ) -> CallId:
        call_id = self.phone.ring(remote_uri, name=name, asserted_uri=asserted_uri)
        self.hear()
        return call_id

    def talk(self, remote_uri: str = DANIEL_URI, *, name: str = "") -> CallId:
        """Ring for five seconds and answer."""
        call_id = self.ring(remote_uri, name=name)
        self.clock.advance(5)
        self.desk.calls.answer(call_id)
        self.hear()
        return call_id

    def dial(self, typed: str = NUMBER, intent: DialIntent | None = None) -> CallId:
        call_id = self.desk.calls.dial(typed, ACCOUNT_ID, intent or DialIntent())
        self.hear()
        return call_id

    def hold(self, call_id: CallId, intent: HoldIntent = AGREED) -> None:
        self.desk.hold.hold(call_id, intent)
        self.hear()

    def check_in(self, call_id: CallId, phrase_id: str = "p1") -> None:
        self.desk.hold.check_in(call_id, phrase_id)
        self.hear()

    def hold_again(self, call_id: CallId) -> None:
        self.desk.hold.hold_again(call_id)
        self.hear()

    def resume(self, call_id: CallId) -> None:
        self.desk.hold.resume(call_id)
        self.hear()

    def end(self, call_id: CallId, by: EndedBy = EndedBy.CUSTOMER) -> None:
        self.phone.end(call_id, by)
        self.hear()

    def promise(self, what: str, due_at: datetime, call_id: CallId | None = None) -> Promise:
        """Promise something to the customer of the ticket on the screen."""
        ticket = self.desk.tickets.ticket
        assert ticket is not None
        return self.desk.promises.make(PromiseWish(ticket.id, what, due_at, call_id=call_id))

    # --- what is known

    def conversation(self, call_id: CallId) -> Conversation:
        conversation = self.desk.book.find(call_id)
        assert conversation is not None
        return conversation

    def stored(self, call_id: CallId) -> Conversation:
        conversation = SqliteStores(self.db).conversations.get(call_id)
        assert conversation is not None
        return conversation

    def ticket_of(self, call_id: CallId) -> TicketId:
        ticket_id = self.conversation(call_id).ticket_id
        assert ticket_id is not None
        return ticket_id

    def timeline(self, ticket_id: TicketId) -> list[TimelineEntry]:
        """Return the entries, the earliest first."""
        return self.stores.tickets.timeline(ticket_id)[::-1]

    def told(self, call_id: CallId) -> list[tuple[EntryKind, str, str]]:
        entries = self.timeline(self.ticket_of(call_id))
        return [(e.kind, e.text, e.detail) for e in entries]

    # --- a store that refuses

    @contextlib.contextmanager
    def refusing(self) -> Iterator[None]:
        """Let the database refuse every write."""
        self.db.execute("pragma query_only = on")
        try:
            yield
        finally:
            self.db.execute("pragma query_only = off")

    @contextlib.contextmanager
    def refusing_after(self, writes: int) -> Iterator[None]:
        """Let the stores take so many writes, and refuse those that follow."""
        left = writes
        stores = self.stores

        def limited(write: Callable[..., Any]) -> Callable[..., Any]:
            def attempt(*values: object) -> object:
                nonlocal left
                if left == 0:
                    raise StorageTrouble(FULL)
                left -= 1
                return write(*values)

            return attempt

        owners = [(getattr(stores, store), name) for store, names in WRITES for name in names]
        for owner, name in owners:
            setattr(owner, name, limited(getattr(owner, name)))
        try:
            yield
        finally:
            for owner, name in owners:
                delattr(owner, name)
