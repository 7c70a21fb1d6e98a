"""The calendar: where items stand, how the keyboard goes through them, and how one is moved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.callbacks.agenda_views import (
    AgendaItemView,
    AgendaView,
    DayView,
    ItemKind,
    ItemState,
    NowView,
    ProposedView,
    Span,
)
from ui.callbacks.calendar_view import CalendarView
from ui.callbacks.grid_frame import GridFrame
from ui.callbacks.grid_layout import ONE_LINE, arranged
from ui.callbacks.week_grid import WeekGrid

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


def item(name: str, day: int, begin: int, **changes: object) -> AgendaItemView:
    made = AgendaItemView(
        name,
        ItemKind.CALL,
        ItemState.OPEN,
        day,
        begin,
        time=f"{begin // 60:02}:{begin % 60:02}",
        name=name,
        spoken=f"{name} on day {day}",
        can_move=True,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


DAYS = tuple(DayView(title, f"{title}, spoken") for title in ("Mon", "Tue", "Wed", "Thu", "Fri"))
VIEW = AgendaView(
    "16–20 Nov",
    DAYS,
    (
        item("early", 0, 9 * 60),
        item("noon", 0, 12 * 60),
        item("tue", 1, 11 * 60),
        item("kept", 3, 14 * 60, state=ItemState.KEPT, can_move=False),
        item("fri", 4, 10 * 60, end=12 * 60),
    ),
    "noon",
    NowView(3, 878, "14:38"),
    work=Span(480, 1080),
)


@pytest.fixture
def calendar(qtbot: QtBot) -> CalendarView:
    calendar = CalendarView("The week")
    qtbot.addWidget(calendar)
    calendar.resize(716, 620)
    calendar.show_agenda(VIEW)
    calendar.show()
    qtbot.waitExposed(calendar)
    calendar.grid.setFocus()
    return calendar


@pytest.fixture
def grid(calendar: CalendarView) -> WeekGrid:
    return calendar.grid


def current(grid: WeekGrid) -> str:
    found = grid.agenda.item_at(grid.currentIndex())
    return found.id if found is not None else ""


BEGINS = st.lists(
    st.tuples(st.integers(0, 1439), st.none() | st.integers(1, 300)), min_size=1, max_size=40
)


@given(BEGINS, st.floats(60, 700), st.sampled_from([0.8, 1.0, 1.4]))
def test_nothing_lies_over_anything_and_everything_is_shown_or_counted(
    begins: list[tuple[int, int | None]], width: float, px_per_minute: float
) -> None:
    items = [
        item(f"{n}", 0, begin, end=None if length is None else begin + length, there="there")
        for n, (begin, length) in enumerate(begins)
    ]
    boxes = arranged(items, width, px_per_minute)
    for place, box in enumerate(boxes):
        assert box.height >= ONE_LINE
        assert box.left >= 0
        assert box.right <= width + 0.01
        for other in boxes[place + 1 :]:
            is_beside = box.right <= other.left + 0.01 or other.right <= box.left + 0.01
            is_below = box.bottom <= other.top + 0.01 or other.bottom <= box.top + 0.01
            assert is_beside or is_below
    shown = sum(1 if box.item.kind is ItemKind.CALL else box.item.count for box in boxes)
    assert shown == len(items)


@given(
    st.integers(0, 4), st.integers(0, 95), st.booleans(), st.floats(300, 1400), st.floats(200, 900)
)
def test_a_place_leads_back_to_its_day_and_quarter(
    day: int, quarter: int, is_mirrored: bool, width: float, height: float
) -> None:
    frame = GridFrame.fitting(width, height, 5, 600, is_mirrored)
    box = frame.box(day, 1, frame.y_of(quarter * 15) + 1, 2, 2)
    assert frame.day_at(box.center().x()) == day
    assert frame.minute_at(box.center().y()) == quarter * 15


def test_arrows_go_through_a_day_and_to_the_nearest_of_the_next(
    qtbot: QtBot, grid: WeekGrid
) -> None:
    assert current(grid) == "noon"
    for key, where in (
        (Qt.Key.Key_Up, "early"),
        (Qt.Key.Key_Down, "noon"),
        (Qt.Key.Key_Right, "tue"),
        (Qt.Key.Key_Right, "kept"),
        (Qt.Key.Key_Right, "fri"),
        (Qt.Key.Key_Right, "fri"),
        (Qt.Key.Key_Home, "early"),
        (Qt.Key.Key_End, "fri"),
    ):
        qtbot.keyClick(grid, key)
        assert current(grid) == where


def test_right_to_left_the_arrows_go_as_they_point(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.box_of("noon").left() > grid.box_of("fri").left()
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert current(grid) == "tue"


def test_an_arrow_chooses_enter_shows_and_c_dials(qtbot: QtBot, grid: WeekGrid) -> None:
    with qtbot.waitSignal(grid.chosen, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert told.args == ["tue"]
    with qtbot.waitSignal(grid.show_wanted, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == ["tue"]
    with qtbot.waitSignal(grid.call_wanted, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_C)
    assert told.args == ["tue"]


def test_pages_go_to_other_days(qtbot: QtBot, grid: WeekGrid) -> None:
    with qtbot.waitSignal(grid.earlier_wanted, timeout=0):
        qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(grid.later_wanted, timeout=0):
        qtbot.keyClick(grid, Qt.Key.Key_PageDown)


def test_m_takes_up_arrows_carry_and_enter_puts_down(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_M)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert current(grid) == "noon"
    with qtbot.waitSignal(grid.move_wanted, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == ["noon", 1, 13 * 60 + 15]
    assert not grid.moving.is_on


def test_alt_and_an_arrow_take_up_and_carry_at_once(qtbot: QtBot, grid: WeekGrid) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(grid.move_wanted, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == ["noon", 0, 11 * 60 + 45]


def test_escape_leaves_it_where_it_was(qtbot: QtBot, grid: WeekGrid) -> None:
    with qtbot.assertNotEmitted(grid.move_wanted):
        qtbot.keyClick(grid, Qt.Key.Key_M)
        qtbot.keyClick(grid, Qt.Key.Key_Down)
        qtbot.keyClick(grid, Qt.Key.Key_Escape)
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert not grid.moving.is_on


def test_put_down_where_it_was_it_is_not_moved(qtbot: QtBot, grid: WeekGrid) -> None:
    with qtbot.assertNotEmitted(grid.move_wanted):
        qtbot.keyClick(grid, Qt.Key.Key_M)
        qtbot.keyClick(grid, Qt.Key.Key_Return)


def test_what_is_kept_cannot_be_taken_up(qtbot: QtBot, grid: WeekGrid) -> None:
    grid.show_agenda(replace(VIEW, selected="kept"))
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert not grid.moving.is_on


def test_the_mouse_drags_to_another_day_and_time(qtbot: QtBot, grid: WeekGrid) -> None:
    viewport = grid.viewport()
    start = grid.box_of("noon").center().toPoint()
    by = QPoint(round(grid.frame.day_width), round(grid.frame.hour))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for part in (2, 1):
        QTest.mouseMove(viewport, start + by / part)
        move_with_button(grid, start + by / part)
    assert grid.moving.is_on
    with qtbot.waitSignal(grid.move_wanted, timeout=0) as told:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + by)
    assert told.args == ["noon", 1, 13 * 60]


def move_with_button(grid: WeekGrid, place: QPoint) -> None:
    """Move the mouse with the button held, which QTest.mouseMove leaves out."""
    at = QPointF(place)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(grid.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    grid.mouseMoveEvent(event)


def test_a_click_chooses_and_moves_nothing(qtbot: QtBot, grid: WeekGrid) -> None:
    place = grid.box_of("tue").center().toPoint()
    with (
        qtbot.assertNotEmitted(grid.move_wanted),
        qtbot.waitSignal(grid.chosen, timeout=0) as told,
    ):
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["tue"]


def test_what_has_no_room_is_counted_and_enter_leads_on(qtbot: QtBot, grid: WeekGrid) -> None:
    many = tuple(item(f"many {n}", 2, 600) for n in range(7))
    grid.show_agenda(replace(VIEW, items=many, selected=""))
    (more,) = (one for one in grid.agenda.items if one.kind is ItemKind.MORE)
    assert more.count + len(grid.agenda.items) - 1 == 7
    grid.setCurrentIndex(grid.agenda.index(grid.agenda.position_of(more.id)))
    with qtbot.waitSignal(grid.more_wanted, timeout=0) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [2, 600]


def test_each_item_is_named_and_placed_for_who_listens(grid: WeekGrid) -> None:
    heard = QAccessible.queryAccessibleInterface(grid)
    assert heard is not None
    assert heard.role() == QAccessible.Role.List
    names = [
        heard.child(n).text(QAccessible.Text.Name)  # type: ignore[union-attr]
        for n in range(heard.childCount())
    ]
    assert names == [one.spoken for one in VIEW.items]
    for place, one in enumerate(grid.agenda.items):
        child = heard.child(place)
        assert child is not None
        assert child.rect().size() == grid.visualRect(grid.agenda.index(place)).size()
        assert not grid.box_of(one.id).isEmpty()


def test_the_working_hours_are_in_sight_at_first(grid: WeekGrid) -> None:
    top = grid.verticalScrollBar().value()
    eight = grid.frame.y_of(VIEW.work.begin)
    assert top <= eight < top + 60


def test_heads_name_their_day(calendar: CalendarView) -> None:
    assert [head.accessibleName() for head in calendar.heads.heads] == [d.spoken for d in DAYS]
    calendar.show_agenda(replace(VIEW, days=DAYS[:1], items=VIEW.items[:2]))
    assert [head.accessibleName() for head in calendar.heads.heads] == [DAYS[0].spoken]


def test_a_new_picture_keeps_what_is_carried_but_not_without_its_item(
    qtbot: QtBot, calendar: CalendarView
) -> None:
    qtbot.keyClick(calendar.grid, Qt.Key.Key_M)
    calendar.show_agenda(replace(VIEW, proposed=ProposedView(1, 600, "10:00 noon?")))
    assert calendar.grid.moving.is_on
    calendar.show_agenda(replace(VIEW, items=VIEW.items[2:], selected=""))
    assert not calendar.grid.moving.is_on


def test_a_new_picture_takes_no_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout, field, calendar = QVBoxLayout(window), QLineEdit(), CalendarView("The week")
    layout.addWidget(field)
    layout.addWidget(calendar)
    calendar.show_agenda(VIEW)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    calendar.grid.setFocus()
    qtbot.keyClick(calendar.grid, Qt.Key.Key_M)
    assert calendar.grid.moving.is_on
    field.setFocus()
    assert not calendar.grid.moving.is_on
    calendar.show_agenda(replace(VIEW, selected="fri"))
    assert window.focusWidget() is field
