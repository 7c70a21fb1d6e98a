"""What every test stands on: an isolated home, a quiet log, a clock, and no process left behind."""

import os
import tempfile
from pathlib import Path

# All of this must stand before Qt, keyring or platformdirs are first imported.
ROOT = Path(__file__).resolve().parent.parent
SESSION_MARK = f"{os.getpid()}-{os.urandom(4).hex()}"
# Short on purpose: a local socket's path may have 107 bytes at most.
SESSION_DIR = Path(tempfile.mkdtemp(prefix="ws-"))


def _isolate() -> None:
    """Point everything that looks for a user's own files at an empty home of this session."""
    places = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_RUNTIME_DIR": "run",
    }
    for variable, folder in places.items():
        place = SESSION_DIR / folder
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(place)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Nobody's real keyring, bus or sound server; tests that need one start their own.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={SESSION_DIR}/no-bus"
    os.environ["PULSE_SERVER"] = f"unix:{SESSION_DIR}/no-pulse"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "UTC"
    # Child processes find the packages, and are known as children of this session.
    rest = [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *rest])
    os.environ["WORKSTATION_TEST_SESSION"] = SESSION_MARK


_isolate()

import itertools  # noqa: E402
import logging  # noqa: E402
import re  # noqa: E402
import shutil  # noqa: E402
import signal  # noqa: E402
import time  # noqa: E402
from collections.abc import Iterator  # noqa: E402

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

from tests.fakes import ManualClock  # noqa: E402

# How long an example takes says nothing on a busy machine; the gate tries the same ones each time.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

_GRACE_S = 5.0
_folder_numbers = itertools.count(1)


@pytest.fixture
def clock() -> ManualClock:
    """A clock that moves only when the test says so."""
    return ManualClock()


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """An empty folder with a path short enough for local sockets (``tmp_path`` may not be)."""
    folder = SESSION_DIR / f"d{next(_folder_numbers)}"
    folder.mkdir(mode=0o700)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


# --- the log stays quiet ----------------------------------------------------------------------


class _WarningRecorder(logging.Handler):
    """Keeps every record from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class ExpectedLog:
    """The warnings that a test means to cause; call it with a regular expression for each."""

    def __init__(self) -> None:
        self._patterns: list[str] = []

    def __call__(self, pattern: str) -> None:
        self._patterns.append(pattern)

    def covers(self, message: str) -> bool:
        return any(re.search(pattern, message) for pattern in self._patterns)


@pytest.fixture
def expected_log() -> ExpectedLog:
    """Call it with a regular expression for each warning that the test means to cause."""
    return ExpectedLog()


@pytest.fixture(autouse=True)
def _log_stays_quiet(request: pytest.FixtureRequest, expected_log: ExpectedLog) -> Iterator[None]:
    """Fail a test that logs a warning it did not announce.

    A test that asks for ``caplog`` judges its log itself; others say ``expected_log(pattern)``.
    """
    recorder = _WarningRecorder()
    root = logging.getLogger()
    root.addHandler(recorder)
    yield
    root.removeHandler(recorder)
    if "caplog" in request.fixturenames:
        return
    messages = [f"{record.name}: {record.getMessage()}" for record in recorder.records]
    surprises = [message for message in messages if not expected_log.covers(message)]
    if surprises:
        pytest.fail("unexpected in the log:\n" + "\n".join(surprises), pytrace=False)


# --- no process is left behind ----------------------------------------------------------------


def _words_of(pid: int, name: str) -> list[str]:
    """Return the zero-separated words in /proc/PID/NAME; none once the process has ended."""
    try:
        raw = Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:  # it has ended, or is not ours to look at
        return []
    return raw.decode(errors="replace").rstrip("\0").split("\0")


def _left_behind() -> dict[int, str]:
    """Return the processes that carry this session's mark, each with the test that started it.

    Linux only: elsewhere a foreign process does not show its environment.
    """
    left: dict[int, str] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        pid = int(entry.name)
        environment = _words_of(pid, "environ")
        if pid == os.getpid() or f"WORKSTATION_TEST_SESSION={SESSION_MARK}" not in environment:
            continue
        tests = [word for word in environment if word.startswith("PYTEST_CURRENT_TEST=")]
        test = tests[0].partition("=")[2] if tests else "no test"
        left[pid] = f"{' '.join(_words_of(pid, 'cmdline'))[:120]} (started in {test})"
    return left


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run when a process that a test started is still there; then end that process."""
    until = time.monotonic() + _GRACE_S
    left = _left_behind()
    while left and time.monotonic() < until:
        time.sleep(0.1)  # processes that were told to end may still be ending
        left = _left_behind()
    if left:
        print("\nProcesses that tests left behind:")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    for pid, words in left.items():
        print(f"  {pid}: {words}")
        try:
            os.kill(pid, signal.SIGTERM)
        except ProcessLookupError:
            continue
    shutil.rmtree(SESSION_DIR, ignore_errors=True)
