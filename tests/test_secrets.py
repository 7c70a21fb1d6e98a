"""Passwords in a real keyring (gnome-keyring), and in keyrings that fail in each way there is."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from storage.secrets import (
    InsecureKeyring,
    KeyringFailed,
    KeyringSecrets,
    SessionSecrets,
    system_keyring,
)
from tests.conftest import ExpectedLog
from workstation.ids import AccountId
from workstation.secrets import (
    KeyringHanging,
    KeyringLocked,
    KeyringMissing,
    PasswordMissing,
    SecretTrouble,
)

DANA, PRIYA = AccountId("dana"), AccountId("priya")
PASSWORD = "s3cret-ö"


class FakeKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError
        del self.kept[service, username]


class FakePlainFile(FakeKeyring):
    """A back end like keyrings.alt.file.PlaintextKeyring."""

    priority = 0.5  # type: ignore[assignment]


class FakeBroken(FakeKeyring):
    """A back end that raises what it was given."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


class FakeSlow(FakeKeyring):
    """A back end that answers once ``dialog_closed`` is set, as behind an unlock dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.dialog_closed = threading.Event()
        self.askers: set[int] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.askers.add(threading.get_ident())
        self.dialog_closed.wait(30)
        return super().get_password(service, username)


class DBusErrorResponse(Exception):
    """As one back end raises it, bare (jeepney's has this name)."""


@pytest.fixture
def slow() -> Iterator[FakeSlow]:
    slow = FakeSlow()
    yield slow
    slow.dialog_closed.set()


def assert_plain(trouble: pytest.ExceptionInfo[SecretTrouble]) -> None:
    assert str(trouble.value).endswith(".")
    assert PASSWORD not in str(trouble.value)


# --- kept, read, forgotten ----------------------------------------------------------------------


def test_a_password_is_kept_read_and_forgotten() -> None:
    system = FakeKeyring()
    secrets = KeyringSecrets("default", find_keyring=lambda: system)

    secrets.keep(DANA, PASSWORD)
    assert secrets.password(DANA) == PASSWORD
    assert system.kept == {("agent-workstation/default", "dana"): PASSWORD}

    secrets.forget(DANA)
    secrets.forget(DANA)  # there being none is no trouble
    with pytest.raises(PasswordMissing) as trouble:
        secrets.password(DANA)
    assert_plain(trouble)


def test_profiles_have_separate_passwords() -> None:
    system = FakeKeyring()
    KeyringSecrets("default", find_keyring=lambda: system).keep(DANA, PASSWORD)

    with pytest.raises(PasswordMissing):
        KeyringSecrets("practice", find_keyring=lambda: system).password(DANA)


def test_session_passwords_stand_in_front_of_the_keyring() -> None:
    behind = KeyringSecrets("default", find_keyring=FakeKeyringOnce())
    secrets = SessionSecrets({DANA: "from the start"}, behind)
    behind.keep(PRIYA, PASSWORD)

    assert secrets.password(DANA) == "from the start"
    assert secrets.password(PRIYA) == PASSWORD
    secrets.keep_for_session(PRIYA, "today only")
    assert secrets.password(PRIYA) == "today only"
    assert behind.password(PRIYA) == PASSWORD

    secrets.keep(PRIYA, "for good")
    assert behind.password(PRIYA) == secrets.password(PRIYA) == "for good"
    secrets.forget(PRIYA)
    with pytest.raises(PasswordMissing):
        secrets.password(PRIYA)


class FakeKeyringOnce:
    """Finds the same keyring each time."""

    def __init__(self) -> None:
        self._keyring = FakeKeyring()

    def __call__(self) -> KeyringBackend:
        return self._keyring


def test_a_session_password_stays_when_the_keyring_refuses_to_keep_it() -> None:
    secrets = SessionSecrets({}, KeyringSecrets("default", find_keyring=fail.Keyring))
    secrets.keep_for_session(DANA, PASSWORD)

    with pytest.raises(KeyringMissing):
        secrets.keep(DANA, "other")
    assert secrets.password(DANA) == PASSWORD


# --- each trouble by its name -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (keyring.errors.NoKeyringError("none"), KeyringMissing),
        (keyring.errors.KeyringLocked(f"quoting {PASSWORD}"), KeyringLocked),
        (keyring.errors.InitError("prompt dismissed"), KeyringLocked),
    ],
)
def test_keyrings_own_troubles_get_our_names(error: Exception, kind: type[SecretTrouble]) -> None:
    with pytest.raises(kind) as trouble:
        KeyringSecrets("default", find_keyring=lambda: FakeBroken(error)).password(DANA)
    assert_plain(trouble)


@pytest.mark.parametrize(
    "error", [DBusErrorResponse(PASSWORD), keyring.errors.KeyringError(PASSWORD), OSError(PASSWORD)]
)
def test_whatever_a_back_end_raises_becomes_a_sentence(
    error: Exception, expected_log: ExpectedLog, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(KeyringFailed) as trouble:
        KeyringSecrets("default", find_keyring=lambda: FakeBroken(error)).password(DANA)

    assert_plain(trouble)
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("kind", [FakePlainFile, null.Keyring])
def test_a_keyring_that_keeps_no_secret_is_refused(
    kind: type[KeyringBackend], expected_log: ExpectedLog
) -> None:
    expected_log("not secure")
    system = kind()
    secrets = KeyringSecrets("default", find_keyring=lambda: system)

    with pytest.raises(InsecureKeyring) as trouble:
        secrets.keep(DANA, PASSWORD)
    assert_plain(trouble)
    assert not getattr(system, "kept", None)


def test_no_keyring_at_all_is_named() -> None:
    for find in (fail.Keyring, system_keyring):  # the tests' own environment has none either
        with pytest.raises(KeyringMissing) as trouble:
            KeyringSecrets("default", find_keyring=find).password(DANA)
        assert_plain(trouble)


# --- hanging ------------------------------------------------------------------------------------


def test_a_keyring_that_hangs_is_left_after_the_time_limit(slow: FakeSlow) -> None:
    secrets = KeyringSecrets("default", timeout_s=0.1, find_keyring=lambda: slow)

    started = time.monotonic()
    with pytest.raises(KeyringHanging) as trouble:
        secrets.password(DANA)

    assert 0.05 < time.monotonic() - started < 2
    assert_plain(trouble)


def test_a_keyring_that_hangs_again_and_again_costs_one_thread(slow: FakeSlow) -> None:
    secrets = KeyringSecrets("default", timeout_s=0.05, find_keyring=lambda: slow)
    for _ in range(5):
        with pytest.raises(KeyringHanging):
            secrets.password(DANA)

    assert len(slow.askers) == 1


def test_a_keyring_unlocked_late_answers_the_next_time(slow: FakeSlow) -> None:
    secrets = KeyringSecrets("default", timeout_s=0.1, find_keyring=lambda: slow)
    slow.kept["agent-workstation/default", DANA] = PASSWORD
    with pytest.raises(KeyringHanging):
        secrets.password(DANA)

    slow.dialog_closed.set()
    patient = KeyringSecrets("default", timeout_s=10, find_keyring=lambda: slow)

    assert secrets.password(DANA) == patient.password(DANA) == PASSWORD


# --- the real thing -----------------------------------------------------------------------------

PROBE = """
import json, sys, time
from storage.secrets import KeyringSecrets
from workstation.secrets import SecretTrouble
secrets = KeyringSecrets("default", timeout_s=float(sys.argv[1]))
answers = []
for call in json.loads(sys.argv[2]):
    try:
        answers.append(getattr(secrets, call[0])("dana", *call[1:]))
    except SecretTrouble as trouble:
        answers.append(type(trouble).__name__)
print(json.dumps(answers))
"""
HANGING_SERVICE = """
import sys
from jeepney import DBusAddress
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
print("up", flush=True)
while True:
    connection.receive()  # and never answer
"""
UNLOCKED = (
    "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec {}"
)
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 && exec {}"
NO_SERVICE = "exec {}"
HANGING = (
    'coproc "$1" -c "$HANGING_SERVICE"; read -r up <&"${{COPROC[0]}}";'
    ' {}; status=$?; kill "$COPROC_PID"; exit $status'
)

needs_service = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs the Debian packages dbus-daemon and gnome-keyring",
)


def ask(tmp_path: Path, way: str, *calls: list[str], timeout_s: float = 10) -> list[str | None]:
    """Make ``calls`` in a process of its own, on a session bus of its own."""
    config = tmp_path / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
    )  # no service is started by the bus itself
    env = {**os.environ, "HANGING_SERVICE": HANGING_SERVICE, "HOME": str(tmp_path)}
    env |= {"XDG_DATA_HOME": f"{tmp_path}/data", "XDG_RUNTIME_DIR": f"{tmp_path}/run"}
    for name in ("PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"):
        env.pop(name, None)
    (tmp_path / "run").mkdir(mode=0o700, exist_ok=True)
    probe = '"$@"'
    done = subprocess.run(
        ["dbus-run-session", f"--config-file={config}", "--", "bash", "-c", way.format(probe), "-"]
        + [sys.executable, "-c", PROBE, str(timeout_s), json.dumps(calls)],
        env=env,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert done.returncode == 0, done.stderr
    answers: list[str | None] = json.loads(done.stdout.splitlines()[-1])
    return answers


@needs_service
@pytest.mark.keyring_service
def test_a_real_unlocked_keyring_keeps_a_password_across_sessions(tmp_path: Path) -> None:
    first = ask(tmp_path, UNLOCKED, ["password"], ["keep", "old"], ["keep", PASSWORD], ["password"])
    second = ask(tmp_path, UNLOCKED, ["password"], ["forget"], ["forget"], ["password"])

    assert first == ["PasswordMissing", None, None, PASSWORD]
    assert second == [PASSWORD, None, None, "PasswordMissing"]


@needs_service
@pytest.mark.keyring_service
def test_a_real_locked_keyring_is_named(tmp_path: Path) -> None:
    ask(tmp_path, UNLOCKED, ["keep", PASSWORD])

    assert ask(tmp_path, LOCKED, ["password"], ["keep", "x"]) == ["KeyringLocked"] * 2


@needs_service
@pytest.mark.keyring_service
def test_a_bus_without_a_keyring_is_named(tmp_path: Path) -> None:
    assert ask(tmp_path, NO_SERVICE, ["password"], ["keep", "x"]) == ["KeyringMissing"] * 2


@needs_service
@pytest.mark.keyring_service
def test_a_service_that_never_answers_is_named(tmp_path: Path) -> None:
    answers = ask(tmp_path, HANGING, ["password"], ["forget"], timeout_s=0.5)

    assert answers == ["KeyringHanging"] * 2
