"""Measures start to window, start to phone ready, INVITE to ringing card; prints medians.

Usage: python -m tools.measure_start [RUNS]. The desk runs as its users run it, in a process of
its own with an empty profile; a pjsua2 telephone in another process calls it over loopback.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

RUNS: Final = 7
_LIMIT_S: Final = 30.0


class Told:
    """A child process that says lines of JSON, each stamped when it was read."""

    def __init__(self, module: str, *arguments: str) -> None:
        self.started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def until(self, **wanted: object) -> tuple[float, dict[str, Any]]:
        """Return when a line with these values came, and the line."""
        assert self._process.stdout is not None
        limit = time.monotonic() + _LIMIT_S
        for line in self._process.stdout:
            now = time.monotonic()
            said = json.loads(line[1:]) if line.startswith("@") else {}
            if said and all(said.get(key) == value for key, value in wanted.items()):
                return now, said
            if now > limit:
                break
        raise SystemExit(f"waited in vain for {wanted}")

    def tell(self, **order: object) -> float:
        """Give an order; return when."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return time.monotonic()

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()


def one_run(folder: Path, customer: Told, port: int, number: int) -> dict[str, float]:
    given = {"speed": 1, "customer_port": port, "profile": f"m{number}"}
    given |= {"origin_at": "2026-03-02T14:00:00+00:00", "origin_tick": 0.0}
    desk = Told("tests.desk_driver", str(folder), json.dumps(given))
    window, _ = desk.until(event="painted")
    ready, said = desk.until(event="ready")
    name = f"call{number}"
    customer.tell(do="call", to=f"sip:agent@127.0.0.1:{said['port']}", call=name)
    # "calling" is said when the INVITE has left.
    invited, _ = customer.until(event="state", call=name, state="calling")
    card, _ = desk.until(event="state", ringing=True)
    customer.tell(do="hang up", call=name)
    desk.close()
    return {
        "process start to window painted": window - desk.started,
        "process start to phone line ready": ready - desk.started,
        "INVITE to ringing card": card - invited,
    }


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    customer = Told("tests.peer_phone", json.dumps({"user": "+441614960182"}))
    _, said = customer.until(event="ready")
    with tempfile.TemporaryDirectory(prefix="ws-") as folder:
        found = [one_run(Path(folder), customer, said["port"], n) for n in range(runs)]
    customer.close()
    for what in found[0]:
        values = sorted(run[what] * 1000 for run in found)
        middle = statistics.median(values)
        print(f"{what}: median {middle:.0f} ms, {values[0]:.0f} to {values[-1]:.0f}, {runs} runs")


if __name__ == "__main__":
    main()
