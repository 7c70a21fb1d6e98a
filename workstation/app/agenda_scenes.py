"""Pictures of what is owed over time: list, day and week, and a callback carried elsewhere."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Final

from storage.demo import write_demo
from storage.stores import SqliteStores
from ui.callbacks.callbacks_page import DAY, LIST, WEEK
from ui.presenters import centre
from ui.work.work_column import WorkTab
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import AGENT, STORY, PictureDesk
from workstation.callbacks import Callback, CallbackReason
from workstation.ids import CallbackId

# Day from the Monday of the story's week, time, who, zone, and a window's length in minutes.
_OWED: Final = (
    (4, "10:00", "Kira Weiss", "Europe/Berlin", 120),
    (4, "10:30", "Leo Fischer", "Europe/Berlin", 0),
    (5 + 2, "09:30", "Sam Ito", "Asia/Tokyo", 0),
    (5 + 3, "11:00", "Ines Costa", "Europe/Lisbon", 60),
)


def with_a_week(stores: SqliteStores) -> None:
    """Write the demo's afternoon, and more that is owed on the days after it."""
    write_demo(stores, STORY, AGENT)
    with stores.as_one():
        for number, row in enumerate(_OWED):
            stores.callbacks.save(_callback(f"owed-{number}", row))


def _callback(name: str, row: tuple[int, str, str, str, int]) -> Callback:
    day, clock, who, zone, minutes = row
    due = _of_week(day, clock)
    return Callback(
        id=CallbackId(name),
        number="+441134960275",
        name=who,
        due_at=due,
        made_at=due - timedelta(days=1),
        reason=CallbackReason.WRAP_UP,
        subject="How the reading is corrected",
        owner=AGENT,
        time_zone=zone,
        until=due + timedelta(minutes=minutes) if minutes else None,
    )


def _of_week(day: int, clock: str) -> datetime:
    hour, minute = (int(part) for part in clock.split(":"))
    monday = STORY - timedelta(days=STORY.weekday())
    at = (monday + timedelta(days=day)).replace(hour=hour, minute=minute, second=0)
    return at.astimezone(timezone.utc)


def agenda(desk: PictureDesk) -> Iterator[Shot]:
    """Yield one shot after another; the window is as it should be at each."""
    promised = desk.presenter.promised
    page = promised.page
    desk.at("14:38:00")
    brennan = next(c for c in desk.desk.callbacks.open_callbacks if c.name == "Tom Brennan")
    desk.window.work.tabs.setCurrentIndex(WorkTab.CALLBACKS.value)
    desk.presenter.centre.show_page(centre.CALLBACKS)
    promised.list.select(brennan.id)
    page.show_view(LIST)
    page.rows.setFocus()
    desk.settle()
    yield Shot("callbacks-list")
    page.show_view(WEEK)
    page.week.grid.setFocus()
    desk.settle()
    yield Shot("callbacks-week")
    promised.moving.propose(brennan.id, STORY.replace(hour=16, minute=15, second=0))
    desk.settle()
    yield Shot("callbacks-week-proposed")
    promised.moving.give_up()
    grid = page.week.grid
    item = next(one for one in grid.agenda.items if one.id == brennan.id)
    grid.moving.take_up(item)
    grid.moving.carry_to(4, 12 * 60)
    grid.viewport().update()
    desk.settle()
    yield Shot("callbacks-week-carried")
    grid.moving.give_up()
    tanaka = next(one for one in grid.agenda.items if one.name == "Y. Tanaka")
    promised.list.select(tanaka.id)
    desk.settle()
    yield Shot("callbacks-week-night")
    promised.list.select(brennan.id)
    page.show_view(DAY)
    page.day.grid.setFocus()
    desk.settle()
    yield Shot("callbacks-day")
