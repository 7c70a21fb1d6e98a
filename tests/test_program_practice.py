"""The unattended practice call of the whole program: four tempers, neglect, the same seed twice."""

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.conftest import SESSION_DIR
from tests.program import PracticeRun
from workstation.call_flow import Stage
from workstation.callers import CallerType

pytestmark = [pytest.mark.desktop, pytest.mark.sip, pytest.mark.timeout(300)]

SPEED: Final = "30"
PERSONAS: Final = tuple(kind.value for kind in CallerType)
SEED: Final = 11
# Half a second of real time at this speed: a busy machine may take longer, the script does not.
HASTY: Final = {"A1", "A2"}
# What comes up only when the machine makes the script slow: an explanation that lasts for minutes.
SLOW: Final = {"B6"}
NEGLECTED, AGAIN, GERMAN = "neglected", "again", "german"
# Neighbours run side by side, two at a time.
RUNS: Final = (*PERSONAS, NEGLECTED, AGAIN, GERMAN)
KEYS: Final = {
    "completed": bool,
    "persona": str,
    "scenario": str,
    "language": str,
    "seed": int,
    "speed": float,
    "call": {
        "call_id": str,
        "direction": str,
        "answered_at": str,
        "ended_at": str,
        "ended_by": str,
        "sip_code": int,
    },
    "media": {"codec": str, "rtp_sent": int, "rtp_received": int, "lost": int},
    "holds": {
        "permission_asked": bool,
        "agreed": bool,
        "reason": str,
        "stated_wait_s": int,
        "held_s": float,
        "check_ins_due": int,
        "check_ins_on_time": int,
        "longest_gap_s": float,
        "ended": str,
    },
    "checklist": {"item": str, "result": str},
    "callbacks": {"due_at": str, "priority": str, "reason": str},
    "score": {"kept": list, "missed": list},
    "database": str,
}


class Runs:
    """Starts each practice call when it, or the one before it, is asked for."""

    def __init__(self) -> None:
        self._runs: dict[str, PracticeRun] = {}

    def of(self, name: str) -> PracticeRun:
        """Return the run once it has ended well; the one after it goes on meanwhile."""
        for wanted in RUNS[RUNS.index(name) :][:2]:
            if wanted not in self._runs:
                self._runs[wanted] = self._start(wanted)
        run = self._runs[name]
        outcome = run.finished()
        assert (outcome.code, outcome.err) == (0, "")
        return run

    def _start(self, name: str) -> PracticeRun:
        options: tuple[str, ...] = ("--speed", SPEED)
        if name == NEGLECTED:
            options += ("--neglect-hold",)
        folder = SESSION_DIR / f"practice-{name}"
        if name in PERSONAS:
            options += ("--screenshots", str(folder / "shots"))
        if name == GERMAN:
            options += ("--scenario", "locked-out", "--language", "de")
        persona = {NEGLECTED: "angry", GERMAN: "angry", AGAIN: PERSONAS[0]}.get(name, name)
        return PracticeRun(folder, persona, seed=SEED, options=options)

    def wait(self) -> None:
        for run in self._runs.values():
            run.finished()


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    runs = Runs()
    yield runs
    runs.wait()


def _missing(report: dict[str, Any], keys: dict[str, Any], where: str = "") -> list[str]:
    """Return each key that is not there, or is not of its kind."""
    wrong = []
    for key, kind in keys.items():
        value = report.get(key)
        if not isinstance(kind, dict):
            is_right = isinstance(value, kind) or (kind is float and isinstance(value, int))
            wrong += [] if is_right else [f"{where}{key}: {value!r}"]
            continue
        parts = value if isinstance(value, list) else [value]
        for part in parts:
            wrong += _missing(part or {}, kind, f"{where}{key}.")
    return wrong


@pytest.mark.parametrize("persona", PERSONAS)
def test_practice_with_every_temper_comes_to_its_end(runs: Runs, persona: str) -> None:
    run = runs.of(persona)
    report = run.report

    assert _missing(report, KEYS) == []
    assert (report["completed"], report["persona"], report["seed"]) == (True, persona, SEED)
    assert (report["speed"], report["trouble"]) == (30, "")
    call = report["call"]
    assert (call["direction"], call["ended_by"], call["sip_code"]) == ("inbound", "agent", 200)
    assert call["answered_at"] < call["ended_at"]
    media = report["media"]
    assert media["rtp_sent"] > 500
    assert media["rtp_received"] > 500
    assert media["lost"] <= 5
    assert {item["result"] for item in report["checklist"]} == {"asked"}
    assert len(report["checklist"]) == 4
    score = report["score"]
    assert set(score["missed"]) <= HASTY | SLOW
    assert {"E1", "E2", "F1", "F2"} <= set(score["kept"])
    assert set(score["kept"]) | set(score["missed"]) >= HASTY


@pytest.mark.parametrize("persona", PERSONAS)
def test_each_hold_was_agreed_and_checked_in_on_time(runs: Runs, persona: str) -> None:
    holds = runs.of(persona).report["holds"]

    assert holds
    for hold in holds:
        assert hold["permission_asked"]
        assert hold["agreed"]
        assert hold["stated_wait_s"] > 0
        assert hold["check_ins_due"] == hold["check_ins_on_time"]
        assert hold["longest_gap_s"] < 120
        assert hold["ended"] in ("resumed", "callback")
    assert sum(hold["check_ins_due"] for hold in holds) >= 1


@pytest.mark.parametrize("persona", PERSONAS)
def test_customer_heard_the_agent_and_had_nothing_to_complain_about(
    runs: Runs, persona: str
) -> None:
    customer = runs.of(persona).customer
    assert customer["complaints"] == []
    assert customer["media"]["rtp_received"] > 500
    assert not customer["left_on_hold"]


@pytest.mark.parametrize("persona", PERSONAS)
def test_pictures_of_the_call_were_taken(runs: Runs, persona: str) -> None:
    shots = {shot.stem for shot in (runs.of(persona).folder / "shots").iterdir()}
    wanted = {"ringing", "greeting", "hold-permission", "hold", "check-in-due", "checklist"}
    wanted |= {f"stage-{stage.value.replace('_', '-')}" for stage in Stage}
    assert wanted | {"wrap-up", "callbacks"} <= shots


@pytest.mark.parametrize("persona", PERSONAS)
def test_logs_hold_neither_names_nor_words_of_the_call(runs: Runs, persona: str) -> None:
    run = runs.of(persona)
    logs = list(run.place.log_dir.iterdir())
    text = "\n".join(log.read_text("utf-8", "replace") for log in logs)
    with sqlite3.connect(f"file:{run.report['database']}?mode=ro", uri=True) as db:
        tickets = db.execute("select subject, notes, customer_words from tickets").fetchall()
        names = [name for (name,) in db.execute("select name from customers")]
    db.close()
    words = [word for row in tickets for word in row if word]

    assert {"desk.log", "engine.log"} <= {log.name for log in logs}
    assert len(words) >= 3
    assert [word for word in (*words, *names) if word in text] == []
    assert "Traceback" not in text
    assert " ERROR " not in text


def test_neglected_customer_leaves_and_is_called_back_first(runs: Runs) -> None:
    run = runs.of(NEGLECTED)
    report = run.report

    assert (report["completed"], report["call"]["ended_by"]) == (True, "customer")
    hold = report["holds"][-1]
    assert hold["ended"] == "customer_left"
    assert hold["check_ins_due"] >= 1
    assert hold["check_ins_on_time"] == 0
    assert hold["longest_gap_s"] > 120
    assert {item["result"] for item in report["checklist"]} == {"not_asked_customer_left"}
    urgent = [c for c in report["callbacks"] if c["priority"] == "urgent"]
    assert [c["reason"] for c in urgent] == ["dropped_on_hold"]
    assert {"E2", "E3"} <= set(report["score"]["missed"])
    assert run.customer["left_on_hold"]


def test_same_seed_gives_the_same_customer(runs: Runs) -> None:
    first, second = runs.of(PERSONAS[0]).customer, runs.of(AGAIN).customer

    def lines(customer: dict[str, Any]) -> list[tuple[str, str]]:
        return [(said["line"], said["text"]) for said in customer["said"]]

    assert len(lines(first)) > 5
    assert lines(first) == lines(second)


def test_a_german_customer_who_wants_to_cancel_is_won_back_by_a_good_call(runs: Runs) -> None:
    run = runs.of(GERMAN)
    report, customer = run.report, run.customer
    assert (report["completed"], report["scenario"]) == (True, "locked-out")
    assert report["language"] == customer["language"] == "de"
    assert customer["complaints"] == []
    assert customer["mood"] == "warm"
    lines = [said["line"] for said in customer["said"]]
    assert {"the_reading", "stays", "goodbye"} <= set(lines)
    assert "still_cancels" not in lines
