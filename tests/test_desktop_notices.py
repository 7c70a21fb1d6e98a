"""Reminders at a desktop's notification service, over a real bus, from a real desk process."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.driven_desk import Workplace
from tests.peers import Peer
from ui.notices.desktop import may_have_bus
from ui.notices.notice import NoticeAction
from ui.notices.tray import Tray
from ui.theme.tokens import Tone
from workstation.reminders import Timing

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus (Debian package)"),
]
CALL = (NoticeAction("call", "Call"), NoticeAction("later", "Later"))


@dataclass
class Desktop:
    """A private bus with a notification service on it."""

    service: Peer

    def notices(self) -> list[dict[str, object]]:
        return [said for said in self.service.said if said["event"] == "notify"]


@pytest.fixture
def bus(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    address = f"unix:path={data_dir}/bus"
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address={address}"]
    daemon = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    assert daemon.stdout.readline().startswith("unix:")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait(10)
    daemon.stdout.close()


@pytest.fixture
def desktop(qtbot: QtBot, bus: str) -> Iterator[Desktop]:
    service = Peer(qtbot, "tests.notification_service", "actions,body,body-markup")
    service.wait_for(event="ready", timeout=20000)
    yield Desktop(service)
    service.process.terminate()
    service.process.wait(10)
    service.close()


def test_a_notice_has_buttons_and_tells_what_was_pressed(qtbot: QtBot, desktop: Desktop) -> None:
    tray = Tray()
    assert tray.notify("cb1", "Call back Amira", "14:30 <now> & here", CALL)
    said = desktop.service.wait_for(event="notify")
    assert said["title"] == "Call back Amira"
    assert said["words"] == "14:30 &lt;now&gt; &amp; here"
    assert said["actions"] == ["default", "", "call", "Call", "later", "Later"]
    assert said["hints"]["suppress-sound"] is True

    with qtbot.waitSignal(tray.action_chosen, timeout=5000) as pressed:
        desktop.service.tell(press=said["number"], key="later")
    assert pressed.args == ["cb1", "later"]
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "token-1"
    with qtbot.waitSignals([tray.open_wanted, tray.notice_chosen], timeout=5000):
        desktop.service.tell(press=said["number"], key="default")
    os.environ.pop("XDG_ACTIVATION_TOKEN")
    tray.put_away()


def test_a_notice_of_the_same_thing_takes_the_place_of_the_former(
    qtbot: QtBot, desktop: Desktop
) -> None:
    tray = Tray()
    tray.notify("cb1", "Call back Amira", "14:30, 5 min")
    qtbot.waitUntil(lambda: len(desktop.notices()) == 1, timeout=5000)
    # The number comes back a moment later than the service says that it shows the notice.
    qtbot.waitUntil(lambda: tray.desktop.shown == {"cb1"}, timeout=5000)
    tray.notify("cb1", "Call back Amira", "Call back now")
    tray.notify("cb2", "Call back Tom", "Call back now")
    qtbot.waitUntil(lambda: len(desktop.notices()) == 3, timeout=5000)
    first, again, other = desktop.notices()
    assert again["replaces"] == first["number"]
    assert other["replaces"] == 0
    qtbot.waitUntil(lambda: tray.desktop.shown == {"cb1", "cb2"}, timeout=5000)
    tray.take_back("cb2")
    assert desktop.service.wait_for(event="closed")["number"] == other["number"]
    tray.put_away()


def test_without_a_service_the_icon_shows_it_or_nobody_does(qtbot: QtBot, bus: str) -> None:
    tray = Tray()
    tray.show_state("Ready", Tone.LIVE)
    assert may_have_bus()
    assert tray.notify("cb1", "Call back Amira", "")
    with qtbot.waitSignal(tray.desktop.refused, timeout=10000) as refused:
        assert tray.desktop.shown == frozenset()
    assert refused.args is not None
    assert refused.args[0].title == "Call back Amira"
    tray.put_away()


def test_a_running_desk_reminds_when_the_time_has_come(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Workplace(qtbot, tmp_path, customer_port=9)
    desk = place.open()
    due_at = datetime.now(timezone.utc) + timedelta(seconds=4)
    desk.tell(do="owe", name="Amira", at=due_at.isoformat())
    qtbot.waitUntil(lambda: bool(desktop.notices()), timeout=20000)
    ahead = desktop.notices()[0]
    qtbot.waitUntil(lambda: len(desktop.notices()) == 2, timeout=20000)
    due = desktop.notices()[1]
    assert (ahead["title"], due["title"]) == ("Call back Amira", "Call back Amira")
    assert str(due["words"]).startswith("Call back now")
    assert due["replaces"] == ahead["number"]
    late_s = float(str(due["at"])) - due_at.timestamp()
    assert late_s >= 0
    with capsys.disabled():
        print(f" reminder at the desktop {late_s * 1000:.0f} ms after its time", end="")

    desktop.service.tell(press=due["number"], key="later")
    desktop.service.wait_for(event="closed", timeout=10000)
    place.close()
    with place.stores() as stores:
        assert not stores.reminders.waiting(5)
        again_at = stores.reminders.next_at(due_at, Timing())
        assert again_at is not None
        assert again_at >= due_at + timedelta(minutes=10)
