"""Fixtures of the tests against real peers: a desk, SIPp, baresip, Kamailio, media."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.interop.baresip import Baresip
from tests.interop.rtp import RtpEnd
from tests.interop.sipp import Sipp
from tests.peers import PRACTICE, Desk
from tests.registrar import Registrar
from workstation.phone import CallChanged, HangUp
from workstation.profiles import profile_at

StartSipp = Callable[..., Sipp]
StartRtp = Callable[..., RtpEnd]
StartBaresip = Callable[..., Baresip]


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path) -> Iterator[Desk]:
    """A desk with an engine of its own that has the practice account."""
    desk = Desk(qtbot, profile_at("t", data_dir), "--silence-limit-s", "10")
    desk.start(PRACTICE)
    yield desk
    end_all_calls(desk)
    desk.close()


def _need(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"no {program} here")


def end_all_calls(desk: Desk) -> None:
    """End what a test left open; an engine with a call on does not end."""
    latest = {event.call.id: event.call for event in desk.heard.of(CallChanged)}
    for call in latest.values():
        if not call.is_over:
            desk.client.do(HangUp(call_id=call.id))
    desk.qtbot.waitUntil(
        lambda: all(desk.latest(call).is_over for call in latest.values()), timeout=10000
    )


@pytest.fixture
def rtp() -> Iterator[StartRtp]:
    """Make far ends of media."""
    made: list[RtpEnd] = []

    def start(*, speaks: bool = True, payload_type: int = 0) -> RtpEnd:
        made.append(RtpEnd(speaks=speaks, payload_type=payload_type))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.fixture
def sipp(qtbot: QtBot, data_dir: Path) -> Iterator[StartSipp]:
    """Start SIPp with a scenario; with ``target`` it calls there."""
    _need("sipp")
    made: list[Sipp] = []

    def start(xml: str, target: str = "") -> Sipp:
        folder = data_dir / f"sipp{len(made)}"
        folder.mkdir()
        made.append(Sipp(qtbot, folder, xml, target))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.fixture
def baresip(qtbot: QtBot, data_dir: Path) -> Iterator[StartBaresip]:
    """Start baresip telephones."""
    _need("baresip")
    made: list[Baresip] = []

    def start(user: str = "bob", **account: str) -> Baresip:
        folder = data_dir / f"baresip{len(made)}"
        folder.mkdir()
        made.append(Baresip(qtbot, folder, user, **account))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.fixture
def registrar(qtbot: QtBot, data_dir: Path) -> Iterator[Registrar]:
    """A running Kamailio: UDP, TCP, TLS, digest, presence and the voicemail's lamp."""
    folder = data_dir / "kamailio"
    folder.mkdir()
    registrar = Registrar(qtbot, folder)
    registrar.start()
    yield registrar
    registrar.stop()
