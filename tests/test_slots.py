"""Proposed callback times lie in working hours, are free, and survive a change of the clocks."""

from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.settings import Settings
from workstation.slots import SLOT, SlotTrouble, free_slots, trouble_with, working_hours

LONDON = ZoneInfo("Europe/London")
HOURS = working_hours(Settings())


def shown(slots: tuple[datetime, ...]) -> list[str]:
    return [f"{slot.astimezone(LONDON):%a %H:%M}" for slot in slots]


def test_next_quarter_hours_are_proposed() -> None:
    now = T0 + timedelta(minutes=4)
    assert shown(free_slots((), HOURS, now, LONDON)) == ["Mon 14:30", "Mon 14:45", "Mon 15:00"]


def test_time_that_is_taken_is_left_out() -> None:
    taken = [T0 + timedelta(minutes=20)]
    assert shown(free_slots(taken, HOURS, T0, LONDON)) == ["Mon 14:30", "Mon 14:45", "Mon 15:00"]


def test_after_hours_the_next_working_day_begins() -> None:
    friday = datetime(2026, 3, 6, 17, 40, tzinfo=timezone.utc)
    assert shown(free_slots((), HOURS, friday, LONDON)) == ["Mon 08:00", "Mon 08:15", "Mon 08:30"]


def test_what_speaks_against_a_time_is_named() -> None:
    def trouble(minutes: int) -> SlotTrouble | None:
        taken = [T0 + timedelta(minutes=30)]
        return trouble_with(T0 + timedelta(minutes=minutes), taken, HOURS, T0, LONDON)

    assert trouble(-1) is SlotTrouble.PAST
    assert trouble(15) is None
    assert trouble(40) is SlotTrouble.TAKEN
    assert trouble(5 * 60) is SlotTrouble.OUTSIDE_HOURS


def test_hours_that_are_no_times_are_refused() -> None:
    with pytest.raises(ValueError, match="8 am"):
        working_hours(Settings(work_from="8 am"))


_NOWS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda at: at.replace(tzinfo=timezone.utc)
)
_ZONES = st.sampled_from(["Europe/London", "America/St_Johns", "Asia/Kathmandu", "Asia/Tokyo"])


@given(_NOWS, _ZONES, st.lists(st.integers(0, 60 * 24 * 7), max_size=30))
def test_proposed_times_have_no_trouble(
    now: datetime, zone_name: str, taken_minutes: list[int]
) -> None:
    zone = ZoneInfo(zone_name)
    taken = [now + timedelta(minutes=minutes) for minutes in taken_minutes]
    slots = free_slots(taken, HOURS, now, zone)
    assert len(slots) == 3
    assert list(slots) == sorted(set(slots))
    for slot in slots:
        assert slot >= now + SLOT
        assert trouble_with(slot, taken, HOURS, now, zone) is None
        assert time(8) <= slot.astimezone(zone).time() < time(18)
