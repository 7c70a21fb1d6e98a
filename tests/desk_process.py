"""A desk without a window, in a process of its own: attaches to the phone and tells what it hears.

Usage: python -m tests.desk_process DATA_DIR [--end-at-once]. It answers the first call by itself.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from telephony.client import PhoneClient
from tests.peers import PRACTICE
from workstation.calls import CallState
from workstation.phone import Answer, AnyEvent, CallChanged, Snapshot, UseAccounts
from workstation.profiles import profile_at


def tell(event: str, **values: object) -> None:
    print("@" + json.dumps({"event": event, **values}), flush=True)


class Teller(QObject):
    """Says what the client says. Thread: the main thread."""

    def __init__(self, client: PhoneClient, ends_at_once: bool) -> None:
        super().__init__()
        self._ends_at_once = ends_at_once
        self._client = client
        client.happened.connect(self.on_happened)

    @Slot(object)
    def on_happened(self, event: AnyEvent) -> None:
        if isinstance(event, Snapshot):
            tell("snapshot", engine=event.pid, port=event.sip_port)
            if self._ends_at_once:
                self._client.stop(end_engine=True)
                QCoreApplication.exit()
        elif isinstance(event, CallChanged):
            tell("call", id=event.call.id, state=event.call.state.value)
            if event.call.state is CallState.EARLY:
                self._client.do(Answer(call_id=event.call.id))


def main() -> None:
    app = QCoreApplication([])
    client = PhoneClient(profile_at("t", Path(sys.argv[1])), ("--bind", "127.0.0.1"))
    teller = Teller(client, "--end-at-once" in sys.argv)
    client.do(UseAccounts(accounts=(PRACTICE,)))
    client.start()
    app.exec()
    del teller


if __name__ == "__main__":
    main()
