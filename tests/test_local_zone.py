"""The desk's zone follows the computer's, and knows the changes of the clocks."""

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import T0
from workstation.local_zone import FollowingZone, follow_system_zone

HOUR = timedelta(hours=1)


@given(zone=st.timezones(), hours=st.integers(-80_000, 80_000), fold=st.sampled_from([0, 1]))
def test_it_tells_the_time_as_the_zone_itself_does(zone: ZoneInfo, hours: int, fold: int) -> None:
    following = FollowingZone(lambda: zone)
    at = T0 + hours * HOUR
    here, there = at.astimezone(following), at.astimezone(zone)
    assert here.replace(tzinfo=None) == there.replace(tzinfo=None)
    assert (here.fold, here.utcoffset(), here.tzname()) == (
        there.fold,
        there.utcoffset(),
        there.tzname(),
    )
    local = there.replace(tzinfo=None, fold=fold)
    back = local.replace(tzinfo=following).astimezone(timezone.utc)
    assert back == local.replace(tzinfo=zone).astimezone(timezone.utc)


def test_it_follows_a_computer_that_is_set_to_another_zone() -> None:
    zones: list[tzinfo] = [ZoneInfo("Europe/Berlin")]
    following = FollowingZone(lambda: zones[-1])
    assert (following.key, T0.astimezone(following).hour) == ("Europe/Berlin", 15)
    zones.append(ZoneInfo("Asia/Tokyo"))
    follow_system_zone(following)
    assert (following.key, T0.astimezone(following).hour) == ("Asia/Tokyo", 23)
    follow_system_zone(timezone.utc)  # a zone that follows nobody is left alone
    assert datetime.combine(T0.date(), T0.time(), following).utcoffset() == 9 * HOUR
