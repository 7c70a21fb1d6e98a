"""Calls through a real engine: another process's telephone ↔ engine ↔ this desk."""

import random
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from pytestqt.qtbot import QtBot

from telephony.journal import read_journals
from tests.audio_rig import save_wav, tone
from tests.peers import PRACTICE, Desk, PeerPhone
from workstation.calls import CallState, Direction, EndedBy
from workstation.ids import CallId, new_id
from workstation.phone import (
    Answer,
    CallChanged,
    CommandRefused,
    DtmfReceived,
    HangUp,
    Hold,
    Mute,
    PlaceCall,
    PlaybackEnded,
    PlayIntoCall,
    QualityMeasured,
    Reject,
    Resume,
    SendDtmf,
    UseAccounts,
)
from workstation.profiles import profile_at

pytestmark = pytest.mark.sip


class MakePhone(Protocol):
    def __call__(self, **settings: Any) -> PeerPhone: ...


@pytest.fixture
def desk(qtbot: QtBot, data_dir: Path) -> Iterator[Desk]:
    """A desk whose engine has the practice account and nothing else."""
    desk = Desk(qtbot, profile_at("t", data_dir), "--silence-limit-s", "2")
    desk.start(PRACTICE)
    yield desk
    desk.close()


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    phone = PeerPhone(qtbot)
    yield phone
    phone.close()


PASSED_ON = {
    "P-Asserted-Identity": "<sip:+4930123@pbx.test>",
    "Diversion": "<sip:support@pbx.test>;reason=deflection",
}


@contextmanager
def another_phone(qtbot: QtBot, **settings: Any) -> Iterator[PeerPhone]:
    phone = PeerPhone(qtbot, **settings)
    yield phone
    phone.close()


def agent_port(desk: Desk) -> int:
    return desk.snapshot.sip_port


def raw_invite(desk: Desk, port: int) -> bytes:
    """Return an INVITE without SDP from a caller on ``port``."""
    return (
        f"INVITE sip:agent@127.0.0.1:{agent_port(desk)} SIP/2.0\r\n"
        f"Via: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bKx\r\nMax-Forwards: 70\r\n"
        "From: <sip:m@127.0.0.1>;tag=1\r\nTo: <sip:agent@127.0.0.1>\r\nCall-ID: 1\r\n"
        f"CSeq: 1 INVITE\r\nContact: <sip:m@127.0.0.1:{port}>\r\nContent-Length: 0\r\n\r\n"
    ).encode()


def agent_of(desk: Desk) -> str:
    return f"sip:agent@127.0.0.1:{desk.snapshot.sip_port}"


def test_a_call_is_answered_and_ended_by_the_agent(desk: Desk, customer: PeerPhone) -> None:
    customer.call(agent_of(desk), headers=PASSED_ON)
    ringing = desk.call(CallState.EARLY)
    assert ringing.direction is Direction.INBOUND
    assert ringing.remote_name == "Mia Muster"
    assert ringing.remote_uri == "sip:mia@127.0.0.1"
    assert ringing.asserted_uri == "sip:+4930123@pbx.test"
    assert ringing.line == "Practice line"
    assert ringing.queue == "support"
    assert ringing.ringing_at is not None
    desk.client.do(Answer(call_id=ringing.id))
    desk.call(CallState.CONFIRMED)
    customer.wait_for(event="media", media="active")
    desk.heard.wait_for(
        QualityMeasured, lambda e: e.quality.rtp_received > 20 and e.quality.rtp_sent > 20
    )
    desk.client.do(HangUp(call_id=ringing.id))
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert (ended.end.by, ended.end.words) == (EndedBy.AGENT, "ended by the agent")
    customer.wait_for(event="state", state="disconnected", code=200)
    final = desk.heard.of(QualityMeasured)[-1].quality
    assert final.codec == "G722"
    assert final.mos > 4.0


def test_a_call_without_an_offer_is_said_to_be_there_before_it_rings(desk: Desk) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as caller:
        caller.bind(("127.0.0.1", 0))
        invite = raw_invite(desk, caller.getsockname()[1])
        caller.sendto(invite, ("127.0.0.1", agent_port(desk)))
        desk.call(CallState.EARLY)
        assert [e.call.state for e in desk.heard.of(CallChanged)] == [
            CallState.INCOMING,
            CallState.EARLY,
        ]
        cancel = invite.replace(b"INVITE", b"CANCEL")
        caller.sendto(cancel, ("127.0.0.1", agent_port(desk)))
        desk.call(CallState.DISCONNECTED)


def test_a_call_ended_by_the_customer_says_so(desk: Desk, customer: PeerPhone) -> None:
    desk.in_call(customer)
    customer.tell(do="hang up", call="out")
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert (ended.end.by, ended.end.words) == (EndedBy.CUSTOMER, "the customer hung up")


@pytest.mark.parametrize("code", [486, 603])
def test_a_rejected_caller_hears_the_code(desk: Desk, customer: PeerPhone, code: int) -> None:
    customer.call(agent_of(desk))
    ringing = desk.call(CallState.EARLY)
    desk.client.do(Reject(call_id=ringing.id, sip_code=code))
    customer.wait_for(event="state", state="disconnected", code=code)
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert (ended.end.by, ended.end.sip_code) == (EndedBy.AGENT, code)
    assert ended.was_missed


def test_a_caller_who_gives_up_was_missed(desk: Desk, customer: PeerPhone) -> None:
    customer.call(agent_of(desk))
    ringing = desk.call(CallState.EARLY)
    customer.tell(do="hang up", call="out")
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.CUSTOMER
    assert ended.end.sip_code == 487
    assert ended.was_missed
    desk.client.do(Answer(call_id=ringing.id))
    refused = desk.heard.wait_for(CommandRefused)
    assert refused.reason == "This call is already over."


def test_a_call_is_held_and_resumed_three_times(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > 0)
    for cycle in range(1, 4):
        desk.client.do(Hold(call_id=call.id))
        desk.qtbot.waitUntil(lambda: desk.latest(call).held_by_us, timeout=5000)
        desk.qtbot.waitUntil(
            lambda n=cycle: customer.count(event="media", media="held by them") == n, timeout=5000
        )
        desk.client.do(Resume(call_id=call.id))
        desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_us, timeout=5000)
        desk.qtbot.waitUntil(
            lambda n=cycle: customer.count(event="media", media="active") == n + 1, timeout=5000
        )
    assert desk.latest(call).state is CallState.CONFIRMED
    received = desk.heard.of(QualityMeasured)[-1].quality.rtp_received
    desk.heard.wait_for(QualityMeasured, lambda e: e.quality.rtp_received > received + 30)
    counts = [e.quality.rtp_received for e in desk.heard.of(QualityMeasured)]
    assert counts == sorted(counts), "the figures fell at a re-INVITE"


def test_a_customer_who_leaves_on_hold_ended_the_call(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.client.do(Hold(call_id=call.id))
    held = desk.call_when(lambda c: c.held_by_us)
    assert held.held_since is not None
    customer.tell(do="hang up", call="out")
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.CUSTOMER
    assert not ended.held_by_us


def test_both_sides_may_hold_at_the_same_moment(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    customer.tell(do="hold", call="out")
    desk.client.do(Hold(call_id=call.id))
    desk.qtbot.waitUntil(lambda: desk.latest(call).held_by_us, timeout=9000)
    desk.client.do(Resume(call_id=call.id))
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_us, timeout=9000)
    assert not desk.heard.of(CommandRefused)


def test_an_account_that_is_removed_keeps_its_call(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.client.do(UseAccounts(accounts=()))
    customer.tell(do="dtmf", call="out", digits="5")
    desk.heard.wait_for(DtmfReceived)
    customer.tell(do="hang up", call="out")
    desk.call_when(lambda c: c.id == call.id and c.is_over)
    desk.client.do(PlaceCall(call_id=CallId(new_id()), account_id=PRACTICE.id, target="sip:a@b.c"))
    assert "cannot be used" in desk.heard.wait_for(CommandRefused).reason


def test_an_engine_survives_nonsense_on_its_port(desk: Desk, customer: PeerPhone) -> None:
    invite = raw_invite(desk, 9)
    dice = random.Random(7)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as noise:
        for _ in range(400):
            packet = bytearray(invite)
            for _ in range(dice.randrange(1, 12)):
                packet[dice.randrange(len(packet))] = dice.randrange(256)
            noise.sendto(packet[: dice.randrange(1, len(packet))], ("127.0.0.1", agent_port(desk)))
    desk.in_call(customer)


def test_a_customer_may_hold_us(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    customer.tell(do="hold", call="out")
    assert not desk.call_when(lambda c: c.held_by_them).held_by_us
    customer.tell(do="resume", call="out")
    desk.qtbot.waitUntil(lambda: not desk.latest(call).held_by_them, timeout=5000)


def test_key_tones_go_both_ways(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    customer.tell(do="dtmf", call="out", digits="42#")
    desk.heard.wait_for(DtmfReceived, lambda e: e.digit == "#")
    assert [e.digit for e in desk.heard.of(DtmfReceived)] == ["4", "2", "#"]
    assert desk.latest(call).dtmf_received == "42#"
    desk.client.do(SendDtmf(call_id=call.id, digits="7*d"))
    customer.wait_for(event="dtmf", digit="D")
    assert [s["digit"] for s in customer.said if s["event"] == "dtmf"] == ["7", "*", "D"]


def test_what_is_no_key_tone_is_refused(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.client.do(SendDtmf(call_id=call.id, digits="12x"))
    refused = desk.heard.wait_for(CommandRefused)
    assert refused.command == "SendDtmf"
    assert refused.call_id == call.id


def test_a_muted_call_says_so(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.client.do(Mute(call_id=call.id, on=True))
    desk.call_when(lambda c: c.muted)
    desk.client.do(Mute(call_id=call.id, on=False))
    desk.qtbot.waitUntil(lambda: not desk.latest(call).muted, timeout=5000)


def test_a_file_is_spoken_into_the_call(desk: Desk, customer: PeerPhone, tmp_path: Path) -> None:
    call = desk.in_call(customer)
    path = str(save_wav(tmp_path / "line.wav", tone(600, 1.0)))
    assert customer.heard("out")["level"] == 0
    desk.client.do(PlayIntoCall(call_id=call.id, path=path))
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] > 10, timeout=5000)
    ended = desk.heard.wait_for(PlaybackEnded)
    assert (ended.call_id, ended.path) == (call.id, path)
    desk.qtbot.waitUntil(lambda: customer.heard("out")["level"] == 0, timeout=5000)


def test_a_file_that_is_no_sound_is_refused(
    desk: Desk, customer: PeerPhone, tmp_path: Path
) -> None:
    call = desk.in_call(customer)
    path = tmp_path / "note.wav"
    path.write_text("not a sound")
    desk.client.do(PlayIntoCall(call_id=call.id, path=str(path)))
    assert "cannot be played" in desk.heard.wait_for(CommandRefused).reason
    desk.client.do(PlayIntoCall(call_id=call.id, path=str(tmp_path / "none.wav")))
    desk.heard.wait_for(CommandRefused, lambda e: "none.wav" in e.reason)


def test_a_fifth_caller_hears_busy_and_was_missed(
    desk: Desk, customer: PeerPhone, qtbot: QtBot
) -> None:
    for number in range(4):
        customer.call(agent_of(desk), f"out{number}")
        customer.wait_for(event="state", call=f"out{number}", state="early")
    with another_phone(qtbot, user="fifth", name="Fifth Caller") as fifth:
        fifth.call(agent_of(desk))
        fifth.wait_for(event="state", state="disconnected", code=486)
        missed = desk.call(CallState.DISCONNECTED)
    assert missed.remote_name == "Fifth Caller"
    assert missed.was_missed
    assert missed.end is not None
    assert (missed.end.by, missed.end.sip_code) == (EndedBy.FAILURE, 486)


def test_answering_a_second_call_holds_the_first(desk: Desk, customer: PeerPhone) -> None:
    first = desk.in_call(customer, "one")
    second = desk.in_call(customer, "two")
    desk.qtbot.waitUntil(lambda: desk.latest(first).held_by_us, timeout=5000)
    assert not desk.latest(second).held_by_us
    desk.client.do(Resume(call_id=first.id))
    desk.qtbot.waitUntil(
        lambda: desk.latest(second).held_by_us and not desk.latest(first).held_by_us, timeout=5000
    )


def test_a_call_for_nobody_here_is_not_found(desk: Desk, customer: PeerPhone) -> None:
    customer.call(f"sip:stranger@127.0.0.1:{desk.snapshot.sip_port}")
    customer.wait_for(event="state", state="disconnected", code=404)
    desk.in_call(customer, "another")
    assert len({e.call.id for e in desk.heard.events if hasattr(e, "call")}) == 1


def test_a_customer_who_dies_ends_the_call_as_a_failure(desk: Desk, customer: PeerPhone) -> None:
    desk.in_call(customer)
    customer.tell(do="die")
    ended = desk.call(CallState.DISCONNECTED, timeout=15000)
    assert ended.end is not None
    assert ended.end.by is EndedBy.FAILURE


def test_a_call_is_placed_and_answered(desk: Desk, customer: PeerPhone) -> None:
    call_id = CallId(new_id())
    target = f"sip:mia@127.0.0.1:{customer.port}"
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=target))
    calling = desk.call(CallState.CALLING)
    assert (calling.id, calling.direction) == (call_id, Direction.OUTBOUND)
    desk.call(CallState.EARLY)
    customer.wait_for(event="incoming")
    customer.tell(do="answer")
    desk.call(CallState.CONFIRMED)
    customer.tell(do="hang up")
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert ended.end.by is EndedBy.CUSTOMER


@pytest.mark.parametrize(
    ("code", "by", "words"),
    [
        (486, EndedBy.CUSTOMER, "busy"),
        (603, EndedBy.CUSTOMER, "declined"),
        (480, EndedBy.FAILURE, "nobody can be reached there now"),
    ],
)
def test_a_placed_call_that_is_refused_says_why(
    desk: Desk, customer: PeerPhone, code: int, by: EndedBy, words: str
) -> None:
    target = f"sip:mia@127.0.0.1:{customer.port}"
    desk.client.do(PlaceCall(call_id=CallId(new_id()), account_id=PRACTICE.id, target=target))
    customer.wait_for(event="incoming")
    customer.tell(do="hang up", code=code)
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert (ended.end.by, ended.end.sip_code, ended.end.words) == (by, code, words)


def test_a_placed_call_may_be_given_up(desk: Desk, customer: PeerPhone) -> None:
    target = f"sip:mia@127.0.0.1:{customer.port}"
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target=target))
    desk.call(CallState.EARLY)
    desk.client.do(HangUp(call_id=call_id))
    ended = desk.call(CallState.DISCONNECTED)
    assert ended.end is not None
    assert (ended.end.by, ended.end.words) == (EndedBy.AGENT, "given up by the agent")
    customer.wait_for(event="state", state="disconnected")


def test_a_call_to_nowhere_may_be_given_up_at_once(desk: Desk) -> None:
    call_id = CallId(new_id())
    desk.client.do(PlaceCall(call_id=call_id, account_id=PRACTICE.id, target="sip:mia@127.0.0.1:9"))
    desk.call(CallState.CALLING)
    started = time.monotonic()
    desk.client.do(HangUp(call_id=call_id))
    ended = desk.call(CallState.DISCONNECTED)
    assert time.monotonic() - started < 4
    assert ended.end is not None


@pytest.mark.parametrize("target", ["", "sip:", "hello", "sip:a b@c", "sip:mia@", "a@b@c", "<>"])
def test_a_target_that_is_no_address_is_refused_with_a_sentence(desk: Desk, target: str) -> None:
    desk.client.do(PlaceCall(call_id=CallId(new_id()), account_id=PRACTICE.id, target=target))
    refused = desk.heard.wait_for(CommandRefused)
    assert refused.command == "PlaceCall"
    assert "neither a phone number nor a SIP address" in refused.reason


def test_everything_reported_stands_in_the_journal(desk: Desk, customer: PeerPhone) -> None:
    call = desk.in_call(customer)
    desk.client.do(HangUp(call_id=call.id))
    desk.call(CallState.DISCONNECTED)
    (run,) = read_journals(desk.profile.journal_dir)
    heard = [e for e in desk.heard.events if hasattr(e, "event_id")]
    assert list(run.events) == heard
    assert run.engine_id == desk.snapshot.engine_id
    assert not run.ended_cleanly
