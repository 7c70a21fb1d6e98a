"""The whole program on a real X server, with keys pressed from outside as a keyboard does."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.driven_desk import DrivenDesk, Workplace
from tests.peers import PeerPhone
from tests.test_program_crash import is_held, is_over, is_talking
from tests.x_server import x_server

pytestmark = [pytest.mark.xvfb, pytest.mark.desktop, pytest.mark.sip]


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("Xvfb or xdotool is not installed (Debian packages xvfb, xdotool)")
    with x_server() as number:
        monkeypatch.setenv("DISPLAY", number)
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        yield number


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    peer = PeerPhone(qtbot, user=NUMBER, name=DANIEL.name)
    yield peer
    peer.close()


@pytest.fixture
def place(qtbot: QtBot, data_dir: Path, customer: PeerPhone, display: str) -> Iterator[Workplace]:
    place = Workplace(qtbot, data_dir, customer.port, speed=10)
    yield place
    place.close()


def xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def bring_to_front() -> None:
    """Give the window the keys; there is no window manager to do it."""
    window = xdotool("search", "--onlyvisible", "--sync", "--name", "Agent workstation")
    xdotool("windowfocus", "--sync", window.splitlines()[0])


def press(*keys: str) -> None:
    xdotool("key", "--delay", "80", *keys)


def ring(desk: DrivenDesk, customer: PeerPhone, call: str) -> None:
    port = next(said["port"] for said in desk.said if said["event"] == "ready")
    customer.call(f"sip:agent@127.0.0.1:{port}", call)
    desk.wait_until(lambda s: s["ringing"])


def test_a_call_is_led_by_keys_alone(place: Workplace, customer: PeerPhone) -> None:
    desk = place.open()
    bring_to_front()
    ring(desk, customer, "one")
    press("F9")
    desk.wait_until(is_talking)
    press("F2")
    desk.wait_until(lambda s: s["is_typing"])
    xdotool("type", "--delay", "20", "letter crossed")
    desk.wait_until(lambda s: s["note"] == "letter crossed")

    ring(desk, customer, "two")
    xdotool("type", "--delay", "20", " the payment")
    state = desk.wait_until(lambda s: s["note"] == "letter crossed the payment")
    assert (state["ringing"], state["is_typing"], state["page"]) == (True, True, "ticket")
    press("shift+F9")
    customer.wait_for(event="state", call="two", state="disconnected")
    state = desk.wait_until(lambda s: not s["ringing"])
    assert (state["is_typing"], state["call"]["state"]) == (True, "confirmed")

    press("F6")
    state = desk.wait_until(lambda s: s["asks_permission"])
    assert not state["call"]["held"]
    press("F6")
    desk.wait_until(is_held)
    customer.wait_for(event="media", call="one", media="held by them")
    desk.wait_until(lambda s: "Check in" in s["hold"]["title"])
    press("F8")
    desk.wait_until(lambda s: s["call"]["check_ins"] == 1 and not s["call"]["held"])

    press("F12")
    state = desk.wait_until(lambda s: s["page"] == "closing")
    assert state["call"]["state"] == "confirmed"
    press("F12")
    customer.wait_for(event="state", call="one", state="disconnected")
    state = desk.wait_until(is_over)
    kept, ticket = place.kept(state["call"]["id"])
    assert ticket.notes == "letter crossed the payment"
    assert [len(spell.check_ins) for spell in kept.holds] == [1]
