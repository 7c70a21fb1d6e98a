"""The queue narrowed to what the agent asks for, without losing sight of what is overdue (H3)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.stores import SqliteStores
from ui.work.row_model import ENTRY_ROLE
from ui.work.view import RowView, SectionView
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.ids import TicketId
from workstation.tickets import Channel, Priority, Ticket

ME = "Dana Reyes"


def prepare(stores: SqliteStores) -> None:
    hours = (-2, -1, 3, 5)
    owners = (ME, "Priya Nair", ME, "")
    channels = (Channel.PHONE, Channel.EMAIL, Channel.EMAIL, Channel.PHONE)
    for number, (due, owner, channel) in enumerate(zip(hours, owners, channels, strict=True)):
        stores.tickets.save(
            Ticket(
                TicketId(f"t{number}"),
                number,
                STORY - timedelta(hours=6),
                f"Matter {number}",
                channel=channel,
                owner=owner,
                next_update_at=STORY + timedelta(hours=due),
                priority=Priority.HIGH if number == 2 else Priority.NORMAL,
                strain=2 if number == 2 else 0,
            )
        )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[PictureDesk]:
    desk = PictureDesk(tmp_path, STORY, prepare=prepare)
    desk.window.resize(1280, 800)
    desk.window.show()
    desk.settle()
    yield desk
    desk.close()


def entries(desk: PictureDesk) -> list[SectionView | RowView]:
    model = desk.window.work.queue.model
    found = [model.data(model.index(n), ENTRY_ROLE) for n in range(model.rowCount())]
    return [entry for entry in found if isinstance(entry, (SectionView, RowView))]


def rows(desk: PictureDesk) -> list[str]:
    return [entry.subject for entry in entries(desk) if isinstance(entry, RowView)]


def choose(desk: PictureDesk, key: str) -> None:
    desk.window.work.filter_bar.choice_wanted.emit(key)
    desk.settle()


def bar_keys(desk: PictureDesk) -> list[str]:
    menu = desk.window.work.filter_bar.menu.choices_menu
    return [str(action.data()) for action in menu.actions()]


def test_overdue_work_stands_under_its_own_heading_and_in_the_bar(desk: PictureDesk) -> None:
    titles = [entry.title for entry in entries(desk) if isinstance(entry, SectionView)]
    assert titles == ["Overdue", "Up next"]
    assert rows(desk) == ["Matter 0", "Matter 1", "Matter 2", "Matter 3"]
    assert desk.window.work.filter_bar.late_button.text() == "2 overdue"


def test_row_says_why_it_stands_where_it_does(desk: PictureDesk) -> None:
    why = [entry.why for entry in entries(desk) if isinstance(entry, RowView)]
    assert why[0].endswith("overdue comes first")
    assert "priority high" in why[2]
    assert "hard for the customer so far (2 of 3)" in why[2]
    assert why[2].endswith("moved ahead by 2 h")


def test_my_work_leaves_out_others_but_tells_of_what_is_overdue_there(desk: PictureDesk) -> None:
    choose(desk, "mine")
    assert rows(desk) == ["Matter 0", "Matter 2"]
    assert "1 of them not in this choice" in desk.window.work.filter_bar.late_button.toolTip()

    choose(desk, "unowned")
    assert rows(desk) == ["Matter 3"]

    choose(desk, "")
    assert len(rows(desk)) == 4


def test_late_button_puts_the_keyboard_on_the_first_overdue_row(desk: PictureDesk) -> None:
    desk.window.work.filter_bar.late_button.click()
    current = desk.window.work.queue.rows.currentIndex()
    row = current.data(ENTRY_ROLE)
    assert isinstance(row, RowView)
    assert row.subject == "Matter 0"


def test_choice_is_made_by_the_form_and_found_again_after_a_restart(
    desk: PictureDesk, tmp_path: Path
) -> None:
    choose(desk, "new")
    editor = desk.presenter.work.editor
    assert editor.name.hasFocus()
    editor.save_button.click()
    assert "name first" in editor.trouble.text()
    editor.name_edited.emit("My mail")
    editor.channels.chips["email"].click()
    editor.owner_wanted.emit(f"={ME}")
    desk.settle()
    assert rows(desk) == ["Matter 2"]
    editor.save_button.click()
    desk.settle()

    assert not desk.presenter.work.filter.is_open
    (saved,) = desk.desk.stores.queue_filters.all()
    assert (saved.name, saved.owner, saved.channels) == (
        "My mail",
        ME,
        frozenset({Channel.EMAIL}),
    )
    assert saved.id in bar_keys(desk)
    choose(desk, "change")
    editor.remove_button.click()
    desk.settle()
    assert saved.id not in bar_keys(desk)
    assert len(rows(desk)) == 4


def test_esc_leaves_the_form_and_shows_what_was_shown_before(desk: PictureDesk) -> None:
    choose(desk, "mine")
    choose(desk, "new")
    desk.presenter.work.editor.late.click()
    desk.settle()
    assert rows(desk) == ["Matter 0", "Matter 1"]

    desk.presenter.work.filter.cancel()
    desk.settle()
    assert rows(desk) == ["Matter 0", "Matter 2"]
