"""A stream that is kept open: where it should be, and again when it dies."""

from dataclasses import dataclass, field

from telephony.audio.keeping import RETRY_S, SETTLE_S, STALL_S, KeptStream
from telephony.audio.system import DeviceTrouble
from tests.conftest import ExpectedLog


@dataclass
class FakeStream:
    """A stream whose sound moves when the test says so."""

    device_id: str
    opened_at: float
    moved_at: float = 0.0
    is_closed: bool = False

    def close(self) -> None:
        self.is_closed = True


@dataclass
class FakeSpeaker:
    """Opens streams at the test's time, or refuses to."""

    now: float = 100.0
    refuses: bool = False
    opened: list[FakeStream] = field(default_factory=list)

    def open(self, device_id: str) -> FakeStream:
        if self.refuses:
            raise DeviceTrouble("busy")
        self.opened.append(FakeStream(device_id, self.now))
        return self.opened[-1]

    def kept(self) -> KeptStream:
        return KeptStream("speaker", self.open)


def test_it_opens_once_and_stays_open_while_sound_moves() -> None:
    speaker = FakeSpeaker()
    kept = speaker.kept()
    for tick in range(100):
        now = 100.0 + tick / 4
        kept.keep("a", now=now)
        speaker.opened[0].moved_at = now
    assert len(speaker.opened) == 1
    assert kept.is_open


def test_it_closes_when_it_is_no_longer_wanted() -> None:
    speaker = FakeSpeaker()
    kept = speaker.kept()
    kept.keep("a", now=100)
    kept.keep(None, now=101)
    assert speaker.opened[0].is_closed
    assert not kept.is_open


def test_it_moves_to_another_device_at_once() -> None:
    speaker = FakeSpeaker()
    kept = speaker.kept()
    kept.keep("a", now=100)
    kept.keep("b", now=100.1)
    assert [stream.device_id for stream in speaker.opened] == ["a", "b"]
    assert speaker.opened[0].is_closed


def test_running_sound_that_stops_is_opened_anew_within_half_a_second(
    expected_log: ExpectedLog,
) -> None:
    expected_log("no sound moves")
    speaker = FakeSpeaker()
    kept = speaker.kept()
    kept.keep("a", now=100)
    stopped = 100 + SETTLE_S + 1
    speaker.opened[0].moved_at = stopped
    kept.keep("a", now=stopped + STALL_S - 0.01)
    assert len(speaker.opened) == 1
    kept.keep("a", now=stopped + STALL_S + 0.01)
    assert len(speaker.opened) == 2
    assert speaker.opened[0].is_closed


def test_a_stream_just_opened_may_take_its_time() -> None:
    speaker = FakeSpeaker()
    kept = speaker.kept()
    kept.keep("a", now=100)
    speaker.opened[0].moved_at = 100.2
    kept.keep("a", now=100 + SETTLE_S - 0.1)
    assert len(speaker.opened) == 1


def test_a_device_that_does_not_open_is_tried_again_each_second(expected_log: ExpectedLog) -> None:
    expected_log("did not open: busy")
    speaker = FakeSpeaker(refuses=True)
    kept = speaker.kept()
    kept.keep("a", now=100)
    assert "could not be opened" in kept.trouble
    speaker.refuses = False
    kept.keep("a", now=100 + RETRY_S / 2)
    assert not kept.is_open
    kept.keep("a", now=100 + RETRY_S)
    assert kept.is_open
    assert kept.trouble == ""


def test_another_device_is_tried_without_waiting(expected_log: ExpectedLog) -> None:
    expected_log("did not open: busy")
    speaker = FakeSpeaker(refuses=True)
    kept = speaker.kept()
    kept.keep("a", now=100)
    speaker.refuses = False
    kept.keep("b", now=100.1)
    assert kept.is_open
