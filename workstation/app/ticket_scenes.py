"""The pictures of a ticket's parts: all of them open, the escalation, a filter for the queue."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workstation.app.afternoon import Shot, ticket_id
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.colleagues import Colleague

_TEAM: Final = (
    Colleague("Sam Whitfield", "+441614960111", takes_escalations=True),
    Colleague("Priya Nair", "+441614960112"),
)
_ASKED: Final = "Wants the debit of 24 Nov stopped today, which is above what I may promise."


def ticket_parts(desk: PictureDesk) -> Iterator[Shot]:
    """Open everything on a ticket, escalate it, and make a filter."""
    presenter, pane, settings = desk.presenter, desk.presenter.pane, desk.desk.settings
    settings.change(replace(settings.value, colleagues=_TEAM))
    presenter.open_ticket(ticket_id(desk, 48176))
    team, customer = pane.words.team, pane.customer
    for fold in (team.need, team.cause, customer.answer_fold, customer.plan_fold, pane.files_fold):
        fold.open()
    desk.settle()
    yield Shot("ticket-open")
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.settle()
    yield Shot("ticket-open-below")
    presenter.open_ticket(ticket_id(desk, 48213))
    presenter.ticket.escalation.open()
    pane.escalation.why.setText(_ASKED)
    pane.escalation.why.setCursorPosition(0)
    desk.settle()
    yield Shot("escalation")
    pane.close_escalation()
    desk.window.work.filter_bar.choice_wanted.emit("new")
    editor = presenter.work.editor
    editor.name_edited.emit("Late today")
    desk.at(STORY.strftime("%H:%M:%S"))
    yield Shot("queue-filter")
    presenter.work.filter.cancel()
    desk.settle()
