"""The callbacks page over a real database: list, day and week, filters, and moving openly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, NUMBER
from tests.window_rig import WindowRig
from ui.callbacks.agenda_views import AgendaItemView, ItemKind, ItemState, Span
from ui.callbacks.callbacks_page import DAY, LIST, WEEK
from ui.presenters import centre
from ui.presenters.agenda_view import (
    AgendaScene,
    agenda_view,
    minute_of,
    short_name,
    title_of,
    wall_time,
    week_of,
)
from workstation.agenda import AgendaSpan
from workstation.callbacks import Callback, CallbackReason
from workstation.desk.callbacks import CallbackWish
from workstation.holidays import ClosedDays, ClosedTime
from workstation.ids import PromiseId, TicketId
from workstation.promises import Promise
from workstation.slots import WorkingHours, working_hours

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    rig.presenter.centre.show_page(centre.CALLBACKS)
    yield rig
    rig.close()


def owe(
    rig: WindowRig, in_minutes: float, name: str = "Tom Brennan", **changes: object
) -> Callback:
    due = rig.clock.now().at + timedelta(minutes=in_minutes)
    wish = CallbackWish(NUMBER, name, due, CallbackReason.TICKET, "The meter", DANIEL.id)
    made = rig.desk.callbacks.make(wish)
    changed = replace(made, **changes)  # type: ignore[arg-type]
    rig.desk.stores.callbacks.save(changed)
    rig.presenter.promised.list.refresh()
    return changed


def items(rig: WindowRig) -> dict[str, AgendaItemView]:
    grid = rig.presenter.promised.page.grid
    assert grid is not None
    return {item.id: item for item in grid.agenda.items}


def rows(rig: WindowRig) -> list[str]:
    model = rig.presenter.promised.page.rows.callbacks
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def test_the_list_counts_groups_and_fetches_what_is_looked_at(rig: WindowRig) -> None:
    for number in range(150):
        owe(rig, -200 + number, f"Customer {number}")
    model = rig.presenter.promised.page.rows.callbacks
    assert model.rowCount() == 151
    assert rows(rig)[0] == "Late 150"
    assert rows(rig)[1].startswith("Customer 0,")
    assert rows(rig)[150].startswith("Customer 149,")


def test_the_selected_one_is_found_far_down(rig: WindowRig) -> None:
    made = [owe(rig, -200 + number, f"Customer {number}") for number in range(150)]
    rig.presenter.promised.list.select(made[140].id)
    view = rig.presenter.promised.page.rows
    assert view.currentIndex().row() == 141
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_filters_by_owner_and_reason_hold_in_every_view(rig: WindowRig) -> None:
    mine = rig.desk.settings.value.agent_name
    owe(rig, 30, "Mine", owner=mine)
    owe(rig, 60, "Nobody's", owner="")
    owe(rig, 90, "Kofi's", owner="Kofi", reason=CallbackReason.VOICEMAIL)
    agenda, page = rig.presenter.promised.agenda, rig.presenter.promised.page
    page.bar.owners.buttons["anyone"].click()
    assert [row.split(",")[0] for row in rows(rig)[1:]] == ["Nobody's"]
    page.bar.owners.buttons["mine"].click()
    assert [row.split(",")[0] for row in rows(rig)[1:]] == ["Mine"]
    page.bar.owners.buttons["all"].click()
    agenda.show_reason(CallbackReason.VOICEMAIL.value)
    assert [row.split(",")[0] for row in rows(rig)[1:]] == ["Kofi's"]
    page.show_view(WEEK)
    assert [item.spoken.split(",")[0] for item in items(rig).values()] == ["Kofi's"]


def test_the_week_shows_windows_lateness_and_the_customers_time(rig: WindowRig) -> None:
    due = rig.clock.now().at + timedelta(minutes=30)
    window = owe(rig, 30, until=due + timedelta(hours=2), time_zone="Asia/Tokyo")
    late = owe(rig, -10, "Ada Late")
    rig.presenter.promised.page.show_view(WEEK)
    shown = items(rig)
    assert shown[window.id].end == minute_of(due, rig.presenter.promised.agenda.zone) + 120
    assert "Tokyo" in shown[window.id].there
    assert shown[window.id].name == "T. Brennan"
    assert shown[late.id].state is ItemState.LATE
    assert shown[late.id].can_move


def test_a_promise_stands_there_but_not_beside_the_call_that_keeps_it(rig: WindowRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    at = rig.clock.now().at + timedelta(hours=1)
    rig.desk.stores.promises.save(promise("letter", ticket.id, at))
    rig.desk.stores.promises.save(promise("call", ticket.id, at + timedelta(hours=1)))
    call = owe(rig, 120, ticket_id=ticket.id, due_at=at + timedelta(hours=1))
    page = rig.presenter.promised.page
    page.show_view(DAY)
    kinds = {item.id: item.kind for item in items(rig).values()}
    assert kinds == {"letter": ItemKind.PROMISE, call.id: ItemKind.CALL}


def promise(name: str, ticket: TicketId, at: datetime) -> Promise:
    return Promise(PromiseId(name), ticket, "The letter", at, at - timedelta(days=1), "Dana")


def test_putting_down_moves_nothing_but_proposes_the_time_and_asks(rig: WindowRig) -> None:
    callback = owe(rig, 60)
    promised = rig.presenter.promised
    promised.page.show_view(WEEK)
    grid = promised.page.week.grid
    promised.list.select(callback.id)
    grid.setFocus()
    rig.press("Alt+Down", "Return")
    assert rig.desk.callbacks.find(callback.id) == callback
    assert promised.moving.move is not None
    assert promised.moving.move.at is not None
    assert promised.moving.move.at > callback.due_at
    assert promised.panel.delay_card.isVisible()
    promised.moving.give_up()
    assert not promised.panel.delay_card.isVisible()
    assert rig.desk.callbacks.find(callback.id) == callback


def test_escape_gives_the_move_up_and_leads_back_to_the_calendar(rig: WindowRig) -> None:
    callback = owe(rig, 60)
    promised = rig.presenter.promised
    promised.page.show_view(WEEK)
    promised.list.select(callback.id)
    promised.page.week.grid.setFocus()
    rig.press("Alt+Down", "Return")
    assert rig.focus is not promised.page.week.grid
    rig.press("Esc")
    assert promised.moving.move is None
    assert rig.focus is promised.page.week.grid
    assert rig.desk.callbacks.find(callback.id) == callback


def test_a_window_keeps_its_length_where_it_is_put_down(rig: WindowRig) -> None:
    due = rig.clock.now().at + timedelta(minutes=60)
    callback = owe(rig, 60, until=due + timedelta(hours=2))
    promised = rig.presenter.promised
    promised.page.show_view(WEEK)
    promised.list.select(callback.id)
    promised.page.week.grid.setFocus()
    rig.press("Alt+Down", "Return")
    move = promised.moving.move
    assert move is not None
    assert move.at is not None
    assert move.until == move.at + timedelta(hours=2)


def test_a_promise_put_down_elsewhere_opens_its_own_card(rig: WindowRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    kept = promise("letter", ticket.id, rig.clock.now().at + timedelta(hours=1))
    rig.desk.stores.promises.save(kept)
    promised = rig.presenter.promised
    rig.presenter.centre.show_page(centre.CALLBACKS)
    promised.page.show_view(WEEK)
    grid = promised.page.week.grid
    grid.setCurrentIndex(grid.agenda.index(grid.agenda.position_of("letter")))
    grid.setFocus()
    rig.press("Alt+Down", "Return")
    move = promised.promises.promises.moving.move
    assert move is not None
    assert move.owed_id == "letter"
    assert move.at is not None
    assert move.at > kept.due_at
    assert promised.promises.panel.isVisible()
    assert promised.moving.move is None
    assert rig.desk.promises.find(kept.id) == kept


def test_a_taken_or_closed_time_says_so_while_it_is_carried(rig: WindowRig) -> None:
    callback = owe(rig, 60)
    other = owe(rig, 120, "Ada Other")
    promised = rig.presenter.promised
    promised.page.show_view(WEEK)
    zone = promised.agenda.zone
    local = other.due_at.astimezone(zone)
    view = promised.agenda.proposed(
        callback.id, items(rig)[other.id].day, local.hour * 60 + local.minute
    )
    assert view.warning
    night = promised.agenda.proposed(callback.id, items(rig)[other.id].day, 3 * 60)
    assert night.warning
    assert night.words == "03:00 T. Brennan?"


def test_enter_shows_with_the_keyboard_on_the_way_on(qtbot: QtBot, rig: WindowRig) -> None:
    callback = owe(rig, 30)
    page = rig.presenter.promised.page
    page.show_view(LIST)
    page.rows.setFocus()
    qtbot.keyClick(page.rows, Qt.Key.Key_Down)
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    panel = rig.presenter.promised.panel
    ways = (panel.call_button, panel.ticket_button, panel.move_button)
    assert rig.focus is next(way for way in ways if way.isVisible() and way.isEnabled())
    assert panel.name.text() == callback.name


def test_keys_go_through_days_and_back_to_today(qtbot: QtBot, rig: WindowRig) -> None:
    owe(rig, 30)
    page = rig.presenter.promised.page
    page.show_view(WEEK)
    this_week = page.bar.title.text()
    page.week.grid.setFocus()
    rig.press("PgDown")
    assert page.bar.title.text() != this_week
    rig.press("PgUp")
    assert page.bar.title.text() == this_week
    rig.press("PgUp")
    rig.press("Alt+T")
    assert page.bar.title.text() == this_week


def test_a_week_without_room_leads_to_the_day(qtbot: QtBot, rig: WindowRig) -> None:
    for number in range(9):
        owe(rig, 60, f"Customer {number}")
    page = rig.presenter.promised.page
    page.show_view(WEEK)
    more = next(item for item in items(rig).values() if item.kind is ItemKind.MORE)
    page.week.grid.more_wanted.emit(more.day, more.begin)
    assert page.view == DAY
    shown = [item for item in items(rig).values() if item.kind is ItemKind.CALL]
    assert len(shown) > 2


def test_the_grid_is_filled_only_while_it_is_seen(rig: WindowRig) -> None:
    rig.presenter.centre.show_page(centre.WELCOME)
    owe(rig, 30)
    assert rig.presenter.promised.page.rows.callbacks.rowCount() == 0
    rig.presenter.centre.show_page(centre.CALLBACKS)
    assert rig.presenter.promised.page.rows.callbacks.rowCount() == 2


ZONES = st.sampled_from(
    ["Europe/London", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]
)


@given(ZONES, st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_a_place_in_the_calendar_is_the_time_on_the_wall_in_any_zone(name: str, day: date) -> None:
    zone = ZoneInfo(name)
    left_out = 0
    for minute in range(0, 1440, 15):
        at = wall_time(day, minute, zone)
        assert at.tzinfo is timezone.utc
        if minute_of(at, zone) != minute:  # the clocks go over this time: it is as much later
            left_out += 1
            assert 30 <= (minute_of(at, zone) - minute) % 1440 <= 60
    assert left_out in (0, 2, 4)


def test_names_and_titles_have_room() -> None:
    assert short_name("Tom Brennan") == "T. Brennan"
    assert short_name("Fátima El Idrissi") == "F. El Idrissi"
    assert short_name("Priya Shah, Metering") == "P. Shah"
    assert short_name("+44 117 496 0619") == "+44 117 496 0619"
    monday = date(2026, 11, 30)
    assert title_of([monday, monday + timedelta(days=4)]) == "30 Nov – 4 Dec"
    assert title_of([monday]) == "Mon 30 Nov"


def test_a_weekend_is_shown_only_when_something_is_due_on_it(rig: WindowRig) -> None:
    hours = working_hours(rig.desk.settings.value)
    thursday = date(2026, 11, 19)
    assert len(week_of(thursday, hours)) == 5
    saturday = thursday + timedelta(days=2)
    assert week_of(thursday, hours, [saturday])[-1] == saturday


BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = date(2026, 12, 25)


def scene(**changes: object) -> AgendaScene:
    closed = ClosedDays((ClosedTime("Christmas Day", FRIDAY),))
    hours = WorkingHours(time(8), time(18), closed=closed, capacity=2)
    made = AgendaScene(
        (FRIDAY - timedelta(days=1), FRIDAY),
        AgendaSpan(),
        hours,
        datetime(2026, 12, 24, 9, 0, tzinfo=BERLIN),
        BERLIN,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_holiday_is_named_over_its_day_and_closes_it() -> None:
    before, holiday = agenda_view(scene()).days
    assert holiday.note == "Christmas Day"
    assert "Christmas Day" in holiday.spoken
    assert holiday.closed == (Span(0, 1440),)
    assert (holiday.hours, holiday.free) == ((), "")
    assert before.closed == (Span(0, 480), Span(1080, 1440))


def test_the_squares_and_free_slots_count_calls_against_the_capacity() -> None:
    ten = datetime(2026, 12, 24, 9, 0, tzinfo=timezone.utc)  # 10:00 in Berlin
    day = agenda_view(scene(span=AgendaSpan(taken={ten: 2}))).days[0]
    assert len(day.hours) == 10
    assert day.hours[2] == 0.25
    assert sum(day.hours) == 0.25
    assert day.free == "70 free"  # nine hours are left of ten, of four quarters with two calls
    assert "70 of 72 slots free" in day.spoken


def test_night_where_the_customer_is_is_hatched_only_where_clocks_differ() -> None:
    day = agenda_view(scene(there=ZoneInfo("Asia/Tokyo"))).days[0]
    assert day.night == (Span(720, 1440),)
    assert agenda_view(scene(there=ZoneInfo("Europe/Paris"))).days[0].night == ()


def test_what_is_hidden_is_counted_in_its_place() -> None:
    ten = datetime(2026, 12, 24, 9, 0, tzinfo=timezone.utc)
    (more,) = agenda_view(scene(span=AgendaSpan(hidden={ten: 7}))).items
    assert (more.kind, more.day, more.begin, more.count) == (ItemKind.MORE, 0, 600, 7)


def test_capacity_is_told_where_an_item_is_carried_to(rig: WindowRig) -> None:
    rig.desk.settings.change(replace(rig.desk.settings.value, slot_capacity=2))
    callback, other = owe(rig, 60), owe(rig, 120, "Ada Other")
    promised = rig.presenter.promised
    promised.page.show_view(WEEK)
    place = items(rig)[other.id]
    view = promised.agenda.proposed(callback.id, place.day, place.begin)
    assert "1 of 2 taken" in view.note
    assert view.warning == ""
