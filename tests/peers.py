"""Real peers for the telephone's tests: a telephone in its own process, a Kamailio, a desk."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from telephony.client import PhoneClient
from telephony.heartbeat import BEAT_MS
from workstation.accounts import Account, Transport
from workstation.calls import Call, CallState
from workstation.ids import AccountId
from workstation.phone import Answer, CallChanged, Snapshot, UseAccounts
from workstation.profiles import Profile

Said = dict[str, Any]
PRACTICE = Account(
    AccountId("practice"),
    user="agent",
    domain="127.0.0.1",
    line="Practice line",
    transport=Transport.UDP,
    registers=False,
)
OPTIONS = ("--bind", "127.0.0.1", "--idle-limit-s", "5")


class Peer:
    """A child process that says ``@`` lines of JSON and is told lines of JSON."""

    def __init__(self, qtbot: QtBot, module: str, *arguments: str) -> None:
        self._qtbot = qtbot
        self.said: list[Said] = []
        self._other: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ.copy(),
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("@"):
                self.said.append(json.loads(line[1:]))
            else:
                self._other.append(line)

    def tell(self, **order: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()

    def wait_for(self, timeout: int = 8000, **wanted: Any) -> Said:
        """Run Qt's loop until something with these values was said; return the first that was."""

        def has_come() -> bool:
            return any(_has(said, wanted) for said in self.said)

        try:
            self._qtbot.waitUntil(has_come, timeout=timeout)
        except Exception as error:
            words = f"{wanted} was not said; it said {self.said} and {self._other[-10:]}"
            raise AssertionError(words) from error
        return next(said for said in self.said if _has(said, wanted))

    def count(self, **wanted: Any) -> int:
        return sum(1 for said in self.said if _has(said, wanted))

    def close(self) -> None:
        """Let it end in form, then make sure that it has."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            self._other.append("it was gone before it was told to go")
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join()
        self.process.stdout.close()


class PeerPhone(Peer):
    """A telephone that is not ours: the customer, or a colleague at the registrar."""

    def __init__(self, qtbot: QtBot, **settings: Any) -> None:
        super().__init__(qtbot, "tests.peer_phone", json.dumps(settings))
        self.port: int = self.wait_for(event="ready")["port"]

    def call(self, uri: str, name: str = "out", **more: Any) -> None:
        self.tell(do="call", to=uri, call=name, **more)

    def heard(self, call: str = "") -> Said:
        """Ask what it hears now."""
        before = self.count(event="heard")
        self.tell(do="listen", call=call)
        self._qtbot.waitUntil(lambda: self.count(event="heard") > before, timeout=5000)
        return [said for said in self.said if said["event"] == "heard"][-1]


def _has(said: Said, wanted: Said) -> bool:
    return all(said.get(key) == value for key, value in wanted.items())


class Noted:
    """Everything a signal brought, and waiting for what is to come."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.events: list[Any] = []

    def take(self, event: Any) -> None:
        self.events.append(event)

    def of(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    def wait_for(
        self,
        kind: type[Any],
        when: Callable[[Any], bool] = lambda event: True,
        timeout: int = 8000,
    ) -> Any:
        """Run Qt's loop until such an event has come; return the first."""

        def found() -> list[Any]:
            return [event for event in self.of(kind) if when(event)]

        try:
            self._qtbot.waitUntil(lambda: bool(found()), timeout=timeout)
        except Exception as error:
            seen = [event for event in self.events if type(event).__name__ != "QualityMeasured"]
            words = "\n".join(str(event)[:400] for event in seen[-15:])
            raise AssertionError(
                f"no {kind.__name__} as expected; the last were\n{words}"
            ) from error
        return found()[0]


class Desk:
    """A client attached to an engine of its own, and everything it heard."""

    def __init__(
        self, qtbot: QtBot, profile: Profile, *options: str, beat_ms: int = BEAT_MS
    ) -> None:
        self.qtbot = qtbot
        self.profile = profile
        self.heard = Noted(qtbot)
        self.client = PhoneClient(profile, (*OPTIONS, *options), beat_ms=beat_ms)
        self.client.happened.connect(self.heard.take)

    def start(self, *accounts: Account) -> Snapshot:
        self.client.do(UseAccounts(accounts=accounts))
        self.client.start()
        snapshot = self.heard.wait_for(Snapshot)
        assert isinstance(snapshot, Snapshot)
        return snapshot

    @property
    def snapshot(self) -> Snapshot:
        latest = self.heard.of(Snapshot)[-1]
        assert isinstance(latest, Snapshot)
        return latest

    def call(
        self,
        state: CallState,
        *,
        when: Callable[[Call], bool] = lambda call: True,
        timeout: int = 8000,
    ) -> Call:
        """Wait for a call in this state and return it."""
        return self.call_when(lambda call: call.state is state and when(call), timeout=timeout)

    def call_when(self, when: Callable[[Call], bool], *, timeout: int = 8000) -> Call:
        """Wait until a call was reported of which ``when`` is true; return the first."""
        event = self.heard.wait_for(CallChanged, lambda e: when(e.call), timeout)
        assert isinstance(event, CallChanged)
        return event.call

    def latest(self, call: Call) -> Call:
        """Return the call as it was reported last."""
        reports = [e.call for e in self.heard.of(CallChanged) if e.call.id == call.id]
        assert isinstance(reports[-1], Call)
        return reports[-1]

    def in_call(self, customer: PeerPhone, name: str = "out") -> Call:
        """Have the customer call and the agent answer; return the call once both can talk."""
        before = {event.call.id for event in self.heard.of(CallChanged)}
        customer.call(f"sip:agent@127.0.0.1:{self.snapshot.sip_port}", name)
        ringing = self.call(CallState.EARLY, when=lambda call: call.id not in before)
        self.client.do(Answer(call_id=ringing.id))
        customer.wait_for(event="media", call=name, media="active")
        return self.call(CallState.CONFIRMED, when=lambda call: call.id == ringing.id)

    def kill_engine(self) -> None:
        os.kill(self.snapshot.pid, signal.SIGKILL)

    def close(self) -> None:
        pids = {snapshot.pid for snapshot in self.heard.of(Snapshot)}
        self.client.stop(end_engine=True)
        self.qtbot.waitUntil(lambda: not any(is_alive(pid) for pid in pids), timeout=15000)


def is_alive(pid: int) -> bool:
    """Say whether a process runs; one that has ended and was not reaped does not."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass_on = Path(f"/proc/{pid}/stat")
        return pass_on.exists() and pass_on.read_text().split()[2] != "Z"
    return Path(f"/proc/{pid}").exists()
