"""Handing over in the window: all or some, to one or many, with a summary; undone by key."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.window_rig import WindowRig
from ui.hand_over.hand_over_page import HandOverPage
from ui.presenters import centre
from workstation.callbacks import Callback, CallbackReason
from workstation.colleagues import Colleague
from workstation.desk.callbacks import CallbackWish
from workstation.moves import Move, ToldBy

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    settings = rig.desk.settings
    team = (Colleague("Ben Ortiz", email="ben@desk.example"), Colleague("Ada Lin"))
    settings.change(replace(settings.value, colleagues=team))
    yield rig
    rig.presenter.promised.handing.wait()
    rig.close()


def owed(rig: WindowRig, hours: int, subject: str) -> Callback:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    due = rig.clock.now().at + timedelta(hours=hours)
    wish = CallbackWish(
        NUMBER, DANIEL.name, due, CallbackReason.TICKET, subject, DANIEL.id, ticket.id
    )
    return rig.desk.callbacks.make(wish)


def opened(rig: WindowRig) -> HandOverPage:
    rig.press("Ctrl+H")
    rig.until(lambda: not rig.presenter.promised.handing.is_busy)
    page = rig.presenter.promised.hand_over_page
    rig.until(page.list.isVisible)
    return page


def give_to(rig: WindowRig, page: HandOverPage, name: str) -> None:
    page.to.setFocus()
    place = page.to.findText(name)
    for _ in range(page.to.count()):
        if page.to.currentIndex() != place:
            rig.press("Down" if page.to.currentIndex() < place else "Up")
    assert page.to.currentText() == name


def owners(rig: WindowRig) -> dict[str, str]:
    return {c.subject: c.owner for c in rig.desk.callbacks.open_callbacks}


def hand(rig: WindowRig) -> None:
    rig.press("Ctrl+Return")
    rig.until(lambda: not rig.presenter.promised.handing.is_busy)


def test_everything_goes_to_one_colleague_and_comes_back_by_key(rig: WindowRig) -> None:
    owed(rig, 1, "the bill")
    owed(rig, 2, "the meter")
    page = opened(rig)
    assert page.heading.text() == "2 callbacks"
    assert not page.hand_button.isEnabled()
    give_to(rig, page, "Ben Ortiz")
    hand(rig)
    rig.until(page.toast.isVisible)
    assert page.toast.words.text() == "2 handed over to Ben Ortiz"
    assert owners(rig) == {"the bill": "Ben Ortiz", "the meter": "Ben Ortiz"}
    rig.until(page.empty.isVisible)
    rig.press("Ctrl+Z")
    rig.until(lambda: set(owners(rig).values()) == {"Dana Reyes"})


def test_chosen_rows_go_elsewhere_with_a_note_of_their_own(rig: WindowRig) -> None:
    owed(rig, 1, "the bill")
    owed(rig, 2, "the meter")
    page = opened(rig)
    page.list.selectRow(1)
    assert page.scope.text() == "The chosen one goes to"
    give_to(rig, page, "Ada Lin")
    page.note.setFocus()
    rig.type("speaks Polish")
    hand(rig)
    rig.until(lambda: owners(rig)["the meter"] == "Ada Lin")
    assert owners(rig)["the bill"] == "Dana Reyes"
    meter = next(c for c in rig.desk.callbacks.open_callbacks if c.subject == "the meter")
    assert meter.ticket_id is not None
    told = rig.desk.stores.tickets.timeline(meter.ticket_id)[0]
    assert (told.text, told.detail) == ("Callback handed over to Ada Lin", "speaks Polish")


def test_summary_says_what_the_customer_was_told(rig: WindowRig, tmp_path: Path) -> None:
    one = owed(rig, 1, "the bill")
    move = Move(
        one.made_at, one.due_at, one.due_at + timedelta(hours=1), "report is late", ToldBy.CALL
    )
    rig.desk.stores.callbacks.save(replace(one, due_at=move.to_at, moves=(move,)))
    page = opened(rig)
    give_to(rig, page, "Ben Ortiz")
    page.note.setFocus()
    rig.type("the key is with Sam")
    page.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "For Ben Ortiz: 1 callback" in text
    assert "report is late (told by call)" in text
    assert "Note: the key is with Sam" in text
    rig.presenter.promised.handing._save_as(tmp_path / "summary.txt")
    assert (tmp_path / "summary.txt").read_text(encoding="utf-8") == text


def test_draft_to_the_colleague_holds_the_summary(rig: WindowRig) -> None:
    owed(rig, 1, "the bill")
    page = opened(rig)
    give_to(rig, page, "Ben Ortiz")
    links: list[str] = []

    def open_link(link: str) -> bool:
        links.append(link)
        return True

    rig.presenter.promised.handing.open_link = open_link
    page.write_button.click()
    (link,) = links
    assert link.startswith("mailto:ben@desk.example?subject=")
    assert "the%20bill" in link


def test_menu_of_the_state_opens_it_and_esc_goes_back(rig: WindowRig) -> None:
    owed(rig, 1, "the bill")
    before = rig.presenter.centre.page
    rig.window.top_bar.state_wanted.emit("hand_over")
    assert rig.presenter.centre.page == centre.HAND_OVER
    rig.press("Escape")
    assert rig.presenter.centre.page == before


def test_nothing_owed_says_so(rig: WindowRig) -> None:
    rig.press("Ctrl+H")
    page = rig.presenter.promised.hand_over_page
    rig.until(page.empty.isVisible)
    assert not page.hand_button.isVisible()
