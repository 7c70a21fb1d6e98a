"""The pictures of who calls: one's page, two records of one person, nearly known, unknown."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workstation.app.afternoon import Shot, ticket_id
from workstation.app.picture_desk import PictureDesk

_OKAFOR: Final = "+441614960182"
_UNLISTED: Final = "+441632960888"
_MOBILE: Final = "+447700900182"
_SLID_IN_MS: Final = 250


def people(desk: PictureDesk) -> Iterator[Shot]:
    """Open a customer's page, merge a second record of him, and let him call from elsewhere."""
    presenter = desk.presenter
    presenter.open_ticket(ticket_id(desk, 48197))
    yield from _page(desk)
    desk.at("14:10:00")
    call_id = desk.phone.ring(_UNLISTED, "Daniel Okafor")
    desk.settle()
    desk.at("14:10:06")
    desk.wait(_SLID_IN_MS)
    yield Shot("ringing-maybe")
    presenter.calls.answer(call_id)
    desk.at("14:10:20")
    yield Shot("maybe-known")
    presenter.people.callers.ask()
    desk.settle()
    yield Shot("caller-form")
    presenter.people.callers.leave()


def _page(desk: PictureDesk) -> Iterator[Shot]:
    people, customers = desk.presenter.people, desk.desk.customers
    okafor = desk.desk.stores.customers.by_number(_OKAFOR)[0]
    other = customers.add("Dan Okafor", "Okafor & Sons")
    desk.desk.stores.customers.save(replace(other, numbers=(_MOBILE,)))
    people.open_customer(okafor.id)
    desk.settle()
    yield Shot("customer")
    people.merging.compare(other.id)
    desk.settle()
    yield Shot("customer-merge")
    people.merging.leave()
    people.go_back()
    desk.settle()
