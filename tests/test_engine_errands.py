"""Errands off the SIP thread, and what happens when the disk refuses a record."""

import os
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from telephony.engine.errands import Errands, Prepared
from telephony.engine.ledger import Ledger
from telephony.journal import EngineStarted, Journal, read_journals
from tests.conftest import ExpectedLog
from tests.fakes import T0, ManualClock
from workstation.calls import Call, CallState, Direction
from workstation.ids import AccountId, CallId
from workstation.phone import AnyEvent, CallChanged, CommandRefused
from workstation.secrets import KeyringHanging, KeyringLocked, PasswordMissing

ALICE, BOB, CAROL = AccountId("alice"), AccountId("bob"), AccountId("carol")


class FakeKeyring:
    """Knows Alice, is locked for Bob, breaks for others; hangs until ``freed`` once told to."""

    def __init__(self) -> None:
        self.freed = threading.Event()
        self.freed.set()

    def password(self, account_id: AccountId) -> str:
        self.freed.wait(10)
        if account_id == BOB:
            raise KeyringLocked("The keyring is locked.")
        if account_id != ALICE:
            raise RuntimeError("a raw error of the bus")
        return "from the keyring"

    def keep(self, account_id: AccountId, password: str) -> None:
        raise NotImplementedError

    def forget(self, account_id: AccountId) -> None:
        raise NotImplementedError


@pytest.fixture
def keyring() -> Iterator[FakeKeyring]:
    keyring = FakeKeyring()
    yield keyring
    keyring.freed.set()


def prepared(keyring: FakeKeyring, account_id: AccountId, **session: str) -> Prepared:
    """Run one errand and return what it brought."""
    brought: queue.Queue[Prepared] = queue.Queue()
    passwords = {AccountId(key): value for key, value in session.items()}
    errands = Errands(keyring, passwords, brought.put, limit_s=0.2)
    errands.prepare(account_id, 3, "127.0.0.1", None)
    result = brought.get(timeout=5)
    assert (result.account_id, result.attempt, result.host_is_known) == (account_id, 3, True)
    return result


def test_a_password_comes_from_the_keyring(keyring: FakeKeyring) -> None:
    assert prepared(keyring, ALICE).password == "from the keyring"


def test_a_password_for_this_session_goes_first(keyring: FakeKeyring) -> None:
    assert prepared(keyring, ALICE, alice="for now").password == "for now"


def test_a_locked_keyring_is_named(keyring: FakeKeyring) -> None:
    assert isinstance(prepared(keyring, BOB).trouble, KeyringLocked)


def test_a_hanging_keyring_is_given_up(keyring: FakeKeyring) -> None:
    keyring.freed.clear()
    assert isinstance(prepared(keyring, ALICE).trouble, KeyringHanging)


def test_a_keyring_that_breaks_is_a_password_missing(
    keyring: FakeKeyring, expected_log: ExpectedLog
) -> None:
    expected_log("reading a password failed")
    assert isinstance(prepared(keyring, CAROL).trouble, PasswordMissing)


def test_what_was_prepared_keeps_the_password_to_itself(keyring: FakeKeyring) -> None:
    assert "keyring" not in repr(prepared(keyring, ALICE))


def test_a_journal_that_cannot_be_written_is_said_once_and_calls_go_on(
    tmp_path: Path, clock: ManualClock, expected_log: ExpectedLog
) -> None:
    expected_log("the call journal cannot be written")
    journal = Journal(tmp_path, EngineStarted(engine_id="e", at=T0, pid=1, version="0"))
    said: list[AnyEvent] = []
    ledger = Ledger(journal, clock, said.append)
    call = Call(
        id=CallId("c"),
        direction=Direction.INBOUND,
        remote_uri="sip:m@x",
        placed_at=T0,
        state=CallState.INCOMING,
        account_id=ALICE,
    )
    ledger.publish(call)
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("wb") as device:
        os.dup2(device.fileno(), journal._file.fileno())
    for _ in range(2):
        ledger.publish(call)
    assert [type(event) for event in said] == [
        CallChanged,
        CommandRefused,
        CallChanged,
        CallChanged,
    ]
    (run,) = read_journals(tmp_path)
    assert len(run.events) == 1
    journal._file.close()
