"""Says how practice goes over time; pure but for the window's language."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.panels.views import Choice
from ui.practice.views import (
    PointShape,
    ProgressPointView,
    ProgressView,
    RuleProgressView,
)
from ui.presenters.labels import CALLER, label
from ui.presenters.rule_titles import rule_title
from ui.window_language import times
from workstation.callers import CallerType
from workstation.coaching import RuleRecord, rule_records
from workstation.practice_results import PracticeResult

MOST_POINTS: Final = 40
_SHAPES: Final = {
    CallerType.ANXIOUS: PointShape.DISC,
    CallerType.HURT: PointShape.SQUARE,
    CallerType.RATIONAL: PointShape.DIAMOND,
    CallerType.ANGRY: PointShape.TRIANGLE,
}


def progress_view(
    results: Sequence[PracticeResult],
    names: Mapping[str, str],
    now: datetime,
    zone: tzinfo,
    temper: str = "",
    scenario: str = "",
) -> ProgressView:
    """Return the progress page for ``results``, the earliest first.

    Shape: ``names`` are the customers by scenario; ``temper`` and ``scenario`` filter, "" not.
    """
    shown = [
        result
        for result in results
        if temper in ("", result.caller_type.value) and scenario in ("", result.scenario)
    ][-MOST_POINTS:]
    used = sorted({result.scenario for result in results})
    everyone = Choice("", _tr("All customers"))
    every_temper = Choice("", _tr("All tempers"))
    present = {result.caller_type for result in shown}
    return ProgressView(
        has_any=bool(results),
        points=tuple(_point(result, names, now, zone) for result in shown),
        rules=tuple(_rule(record) for record in rule_records(shown)),
        summary=_summary(shown),
        tempers=(every_temper, *(Choice(k.value, label(CALLER[k])) for k in CallerType)),
        temper=temper,
        scenarios=(everyone, *(Choice(one, names.get(one, one)) for one in used)),
        scenario=scenario,
        legend=tuple((_SHAPES[k], label(CALLER[k])) for k in CallerType if k in present),
    )


def _point(
    result: PracticeResult, names: Mapping[str, str], now: datetime, zone: tzinfo
) -> ProgressPointView:
    kept, of = result.kept, len(result.rules)
    day = times.day(result.at, now, zone)
    text = _tr("{day}, {time}, {name}, {temper}: {kept} of {of} rules kept.")
    return ProgressPointView(
        share=result.share_kept,
        label=f"{kept}/{of}",
        day=day,
        words=text.format(
            day=day,
            time=times.clock_time(result.at, zone),
            name=names.get(result.scenario, result.scenario),
            temper=label(CALLER[result.caller_type]),
            kept=kept,
            of=of,
        ),
        shape=_SHAPES[result.caller_type],
    )


def _rule(record: RuleRecord) -> RuleProgressView:
    kept, missed = _tr("kept"), _tr("missed")
    last = ", ".join(kept if one else missed for one in record.lately)
    return RuleProgressView(
        rule=record.rule,
        title=rule_title(record.rule),
        count=_tr("kept {kept} of {of}").format(kept=record.kept, of=record.of),
        lately=record.lately,
        spoken=_tr("The last calls, the latest at the end: {calls}").format(calls=last),
    )


def _summary(shown: Sequence[PracticeResult]) -> str:
    """Return in a sentence what the chart shows."""
    if not shown:
        return ""
    latest = f"{shown[-1].share_kept * 100:.0f} %"
    if len(shown) == 1:
        text = _tr("One call so far, with {latest} of its rules kept. The next one makes a line.")
        return text.format(latest=latest)
    half = max(1, min(5, len(shown) // 2))
    first, last = _mean(shown[:half]), _mean(shown[-half:])
    if half == 1:
        text = _tr("{count} calls. Rules kept: {first} in the first, {last} in the last.")
        return text.format(count=len(shown), first=first, last=last)
    text = _tr("{count} calls. Rules kept: {first} in the first {half}, {last} in the last {half}.")
    return text.format(count=len(shown), half=half, first=first, last=last)


def _mean(results: Sequence[PracticeResult]) -> str:
    return f"{sum(one.share_kept for one in results) / len(results) * 100:.0f} %"


def _tr(text: str) -> str:
    return QCoreApplication.translate("PracticeProgress", text)
