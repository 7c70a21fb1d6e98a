"""None outlives a Qt binding that forgets to count it."""

import subprocess
import sys

_MANY_CALLS = """
import workstation
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
print("alive")
"""


def test_a_hundred_thousand_calls_into_qt_do_not_end_the_interpreter() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "alive\n"), run.stderr
