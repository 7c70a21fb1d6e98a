"""Frames through pjsua2's vectors: every byte arrives, by either way."""

import logging

import PySide6.QtCore  # noqa: F401
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pjsua2 as pj  # isort: skip  # after PySide6, see telephony.sip_stack

from telephony.audio.frames import FRAME_BYTES, SILENCE
from telephony.audio.port import (
    ByteVectorMover,
    FrameMover,
    PointerMover,
    best_mover,
    moves_faithfully,
)

MOVERS: list[FrameMover] = [PointerMover(), ByteVectorMover()]
frames = st.binary(min_size=FRAME_BYTES, max_size=FRAME_BYTES)


@pytest.mark.parametrize("mover", MOVERS, ids=lambda mover: str(mover.name))
@given(data=frames)
def test_what_is_put_into_a_frame_is_taken_from_it(mover: FrameMover, data: bytes) -> None:
    frame = pj.MediaFrame()
    mover.put_into(frame, data)
    assert ByteVectorMover().taken_from(frame) == data
    assert mover.taken_from(frame) == data


@pytest.mark.parametrize("mover", MOVERS, ids=lambda mover: str(mover.name))
@pytest.mark.parametrize("length", [0, 1, 320, 641, 5000])
def test_frames_of_any_length_are_read_whole(mover: FrameMover, length: int) -> None:
    frame = pj.MediaFrame()
    data = bytes(i % 251 for i in range(length))
    frame.buf = pj.ByteVector(data)
    assert mover.taken_from(frame) == data


def test_the_pointer_mover_refuses_a_frame_of_another_length() -> None:
    with pytest.raises(ValueError, match="640 bytes"):
        PointerMover().put_into(pj.MediaFrame(), SILENCE[:-2])


def test_this_platform_moves_frames_by_pointer(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        assert best_mover().name == "pointer"
    assert "moved by pointer" in caplog.text


class SwappedMover(ByteVectorMover):
    """A mover on a platform that stores bytes in another order."""

    name = "swapped"

    def taken_from(self, frame: object) -> bytes:
        return super().taken_from(frame)[::-1]


def test_a_mover_that_garbles_sound_is_found_out() -> None:
    assert not moves_faithfully(SwappedMover())
