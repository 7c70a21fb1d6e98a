"""Frames between desk and engine: whole, in pieces, foreign, newer."""

import contextlib
import struct
from datetime import datetime, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from telephony.protocol import (
    MAX_FRAME_BYTES,
    ForeignPeer,
    Hello,
    UnknownMessage,
    command_reader,
    event_reader,
    frame_of,
)
from workstation.accounts import Account, Registration, RegistrationState, RegistrationTrouble
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.ids import AccountId, CallId, EventId
from workstation.phone import (
    Answer,
    AnyCommand,
    AnyEvent,
    AudioDevice,
    AudioState,
    CallChanged,
    PlaceCall,
    PlayForAgent,
    RegistrationChanged,
    SendSnapshot,
    Snapshot,
    SoundTarget,
    UseAccounts,
)

AT = datetime(2026, 3, 2, 14, 0, 0, 123456, tzinfo=timezone.utc)
ACCOUNT = Account(AccountId("a1"), "mia", "example.test", "Mia “Mø” Muster", ca_file="/ca.pem")
CALL = Call(
    id=CallId("c1"),
    direction=Direction.INBOUND,
    remote_uri="sip:mia@example.test",
    placed_at=AT,
    state=CallState.DISCONNECTED,
    account_id=AccountId("a1"),
    answered=Moment(AT, 17.25),
    ended_at=AT,
    end=CallEnd(EndedBy.CUSTOMER, 200, "OK", "the customer hung up"),
)
COMMANDS: list[AnyCommand] = [
    UseAccounts(accounts=(ACCOUNT,)),
    PlaceCall(call_id=CallId("c1"), account_id=AccountId("a1"), target="sip:bob@example.test"),
    PlayForAgent(path="/sounds/chime.wav", target=SoundTarget.RINGER),
    SendSnapshot(),
]
EVENTS: list[AnyEvent] = [
    CallChanged(event_id=EventId("e1"), at=AT, call=CALL),
    RegistrationChanged(
        registration=Registration(
            AccountId("a1"),
            RegistrationState.FAILED,
            AT,
            RegistrationTrouble.WRONG_PASSWORD,
            401,
            "Unauthorized",
        )
    ),
    Snapshot(
        engine_id="e",
        pid=7,
        version="0.1.0",
        started_at=AT,
        calls=(CALL,),
        accounts=(ACCOUNT,),
        audio=AudioState(inputs=(AudioDevice(id="1", name="Headset", is_default=True),)),
    ),
]


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({cut % (len(data) + 1) for cut in cuts})
    return [data[i:j] for i, j in zip([0, *places], [*places, len(data)], strict=True)]


@given(st.lists(st.integers(min_value=0), max_size=20))
def test_messages_survive_any_cutting_of_the_stream(cuts: list[int]) -> None:
    data = frame_of(Hello()) + b"".join(frame_of(command) for command in COMMANDS)
    reader = command_reader()
    assert [m for piece in pieces(data, cuts) for m in reader.feed(piece)] == COMMANDS


def test_events_arrive_as_they_were_sent() -> None:
    reader = event_reader()
    data = frame_of(Hello()) + b"".join(frame_of(event) for event in EVENTS)
    assert reader.feed(data) == EVENTS
    assert reader.peer == Hello()


def test_a_newer_protocol_is_named_as_such() -> None:
    with pytest.raises(ForeignPeer, match=r"newer version \(9.9"):
        event_reader().feed(frame_of(Hello(protocol=99, version="9.9")))


def test_another_program_is_named_as_such() -> None:
    with pytest.raises(ForeignPeer, match="another-softphone"):
        event_reader().feed(frame_of(Hello(program="another-softphone")))


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\xff" * 64,
        b"\x00\x00\x00\x00",
        b"\x00\x00\x00\x02{}",
        frame_of(SendSnapshot()),
    ],
)
def test_what_does_not_begin_with_hello_is_foreign(data: bytes) -> None:
    with pytest.raises(ForeignPeer, match="not the workstation"):
        command_reader().feed(data)


@given(st.binary(max_size=200))
def test_noise_is_either_foreign_or_waits_for_more(noise: bytes) -> None:
    reader = command_reader()
    with contextlib.suppress(ForeignPeer):
        assert reader.feed(noise) == []
    assert reader.peer is None


@given(st.binary(max_size=200))
def test_noise_after_the_hello_never_breaks_the_reader(noise: bytes) -> None:
    reader = command_reader()
    reader.feed(frame_of(Hello()))
    body = struct.pack(">I", len(noise)) + noise
    (message,) = reader.feed(body)
    assert isinstance(message, UnknownMessage)
    assert reader.feed(frame_of(Answer(call_id=CallId("c")))) == [Answer(call_id=CallId("c"))]


def test_a_kind_that_only_the_other_version_knows_is_named() -> None:
    body = msgspec.msgpack.encode({"type": "StartVideo", "call_id": "c1"})
    reader = command_reader()
    reader.feed(frame_of(Hello()))
    assert reader.feed(struct.pack(">I", len(body)) + body) == [UnknownMessage("StartVideo")]


def test_fields_that_only_the_other_version_knows_are_left_out() -> None:
    body = msgspec.msgpack.encode({"type": "Answer", "call_id": "c1", "with_video": True})
    reader = command_reader()
    reader.feed(frame_of(Hello()))
    assert reader.feed(struct.pack(">I", len(body)) + body) == [Answer(call_id=CallId("c1"))]


def test_a_frame_that_is_too_large_is_not_waited_for() -> None:
    reader = command_reader()
    reader.feed(frame_of(Hello()))
    with pytest.raises(ForeignPeer):
        reader.feed(struct.pack(">I", MAX_FRAME_BYTES + 1))


def test_a_message_that_is_too_large_is_not_sent() -> None:
    with pytest.raises(ValueError, match="too large"):
        frame_of(PlayForAgent(path="x" * (MAX_FRAME_BYTES + 1)))
