"""Desk killed, engine killed, a bug in the window: the call and what was typed survive."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.driven_desk import DrivenDesk, State, Workplace
from tests.peers import PeerPhone, is_alive
from workstation.calls import EndedBy

pytestmark = [pytest.mark.desktop, pytest.mark.sip]

FAST = 10.0
AT_RISK_S = 1.0
NOTE = "She paid on the 3rd; the letter crossed. "
Open = Callable[..., tuple[Workplace, DrivenDesk]]


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    peer = PeerPhone(qtbot, user=NUMBER, name=DANIEL.name)
    yield peer
    peer.close()


@pytest.fixture
def open_desk(qtbot: QtBot, data_dir: Path, customer: PeerPhone) -> Iterator[Open]:
    places: list[Workplace] = []

    def opened(speed: float = 1) -> tuple[Workplace, DrivenDesk]:
        place = Workplace(qtbot, data_dir, customer.port, speed)
        places.append(place)
        return place, place.open()

    yield opened
    for place in places:
        place.close()


def in_call(desk: DrivenDesk, customer: PeerPhone) -> State:
    """Have the customer call and the agent answer by key; return what is to be seen then."""
    port = next(said["port"] for said in desk.said if said["event"] == "ready")
    customer.call(f"sip:agent@127.0.0.1:{port}")
    desk.wait_until(lambda s: s["ringing"])
    desk.press("F9")
    customer.wait_for(event="media", media="active")
    return desk.wait_until(is_talking)


def is_talking(state: State) -> bool:
    call = state.get("call")
    return bool(call) and call["state"] == "confirmed" and state["page"] == "ticket"


def is_held(state: State) -> bool:
    return bool(state["call"]) and state["call"]["held"] and state["hold"] is not None


def is_over(state: State) -> bool:
    return bool(state.get("call")) and state["call"]["state"] == "disconnected"


def seconds(clock: str) -> int:
    """Return what "1:05" says."""
    minutes, _, rest = clock.partition(":")
    return int(minutes) * 60 + int(rest)


# --- the desk dies


def test_call_ticket_and_note_survive_a_killed_desk(
    qtbot: QtBot, customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    before = in_call(desk, customer)
    desk.press("F2")
    desk.type(NOTE)
    typed = place.now
    qtbot.waitUntil(lambda: place.now.since(typed) > AT_RISK_S)

    desk.kill()
    assert customer.heard()["level"] >= 0
    desk = place.open()
    after = desk.wait_until(is_talking)

    assert after["call"]["id"] == before["call"]["id"]
    assert (after["ticket"], after["note"]) == (before["ticket"], NOTE)
    assert after["bar"] == ["talking", DANIEL.name]
    assert desk.engine == place.desks[0].engine
    assert customer.count(event="state", state="disconnected") == 0

    desk.press("F12", "F12")
    customer.wait_for(event="state", state="disconnected")
    kept, ticket = place.kept(before["call"]["id"])
    assert kept.call.end is not None
    assert kept.call.end.by is EndedBy.AGENT
    assert ticket.notes == NOTE


def test_only_the_last_second_of_typing_is_ever_at_risk(
    qtbot: QtBot, customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    call_id = in_call(desk, customer)["call"]["id"]
    desk.press("F2")
    text = "".join(chr(ord("a") + number % 26) for number in range(60))
    letters: list[float] = []

    def note_letters() -> int:
        count = desk.count(event="letter")
        letters.extend([place.now.tick] * (count - len(letters)))
        return count

    desk.tell(do="type slowly", text=text, every_ms=60)  # never a pause in which to save
    qtbot.waitUntil(lambda: note_letters() >= 45, timeout=10000)
    killed = place.now.tick
    desk.kill()

    old = sum(1 for tick in letters if killed - tick > AT_RISK_S)
    _, ticket = place.kept(call_id)
    assert text.startswith(ticket.notes)
    assert len(ticket.notes) >= old > 20


def test_hold_ring_goes_on_with_the_right_time_after_a_killed_desk(
    qtbot: QtBot, customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk(FAST)
    in_call(desk, customer)
    desk.press("F6", "F6")
    desk.wait_until(is_held)
    held = place.now
    customer.wait_for(event="media", media="held by them")
    qtbot.waitUntil(lambda: place.now.since(held) > 1)

    desk.kill()
    desk = place.open()
    state = desk.wait_until(is_held)
    waited = place.now.since(held) * FAST

    assert seconds(state["hold"]["ring"]) == pytest.approx(waited, abs=0.7 * FAST)
    desk.wait_until(lambda s: "Check in" in s["hold"]["title"])
    due = place.now.since(held) * FAST
    assert due == pytest.approx(90, abs=0.7 * FAST)
    desk.press("F8")
    desk.wait_until(lambda s: s["call"]["check_ins"] == 1)
    desk.press("F12", "F12")
    customer.wait_for(event="state", state="disconnected")


def test_call_that_ended_while_no_desk_was_there_is_wrapped_up_later(
    qtbot: QtBot, customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    call_id = in_call(desk, customer)["call"]["id"]
    engine = desk.engine
    desk.kill()
    customer.tell(do="hang up")
    customer.wait_for(event="state", state="disconnected")
    qtbot.waitUntil(lambda: not is_alive(engine), timeout=20000)

    desk = place.open()
    state = desk.wait_until(is_over)
    assert (state["call"]["id"], state["page"]) == (call_id, "closing")
    kept, _ = place.kept(call_id)
    assert kept.call.end is not None
    assert kept.call.end.by is EndedBy.CUSTOMER


# --- the engine dies


def test_killed_engine_is_told_at_once_and_a_call_again_is_offered(
    customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    before = in_call(desk, customer)
    desk.press("F2")
    desk.type(NOTE)
    first = desk.engine
    killed = place.now

    os.kill(first, signal.SIGKILL)
    state = desk.wait_until(lambda s: bool(s["notices"]))
    told_after_s = place.now.since(killed)
    assert told_after_s < 1
    assert "phone engine stopped" in state["notices"][0][0]

    offered = f"Call {DANIEL.name} again"
    desk.wait_until(lambda s: [n for n in s["notices"] if n[1] == offered] != [])
    state = desk.wait_until(lambda s: s["line"] == "connected" and desk.engine != first)
    assert state["call"]["id"] == before["call"]["id"]
    assert state["call"]["state"] == "disconnected"
    assert state["call"]["ended"] == "phone engine stopped"
    assert (state["note"], state["is_typing"], state["page"]) == (NOTE, True, "ticket")
    kept, ticket = place.kept(before["call"]["id"])
    assert kept.call.end is not None
    assert (kept.call.end.by, kept.call.end.words) == (EndedBy.FAILURE, "phone engine stopped")
    assert ticket.notes == NOTE

    desk.tell(do="press notice")
    customer.tell(do="answer", call=customer.wait_for(event="incoming")["call"])
    again = desk.wait_until(is_talking)
    assert (again["call"]["direction"], again["bar"][1]) == ("outbound", DANIEL.name)
    assert (again["ticket"], again["notices"]) == (before["ticket"], [])
    desk.press("F12", "F12")
    desk.wait_until(is_over)


def test_desk_and_engine_killed_together_leave_a_closed_record_and_an_offer(
    customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    before = in_call(desk, customer)
    desk.kill()
    os.kill(desk.engine, signal.SIGKILL)

    desk = place.open()
    offered = f"Call {DANIEL.name} again"
    state = desk.wait_until(lambda s: [n for n in s["notices"] if n[1] == offered] != [])
    assert state["call"]["ended"] == "phone engine stopped"
    kept, _ = place.kept(before["call"]["id"])
    assert kept.call.end is not None
    assert kept.call.end.by is EndedBy.FAILURE


# --- a bug in the window


def test_bug_shows_a_dialog_keeps_the_draft_and_logs_no_words(
    customer: PeerPhone, open_desk: Open
) -> None:
    place, desk = open_desk()
    call_id = in_call(desk, customer)["call"]["id"]
    desk.press("F2")
    desk.type(NOTE)

    desk.tell(do="break", words="a meter in Leeds")
    state = desk.wait_until(lambda s: bool(s["dialogs"]))
    assert state["dialogs"] == ["Something went wrong"]
    assert (state["note"], state["call"]["state"]) == (NOTE, "confirmed")
    assert place.kept(call_id)[1].notes == NOTE
    assert "RuntimeError" in place.log
    assert "CRITICAL" in place.log
    assert [word for word in ("Leeds", "letter crossed", DANIEL.name) if word in place.log] == []

    desk.tell(do="go on")
    state = desk.wait_until(lambda s: not s["dialogs"] and s["is_typing"])
    assert state["note"] == NOTE
    desk.press("F12", "F12")
    customer.wait_for(event="state", state="disconnected")
