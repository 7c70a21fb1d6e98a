"""The benchmark runs and tells what it measured; how fast it was is no matter here."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tools.benchmarks import agenda, promised
from tools.benchmarks.__main__ import main
from tools.benchmarks.report import TARGETS, table
from workstation.app.picture_desk import STORY, PictureDesk

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


def test_a_run_on_little_data_tells_every_figure(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    main(["--tickets", "150,300", "--repeats", "6", "--out", str(out)])

    figures = json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))
    assert [one["tickets"] for one in figures] == [150, 300]
    for one in figures:
        assert set(TARGETS) <= set(one["ms"])
        assert all(0 < each["p50"] <= each["p95"] <= each["most"] for each in one["ms"].values())
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("| ms, p50 / p95 | 150 tickets | 300 tickets | growth")
    assert {line.count("|") for line in lines} == {7}
    assert len(lines) == 2 + len(figures[0]["ms"]) + 2


def test_the_callbacks_page_is_measured_view_by_view(qapp: QApplication, tmp_path: Path) -> None:
    desk = PictureDesk(
        tmp_path, STORY, prepare=lambda stores: agenda.write_open_callbacks(stores, 60, 10)
    )
    desk.window.show()
    lines = list(agenda.measured(desk, 2, lambda: 0.0))
    desk.close()
    assert [line.split("|")[1].strip() for line in lines[2:]] == [
        "the list opens",
        "the list jumps to a far place",
        "the list, only mine",
        "the day opens",
        "the week opens",
        "the week after it",
    ]
    assert {line.count("|") for line in lines} == {5}


def test_a_run_on_few_callbacks_tells_every_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promised.main(["--callbacks", "200", "--repeats", "3", "--keep", str(tmp_path)])

    lines = capsys.readouterr().out.splitlines()
    assert sum(line.count("|") == 5 for line in lines) == 8
    assert any(line.startswith("callbacks: ") for line in lines)


def one(tickets: int, p95: float) -> dict[str, object]:
    times = {"count": 9, "p50": p95 / 2, "p95": p95, "most": p95}
    figures = {"size_mb": 1.0, "rss_at_first_mb": 50.0, "rss_mb": 60.0}
    return {"tickets": tickets, **figures, "ms": {"queue": times}}


def verdict(first: float, last: float) -> str:
    queue = table([one(10, first), one(1000, last)]).splitlines()[2]
    return queue.split("|")[-2].strip()


def test_a_figure_is_met_when_it_is_quick_enough_and_grows_little() -> None:
    assert verdict(9.0, 19.0) == "yes"
    assert verdict(9.0, 21.0) == "no"
    assert verdict(3.0, 19.0) == "no"
    assert verdict(0.1, 0.9) == "yes"
