"""Who a caller is, said with one key; and a customer's fields with where they come from."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.desk_rig import DANIEL, DANIEL_URI, NUMBER, DeskRig
from workstation.callbacks import CallbackReason
from workstation.customer_fields import (
    BadField,
    email_of,
    number_of,
    sip_address_of,
    suggested_zone,
    zone_of,
)
from workstation.customers import Customer
from workstation.ids import CustomerId
from workstation.origins import OriginSource
from workstation.tickets import TicketStatus

STRANGER = "sip:+442079460555@pbx.example"
STRANGERS_NUMBER = "+442079460555"
WITHHELD = "sip:anonymous@anonymous.invalid"
ADA = Customer(CustomerId("cu2"), "Ada Okafor", numbers=("+441614960183",))


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    rig.stores.customers.save(ADA)
    yield rig
    rig.close()


def stored(rig: DeskRig, customer: Customer) -> Customer:
    found = rig.stores.customers.get(customer.id)
    assert found is not None
    return found


# --- a caller whom nobody knows


def test_unknown_caller_becomes_a_customer_with_the_number_of_the_call(rig: DeskRig) -> None:
    call_id = rig.talk(STRANGER)
    made = rig.desk.customers.name_caller(call_id, "  Mia  Wong ", "Wong Ltd")

    assert made is not None
    assert (made.name, made.organisation, made.numbers) == (
        "Mia Wong",
        "Wong Ltd",
        (STRANGERS_NUMBER,),
    )
    assert rig.conversation(call_id).customer_id == made.id
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.customer_id == made.id
    pop = rig.desk.calls.pop_of(call_id)
    assert pop is not None
    assert pop.customer is not None
    assert pop.customer.id == made.id
    origins = rig.stores.origins.of(made.id)
    assert origins[f"numbers:{STRANGERS_NUMBER}"].source is OriginSource.CALL
    assert origins["name"].source is OriginSource.AGENT


def test_caller_named_while_it_rings_is_known_when_it_is_answered(rig: DeskRig) -> None:
    call_id = rig.ring(STRANGER)
    made = rig.desk.customers.name_caller(call_id, "Mia Wong")
    rig.desk.calls.answer(call_id)
    rig.hear()

    assert made is not None
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.customer_id == made.id
    assert [c.id for c in rig.stores.customers.by_number(STRANGERS_NUMBER)] == [made.id]


def test_caller_with_a_withheld_number_is_named_with_the_number_that_they_say(
    rig: DeskRig,
) -> None:
    call_id = rig.talk(WITHHELD)
    made = rig.desk.customers.name_caller(call_id, "Mia Wong", number=STRANGERS_NUMBER)
    assert made is not None
    assert made.numbers == (STRANGERS_NUMBER,)
    origin = rig.stores.origins.of(made.id)[f"numbers:{STRANGERS_NUMBER}"]
    assert origin.source is OriginSource.AGENT
    nameless = rig.desk.customers.name_caller(call_id, "   ")
    assert nameless is None


def test_name_that_the_telephone_sent_is_marked_so(rig: DeskRig) -> None:
    call_id = rig.talk(STRANGER, name="Mia Wong")
    made = rig.desk.customers.name_caller(call_id, "Mia Wong")
    assert made is not None
    assert rig.stores.origins.of(made.id)["name"].source is OriginSource.CALL


def test_wrap_up_names_the_caller_as_well(rig: DeskRig) -> None:
    call_id = rig.talk(STRANGER)
    rig.end(call_id)
    made = rig.desk.customers.name_caller(call_id, "Mia Wong")
    assert made is not None
    assert rig.stored(call_id).customer_id == made.id


def test_customers_of_that_name_are_offered_while_it_is_typed(rig: DeskRig) -> None:
    assert rig.desk.customers.named_like("A") == []
    assert [c.id for c in rig.desk.customers.named_like("Ada")] == [ADA.id]


def test_caller_who_is_known_already_brings_the_number_along(rig: DeskRig) -> None:
    call_id = rig.talk(STRANGER)
    rig.desk.customers.is_caller(call_id, ADA.id)

    assert stored(rig, ADA).numbers == (*ADA.numbers, STRANGERS_NUMBER)
    origin = rig.stores.origins.of(ADA.id)[f"numbers:{STRANGERS_NUMBER}"]
    assert origin.source is OriginSource.CALL
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.customer_id == ADA.id


# --- it is somebody else


def test_ticket_opened_in_this_call_goes_along_to_the_right_customer(rig: DeskRig) -> None:
    call_id = rig.talk(DANIEL_URI)
    before = rig.ticket_of(call_id)
    rig.desk.customers.is_caller(call_id, ADA.id)

    assert rig.ticket_of(call_id) == before
    ticket = rig.stores.tickets.get(before)
    assert ticket is not None
    assert ticket.customer_id == ADA.id
    assert stored(rig, DANIEL).numbers == (NUMBER,)
    told = [entry.text for entry in rig.timeline(before)]
    assert "The caller is Ada Okafor" in told


def test_older_ticket_stays_with_its_own_customer_and_the_call_moves_on(rig: DeskRig) -> None:
    daniels = rig.desk.tickets.open_new(DANIEL.id)
    adas = rig.desk.tickets.open_new(ADA.id)
    rig.clock.advance(3600)
    call_id = rig.talk(DANIEL_URI)
    assert rig.ticket_of(call_id) == daniels.id
    rig.desk.customers.is_caller(call_id, ADA.id)

    assert rig.ticket_of(call_id) == adas.id
    kept = rig.stores.tickets.get(daniels.id)
    assert kept is not None
    assert kept.customer_id == DANIEL.id
    shown = rig.desk.tickets.ticket
    assert shown is not None
    assert shown.id == adas.id


def test_customer_without_an_open_ticket_gets_a_new_one_for_the_call(rig: DeskRig) -> None:
    daniels = rig.desk.tickets.open_new(DANIEL.id)
    rig.clock.advance(3600)
    call_id = rig.talk(DANIEL_URI)
    made = rig.desk.customers.name_caller(call_id, "Mia Wong")

    assert made is not None
    ticket = rig.stores.tickets.get(rig.ticket_of(call_id))
    assert ticket is not None
    assert ticket.id != daniels.id
    assert ticket.customer_id == made.id
    left = rig.stores.tickets.get(daniels.id)
    assert left is not None
    assert left.status is not TicketStatus.SOLVED or left.customer_id == DANIEL.id


def test_callback_promised_in_the_call_follows(rig: DeskRig) -> None:
    call_id = rig.talk(DANIEL_URI)
    due = rig.clock.now().at
    wish = rig.desk.callbacks.wish_for(rig.conversation(call_id), CallbackReason.WRAP_UP, due)
    rig.desk.callbacks.make(wish)
    rig.desk.customers.is_caller(call_id, ADA.id)
    (callback,) = rig.stores.callbacks.of_call(call_id)
    assert (callback.customer_id, callback.name) == (ADA.id, ADA.name)


# --- the page


def test_typed_field_is_saved_with_its_origin_and_taken_back(rig: DeskRig) -> None:
    desk = rig.desk.customers
    desk.show(DANIEL.id)
    desk.keep(replace(DANIEL, salutation="Mr Okafor"))
    assert stored(rig, DANIEL).salutation == "Mr Okafor"
    origin = desk.origins["salutation"]
    assert (origin.source, origin.by) == (OriginSource.AGENT, "Dana Reyes")
    assert desk.undo()
    assert stored(rig, DANIEL).salutation == "Mr. Okafor"
    assert not desk.undo()


def test_keys_typed_into_one_field_are_taken_back_together_and_other_edits_one_by_one(
    rig: DeskRig,
) -> None:
    desk = rig.desk.customers
    desk.show(DANIEL.id)
    for name in ("Dan", "Dane", "Daniela"):
        desk.keep(replace(DANIEL, name=name))
    renamed = stored(rig, DANIEL)
    desk.keep(replace(renamed, emails=("d@example.com",)))
    desk.keep(replace(stored(rig, DANIEL), emails=("d@example.com", "o@example.com")))

    assert desk.undo()
    assert stored(rig, DANIEL).emails == ("d@example.com",)
    assert desk.undo()
    assert desk.undo()
    assert stored(rig, DANIEL) == replace(DANIEL, made_at=None)
    assert not desk.can_undo


def test_ticket_on_the_screen_shows_its_customer_as_it_is_now(rig: DeskRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    rig.desk.customers.keep(replace(DANIEL, name="Daniel O."))
    shown = rig.desk.tickets.customer
    assert shown is not None
    assert shown.name == "Daniel O."


# --- fields


def test_fields_take_every_spelling_and_refuse_the_rest_in_one_sentence() -> None:
    assert number_of("0161 496 0182", "GB") == NUMBER
    assert email_of(" Mia.Wong@Company.Example ") == "Mia.Wong@Company.Example"
    assert sip_address_of("sip:Mia@PBX.example;transport=tcp") == "mia@pbx.example"
    assert zone_of("america/new york") == "America/New_York"
    assert zone_of("") == ""
    for read, typed in (
        (lambda text: number_of(text, "GB"), "0161 49"),
        (email_of, "mia@"),
        (email_of, "mia@@x.example"),
        (sip_address_of, "mia"),
        (zone_of, "Atlantis/Nowhere"),
    ):
        with pytest.raises(BadField) as refused:
            read(typed)
        assert str(refused.value).endswith(".")
        assert "\n" not in str(refused.value)


def test_time_zone_is_suggested_from_a_number_abroad_only() -> None:
    assert suggested_zone(replace(DANIEL, numbers=("+34912345678",)), "GB") == "Europe/Madrid"
    assert suggested_zone(DANIEL, "GB") == ""
    assert suggested_zone(replace(DANIEL, numbers=("+34912345678",), time_zone="UTC"), "GB") == ""
