"""Telephone numbers that nobody has: the ranges that regulators keep free for drama.

Source: Bundesnetzagentur (Drama-Numbers), Ofcom (numbers for use in TV and radio drama), ARCEP
(numéros de fiction), ACMA (numbers for fictitious use), NANPA (555-0100 to 555-0199).
"""

from collections.abc import Sequence
from typing import Final

_GB_AREAS: Final = ("113", "114", "115", "116", "117", "118", "121", "131", "141", "151", "161")
_GB: Final = (
    *(f"44{area}4960" for area in _GB_AREAS),
    *("442079460", "441914980", "442896496", "442920180", "441632960", "447700900"),
)
_DE: Final = ("493023125", "496990009", "494066969", "492214710", "498999998")
_FR: Final = ("3319900", "3326191", "3335301", "3346571", "3353649", "3363998")
_AU: Final = ("6125550", "6127010", "6135550", "6137010", "6175550", "6177010", "6185550")
_US_AREAS: Final = (*range(201, 220), *range(301, 321), *range(401, 426), *range(501, 518))
_US: Final = tuple(f"1{area}55501" for area in _US_AREAS)
# Beginnings and how many digits follow. A German number of drama takes a direct extension.
_PLANS: Final[dict[str, tuple[Sequence[str], int]]] = {
    "DE": (_DE, 5), "GB": (_GB, 3), "FR": (_FR, 4), "AU": (_AU, 4), "US": (_US, 2)
}  # fmt: skip
_STRIDE: Final = 38197  # a prime: neighbours in the list get numbers that are far apart


def number_of(plan: str, index: int) -> str:
    """Return the number of the ``index``-th line of a country, in E.164.

    Shape: the first so many are all different; then numbers come again, as in a household.
    """
    beginnings, digits = _PLANS[plan]
    size = 10**digits
    place = index * _STRIDE % (len(beginnings) * size)
    return f"+{beginnings[place % len(beginnings)]}{place // len(beginnings):0{digits}}"
