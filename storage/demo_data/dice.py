"""Chance under a seed, and the forms that ids and times have in the database."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Final, TypeVar

T = TypeVar("T")
_DAY_S: Final = 86_400
_MASK: Final = (1 << 64) - 1


class Dice:
    """Chance that is the same for the same seed, on every Python from 3.10 on.

    Shape: made from ``random.random`` and ``getrandbits`` alone, whose sequences Python keeps.
    """

    def __init__(self, seed: int) -> None:
        generator = random.Random(seed)
        self.share = generator.random
        self.bits = generator.getrandbits

    def below(self, count: int) -> int:
        return int(self.share() * count)

    def between(self, low: int, high: int) -> int:
        """Return a number from ``low`` up to and with ``high``."""
        return low + int(self.share() * (high - low + 1))

    def one_of(self, values: Sequence[T]) -> T:
        return values[int(self.share() * len(values))]

    def zipf(self, values: Sequence[T]) -> T:
        """Return one of ``values``, the n-th about 1/n as often as the first.

        Source: Zipf's law; the logarithm of the rank is spread evenly.
        """
        return values[int((len(values) + 1) ** self.share()) - 1]

    def is_once_in(self, count: float) -> bool:
        return self.share() * count < 1

    def new_id(self, at_s: float) -> str:
        """Return a UUIDv7 that was made at ``at_s``."""
        return id_of(at_s, self.bits(74))


def id_of(at_s: float, bits: int) -> str:
    """Return the UUIDv7 text of a time and 74 bits. Source: RFC 9562, section 5.7."""
    ms = f"{int(at_s * 1000):012x}"
    return (
        f"{ms[:8]}-{ms[8:]}-7{bits >> 62 & 0xFFF:03x}-{0x8000 | bits >> 48 & 0x3FFF:04x}"
        f"-{bits & 0xFFFFFFFFFFFF:012x}"
    )


def mixed(seed: int, number: int) -> int:
    """Return 64 bits that follow from two numbers and look like chance.

    Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (splitmix64).
    """
    z = (seed * 0x9E3779B97F4A7C15 + number * 0xBF58476D1CE4E5B9 + 0x632BE59BD9B4E019) & _MASK
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & _MASK
    z = (z ^ z >> 27) * 0x94D049BB133111EB & _MASK
    return z ^ z >> 31


class Stamps:
    """Times as the stores write them, three times as fast as by ``datetime``.

    Shape: ``stamps[seconds since 1970]`` is 2026-11-19T14:12:00.000000+00:00.
    """

    def __init__(self) -> None:
        self._days: dict[int, str] = {}
        self._clock = [
            f"T{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}.000000+00:00" for s in range(_DAY_S)
        ]

    def __getitem__(self, at_s: int) -> str:
        day, second = divmod(at_s, _DAY_S)
        known = self._days.get(day)
        if known is None:
            date = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(days=day)
            self._days[day] = known = date.date().isoformat()
        return known + self._clock[second]
