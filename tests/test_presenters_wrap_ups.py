"""Wrap-ups that wait while the next call comes: on top of the queue, with all that was typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispositions import FOLLOW_UP
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.work.row_model import ENTRY_ROLE
from ui.work.view import RowView
from workstation.agents import AgentActivity
from workstation.ids import CallId

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

OTHER_URI = "sip:+442079460555@pbx.example"
THIRD_URI = "sip:+442079460556@pbx.example"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def in_wrap_up(rig: WindowRig, uri: str, note: str) -> CallId:
    """Talk, end, and leave the wrap-up half written."""
    call_id = rig.talk(uri)
    rig.press("F12", "F12", "F2")
    rig.type(note)
    return call_id


def queue(rig: WindowRig) -> list[tuple[str, list[str]]]:
    """Return what stands in the queue: each section's title with the rows below it."""
    model = rig.window.work.queue.model
    sections: list[tuple[str, list[str]]] = []
    for number in range(model.rowCount()):
        entry = model.data(model.index(number), ENTRY_ROLE)
        if isinstance(entry, RowView):
            sections[-1][1].append(entry.id)
        else:
            sections.append((entry.title, []))
    return sections


def test_next_call_is_answered_at_once_and_the_wrap_up_keeps_every_letter(rig: WindowRig) -> None:
    first = in_wrap_up(rig, OTHER_URI, "Asked for a copy")
    rig.presenter.wrap_up.choose_disposition(FOLLOW_UP.id)
    second = rig.talk(THIRD_URI)
    assert rig.rig.conversation(second).call.answered is not None
    assert rig.page == centre.TICKET
    kept = rig.rig.stored(first).wrap_up
    assert (kept.note, kept.disposition, kept.finished) == ("Asked for a copy", FOLLOW_UP, None)


def test_unfinished_wrap_ups_wait_on_top_of_the_queue(rig: WindowRig) -> None:
    first = in_wrap_up(rig, OTHER_URI, "one")
    second = in_wrap_up(rig, THIRD_URI, "two")
    third = rig.talk()
    rig.until(lambda: len(queue(rig)) > 1)
    titles = [title for title, _ in queue(rig)]
    assert titles[:2] == ["On the call", "Wrap-up not finished"]
    waiting = dict(queue(rig))["Wrap-up not finished"]
    assert set(waiting) == {f"wrap:{first}", f"wrap:{second}"}
    rig.leave(third)
    rig.until(lambda: queue(rig)[0][0] == "Wrap-up not finished")


def test_wrap_up_that_waited_opens_as_it_was_left(rig: WindowRig) -> None:
    first = in_wrap_up(rig, OTHER_URI, "Asked for a copy")
    rig.presenter.wrap_up.choose_disposition(FOLLOW_UP.id)
    second = rig.talk(THIRD_URI)
    rig.leave(second)
    rig.window.work.queue_chosen.emit(f"wrap:{first}")
    form = rig.presenter.wrap_up_page.form
    assert rig.page == centre.WRAP_UP
    assert form.note.toPlainText() == "Asked for a copy"
    assert form.dispositions.chosen == FOLLOW_UP.id
    rig.press("Ctrl+Return")
    assert rig.rig.stored(first).wrap_up.finished is not None
    assert [c.id for c in rig.desk.book.wrap_ups] == [second]


def test_wrap_up_can_be_left_for_a_ticket_and_waits_on_top(rig: WindowRig) -> None:
    first = in_wrap_up(rig, OTHER_URI, "one")
    rig.press("Esc")
    assert rig.page == centre.TICKET
    rig.until(lambda: queue(rig)[:1] == [("Wrap-up not finished", [f"wrap:{first}"])])


def test_time_of_a_wrap_up_runs_on_over_the_next_call(rig: WindowRig) -> None:
    first = in_wrap_up(rig, OTHER_URI, "one")
    rig.pass_time(30)
    second = rig.talk(THIRD_URI)
    rig.pass_time(60)
    rig.leave(second)
    rig.window.work.queue_chosen.emit(f"wrap:{first}")
    assert rig.presenter.wrap_up_page.ring.accessibleName() == "1:30"
    assert rig.desk.agent.state.activity is AgentActivity.WRAPPING_UP
