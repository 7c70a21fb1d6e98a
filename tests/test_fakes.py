"""The shared doubles and fixtures keep what they promise."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import ExpectedLog
from tests.fakes import T0, ManualClock
from workstation.clock import Clock


def test_manual_clock_moves_both_clocks_only_when_told(clock: ManualClock) -> None:
    start = clock.now()
    assert clock.now() == start
    later = clock.advance(90)
    assert later.since(start) == 90
    assert later.at == T0 + timedelta(seconds=90)


def test_turning_the_wall_clock_leaves_durations_alone(clock: ManualClock) -> None:
    start = clock.now()
    turned = clock.turn_wall_clock(timedelta(hours=-1))
    assert turned.since(start) == 0
    assert turned.at == start.at - timedelta(hours=1)


def test_manual_clock_is_a_clock(clock: ManualClock) -> None:
    as_clock: Clock = clock
    assert as_clock.real_seconds(2.5) == 2.5
    with pytest.raises(ValueError, match="backwards"):
        clock.advance(-1)


def test_data_dir_leaves_room_for_a_socket_path(data_dir: Path) -> None:
    assert list(data_dir.iterdir()) == []
    assert len(str(data_dir)) < 50


def test_announced_warning_is_accepted(expected_log: ExpectedLog) -> None:
    expected_log("the cable is out")
    logging.getLogger("somewhere").warning("the cable is out")


def test_home_is_not_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Path.home().name == "home"
    assert list(Path.home().glob("*.db")) == []
