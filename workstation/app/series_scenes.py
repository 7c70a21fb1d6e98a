"""The pictures of updates that come back, and of handing over what is owed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workstation.app.afternoon import Shot, ticket_id
from workstation.app.picture_desk import PictureDesk
from workstation.app.sample import COLLEAGUES

_BRENNAN: Final = 48176
_A_MOMENT_MS: Final = 20


def coming_back(desk: PictureDesk) -> Iterator[Shot]:
    """Promise an update every Tuesday, see it on the ticket, and hand everything over."""
    presenter, settings = desk.presenter, desk.desk.settings
    settings.change(replace(settings.value, colleagues=COLLEAGUES))
    presenter.open_ticket(ticket_id(desk, _BRENNAN))
    form, editor = presenter.promised.form, presenter.promised.editor
    form.open_for_ticket()
    editor.repeat_wanted.emit("typed")
    editor.repeat_edited.emit("every Tuesday at 10:30")
    desk.settle()
    yield Shot("callback-repeat")
    editor.do_main_action()
    desk.settle()
    yield Shot("ticket-updates")
    yield from _handing(desk)


def _handing(desk: PictureDesk) -> Iterator[Shot]:
    handing, page = desk.presenter.promised.handing, desk.presenter.promised.hand_over_page
    handing.open()
    _wait(desk)
    desk.settle()
    yield Shot("hand-over-empty-choice")
    page.to_wanted.emit("=Priya Shah")
    page.list.selectRow(0)
    page.list.setFocus()
    page.to_wanted.emit("=Sam Whitaker")
    page.note_edited.emit("Metering calls back by 16:00, ask for Lena")
    desk.settle()
    yield Shot("hand-over")
    page.do_main_action()
    _wait(desk)
    desk.settle()
    yield Shot("hand-over-done")


def _wait(desk: PictureDesk) -> None:
    """Let the worker finish."""
    while desk.presenter.promised.handing.is_busy:
        desk.wait(_A_MOMENT_MS)
