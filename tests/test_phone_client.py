"""The desk's client and the engine's life: starting, attaching, dying, coming back."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from telephony.addresses import engine_socket, make_socket_folder
from telephony.engine_process import EXIT_ALREADY_RUNNING, EngineCommand
from telephony.journal import closings_of, read_journals
from tests.conftest import ExpectedLog
from tests.peers import OPTIONS, PRACTICE, Desk, Noted, Peer, PeerPhone, is_alive
from workstation.calls import CallState, EndedBy
from workstation.ids import AccountId, CallId
from workstation.phone import (
    CallChanged,
    CommandRefused,
    DeviceChoices,
    HangUp,
    PhoneLink,
    PhoneLinkChanged,
    SendSnapshot,
    Snapshot,
    StopEngine,
    UseDevices,
)
from workstation.profiles import Profile, profile_at

pytestmark = pytest.mark.sip


@pytest.fixture
def profile(data_dir: Path) -> Profile:
    return profile_at("t", data_dir)


@pytest.fixture
def desk(qtbot: QtBot, profile: Profile) -> Iterator[Desk]:
    desk = Desk(qtbot, profile)
    yield desk
    desk.close()


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    phone = PeerPhone(qtbot)
    yield phone
    phone.close()


def links(heard: Noted) -> list[PhoneLink]:
    return [event.link for event in heard.of(PhoneLinkChanged)]


def test_the_client_starts_an_engine_and_says_so(desk: Desk) -> None:
    snapshot = desk.start(PRACTICE)
    assert links(desk.heard) == [PhoneLink.STARTING, PhoneLink.CONNECTED]
    assert snapshot.sip_port > 0
    assert snapshot.pid != os.getpid()
    assert snapshot.calls == ()


def test_a_command_without_a_connection_is_refused_at_once(desk: Desk) -> None:
    desk.client.do(HangUp(call_id=CallId("c1")))
    refused = desk.heard.wait_for(CommandRefused, timeout=500)
    assert (refused.command, refused.call_id) == ("HangUp", "c1")
    assert "not connected" in refused.reason


def test_a_killed_engine_is_noticed_started_again_and_its_call_closed_truthfully(
    desk: Desk, customer: PeerPhone, expected_log: ExpectedLog
) -> None:
    expected_log("the engine is gone")
    first = desk.start(PRACTICE)
    call = desk.in_call(customer)
    killed_at = time.monotonic()
    desk.kill_engine()
    desk.heard.wait_for(PhoneLinkChanged, lambda e: e.link is PhoneLink.LOST)
    assert time.monotonic() - killed_at < 1.0
    second = desk.heard.wait_for(Snapshot, lambda e: e.engine_id != first.engine_id)
    assert links(desk.heard)[-1] is PhoneLink.CONNECTED
    assert second.calls == ()
    assert second.accounts == (PRACTICE,)

    dead, alive = read_journals(desk.profile.journal_dir)
    assert (dead.engine_id, dead.ended_cleanly) == (first.engine_id, False)
    assert alive.engine_id == second.engine_id
    (closing,) = closings_of(dead)
    assert closing.call.id == call.id
    assert closing.call.end is not None
    assert closing.call.end.by is EndedBy.FAILURE
    assert closing.call.end.words == "phone engine stopped"
    assert closings_of(dead) == [closing]
    customer.close()


def test_an_engine_that_hangs_is_ended_and_started_anew(
    qtbot: QtBot, profile: Profile, expected_log: ExpectedLog
) -> None:
    expected_log("the engine hangs|the engine is gone")
    desk = Desk(qtbot, profile, beat_ms=200)
    first = desk.start(PRACTICE)
    os.kill(first.pid, signal.SIGSTOP)
    desk.heard.wait_for(PhoneLinkChanged, lambda e: e.link is PhoneLink.LOST)
    second = desk.heard.wait_for(Snapshot, lambda e: e.pid != first.pid)
    assert second.engine_id != first.engine_id
    desk.close()


def test_the_heartbeat_is_not_heard_by_the_desk(qtbot: QtBot, profile: Profile) -> None:
    desk = Desk(qtbot, profile, beat_ms=20)
    desk.start(PRACTICE)
    for number in range(1, 16):  # some turns of the engine's loop, so that beats pass
        desk.client.do(HangUp(call_id=CallId("none")))
        qtbot.waitUntil(
            lambda n=number: len(desk.heard.of(CommandRefused)) == n,  # type: ignore[misc]
            timeout=3000,
        )
    assert len(desk.heard.of(Snapshot)) == 1
    desk.client.do(SendSnapshot())
    qtbot.waitUntil(lambda: len(desk.heard.of(Snapshot)) == 2, timeout=3000)
    desk.close()


def test_a_started_engine_keeps_its_sip_port(desk: Desk, expected_log: ExpectedLog) -> None:
    expected_log("the engine is gone")
    first = desk.start(PRACTICE)
    desk.kill_engine()
    second = desk.heard.wait_for(Snapshot, lambda e: e.engine_id != first.engine_id)
    assert second.sip_port == first.sip_port


def test_a_call_survives_a_killed_desk_and_the_next_desk_finds_it(
    qtbot: QtBot, profile: Profile, data_dir: Path, customer: PeerPhone
) -> None:
    first = Peer(qtbot, "tests.desk_process", str(data_dir))
    started = first.wait_for(event="snapshot")
    customer.call(f"sip:agent@127.0.0.1:{started['port']}")
    told = first.wait_for(event="call", state="confirmed")
    first.process.send_signal(signal.SIGKILL)
    first.close()

    second = Desk(qtbot, profile)
    snapshot = second.start(PRACTICE)
    assert snapshot.pid == started["engine"]
    (call,) = snapshot.calls
    assert (call.id, call.state) == (told["id"], CallState.CONFIRMED)
    second.client.do(HangUp(call_id=call.id))
    second.call(CallState.DISCONNECTED)
    customer.wait_for(event="state", state="disconnected")
    second.close()


def test_an_engine_with_neither_desk_nor_call_ends_by_itself(
    qtbot: QtBot, profile: Profile
) -> None:
    desk = Desk(qtbot, profile, "--idle-limit-s", "0.3")
    pid = desk.start(PRACTICE).pid
    desk.client.stop(end_engine=False)
    qtbot.waitUntil(lambda: not is_alive(pid), timeout=8000)
    (run,) = read_journals(profile.journal_dir)
    assert run.ended_cleanly


def test_a_second_engine_of_a_profile_is_refused_with_a_sentence(
    desk: Desk, profile: Profile
) -> None:
    desk.start(PRACTICE)
    second = subprocess.run(
        EngineCommand(profile, OPTIONS).words(), capture_output=True, text=True, timeout=20
    )
    assert second.returncode == EXIT_ALREADY_RUNNING
    assert second.stderr.strip() == "The phone of the profile “t” runs already; this one ends."


def test_two_desks_share_one_engine(desk: Desk, qtbot: QtBot, profile: Profile) -> None:
    first = desk.start(PRACTICE)
    other = Desk(qtbot, profile)
    assert other.start(PRACTICE).pid == first.pid
    other.client.stop(end_engine=False)
    assert is_alive(first.pid)


def test_the_engine_is_not_ended_while_a_call_is_on(desk: Desk, customer: PeerPhone) -> None:
    desk.start(PRACTICE)
    call = desk.in_call(customer)
    desk.client.do(StopEngine())
    refused = desk.heard.wait_for(CommandRefused)
    assert refused.reason == "A call is on; the phone ends when it is over."
    assert not desk.latest(call).is_over


def test_new_session_passwords_wait_for_the_end_of_the_call(
    desk: Desk, customer: PeerPhone
) -> None:
    first = desk.start(PRACTICE)
    call = desk.in_call(customer)
    desk.client.use_session_passwords({AccountId("a"): "secret"})
    desk.client.do(HangUp(call_id=call.id))
    desk.call(CallState.DISCONNECTED)
    second = desk.heard.wait_for(Snapshot, lambda e: e.pid != first.pid, timeout=15000)
    assert second.engine_id != first.engine_id
    assert PhoneLink.LOST not in links(desk.heard)


def test_session_passwords_are_in_no_argument_and_no_file(desk: Desk, profile: Profile) -> None:
    desk.client.use_session_passwords({PRACTICE.id: "open-sesame"})
    pid = desk.start(PRACTICE).pid
    assert b"open-sesame" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    assert b"open-sesame" not in Path(f"/proc/{pid}/environ").read_bytes()
    for path in profile.data_dir.parent.rglob("*"):
        if path.is_file():
            assert b"open-sesame" not in path.read_bytes(), path


def test_an_engine_that_cannot_start_says_why(
    qtbot: QtBot, profile: Profile, expected_log: ExpectedLog
) -> None:
    expected_log("the engine ended with code")
    profile.make_folders()
    profile.journal_dir.write_text("a file where a folder should be")
    desk = Desk(qtbot, profile)
    desk.client.start()
    failed = desk.heard.wait_for(PhoneLinkChanged, lambda e: e.link is PhoneLink.FAILED)
    assert "journal" in failed.words
    desk.client.stop(end_engine=True)


def test_a_stranger_on_the_socket_is_told_from_the_engine(
    qtbot: QtBot, profile: Profile, expected_log: ExpectedLog
) -> None:
    expected_log("belongs to somebody else")
    profile.make_folders()
    make_socket_folder(profile)
    server = QLocalServer()
    assert server.listen(engine_socket(profile))
    server.newConnection.connect(lambda: server.nextPendingConnection().write(b"HTTP/1.1 200 OK"))
    desk = Desk(qtbot, profile)
    desk.client.start()
    failed = desk.heard.wait_for(PhoneLinkChanged, lambda e: e.link is PhoneLink.FAILED)
    assert "not the workstation" in failed.words
    desk.client.stop(end_engine=False)
    server.close()


def test_only_this_user_can_reach_the_socket(desk: Desk, profile: Profile) -> None:
    desk.start(PRACTICE)
    socket = Path(engine_socket(profile))
    assert socket.is_socket()
    assert socket.stat().st_mode & 0o077 == 0
    assert socket.parent.stat().st_mode & 0o077 == 0


def test_devices_chosen_before_the_engine_is_there_are_used_when_it_is(desk: Desk) -> None:
    choices = DeviceChoices(output_id="none such")
    desk.client.do(UseDevices(choices=choices))
    desk.start(PRACTICE)
    desk.qtbot.waitUntil(
        lambda: any(
            getattr(event, "audio", None) is not None and event.audio.chosen == choices
            for event in desk.heard.events
        ),
        timeout=8000,
    )


def test_an_incoming_call_is_shown_within_a_moment(desk: Desk, customer: PeerPhone) -> None:
    desk.start(PRACTICE)
    started = time.monotonic()
    customer.call(f"sip:agent@127.0.0.1:{desk.snapshot.sip_port}")
    desk.call(CallState.INCOMING)
    assert time.monotonic() - started < 0.5
    assert [e.call.state for e in desk.heard.of(CallChanged)][0] is CallState.INCOMING


def test_a_desk_that_ends_at_once_still_ends_its_engine(qtbot: QtBot, data_dir: Path) -> None:
    desk = Peer(qtbot, "tests.desk_process", str(data_dir), "--end-at-once")
    engine = desk.wait_for(event="snapshot")["engine"]
    desk.close()
    qtbot.waitUntil(lambda: not is_alive(engine), timeout=4000)


def test_a_client_that_was_stopped_starts_again(desk: Desk) -> None:
    first = desk.start(PRACTICE)
    desk.client.stop(end_engine=False)
    assert not desk.client.is_connected
    desk.client.start()
    desk.qtbot.waitUntil(lambda: len(desk.heard.of(Snapshot)) == 2, timeout=8000)
    assert desk.snapshot.pid == first.pid


def test_a_client_never_waits(desk: Desk) -> None:
    started = time.monotonic()
    desk.client.start()
    # Making a process is all it does at once: milliseconds, more on a machine that is busy.
    assert time.monotonic() - started < 1.0
    desk.heard.wait_for(Snapshot)
    started = time.monotonic()
    desk.client.stop(end_engine=True)
    assert time.monotonic() - started < 0.1
