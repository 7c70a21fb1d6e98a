"""The customer's process on a real SIP call with an answering phone in another process."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.practice_phones import Agent, Customer, Talker
from tests.practice_scenarios import staged
from workstation.practice import AgentLine, LineKind

pytestmark = pytest.mark.sip


@pytest.fixture
def agent() -> Iterator[Agent]:
    phone = Agent()
    yield phone
    phone.close()


@pytest.fixture
def call_by(agent: Agent, tmp_path: Path) -> Iterator[Callable[..., Customer]]:
    made: list[Customer] = []

    def call(persona: str, seed: int = 1) -> Customer:
        report = tmp_path / f"report-{len(made)}.json"
        made.append(Customer(agent.port, report, persona=persona, seed=seed))
        return made[-1]

    yield call
    for customer in made:
        customer.close()


def test_a_polite_call_goes_from_greeting_to_goodbye(
    agent: Agent, call_by: Callable[..., Customer]
) -> None:
    customer = call_by("rational", seed=3)
    caller = agent.wait_for("ringing")
    assert '"Oliver Marsh"' in caller
    assert "+441134960275" in caller
    agent.tell("answer")
    agent.wait_for("talking")
    agent.say(AgentLine.GREETING)
    customer.wait_for("finished", "my_reading")  # was heard to the end, and says more
    agent.say(AgentLine.RESTATE, "rational")
    customer.wait_for("finished", LineKind.CONFIRMS)
    agent.say(AgentLine.HOLD_PERMISSION, "rational")
    said = customer.wait_for("finished")
    if said["line"] == LineKind.ASKS_HOW_LONG.value:
        agent.say(AgentLine.HOLD_WAIT)
        customer.wait_for("finished", LineKind.AGREES_TO_WAIT)
    for number in (1, 2):
        agent.tell("hold")
        customer.wait_for("held")
        agent.tell("resume")
        customer.wait_for("resumed")
        agent.wait_for("talking")
        agent.say(AgentLine(f"check_in_{number}"))
        customer.wait_for("finished", LineKind.THANKS_FOR_CHECK_IN)
    for line, reply in (
        (AgentLine.RESOLUTION, LineKind.QUESTION),
        (AgentLine.NEXT_STEP, LineKind.ACKNOWLEDGES),
        (AgentLine.QUESTIONS_ANSWERED, LineKind.SATISFIED),
        (AgentLine.ANYTHING_ELSE, "bank_details"),
        (AgentLine.ANSWER_ELSE, "thats_right"),
        (AgentLine.ANYTHING_ELSE, LineKind.NOTHING_ELSE),
        (AgentLine.SUMMARY, LineKind.CONFIRMS_SUMMARY),
        (AgentLine.GOODBYE, LineKind.GOODBYE),
    ):
        agent.say(line, "rational")
        customer.wait_for("finished", reply)
    agent.tell("hangup")

    assert customer.finish() == (0, "")
    report = customer.report
    assert report["ended_by"] == "agent"
    assert report["sip_code"] == 200
    assert report["complaints"] == []
    assert report["left_on_hold"] is False
    (hold,) = report["holds"]
    assert hold["was_asked"]
    assert hold["check_ins"] == 1
    assert len(hold["waits_s"]) == 2
    assert hold["ended"] == "resumed"
    assert report["media"]["rtp_sent"] > 100
    assert report["media"]["rtp_received"] > 100
    assert report["media"]["codec"] == "G722"


def test_a_customer_left_on_hold_hangs_up_while_on_hold(
    agent: Agent, call_by: Callable[..., Customer]
) -> None:
    customer = call_by("angry")
    agent.wait_for("ringing")
    agent.tell("answer")
    agent.wait_for("talking")
    agent.say(AgentLine.GREETING)
    customer.wait_for("finished", "rent")
    agent.say(AgentLine.RESTATE, "angry")
    customer.wait_for("finished", LineKind.CONFIRMS)
    agent.tell("hold")
    agent.wait_for("holding")
    assert customer.wait_for("left")["reason"] == "left_on_hold"
    agent.wait_for("over")

    assert customer.finish() == (0, "")
    report = customer.report
    assert report["ended_by"] == "customer"
    assert report["left_on_hold"]
    assert report["holds"][-1]["ended"] == "customer_left"
    assert report["holds"][-1]["longest_wait_s"] > 120


def test_without_a_greeting_the_customer_asks_whether_anyone_is_there(
    agent: Agent, call_by: Callable[..., Customer]
) -> None:
    customer = call_by("anxious")
    agent.wait_for("ringing")
    agent.tell("answer")
    told = customer.wait_for("said")
    assert told["line"] == LineKind.HELLO.value
    assert told["text"].startswith("Hello?")
    agent.tell("hangup")
    assert customer.finish() == (0, "")
    assert customer.report["greeted_after_s"] is None


def test_a_rejected_call_ends_with_one_plain_sentence(
    agent: Agent, call_by: Callable[..., Customer]
) -> None:
    customer = call_by("hurt")
    agent.wait_for("ringing")
    agent.tell("reject")
    code, words = customer.finish()
    assert code == 3
    assert words == "The practice call was not taken (486 Busy Here)."
    assert customer.report["took_place"] is False


def test_a_stopped_customer_cancels_the_call(
    agent: Agent, call_by: Callable[..., Customer]
) -> None:
    customer = call_by("hurt")
    agent.wait_for("ringing")
    customer.process.send_signal(signal.SIGTERM)
    agent.wait_for("over")
    code, words = customer.finish()
    assert code == 3
    assert "not taken" in words


def test_an_address_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    caller = Talker(
        [
            "workstation",
            "customer",
            *("--target", "no address"),
            *("--scenario", str(staged("hurt").file)),
            *("--report", str(tmp_path / "report.json")),
        ]
    )
    code, words = caller.finish()
    caller.close()
    assert (code, words) == (4, "no address is not a SIP address.")
