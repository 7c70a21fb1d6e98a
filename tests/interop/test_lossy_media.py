"""Calls over a bad network: what is lost is counted, the figure falls, the call goes on."""

import socket
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.interop.conftest import StartRtp, StartSipp
from tests.interop.lossy_relay import LossyRelay, Way
from tests.interop.test_why_no_audio_calls import called
from tests.peers import Desk
from workstation.calls import Call, CallState
from workstation.e_model import opinion_score, rating
from workstation.phone import HangUp, MediaQuality, QualityMeasured

StartRelay = Callable[..., LossyRelay]


@pytest.fixture
def relay() -> Iterator[StartRelay]:
    """Stand between the engine and a far end of media."""
    made: list[LossyRelay] = []

    def start(far_port: int, **ways: Way) -> LossyRelay:
        made.append(LossyRelay(far_port, **ways))
        return made[-1]

    yield start
    for each in made:
        each.close()


def quality_when(desk: Desk, when: Callable[[MediaQuality], bool]) -> MediaQuality:
    event = desk.heard.wait_for(QualityMeasured, lambda e: when(e.quality), timeout=90000)
    assert isinstance(event, QualityMeasured)
    return event.quality


def ends_well(desk: Desk, call: Call) -> bool:
    """Say whether the call was up until the agent ended it."""
    was_up = desk.latest(call).state is CallState.CONFIRMED
    desk.client.do(HangUp(call_id=call.id))
    ended = desk.call(CallState.DISCONNECTED)
    return was_up and ended.end is not None and ended.end.words == "ended by the agent"


# --- the relay itself


def test_the_same_seed_loses_the_same_packets_and_about_as_many_as_told() -> None:
    first, again, other = Way(0.1, seed=5), Way(0.1, seed=5), Way(0.1, seed=6)
    fates = [first.fate() for _ in range(2000)]
    assert fates == [again.fate() for _ in range(2000)]
    assert fates != [other.fate() for _ in range(2000)]
    assert first.dropped == fates.count(None)
    assert 150 < first.dropped < 250


def test_packets_go_through_or_are_counted_as_lost_and_jitter_re_orders_them(
    qtbot: QtBot, relay: StartRelay
) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as far:
        far.bind(("127.0.0.1", 0))
        far.settimeout(5)
        line = relay(far.getsockname()[1], to_far=Way(0.2, jitter_ms=100))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as near:
            for number in range(100):
                near.sendto(bytes([number]), ("127.0.0.1", line.port))
            way = line.to_far
            qtbot.waitUntil(lambda: way.passed + way.dropped == 100, timeout=5000)
            numbers = [far.recv(10)[0] for _ in range(way.passed)]
    assert way.dropped > 0
    assert sorted(numbers) != numbers
    assert len(set(numbers)) == way.passed


# --- calls through it


@pytest.mark.sip
@pytest.mark.sipp
@pytest.mark.parametrize("loss", [0.01, 0.05, 0.1])
def test_loss_is_counted_as_it_was_and_the_figure_falls(
    desk: Desk, sipp: StartSipp, rtp: StartRtp, relay: StartRelay, loss: float
) -> None:
    line = relay(rtp().port, to_near=Way(loss))
    call = called(desk, sipp, media_port=line.port)
    quality_when(desk, lambda q: q.rtp_received > 250 and q.lost > 0)
    way = line.to_near
    way.mend()
    settled = way.passed + 60
    quality = quality_when(desk, lambda q: q.rtp_received >= settled)
    assert quality.lost == way.dropped
    percent = 100 * quality.lost / (quality.lost + quality.rtp_received)
    most = opinion_score(rating("PCMU", loss_percent=percent, delay_ms=0))
    assert 1.0 < quality.mos <= most < 4.41
    assert ends_well(desk, call)


@pytest.mark.sip
@pytest.mark.sipp
def test_jitter_that_the_buffer_cannot_level_is_no_good_call(
    desk: Desk, sipp: StartSipp, rtp: StartRtp, relay: StartRelay
) -> None:
    line = relay(rtp().port, to_near=Way(jitter_ms=200))
    call = called(desk, sipp, media_port=line.port)
    quality = quality_when(desk, lambda q: q.rtp_received > 300)
    assert line.to_near.overtaken > 50
    assert line.to_near.dropped == 0
    assert quality.jitter_ms > 10
    assert quality.mos < 3.6
    assert ends_well(desk, call)


@pytest.mark.sip
@pytest.mark.sipp
def test_loss_jitter_and_re_ordering_both_ways_leave_the_call_up(
    desk: Desk, sipp: StartSipp, rtp: StartRtp, relay: StartRelay
) -> None:
    far = rtp()
    line = relay(far.port, to_far=Way(0.1, 200, seed=2), to_near=Way(0.1, 200, seed=3))
    call = called(desk, sipp, media_port=line.port)
    quality = quality_when(desk, lambda q: q.rtp_received > 250)
    assert quality.lost > 5
    assert quality.mos < 3.6
    assert 0 < far.received <= line.to_far.passed < quality.rtp_sent
    assert ends_well(desk, call)
