"""The pictures of writing to a customer: the text with what to look at, the preview, the outbox."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk
from workstation.mail_account import MailAccount

_TICKET: Final = 48213
_CHECKED_MS: Final = 1500  # the pause in typing, and a dictionary that is opened
_ADDRESS: Final = "daniel.okafor@post.example"
_MAIL: Final = MailAccount(
    "mail.northwind.example",
    from_address="service@northwind.example",
    from_name="Northwind Energy",
)
_CONTACT: Final = "0161 496 0100, service@northwind.example"
_BROKEN: Final = "Unfortunately we can't change the direct debbit before Monday."
_BROKE: Final = (
    "The line to mail.northwind.example broke after the text had begun to leave, so it may have "
    "arrived or not: ask the customer, then send it again or note that it arrived."
)


def writing(desk: PictureDesk) -> Iterator[Shot]:
    """Write to Mr. Okafor, look at it as he will see it, and lose the line while it leaves."""
    settings, presenter, letters = desk.desk.settings, desk.presenter, desk.presenter.letters
    settings.change(replace(settings.value, mail=_MAIL, contact=_CONTACT))
    ticket = next(t for t in desk.desk.stores.tickets.open_tickets() if t.number == _TICKET)
    presenter.open_ticket(ticket.id)
    presenter.write_message()
    letters.messages.choose_recipient(_ADDRESS)
    field = letters.page.writing.body
    thanks = field.toPlainText().index("\n\n") + 2
    cursor = field.textCursor()
    cursor.setPosition(thanks)
    field.setTextCursor(cursor)
    field.insertPlainText(f"{_BROKEN} ")
    desk.wait(_CHECKED_MS)
    letters.messages.findings.go_next()
    desk.settle()
    yield Shot("message")
    letters.messages.look_at_it()
    desk.settle()
    yield Shot("message-preview")
    letters.messages.send()
    claimed = desk.desk.outbox.claim()
    assert claimed is not None
    desk.desk.outbox.unsure(claimed.id, _BROKE)
    letters.outbox.open()
    desk.settle()
    yield Shot("outbox")
    desk.desk.messages.it_arrived(claimed.id)
    letters.leave()
    desk.settle()
