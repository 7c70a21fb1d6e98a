"""A desk with its window in a process of its own, and the eyes and hands of a test on it."""

import contextlib
import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from storage.database import close, open_database
from storage.stores import SqliteStores
from tests.peers import Peer, is_alive
from workstation.clock import Moment, SystemClock
from workstation.conversation import Conversation
from workstation.ids import CallId
from workstation.profiles import profile_at
from workstation.tickets import Ticket

State = dict[str, Any]
PROFILE = "p"


class DrivenDesk(Peer):
    """A running desk; see tests.desk_driver for what it can be told and what it says."""

    def __init__(self, qtbot: QtBot, data_dir: Path, **given: Any) -> None:
        super().__init__(qtbot, "tests.desk_driver", str(data_dir), json.dumps(given))

    @property
    def state(self) -> State:
        """Return what there was to see last."""
        return next((said for said in reversed(self.said) if said["event"] == "state"), {})

    @property
    def other(self) -> list[str]:
        """Return the lines that it wrote beside what it has to say."""
        return self._other

    def wait_until(self, is_so: Callable[[State], bool], timeout: int = 15000) -> State:
        """Run Qt's loop until the window shows what is wanted; return all that it shows then."""
        try:
            self._qtbot.waitUntil(lambda: bool(self.state) and is_so(self.state), timeout=timeout)
        except Exception as error:
            words = f"the window came to {self.state}; said besides: {self._other[-10:]}"
            raise AssertionError(words) from error
        return self.state

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tell(do="key", key=key)

    def type(self, text: str) -> None:
        """Type into what has the focus, and wait until the last key was taken."""
        self.tell(do="type", text=text)
        self.wait_for(event="typed", text=text)

    @property
    def engine(self) -> int:
        """Return the process id of the engine that it is attached to."""
        ready = [said for said in self.said if said["event"] == "ready"]
        return int(ready[-1]["engine"])

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(10)


class Workplace:
    """One data folder, the desks that were opened on it one after another, and their clock."""

    def __init__(
        self, qtbot: QtBot, data_dir: Path, customer_port: int, speed: float = 1, **given: Any
    ) -> None:
        self._given = given
        self._qtbot = qtbot
        self._data_dir = data_dir
        self._origin = SystemClock().now()
        self._customer_port = customer_port
        self.speed = speed
        self.profile = profile_at(PROFILE, data_dir)
        self.desks: list[DrivenDesk] = []

    def open(self) -> DrivenDesk:
        """Start a desk and wait until its phone is ready."""
        desk = DrivenDesk(
            self._qtbot,
            self._data_dir,
            profile=PROFILE,
            speed=self.speed,
            origin_at=self._origin.at.isoformat(),
            origin_tick=self._origin.tick,
            customer_port=self._customer_port,
            **self._given,
        )
        self.desks.append(desk)
        desk.wait_for(event="ready", timeout=20000)
        return desk

    @contextlib.contextmanager
    def stores(self) -> Iterator[SqliteStores]:
        """Open the database beside a desk, or before there is one."""
        self.profile.make_folders()
        db = open_database(self.profile.database_file)
        try:
            yield SqliteStores(db)
        finally:
            close(db)

    @property
    def now(self) -> Moment:
        return SystemClock().now()

    def kept(self, call_id: str) -> tuple[Conversation, Ticket]:
        """Return what the database has of a call and its ticket."""
        with self.stores() as stores:
            conversation = stores.conversations.get(CallId(call_id))
            assert conversation is not None
            assert conversation.ticket_id is not None
            ticket = stores.tickets.get(conversation.ticket_id)
            assert ticket is not None
            return conversation, ticket

    @property
    def log(self) -> str:
        return (self.profile.log_dir / "desk.log").read_text(encoding="utf-8")

    def close(self) -> None:
        engines = {desk.engine for desk in self.desks if desk.count(event="ready")}
        for desk in self.desks:
            desk.close()
        for engine in engines:
            if is_alive(engine):
                os.kill(engine, signal.SIGTERM)
        self._qtbot.waitUntil(lambda: not any(is_alive(pid) for pid in engines), timeout=15000)
