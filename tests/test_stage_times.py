"""The time in each stage of a finished call: reckoned, kept over a restart, and seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DeskRig
from tests.window_rig import WindowRig
from workstation.call_flow import Stage
from workstation.stage_times import stage_times
from workstation.ticket_facts import TicketFact
from workstation.tickets import EntryKind


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def _talked(rig: WindowRig) -> None:
    """Let a call go through three stages, a restart of the desk's book in between."""
    call_id = rig.talk()
    rig.pass_time(10)
    rig.presenter.guidance.greeting_said()
    rig.pass_time(60)
    rig.desk.book.reload()
    rig.presenter.guidance.go_to(Stage.RESOLVING)
    rig.pass_time(30)
    rig.leave(call_id)


def test_the_time_in_each_stage_is_kept_with_the_call(rig: WindowRig) -> None:
    _talked(rig)
    (conversation,) = rig.rig.stores.conversations.recent()
    spent = stage_times(conversation)
    assert spent == {Stage.OPENING: 10, Stage.LISTENING: 60, Stage.RESOLVING: 30}


def test_a_call_that_goes_on_has_no_times_yet(rig: WindowRig) -> None:
    rig.talk()
    conversation = rig.desk.book.current
    assert conversation is not None
    assert stage_times(conversation) == {}


def test_the_timeline_draws_the_stages_and_says_them(rig: WindowRig) -> None:
    _talked(rig)
    rows = rig.presenter.pane.timeline.rows
    row = next(row for row in rows if row.bar)
    assert [number for number, _ in row.bar] == [0, 1, 3]
    assert sum(share for _, share in row.bar) == pytest.approx(1)
    assert row.more == "Opening 0:10 · Listening 1:00 · Resolving 0:30"
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    calls = [e for e in rig.desk.tickets.timeline if e.kind is EntryKind.CALL]
    assert [entry.id for entry in calls] == [row.id]


def test_answers_lie_folded_on_the_ticket_with_when_they_were_asked(rig: WindowRig) -> None:
    rig.talk()
    pane, ticket = rig.presenter.pane, rig.desk.tickets.ticket
    assert ticket is not None
    assert pane.answers_fold.isHidden()
    at = rig.clock.now().at
    rig.rig.stores.facts.save(TicketFact(ticket.id, "day", "Read on", "3 Nov", at))
    rig.presenter.ticket.refresh()
    assert pane.answers_fold.isVisible()
    assert pane.answers.isHidden()
    rig.press("Alt+K")
    assert pane.answers.isVisible()
    (row,) = pane.answers.rows
    assert (row.label, row.value, row.origin) == ("Read on", "3 Nov", "asked on the call, 14:00")


def test_the_stages_go_on_where_they_were_after_a_restart_of_the_desk(tmp_path: Path) -> None:
    desk_rig = DeskRig(tmp_path / "desk.db")
    call_id = desk_rig.talk()
    desk_rig.clock.advance(20)
    desk_rig.desk.flow.greeting_said(desk_rig.conversation(call_id))
    desk_rig.clock.advance(40)
    desk_rig.restart()
    desk_rig.clock.advance(40)
    desk_rig.desk.flow.go_on(desk_rig.conversation(call_id))
    desk_rig.clock.advance(5)
    desk_rig.end(call_id)
    spent = stage_times(desk_rig.stored(call_id))
    assert spent == {Stage.OPENING: 20, Stage.LISTENING: 80, Stage.CONFIRMING: 5}
    desk_rig.close()
