"""The pictures of the promise ledger: the list, the form, a delay, and the words that tell it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from ui.presenters import centre
from ui.presenters.promise_pages import PROMISES
from workstation.app.afternoon import Shot, ticket_id
from workstation.app.picture_desk import PictureDesk
from workstation.desk.promises import NewTime, PromiseWish
from workstation.moves import ToldBy
from workstation.promises import Promise

# Ticket, what, kind, minutes until due, and how long ago it was promised.
_MADE: Final = (
    (48176, "Report on the meter", "report", -20, 300),
    (48213, "Corrected bill by mail", "letter", 95, 600),
    (48176, "Engineer's visit", "engineer", 60 * 43, 60 * 30),
    (48213, "Refund of £38.20", "refund", 60 * 92, 60 * 50),
)
_REASON: Final = "The engineer's report is still to come"


def _promised(desk: PictureDesk, row: tuple[int, str, str, int, int]) -> Promise:
    number, what, kind, due_in, ago = row
    now = desk.desk.clock.now().at
    wish = PromiseWish(ticket_id(desk, number), what, now + timedelta(minutes=due_in), kind=kind)
    return desk.desk.promises.make(wish, at=now - timedelta(minutes=ago))


def _moved(desk: PictureDesk, promise: Promise, at: datetime) -> Promise:
    told = desk.desk.clock.now().at - timedelta(minutes=90)
    to = NewTime(at, _REASON, ToldBy.CALL, told_at=told)
    moved = desk.desk.promises.move(promise.id, to)
    assert moved is not None
    return moved


def promises(desk: PictureDesk) -> Iterator[Shot]:
    """Promise a few things, look at the ledger, and tell of a delay."""
    presenter, pages = desk.presenter, desk.presenter.promised.promises
    made = [_promised(desk, row) for row in _MADE]
    visit = _moved(desk, made[2], made[2].due_at + timedelta(hours=3))
    desk.desk.promises.keep(_promised(desk, (48213, "Call with news", "call", 30, 60)).id)
    presenter.open_ticket(ticket_id(desk, 48213))
    pages.form.open()
    pages.editor.kind_wanted.emit("letter")
    now = desk.desk.clock.now().at
    pages.editor.span_wanted.emit(now + timedelta(hours=18), now + timedelta(hours=20))
    desk.settle()
    yield Shot("promise-form")
    pages.form.cancel()
    presenter.centre.show_page(centre.CALLBACKS)
    presenter.promised.page.show_view(PROMISES)
    pages.promises.select(visit.id)
    presenter.refresh()
    desk.settle()
    yield Shot("promises")
    pages.promises.select(made[0].id)
    pages.promises.moving.propose(made[0].id, None)
    pages.panel.delay_card.reason_edited.emit(_REASON)
    pages.promises.moving.refresh()
    desk.settle()
    yield Shot("delay")
    pages.promises.moving.give_up()
    pages.bulk.open()
    pages.bulk_card.reason_edited.emit(_REASON)
    pages.bulk_card.span_wanted.emit("today")
    while pages.bulk.counting.is_running:
        desk.wait(20)
    yield Shot("delay-many")
    pages.bulk.close()
    pages.promises.moving.propose(made[0].id, None)
    pages.panel.delay_card.reason_edited.emit(_REASON)
    pages.promises.moving.tell()
    desk.settle()
    yield Shot("delay-told")
