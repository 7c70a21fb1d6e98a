"""The figures as a table that people read: each question, each size, the target, the growth."""

from collections.abc import Sequence
from typing import Any, Final

# Milliseconds that 95 of 100 may take at most, at any size.
TARGETS: Final = {"screen pop": 20.0, "search": 50.0, "queue": 20.0, "saving a note": 5.0}
MOST_GROWTH: Final = 3.0
# What takes less than this is quick whatever it grew by.
_GROWTH_COUNTS_FROM_MS: Final = 1.0


def table(figures: Sequence[dict[str, Any]]) -> str:
    """Return the report in Markdown; ``figures`` come smallest first."""
    sizes = [f"{one['tickets']:,} tickets" for one in figures]
    rows = [
        ["ms, p50 / p95", *sizes, "growth of p95", "target p95", "met"],
        ["---", *["---:"] * (len(sizes) + 2), "---"],
    ]
    for name in figures[0]["ms"]:
        rows.append([name, *(_told(one, name) for one in figures), *_verdict(figures, name)])
    rows.append(["memory, MB", *(_memory(one) for one in figures), "", "", ""])
    rows.append(["file, MB", *(f"{one['size_mb']:,.0f}" for one in figures), "", "", ""])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _told(one: dict[str, Any], name: str) -> str:
    times = one["ms"][name]
    return f"{times['p50']:.1f} / {times['p95']:.1f}"


def _memory(one: dict[str, Any]) -> str:
    return f"{one['rss_at_first_mb']:.0f} → {one['rss_mb']:.0f}"


def _verdict(figures: Sequence[dict[str, Any]], name: str) -> list[str]:
    """Return growth from the smallest to the largest size, the target, and whether it is met."""
    first, last = figures[0]["ms"][name]["p95"], figures[-1]["ms"][name]["p95"]
    growth = last / first if first else 0.0
    target = TARGETS.get(name)
    if target is None:
        return [f"{growth:.1f} ×", "", ""]
    is_quick = last < _GROWTH_COUNTS_FROM_MS
    is_met = last <= target and (is_quick or growth <= MOST_GROWTH)
    return [f"{growth:.1f} ×", f"{target:.0f}", "yes" if is_met else "no"]
