"""The left column: lists that keep their place, empty states that teach, the dial field."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import measures
from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import LIGHT, Tone
from ui.work.row_model import RowModel
from ui.work.view import DialView, Gutter, RowListView, RowView, SectionView
from ui.work.work_column import WorkColumn, WorkTab

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

CALL = RowView("t1", "Daniel Okafor", "1 h 28", "November bill", pin_tone=Tone.LIVE)
URGENT = RowView(
    "t2",
    "Amira Haddad",
    "now",
    "Compensation after the power cut",
    tag="call dropped on hold",
    tag_icon="phone-x",
    tag_tone=Tone.LATE,
    time_tone=Tone.LATE,
    gutter=Gutter.LATE,
    why="First, because the call dropped while on hold.",
)
LATER = RowView("t3", "Tom Brennan", "18 min", "Smart meter shows no data", ring_share=0.85)
QUEUE = RowListView(
    (SectionView("On the call", (CALL,)), SectionView("Up next", (URGENT, LATER), "2")), 3
)


@pytest.fixture
def column(qtbot: QtBot, qapp: QApplication) -> WorkColumn:
    apply_theme(qapp, ThemeName.LIGHT)
    column = WorkColumn()
    column.resize(263, 752)
    qtbot.addWidget(column)
    with qtbot.waitActive(column):
        column.show()
        column.activateWindow()
    return column


def test_queue_shows_headings_and_rows_in_the_order_given(column: WorkColumn) -> None:
    column.show_queue(QUEUE)
    model = column.queue.model
    titles = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert titles == ["On the call", "Daniel Okafor", "Up next", "Amira Haddad", "Tom Brennan"]
    assert column.tabs.accessibleTabName(0) == "Queue 3"
    rects = [column.queue.rows.visualRect(model.index(row)) for row in range(3)]
    assert [rect.height() for rect in rects][1] == measures.ROW_HEIGHT


def test_row_says_everything_to_screen_readers_and_why_it_stands_there(
    column: WorkColumn,
) -> None:
    column.show_queue(QUEUE)
    model = column.queue.model
    index = model.index(3)
    spoken = model.data(index, int(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Amira Haddad", "now", "Compensation", "call dropped on hold", "First, because"):
        assert part in str(spoken)
    assert model.data(index, int(Qt.ItemDataRole.ToolTipRole)) == URGENT.why


def test_arrow_keys_skip_headings_and_enter_opens_the_row(qtbot: QtBot, column: WorkColumn) -> None:
    column.show_queue(QUEUE)
    rows = column.queue.rows
    rows.setFocus()
    rows.setCurrentIndex(column.queue.model.index(1))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().row() == 3
    with qtbot.waitSignal(column.queue_chosen, timeout=1000) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args == ["t2"]


def test_click_opens_a_row_and_does_nothing_on_a_heading(qtbot: QtBot, column: WorkColumn) -> None:
    column.show_queue(QUEUE)
    rows, model = column.queue.rows, column.queue.model
    chosen: list[str] = []
    column.queue_chosen.connect(chosen.append)
    for row in (2, 4):
        place = rows.visualRect(model.index(row)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["t3"]


def test_new_times_repaint_their_rows_only(qtbot: QtBot) -> None:
    model = RowModel()
    model.show_rows(QUEUE)
    changed: list[int] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))
    model.modelReset.connect(lambda: resets.append(True))
    later = replace(LATER, time_text="17 min")
    model.show_rows(
        RowListView(
            (SectionView("On the call", (CALL,)), SectionView("Up next", (URGENT, later), "2"))
        )
    )
    assert changed == [4]
    assert not resets


def test_row_under_the_cursor_stays_chosen_when_the_list_is_sorted_anew(
    column: WorkColumn,
) -> None:
    column.show_queue(QUEUE)
    column.queue.show_open("t3")
    column.show_queue(RowListView((SectionView("Up next", (LATER, URGENT), "2"),), 2))
    row = column.queue.model.row_at(column.queue.rows.currentIndex())
    assert row is not None
    assert row.id == "t3"


def test_empty_list_says_what_will_come_and_offers_practice(
    qtbot: QtBot, column: WorkColumn
) -> None:
    column.show_queue(RowListView())
    assert column.queue.currentWidget() is column.queue.empty_state
    assert "practice" in column.queue.empty_state.words.text()
    button = column.queue.empty_state.button
    assert button is not None
    with qtbot.waitSignal(column.practice_wanted, timeout=1000):
        button.click()


def test_tabs_change_the_list_and_tell(qtbot: QtBot, column: WorkColumn) -> None:
    column.show_callbacks(RowListView((SectionView("Late", (URGENT,), "1", Tone.LATE),), 1))
    with qtbot.waitSignal(column.tab_changed, timeout=1000) as changed:
        column.go_to_tab(WorkTab.CALLBACKS)
    assert changed.args == [WorkTab.CALLBACKS]
    assert column.callbacks.isVisible()
    assert column.callbacks.rows.hasFocus()


def test_dial_field_calls_what_was_typed_and_shows_what_it_understood(
    qtbot: QtBot, column: WorkColumn
) -> None:
    dial = column.dial
    dial.go()
    place = dial.line.mapTo(column, dial.line.rect().topLeft())
    with qtbot.waitSignal(column.dial_changed, timeout=1000):
        qtbot.keyClicks(dial.line, "0161 496")
    column.show_dial(DialView(understood="+44 161 496", can_call=True))
    column.layout().activate()
    assert dial.understood.isVisible()
    assert dial.line.mapTo(column, dial.line.rect().topLeft()) == place
    with qtbot.waitSignal(column.call_wanted, timeout=1000) as called:
        qtbot.keyClick(dial.line, Qt.Key.Key_Return)
    assert called.args == ["0161 496"]


def test_dial_field_without_a_number_asks_for_one(column: WorkColumn) -> None:
    called: list[str] = []
    column.call_wanted.connect(called.append)
    column.dial.button.click()
    assert called == []
    assert column.dial.line.hasFocus()


def test_pinned_row_carries_the_tint_of_the_call(column: WorkColumn) -> None:
    column.show_queue(QUEUE)
    rows = column.queue.rows
    rect = rows.visualRect(column.queue.model.index(1))
    image = rows.viewport().grab().toImage()
    assert image.pixelColor(rect.right() - 20, rect.bottom() - 6).name().upper() == LIGHT.live_tint


def test_lists_tabs_and_dial_field_have_names(column: WorkColumn) -> None:
    column.show_queue(QUEUE)
    for widget in (column.tabs, column.queue.rows, column.dial.line, column.dial.button):
        described = QAccessible.queryAccessibleInterface(widget)
        assert described.text(QAccessible.Text.Name)
